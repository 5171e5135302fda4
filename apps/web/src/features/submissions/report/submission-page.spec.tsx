import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NewLineAnswer, NewStep, Session, SubmissionBody } from '@tiendo/contracts';
import { MemoryRouter, Route, Routes } from 'react-router';
import { noteSession } from '../../../shared/api';
import { sessionQuery } from '../../../shared/session';
import { answerOf, line, previous, submission } from '../testing/submission';
import { SubmissionPage } from './submission-page';

const json = (status: number, body: unknown): Response =>
  ({
    ...{ ok: status < 400, status, statusText: '', json: () => Promise.resolve(body) },
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
  }) as unknown as Response;

const SESSION = {
  user: { username: 'reporter.xa-a' },
  permissions: { mau: ['submission.read', 'submission.write'] },
  memberships: [{ role: 'reporter', province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: true }, unit: null }],
} as unknown as Session;

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

// Mantine's growing field waits for fonts, which jsdom does not know.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
Element.prototype.scrollIntoView = jest.fn();

/** The page over a server that keeps lines and answers a step with a receipt. */
function open(report: SubmissionBody, search = '') {
  const sent: Sent[] = [];
  let current = report;
  globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
    const path = (input as string).replace(`/api/v1/provinces/mau/submissions/${report.id}`, '');
    const method = init?.method ?? 'GET';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    if (method !== 'GET') sent.push({ method, path, body });
    if (path.endsWith('/reporters'))
      return Promise.resolve(json(200, { unit: report.unit, items: [], mayName: false }));
    if (path === '/checks') return Promise.resolve(json(200, current.checks));
    if (path === '/lines') {
      const { lines, items, sections, version } = current;
      return Promise.resolve(json(200, { lines: lines.items, progress: { lines, items, sections, version } }));
    }
    if (path.startsWith('/lines/')) {
      const [, , indicator] = path.split('/');
      const { answer, text, value: chosen } = body as NewLineAnswer;
      const items = current.lines.items.map((one) => {
        if (one.indicator.code !== indicator) return one;
        const value = answer === 'unchanged' ? (one.previous?.figure.value ?? '') : (chosen ?? text ?? '');
        const isFigure = answer === 'figure' || answer === 'unchanged';
        const given = answer === null ? null : answerOf(value, { answer, ...(!isFigure && { figure: null }) });
        return { ...one, answer: given, version: one.version + 1 };
      });
      const given = items.filter((one) => one.answer !== null).length;
      current = { ...current, version: current.version + 1, lines: { ...current.lines, given, items } };
      const { lines, items: tasks, sections, version } = current;
      const progress = { lines, items: tasks, sections, version };
      return Promise.resolve(json(200, { lines: items.filter((one) => one.indicator.code === indicator), progress }));
    }
    if (path === '/steps') {
      const { step } = body as NewStep;
      const at = '2026-11-28T09:42:00Z';
      const isSent = step === 'approve';
      current = {
        ...current,
        state: isSent ? 'sent' : step === 'submit' ? 'awaitingApproval' : 'drafting',
        ...(isSent && { receipt: 'TD-2026-000123', firstSentAt: at, lastSentAt: at }),
        may: { write: false, steps: [] },
      };
    }
    return Promise.resolve(json(200, current));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, SESSION);
  noteSession(SESSION.user.username);
  render(
    <QueryClientProvider client={queries}>
      <MantineProvider>
        <MemoryRouter initialEntries={[`/bao-cao/${report.id}${search}`]}>
          <Routes>
            <Route path="/bao-cao/:id" element={<SubmissionPage />} />
          </Routes>
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { sent, user: userEvent.setup() };
}

const withLines = (lines: SubmissionBody['lines']['items'], change: Partial<SubmissionBody> = {}) =>
  submission({
    lines: { asked: lines.length, given: lines.filter((one) => one.answer).length, notUpdated: 0, items: lines },
    ...change,
  });

