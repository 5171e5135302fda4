// Every screen, both themes: axe finds nothing; no screen scrolls sideways at the widths people have; the focus can be
// seen and goes from the top of the page to its content.
import { axeViolations } from './support/axe.js';
import { eventually } from './support/eventually.js';
import { sidewaysScroll } from './support/layout.js';
import { open, Stage, type Scene } from './support/stage.js';
import { at, KH73 } from './support/words.js';

const stage = new Stage();
const SIMULATED = 'mau-2024';

/** Every address of the application, with who looks at it. */
const SCREENS: readonly { name: string; address: string; as?: string }[] = [
  { name: 'Tổng quan, không đăng nhập', address: at.overview() },
  { name: 'Tổng quan', address: at.overview(), as: 'committee' },
  { name: 'Tổng quan mô phỏng', address: at.overview(SIMULATED), as: 'editor' },
  { name: 'Tổng quan Quyết định 58', address: at.overview('quang-ninh-qd58-2024'), as: 'committee' },
  { name: 'Chỉ tiêu', address: at.targets(), as: 'editor' },
  { name: 'Nhiệm vụ', address: at.tasks(), as: 'editor' },
  { name: 'Nhiệm vụ gom theo nhóm', address: at.tasks(KH73, '?gom=section'), as: 'editor' },
  { name: 'Một chỉ tiêu', address: at.target('KH73-DL-03'), as: 'editor' },
  { name: 'Một nhiệm vụ', address: at.task('KH73-N05-03'), as: 'committee' },
  { name: 'Biểu tổng hợp', address: `/ke-hoach/${KH73}/bieu-tong-hop`, as: 'committee' },
  { name: 'Đối chiếu số liệu', address: `/ke-hoach/${KH73}/doi-chieu`, as: 'committee' },
  { name: 'Đối chiếu số liệu, cơ quan thường trực', address: `/ke-hoach/${KH73}/doi-chieu`, as: 'editor' },
  { name: 'Theo địa phương', address: `/ke-hoach/${SIMULATED}/dia-phuong`, as: 'committee' },
  { name: 'Theo địa phương, thứ hạng', address: `/ke-hoach/${SIMULATED}/dia-phuong?xem=thu-hang`, as: 'committee' },
  { name: 'Theo địa phương, bản đồ ô', address: `/ke-hoach/${SIMULATED}/dia-phuong?xem=o`, as: 'committee' },
  { name: 'Theo địa phương, không đăng nhập', address: `/ke-hoach/${KH73}/dia-phuong` },
  { name: 'Một địa phương', address: `/ke-hoach/${SIMULATED}/don-vi/thanh-pho-mau-hai`, as: 'committee' },
  { name: 'Một sở', address: `/ke-hoach/${SIMULATED}/don-vi/so-noi-vu`, as: 'editor' },
  { name: 'Nhập số liệu', address: '/ke-hoach/quang-ninh-kh34-2025/so-lieu', as: 'editor' },
  { name: 'Nhập số liệu, chỉ số theo hàng', address: `/ke-hoach/${SIMULATED}/so-lieu?chieu=chi-so`, as: 'editor' },
  { name: 'Kỳ báo cáo và biểu số liệu', address: '/ke-hoach/quang-ninh-kh34-2025/ky-bao-cao', as: 'editor' },
  { name: 'Công việc định kỳ', address: '/quan-tri/cong-viec', as: 'admin' },
  { name: 'Xếp hạng', address: `/ke-hoach/${SIMULATED}/xep-hang`, as: 'viewer' },
  { name: 'Xếp hạng, kết quả do cơ quan khác công bố', address: `/ke-hoach/${KH73}/xep-hang` },
  { name: 'Kế hoạch', address: '/ke-hoach', as: 'editor' },
  { name: 'Lập kế hoạch', address: '/ke-hoach/moi', as: 'editor' },
  { name: 'Điều chỉnh kế hoạch', address: `/ke-hoach/${KH73}/dieu-chinh`, as: 'editor' },
  { name: 'Chốt số liệu', address: `/ke-hoach/${KH73}/chot-so-lieu`, as: 'editor' },
  { name: 'Thay đổi từ bản chốt', address: `/ke-hoach/${SIMULATED}/thay-doi?tu=2024-06-30`, as: 'committee' },
  { name: 'Thay đổi, không đăng nhập', address: `/ke-hoach/${KH73}/thay-doi` },
  { name: 'Họp Ban Chỉ đạo', address: `/ke-hoach/${SIMULATED}/hop`, as: 'editor' },
  { name: 'Một phiên họp', address: `/ke-hoach/${SIMULATED}/hop/{meeting}`, as: 'editor' },
  {
    name: 'Trình chiếu phiên họp',
    address: `/ke-hoach/${SIMULATED}/hop/{meeting}/trinh-chieu?trang=4`,
    as: 'committee',
  },
  { name: 'Bản in phiên họp', address: `/ke-hoach/${SIMULATED}/hop/{meeting}/in`, as: 'committee' },
  { name: 'Kết luận, chỉ đạo', address: `/ke-hoach/${SIMULATED}/ket-luan`, as: 'editor' },
  { name: 'Màn hình treo tường', address: `/man-hinh/${SIMULATED}?chuyen=0&trang=can-chi-dao`, as: 'committee' },
  { name: 'Đăng nhập', address: '/dang-nhap' },
  { name: 'Đổi mật khẩu', address: '/tai-khoan/mat-khau', as: 'viewer' },
  { name: 'Sắp xếp đơn vị', address: '/quan-tri/sap-xep?tinh=quang-ninh', as: 'editor' },
  { name: 'Bản đồ', address: '/quan-tri/ban-do?tinh=quang-ninh', as: 'editor' },
  { name: 'Chỉ số', address: '/quan-tri/chi-so?tinh=quang-ninh', as: 'editor' },
  { name: 'Không có trang', address: '/khong-co-trang-nay' },
];

