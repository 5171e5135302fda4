import { Injectable } from '@nestjs/common';
import type { PaperKind } from '@tiendo/contracts';
import { Database } from '../../../platform/database/index.js';
import { RecentlyUsed } from '../../../platform/http/index.js';
import { FileContents } from '../../documents/index.js';
import { cleanFile } from './clean-file.js';
import type { PaperData } from './fields.js';
import { fillTemplate } from './fill-template.js';
import { PAPER_FORMS } from './kinds/index.js';
import { chosenContent } from './template.queries.js';

/** Templates kept ready: as many as a province has kinds, and a few owners at once. */
const MOST_READY = 24;

/** Prints papers from their templates. */
@Injectable()
export class PaperPress {
  /** Templates whose package was cleaned, by what they are made of. */
  private readonly ready = new RecentlyUsed<Promise<Buffer>>(MOST_READY);

  constructor(
    private readonly database: Database,
    private readonly files: FileContents,
  ) {}

  /**
   * A paper of this kind as the owner has it printed: from the template the office chose, else from the built-in one, as
   * where the content of the chosen one had to be removed. `title`: in its properties; null: a copy for signing, whose
   * properties say nothing.
   */
  async print(provinceId: string, kind: PaperKind, data: PaperData, title: string | null): Promise<Buffer> {
    const { manager } = this.database;
    const chosen = await chosenContent(manager, provinceId, kind);
    const content = chosen === null ? null : await this.files.read(manager, provinceId, chosen);
    if (chosen === null || content === null) return this.printBuiltIn(kind, data, title);
    return fillTemplate(await this.ready.getOrMake(chosen, () => cleanFile(content)), data, title);
  }

  /** A paper of this kind from the built-in template. */
  async printBuiltIn(kind: PaperKind, data: PaperData, title: string | null): Promise<Buffer> {
    const template = await this.ready.getOrMake(kind, async () => cleanFile(await PAPER_FORMS[kind].builtIn()));
    return fillTemplate(template, data, title);
  }
}
