export * from './hedges.js';
export * from './figures.js';
export * from './blocks.js';
export * from './statuses.js';
export * from './movements.js';
export * from './meetings.js';
export * from './changes.js';
export * from './units.js';
