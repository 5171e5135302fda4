import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, createBrowserRouter } from 'react-router';
import { createQueryClient, recoverByItself } from '../shared/api';
import { cssVariables, theme } from '../shared/ui';
import { routes } from './routes';

const queryClient = createQueryClient();
recoverByItself(queryClient);
const router = createBrowserRouter(routes(queryClient));

/** The application with everything that stands around it. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
