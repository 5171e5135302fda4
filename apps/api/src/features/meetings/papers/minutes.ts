import type { DirectiveBody, MeetingBody } from '@tiendo/contracts';
import { formatDay, formatDayLong, formatNumber } from '@tiendo/indicators';
import { Paragraph } from 'docx';
import type { PaperFacts } from './briefing.js';
import { paperHead } from './paper-head.js';
import { columns, documentOf, heading, line, type PaperChild, paragraph, table } from './paper-parts.js';
import { deadlineOf, lineTitle } from './words.js';

/** The announcement of conclusions, as far as it has a number. */
export interface Announcement {
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string;
}

/** Thông báo kết luận: who concluded what, for whom, until when. Number and day stay open until there are any. */
export function minutes({ meeting, place, mark }: PaperFacts, announced: Announcement | null): Promise<Buffer> {
  const where = meeting.place === null ? '' : `, tại ${meeting.place}`;
  return documentOf(
    `Kết luận ${meeting.name}`,
    [
      ...paperHead({
        issuer: announced?.issuer ?? meeting.plan.issuer,
        number: announced?.number ?? null,
        symbol: '/TB-',
        place,
        day: announced?.issuedOn ?? null,
        kind: 'Thông báo',
        subject: [`Kết luận ${meeting.name}`, `về thực hiện Kế hoạch ${meeting.plan.code}`],
      }),
      paragraph(
        `${upperFirst(formatDayLong(meeting.heldOn))}${where}, ${meeting.chair} chủ trì ${meeting.name}. ` +
          (meeting.conclusions.length > 0
            ? 'Cuộc họp kết luận như sau:'
            : 'Cuộc họp chưa có kết luận nào được ghi nhận.'),
      ),
      ...conclusions(meeting),
      ...assigned(meeting.conclusions),
      new Paragraph({ children: [] }),
      columns(receivers(meeting), signature(), 50),
    ],
    mark,
  );
}

/** The conclusions in their numbering, under the line of the agenda they were written beside. */
function conclusions(meeting: MeetingBody): PaperChild[] {
  const parts: PaperChild[] = [];
  let about: string | null | undefined;
  for (const directive of meeting.conclusions) {
    if (directive.agendaLineId !== about) {
      about = directive.agendaLineId;
      const beside = meeting.agenda.find(({ id }) => id === about);
      if (beside) parts.push(heading(`Về nội dung: ${lineTitle(beside)}`, 2));
    }
    parts.push(paragraph(`${formatNumber(directive.number)}. ${directive.text}`));
    parts.push(paragraph(`- ${charge(directive)}.`));
  }
  return parts;
}

/** Whose it is and until when: one sentence. */
function charge(directive: DirectiveBody): string {
  const { leadUnit, coordinatingUnits, person, dueOn } = directive;
  const named = person === null ? null : [person.fullName, person.position].filter((part) => part !== null).join(', ');
  return [
    `Chủ trì: ${leadUnit?.name ?? 'chưa giao'}`,
    coordinatingUnits.length > 0 ? `phối hợp: ${coordinatingUnits.map(({ name }) => name).join(', ')}` : null,
    named === null ? null : `người chịu trách nhiệm: ${named}`,
    dueOn === null ? 'thời hạn: không nêu' : `thời hạn: ${formatDay(dueOn)}`,
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

/** Nơi nhận: who was given something to do. */
function receivers({ conclusions: directives, chair }: MeetingBody): Paragraph[] {
  const units = directives.flatMap(({ leadUnit, coordinatingUnits }) =>
    [leadUnit, ...coordinatingUnits].flatMap((unit) => unit?.name ?? []),
  );
  return [
    line('Nơi nhận:', { bold: true, italics: true, size: 24 }),
    ...[chair, ...new Set(units)].map((name) => line(`- ${name};`, { size: 22 })),
    line('- Lưu: VT.', { size: 22 }),
  ];
}

function signature(): Paragraph[] {
  return [
    line('QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ', { bold: true, size: 26 }, 'center'),
    line('(chữ ký, dấu)', { italics: true, size: 24 }, 'center'),
  ];
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
