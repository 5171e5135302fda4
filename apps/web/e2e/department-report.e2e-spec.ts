// A department hands in its report under a minute: a page pasted and looked at, the signed file uploaded, sent; and two
// people of one unit write the same line: both values stand on the screen before either is kept.
import type { SubmissionBody, SubmissionPage } from '@tiendo/contracts';
import type { Page } from 'playwright-core';
import { paste } from './support/figures.js';
import { open, signIn, Stage, type Scene } from './support/stage.js';
import { statedReport } from './support/stated-report.js';

const stage = new Stage();
const DEPARTMENT = statedReport('quang-ninh-snv-thang-5-2025');
const COMMUNE = 'xa-mau-binh-ha';

/** A signed paper as a scanner makes it, as small as it can be. */
const SIGNED = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  'latin1',
);

/** The first report of somebody that is still to be handed in. */
async function openReport({ api }: Scene, province: string): Promise<SubmissionBody> {
  const { items } = await api<SubmissionPage>(`/provinces/${province}/submissions`);
  const row = items.find(({ state }) => state === 'drafting');
  return api<SubmissionBody>(`/provinces/${province}/submissions/${row?.id}`);
}

/** Gives what needs one its reason: one for all lines that are asked about alike. */
async function explain(page: Page): Promise<void> {
  const reasons = page.getByRole('button', { name: 'Ghi lý do' });
  for (let left = await reasons.count(); left > 0; left -= 1) {
    const form = page.locator('form').filter({ has: reasons.first() }).first();
    await form.getByRole('textbox').fill('Đúng theo báo cáo đã ký');
    await form.getByRole('button', { name: 'Ghi lý do' }).click();
    await page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Ghi lý do').length <
        count,
      left,
    );
  }
}

describe('Sở gửi báo cáo bằng văn bản đã ký', () => {
  stage.scene(
    'pastes a page, uploads the signed file and sends it in under a minute',
    { as: 'reporter.so-noi-vu-quang-ninh' },
    async (scene) => {
      const { page } = scene;
      const { province } = DEPARTMENT;
      const report = await openReport(scene, province);
      const began = performance.now();
      await open(page, `/bao-cao/${report.id}?tinh=${province}`);
      const namesSubject = report.lines.items.some(({ subject }) => subject.code !== report.unit.code);
      const nameOf = ({ indicator, subject }: SubmissionBody['lines']['items'][number]): string =>
        namesSubject ? `${indicator.name}, ${subject.name}` : indicator.name;
      const stated = report.lines.items.flatMap((line) => {
        const { indicator, subject } = line;
        const told = DEPARTMENT.lines.find(
          (one) => one.indicator === indicator.code && one.subject === subject.code && one.answer === 'figure',
        );
        return told ? [[nameOf(line), told.text ?? '']] : [];
      });
      await page.getByRole('table', { name: 'Số liệu phải báo cáo' }).getByRole('textbox').first().focus();
      await paste(page, [['Chỉ số', 'Kỳ này'], ...stated].map((row) => row.join('\t')).join('\n'));
      const preview = page.getByRole('table', { name: 'Số liệu sắp dán' });
      await preview.waitFor();
      expect(await preview.getByRole('rowheader').count()).toBe(stated.length);
      await page.getByRole('button', { name: `Ghi ${stated.length} số liệu` }).click();
      await page.getByText(`Đã dán ${stated.length} số liệu`).waitFor();

      await page.getByRole('link', { name: /^Kiểm tra và gửi/ }).click();
      await page.getByRole('heading', { name: 'Trình và gửi' }).waitFor();
      await explain(page);
      await page.getByRole('button', { name: 'Duyệt theo văn bản đã ký' }).click();
      await page.getByLabel('Số, ký hiệu văn bản').fill('403/SNV-VP');
      await page.getByLabel('Ngày ký').fill('14/05/2025');
      await page.getByLabel('Ngày ký').press('Tab');
      await page.getByLabel('Người ký').fill('Giám đốc Sở');
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Tệp đã ký' }).click();
      await (await chooser).setFiles({ name: 'bao-cao-da-ky.pdf', mimeType: 'application/pdf', buffer: SIGNED });
      await page.locator('form').getByRole('button', { name: 'Duyệt theo văn bản đã ký' }).click();
      await page.getByText(/^Đã tiếp nhận lúc .* mã TD-\d{4}-\d{6}$/).waitFor();
      expect((performance.now() - began) / 1000).toBeLessThan(60);

      await page.getByRole('link', { name: /^Lịch sử/ }).click();
      await page.getByText(/403\/SNV-VP.*người ký: Giám đốc Sở/).waitFor();
    },
  );
});

