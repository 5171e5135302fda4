import type { Unit } from '@tiendo/contracts';
import { useMemo, type Dispatch } from 'react';
import { useMessages } from '../../../shared/i18n';
import { editorMessages } from '../editor-messages';
import { DayCell, LongCell, SelectCell, TextCell } from '../table/cells';
import type { Column } from '../table/column';
import { LevelCell } from '../table/level-cell';
import { UnitsCell } from '../table/units-cell';
import {
  AGGREGATIONS,
  DIRECTIONS,
  OF_NO_WHOLE,
  TASK_SOURCES,
  type DraftDocument,
  type DraftGoal,
  type DraftGroup,
  type DraftIndicator,
  type DraftItem,
  type DraftPillar,
  type DraftTarget,
  type DraftTask,
} from './draft-document';
import type { DraftAction } from './draft-state';
import { PART_KINDS, type PartKind } from '@tiendo/indicators/reconcile';
import type { Level } from '@tiendo/indicators/plan-text';

type TextKey<Row> = { [K in keyof Row]: Row[K] extends string ? K : never }[keyof Row] & string;

function textColumn<Row extends object>(id: TextKey<Row>, header: string, width: number, long = false): Column<Row> {
  const Cell = long ? LongCell : TextCell;
  return {
    id,
    header,
    width,
    render: ({ row, label, error, set }) => (
      <Cell
        label={label}
        error={error}
        value={String(row[id])}
        onChange={(text) => set({ [id]: text } as Partial<Row>)}
      />
    ),
  };
}

function selectColumn<Row extends object>(
  id: TextKey<Row>,
  header: string,
  width: number,
  options: readonly { readonly value: string; readonly label: string }[],
  empty?: string,
): Column<Row> {
  return {
    id,
    header,
    width,
    render: ({ row, label, error, set }) => (
      <SelectCell
        label={label}
        error={error}
        value={String(row[id])}
        options={options}
        empty={empty}
        onChange={(value) => set({ [id]: value } as Partial<Row>)}
      />
    ),
  };
}

const named = (rows: readonly { code: string; name: string }[]) =>
  rows.filter((row) => row.code !== '').map((row) => ({ value: row.code, label: row.name || row.code }));

export function usePillarColumns(): Column<DraftPillar>[] {
  const t = useMessages(editorMessages);
  return useMemo(
    () => [
      textColumn('name', t.col.name, 260, true),
      textColumn('code', t.col.code, 170),
      textColumn('note', t.col.note, 340, true),
    ],
    [t],
  );
}

export function useGoalColumns(pillars: DraftDocument['pillars']): Column<DraftGoal>[] {
  const t = useMessages(editorMessages);
  return useMemo(
    () => [
      textColumn('name', t.col.name, 420, true),
      textColumn('code', t.col.code, 170),
      selectColumn('pillar', t.col.pillar, 200, named(pillars), t.noPillar),
    ],
    [t, pillars],
  );
}

export function useGroupColumns(): Column<DraftGroup>[] {
  const t = useMessages(editorMessages);
  return useMemo(
    () => [
      textColumn('name', t.col.name, 260, true),
      textColumn('code', t.col.code, 160),
      textColumn('leadNote', t.col.leadNote, 220, true),
      textColumn('solution', t.col.solution, 320, true),
    ],
    [t],
  );
}

export function useIndicatorColumns(indicators: DraftDocument['indicators']): Column<DraftIndicator>[] {
  const t = useMessages(editorMessages);
  return useMemo(
    () => [
      textColumn('name', t.col.name, 380, true),
      textColumn('measureUnit', t.col.measureUnit, 130),
      selectColumn(
        'direction',
        t.col.direction,
        160,
        DIRECTIONS.map((value) => ({ value, label: t.directions[value] })),
      ),
      selectColumn(
        'aggregation',
        t.col.aggregation,
        220,
        AGGREGATIONS.map((value) => ({ value, label: t.aggregations[value] })),
      ),
      {
        id: 'parent',
        header: t.col.parent,
        width: 220,
        render: ({ row, label, error, set }) => (
          <SelectCell
            label={label}
            error={error}
            value={row.parent}
            options={named(indicators.filter((one) => one !== row && one.measureUnit === row.measureUnit))}
            empty={t.noParent}
            onChange={(parent) => set(parent === '' ? OF_NO_WHOLE : { parent, partKind: row.partKind || 'ofWhich' })}
          />
        ),
      },
      {
        id: 'partKind',
        header: t.col.partKind,
        width: 200,
        render: ({ row, label, error, set }) =>
          row.parent === '' ? null : (
            <SelectCell
              label={label}
              error={error}
              value={row.partKind}
              options={PART_KINDS.map((value) => ({ value, label: t.partKinds[value] }))}
              onChange={(value) => set({ partKind: value as PartKind })}
            />
          ),
      },
      textColumn('code', t.col.code, 180),
    ],
    [t, indicators],
  );
}

