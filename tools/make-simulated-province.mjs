// Makes the simulated province: data/provinces/mau.json, data/plans/mau-2024.json and data/boundaries/mau.json.
// Everything comes from lists and a seeded generator, so running it again gives the same bytes:
//   node tools/make-simulated-province.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeBoundaries } from './simulated-province/boundaries.mjs';
import { makeRegister } from './simulated-province/documents.mjs';
import { makeObservations, makeStatements } from './simulated-province/history.mjs';
import { makePeople } from './simulated-province/people.mjs';
import { makeRandom } from './simulated-province/random.mjs';
import { pillars } from './simulated-province/targets.mjs';
import { firstGroups } from './simulated-province/tasks-first.mjs';
import { secondGroups } from './simulated-province/tasks-second.mjs';
import { thirdGroups } from './simulated-province/tasks-third.mjs';
import { successions, unitRecords, units } from './simulated-province/units.mjs';

const SEED = 20240115;
const SOURCE = 'Số liệu mô phỏng, do tools/make-simulated-province.mjs tạo; không phải số liệu của địa phương nào.';
const POLICY = {
  targets: {
    countsAsCompleted: ['completed', 'maintained', 'mostlyCompleted'],
    excludedFromTotal: ['noOccurrence', 'notApplicable'],
    percentDigits: 2,
  },
  tasks: {
    countsAsCompleted: ['completed', 'maintained'],
    excludedFromTotal: ['noOccurrence', 'notApplicable'],
    percentDigits: 1,
  },
};
const groups = [...firstGroups, ...secondGroups, ...thirdGroups];
const targets = pillars.flatMap(({ targets: list }) => list);
const tasks = groups.flatMap(({ tasks: list }, group) =>
  list.map((task, index) => ({ ...task, code: `M01-N${two(group + 1)}-${two(index + 1)}`, group: groups[group].code })),
);

function two(number) {
  return String(number).padStart(2, '0');
}

function planDocument() {
  return {
    code: '01/KH-UBND',
    title: 'Kế hoạch Chuyển đổi số Tỉnh Mẫu năm 2024',
    issuer: 'UBND Tỉnh Mẫu',
    issuedOn: '2024-01-15',
    year: 2024,
    startsOn: '2024-01-15',
    endsOn: '2024-12-31',
    silenceDays: 60,
    policy: POLICY,
    sourceNote: 'Tỉnh Mẫu – số liệu mô phỏng: kế hoạch, đơn vị, người và số liệu đều được tạo ra để minh họa.',
    pillars: pillars.map(({ code, name }) => ({ code, name })),
    goals: pillars.map(({ code, name, goal }) => ({
      code: goal,
      name: `Phát triển ${name[0].toLowerCase()}${name.slice(1)}`,
      pillar: code,
    })),
    groups: groups.map(({ code, name, leadNote, solution }, index) => ({
      code,
      name,
      leadNote: leadNote ?? undefined,
      solution,
      solutionSection: `II.${index + 1}.c`,
    })),
    indicators: [
      ...targets.flatMap(({ measures, aggregation }) =>
        measures.map(({ indicator, label, measureUnit, direction, track }) => ({
          code: indicator,
          name: label,
          measureUnit,
          direction: direction ?? 'higherIsBetter',
          aggregation: aggregation ?? (track.den === undefined ? 'stated' : 'ratioOfSums'),
          ...carriedBy(indicator, measureUnit),
          ...(measureUnit === '%' ? SHARE_LIMITS : {}),
        })),
      ),
      DOSSIERS,
    ],
    targets: pillars.flatMap(({ code: pillar, goal, targets: list }) =>
      list.map((target) => targetDraft(target, pillar, goal)),
    ),
    tasks: tasks.map(taskDraft),
  };
}

/** Every percentage of the plan is a share of something. */
const SHARE_LIMITS = { limitLow: '0', limitHigh: '100' };

/** What weighs the satisfaction of units that are put together. No target asks for it. */
const DOSSIERS = {
  code: 'ho-so-tiep-nhan',
  name: 'Hồ sơ thủ tục hành chính tiếp nhận',
  measureUnit: 'hồ sơ',
  direction: 'higherIsBetter',
  aggregation: 'sum',
  carryRule: 'sum',
};
/** Of the bodies of a district: their systems and meeting rooms did not go over to any one commune. */
const NOT_CARRIED = ['httt-ket-noi-lgsp', 'httt-phe-duyet-cap-do', 'httt-du-phuong-an-attt', 'cuoc-hop-khong-giay'];
const WEIGHTED = 'muc-do-hai-long';

