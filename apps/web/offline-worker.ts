import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** Screens that work without a line, and those on the way to them. */
const SCREENS = /\/src\/routes\/(?:submission|submissions|sign-in|home)\.route\.tsx$/;
const ANY_SCREEN = /\/src\/routes\/[^/]+\.route\.tsx$/;
/** Of no screen that works without a line. */
const CHARTS = /\/echarts-/;
const FONT = /\.woff2$/;
const PAGE = 'index.html';

/** Writes `sw.js` beside the built page, with the names of all that its version needs without a line. */
export const offlineWorker: Plugin = {
  name: 'offline-worker',
  apply: 'build',
  writeBundle: {
    order: 'post',
    handler: async ({ dir = '' }, bundle) => {
      const page = bundle[PAGE];
      if (page?.type !== 'asset') return;
      const files = [
        { url: `/${PAGE}`, revision: createHash('sha256').update(page.source).digest('hex').slice(0, 20) },
        ...filesWithoutLine(bundle).map((file) => ({ url: `/${file}`, revision: null })),
      ];
      writeFileSync(path.join(dir, 'sw.js'), await workerOver(files));
    },
  },
};

/** The entry, the screens that work without a line, and what each of them fetches later; named by their content. */
export function filesWithoutLine(bundle: Rolldown.OutputBundle): string[] {
  const files = new Set(Object.keys(bundle).filter((file) => FONT.test(file)));
  const follow = (fileName: string): void => {
    const chunk = bundle[fileName];
    if (chunk?.type !== 'chunk' || files.has(fileName) || CHARTS.test(fileName)) return;
    files.add(fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    chunk.imports.forEach(follow);
    for (const later of chunk.dynamicImports) {
      const found = bundle[later];
      const screen = found?.type === 'chunk' ? (found.facadeModuleId ?? '') : '';
      if (!ANY_SCREEN.test(screen) || SCREENS.test(screen)) follow(later);
    }
  };
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) follow(file.fileName);
  return [...files].sort();
}

async function workerOver(files: readonly { url: string; revision: string | null }[]): Promise<string> {
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { FILES_OF_VERSION: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome109',
      lib: { entry: 'src/worker/sw.ts', formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  });
  const { output } = [built].flat()[0] as Rolldown.RolldownOutput;
  return output[0].code;
}
