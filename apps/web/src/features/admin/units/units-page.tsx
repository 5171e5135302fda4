import { useMessages } from '../../../shared/i18n';
import { adminMessages } from '../messages';
import { AdminFrame } from '../parts/admin-frame';
import { UnitsList } from './units-list';

/** The province's units in official order, with what became of them. */
export function UnitsPage() {
  const t = useMessages(adminMessages);
  return (
    <AdminFrame title={t.units} permission="org.write">
      {(province) => <UnitsList key={province} province={province} />}
    </AdminFrame>
  );
}
