/** SQL of a moment as RFC 3339 text in UTC with PostgreSQL's microseconds, which a Date would cut off. */
export const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** What {@link instant} makes of a value: the text of a moment. */
type ToldValue<Value> = Value extends Date ? string : Value;

/** A row as SQL tells it with {@link instant}: every moment as text, with the microseconds that it was kept with. */
export type Told<Row> = { [Column in keyof Row]: ToldValue<Row[Column]> };
