import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Chart, keepMap, useChartTokens, type ChartHandle } from '../../shared/charts';
import { usePlanView } from '../../shared/plan';
import { DataTwin, EmptyState, ErrorState, LoadingState, SaveMenu } from '../../shared/ui';
import { boundaryMapOption, MAP_NAME } from './boundary-map.option';
import { shortName } from './finding';
import { Legend } from './heat-table';
import { boundariesQuery } from './localities.queries';
import { usePicture } from './use-picture';
import { useWords } from './use-words';

/** On a phone a map is as high as it is wide. */
const [HEIGHT, PHONE_HEIGHT, PHONE] = [520, 340, 600];

interface Props {
  list: LocalityList;
  rows: readonly LocalityRow[];
  addressOf: (row: LocalityRow) => string | null;
  table: ReactNode;
  tilesAddress: string;
  say: (row: LocalityRow) => string;
}

/** The localities within the boundaries that the province uploaded; where it has none, the way to the tiles. */
export function BoundaryMapView({ list, rows, addressOf, table, tilesAddress, say }: Props) {
  const { t, percentText } = useWords();
  const { ref: box, width } = useElementSize();
  const height = width >= PHONE ? HEIGHT : PHONE_HEIGHT;
  const { plan } = usePlanView();
  const tokens = useChartTokens();
  const navigate = useNavigate();
  const picture = usePicture();
  const chart = useRef<ChartHandle>(null);
  const [kept, setKept] = useState<object | null>(null);
  const day = list.period?.endsOn ?? plan.defaultAsOf;
  const { data, error, refetch } = useQuery(boundariesQuery(plan.province.code, list.block ?? '', day));
  const geojson = data?.geojson ?? null;
  useEffect(() => {
    let gone = false;
    if (geojson)
      void keepMap(MAP_NAME, geojson).then(
        () => !gone && setKept(geojson),
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [geojson]);
  const words = useMemo(
    () => ({ label: t.mapTitle, say, name: shortName, figure: percentText }),
    [t, say, percentText],
  );
  const option = useMemo(
    () => (geojson ? boundaryMapOption(geojson, rows, tokens, words, width) : null),
    [geojson, rows, tokens, words, width],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} height={height} />;
  if (!geojson || !option) return <EmptyState title={t.noMap} actions={<Link to={tilesAddress}>{t.toTiles}</Link>} />;
  const save = (format: 'png' | 'svg') =>
    picture(
      {
        title: t.mapTitle,
        hint: list.period?.label ?? '',
        rule: t.rule(list.minimumItems),
        name: 'ban-do',
        scale: true,
      },
      (paper) => chart.current?.svg(boundaryMapOption(geojson, rows, paper, words, width)),
      format,
    );
  const map =
    kept === geojson ? (
      <Chart
        ref={chart}
        option={option}
        height={height}
        label={t.mapTitle}
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
    <DataTwin
      chart={
        <div ref={box}>
          {map}
          <Legend />
        </div>
      }
      table={table}
      actions={<SaveMenu onSave={save} />}
    />
  );
}
