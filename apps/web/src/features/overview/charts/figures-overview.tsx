import type { LocalityList } from '@tiendo/contracts';
import { Link } from 'react-router';
import { usePlanView } from '../../../shared/plan';
import { may, useSession } from '../../../shared/session';
import { Card } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { useSpeech } from '../use-speech';
import type { FigurePlot } from '../../../shared/standings';
import styles from './figures-overview.module.css';

/** Rows of one plot; the others stand under Địa phương. */
const MOST_ROWS = 30;

/** What a plan of figures alone has to show: one dot plot for each indicator. */
export function FiguresOverview({ list, plots }: { list: LocalityList; plots: readonly FigurePlot[] }) {
  const { t, f } = useSpeech();
  const { slug, plan, params } = usePlanView();
  const member = may(useSession(), plan.province.code, 'plan.read');
  return (
    <>
      <div className={styles.plots}>
        {plots.map((plot) => (
          <Card key={plot.code} title={plot.name} hint={t.figuresOnly.hint(plot.measureUnit, list.period?.label ?? '')}>
            <ul className={styles.rows}>
              {plot.dots.slice(0, MOST_ROWS).map(({ code, name, text, low, high }) => (
                <li key={code}>
                  {member ? <Link to={paths.unit(slug, code, params)}>{name}</Link> : <span>{name}</span>}
                  <span className={styles.track} aria-hidden="true">
                    {low !== null && high !== null && (
                      <span
                        className={low === high ? styles.dot : styles.span}
                        data-full={plot.isShare && low === 100}
                        style={{
                          insetInlineStart: `${(low / plot.most) * 100}%`,
                          width: low === high ? undefined : `${((high - low) / plot.most) * 100}%`,
                        }}
                      />
                    )}
                  </span>
                  <span className={text === null ? styles.none : styles.value}>
                    {text ?? t.figuresOnly.notReported}
                  </span>
                </li>
              ))}
            </ul>
            {plot.dots.length > MOST_ROWS && (
              <p className={styles.none}>{t.figuresOnly.more(plot.dots.length - MOST_ROWS)}</p>
            )}
          </Card>
        ))}
      </div>
      <p>
        {t.figuresOnly.note} {t.figuresOnly.reported(f.ratio(list.whole.reporting, list.whole.units))}.{' '}
        <Link to={paths.localities(slug, params)}>{t.figuresOnly.open}</Link>
      </p>
    </>
  );
}
