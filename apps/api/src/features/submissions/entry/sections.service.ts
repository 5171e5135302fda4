import { Injectable } from '@nestjs/common';
import type { NewSection, SavedSection, SectionChange } from '@tiendo/contracts';
import { moved } from '@tiendo/indicators/submission';
import { ApiProblem, problemAt, requireVersion } from '../../../platform/http/index.js';
import { type HeldReport, type ReportWrite, ReportWriter } from './report-writer.js';
import {
  addSections,
  deleteSection,
  placeSections,
  type SectionRecord,
  sectionsOf,
  writeSection,
} from './section.queries.js';
import { sectionBody } from './submission-reader.js';

/** The narrative of a report: the headings of the outline, and headings of the unit's own among them. */
@Injectable()
export class SectionsService {
  constructor(private readonly writer: ReportWriter) {}

  /** Adds a heading of the unit's own. Throws not-found, forbidden, request-withdrawn, submission-locked. */
  add(write: ReportWrite, section: NewSection): Promise<SavedSection> {
    return this.writer.change(write, async (held) => {
      const { manager, provinceId, record, written } = held;
      const [id] = await addSections(manager, { provinceId, submissionId: record.id }, [section], written);
      return this.saved(held, id ?? '');
    });
  }

  /** Saves the text of a heading, or puts it elsewhere. Throws as {@link add}, and stale with both texts. */
  change(write: ReportWrite, id: string, change: SectionChange, ifMatch: number | null): Promise<SavedSection> {
    return this.writer.change(write, async (held) => {
      const section = await this.find(held, id);
      requireVersion(ifMatch, section.version, sectionBody(section), change);
      const { position, ...words } = change;
      const { manager, provinceId, written } = held;
      if (section.code !== null && (words.title !== undefined || position !== undefined)) {
        throw problemAt('rule-broken', position === undefined ? '/title' : '/position', OF_THE_OUTLINE);
      }
      if (Object.keys(words).length > 0) await writeSection(manager, { provinceId, id }, words, written);
      if (position !== undefined) await this.place(held, id, position);
      return this.saved(held, id);
    });
  }

  /** Removes a heading of the unit's own. Throws as {@link add}; rule-broken for one of the outline. */
  remove(write: ReportWrite, id: string): Promise<void> {
    return this.writer.change(write, async (held) => {
      const section = await this.find(held, id);
      if (section.code !== null) throw problemAt('rule-broken', '', OF_THE_OUTLINE);
      await deleteSection(held.manager, { provinceId: held.provinceId, id });
    });
  }

  private async saved(held: HeldReport, id: string): Promise<SavedSection> {
    return { section: sectionBody(await this.find(held, id)), progress: await this.writer.progress(held) };
  }

  private async place({ manager, provinceId, record }: HeldReport, id: string, to: number): Promise<void> {
    const key = { provinceId, submissionId: record.id };
    const ids = (await sectionsOf(manager, key)).map((section) => section.id);
    await placeSections(manager, key, moved(ids, ids.indexOf(id), to));
  }

  private async find({ manager, provinceId, record }: HeldReport, id: string): Promise<SectionRecord> {
    const sections = await sectionsOf(manager, { provinceId, submissionId: record.id });
    const section = sections.find((one) => one.id === id);
    if (!section) throw new ApiProblem('not-found');
    return section;
  }
}

const OF_THE_OUTLINE = {
  vi: 'Mục của đề cương giữ nguyên tên, vị trí và không xóa được',
  en: 'A section of the outline keeps its title and its place, and stays',
};
