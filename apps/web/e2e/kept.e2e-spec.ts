// Nothing typed is lost: every way to lose text, over three forms of different kinds.
import type { Page } from 'playwright-core';
import { samplePassword } from './support/app.js';
import { eventually } from './support/eventually.js';
import { foundAgain, FORMS, typedInto, type KeptForm } from './support/kept-forms.js';
import { open, settled, Stage, signIn, type Scene } from './support/stage.js';

const stage = new Stage();
const KEPT = 'tiendo.kept/';

/** One test per form. */
function over(way: string, play: (form: KeptForm, scene: Scene) => Promise<void>, forms = FORMS): void {
  describe(way, () => {
    for (const form of forms) stage.scene(form.name, { as: form.as }, (scene) => play(form, scene));
  });
}

const onDevice = (page: Page) =>
  page.evaluate((prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), KEPT);
const unfinished = (page: Page) => page.getByRole('button', { name: /^Soạn dở \(\d+\)/ }).first();

/** Opens a form again from the list of unsaved work. */
async function reopen(page: Page, form: KeptForm): Promise<void> {
  await unfinished(page).click();
  await page.getByRole('link', { name: new RegExp(`^Mở lại: ${form.label.source.slice(1)}`) }).click();
}

async function signInOnTop(page: Page, as: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' });
  await dialog.getByLabel('Tên đăng nhập').fill(as);
  await dialog.getByLabel('Mật khẩu').fill(samplePassword());
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await dialog.waitFor({ state: 'detached' });
}

over('tải lại trang', async (form, scene) => {
  await typedInto(form, scene);
  await scene.page.reload();
  await settled(scene.page);
  await foundAgain(form, scene.page);
});

over('nút Back của trình duyệt', async (form, scene) => {
  const { page } = scene;
  await open(page, '/ke-hoach');
  await typedInto(form, scene);
  await page.goBack();
  await page.goForward();
  await settled(page);
  await foundAgain(form, page);
});

over('đi sang trang khác rồi mở lại từ danh sách soạn dở', async (form, scene) => {
  const { page } = scene;
  await typedInto(form, scene);
  // A dialog covers the menu; an address that the application itself goes to does not ask.
  await page.evaluate(() => {
    document.querySelector<HTMLAnchorElement>('nav[aria-label="Trình đơn chính"] a[href$="/tong-quan"]')?.click();
  });
  await page.waitForURL(/tong-quan/);
  await settled(page);
  await reopen(page, form);
  await foundAgain(form, page);
});

over(
  'đóng biểu mẫu bằng Esc hoặc Hủy',
  async (form, scene) => {
    const { page } = scene;
    await typedInto(form, scene);
    if (form.name === 'trạng thái') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: 'Hủy' }).click();
    await page.getByText('Đã giữ nội dung soạn dở').waitFor();
    await foundAgain(form, page);
  },
  FORMS.slice(0, 2),
);

over(
  'trên điện thoại, mở lại từ mục Thêm',
  async (form, scene) => {
    const { page } = scene;
    await typedInto(form, scene);
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, '/ke-hoach');
    const more = page.getByRole('button', { name: 'Thêm (1)' });
    expect((await more.boundingBox())?.x).toBeGreaterThan(0);
    const parts = page.getByRole('navigation', { name: 'Trình đơn chính' }).last().locator('a, button');
    const ends = await parts.evaluateAll((all) => all.map((part) => part.getBoundingClientRect().right));
    expect(Math.max(...ends)).toBeLessThanOrEqual(360);
    await more.click();
    await page.getByRole('link', { name: new RegExp(`^Mở lại: ${form.label.source.slice(1)}`) }).click();
    await foundAgain(form, page);
  },
  FORMS.slice(0, 1),
);

over('đóng trình duyệt', async (form, scene) => {
  await typedInto(form, scene);
  await eventually(async () => expect(await onDevice(scene.page)).toHaveLength(1));
  await scene.page.close();
  const page = await scene.context.newPage();
  await open(page, '/ke-hoach');
  await reopen(page, form);
  await foundAgain(form, page);
});

