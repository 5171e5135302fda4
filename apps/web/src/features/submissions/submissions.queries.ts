import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type {
  LineHolders,
  RouteBody,
  SavedItem,
  SavedList,
  SavedLines,
  SavedSection,
  SavedTask,
  SubmissionBody,
  SubmissionListBody,
} from '@tiendo/contracts';
import { moved } from '@tiendo/indicators/submission';
import { api } from '../../shared/api';
import { keepCopy, withCopy } from '../../shared/outbox';
import { may, sessionQuery } from '../../shared/session';

/** Every report of an owner that the person sees. */
const ownerKey = (province: string) => ['submissions', province] as const;

/** The device holds reports for those who write them, their unit's own; not for the office, which reads those of all. */
const writesIn =
  (province: string) =>
  ({ client }: { client: QueryClient }): boolean =>
    may(client.getQueryData(sessionQuery.queryKey), province, 'submission.write');

const copyName = ({ province, submissionId }: ReportPlace): string => `submission ${province} ${submissionId}`;

/** Reports of the person's units: first what is still to be handed in, by its due time. */
export const submissionsQuery = (province: string) =>
  queryOptions({
    queryKey: [...ownerKey(province), 'list'],
    networkMode: 'always',
    queryFn: withCopy(
      `submissions ${province}`,
      (signal) => api.get('/provinces/{province}/submissions', { path: { province }, query: { limit: 200 }, signal }),
      writesIn(province),
    ),
  });

export const submissionQuery = (province: string, submissionId: string) =>
  queryOptions({
    queryKey: [...ownerKey(province), submissionId],
    networkMode: 'always',
    queryFn: withCopy(
      copyName({ province, submissionId }),
      (signal) =>
        api.get('/provinces/{province}/submissions/{submissionId}', { path: { province, submissionId }, signal }),
      writesIn(province),
    ),
  });

/** What stands against sending, as it is now. */
export const checksQuery = (province: string, submissionId: string) =>
  queryOptions({
    queryKey: [...ownerKey(province), submissionId, 'checks'],
    queryFn: ({ signal }) =>
      api.get('/provinces/{province}/submissions/{submissionId}/checks', { path: { province, submissionId }, signal }),
  });

export type LineWrite = RouteBody<
  'put',
  '/provinces/{province}/submissions/{submissionId}/lines/{indicator}/{subject}'
>;
export type StepWrite = RouteBody<'post', '/provinces/{province}/submissions/{submissionId}/steps'>;
export type ItemWrite = RouteBody<'put', '/provinces/{province}/submissions/{submissionId}/items/{plan}/{kind}/{code}'>;

/** Which report, of which owner. */
export interface ReportPlace {
  readonly province: string;
  readonly submissionId: string;
}

function change(queries: QueryClient, place: ReportPlace, next: (report: SubmissionBody) => SubmissionBody): void {
  const changed = queries.setQueryData(
    submissionQuery(place.province, place.submissionId).queryKey,
    (report) => report && next(report),
  );
  if (changed && writesIn(place.province)({ client: queries })) void keepCopy(copyName(place), changed);
  void queries.invalidateQueries({ queryKey: checksQuery(place.province, place.submissionId).queryKey });
  void queries.invalidateQueries({ queryKey: submissionsQuery(place.province).queryKey });
}

const withProgress = (report: SubmissionBody, { lines, items, sections, version }: SavedLines['progress']) => ({
  ...report,
  version,
  lines: { ...report.lines, ...lines },
  items: { ...report.items, ...items },
  sections: { ...report.sections, ...sections },
});

const keyOf = ({ indicator, subject }: SavedLines['lines'][number]): string => `${indicator.code}|${subject.code}`;

/** Puts what a write of lines answered into the report on screen. */
export function keepLines(queries: QueryClient, place: ReportPlace, answer: SavedLines): void {
  const saved = new Map(answer.lines.map((line) => [keyOf(line), line]));
  change(queries, place, (report) => {
    const next = withProgress(report, answer.progress);
    return { ...next, lines: { ...next.lines, items: next.lines.items.map((line) => saved.get(keyOf(line)) ?? line) } };
  });
}

