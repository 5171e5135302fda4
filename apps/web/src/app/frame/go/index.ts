export { Go, GoButton } from './go';
export { forgetPlaces } from './recent';
