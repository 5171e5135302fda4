export * from './period-of-code.js';
