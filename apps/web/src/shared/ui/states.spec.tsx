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
