// @ts-check
// Guides speak in the words of the screens and show pictures that exist.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { ownFiles } from './lib/test-files.mjs';
import { ROOT } from './lib/run.mjs';

const TEXTS = 'apps/api/src/features/guides/texts';
const read = (/** @type {string} */ file) => readFileSync(path.join(ROOT, file), 'utf8');
const guides = readdirSync(path.join(ROOT, TEXTS)).filter((name) => name !== 'index.ts');
/** Everything the screens say in Vietnamese. */
const words = ownFiles()
  .filter((file) => file.startsWith('apps/web/src/') && path.basename(file) === 'vi.ts')
  .map(read)
  .join('\n');

describe('the guides', () => {
  it.each(guides)('%s names only what screens say, and pictures that are there', (name) => {
    const text = read(`${TEXTS}/${name}`);
    const labels = [...text.matchAll(/\[\[(.+?)\]\]/g)].map(([, label]) => label);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => !words.includes(`'${label}'`))).toEqual([]);
    const pictures = [...text.matchAll(/picture: \{\s*name: '([\w-]+)'/g)].map(([, picture]) => picture);
    expect(pictures.filter((picture) => !existsSync(path.join(ROOT, `apps/web/public/guides/${picture}.png`)))).toEqual(
      [],
    );
  });
});
