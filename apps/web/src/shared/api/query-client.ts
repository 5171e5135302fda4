import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

/** Figures stay fresh for half a minute; what the server refused is not asked again, a broken line twice more. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => (error instanceof ApiProblem ? error.status >= 500 && failures < 1 : failures < 2),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
