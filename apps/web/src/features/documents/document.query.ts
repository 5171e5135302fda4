import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shared/api';

/** One document with what rests on it. */
export const documentQuery = (province: string, documentId: string) =>
  queryOptions({
    queryKey: ['documents', province, 'one', documentId],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/documents/{documentId}', { path: { province, documentId }, signal }),
  });
