export { DocumentField } from './document-field';
export { createDocument, documentsQuery, uploadFile } from './documents';
