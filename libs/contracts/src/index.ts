export * from './common.js';
export * from './vocabulary.js';
export * from './plan-document.js';
