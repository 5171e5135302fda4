import { bulkProblems, chunksOf } from './bulk-problems';
import {
  asksForPermission,
  draftIssues,
  emptyDraft,
  fieldOfPointer,
  statementOf,
  type DraftRules,
} from './statement-draft';
import { typedChoice } from './type-ahead';

const rules: DraftRules = {
  startsOn: '2024-01-01',
  issuedOn: '2024-03-13',
  endsOn: '2024-12-31',
  year: 2024,
  today: '2025-02-01',
};
const draft = { ...emptyDraft(rules), status: 'completed' as const };

describe('a statement in the dialog', () => {
  it('opens on the last day of a plan that is over, and on today while it runs', () => {
    expect(emptyDraft(rules).day).toBe('31/12/2024');
    expect(emptyDraft({ ...rules, today: '2024-06-05' }).day).toBe('05/6/2024');
  });

  it('says what is missing, by field', () => {
    expect(draftIssues(emptyDraft(rules), rules)).toEqual({ status: 'status-needed' });
    expect(draftIssues({ ...draft, day: '31/2/2024' }, rules)).toEqual({ day: 'effective-day-invalid' });
    expect(draftIssues({ ...draft, day: '02/02/2025' }, rules)).toEqual({ day: 'effective-day-in-future' });
    expect(draftIssues({ ...draft, status: 'stopped' }, rules)).toEqual({ reason: 'reason-required' });
    expect(draftIssues({ ...draft, continues: true, year: 2024, reason: 'x' }, rules)).toEqual({
      year: 'continues-year-invalid',
    });
    expect(draftIssues(draft, rules)).toEqual({});
  });

  it('names whom it waits for and the letter that asked, or neither', () => {
    const waiting = { ...draft, status: 'awaitingApproval' as const, day: '26/12/2024' };
    expect(draftIssues({ ...waiting, letterNumber: '709' }, rules)).toEqual({
      waitsFor: 'authority-needed',
      letterDay: 'letter-incomplete',
    });
    const letter = { ...waiting, waitsFor: ' UBND tỉnh ', letterNumber: '709/TTr-STTTT', letterDay: '27/12/2024' };
    expect(draftIssues(letter, rules)).toEqual({ letterDay: 'submission-after-statement' });
    expect(statementOf({ ...letter, letterDay: '20/12/2024' }).awaiting).toEqual({
      authority: 'UBND tỉnh',
      submission: { number: '709/TTr-STTTT', issuedOn: '2024-12-20' },
    });
    expect(statementOf(waiting).awaiting).toBeUndefined();
    expect(statementOf({ ...letter, status: 'completed' }).awaiting).toBeUndefined();
  });

  it('names the day of evaluation of what is left for the year’s end', () => {
    const left = { ...draft, status: 'yearEnd' as const, day: '26/12/2024' };
    expect(draftIssues({ ...left, evaluationDay: '30/2/2025' }, rules)).toEqual({
      evaluationDay: 'effective-day-invalid',
    });
    expect(statementOf({ ...left, evaluationDay: '30/4/2025' })).toMatchObject({ evaluationOn: '2025-04-30' });
    expect(draftIssues({ ...left, day: '01/01/2024' }, rules)).toEqual({});
  });

  it('asks for the document where something stops or goes on', () => {
    expect(asksForPermission(draft)).toBe(false);
    expect(asksForPermission({ ...draft, status: 'stopped' })).toBe(true);
    expect(asksForPermission({ ...draft, continues: true })).toBe(true);
  });

  it('sends what was typed and nothing else', () => {
    expect(statementOf({ ...draft, reason: '  ', day: '5/12/2024' })).toEqual({
      status: 'completed',
      effectiveOn: '2024-12-05',
    });
    const stopped = statementOf({
      ...draft,
      status: 'stopped',
      reason: ' lý do ',
      documents: [
        { id: 'd1', label: 'QĐ 1' },
        { id: 'd2', label: 'QĐ 2' },
      ],
    });
    expect(stopped).toMatchObject({
      reason: 'lý do',
      evidence: [
        { documentId: 'd1', authorises: true },
        { documentId: 'd2', authorises: true },
      ],
    });
  });

  it('finds the field a problem speaks about', () => {
    expect(fieldOfPointer('/evidence/0/issuer')).toBe('documents');
    expect(fieldOfPointer('/effectiveOn')).toBe('day');
    expect(fieldOfPointer('')).toBeNull();
  });
});

describe('typedChoice', () => {
  const labels = [
    'Hoàn thành',
    'Hoàn thành, tiếp tục duy trì',
    'Đang thực hiện',
    'Đang chờ phê duyệt',
    'Dừng triển khai',
  ];
  it.each([
    ['h', 0],
    ['hoan thanh,t', 1],
    ['ht', 0],
    ['dangc', 3],
    ['dcp', 3],
    ['dung', 4],
    ['dừ', 4],
    ['duytri', 1],
    ['xyz', -1],
    [' ', -1],
  ])('%j means choice %s', (typed, index) => expect(typedChoice(labels, typed)).toBe(index));
});

describe('the answer to a refused request', () => {
  const problem = (errors?: { pointer: string; detail: string }[]) => ({
    type: '/problems/rule-broken',
    title: 'Nội dung chưa đúng quy tắc',
    status: 422,
    code: 'rule-broken',
    requestId: 'r',
    errors,
  });

  it('is sorted by the items it was sent for', () => {
    const sorted = bulkProblems(
      problem([
        { pointer: '/items/2/reason', detail: 'Cần lý do' },
        { pointer: '/items/0/effectiveOn', detail: 'Ngày sai' },
        { pointer: '/items/2/status', detail: 'Trạng thái sai' },
        { pointer: '/items/9/status', detail: 'Ngoài danh sách' },
      ]),
      ['A', 'B', 'C'],
    );
    expect(sorted).toEqual({
      items: [
        { code: 'A', texts: ['Ngày sai'] },
        { code: 'C', texts: ['Cần lý do', 'Trạng thái sai'] },
      ],
      general: ['Ngoài danh sách'],
    });
  });

  it('says at least its title', () => {
    expect(bulkProblems(problem(), ['A'])).toEqual({ items: [], general: ['Nội dung chưa đúng quy tắc'] });
  });

  it('comes in requests of at most the size asked for', () => {
    expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunksOf([], 2)).toEqual([]);
  });
});
