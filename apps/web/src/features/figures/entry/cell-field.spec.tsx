import { fireEvent, render, screen } from '@testing-library/react';
import { jest } from '@jest/globals';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { CellField, type EditEnd } from './cell-field';

/** A field over one of two cells, as the grid holds it; what came of typing. */
function setUp(locked = false) {
  const ends: EditEnd[] = [];
  const typed: string[] = [];
  const onKey = jest.fn();
  const onPaste = jest.fn();
  function Holder() {
    const [cell, setCell] = useState('phieu|ha-long');
    return (
      <>
        <div id="grid" role="grid" aria-label="Bảng" />
        <CellField
          cell={cell}
          label="Phiếu thông tin, Hạ Long"
          grid="grid"
          activeCell="grid-0-0"
          box={{ top: 0, left: 0, width: 100, height: 40 }}
          locked={locked}
          onKey={onKey}
          onTyping={(_, text) => typed.push(text)}
          onEnd={(end) => ends.push(end)}
          copied={() => '1503\t70%'}
          onPaste={onPaste}
        />
        <button type="button" onClick={() => setCell('phieu|co-to')}>
          Ô khác
        </button>
      </>
    );
  }
  render(<Holder />);
  const field = screen.getByRole<HTMLInputElement>('textbox');
  field.focus();
  return { field, ends, typed, onKey, onPaste, user: userEvent.setup() };
}
const text = (end: EditEnd | undefined) => (end?.type === 'commit' ? end.text : null);

describe('the field over the active cell', () => {
  it('becomes the editor of what arrives without any key, whole', () => {
    const { field, ends, onKey } = setUp();
    expect(field.getAttribute('aria-activedescendant')).toBe('grid-0-0');
    fireEvent.input(field, { target: { value: 'đạt 100%' } });
    expect(field.getAttribute('aria-activedescendant')).toBeNull();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(ends).toEqual([{ type: 'commit', cell: 'phieu|ha-long', text: 'đạt 100%', key: 'Enter', shift: false }]);
    expect(onKey).not.toHaveBeenCalled();
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
  });

  it('lets go of what was typed only where it is given up: what is taken stays kept until it is stored', async () => {
    const { field, ends, typed, user } = setUp();
    await user.keyboard('15');
    fireEvent.blur(field);
    expect(typed).toEqual(['1', '15']);
    expect(text(ends[0])).toBe('15');
    await user.keyboard('7{Escape}');
    expect(typed).toEqual(['1', '15', '7', '']);
  });

  it('leaves every key to an input method until its composition has ended', () => {
    const { field, ends, onKey } = setUp();
    fireEvent.keyDown(field, { key: 'Process', keyCode: 229 });
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: 'tre' } });
    for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape']) fireEvent.keyDown(field, { key, isComposing: true });
    fireEvent.input(field, { target: { value: 'trên 97%' } });
    fireEvent.compositionEnd(field);
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    expect([ends, onKey.mock.calls]).toEqual([[], []]);
    fireEvent.keyDown(field, { key: 'Tab', shiftKey: true });
    expect(ends).toEqual([{ type: 'commit', cell: 'phieu|ha-long', text: 'trên 97%', key: 'Tab', shift: true }]);
  });

  it('takes back letters as an input method does, without withdrawing the figure', async () => {
    const { field, ends, onKey, user } = setUp();
    await user.keyboard('d{Backspace}đạt{Enter}');
    expect(text(ends[0])).toBe('đạt');
    // The first letter only is a key of the grid, which makes nothing of it.
    expect(onKey).toHaveBeenCalledTimes(1);
    expect(field.value).toBe('');
  });

  it('gives typing up by Esc, takes it when left, and takes nothing of a composition that came to nothing', async () => {
    const { field, ends, user } = setUp();
    await user.keyboard('9{Escape}');
    await user.keyboard('8');
    fireEvent.blur(field);
    fireEvent.compositionStart(field);
    fireEvent.compositionEnd(field);
    fireEvent.blur(field);
    expect(ends.map(({ type }) => type)).toEqual(['cancel', 'commit', 'cancel']);
    expect(text(ends[1])).toBe('8');
  });

  it('keeps what is typed for the cell where it began', () => {
    const { field, ends } = setUp();
    fireEvent.input(field, { target: { value: '7' } });
    fireEvent.click(screen.getByRole('button'));
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(ends[0]).toMatchObject({ cell: 'phieu|ha-long', text: '7' });
  });

  it('copies what is selected, and offers a pasted block, while nothing is typed', () => {
    const { field, onPaste } = setUp();
    const clipboardData = { setData: jest.fn(), getData: () => '1\t2' };
    fireEvent.copy(field, { clipboardData });
    fireEvent.paste(field, { clipboardData });
    expect(clipboardData.setData).toHaveBeenCalledWith('text/plain', '1503\t70%');
    expect(onPaste).toHaveBeenCalledWith([['1', '2']]);
    fireEvent.input(field, { target: { value: '7' } });
    fireEvent.copy(field, { clipboardData });
    fireEvent.paste(field, { clipboardData });
    expect([clipboardData.setData.mock.calls.length, onPaste.mock.calls.length]).toEqual([1, 1]);
  });

  it('takes nothing in a locked period', () => {
    const { field, onPaste } = setUp(true);
    expect(field.readOnly).toBe(true);
    fireEvent.paste(field, { clipboardData: { getData: () => '1' } });
    expect(onPaste).not.toHaveBeenCalled();
  });
});
