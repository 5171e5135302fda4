import type { SubmissionRow } from '@tiendo/contracts';
import { useFormat, type Format } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages, type SubmissionMessages } from '../messages';
import { Bar } from '../parts/bar';

type Parts = Pick<SubmissionRow, 'lines' | 'items' | 'sections'>;

/** "12/31 chỉ số, 2/4 mục": only what is asked at all. */
export function progressWords({ lines, items, sections }: Parts, t: SubmissionMessages, f: Format): string {
  const of = ({ given, asked }: { given: number; asked: number }) => `${f.number(given)}/${f.number(asked)}`;
  return [
    lines.asked > 0 ? t.ofLines(of(lines)) : null,
    items.asked > 0 ? t.ofItems(of(items)) : null,
    sections.asked > 0 ? t.ofSections(of(sections)) : null,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

/** What is still to be answered: "19 chỉ số, 2 mục"; empty: nothing. */
export function leftToDo({ lines, items, sections }: Parts, t: SubmissionMessages, f: Format): string {
  const left = ({ given, asked }: { given: number; asked: number }) => Math.max(0, asked - given);
  return [
    left(lines) > 0 ? t.leftLines(f.number(left(lines))) : null,
    left(items) > 0 ? t.leftItems(f.number(left(items))) : null,
    left(sections) > 0 ? t.leftSections(f.number(left(sections))) : null,
  ]
    .filter((words) => words !== null)
    .join(', ');
}

/** A bar of everything asked, with its words. */
export function Progress({ of }: { of: Parts }) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const all = [of.lines, of.items, of.sections];
  const asked = all.reduce((sum, part) => sum + part.asked, 0);
  const given = all.reduce((sum, part) => sum + Math.min(part.given, part.asked), 0);
  if (asked === 0) return null;
  return (
    <Bar given={given} of={asked}>
      {progressWords(of, t, f)}
      {of.lines.notUpdated > 0 && ` · ${t.notUpdated(f.number(of.lines.notUpdated))}`}
    </Bar>
  );
}
