import { Injectable } from '@nestjs/common';
import type { DirectiveBody, MeetingBody, MeetingRow } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';
import { DocumentDirectory } from '../documents/index.js';
import { PlanDirectory, type PlanRef } from '../plans/index.js';
import { type AgendaLineRecord, agendaOf } from './agenda.queries.js';
import { DirectiveReader } from './directive-reader.js';
import { meetingBefore, type MeetingRecord, meetingsOf } from './meeting.queries.js';

/** Meetings as the API shows them. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly plans: PlanDirectory,
    private readonly documents: DocumentDirectory,
    private readonly directives: DirectiveReader,
  ) {}

  /** Meetings on a plan, the latest first. */
  async list(manager: Manager, plan: PlanRef): Promise<MeetingRow[]> {
    const rows = await meetingsOf(manager, plan.provinceId, plan.planId);
    return this.rows(manager, plan, rows);
  }

  /** One meeting with its agenda, its conclusions, and earlier ones as they stand on its day. */
  async detail(manager: Manager, plan: PlanRef, meeting: MeetingRecord): Promise<MeetingBody> {
    const [row] = await this.rows(manager, plan, [meeting]);
    if (!row) throw new Error('One meeting was asked for and none came back');
    const previous = await meetingBefore(manager, plan.provinceId, plan.planId, meeting.heldOn);
    const snapshot = (await this.plans.snapshots(manager, plan)).find(({ id }) => id === meeting.snapshotId);
    const directives = await this.directives.all(manager, plan, meeting.heldOn);
    const isOwn = (directive: DirectiveBody) => directive.meeting?.id === meeting.id;
    return {
      ...row,
      plan: { slug: plan.slug, code: plan.code, title: plan.title, issuer: plan.issuer },
      province: { code: plan.provinceCode, name: plan.provinceName, simulated: plan.simulated },
      agendaAsOf: meeting.agendaAsOf,
      agendaKnownAt: meeting.agendaKnownAt,
      comparedWith: meeting.comparedWith,
      previous,
      snapshot: snapshot ? { id: snapshot.id, name: snapshot.name } : null,
      agenda: (await agendaOf(manager, plan.provinceId, meeting.id)).map(lineBody),
      conclusions: directives.filter(isOwn),
      earlier: directives.filter((one) => !isOwn(one) && isOfInterest(one, previous?.heldOn ?? null)),
    };
  }

  private async rows(manager: Manager, plan: PlanRef, records: readonly MeetingRecord[]): Promise<MeetingRow[]> {
    const documents = await this.documents.byId(
      manager,
      plan.provinceId,
      records.map(({ documentId }) => documentId),
    );
    return records.map(({ id, name, heldOn, place, chair, state, documentId, lines, directives, version }) => {
      const document = documentId === null ? undefined : documents.get(documentId);
      return {
        id,
        name,
        heldOn,
        place,
        chair,
        state,
        document: document ? { id: document.id, label: document.label } : null,
        lines,
        directives,
        version,
      };
    });
  }
}

/** Whatever is still to be done, and what was done or withdrawn since the last meeting. */
function isOfInterest({ state, since, issuedOn }: DirectiveBody, lastMeeting: string | null): boolean {
  if (state === 'open' || state === 'inProgress') return true;
  return lastMeeting === null || (since ?? issuedOn) > lastMeeting || issuedOn >= lastMeeting;
}

function lineBody({ id, key, section, title, note, minutes, hidden, settled, facts }: AgendaLineRecord) {
  return { id, key, section, title, note, minutes, hidden, settled, facts };
}
