import type { LocalityList, LocalityMatrix, LocalityRow } from '@tiendo/contracts';
import { percentOf } from '@tiendo/indicators/percent';
import { blockLabel, STATUS_LABELS } from '@tiendo/indicators/words';
import { boundsCell, loadFileWords, planFile, scopeOf, type FileColumn, type NamedTable } from '../../shared/files';
import type { PlanView } from '../../shared/plan';
import type { Choice } from './locality-params';
import type { MatrixWords } from './views/matrix/use-matrix-words';

const VERDICTS = { m: 'met', x: 'notMet', r: 'notReported', u: 'undetermined', n: 'notAsked' } as const;
const DIGITS = 2;

interface Shown {
  readonly view: PlanView;
  readonly list: LocalityList;
  readonly matrix: LocalityMatrix;
  /** In the order on screen. */
  readonly rows: readonly LocalityRow[];
  readonly choice: Choice;
}

/** Localities as they stand on screen: how much each has met, by pillar and target; without targets, its figures. */
export async function localitiesFile(
  shown: Shown,
  { t, m, f, targetName, levelText }: MatrixWords,
): Promise<NamedTable> {
  const { view, list, matrix, rows, choice } = shown;
  const words = await loadFileWords(f.language);
  const verdictsOf = new Map(matrix.rows.map((row) => [row.code, row.verdicts]));
  const parents = new Map(list.parents.map(({ code, name }) => [code, name]));
  const { number, percent } = {
    number: (heading: string, value: (row: LocalityRow) => number | null | undefined): FileColumn<LocalityRow> => ({
      ...{ kind: 'number', heading, width: 12, value },
    }),
    percent: (heading: string, value: (row: LocalityRow) => number | null | undefined): FileColumn<LocalityRow> => ({
      ...{ kind: 'percent', heading, width: 12, value },
    }),
  };
  const isExact = (part: { undetermined: number; reported: number } | null | undefined) =>
    part && part.undetermined === 0 && part.reported > 0;
  const standing: FileColumn<LocalityRow>[] = [
    number(t.file.asked, (row) => row.asked),
    number(t.reported, (row) => row.reported),
    number(t.met, (row) => row.completed),
    number(t.file.total, (row) => row.total),
    percent(t.percent, (row) => (isExact(row) ? percentOf(row.completed, row.total, DIGITS) : null)),
    ...list.pillars.map(({ name }, at) =>
      percent(`${t.percent}: ${name}`, ({ pillars }) => {
        const part = pillars[at];
        return part && isExact(part) ? percentOf(part.completed, part.total, DIGITS) : null;
      }),
    ),
    ...(matrix.rowsAre === 'units' && matrix.rows.some(({ verdicts }) => verdicts !== null) ? matrix.targets : []).map(
      (target, at): FileColumn<LocalityRow> => ({
        ...{ kind: 'text', width: 16, heading: [targetName(target), levelText(target)].filter(Boolean).join(': ') },
        value: ({ code }) => {
          const verdict = verdictsOf.get(code)?.[at] as keyof typeof VERDICTS | undefined;
          return verdict && m.verdicts[VERDICTS[verdict]];
        },
      }),
    ),
  ];
  const figures = list.indicators.map((indicator, at): FileColumn<LocalityRow> => ({
    ...{ kind: 'figure', width: 16, heading: `${indicator.name} (${indicator.measureUnit})` },
    value: ({ figures: given }) => {
      const figure = given[at];
      if (!figure) return null;
      if (figure.outcome !== null) return { type: 'text', text: STATUS_LABELS[f.language][figure.outcome] };
      return boundsCell(figure, indicator.measureUnit, f.language, DIGITS);
    },
  }));
  const within: FileColumn<LocalityRow> = {
    ...{ kind: 'text', heading: t.parent, width: 24 },
    value: ({ parent }) => parent && parents.get(parent),
  };
  const columns: FileColumn<LocalityRow>[] = [
    { kind: 'text', heading: t.locality, width: 30, value: (row) => row.name },
    { kind: 'text', heading: t.file.nowName, width: 26, value: (row) => row.nowName },
    ...(parents.size > 0 ? [within] : []),
    ...(list.targetsAsked > 0 ? standing : []),
    ...figures,
  ];
  const pillar = list.pillars.find(({ code }) => code === list.pillar)?.name;
  const about = {
    title: `${t.page} ${list.period?.label ?? ''}`.trim(),
    filters: [
      list.block ? blockLabel(list.block, f.language) : null,
      list.boundary && t.boundaries[list.boundary],
      pillar,
      choice.parent && parents.get(choice.parent),
      choice.q.trim() && `“${choice.q.trim()}”`,
    ].filter((text): text is string => Boolean(text)),
    rows: { shown: rows.length, all: list.total },
    notes: [t.rule(list.minimumItems)],
  };
  return planFile({ scope: scopeOf(view), about, columns, rows, words });
}
