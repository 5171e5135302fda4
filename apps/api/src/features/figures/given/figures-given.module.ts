import { Global, Module } from '@nestjs/common';
import { FiguresGiven } from '../../reporting/index.js';
import { FiguresGivenReader } from './figures-given-reader.js';

/** Answers what reporting asks of figures. Global: reporting must not import who rests on it. */
@Global()
@Module({
  providers: [{ provide: FiguresGiven, useClass: FiguresGivenReader }],
  exports: [FiguresGiven],
})
export class FiguresGivenModule {}
