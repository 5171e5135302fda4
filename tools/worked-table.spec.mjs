// @ts-check
// The worked table of libs/indicators/README.md: what is typed, where it is asked, what it is read as.
import { describe, expect, it } from '@jest/globals';
import { printFigureText, readFigureText } from '@tiendo/indicators/figure-text';
import { levelInName, parseDue, printLevel, readLevel } from '@tiendo/indicators/plan-text';
import { formatDay, parseDate } from '@tiendo/indicators/vietnamese';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './lib/run.mjs';

const README = readFileSync(path.join(ROOT, 'libs/indicators/README.md'), 'utf8');
const TABLE = README.slice(README.indexOf('| Typed ')).split('\n\n')[0] ?? '';
/** @type {[typed: string, asked: string, read: string][]} */
const ROWS = TABLE.split('\n')
  .slice(2)
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll(String.raw`\|`, '|')))
  .map(([, typed = '', asked = '', read = '']) => [typed.replaceAll('`', ''), asked, read]);

/**
 * What is sure stands alone; what was taken with a mark and what is asked name the readings to choose from.
 *
 * @param {string | null} taken
 * @param {boolean} isSure
 * @param {readonly string[]} choices
 */
function told(taken, isSure, choices) {
  if (isSure) return taken ?? '-';
  const readings = choices.length === 0 ? '' : ` ${choices.join(' | ')}`;
  return taken === null ? `asked${readings}` : `${taken}, marked${readings && `:${readings}`}`;
}

/**
 * @param {string} typed
 * @param {import('@tiendo/indicators/figure-text').FigureTextOptions} options
 */
function figure(typed, options) {
  const reading = readFigureText(typed, options);
  /** @param {import('@tiendo/indicators/figure-text').WrittenFigure} one Without the unit's sign: the table shows numbers. */
  const print = (one) => printFigureText(one, { measureUnit: null, done: options.done ?? false });
  if (!reading.ok) return told(null, false, reading.candidates.map(print));
  return told(reading.figure === null ? null : print(reading.figure), true, []);
}

/** @param {string} typed */
function deadline(typed) {
  const { day, regular, doubt, choices } = parseDue(typed, 2024);
  /** @param {{ readonly day: string | null, readonly regular: boolean }} one */
  const print = (one) => (one.regular ? 'regular' : formatDay(one.day ?? ''));
  const taken = regular || day !== null ? print({ day, regular }) : null;
  return told(taken, doubt === null, choices.map(print));
}

/** @param {import('@tiendo/indicators/plan-text').LevelText} read */
function levels({ clauses, doubt, choices }) {
  /** @param {import('@tiendo/indicators/plan-text').Level} one */
  const print = (one) => printLevel(one) || 'to be done';
  const taken = clauses.map(({ level, horizon, part }) =>
    [print(level), part, horizon === null ? '' : `(${horizon})`].filter(Boolean).join(' '),
  );
  return told(taken.length === 0 ? null : taken.join('; '), doubt === null, choices.map(print));
}

/**
 * @param {string} typed
 * @param {string} asked
 */
function read(typed, asked) {
  if (asked === 'yes or no') return figure(typed, { measureUnit: 'kết quả', done: true });
  if (asked === 'day') return formatDay(parseDate(typed) ?? '');
  if (asked === 'deadline') return deadline(typed);
  if (asked === 'name of a target') return levels(levelInName(typed));
  const ofLevel = /^level(?: in (?<measureUnit>[^“]+?))?(?: of “(?<name>.+)”)?$/.exec(asked);
  if (ofLevel) return levels(readLevel(typed, { ...ofLevel.groups }));
  const [measureUnit = '', direction] = asked.split(', ');
  return figure(typed, { measureUnit, ...(direction !== undefined && { direction }) });
}

describe('the worked table', () => {
  it('has every kind', () => expect(ROWS.length).toBeGreaterThan(250));

  it.each(ROWS)('%s, %s, is %s', (typed, asked, expected) => {
    expect(read(typed, asked)).toBe(expected);
    expect(read(typed.normalize('NFD'), asked)).toBe(expected);
  });
});
