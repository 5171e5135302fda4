import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite';
import { modulesOfFirstScreen } from './first-screen';
import { offlineWorker } from './offline-worker';

/** Where `npm run dev` finds the API; the built app is served by the API itself, so both share one origin. */
const api = process.env.TIENDO_API ?? 'http://127.0.0.1:3000';

/** The page asks for its letters at once, not after its styles and scripts have said that they need them. */
const preloadFonts: Plugin = {
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => file.endsWith('.woff2'))
        .map((file) => ({
          tag: 'link',
          injectTo: 'head',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
        })),
  },
};

/**
 * The styles of the first screen stand in the page itself, so that it is drawn as soon as it has come; the page is kept by
 * the browser as their file would be. Their link stays, of a type that nothing is fetched for: what loads later looks there whether they are loaded,
 * and goes below them.
 */
const stylesInPage: Plugin = {
  name: 'styles-in-page',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) =>
      html.replaceAll(/<link rel="stylesheet"([^>]*) href="\/([^"]+)">/g, (link, rest: string, file: string) => {
        const asset = bundle[file];
        if (asset?.type !== 'asset') return link;
        const styles = String(asset.source).replaceAll('</', String.raw`<\/`);
        return `<style>${styles}</style>\n    <link rel="stylesheet"${rest} href="/${file}" type="text/plain">`;
      }),
  },
};

/** The mark of the window comes with the page. */
const iconInPage: Plugin = {
  name: 'icon-in-page',
  apply: 'build',
  transformIndexHtml: (html) => {
    const icon = readFileSync(new URL('public/favicon.svg', import.meta.url), 'utf8');
    return html.replace('href="/favicon.svg"', `href="data:image/svg+xml,${encodeURIComponent(icon)}"`);
  },
};

/** What every chunk asks of the bundler. */
const RUNTIME = /rolldown[\\/]runtime/;
/** ECharts is a chunk of its own and only ever loaded by shared/charts. */
const ECHARTS = { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ };

const shared = {
  root: import.meta.dirname,
  plugins: [react(), preloadFonts, stylesInPage, iconInPage],
  // Workspace packages are read from their sources, so that a rule is never a stale build away.
  resolve: { conditions: ['@tiendo/source', ...defaultClientConditions] },
  build: {
    // Windows 7 and 8.1, still found in commune offices, end at Chrome 109.
    target: 'chrome109',
    cssTarget: 'chrome109',
    manifest: true,
    chunkSizeWarningLimit: 650,
    rolldownOptions: { output: { codeSplitting: { groups: [ECHARTS] } } },
  },
} satisfies UserConfig;

export default defineConfig(async ({ command }) => {
  const first = command === 'build' ? await modulesOfFirstScreen(shared) : new Set<string>();
  const groups = [{ name: 'first', test: (id: string) => first.has(id) || RUNTIME.test(id), priority: 1 }, ECHARTS];
  return {
    ...shared,
    plugins: [...shared.plugins, offlineWorker],
    build: { ...shared.build, rolldownOptions: { output: { codeSplitting: { groups } } } },
    server: { proxy: { '/api': api } },
    preview: { proxy: { '/api': api } },
  };
});
