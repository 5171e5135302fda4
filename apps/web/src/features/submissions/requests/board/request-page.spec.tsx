import { screen, within } from '@testing-library/react';
import type { ReportRequestBody } from '@tiendo/contracts';
import { Route, Routes } from 'react-router';
import { boardUnit, openOffice, request } from '../testing/request';
import { RequestPage } from './request-page';

const BASE = '/provinces/mau/report-requests/thang-11';
const past = { setOn: '2020-01-30', on: '2020-01-30', time: '17:00', at: '2020-01-30T17:00:00+07:00' };
const at = '2020-01-29T02:00:00Z';
const BOARD = [
  boardUnit('a', { state: 'sent', dueState: 'onTime', firstSentAt: at, receipt: 'TD-2020-000001' }),
  boardUnit('b', { state: 'sent', dueState: 'late', firstSentAt: '2020-02-01T02:00:00Z' }),
  boardUnit('c', { dueState: 'overdue', lines: { asked: 31, given: 12 } }),
  boardUnit('so', { unit: { code: 'so', name: 'Sở Nội vụ' }, block: 'departments', dueState: 'overdue' }),
];

function open(first: ReportRequestBody, permissions = ['request.read', 'request.write'], search = '') {
  let current = first;
  return openOffice(
    <Routes>
      <Route path="/yeu-cau-bao-cao/:id" element={<RequestPage />} />
    </Routes>,
    {
      at: `/yeu-cau-bao-cao/thang-11${search}`,
      permissions,
      answer: ({ method, path }) => {
        if (method === 'POST') {
          current = { ...current, state: path.endsWith('/opening') ? 'open' : 'withdrawn', version: 4 };
        }
        return { body: current };
      },
    },
  );
}

const unitNames = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('the board of a request', () => {
  it('has who still owes first, with how far each is, and leads to what was sent alone', async () => {
    open(request({ due: past, board: BOARD }));
    await screen.findByRole('table');
    expect(unitNames()).toEqual(['Xã c', 'Sở Nội vụ', 'Xã a', 'Xã b']);
    const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }));
    expect(row('Xã c').getByText('Quá hạn')).toBeTruthy();
    expect(row('Xã c').getByText('12/31 chỉ số')).toBeTruthy();
    expect(row('Xã a').getByText('mã TD-2020-000001')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^Xem báo cáo của/ }).map((one) => one.getAttribute('href'))).toEqual([
      '/bao-cao/report-a',
      '/bao-cao/report-b',
    ]);
  });

  it('is filtered by state and by block, both in the address', async () => {
    const { user } = open(request({ due: past, board: BOARD }), ['request.read'], '?khoi=so-nganh');
    await screen.findByRole('table');
    expect(unitNames()).toEqual(['Sở Nội vụ']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Khối' }), 'communes');
    expect(unitNames()).toEqual(['Xã c', 'Xã a', 'Xã b']);
    await user.click(screen.getByRole('link', { name: 'Đã gửi muộn 1' }));
    expect(unitNames()).toEqual(['Xã b']);
    expect(screen.getByTestId('address').textContent).toBe('/yeu-cau-bao-cao/thang-11?khoi=cap-xa&trang-thai=gui-muon');
  });

  it('names who has not sent in a text to be pasted, without a person', async () => {
    const { user } = open(request({ due: past, board: BOARD }), ['request.read']);
    await user.click(await screen.findByRole('button', { name: 'Danh sách để nhắn' }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox');
    expect(text.value.split('\n').slice(-3)).toEqual(['Còn 02 đơn vị chưa gửi:', '1. Xã c', '2. Sở Nội vụ']);
  });

  it('opens a draft once it was said how many units get it', async () => {
    const { sent, user } = open(request({ state: 'draft', openedAt: null }));
    expect(await screen.findByText('Yêu cầu chưa mở: chưa đơn vị nào thấy.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mở yêu cầu' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('02 đơn vị sẽ nhận yêu cầu này và có báo cáo để soạn.')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Mở yêu cầu' }));
    expect(await screen.findByText('Đang mở')).toBeTruthy();
    expect(sent).toEqual([{ method: 'POST', path: `${BASE}/opening`, body: {}, ifMatch: '"3"' }]);
  });

  it('is withdrawn with a reason, and asks nothing more of who has not sent', async () => {
    const { sent, user } = open(request({ due: past, board: BOARD }));
    await user.click(await screen.findByRole('button', { name: 'Thu hồi' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/02 đơn vị chưa gửi sẽ không phải gửi nữa/)).toBeTruthy();
    await user.type(dialog.getByRole('textbox'), 'Đã hỏi trong báo cáo quý');
    await user.click(dialog.getByRole('button', { name: 'Thu hồi yêu cầu' }));
    expect(await screen.findByText(/^Yêu cầu đã thu hồi/)).toBeTruthy();
    expect(sent).toEqual([
      { method: 'POST', path: `${BASE}/withdrawal`, body: { reason: 'Đã hỏi trong báo cáo quý' }, ifMatch: '"3"' },
    ]);
    expect(screen.getAllByText('Không phải gửi nữa').length).toBeGreaterThan(1);
    expect(screen.queryByRole('button', { name: 'Thu hồi' })).toBeNull();
  });

  it('offers no act to who only reads', async () => {
    open(request({ state: 'draft', openedAt: null }), ['request.read']);
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: /Mở|Thu hồi/ })).toBeNull();
  });
});
