export { DocumentField, type ChosenDocument } from './document-field';
export { ACCEPTED_FILES, createDocument, documentsQuery, uploadFile } from './documents';
