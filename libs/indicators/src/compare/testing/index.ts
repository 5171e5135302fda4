export * from './apply-difference.js';
