import { Injectable } from '@nestjs/common';
import type { ViewScreen } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';
import { SavedView } from './entities/saved-view.entity.js';

export type SavedViewRow = Readonly<
  Pick<SavedView, 'id' | 'userId' | 'screen' | 'name' | 'query' | 'shared'> & { by: string }
>;

const COLUMNS = `w.id, w.user_id AS "userId", w.screen, w.name, w.query, w.shared, u.display_name AS by`;

/** Table saved_view. */
@Injectable()
export class SavedViewQueries {
  /** A person's own views of a screen (null: of all), and those shared in the owner. */
  list(manager: Manager, provinceId: string, userId: string, screen: ViewScreen | null): Promise<SavedViewRow[]> {
    return manager.query<SavedViewRow[]>(
      `SELECT ${COLUMNS} FROM saved_view w JOIN user_account u ON u.id = w.user_id
       WHERE w.province_id = $1 AND ($3::text IS NULL OR w.screen = $3) AND (w.user_id = $2 OR w.shared)
       ORDER BY w.name, w.id`,
      [provinceId, userId, screen],
    );
  }

  /** One view, held until the transaction ends. */
  async hold(manager: Manager, provinceId: string, id: string): Promise<SavedViewRow | null> {
    const [row] = await manager.query<SavedViewRow[]>(
      `SELECT ${COLUMNS} FROM saved_view w JOIN user_account u ON u.id = w.user_id
       WHERE w.province_id = $1 AND w.id = $2 FOR UPDATE OF w`,
      [provinceId, id],
    );
    return row ?? null;
  }

  count(manager: Manager, provinceId: string, userId: string): Promise<number> {
    return manager.countBy(SavedView, { provinceId, userId });
  }

  /** Its id. Breaks uq_saved_view_name. */
  async insert(
    manager: Manager,
    view: Pick<SavedView, 'provinceId' | 'userId' | 'screen' | 'name' | 'query' | 'shared' | 'createdAt'>,
  ): Promise<string> {
    const { identifiers } = await manager.insert(SavedView, view);
    return String(identifiers[0]?.['id']);
  }

  /** Breaks uq_saved_view_name. */
  async update(
    manager: Manager,
    { provinceId, id, ...change }: Pick<SavedView, 'provinceId' | 'id' | 'name' | 'query' | 'shared'>,
  ): Promise<void> {
    await manager.update(SavedView, { provinceId, id }, change);
  }

  async remove(manager: Manager, provinceId: string, id: string): Promise<void> {
    await manager.delete(SavedView, { provinceId, id });
  }
}