/** How figures of units go over to their successors: shares by numerator and denominator, opinions by how many were asked. */
function carriedBy(indicator, measureUnit) {
  if (indicator === WEIGHTED) return { carryRule: 'weighted', carryWeight: DOSSIERS.code };
  if (measureUnit !== '%' || NOT_CARRIED.includes(indicator)) return { carryRule: 'notComparable' };
  return { carryRule: 'sum' };
}

function targetDraft(target, pillar, goal) {
  return {
    code: target.code,
    name: target.name,
    leadUnits: target.lead,
    coordinatingUnits: target.with,
    executingUnits: target.exec,
    sourceSection: 'Phụ lục I',
    pillar,
    goal,
    measures: target.measures.map(({ indicator, label, comparator, value, dueOn, parts }) => ({
      indicator,
      label,
      comparator,
      value: value ?? undefined,
      horizon: 2024,
      dueOn,
      parts,
    })),
  };
}

function taskDraft(task) {
  return {
    code: task.code,
    name: task.name,
    leadUnits: task.lead,
    coordinatingUnits: task.with,
    executingUnits: task.exec,
    dueOn: task.due,
    sourceSection: 'Phụ lục II',
    group: task.group,
    frequency: task.frequency ?? 'once',
    deliverable: task.product,
    source: task.source ?? 'plan',
    sourceDocument: task.sourceDocument,
  };
}

const discrepancies = [
  {
    item: 'M01-N04-01',
    document: 'qd-du-lieu-mo',
    kind: 'twoDates',
    vi: 'Quyết định số 2480/QĐ-UBND được ghi ngày 16/9/2024 trong báo cáo tháng 10 và ngày 17/9/2024 trong báo cáo quý III.',
    en: 'Decision 2480/QĐ-UBND is dated 16/9/2024 in the report of October and 17/9/2024 in the report of the third quarter.',
    sections: ['Báo cáo tháng 10, mục II.4', 'Báo cáo quý III, mục II.4'],
  },
  {
    item: 'M01-N03-02',
    document: 'bc-thang-12-2024',
    kind: 'fractionAgainstPercent',
    vi: 'Báo cáo tháng 12 ghi 33/41 thôn được phủ sóng, đạt 82,5%; theo phân số là 80,5%.',
    en: 'The report of December says 33/41 hamlets covered, 82.5%; the fraction gives 80.5%.',
    sections: ['Báo cáo tháng 12, mục II.3'],
  },
  {
    item: 'M01-KT-04',
    document: 'bc-quy-3-2024',
    kind: 'countAgainstList',
    vi: 'Báo cáo quý III ghi đã hỗ trợ 278 doanh nghiệp nhưng danh sách kèm theo có 272 doanh nghiệp.',
    en: 'The report of the third quarter says 278 enterprises were supported; the list attached holds 272.',
    sections: ['Báo cáo quý III, mục II.9', 'Báo cáo quý III, Phụ lục 2'],
  },
];

/** The files as text, by their path under `data/`. */
export function makeFiles() {
  const random = makeRandom(SEED);
  const register = makeRegister(random);
  const statements = makeStatements(targets, tasks, { random, register });
  const observations = makeObservations(targets, { random, register });
  const people = makePeople(
    units.filter(({ kind }) => kind !== 'collective'),
    random,
  );
  const documents = [...register.documents].sort((a, b) =>
    a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0,
  );
  const province = { code: 'mau', name: 'Tỉnh Mẫu – số liệu mô phỏng', simulated: true, publicTotals: true };
  const plan = {
    source: SOURCE,
    province: 'mau',
    slug: 'mau-2024',
    sourceDocument: 'kh-01-2024',
    plan: planDocument(),
    statements,
    observations,
    discrepancies,
    snapshots: [
      {
        name: 'Báo cáo quý III năm 2024',
        asOf: '2024-09-30',
        knownAt: '2024-10-08T17:00:00+07:00',
        document: 'bc-quy-3-2024',
      },
      { name: 'Báo cáo năm 2024', asOf: '2024-12-31', knownAt: '2025-01-10T17:00:00+07:00', document: 'bc-nam-2024' },
    ],
  };
  return {
    'provinces/mau.json': textOf({ source: SOURCE, province, units: unitRecords, successions, people, documents }),
    'plans/mau-2024.json': textOf(plan),
    // A generator of their own: what came before stays as it was.
    'boundaries/mau.json': `${JSON.stringify({ source: SOURCE, province: 'mau', maps: makeBoundaries(makeRandom(SEED)) })}\n`,
  };
}

function textOf(content) {
  return `${JSON.stringify(content, null, 1)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, text] of Object.entries(makeFiles())) {
    const file = join(import.meta.dirname, '../data', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`data/${path}: ${Math.round(text.length / 1000)} thousand characters`);
  }
}
