import { Injectable } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';

/** Brings up to date what rests on which units an owner has on which day, in the caller's transaction. */
export type UnitsFollower = (manager: Manager, provinceId: string) => Promise<void>;

/**
 * Which units exist when decides who is asked for figures, but is worked out by features that org knows nothing of. They
 * register themselves here; who adds units or changes their kind, order or days calls {@link UnitsChanged.tell}.
 */
@Injectable()
export class UnitsChanged {
  private readonly followers: UnitsFollower[] = [];

  register(follower: UnitsFollower): void {
    this.followers.push(follower);
  }

  async tell(manager: Manager, provinceId: string): Promise<void> {
    for (const follower of this.followers) await follower(manager, provinceId);
  }
}
