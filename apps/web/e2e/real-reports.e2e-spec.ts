// Two departments report as they did on paper: the office asks anew, a table is pasted and the rest typed, the leader
// sends it; what is read back, and what the unit's own document states, is what their reports print.
import type { SubmissionBody, SubmissionPage } from '@tiendo/contracts';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { paste } from './support/figures.js';
import { open, settled, signIn, Stage, type Scene } from './support/stage.js';
import { statedReport, type StatedReport } from './support/stated-report.js';

const stage = new Stage();

const DEPARTMENTS = [
  {
    name: 'Sở Nội vụ Quảng Ninh, tháng 5/2025',
    report: statedReport('quang-ninh-snv-thang-5-2025'),
    suffix: 'so-noi-vu-quang-ninh',
    plan: /^34\/KH-UBND/,
    paper: 'congVan',
    states: ['267/267', '36.150', '382.481,368', '1.503', '4.178', '14,8'],
  },
  {
    name: 'Sở Nội vụ Bắc Giang, quý I/2024',
    report: statedReport('bac-giang-snv-quy-1-2024'),
    suffix: 'so-noi-vu-bac-giang',
    plan: /^48\/KH-BCĐCĐS/,
    paper: 'baoCao',
    states: ['980/980', 'trên 4.500', '52/56', '3/7 (43%)', '2/2 (50%)', 'không có', '495'],
  },
] as const;

/** Asked anew, so that it does not share its name with the draft of the sample. */
const titleOf = ({ title }: StatedReport): string => `${title} (hỏi lại)`;
const placesOf = ({ province }: StatedReport): string => `/provinces/${province}/submissions`;
const REASON = 'Số liệu như báo cáo đã ký của Sở';

/** The office's form: plan, period, due day, the one unit, every heading of the outline; then opened. */
async function ask({ page }: Scene, report: StatedReport, plan: RegExp): Promise<void> {
  await open(page, `/yeu-cau-bao-cao/moi?tinh=${report.province}`);
  await page.getByLabel('Tên yêu cầu').fill(titleOf(report));
  await page.getByRole('checkbox', { name: plan }).check();
  const periods = page.getByLabel('Kỳ báo cáo');
  await periods.locator(`option[value="${report.period}"]`).waitFor({ state: 'attached' });
  await periods.selectOption(report.period);
  const [year, month, day] = report.dueOn.split('-');
  await page.getByLabel('Ngày hết hạn').fill(`${day}/${month}/${year}`);
  await page.getByLabel('Ngày hết hạn').press('Tab');
  await page.getByRole('radio', { name: 'Chọn khối, đơn vị' }).check();
  await page.getByRole('combobox', { name: 'Đơn vị', exact: true }).fill('Sở Nội vụ');
  await page.getByRole('option', { name: 'Sở Nội vụ', exact: true }).click();
  await page.keyboard.press('Escape');
  for (const [index, { title }] of report.outline.entries()) {
    await page.getByRole('button', { name: 'Thêm mục' }).click();
    await page.getByRole('textbox', { name: `Tên mục ${index + 1}`, exact: true }).fill(title);
  }
  await page.getByRole('button', { name: 'Lập yêu cầu' }).click();
  await page.getByRole('heading', { level: 1, name: titleOf(report) }).waitFor();
  await page.getByRole('button', { name: 'Mở yêu cầu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mở yêu cầu' }).click();
  await page.getByText('Đã mở yêu cầu cho 01 đơn vị').waitFor();
}

/** The report that the fresh request asks for, as whoever is signed in reads it. */
async function fresh({ api }: Scene, report: StatedReport): Promise<SubmissionBody> {
  const { items } = await api<SubmissionPage>(placesOf(report));
  const row = items.find(({ request }) => request.title === titleOf(report));
  return api<SubmissionBody>(`${placesOf(report)}/${row?.id}`);
}

/** What each line is called on screen, with what its report says. */
function told(report: StatedReport, { lines, unit }: SubmissionBody) {
  const names = lines.items.some(({ subject }) => subject.code !== unit.code);
  return lines.items.map(({ indicator, subject }) => {
    const line = report.lines.find((one) => one.indicator === indicator.code && one.subject === subject.code);
    if (!line) throw new Error(`${indicator.code} of ${subject.code} is asked and not stated`);
    const name = names ? `${indicator.name}, ${subject.name}` : indicator.name;
    return { ...line, name, field: `${name} (${indicator.measureUnit})` };
  });
}

async function enterLines(page: Page, report: StatedReport, body: SubmissionBody): Promise<void> {
  const all = told(report, body);
  const figures = all.filter(({ answer }) => answer === 'figure');
  const [pasted, typed] = [figures.slice(0, -2), figures.slice(-2)];
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field(figures[0]?.field ?? '').focus();
  await paste(
    page,
    [['Chỉ số', 'Kỳ này'], ...pasted.map(({ name, text }) => [name, text])].map((row) => row.join('\t')).join('\n'),
  );
  await page.getByRole('button', { name: `Ghi ${pasted.length} số liệu` }).click();
  await page.getByText(`Đã dán ${pasted.length} số liệu`).waitFor();
  for (const { field: name, text = '' } of typed) {
    await field(name).fill(text);
    await field(name).press('Enter');
  }
  for (const { name, indicator, answer } of all.filter((one) => one.answer !== 'figure')) {
    const own = body.lines.items.find((one) => one.indicator.code === indicator)?.indicator.name ?? name;
    await page.getByRole('button', { name: `Trả lời khác, ghi chú: ${name}`, exact: true }).click();
    if (answer === 'none') await page.getByRole('button', { name: `Không có: ${own}`, exact: true }).click();
    else {
      await page.getByLabel('Đã báo cáo tại văn bản số').fill('403/SNV-VP');
      await page.getByLabel('Ngày văn bản').fill('14/5/2025');
      await page.getByRole('button', { name: 'Ghi văn bản này' }).click();
    }
    await page.getByLabel('Đã báo cáo tại văn bản số').waitFor({ state: 'detached' });
  }
}

