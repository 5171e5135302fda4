import { MultiSelect, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n';
import { orgMessages } from './messages';
import { type OfferedUnits, useUnitOptions } from './use-unit-options';

interface Common {
  province: string;
  label: string;
  description?: ReactNode;
  error?: ReactNode;
}

/** The list of a box in a dialog belongs to that dialog, for screen readers too, and reaches beyond its edge. */
export const IN_DIALOG = { withinPortal: false, floatingStrategy: 'fixed' } as const;

/** One unit of the province; `except` is left out (a unit does not belong to itself). */
export function UnitSelect({
  province,
  value,
  onChange,
  extra,
  except,
  ...rest
}: Common & OfferedUnits & { value: string | null; onChange: (code: string | null) => void; clearable?: boolean }) {
  const t = useMessages(orgMessages);
  const { data, filter } = useUnitOptions(province, { extra, except });
  return (
    <Select
      {...rest}
      searchable
      data={data}
      filter={filter}
      value={value}
      onChange={onChange}
      placeholder={t.chooseUnit}
      nothingFoundMessage={t.noUnitFound}
      clearButtonProps={{ 'aria-label': t.removeUnit }}
      maxDropdownHeight={280}
      comboboxProps={IN_DIALOG}
    />
  );
}

/** Several units; `except` is left out (a unit does not succeed itself). */
export function UnitsSelect({
  province,
  value,
  onChange,
  except,
  ...rest
}: Common & { value: string[]; onChange: (codes: string[]) => void; except?: string }) {
  const t = useMessages(orgMessages);
  const { data, filter } = useUnitOptions(province, { except });
  return (
    <MultiSelect
      {...rest}
      searchable
      data={data}
      filter={filter}
      value={value}
      onChange={onChange}
      placeholder={value.length === 0 ? t.chooseUnit : undefined}
      nothingFoundMessage={t.noUnitFound}
      maxDropdownHeight={280}
      comboboxProps={IN_DIALOG}
    />
  );
}
