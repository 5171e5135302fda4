import { Injectable } from '@nestjs/common';
import { PROBLEMS, type ReportRequestBody } from '@tiendo/contracts';
import type { AskedList } from '@tiendo/indicators/lists';
import type { Manager } from '../../../platform/database/index.js';
import { type ProblemField, refusal } from '../../../platform/http/index.js';
import { ListDirectory } from '../../lists/index.js';
import type { RequestRecord } from '../requests/request.queries.js';
import { carryListRows, openRequestLists, replaceRequestLists } from './request-list.queries.js';

/** Lists that a request asks: chosen while it is a draft, written down as they stand once it is opened. */
@Injectable()
export class RequestLists {
  constructor(private readonly directory: ListDirectory) {}

  /** Asks these lists in the place of others. Throws unknown-list, with the place of each. */
  async replace(manager: Manager, provinceId: string, requestId: string, codes: readonly string[]): Promise<void> {
    const known = await this.directory.idsInUse(manager, provinceId);
    const unique = [...new Set(codes)];
    const unknown = unique.flatMap((code): ProblemField[] =>
      known.has(code)
        ? []
        : [{ pointer: `/lists/${codes.indexOf(code)}`, code: 'unknown-list', detail: PROBLEMS['unknown-list'] }],
    );
    if (unknown.length > 0) throw refusal(unknown);
    await replaceRequestLists(
      manager,
      { provinceId, requestId },
      unique.flatMap((code) => known.get(code) ?? []),
    );
  }

  /** Gives every report of a request its lists, with the rows that go on from the unit's last report. */
  async open(manager: Manager, provinceId: string, { id: requestId, lists }: RequestRecord): Promise<void> {
    if (lists.length === 0) return;
    const ids = lists.map(({ listId }) => listId);
    const asked = await this.directory.byId(manager, provinceId, ids);
    await openRequestLists(manager, { provinceId, requestId }, asked);
    await carryListRows(manager, { provinceId, requestId }, asked);
  }

  /** What the lists of a request are called, in their order. */
  async named(manager: Manager, provinceId: string, request: RequestRecord): Promise<ReportRequestBody['lists']> {
    return (await this.asked(manager, provinceId, request)).map(({ asked: { code, name } }) => ({ code, name }));
  }

  /** One list of a request, by its code; undefined: it does not ask it. */
  async find(manager: Manager, provinceId: string, request: RequestRecord, code: string) {
    return (await this.asked(manager, provinceId, request)).find(({ asked }) => asked.code === code);
  }

  /** Lists as they were asked; of a draft as they stand now. */
  private async asked(
    manager: Manager,
    provinceId: string,
    { lists }: RequestRecord,
  ): Promise<{ readonly listId: string; readonly asked: AskedList }[]> {
    const unopened = lists.flatMap(({ listId, asked }) => (asked === null ? [listId] : []));
    const now = await this.directory.byId(manager, provinceId, unopened);
    return lists.flatMap(({ listId, asked: kept }) => {
      const asked = kept ?? now.get(listId);
      return asked ? [{ listId, asked }] : [];
    });
  }
}
