import type { SampleRequest, StatedReport } from '../features/submissions/index.js';
import type { RequestsFile } from './requests-file.js';

/** The requests of a file with what units typed so far. Throws an Error for a document that the province has not. */
export function requestsOfFile(
  { province, requests }: RequestsFile,
  documents: ReadonlyMap<string, string>,
): SampleRequest<StatedReport>[] {
  const idOf = (key: string): string => {
    const id = documents.get(key);
    if (id === undefined)
      throw new Error(`data/requests refers to ${key}, which data/provinces/${province}.json lacks`);
    return id;
  };
  return requests.map(({ request, document, reports }): SampleRequest<StatedReport> => {
    return {
      request: { ...request, documentId: document === null ? null : idOf(document) },
      state: 'open',
      openedAt: null,
      withdrawnReason: null,
      reports: new Map(
        reports.map(({ unit, lines, sections, lists }): [string, StatedReport] => {
          const answers = lines.map(({ subject = unit, document: key, ...answer }) => {
            return { ...answer, subject, ...(key !== undefined && { documentId: idOf(key) }) };
          });
          return [unit, { answers, sections, lists }];
        }),
      ),
    };
  });
}
