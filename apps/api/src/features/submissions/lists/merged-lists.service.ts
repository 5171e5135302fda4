import { Injectable } from '@nestjs/common';
import type { MergedList } from '@tiendo/contracts';
import { amountText } from '@tiendo/indicators';
import { countOfList, mergedRows } from '@tiendo/indicators/lists';
import { Database } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { IndicatorDirectory } from '../../plans/index.js';
import { PeriodDirectory } from '../../reporting/index.js';
import { unitsInOrder } from '../requests/board.queries.js';
import { requestById } from '../requests/request.queries.js';
import { RequestLists } from './request-lists.js';
import { listTally, sentListRows } from './list-row.queries.js';

/** What all units of a request list, put together for the office: of reports that were sent, and of no draft. */
@Injectable()
export class MergedListsService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly indicators: IndicatorDirectory,
    private readonly periods: PeriodDirectory,
    private readonly lists: RequestLists,
  ) {}

  /** Of a draft only what it would ask. Throws not-found, sign-in-required, forbidden, list-not-asked. */
  async of(actor: ActorContext, provinceCode: string, requestId: string, code: string): Promise<MergedList> {
    const province = await this.provinces.require(provinceCode, actor, 'request.read');
    const { manager } = this.database;
    const request = await requestById(manager, province.id, requestId, false);
    if (!request) throw new ApiProblem('not-found');
    const list = await this.lists.find(manager, province.id, request, code);
    const span = (await this.periods.spans(manager, province.id, [request.periodId])).get(request.periodId);
    if (!list || !span) throw new ApiProblem('list-not-asked');
    const { listId, asked } = list;
    const key = { provinceId: province.id, requestId, listId };
    const sent = await sentListRows(manager, key);
    const units = await unitsInOrder(manager, province.id, [...new Set(sent.map(({ unitId }) => unitId))]);
    const merged = mergedRows(units.map((unit) => ({ unit, rows: sent.filter(({ unitId }) => unitId === unit.id) })));
    const rows = merged.map(({ row }) => row);
    const named = new Map((await this.indicators.all(manager, province.id)).map((one) => [one.code, one]));
    const { name, columns, hasStates, counts } = asked;
    return {
      ...{ code, name, hasStates },
      columns: columns.map((column) => ({ ...column, options: [...column.options] })),
      rows: merged.map(({ unit, row: { id, state, cells, submissionId } }) => {
        return { id, state, cells: { ...cells }, unit: { code: unit.code, name: unit.name }, submission: submissionId };
      }),
      counts: counts.map((count) => {
        const value = countOfList(count, rows, columns, span);
        const { name: indicatorName = count.indicator, measureUnit = '' } = named.get(count.indicator) ?? {};
        return { indicator: count.indicator, indicatorName, value, text: amountText(value, measureUnit) };
      }),
      ...(await listTally(manager, key)),
    };
  }
}
