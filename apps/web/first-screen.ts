import { build, type InlineConfig, type Rolldown } from 'vite';

/** Where a first visit begins, and the screen it comes to. */
const BEGINS = [/\/src\/main\.tsx$/, /\/src\/routes\/overview\.route\.tsx$/, /\/index\.html$/];

/**
 * Modules that the first screen is made of. Left to itself the bundler cuts them into as many chunks as there are sets of
 * screens that share them, forty and more, and a first visit asks for each. What it needs is only known once everything
 * that nobody uses has been shaken off, so the app is built once for that, unwritten.
 */
export async function modulesOfFirstScreen(config: InlineConfig): Promise<ReadonlySet<string>> {
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false, minify: false, cssMinify: false, reportCompressedSize: false },
  });
  const { output } = [built].flat()[0] as Rolldown.RolldownOutput;
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  const modules = new Set<string>();
  const seen = new Set<string>();
  const follow = (fileName: string): void => {
    const chunk = chunks.get(fileName);
    if (!chunk || seen.has(fileName)) return;
    seen.add(fileName);
    for (const id of chunk.moduleIds) modules.add(id);
    chunk.imports.forEach(follow);
  };
  for (const { fileName, facadeModuleId, isEntry } of chunks.values()) {
    if (isEntry || BEGINS.some((begins) => begins.test(facadeModuleId ?? ''))) follow(fileName);
  }
  return modules;
}
