import { Injectable } from '@nestjs/common';
import { validateHistory } from '@tiendo/indicators/succession';
import type { Manager } from '../../../platform/database/index.js';
import { unsoundProblem } from './succession-problems.js';
import { UnitDirectory } from '../units/unit-directory.js';

/** The acts of an owner as a whole. */
@Injectable()
export class SuccessionHistory {
  constructor(private readonly units: UnitDirectory) {}

  /** Throws succession-unsound, in words, unless the acts that stand fit one another. */
  async requireSound(manager: Manager, provinceId: string): Promise<void> {
    const acts = await this.units.actsOf(manager, provinceId);
    try {
      validateHistory(acts);
    } catch (error) {
      throw unsoundProblem(error, await this.units.byCode(manager, provinceId));
    }
  }
}
