import { Injectable } from '@nestjs/common';
import type { Language, RankingPublicationBody } from '@tiendo/contracts';
import { periodTitle } from '@tiendo/indicators/periods';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { PeriodDirectory, type PlanKey } from '../../reporting/index.js';
import type { PublicationRow } from './publication.queries.js';

/** Who reads a publication: the office counts remarks, members read notes, the public what was decided. */
export interface PublicationReader {
  readonly isOffice: boolean;
  readonly isMember: boolean;
  readonly language: Language;
}

/** Publications as answers show them. */
@Injectable()
export class PublicationBodies {
  constructor(
    private readonly clock: Clock,
    private readonly documents: DocumentDirectory,
    private readonly periods: PeriodDirectory,
  ) {}

  async of(
    manager: Manager,
    plan: PlanKey,
    rows: readonly PublicationRow[],
    { isOffice, isMember, language }: PublicationReader,
  ): Promise<RankingPublicationBody[]> {
    if (rows.length === 0) return [];
    const today = this.clock.today();
    const periods = new Map((await this.periods.list(manager, plan)).map((period) => [period.periodId, period]));
    const ids = rows.flatMap(({ documentId, basisDocumentId }) => [documentId, basisDocumentId]);
    const documents = await this.documents.byId(manager, plan.provinceId, ids);
    const nameOf = (periodId: string) => {
      const period = periods.get(periodId);
      return { code: period?.code ?? '', label: period ? periodTitle(period, language) : '' };
    };
    const named = (id: string | null) => {
      const document = documents.get(id ?? '');
      return document ? { documentId: document.id, label: document.label } : null;
    };
    return rows.map((row) => {
      return {
        ...{ id: row.id, state: row.state, block: row.block, index: row.indexCode, pillar: row.pillar || null },
        period: nameOf(row.periodId),
        against: row.againstPeriodId === null ? null : nameOf(row.againstPeriodId),
        sharedAt: row.sharedAt.toISOString(),
        contestUntil: row.contestUntil,
        contestOpen: row.state === 'shared' && today <= row.contestUntil,
        publishedAt: row.publishedAt?.toISOString() ?? null,
        decision: named(row.documentId),
        basis: named(row.basisDocumentId),
        ranges: row.ranges,
        note: isMember ? row.note : null,
        ...{ supersedes: row.supersedes, supersededBy: row.supersededBy, version: row.version },
        remarks: isOffice ? { total: row.remarks, open: row.openRemarks } : null,
      };
    });
  }
}
