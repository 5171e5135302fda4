import type { LocalityList, LocalityMatrix, LocalityRow } from '@tiendo/contracts';
import { Card, SaveMenu } from '../../../../shared/ui';
import { shortName } from '../../finding';
import { heatPicture } from '../../picture';
import { usePicture } from '../../use-picture';
import { useMatrixWords } from '../matrix/use-matrix-words';
import { HeatTable } from './heat-table';

/** Rows a saved picture holds. */
const PICTURED = 60;

interface Props {
  list: LocalityList;
  matrix: LocalityMatrix;
  rows: readonly LocalityRow[];
  addressOf: (row: LocalityRow) => string | null;
}

/** Localities by pillar, against the share of the whole block; those that are furthest behind on top. */
export function PillarsCard({ list, matrix, rows, addressOf }: Props) {
  const { m, t, f, percentText, placeText } = useMatrixWords();
  const picture = usePicture();
  const byCode = new Map(matrix.pillars.map((pillar) => [pillar.code, pillar.percent]));
  const wholes = [matrix.whole.percent, ...list.pillars.map(({ code }) => byCode.get(code) ?? null)];
  const part = rows.length > PICTURED ? `. ${t.shown(f.number(PICTURED), f.number(rows.length))}` : '';
  const save = (format: 'png' | 'svg') =>
    picture(
      {
        title: t.heatTitle,
        hint: `${list.period?.label ?? ''}${part}`,
        rule: t.rule(list.minimumItems),
        name: 'dia-phuong',
        legend: 'steps',
      },
      (paper) =>
        heatPicture(list, rows.slice(0, PICTURED), paper, {
          head: [t.locality, t.percent, ...list.pillars.map(({ name }) => name)],
          name: shortName,
          place: (row) => (row.places === null ? '' : placeText(row)),
          percent: percentText,
          none: t.noTarget,
        }),
      format,
    );
  return (
    <Card title={m.pillarsTitle} hint={m.pillarsHint} actions={<SaveMenu onSave={save} />}>
      <HeatTable list={list} rows={rows} addressOf={addressOf} wholes={wholes} />
    </Card>
  );
}
