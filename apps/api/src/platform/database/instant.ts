/** SQL of a moment as RFC 3339 text in UTC with PostgreSQL's microseconds, which a Date would cut off. */
export const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
