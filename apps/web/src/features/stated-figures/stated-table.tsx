import type { StatedFigureBody } from '@tiendo/contracts';
import { partsText, valueText } from '@tiendo/indicators/words';
import { Link } from 'react-router';
import { DocumentLink } from '../../shared/documents';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { statedFigureMessages } from '../../shared/stated-figures';
import table from '../../shared/ui/table.module.css';
import { statedPageMessages } from './messages';
import styles from './stated-figures.module.css';

interface Props {
  /** Whose figures they are. */
  province: string;
  figures: readonly StatedFigureBody[];
  unitAddress: (code: string) => string;
  /** Names in full. */
  whole: boolean;
  /** null: who reads only. */
  onAct: ((figure: StatedFigureBody, act: 'correct' | 'record' | 'withdraw') => void) | null;
}

/** Figures with whom they are about, their day and the document that states them. */
export function StatedTable({ province, figures, unitAddress, whole, onAct }: Props) {
  const t = useMessages(statedPageMessages);
  return (
    <div className={`${table.box} ${styles.box}`} role="region" aria-label={t.page} tabIndex={0}>
      <table className={[table.table, table.hover, styles.table, whole ? '' : table.oneLine].join(' ')}>
        <caption className="visually-hidden">{t.page}</caption>
        <thead>
          <tr>
            <th scope="col">{t.indicator}</th>
            <th scope="col">{t.subject}</th>
            <th scope="col" className={table.end}>
              {t.figure}
            </th>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.source}</th>
            {onAct && (
              <th scope="col" className="no-print">
                {t.actions}
              </th>
            )}
          </tr>
        </thead>
        {groupsOf(figures).map((group) => (
          <tbody key={group[0]?.id}>
            <tr className={styles.document}>
              <th scope="rowgroup" colSpan={onAct ? 6 : 5}>
                <Source province={province} figure={group[0]} />
              </th>
            </tr>
            {group.map((figure) => (
              <Row key={figure.id} figure={figure} unitAddress={unitAddress} onAct={onAct} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Source({ province, figure }: { province: string; figure: StatedFigureBody | undefined }) {
  const t = useMessages(statedPageMessages);
  if (!figure || figure.source === null || figure.documentId === null) return <>{figure?.source ?? t.selfReported}</>;
  return <DocumentLink province={province} document={{ id: figure.documentId, label: figure.source }} />;
}

/** Runs of one document, as the list brings them. */
function groupsOf(figures: readonly StatedFigureBody[]): StatedFigureBody[][] {
  const groups: StatedFigureBody[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last?.[0]?.documentId === figure.documentId) last.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

function Row({
  figure,
  unitAddress,
  onAct,
}: { figure: StatedFigureBody } & Omit<Props, 'figures' | 'province' | 'whole'>) {
  const t = useMessages(statedPageMessages);
  const s = useMessages(statedFigureMessages);
  const f = useFormat();
  const { indicator, unit, sourceSection, note } = figure;
  const parts = partsText(figure, f.language);
  const acts = figure.inForce ? (['correct', 'record', 'withdraw'] as const) : (['correct', 'withdraw'] as const);
  return (
    <tr data-earlier={figure.inForce ? undefined : true}>
      <th scope="row">
        <span>{indicator.name}</span>
        {note && <span className={table.note}>{note}</span>}
      </th>
      <td>
        {unit ? (
          <Link to={unitAddress(unit.code)} className={styles.unit}>
            {unit.name}
          </Link>
        ) : (
          s.province
        )}
      </td>
      <td className={table.end}>
        <span>{valueText(figure, indicator.measureUnit, f.language, [])}</span>
        {parts && <span className={table.note}>{parts}</span>}
      </td>
      <td className={styles.day}>
        <span>{f.day(figure.asOf)}</span>
        {!figure.inForce && <span className={table.note}>{t.earlier}</span>}
      </td>
      <td>{sourceSection}</td>
      {onAct && (
        <td className={`${table.open} ${styles.acts} no-print`}>
          {acts.map((act) => (
            <button
              key={act}
              type="button"
              className={styles.act}
              aria-label={`${s[act]}: ${indicator.name}`}
              onClick={() => onAct(figure, act)}
            >
              {s[act]}
            </button>
          ))}
        </td>
      )}
    </tr>
  );
}
