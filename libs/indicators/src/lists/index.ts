export * from './definition.js';
export * from './cells.js';
export * from './count.js';
export * from './checks.js';
export * from './carry.js';
export * from './pasted.js';
export * from './ready-made.js';
