export * from './attention.js';
export * from './listing.js';
