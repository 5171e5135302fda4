import { Injectable } from '@nestjs/common';
import {
  type NewStatedFigure,
  PROBLEMS,
  type StatedFigureBody,
  type StatedFigurePage,
  type StatedFigureQuery,
  WHOLE_PROVINCE,
} from '@tiendo/contracts';
import { compareDays } from '@tiendo/indicators';
import { compareVietnamese, foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, CursorInteger, decodeCursor, encodeCursor, refusal } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { DocumentDirectory, type DocumentView } from '../../documents/index.js';
import { UnitDirectory } from '../../org/index.js';
import { IndicatorDirectory, type IndicatorOnDay } from '../../plans/index.js';
import { checkFigure } from '../entry/figure-check.js';
import { entryOf } from '../entry/figure-entry.js';
import { observationBody, ObservationWriter } from '../observations/observation-writer.js';
import { type StatedRow, statedOutsidePeriods } from '../observations/observation.queries.js';
import { type StandingFigure, standingFigures } from './standing-figures.js';

/** What an owner's documents state of days: every figure has a place where it is seen, corrected and taken back. */
@Injectable()
export class StatedFiguresService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly indicators: IndicatorDirectory,
    private readonly units: UnitDirectory,
    private readonly documents: DocumentDirectory,
    private readonly writer: ObservationWriter,
  ) {}

  /** A page of what stands, document by document. Throws not-found, forbidden, invalid-cursor. */
  async list(actor: ActorContext, provinceCode: string, query: StatedFigureQuery): Promise<StatedFigurePage> {
    const province = await this.provinces.require(provinceCode, actor, 'plan.read');
    return this.database.knownAt(query.knownAt ?? null, async (manager) => {
      const asOf = query.asOf ?? this.clock.today();
      const { knownAt = null, indicator } = query;
      const unit = query.unit === WHOLE_PROVINCE ? null : query.unit;
      const rows = await statedOutsidePeriods(manager, province.id, knownAt, { indicator, unit });
      const asked = standingFigures(rows, asOf).filter((figure) => isAsked(figure, query));
      const found = asked.filter((figure) => !query.document || figure.sourceDocumentId === query.document);
      const [from = 0] = decodeCursor(query, z.tuple([CursorInteger])) ?? [];
      const page = found.slice(from, from + query.limit);
      const next = from + page.length;
      const ids = asked.map(({ sourceDocumentId }) => sourceDocumentId);
      const documents = await this.documents.byId(manager, province.id, ids);
      return {
        items: page.map((figure) => bodyOf(figure, documents)),
        nextCursor: next < found.length ? encodeCursor(query, [next]) : null,
        total: found.length,
        documents: [...documents.values()]
          .map(({ id, label }) => ({ id, label, figures: ids.filter((one) => one === id).length }))
          .sort((a, b) => b.figures - a.figures || compareVietnamese(a.label, b.label)),
      };
    });
  }

  /**
   * Records a figure as somebody wrote it, or the correction of one. Throws unknown-indicator, unknown-unit,
   * unknown-document, effective-day-in-future, figure-unreadable (with what it may mean), rule-broken (it cannot be true
   * and no note says why it is recorded), not-found, already-corrected.
   */
  async record(actor: ActorContext, provinceCode: string, given: NewStatedFigure): Promise<StatedFigureBody> {
    const province = await this.provinces.require(provinceCode, actor, 'progress.write');
    return this.database.transaction(async (manager) => {
      const indicator = await this.indicators.onDay(manager, province.id, given.indicator, given.asOf);
      const unit = await this.unitOf(manager, province.id, given.unit);
      const fields = [
        ...(indicator ? [] : [unknown('unknown-indicator', '/indicator')]),
        ...(unit === undefined ? [unknown('unknown-unit', '/unit')] : []),
        ...(compareDays(given.asOf, this.clock.today()) > 0 ? [unknown('effective-day-in-future', '/asOf')] : []),
      ];
      if (!indicator || unit === undefined || fields.length > 0) throw refusal(fields);
      const document = given.documentId
        ? await this.documents.require(manager, province.id, given.documentId, '/documentId')
        : null;
      const { numerator, denominator, value, qualifier, outcome, statedPercent } = readingOf(given, indicator);
      const stored = await this.writer.append(manager, {
        ...{ actor, provinceId: province.id, code: indicator.code, document, plan: null },
        row: {
          ...{ indicatorId: indicator.id, unitId: unit?.id ?? null, asOf: given.asOf },
          ...{ numerator, denominator, value, qualifier, outcome, statedPercent, cumulative: true },
          ...{ grade: given.grade, origin: document ? 'document' : 'selfReported', statedText: given.text },
          ...{ sourceDocumentId: document?.id ?? null, sourceSection: given.sourceSection ?? null },
          ...{ note: given.note ?? null, supersedes: given.supersedes ?? null, withdraws: null },
        },
      });
      return this.told(manager, province.id, stored.id);
    });
  }

  /** Takes a figure back, with the reason; what it corrected speaks again. Throws not-found, already-corrected. */
  async withdraw(actor: ActorContext, provinceCode: string, id: string, reason: string): Promise<StatedFigureBody> {
    const province = await this.provinces.require(provinceCode, actor, 'progress.write');
    return this.database.transaction(async (manager) => {
      const row = (await statedOutsidePeriods(manager, province.id, null, { id }))[0];
      if (!row) throw new ApiProblem('not-found');
      const said = { actor, provinceId: province.id, code: row.indicatorCode, reason, plan: null };
      const stored = await this.writer.withdraw(manager, row, said);
      return this.told(manager, province.id, stored.id);
    });
  }

  /** null: the province as a whole; undefined: there is no such unit. */
  private async unitOf(manager: Manager, provinceId: string, code: string | undefined) {
    if (code === undefined || code === WHOLE_PROVINCE) return null;
    return (await this.units.byCodes(manager, provinceId, [code])).get(code);
  }

  private async told(manager: Manager, provinceId: string, id: string): Promise<StatedFigureBody> {
    const [row] = await statedOutsidePeriods(manager, provinceId, null, { id });
    if (!row) throw new ApiProblem('internal');
    const documents = await this.documents.byId(manager, provinceId, [row.sourceDocumentId]);
    return bodyOf({ ...row, inForce: row.withdraws === null }, documents);
  }
}

