import { breaksOf, brokenBetween, type Succession } from './index.js';

const ACTS: Succession[] = [
  {
    id: 'nhap-so',
    effectiveOn: '2025-03-01',
    links: [
      { from: 'so-tttt', to: 'so-khcn' },
      { from: 'so-khcn', to: 'so-khcn' },
    ],
  },
  {
    id: 'tach-xa',
    effectiveOn: '2024-06-01',
    links: [
      { from: 'xa-a', to: 'xa-a', share: '0.6' },
      { from: 'xa-a', to: 'xa-b', share: '0.4' },
    ],
  },
  { id: 'doi-ten', effectiveOn: '2024-01-01', links: [{ from: 'so-cu', to: 'so-moi' }] },
];
const span = (code: string, validFrom: string | null = null, validTo: string | null = null) => ({
  code,
  validFrom,
  validTo,
});

describe('breaksOf', () => {
  it.each([
    ['a unit that took in another', span('so-khcn'), [{ day: '2025-03-01', act: 'nhap-so', kind: 'merge' }]],
    ['one that gave a part away', span('xa-a'), [{ day: '2024-06-01', act: 'tach-xa', kind: 'split' }]],
    ['the part, which began there', span('xa-b', '2024-06-01'), []],
    ['the one taken in, which ended there', span('so-tttt', null, '2025-02-28'), []],
    ['a unit renamed', span('so-moi', '2024-01-01'), []],
    ['one that no act names', span('so-y-te'), []],
  ])('of %s', (_, unit, expected) => expect(breaksOf(unit, ACTS)).toEqual(expected));

  it('come in their order, every act its own', () => {
    const later = { ...ACTS[0], id: 'nhap-nua', effectiveOn: '2025-07-01' } as Succession;
    expect(breaksOf(span('so-khcn'), [later, ...ACTS]).map(({ act }) => act)).toEqual(['nhap-so', 'nhap-nua']);
  });
});

it('finds who is of other ground after one day, until another', () => {
  const later = { ...ACTS[0], id: 'nhap-nua', effectiveOn: '2025-07-01' } as Succession;
  const broken = (after: string, until: string) => Object.fromEntries(brokenBetween([later, ...ACTS], after, until));
  expect(broken('2025-02-28', '2025-03-31')).toEqual({ 'so-tttt': '2025-03-01', 'so-khcn': '2025-03-01' });
  expect(broken('2025-01-31', '2025-07-31')).toMatchObject({ 'so-khcn': '2025-07-01' });
  expect(broken('2025-03-01', '2025-06-30')).toEqual({});
});
