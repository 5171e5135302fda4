import { describe, expect, it } from '@jest/globals';
import type { HeadlineBody } from '@tiendo/contracts';
import {
  type HeadlineDraft,
  draftOfHeadline,
  firstDraft,
  headlineIssues,
  headlineOf,
  nextDraft,
} from './headline-draft';

const DAYS = { first: '2024-03-13', last: '2024-12-31' };
const WORDS = { missing: 'missing', moreThanAll: 'more', percentWrong: 'percent', dayWrong: 'day' };
const DRAFT = { ...firstDraft('2024-12-31'), count: 22, total: 35, percent: '62,9%' };
const issues = (change: Partial<HeadlineDraft>) => headlineIssues({ ...DRAFT, ...change }, DAYS, WORDS);

describe('a headline of an issued report as it is typed', () => {
  it('is sent with a point in its percentage, and only with what was said', () => {
    expect(headlineOf(DRAFT)).toEqual({
      ...{ kind: 'target', counted: 'completed', count: 22, total: 35, percent: '62.9', asOf: '2024-12-31' },
    });
    const document = { id: 'd', label: 'Báo cáo 1', title: 'Kết quả' };
    expect(
      headlineOf({ ...DRAFT, kind: 'task', section: 'data', percent: ' ', document, sourceSection: ' II.3 ' }),
    ).toEqual({
      ...{ kind: 'task', section: 'data', counted: 'completed', count: 22, total: 35, asOf: '2024-12-31' },
      ...{ documentId: 'd', sourceSection: 'II.3' },
    });
  });

  it.each([
    ['as it is', {}, {}],
    ['without a percentage', { percent: '' }, {}],
    ['with a point, a space', { percent: '62.9 %' }, {}],
    ['without its numbers', { count: '', total: '' }, { count: 'missing', total: 'missing' }],
    ['counting more than there are', { count: 36 }, { count: 'more' }],
    ['counting all', { count: 35 }, {}],
    ['with words for a percentage', { percent: 'gần 70%' }, { percent: 'percent' }],
    ['without a day', { asOf: null }, { asOf: 'missing' }],
    ['before the plan was issued', { asOf: '2024-03-12' }, { asOf: 'day' }],
    ['of tomorrow', { asOf: '2025-01-01' }, { asOf: 'day' }],
  ] as const)('%s', (_, change: Partial<HeadlineDraft>, expected) => {
    expect(issues(change)).toEqual(expected);
  });

  it('comes back from what was written down as it was typed', () => {
    const written = { kind: 'target', section: null, counted: 'completed', count: 22, total: 35, percent: '62.9' };
    const headline = { ...written, asOf: '2024-12-31', document: null, sourceSection: null } as HeadlineBody;
    expect(draftOfHeadline(headline)).toEqual(DRAFT);
  });

  it('leaves what the next one of the same report shares with it', () => {
    expect(nextDraft(DRAFT)).toEqual({ ...DRAFT, count: '', percent: '' });
  });
});
