export * from './vocabulary.js';
export * from './measure.js';
export * from './evaluate.js';
export * from './achievement.js';
export * from './due.js';
export * from './results.js';
export * from './cap.js';
export * from './contradiction.js';
