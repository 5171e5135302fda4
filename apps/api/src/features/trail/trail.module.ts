import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { TrailController } from './trail.controller.js';
import { TrailService } from './trail.service.js';

@Module({ imports: [AccountsModule, AuditModule], controllers: [TrailController], providers: [TrailService] })
export class TrailModule {}
