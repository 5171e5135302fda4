import type { INestApplicationContext } from '@nestjs/common';
import { AuditService } from '../features/audit/index.js';
import { DocumentDirectory, type DocumentInput } from '../features/documents/index.js';
import { type BulkFigure, BulkFigures, ObservationDirectory } from '../features/figures/index.js';

import { ListsService } from '../features/lists/index.js';
import { MeetingSample } from '../features/meetings/index.js';
import { type SampleRequest, SubmissionSample } from '../features/submissions/index.js';
import { BoundaryWriter, PeopleService, SuccessionWriter, UnitDirectory, UnitsService } from '../features/org/index.js';
import { ProvinceDirectory, type ProvinceRef } from '../features/accounts/index.js';
import {
  AllotmentsService,
  IndicatorDirectory,
  OpennessService,
  PlanDirectory,
  type PlanRef,
  PublicationService,
  SnapshotsService,
} from '../features/plans/index.js';
import { StatementDirectory, RollupKeeper } from '../features/statements/index.js';
import { ExternalResults, type NewExternalResult, PublicationSample } from '../features/standings/index.js';
import { type PeriodRef, ReportingSetup } from '../features/reporting/index.js';
import { Clock } from '../platform/clock/clock.js';
import type { Manager } from '../platform/database/index.js';
import { figuresOfPeriod } from './sample-figures.js';
import { requestsOfFile } from './sample-requests.js';
import type { RequestsFile } from './requests-file.js';
import type { BoundariesFile, MeetingsFile, PlanFile, ProvinceFile, RankingsFile } from './sample-file.js';
import { ContradictionStore, insertHeadlines } from '../features/reconciliation/index.js';
import {
  discrepanciesToInsert,
  type FileIds,
  headlinesToInsert,
  observationsToAppend,
  statementsToAppend,
} from './sample-statements.js';

/** Official order in steps of ten, so that a unit can be put between two. */
const ORDER_STEP = 10;
/** After every version there is. */
const LAST_DAY = '9999-12-31';

/** An owner that was loaded, with its documents by the keys of its file. */
export interface LoadedProvince {
  readonly province: ProvinceRef;
  readonly documents: ReadonlyMap<string, string>;
}

/** Requests on the plan of an address. */
export interface SampleRequests {
  readonly plan: string;
  readonly requests: readonly SampleRequest[];
}

/** Figures of a period that do not stand in the file. */
export type FiguresOf = (period: PeriodRef, ids: FileIds) => readonly BulkFigure[];

/** Turns files into rows through the services that serve the screens. */
export class SampleLoader {
  private readonly clock: Clock;
  private readonly provinces: ProvinceDirectory;
  private readonly units: UnitsService;
  private readonly unitDirectory: UnitDirectory;
  private readonly acts: SuccessionWriter;
  private readonly people: PeopleService;
  private readonly boundaryWriter: BoundaryWriter;
  private readonly documents: DocumentDirectory;
  private readonly publication: PublicationService;
  private readonly snapshots: SnapshotsService;
  private readonly openness: OpennessService;
  private readonly plans: PlanDirectory;
  private readonly allotments: AllotmentsService;
  private readonly progress: StatementDirectory;
  private readonly contradictions: ContradictionStore;
  private readonly indicators: IndicatorDirectory;
  private readonly observations: ObservationDirectory;
  private readonly keeper: RollupKeeper;
  private readonly reporting: ReportingSetup;
  private readonly figures: BulkFigures;
  private readonly audit: AuditService;
  private readonly meetingSample: MeetingSample;
  private readonly publicationSample: PublicationSample;
  private readonly submissionSample: SubmissionSample;
  private readonly lists: ListsService;
  private readonly results: ExternalResults;

