import type { FormBody } from '@tiendo/contracts';
import { bodyOf, changed, codeFor, draftOf, moved, without } from './form-draft';

const indicator = (code: string) => ({ code, name: code, measureUnit: '%', direction: 'neutral', aggregation: 'sum' });
const line = (
  block: 'districts' | 'communes',
  code: string,
  target: string | null = null,
): FormBody['items'][number] => ({
  block,
  unit: null,
  supplier: null,
  indicator: indicator(code),
  pillar: { code: 'society', name: 'Xã hội số' },
  cumulative: false,
  askedFrom: null,
  askedUntil: null,
  target: target
    ? {
        code: target,
        name: null,
        comparator: 'atLeast',
        value: '80',
        valueUpper: null,
        dueOn: null,
        asksEveryUnit: true,
      }
    : null,
});
const form: FormBody = {
  items: [line('districts', 'a', 'CT-01'), line('communes', 'b'), line('districts', 'c')],
  ending: [],
  holdsFrom: null,
  indicators: [],
  pillars: [],
  version: 7,
};

it('moves lines among those of their block only', () => {
  const draft = draftOf(form);
  const [first, , third] = draft.lines;
  const codes = (of: typeof draft) => of.lines.map(({ indicator: { code } }) => code);
  expect(codes(moved(draft, first!, 1))).toEqual(['c', 'b', 'a']);
  expect(moved(draft, first!, -1)).toBe(draft);
  expect(codes(without(draft, third!))).toEqual(['a', 'b']);
});

it('leaves the pillar to the target where one measures the line, and sends new indicators only while they are asked', () => {
  const draft = { ...draftOf(form), added: [indicator('c'), indicator('z')] };
  const body = bodyOf(changed(draft, draft.lines[2]!, { cumulative: true }), null);
  expect(body.items.map(({ pillar }) => pillar)).toEqual([null, 'society', 'society']);
  expect(body.items[2]).toMatchObject({ cumulative: true });
  expect(body.indicators.map(({ code }) => code)).toEqual(['c']);
});

it('makes addresses from names', () => {
  expect(codeFor('Phiếu thông tin về liệt sĩ', new Set())).toBe('phieu-thong-tin-ve-liet-si');
  expect(codeFor('Tỷ lệ (%)', new Set(['ty-le', 'ty-le-2']))).toBe('ty-le-3');
  expect(codeFor('…', new Set())).toBe('chi-so');
});
