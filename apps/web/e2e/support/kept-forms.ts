// Three forms of different kinds, as the tests of unsaved work need them: how each is opened, typed into and read.
import type { APIResponse, BrowserContext, Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { cellOf, emptyPeriod, gridOf, KH34, SHEETS } from './figures.js';
import { open, type Scene } from './stage.js';
import { at, KH73 } from './words.js';

/** What is typed is never sent: the text of the figure cannot be read, the other two are not saved. */
export interface KeptForm {
  readonly name: string;
  /** The account that types. */
  readonly as: string;
  readonly text: string;
  /** Name in the list of unsaved work. */
  readonly label: RegExp;
  /** Address of its screen. */
  address(scene: Scene): Promise<string>;
  /** Opens the form on its screen, wherever it does not stand open already. */
  show(page: Page): Promise<void>;
  type(page: Page, text: string): Promise<void>;
  /** Waits until the form has this text. */
  reads(page: Page, text: string): Promise<void>;
  /** What a colleague saves of the same thing meanwhile, in a browser of their own. */
  colleague(scene: Scene, theirs: BrowserContext): Promise<APIResponse>;
}

/** Waits until a field has this text. */
const holds = (field: Locator, text: string) => eventually(async () => expect(await field.inputValue()).toBe(text));

const TASK = 'KH73-N08-02';
const reason = (page: Page) =>
  page.getByRole('dialog', { name: 'Cập nhật trạng thái' }).getByLabel(/^(?:Ghi chú, kết quả|Lý do)/);

const status: KeptForm = {
  name: 'trạng thái',
  as: 'editor',
  text: 'Chờ Sở Tài chính bố trí vốn',
  label: /^Cập nhật trạng thái: /,
  address: () => Promise.resolve(at.task(TASK, KH73)),
  show: async (page) => {
    const opener = page.getByRole('button', { name: 'Cập nhật', exact: true });
    // What stood open when the page went opens by itself, perhaps just now.
    await eventually(async () => {
      if (!(await reason(page).isVisible())) await opener.click({ timeout: 1000 });
      expect(await reason(page).isVisible()).toBe(true);
    });
  },
  type: (page, text) => reason(page).fill(text),
  reads: (page, text) => holds(reason(page), text),
  colleague: ({ app }, theirs) =>
    theirs.request.post(`${app.url}/api/v1/plans/${KH73}/tasks/${TASK}/status`, {
      data: { status: 'inProgress', effectiveOn: '2024-12-31', reason: 'Đồng nghiệp đã ghi' },
    }),
};

let meeting: string | null = null;
const conclusion: KeptForm = {
  name: 'kết luận',
  as: 'editor',
  text: 'Giao Sở Khoa học và Công nghệ báo cáo trước kỳ họp sau',
  label: /^Ghi kết luận/,
  address: async ({ app, context }) => {
    if (meeting === null) {
      const made = await context.request.post(`${app.url}/api/v1/plans/mau-2024/meetings`, {
        data: { name: 'Phiên họp thử', heldOn: '2024-11-30', place: null, chair: 'Trưởng Ban Chỉ đạo' },
      });
      expect(made.status()).toBe(201);
      meeting = ((await made.json()) as { id: string }).id;
    }
    return `/ke-hoach/mau-2024/hop/${meeting}`;
  },
  show: async (page) => {
    const form = page.getByRole('form', { name: 'Ghi kết luận' });
    const opener = page.getByRole('button', { name: 'Ghi kết luận chung của phiên họp' });
    await form.or(opener).first().waitFor();
    if (!(await form.isVisible())) await opener.click();
  },
  type: (page, text) => page.getByLabel('Nội dung kết luận').fill(text),
  reads: (page, text) => holds(page.getByLabel('Nội dung kết luận'), text),
  colleague: async ({ app, api }, theirs) => {
    const { items } = await api<{ items: { code: string }[] }>('/provinces/mau/units?kind=department&limit=1');
    return theirs.request.post(`${app.url}/api/v1/plans/mau-2024/directives`, {
      data: { text: 'Đồng nghiệp đã ghi kết luận khác', leadUnit: items[0]?.code, meetingId: meeting },
    });
  },
};

let period: string | null = null;
const figures: KeptForm = {
  name: 'bảng số liệu',
  as: 'editor',
  text: '1503 phiếu chưa',
  label: /^Nhập số liệu/,
  address: async (scene) => (period ??= await emptyPeriod(scene, 'Gõ dở', '2025-04-14')),
  show: async (page) => {
    await page.getByRole('grid').waitFor();
    await cellOf(page, 'Phiếu thông tin', 'Hạ Long');
  },
  // Typed, and not ended by Enter.
  type: (page, text) => page.keyboard.type(text),
  reads: async (page, text) => {
    const typed = page.getByRole('textbox', { name: /^Phiếu thông tin.*Hạ Long$/ });
    // Still under the keys: the panel tells of a cell once its typing has ended.
    if ((await typed.count()) > 0 && (await typed.inputValue()) === text) return;
    const panel = page.getByRole('complementary', { name: 'Ô đang chọn' });
    if (!(await panel.isVisible())) await page.keyboard.press('F4');
    await panel.getByText(text).waitFor();
  },
  colleague: async (scene, theirs) => {
    const { units } = await gridOf(scene, '2025-04-14');
    const unit = units.find(({ code }) => code.endsWith('ha-long'))?.code ?? '';
    const cell = `${KH34}/periods/2025-04-14..2025-05-13/figures/${SHEETS}/${unit}`;
    return theirs.request.put(`${scene.app.url}/api/v1/plans/${cell}`, { data: { text: '12' } });
  },
};

export const FORMS: readonly KeptForm[] = [status, conclusion, figures];

/** On its screen, open, with its text typed. */
export async function typedInto(form: KeptForm, scene: Scene): Promise<void> {
  await open(scene.page, await form.address(scene));
  await form.show(scene.page);
  await form.type(scene.page, form.text);
}

/** On its screen again, its text is there. */
export async function foundAgain(form: KeptForm, page: Page): Promise<void> {
  await form.show(page);
  await form.reads(page, form.text);
}
