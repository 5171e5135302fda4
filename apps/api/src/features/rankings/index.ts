export { ExternalResults, type NewExternalResult } from './external-results.js';
export { RankingsModule } from './rankings.module.js';
