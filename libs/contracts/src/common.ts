import { storedText } from '@tiendo/indicators/vietnamese';
import { z } from 'zod';

/** A calendar day `YYYY-MM-DD`, always a day in Asia/Ho_Chi_Minh. */
export const DaySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(
    (day) =>
      !day.startsWith('0000') &&
      !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
      new Date(`${day}T00:00:00Z`).toISOString().startsWith(day),
    {
      message: 'not-a-day',
    },
  )
  .meta({ format: 'date', example: '2024-12-31' });

/** Year 1: neither calendar nor database has a year 0. */
const EARLIEST_MOMENT = Date.parse('0001-01-02T00:00:00Z');

/** A moment, RFC 3339 with offset. */
export const MomentSchema = z.iso
  .datetime({ offset: true })
  .refine((moment) => Date.parse(moment) >= EARLIEST_MOMENT, { message: 'not-a-day' })
  .meta({ example: '2024-12-31T17:00:00+07:00' });

/** Lower-case code used in addresses: `quang-ninh-kh73-2024`, `digital-government`. */
export const CodeSchema = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/);

/** Reference id of an item as printed on lists: `KH73-DL-01`. */
export const ItemCodeSchema = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);

/** Decimal number as a string, so that no digit of a stated figure is lost: `64.21`, `-3`. */
export const DecimalSchema = z.string().regex(/^-?\d{1,14}(?:\.\d{1,6})?$/);

/** Text a person typed: trimmed, NFC, line breaks as line feeds, no control characters, not empty. */
export const TextSchema = (max: number) =>
  z
    .string()
    .transform((text) => storedText(text).trim())
    .pipe(z.string().min(1).max(max));

/** As {@link TextSchema}, but an empty field of a form says nothing: absent. */
export const OptionalTextSchema = (max: number) =>
  z
    .string()
    .nullable()
    .transform((text) => (text === null ? undefined : storedText(text).trim() || undefined))
    .pipe(z.string().max(max).optional())
    .optional();

export const IdSchema = z.uuid();

/** `?flag=true` in an address. */
export const FlagSchema = z.enum(['true', 'false']).transform((flag) => flag === 'true');

/** What every paged list takes. The cursor is opaque and belongs to one query. */
export const PageQuerySchema = z.object({
  limit: z
    .preprocess(
      (limit) => (typeof limit === 'string' && !/^\d+$/.test(limit) ? NaN : limit),
      z.coerce.number().int().min(1).max(500),
    )
    .default(50),
  cursor: z.string().max(500).optional(),
});

/** `{ items, nextCursor, total }`; `total` is of the whole query, not of the page. */
export const pageOf = <T extends z.ZodType>(item: T, id: string) =>
  z
    .object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int().nonnegative() })
    .meta({ id });

export const LanguageSchema = z.enum(['vi', 'en']);
export type Language = z.infer<typeof LanguageSchema>;