async function enterSections(page: Page, { sections, outline }: StatedReport): Promise<void> {
  await page.getByRole('link', { name: /^Nội dung/ }).click();
  for (const { code, title, body } of sections) {
    const heading = title ?? outline.find((one) => one.code === code)?.title ?? '';
    if (title !== undefined) {
      await page.getByLabel('Thêm mục riêng').fill(title);
      await page.getByRole('button', { name: 'Thêm mục', exact: true }).click();
    }
    const field = page.getByRole('textbox', { name: new RegExp(`^${heading.replaceAll(/[()?.]/gu, '.')}`, 'u') });
    await field.fill(body);
    await field.blur();
  }
}

/** Gives every doubt its reason, puts the report before the leader. */
async function submit(page: Page): Promise<void> {
  await page.getByRole('complementary', { name: 'Việc tiếp theo' }).getByText('Đã trả lời đủ').waitFor();
  await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click();
  await page.getByRole('heading', { name: 'Trình và gửi' }).waitFor();
  const reasons = page.getByRole('button', { name: 'Ghi lý do' });
  for (let left = await reasons.count(); left > 0; left -= 1) {
    const form = page.locator('form').filter({ has: reasons.first() }).first();
    await form.getByRole('textbox').fill(REASON);
    await form.getByRole('button', { name: 'Ghi lý do' }).click();
    await page.waitForFunction(
      ([label, count]) =>
        [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === label).length <
        Number(count),
      ['Ghi lý do', left] as const,
    );
  }
  await page.getByRole('button', { name: 'Trình lãnh đạo' }).click();
  await page.getByText('Báo cáo đang chờ lãnh đạo duyệt nên tạm khóa.').waitFor();
}

/** Words of a Word file in their order, a line for each paragraph. */
function wordsOf(file: Buffer): string {
  const xml = strFromU8(unzipSync(new Uint8Array(file))['word/document.xml'] ?? new Uint8Array());
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&amp;', '&');
}

describe.each(DEPARTMENTS)('$name', ({ report, suffix, plan, paper, states }) => {
  stage.scene('is asked anew by the office', { as: 'editor' }, (scene) => ask(scene, report, plan));

  stage.scene(
    'is entered by its reporter, a table pasted and the rest typed',
    { as: `reporter.${suffix}` },
    async (scene) => {
      const { page } = scene;
      const body = await fresh(scene, report);
      await open(page, `/bao-cao/${body.id}?tinh=${report.province}`);
      await enterLines(page, report, body);
      await enterSections(page, report);
      await submit(page);
    },
  );

  stage.scene(
    'is sent by its leader and read back as its source prints it',
    { as: `leader.${suffix}` },
    async (scene) => {
      const { page, context, app } = scene;
      const { id } = await fresh(scene, report);
      await open(page, `/bao-cao/${id}?tinh=${report.province}&muc=gui`);
      await page.getByRole('button', { name: 'Duyệt gửi', exact: true }).click();
      await page.getByText(/^Đã tiếp nhận lúc .* mã TD-\d{4}-\d{6}$/).waitFor();
      const href = await page.locator(`a[download][href*="kind=${paper}"]`).getAttribute('href');

      await signIn(context, app, 'editor');
      await open(page, `/bao-cao/${id}?tinh=${report.province}`);
      await settled(page);
      const read = await page
        .getByRole('table', { name: 'Số liệu phải báo cáo' })
        .evaluate((table) =>
          [...table.querySelectorAll('input')].map((field) => [
            field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '',
            field.value || field.placeholder,
          ]),
        );
      const body = await fresh(scene, report);
      const shown = new Map(read.map(([label = '', value = '']) => [label, value]));
      for (const { field, answer, text } of told(report, body)) {
        const expected = answer === 'figure' ? text : answer === 'none' ? 'không có' : /403\/SNV-VP/;
        expect([field, shown.get(field)]).toEqual([
          field,
          typeof expected === 'string' ? expected : expect.stringMatching(expected as RegExp),
        ]);
      }

      const file = await context.request.get(new URL(href ?? '', app.url).href);
      expect(file.status()).toBe(200);
      const words = wordsOf(await file.body());
      for (const { answer } of body.lines.items)
        expect(words).toContain((answer?.text ?? '?').replace(/^lũy kế /u, ''));
      for (const figure of states) expect(words).toContain(figure);
      for (const { body: narrative } of report.sections) {
        for (const line of narrative.split('\n')) expect(words).toContain(line);
      }
    },
  );
});
