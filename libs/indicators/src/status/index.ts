export * from './vocabulary.js';
export * from './policy.js';
export * from './timeliness.js';
export * from './completed-on.js';
export * from './statement.js';
export * from './statement-rules.js';
export * from './awaiting.js';
export * from './restating.js';
