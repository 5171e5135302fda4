import type { LocalityList, LocalityMatrix } from '@tiendo/contracts';
import { useMemo, useRef } from 'react';
import { Chart, type ChartHandle, useChartTokens } from '../../../../shared/charts';
import { Card, DataTwin, SaveMenu } from '../../../../shared/ui';
import { usePicture } from '../../use-picture';
import { useMatrixWords } from '../matrix/use-matrix-words';
import { shareOption } from './share.option';
import { shortPeriod } from './short-period';
import styles from './trend.module.css';

/** The share of targets met by period, broken where units were reorganised. */
export function ShareCard({ list, matrix }: { list: LocalityList; matrix: LocalityMatrix }) {
  const { m, t, f } = useMatrixWords();
  const tokens = useChartTokens();
  const picture = usePicture();
  const chart = useRef<ChartHandle>(null);
  const { trend, breakOn } = matrix;
  const [last, before] = [trend.at(-1), trend.at(-2)];
  const now = f.percent(last?.percent ?? null) ?? '–';
  const isBroken = breakOn !== null && before !== undefined && before.endsOn < breakOn;
  const title = m.shareTitle(now, before && !isBroken ? f.percent(before.percent) : null);
  const words = useMemo(() => {
    const side = (point: LocalityMatrix['trend'][number] | undefined): string =>
      point ? m.shareSide(f.number(point.units), m.blocks[point.block]) : '';
    return {
      label: title,
      short: (point: LocalityMatrix['trend'][number]) => shortPeriod(point, f.language),
      say: (point: LocalityMatrix['trend'][number]) =>
        `${point.label}\n${f.percent(point.percent) ?? '–'} (${f.number(point.completed)}/${f.number(point.total)}), ${side(point)}`,
      percent: (value: number) => f.percent(value) ?? '',
      sides: [
        side(trend.findLast(({ endsOn }) => breakOn !== null && endsOn < breakOn)),
        side(trend.find(({ endsOn }) => breakOn === null || endsOn >= breakOn)),
      ] as const,
    };
  }, [title, trend, breakOn, m, f]);
  const option = useMemo(() => shareOption({ trend, breakOn }, tokens, words), [trend, breakOn, tokens, words]);
  if (trend.length < 2) return null;
  return (
    <Card title={title} hint={m.shareHint}>
      <DataTwin
        chart={<Chart ref={chart} option={option} height={170} label={title} />}
        table={
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t.period}</th>
                <th scope="col">{m.units}</th>
                <th scope="col">{t.met}</th>
                <th scope="col">{t.percent}</th>
              </tr>
            </thead>
            <tbody>
              {trend.map((point) => (
                <tr key={point.code}>
                  <th scope="row">{point.label}</th>
                  <td>{m.shareSide(f.number(point.units), m.blocks[point.block])}</td>
                  <td>{`${f.number(point.completed)}/${f.number(point.total)}`}</td>
                  <td>{f.percent(point.percent) ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
        actions={
          <SaveMenu
            onSave={(format) =>
              picture(
                { title, hint: m.shareHint, rule: t.rule(list.minimumItems), name: 'ty-le-dat' },
                (paper) => chart.current?.svg(shareOption({ trend, breakOn }, paper, words)),
                format,
              )
            }
          />
        }
      />
    </Card>
  );
}
