export * from './domain-error.js';
export * from './status/index.js';
export * from './percent/index.js';
export * from './target/index.js';
export * from './time/index.js';
export * from './rollup/index.js';
export * from './vietnamese/index.js';
