export * from './annex.js';
export * from './annex-columns.js';
export * from './annex-outline.js';
export * from './annex-shapes.js';
export * from './annex-table.js';
export * from './due.js';
export * from './level.js';