describe('Sở gửi báo cáo theo ủy quyền', () => {
  stage.scene(
    'names the dated authorisation and who signed it, and gets its receipt',
    { as: 'reporter.so-noi-vu-bac-giang' },
    async (scene) => {
      const { page } = scene;
      const report = await openReport(scene, 'bac-giang');
      await open(page, `/bao-cao/${report.id}?tinh=bac-giang&muc=gui`);
      await page.getByRole('heading', { name: 'Trình và gửi' }).waitFor();
      await explain(page);
      await page.getByRole('button', { name: 'Gửi theo ủy quyền' }).click();
      const send = page.locator('form').getByRole('button', { name: 'Gửi theo ủy quyền' });
      expect(await send.isDisabled()).toBe(true);
      await page.getByLabel('Số, ký hiệu văn bản').fill('15/GUQ-SNV');
      await page.getByLabel('Ngày ký').fill('02/01/2024');
      await page.getByLabel('Ngày ký').press('Tab');
      await page.getByLabel('Người ký').fill('Giám đốc Sở');
      await send.click();
      await page.getByText(/^Đã tiếp nhận lúc .* mã TD-\d{4}-\d{6}$/).waitFor();

      await page.getByRole('link', { name: /^Lịch sử/ }).click();
      await page.getByText('Đã gửi theo ủy quyền').first().waitFor();
      await page.getByText(/15\/GUQ-SNV.*người ký: Giám đốc Sở/).waitFor();
      // Nobody's leader was at a screen: the authorisation stands for the signature, and the report is locked.
      const sent = await scene.api<SubmissionBody>(`/provinces/bac-giang/submissions/${report.id}`);
      expect([sent.state, sent.may.write, sent.steps[0]?.step]).toEqual(['sent', false, 'approveByAuthorisation']);
    },
  );
});

describe('Hai người cùng ghi một dòng', () => {
  stage.scene(
    'see both values, and neither is lost before one is kept',
    { as: `reporter.${COMMUNE}` },
    async (scene) => {
      const { page, context, app } = scene;
      const report = await openReport(scene, 'mau');
      const line = report.lines.items.find(({ indicator }) => indicator.measureUnit !== '%');
      const name = `${line?.indicator.name} (${line?.indicator.measureUnit})`;
      const field = (of: Page) => of.getByRole('textbox', { name, exact: true });
      await open(page, `/bao-cao/${report.id}`);
      await field(page).fill('120');

      const other = await context.browser()?.newContext({ locale: 'vi-VN' });
      if (!other) throw new Error('No browser');
      await signIn(other, app, `leader.${COMMUNE}`);
      const theirs = await other.newPage();
      await open(theirs, `${app.url}/bao-cao/${report.id}`);
      await field(theirs).fill('150');
      await field(theirs).press('Enter');
      const row = theirs.getByRole('row').filter({ has: field(theirs) });
      await row.getByText(/Đã lưu|Có nhận xét/).waitFor();
      await other.close();

      await field(page).press('Enter');
      const alert = page.getByRole('alert').filter({ hasText: 'Chưa lưu: người khác vừa cập nhật' });
      await alert.getByText('Đã gõ: 120').waitFor();
      await alert.getByText(/^Đang có: 150 \(Lãnh đạo/).waitFor();
      await alert.getByRole('button', { name: 'Ghi số của tôi' }).click();
      await alert.waitFor({ state: 'detached' });
      const own = page.getByRole('row').filter({ has: field(page) });
      await own.getByText(/Đã lưu|Có nhận xét/).waitFor();
      await page.reload();
      expect(await field(page).inputValue()).toBe('120');
    },
  );
});
