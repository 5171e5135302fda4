import type { PlanDocument } from '@tiendo/contracts';
import { countedAndExcluded } from '@tiendo/indicators/status';
import { type Bilingual, pointerOf, type ProblemField } from '../../../platform/http/index.js';
import { brokenParts } from '../indicators/indicator-parts.js';

type Path = readonly PropertyKey[];

/** What a plan document may refer to besides itself. */
export interface KnownReferences {
  /** Codes of the owner's units. */
  readonly units: ReadonlySet<string>;
  /** The owner's indicators, whatever plan brought them. */
  readonly indicators: ReadonlyMap<string, { readonly measureUnit: string; readonly direction: string }>;
  /** Ids (or, in data files, keys) of the owner's documents. */
  readonly documents: ReadonlySet<string>;
}

/** The parts of a plan whose references are checked; an amendment brings only some of them. */
export type PlanItems = Pick<PlanDocument, 'targets' | 'tasks' | 'indicators'>;

export interface PlanSections {
  readonly pillars: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

/** Every rule of the field a plan document breaks, each with where; empty when it can be published. */
export function planProblems(plan: PlanDocument, known: KnownReferences): ProblemField[] {
  const problems = new Problems();
  if (plan.endsOn < plan.startsOn) problems.add(['endsOn'], TEXT.endsBeforeStart);
  // A plan whose list of targets has no source may still be known by what is measured on it.
  if (plan.targets.length + plan.tasks.length + plan.indicators.length === 0)
    problems.add(['targets'], TEXT.nothingAsked);
  problems.addAll(policyProblems(plan.policy, ['policy']));
  const { sections, found } = sectionProblems(plan);
  problems.addAll(found);
  problems.addAll(itemProblems(plan, sections, known));
  return problems.found;
}

/** The codes of a plan's parts, `existing` ones among them, and what is wrong with the new ones. */
export function sectionProblems(
  parts: Pick<PlanDocument, 'pillars' | 'goals' | 'groups'>,
  existing: PlanSections = { pillars: new Set(), goals: new Set(), groups: new Set() },
): { sections: PlanSections; found: readonly ProblemField[] } {
  const problems = new Problems();
  const sections = {
    pillars: problems.codes(parts.pillars, 'pillars', existing.pillars),
    goals: problems.codes(parts.goals, 'goals', existing.goals),
    groups: problems.codes(parts.groups, 'groups', existing.groups),
  };
  parts.goals.forEach((goal, index) =>
    problems.reference(sections.pillars, goal.pillar, ['goals', index, 'pillar'], TEXT.noPillar),
  );
  return { sections, found: problems.found };
}

/** A status is counted, left out of the total, or neither; never both. */
export function policyProblems(policy: PlanDocument['policy'], at: Path): ProblemField[] {
  const problems = new Problems();
  for (const kind of ['targets', 'tasks'] as const) {
    for (const status of countedAndExcluded(policy[kind])) {
      const index = policy[kind].excludedFromTotal.indexOf(status);
      problems.add([...at, kind, 'excludedFromTotal', index], TEXT.countedAndExcluded);
    }
  }
  return problems.found;
}

/** What is wrong with targets, tasks and indicators, in themselves and in what they refer to. */
export function itemProblems(items: PlanItems, sections: PlanSections, known: KnownReferences): ProblemField[] {
  const problems = new Problems();
  problems.codes(items.indicators, 'indicators');
  items.indicators.forEach((indicator, index) => {
    const existing = known.indicators.get(indicator.code);
    if (existing && existing.measureUnit !== indicator.measureUnit) {
      problems.add(['indicators', index, 'measureUnit'], TEXT.indicatorDiffers(existing.measureUnit));
    }
  });
  problems.addAll(brokenParts(items.indicators, known.indicators));
  const indicators = new Set([...known.indicators.keys(), ...items.indicators.map((indicator) => indicator.code)]);
  const taken = problems.codes(items.targets, 'targets');
  problems.codes(items.tasks, 'tasks', taken);
  items.targets.forEach((target, index) => {
    const at = ['targets', index];
    problems.reference(sections.pillars, target.pillar, [...at, 'pillar'], TEXT.noPillar);
    problems.reference(sections.goals, target.goal, [...at, 'goal'], TEXT.noGoal);
    unitsProblems(problems, target, at, known);
    target.measures.forEach((measure, position) => {
      const path = [...at, 'measures', position];
      problems.reference(indicators, measure.indicator, [...path, 'indicator'], TEXT.noIndicator);
      measureProblems(problems, measure, path);
    });
  });
  items.tasks.forEach((task, index) => {
    const at = ['tasks', index];
    problems.reference(sections.groups, task.group, [...at, 'group'], TEXT.noGroup);
    problems.reference(known.documents, task.sourceDocument, [...at, 'sourceDocument'], TEXT.noDocument);
    unitsProblems(problems, task, at, known);
  });
  return problems.found;
}

type ItemUnits = Pick<PlanDocument['tasks'][number], 'leadUnits' | 'coordinatingUnits' | 'executingUnits'>;

function unitsProblems(problems: Problems, item: ItemUnits, at: Path, known: KnownReferences): void {
  for (const role of ['leadUnits', 'coordinatingUnits', 'executingUnits'] as const) {
    item[role].forEach((code, index) => {
      problems.reference(known.units, code, [...at, role, index], TEXT.noUnit);
      if (item[role].indexOf(code) < index) problems.add([...at, role, index], TEXT.unitTwice);
    });
  }
}

function measureProblems(problems: Problems, measure: PlanDocument['targets'][number]['measures'][number], at: Path) {
  if (measure.comparator !== 'done' && measure.value === null) problems.add([...at, 'value'], TEXT.valueMissing);
  if (measure.comparator !== 'between') {
    if (measure.valueUpper !== null) problems.add([...at, 'valueUpper'], TEXT.upperNotAllowed);
  } else if (measure.valueUpper === null) problems.add([...at, 'valueUpper'], TEXT.upperMissing);
  else if (measure.value !== null && Number(measure.valueUpper) < Number(measure.value)) {
    problems.add([...at, 'valueUpper'], TEXT.upperBelow);
  }
}

class Problems {
  readonly found: ProblemField[] = [];

