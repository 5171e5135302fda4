export * from './finding.js';
export * from './checks.js';
export * from './entry-checks.js';
export * from './named-parts.js';
