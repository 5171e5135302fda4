import fc from 'fast-check';
import { countText, formatNumber, parseNumber, ratioText } from './index.js';

describe('parseNumber', () => {
  it.each([
    ['5', '5'],
    ['07', '7'],
    ['0', '0'],
    ['1503', '1503'],
    ['5.896', '5896'],
    ['1.332', '1332'],
    ['1.384.389', '1384389'],
    ['1.234,5', '1234.5'],
    ['382.481,368', '382481.368'],
    ['0,6514', '0.6514'],
    ['0,702', '0.702'],
    ['0.702', '0.702'],
    ['0.8500', '0.85'],
    ['62.5', '62.5'],
    ['1234,567', '1234.567'],
    ['96,4', '96.4'],
    ['-5,5', '-5.5'],
    ['−5', '-5'],
    ['+3', '3'],
    [' 12 ', '12'],
    ['-0', '0'],
  ])('reads %s as %s', (text, value) => {
    expect(parseNumber(text)).toMatchObject({ ok: true, value, fraction: null, qualifier: 'exact', unit: null });
  });

  it.each([
    ['70%', '70', 'exact'],
    ['96,4 %', '96.4', 'exact'],
    ['99,123%', '99.123', 'exact'],
    ['trên 80%', '80', 'above'],
    ['Trên 99%', '99', 'above'],
    ['hơn 50%', '50', 'above'],
    ['đạt 99%', '99', 'exact'],
    ['đạt trên 99%', '99', 'above'],
    ['tối thiểu 95%', '95', 'atLeast'],
    ['ít nhất đạt 95%', '95', 'atLeast'],
    ['không dưới 95%', '95', 'atLeast'],
    ['từ 95% trở lên', '95', 'atLeast'],
    ['95% trở lên', '95', 'atLeast'],
    ['≥ 95%', '95', 'atLeast'],
    ['dưới 5%', '5', 'below'],
    ['không quá 5%', '5', 'atMost'],
    ['từ 5% trở xuống', '5', 'atMost'],
    ['tối đa 5%', '5', 'atMost'],
    ['<=5%', '5', 'atMost'],
    ['khoảng 60%', '60', 'approximately'],
    ['ước đạt 60%', '60', 'exact'],
    ['gần 60%', '60', 'nearly'],
    ['~60%', '60', 'approximately'],
  ])('reads %s as %s percent, %s', (text, value, qualifier) => {
    expect(parseNumber(text)).toMatchObject({ ok: true, value, qualifier, unit: 'percent' });
  });

  it.each([
    ['gần 15 tỷ', '15000000000', 'nearly', null, ''],
    ['2 tỷ rưỡi', '2500000000', 'exact', null, ''],
    ['trên dưới 100 người', '100', 'approximately', null, 'người'],
    ['chưa đến 100 người', '100', 'below', null, 'người'],
    ['khong qua 5 nguoi', '5', 'atMost', null, 'nguoi'],
    ['20 trđ', '20000000', 'exact', null, 'đ'],
    ['15,5 triệu đồng', '15500000', 'exact', 'dong', ''],
    ['1.240 triệu đồng', '1240000000', 'exact', 'dong', ''],
    ['2 nghìn tỷ đồng', '2000000000000', 'exact', 'dong', ''],
    ['3 tỉ', '3000000000', 'exact', null, ''],
    ['trên 5.000 người', '5000', 'above', null, 'người'],
    ['07 hồ sơ', '7', 'exact', null, 'hồ sơ'],
    ['95 thuê bao/100 dân', '95', 'exact', null, 'thuê bao/100 dân'],
    ['8 đ', '8', 'exact', null, 'đ'],
    ['120.000 VNĐ', '120000', 'exact', 'dong', ''],
    ['20 Gb', '20', 'exact', null, 'Gb'],
    ['20 TRIỆU Đồng', '20000000', 'exact', 'dong', ''],
    ['05 đồng chí', '5', 'exact', null, 'đồng chí'],
  ])('reads %s', (text, value, qualifier, unit, unitText) => {
    expect(parseNumber(text)).toMatchObject({ ok: true, value, qualifier, unit, unitText });
  });

  it.each([
    ['21/30', '21', '30'],
    ['03/03', '3', '3'],
    ['08 / 30', '8', '30'],
    ['5551/5952', '5551', '5952'],
    ['5.551/5.952 hồ sơ', '5551', '5952'],
    ['0/0', '0', '0'],
  ])('reads the fraction %s', (text, numerator, denominator) => {
    expect(parseNumber(text)).toMatchObject({ ok: true, value: null, fraction: { numerator, denominator } });
  });

  it.each([
    ['', 'empty', []],
    ['   ', 'empty', []],
    ['không', 'not-a-number', []],
    ['trên', 'not-a-number', []],
    ['13/3/2024', 'not-a-number', []],
    ['21/30%', 'not-a-number', []],
    ['1,332', 'ambiguous-separator', ['1.332', '1332']],
    ['-1,332', 'ambiguous-separator', ['-1.332', '-1332']],
    ['1,332 tỷ', 'ambiguous-separator', ['1332000000', '1332000000000']],
    ['1,332/2,000', 'ambiguous-separator', []],
    ['12/2,000', 'ambiguous-separator', []],
    ['1.332%', 'ambiguous-separator', ['1332', '1.332']],
    ['1503.123', 'ambiguous-separator', ['1503.123']],
    ['1,384,389', 'english-format', ['1384389']],
    ['1,234.5', 'english-format', ['1234.5']],
    ['1.23.4', 'malformed-number', []],
    ['1,2,3', 'malformed-number', []],
    ['0.702.123', 'malformed-number', []],
    ['12.34,5', 'malformed-number', []],
    ['70% 4G và 20% 5G', 'several-numbers', []],
    ['382 481', 'ambiguous-separator', ['382481']],
    ["1'234,5", 'ambiguous-separator', ['1234.5']],
    ['1,5E+06', 'ambiguous-separator', ['1500000']],
    ['1 tỷ 2', 'several-numbers', ['1200000000', '1000000002']],
    ['1 tỷ 200', 'several-numbers', ['1200000000', '1000000200']],
    ['15-20', 'several-numbers', []],
    ['10.', 'malformed-number', []],
    ['1.234.', 'malformed-number', []],
  ])('asks about %j: %s', (text, error, candidates) => {
    expect(parseNumber(text)).toEqual({ ok: false, error, candidates });
  });

  it('takes a lone separator as Vietnamese where the caller knows the text to be', () => {
    expect(parseNumber('1,332', { assume: 'vietnamese' })).toMatchObject({ ok: true, value: '1.332' });
    expect(parseNumber('1.332%', { assume: 'vietnamese' })).toMatchObject({ ok: true, value: '1332' });
    expect(parseNumber('1,384,389', { assume: 'vietnamese' })).toMatchObject({ ok: false, error: 'english-format' });
  });

  it('knows at which precision a figure was printed', () => {
    expect(parseNumber('96,40%')).toMatchObject({ value: '96.4', decimals: 2 });
    expect(parseNumber('5.896')).toMatchObject({ decimals: 0 });
  });

  it('reads decomposed text like composed', () => {
    expect(parseNumber('gần 15 tỷ'.normalize('NFD'))).toMatchObject({ ok: true, qualifier: 'nearly' });
  });

  it('reads back what was printed, or asks; it never reads another number', () => {
    const decimals = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), decimals, (units, scale) => {
        const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
        const fraction = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '');
        const whole = scale === 0 ? digits : digits.slice(0, -scale);
        const sign = units < 0n ? '-' : '';
        const value = fraction ? `${sign}${whole}.${fraction}` : `${sign}${whole}`;
        const printed = formatNumber(value);
        const read = parseNumber(printed);
        if (read.ok) expect(read.value).toBe(value);
        else expect(read).toMatchObject({ error: 'ambiguous-separator', candidates: expect.arrayContaining([value]) });
        expect(parseNumber(printed, { assume: 'vietnamese' })).toMatchObject({ ok: true, value });
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof parseNumber(text).ok === 'boolean'));
  });
});

