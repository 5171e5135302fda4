export { Go, GoButton } from './go';
