import { beginsFrom, lostParts, STATEMENT_PARTS } from './restating.js';

describe('beginsFrom', () => {
  it.each([
    ['inProgress', null, true],
    ['inProgress', 'inProgress', true],
    ['inProgress', 'awaitingApproval', true],
    ['notStarted', 'inProgress', true],
    ['completed', 'maintained', true],
    ['stopped', 'stopped', true],
    ['inProgress', 'completed', false],
    ['inProgress', 'stopped', false],
    ['stopped', 'inProgress', false],
    ['notMet', 'inProgress', false],
    [null, 'inProgress', false],
    [null, null, false],
  ] as const)('%s, then %s: %s', (before, status, begins) => {
    expect(beginsFrom(before, status)).toBe(begins);
  });
});

describe('lostParts', () => {
  const full = {
    continuesInYear: 2025,
    reason: 'Chờ vốn',
    cause: 'funds',
    awaiting: { authority: 'HĐND tỉnh', submission: null },
    proposal: 'Bố trí vốn',
    proposalTo: 'UBND tỉnh',
    evaluationOn: '2024-12-31',
    evidence: [{ documentId: 'a' }, { documentId: 'b' }],
  } as const;

  it('tells every part that is no longer said, in order', () => {
    expect(lostParts(full, {})).toEqual(STATEMENT_PARTS);
    expect(lostParts(full, { ...full, reason: '', continuesInYear: null })).toEqual(['continuesInYear', 'reason']);
  });

  it('loses nothing by saying it otherwise or saying more', () => {
    expect(
      lostParts(full, { ...full, reason: 'Đã có vốn', evidence: [...full.evidence, { documentId: 'c' }] }),
    ).toEqual([]);
    expect(lostParts({}, full)).toEqual([]);
  });

  it('loses a document that is not cited again', () => {
    expect(lostParts(full, { ...full, evidence: [{ documentId: 'b' }] })).toEqual(['evidence']);
  });
});
