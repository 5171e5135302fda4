import { useQuery } from '@tanstack/react-query';
import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Chart, keepMap, useChartTokens, type ChartHandle } from '../../shared/charts';
import { usePlanView } from '../../shared/plan';
import { DataTwin, EmptyState, ErrorState, LoadingState, SaveMenu } from '../../shared/ui';
import { boundaryMapOption, MAP_NAME } from './boundary-map.option';
import { Legend } from './heat-table';
import { boundariesQuery } from './localities.queries';
import { usePicture } from './use-picture';
import { useWords } from './use-words';

const HEIGHT = 520;

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
  const { t } = useWords();
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
  const option = useMemo(
    () => (geojson ? boundaryMapOption(geojson, rows, tokens, { label: t.mapTitle, say }) : null),
    [geojson, rows, tokens, t, say],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} height={HEIGHT} />;
  if (!geojson || !option) return <EmptyState title={t.noMap} actions={<Link to={tilesAddress}>{t.toTiles}</Link>} />;
  const save = (format: 'png' | 'svg') =>
    picture(
      { title: t.mapTitle, hint: list.period?.label ?? '', rule: t.rule(list.minimumItems), name: 'ban-do' },
      (paper) => chart.current?.svg(boundaryMapOption(geojson, rows, paper, { label: t.mapTitle, say })),
      format,
    );
  const map =
    kept === geojson ? (
      <Chart
        ref={chart}
        option={option}
        height={HEIGHT}
        label={t.mapTitle}
        onPoint={({ index }) => {
          const row = rows.find(({ code }) => code === geojson.features[index]?.properties.unit);
          const address = row && addressOf(row);
          if (address) void navigate(address);
        }}
      />
    ) : (
      <LoadingState lines={6} height={HEIGHT} />
    );
  return (
    <DataTwin
      chart={
        <>
          {map}
          <Legend />
        </>
      }
      table={table}
      actions={<SaveMenu onSave={save} />}
    />
  );
}
