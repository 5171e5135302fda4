import { MultiSelect, Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Unit } from '@tiendo/contracts';
import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import { useMemo, type ReactNode } from 'react';
import { useFormat } from '../format';
import { today } from '../format/today';
import { useMessages } from '../i18n';
import { orgMessages } from './messages';
import { hasEnded, searchUnits, unitsQuery } from './units';

interface Common {
  province: string;
  label: string;
  description?: ReactNode;
  error?: ReactNode;
}

interface Offered {
  /** Left out: a unit neither succeeds itself nor belongs to itself. */
  except?: string | undefined;
  /** Units not written down yet, offered behind the others. */
  extra?: readonly Pick<Unit, 'code' | 'name'>[] | undefined;
}

/** Options in official order, those that have ended last and marked; found by every name a unit has had, diacritics ignored. */
function useUnitOptions(province: string, { except, extra }: Offered) {
  const { data: units } = useQuery(unitsQuery(province));
  const t = useMessages(orgMessages);
  const f = useFormat();
  return useMemo(() => {
    const day = today();
    const others = (units ?? []).filter((unit) => unit.code !== except);
    const offered = [...others.filter((unit) => !hasEnded(unit, day)), ...others.filter((unit) => hasEnded(unit, day))];
    const optionOf = (unit: Pick<Unit, 'code' | 'name'> & { readonly validTo?: string | null }): ComboboxItem => ({
      value: unit.code,
      label:
        unit.validTo && hasEnded({ validTo: unit.validTo }, day)
          ? t.endedUnit(unit.name, f.day(unit.validTo))
          : unit.name,
    });
    const filter: OptionsFilter = ({ options, search }) => {
      const found = new Set(searchUnits(offered, search).map((unit) => unit.code));
      for (const { code } of (extra ?? []).filter(({ name }) => matchesFolded(foldVietnamese(name), search)))
        found.add(code);
      return (options as ComboboxItem[]).filter((option) => found.has(option.value));
    };
    return { data: [...offered, ...(extra ?? [])].map(optionOf), filter };
  }, [units, except, extra, t, f]);
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
}: Common & Offered & { value: string | null; onChange: (code: string | null) => void; clearable?: boolean }) {
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
