import { Injectable } from '@nestjs/common';
import type { DirectiveBody, WorkToday } from '@tiendo/contracts';
import { daysBetween } from '@tiendo/indicators/time';
import type { Manager } from '../../platform/database/index.js';
import { DirectiveReader } from '../meetings/index.js';
import type { PlanRef } from '../plans/index.js';

/** Days before its deadline from which on a conclusion waits. */
const DUE_WITHIN_DAYS = 7;
const OPEN: ReadonlySet<DirectiveBody['state']> = new Set(['open', 'inProgress']);

/** Conclusions of meetings that are late, or due within a week, and not done. */
@Injectable()
export class DueDirectives {
  constructor(private readonly directives: DirectiveReader) {}

  async of(manager: Manager, plan: PlanRef, today: string): Promise<WorkToday['directives']> {
    const given = await this.directives.all(manager, plan, today);
    return given.flatMap(({ id, text, leadUnit, dueOn, state }) => {
      if (dueOn === null || !OPEN.has(state)) return [];
      const daysLeft = daysBetween(today, dueOn);
      if (daysLeft > DUE_WITHIN_DAYS) return [];
      const { slug, code, title } = plan;
      return [{ plan: { slug, code, title }, id, text, leadUnit: leadUnit?.name ?? null, dueOn, daysLeft }];
    });
  }
}
