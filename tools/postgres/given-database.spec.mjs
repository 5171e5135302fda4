// @ts-check
import { refusalOf, requireDatabase } from './given-database.mjs';

const url = 'postgres://tiendo:s3cret@db.example:5432/tiendo';

describe('refusalOf', () => {
  it.each([
    ['ECONNREFUSED', 'does not answer'],
    ['ENOTFOUND', 'not known'],
    ['28P01', 'refuses the user "tiendo"'],
    ['3D000', 'no database "tiendo"'],
    ['53300', 'no connection left'],
    ['XX000', 'cannot be used'],
  ])('%s: %s, without the password', (code, expected) => {
    const problem = refusalOf(url, Object.assign(new Error('told'), { code }));
    expect(problem.en).toContain(expected);
    expect(problem.vi).toContain('db.example');
    expect(problem.vi + problem.en).not.toContain('s3cret');
  });
});

describe('requireDatabase', () => {
  it('refuses an address that is none', async () => {
    await expect(requireDatabase('nonsense')).rejects.toMatchObject({
      name: 'Problem',
      en: expect.stringContaining('postgres://'),
    });
  });

  it('says that nobody answers', async () => {
    await expect(requireDatabase('postgres://u:p@127.0.0.1:1/x')).rejects.toMatchObject({
      name: 'Problem',
      en: expect.stringContaining('127.0.0.1:1 does not answer'),
    });
  });
});