over('phiên làm việc hết hạn khi trang chỉ đọc', async (form, scene) => {
  const { page } = scene;
  await page.clock.install();
  await typedInto(form, scene);
  await scene.context.clearCookies();
  await page.clock.fastForward('06:00');
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await signInOnTop(page, form.as);
  await form.reads(page, form.text);
});

over('bản mới thay chỗ mã của trang', async (form, scene) => {
  const { page } = scene;
  await typedInto(form, scene);
  let gone = true;
  await page.route('**/assets/**', (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()));
  page.on('request', (request) => {
    if (request.isNavigationRequest()) gone = false;
  });
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => {
    document.querySelector<HTMLAnchorElement>('nav[aria-label="Trình đơn chính"] a[href$="/xep-hang"]')?.click();
  });
  await reloaded;
  await settled(page);
  await reopen(page, form);
  await foundAgain(form, page);
});

over('người khác đăng nhập trên cùng máy', async (form, scene) => {
  const { page, context, app } = scene;
  await typedInto(form, scene);
  await eventually(async () => expect(await onDevice(page)).toHaveLength(1));
  await signIn(context, app, 'admin');
  await open(page, await form.address(scene));
  expect(await page.getByRole('button', { name: /^Soạn dở/ }).count()).toBe(0);
  expect(await page.getByText(form.text).count()).toBe(0);
  await signIn(context, app, form.as);
  await open(page, await form.address(scene));
  await foundAgain(form, page);
});

over('đăng xuất: hỏi trước khi xóa', async (form, scene) => {
  const { page } = scene;
  await typedInto(form, scene);
  await open(page, '/ke-hoach');
  const signOut = async () => {
    await page.getByRole('button', { name: 'Tài khoản' }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
  };
  await signOut();
  const dialog = page.getByRole('dialog', { name: /^Đăng xuất và xóa/ });
  await dialog.getByText(form.label).waitFor();
  await dialog.getByText('Ở lại').click();
  expect(await onDevice(page)).toHaveLength(1);
  await signOut();
  await dialog.getByRole('button', { name: 'Xóa và đăng xuất' }).click();
  await page.getByRole('link', { name: 'Đăng nhập' }).first().waitFor();
  expect(await onDevice(page)).toEqual([]);
});

over('trình duyệt không cho lưu trên máy', async (form, scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await typedInto(form, scene);
  // It lives as long as the page does, and is found again there.
  await page.evaluate(() => {
    document.querySelector<HTMLAnchorElement>('nav[aria-label="Trình đơn chính"] a[href$="/tong-quan"]')?.click();
  });
  await page.waitForURL(/tong-quan/);
  await settled(page);
  await reopen(page, form);
  await foundAgain(form, page);
});

over(
  'phiên làm việc hết hạn khi lưu kết luận',
  async (form, scene) => {
    const { page } = scene;
    await typedInto(form, scene);
    await page.getByRole('combobox', { name: /^Đơn vị chủ trì/ }).fill('Sở');
    await page.getByRole('listbox').getByRole('option').first().click();
    // Right before: whatever the page reads meanwhile would ask for the sign-in as well.
    await scene.context.clearCookies();
    await page
      .getByRole('form', { name: 'Ghi kết luận' })
      .getByRole('button', { name: /^(?:Ghi|Lưu)/ })
      .click();
    await signInOnTop(page, form.as);
    await page.getByText(form.text).first().waitFor();
  },
  // Statuses and figures: where they are saved (staff, figures).
  FORMS.filter(({ name }) => name === 'kết luận'),
);

over('đồng nghiệp lưu trước trong lúc đang gõ', async (form, scene) => {
  const { page, app, context } = scene;
  await page.clock.install();
  await typedInto(form, scene);
  const theirs = await context.browser()?.newContext();
  if (!theirs) throw new Error('no second browser profile');
  await signIn(theirs, app, 'editor2');
  expect((await form.colleague(scene, theirs)).ok()).toBe(true);
  await theirs.close();
  // The page looks again for what is new, as it does when one returns to it.
  await page.clock.fastForward('00:40');
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await settled(page);
  await form.reads(page, form.text);
});
