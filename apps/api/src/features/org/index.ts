export { OrgModule } from './org.module.js';
export { PeopleService } from './people.service.js';
export type { PersonBesideUnit } from './person.queries.js';
export { ProvinceDirectory, type ProvinceRef } from './province-directory.js';
export { type BlockUnit, UnitDirectory } from './unit-directory.js';
export type { UnitInput } from './unit-records.js';
export type { UnitRef } from './unit-ref.js';
export { UnitsService } from './units.service.js';
