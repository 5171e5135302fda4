import fc from 'fast-check';
import { formatNumber, QUALIFIERS } from '../vietnamese/index.js';
import {
  NO_FIGURE,
  printFigureText,
  readFigureText,
  type FigureTextOptions,
  type FigureTextReading,
  type WrittenFigure,
} from './index.js';

const figureOf = (reading: FigureTextReading): WrittenFigure | null | undefined =>
  reading.ok ? reading.figure : undefined;

describe('readFigureText', () => {
  it.each<[string, FigureTextOptions, Partial<WrittenFigure>]>([
    ['21/30', {}, { numerator: '21', denominator: '30' }],
    ['08/30', { measureUnit: '%' }, { numerator: '8', denominator: '30' }],
    ['70%', { measureUnit: '%' }, { value: '70' }],
    ['70', { measureUnit: '%' }, { value: '70' }],
    ['14,8%', { measureUnit: '%' }, { value: '14.8' }],
    ['96,123', { measureUnit: '%' }, { value: '96.123' }],
    ['đạt 100%', { measureUnit: '%' }, { value: '100' }],
    ['hoàn thành 100%', { measureUnit: '%' }, { value: '100' }],
    ['70% hộ', {}, { value: '70' }],
    ['5.896', { measureUnit: 'văn bản' }, { value: '5896' }],
    // The report of Sở Nội vụ, May 2025: with and without the dot, with and without its unit.
    ['1503', { measureUnit: 'phiếu' }, { value: '1503' }],
    ['1.850 phiếu', { measureUnit: 'phiếu' }, { value: '1850' }],
    ['07 hồ sơ', { measureUnit: 'hồ sơ' }, { value: '7' }],
    ['9 phiếu.', { measureUnit: 'phiếu thông tin' }, { value: '9' }],
    ['trên 97%', { measureUnit: '%' }, { value: '97', qualifier: 'above' }],
    ['tỷ lệ cao hơn 80%', { measureUnit: '%' }, { value: '80', qualifier: 'above' }],
    ['từ 95% trở lên', { measureUnit: '%' }, { value: '95', qualifier: 'atLeast' }],
    ['267/267', { measureUnit: '%' }, { numerator: '267', denominator: '267' }],
    [
      '11.111/11.740 (94,6%)',
      { measureUnit: '%' },
      { numerator: '11111', denominator: '11740', statedPercent: '94.6' },
    ],
    ['11.111/11.740 người, đạt 94,6%', {}, { numerator: '11111', denominator: '11740', statedPercent: '94.6' }],
    ['94,6% (11.111/11.740)', {}, { numerator: '11111', denominator: '11740', statedPercent: '94.6' }],
    ['02/02 đạt 50%', { measureUnit: '%' }, { numerator: '2', denominator: '2', statedPercent: '50' }],
    ['02/02 (50%)', {}, { numerator: '2', denominator: '2', statedPercent: '50' }],
    ['21/30 = 70%', {}, { numerator: '21', denominator: '30', statedPercent: '70' }],
    ['lũy kế 125', { measureUnit: 'hồ sơ' }, { value: '125', cumulative: true }],
    ['Luỹ kế: 125 hồ sơ', { measureUnit: 'hồ sơ' }, { value: '125', cumulative: true }],
    ['125 (lũy kế)', {}, { value: '125', cumulative: true }],
    ['125', { cumulative: true }, { value: '125', cumulative: true }],
    ['31 hồ sơ (lũy kế 125 hồ sơ)', { cumulative: false, measureUnit: 'hồ sơ' }, { value: '31', cumulative: false }],
    ['31 (lũy kế 125)', { cumulative: true }, { value: '125', cumulative: true }],
    ['382.481,368 triệu đồng', { measureUnit: 'triệu đồng' }, { value: '382481.368' }],
    ['382.481,368', { measureUnit: 'triệu đồng' }, { value: '382481.368' }],
    ['gần 15 tỷ', { measureUnit: 'triệu đồng' }, { value: '15000', qualifier: 'nearly' }],
    ['gần 15 tỷ', { measureUnit: 'tỷ đồng' }, { value: '15', qualifier: 'nearly' }],
    ['gần 15 tỷ', {}, { value: '15000000000', qualifier: 'nearly' }],
    ['2.500.000 đồng', { measureUnit: 'triệu đồng' }, { value: '2.5' }],
    ['0/0', {}, { numerator: '0', denominator: '0', outcome: 'noOccurrence' }],
    ['không phát sinh', {}, { outcome: 'noOccurrence' }],
    ['Không phát sinh hồ sơ', {}, { outcome: 'noOccurrence' }],
    ['khong phat sinh', {}, { outcome: 'noOccurrence' }],
    ['không áp dụng', {}, { outcome: 'notApplicable' }],
    ['đạt', { done: true }, { value: '1' }],
    ['Chưa đạt', { done: true }, { value: '0' }],
    ['chưa hoàn thành', { done: true }, { value: '0' }],
    ['Không đạt yêu cầu', { done: true }, { value: '0' }],
    ['1,332', { assume: 'vietnamese' }, { value: '1.332' }],
  ])('reads %j with %j', (text, options, expected) => {
    expect(readFigureText(text, options)).toEqual({ ok: true, figure: { ...NO_FIGURE, ...expected } });
  });

  it.each(['', '  ', '-', '—', '…', 'chưa có số liệu', 'Chưa có', 'không có số liệu', 'chưa báo cáo'])(
    'takes %j for no figure yet',
    (text) => expect(readFigureText(text)).toEqual({ ok: true, figure: null }),
  );

  it.each<[string, FigureTextOptions, string, string[]]>([
    ['1,332', {}, 'ambiguous-separator', ['1,3320', '1.332']],
    ['1.332', { measureUnit: '%' }, 'ambiguous-separator', ['1.332', '1,3320']],
    ['1,384,389', {}, 'english-format', ['1.384.389']],
    ['31 (lũy kế 125)', {}, 'two-figures', ['31', 'lũy kế 125']],
    ['5/10', { measureUnit: 'phiếu' }, 'fraction-unexpected', ['5']],
    ['5 chưa đầy đủ', { measureUnit: 'phiếu' }, 'words-left', ['5']],
    ['70%', { measureUnit: 'phiếu' }, 'unit-differs', []],
    ['15 tỷ đồng', { measureUnit: 'phiếu' }, 'unit-differs', []],
    ['15 tỷ', { measureUnit: '%' }, 'unit-differs', []],
    ['5/0', {}, 'denominator-zero', []],
    ['đạt', {}, 'verdict-unexpected', []],
    ['6/6', { done: true, measureUnit: 'mức độ thực hiện' }, 'yes-no-expected', ['1', '0']],
    ['15-20 tỷ', { measureUnit: 'triệu đồng' }, 'several-numbers', ['15.000', '20.000']],
    ['(125)', { measureUnit: 'hồ sơ' }, 'malformed-number', ['125', '-125']],
    ['5 sào', { measureUnit: 'ha' }, 'scale-doubtful', ['0,18', '0,25']],
    ['chưa đạt', { measureUnit: '%' }, 'verdict-unexpected', []],
    ['3/3/2025', {}, 'looks-like-a-date', []],
    ['03-Mar', {}, 'looks-like-a-date', []],
    ['3-thg 3', {}, 'looks-like-a-date', []],
    ['tốt', {}, 'not-a-number', []],
    ['70% và 20%', {}, 'several-numbers', ['70']],
    ['21/30 còn 30%', {}, 'several-numbers', ['21/30']],
    ['0,1234567', {}, 'too-long', []],
    ['123456789012345', {}, 'too-long', []],
    ['1.23.4', {}, 'malformed-number', []],
  ])('asks about %j with %j: %s', (text, options, error, offered) => {
    const reading = readFigureText(text, options);
    expect(reading).toMatchObject({ ok: false, error });
    const candidates = reading.ok ? [] : reading.candidates;
    expect(candidates.map((figure) => printFigureText(figure))).toEqual(offered);
  });

  it('reads each thing it offers, typed anew, without asking again', () => {
    fc.assert(
      fc.property(fc.constantFrom('1,332', '12,500', '1,384,389', '1,234.5', '1503.123'), (text) => {
        const reading = readFigureText(text);
        if (reading.ok) throw new Error(`${text} was not asked about`);
        for (const candidate of reading.candidates) {
          expect(figureOf(readFigureText(printFigureText(candidate)))).toEqual(candidate);
        }
      }),
    );
  });
});

