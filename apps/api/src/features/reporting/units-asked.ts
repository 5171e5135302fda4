import { Injectable } from '@nestjs/common';
import type { Block } from '@tiendo/contracts';
import { unitsAsked } from '@tiendo/indicators/periods';
import { BLOCKS } from '@tiendo/indicators/succession';
import type { Manager } from '../../platform/database/index.js';
import type { PlanForm } from './plan-form.js';
import { type AskedUnit, type UnitInTime, unitsInTime, unitsOfKinds } from './units-asked.queries.js';

/** Who is asked: of the units that exist on a day those that a line of the form asks. */
@Injectable()
export class UnitsAsked {
  /** Every unit of a block, in official order. A period asks among the units of its last day. */
  ofBlock(manager: Manager, provinceId: string, block: Block, day: string): Promise<AskedUnit[]> {
    return unitsOfKinds(manager, provinceId, BLOCKS[block], day);
  }

  /** {@link ofBlock} of each of these blocks on any day, read once. */
  async overBlocks(
    manager: Manager,
    provinceId: string,
    blocks: readonly Block[],
  ): Promise<(block: Block, day: string) => AskedUnit[]> {
    const byBlock = new Map<Block, UnitInTime[]>();
    for (const block of blocks) byBlock.set(block, await unitsInTime(manager, provinceId, BLOCKS[block]));
    return (block, day) =>
      (byBlock.get(block) ?? []).flatMap(({ validFrom, validTo, ...unit }) =>
        (validFrom ?? day) <= day && (validTo ?? day) >= day ? [unit] : [],
      );
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
