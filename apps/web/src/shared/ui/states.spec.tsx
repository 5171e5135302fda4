import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { ApiProblem } from '../api';
import { sessionQuery } from '../session';
import { ErrorState } from './states';

describe('what is not for this reader', () => {
  afterEach(cleanup);

  /** A visitor is refused; `detail`: what the API says of it. */
  function refused(detail?: string) {
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
    queries.setQueryData(sessionQuery.queryKey, null);
    const error = new ApiProblem({
      ...{ type: '/problems/sign-in-required', title: 'Cần đăng nhập', status: 401, code: 'sign-in-required' },
      ...{ instance: '/', requestId: 'r', ...(detail !== undefined && { detail }) },
    });
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <ErrorState error={error} />
        </MemoryRouter>
      </QueryClientProvider>,
    );
  }

  it('says why where the API tells, with the way to sign in', () => {
    refused('Khách chỉ xem được thay đổi giữa hai bản đã chốt');
    expect(screen.getByText('Khách chỉ xem được thay đổi giữa hai bản đã chốt')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Đăng nhập' })).toBeTruthy();
  });

  it('says to sign in where it does not', () => {
    refused();
    expect(screen.getByText('Hãy đăng nhập bằng tài khoản được phân quyền.')).toBeTruthy();
  });
});

describe('what failed', () => {
  afterEach(cleanup);

  function failed(error: Error, page = false) {
    render(
      <MantineProvider>
        <QueryClientProvider client={new QueryClient()}>
          <MemoryRouter>
            <ErrorState page={page} error={error} onRetry={() => undefined} />
          </MemoryRouter>
        </QueryClientProvider>
      </MantineProvider>,
    );
  }
  const answered = (status: number, code: string, title: string) =>
    new ApiProblem({ type: `/problems/${code}`, title, status, code, instance: '/', requestId: 'req-1' });

  it('is told in words for readers when the server itself fails, with the id for who looks after it', () => {
    failed(answered(500, 'internal', 'boom'));
    expect(screen.getByText('Chưa tải được nội dung này')).toBeTruthy();
    expect(screen.getByText(/Máy chủ gặp lỗi\. Hãy thử lại/)).toBeTruthy();
    expect(screen.getByText('Mã yêu cầu: req-1')).toBeTruthy();
    expect(screen.queryByText('boom')).toBeNull();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });

  it('says that it passes by itself when the server is away', () => {
    failed(answered(503, 'unavailable', 'Service Unavailable'));
    expect(screen.getByText(/Trang sẽ tự tải lại/)).toBeTruthy();
  });

  it('leads to the plans where there is no such plan: asking again changes nothing', () => {
    failed(answered(404, 'plan-not-found', 'Không tìm thấy kế hoạch'), true);
    expect(screen.getByRole('heading', { name: 'Không tìm thấy kế hoạch' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Xem danh sách kế hoạch' }).getAttribute('href')).toBe('/ke-hoach');
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByText(/Mã yêu cầu/)).toBeNull();
  });
});
