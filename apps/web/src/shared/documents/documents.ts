import type { NewDocument } from '@tiendo/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

/** The documents of a province that answer to what was typed, the latest first. */
export const documentsQuery = (province: string, text: string) =>
  queryOptions({
    queryKey: ['documents', province, text],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/documents', { path: { province }, query: { q: text, limit: 20 }, signal }),
  });

/** Adds a document to the province's list. */
export const createDocument = (province: string, document: NewDocument) =>
  api.post('/provinces/{province}/documents', { path: { province }, body: document });

/** Files that documents can be: others are refused by their content. */
export const ACCEPTED_FILES = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';

/** Uploads one file as it is (at most 20 MB; secrecy marks are refused by the server). */
export const uploadFile = (province: string, file: File) =>
  api.post('/provinces/{province}/files', { path: { province }, query: { name: file.name }, body: file });
