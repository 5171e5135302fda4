import { useMessages } from '../../../shared/i18n';
import { adminMessages } from '../messages';
import { AdminFrame } from '../parts/admin-frame';
import { MachinesList } from './machines-list';
import { SendingGuide } from './sending-guide';

/** Which other systems send and read figures, and how they do. */
export function MachinesPage() {
  const t = useMessages(adminMessages);
  return (
    <AdminFrame title={t.machines} permission="user.read">
      {(province) => (
        <>
          <MachinesList key={province} province={province} />
          <SendingGuide province={province} />
        </>
      )}
    </AdminFrame>
  );
}
