export type { FileCell, FileTable } from './file-table';
export { safeFileName, safeText } from './safe-text';
export { saveTable } from './save-table';
