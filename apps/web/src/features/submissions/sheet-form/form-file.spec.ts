import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { entryMessages } from '../../../shared/figure-entry';
import { formatFor } from '../../../shared/format';
import { submissionMessages } from '../messages';
import { answerOf, line, submission } from '../testing/submission';
import { cellsOfForm, formOf } from './form-file';
import { changesOf, COLUMN, readFilled } from './form-rows';

const LINES = [line('phieu', { answer: answerOf('12'), version: 3 }), line('ho')];
const REPORT = submission({ lines: { asked: 2, given: 1, notUpdated: 0, items: LINES } });
const WORDS = { t: submissionMessages.vi, entry: entryMessages.vi, f: formatFor('vi') };

/** Blobs of jsdom have no `arrayBuffer`. */
const bytesOf = (blob: Blob) =>
  new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });

it('is a form of which only the figures can be written into, and which comes back as it went', async () => {
  const bytes = await bytesOf(await formOf(REPORT, WORDS));
  const rows = await readSheet(bytes.slice(0), 1);
  expect(rows[2]?.slice(0, 6)).toEqual(['Chỉ số', 'Đơn vị', 'Đơn vị tính', 'Kỳ trước', 'Mức giao', 'Kỳ này']);
  expect(rows[3]?.[COLUMN.figure]).toBe('12');
  const sheet = strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toMatch(/<sheetProtection [^>]*sheet="(?:1|true)"/);
  expect(sheet.match(/<col [^>]*hidden="(?:1|true)"/g)?.length).toBeGreaterThan(0);
  const styles = strFromU8(unzipSync(new Uint8Array(bytes))['xl/styles.xml'] ?? new Uint8Array());
  expect(styles).toMatch(/<protection [^>]*locked="(?:0|false)"/);

  const read = readFilled(await cellsOfForm({ arrayBuffer: () => Promise.resolve(bytes) }), REPORT.id);
  expect(read).toEqual([
    { key: 'phieu|xa-a', version: 3, before: '12', text: '12' },
    { key: 'ho|xa-a', version: 0, before: '', text: '' },
  ]);
  expect(changesOf(typeof read === 'string' ? [] : read, LINES)).toEqual([]);
});
