import type { Unit } from '@tiendo/contracts';
import { findUnits } from './find-units';
import { NEW_UNIT, changeOf, draftOfUnit, unitIssues } from './unit-draft';

const unit = (code: string, name: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name,
  shortName: null,
  kind: 'department',
  officialOrder: 10,
  validFrom: null,
  validTo: null,
  validToConfirmed: true,
  note: null,
  otherNames: [],
  successors: [],
  predecessors: [],
  parent: null,
  needsCheck: null,
  version: 1,
  ...more,
});
const FORMER = unit('so-tttt', 'Sở Thông tin và Truyền thông', {
  validTo: '2025-02-28',
  validToConfirmed: false,
  successors: [{ code: 'so-khcn', name: 'Sở Khoa học và Công nghệ', effectiveOn: '2025-03-01', confirmed: false }],
});
const UNITS = [
  FORMER,
  unit('so-khcn', 'Sở Khoa học và Công nghệ'),
  unit('ha-long', 'Thành phố Hạ Long', { kind: 'districtLevel', otherNames: ['Thị xã Hồng Gai'] }),
];
const codes = (filter: Partial<Parameters<typeof findUnits>[1]>, day = '2026-01-01') =>
  findUnits(UNITS, { q: '', kind: null, when: null, ...filter }, day).map(({ code }) => code);

const TEXTS = { missing: 'missing', codeWrong: 'code', orderWrong: 'order' };

describe('finding units', () => {
  it('finds by former names, of the unit itself and of those it followed', () => {
    expect(codes({ q: 'hong gai' })).toEqual(['ha-long']);
    expect(codes({ q: 'truyen thong' })).toEqual(['so-tttt', 'so-khcn']);
    expect(codes({ q: 'truyen thong', when: 'nay' })).toEqual(['so-khcn']);
  });

  it('tells ended units from those in operation by the day: the last day still counts', () => {
    expect(codes({ when: 'da-ket-thuc' })).toEqual(['so-tttt']);
    expect(codes({ when: 'da-ket-thuc' }, '2025-02-28')).toEqual([]);
    expect(codes({ when: 'da-ket-thuc' }, '2025-03-01')).toEqual(['so-tttt']);
  });

  it('keeps the official order and the kind asked for', () => {
    expect(codes({})).toEqual(['so-tttt', 'so-khcn', 'ha-long']);
    expect(codes({ kind: 'districtLevel' })).toEqual(['ha-long']);
  });
});

describe('the draft of a unit', () => {
  it('changes nothing when nothing was typed', () => {
    expect(changeOf(draftOfUnit(FORMER))).toEqual({
      name: FORMER.name,
      shortName: null,
      kind: 'department',
      officialOrder: 10,
      validFrom: null,
      validTo: '2025-02-28',
      validToConfirmed: false,
      successors: ['so-khcn'],
      otherNames: [],
      note: null,
      parent: FORMER.parent,
      needsCheck: FORMER.needsCheck,
    });
  });

  it('says what is missing or wrong before it is sent', () => {
    expect(unitIssues(NEW_UNIT, TEXTS)).toEqual({ name: 'missing', code: 'missing' });
    const draft = { ...draftOfUnit(FORMER), code: 'Sở', validFrom: '2025-03-01' };
    expect(unitIssues(draft, TEXTS)).toEqual({ code: 'code', validTo: 'order' });
    expect(unitIssues(draftOfUnit(FORMER), TEXTS)).toEqual({});
  });
});
