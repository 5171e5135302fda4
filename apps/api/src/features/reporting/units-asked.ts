import { Injectable } from '@nestjs/common';
import type { Block } from '@tiendo/contracts';
import { BLOCKS } from '@tiendo/indicators/succession';
import type { Manager } from '../../platform/database/index.js';
import { type AskedUnit, unitsOfKinds } from './units-asked.queries.js';

/** Who is asked: the units of a block that exist on a day. */
@Injectable()
export class UnitsAsked {
  /** In official order. A period asks the units of its last day. */
  ofBlock(manager: Manager, provinceId: string, block: Block, day: string): Promise<AskedUnit[]> {
    return unitsOfKinds(manager, provinceId, BLOCKS[block], day);
  }
}

/** The kinds of units that make up a block. */
export function kindsOfBlock(block: Block): readonly string[] {
  return BLOCKS[block];
}
