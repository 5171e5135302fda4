import { Injectable } from '@nestjs/common';
import { SEARCH_TOLD, type SearchFound } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { Database } from '../../platform/database/index.js';
import { type ActorContext, ProvinceDirectory } from '../accounts/index.js';
import { DocumentDirectory } from '../documents/index.js';
import { UnitDirectory } from '../org/index.js';
import { PlansService } from '../plans/index.js';

/** Items, units and documents by what was typed, each by the right that its own list asks for. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly plans: PlansService,
    private readonly units: UnitDirectory,
    private readonly documents: DocumentDirectory,
  ) {}

  async find(actor: ActorContext, typed: string): Promise<SearchFound> {
    const { manager } = this.database;
    const needle = foldVietnamese(typed);
    const owners = new Map((await this.provinces.visibleTo(actor)).map((owner) => [owner.id, owner]));
    const units = await this.units.search(manager, actor.provincesWith('org.read'), needle, SEARCH_TOLD);
    const documents = await this.documents.search(manager, actor.provincesWith('plan.read'), needle, SEARCH_TOLD);
    return {
      items: await this.plans.searchItems(manager, actor, needle, SEARCH_TOLD),
      units: units.flatMap(({ provinceId, ...unit }) => {
        const owner = owners.get(provinceId);
        return owner ? [{ province: { code: owner.code, name: owner.name }, ...unit }] : [];
      }),
      documents: documents.map(({ province, id, label, title, fileId, fileRemovedAt }) => ({
        province,
        id,
        label,
        title,
        fileId: fileRemovedAt === null ? fileId : null,
      })),
    };
  }
}
