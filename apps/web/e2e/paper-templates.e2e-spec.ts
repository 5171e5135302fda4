// The office makes the template of reports its own: takes the built-in one, edits it in Word, gives it back, reads what is
// to be mended, looks at a preview, chooses it; a unit's report carries the edit, until the office goes back.
import type { SubmissionPage } from '@tiendo/contracts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { axeViolationsInBothThemes } from './support/axe.js';
import { open, signIn, Stage } from './support/stage.js';

const stage = new Stage();
const DOCUMENT = 'word/document.xml';
const OWN = '- Lưu: VT, TH.';

const documentOf = (file: Uint8Array): string => strFromU8(unzipSync(file)[DOCUMENT] ?? new Uint8Array());

/** A Word file with some of its text changed, as Word would save it. */
function edited(file: Uint8Array, from: string, to: string): Buffer {
  const parts = unzipSync(file);
  const before = documentOf(file);
  expect(before).toContain(from);
  parts[DOCUMENT] = strToU8(before.replace(from, to));
  return Buffer.from(zipSync(parts));
}

/** What a link of the page hands out. */
async function taken(page: Page, name: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

const give = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({
    ...{ name, buffer },
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });

describe('Văn phòng sửa mẫu văn bản', () => {
  stage.scene(
    'downloads, edits, uploads, mends, previews and chooses; a report carries the edit',
    { as: 'editor' },
    async (scene) => {
      const { page, context, app } = scene;
      await open(page, '/quan-tri/mau-van-ban?tinh=mau');
      await page.getByRole('heading', { name: 'Đang dùng mẫu có sẵn' }).waitFor();
      const builtIn = await taken(page, 'Tải mẫu có sẵn (.docx)');

      await give(page, 'mẫu hỏng.docx', edited(builtIn, '{{trích yếu}}', '{{trich yeu}}'));
      await page.getByText('Không có ô {{trich yeu}}. Hãy sửa thành {{trích yếu}}.').waitFor();
      expect(await page.getByRole('button', { name: 'Dùng phiên bản này' }).count()).toBe(0);
      expect(await axeViolationsInBothThemes(page)).toEqual([]);

      await give(page, 'mẫu của tỉnh.docx', edited(builtIn, '- Lưu: VT.', OWN));
      await page.getByRole('heading', { name: 'Kiểm tra phiên bản 2' }).waitFor();
      await page.getByText('Không có gì phải sửa; có thể dùng mẫu này.').waitFor();
      const preview = documentOf(await taken(page, 'Xem thử (.docx)'));
      expect(preview).toContain(OWN);
      expect(preview).not.toContain('{{');
      await page.getByRole('button', { name: 'Dùng phiên bản này' }).click();
      await page.getByRole('heading', { name: 'Đang dùng phiên bản 2' }).waitFor();
      await page
        .getByRole('row', { name: /Phiên bản 2/ })
        .getByText('Đang dùng')
        .waitFor();

      const paperOf = async (kind: string): Promise<string> => {
        const { items } = await scene.api<SubmissionPage>('/provinces/mau/submissions');
        const answer = await context.request.get(
          new URL(`/api/v1/provinces/mau/submissions/${items[0]?.id ?? ''}/paper?kind=${kind}`, app.url).href,
        );
        expect(answer.status()).toBe(200);
        return documentOf(new Uint8Array(await answer.body()));
      };
      await signIn(context, app, 'reporter.xa-mau-binh-ha');
      expect(await paperOf('baoCao')).toContain(OWN);
      expect(await paperOf('congVan')).not.toContain(OWN);

      await signIn(context, app, 'editor');
      await open(page, '/quan-tri/mau-van-ban?tinh=mau');
      await page.getByRole('button', { name: 'Dùng lại mẫu có sẵn' }).click();
      await page.getByRole('heading', { name: 'Đang dùng mẫu có sẵn' }).waitFor();
      await signIn(context, app, 'reporter.xa-mau-binh-ha');
      expect(await paperOf('baoCao')).not.toContain(OWN);
    },
  );

  stage.scene('reads what a template can say, by keyboard', { as: 'editor' }, async ({ page }) => {
    await open(page, '/quan-tri/mau-van-ban?tinh=mau&loai=unitLetter');
    await page.getByText('Các ô dùng được trong mẫu').focus();
    await page.keyboard.press('Enter');
    const fields = page.getByRole('table', { name: 'Các ô dùng được trong mẫu' });
    await fields.getByRole('rowheader', { name: '{{kính gửi}}' }).waitFor();
    expect(await axeViolationsInBothThemes(page)).toEqual([]);
    await fields.getByRole('rowheader', { name: /\{\{#nơi nhận\}\} … \{\{\/nơi nhận\}\}/ }).waitFor();
  });
});
