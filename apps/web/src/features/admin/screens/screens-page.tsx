import { useMessages } from '../../../shared/i18n';
import { adminMessages } from '../messages';
import { AdminFrame } from '../parts/admin-frame';
import { ScreensList } from './screens-list';

/** Which screens on walls may look at which plan. */
export function ScreensPage() {
  const t = useMessages(adminMessages);
  return (
    <AdminFrame title={t.screens} permission="user.read">
      {(province) => <ScreensList key={province} province={province} />}
    </AdminFrame>
  );
}
