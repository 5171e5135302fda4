const FIGURE = {
  id: 'f3b1c7d2-58a4-4e69-9d07-2c6e8b0a5f14',
  indicator: {
    code: 'csdl-dung-chung-cong-bo',
    name: 'Cơ sở dữ liệu dùng chung được cập nhật, công bố',
    measureUnit: '%',
  },
  unit: null,
  asOf: '2024-12-31',
  numerator: null,
  denominator: null,
  value: '96.4',
  qualifier: 'exact',
  outcome: null,
  statedPercent: null,
  statedText: '96,4%',
  grade: 'preliminary',
  origin: 'selfReported',
  source: null,
  documentId: null,
  sourceSection: 'II.1',
  note: null,
  recordedAt: '2025-01-10T02:00:00.000000Z',
  ofPeriod: false,
  supersedes: null,
  withdraws: null,
  inForce: true,
};

/** Figures of a day, outside reporting periods. */
export const STATED_FIGURE_EXAMPLES = {
  StatedFigure: FIGURE,
  StatedFigurePage: { items: [FIGURE], nextCursor: null, total: 1, documents: [] },
};
