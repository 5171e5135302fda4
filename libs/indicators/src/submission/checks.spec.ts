import { type CheckedLine, type CheckedSubmission, checkSubmission, maySend } from './index.js';

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
  ...{ period, documentsUntil: '2025-05-14', lines: [], sections: [], items: [] },
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
    const { lines, sections, items } = {
      lines: [
        { ...figure, answer: null, asOf: null },
        { ...figure, key: 'b', notUpdated: true },
      ],
      sections: [{ key: 's1', required: true, body: ' \n' }],
      items: [{ key: 't1', isAnswered: false }],
    };
    expect(found({ lines, sections, items })).toEqual([
      [
        ['lineEmpty', 'blocking', 'classes/ha-long'],
        ['lineNotUpdated', 'blocking', 'b'],
        ['itemEmpty', 'blocking', 't1'],
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
