export * from './ordinals.js';
export * from './total.js';
