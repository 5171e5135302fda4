import { Injectable } from '@nestjs/common';
import type { Language, ReportRequestRow } from '@tiendo/contracts';
import { periodCode, periodTitle } from '@tiendo/indicators/periods';
import { dueStateOf, momentOf, movedPastDaysOff } from '@tiendo/indicators/submission';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import { PeriodDirectory, type PeriodSpan } from '../../reporting/index.js';
import { allDaysOff } from '../days-off/days-off.queries.js';
import type { RequestRecord } from './request.queries.js';

/** What frames every report of a request: its period, plans, letter and due time. */
export interface RequestFrame extends Pick<ReportRequestRow, 'period' | 'plans' | 'document' | 'due'> {
  readonly request: RequestRecord;
  readonly span: PeriodSpan;
  readonly planRefs: readonly PlanRef[];
}

/** Frames of requests, read for a whole list at once. */
@Injectable()
export class RequestFrames {
  constructor(
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly documents: DocumentDirectory,
  ) {}

  /** By the request's id. */
  async of(
    manager: Manager,
    provinceId: string,
    requests: readonly RequestRecord[],
    language: Language,
  ): Promise<Map<string, RequestFrame>> {
    if (requests.length === 0) return new Map();
    const daysOff = await allDaysOff(manager, provinceId);
    const published = new Map((await this.plans.publishedOf(manager, provinceId)).map((plan) => [plan.planId, plan]));
    const spans = await this.periods.spans(
      manager,
      provinceId,
      requests.map(({ periodId }) => periodId),
    );
    const documents = await this.documents.byId(
      manager,
      provinceId,
      requests.map(({ documentId }) => documentId),
    );
    return new Map(
      requests.flatMap((request): [string, RequestFrame][] => {
        const span = spans.get(request.periodId);
        if (!span) return [];
        const planRefs = request.planIds.flatMap((id) => published.get(id) ?? []);
        const document = documents.get(request.documentId ?? '');
        const due = movedPastDaysOff({ on: request.dueOn, time: request.dueTime }, daysOff);
        const { kind, year, ordinal, title, startsOn, endsOn } = span;
        const label = periodTitle(span, language);
        const frame: RequestFrame = {
          request,
          span,
          planRefs,
          period: { code: periodCode(span), kind, year, ordinal, title, label, startsOn, endsOn },
          plans: planRefs.map(({ slug, code, title: name }) => ({ slug, code, title: name })),
          document: document
            ? { id: document.id, label: document.label, fileId: document.fileId, fileRemovedAt: document.fileRemovedAt }
            : null,
          due: { setOn: request.dueOn, ...due, at: momentOf(due) },
        };
        return [[request.id, frame]];
      }),
    );
  }

  /** Whether a report that this frames is late, by its first sending. */
  dueState({ due, request }: Pick<RequestFrame, 'due' | 'request'>, firstSentAt: string | null) {
    const { on, time } = due;
    return dueStateOf({ on, time }, firstSentAt, this.clock.now().toISOString(), request.fromSource);
  }
}
