export * from './given.js';
export * from './match.js';
export * from './split.js';
