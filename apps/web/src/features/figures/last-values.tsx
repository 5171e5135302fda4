import { queryOptions, useQuery } from '@tanstack/react-query';
import { boundsText } from './entry/aggregate-text';
import { useEffect, useState } from 'react';
import { api } from '../../shared/api';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { DataTwin } from '../../shared/ui';
import type { FormLineBody, GridUnit } from './entry/shapes';
import { figureMessages } from './messages';
import { drawn } from './spread';
import styles from './cell-panel.module.css';

const seriesQuery = (slug: string, indicator: string, unit: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'series', indicator, unit],
    queryFn: ({ signal }) => api.get('/plans/{slug}/series', { path: { slug }, query: { indicator, unit }, signal }),
    retry: false,
  });

const ROOM = { width: 260, height: 56, edge: 6 };
/** As many periods as a person compares at a glance. */
const SHOWN = 12;

/** Who walks through cells by arrow keys asks for nothing about those between. */
const REST_MS = 200;

/** True once the cell has been shown for a moment. */
function useRests(): boolean {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRests(true), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  return rests;
}

interface Props {
  slug: string;
  line: FormLineBody;
  unit: GridUnit;
}

/** The last figures of one unit on one indicator: values as a line, bounds as ranges, and their table. */
export function LastValues({ slug, line, unit }: Props) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const rests = useRests();
  const { data } = useQuery({ ...seriesQuery(slug, line.indicator.code, unit.code), enabled: rests });
  const points = (data?.series[0]?.points ?? []).slice(-SHOWN);
  const { marks, path } = drawn(points, ROOM);
  if (marks.length === 0) return null;
  return (
    <section className={styles.fold} aria-label={t.lastValues}>
      <h3 className={styles.small}>{t.lastValues}</h3>
      <DataTwin
        chart={
          <svg
            role="img"
            aria-label={t.chartOf(`${line.indicator.name}, ${unit.name}`)}
            width={ROOM.width}
            height={ROOM.height}
            className={styles.spark}
          >
            <path d={path} />
            {marks.map(({ index, x, from, to, isValue }) =>
              isValue ? (
                <circle key={index} cx={x} cy={from} r={2.5} />
              ) : (
                <line key={index} x1={x} x2={x} y1={from} y2={to} />
              ),
            )}
          </svg>
        }
        table={
          <table className={styles.table}>
            <tbody>
              {points.map((point) => (
                <tr key={point.period.code}>
                  <th scope="row">{point.period.label}</th>
                  <td>{boundsText(point, line, f) || t.noFigure}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}
