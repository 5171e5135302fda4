import { Injectable } from '@nestjs/common';
import type { Block, NewDocument } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import type { PlanRef } from '../../plans/index.js';
import { LiveRankings } from '../ranking/live-rankings.js';
import { keyOf, SubjectReader } from '../ranking/ranking-subject.js';
import { insertLines, insertPublication, markPublished } from './publication.queries.js';

/** A ranking of a data file that was shared with its units and published by a decision, each on its day. */
export interface SamplePublication {
  readonly block: Block;
  /** Codes of the period and of the one it is compared with. */
  readonly period: string;
  readonly against: string | null;
  readonly index: string;
  /** Instants. */
  readonly sharedAt: string;
  readonly publishedAt: string;
  readonly contestUntil: string;
  readonly decision: NewDocument;
}

/** Loads published rankings of a data file: the rows are those that the figures give, as when an office publishes. */
@Injectable()
export class PublicationSample {
  constructor(
    private readonly clock: Clock,
    private readonly documents: DocumentDirectory,
    private readonly subjects: SubjectReader,
    private readonly live: LiveRankings,
  ) {}

  /** Adds those that are published by this clock; how many. */
  async add(manager: Manager, plan: PlanRef, publications: readonly SamplePublication[]): Promise<number> {
    const known = publications.filter(({ publishedAt }) => new Date(publishedAt) <= this.clock.now());
    for (const publication of known) await this.addOne(manager, plan, publication);
    return known.length;
  }

  private async addOne(manager: Manager, plan: PlanRef, publication: SamplePublication): Promise<void> {
    const { block, period, index, against, contestUntil, decision } = publication;
    const subject = await this.subjects.resolve(manager, plan, { block, period, index, against: against ?? 'none' });
    const { provinceId } = plan;
    const id = await insertPublication(manager, {
      ...keyOf(subject),
      againstPeriodId: subject.against?.periodId ?? null,
      sharedAt: new Date(publication.sharedAt),
      sharedBy: null,
      contestUntil,
      note: null,
      supersedes: null,
      basisDocumentId: null,
    });
    const [documentId = ''] = await this.documents.add(manager, provinceId, null, [decision]);
    const { lines, bySourceClasses, ranges } = await this.live.decided(manager, subject, 'certainEnd');
    await markPublished(manager, provinceId, id, {
      publishedAt: new Date(publication.publishedAt),
      publishedBy: null,
      documentId,
      minimumItems: subject.minimumItems,
      bySourceClasses,
      ranges,
    });
    await insertLines(manager, provinceId, id, lines);
  }
}
