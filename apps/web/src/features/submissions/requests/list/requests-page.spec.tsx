import { screen, within } from '@testing-library/react';
import type { ReportRequestBody } from '@tiendo/contracts';
import { boardUnit, openOffice, request } from '../testing/request';
import { RequestsPage } from './requests-page';

const past = { setOn: '2020-01-30', on: '2020-01-30', time: '17:00', at: '2020-01-30T17:00:00+07:00' };
const named = (title: string, change: Partial<ReportRequestBody> = {}) => request({ ...change, id: title, title });

const open = (items: readonly ReportRequestBody[], permissions: readonly string[]) =>
  openOffice(<RequestsPage />, {
    at: '/yeu-cau-bao-cao',
    permissions,
    answer: () => ({ body: { items, nextCursor: null, total: items.length } }),
  });

it('shows late requests first, with how many of the units asked have handed in', async () => {
  const sent = { state: 'sent', dueState: 'late', firstSentAt: '2020-02-01T02:00:00Z' } as const;
  open(
    [
      named('Quý IV'),
      named('Bản thảo', { state: 'draft', openedAt: null }),
      named('Tháng 1', { due: past, board: [boardUnit('a', sent), boardUnit('b'), boardUnit('c')] }),
    ],
    ['request.read', 'request.write'],
  );
  const titles = (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent);
  expect(titles).toEqual(['Tháng 1', 'Quý IV', 'Bản thảo']);
  expect(screen.getByText('02 yêu cầu đang chờ đơn vị gửi, 01 yêu cầu quá hạn')).toBeTruthy();
  const [late, , draft] = screen.getAllByRole('listitem').map((one) => within(one));
  expect(late?.getByText('01/03 đơn vị đã gửi · 01 gửi muộn')).toBeTruthy();
  expect(late?.getByText('Quá hạn, chưa gửi đủ')).toBeTruthy();
  expect(draft?.getByText('Đang soạn')).toBeTruthy();
  expect(draft?.getByText('02 đơn vị')).toBeTruthy();
});

it('says what to do where nothing was asked yet', async () => {
  open([], ['request.read', 'request.write']);
  expect(await screen.findByText('Chưa có yêu cầu báo cáo nào')).toBeTruthy();
  expect(screen.getByText(/^Lập yêu cầu: chọn kế hoạch/)).toBeTruthy();
});

it('offers nothing to write to who only reads', async () => {
  open([], ['request.read']);
  expect(await screen.findByText('Khi cơ quan thường trực lập yêu cầu báo cáo, yêu cầu sẽ hiện ở đây.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Lập yêu cầu báo cáo' })).toBeNull();
});
