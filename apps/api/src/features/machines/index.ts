export { MachinesModule } from './machines.module.js';
export { MachineScopes } from './machine-scopes.js';
export { type MachineScope, SystemCells, type SupplyingSystem } from './machine-scope.js';
