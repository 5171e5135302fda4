import { Injectable } from '@nestjs/common';
import type { SubmissionBody, SubmissionPaperQuery } from '@tiendo/contracts';
import { isSending } from '@tiendo/indicators/submission';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { DocumentDirectory, writtenNumber } from '../../documents/index.js';
import { UnitDirectory } from '../../org/index.js';
import { issuerOf, type Paper, paperName, PaperPress, paperPlace, placeOfUnit, takenOut } from '../../papers/index.js';
import { ReadingService } from '../entry/reading.service.js';
import { type SignedAs, submissionPaper } from './submission-paper.js';

const KINDS = {
  congVan: { name: 'Công văn', kind: 'unitLetter' },
  baoCao: { name: 'Báo cáo', kind: 'unitReport' },
} as const;

/** The unit's own document of a report, for who may read the report. */
@Injectable()
export class SubmissionPapersService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly reading: ReadingService,
    private readonly units: UnitDirectory,
    private readonly documents: DocumentDirectory,
    private readonly press: PaperPress,
    private readonly audit: AuditService,
  ) {}

  /** Writes it, and notes that it was taken out. Throws not-found, sign-in-required, forbidden. */
  async write(
    actor: ActorContext,
    provinceCode: string,
    id: string,
    { kind, signer }: SubmissionPaperQuery,
  ): Promise<Paper> {
    // Administrative documents are Vietnamese, whatever language the screen is read in.
    const report = await this.reading.get(actor, provinceCode, id, 'vi');
    const province = await this.provinces.require(provinceCode, actor, 'submission.read');
    const { manager } = this.database;
    const { unit, request } = report;
    const unitKind = (await this.units.kinds(manager, province.id, [unit.code])).get(unit.code);
    if (unitKind === undefined) throw new ApiProblem('not-found');
    const { place, mark } = paperPlace(province);
    const signing = { name: unit.name, kind: unitKind, province: place };
    const letterId = request.document?.id ?? null;
    const letters = await this.documents.byId(manager, province.id, [letterId]);
    const said = submissionPaper({
      ...{ report, kind, mark },
      issuer: issuerOf(signing, signer === 'deputy'),
      place: placeOfUnit(signing),
      letter: letters.get(letterId ?? '') ?? null,
      signed: await this.signedAs(manager, province.id, report),
    });
    const paper = {
      fileName: paperName(KINDS[kind].name, request.title, unit.name),
      content: await this.press.print(province.id, KINDS[kind].kind, said, null),
    };
    const event = takenOut(actor, province.id, paper, { submission: id });
    await this.database.transaction((writing) => this.audit.record(writing, event));
    return paper;
  }

  /** Number, day and signer of the paper that the report stands sent by; null: by none. */
  private async signedAs(
    manager: Manager,
    provinceId: string,
    { state, steps }: SubmissionBody,
  ): Promise<SignedAs | null> {
    const sending = steps.find(({ step }) => isSending(step));
    if (state !== 'sent' || sending?.step !== 'approveByDocument' || !sending.document) return null;
    const { id } = sending.document;
    const document = (await this.documents.byId(manager, provinceId, [id])).get(id);
    return document ? { number: writtenNumber(document), day: document.issuedOn, signer: sending.signer } : null;
  }
}
