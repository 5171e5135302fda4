import { Injectable } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';

/** Where sample accounts get their roles. */
@Injectable()
export class SampleAccountQueries {
  /** Every owner, with the id of its unit of this code where it has one. */
  places(manager: Manager, unitCode: string): Promise<{ provinceId: string; code: string; unitId: string | null }[]> {
    return manager.query(
      `SELECT p.id AS "provinceId", p.code, n.id AS "unitId"
       FROM province p LEFT JOIN unit n ON n.province_id = p.id AND n.code = $1 ORDER BY p.code`,
      [unitCode],
    );
  }
}
