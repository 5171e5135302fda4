import { Injectable } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';
import type { Province } from './entities/province.entity.js';

/** An owner, with the id of its unit of a code where it has one. */
export type AccountPlace = Pick<Province, 'code'> & { provinceId: Province['id']; unitId: string | null };

/** Where sample accounts get their roles. */
@Injectable()
export class SampleAccountQueries {
  /** Every owner, with the id of its unit of this code where it has one. */
  places(manager: Manager, unitCode: string): Promise<AccountPlace[]> {
    return manager.query<AccountPlace[]>(
      `SELECT p.id AS "provinceId", p.code, n.id AS "unitId"
       FROM province p LEFT JOIN unit n ON n.province_id = p.id AND n.code = $1 ORDER BY p.code`,
      [unitCode],
    );
  }
}
