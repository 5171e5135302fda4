// @ts-check
// What the documents point at is there: a path that moved is mended where it is told.
import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './lib/run.mjs';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];

describe.each(DOCUMENTS)('%s', (file) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8');

  it('names files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:apps|libs|tools|migrations|data|bench|docs|deploy)\/[\w./-]+)`/g)].map(
      ([, name]) => name ?? '',
    );
    const sources = (/** @type {string} */ name) => name.replace(/^(libs\/[a-z]+)\/(?!src)/, '$1/src/');
    expect(named.filter((name) => ![name, sources(name)].some((one) => existsSync(path.join(ROOT, one))))).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)))).toEqual([]);
  });
});

describe('docs/security.md', () => {
  const STATES = ['holds', 'partly', 'not', 'yours'];
  const rows = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, numbers = '', , state = '', shownBy = '']) => ({ numbers, state, shownBy }));

  it('says of every requirement how it stands, and by what that is shown or why', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ state, shownBy }) => !STATES.includes(state) || shownBy === '')).toEqual([]);
  });

  it('names every requirement once', () => {
    const named = rows.flatMap(({ numbers }) => numbers.split(', ').flatMap(numbersOf));
    expect(named.filter((number) => !/^\d+\.\d+\.\d+$/.test(number))).toEqual([]);
    expect(named.filter((number, at) => named.indexOf(number) !== at)).toEqual([]);
  });

  it('takes no file for a test that is none, and none that is gone', () => {
    const named = rows.flatMap(({ shownBy }) =>
      [...shownBy.matchAll(/`([\w./-]*spec[\w./-]*)`/g)].map(([, name]) => name ?? ''),
    );
    expect(named.length).toBeGreaterThan(50);
    const isTest = (/** @type {string} */ name) => /\.(e2e-)?spec\.(ts|tsx|mjs)$/.test(name);
    expect(named.filter((name) => !isTest(name) || !existsSync(path.join(ROOT, name)))).toEqual([]);
  });
});

/**
 * `3.4.3–3.4.6` stands for the four of them.
 * @param {string} span
 * @returns {string[]}
 */
function numbersOf(span) {
  const [first = '', last] = span.split('–');
  if (last === undefined) return [first];
  const section = first.slice(0, first.lastIndexOf('.') + 1);
  const [from, to] = [first, last].map((number) => Number(number.split('.').pop()));
  return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, at) => `${section}${(from ?? 0) + at}`);
}
