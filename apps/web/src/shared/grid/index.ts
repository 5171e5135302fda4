export { useGridRoom, type GridRoom } from './use-grid-room';
export { usePrinting } from './use-printing';
export { useStable } from './use-stable';
