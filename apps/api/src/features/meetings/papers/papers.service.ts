import { Injectable } from '@nestjs/common';
import { formatDay } from '@tiendo/indicators/vietnamese';
import { Database } from '../../../platform/database/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { OverviewService } from '../../board/index.js';
import { PlanCache } from '../../plans/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { type Paper, paperName, PaperPress, paperPlace, takenOut } from '../../papers/index.js';
import { MeetingsService } from '../meetings.service.js';
import { briefing, type PaperFacts } from './briefing.js';
import { minutes } from './minutes.js';

/** The papers of a meeting, written from data: what is edited is the document, never a picture of a screen. */
@Injectable()
export class PapersService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsService,
    private readonly memory: PlanCache,
    private readonly overviews: OverviewService,
    private readonly documents: DocumentDirectory,
    private readonly press: PaperPress,
    private readonly audit: AuditService,
  ) {}

  /** Báo cáo phục vụ họp, by the figures the agenda was built from. Throws not-found. */
  async briefing(actor: ActorContext, slug: string, id: string): Promise<Paper> {
    const facts = await this.facts(actor, slug, id);
    const { meeting } = facts;
    const plan = await this.memory.resolve(slug, actor);
    const moment = { asOf: meeting.agendaAsOf, knownAt: meeting.agendaKnownAt };
    const overview = await this.overviews.overview(actor, plan, moment, { since: meeting.comparedWith });
    const { provinceId } = plan.plan;
    const content = await this.press.print(provinceId, 'briefing', briefing(facts, overview), meeting.name);
    return this.exported(actor, provinceId, slug, { fileName: fileName('Báo cáo phục vụ họp', facts), content });
  }

  /** Thông báo kết luận, with number and day once the announcement has them. Throws not-found. */
  async minutes(actor: ActorContext, slug: string, id: string): Promise<Paper> {
    const facts = await this.facts(actor, slug, id);
    const plan = await this.memory.resolve(slug, actor);
    const documentId = facts.meeting.document?.id ?? null;
    const documents = await this.documents.byId(this.database.manager, plan.plan.provinceId, [documentId]);
    const announced = documentId === null ? null : (documents.get(documentId) ?? null);
    const { provinceId } = plan.plan;
    const title = `Kết luận ${facts.meeting.name}`;
    const content = await this.press.print(provinceId, 'conclusions', minutes(facts, announced), title);
    return this.exported(actor, provinceId, slug, { fileName: fileName('Thông báo kết luận', facts), content });
  }

  /** Notes that the paper was taken out. */
  private async exported(actor: ActorContext, provinceId: string, slug: string, paper: Paper): Promise<Paper> {
    const event = takenOut(actor, provinceId, paper, { plan: slug });
    await this.database.transaction((manager) => this.audit.record(manager, event));
    return paper;
  }

  private async facts(actor: ActorContext, slug: string, id: string): Promise<PaperFacts> {
    const meeting = await this.meetings.get(actor, slug, id);
    return { meeting, ...paperPlace(meeting.province) };
  }
}

const fileName = (kind: string, { meeting }: PaperFacts): string =>
  paperName(kind, meeting.name, formatDay(meeting.heldOn).replaceAll('/', '.'));
