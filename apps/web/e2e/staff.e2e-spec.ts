// The standing office keeps the figures true: from the keyboard, one by one and many at once, with a way back; and what
// was saved shows in every figure at once.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { samplePassword } from './support/app.js';
import { eventually } from './support/eventually.js';
import { activeRow, moveToRow, tableFocused, tabTo } from './support/keyboard.js';
import { card } from './support/overview.js';
import { open, settled, Stage, signIn, type Scene } from './support/stage.js';
import { at, KH73 } from './support/words.js';

const stage = new Stage();

interface Row {
  code: string;
  name: string;
  status: string;
  version: number;
  updatedOn: string | null;
}
interface Figures {
  total: number;
  completed: number;
  percent: number;
}

const LIVE = '?ngay=2024-12-31&biet-den=nay';
const tasksOf = async (api: Scene['api']) =>
  (await api<{ items: Row[] }>(`/plans/${KH73}/tasks?limit=100&asOf=2024-12-31`)).items;
const figuresOf = async (api: Scene['api']) =>
  (await api<{ tasks: Figures }>(`/plans/${KH73}/summary?asOf=2024-12-31`)).tasks;
const saved = (page: Page, words: RegExp) => page.getByText(words).first().waitFor();

/** States a status on the row under the keys: opens the dialog, types the first letters, Enter. */
async function state(page: Page, letters: string, label: string): Promise<void> {
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Cập nhật trạng thái' });
  await dialog.waitFor();
  await dialog.locator('[aria-busy]').waitFor({ state: 'detached' });
  await eventually(async () => {
    await page.keyboard.type(letters);
    expect(await page.getByRole('radio', { name: label, exact: true }).isChecked()).toBe(true);
  });
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Cập nhật trạng thái' }).waitFor({ state: 'detached' });
  await tableFocused(page);
}

