import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PlanListItem } from '../contract-types';
import { may, useSession } from '../session';
import { planToOpen, rememberedPlan } from './last-plan';
import { plansQuery } from './plan-queries';

/** The owner of data that somebody worked in last is kept per account: a desk may be shared. */
const keyOf = (username: string): string => `tiendo.province.${username}`;

/** Keeps where this account works. */
export function rememberProvince(username: string, province: string): void {
  try {
    localStorage.setItem(keyOf(username), province);
  } catch {
    // Not remembered: the plan looked at last tells.
  }
}

export function rememberedProvince(username: string): string | null {
  try {
    return localStorage.getItem(keyOf(username));
  } catch {
    return null;
  }
}

export interface OwnProvince {
  readonly code: string;
  readonly name: string;
  readonly simulated: boolean;
}

/**
 * Of several provinces the one worked in last (`last`), else the one whose plan is looked at, else the one whose plan the
 * application opens on; the first where none has a plan.
 */
export function provinceOfWork(
  provinces: readonly OwnProvince[],
  plans: readonly PlanListItem[],
  remembered = rememberedPlan(),
  last: string | null = null,
): string | undefined {
  const codes = provinces.map(({ code }) => code);
  if (last !== null && codes.includes(last)) return last;
  const their = plans.filter(({ province }) => codes.includes(province.code));
  return planToOpen(their, remembered, { own: codes })?.province.code ?? provinces[0]?.code;
}

/**
 * Provinces in which the person holds a permission, each once, the one worked in last first; undefined until that is
 * known. Empty: nobody signed in, or no such permission.
 */
export function useOwnProvinces(permission: string): readonly OwnProvince[] | undefined {
  const session = useSession();
  const all = new Map(session?.memberships.map(({ province }) => [province.code, province]));
  const provinces = [...all.values()].filter(({ code }) => may(session, code, permission));
  const isOpen = provinces.length > 1;
  const plans = useQuery({ ...plansQuery, enabled: isOpen });
  if (session === undefined || (isOpen && plans.isLoading)) return undefined;
  const last = session ? rememberedProvince(session.user.username) : null;
  const own = provinceOfWork(provinces, plans.data?.items ?? [], rememberedPlan(), last);
  return [...provinces.filter(({ code }) => code === own), ...provinces.filter(({ code }) => code !== own)];
}

/** Keeps a province as the one worked in, where the person has a role in it. */
export function useWorkIn(province: string | null | undefined): void {
  const session = useSession();
  const username = session?.user.username;
  const isOwn = session?.memberships.some((membership) => membership.province.code === province) ?? false;
  useEffect(() => {
    if (username !== undefined && isOwn && province) rememberProvince(username, province);
  }, [username, isOwn, province]);
}
