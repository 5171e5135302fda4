import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { PlanNames } from '../../accounts/index.js';
import { publishedPlansOf } from './plan.queries.js';

/** Tells the keys of wall screens which plans there are to open. */
@Injectable()
export class ToldToWalls implements OnModuleInit {
  constructor(
    private readonly names: PlanNames,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.names.answeredBy((provinceId) => publishedPlansOf(this.database.manager, provinceId));
  }
}
