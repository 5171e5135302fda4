export { figuresFinding, type FigurePlot, plotsOf } from './figure-plots';
export {
  externalResultsQuery,
  LOCALITY_FIGURES,
  localitiesQuery,
  type LocalityChoice,
  type Times,
} from './standing-queries';
