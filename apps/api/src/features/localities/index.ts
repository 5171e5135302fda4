export { LocalitiesModule } from './localities.module.js';
