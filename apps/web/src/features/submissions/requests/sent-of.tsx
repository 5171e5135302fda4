import type { ReportRequestRow } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { requestMessages } from './messages';
import { Bar } from '../parts/bar';

/** How many of the units asked have handed in, as a bar with its words. */
export function SentOf({ units, sent, sentLate }: Pick<ReportRequestRow, 'units' | 'sent' | 'sentLate'>) {
  const t = useMessages(requestMessages);
  const f = useFormat();
  return (
    <Bar given={sent} of={units}>
      {t.sentOf(f.ratio(sent, units))}
      {sentLate > 0 && ` · ${t.sentLate(f.count(sentLate))}`}
    </Bar>
  );
}
