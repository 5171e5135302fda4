import { Global, Module } from '@nestjs/common';
import { Contradictions } from '../../board/index.js';
import { ContradictionStore } from './contradiction-store.js';

/** Answers what the board asks of contradictions. Global: the board must not import who rests on it. */
@Global()
@Module({
  providers: [ContradictionStore, { provide: Contradictions, useExisting: ContradictionStore }],
  exports: [ContradictionStore, Contradictions],
})
export class ContradictionsModule {}
