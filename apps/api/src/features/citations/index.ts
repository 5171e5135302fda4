export { CitationsModule } from './citations.module.js';
