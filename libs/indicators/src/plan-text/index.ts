export * from './due.js';
export * from './level.js';
