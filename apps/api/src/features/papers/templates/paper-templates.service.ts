import { Injectable } from '@nestjs/common';
import {
  type CheckedTemplate,
  PAPER_KINDS,
  type PaperKind,
  type PaperTemplateBody,
  type PaperTemplateList,
  type TemplateField,
  type TemplateFieldList,
} from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, type Bilingual, problemAt } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory, type ProvinceRef } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { FileContents } from '../../documents/index.js';
import { DOCX, type Paper, paperName } from '../paper-file.js';
import { checkTemplate } from './check-template.js';
import { cleanFile } from './clean-file.js';
import { exampleOf, type Field } from './fields.js';
import { fillTemplate } from './fill-template.js';
import { PAPER_FORMS } from './kinds/index.js';
import { PaperPress } from './paper-press.js';
import {
  type ChoiceRecord,
  choicesOf,
  insertChoice,
  insertVersion,
  type VersionRecord,
  versionsOf,
} from './template.queries.js';

/** Room for an emblem and a stamp; a template is read again with every paper. */
const MOST_TEMPLATE_BYTES = 2 * 1024 * 1024;

/** Templates of an owner's papers, as its office edits them in Word. */
@Injectable()
export class PaperTemplatesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly files: FileContents,
    private readonly audit: AuditService,
    private readonly press: PaperPress,
  ) {}

  /** The templates of every kind. Throws not-found (owner), sign-in-required, forbidden; so do all of these. */
  async list(actor: ActorContext, provinceCode: string): Promise<PaperTemplateList> {
    const province = await this.readable(actor, provinceCode);
    const kept = await this.keptOf(this.database.manager, province.id);
    return { items: PAPER_KINDS.map((kind) => bodyOf(kind, kept)) };
  }

  /** The template of one kind. */
  async get(actor: ActorContext, provinceCode: string, kind: PaperKind): Promise<PaperTemplateBody> {
    const province = await this.readable(actor, provinceCode);
    return bodyOf(kind, await this.keptOf(this.database.manager, province.id));
  }

  /** What templates of a kind can say. */
  async fields(
    actor: ActorContext,
    provinceCode: string,
    kind: PaperKind,
    language: keyof Bilingual,
  ): Promise<TemplateFieldList> {
    await this.readable(actor, provinceCode);
    return { items: PAPER_FORMS[kind].fields.map((field) => fieldBody(field, language)) };
  }

  /** The built-in template, to be edited. */
  async builtIn(actor: ActorContext, provinceCode: string, kind: PaperKind): Promise<Paper> {
    await this.readable(actor, provinceCode);
    const { name, builtIn } = PAPER_FORMS[kind];
    return { fileName: paperName('Mẫu', name), content: await builtIn() };
  }

  /** What the built-in template prints, with examples. */
  async builtInPreview(actor: ActorContext, provinceCode: string, kind: PaperKind): Promise<Paper> {
    const province = await this.readable(actor, provinceCode);
    const { name } = PAPER_FORMS[kind];
    return {
      fileName: paperName('Xem thử', name),
      content: await this.press.printBuiltIn(kind, examples(kind, province), null),
    };
  }

  /**
   * Adds an uploaded file as the next version, with what is found in it. Throws unknown-document (no such file), too-large,
   * invalid-request (no Word document).
   */
  async add(actor: ActorContext, provinceCode: string, kind: PaperKind, fileId: string): Promise<CheckedTemplate> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    const { manager } = this.database;
    const file = await this.files.find(manager, province.id, fileId);
    if (!file) throw problemAt('unknown-document', '/fileId', NO_FILE);
    if (file.mediaType !== DOCX) throw problemAt('invalid-request', '/fileId', NO_WORD);
    if (file.bytes > MOST_TEMPLATE_BYTES) throw problemAt('too-large', '/fileId', TOO_LARGE);
    const version = await this.database.transaction(async (writing) => {
      const next = await insertVersion(writing, {
        ...{ provinceId: province.id, kind, sha256: fileId, fileName: file.fileName, bytes: file.bytes },
        ...{ uploadedBy: actor.userId, uploadedAt: this.clock.now() },
      });
      await this.audit.record(writing, {
        ...actor.in(province.id),
        action: 'paperTemplate.add',
        subjectKind: 'paperTemplate',
        subject: `${PAPER_FORMS[kind].name}, phiên bản ${next}`,
        detail: { kind, version: next, sha256: fileId },
      });
      return next;
    });
    return this.checked(province, kind, version);
  }

  /** A version with what is found in it. Throws not-found, file-removed. */
  async version(actor: ActorContext, provinceCode: string, kind: PaperKind, version: number): Promise<CheckedTemplate> {
    return this.checked(await this.readable(actor, provinceCode), kind, version);
  }

  /** What a version prints, with examples. Throws not-found, file-removed; template-not-usable where it cannot be filled. */
  async preview(actor: ActorContext, provinceCode: string, kind: PaperKind, version: number): Promise<Paper> {
    const province = await this.readable(actor, provinceCode);
    const { content } = await this.contentOf(province.id, kind, version);
    const findings = await checkTemplate(content, PAPER_FORMS[kind].fields, { simulated: false });
    // What is only missing is best seen on paper; what does not fit together cannot be printed.
    if (findings.some(({ kind: found, blocks }) => blocks && found !== 'missingField')) {
      throw new ApiProblem('template-not-usable');
    }
    return {
      fileName: paperName('Xem thử', PAPER_FORMS[kind].name, `phiên bản ${version}`),
      content: await fillTemplate(await cleanFile(content), examples(kind, province), null),
    };
  }

  /**
   * Has papers printed from a version from now on; null: from the built-in template. Throws not-found, file-removed,
   * template-not-usable.
   */
  async choose(
    actor: ActorContext,
    provinceCode: string,
    kind: PaperKind,
    version: number | null,
  ): Promise<PaperTemplateBody> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    if (version !== null && !(await this.checked(province, kind, version)).mayBeUsed) {
      throw new ApiProblem('template-not-usable');
    }
    return this.database.transaction(async (manager) => {
      const before = bodyOf(kind, await this.keptOf(manager, province.id));
      if (before.active === version) return before;
      await insertChoice(manager, {
        ...{ provinceId: province.id, kind, version },
        ...{ chosenBy: actor.userId, chosenAt: this.clock.now() },
      });
      await this.audit.record(manager, {
        ...actor.in(province.id),
        action: 'paperTemplate.choose',
        subjectKind: 'paperTemplate',
        subject: `${PAPER_FORMS[kind].name}, ${version === null ? 'mẫu có sẵn' : `phiên bản ${version}`}`,
        detail: { kind, version },
      });
      return bodyOf(kind, await this.keptOf(manager, province.id));
    });
  }

  private readable(actor: ActorContext, provinceCode: string): Promise<ProvinceRef> {
    return this.provinces.require(provinceCode, actor, 'request.read');
  }

  private async keptOf(manager: Manager, provinceId: string): Promise<Kept> {
    return { versions: await versionsOf(manager, provinceId), choices: await choicesOf(manager, provinceId) };
  }

  private async contentOf(
    provinceId: string,
    kind: PaperKind,
    version: number,
  ): Promise<{ record: VersionRecord; content: Buffer }> {
    const { manager } = this.database;
    const record = (await versionsOf(manager, provinceId)).find((one) => one.kind === kind && one.version === version);
    if (!record) throw new ApiProblem('not-found');
    const content = await this.files.read(manager, provinceId, record.fileId);
    if (!content) throw new ApiProblem('file-removed');
    return { record, content };
  }

  private async checked(province: ProvinceRef, kind: PaperKind, version: number): Promise<CheckedTemplate> {
    const { record, content } = await this.contentOf(province.id, kind, version);
    const { simulated } = province;
    const findings = await checkTemplate(content, PAPER_FORMS[kind].fields, { simulated });
    return { ...versionBody(record), findings, mayBeUsed: findings.every(({ blocks }) => !blocks) };
  }
}