function isAsked({ indicatorName, unitName }: StatedRow, { q }: StatedFigureQuery): boolean {
  return q === undefined || matchesFolded(foldVietnamese(`${indicatorName} ${unitName ?? ''}`), q);
}

function bodyOf(row: StandingFigure, documents: ReadonlyMap<string, DocumentView>): StatedFigureBody {
  const { indicatorCode: code, indicatorName: name, measureUnit, unitCode, unitName } = row;
  return {
    ...observationBody(row, documents.get(row.sourceDocumentId ?? '')),
    indicator: { code, name, measureUnit },
    unit: unitCode === null || unitName === null ? null : { code: unitCode, name: unitName },
    inForce: row.inForce,
  };
}

function readingOf(given: NewStatedFigure, indicator: IndicatorOnDay) {
  // What is stated of a day is of that day: nothing tells it from a sum, so no word of that is asked for.
  const line = { ...indicator, indicatorCode: indicator.code, cumulative: false, measures: [] };
  const entry = entryOf({ text: given.text }, line);
  if ('problems' in entry) throw refusal(entry.problems);
  const errors = checkFigure({ line, figure: entry.figure, previous: null, isSameYear: false }).filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0 && given.note === undefined) {
    throw refusal(errors.map(({ text }) => ({ pointer: '/note', code: 'rule-broken', detail: explain(text) })));
  }
  return entry.figure;
}

const explain = ({ vi, en }: { vi: string; en: string }) => ({
  vi: `${vi} Nếu nguồn nêu đúng như vậy, hãy ghi chú lý do rồi lưu lại.`,
  en: `${en} If the source says so, note why and save again.`,
});

function unknown(code: 'unknown-indicator' | 'unknown-unit' | 'effective-day-in-future', pointer: string) {
  return { pointer, code, detail: PROBLEMS[code] };
}