  add(path: Path, detail: Bilingual): void {
    this.found.push({ pointer: pointerOf(path), detail });
  }

  addAll(fields: readonly ProblemField[]): void {
    this.found.push(...fields);
  }

  /** The codes of a list, with a problem for each that is used twice, also across `taken`. */
  codes(list: readonly { readonly code: string }[], name: string, taken: ReadonlySet<string> = new Set()): Set<string> {
    const codes = new Set(taken);
    list.forEach(({ code }, index) => {
      if (codes.has(code)) this.add([name, index, 'code'], TEXT.codeTwice(code));
      codes.add(code);
    });
    return codes;
  }

  reference(known: ReadonlySet<string>, code: string | null, path: Path, text: (code: string) => Bilingual): void {
    if (code !== null && !known.has(code)) this.add(path, text(code));
  }
}

const TEXT = {
  endsBeforeStart: {
    vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi',
    en: 'The last day must not lie before the first',
  },
  nothingAsked: { vi: 'Kế hoạch chưa có chỉ tiêu, nhiệm vụ nào', en: 'The plan has no target and no task yet' },
  countedAndExcluded: {
    vi: 'Một trạng thái không thể vừa tính là hoàn thành vừa loại khỏi tổng số',
    en: 'A status cannot be counted as done and left out of the total at once',
  },
  valueMissing: { vi: 'Thước đo này cần một giá trị', en: 'This measure needs a value' },
  upperMissing: { vi: 'Khoảng giá trị cần cả cận trên', en: 'A range needs its upper end' },
  upperBelow: { vi: 'Cận trên phải từ cận dưới trở lên', en: 'The upper end must not lie below the lower one' },
  upperNotAllowed: { vi: 'Chỉ phép so sánh "trong khoảng" có cận trên', en: 'Only "between" has an upper end' },
  unitTwice: { vi: 'Đơn vị này đã được nêu ở cùng vai trò', en: 'This unit is named twice in the same part' },
  codeTwice: (code: string): Bilingual => ({
    vi: `Mã "${code}" đã dùng trong kế hoạch`,
    en: `The code "${code}" is used twice`,
  }),
  indicatorDiffers: (unit: string): Bilingual => ({
    vi: `Chỉ số mã này đã có với đơn vị tính "${unit}"`,
    en: `An indicator with this code exists, measured in "${unit}"`,
  }),
  noPillar: (code: string): Bilingual => ({
    vi: `Không có trụ cột mã "${code}"`,
    en: `No pillar has the code "${code}"`,
  }),
  noGoal: (code: string): Bilingual => ({ vi: `Không có mục tiêu mã "${code}"`, en: `No goal has the code "${code}"` }),
  noGroup: (code: string): Bilingual => ({
    vi: `Không có nhóm nhiệm vụ mã "${code}"`,
    en: `No task group has the code "${code}"`,
  }),
  noIndicator: (code: string): Bilingual => ({
    vi: `Không có chỉ số mã "${code}"`,
    en: `No indicator has the code "${code}"`,
  }),
  noUnit: (code: string): Bilingual => ({
    vi: `Không có đơn vị mã "${code}" trong danh mục`,
    en: `No unit has the code "${code}"`,
  }),
  noDocument: (code: string): Bilingual => ({
    vi: `Không có văn bản "${code}" trong danh mục`,
    en: `The list has no document "${code}"`,
  }),
};