  constructor(app: INestApplicationContext) {
    const lenient = { strict: false } as const;
    this.clock = app.get(Clock, lenient);
    this.provinces = app.get(ProvinceDirectory, lenient);
    this.units = app.get(UnitsService, lenient);
    this.unitDirectory = app.get(UnitDirectory, lenient);
    this.acts = app.get(SuccessionWriter, lenient);
    this.people = app.get(PeopleService, lenient);
    this.boundaryWriter = app.get(BoundaryWriter, lenient);
    this.documents = app.get(DocumentDirectory, lenient);
    this.publication = app.get(PublicationService, lenient);
    this.snapshots = app.get(SnapshotsService, lenient);
    this.openness = app.get(OpennessService, lenient);
    this.plans = app.get(PlanDirectory, lenient);
    this.allotments = app.get(AllotmentsService, lenient);
    this.progress = app.get(StatementDirectory, lenient);
    this.contradictions = app.get(ContradictionStore, lenient);
    this.indicators = app.get(IndicatorDirectory, lenient);
    this.observations = app.get(ObservationDirectory, lenient);
    this.keeper = app.get(RollupKeeper, lenient);
    this.reporting = app.get(ReportingSetup, lenient);
    this.figures = app.get(BulkFigures, lenient);
    this.audit = app.get(AuditService, lenient);
    this.meetingSample = app.get(MeetingSample, lenient);
    this.publicationSample = app.get(PublicationSample, lenient);
    this.submissionSample = app.get(SubmissionSample, lenient);
    this.lists = app.get(ListsService, lenient);
    this.results = app.get(ExternalResults, lenient);
  }

  /** The owner with its units, people and documents; null when it exists already. */
  async province(manager: Manager, file: ProvinceFile): Promise<LoadedProvince | null> {
    const province = await this.provinces.create(manager, file.province);
    if (!province) return null;
    await this.units.addAll(
      manager,
      province,
      file.units.map((unit, index) => ({ ...unit, officialOrder: (index + 1) * ORDER_STEP })),
    );
    await this.people.addAll(manager, province, file.people);
    const ids = await this.documents.add(manager, province.id, null, file.documents.map(documentOf));
    const documents = new Map(file.documents.map(({ key }, index) => [key, ids[index] ?? '']));
    await this.acts.write(
      manager,
      province.id,
      null,
      file.successions.map(({ document, ...act }) => ({
        ...act,
        documentId: document === null ? null : (documents.get(document) ?? null),
      })),
    );
    await this.results.add(
      manager,
      province.id,
      file.externalResults.map((result) => resultOf(result, documents)),
    );
    await this.audit.record(manager, {
      provinceId: province.id,
      actorId: null,
      action: 'sample.load',
      subjectKind: 'province',
      subject: province.code,
      detail: { units: file.units.length, people: file.people.length, documents: file.documents.length },
    });
    return { province, documents };
  }

  /** Boundaries of its blocks. Throws an Error that names what is no unit of the block. */
  async boundaries(
    manager: Manager,
    { province }: LoadedProvince,
    maps: BoundariesFile['maps'],
    source: string,
  ): Promise<void> {
    for (const { asOf, ...map } of maps) {
      const { unmatched } = await this.boundaryWriter.write(
        manager,
        province.id,
        { ...map, source, uploadedBy: null },
        asOf,
      );
      const [first] = unmatched;
      if (first) throw new Error(`data/boundaries: ${first.label ?? first.index} is no unit of ${map.block}`);
    }
  }

  /**
   * A plan as issued, and everything that was stated, measured, reported, noticed and frozen on it. `figuresOf`: figures
   * of a period instead of those of the file; asked for period by period, the oldest first.
   */
  async plan(
    manager: Manager,
    { province, documents }: LoadedProvince,
    file: PlanFile,
    figuresOf?: FiguresOf,
  ): Promise<void> {
    const plan = await this.publication.issue(manager, province, {
      slug: file.slug,
      plan: file.plan,
      documents,
      sourceDocumentId: file.sourceDocument === null ? null : (documents.get(file.sourceDocument) ?? null),
      recordedAt: province.simulated ? simulatedMoment(file.plan.issuedOn) : null,
    });
    const ids = await this.idsOf(manager, plan, documents);
    await this.allot(manager, plan, file, documents);
    await this.progress.appendStatements(manager, plan, statementsToAppend(file, ids));
    await this.observations.append(manager, plan, observationsToAppend(file, ids));
    const now = this.clock.now().toISOString();
    await this.contradictions.note(manager, plan, discrepanciesToInsert(file, ids, now));
    await insertHeadlines(manager, plan, headlinesToInsert(file, ids), { at: this.clock.now(), by: null });
    await this.keeper.rebuild(manager, plan);
    const periods = await this.reporting.declare(manager, plan, file);
    for (const period of periods.toReversed()) {
      const figures = figuresOf?.(period, ids) ?? figuresOfPeriod(file, ids, period, now);
      await this.figures.load(manager, period, figures, { actorId: null, action: 'sample.figures' });
    }
    for (const { name, asOf, knownAt, document } of file.snapshots) {
      await this.snapshots.add(manager, plan, {
        name,
        asOf,
        knownAt: knownAt === null ? this.clock.now() : new Date(knownAt),
        documentId: document === null ? null : (documents.get(document) ?? null),
        note: null,
        publishedBy: null,
      });
    }
    if (province.publicTotals) {
      const documentId = plan.sourceDocumentId;
      await this.openness.add(manager, plan, { opens: true, documentId, note: null, by: null });
    }
    await this.plans.touch(manager, plan);
  }

