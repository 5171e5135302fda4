import type { Unit } from '@tiendo/contracts';
import type { AnnexKind, Level } from '@tiendo/indicators/plan-text';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState, type Dispatch } from 'react';
import { useMessages } from '../../../shared/i18n';
import { unitsQuery } from '../../../shared/org';
import { Button } from '../../../shared/ui';
import { editorMessages } from '../editor-messages';
import { PolicyEditor } from '../policy/policy-editor';
import { nextItemCode } from './codes';
import {
  newRowKey,
  OF_NO_WHOLE,
  readTarget,
  readTask,
  type DraftDocument,
  type DraftIndicator,
  type DraftTarget,
} from './draft-document';
import type { ProblemIndex, SectionName } from './draft-problems';
import type { DraftAction } from './draft-state';
import { InfoSection } from './info-section';
import {
  useGoalColumns,
  useGroupColumns,
  useIndicatorColumns,
  usePillarColumns,
  useTargetColumns,
  useTaskColumns,
} from './section-columns';
import { TableSection } from './table-section';

const MeasuresPanel = lazy(() => import('../table/measures-panel').then((m) => ({ default: m.MeasuresPanel })));
const PasteDialog = lazy(() => import('../paste/paste-dialog').then((m) => ({ default: m.PasteDialog })));

interface Props {
  section: SectionName;
  document: DraftDocument;
  dispatch: Dispatch<DraftAction>;
  problems: ProblemIndex;
  province: string;
  /** Codes that other items of the plan have, where the document holds only some of them: an amendment. */
  taken?: readonly string[];
}

const NONE_TAKEN: readonly string[] = [];

/** The part of the plan that is open. */
export function EditorSection(props: Props) {
  const { section, document, dispatch, problems } = props;
  switch (section) {
    case 'info':
      return <InfoSection document={document} dispatch={dispatch} problems={problems} />;
    case 'pillars':
      return <PillarsSection {...props} />;
    case 'groups':
      return <GroupsSection {...props} />;
    case 'indicators':
      return <IndicatorsSection {...props} />;
    case 'targets':
      return <TargetsSection {...props} />;
    case 'tasks':
      return <TasksSection {...props} />;
    case 'policy':
      return (
        <PolicyEditor policy={document.policy} onChange={(policy) => dispatch({ type: 'head', patch: { policy } })} />
      );
  }
}

const named = () => ({ rowKey: newRowKey(), code: '', name: '' });

function PillarsSection({ document, dispatch, problems }: Props) {
  const t = useMessages(editorMessages);
  const common = { dispatch, problems, headed: true };
  return (
    <>
      <TableSection
        {...common}
        list="pillars"
        title={t.pillarsTitle}
        rows={document.pillars}
        columns={usePillarColumns()}
        makeRow={() => ({ ...named(), note: '', evidence: [] })}
      />
      <TableSection
        {...common}
        list="goals"
        title={t.goalsTitle}
        rows={document.goals}
        columns={useGoalColumns(document.pillars)}
        makeRow={() => ({ ...named(), pillar: '' })}
      />
    </>
  );
}

function GroupsSection({ document, dispatch, problems }: Props) {
  const t = useMessages(editorMessages);
  return (
    <TableSection
      list="groups"
      title={t.sections.groups}
      dispatch={dispatch}
      problems={problems}
      rows={document.groups}
      columns={useGroupColumns()}
      makeRow={() => ({ ...named(), leadNote: '', solution: '', solutionSection: '' })}
    />
  );
}

function IndicatorsSection({ document, dispatch, problems }: Props) {
  const t = useMessages(editorMessages);
  return (
    <TableSection
      list="indicators"
      title={t.sections.indicators}
      dispatch={dispatch}
      problems={problems}
      rows={document.indicators}
      columns={useIndicatorColumns(document.indicators)}
      makeRow={() => ({
        ...named(),
        measureUnit: '%',
        direction: 'higherIsBetter',
        aggregation: 'stated',
        ...OF_NO_WHOLE,
      })}
    />
  );
}

const NO_UNITS: readonly Unit[] = [];

function useUnits(province: string) {
  const { data = NO_UNITS } = useQuery(unitsQuery(province));
  return useMemo(() => ({ list: data, byCode: new Map(data.map((unit) => [unit.code, unit])) }), [data]);
}

function TargetsSection({ document, dispatch, problems, province, taken }: Props) {
  const t = useMessages(editorMessages);
  const units = useUnits(province);
  const [measured, setMeasured] = useState<string | null>(null);
  const { indicators } = document;
  const byCode = useMemo(() => new Map(indicators.map((one) => [one.code, one])), [indicators]);
  const onLevel = useCallback(
    (target: DraftTarget, level: Level | null) => dispatch({ type: 'level', rowKey: target.rowKey, level }),
    [dispatch],
  );
  const onMeasures = useCallback((target: DraftTarget) => setMeasured(target.rowKey), []);
  const columns = useTargetColumns({
    province,
    units: units.byCode,
    pillars: document.pillars,
    goals: document.goals,
    indicators: byCode,
    onLevel,
    onMeasures,
  });
  const target = document.targets.find((one) => one.rowKey === measured);
  return (
    <>
      <TableSection
        list="targets"
        title={t.sections.targets}
        dispatch={dispatch}
        problems={problems}
        rows={document.targets}
        columns={columns}
        makeRow={() => ({
          ...readTarget({}),
          code: nextItemCode(document.code, 'CT', [
            ...document.targets.map((one) => one.code),
            ...(taken ?? NONE_TAKEN),
          ]),
          pillar: document.targets.at(-1)?.pillar ?? document.pillars[0]?.code ?? '',
        })}
        extra={
          taken ? undefined : <PasteButton kind="target" {...{ province, document, dispatch }} units={units.list} />
        }
      />
      {target && (
        <Suspense fallback={null}>
          <MeasuresPanel
            target={target}
            indicators={indicators}
            onClose={() => setMeasured(null)}
            onChange={(measures) =>
              dispatch({ type: 'patch', list: 'targets', rowKey: target.rowKey, patch: { measures } })
            }
            onIndicator={(indicator: DraftIndicator) =>
              dispatch({ type: 'insert', list: 'indicators', at: indicators.length, rows: [indicator] })
            }
          />
        </Suspense>
      )}
    </>
  );
}

function TasksSection({ document, dispatch, problems, province, taken }: Props) {
  const t = useMessages(editorMessages);
  const units = useUnits(province);
  const columns = useTaskColumns({ province, units: units.byCode, groups: document.groups });
  return (
    <TableSection
      list="tasks"
      title={t.sections.tasks}
      dispatch={dispatch}
      problems={problems}
      rows={document.tasks}
      columns={columns}
      makeRow={() => ({
        ...readTask({}),
        code: nextItemCode(document.code, 'NV', [...document.tasks.map((one) => one.code), ...(taken ?? NONE_TAKEN)]),
        group: document.tasks.at(-1)?.group ?? document.groups[0]?.code ?? '',
      })}
      extra={taken ? undefined : <PasteButton kind="task" {...{ province, document, dispatch }} units={units.list} />}
    />
  );
}

interface PasteProps {
  kind: AnnexKind;
  document: DraftDocument;
  dispatch: Dispatch<DraftAction>;
  province: string;
  units: readonly Unit[];
}

function PasteButton({ kind, province, document, dispatch, units }: PasteProps) {
  const t = useMessages(editorMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t.pasteButton}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PasteDialog
            kind={kind}
            province={province}
            document={document}
            units={units}
            onClose={() => setOpen(false)}
            onAdd={(next) => {
              dispatch({ type: 'replace', document: next });
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
