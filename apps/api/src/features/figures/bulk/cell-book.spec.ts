import { describe, expect, it } from '@jest/globals';
import { CellBook } from './cell-book.js';

const CELLS = [
  ['b', '2'],
  ['a', '3'],
  ['b', '1'],
].map(([indicatorId = '', unitId = '']) => ({ indicatorId, unitId }));

describe('a book of cells', () => {
  it('finds a row by its cell, and nothing elsewhere', () => {
    const book = new CellBook(CELLS);
    expect(book.get('b', '1')).toBe(CELLS[2]);
    expect([book.get('a', '1'), book.get('c', '1')]).toEqual([undefined, undefined]);
  });

  it('keeps the first of two rows of one cell', () => {
    const book = new CellBook(CELLS);
    expect(book.add({ indicatorId: 'a', unitId: '3' })).toBe(false);
    expect(book.get('a', '3')).toBe(CELLS[1]);
  });

  it('gives its rows by indicator, then by unit', () => {
    expect([...new CellBook(CELLS).inKeyOrder()]).toEqual([CELLS[1], CELLS[2], CELLS[0]]);
  });
});
