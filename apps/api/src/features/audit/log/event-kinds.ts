import type { AuditKind } from '@tiendo/contracts';

/** Beginnings of actions by kind; what begins otherwise is the system's own. */
const PREFIXES: Readonly<Record<Exclude<AuditKind, 'system'>, readonly string[]>> = {
  account: ['user.', 'reporter.', 'password.', 'wallKey.', 'machineKey.', 'view.'],
  signIn: ['session.'],
  status: ['status.'],
  figure: ['figure.', 'figures.', 'observation.'],
  document: ['document.', 'paperTemplate.', 'file.upload', 'file.remove'],
  plan: ['plan.', 'item.', 'indicator.', 'snapshot.'],
  period: ['period.', 'form.', 'calendar.', 'daysOff.', 'request.', 'submission.'],
  meeting: ['meeting.', 'directive.'],
  ranking: ['ranking.', 'result.'],
  reconciliation: ['discrepancy.', 'headline.'],
  organisation: ['unit.', 'succession.', 'person.', 'boundaries.', 'tile-layout.'],
  taken: ['file.download', 'export.'],
};

/** Beginnings of the actions of a kind, and whether it is they that are left out. */
export function prefixesOf(kind: AuditKind | null): { prefixes: readonly string[]; without: boolean } {
  if (kind === null) return { prefixes: [], without: true };
  if (kind === 'system') return { prefixes: Object.values(PREFIXES).flat(), without: true };
  return { prefixes: PREFIXES[kind], without: false };
}

export function kindOf(action: string): AuditKind {
  for (const [kind, prefixes] of Object.entries(PREFIXES)) {
    if (prefixes.some((prefix) => action.startsWith(prefix))) return kind as AuditKind;
  }
  return 'system';
}
