// @ts-check
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.mjs';
import { dealt, ownFiles, SECONDS, testFilesOf } from './test-files.mjs';

describe('lots of test files', () => {
  it('weigh about the same and hold every file once', () => {
    const files = [9, 7, 5, 4, 3, 2].map((weight) => ({ file: `f${weight}`, weight }));
    expect(dealt(files, 2)).toEqual([
      ['f2', 'f4', 'f9'],
      ['f3', 'f5', 'f7'],
    ]);
    expect(dealt(files, 9).flat().sort()).toEqual(files.map(({ file }) => file).sort());
  });
});

describe('test files', () => {
  const dealtOut = [...testFilesOf('unit'), ...testFilesOf('api'), ...testFilesOf('web')];

  it('belong to one project each; those of the browser have a run of their own', () => {
    const named = ownFiles().filter((file) => /[.-]spec\.[a-z]+$/.test(file) && !file.startsWith('apps/web/e2e/'));
    expect([...dealtOut].sort()).toEqual(named);
  });

  it('are those whose seconds are written down', () => {
    expect(Object.keys(SECONDS).filter((file) => !dealtOut.includes(file))).toEqual([]);
  });

  it('keep what is done before and after their tests inside a describe: files of a lot share what is outside', () => {
    const outside = dealtOut.filter((file) =>
      /^(before|after)(All|Each)\(/m.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(outside).toEqual([]);
  });
});
