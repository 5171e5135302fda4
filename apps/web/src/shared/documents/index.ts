export { DocumentField, type ChosenDocument } from './document-field';
export { NewDocumentForm } from './new-document-form';
export { createDocument, documentsQuery } from './documents';
