export * from './succession.js';
export * from './carry.js';
export * from './comparable.js';
export * from './names.js';
