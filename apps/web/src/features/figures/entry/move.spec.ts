import fc from 'fast-check';
import { areaOf, movedTo } from './move';

const size = { rows: 4, columns: 3, page: 2 };

it.each([
  [{ key: 'ArrowDown' }, [1, 1], [2, 1]],
  [{ key: 'ArrowDown' }, [3, 1], [3, 1]],
  [{ key: 'ArrowRight' }, [1, 2], [1, 2]],
  [{ key: 'ArrowLeft', ctrl: true }, [2, 2], [2, 0]],
  [{ key: 'Enter' }, [0, 1], [1, 1]],
  [{ key: 'Enter', shift: true }, [2, 1], [1, 1]],
  [{ key: 'Tab' }, [0, 2], [1, 0]],
  [{ key: 'Tab', shift: true }, [1, 0], [0, 2]],
  [{ key: 'Tab' }, [3, 2], null],
  [{ key: 'Tab', shift: true }, [0, 0], null],
  [{ key: 'Home', ctrl: true }, [2, 2], [0, 0]],
  [{ key: 'End' }, [2, 0], [2, 2]],
  [{ key: 'PageDown' }, [0, 0], [2, 0]],
  [{ key: 'x' }, [0, 0], null],
] as const)('%j from %j leads to %j', (pressed, [row, column], to) => {
  expect(movedTo(pressed, { row, column }, size)).toEqual(to && { row: to[0], column: to[1] });
});

it('never leaves the grid, and Tab walks every cell once', () => {
  const keys = fc.constantFrom(
    'ArrowDown',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
    'Enter',
    'Tab',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.boolean(), fc.boolean())), (presses) => {
      let place = { row: 0, column: 0 };
      for (const [key, shift, ctrl] of presses) place = movedTo({ key, shift, ctrl }, place, size) ?? place;
      expect(place.row >= 0 && place.row < 4 && place.column >= 0 && place.column < 3).toBe(true);
    }),
  );
  const seen = new Set<string>();
  for (
    let place: { row: number; column: number } | null = { row: 0, column: 0 };
    place;
    place = movedTo({ key: 'Tab' }, place, size)
  ) {
    seen.add(`${place.row}.${place.column}`);
  }
  expect(seen.size).toBe(12);
});

it('has areas between any two corners', () => {
  expect(areaOf({ row: 3, column: 0 }, { row: 1, column: 2 })).toEqual({ top: 1, left: 0, bottom: 3, right: 2 });
});
