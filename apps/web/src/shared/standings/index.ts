export { figuresFinding, type FigurePlot, plotsOf, sharesFirst } from './figure-plots';
export {
  externalResultsQuery,
  LOCALITY_FIGURES,
  localitiesQuery,
  type LocalityChoice,
  type Times,
} from './standing-queries';
