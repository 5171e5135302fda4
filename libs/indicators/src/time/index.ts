export * from './day.js';
export * from './trend-days.js';
export * from './instant.js';
export * from './steps.js';
export * from './statements.js';
export * from './snapshots.js';
export * from './versions.js';
export * from './rule-versions.js';
