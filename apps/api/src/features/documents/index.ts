export { DocumentDirectory, type CitedDocument, type DocumentInput, type DocumentView } from './document-directory.js';
export { documentBody } from './document-body.js';
export type { EvidenceRow, FigureEvidence, NewEvidenceRow } from './evidence.queries.js';
export { EvidenceStore } from './evidence-store.js';
export { documentLabel, writtenNumber } from './document-label.js';
export { FileContents, type KeptFile } from './file-contents.js';
export { DocumentsModule } from './documents.module.js';
export { attachmentHeader } from './files.service.js';
