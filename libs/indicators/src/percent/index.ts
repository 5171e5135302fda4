export * from './exact.js';
export * from './percent.js';
