import { afterAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { fileURLToPath } from 'node:url';

/**
 * Where a whole run of the tests collects which functions of `*.queries.ts` were called, one file per test file; not
 * set in a run of some tests. What no test called is told by tools/lib/query-runs.mjs.
 */
const folder = process.env['TIENDO_QUERY_RUNS'];

if (folder !== undefined) {
  // Who throws away the code of a function that has not been called for a while throws away how often it was.
  setFlagsFromString('--no-flush-bytecode');
  // The engine notes calls itself: nothing of the code is changed. Whether a function was called, not how often: where calls
  // are counted, no function of the process is ever compiled to machine code, and a run takes a tenth more.
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: false });

  afterAll(() => {
    session.post('Profiler.takePreciseCoverage', (error, coverage) => {
      if (error) throw error;
      const runs = coverage.result
        .filter(({ url }) => url.endsWith('.queries.ts'))
        .map(({ url, functions }) => ({
          file: fileURLToPath(url),
          functions: functions
            .filter(({ functionName }) => functionName !== '' && !functionName.startsWith('_ts_'))
            .map(({ functionName, ranges }) => ({ name: functionName, calls: ranges[0]?.count ?? 0 })),
        }));
      writeFileSync(path.join(folder, `${randomUUID()}.json`), JSON.stringify(runs));
    });
    session.disconnect();
  });
}
