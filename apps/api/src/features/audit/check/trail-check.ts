import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ChainWalk } from '../audit-chain.js';
import { eventsOf } from '../audit.queries.js';
import { ownersOfTrails, type TrailOwner } from './trail-owner.queries.js';
import { rowFaults, sealFaults, untoldOfInstallation } from '../seals/seal.queries.js';
import { INSTALLATION, SEALED_TABLES } from '../seals/sealed-tables.js';
import type { Finding, TrailReport } from './finding.js';
import { HeadCheck } from './head-check.js';

/** So many findings of one kind are told of an owner; the rest of a long list says nothing more. */
const TOLD_OF_A_KIND = 20;

export interface CheckOptions {
  /** Where the exported heads are; by default where this installation writes them. */
  readonly headsFolder?: string;
  /** Told before each owner. */
  readonly onProgress?: (owner: TrailOwner) => void;
}

/**
 * Holds the trail against itself, against the rows it vouches for, and against the heads that were exported. Repairs
 * nothing.
 */
@Injectable()
export class TrailCheck {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly heads: HeadCheck,
  ) {}

  async check({ headsFolder, onProgress }: CheckOptions = {}): Promise<TrailReport> {
    const owners = await ownersOfTrails(this.database.manager);
    const findings: Finding[] = [];
    for (const owner of owners) {
      onProgress?.(owner);
      findings.push(...firstOfEachKind(await this.inOnePicture((manager) => ownFindings(manager, owner))));
    }
    findings.push(...(await this.inOnePicture(installationFindings)));
    const heads = await this.inOnePicture((manager) =>
      this.heads.check(manager, owners, headsFolder ?? this.config.auditHeadsDir, headsFolder === undefined),
    );
    return {
      owners: owners.map(({ code, events, sinceBaseline }) => ({ code, events, sinceBaseline })),
      headFiles: heads.files,
      lastHeadAt: heads.lastAt,
      findings: [...findings, ...heads.findings],
    };
  }

  /** Rows and seals as of one moment, so that writers at work are seen whole or not at all; moments are written in UTC. */
  private inOnePicture<T>(work: (manager: Manager) => Promise<T>): Promise<T> {
    return this.database.unhurried(() =>
      this.database.snapshot(async (manager) => {
        await manager.query(`SET LOCAL timezone = 'UTC'`);
        return work(manager);
      }),
    );
  }
}

async function ownFindings(manager: Manager, { id, code }: TrailOwner): Promise<Finding[]> {
  const findings: Finding[] = [];
  const walk = new ChainWalk();
  for await (const page of eventsOf(manager, id)) {
    for (const event of page) {
      const at = event.at.toISOString();
      for (const { problem, number } of walk.step(event)) {
        findings.push({ province: code, kind: problem, number, at: problem === 'missing' ? null : at });
      }
    }
  }
  for (const { problem, number, at, isBaseline } of await sealFaults(manager, id)) {
    // The event of the baseline is written at the first start of this version.
    if (isBaseline && problem === 'sealsWithoutEvent') continue;
    findings.push({ province: code, kind: problem, number, at: at?.toISOString() ?? null });
  }
  return [...findings, ...(await rowFindings(manager, id, code))];
}

async function rowFindings(manager: Manager, provinceId: string, province: string | null): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const sealed of SEALED_TABLES) {
    if ((sealed.table === 'user_account') !== (provinceId === INSTALLATION)) continue;
    for (const { problem, key, number, count } of await rowFaults(manager, sealed, provinceId)) {
      const row = { table: sealed.table, called: sealed.called, key };
      findings.push({ province, kind: problem, number, count, row });
    }
  }
  return findings;
}

async function installationFindings(manager: Manager): Promise<Finding[]> {
  const untold = await untoldOfInstallation(manager);
  const seals: Finding[] = untold > 0 ? [{ province: null, kind: 'sealsWithoutEvent', count: untold }] : [];
  return [...seals, ...(await rowFindings(manager, INSTALLATION, null))];
}

/** A chain that was rebuilt breaks at every event: the first of them say it, with how many there are. */
function firstOfEachKind(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const told = new Map<string, number>();
  return findings.flatMap((finding) => {
    const before = told.get(finding.kind) ?? 0;
    told.set(finding.kind, before + 1);
    if (before >= TOLD_OF_A_KIND) return [];
    return [{ ...finding, count: Math.max(finding.count ?? 1, counts.get(finding.kind) ?? 1) }];
  });
}
