import { Injectable } from '@nestjs/common';
import type { AuditEventPage, AuditEventQuery, ExportNote, TrailState } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { z } from 'zod';
import { Database } from '../../platform/database/index.js';
import { CursorInteger, decodeCursor, encodeCursor } from '../../platform/http/index.js';
import { JobRunner } from '../../platform/schedule/index.js';
import { type ActorContext, ProvinceDirectory } from '../accounts/index.js';
import { AuditService, eventCount, eventPage, kindOf, prefixesOf, trailExtent, TRAIL_JOB } from '../audit/index.js';

const EventCursor = z.tuple([CursorInteger]);
const RunDetail = z.object({
  owners: z.record(z.string(), z.object({ findings: z.number(), lines: z.array(z.string()) })).default({}),
  findings: z.number().default(0),
  lines: z.array(z.string()).default([]),
});

/** The trail of one owner, for those who may read it; and what browsers tell it. */
@Injectable()
export class TrailService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly runner: JobRunner,
    private readonly audit: AuditService,
  ) {}

  /** The newest first. Throws: not-found, forbidden, invalid-cursor. */
  async list(actor: ActorContext, provinceCode: string, query: AuditEventQuery): Promise<AuditEventPage> {
    const province = await this.provinces.require(provinceCode, actor, 'trail.read');
    const { manager } = this.database;
    const selection = {
      provinceId: province.id,
      from: query.from === undefined ? null : startOf(query.from),
      until: query.to === undefined ? null : new Date(startOf(query.to).getTime() + DAY_MS),
      by: query.by ?? null,
      ...prefixesOf(query.kind ?? null),
      key: foldVietnamese(query.q ?? '').trim(),
    };
    const place = { ...query, province: province.code };
    const [before] = decodeCursor(place, EventCursor) ?? [null];
    const rows = await eventPage(manager, selection, query.limit + 1, before);
    const items = rows.slice(0, query.limit).map((row) => ({ ...row, kind: kindOf(row.action) }));
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > query.limit && last ? encodeCursor(place, [last.number]) : null,
      total: await eventCount(manager, selection),
    };
  }

  /** Whether the last check found the trail whole, and when its head left the database last. */
  async state(actor: ActorContext, provinceCode: string): Promise<TrailState> {
    const province = await this.provinces.require(provinceCode, actor, 'trail.read');
    const extent = await trailExtent(this.database.manager, province.id);
    const run = (await this.runner.runs(TRAIL_JOB, 5)).find(({ finishedAt }) => finishedAt !== null);
    if (!run?.finishedAt) return { ...extent, check: null };
    const at = run.finishedAt.toISOString();
    if (run.outcome !== 'done') return { ...extent, check: { at, findings: null, lines: [] } };
    const { owners, findings, lines } = RunDetail.parse(run.detail);
    const own = owners[province.code] ?? { findings: 0, lines: [] };
    return { ...extent, check: { at, findings: own.findings + findings, lines: [...own.lines, ...lines] } };
  }

  /** A table left as a file. Throws: not-found, forbidden. */
  async noteExport(actor: ActorContext, provinceCode: string, { file, rows }: ExportNote): Promise<void> {
    const province = await this.provinces.require(provinceCode, actor, 'plan.read');
    await this.database.transaction((manager) =>
      this.audit.record(manager, {
        ...actor.in(province.id),
        ...{ action: 'export.table', subjectKind: 'table', subject: file, detail: { rows } },
      }),
    );
  }
}

const DAY_MS = 86_400_000;
/** Midnight in Vietnam, which knows no summer time. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);
