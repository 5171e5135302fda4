export { DocumentLink } from './document-link';
export { DocumentField, type ChosenDocument } from './document-field';
export { EvidenceFile } from './evidence-file';
export { NewDocumentForm } from './new-document-form';
export { ACCEPTED_FILES, addDocumentFile, createDocument, documentsQuery, uploadFile } from './documents';
