export { useArrivalFocus } from './use-arrival-focus';
export { useColumnWidths, type ColumnWidths } from './use-column-widths';
export { useGridRoom, type GridRoom } from './use-grid-room';
export { usePrinting } from './use-printing';
export { isBoolean, useRemembered } from './use-remembered';
export { useStable } from './use-stable';
export { WidthHandle } from './width-handle';
