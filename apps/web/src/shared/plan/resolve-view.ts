import { latestSnapshot } from '@tiendo/indicators/time';
import type { Snapshot } from '../contract-types';
import { NOW, type ViewParams } from '../url';

/** The two times a screen shows, decided: what to ask the API for, and what the address says. */
export interface ResolvedView {
  /** Query of the API. Undefined: the plan's own default day, the live figures. */
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
  readonly kind: 'live' | 'snapshot' | 'moment';
  readonly snapshot: Snapshot | null;
}

/**
 * Decides what a screen shows. What the address says holds. Where it says nothing, who works on the figures sees the
 * live ones and everybody else the latest snapshot, when there is one.
 */
export function resolveView(params: ViewParams, snapshots: readonly Snapshot[], worksOnFigures: boolean): ResolvedView {
  if (params.knownAt === NOW || (params.knownAt === null && params.asOf !== null)) {
    return { asOf: params.asOf ?? undefined, knownAt: undefined, kind: 'live', snapshot: null };
  }
  if (params.knownAt === null) {
    const snapshot = worksOnFigures ? null : latestSnapshot(snapshots);
    return snapshot
      ? { asOf: snapshot.asOf, knownAt: snapshot.knownAt, kind: 'snapshot', snapshot }
      : { asOf: undefined, knownAt: undefined, kind: 'live', snapshot: null };
  }
  const moment = Date.parse(params.knownAt);
  const snapshot =
    snapshots.find((one) => Date.parse(one.knownAt) === moment && (params.asOf === null || one.asOf === params.asOf)) ??
    null;
  return {
    asOf: params.asOf ?? snapshot?.asOf,
    knownAt: params.knownAt,
    kind: snapshot ? 'snapshot' : 'moment',
    snapshot,
  };
}
