// A vice-chairman on a phone finds who fell and why in three taps; the standing office brings a ranking from shared to
// published, with a unit's objection on the way, and what is published stays when figures change.
import type { Page } from 'playwright-core';
import { eventually } from './support/eventually.js';
import { sidewaysScroll } from './support/layout.js';
import { open, PHONE, settled, signIn, Stage, type Scene } from './support/stage.js';
import { at } from './support/words.js';

const stage = new Stage();
const PLAN = 'mau-2024';
const RANKING = `/ke-hoach/${PLAN}/xep-hang`;
const UNIT = { code: 'huyen-mau-binh', name: 'Huyện Mẫu Bình', account: 'leader.so-noi-vu' };
const CAUSE = /100% hệ thống thông tin được phê duyệt cấp độ an toàn/;
const phone = { viewport: PHONE, touch: true, as: 'viewer' } as const;

/** A page of somebody else, in a browser profile of their own. */
async function pageOf({ app, context }: Scene, username: string): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  const theirs = await browser.newContext({ baseURL: app.url, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  await signIn(theirs, app, username);
  return theirs.newPage();
}

/** Writes under /api/v1 as whoever is signed in on the page. */
async function write(page: Page, method: 'PUT' | 'PATCH', place: string, data: object): Promise<void> {
  const answer = await page.request.fetch(`/api/v1${place}`, { method, data });
  if (!answer.ok()) throw new Error(`${method} ${place}: ${answer.status()} ${await answer.text()}`);
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

describe('Phó Chủ tịch xem xếp hạng trên điện thoại', () => {
  stage.scene('finds who fell and why in three taps', phone, async ({ page }) => {
    await open(page, at.overview(PLAN));
    const menu = page.getByRole('navigation', { name: 'Trình đơn chính' }).last();
    await menu.getByRole('link', { name: 'Xếp hạng' }).tap();
    await page.getByRole('link', { name: /Giảm bậc/ }).tap();
    await page.getByRole('button', { name: UNIT.name }).tap();

    const panel = page.getByRole('dialog', { name: UNIT.name });
    await panel.getByText('từ hạng 3 xuống hạng 7').waitFor();
    const cause = panel.locator('div').filter({ hasText: 'Chủ yếu do' }).last();
    expect(await cause.innerText()).toMatch(CAUSE);
    expect(await cause.innerText()).toContain('Kỳ trước: 3/3 (100%), Đạt');
    expect(await cause.innerText()).toContain('Kỳ này: Chưa có số liệu');
    expect(await sidewaysScroll(page)).toEqual([]);
  });

  for (const width of [360, 390]) {
    stage.scene(`the menu below fits ${width} px, each label whole`, phone, async ({ page }) => {
      await page.setViewportSize({ width, height: PHONE.height });
      await open(page, RANKING);
      const parts = page.getByRole('navigation', { name: 'Trình đơn chính' }).last().locator('a, button');
      expect(await parts.allInnerTexts()).toEqual(['Tổng quan', 'Chỉ tiêu', 'Địa phương', 'Xếp hạng', 'Thêm']);
      const outside = await parts.evaluateAll((all) =>
        all
          .filter((part) => {
            const { left, right } = part.getBoundingClientRect();
            return left < 0 || right > window.innerWidth || part.scrollWidth > part.clientWidth;
          })
          .map((part) => part.textContent),
      );
      expect(outside).toEqual([]);
      await parts.last().tap();
      await page.getByRole('dialog').getByRole('link', { name: 'Nhiệm vụ' }).tap();
      await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor();
    });
  }
});

describe('Cơ quan thường trực công bố xếp hạng', () => {
  stage.scene(
    'shares, answers an objection, publishes; figures change and it stays',
    { as: 'editor' },
    async (scene) => {
      const { page, app } = scene;
      const admin = await pageOf(scene, 'admin');
      const membership = { memberships: [{ role: 'unitLeader', unit: UNIT.code }] };
      await write(admin, 'PATCH', `/provinces/mau/users/${UNIT.account}`, membership);

      await open(page, RANKING);
      await page.getByRole('button', { name: 'Gửi đơn vị xem trước' }).click();
      const sharing = page.getByRole('dialog', { name: 'Gửi bảng xếp hạng tạm tính cho các đơn vị' });
      await sharing.getByRole('button', { name: 'Gửi', exact: true }).click();
      await page.getByText('Tạm tính, đang lấy ý kiến các đơn vị').waitFor();
      await sharing.waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: 'Công bố', exact: true }).isDisabled()).toBe(true);

      // The unit sees its own line, nobody else's, and objects.
      const theirs = await pageOf(scene, UNIT.account);
      await open(theirs, RANKING);
      await rowOf(theirs, UNIT.name).waitFor();
      expect(await theirs.getByRole('rowheader').count()).toBe(1);
      await theirs.getByLabel('Kiến nghị về kết quả của đơn vị').fill('Hồ sơ cấp độ đã phê duyệt, gửi bổ sung.');
      await theirs.getByRole('button', { name: 'Gửi kiến nghị' }).click();
      await theirs.getByText('Chưa trả lời').waitFor();

      await open(page, RANKING);
      await page.getByText('01 kiến nghị, 01 chưa trả lời').waitFor();
      await page.getByLabel(`Trả lời ${UNIT.name}`).fill('Số liệu nhận sau ngày khóa kỳ, tính vào kỳ sau.');
      await page.getByRole('button', { name: 'Giữ nguyên kết quả' }).click();
      await page.getByText('01 kiến nghị, 0 chưa trả lời').waitFor();
      await open(theirs, RANKING);
      await theirs.getByText('Số liệu nhận sau ngày khóa kỳ, tính vào kỳ sau.').waitFor();

      // The last day to object has passed.
      await app.rows(`UPDATE ranking_publication SET contest_until = '2024-12-20' WHERE state = 'shared'`);
      await app.rows('UPDATE plan SET revision = revision + 1 WHERE slug = $1', [PLAN]);
      await app.rows(`SELECT pg_notify('plan_changed', $1)`, [PLAN]);
      await open(page, RANKING);
      await page.getByRole('button', { name: 'Công bố', exact: true }).click();
      const publishing = page.getByRole('dialog', { name: 'Công bố bảng xếp hạng' });
      await publishing.getByRole('button', { name: 'Thêm văn bản mới' }).click();
      await publishing.getByLabel('Loại văn bản').fill('Quyết định');
      await publishing.getByLabel('Số, ký hiệu').fill('12/QĐ-UBND');
      await publishing.getByLabel('Ngày ban hành').fill('20/12/2024');
      await publishing.getByLabel('Ngày ban hành').press('Tab');
      await publishing.getByLabel('Cơ quan ban hành').fill('UBND Tỉnh Mẫu');
      await publishing.getByLabel('Trích yếu').fill('Công bố xếp hạng tháng 12/2024');
      await publishing.getByRole('button', { name: 'Thêm và chọn' }).click();
      await publishing.getByRole('button', { name: 'Công bố', exact: true }).click();
      await publishing.waitFor({ state: 'detached' });
      await page.getByText(/^Đã công bố theo .*12\/QĐ-UBND/).waitFor();

      // The missing figure comes in afterwards: live the unit rises, the published ranking is what it was.
      await write(page, 'PATCH', `/plans/${PLAN}/periods/2024M12`, { closesOn: '2099-12-31' });
      const cell = `/plans/${PLAN}/periods/2024M12/figures/httt-phe-duyet-cap-do/${UNIT.code}`;
      await write(page, 'PUT', cell, { text: '3/3' });
      await open(page, RANKING);
      await page.getByText(/^Đã công bố theo .*12\/QĐ-UBND/).waitFor();
      expect(await rowOf(page, UNIT.name).innerText()).toContain('22/25');
      await page.getByRole('link', { name: 'Xem bảng tạm tính hiện nay' }).click();
      await settled(page);
      await eventually(async () => expect(await rowOf(page, UNIT.name).innerText()).toContain('23/25'));
      await page.getByRole('link', { name: 'Xem bản đã công bố' }).click();
      await eventually(async () => expect(await rowOf(page, UNIT.name).innerText()).toContain('22/25'));
    },
  );
});