describe('a report being filled in', () => {
  it('keeps last period’s value by one press, and saves what is typed when Enter goes on to the next line', async () => {
    const { sent, user } = open(withLines([line('phieu', { previous: previous('5896') }), line('ho'), line('thua')]));
    await user.click(await screen.findByRole('button', { name: 'Không đổi: Chỉ số phieu, giữ 5.896' }));
    await waitFor(() =>
      expect(sent).toEqual([{ method: 'PUT', path: '/lines/phieu/xa-a', body: { answer: 'unchanged' } }]),
    );
    await user.type(screen.getByRole('textbox', { name: 'Chỉ số ho (phiếu)' }), '21{Enter}');
    await waitFor(() =>
      expect(sent.at(-1)).toEqual({ method: 'PUT', path: '/lines/ho/xa-a', body: { answer: 'figure', text: '21' } }),
    );
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Chỉ số thua (phiếu)' }));
    expect(await screen.findByText('Còn 1 chỉ số')).toBeTruthy();
  });

  it('sends nothing that cannot be read, says why, and takes the reading that is chosen', async () => {
    const { sent, user } = open(withLines([line('phieu')]));
    await user.type(await screen.findByRole('textbox', { name: 'Chỉ số phieu (phiếu)' }), '1,384,389{Enter}');
    expect(sent).toEqual([]);
    await user.click(await screen.findByRole('button', { name: '1.384.389' }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ answer: 'figure', value: '1384389' }));
  });

  it('takes "không có" and a paper that tells it, and gives an answer up when its field is emptied', async () => {
    const { sent, user } = open(withLines([line('phieu'), line('ho', { answer: answerOf('14'), version: 2 })]));
    await user.click(await screen.findByRole('button', { name: 'Trả lời khác, ghi chú: Chỉ số phieu' }));
    await user.click(screen.getByRole('button', { name: 'Không có: Chỉ số phieu' }));
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ answer: 'none' }));
    await user.click(screen.getByRole('button', { name: 'Trả lời khác, ghi chú: Chỉ số phieu' }));
    await user.type(screen.getByRole('textbox', { name: 'Đã báo cáo tại văn bản số' }), '403/SNV-VP');
    await user.click(screen.getByRole('button', { name: 'Ghi văn bản này' }));
    expect(await screen.findByText('Cần ghi ngày văn bản')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Ngày văn bản' }), '14/5/2025');
    await user.click(screen.getByRole('button', { name: 'Ghi văn bản này' }));
    const paper = { number: '403/SNV-VP', issuedOn: '2025-05-14' };
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ answer: 'reportedElsewhere', paper }));
    await user.clear(screen.getByRole('textbox', { name: 'Chỉ số ho (phiếu)' }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sent.at(-1)).toEqual({ method: 'PUT', path: '/lines/ho/xa-a', body: { answer: null } }));
  });

  it('says which day a figure is of where that is not the last of the period', async () => {
    const { sent, user } = open(
      withLines([line('ho', { answer: answerOf('14', { ownDay: '2026-11-30' }), version: 2 })]),
    );
    expect(await screen.findByText(/tính đến 30\/11\/2026/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Trả lời khác, ghi chú: Chỉ số ho' }));
    const day = screen.getByRole('textbox', { name: 'Số liệu tính đến ngày' });
    expect((day as HTMLInputElement).value).toBe('30/11/2026');
    await user.clear(day);
    await user.type(day, '13/5/2025');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ answer: 'figure', asOf: '2025-05-13' }));
  });

  it('moves headings of the unit’s own among those of the outline, and no other', async () => {
    const heading = (id: string, title: string, code: string | null) => ({
      ...{ id, title, code, required: false, body: '', updatedAt: null, updatedBy: null, version: 0 },
    });
    const items = [
      heading('1', 'Kết quả', 'ket-qua'),
      heading('2', 'Kiến nghị', 'kien-nghi'),
      heading('3', 'Tháng 6', null),
    ];
    const { sent, user } = open(submission({ sections: { asked: 0, given: 0, items } }), '?muc=noi-dung');
    const up = await screen.findByRole('button', { name: 'Đưa lên trước: Tháng 6' });
    expect(screen.queryByRole('button', { name: 'Đưa lên trước: Kiến nghị' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Đưa xuống sau: Tháng 6' }));
    expect(sent).toEqual([]);
    await user.click(up);
    expect(sent).toEqual([{ method: 'PUT', path: '/sections/3', body: { position: 1 } }]);
  });

  it('keeps parts under their whole and tells what was carried over', async () => {
    open(
      withLines([
        line('nam', { partOf: { indicator: 'tong', kind: 'comprises' } }),
        line('tong', { answer: answerOf('9', { notUpdated: true }) }),
      ]),
    );
    const table = await screen.findByRole('table', { name: 'Số liệu phải báo cáo' });
    const heads = within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(heads).toEqual(['Chỉ số tong', 'gồm Chỉ số nam']);
    expect(within(table).getByText('Chưa cập nhật')).toBeTruthy();
  });

  it('pastes a column, and says what of it could not be saved', async () => {
    const { sent, user } = open(withLines([line('phieu'), line('ho')]));
    await user.click(await screen.findByRole('textbox', { name: 'Chỉ số phieu (phiếu)' }));
    await user.paste('5.896\n1,384,389');
    const preview = within(await screen.findByRole('table', { name: 'Số liệu sắp dán' }));
    expect(preview.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'Chỉ sốĐang cóTrong bảng dánSẽ ghi',
      'Chỉ số phieu–5.8965.896',
      expect.stringContaining('1,384,389! Số viết kiểu tiếng Anh'),
    ]);
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ghi 01 số liệu' }));
    await waitFor(() =>
      expect(sent[0]).toMatchObject({
        ...{ method: 'PUT', path: '/lines' },
        body: { items: [{ indicator: 'phieu', subject: 'xa-a', text: '5.896', answer: 'figure', version: 0 }] },
      }),
    );
    expect(await screen.findByRole('button', { name: '1.384.389' })).toBeTruthy();
  });
});

