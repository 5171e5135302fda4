import { CAUSES, ITEM_STATUSES } from '@tiendo/indicators/status';
import { z } from 'zod';

/** The vocabularies of product.md, one enum each; the codes are the public contract. */
export const StatedStatusSchema = z.enum(ITEM_STATUSES).meta({ id: 'StatedStatus' });
export const ItemStatusSchema = z.enum([...ITEM_STATUSES, 'noStatement']).meta({ id: 'ItemStatus' });
export const CauseSchema = z.enum(CAUSES).meta({ id: 'Cause' });

export const ITEM_KINDS = ['target', 'task'] as const;
export const ItemKindSchema = z.enum(ITEM_KINDS);
export type ItemKind = z.infer<typeof ItemKindSchema>;

export const UNIT_KINDS = [
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
] as const;
export const UnitKindSchema = z.enum(UNIT_KINDS).meta({ id: 'UnitKind' });
export type UnitKind = z.infer<typeof UnitKindSchema>;

export const UNIT_ROLES = ['lead', 'coordinating', 'executing'] as const;
export type UnitRole = (typeof UNIT_ROLES)[number];

export const PERSON_ROLES = ['leaderInCharge', 'officer', 'committeeMember'] as const;
export const PersonRoleSchema = z.enum(PERSON_ROLES);

export const ROLES = ['viewer', 'committee', 'reporter', 'unitLeader', 'editor', 'admin', 'auditor'] as const;
export const RoleSchema = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof RoleSchema>;

export const ComparatorSchema = z.enum(['atLeast', 'moreThan', 'atMost', 'lessThan', 'between', 'exactly', 'done']);
export const QualifierSchema = z.enum(['exact', 'above', 'atLeast', 'below', 'atMost', 'approximately', 'nearly']);
export const GradeSchema = z.enum(['estimate', 'preliminary', 'official']);
export const ObservationOriginSchema = z.enum(['system', 'selfReported', 'document']);
export const DirectionSchema = z.enum(['higherIsBetter', 'lowerIsBetter', 'neutral']);
/** What an indicator's figures are: a share or score, a quantity on a day, or what happens in a period. */
export const IndicatorKindSchema = z.enum(['rate', 'stock', 'flow']);
/** Gồm: the parts make up the whole. Trong đó: they are some of it. */
export const PartKindSchema = z.enum(['comprises', 'ofWhich']);
export const AggregationSchema = z.enum([
  'ratioOfSums',
  'sum',
  'mean',
  'weightedMean',
  'shareMeeting',
  'latest',
  'min',
  'max',
  'stated',
]);
export const TaskSourceSchema = z.enum(['plan', 'conclusion', 'directive', 'letter']);
export const PlanStateSchema = z.enum(['draft', 'published']);
