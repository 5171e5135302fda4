import type { LineAnswerBody, SubmissionBody, SubmissionLineBody } from '@tiendo/contracts';

/** An answer of one number. */
export const answerOf = (value: string, change: Partial<LineAnswerBody> = {}): LineAnswerBody => ({
  answer: 'figure',
  figure: {
    ...{ numerator: null, denominator: null, value, statedPercent: null, qualifier: 'exact', outcome: null },
    ...{ cumulative: false, grade: 'preliminary', origin: 'selfReported', asOf: '2026-11-30' },
  },
  text: value,
  ...{
    ownDay: null,
    statedText: null,
    yearEstimate: null,
    document: null,
    reference: null,
    paper: null,
    section: null,
  },
  ...{ note: null, passReason: null, notUpdated: false, updatedAt: '2026-11-28T02:00:00Z', updatedBy: 'Cán bộ xã' },
  findings: [],
  ...change,
});

export const line = (code: string, change: Partial<SubmissionLineBody> = {}): SubmissionLineBody => ({
  indicator: {
    ...{ code, name: `Chỉ số ${code}`, measureUnit: 'phiếu', direction: 'higherIsBetter', aggregation: 'sum' },
  },
  subject: { code: 'xa-a', name: 'Xã A' },
  cumulative: false,
  plans: ['kh'],
  partOf: null,
  level: null,
  previous: null,
  fromList: null,
  holder: null,
  sheet: { inPeriod: null, cumulative: null, planPercent: null, sameLastYear: null, change: null },
  answer: null,
  version: 0,
  ...change,
});

/** What stood the period before. */
export const previous = (value: string): NonNullable<SubmissionLineBody['previous']> => {
  const { figure } = answerOf(value);
  if (!figure) throw new Error('An answer of a number has a figure');
  return { text: value, figure, period: { code: '2026M10', label: 'Tháng 10/2026' }, from: 'submission' };
};

/** A report of one commune in November 2026 that nobody has begun. */
export function submission(change: Partial<SubmissionBody> = {}): SubmissionBody {
  const lines = change.lines?.items ?? [line('phieu', { previous: previous('5896') }), line('ho')];
  return {
    id: '6f1f0d52-6a55-4a0c-8f0e-3f7f6b1c2d10',
    request: {
      id: '6f1f0d52-6a55-4a0c-8f0e-3f7f6b1c2d11',
      title: 'Báo cáo tháng 11 năm 2026',
      note: null,
      answer: 'system',
      state: 'open',
      document: null,
    },
    unit: { code: 'xa-a', name: 'Xã A' },
    period: {
      ...{ code: '2026M11', kind: 'month', year: 2026, ordinal: 11, title: null, label: 'Tháng 11/2026' },
      ...{ startsOn: '2026-11-01', endsOn: '2026-11-30' },
    },
    plans: [{ slug: 'kh', code: '01/KH-UBND', title: 'Kế hoạch' }],
    due: { setOn: '2099-11-30', on: '2099-11-30', time: '17:00', at: '2099-11-30T10:00:00Z' },
    dueState: 'waiting',
    state: 'drafting',
    cameBack: null,
    firstSentAt: null,
    lastSentAt: null,
    receipt: null,
    version: 1,
    outline: [],
    tasks: [],
    lists: [],
    steps: [],
    checks: { maySend: false, items: [] },
    may: { write: true, steps: ['submit'] },
    ...change,
    lines: {
      asked: lines.length,
      given: lines.filter(({ answer }) => answer !== null).length,
      notUpdated: 0,
      ...change.lines,
      items: lines,
    },
    items: change.items ?? { asked: 0, given: 0, items: [] },
    sections: change.sections ?? { asked: 0, given: 0, items: [] },
  };
}