interface Kept {
  readonly versions: readonly VersionRecord[];
  readonly choices: readonly ChoiceRecord[];
}

/** Examples for a preview: of a real owner without the mark of simulated figures. */
function examples(kind: PaperKind, { simulated }: ProvinceRef) {
  const said = exampleOf(PAPER_FORMS[kind].fields);
  return simulated ? said : { ...said, 'dấu mô phỏng': '' };
}

const versionBody = ({ version, fileName, fileId, bytes, uploadedAt, uploadedBy }: VersionRecord) => ({
  ...{ version, fileName, fileId, bytes, uploadedAt, uploadedBy },
});

function bodyOf(kind: PaperKind, { versions, choices }: Kept): PaperTemplateBody {
  const chosen = choices.filter((one) => one.kind === kind);
  const [last] = chosen;
  return {
    kind,
    active: last?.version ?? null,
    chosenAt: last?.chosenAt ?? null,
    chosenBy: last?.chosenBy ?? null,
    versions: versions.filter((one) => one.kind === kind).map(versionBody),
    choices: chosen.map(({ version, chosenAt, chosenBy }) => ({ version, chosenAt, chosenBy })),
  };
}

function fieldBody(field: Field, language: keyof Bilingual): TemplateField {
  return {
    kind: field.kind,
    name: field.name,
    about: field.about[language],
    example: field.kind === 'text' ? field.example : null,
    needed: field.needed ?? false,
    fields: field.kind === 'loop' ? field.fields.map((one) => fieldBody(one, language)) : [],
  };
}

const NO_FILE: Bilingual = { vi: 'Tệp này chưa được tải lên', en: 'This file has not been uploaded' };
const NO_WORD: Bilingual = {
  vi: 'Mẫu văn bản là tệp Word (.docx): hãy tải mẫu có sẵn về, sửa trong Word rồi tải lên',
  en: 'A template is a Word file (.docx): download the built-in one, edit it in Word and upload that',
};
const TOO_LARGE: Bilingual = {
  vi: 'Mẫu lớn hơn 2 MB: hãy thu nhỏ hình trong mẫu rồi tải lên lại',
  en: 'The template is larger than 2 MB: make its pictures smaller and upload it again',
};
