import type { AggregateBody, FigureBody, FigureCellBody, FigureGrid, FormLineBody } from '@tiendo/contracts';

export type { AggregateBody, FigureBody, FigureCellBody, FigureGrid, FormLineBody };
export type GridUnit = FigureGrid['units'][number];
