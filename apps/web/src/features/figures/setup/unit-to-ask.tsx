import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Block, Unit } from '@tiendo/contracts';
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
  const ofBlock = units.filter((one) => BLOCKS[block].includes(one.kind) && existsOn(one, day));
  return (
    <NativeSelect
      label={t.whoToAsk}
      value={unit?.code ?? ''}
      data={[{ value: '', label: t.wholeBlock }, ...ofBlock.map(({ code, name }) => ({ value: code, label: name }))]}
      onChange={({ currentTarget }) => onUnit(ofBlock.find(({ code }) => code === currentTarget.value) ?? null)}
    />
  );
}

interface SupplierProps {
  province: string;
  /** Units that exist on this day. */
  day: string;
  supplier: DraftLine['supplier'];
  onSupplier: (supplier: DraftLine['supplier']) => void;
}

/** Who supplies the figures of a line to be added: those who are asked, or one unit for all of them. */
export function SupplierOfLine({ province, day, supplier, onSupplier }: SupplierProps) {
  const t = useMessages(setupMessages);
  const { data: units = [] } = useQuery(unitsQuery(province));
  const there = units.filter((unit) => existsOn(unit, day));
  return (
    <NativeSelect
      label={t.supplier}
      description={t.supplierHint}
      value={supplier?.code ?? ''}
      data={[{ value: '', label: t.ownSupplier }, ...there.map(({ code, name }) => ({ value: code, label: name }))]}
      onChange={({ currentTarget }) => onSupplier(there.find(({ code }) => code === currentTarget.value) ?? null)}
    />
  );
}

const existsOn = ({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>, day: string): boolean =>
  (validFrom ?? day) <= day && (validTo ?? day) >= day;
