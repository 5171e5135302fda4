import type { AgendaLine, DirectiveBody, MeetingBody } from '@tiendo/contracts';
import { slideAfter, slideAt, slidesOf } from './slides';

const line = (id: string, hidden = false) => ({ id, hidden }) as AgendaLine;
const conclusion = (agendaLineId: string | null) => ({ agendaLineId }) as DirectiveBody;
const meeting = (part: Partial<MeetingBody>) => ({ agenda: [], conclusions: [], earlier: [], ...part }) as MeetingBody;

describe('slidesOf', () => {
  it('has a cover and an end even where there is nothing to say', () => {
    expect(slidesOf(meeting({})).map(({ kind }) => kind)).toEqual(['cover', 'end']);
  });

  it('shows one slide per line taken to the meeting, with what is concluded beside it', () => {
    const slides = slidesOf(
      meeting({ agenda: [line('a'), line('b', true), line('c')], conclusions: [conclusion('c'), conclusion(null)] }),
    );
    expect(slides.map(({ kind }) => kind)).toEqual(['cover', 'line', 'line', 'end']);
    expect(slides.map((slide) => (slide.kind === 'line' ? slide.conclusions.length : null))).toEqual([
      null,
      0,
      1,
      null,
    ]);
  });

  it('spreads many earlier conclusions over several slides', () => {
    const earlier = Array.from({ length: 11 }, () => conclusion(null));
    expect(slidesOf(meeting({ earlier })).filter(({ kind }) => kind === 'earlier')).toHaveLength(3);
  });
});

describe('turning slides', () => {
  it.each([
    ['', 0],
    ['trang=3', 2],
    ['trang=0', 0],
    ['trang=99', 11],
    ['trang=ba', 0],
    ['trang=1.5', 0],
  ])('reads %j', (text, at) => {
    expect(slideAt(new URLSearchParams(text), 12)).toBe(at);
  });

  it.each([
    ['ArrowRight', 2],
    ['PageDown', 2],
    ['ArrowLeft', 0],
    ['Home', 0],
    ['End', 11],
    ['x', null],
  ])('%s leads to %s', (key, to) => {
    expect(slideAfter(key, 1, 12)).toBe(to);
  });

  it('stays within the slides', () => {
    expect(slideAfter('ArrowLeft', 0, 12)).toBe(0);
    expect(slideAfter(' ', 11, 12)).toBe(11);
  });
});
