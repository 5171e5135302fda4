export { FileStorage } from './file-storage.js';
export { LocalFileStorage } from './local-file-storage.js';
export { StorageModule } from './storage.module.js';
