import { newRowKey, readDraft, type DraftDocument } from './draft/draft-document';

type Head = Pick<DraftDocument, 'code' | 'title' | 'issuer' | 'issuedOn' | 'year'>;

/** A plan with nothing in it but its head and the usual counting rule. */
export function blankPlan(head: Head): DraftDocument {
  const year = head.year ?? Number(head.issuedOn?.slice(0, 4));
  return {
    ...readDraft({}),
    ...head,
    startsOn: year ? `${year}-01-01` : null,
    endsOn: year ? `${year}-12-31` : null,
    silenceDays: 60,
  };
}

/** Pillars of digital transformation in the order reports print them. */
const PILLARS = [
  ['digital-data', 'Dữ liệu số'],
  ['digital-government', 'Chính quyền số'],
  ['digital-economy', 'Kinh tế số'],
  ['digital-society', 'Xã hội số'],
] as const;

/** Groups of tasks that provincial plans of digital transformation share. */
const GROUPS = [
  ['awareness', 'Nhận thức số'],
  ['institutions', 'Thể chế số'],
  ['infrastructure', 'Hạ tầng số'],
  ['data', 'Dữ liệu số'],
  ['platforms', 'Nền tảng số'],
  ['human-resources', 'Nhân lực số'],
  ['cybersecurity', 'An toàn thông tin mạng'],
  ['government', 'Chính quyền số'],
  ['economy', 'Kinh tế số'],
  ['society', 'Xã hội số'],
] as const;

/** A plan of digital transformation with its usual sections, still without targets and tasks. */
export function digitalPlan(head: Head): DraftDocument {
  const row = ([code, name]: readonly [string, string]) => ({ rowKey: newRowKey(), code, name });
  return {
    ...blankPlan(head),
    pillars: PILLARS.map((pillar) => ({ ...row(pillar), note: '', evidence: [] })),
    groups: GROUPS.map((group) => ({ ...row(group), leadNote: '', solution: '', solutionSection: '' })),
  };
}
