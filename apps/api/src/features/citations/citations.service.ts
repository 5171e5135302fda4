import { Injectable } from '@nestjs/common';
import type { DocumentDetail, Language } from '@tiendo/contracts';
import { Database } from '../../platform/database/index.js';
import { ApiProblem } from '../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../accounts/index.js';
import { documentBody, DocumentDirectory } from '../documents/index.js';
import { CitationReader } from './citation-reader.js';

/** A document as a page of its own. */
@Injectable()
export class CitationsService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly documents: DocumentDirectory,
    private readonly citations: CitationReader,
  ) {}

  /** One document of an owner with what rests on it. Throws not-found, forbidden. */
  async of(actor: ActorContext, provinceCode: string, documentId: string, language: Language): Promise<DocumentDetail> {
    const province = await this.provinces.require(provinceCode, actor, 'plan.read');
    return this.database.snapshot(async (manager) => {
      const document = (await this.documents.byId(manager, province.id, [documentId])).get(documentId);
      if (!document) throw new ApiProblem('not-found');
      return {
        ...documentBody(document),
        province: { code: province.code, name: province.name, simulated: province.simulated },
        files: await this.documents.filesOf(manager, province.id, documentId),
        citations: await this.citations.of(manager, {
          provinceId: province.id,
          documentId,
          language,
          readsUnits: actor.can('org.read', province.id),
          readsRequests: actor.can('request.read', province.id),
        }),
      };
    });
  }
}
