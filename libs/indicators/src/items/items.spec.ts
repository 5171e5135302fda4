import { DEFAULT_TASK_POLICY } from '../status/index.js';
import {
  attentionOf,
  type AttentionFacts,
  filterItems,
  type ItemFilter,
  itemOrder,
  type ListedItem,
  sortItems,
} from './index.js';

const item = (part: Partial<ListedItem> & Pick<ListedItem, 'code'>): ListedItem => ({
  name: `Nhiệm vụ ${part.code}`,
  section: null,
  status: 'inProgress',
  leadUnits: [],
  overdueDays: null,
  continuesInYear: null,
  dueOn: null,
  updatedOn: null,
  reason: null,
  attention: [],
  levels: [],
  ...part,
});
const unit = (code: string, name: string, shortName: string | null = null) => ({
  code,
  name,
  shortName,
  nowName: null,
});

describe('attentionOf', () => {
  const facts: AttentionFacts = {
    status: 'inProgress',
    policy: DEFAULT_TASK_POLICY,
    overdueDays: null,
    silentDays: null,
    cause: null,
    contradicts: false,
  };
  it.each<[Partial<AttentionFacts>, string]>([
    [{}, ''],
    [{ overdueDays: 3 }, 'overdue'],
    [{ status: 'stopped' }, 'stopped'],
    [{ cause: 'funds' }, 'blocked'],
    // What is done, or has its final verdict, is held up by nothing.
    [{ status: 'completed', cause: 'funds' }, ''],
    [{ status: 'notMet', cause: 'funds' }, ''],
    // Waiting is a status; what it waits for makes it blocked.
    [{ status: 'awaitingApproval' }, ''],
    [{ status: 'awaitingApproval', cause: 'awaitingApproval' }, 'blocked'],
    // Counted as done under the plan's policy: nothing holds it up.
    [
      {
        status: 'mostlyCompleted',
        cause: 'staff',
        policy: { ...DEFAULT_TASK_POLICY, countsAsCompleted: ['mostlyCompleted'] },
      },
      '',
    ],
    [{ contradicts: true, silentDays: 60, overdueDays: 1 }, 'overdue contradiction silent'],
  ])('%j: %s', (change, kinds) => {
    expect(attentionOf({ ...facts, ...change }).join(' ')).toBe(kinds);
  });
});

const items = [
  item({
    code: 'A',
    name: 'Đào tạo kỹ năng số',
    leadUnits: [unit('snv', 'Sở Nội vụ')],
    overdueDays: 3,
    attention: ['overdue'],
  }),
  item({
    code: 'B',
    name: 'Nền tảng tích hợp LGSP',
    status: 'stopped',
    section: { code: 'p', name: 'Nền tảng số' },
    attention: ['stopped'],
  }),
  item({ code: 'C', name: null, status: 'completed', updatedOn: '2024-12-02' }),
  item({
    code: 'D',
    name: 'Ban Chỉ đạo họp',
    continuesInYear: 2025,
    dueOn: '2024-06-30',
    levels: [
      { horizon: 2025, isReached: false },
      { horizon: 2030, isReached: true },
    ],
  }),
  item({ code: 'E', name: 'Ít được nhắc', updatedOn: '2024-10-01', reason: 'Chờ kinh phí', attention: ['silent'] }),
  item({
    code: 'F',
    name: 'Hạ tầng',
    leadUnits: [unit('sct', 'Sở Công Thương')],
    overdueDays: 12,
    attention: ['overdue'],
  }),
];
const codes = (list: readonly ListedItem[]) => list.map(({ code }) => code).join('');

describe('filterItems', () => {
  it.each<[ItemFilter, string]>([
    [{}, 'ABCDEF'],
    [{ q: '' }, 'ABCDEF'],
    [{ q: 'dao tao' }, 'A'],
    [{ q: 'bcd' }, 'D'],
    [{ q: 'lgsp tich' }, 'B'],
    [{ q: 'sở nội' }, 'A'],
    [{ q: 'nen tang so' }, 'B'],
    [{ q: 'kinh phí' }, 'E'],
    [{ q: 'nang ky' }, 'A'],
    // Beginnings of words, not letters in their middle.
    [{ q: 'ang tap' }, ''],
    // Initials stay within one field.
    [{ q: 'htsct' }, ''],
    [{ q: 'sct' }, 'F'],
    [{ statuses: ['stopped', 'completed'] }, 'BC'],
    [{ statuses: [] }, 'ABCDEF'],
    [{ sections: ['p'] }, 'B'],
    [{ sections: [''] }, 'ACDEF'],
    [{ leadUnits: ['snv'] }, 'A'],
    [{ leadUnits: ['none'] }, 'BCDE'],
    [{ leadUnits: ['none', 'sct'] }, 'BCDEF'],
    [{ overdue: true }, 'AF'],
    [{ overdue: false }, 'BCDE'],
    [{ continuing: true }, 'D'],
    [{ continuing: false }, 'ABCEF'],
    [{ attention: true }, 'ABEF'],
    [{ attention: false }, 'CD'],
    [{ unmetHorizon: 2025 }, 'D'],
    [{ unmetHorizon: 2030 }, ''],
    [{ unmetHorizon: null }, 'ABCDEF'],
    [{ attention: true, q: 'khong co' }, ''],
  ])('%j lets %s through', (filter, expected) => expect(codes(filterItems(items, filter))).toBe(expected));
});

describe('sortItems', () => {
  const order = new Map([['p', 0]]);
  it.each([
    [null, 'ABCDEF'],
    [{ key: 'name', descending: false }, 'DAFEBC'],
    [{ key: 'name', descending: true }, 'BEFADC'],
    [{ key: 'code', descending: true }, 'FEDCBA'],
    [{ key: 'status', descending: false }, 'CADEFB'],
    [{ key: 'dueOn', descending: true }, 'DABCEF'],
    [{ key: 'updatedOn', descending: true }, 'CEABDF'],
    [{ key: 'overdue', descending: true }, 'FABCDE'],
    [{ key: 'overdue', descending: false }, 'AFBCDE'],
    [{ key: 'leadUnit', descending: false }, 'FABCDE'],
    [{ key: 'section', descending: false }, 'BACDEF'],
  ] as const)('%j: %s', (sort, expected) => {
    expect(codes(sortItems(items, sort, order))).toBe(expected);
    // The order a page is cut by is the same one.
    if (sort === null) return;
    const { valueOf, compare } = itemOrder(sort, order);
    const sorted = sortItems(items, sort, order).map(valueOf);
    expect(sorted.every((value, index) => index === 0 || compare(sorted[index - 1] ?? null, value) <= 0)).toBe(true);
  });
});
