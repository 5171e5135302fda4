import type { AgendaLine, DirectiveBody, MeetingBody } from '@tiendo/contracts';

/** `trang`: which slide is on screen, from 1. */
export const SLIDE_PARAM = 'trang';

export type Slide =
  | { readonly kind: 'cover' }
  | { readonly kind: 'earlier'; readonly directives: readonly DirectiveBody[] }
  | { readonly kind: 'line'; readonly line: AgendaLine; readonly conclusions: readonly DirectiveBody[] }
  | { readonly kind: 'end'; readonly directives: readonly DirectiveBody[] };

/** So many conclusions fit on a slide that is read from the back of the room. */
const PER_SLIDE = 5;

/** One slide per line that is taken to the meeting, between what was concluded before and what is concluded now. */
export function slidesOf(meeting: MeetingBody): Slide[] {
  return [
    { kind: 'cover' },
    ...chunks(meeting.earlier).map((directives): Slide => ({ kind: 'earlier', directives })),
    ...meeting.agenda
      .filter(({ hidden }) => !hidden)
      .map((line): Slide => ({
        kind: 'line',
        line,
        conclusions: meeting.conclusions.filter(({ agendaLineId }) => agendaLineId === line.id),
      })),
    ...(meeting.conclusions.length === 0 ? [[]] : chunks(meeting.conclusions)).map((directives): Slide => ({
      kind: 'end',
      directives,
    })),
  ];
}

function chunks(directives: readonly DirectiveBody[]): DirectiveBody[][] {
  const parts: DirectiveBody[][] = [];
  for (let start = 0; start < directives.length; start += PER_SLIDE) {
    parts.push(directives.slice(start, start + PER_SLIDE));
  }
  return parts;
}

/** The slide an address names, counted from 0; nonsense is the first, too much the last. */
export function slideAt(params: URLSearchParams, count: number): number {
  const named = Number(params.get(SLIDE_PARAM) ?? '1');
  return Number.isInteger(named) ? Math.min(Math.max(named - 1, 0), count - 1) : 0;
}

/** Where a key leads from a slide; null: the key does not turn slides. */
export function slideAfter(key: string, at: number, count: number): number | null {
  const to: Partial<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    PageDown: at + 1,
    ' ': at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    PageUp: at - 1,
    Home: 0,
    End: count - 1,
  };
  const place = to[key];
  return place === undefined ? null : Math.min(Math.max(place, 0), count - 1);
}
