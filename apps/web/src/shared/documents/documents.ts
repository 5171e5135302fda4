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

/** Gives a document its file, or a further one; the one before stays. */
export const addDocumentFile = (province: string, documentId: string, fileId: string) =>
  api.post('/provinces/{province}/documents/{documentId}/files', { path: { province, documentId }, body: { fileId } });

/** Files that documents can be: others are refused by their content. */
export const ACCEPTED_FILES = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';

/** Takes the content of a file away at once; its tombstone stays. */
export const removeFile = (province: string, sha256: string, reason: string) =>
  api.post('/provinces/{province}/files/{sha256}/removal', { path: { province, sha256 }, body: { reason } });

/** What is left of a file that was removed. */
export const fileRemovalQuery = (province: string, sha256: string) =>
  queryOptions({
    queryKey: ['file-removal', province, sha256],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/files/{sha256}/removal', { path: { province, sha256 }, signal }),
  });

/** Uploads one file as it is (at most 20 MB; secrecy marks are refused by the server). */
export const uploadFile = (province: string, file: File) =>
  api.post('/provinces/{province}/files', { path: { province }, query: { name: file.name }, body: file });
