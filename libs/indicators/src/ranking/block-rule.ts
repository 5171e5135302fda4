import { type BlockCode, blockOf } from '../succession/blocks.js';

/**
 * How units of a block are set beside each other. `ranked`: places that do alike things. `byDecision`: departments have
 * tasks of their own, so their counts are shown; a document that orders it may have them ranked. `listed`: bodies the
 * provincial committee does not judge; shown, never ranked.
 */
export type BlockStanding = 'ranked' | 'byDecision' | 'listed';

const STANDING_OF: Readonly<Record<BlockCode, BlockStanding>> = {
  departments: 'byDecision',
  districts: 'ranked',
  communes: 'ranked',
  'central-agencies': 'listed',
  provinces: 'ranked',
};

/** Whether units of this block are ranked; Party bodies, the Fatherland Front and enterprises are in no block at all. */
export const blockStanding = (block: BlockCode): BlockStanding => STANDING_OF[block];

/** A name for many units at once is not one that could be listed. */
const NAMES_MANY = 'collective';

/**
 * Whether units of this kind are listed and never ranked, whatever anybody decides: Party bodies, the Fatherland Front,
 * central agencies, armed forces, public service units, enterprises.
 */
export function isOnlyListed(kind: string): boolean {
  const block = blockOf(kind);
  return block === null ? kind !== NAMES_MANY : blockStanding(block) === 'listed';
}
