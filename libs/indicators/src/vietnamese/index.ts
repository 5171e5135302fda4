export * from './characters.js';
export * from './format.js';
export * from './qualifier.js';
export * from './number.js';
export * from './date.js';
export * from './document-number.js';
export * from './fold.js';
export * from './collate.js';
