import { expect, it } from '@jest/globals';
import type { Unit } from '@tiendo/contracts';
import { readLevels, type ReadingOptions } from './read-levels';

const unit = (code: string, name: string): Unit =>
  ({
    code,
    name,
    shortName: null,
    otherNames: [],
    kind: 'communeLevel',
    validFrom: null,
    validTo: null,
  }) as unknown as Unit;
const UNITS = [unit('xa-a', 'UBND xã Bình Hà'), unit('xa-b', 'UBND xã An Hòa'), unit('xa-c', 'UBND xã Phú Lâm')];
const OPTIONS: ReadingOptions = { units: UNITS, given: new Map(), remembered: [], from: null, isRange: false };
const read = (text: string, change: Partial<ReadingOptions> = {}) =>
  readLevels(text, { ...OPTIONS, ...change }).map(({ unit: found, value, valueUpper, problem }) => [
    found?.code ?? null,
    ...(valueUpper === null ? [value] : [value, valueUpper]),
    problem,
  ]);

it.each([
  ['a tab', 'UBND xã Bình Hà\t60'],
  ['a colon', 'xã Bình Hà: 60'],
  ['a semicolon', 'Bình Hà; 60'],
  ['a space', 'UBND xã Bình Hà 60'],
  ['numbers of rows and a remark in front', '1\tUBND xã Bình Hà\tMiền núi\t60'],
])('reads a unit and its level with %s between', (_, text) => {
  expect(read(text)).toEqual([['xa-a', '60', null]]);
});

it('reads numbers as Vietnamese write them, and percentages', () => {
  expect(read('Bình Hà\t1.234,5\nAn Hòa\t62,5%')).toEqual([
    ['xa-a', '1234.5', null],
    ['xa-b', '62.5', null],
  ]);
});

it('passes over heads, empty lines and totals', () => {
  expect(read('TT\tTên đơn vị\tMức giao\n\n1\tBình Hà\t60\n\tTổng cộng\t60')).toEqual([
    ['xa-a', '60', null],
    [null, '60', 'total'],
  ]);
});

it('says what it cannot write', () => {
  expect(read('Bình Hà\t60\nBình Hà\t61\nXã Lạ\t5\nAn Hòa\tnhiều\nPhú Lâm\t')).toEqual([
    ['xa-a', '60', null],
    ['xa-a', '61', 'twice'],
    [null, '5', 'unknown'],
    ['xa-b', null, 'unread'],
    ['xa-c', null, 'empty'],
  ]);
});

it('takes levels back by a dash or by words', () => {
  expect(read('Bình Hà\t–\nAn Hòa: thôi giao')).toEqual([
    ['xa-a', null, null],
    ['xa-b', null, null],
  ]);
});

it('takes the unit that somebody gave to a name, here or before', () => {
  expect(read('Xã Lạ\t5', { given: new Map([['Xã Lạ', 'xa-b']]) })).toEqual([['xa-b', '5', null]]);
  expect(read('Xã Lạ\t5', { remembered: [{ name: 'Xã Lạ', unit: 'xa-c' }] })).toEqual([['xa-c', '5', null]]);
});

it('reads both ends where the target asks a range', () => {
  expect(read('Bình Hà\t50–60\nAn Hòa\t50 đến 60\nPhú Lâm\t50', { isRange: true })).toEqual([
    ['xa-a', '50', '60', null],
    ['xa-b', '50', '60', null],
    ['xa-c', null, 'unread'],
  ]);
});
