import { screen, within } from '@testing-library/react';
import type { ReportRequestBody } from '@tiendo/contracts';
import { Route, Routes } from 'react-router';
import { boardUnit, openOffice, request } from '../testing/request';
import { EditRequestPage, NewRequestPage } from './request-form-page';

const PATH = '/provinces/mau/report-requests';
const province = { code: 'mau', name: 'Tỉnh Mẫu', simulated: true };
const plan = (slug: string, change = {}) => ({
  ...{ slug, code: `${slug}/KH-UBND`, title: 'Kế hoạch', province, state: 'published' },
  ...change,
});
const period = (code: string) => ({
  ...{ code, label: `Kỳ ${code}`, kind: 'month', year: 2026, ordinal: 11, title: null, state: 'open' },
  ...{ startsOn: '2026-11-01', endsOn: '2026-11-30', opensOn: '2026-12-01', closesOn: '2026-12-05', version: 1 },
  ...{ asked: 0, reporting: 0 },
});
/** What each plan reports on. */
const PERIODS: Readonly<Record<string, readonly string[]>> = { '34': ['2026M11', '2026M10'], '48': ['2026M11'] };
const UNITS = [
  { code: 'xa-a', name: 'Xã A', kind: 'communeLevel' },
  { code: 'so-y-te', name: 'Sở Y tế', kind: 'department' },
].map((unit) => ({ ...unit, shortName: null, otherNames: [], validFrom: null, validTo: null }));

function open(
  at: string,
  write: (call: { body: unknown; ifMatch: string | undefined }) => { status?: number; body: unknown },
) {
  return openOffice(
    <Routes>
      <Route path="/yeu-cau-bao-cao/moi" element={<NewRequestPage />} />
      <Route path="/yeu-cau-bao-cao/:id" element={<p>Bảng</p>} />
      <Route path="/yeu-cau-bao-cao/:id/sua" element={<EditRequestPage />} />
    </Routes>,
    {
      at,
      permissions: ['request.read', 'request.write'],
      answer: (call) => {
        const list = (items: readonly unknown[]) => ({ body: { items, nextCursor: null, total: items.length } });
        if (call.method !== 'GET') return write(call);
        if (call.path.startsWith('/plans?')) return list([plan('34'), plan('48'), plan('khac', { state: 'draft' })]);
        const [, , slug = '', last = ''] = call.path.split('/');
        if (last === 'periods')
          return { body: { items: (PERIODS[slug] ?? []).map(period), opening: null, entry: null } };
        if (call.path.includes('/units')) return list(UNITS);
        if (call.path.includes('/documents') || call.path.includes('/lists')) return list([]);
        return { body: EDITED };
      },
    },
  );
}

const EDITED: ReportRequestBody = request({
  state: 'draft',
  openedAt: null,
  board: [boardUnit('a'), boardUnit('b')],
});
const field = (name: string) => screen.getByRole('textbox', { name });

describe('a new request', () => {
  beforeEach(() => localStorage.clear());

  it('offers the periods that all its plans have, and is sent as it was typed', async () => {
    const { sent, user } = open('/yeu-cau-bao-cao/moi', () => ({ status: 201, body: EDITED }));
    await user.type(await screen.findByRole('textbox', { name: 'Tên yêu cầu' }), 'Báo cáo tháng 11');
    await user.click(await screen.findByRole('checkbox', { name: '34/KH-UBND · Kế hoạch' }));
    const periods = screen.getByRole('combobox', { name: 'Kỳ báo cáo' });
    expect(await within(periods).findAllByRole('option', { name: /^Kỳ 2026/ })).toHaveLength(2);
    await user.click(screen.getByRole('checkbox', { name: '48/KH-UBND · Kế hoạch' }));
    expect(await within(periods).findAllByRole('option', { name: /^Kỳ 2026/ })).toHaveLength(1);
    await user.selectOptions(periods, '2026M11');
    await user.clear(field('Giờ hết hạn'));
    await user.type(field('Giờ hết hạn'), '16h30');
    await user.click(screen.getByRole('radio', { name: 'Chọn khối, đơn vị' }));
    await user.click(await screen.findByRole('checkbox', { name: /^Khối UBND các xã/ }));
    await user.click(screen.getByRole('button', { name: 'Thêm mục' }));
    await user.type(field('Tên mục 1'), 'Kết quả');
    await user.click(screen.getByRole('button', { name: 'Lập yêu cầu' }));
    expect(await screen.findByText('Bảng')).toBeTruthy();
    expect(sent.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      {
        method: 'POST',
        path: PATH,
        body: {
          ...{ title: 'Báo cáo tháng 11', documentId: null, note: null, plans: ['34', '48'], period: '2026M11' },
          ...{ dueOn: '2026-12-05', dueTime: '16:30', answer: 'system', asksItems: false, blocks: ['communes'] },
          outline: [{ code: 'ket-qua', title: 'Kết quả', required: true }],
        },
      },
    ]);
  });

  it('sends nothing while something is missing, and says what', async () => {
    const { sent, user } = open('/yeu-cau-bao-cao/moi', () => ({ body: EDITED }));
    await user.click(await screen.findByRole('radio', { name: 'Chọn khối, đơn vị' }));
    await user.click(screen.getByRole('button', { name: 'Lập yêu cầu' }));
    expect(screen.getByText('Hãy chọn ít nhất một khối hoặc một đơn vị')).toBeTruthy();
    expect(screen.getAllByText('Cần nhập nội dung này').length).toBeGreaterThan(2);
    expect(sent).toEqual([]);
  });
});

describe('a request that is edited', () => {
  beforeEach(() => localStorage.clear());

  it('sends what was changed alone, over the version that was read', async () => {
    const { sent, user } = open('/yeu-cau-bao-cao/thang-11/sua', () => ({ body: { ...EDITED, version: 4 } }));
    const title = await screen.findByRole('textbox', { name: 'Tên yêu cầu' });
    expect(screen.queryByRole('combobox', { name: 'Kỳ báo cáo' })).toBeNull();
    await user.clear(title);
    await user.type(title, 'Báo cáo khác');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Bảng')).toBeTruthy();
    expect(sent).toEqual([
      { method: 'PATCH', path: `${PATH}/thang-11`, body: { title: 'Báo cáo khác' }, ifMatch: '"3"' },
    ]);
  });

  it('sets both versions side by side where somebody else saved first', async () => {
    const theirs = { ...EDITED, version: 9, title: 'Tên của người khác' };
    const { sent, user } = open('/yeu-cau-bao-cao/thang-11/sua', ({ ifMatch }) =>
      ifMatch === '"9"'
        ? { body: { ...theirs, version: 10 } }
        : {
            status: 412,
            body: { type: 'stale', code: 'stale', title: 'Đã có người sửa', status: 412, current: theirs },
          },
    );
    await user.clear(await screen.findByRole('textbox', { name: 'Giờ hết hạn' }));
    await user.type(field('Giờ hết hạn'), '8h');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Tên của người khác')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lưu theo lựa chọn' }));
    expect(await screen.findByText('Bảng')).toBeTruthy();
    // Their title stays, the hour typed here is what changes.
    expect(sent.at(-1)).toMatchObject({ body: { dueTime: '08:00' }, ifMatch: '"9"' });
  });
});
