import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type Job, JobRunner } from '../../../platform/schedule/index.js';
import { HeadExport } from '../heads/head-export.js';
import type { TrailReport } from './finding.js';
import { findingWords } from './finding-words.js';
import { TrailCheck } from './trail-check.js';

/** The rest of a long list says nothing more about what went wrong. */
const LINES_KEPT = 50;
/** Name of the job. */
export const TRAIL_JOB = 'audit-trail';
const LINES_LOGGED = 3;

/** What a check came to, as it is kept with the run. */
export interface TrailRun {
  readonly owners: Readonly<Record<string, { events: number; findings: number; lines: readonly string[] }>>;
  /** What is found of no single owner: accounts, exports. */
  readonly findings: number;
  readonly lines: readonly string[];
  readonly headFiles: number;
  /** Name of the export that was written afterwards; null: there is no chain yet. */
  readonly exported: string | null;
}

/** Every night: holds the trail against its rows and its exported heads, then exports the heads of today. */
@Injectable()
export class TrailJob implements Job, OnModuleInit {
  readonly name = TRAIL_JOB;
  readonly at = '01:30';
  /** The trail as it is now is all there is to look at. */
  readonly catchUp = 'last';
  private readonly logger = new Logger(TrailJob.name);
  /** Whether this process has asked for the first export: one that fails waits for the night. */
  private hasAsked = false;

  constructor(
    private readonly runner: JobRunner,
    private readonly trail: TrailCheck,
    private readonly heads: HeadExport,
  ) {}

  onModuleInit(): void {
    this.runner.register(this);
  }

  /** Until a first head stands outside, a trail that is cut or rebuilt leaves no mark: it does not wait for the night. */
  async waits(): Promise<boolean> {
    if (this.hasAsked) return false;
    this.hasAsked = await this.heads.isFirst();
    return this.hasAsked;
  }

  async run(): Promise<Record<string, unknown>> {
    const report = await this.trail.check();
    const { length } = report.findings;
    if (length > 0) {
      const first = report.findings.slice(0, LINES_LOGGED).map(findingWords).join('; ');
      this.logger.error(`Audit trail: ${length} findings. npm run audit-verify tells all. First: ${first}`);
    }
    const told: TrailRun = { ...toldOf(report), exported: await this.heads.export() };
    return { ...told };
  }
}

function toldOf({ owners, headFiles, findings }: TrailReport): Omit<TrailRun, 'exported'> {
  const of = (province: string | null) => {
    const own = findings.filter((finding) => finding.province === province);
    return { findings: own.length, lines: own.slice(0, LINES_KEPT).map(findingWords) };
  };
  const codes = new Set([...owners.map(({ code }) => code), ...findings.flatMap(({ province }) => province ?? [])]);
  const events = new Map(owners.map((owner) => [owner.code, owner.events]));
  return {
    owners: Object.fromEntries([...codes].map((code) => [code, { events: events.get(code) ?? 0, ...of(code) }])),
    ...of(null),
    headFiles,
  };
}
