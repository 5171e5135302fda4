export { DocumentField, type ChosenDocument } from './document-field';
export { createDocument, documentsQuery, uploadFile } from './documents';