/** The address with the identifier that the database gave the latest meeting of the sample. */
async function addressOf(address: string, { api }: Pick<Scene, 'api'>): Promise<string> {
  if (!address.includes('{meeting}')) return address;
  const { items } = await api<{ items: { id: string }[] }>(`/plans/${SIMULATED}/meetings`);
  return address.replace('{meeting}', items[0]?.id ?? '');
}

/** Each screen is opened anew for a theme and for the phone: what is drawn once for all would hide there. */
const VISITS = [
  { scheme: 'light', width: 1440, height: 900, narrower: [768] },
  { scheme: 'dark', width: 1440, height: 900, narrower: [] },
  { scheme: 'light', width: 390, height: 844, narrower: [] },
] as const;

describe('every screen', () => {
  for (const { name, address, as } of SCREENS) {
    stage.scene(`${name}: nothing for axe, nothing wider than the window`, { as }, async ({ page, api }) => {
      const place = await addressOf(address, { api });
      for (const { scheme, width, height, narrower } of VISITS) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height });
        await open(page, place);
        expect({ scheme, width, violations: await axeViolations(page) }).toEqual({ scheme, width, violations: [] });
        for (const now of [width, ...narrower]) {
          await page.setViewportSize({ width: now, height });
          // What is drawn to measure follows the window a moment later.
          await eventually(async () =>
            expect({ width: now, wider: await sidewaysScroll(page) }).toEqual({ width: now, wider: [] }),
          );
        }
      }
    });
  }
});

describe('dialogs', () => {
  stage.scene('the update dialog has no violation in either theme', { as: 'editor' }, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(page, at.tasks());
      await page.getByRole('grid').focus();
      await page.keyboard.press('u');
      await page.getByRole('dialog', { name: 'Cập nhật trạng thái' }).getByText('Hiện tại').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  stage.scene('popovers of plan, day and figures have no violation', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview());
    for (const button of [/^73\/KH-UBND/, /^Số liệu tính đến ngày/, /^Bản chốt/]) {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('dialog').getByRole('link').first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});

describe('focus', () => {
  stage.scene('begins with a way past the menu and then follows the page', { as: 'committee' }, async ({ page }) => {
    await open(page, at.overview());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => ({
      inMain: document.activeElement?.closest('main') !== null,
      text: document.activeElement?.textContent ?? '',
    }));
    expect(focused.inMain).toBe(true);
    expect(focused.text).toContain('73/KH-UBND');

    // From here on the focus only ever goes down the page, column by column, and can be seen.
    const invisible: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const style = getComputedStyle(element);
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        return ring || style.boxShadow !== 'none' ? null : element.outerHTML.slice(0, 120);
      });
      if (seen) invisible.push(seen);
    }
    expect(invisible).toEqual([]);
  });
});
