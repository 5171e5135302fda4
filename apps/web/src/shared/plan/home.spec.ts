import type { PlanListItem, Session } from '../contract-types';
import { homeOf, type HomeFacts } from './home';

const DAY = '2026-11-30';
const QUANG_NINH = { code: 'quang-ninh', name: 'Quảng Ninh', simulated: false };
const MAU = { code: 'mau', name: 'Tỉnh Mẫu', simulated: true };

const plan = (slug: string, province: typeof MAU, startsOn: string, endsOn: string) =>
  ({ slug, province, startsOn, endsOn, state: 'published', targetCount: 30 }) as PlanListItem;
const PLANS = [
  plan('kh73', QUANG_NINH, '2024-03-13', '2024-12-31'),
  plan('kh34', QUANG_NINH, '2025-02-03', '2025-12-31'),
  plan('mau-2026', MAU, '2026-01-01', '2026-12-31'),
  plan('mau-2025', MAU, '2025-01-01', '2025-12-31'),
];

function session(held: readonly string[], unit: string | null = null): Session {
  const memberships = [MAU, QUANG_NINH].map((province) => ({ province, unit: unit && { code: unit, name: unit } }));
  return { memberships, permissions: { mau: held, 'quang-ninh': held } } as unknown as Session;
}
const home = (facts: Partial<HomeFacts>): string | null =>
  homeOf({ session: null, plans: PLANS, plan: null, province: null, day: DAY, ...facts });

const LEADER = session(['plan.read']);

describe('where signing in leads', () => {
  it('is what waits today for the standing office, even without a plan', () => {
    const office = session(['plan.read', 'progress.write']);
    expect([home({ session: office }), home({ session: office, plans: [] })]).toEqual([
      '/viec-hom-nay',
      '/viec-hom-nay',
    ]);
  });

  it('is what is left to begin with for who administers provinces without any plan', () => {
    const admin = session(['plan.read', 'progress.write', 'user.manage']);
    expect([home({ session: admin, plans: [] }), home({ session: admin })]).toEqual([
      '/quan-tri/bat-dau',
      '/viec-hom-nay',
    ]);
  });

  it.each<[string, Partial<HomeFacts>, string]>([
    ['the plan that runs, though another was looked at last', { province: 'mau', plan: 'mau-2025' }, 'mau-2026'],
    ['the plan that runs in a province of theirs, at first', {}, 'mau-2026'],
    ['the plan looked at last where none runs', { province: 'quang-ninh', plan: 'kh73' }, 'kh73'],
    ['their own province before the plan of another', { province: 'quang-ninh', plan: 'mau-2026' }, 'kh73'],
  ])('is for leaders %s', (_, facts, slug) => {
    expect(home({ session: LEADER, ...facts })).toBe(`/ke-hoach/${slug}/tong-quan`);
  });

  it('is their reports for who has one to hand in, even without a plan; the office has its own work', () => {
    const speaker = session(['plan.read', 'submission.write'], 'so-noi-vu');
    expect(home({ session: speaker, hasReportWork: true, plans: [] })).toBe('/bao-cao');
    expect(home({ session: session(['progress.write']), hasReportWork: true })).toBe('/viec-hom-nay');
  });

  it('is the page of their unit for who speaks for one', () => {
    const speaker = session(['plan.read'], 'so-noi-vu');
    expect(home({ session: speaker, province: 'quang-ninh', plan: 'kh34' })).toBe('/ke-hoach/kh34/don-vi/so-noi-vu');
  });

  it('is real figures for visitors, or the plan they looked at', () => {
    expect([home({}), home({ plan: 'mau-2025' })]).toEqual([
      '/ke-hoach/kh73/tong-quan',
      '/ke-hoach/mau-2025/tong-quan',
    ]);
    expect(home({ plans: [] })).toBeNull();
  });
});