interface ItemContext {
  province: string;
  units: ReadonlyMap<string, Unit>;
}

function unitColumn<Row extends DraftItem>(
  id: 'leadUnits' | 'coordinatingUnits' | 'executingUnits',
  header: string,
  { province, units }: ItemContext,
): Column<Row> {
  return {
    id,
    header,
    width: 170,
    render: ({ row, label, set }) => (
      <UnitsCell
        label={label}
        province={province}
        units={units}
        value={row[id]}
        onChange={(codes) => set({ [id]: codes } as unknown as Partial<Row>)}
      />
    ),
  };
}

function dueColumn<Row extends DraftItem>(header: string): Column<Row> {
  return {
    id: 'dueOn',
    header,
    width: 118,
    render: ({ row, label, error, set }) => (
      <DayCell
        label={label}
        error={error}
        value={row.dueOn}
        onChange={(dueOn) => set({ dueOn } as unknown as Partial<Row>)}
      />
    ),
  };
}

interface TargetContext extends ItemContext {
  pillars: DraftDocument['pillars'];
  goals: DraftDocument['goals'];
  indicators: ReadonlyMap<string, DraftIndicator>;
  onLevel: (target: DraftTarget, level: Level | null) => void;
  onMeasures: (target: DraftTarget) => void;
}

export function useTargetColumns(context: TargetContext): Column<DraftTarget>[] {
  const t = useMessages(editorMessages);
  const { province, units, pillars, goals, indicators, onLevel, onMeasures } = context;
  return useMemo(
    () => [
      textColumn('code', t.col.code, 130),
      textColumn('name', t.col.targetName, 340, true),
      {
        id: 'measures',
        header: t.col.measures,
        width: 150,
        render: ({ row, label, error }) => (
          <LevelCell
            label={label}
            target={row}
            indicators={indicators}
            error={error}
            onLevel={(level) => onLevel(row, level)}
            onOpen={() => onMeasures(row)}
          />
        ),
      },
      selectColumn('pillar', t.col.pillar, 160, named(pillars)),
      ...(goals.length > 0 ? [selectColumn<DraftTarget>('goal', t.col.goal, 160, named(goals), t.noGoal)] : []),
      unitColumn('leadUnits', t.col.leadUnits, { province, units }),
      unitColumn('coordinatingUnits', t.col.coordinatingUnits, { province, units }),
      dueColumn(t.col.dueOn),
      textColumn('note', t.col.note, 220, true),
    ],
    [t, province, units, pillars, goals, indicators, onLevel, onMeasures],
  );
}

export function useTaskColumns({
  province,
  units,
  groups,
}: ItemContext & { groups: DraftDocument['groups'] }): Column<DraftTask>[] {
  const t = useMessages(editorMessages);
  return useMemo(
    () => [
      textColumn('code', t.col.code, 130),
      textColumn('name', t.col.taskName, 360, true),
      selectColumn('group', t.col.group, 160, named(groups), t.noGroup),
      unitColumn('leadUnits', t.col.leadUnits, { province, units }),
      unitColumn('coordinatingUnits', t.col.coordinatingUnits, { province, units }),
      unitColumn('executingUnits', t.col.executingUnits, { province, units }),
      dueColumn(t.col.dueOn),
      selectColumn('frequency', t.col.frequency, 150, [
        { value: 'once', label: t.frequency.once },
        { value: 'regular', label: t.frequency.regular },
      ]),
      textColumn('deliverable', t.col.deliverable, 220, true),
      selectColumn(
        'source',
        t.col.source,
        130,
        TASK_SOURCES.map((value) => ({ value, label: t.sources[value] })),
      ),
      textColumn('note', t.col.note, 220, true),
    ],
    [t, province, units, groups],
  );
}

/** Handed down to every section. */
export interface SectionProps {
  document: DraftDocument;
  dispatch: Dispatch<DraftAction>;
}