describe('a report on its way', () => {
  const blocked: SubmissionBody['checks'] = {
    maySend: false,
    items: [
      {
        kind: 'lineEmpty',
        finding: null,
        severity: 'blocking',
        pointer: '/lines/phieu/xa-a',
        text: 'Dòng này chưa có số liệu.',
        isPassed: false,
      },
    ],
  };

  it('tells what stands against sending and leads there', async () => {
    const { user } = open(
      withLines([line('phieu')], { checks: blocked, may: { write: true, steps: ['submit', 'approve'] } }),
      '?muc=gui',
    );
    expect(await screen.findByText('Dòng này chưa có số liệu.', { exact: false })).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Duyệt gửi' }).disabled).toBe(true);
    await user.click(screen.getByRole('link', { name: /^Đến chỗ này: Chỉ số phieu/ }));
    await waitFor(() => expect(document.activeElement?.id).toBe('dong-phieu-xa-a'));
    expect(screen.getByRole('link', { name: /^Số liệu/ }).getAttribute('aria-current')).toBe('true');
  });

  it('folds lines that lack the same into one entry that leads to the first, and takes one reason for all that jump', async () => {
    const check = (kind: 'lineEmpty' | 'figureDoubtful', code: string, text: string) => ({
      ...{ kind, finding: kind === 'lineEmpty' ? null : 'jump', pointer: `/lines/${code}/xa-a`, text, isPassed: false },
      severity: kind === 'lineEmpty' ? ('blocking' as const) : ('needsReason' as const),
    });
    const empty = ['a', 'b', 'c'].map((code) => line(code));
    const jumping = ['x', 'y'].map((code) => line(code, { answer: answerOf('90'), version: 2 }));
    const { sent, user } = open(
      withLines([...empty, ...jumping], {
        checks: {
          maySend: false,
          items: [
            ...['a', 'b', 'c'].map((code) => check('lineEmpty', code, 'Dòng này chưa có số liệu.')),
            ...['x', 'y'].map((code) => check('figureDoubtful', code, 'Thay đổi hơn một nửa.')),
          ],
        },
      }),
      '?muc=gui',
    );
    expect(await screen.findByText('02 điều cần xem trước khi gửi')).toBeTruthy();
    const folded = screen.getByText('03 dòng chưa có số liệu').closest('details');
    expect(folded?.open).toBe(false);
    expect(within(folded as HTMLElement).getAllByRole('listitem', { hidden: true })).toHaveLength(3);
    await user.type(screen.getByRole('textbox', { name: 'Một lý do cho cả 02 dòng' }), 'Đợt cao điểm{Enter}');
    expect(sent).toMatchObject([
      {
        ...{ method: 'PUT', path: '/lines' },
        body: {
          items: ['x', 'y'].map((indicator) => ({
            ...{ indicator, subject: 'xa-a', answer: 'figure', value: '90', version: 2, passReason: 'Đợt cao điểm' },
          })),
        },
      },
    ]);
    await user.click(screen.getByRole('link', { name: 'Chuyển tới dòng đầu: 03 dòng chưa có số liệu' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('dong-a-xa-a'));
  });

  it('is approved as it stands on screen, and shows its receipt with everything locked', async () => {
    const { sent, user } = open(
      withLines([line('phieu', { answer: answerOf('5896') })], {
        state: 'awaitingApproval',
        version: 7,
        checks: { maySend: true, items: [] },
        may: { write: false, steps: ['sendBack', 'approve'] },
      }),
      '?muc=gui',
    );
    await user.click(await screen.findByRole('button', { name: 'Duyệt gửi' }));
    expect(sent).toEqual([{ method: 'POST', path: '/steps', body: { step: 'approve', version: 7 } }]);
    expect(await screen.findByText('Đã tiếp nhận lúc 16:42 ngày 28/11/2026, mã TD-2026-000123')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: /^Số liệu/ }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Chỉ số phieu (phiếu)' }).readOnly).toBe(true);
  });

  it('gives the own document of the unit as a letter and as a report, signed by the head or by a deputy', async () => {
    const report = withLines([line('phieu', { answer: answerOf('5896') })], { state: 'sent' });
    const { user } = open(report, '?muc=gui');
    const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(await screen.findByRole('heading', { name: 'Văn bản của đơn vị' })).toBeTruthy();
    const at = `/api/v1/provinces/mau/submissions/${report.id}/paper`;
    expect(address('Tải công văn (.docx)')).toBe(`${at}?kind=congVan`);
    expect(address('Tải báo cáo (.docx)')).toBe(`${at}?kind=baoCao`);
    await user.click(screen.getByRole('checkbox', { name: 'Cấp phó ký thay (KT.)' }));
    expect(address('Tải báo cáo (.docx)')).toBe(`${at}?kind=baoCao&signer=deputy`);
  });

  it('goes back with a remark only', async () => {
    const { sent, user } = open(
      withLines([line('phieu', { answer: answerOf('5896') })], {
        state: 'awaitingApproval',
        checks: { maySend: true, items: [] },
        may: { write: false, steps: ['sendBack', 'approve'] },
      }),
      '?muc=gui',
    );
    await user.click(await screen.findByRole('button', { name: 'Trả lại để sửa' }));
    expect(sent).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /^Ý kiến/ }), 'Thiếu thôn 4');
    await user.click(screen.getAllByRole('button', { name: 'Trả lại để sửa' })[1] as HTMLElement);
    expect(sent[0]?.body).toEqual({ step: 'sendBack', remark: 'Thiếu thôn 4', version: 1 });
  });
});
