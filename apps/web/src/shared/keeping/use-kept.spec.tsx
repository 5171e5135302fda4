import { act, fireEvent, render, screen } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { noteSession } from '../api';
import { keptStore } from './kept-store';
import { KeptNote } from './kept-note';
import { useKept, useKeptState } from './use-kept';

function Form({ start = '' }: { start?: string }) {
  const kept = useKept({ form: 'note', about: 'a', label: 'Ghi chú' });
  const [text, setText] = useKeptState(kept, 'text', start);
  const [version] = useKeptState(kept, 'version', start.length, { passive: true });
  return (
    <>
      <KeptNote kept={kept} />
      <textarea aria-label="Ghi chú" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <span title="phiên bản">{version}</span>
      <button type="button" onClick={kept.done}>
        Lưu
      </button>
    </>
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const show = (start?: string) =>
  render(
    <MantineProvider>
      <Form start={start} />
    </MantineProvider>,
  );

describe('a form that keeps what is typed', () => {
  beforeEach(() => {
    noteSession('an');
    keptStore.clear();
  });
  afterEach(() => noteSession(null));

  it('finds again what was typed when the form went, with the version it was typed over', () => {
    const { unmount } = show('cũ');
    type('mới gõ');
    unmount();
    show('đã đổi');
    expect(field().value).toBe('mới gõ');
    expect(screen.getByTitle('phiên bản').textContent).toBe('2');
    expect(screen.getByText(/Mở lại nội dung soạn dở/)).toBeTruthy();
  });

  it('keeps nothing of a form that is as it began, or saved', () => {
    show('cũ');
    type('mới');
    expect(keptStore.list()).toHaveLength(1);
    type('cũ');
    expect(keptStore.list()).toEqual([]);
    type('mới');
    act(() => screen.getByText('Lưu').click());
    expect(keptStore.list()).toEqual([]);
  });

  it('begins again when asked to', () => {
    const { unmount } = show('cũ');
    type('mới');
    unmount();
    show('cũ');
    act(() => screen.getByText('Bỏ, làm lại từ đầu').click());
    expect(field().value).toBe('cũ');
    expect(keptStore.list()).toEqual([]);
  });

  it('keeps nothing for a visitor', () => {
    noteSession(null);
    const { unmount } = show();
    type('mới');
    unmount();
    noteSession('an');
    show();
    expect(field().value).toBe('');
  });
});
