import { z } from 'zod';
import { NewUnitSchema } from './org.js';
import { CreatedUsersSchema, NewUserSchema } from './users.js';

/** Accounts taken in with the units on the first day of a province. */
export const FIRST_ACCOUNTS_MAX = 200;
/** A province has some 180 communes and departments at most, some twice: before and after a reorganisation. */
export const FIRST_UNITS_MAX = 500;

/** What is there of a province that begins, as far as the next step depends on it. */
export const BeginningSchema = z
  .object({
    /** Units besides the province itself. */
    units: z.number().int(),
    /** Somebody besides the reader has a role here. */
    hasAccounts: z.boolean(),
    /** The plan that was published last, else the draft worked on last; null: none. */
    plan: z
      .object({ slug: z.string(), code: z.string(), title: z.string(), state: z.enum(['draft', 'published']) })
      .nullable(),
    /** The published plan asks figures of units. */
    hasForm: z.boolean(),
    hasPeriods: z.boolean(),
  })
  .meta({ id: 'Beginning' });
export type Beginning = z.infer<typeof BeginningSchema>;

/** Units and accounts in one piece: one wrong line and nothing of it is taken in. Accounts may name units of the same list. */
export const FirstDaySchema = z
  .strictObject({
    units: z.array(NewUnitSchema).max(FIRST_UNITS_MAX),
    users: z.array(NewUserSchema).max(FIRST_ACCOUNTS_MAX),
  })
  .refine(({ units, users }) => units.length + users.length > 0, { error: 'Nothing to take in' })
  .meta({ id: 'FirstDay' });
export type FirstDay = z.infer<typeof FirstDaySchema>;

/** The only answer that holds the links; they cannot be asked for again. */
export const FirstDayResultSchema = z
  .object({ units: z.number().int(), items: CreatedUsersSchema.shape.items })
  .meta({ id: 'FirstDayResult' });
export type FirstDayResult = z.infer<typeof FirstDayResultSchema>;
