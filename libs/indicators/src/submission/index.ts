export * from './state.js';
export * from './due.js';
export * from './lines.js';
export * from './checks.js';
export * from './receipt.js';