describe('Sở cập nhật trạng thái bằng bàn phím', () => {
  stage.scene('signs in and completes ten tasks without the mouse, then takes one back', {}, async (scene) => {
    const { page, api } = scene;
    await page.goto(`/dang-nhap?ve=${encodeURIComponent(at.tasks(KH73, LIVE))}`);
    await tabTo(page, 'textbox', /^Tên đăng nhập/);
    await page.keyboard.type('editor');
    await page.keyboard.press('Tab');
    await page.keyboard.type(samplePassword());
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Bảng nhiệm vụ, 35 dòng' }).waitFor();

    const tasks = await tasksOf(api);
    const openTasks = tasks.filter((task) => ['inProgress', 'awaitingApproval'].includes(task.status));
    expect(openTasks).toHaveLength(10);
    expect(await figuresOf(api)).toMatchObject({ completed: 22, percent: 62.86 });

    await tabTo(page, 'grid', /^Bảng nhiệm vụ/);
    for (const task of openTasks) {
      await moveToRow(page, tasks.indexOf(task), task.name);
      await state(page, 'ht', 'Hoàn thành');
      await eventually(async () => expect(await activeRow(page)).toContain('Hoàn thành'));
    }
    await eventually(async () =>
      expect(await figuresOf(api)).toMatchObject({ total: 35, completed: 32, percent: 91.43 }),
    );
    await page.getByText('32/35 nhiệm vụ hoàn thành (91,4%)').waitFor();

    await page.keyboard.press('Control+z');
    await saved(page, /^Đã hoàn tác/);
    expect(await figuresOf(api)).toMatchObject({ completed: 31, percent: 88.57 });

    // Every figure of the overview follows.
    await open(page, at.overview(KH73, LIVE));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('31/35 nhiệm vụ hoàn thành (88,6%)');
    const last = openTasks.at(-1)?.name ?? '';
    await open(page, at.tasks(KH73, `${LIVE}&trang-thai=inProgress`));
    await page.getByRole('row', { name: new RegExp(last.slice(0, 30)) }).waitFor();
  });

  stage.scene('stops a task with its reason and its document, by keyboard', { as: 'editor' }, async ({ page, api }) => {
    await open(page, at.tasks(KH73, LIVE));
    const tasks = await tasksOf(api);
    const index = tasks.findIndex((task) => task.code === 'KH73-N08-01');
    await tabTo(page, 'grid', /^Bảng nhiệm vụ/);
    await moveToRow(page, index, tasks[index]?.name ?? '');
    await page.keyboard.press('u');
    const dialog = page.getByRole('dialog', { name: 'Cập nhật trạng thái' });
    await dialog.waitFor();
    await eventually(async () => {
      await page.keyboard.type('dung');
      expect(await dialog.getByRole('radio', { name: 'Dừng triển khai' }).isChecked()).toBe(true);
    });
    // A stop without a reason is refused with a sentence; what was chosen stays.
    await page.keyboard.press('Enter');
    await dialog.getByText('Cần nêu lý do khi dừng triển khai hoặc chuyển tiếp sang năm sau').waitFor();
    await dialog.getByText('Chưa có văn bản cho phép').waitFor();

    await tabTo(page, 'textbox', /^Lý do/);
    await page.keyboard.type('Nền tảng do Bộ triển khai thống nhất');
    await tabTo(page, 'search', /^Tìm văn bản đã có/);
    await page.keyboard.type('2192');
    await dialog.getByRole('button', { name: /2192\/QĐ-BTTTT/ }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: /^Bỏ .*2192/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await saved(page, /^Đã lưu: Dừng triển khai/);

    const [entry] = await stage.app.rows<{ reason: string; documents: number }>(
      `SELECT s.reason, (SELECT count(*)::int FROM evidence e WHERE e.status_entry_id = s.id AND e.authorises) AS documents
       FROM status_entry s JOIN item i ON i.province_id = s.province_id AND i.id = s.item_id
       WHERE i.code = 'KH73-N08-01' ORDER BY s.seq DESC LIMIT 1`,
    );
    expect(entry).toEqual({ reason: 'Nền tảng do Bộ triển khai thống nhất', documents: 1 });
  });

  stage.scene('updates several at once', { as: 'editor' }, async ({ page, api }) => {
    const before = await figuresOf(api);
    await open(page, at.tasks(KH73, LIVE));
    await tabTo(page, 'grid', /^Bảng nhiệm vụ/);
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('region', { name: 'Đã chọn 3 nhiệm vụ' }).waitFor();
    await page.keyboard.press('Shift+U');
    const dialog = page.getByRole('dialog', { name: 'Cập nhật 3 nhiệm vụ' });
    await dialog.waitFor();
    await eventually(async () => {
      await page.keyboard.type('dang thuc');
      expect(await dialog.getByRole('radio', { name: 'Đang thực hiện' }).isChecked()).toBe(true);
    });
    await page.keyboard.press('Enter');
    await saved(page, /^Đã lưu 3 nội dung: Đang thực hiện/);
    expect((await figuresOf(api)).completed).toBe(before.completed - 3);
    await page.keyboard.press('Control+z');
    await saved(page, /^Đã hoàn tác/);
    expect(await figuresOf(api)).toEqual(before);
    // Done again, all three, and taken back once more.
    await page.keyboard.press('Control+y');
    await saved(page, /^Đã làm lại/);
    expect((await figuresOf(api)).completed).toBe(before.completed - 3);
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await figuresOf(api)).toEqual(before));
  });

  stage.scene('saves the list as Excel and as CSV', { as: 'editor' }, async ({ page }) => {
    await open(page, at.tasks(KH73, LIVE));
    const save = async (choice: RegExp) => {
      await page.getByRole('button', { name: 'Lưu tệp' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: choice }).click(),
      ]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const csv = await save(/^CSV/);
    expect(csv.name).toMatch(/\.csv$/);
    const text = csv.bytes.toString('utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain('Xây dựng mini app của Quảng Ninh trên nền tảng Zalo');
    expect(text).toContain('31/12/2024');
    const excel = await save(/^Excel/);
    expect(excel.name).toMatch(/\.xlsx$/);
    expect(excel.bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  });

  stage.scene('meets an update of somebody else: both versions are shown', { as: 'editor' }, async ({ page, app }) => {
    await open(page, at.tasks(KH73, LIVE));
    await tabTo(page, 'grid', /^Bảng nhiệm vụ/);
    await page.keyboard.press('Home');
    const name = (await activeRow(page)).split('\n')[0] ?? '';
    await page.keyboard.press('u');
    const dialog = page.getByRole('dialog', { name: 'Cập nhật trạng thái' });
    await dialog.getByText('Hiện tại').waitFor();
    await eventually(async () => {
      await page.keyboard.type('dang thuc');
      expect(await dialog.getByRole('radio', { name: 'Đang thực hiện' }).isChecked()).toBe(true);
    });

    const other = await page.context().browser()?.newContext();
    if (!other) throw new Error('no second browser profile');
    await signIn(other, app, 'editor2');
    const answer = await other.request.post(`${app.url}/api/v1/plans/${KH73}/tasks/KH73-N01-01/status`, {
      data: { status: 'maintained', effectiveOn: '2024-12-31', reason: 'Duy trì hằng năm' },
    });
    expect(answer.status()).toBe(201);
    await other.close();

    await page.keyboard.press('Enter');
    await dialog.getByText('Nội dung này vừa được cập nhật').waitFor();
    const table = await dialog.getByRole('table').innerText();
    expect(table).toContain('Hoàn thành, tiếp tục duy trì');
    expect(table).toContain('Duy trì hằng năm');
    expect(table).toContain('Đang thực hiện');
    expect(name).not.toBe('');
    await dialog.getByRole('button', { name: 'Giữ bản đã lưu' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('gridcell', { name: /Hoàn thành, tiếp tục duy trì/ })
      .first()
      .waitFor();
  });

  stage.scene('keeps what was typed when the session has ended', { as: 'editor' }, async ({ page, app, context }) => {
    await open(page, at.tasks(KH73, LIVE));
    await tabTo(page, 'grid', /^Bảng nhiệm vụ/);
    await page.keyboard.press('End');
    await page.keyboard.press('u');
    const dialog = page.getByRole('dialog', { name: 'Cập nhật trạng thái' });
    await dialog.getByText('Hiện tại').waitFor();
    await eventually(async () => {
      await page.keyboard.type('dang thuc');
      expect(await dialog.getByRole('radio', { name: 'Đang thực hiện' }).isChecked()).toBe(true);
    });
    const note = dialog.getByLabel(/^Ghi chú, kết quả/);
    await note.fill('Đã họp với các đơn vị, đang hoàn thiện hồ sơ');

    // Ended on the server, as a night does it; the page does not know yet.
    const cookies = await context.cookies();
    const ended = await context.request.delete(`${app.url}/api/v1/session`);
    expect(ended.status()).toBe(204);
    expect(cookies.length).toBeGreaterThan(0);

    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
    const again = page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' });
    await again.waitFor();
    await again.getByLabel('Tên đăng nhập').fill('editor');
    await again.getByLabel('Mật khẩu').fill(samplePassword());
    await again.getByRole('button', { name: 'Đăng nhập' }).click();
    await saved(page, /^Đã lưu: Đang thực hiện/);
    const [entry] = await app.rows<{ reason: string }>('SELECT reason FROM status_entry ORDER BY seq DESC LIMIT 1');
    expect(entry?.reason).toBe('Đã họp với các đơn vị, đang hoàn thiện hồ sơ');
  });

  stage.scene(
    'corrects what was stated, with a document added by keyboard',
    { as: 'editor' },
    async ({ page, api }) => {
      const code = 'KH73-N05-03';
      await open(page, `${at.task(code)}${LIVE}`);
      await page.getByRole('button', { name: /^Sửa “Dừng triển khai”, hiệu lực/ }).click();
      const dialog = page.getByRole('dialog', { name: 'Sửa nội dung đã cập nhật' });
      await dialog.waitFor();
      expect(await dialog.getByRole('radio', { name: 'Dừng triển khai', exact: true }).isChecked()).toBe(true);
      expect(await dialog.getByLabel(/^Lý do/).inputValue()).toContain('Quyết định 2192/QĐ-BTTTT');
      await dialog.getByRole('button', { name: 'Thêm văn bản mới' }).press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('15/NQ-HĐND');
      await dialog.getByLabel('Cơ quan ban hành', { exact: true }).fill('HĐND tỉnh Quảng Ninh');
      await dialog.getByLabel('Trích yếu', { exact: true }).fill('Điều chỉnh kế hoạch đầu tư công');
      await page.keyboard.press('Enter');
      // Where the form of the document was, the focus is in the field to look for another; Ctrl + Enter saves.
      await eventually(async () => {
        expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
      });
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      const { items } = await api<{
        items: { place: string | null; supersedes: string | null; evidence: { label: string }[] }[];
      }>(`/plans/${KH73}/tasks/${code}/history`);
      expect(items.map(({ place, evidence }) => [place, evidence.length])).toEqual([
        ['inForce', 2],
        [null, 1],
      ]);
      expect(items[0]?.supersedes).not.toBeNull();
      const history = page.locator('#lich-su');
      await history.getByText('đang có hiệu lực').waitFor();
      await history.getByText(/^Đã được sửa:/).waitFor();
    },
  );

  stage.scene('offers the day on which a later statement shows', { as: 'editor' }, async ({ page, api }) => {
    // One about which the scenes before have stated nothing.
    const untouched = (await tasksOf(api)).find(({ updatedOn }) => (updatedOn ?? '') < '2024-12-31');
    await open(page, at.tasks(KH73, `?ngay=2024-12-26&biet-den=nay&tim=${untouched?.code ?? ''}`));
    await tabTo(page, 'grid', /^Bảng nhiệm vụ/);
    await state(page, 'ht', 'Hoàn thành');
    const offer = page.getByRole('status').filter({ hasText: 'sau ngày đang xem' });
    await offer.getByRole('link', { name: 'Xem số liệu ngày 31/12/2024' }).click();
    await page.getByRole('button', { name: 'Số liệu tính đến ngày 31/12/2024' }).waitFor();
    await settled(page);
    await open(page, at.overview(KH73, LIVE));
    await card(page, 'Nhiệm vụ').waitFor();
  });
});

describe('Đi thẳng đến nơi cần làm', () => {
  stage.scene('begins with what waits today, and goes on by a few letters', { as: 'editor' }, async ({ page }) => {
    await open(page, '/');
    expect(page.url()).toContain('/viec-hom-nay');
    await page.getByRole('heading', { level: 1, name: 'Việc cần xử lý hôm nay' }).waitFor();
    const box = page.getByRole('combobox', { name: 'Tìm và đi đến' });
    const goTo = async (letters: string, option: RegExp) => {
      await page.keyboard.press('Control+k');
      await box.fill(letters);
      await page.getByRole('option', { name: option, selected: true }).waitFor();
      await page.keyboard.press('Enter');
      await box.waitFor({ state: 'detached' });
    };
    // Typed at once, before the code of the search has come: no letter is lost, and none is a key of the screen.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kh73-dl-03');
    await box.waitFor();
    expect(await box.inputValue()).toBe('kh73-dl-03');
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await goTo('kh73-dl-03', /^100% hệ thống thông tin/);
    await page.waitForURL(/chi-tieu\/KH73-DL-03/);
    await goTo('huyen dam ha', /^Huyện Đầm Hà/);
    await page.waitForURL(/don-vi\//);
    await goTo('qtht', /^Quản trị hệ thống/);
    await page.waitForURL(/quan-tri/);
    // A document without a file has a page too, which leads to what rests on it.
    await goTo('528/bc-stttt', /^Báo cáo số 528/);
    await page.waitForURL(/van-ban\/quang-ninh\//);
    await page.getByRole('heading', { level: 1, name: /^Báo cáo số 528/ }).waitFor();
    const cited = page.locator('section', { hasText: 'Đánh giá: 01' });
    await cited.getByRole('rowheader').getByRole('link').click();
    await page.waitForURL(/(?:chi-tieu|nhiem-vu)\/KH73-/);
    await goTo('qtht', /^Quản trị hệ thống/);
    // What was gone to lately comes first.
    await goTo('', /^Quản trị hệ thống/);
  });
});
