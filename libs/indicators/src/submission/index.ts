export * from './announced.js';
export * from './state.js';
export * from './due.js';
export * from './lines.js';
export * from './arrange.js';
export * from './checks.js';
export * from './receipt.js';
export * from './sheet.js';
