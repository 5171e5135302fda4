export { type Job, JobRunner } from './job-runner.js';
export type { JobRunRow } from './job-run.queries.js';
export { eachByItself, JobIncomplete, retryAt } from './retry.js';
