export { ListDirectory } from './list-directory.js';
export { ListsModule } from './lists.module.js';
export { ListsService } from './lists.service.js';
