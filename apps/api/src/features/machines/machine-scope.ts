import type { AccessKeyRow } from '../accounts/index.js';
import type { ScopeName, ScopePlan } from './scope.queries.js';

/** What one key of another system reaches. */
export interface MachineScope {
  readonly plans: readonly ScopePlan[];
  readonly indicators: readonly ScopeName[];
  readonly allUnits: boolean;
  readonly units: readonly ScopeName[];
}

/** A system that supplies figures: what its key reaches while it is in use. */
export interface SupplyingSystem extends MachineScope {
  readonly keyId: string;
  readonly label: string;
}

/** Which cells some systems supply. */
export class SystemCells {
  private readonly systems: readonly {
    readonly label: string;
    readonly indicators: ReadonlySet<string>;
    /** null: every unit. */
    readonly units: ReadonlySet<string> | null;
  }[];

  constructor(systems: readonly SupplyingSystem[]) {
    this.systems = systems.map(({ label, indicators, allUnits, units }) => ({
      label,
      indicators: new Set(indicators.map(({ id }) => id)),
      units: allUnits ? null : new Set(units.map(({ id }) => id)),
    }));
  }

  get isEmpty(): boolean {
    return this.systems.length === 0;
  }

  /** Name of the system that supplies a unit's figures on an indicator; null: none does. */
  supplierOf(indicatorId: string, unitId: string): string | null {
    const system = this.systems.find(
      ({ indicators, units }) => indicators.has(indicatorId) && (units === null || units.has(unitId)),
    );
    return system?.label ?? null;
  }
}

/** Whether a key is in use at a moment. */
export function stateOf(
  { revokedAt, expiresAt }: Pick<AccessKeyRow, 'revokedAt' | 'expiresAt'>,
  now: Date,
): 'inUse' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'inUse';
}
