import { Injectable, Logger } from '@nestjs/common';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/index.js';
import { AuditService } from '../audit.service.js';
import { sha256Of, signedHeads } from './head-file.js';
import { exportsIn, headFileName, readExport, writeExport } from './head-folder.js';
import { chainHeads, EXPORTED, hasChain, wasExported } from './head.queries.js';
import { signingKey } from './signing-key.js';

/**
 * Writes the last link of every chain into the folder of the operator's choice, signed. A chain that is later cut, rebuilt
 * or taken away no longer has what was written there.
 */
@Injectable()
export class HeadExport {
  private readonly logger = new Logger(HeadExport.name);

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** There is a chain, and no head of one was ever exported. One that was and is gone is a finding, not a beginning. */
  async isFirst(): Promise<boolean> {
    const there = await exportsIn(this.config.auditHeadsDir);
    return there.length === 0 && (await hasChain(this.database.manager)) && !(await wasExported(this.database.manager));
  }

  /** One more file; its name. Null: there is no chain yet. */
  async export(): Promise<string | null> {
    const { auditHeadsDir: folder, dataDir } = this.config;
    const heads = await chainHeads(this.database.manager);
    if (heads.length === 0) return null;
    const key = await signingKey(dataDir);
    const at = this.clock.now();
    const file = headFileName(at);
    const there = await exportsIn(folder);
    if (there.includes(file)) return file;
    const before = there.filter((name) => name < file).at(-1);
    const previous = before === undefined ? null : { file: before, sha256: sha256Of(await readExport(folder, before)) };
    const said = { version: 1, exportedAt: at.toISOString(), key: key.fingerprint, previous, heads } as const;
    const content = signedHeads(said, key.privateKey);
    await writeExport(folder, file, content);
    if (key.isNew || before === undefined) await this.publishKey(folder, key);
    const detail = { sha256: sha256Of(content), key: key.fingerprint };
    await this.database.transaction((manager) =>
      this.audit.recordMany(
        manager,
        heads.map(({ provinceId, number }) => ({
          ...{ provinceId, actorId: null, action: EXPORTED, subjectKind: 'trail', subject: file },
          detail: { ...detail, number },
        })),
      ),
    );
    return file;
  }

  /** The public key beside the heads, for whoever checks them elsewhere; and its fingerprint in the log. */
  private async publishKey(folder: string, { fingerprint, pem }: { fingerprint: string; pem: string }): Promise<void> {
    await writeFile(path.join(folder, `audit-${fingerprint}.pub.pem`), pem, { mode: 0o644 });
    this.logger.log(`Heads of the audit trail are signed with the key ${fingerprint} and written to ${folder}`);
  }
}
