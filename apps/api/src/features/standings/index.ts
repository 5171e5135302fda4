export { ExternalResults, type NewExternalResult } from './external/external-results.js';
export { StandingsModule } from './standings.module.js';
