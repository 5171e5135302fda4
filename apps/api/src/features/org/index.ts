export { OrgModule } from './org.module.js';
export { UnitDirectory } from './unit-directory.js';
export type { UnitRef } from './unit-ref.js';
