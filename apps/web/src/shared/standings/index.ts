export { figuresFinding, type FigurePlot, plotsOf } from './figure-plots';
export { externalResultsQuery, localitiesQuery, type LocalityChoice, type Times } from './standing-queries';
