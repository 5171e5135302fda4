import { Injectable } from '@nestjs/common';
import type { AskedList } from '@tiendo/indicators/lists';
import type { Manager } from '../../platform/database/index.js';
import { type ListRecord, listsById, listsOf } from './list-definition.queries.js';

/** The door to an owner's lists. */
@Injectable()
export class ListDirectory {
  /** Lists by id, as they stand now. */
  async byId(manager: Manager, provinceId: string, ids: readonly string[]): Promise<Map<string, AskedList>> {
    if (ids.length === 0) return new Map();
    return new Map((await listsById(manager, provinceId, ids)).map((list) => [list.id, askedList(list)]));
  }

  /** Ids of the lists that a request may ask, by code. */
  async idsInUse(manager: Manager, provinceId: string): Promise<Map<string, string>> {
    const lists = await listsOf(manager, provinceId);
    return new Map(lists.filter(({ retired }) => !retired).map(({ code, id }) => [code, id]));
  }
}

const askedList = ({ code, name, definition }: ListRecord): AskedList => ({ code, name, ...definition });
