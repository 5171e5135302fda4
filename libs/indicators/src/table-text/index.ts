export * from './block.js';
export * from './ordinals.js';
export * from './total.js';
export * from './status-table.js';
