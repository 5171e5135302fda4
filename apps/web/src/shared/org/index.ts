export { searchUnits, unitCalled, unitLabel, unitsQuery } from './units';
