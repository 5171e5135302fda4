import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Turns } from '../../../platform/turns/turns.js';
import { inspectFile, type Inspection } from './inspect-file.js';

/** Files looked through at once; each takes a thread, and its memory, of its own. */
const AT_ONCE = 2;
const PATIENCE_MS = 60_000;
/** What a file of 20 MB may need; more is no report. */
const MOST_MS = 30_000;
const MOST_HEAP_MB = 384;

const TOO_MUCH: Inspection = { accepted: false, reason: 'too-much' };
const THREAD = new URL('./inspection-thread.js', import.meta.url);
/** Sources that are compiled as they are loaded (by tests) leave no file that a thread could begin with. */
const isCompiled = existsSync(fileURLToPath(THREAD));

/**
 * Looks files through in threads of their own: whatever a file makes its reader do, answers to others do not wait, and a
 * reader that takes too long or too much memory ends alone.
 */
@Injectable()
export class FileInspector {
  private readonly turns = new Turns(AT_ONCE, PATIENCE_MS);

  /** See `inspectFile`; a file that takes too long or too much memory is refused as `too-much`. Throws TurnNeverCame. */
  inspect(fileName: string, content: Buffer): Promise<Inspection> {
    return this.turns.run('', () => (isCompiled ? inThread(fileName, content) : inspectFile(fileName, content)));
  }
}

function inThread(fileName: string, content: Buffer): Promise<Inspection> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, {
      workerData: { fileName, content },
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
      env: {},
    });
    const timer = setTimeout(() => end(() => resolve(TOO_MUCH)), MOST_MS);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once('message', (inspection: Inspection) => end(() => resolve(inspection)));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(TOO_MUCH) : reject(error))),
    );
    worker.once('exit', () => end(() => reject(new Error('The inspection of a file ended without an answer'))));
  });
}
