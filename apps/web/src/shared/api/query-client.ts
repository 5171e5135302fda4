import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

/**
 * How often a list that others write to is looked at while it is on screen. The browser asks with If-None-Match: of an
 * unchanged list only its head comes back, and nothing is drawn anew. A hidden page does not ask.
 */
export const LOOK_AGAIN_MS = 25_000;

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