  /** Meetings on a plan that was loaded, after everything stated on it: their agendas build themselves from it. */
  async meetings(manager: Manager, file: MeetingsFile): Promise<void> {
    const plan = await this.plans.find(manager, file.plan);
    if (!plan) throw new Error(`data/meetings refers to the plan ${file.plan}, which nothing declares`);
    await this.meetingSample.add(manager, plan, file.meetings);
  }

  /** Rankings of a plan that was loaded, as published from its figures; how many are published by the clock. */
  async rankings(manager: Manager, file: RankingsFile): Promise<number> {
    const plan = await this.plans.find(manager, file.plan);
    if (!plan) throw new Error(`data/rankings refers to the plan ${file.plan}, which nothing declares`);
    return this.publicationSample.add(manager, plan, file.publications);
  }

  /** Requests of a file and the lists that they ask, with the reports as far as they were written. */
  async requests(manager: Manager, { province, documents }: LoadedProvince, file: RequestsFile): Promise<void> {
    for (const list of file.lists) await this.lists.add(manager, province.id, list, null);
    await this.submissions(manager, { ...file, requests: requestsOfFile(file, documents) });
  }

  /** Requests on a plan that was loaded, with what units made of them, after its figures. */
  async submissions(manager: Manager, { plan: slug, requests }: SampleRequests): Promise<void> {
    const plan = await this.plans.find(manager, slug);
    if (!plan) throw new Error(`The requests of the sample refer to the plan ${slug}, which nothing declares`);
    await this.submissionSample.add(manager, plan, requests);
  }

  /** Levels of single units, before there is anything that rests on them. */
  private async allot(
    manager: Manager,
    plan: PlanRef,
    { allotments = [] }: PlanFile,
    documents: LoadedProvince['documents'],
  ): Promise<void> {
    for (const { target, document, recordedAt: at, ...allotment } of allotments) {
      const wanted = { ...allotment, documentId: documents.get(document) ?? '', digits: 0 };
      const recordedAt = at === null ? null : new Date(at);
      await this.allotments.add(manager, { actorId: null, plan, code: target, recordedAt }, wanted);
    }
  }

  private async idsOf(manager: Manager, plan: PlanRef, documents: ReadonlyMap<string, string>): Promise<FileIds> {
    const items = await this.plans.itemsAt(manager, plan, { asOf: LAST_DAY });
    const units = await this.unitDirectory.byCode(manager, plan.provinceId);
    return {
      items: new Map(items.map(({ code, itemId }) => [code, itemId])),
      units: new Map([...units].map(([code, { id }]) => [code, id])),
      indicators: await this.indicators.ids(manager, plan.provinceId),
      documents,
    };
  }
}

/** A simulated plan is known from the morning of the day it was issued, so that its past can be asked for. */
function simulatedMoment(issuedOn: string): Date {
  return new Date(`${issuedOn}T08:00:00+07:00`);
}

/** What the file leaves out is null there and absent in a request. */
function documentOf(document: ProvinceFile['documents'][number]): DocumentInput {
  return {
    kind: document.kind ?? undefined,
    number: document.number ?? undefined,
    issuedOn: document.issuedOn ?? undefined,
    alternateIssuedOn: document.alternateIssuedOn,
    issuer: document.issuer,
    title: document.title,
    note: document.note,
  };
}

/** A result of others as it is kept: its document by id. */
function resultOf(
  result: ProvinceFile['externalResults'][number],
  documents: ReadonlyMap<string, string>,
): NewExternalResult {
  const { index, year, block, unit, name, isOwner, rank, of, score, scale, publisher, publishedOn, section } = result;
  return {
    indexCode: index.code,
    indexName: index.name,
    indexVersion: index.version,
    year,
    block,
    unitCode: unit,
    unitName: name,
    isOwner,
    rank,
    rankOf: of,
    score,
    scale,
    publisher,
    publishedOn,
    section,
    documentId: documents.get(result.document) ?? '',
  };
}
