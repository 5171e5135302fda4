export type { FileCell, FileTable } from './file-table';
export { safeFileName, safeText } from './safe-text';
export { saveFile } from './save-file';
export { saveTable } from './save-table';
export { readTabbed } from './tabbed';
