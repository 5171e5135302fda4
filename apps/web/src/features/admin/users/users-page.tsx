import { useMessages } from '../../../shared/i18n';
import { adminMessages } from '../messages';
import { AdminFrame } from '../parts/admin-frame';
import { UsersList } from './users-list';

/** Accounts of the province: who they are, what they may do, and everything an administrator does for them. */
export function UsersPage() {
  const t = useMessages(adminMessages);
  return (
    <AdminFrame title={t.users} permission="user.read">
      {(province) => <UsersList key={province} province={province} />}
    </AdminFrame>
  );
}
