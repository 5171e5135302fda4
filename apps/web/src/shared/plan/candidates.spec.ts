import type { PlanListItem } from '../contract-types';
import { candidatesFor } from './candidates';

const plan = (slug: string, province: string, state: PlanListItem['state'] = 'published') =>
  ({ slug, state, province: { code: province, name: province, simulated: false } }) as PlanListItem;

describe('where to look for data that a screen lacks', () => {
  const here = plan('kh34', 'quang-ninh');

  it('is the plan itself, then those of its owner, then others; never a draft', () => {
    const all = [plan('mau-2026', 'mau'), plan('kh73', 'quang-ninh'), here, plan('moi', 'quang-ninh', 'draft')];
    expect(candidatesFor(all, here).map(({ slug }) => slug)).toEqual(['kh34', 'kh73', 'mau-2026']);
  });

  it('is a handful', () => {
    const many = Array.from({ length: 30 }, (_, index) => plan(`kh-${index}`, 'quang-ninh'));
    expect(candidatesFor(many, here)).toHaveLength(6);
  });
});
