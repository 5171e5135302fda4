export { LocalitiesPage } from './localities-page';
export { UnitPage } from './unit/unit-page';
