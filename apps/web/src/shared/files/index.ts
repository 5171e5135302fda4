export { aboutPlan, loadFileWords, type AboutTable, type FileScope, type FileWords } from './about-plan';
export { cellsOf, type FileCell, type FileColumn, type FileTable } from './file-table';
export { figureCell } from './figure-cell';
export { safeFileName } from './safe-text';
export { SaveAs } from './save-as';
export { saveFile } from './save-file';
export { saveTable, type FileType, type NamedTable } from './save-table';
export { readTabbed } from './tabbed';
