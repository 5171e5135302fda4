import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Unit } from '@tiendo/contracts';
import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import { useMemo } from 'react';
import { useFormat } from '../format';
import { today } from '../format/today';
import { useMessages } from '../i18n';
import { orgMessages } from './messages';
import { hasEnded, searchUnits, unitsQuery } from './units';

export interface OfferedUnits {
  /** Left out: a unit neither succeeds itself nor belongs to itself. */
  except?: string | undefined;
  /** Units not written down yet, offered behind the others. */
  extra?: readonly Pick<Unit, 'code' | 'name'>[] | undefined;
}

/** Options in official order, those that have ended last and marked; found by every name a unit has had, diacritics ignored. */
export function useUnitOptions(province: string, { except, extra }: OfferedUnits = {}) {
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
