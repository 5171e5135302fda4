export { useGridRoom, type GridRoom } from './use-grid-room';
export { useStable } from './use-stable';
