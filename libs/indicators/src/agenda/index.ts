export * from './build.js';
export * from './merge.js';
export * from './directive-state.js';
export * from './unreported.js';
