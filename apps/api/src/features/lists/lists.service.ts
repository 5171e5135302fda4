import { Injectable } from '@nestjs/common';
import type { ListBody, ListChange, ListQuery, Lists, NewList } from '@tiendo/contracts';
import { type ListDefinition, type ListDefinitionProblem, problemsOfDefinition } from '@tiendo/indicators/lists';
import { compareVietnamese } from '@tiendo/indicators/vietnamese';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import {
  ApiProblem,
  type Bilingual,
  problemAt,
  type ProblemField,
  refusal,
  requireVersion,
} from '../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { IndicatorDirectory } from '../plans/index.js';
import { insertList, listByCode, type ListRecord, listsOf, updateList } from './list-definition.queries.js';

/** Lists that an office sets: their columns, and what they fill. What was asked already stays as it was asked. */
@Injectable()
export class ListsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly indicators: IndicatorDirectory,
    private readonly audit: AuditService,
  ) {}

  /** Lists of an owner in Vietnamese order. Throws not-found (owner), sign-in-required, forbidden. */
  async list(actor: ActorContext, provinceCode: string, { retired = false }: ListQuery): Promise<Lists> {
    const province = await this.provinces.require(provinceCode, actor, 'request.read');
    const { manager } = this.database;
    const named = await this.named(manager, province.id);
    const lists = (await listsOf(manager, province.id)).filter((list) => retired || !list.retired);
    return { items: lists.map((list) => bodyOf(list, named)).sort((a, b) => compareVietnamese(a.name, b.name)) };
  }

  /** One list. Throws as {@link list}, and not-found. */
  async get(actor: ActorContext, provinceCode: string, code: string): Promise<ListBody> {
    const province = await this.provinces.require(provinceCode, actor, 'request.read');
    return this.body(this.database.manager, province.id, code);
  }

  /** Sets a list. Throws as {@link list}; list-code-taken, rule-broken, unknown-indicator. */
  async create(actor: ActorContext, provinceCode: string, list: NewList): Promise<ListBody> {
    const province = await this.provinces.require(provinceCode, actor, 'request.write');
    return this.database.transaction(async (manager) => {
      await this.add(manager, province.id, list, actor.userId);
      return this.body(manager, province.id, list.code);
    });
  }

  /** {@link create}, in the caller's transaction. */
  async add(
    manager: Manager,
    provinceId: string,
    { code, name, ...definition }: NewList,
    actorId: string | null,
  ): Promise<void> {
    if (await listByCode(manager, provinceId, code, false)) throw new ApiProblem('list-code-taken');
    await this.check(manager, provinceId, definition);
    await insertList(manager, {
      ...{ provinceId, code, name, definition },
      ...{ createdAt: this.clock.now(), createdBy: actorId },
    });
    await this.audit.record(manager, {
      ...{ provinceId, actorId, action: 'list.create', subjectKind: 'list', subject: code },
      detail: { name, columns: definition.columns.length },
    });
  }

  /** Changes a list for the requests that are opened from now on. Throws as {@link create}, and not-found, stale. */
  async change(
    actor: ActorContext,
    provinceCode: string,
    { code, ifMatch }: { readonly code: string; readonly ifMatch: number | null },
    { name, isRetired, ...change }: ListChange,
  ): Promise<ListBody> {
    const province = await this.provinces.require(provinceCode, actor, 'request.write');
    return this.database.transaction(async (manager) => {
      const list = await listByCode(manager, province.id, code, true);
      if (!list) throw new ApiProblem('not-found');
      const sent = { name, isRetired, ...change };
      if (ifMatch !== null) requireVersion(ifMatch, list.version, await this.body(manager, province.id, code), sent);
      const definition: ListDefinition = { ...list.definition, ...defined(change) };
      await this.check(manager, province.id, definition);
      await updateList(
        manager,
        { provinceId: province.id, id: list.id },
        { definition, ...defined({ name, retired: isRetired }) },
      );
      await this.audit.record(manager, {
        ...actor.in(province.id),
        ...{ action: 'list.change', subjectKind: 'list', subject: code },
        detail: { fields: Object.keys(defined(sent)) },
      });
      return this.body(manager, province.id, code);
    });
  }

  /** Throws rule-broken and unknown-indicator, with the place of each. */
  private async check(manager: Manager, provinceId: string, definition: ListDefinition): Promise<void> {
    const known = await this.indicators.ids(manager, provinceId);
    const problems: ProblemField[] = [
      ...problemsOfDefinition(definition).map(({ kind, pointer }): ProblemField => {
        return { pointer, code: 'rule-broken', detail: BROKEN[kind] };
      }),
      ...definition.counts.flatMap(({ indicator }, at): ProblemField[] =>
        known.has(indicator) ? [] : [{ pointer: `/counts/${at}/indicator`, code: 'rule-broken', detail: NO_INDICATOR }],
      ),
    ];
    const [first] = problems;
    if (first && problems.length === 1) throw problemAt('rule-broken', first.pointer, first.detail);
    if (first) throw refusal(problems);
  }

  private async body(manager: Manager, provinceId: string, code: string): Promise<ListBody> {
    const list = await listByCode(manager, provinceId, code, false);
    if (!list) throw new ApiProblem('not-found');
    return bodyOf(list, await this.named(manager, provinceId));
  }

  private async named(manager: Manager, provinceId: string): Promise<Named> {
    return new Map((await this.indicators.all(manager, provinceId)).map((one) => [one.code, one]));
  }
}

type Named = ReadonlyMap<string, { readonly name: string; readonly measureUnit: string }>;

/** What is said of these fields; what is left out says nothing. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> };
function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function bodyOf({ code, name, definition, retired, version }: ListRecord, named: Named): ListBody {
  const { columns, hasStates, carries, counts } = definition;
  return {
    ...{ code, name, hasStates, carries, isRetired: retired, version },
    columns: columns.map((column) => ({ ...column, options: [...column.options] })),
    counts: counts.map(({ states, where, ...count }) => ({
      ...count,
      states: [...states],
      where: where.map(({ column, options }) => ({ column, options: [...options] })),
      indicatorName: named.get(count.indicator)?.name ?? count.indicator,
      measureUnit: named.get(count.indicator)?.measureUnit ?? '',
    })),
  };
}

const BROKEN: Readonly<Record<ListDefinitionProblem['kind'], Bilingual>> = {
  columnTwice: { vi: 'Mã cột này đã có trong bảng kê', en: 'The list has a column of this code already' },
  choiceWithoutOptions: { vi: 'Cột lựa chọn cần ít nhất một giá trị để chọn', en: 'A column of choices needs options' },
  notANumber: { vi: 'Chỉ cộng được cột kiểu số của bảng kê', en: 'Only a column of numbers can be added up' },
  notADay: { vi: 'Cần cột kiểu ngày hoặc văn bản của bảng kê', en: 'A column of days or papers is needed' },
  notAnOption: {
    vi: 'Điều kiện nêu cột lựa chọn hoặc giá trị mà bảng kê không có',
    en: 'The condition names a column of choices, or an option, that the list has not',
  },
  statesUnknown: { vi: 'Bảng kê không theo dõi trạng thái', en: 'The list has no states' },
  indicatorTwice: { vi: 'Chỉ số này đã được tính từ bảng kê', en: 'The list fills this indicator already' },
};
const NO_INDICATOR = { vi: 'Tỉnh không có chỉ số này', en: 'The province has no such indicator' };