/** Puts to whom lines were given into the report on screen. */
export function keepHolders(queries: QueryClient, place: ReportPlace, { items }: LineHolders): void {
  const given = new Map(items.map(({ indicator, subject, holder }) => [`${indicator}|${subject}`, holder]));
  queries.setQueryData(
    submissionQuery(place.province, place.submissionId).queryKey,
    (report) =>
      report && {
        ...report,
        lines: {
          ...report.lines,
          items: report.lines.items.map((line) => {
            const holder = given.get(keyOf(line));
            return holder === undefined ? line : { ...line, holder };
          }),
        },
      },
  );
}

/** Puts what a write of a list answered into the report on screen: the list, and the lines that it fills. */
export function keepList(queries: QueryClient, place: ReportPlace, { list, lines, progress }: SavedList): void {
  const filled = new Map(lines.map((line) => [keyOf(line), line]));
  change(queries, place, (report) => {
    const next = withProgress(report, progress);
    return {
      ...next,
      lists: next.lists.map((one) => (one.code === list.code ? list : one)),
      lines: { ...next.lines, items: next.lines.items.map((line) => filled.get(keyOf(line)) ?? line) },
    };
  });
}

/** Puts rows that others have changed into the report on screen. */
export function keepListRows(queries: QueryClient, place: ReportPlace, list: SubmissionListBody): void {
  queries.setQueryData(
    submissionQuery(place.province, place.submissionId).queryKey,
    (report) =>
      report && {
        ...report,
        lists: report.lists.map((one) => (one.code === list.code ? { ...one, rows: list.rows } : one)),
      },
  );
}

export function keepItem(queries: QueryClient, place: ReportPlace, { item, progress }: SavedItem): void {
  change(queries, place, (report) => {
    const next = withProgress(report, progress);
    const isIt = (one: typeof item) => one.plan === item.plan && one.kind === item.kind && one.code === item.code;
    return { ...next, items: { ...next.items, items: next.items.items.map((one) => (isIt(one) ? item : one)) } };
  });
}

/** A heading that is new stands behind the others. */
export function keepSection(queries: QueryClient, place: ReportPlace, { section, progress }: SavedSection): void {
  change(queries, place, (report) => {
    const next = withProgress(report, progress);
    const { items } = next.sections;
    const isKnown = items.some(({ id }) => id === section.id);
    const all = isKnown ? items.map((one) => (one.id === section.id ? section : one)) : [...items, section];
    return { ...next, sections: { ...next.sections, items: all } };
  });
}

/** Puts a heading of the unit's own elsewhere among the others, on screen at once; they stay as they are. */
export function placeSection(queries: QueryClient, place: ReportPlace, id: string, to: number): void {
  queries.setQueryData(
    submissionQuery(place.province, place.submissionId).queryKey,
    (report) =>
      report && {
        ...report,
        sections: {
          ...report.sections,
          items: moved(
            report.sections.items,
            report.sections.items.findIndex((section) => section.id === id),
            to,
          ),
        },
      },
  );
}

/** A task that is new stands behind the others. */
export function keepTask(queries: QueryClient, place: ReportPlace, { task, progress }: SavedTask): void {
  change(queries, place, (report) => {
    const next = withProgress(report, progress);
    const isKnown = next.tasks.some(({ id }) => id === task.id);
    return {
      ...next,
      tasks: isKnown ? next.tasks.map((one) => (one.id === task.id ? task : one)) : [...next.tasks, task],
    };
  });
}

export function dropTask(queries: QueryClient, place: ReportPlace, taskId: string): void {
  change(queries, place, (report) => ({ ...report, tasks: report.tasks.filter(({ id }) => id !== taskId) }));
  void queries.invalidateQueries({ queryKey: submissionQuery(place.province, place.submissionId).queryKey });
}

/** Puts a whole report on screen, as a step or a copy answered it. */
export function keepReport(queries: QueryClient, place: ReportPlace, report: SubmissionBody): void {
  change(queries, place, () => report);
}
