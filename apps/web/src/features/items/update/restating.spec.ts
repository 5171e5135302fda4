import { placed } from '../testing/rows';
import { bulkLine } from './bulk-restating';
import { draftOf, draftOver, inForceOf, lostBy, ofSameDay, sayable, withParts } from './restating';
import { statementOf, type DraftRules } from './statement-draft';

const rules: DraftRules = {
  startsOn: '2024-01-01',
  issuedOn: '2024-03-13',
  endsOn: '2024-12-31',
  year: 2024,
  today: '2025-02-01',
};
const evidence = [{ documentId: 'd1', label: 'Công văn 12' }].map((one) => ({
  ...{ number: null, issuedOn: null, alternateIssuedOn: null, issuer: 'UBND tỉnh', title: 'Kéo dài thời gian' },
  ...{ section: null, authorises: true, fileId: null, fileRemovedAt: null, ...one },
}));
const base = placed({
  ...{ id: 'a', status: 'awaitingApproval', effectiveOn: '2024-12-26', reason: 'Đã trình', continuesInYear: 2025 },
  awaiting: {
    authority: 'HĐND tỉnh',
    submission: { number: '709/TTr-UBND', symbol: null, issuedOn: '2024-12-20', documentId: null },
  },
  evidence,
});

describe('a statement that begins from the one in force', () => {
  it('says the same again under a kindred status, with the letter and the document', () => {
    const draft = draftOver(rules, base, { status: 'awaitingApproval' });
    expect(statementOf(draft)).toEqual({
      ...{ status: 'awaitingApproval', effectiveOn: '2024-12-31', reason: 'Đã trình', continuesInYear: 2025 },
      awaiting: { authority: 'HĐND tỉnh', submission: { number: '709/TTr-UBND', issuedOn: '2024-12-20' } },
      evidence: [{ documentId: 'd1', authorises: true }],
    });
    expect(lostBy(base, draft)).toEqual([]);
  });

  it('leaves what was typed alone', () => {
    expect(draftOver(rules, base, { status: 'inProgress', reason: 'Mới' }).reason).toBe('Mới');
    expect(draftOver(rules, base, { reason: '' }).reason).toBe('');
  });

  it('loses under another status what can be said again, but for whom it no longer waits for', () => {
    const draft = draftOver(rules, base, { status: 'completed' });
    const lost = lostBy(base, draft);
    expect(lost).toEqual(['continuesInYear', 'reason', 'awaiting', 'evidence']);
    const kept = withParts(base, draft, sayable(base, draft, lost), rules);
    expect(lostBy(base, kept)).toEqual(['awaiting']);
    expect(kept.documents).toEqual([{ id: 'd1', label: 'Công văn 12' }]);
  });

  it('takes a statement as it is where it is corrected', () => {
    expect(draftOf(base, rules)).toMatchObject({
      status: 'awaitingApproval',
      day: '26/12/2024',
      letterDay: '20/12/2024',
    });
  });
});

describe('what stands', () => {
  const unit = { code: 'u', name: 'Sở Nội vụ', shortName: null, nowName: null };
  const all = [
    placed({ id: 'a', effectiveOn: '2024-12-26', place: 'earlier' }),
    placed({ id: 'b', effectiveOn: '2024-12-31', place: 'sameDay' }),
    placed({ id: 'c', effectiveOn: '2024-12-31' }),
    placed({ id: 'd', effectiveOn: '2024-12-31', unit }),
  ];

  it('is told by the whole and by the executing unit', () => {
    expect([inForceOf(all, '')?.id, inForceOf(all, 'u')?.id, inForceOf(all, 'x')]).toEqual(['c', 'd', null]);
    expect([ofSameDay(all, '', '2024-12-31')?.id, ofSameDay(all, '', '2024-12-26')?.id]).toEqual(['c', 'a']);
    expect([ofSameDay(all, '', '2024-12-30'), ofSameDay(all, '', null)]).toEqual([null, null]);
  });
});

describe('a bulk update', () => {
  const form = draftOver(rules, null, { status: 'inProgress' });
  const stopped = placed({ id: 's', status: 'stopped', effectiveOn: '2024-12-31', reason: 'Hết vốn' });

  it('keeps of each item what goes on being true, and names what the others lose', () => {
    const options = { keepsAll: false, rules };
    const kept = bulkLine('A', form, [base], options);
    expect([kept.draft.reason, kept.draft.continues, kept.keeps, kept.lost, kept.sameDay]).toEqual([
      ...['Đã trình', true, true],
      ...[['awaiting'], null],
    ]);
    const losing = bulkLine('B', form, [stopped], options);
    expect([losing.draft.reason, losing.keeps, losing.lost, losing.sameDay?.id]).toEqual(['', false, ['reason'], 's']);
    expect(bulkLine('B', form, [stopped], { keepsAll: true, rules })).toMatchObject({ keeps: true, lost: [] });
    expect(bulkLine('C', form, [], options)).toMatchObject({ base: null, lost: [], keeps: false, sameDay: null });
  });

  it('says what was typed for all of them', () => {
    const typed = { ...form, reason: 'Rà soát cuối năm' };
    expect(bulkLine('A', typed, [base], { keepsAll: true, rules }).draft.reason).toBe('Rà soát cuối năm');
  });
});
