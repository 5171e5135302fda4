import { screen, within } from '@testing-library/react';
import type { ListBody, MergedList } from '@tiendo/contracts';
import { READY_MADE_LISTS } from '@tiendo/indicators/lists';
import { Route, Routes } from 'react-router';
import { openOffice, request } from '../requests/testing/request';
import { EditListPage, ListsPage, NewListPage } from './lists-pages';
import { MergedListPage } from './merged-list-page';

const PATH = '/provinces/mau/lists';
const classes = READY_MADE_LISTS.find(({ code }) => code === 'lop-dao-tao');
const COLUMNS = (classes?.columns ?? []).map((column) => ({ ...column, options: [...column.options] }));
const LIST: ListBody = {
  ...{ code: 'lop-dao-tao', name: 'Lớp đào tạo, bồi dưỡng', columns: COLUMNS, hasStates: true, carries: 'open' },
  counts: [],
  isRetired: false,
  version: 3,
};
const INDICATORS = [{ code: 'lop', name: 'Lớp đã mở', measureUnit: 'lớp' }];
const MERGED: MergedList = {
  ...{ code: LIST.code, name: LIST.name, columns: COLUMNS, hasStates: true },
  rows: [
    {
      ...{ id: 'a', state: 'done', cells: { 'ten-lop': 'An ninh mạng', 'so-lop': '1234' } },
      ...{ unit: { code: 'xa-a', name: 'Xã A' }, submission: 's' },
    },
  ],
  counts: [{ indicator: 'lop', indicatorName: 'Lớp đã mở', value: '1234', text: '1.234 lớp' }],
  ...{ units: 3, sent: 2, none: 1 },
};

function open(at: string, lists: readonly ListBody[], write: (body: unknown) => { status?: number; body: unknown }) {
  return openOffice(
    <Routes>
      <Route path="/yeu-cau-bao-cao/bang-ke" element={<ListsPage />} />
      <Route path="/yeu-cau-bao-cao/bang-ke/moi" element={<NewListPage />} />
      <Route path="/yeu-cau-bao-cao/bang-ke/:code/sua" element={<EditListPage />} />
      <Route path="/yeu-cau-bao-cao/:id/bang-ke/:code" element={<MergedListPage />} />
    </Routes>,
    {
      at,
      permissions: ['request.read', 'request.write'],
      answer: ({ method, path, body }) => {
        if (method !== 'GET') return write(body);
        if (path.includes('/lists/')) return { body: MERGED };
        if (path.includes('/report-requests/')) return { body: request() };
        return { body: { items: path.includes('/indicators') ? INDICATORS : lists } };
      },
    },
  );
}

describe('lists of an office', () => {
  beforeEach(() => localStorage.clear());

  it('begin with a ready-made one, whose columns change and which fills an indicator', async () => {
    const { sent, user } = open('/yeu-cau-bao-cao/bang-ke', [], () => ({ status: 201, body: LIST }));
    expect(await screen.findByText('Chưa có bảng kê nào')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Dùng mẫu Lớp đào tạo, bồi dưỡng' }));
    await user.click(await screen.findByRole('button', { name: 'Bỏ cột 5' }));
    await user.click(screen.getByRole('button', { name: 'Thêm cột' }));
    await user.type(screen.getByRole('textbox', { name: 'Tên cột 5' }), 'Địa điểm');
    await user.click(screen.getByRole('button', { name: 'Thêm chỉ số' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Chỉ số 1' }), 'lop');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cách tính của chỉ số 1' }), 'so-lop');
    await user.click(screen.getByRole('checkbox', { name: 'Đã thực hiện' }));
    await user.click(screen.getByRole('button', { name: 'Lập bảng kê' }));
    await screen.findByRole('heading', { name: 'Bảng kê' });
    expect(sent).toMatchObject([
      {
        method: 'POST',
        path: PATH,
        body: {
          ...{ code: 'lop-dao-tao-boi-duong', hasStates: true, carries: 'open' },
          counts: [{ indicator: 'lop', sum: 'so-lop', states: ['done'], where: [], within: null }],
        },
      },
    ]);
    const { columns } = sent[0]?.body as { columns: { code: string }[] };
    expect(columns.map(({ code }) => code).at(-1)).toBe('dia-diem');
  });

  it('are changed over the version that was read; both versions stand side by side where somebody was first', async () => {
    const theirs = { ...LIST, name: 'Tên của người khác', version: 9 };
    let isFirst = true;
    const { sent, user } = open('/yeu-cau-bao-cao/bang-ke/lop-dao-tao/sua', [LIST], () => {
      if (!isFirst) return { body: { ...theirs, version: 10 } };
      isFirst = false;
      return {
        status: 412,
        body: { type: 'stale', code: 'stale', title: 'Đã có người sửa', status: 412, current: theirs },
      };
    });
    await user.click(await screen.findByRole('checkbox', { name: /^Ngừng dùng bảng kê này/ }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Tên của người khác')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lưu theo lựa chọn' }));
    await screen.findByRole('heading', { name: 'Bảng kê' });
    expect(sent.map(({ ifMatch }) => ifMatch)).toEqual(['"3"', '"9"']);
    expect(sent.at(-1)?.body).toMatchObject({ name: 'Tên của người khác', isRetired: true });
  });

  it('are seen of all units together, with what they come to', async () => {
    open('/yeu-cau-bao-cao/thang-11/bang-ke/lop-dao-tao', [], () => ({ body: null }));
    const table = await screen.findByRole('table', { name: LIST.name });
    expect(within(table).getByRole('link', { name: 'Xã A' }).getAttribute('href')).toContain('/bao-cao/s');
    expect(table.textContent).toContain('1.234');
    expect(screen.getByText('Lớp đã mở: 1.234 lớp')).toBeTruthy();
    expect(screen.getByText(/2\/3 đơn vị đã gửi · 1 dòng · 1 đơn vị báo không có/)).toBeTruthy();
  });
});
