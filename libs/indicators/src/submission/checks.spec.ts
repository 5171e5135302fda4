import fc from 'fast-check';
import {
  CHECK_KINDS,
  CHECK_SEVERITIES,
  type CheckedLine,
  type CheckedSubmission,
  checkSubmission,
  groupChecks,
  maySend,
} from './index.js';

const period = { startsOn: '2025-04-14', endsOn: '2025-05-13' };
const figure: CheckedLine = {
  key: 'classes/ha-long',
  answer: 'figure',
  notUpdated: false,
  asOf: '2025-05-13',
  documentOn: null,
  findings: [],
  passReason: null,
};
const submission = (given: Partial<CheckedSubmission>): CheckedSubmission => ({
  ...{ period, documentsUntil: '2025-05-14', lines: [], sections: [], items: [], tasks: [], lists: [] },
  ...given,
});
const found = (given: Partial<CheckedSubmission>) => {
  const checks = checkSubmission(submission(given));
  return [checks.map(({ kind, severity, key }) => [kind, severity, key]), maySend(checks)];
};

describe('what stands against sending', () => {
  it('is nothing where all is answered', () => {
    const sections = [
      { key: 's1', required: true, body: 'Kết quả …' },
      { key: 's2', required: false, body: '' },
    ];
    expect(found({ lines: [figure], sections, items: [{ key: 't1', isAnswered: true }] })).toEqual([[], true]);
  });

  it('is what is left empty, or was carried over and not looked at', () => {
    const { lines, sections, items, tasks } = {
      lines: [
        { ...figure, answer: null, asOf: null },
        { ...figure, key: 'b', notUpdated: true },
      ],
      sections: [{ key: 's1', required: true, body: ' \n' }],
      items: [{ key: 't1', isAnswered: false }],
      tasks: [
        { key: 'k1', isAnswered: false },
        { key: 'k2', isAnswered: true },
      ],
    };
    expect(found({ lines, sections, items, tasks })).toEqual([
      [
        ['lineEmpty', 'blocking', 'classes/ha-long'],
        ['lineNotUpdated', 'blocking', 'b'],
        ['itemEmpty', 'blocking', 't1'],
        ['taskEmpty', 'blocking', 'k1'],
        ['sectionEmpty', 'blocking', 's1'],
      ],
      false,
    ]);
  });

  it('takes "không có", and a paper of the day the report was due (403/SNV-VP ngày 14/5/2025)', () => {
    const none = { ...figure, answer: 'none' as const, asOf: null };
    const elsewhere = { ...none, answer: 'reportedElsewhere' as const, documentOn: '2025-05-14' };
    expect(found({ lines: [none, elsewhere] })).toEqual([[], true]);
  });

  it.each<[Partial<CheckedLine>, string]>([
    [{ asOf: '2025-04-13' }, 'figureOutsidePeriod'],
    [{ asOf: '2025-05-14' }, 'figureOutsidePeriod'],
    [{ answer: 'reportedElsewhere', asOf: null, documentOn: '2025-05-15' }, 'documentOutsidePeriod'],
    [{ findings: [{ kind: 'fractionAgainstPercent' }] }, 'figureDoubtful'],
    [{ findings: [{ kind: 'jump' }] }, 'figureDoubtful'],
  ])('%j passes with a reason only', (given, kind) => {
    const open = { ...figure, ...given };
    expect(found({ lines: [open] })).toEqual([[[kind, 'needsReason', open.key]], false]);
    expect(found({ lines: [{ ...open, passReason: '  ' }] })[1]).toBe(false);
    expect(found({ lines: [{ ...open, passReason: 'Theo văn bản của Bộ' }] })[1]).toBe(true);
  });

  it('only tells that a figure is cumulative where the form asks one of the period', () => {
    expect(found({ lines: [{ ...figure, findings: [{ kind: 'cumulativeDiffers' }] }] })).toEqual([
      [['figureDoubtful', 'notice', figure.key]],
      true,
    ]);
  });
});

describe('a list', () => {
  const none = { isEmpty: false, incomplete: [], repeated: [], outside: [] };
  const list = (findings: object, passReason: string | null = null) => [
    { key: 'l', findings: { ...none, ...findings }, passReason },
  ];

  it('has to be filled in, each of its rows whole', () => {
    expect(found({ lists: list({}) })).toEqual([[], true]);
    expect(found({ lists: list({ isEmpty: true }, 'x') })).toEqual([[['listEmpty', 'blocking', 'l']], false]);
    expect(found({ lists: list({ incomplete: [2] }, 'x') })).toEqual([[['listRowIncomplete', 'blocking', 'l']], false]);
  });

  it('passes what is doubted in it with one reason', () => {
    const doubted = { repeated: [1], outside: [0, 1] };
    expect(found({ lists: list(doubted) })).toEqual([
      [
        ['listRowRepeated', 'needsReason', 'l'],
        ['listDayOutside', 'needsReason', 'l'],
      ],
      false,
    ]);
    expect(found({ lists: list(doubted, 'Văn bản ban hành cuối kỳ trước') })[1]).toBe(true);
  });
});

describe('checks that say the same', () => {
  it('are one entry: 26 empty lines, two figures that jump, and the one that has its reason by itself', () => {
    const empty = Array.from({ length: 26 }, (_, at) => ({ ...figure, key: `e${at}`, answer: null, asOf: null }));
    const jumps = ['j1', 'j2', 'j3'].map((key) => ({
      ...{ ...figure, key, findings: [{ kind: 'jump' }] },
      passReason: key === 'j2' ? 'đợt cao điểm' : null,
    }));
    const falls = { ...figure, key: 'f1', findings: [{ kind: 'cumulativeFalls' }] };
    const lines = [jumps[0], empty[0], falls, ...jumps.slice(1), ...empty.slice(1)].flatMap((line) => line ?? []);
    const groups = groupChecks(checkSubmission(submission({ lines })));
    expect(groups.map(({ kind, finding, isPassed, checks }) => [kind, finding, isPassed, checks.length])).toEqual([
      ['lineEmpty', null, false, 26],
      ['figureDoubtful', 'jump', false, 2],
      ['figureDoubtful', 'cumulativeFalls', false, 1],
      ['figureDoubtful', 'jump', true, 1],
    ]);
    expect(groups[1]?.checks.map(({ key }) => key)).toEqual(['j1', 'j3']);
  });

  it('lose none, and stand in the order of the report, whatever they are', () => {
    const check = fc.record({
      kind: fc.constantFrom(...CHECK_KINDS),
      severity: fc.constantFrom(...CHECK_SEVERITIES),
      finding: fc.constantFrom(null, 'jump', 'cumulativeFalls'),
      isPassed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(check, { maxLength: 40 }), (checks) => {
        const groups = groupChecks(checks);
        const all = groups.flatMap((group) => group.checks);
        expect(new Set(all)).toEqual(new Set(checks));
        expect(all).toHaveLength(checks.length);
        for (const group of groups) {
          const places = group.checks.map((one) => checks.indexOf(one));
          expect(places).toEqual([...places].sort((a, b) => a - b));
          expect(new Set(group.checks.map(({ kind, finding }) => `${kind} ${finding}`)).size).toBe(1);
        }
        const firstOpen = groups.findIndex(({ severity }) => severity !== 'blocking');
        const lastBlocking = groups.map(({ severity }) => severity).lastIndexOf('blocking');
        expect(firstOpen === -1 || lastBlocking < firstOpen).toBe(true);
      }),
    );
  });
});
