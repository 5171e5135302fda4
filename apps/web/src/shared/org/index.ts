export { hasEnded, searchUnits, unitCalled, unitLabel, unitsQuery } from './units';
export { useUnitOptions } from './use-unit-options';
export { ROLE_CODES, UNIT_KIND_CODES } from './kinds';
export { orgMessages, type OrgMessages } from './messages';
export { useRememberedNames, type RememberedNames } from './remembered-names';
export { WHOLE_PROVINCE_CODE } from './whole-province';
