import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import { useMemo, useRef } from 'react';
import { Chart, useChartTokens, type ChartHandle } from '../../../../shared/charts';
import { Card, DataTwin, SaveMenu } from '../../../../shared/ui';
import { binsOf, spreadOption } from './spread.option';
import { usePicture } from '../../use-picture';
import { useWords } from '../../use-words';
import styles from './heat-table.module.css';

/** How the shares of many localities are spread: bars of a tenth each, with those who reported nothing apart. */
export function SpreadCard({ list, rows }: { list: LocalityList; rows: readonly LocalityRow[] }) {
  const { t, f } = useWords();
  const tokens = useChartTokens();
  const picture = usePicture();
  const chart = useRef<ChartHandle>(null);
  const spread = useMemo(() => binsOf(rows), [rows]);
  const title = `${t.spreadTitle(f.number(rows.length))}, ${list.period?.label ?? ''}`;
  const words = useMemo(
    () => ({ label: title, axis: t.spreadAxis, silent: t.notReported, number: (value: number) => f.number(value) }),
    [title, t, f],
  );
  const option = useMemo(() => spreadOption(spread, tokens, words), [spread, tokens, words]);
  const bars = [
    { name: t.notReported, count: spread.silent },
    ...spread.bins.map(({ from, count }) => ({ name: `${from}–${from + 10}%`, count })),
  ];
  return (
    <Card title={title}>
      <DataTwin
        chart={<Chart ref={chart} option={option} height={220} label={title} />}
        table={
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t.percent}</th>
                <th scope="col">{t.spreadAxis}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ name, count }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className={styles.num}>{f.number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
        actions={
          <SaveMenu
            onSave={(format) =>
              picture(
                { title, hint: t.spreadAxis, rule: t.rule(list.minimumItems), name: 'phan-bo' },
                (paper) => chart.current?.svg(spreadOption(spread, paper, words)),
                format,
              )
            }
          />
        }
      />
    </Card>
  );
}
