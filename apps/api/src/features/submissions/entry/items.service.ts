import { Injectable } from '@nestjs/common';
import { type NewItemAnswer, PROBLEMS, type SavedItem } from '@tiendo/contracts';
import { validateStatement } from '@tiendo/indicators';
import { Clock } from '../../../platform/clock/clock.js';
import { ApiProblem, isProblemCode, refusal, requireVersion } from '../../../platform/http/index.js';
import type { PlanRef } from '../../plans/index.js';
import { ItemReader } from './item-reader.js';
import { itemsOf, writeItem } from './item.queries.js';
import { type ReportWrite, ReportWriter } from './report-writer.js';

/** Which item of which of the report's plans. */
export interface ItemOfReport {
  readonly plan: string;
  readonly kind: 'target' | 'task';
  readonly code: string;
}

/** What a unit states in its report of targets and tasks that it leads. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly clock: Clock,
    private readonly writer: ReportWriter,
    private readonly reader: ItemReader,
  ) {}

  /**
   * Saves one statement. Throws not-found, forbidden, request-withdrawn, submission-locked, item-not-found, stale with both,
   * reason-required, continues-year-invalid.
   */
  save(
    write: ReportWrite,
    { plan: slug, kind, code }: ItemOfReport,
    given: NewItemAnswer,
    ifMatch: number | null,
  ): Promise<SavedItem> {
    return this.writer.change(write, async (held) => {
      const { manager, provinceId, record, frame, written } = held;
      const plan = frame.planRefs.find((one) => one.slug === slug);
      const find = async () =>
        (await itemsOf(manager, provinceId, record.id)).find(
          (one) => one.planId === plan?.planId && one.kind === kind && one.code === code,
        );
      const item = await find();
      if (!plan || !item) throw new ApiProblem('item-not-found');
      if (ifMatch !== null && ifMatch !== item.version) {
        const [current] = await this.reader.bodies(manager, frame, [item]);
        requireVersion(ifMatch, item.version, current, given);
      }
      this.check(plan, given);
      const { status, continuesInYear = null, reason = null, text = null } = given;
      const values = { status, continuesInYear, reason, text, ...written };
      await writeItem(manager, { provinceId, submissionId: record.id, itemId: item.itemId }, values);
      const saved = await find();
      const [body] = saved ? await this.reader.bodies(manager, frame, [saved]) : [];
      if (!body) throw new ApiProblem('item-not-found');
      return { item: body, progress: await this.writer.progress(held) };
    });
  }

  /** The rules of statements; how late one is effective is decided when it is confirmed. */
  private check({ issuedOn, year }: PlanRef, { status, reason, continuesInYear }: NewItemAnswer): void {
    const today = this.clock.today();
    const issues = validateStatement({
      ...{ status, effectiveOn: today, today, planStartsOn: null, planIssuedOn: issuedOn, planYear: year },
      ...{ reason: reason ?? null, continuesInYear: continuesInYear ?? null },
    });
    const fields = issues.flatMap(({ code, pointer }) =>
      isProblemCode(code) ? [{ code, pointer, detail: PROBLEMS[code] }] : [],
    );
    if (fields.length > 0) throw refusal(fields);
  }
}
