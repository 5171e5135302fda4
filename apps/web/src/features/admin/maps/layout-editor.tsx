import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TileLayout } from '@tiendo/contracts';
import { layTiles } from '@tiendo/indicators/succession';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { ConflictChoice, KeptNote, staleRecord, useKept, useKeptState } from '../../../shared/keeping';
import { Button, notify } from '../../../shared/ui';
import admin from '../parts/admin.module.css';
import { saveLayout, type MapChoice } from './maps.queries';
import { mapMessages } from './messages';
import { TileBoard } from './tile-board';
import type { PlacedTile } from './tile-moves';
import styles from './maps.module.css';

/** Changes where the units of a block stand on the schematic map, and saves it for the order they are in now. */
export function LayoutEditor({ choice, layout }: { choice: MapChoice; layout: TileLayout }) {
  const t = useMessages(mapMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const client = useQueryClient();
  const kept = useKept({ form: 'layout', about: `${choice.province} ${choice.block}`, label: t.tiles });
  const [tiles, setTiles] = useKeptState<readonly PlacedTile[]>(kept, 'tiles', layout.tiles);
  const [version, setVersion] = useKeptState(kept, 'version', layout.version, { passive: true });
  const save = useMutation({
    mutationFn: ({ tiles, over }: { tiles: readonly PlacedTile[]; over: number }) =>
      saveLayout(choice, { tiles: tiles.map(({ unit, row, column }) => ({ unit, row, column })) }, over),
    onSuccess: async (saved, { tiles: placed }) => {
      kept.rebase('tiles', placed);
      setTiles(placed);
      setVersion(saved.version);
      void notify({ title: t.saved });
      await client.invalidateQueries({ queryKey: ['tile-layout', choice.province] });
    },
  });
  const stale = staleRecord<TileLayout>(save.error);
  const reset = () => {
    const places = layTiles(tiles.map(({ unit }) => unit));
    setTiles(tiles.map((tile) => ({ ...tile, ...(places.get(tile.unit) ?? { row: 0, column: 0 }) })));
  };
  const added = layout.tiles.filter(({ placed }) => !placed).length;
  return (
    <>
      <p className={admin.quiet}>
        {layout.validFrom === null
          ? t.neverSaved
          : added > 0
            ? t.unplaced(format.count(added))
            : t.savedFor(format.count(tiles.length))}
      </p>
      {stale && (
        <ConflictChoice
          rows={tiles.map(({ unit, name, row, column }) => {
            const theirs = stale.tiles.find((tile) => tile.unit === unit);
            return {
              key: unit,
              label: name,
              mine: t.place(format.count(row + 1), format.count(column + 1)),
              theirs: theirs ? t.place(format.count(theirs.row + 1), format.count(theirs.column + 1)) : '',
            };
          })}
          saving={save.isPending}
          onSave={(taken) =>
            save.mutate({
              tiles: tiles.map((tile) =>
                taken.has(tile.unit) ? (stale.tiles.find(({ unit }) => unit === tile.unit) ?? tile) : tile,
              ),
              over: stale.version,
            })
          }
          onTakeTheirs={() => {
            kept.rebase('tiles', stale.tiles);
            setTiles(stale.tiles);
            setVersion(stale.version);
            save.reset();
          }}
        />
      )}
      <KeptNote kept={kept} />
      <TileBoard tiles={tiles} onChange={setTiles} />
      {!stale && <FormProblem error={save.error} fields={[]} />}
      <div className={styles.actions}>
        <Button loading={save.isPending} onClick={() => save.mutate({ tiles, over: version })}>
          {common.save}
        </Button>
        <Button variant="default" onClick={reset}>
          {t.automatic}
        </Button>
      </div>
    </>
  );
}
