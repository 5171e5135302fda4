import { useMessages } from '../../../shared/i18n';
import { adminMessages } from '../messages';
import { AdminFrame } from '../parts/admin-frame';
import { TemplatesView } from './templates-view';

/** Templates that papers are printed from, as the office edits them in Word. */
export function TemplatesPage() {
  const t = useMessages(adminMessages);
  return (
    <AdminFrame title={t.templates} permission="org.write">
      {(province) => <TemplatesView key={province} province={province} />}
    </AdminFrame>
  );
}
