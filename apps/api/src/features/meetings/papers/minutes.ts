import type { DirectiveBody, MeetingBody } from '@tiendo/contracts';
import { formatDay, formatDayLong, formatNumber } from '@tiendo/indicators';
import type { PaperFacts } from './briefing.js';
import {
  documentOf,
  ending,
  heading,
  issuerLines,
  openNumber,
  type PaperChild,
  paperHead,
  paragraph,
  table,
} from '../../papers/index.js';
import { signatureOf, signOf } from './issuer.js';
import { deadlineOf, lineTitle, sentence } from './words.js';

/** The announcement of conclusions, as far as it has a number. */
export interface Announcement {
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string;
}

/** Thông báo kết luận: who concluded what, for whom, until when. Number and day stay open until there are any. */
export function minutes({ meeting, place, mark }: PaperFacts, announced: Announcement | null): Promise<Buffer> {
  const where = meeting.place === null ? '' : `, tại ${meeting.place}`;
  const issuer = announced?.issuer ?? meeting.plan.issuer;
  return documentOf(
    `Kết luận ${meeting.name}`,
    [
      ...paperHead({
        issuer: issuerLines(issuer, place),
        number: announced?.number ?? openNumber(signOf('TB', issuer)),
        place,
        day: announced?.issuedOn ?? null,
        what: {
          kind: 'Thông báo',
          subject: [`Kết luận ${meeting.name}`, `về thực hiện Kế hoạch ${meeting.plan.code}`],
        },
      }),
      paragraph(
        `${upperFirst(formatDayLong(meeting.heldOn))}${where}, ${meeting.chair} chủ trì ${meeting.name}. ` +
          (meeting.conclusions.length > 0
            ? 'Cuộc họp kết luận như sau:'
            : 'Cuộc họp chưa có kết luận nào được ghi nhận.'),
      ),
      ...conclusions(meeting),
      ...assigned(meeting.conclusions),
      ...ending(signatureOf(issuer), receivers(meeting)),
    ],
    mark,
  );
}

/**
 * The conclusions in their numbering, under the line of the agenda they were written beside; those beside none have a
 * heading of their own, so that nobody reads them under another's.
 */
function conclusions({ agenda, conclusions: directives }: MeetingBody): PaperChild[] {
  const lineOf = ({ agendaLineId }: DirectiveBody) => agenda.find(({ id }) => id === agendaLineId) ?? null;
  const hasLines = directives.some((directive) => lineOf(directive) !== null);
  return directives.flatMap((directive, index) => {
    const beside = lineOf(directive);
    const before = directives[index - 1];
    const isNew = before === undefined || lineOf(before)?.id !== beside?.id;
    const title = beside === null ? 'Về các nội dung khác' : `Về nội dung: ${lineTitle(beside)}`;
    return [
      ...(isNew && hasLines ? [heading(title, 2)] : []),
      paragraph(`${formatNumber(directive.number)}. ${sentence(directive.text)}`),
      paragraph(`- ${charge(directive)}.`),
    ];
  });
}

/** Whose it is and until when: one sentence. */
function charge(directive: DirectiveBody): string {
  const { leadUnit, coordinatingUnits, person, dueOn } = directive;
  const named = person === null ? null : [person.fullName, person.position].filter((part) => part !== null).join(', ');
  return [
    `Chủ trì: ${leadUnit?.name ?? 'chưa giao đơn vị'}`,
    coordinatingUnits.length > 0 ? `phối hợp: ${coordinatingUnits.map(({ name }) => name).join(', ')}` : null,
    named === null ? null : `người chịu trách nhiệm: ${named}`,
    dueOn === null ? null : `thời hạn: ${formatDay(dueOn)}`,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

function assigned(directives: readonly DirectiveBody[]): PaperChild[] {
  if (directives.length === 0) return [];
  return [
    heading('Phân công thực hiện'),
    table(
      ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'],
      [7, 40, 19, 19, 15],
      directives.map((directive) => [
        formatNumber(directive.number),
        directive.text,
        directive.leadUnit?.name ?? '',
        directive.coordinatingUnits.map(({ name }) => name).join('; '),
        deadlineOf(directive),
      ]),
    ),
  ];
}

/** Nơi nhận: who chaired, and who was given something to do. */
function receivers({ conclusions: directives, chair }: MeetingBody): string[] {
  const units = directives.flatMap(({ leadUnit, coordinatingUnits }) =>
    [leadUnit, ...coordinatingUnits].flatMap((unit) => unit?.name ?? []),
  );
  return [chair, ...new Set(units)];
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
