export * from './percent.js';