describe('printing, then reading', () => {
  const decimal = fc
    .record({ whole: fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }), digits: fc.integer({ min: 0, max: 999_999 }) })
    .map(({ whole, digits }) => `${whole}.${String(digits).padStart(6, '0')}`.replace(/\.?0+$/u, '') || '0');
  const count = fc.bigInt({ min: 1n, max: 10n ** 14n - 1n }).map(String);
  const percent = fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => String(hundredths / 100));
  const qualifier = fc.constantFrom(...QUALIFIERS);
  const cumulative = fc.boolean();

  it('gives the same value in its unit', () => {
    const unit = fc.constantFrom('%', 'phiếu', 'triệu đồng', 'nghìn người', 'điểm', 'km', 'thuê bao/100 dân', null);
    fc.assert(
      fc.property(decimal, qualifier, cumulative, unit, (value, hedge, runs, measureUnit) => {
        const figure = { ...NO_FIGURE, value, qualifier: hedge, cumulative: runs };
        const printed = printFigureText(figure, { measureUnit });
        expect(figureOf(readFigureText(printed, { measureUnit }))).toEqual(figure);
      }),
    );
  });

  it('gives the same fraction with its percentage', () => {
    fc.assert(
      fc.property(
        count,
        count,
        fc.option(percent),
        qualifier,
        cumulative,
        (numerator, denominator, stated, hedge, runs) => {
          const figure = {
            ...NO_FIGURE,
            numerator,
            denominator,
            statedPercent: stated,
            qualifier: hedge,
            cumulative: runs,
          };
          expect(figureOf(readFigureText(printFigureText(figure)))).toEqual(figure);
        },
      ),
    );
  });

  it('is the same in every unit that a figure can be written in', () => {
    const units = [
      ['km', 'm', 'cm'],
      ['tấn', 'tạ', 'kg'],
      ['km²', 'ha', 'm²'],
      ['tỷ đồng', 'triệu đồng', 'nghìn đồng', 'đồng'],
      ['triệu thuê bao', 'nghìn thuê bao', 'thuê bao'],
    ];
    const pair = fc
      .constantFrom(...units)
      .chain((kind) => fc.tuple(fc.constantFrom(...kind), fc.constantFrom(...kind)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), pair, (value, [written, asked]) => {
        const figure = figureOf(readFigureText(`${value} ${written}`, { measureUnit: asked }));
        if (!figure) return;
        // Back again from the line's unit: the same figure.
        const back = readFigureText(`${formatNumber(figure.value ?? '0')} ${asked}`, {
          measureUnit: written,
          assume: 'vietnamese',
        });
        expect(figureOf(back)?.value).toBe(String(value));
      }),
    );
  });

  it('gives the same words', () => {
    for (const outcome of ['noOccurrence', 'notApplicable'] as const) {
      expect(figureOf(readFigureText(printFigureText({ ...NO_FIGURE, outcome })))).toEqual({ ...NO_FIGURE, outcome });
    }
    for (const value of ['0', '1']) {
      const figure = { ...NO_FIGURE, value };
      expect(figureOf(readFigureText(printFigureText(figure, { done: true }), { done: true }))).toEqual(figure);
    }
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof readFigureText(text).ok === 'boolean'));
  });
});
