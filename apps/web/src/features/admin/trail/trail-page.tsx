import { useMessages } from '../../../shared/i18n';
import { AdminFrame } from '../parts/admin-frame';
import { EventList } from './event-list';
import { trailMessages } from './messages';
import { TrailStateLine } from './trail-state';

/** Nhật ký: who did what and when, and whether the trail can be relied on. For administrators and auditors. */
export function TrailPage() {
  const t = useMessages(trailMessages);
  return (
    <AdminFrame title={t.title} permission="trail.read">
      {(province) => (
        <>
          <TrailStateLine province={province} />
          <EventList key={province} province={province} />
        </>
      )}
    </AdminFrame>
  );
}
