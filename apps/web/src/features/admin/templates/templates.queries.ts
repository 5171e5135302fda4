import { queryOptions } from '@tanstack/react-query';
import type { PaperKind } from '@tiendo/contracts';
import { api } from '../../../shared/api';
import { uploadFile } from '../../../shared/documents';
import type { Language } from '../../../shared/i18n';

/** Templates of a province, kind by kind. */
export const templatesQuery = (province: string) =>
  queryOptions({
    queryKey: ['paper-templates', province],
    queryFn: ({ signal }) => api.get('/provinces/{province}/paper-templates', { path: { province }, signal }),
  });

/** A version with what was found in it. */
export const versionQuery = (province: string, kind: PaperKind, version: number) =>
  queryOptions({
    queryKey: ['paper-templates', province, kind, version],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/paper-templates/{kind}/versions/{version}', {
        path: { province, kind, version: String(version) },
        signal,
      }),
  });

/** What templates of a kind can say, in the language of the screen. */
export const fieldsQuery = (province: string, kind: PaperKind, language: Language) =>
  queryOptions({
    queryKey: ['template-fields', province, kind, language],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/paper-templates/{kind}/fields', { path: { province, kind }, signal }),
  });

/** Uploads a file through the door of every upload, and adds it as the next version. */
export async function addVersion(province: string, kind: PaperKind, file: File) {
  const { fileId } = await uploadFile(province, file);
  return api.post('/provinces/{province}/paper-templates/{kind}/versions', {
    path: { province, kind },
    body: { fileId },
  });
}

/** Has papers printed from a version; null: from the built-in template. */
export const chooseVersion = (province: string, kind: PaperKind, version: number | null) =>
  api.put('/provinces/{province}/paper-templates/{kind}/choice', { path: { province, kind }, body: { version } });
