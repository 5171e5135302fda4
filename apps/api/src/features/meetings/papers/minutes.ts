import type { DirectiveBody, MeetingBody } from '@tiendo/contracts';
import { formatDay, formatDayLong, formatNumber } from '@tiendo/indicators';
import { frameData, issuerLines, openNumber, type PaperData } from '../../papers/index.js';
import type { PaperFacts } from './briefing.js';
import { signatureOf, signOf } from './issuer.js';
import { deadlineOf, lineTitle, sentence } from './words.js';

/** The announcement of conclusions, as far as it has a number. */
export interface Announcement {
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string;
}

/** Thông báo kết luận: who concluded what, for whom, until when. Number and day stay open until there are any. */
export function minutes({ meeting, place, mark }: PaperFacts, announced: Announcement | null): PaperData {
  const issuer = announced?.issuer ?? meeting.plan.issuer;
  const { conclusions } = meeting;
  return {
    ...frameData({
      ...{ superior: null, issuer: issuerLines(issuer, place), place, mark },
      ...{ number: announced?.number ?? openNumber(signOf('TB', issuer)), day: announced?.issuedOn ?? null },
      ...{ signature: signatureOf(issuer), signer: null, receivers: receivers(meeting) },
    }),
    'tên cuộc họp': meeting.name,
    'số kế hoạch': meeting.plan.code,
    'ngày họp': upperFirst(formatDayLong(meeting.heldOn)),
    'nơi họp': meeting.place ?? '',
    'người chủ trì': meeting.chair,
    'câu dẫn': conclusions.length > 0 ? 'Cuộc họp kết luận như sau:' : 'Cuộc họp chưa có kết luận nào được ghi nhận.',
    'kết luận': concluded(meeting),
    'bảng phân công':
      conclusions.length === 0
        ? []
        : [
            {
              'dòng phân công': conclusions.map((directive) => ({
                'số kết luận': formatNumber(directive.number),
                'nội dung kết luận': directive.text,
                ...chargeOf(directive),
              })),
            },
          ],
  };
}

/** Whose a conclusion is and until when, column by column. */
const chargeOf = (directive: DirectiveBody) => ({
  'đơn vị chủ trì': directive.leadUnit?.name ?? '',
  'đơn vị phối hợp': directive.coordinatingUnits.map(({ name }) => name).join('; '),
  'thời hạn': deadlineOf(directive),
});

/**
 * The conclusions in their numbering, under the line of the agenda they were written beside; those beside none have a
 * heading of their own, so that nobody reads them under another's.
 */
function concluded({ agenda, conclusions: directives }: MeetingBody): PaperData[] {
  const lineOf = ({ agendaLineId }: DirectiveBody) => agenda.find(({ id }) => id === agendaLineId) ?? null;
  const hasLines = directives.some((directive) => lineOf(directive) !== null);
  return directives.map((directive, index) => {
    const beside = lineOf(directive);
    const before = directives[index - 1];
    const isNew = before === undefined || lineOf(before)?.id !== beside?.id;
    const title = beside === null ? 'Về các nội dung khác' : `Về nội dung: ${lineTitle(beside)}`;
    return {
      'nội dung họp': isNew && hasLines ? title : '',
      'số kết luận': formatNumber(directive.number),
      'nội dung kết luận': sentence(directive.text),
      'phân công': charge(directive),
      ...chargeOf(directive),
    };
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

/** Nơi nhận: who chaired, and who was given something to do. */
function receivers({ conclusions: directives, chair }: MeetingBody): string[] {
  const units = directives.flatMap(({ leadUnit, coordinatingUnits }) =>
    [leadUnit, ...coordinatingUnits].flatMap((unit) => unit?.name ?? []),
  );
  return [chair, ...new Set(units)];
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
