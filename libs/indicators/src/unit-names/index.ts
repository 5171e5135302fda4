export * from './match.js';
export * from './split.js';
