export { loadFileWords, scopeOf, type FileWords } from './about-table';
export { type FileCell, type FileColumn, type FileTable } from './file-table';
export { boundsCell, figureCell, isHedged } from './figure-cell';
export { planFile } from './plan-file';
export { safeFileName } from './safe-text';
export { SaveAs } from './save-as';
export { saveFile } from './save-file';
export { saveTable, type FileType, type NamedTable } from './save-table';
export { readTabbed } from './tabbed';
