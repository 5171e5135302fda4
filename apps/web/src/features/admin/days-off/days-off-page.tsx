import { useMessages } from '../../../shared/i18n';
import { adminMessages } from '../messages';
import { AdminFrame } from '../parts/admin-frame';
import { DaysOffList } from './days-off-list';

/** Days off, which due times of reports move on past. */
export function DaysOffPage() {
  const t = useMessages(adminMessages);
  return (
    <AdminFrame title={t.daysOff} permission="org.write">
      {(province) => <DaysOffList key={province} province={province} />}
    </AdminFrame>
  );
}
