import { Module } from '@nestjs/common';
import { PaperPress } from './templates/paper-press.js';

@Module({ providers: [PaperPress], exports: [PaperPress] })
export class PapersModule {}
