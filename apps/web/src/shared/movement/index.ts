export { MovementMark } from './movement-mark';
