import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Series } from '@tiendo/contracts';
import { api } from '../../shared/api';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { DataTwin } from '../../shared/ui';
import type { FormLineBody, GridUnit } from './entry/shapes';
import { figureMessages } from './messages';
import styles from './figures.module.css';

const seriesQuery = (slug: string, indicator: string, unit: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'series', indicator, unit],
    queryFn: ({ signal }) =>
      api.get<Series>(`/plans/${encodeURIComponent(slug)}/series`, { query: { indicator, unit }, signal }),
    retry: false,
  });

/** In px; the line keeps this much from the edges. */
const [WIDTH, HEIGHT, EDGE] = [260, 56, 6];
/** As many periods as a person compares at a glance. */
const SHOWN = 12;

interface Props {
  slug: string;
  line: FormLineBody;
  unit: GridUnit;
}

/** The last figures of one unit on one indicator: a small line and its table. A period without a figure is a gap. */
export function LastValues({ slug, line, unit }: Props) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const { data } = useQuery(seriesQuery(slug, line.indicator.code, unit.code));
  const points = (data?.series[0]?.points ?? []).slice(-SHOWN);
  const known = points.flatMap(({ value }, index) => (value === null ? [] : [{ index, value: Number(value) }]));
  if (known.length < 2) return null;
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index: number): number => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, points.length - 1);
  const y = (value: number): number =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / (high - low);
  const path = known.map(({ index, value }, at) => {
    const isApart = at === 0 || known[at - 1]?.index !== index - 1;
    return `${isApart ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const sign = line.indicator.measureUnit.trim() === '%' ? '%' : ` ${line.indicator.measureUnit}`;
  return (
    <section className={styles.fold} aria-label={t.lastValues}>
      <h3 className={styles.small}>{t.lastValues}</h3>
      <DataTwin
        chart={
          <svg
            role="img"
            aria-label={t.chartOf(`${line.indicator.name}, ${unit.name}`)}
            width={WIDTH}
            height={HEIGHT}
            className={styles.spark}
          >
            <path d={path.join('')} />
            {known.map(({ index, value }) => (
              <circle key={index} cx={x(index)} cy={y(value)} r={2.5} />
            ))}
          </svg>
        }
        table={
          <table className={styles.table}>
            <tbody>
              {points.map(({ period, value }) => (
                <tr key={period.code}>
                  <th scope="row">{period.label}</th>
                  <td>{value === null ? t.noFigure : `${f.number(value, 2)}${sign}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}
