import { Injectable } from '@nestjs/common';
import type { GuideBody, GuideList } from '@tiendo/contracts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Config } from '../../platform/config/config.js';
import { ApiProblem } from '../../platform/http/index.js';
import { documentOf, heading, type Paper, type PaperChild, paperName, paragraph, picture } from '../papers/index.js';
import { type Guide, partsOf } from './guide.js';
import { GUIDES } from './texts/index.js';

/** Guides by role: read on screen, or taken out as a document. */
@Injectable()
export class GuidesService {
  constructor(private readonly config: Config) {}

  list(): GuideList {
    return { items: GUIDES.map(({ slug, title, lead, roles }) => ({ slug, title, lead, roles: [...roles] })) };
  }

  /** Throws not-found. */
  find(slug: string): GuideBody {
    const guide = requireGuide(slug);
    return { ...guide, roles: [...guide.roles] };
  }

  /** The guide as a Word document with its pictures, as far as the web app that is served has them. Throws not-found. */
  async document(slug: string): Promise<Paper> {
    const { title, lead, sections } = requireGuide(slug);
    const children: PaperChild[] = [
      paragraph(`Tiến Độ: ${title}`, { bold: true }),
      paragraph(lead, { italics: true }),
      ...sections.flatMap(({ title: of, steps, picture: shown }) => {
        const png = shown && this.pictureOf(shown.name);
        return [
          heading(of),
          ...steps.map((step, index) => paragraph(`${index + 1}. ${plainText(step)}`, { close: true })),
          ...(shown && png ? [picture(png, shown.alt)] : []),
        ];
      }),
    ];
    return { fileName: paperName('Hướng dẫn', title), content: await documentOf(title, children, null) };
  }

  private pictureOf(name: string): Buffer | null {
    const file = path.join(this.config.webDir, 'guides', `${name}.png`);
    return existsSync(file) ? readFileSync(file) : null;
  }
}

function requireGuide(slug: string): Guide {
  const guide = GUIDES.find((one) => one.slug === slug);
  if (!guide) throw new ApiProblem('not-found');
  return guide;
}

/** Labels of screens stand in quotes on paper. */
const plainText = (step: string): string =>
  partsOf(step)
    .map(({ text, isLabel }) => (isLabel ? `“${text}”` : text))
    .join('');
