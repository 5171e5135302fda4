import { Global, Module } from '@nestjs/common';
import path from 'node:path';
import { Config } from '../config/config.js';
import { FileStorage } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';

/** Attachments behind one port; features see {@link FileStorage} only. */
@Global()
@Module({
  providers: [
    {
      provide: FileStorage,
      inject: [Config],
      useFactory: (config: Config) => new LocalFileStorage(path.resolve(config.dataDir, 'files')),
    },
  ],
  exports: [FileStorage],
})
export class StorageModule {}
