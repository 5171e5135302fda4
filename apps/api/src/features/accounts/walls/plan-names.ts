import { Injectable } from '@nestjs/common';

/** A published plan as a wall's key knows it. */
export interface PlanName {
  readonly planId: string;
  readonly slug: string;
  readonly code: string;
  readonly title: string;
}

type Source = (provinceId: string) => Promise<readonly PlanName[]>;

/** Published plans of an owner by name. Plans stand above accounts: the feature that keeps them tells where to ask. */
@Injectable()
export class PlanNames {
  private source: Source | null = null;

  /** From now on `source` answers; once, at the start. */
  answeredBy(source: Source): void {
    this.source = source;
  }

  /** Throws where nobody answers: a server without plans has no walls. */
  of(provinceId: string): Promise<readonly PlanName[]> {
    if (!this.source) throw new Error('Nobody tells the names of plans');
    return this.source(provinceId);
  }
}
