import { Injectable, Logger } from '@nestjs/common';
import { spawn } from 'node:child_process';
import { Config } from '../../../platform/config/config.js';
import { ApiProblem } from '../../../platform/http/index.js';

const MOST_MS = 60_000;
const MOST_SAID = 500;
/** What the program is given of the environment: nothing that opens the database. */
const { PATH, HOME, LANG } = process.env;

/**
 * The operator's virus scanner: a program that reads the file on its standard input, as `clamdscan --no-summary -` does.
 * Without one (FILE_SCAN_COMMAND) files are not scanned.
 */
@Injectable()
export class VirusScanner {
  private readonly logger = new Logger(VirusScanner.name);

  constructor(private readonly config: Config) {}

  /** Whether the scanner lets the file pass. Throws `unavailable` when it gives no answer: nothing unscanned is kept. */
  async isClean(content: Buffer): Promise<boolean> {
    const command = this.config.fileScanCommand;
    if (command === null) return true;
    const { code, said } = await run(command, content);
    if (code === 0 || code === 1) return code === 0;
    this.logger.error(`FILE_SCAN_COMMAND gave no answer (${code ?? 'not started or stopped'}): ${said}`);
    throw new ApiProblem('unavailable', {
      detail: {
        vi: 'Máy quét vi-rút chưa trả lời nên tệp chưa được nhận; hãy thử lại sau',
        en: 'The virus scanner gave no answer, so the file was not taken; try again later',
      },
      retryAfterSeconds: 30,
    });
  }
}

/** The exit code, null when it could not be started or did not end in time; and the end of what it said of errors. */
function run(
  [program, ...rest]: readonly [string, ...string[]],
  input: Buffer,
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { PATH, HOME, LANG },
      signal: AbortSignal.timeout(MOST_MS),
      killSignal: 'SIGKILL',
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-MOST_SAID)));
    child.once('error', (error) => {
      resolve({ code: null, said: error.message });
    });
    child.once('close', (code) => {
      resolve({ code, said: said.trim() });
    });
    // A scanner that has seen enough closes its input early.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
