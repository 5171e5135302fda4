import { Injectable } from '@nestjs/common';
import { RecentlyUsed } from '../../../platform/http/index.js';
import { cleanFile } from './clean-file.js';
import type { PaperData } from './fields.js';
import { fillTemplate } from './fill-template.js';
import { PAPER_FORMS, type PaperKind } from './kinds/index.js';

/** Templates kept ready: as many as a province has kinds, and a few owners at once. */
const MOST_READY = 24;

/** Prints papers from their templates. */
@Injectable()
export class PaperPress {
  /** Templates whose package was cleaned, by what they are made of. */
  private readonly ready = new RecentlyUsed<Promise<Buffer>>(MOST_READY);

  /** A paper of this kind. `title`: in its properties; null: a copy for signing, whose properties say nothing. */
  async print(kind: PaperKind, data: PaperData, title: string | null): Promise<Buffer> {
    const template = await this.ready.getOrMake(kind, async () => cleanFile(await PAPER_FORMS[kind].builtIn()));
    return fillTemplate(template, data, title);
  }
}
