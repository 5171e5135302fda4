import type { LocalityList } from '@tiendo/contracts';
import { formatFor } from '../format';
import { figuresFinding, plotsOf, sharesFirst } from './figure-plots';

const f = formatFor('vi');
const full = (ratio: string) => `${ratio} địa phương đạt 100%`;
const exact = (value: string) => ({ value, low: value, lowOpen: false, high: value, highOpen: false, outcome: null });
const above = (low: string) => ({ value: null, low, lowOpen: true, high: null, highOpen: false, outcome: null });
const unit = (name: string, ...figures: unknown[]) => ({ code: name, name, shortName: null, figures });

/** Kế hoạch 34/KH-UBND, kỳ tháng 5/2025: six of its thirteen units. */
const LIST = {
  indicators: [
    { code: 'phieu', name: 'Phiếu', measureUnit: 'phiếu', direction: 'neutral' },
    { code: 'tai-khoan', name: 'Qua tài khoản', measureUnit: '%', direction: 'higherIsBetter' },
  ],
  items: [
    unit('Hạ Long', exact('1503'), above('97')),
    unit('Cẩm Phả', exact('772'), exact('100')),
    unit('Đầm Hà', exact('264'), exact('71')),
    unit('Hải Hà', exact('207'), exact('65')),
    unit('Bình Liêu', exact('151'), exact('14.8')),
    unit('Ba Chẽ', null, above('80')),
  ],
} as unknown as LocalityList;

describe('a plan of figures alone', () => {
  it('has its shares before its counts, in the heads and in every row', () => {
    const { indicators, items } = sharesFirst(LIST);
    expect(indicators.map(({ code }) => code)).toEqual(['tai-khoan', 'phieu']);
    expect(items[2]?.figures).toEqual([exact('71'), exact('264')]);
    expect(items[5]?.figures).toEqual([above('80'), null]);
  });

  it('is headed by the lowest exact shares, never by a count or a bound', () => {
    expect(figuresFinding(plotsOf(LIST, f), f, full)?.text).toBe(
      'Bình Liêu 14,8%, Hải Hà 65%, Đầm Hà 71%; 01/06 địa phương đạt 100%',
    );
    const { indicators, items } = LIST;
    const counts = { indicators: indicators.slice(0, 1), items };
    expect(figuresFinding(plotsOf(counts, f), f, full)).toBeNull();
  });

  it('lays a bound from its end to where the figure may reach, and what was not reported last', () => {
    const [shares, counts] = plotsOf(LIST, f);
    expect(shares?.dots.map(({ name, low, high }) => [name, low, high])).toEqual([
      ['Bình Liêu', 14.8, 14.8],
      ['Hải Hà', 65, 65],
      ['Đầm Hà', 71, 71],
      ['Ba Chẽ', 80, 100],
      ['Hạ Long', 97, 100],
      ['Cẩm Phả', 100, 100],
    ]);
    expect(counts?.dots.map(({ name }) => name).slice(0, 2)).toEqual(['Hạ Long', 'Cẩm Phả']);
    expect(counts?.dots.at(-1)).toMatchObject({ name: 'Ba Chẽ', text: null });
  });
});