describe('formatNumber', () => {
  it.each([
    ['1234.5', undefined, '1.234,5'],
    [1234567, undefined, '1.234.567'],
    [999, undefined, '999'],
    ['-1234.50', undefined, '-1.234,5'],
    ['0.005', 2, '0,01'],
    ['-0.005', 2, '-0,01'],
    ['-0.004', 2, '0'],
    ['2.50', 2, '2,5'],
    [1e21, 0, '1.000.000.000.000.000.000.000'],
    [1e-7, undefined, '0,0000001'],
    [12345678901234567890n, 0, '12.345.678.901.234.567.890'],
  ])('%s with %s digits is %s', (value, digits, printed) => {
    expect(formatNumber(value, digits)).toBe(printed);
  });

  it('prints English when asked, and refuses what is no number', () => {
    expect(formatNumber('1234.5', 1, 'en')).toBe('1,234.5');
    expect(() => formatNumber('1.234,5')).toThrow('number-invalid');
    expect(() => formatNumber(1, -1)).toThrow('digits-invalid');
  });
});

describe('counts in running text', () => {
  it('take two digits from 1 to 9', () => {
    expect([0, 1, 9, 10, 1234].map((count) => countText(count))).toEqual(['0', '01', '09', '10', '1.234']);
    expect([ratioText(3, 3), ratioText(8, 30), ratioText(0, 3), ratioText(21, 30)]).toEqual([
      '03/03',
      '08/30',
      '0/03',
      '21/30',
    ]);
    expect(() => countText(-1)).toThrow('count-invalid');
    expect(() => countText(1.5)).toThrow('count-invalid');
  });
});
