import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CheckedTemplate,
  PaperTemplateBody,
  Session,
  TemplateFinding,
  TemplateFindingKind,
} from '@tiendo/contracts';
import { TEMPLATE_FINDINGS, TEMPLATE_NOTES } from '@tiendo/contracts';
import { MemoryRouter } from 'react-router';
import { sessionQuery } from '../../../shared/session';
import { vi } from './messages/vi';
import { TemplatesView } from './templates-view';

const json = (status: number, body: unknown): Response =>
  ({
    ...{ ok: status < 400, status, statusText: '', json: () => Promise.resolve(body) },
    headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
  }) as unknown as Response;

const finding = (kind: TemplateFindingKind, said: Partial<TemplateFinding> = {}): TemplateFinding => ({
  ...{
    kind,
    blocks: !TEMPLATE_NOTES.includes(kind),
    field: null,
    within: null,
    suggestion: null,
    near: null,
    count: null,
  },
  ...said,
});
const version = (number: number): PaperTemplateBody['versions'][number] => ({
  ...{ version: number, fileName: `mẫu ${String(number)}.docx`, fileId: 'a'.repeat(64), bytes: 1000 },
  ...{ uploadedAt: '2025-02-10T02:00:00Z', uploadedBy: 'Cán bộ Văn phòng' },
});

/** The screen over a server with two versions, of which the second has something to mend. */
function open(permissions = ['request.read', 'org.write']) {
  const asked: { method: string; path: string; body: unknown }[] = [];
  let active: number | null = null;
  const template = (): PaperTemplateBody => ({
    ...{ kind: 'unitReport', active, chosenAt: null, chosenBy: null, versions: [version(2), version(1)], choices: [] },
  });
  globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
    const path = new URL(input as string, 'http://localhost').pathname;
    const method = init?.method ?? 'GET';
    asked.push({ method, path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null });
    if (method === 'PUT') {
      active = (JSON.parse(init?.body as string) as { version: number | null }).version;
      return Promise.resolve(json(200, template()));
    }
    const at = /\/versions\/(\d)$/.exec(path)?.[1];
    if (at === undefined) return Promise.resolve(json(200, { items: [template()] }));
    const findings =
      at === '1'
        ? [finding('links', { count: 2 })]
        : [finding('unknownField', { field: 'dia danh', suggestion: 'địa danh', near: 'Tại {{dia danh}}' })];
    const checked: CheckedTemplate = { ...version(Number(at)), findings, mayBeUsed: at === '1' };
    return Promise.resolve(json(200, checked));
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, {
    user: { username: 'editor' },
    permissions: { mau: permissions },
    memberships: [],
  } as unknown as Session);
  render(
    <QueryClientProvider client={queries}>
      <MantineProvider>
        <MemoryRouter>
          <TemplatesView province="mau" />
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { asked, user: userEvent.setup() };
}

describe('templates of papers', () => {
  it('says what is in use, what is to be mended in a version, and offers what may be used', async () => {
    const { asked, user } = open();
    expect(await screen.findByRole('heading', { name: 'Đang dùng mẫu có sẵn' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Phiên bản 2' }));
    expect(await screen.findByText('Không có ô {{dia danh}}. Hãy sửa thành {{địa danh}}.')).toBeTruthy();
    expect(screen.getByText('Ở dòng: “Tại {{dia danh}}”')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Dùng phiên bản này' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Xem thử (.docx)' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Phiên bản 1' }));
    expect(await screen.findByText('Không có gì phải sửa; có thể dùng mẫu này.')).toBeTruthy();
    expect(screen.getByText('2 liên kết trong mẫu sẽ thành chữ thường trong văn bản in ra.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Xem thử (.docx)' }).getAttribute('href')).toMatch(
      /paper-templates\/unitReport\/versions\/1\/preview$/,
    );
    await user.click(screen.getByRole('button', { name: 'Dùng phiên bản này' }));
    expect(await screen.findByRole('heading', { name: 'Đang dùng phiên bản 1' })).toBeTruthy();
    expect(asked.find(({ method }) => method === 'PUT')).toMatchObject({ body: { version: 1 } });
    const row = within(screen.getByRole('row', { name: /Phiên bản 1/ }));
    expect(row.getByText('Đang dùng')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Dùng lại mẫu có sẵn' }));
    expect(await screen.findByRole('heading', { name: 'Đang dùng mẫu có sẵn' })).toBeTruthy();
  });

  it('is only read by who may not write', async () => {
    open(['request.read']);
    await screen.findByRole('heading', { name: 'Đang dùng mẫu có sẵn' });
    expect(screen.queryByRole('button', { name: 'Tải mẫu lên' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Tải mẫu có sẵn (.docx)' })).toBeTruthy();
  });

  it.each(TEMPLATE_FINDINGS)('%s says what to do', (kind) => {
    const words = vi.findings[kind](finding(kind, { field: 'x', within: 'y', count: 3 }));
    expect(words).toMatch(TEMPLATE_NOTES.includes(kind) ? /sẽ/ : /Hãy/);
  });
});
