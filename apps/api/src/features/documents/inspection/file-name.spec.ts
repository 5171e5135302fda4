import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keptName } from './file-name.js';

describe('keptName', () => {
  it.each([
    ['Báo cáo tháng 5.pdf', 'Báo cáo tháng 5.pdf'],
    ['ẢNH.JPEG', 'ẢNH.JPEG', 'jpg'],
    ['poly.exe', 'poly.pdf'],
    ['a.html', 'a.pdf'],
    ['Công văn 12.5', 'Công văn 12.5.pdf'],
    ['a.pdf\u202efdp.exe', 'a.pdffdp.pdf'],
    ['../../../../etc/cron.d/x.pdf', 'x.pdf'],
    ['C:\\Users\\a\\bc.pdf', 'bc.pdf'],
    ['bc.pdf\r\nSet-Cookie: a=b', 'bc.pdfSet-Cookie: a=b.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'tep.pdf'],
    ['   .pdf  ', 'pdf.pdf'],
  ] as [string, string, ('jpg' | 'pdf')?][])('keeps %j as %j', (given, kept, type = 'pdf') => {
    expect(keptName(given, type)).toBe(kept);
  });

  it('keeps any name short, of one line, in no folder, with the extension of the type, and stays with its own answer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('pdf', 'docx', 'xlsx', 'png', 'jpg'),
        (given, type) => {
          const kept = keptName(given, type);
          expect(kept).toMatch(type === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${type}$`, 'i'));
          expect([...kept].length).toBeLessThanOrEqual(120);
          expect(kept).not.toMatch(/[\\/\p{Cc}\p{Cf}]/u);
          expect(keptName(kept, type)).toBe(kept);
        },
      ),
    );
  });
});
