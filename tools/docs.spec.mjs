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
    const named = [...text.matchAll(/`((?:apps|libs|tools|migrations|data|bench|docs)\/[\w./-]+)`/g)].map(
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
