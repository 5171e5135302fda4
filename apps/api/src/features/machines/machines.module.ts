import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { OrgModule } from '../org/index.js';
import { PlansModule } from '../plans/index.js';
import { MachineController, MachineKeyController } from './machine-key.controller.js';
import { MachineKeyService } from './machine-key.service.js';
import { MachineScopes } from './machine-scopes.js';

@Module({
  imports: [AccountsModule, OrgModule, PlansModule],
  controllers: [MachineKeyController, MachineController],
  providers: [MachineKeyService, MachineScopes],
  exports: [MachineScopes],
})
export class MachinesModule {}
