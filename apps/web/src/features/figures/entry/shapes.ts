import type { AggregateBody, FigureBody, FigureCellBody, FigureGrid, FormLineBody } from '@tiendo/contracts';

export type { AggregateBody, FigureBody, FigureCellBody, FigureGrid, FormLineBody };
export type GridUnit = FigureGrid['units'][number];

/** The contract's WHOLE_PROVINCE; written again here, since the contract comes with all its schemas. */
export const WHOLE_PROVINCE_CODE = '_province';
