import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import type { Manager } from '../../../platform/database/index.js';
import { type ChainHead, type Heads, readHeads, sha256Of } from '../heads/head-file.js';
import { exportsIn, readExport } from '../heads/head-folder.js';
import { hashesOf, type ToldExport, toldExports } from '../heads/head.queries.js';
import { believedKeys } from '../heads/signing-key.js';
import type { Finding, FindingKind } from './finding.js';

interface Owner {
  readonly id: string;
  readonly code: string;
  readonly events: number;
}

interface ReadFile {
  readonly sha256: string;
  /** Null: it is not believed. */
  readonly heads: Heads | null;
}

const FAULTS = {
  unreadable: 'headUnreadable',
  unknownKey: 'headUnknownKey',
  wrongSignature: 'headWrongSignature',
} as const satisfies Record<string, FindingKind>;

/** Holds chains against the heads that were exported, and the exports against their signatures and one another. */
@Injectable()
export class HeadCheck {
  constructor(private readonly config: Config) {}

  /** `isWhole`: every export that a chain tells of ought to be in the folder; of a copy, the last may not have come yet. */
  async check(
    manager: Manager,
    owners: readonly Owner[],
    folder: string,
    isWhole: boolean,
  ): Promise<{ files: number; lastAt: string | null; findings: Finding[] }> {
    const { files, findings } = await this.read(folder);
    const believed = [...files].flatMap(([file, { heads }]) => (heads ? [{ file, heads }] : []));
    const byProvince = new Map<string, { file: string; head: ChainHead }[]>();
    for (const { file, heads } of believed) {
      for (const head of heads.heads) {
        const known = byProvince.get(head.provinceId) ?? [];
        byProvince.set(head.provinceId, [...known, { file, head }]);
      }
    }
    for (const [provinceId, exported] of byProvince) {
      findings.push(...(await chainFindings(manager, owners, provinceId, exported)));
    }
    for (const { id, code } of owners) {
      const told = await toldExports(manager, id);
      findings.push(...told.flatMap((one) => fileFindings(one, files, code, isWhole)));
    }
    return { files: files.size, lastAt: believed.at(-1)?.heads.exportedAt ?? null, findings };
  }

  private async read(folder: string): Promise<{ files: Map<string, ReadFile>; findings: Finding[] }> {
    const keys = await believedKeys(this.config.dataDir);
    const files = new Map<string, ReadFile>();
    const findings: Finding[] = [];
    for (const file of await exportsIn(folder)) {
      const content = await readExport(folder, file);
      const { heads, fault } = readHeads(content, keys);
      if (fault !== null) findings.push({ province: null, kind: FAULTS[fault], file });
      const previous = heads?.previous ?? null;
      if (previous !== null && files.get(previous.file)?.sha256 !== previous.sha256) {
        findings.push({ province: null, kind: 'headUnlinked', file });
      }
      files.set(file, { sha256: sha256Of(content), heads });
    }
    return { files, findings };
  }
}

/** The first export that a chain no longer has, and the first that it tells otherwise. */
async function chainFindings(
  manager: Manager,
  owners: readonly Owner[],
  provinceId: string,
  exported: readonly { file: string; head: ChainHead }[],
): Promise<Finding[]> {
  const hashes = await hashesOf(
    manager,
    provinceId,
    exported.map(({ head }) => head.number),
  );
  const owner = owners.find(({ id }) => id === provinceId);
  const isGone = (owner?.events ?? 0) === 0;
  const missing = exported.filter(({ head }) => !hashes.has(head.number));
  const differing = exported.filter(({ head }) => hashes.has(head.number) && hashes.get(head.number) !== head.hash);
  const told = (kind: FindingKind, found: typeof exported): Finding[] =>
    found.slice(0, 1).map(({ file, head }) => ({
      province: owner?.code ?? head.province,
      ...{ kind, number: head.number, file, count: found.length },
    }));
  return [...told(isGone ? 'chainGone' : 'chainShorter', missing), ...told('chainDiffers', differing)];
}

function fileFindings(
  { number, at, file, sha256 }: ToldExport,
  files: ReadonlyMap<string, ReadFile>,
  province: string,
  isWhole: boolean,
): Finding[] {
  const kept = files.get(file);
  const found = { province, number, at: at.toISOString(), file };
  if (kept) return kept.sha256 === sha256 ? [] : [{ ...found, kind: 'headAltered' }];
  return isWhole ? [{ ...found, kind: 'headMissing' }] : [];
}
