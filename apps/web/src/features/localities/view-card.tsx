import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import { Card, DataTwin, SaveMenu } from '../../shared/ui';
import { BoundaryMapView } from './boundary-map-view';
import { shortName } from './finding';
import { HeatTable } from './heat-table';
import type { View } from './locality-params';
import { heatPicture } from './picture';
import { RankedList } from './ranked-list';
import { TileMap } from './tile-map';
import { usePicture } from './use-picture';
import { useWords } from './use-words';
import styles from './view-card.module.css';

/** Rows a saved picture holds. */
const PICTURED = 60;

interface Props {
  list: LocalityList;
  rows: readonly LocalityRow[];
  view: View;
  addressOf: (row: LocalityRow) => string | null;
  tilesAddress: string;
}

/** One way of looking at the localities, its table twin, and its picture. */
export function ViewCard({ list, rows, view, addressOf, tilesAddress }: Props) {
  const { t, f, percentText, placeText, nameText } = useWords();
  const picture = usePicture();
  const title = { heat: t.heatTitle, rank: t.rankTitle, tiles: t.tilesTitle, map: t.mapTitle }[view];
  const hint = { heat: t.heatHint, rank: t.rankHint, tiles: t.tilesHint, map: t.mapHint }[view];
  const rule = t.rule(list.minimumItems);
  const part = rows.length > PICTURED ? `. ${t.shown(f.number(PICTURED), f.number(rows.length))}` : '';
  const pictureHint = `${list.period?.label ?? ''}${part}`;
  const save = (format: 'png' | 'svg') =>
    picture(
      { title: t.heatTitle, hint: pictureHint, rule, name: 'dia-phuong', scale: true },
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
  const table = <HeatTable list={list} rows={rows} addressOf={addressOf} />;
  const parents = new Map(list.parents.map(({ code, name }) => [code, name]));
  return (
    <Card
      title={`${title}, ${list.period?.label ?? ''}`}
      hint={hint}
      actions={view === 'heat' ? <SaveMenu onSave={save} /> : undefined}
    >
      {view === 'heat' && table}
      {view === 'rank' && (
        <DataTwin
          chart={<RankedList list={list} rows={rows} addressOf={addressOf} />}
          table={table}
          actions={<SaveMenu onSave={save} />}
        />
      )}
      {view === 'tiles' && (
        <DataTwin
          chart={<TileMap rows={rows} parents={parents} addressOf={addressOf} />}
          table={table}
          actions={<SaveMenu onSave={save} />}
        />
      )}
      {view === 'map' && (
        <BoundaryMapView
          list={list}
          rows={rows}
          addressOf={addressOf}
          table={table}
          tilesAddress={tilesAddress}
          say={(row) => `${nameText(row)}: ${percentText(row)}`}
        />
      )}
      <p className={styles.rule}>{rule}</p>
    </Card>
  );
}
