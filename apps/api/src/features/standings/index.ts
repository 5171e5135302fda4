export { ExternalResults, type NewExternalResult } from './external/external-results.js';
export { CitedInRankings } from './publications/cited-in-rankings.js';
export { PublicationSample } from './publications/publication-sample.js';
export { RemarksService } from './publications/remarks.service.js';
export { StandingsModule } from './standings.module.js';
