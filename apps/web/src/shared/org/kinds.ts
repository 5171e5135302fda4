import type { Role, UnitKind } from '@tiendo/contracts';

/** Every kind of unit, in the order in which lists of addressees name them. */
export const UNIT_KIND_CODES: readonly UnitKind[] = [
  'department',
  'districtLevel',
  'communeLevel',
  'specialZone',
  'centralAgency',
  'armedForce',
  'partyBody',
  'front',
  'publicServiceUnit',
  'enterprise',
  'collective',
  'province',
];

/** Roles from the one that only reads to the one that may everything. */
export const ROLE_CODES: readonly Role[] = [
  'viewer',
  'committee',
  'reporter',
  'unitLeader',
  'auditor',
  'editor',
  'admin',
];
