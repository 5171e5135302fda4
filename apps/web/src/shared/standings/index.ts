export { externalResultsQuery, localitiesQuery, type LocalityChoice, type Times } from './standing-queries';
