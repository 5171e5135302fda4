import { DocumentPage } from '../features/documents';

export const Component = DocumentPage;
