import { REPORT_DAYS } from './documents.mjs';
import { addDays, daysBetween, recordedAfter } from './random.mjs';
import { GROUNDS, SENTENCES } from './sentences.mjs';
import { localities } from './units.mjs';

const byMoment = (a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt);

/** Fields in a fixed order, empty ones left out. */
function statement({ ev, cont, to, recordedOn, ...rest }, item, status, effectiveOn, tools) {
  const { random, register } = tools;
  const evidence = (ev ?? []).map(({ key, authorises = false, ...document }) => ({
    document: key ?? register.add(document, item, effectiveOn),
    authorises,
  }));
  const entry = {
    key: rest.key,
    supersedes: rest.supersedes,
    item,
    unit: rest.unit,
    status,
    effectiveOn,
    recordedAt: recordedAfter(recordedOn ?? effectiveOn, random),
    reason: rest.reason,
    continuesInYear: cont,
    cause: rest.cause,
    proposal: rest.proposal,
    proposalTo: to,
    source: rest.unit === undefined ? (register.reportOf(effectiveOn) ?? undefined) : undefined,
    evidence: evidence.length > 0 ? evidence : undefined,
  };
  return entry;
}

/** Steps from the pool of sentences, then what was stated in the end. */
function storyOf(item, tools) {
  const sentences = SENTENCES[item.pool];
  const steps = item.progress.map((day, index) =>
    statement({ reason: sentences[Math.min(index, sentences.length - 1)] }, item.code, 'inProgress', day, tools),
  );
  const end = item.end.map(([day, status, more]) => statement(more, item.code, status, day, tools));
  return [...steps, ...end];
}

/** What each executing unit of a task states: the first `execDone` of a shuffled order finish, the others explain. */
function executionOf(task, tools) {
  const { random } = tools;
  if (task.execDone === undefined) return [];
  const from = task.execFrom ?? addDays(task.due, -120);
  const finished = new Map();
  if (typeof task.execDone === 'number') {
    const order = task.exec.map((unit) => [random.next(), unit]).sort(([a], [b]) => a - b);
    const span = daysBetween(from, task.execTo);
    order.slice(0, task.execDone).forEach(([, unit], index) => {
      const share = task.execDone === 1 ? 1 : index / (task.execDone - 1);
      finished.set(unit, addDays(from, Math.round(span * share)));
    });
  } else {
    for (const [unit, day] of Object.entries(task.execDone)) finished.set(unit, day);
  }
  return task.exec.flatMap((unit) => {
    const begun = addDays(from, -random.between(12, 30));
    const first = statement({ unit, reason: random.pick(GROUNDS.unit) }, task.code, 'inProgress', begun, tools);
    const done = finished.get(unit);
    if (done !== undefined) return [first, statement({ unit }, task.code, 'completed', done, tools)];
    const late = addDays(task.execTo ?? task.due, -random.between(2, 20));
    const cause = task.code.endsWith('N07-03') ? 'staff' : 'unitSlow';
    return [first, statement({ unit, reason: task.execReason, cause }, task.code, 'inProgress', late, tools)];
  });
}

/** Statements of all items, in the order of recording. */
export function makeStatements(targets, tasks, tools) {
  return [
    ...targets.flatMap((target) => storyOf(target, tools)),
    ...tasks.flatMap((task) => [...storyOf(task, tools), ...executionOf(task, tools)]),
  ].sort(byMoment);
}

/** Quick at first, slower towards the end; a straight line where the whole is reached on a known day. */
function shareOfWay(index, last, straight) {
  const share = Math.min(1, index / Math.max(1, last));
  return straight ? share : Math.sqrt(share);
}

function valuesOf(track, index, last, random) {
  const straight = track.doneBy !== undefined;
  const end = straight ? REPORT_DAYS.indexOf(track.doneBy) : last;
  const way = shareOfWay(index, end, straight);
  const level = track.start + (track.final - track.start) * way;
  if (track.den === undefined) {
    const settled = way === 0 || way === 1;
    const noise = settled ? 0 : (random.next() - 0.5) * 0.02 * (track.final - track.start);
    return { value: String(Number((level + noise).toFixed(track.decimals ?? 1))) };
  }
  if (track.share !== true) return { numerator: String(Math.round(level)), denominator: String(track.den) };
  // A running count of cases: the denominator grows with the months of the year.
  const denominator = Math.round((track.den * (index + 3)) / 12);
  return { numerator: String(Math.round(denominator * level)), denominator: String(denominator) };
}

/** Spreads a province's numerator and denominator over the localities so that the sums stay exact. */
function spread({ numerator, denominator }, random) {
  const total = localities.reduce((sum, { weight }) => sum + weight, 0);
  const whole = Number(denominator);
  const wholes = localities.map(({ weight }) => Math.floor((whole * weight) / total));
  wholes[0] += whole - wholes.reduce((sum, part) => sum + part, 0);
  const ratio = Number(numerator) / whole;
  const parts = wholes.map((part) =>
    Math.min(part, Math.round(part * Math.min(1, ratio * (0.93 + random.next() * 0.14)))),
  );
  let rest = Number(numerator) - parts.reduce((sum, part) => sum + part, 0);
  for (let index = 0; rest !== 0; index = (index + 1) % parts.length) {
    const room = rest > 0 ? wholes[index] - parts[index] : -parts[index];
    const change = rest > 0 ? Math.min(rest, room) : Math.max(rest, room);
    parts[index] += change;
    rest -= change;
  }
  return localities.map(({ unit }, index) => ({
    unit: unit.code,
    numerator: String(parts[index]),
    denominator: String(wholes[index]),
  }));
}

/** Monthly values of every measure; by locality at the ends of the quarters. */
export function makeObservations(targets, { random, register }) {
  const rows = [];
  const push = (indicator, asOf, fields, recordedOn = asOf) => {
    rows.push({
      indicator,
      ...fields,
      asOf,
      recordedAt: recordedAfter(recordedOn, random),
      origin: fields.unit ? 'selfReported' : 'document',
      source: fields.unit || recordedOn !== asOf ? undefined : (register.reportOf(asOf) ?? undefined),
    });
  };
  for (const { indicator, track } of targets.flatMap(({ measures }) => measures)) {
    for (const [asOf, fields] of track.points ?? []) push(indicator, asOf, fields);
    if (track.start === undefined) continue;
    const days = REPORT_DAYS.filter((day) => day <= (track.until ?? '2024-12-14'));
    days.forEach((asOf, index) => {
      const values = valuesOf(track, index, days.length - 1, random);
      push(indicator, asOf, values);
      const endsQuarter = ['03', '06', '09', '12'].includes(asOf.slice(5, 7));
      if (track.byLocality && endsQuarter) for (const part of spread(values, random)) push(indicator, asOf, part);
    });
    if (track.restated) {
      const [recordedOn, numerator, note] = track.restated;
      push(indicator, '2024-12-14', { numerator, denominator: String(track.den), note }, recordedOn);
    }
  }
  return rows.sort(byMoment);
}
