import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import { Card, SaveMenu } from '../../shared/ui';
import { UnitName } from './unit-name';
import { figuresPicture } from './picture';
import { usePicture } from './use-picture';
import { useWords } from './use-words';
import shared from './localities.module.css';
import styles from './views/pillars/heat-table.module.css';
import deviationStyles from './views/pillars/deviation.module.css';

interface Props {
  list: LocalityList;
  rows: readonly LocalityRow[];
  addressOf: (row: LocalityRow) => string | null;
}

/** Where no target is asked of localities: what each of them gave on each indicator, as it stands in its report. */
export function FiguresCard({ list, rows, addressOf }: Props) {
  const { t, figureText, nameText } = useWords();
  const picture = usePicture();
  const hasFigures = list.indicators.length > 0;
  const save = (format: 'png' | 'svg') =>
    picture(
      { title: t.figuresTitle, hint: list.period?.label ?? '', rule: t.withoutTargetsNote, name: 'so-lieu-dia-phuong' },
      (paper) => figuresPicture(list, rows, paper, { locality: t.locality, name: nameText, figure: figureText }),
      format,
    );
  return (
    <Card
      title={`${t.figuresTitle}, ${list.period?.label ?? ''}`}
      hint={t.withoutTargetsNote}
      actions={hasFigures ? <SaveMenu onSave={save} /> : undefined}
    >
      <div className={styles.tableBox} role="region" aria-label={t.figuresTitle} tabIndex={0}>
        <FiguresTable {...{ list, rows, addressOf }} />
      </div>
    </Card>
  );
}

/** The table alone. */
export function FiguresTable({ list, rows, addressOf }: Props) {
  const { t, fraction, figureText, nameText } = useWords();
  const hasFigures = list.indicators.length > 0;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.nameHead}>
            {t.locality}
          </th>
          {list.indicators.map(({ code, name, measureUnit }) => (
            <th key={code} scope="col" className={`${styles.wideHead} ${styles.num}`}>
              {name} <span className={shared.quiet}>({measureUnit})</span>
            </th>
          ))}
          <th scope="col" className={styles.num}>
            {t.reported}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className={styles.name}>
              <UnitName row={row} address={addressOf(row)} label={nameText(row)} />
            </th>
            {hasFigures &&
              row.figures.map((figure, index) => (
                <td
                  key={list.indicators[index]?.code}
                  className={`${styles.heat} ${styles.num} ${deviationStyles.cell}`}
                  data-deviation={figure === null ? 'silent' : 'none'}
                >
                  {figureText(figure, list.indicators[index]?.measureUnit ?? '')}
                </td>
              ))}
            <td className={styles.num}>{fraction(row.reported, row.asked)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
