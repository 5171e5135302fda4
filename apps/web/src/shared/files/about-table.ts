import type { PlanDetail } from '../contract-types';
import { formatFor } from '../format';
import { commonMessages, currentLanguage, loadMessages, type CommonMessages, type Language } from '../i18n';
import type { PlanView } from '../plan';
import type { FileNote, FileTable } from './file-table';
import { fileMessages, type FileMessages } from './messages';

/** Whose table it is: of a plan with its two times, or of a province alone. */
export interface FileScope extends Partial<Pick<PlanView, 'day' | 'knownAt' | 'kind' | 'snapshot'>> {
  readonly plan: PlanDetail | null;
  readonly province: Pick<PlanDetail['province'], 'code' | 'name' | 'simulated'>;
}

/** The plan on screen with its two times. */
export const scopeOf = ({
  plan,
  day,
  knownAt,
  kind,
  snapshot,
}: Omit<FileScope, 'province'> & { plan: PlanDetail }) => ({
  ...{ plan, day, knownAt, kind, snapshot },
  province: plan.province,
});

/** What a screen adds to what is known of every table of a plan. Empty ones are left out. */
export interface AboutTable {
  /** What the table is: "Nhiệm vụ". */
  readonly title: string;
  readonly rule?: string | null | undefined;
  readonly result?: string | null | undefined;
  /** The filters that are on, each in words. */
  readonly filters?: readonly string[];
  /** Rows in the file, and rows there would be without filters. */
  readonly rows?: { readonly shown: number; readonly all: number };
  readonly sort?: { readonly column: string; readonly descending: boolean } | null;
  readonly source?: string | null | undefined;
  readonly notes?: readonly (string | null | undefined)[];
  /** In place of what the two times say: "Tạm tính, chưa công bố", "Công bố ngày …". Null: nothing is to be said. */
  readonly state?: string | null;
}

/** The words a table is written with. */
export interface FileWords {
  readonly language: Language;
  readonly t: FileMessages;
  readonly common: CommonMessages;
}

export async function loadFileWords(language: Language = currentLanguage()): Promise<FileWords> {
  const [t, common] = await Promise.all([loadMessages(fileMessages, language), loadMessages(commonMessages, language)]);
  return { language, t, common };
}

/** What stands around a table: title, lead, and the sheet that says what its figures are. */
export function aboutTable(
  { plan, province, day, knownAt, kind, snapshot }: FileScope,
  about: AboutTable,
  { language, t, common }: FileWords,
  now: Date = new Date(),
): Pick<FileTable, 'title' | 'lead' | 'notes'> {
  const f = formatFor(language);
  const { rule, result, filters = [], rows, sort, source = plan?.sourceDocument?.label, notes = [] } = about;
  const { simulated, name } = province;
  const stated =
    kind === 'snapshot' && snapshot
      ? t.published(snapshot.name, f.moment(snapshot.publishedAt))
      : kind && common.provisionalStamp;
  const state = about.state === undefined ? stated : about.state;
  const ofPlan = plan && t.plan(plan.code, f.day(plan.issuedOn));
  const mark = simulated ? `${t.simulated} – ${common.simulated(name)}` : null;
  const all: readonly (readonly [label: string, text: string | null | undefined])[] = [
    [t.notes.table, about.title],
    [t.notes.plan, ofPlan],
    [t.notes.planTitle, plan?.title],
    [t.notes.owner, simulated ? mark : name],
    [t.notes.asOf, day && f.day(day)],
    [t.notes.knownAt, knownAt && f.moment(knownAt)],
    [t.notes.state, state],
    [t.notes.rule, rule],
    [t.notes.result, result],
    [t.notes.filters, filters.join('; ')],
    [t.notes.rows, rows && t.rows(f.number(rows.shown), f.number(rows.all))],
    [t.notes.sort, sort && t.sorted(sort.column, sort.descending)],
    [t.notes.source, source],
    ...notes.map((note) => [t.notes.note, note] as const),
    [t.notes.savedAt, f.moment(now.toISOString())],
  ];
  return {
    title: `${about.title} – ${ofPlan ?? name}`,
    lead: [mark, state, day && `${t.notes.asOf} ${f.day(day)}`].filter(Boolean).join(' · '),
    notes: all.flatMap(([label, text]): FileNote[] => (text ? [{ label, text }] : [])),
  };
}
