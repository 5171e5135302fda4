import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Block } from '@tiendo/contracts';
import { BLOCKS } from '@tiendo/indicators/succession';
import { useMessages } from '../../../shared/i18n';
import { unitsQuery } from '../../../shared/org';
import type { DraftLine } from './form-draft';
import { setupMessages } from './messages';

interface Props {
  province: string;
  block: Block;
  /** Units that exist on this day. */
  day: string;
  unit: DraftLine['unit'];
  onUnit: (unit: DraftLine['unit']) => void;
}

/** Whom a line to be added asks: every unit of the block, or one of them. */
export function UnitToAsk({ province, block, day, unit, onUnit }: Props) {
  const t = useMessages(setupMessages);
  const { data: units = [] } = useQuery(unitsQuery(province));
  const ofBlock = units.filter(
    ({ kind, validFrom, validTo }) =>
      BLOCKS[block].includes(kind) && (validFrom ?? day) <= day && (validTo ?? day) >= day,
  );
  return (
    <NativeSelect
      label={t.whoToAsk}
      value={unit?.code ?? ''}
      data={[
        { value: '', label: t.wholeBlock },
        ...ofBlock.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={({ currentTarget }) => onUnit(ofBlock.find(({ code }) => code === currentTarget.value) ?? null)}
    />
  );
}
