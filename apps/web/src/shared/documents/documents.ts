import type { DocumentBody, NewDocument, StoredFileBody } from '@tiendo/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';
import type { Page } from '../contract-types';

const base = (province: string) => `/provinces/${encodeURIComponent(province)}`;

/** The documents of a province that answer to what was typed, the latest first. */
export const documentsQuery = (province: string, text: string) =>
  queryOptions({
    queryKey: ['documents', province, text],
    queryFn: ({ signal }) =>
      api.get<Page<DocumentBody>>(`${base(province)}/documents`, { query: { q: text, limit: 20 }, signal }),
  });

/** Adds a document to the province's list. */
export const createDocument = (province: string, document: NewDocument) =>
  api.post<DocumentBody>(`${base(province)}/documents`, document);

/** Uploads one file as it is (at most 20 MB; secrecy marks are refused by the server). */
export const uploadFile = (province: string, file: File) =>
  api.post<StoredFileBody>(`${base(province)}/files?name=${encodeURIComponent(file.name)}`, file);
