import { NativeSelect } from '@mantine/core';
import type { Unit } from '@tiendo/contracts';
import { BLOCK_CODES, BLOCKS, type BlockCode } from '@tiendo/indicators/succession';
import { blockLabel } from '@tiendo/indicators/words';
import { useLanguage, useMessages } from '../../../shared/i18n';
import { hasEnded } from '../../../shared/org';
import { allotmentMessages } from './messages';

interface Props {
  units: readonly Unit[];
  /** Units are those of this day. */
  day: string | null;
  text: string;
  onFill: (text: string) => void;
}

/** Writes the names of a block's units into the list, one a line, behind what stands there. */
export function FillUnits({ units, day, text, onFill }: Props) {
  const t = useMessages(allotmentMessages);
  const language = useLanguage();
  const living = units.filter((unit) => day === null || ((unit.validFrom ?? '') <= day && !hasEnded(unit, day)));
  const ofBlock = (block: BlockCode) => living.filter(({ kind }) => BLOCKS[block].includes(kind));
  const blocks = BLOCK_CODES.filter((block) => ofBlock(block).length > 0);
  const fill = (block: BlockCode | undefined): void => {
    if (block === undefined) return;
    const lines = ofBlock(block).map(({ name }) => `${name}\t`);
    onFill([text.trimEnd(), ...lines].filter(Boolean).join('\n'));
  };
  return (
    <NativeSelect
      label={t.fill}
      value=""
      data={[
        { value: '', label: t.chooseBlock },
        ...blocks.map((block) => ({ value: block, label: blockLabel(block, language) })),
      ]}
      onChange={({ currentTarget }) => fill(blocks.find((block) => block === currentTarget.value))}
    />
  );
}
