/** Seeded generator (mulberry32): the same seed gives the same files on every machine. */
export function makeRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    /** A whole number from `low` to `high`, both included. */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

const DAY = 86_400_000;

/** The day `count` days after `day`, both `YYYY-MM-DD`. */
export function addDays(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The working day on or after `day`. */
export function workingDay(day) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** A moment in office hours, two days to a week after `day`, in Vietnam's time. */
export function recordedAfter(day, random) {
  const two = (number) => String(number).padStart(2, '0');
  const on = workingDay(addDays(day, random.between(2, 5)));
  return `${on}T${two(random.between(8, 16))}:${two(random.between(0, 59))}:${two(random.between(0, 59))}+07:00`;
}
