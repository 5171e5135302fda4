import { Injectable } from '@nestjs/common';
import type { DirectiveState } from '@tiendo/indicators/agenda';
import type { ItemKind, NewDocument } from '@tiendo/contracts';
import { Clock } from '../../platform/clock/clock.js';
import type { Manager } from '../../platform/database/index.js';
import { DocumentDirectory } from '../documents/index.js';
import type { PlanRef } from '../plans/index.js';
import { agendaOf } from './agenda.queries.js';
import { DirectiveWriter } from './directive-writer.js';
import { appendEntry, insertDirective } from './directive.queries.js';
import { MeetingsService } from './meetings.service.js';

/** A meeting of a data file: what it concluded, and what became of it. */
export interface SampleMeeting {
  readonly name: string;
  readonly heldOn: string;
  readonly place: string | null;
  readonly chair: string;
  readonly announcement: NewDocument | null;
  readonly conclusions: readonly {
    readonly text: string;
    readonly item: { readonly kind: ItemKind; readonly code: string } | null;
    readonly leadUnit: string;
    readonly coordinatingUnits: readonly string[];
    readonly dueOn: string | null;
    readonly entries: readonly {
      readonly state: DirectiveState;
      readonly effectiveOn: string;
      readonly dueOn: string | null;
      readonly note: string | null;
    }[];
  }[];
}

/** Loads meetings of a data file by the code that serves the screens; their agendas build themselves. */
@Injectable()
export class MeetingSample {
  constructor(
    private readonly clock: Clock,
    private readonly documents: DocumentDirectory,
    private readonly meetings: MeetingsService,
    private readonly writer: DirectiveWriter,
  ) {}

  /** Adds meetings in their order, each held and, where it has an announcement, announced. */
  async add(manager: Manager, plan: PlanRef, meetings: readonly SampleMeeting[]): Promise<void> {
    for (const meeting of meetings) await this.addOne(manager, plan, meeting);
  }

  private async addOne(manager: Manager, plan: PlanRef, meeting: SampleMeeting): Promise<void> {
    const { name, heldOn, place, chair, announcement } = meeting;
    const meetingId = await this.meetings.add(manager, plan, { name, heldOn, place, chair }, null);
    // By this clock it is still to come, and is prepared only.
    if (heldOn > this.clock.today()) return;
    const lines = await agendaOf(manager, plan.provinceId, meetingId);
    const recorded = { by: null, at: this.clock.now() };
    for (const { text, item, leadUnit, coordinatingUnits, dueOn, entries } of meeting.conclusions) {
      const line = item === null ? undefined : lines.find(({ key }) => key === `${item.kind}:${item.code}`);
      const record = await this.writer.recordOf(manager, plan, {
        meetingId,
        ...(line && { agendaLineId: line.id }),
        ...(item && { item }),
        text,
        leadUnit,
        coordinatingUnits: [...coordinatingUnits],
        dueOn,
      });
      const id = await insertDirective(manager, plan, record, recorded);
      const directive = { provinceId: plan.provinceId, directiveId: id };
      for (const entry of entries) {
        await appendEntry(manager, directive, { ...entry, documentId: null }, recorded);
      }
    }
    const [documentId] = announcement
      ? await this.documents.add(manager, plan.provinceId, null, [announcement])
      : [undefined];
    const saved = await this.meetings.require(manager, plan, meetingId, true);
    await this.meetings.update(manager, plan, saved, { state: 'held', ...(documentId && { documentId }) }, null);
  }
}
