import { Injectable } from '@nestjs/common';
import type { Block } from '@tiendo/contracts';
import { unitsAsked } from '@tiendo/indicators/periods';
import { BLOCKS } from '@tiendo/indicators/succession';
import type { Manager } from '../../platform/database/index.js';
import type { PlanForm } from './form-directory.js';
import { type AskedUnit, unitsOfKinds } from './units-asked.queries.js';

/** Who is asked: of the units that exist on a day those that a line of the form asks. */
@Injectable()
export class UnitsAsked {
  /** Every unit of a block, in official order. A period asks among the units of its last day. */
  ofBlock(manager: Manager, provinceId: string, block: Block, day: string): Promise<AskedUnit[]> {
    return unitsOfKinds(manager, provinceId, BLOCKS[block], day);
  }

  /** Of the units of each block those that a form asks, in their order; `all`: {@link ofBlock} of each. */
  ofForm(form: PlanForm, all: ReadonlyMap<Block, readonly AskedUnit[]>): Map<Block, AskedUnit[]> {
    return new Map(form.blocks.map((block) => [block, unitsAsked(form.lines, block, all.get(block) ?? [])]));
  }
}

/** The kinds of units that make up a block. */
export function kindsOfBlock(block: Block): readonly string[] {
  return BLOCKS[block];
}
