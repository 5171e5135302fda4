export { DocumentDirectory, type CitedDocument, type DocumentInput, type DocumentView } from './document-directory.js';
export { documentLabel } from './document-label.js';
export { DocumentsModule } from './documents.module.js';
export { attachmentHeader } from './files.service.js';
