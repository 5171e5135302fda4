import type { PlanListItem } from '../contract-types';
import { planToOpen } from './last-plan';

const DAY = '2026-11-29';
const real = { code: 'quang-ninh', name: 'Quảng Ninh', simulated: false };
const simulated = { code: 'mau', name: 'Tỉnh Mẫu', simulated: true };

function plan(slug: string, province: typeof real, span: readonly [string, string], more: Partial<PlanListItem> = {}) {
  const [startsOn, endsOn] = span;
  return { slug, province, startsOn, endsOn, state: 'published', targetCount: 30, ...more } as PlanListItem;
}

const living = plan('mau-2026', simulated, ['2026-05-01', '2027-04-30']);
const over = plan('kh73', real, ['2024-03-13', '2024-12-31']);
const runs = plan('kh-2026', real, ['2026-01-01', '2026-12-31']);
const figuresOnly = plan('kh34', real, ['2025-02-03', '2025-12-31'], { targetCount: 0 });
const slugOf = (plans: readonly PlanListItem[], remembered: string | null, own: readonly string[]) =>
  planToOpen(plans, remembered, { own, day: DAY })?.slug ?? null;

describe('the plan that the application opens on', () => {
  it.each<[string, readonly PlanListItem[], string | null, readonly string[], string | null]>([
    ['the one looked at last', [living, over], 'kh73', ['mau', 'quang-ninh'], 'kh73'],
    ['the one that runs, for who works in its province', [living, over], null, ['mau', 'quang-ninh'], 'mau-2026'],
    ['a real one that runs before a simulated one', [living, runs, over], null, ['mau', 'quang-ninh'], 'kh-2026'],
    ['never one of a province that is not theirs before a real one', [living, over], null, ['bac-giang'], 'kh73'],
    ['real figures for visitors', [living, figuresOnly, over], null, [], 'kh73'],
    ['real figures that run for visitors', [living, over, runs], null, [], 'kh-2026'],
    ['the first there is', [living, figuresOnly], null, [], 'mau-2026'],
    ['nothing where nothing is published', [{ ...living, state: 'draft' }], 'mau-2026', ['mau'], null],
  ])('is %s', (_case, plans, remembered, own, slug) => {
    expect(slugOf(plans, remembered, own)).toBe(slug);
  });
});
