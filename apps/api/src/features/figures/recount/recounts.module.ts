import { Global, Module } from '@nestjs/common';
import { PlanRecounts } from '../../plans/index.js';
import { Recounts } from './recounts.js';

/** Answers what plans ask of recounts. Global: plans must not import who rests on them. */
@Global()
@Module({
  providers: [Recounts, { provide: PlanRecounts, useExisting: Recounts }],
  exports: [Recounts, PlanRecounts],
})
export class RecountsModule {}
