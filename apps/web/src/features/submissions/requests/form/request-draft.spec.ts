import { boardUnit, request } from '../testing/request';
import {
  changeOf,
  draftOfRequest,
  NEW_REQUEST,
  readTime,
  requestIssues,
  requestOf,
  type RequestDraft,
} from './request-draft';

const TEXTS = {
  ...{ missing: 'missing', noTime: 'noTime', noCommonPeriod: 'noCommonPeriod', nobodyChosen: 'nobodyChosen' },
  ...{ sectionUntitled: 'sectionUntitled', sectionTwice: 'sectionTwice' },
};
const WHOLE: RequestDraft = {
  ...NEW_REQUEST,
  ...{ title: ' Báo cáo tháng 11 ', plans: ['kh'], period: '2026M11', dueOn: '2026-11-30', dueTime: '17h30' },
};

describe('an hour as people write it', () => {
  it.each([
    ['17:00', '17:00'],
    ['17h', '17:00'],
    ['7h30', '07:30'],
    ['17 giờ 30', '17:30'],
    ['9.15', '09:15'],
    ['8', '08:00'],
    ['24:00', null],
    ['17:60', null],
    ['17:5', null],
    ['chiều', null],
    ['', null],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
});

describe('what is missing in a request', () => {
  const issues = (change: Partial<RequestDraft>, periods = ['2026M11']) =>
    requestIssues({ ...WHOLE, ...change }, periods, TEXTS);
  const section = (code: string, title = 'Kết quả') => ({ code, title, required: true });

  it.each([
    [{}, {}],
    [{ title: ' ' }, { title: 'missing' }],
    [{ plans: [] }, { plans: 'missing' }],
    [{ period: '2026M10' }, { period: 'missing' }],
    [
      { dueOn: null, dueTime: '25h' },
      { dueOn: 'missing', dueTime: 'noTime' },
    ],
    [{ whom: 'chosen' }, { whom: 'nobodyChosen' }],
    [{ whom: 'chosen', blocks: ['communes'] }, {}],
    [{ outline: [section('a'), section('a')] }, { outline: 'sectionTwice' }],
    [{ outline: [section('a', '')] }, { outline: 'sectionUntitled' }],
  ] as const)('%j: %j', (change, found) => {
    expect(issues(change)).toEqual(found);
  });

  it('is a period that all plans have', () => {
    expect(issues({}, [])).toEqual({ period: 'noCommonPeriod' });
  });
});

describe('what is sent', () => {
  it('asks everybody where nobody is chosen, and who is chosen alone', () => {
    expect(requestOf(WHOLE)).toEqual({
      ...{
        title: 'Báo cáo tháng 11',
        documentId: null,
        note: null,
        plans: ['kh'],
        period: '2026M11',
        dueOn: '2026-11-30',
      },
      ...{ dueTime: '17:30', answer: 'system', asksItems: false, outline: [] },
    });
    expect(requestOf({ ...WHOLE, whom: 'chosen', blocks: ['communes'], units: ['so-y-te'] })).toMatchObject({
      blocks: ['communes'],
      units: ['so-y-te'],
    });
  });

  const base = draftOfRequest(request({ board: [boardUnit('a'), boardUnit('b')] }));

  it('is what was changed alone', () => {
    expect(changeOf(base, base)).toEqual({});
    expect(changeOf({ ...base, title: 'Khác', dueTime: '8h' }, base)).toEqual({
      title: 'Khác',
      dueTime: '08:00',
    });
  });

  it('keeps whom somebody chose unless others are chosen', () => {
    const chosen = draftOfRequest(request({ chosen: { blocks: ['communes'], units: [], pillars: ['so-hoa'] } }));
    expect(chosen).toMatchObject({ whom: 'chosen', blocks: ['communes'], pillars: ['so-hoa'] });
    expect(changeOf({ ...chosen, asksItems: true }, chosen)).toEqual({ asksItems: true });
    expect(changeOf({ ...chosen, whom: 'everybody' }, chosen)).toEqual({ blocks: [], units: [] });
    expect(changeOf({ ...chosen, units: ['c'] }, chosen)).toEqual({ blocks: ['communes'], units: ['c'] });
    expect(changeOf({ ...chosen, pillars: [] }, chosen)).toEqual({ pillars: [] });
  });
});
