import type { PlanListItem } from '../contract-types';
import { provinceOfWork } from './own-province';

const province = (code: string, simulated = false) => ({ code, name: code, simulated });
const PROVINCES = [province('bac-giang'), province('mau', true), province('quang-ninh')];
const plan = (slug: string, of: ReturnType<typeof province>) =>
  ({
    slug,
    province: of,
    state: 'published',
    targetCount: 30,
    startsOn: '2024-01-01',
    endsOn: '2024-12-31',
  }) as PlanListItem;
const PLANS = [plan('mau-2025', province('mau', true)), plan('kh73', province('quang-ninh'))];

describe('the province one works in', () => {
  it('is that of the plan looked at last, else of a real plan, not the first of the alphabet', () => {
    expect(provinceOfWork(PROVINCES, PLANS, 'mau-2025')).toBe('mau');
    expect(provinceOfWork(PROVINCES, PLANS, null)).toBe('quang-ninh');
  });

  it('is before all the one worked in last, while it is still theirs', () => {
    expect(provinceOfWork(PROVINCES, PLANS, 'kh73', 'bac-giang')).toBe('bac-giang');
    expect(provinceOfWork(PROVINCES, PLANS, 'kh73', 'quang-ngai')).toBe('quang-ninh');
  });

  it('is one that the person administers, and the first where none has a plan', () => {
    expect(provinceOfWork(PROVINCES.slice(0, 2), PLANS, 'kh73')).toBe('mau');
    expect(provinceOfWork(PROVINCES, [], 'kh73')).toBe('bac-giang');
    expect(provinceOfWork([], PLANS, null)).toBeUndefined();
  });
});
