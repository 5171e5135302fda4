export { BeginningModule } from './beginning.module.js';
