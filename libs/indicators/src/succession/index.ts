export * from './succession.js';
export * from './carry.js';
export * from './comparable.js';
export * from './names.js';
export * from './blocks.js';
export * from './effects.js';
export * from './tiles.js';
export * from './group-figures.js';
