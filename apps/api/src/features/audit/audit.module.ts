import { Module } from '@nestjs/common';
import { AuditQueries } from './audit.queries.js';
import { AuditService } from './audit.service.js';
import { HeadCheck } from './check/head-check.js';
import { TrailCheck } from './check/trail-check.js';
import { TrailJob } from './check/trail-job.js';
import { HeadExport } from './heads/head-export.js';
import { TrailBaseline } from './seals/baseline.js';

@Module({
  providers: [AuditQueries, AuditService, HeadCheck, HeadExport, TrailBaseline, TrailCheck, TrailJob],
  exports: [AuditService, HeadExport, TrailBaseline, TrailCheck],
})
export class AuditModule {}
