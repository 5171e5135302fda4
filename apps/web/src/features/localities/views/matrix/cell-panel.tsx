import { useQuery } from '@tanstack/react-query';
import type { MatrixRow, MatrixTarget } from '@tiendo/contracts';
import type { TargetVerdict } from '@tiendo/indicators/standing';
import { Link } from 'react-router';
import { usePlanView } from '../../../../shared/plan';
import { unitQuery } from '../../localities.queries';
import { useMatrixWords } from './use-matrix-words';
import styles from './matrix.module.css';

interface Props {
  row: MatrixRow;
  target: MatrixTarget;
  verdict: TargetVerdict;
  period: { readonly code: string; readonly label: string };
  unitAddress: string | null;
  targetAddress: string;
}

/** One cell opened: the figure behind the verdict with its level, its day and the report it stands in. */
export function CellPanel({ row, target, verdict, period, unitAddress, targetAddress }: Props) {
  const { m, t, f, targetName, levelText, boundsText } = useMatrixWords();
  const { slug, asOf, knownAt } = usePlanView();
  const { data } = useQuery(unitQuery(slug, row.code, { asOf, knownAt }, period.code));
  const codes = new Set(target.measures.map(({ indicator }) => indicator));
  const lines = data?.lines.filter(({ indicator }) => codes.has(indicator.code)) ?? [];
  return (
    <div className={styles.panel}>
      <p className={styles.panelUnit}>{row.name}</p>
      <p className={styles.panelTarget}>{targetName(target)}</p>
      <p>
        <strong data-verdict={verdict} className={styles.word}>
          {m.verdicts[verdict]}
        </strong>
      </p>
      <dl className={styles.panelFacts} aria-busy={data === undefined}>
        {lines.map(({ indicator, points }) => {
          const now = points.at(-1);
          const figure = now && now.gap === null ? boundsText(now, indicator.measureUnit) : null;
          const fraction =
            now && now.numerator !== null && now.denominator !== null
              ? ` (${f.number(now.numerator)}/${f.number(now.denominator)})`
              : '';
          const unit = indicator.measureUnit === '%' ? '' : ` ${indicator.measureUnit}`;
          return (
            <div key={indicator.code}>
              <dt>{lines.length > 1 ? indicator.name : m.result}</dt>
              <dd>
                {now && figure !== null ? (
                  <>
                    {m.resultOn(`${figure}${unit}${fraction}`, f.day(now.on))}
                    <span className={styles.panelSource}>
                      {now.grade ? m.source(m.grades[now.grade], period.label) : m.sourcePlain(period.label)}
                    </span>
                  </>
                ) : (
                  t.notReported
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles.panelLevel}>{m.level(levelText(target))}</p>
      <p className={styles.panelLinks}>
        {unitAddress && <Link to={unitAddress}>{m.toUnit}</Link>} <Link to={targetAddress}>{m.toTarget}</Link>
      </p>
    </div>
  );
}
