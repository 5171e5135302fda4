import { describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { VirusScanner } from './virus-scanner.js';

const scannerOf = (command: string) =>
  new VirusScanner(Config.parse({ DATABASE_URL: 'postgres://u@localhost/x', FILE_SCAN_COMMAND: command }));
const content = Buffer.from('EICAR\n'.repeat(100_000));

describe('the virus scanner', () => {
  it('is not asked where none is set', async () => {
    expect(await scannerOf('').isClean(content)).toBe(true);
  });

  it('is given the whole file, and says clean or infected by its exit code', async () => {
    // grep -q ends with 0 when it finds, so that -v -q finds nothing but the lines of the file itself.
    expect(await scannerOf('grep -q EICAR').isClean(content)).toBe(true);
    expect(await scannerOf('grep -q -v EICAR').isClean(content)).toBe(false);
    expect(await scannerOf('cat').isClean(content)).toBe(true);
  });

  it.each(['no-such-program-here', 'grep --no-such-option x'])(
    'takes nothing while %j gives no answer',
    async (command) => {
      const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
      await expect(scannerOf(command).isClean(content)).rejects.toMatchObject({ code: 'unavailable' });
      expect(log).toHaveBeenCalledWith(expect.stringContaining('FILE_SCAN_COMMAND'));
      log.mockRestore();
    },
  );
});
