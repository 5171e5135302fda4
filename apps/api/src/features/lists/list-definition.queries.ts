import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type { Manager } from '../../platform/database/index.js';
import { ListDefinitionRow } from './entities/list-definition.entity.js';

/** A list as it is kept. */
export type ListRecord = Readonly<Omit<ListDefinitionRow, 'provinceId' | 'createdAt' | 'createdBy'>>;

const SELECTED = { id: true, code: true, name: true, definition: true, retired: true, version: true } as const;

/** Lists of an owner, in no order. */
export function listsOf(manager: Manager, provinceId: string): Promise<ListRecord[]> {
  return manager.find(ListDefinitionRow, { select: SELECTED, where: { provinceId } });
}

/** Lists by id, in no order. */
export function listsById(manager: Manager, provinceId: string, ids: readonly string[]): Promise<ListRecord[]> {
  return manager.find(ListDefinitionRow, { select: SELECTED, where: { provinceId, id: In([...ids]) } });
}

/** One list by its code; `lock` holds it until the transaction ends. */
export function listByCode(
  manager: Manager,
  provinceId: string,
  code: string,
  lock: boolean,
): Promise<ListRecord | null> {
  const query = manager.getRepository(ListDefinitionRow).createQueryBuilder('l').where({ provinceId, code });
  return (lock ? query.setLock('pessimistic_write') : query).getOne();
}

/** Adds a list; its id. */
export async function insertList(
  manager: Manager,
  list: Pick<ListDefinitionRow, 'provinceId' | 'code' | 'name' | 'definition' | 'createdAt' | 'createdBy'>,
): Promise<string> {
  const id = randomUUID();
  await manager.insert(ListDefinitionRow, { ...list, id });
  return id;
}

/** Writes a list and moves its version on. */
export async function updateList(
  manager: Manager,
  { provinceId, id }: Pick<ListDefinitionRow, 'provinceId' | 'id'>,
  change: Partial<Pick<ListDefinitionRow, 'name' | 'definition' | 'retired'>>,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(ListDefinitionRow)
    .set({ ...change, version: () => 'version + 1' })
    .where({ provinceId, id })
    .execute();
}
