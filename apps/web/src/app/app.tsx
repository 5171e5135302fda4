import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, createBrowserRouter } from 'react-router';
import { createQueryClient, recoverByItself } from '../shared/api';
import { cssVariables, theme } from '../shared/ui';
import { fetchCodeAhead } from './code-ahead';
import { takeFirstAnswers } from './first-answers';
import { routes } from './routes';

const queryClient = createQueryClient();
recoverByItself(queryClient);
takeFirstAnswers(queryClient);
const screens = routes(queryClient);
fetchCodeAhead(screens);
const router = createBrowserRouter(screens);

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
