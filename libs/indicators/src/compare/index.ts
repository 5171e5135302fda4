export * from './difference.js';
export * from './first-report.js';
