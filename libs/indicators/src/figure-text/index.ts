export * from './vocabulary.js';
export * from './read.js';
export * from './print.js';
export * from './total.js';
