import { useElementSize } from '@mantine/hooks';
import type { BoundaryMap, LocalityList, LocalityMatrix, LocalityRow } from '@tiendo/contracts';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Chart, keepMap, useChartTokens, type ChartHandle, type ChartTokens } from '../../../../shared/charts';
import { Card, DataTwin, LoadingState, SaveMenu } from '../../../../shared/ui';
import { boundaryMapOption, MAP_NAME } from './boundary-map.option';
import { shortName } from '../../finding';
import { missedColor } from '../../shade-color';
import { usePicture } from '../../use-picture';
import { useMatrixWords } from '../matrix/use-matrix-words';

/** On a phone a map is as high as it is wide. */
const [HEIGHT, PHONE_HEIGHT, PHONE] = [520, 340, 600];

/** From so many missed targets on the colour carries light words. */
const STRONG_FROM = 3;

interface Props {
  list: LocalityList;
  matrix: LocalityMatrix;
  rows: readonly LocalityRow[];
  geojson: NonNullable<BoundaryMap['geojson']>;
  addressOf: (row: LocalityRow) => string | null;
  table: ReactNode;
}

/** The localities within the boundaries that the province uploaded, each with the number of targets it misses. */
export function BoundaryMapView({ list, matrix, rows, geojson, addressOf, table }: Props) {
  const { m, t, f, nameText } = useMatrixWords();
  const { ref: box, width } = useElementSize();
  const height = width >= PHONE ? HEIGHT : PHONE_HEIGHT;
  const tokens = useChartTokens();
  const navigate = useNavigate();
  const picture = usePicture();
  const chart = useRef<ChartHandle>(null);
  const [kept, setKept] = useState<object | null>(null);
  useEffect(() => {
    let gone = false;
    void keepMap(MAP_NAME, geojson).then(
      () => !gone && setKept(geojson),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [geojson]);
  const words = useMemo(() => {
    const missed = new Map(matrix.rows.map((row) => [row.code, row]));
    const figure = (row: LocalityRow): string => {
      const its = missed.get(row.code);
      return row.reported === 0 ? '' : its ? f.number(its.notMet) : '–';
    };
    return {
      label: m.tilesPlain,
      name: shortName,
      figure,
      say: (row: LocalityRow) =>
        row.reported === 0 ? m.tileSilent(nameText(row)) : m.tile(nameText(row), figure(row)),
      isStrong: (row: LocalityRow) => (missed.get(row.code)?.notMet ?? 0) >= STRONG_FROM,
      color: (row: LocalityRow, paper: ChartTokens) => {
        const its = missed.get(row.code);
        return row.reported === 0 ? null : its && missedColor(its.notMet, paper);
      },
    };
  }, [matrix, m, f, nameText]);
  const option = useMemo(
    () => boundaryMapOption(geojson, rows, tokens, words, width),
    [geojson, rows, tokens, words, width],
  );
  const save = (format: 'png' | 'svg') =>
    picture(
      { title: m.tilesPlain, hint: list.period?.label ?? '', rule: t.rule(list.minimumItems), name: 'ban-do' },
      (paper) => chart.current?.svg(boundaryMapOption(geojson, rows, paper, words, width)),
      format,
    );
  const map =
    kept === geojson ? (
      <Chart
        ref={chart}
        option={option}
        height={height}
        label={m.tilesPlain}
        onPoint={({ index }) => {
          const row = rows.find(({ code }) => code === geojson.features[index]?.properties.unit);
          const address = row && addressOf(row);
          if (address) void navigate(address);
        }}
      />
    ) : (
      <LoadingState lines={6} height={height} />
    );
  return (
    <Card title={m.tilesPlain} hint={t.mapHint}>
      <DataTwin chart={<div ref={box}>{map}</div>} table={table} actions={<SaveMenu onSave={save} />} />
    </Card>
  );
}
