export * from './counts.js';
export * from './summary.js';
export * from './partition.js';
export * from './cells.js';
export * from './progress.js';
export {
  canonicalSteps,
  diffSeries,
  valueAt,
  type SeriesDifference,
  type Step,
  type StepSeries,
} from '../time/steps.js';
