import { useMessages } from '../../../shared/i18n';
import { adminMessages } from '../messages';
import { AdminFrame } from '../parts/admin-frame';
import { PeopleList } from './people-list';

/** Who leads, who answers the telephone, who follows for the committee, and since when. */
export function PeoplePage() {
  const t = useMessages(adminMessages);
  return (
    <AdminFrame title={t.people} permission="org.write">
      {(province) => <PeopleList key={province} province={province} />}
    </AdminFrame>
  );
}
