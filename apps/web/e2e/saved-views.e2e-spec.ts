// Filters, columns and order under a name: kept, renamed, shared with a colleague, gone to by a few letters, taken away.
import { eventually } from './support/eventually.js';
import { go, open, Stage } from './support/stage.js';
import { at, KH73 } from './support/words.js';

const stage = new Stage();
const PROVINCE = '/provinces/quang-ninh/views';

interface View {
  name: string;
  query: string;
  shared: boolean;
}

describe('Chế độ xem đã lưu', () => {
  stage.scene('is saved, renamed and shared from the list', { as: 'editor' }, async ({ page, api }) => {
    const views = async () => (await api<{ items: View[] }>(`${PROVINCE}?screen=tasks`)).items;
    await open(page, at.tasks(KH73, '?trang-thai=stopped&sap-xep=han'));
    await page.getByRole('button', { name: 'Chế độ xem', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Chế độ xem đã lưu' });
    await panel.getByLabel('Lưu chế độ đang xem').fill('Đang dừng');
    await panel.getByRole('button', { name: 'Lưu', exact: true }).click();
    await eventually(async () =>
      expect(await views()).toMatchObject([
        { name: 'Đang dừng', query: 'sap-xep=han&trang-thai=stopped', shared: false },
      ]),
    );
    // The button says which view is on screen.
    await page.getByRole('button', { name: 'Đang dừng', exact: true }).click();
    await panel.getByRole('button', { name: 'Sửa chế độ xem Đang dừng' }).click();
    await panel.getByLabel('Tên mới').fill('Nhiệm vụ đang dừng');
    await panel.getByRole('button', { name: 'Đổi tên' }).click();
    await panel.getByRole('button', { name: 'Sửa chế độ xem Nhiệm vụ đang dừng' }).click();
    await panel.getByRole('button', { name: 'Dùng chung trong tỉnh' }).click();
    await eventually(async () => expect(await views()).toMatchObject([{ name: 'Nhiệm vụ đang dừng', shared: true }]));
  });

  stage.scene(
    'is found by a colleague by a few letters, and shows the list so',
    { as: 'committee' },
    async ({ page }) => {
      await open(page, at.overview(KH73));
      await page.keyboard.press('Control+k');
      const box = page.getByRole('combobox', { name: 'Tìm và đi đến' });
      await box.fill('dang dung');
      await page.getByRole('option', { name: /^Nhiệm vụ đang dừng/, selected: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(
        (url) => url.pathname === at.tasks(KH73) && url.searchParams.get('trang-thai') === 'stopped',
      );
      // Of somebody else's view there is nothing to change.
      await page.getByRole('button', { name: 'Nhiệm vụ đang dừng', exact: true }).click();
      const panel = page.getByRole('dialog', { name: 'Chế độ xem đã lưu' });
      await panel.getByText(/chia sẻ$/).waitFor();
      expect(await panel.getByRole('button', { name: /^Sửa chế độ xem/ }).count()).toBe(0);
    },
  );

  stage.scene('is applied over another filter and taken away, asked twice', { as: 'editor' }, async ({ page, api }) => {
    await open(page, at.tasks(KH73, '?qua-han=1'));
    const panel = page.getByRole('dialog', { name: 'Chế độ xem đã lưu' });
    await page.getByRole('button', { name: 'Chế độ xem', exact: true }).click();
    await panel.getByRole('button', { name: /^Nhiệm vụ đang dừng/ }).click();
    await page.waitForURL(
      (url) => url.searchParams.get('trang-thai') === 'stopped' && !url.searchParams.has('qua-han'),
    );
    await page.getByRole('button', { name: 'Nhiệm vụ đang dừng', exact: true }).click();
    await panel.getByRole('button', { name: 'Sửa chế độ xem Nhiệm vụ đang dừng' }).click();
    await panel.getByRole('button', { name: 'Xóa', exact: true }).click();
    await panel.getByRole('button', { name: 'Xóa hẳn?' }).click();
    await eventually(async () => expect((await api<{ items: View[] }>(PROVINCE)).items).toEqual([]));
    // What is gone is found no more.
    await go(page, at.overview(KH73));
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Tìm và đi đến' }).fill('nhiem vu dang dung');
    await page.getByText('Đang tìm…').waitFor({ state: 'detached' });
    expect(await page.getByRole('group', { name: 'Chế độ xem đã lưu' }).count()).toBe(0);
  });
});
