export { type ExpectedPath, type PathPoint } from './path.js';
export * from './verdict.js';
export * from './forecast.js';
export * from './repeats.js';
export * from './target-path.js';
