import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { SignInHelp } from '@tiendo/contracts';
import { MemoryRouter } from 'react-router';
import { sessionQuery } from '../../shared/session';
import { signInHelpQuery } from './sign-in-help';
import { SignInPage } from './sign-in-page';

describe('where one signs in', () => {
  function open(help: SignInHelp) {
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
    queries.setQueryData(sessionQuery.queryKey, null);
    queries.setQueryData(signInHelpQuery.queryKey, help);
    render(
      <MantineProvider>
        <QueryClientProvider client={queries}>
          <MemoryRouter>
            <SignInPage />
          </MemoryRouter>
        </QueryClientProvider>
      </MantineProvider>,
    );
  }

  it('says whose application it is and whom to call', () => {
    open({ owners: ['Quảng Ninh'], agency: 'Văn phòng UBND tỉnh', help: 'Phòng Tin học, 0203.000.000' });
    expect(screen.getByText('Văn phòng UBND tỉnh')).toBeTruthy();
    expect(screen.getByText('Theo dõi tiến độ thực hiện chỉ tiêu, nhiệm vụ: Quảng Ninh')).toBeTruthy();
    expect(screen.getByText(/liên hệ Phòng Tin học, 0203\.000\.000\./)).toBeTruthy();
  });

  it('names the administrator where nobody is set', () => {
    open({ owners: [], agency: null, help: null });
    expect(screen.getByText(/liên hệ người quản trị hệ thống của cơ quan, đơn vị/)).toBeTruthy();
  });
});
