import { MantineProvider } from '@mantine/core';
import { jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type FormEvent } from 'react';
import { DayField } from './day-field';

function show(first: string | null, bounds: { min?: string; max?: string } = {}) {
  const sent = jest.fn<(day: string | null) => void>();
  function Form() {
    const [day, setDay] = useState(first);
    const onSubmit = (event: FormEvent) => {
      event.preventDefault();
      sent(day);
    };
    return (
      <form noValidate onSubmit={onSubmit}>
        <DayField label="Thời hạn" value={day} onChange={setDay} {...bounds} />
        <button type="submit">Lưu</button>
      </form>
    );
  }
  render(
    <MantineProvider>
      <Form />
    </MantineProvider>,
  );
  const field = screen.getByLabelText<HTMLInputElement>('Thời hạn');
  const type = async (text: string) => {
    await userEvent.clear(field);
    await userEvent.type(field, text);
    await userEvent.tab();
  };
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  return { sent, field, type, save };
}

describe('a field for a day', () => {
  it.each([
    ['05/12/26', '2026-12-05'],
    ['05122026', '2026-12-05'],
    ['5-12-2026', '2026-12-05'],
  ])('takes %s', async (text, day) => {
    const { sent, field, type, save } = show('2026-12-31');
    await type(text);
    expect(field.value).toBe('05/12/2026');
    save();
    expect(sent.mock.calls).toEqual([[day]]);
  });

  it.each(['31/11/2026', '5/12', 'cuối năm'])(
    'keeps %s as typed, says what is wrong and sends nothing',
    async (text) => {
      const { sent, field, type, save } = show('2026-12-31');
      await type(text);
      expect(field.value).toBe(text);
      screen.getByText(`“${text}” chưa đúng là một ngày. Hãy ghi như 05/12/2026.`);
      expect(field.getAttribute('aria-invalid')).toBe('true');
      save();
      expect(sent).not.toHaveBeenCalled();
      expect(document.activeElement).toBe(field);

      await type('05/12/2026');
      expect(screen.queryByText(/chưa đúng là một ngày/)).toBeNull();
      save();
      expect(sent.mock.calls).toEqual([['2026-12-05']]);
    },
  );

  it('says between which days it lies, and keeps what lies outside', async () => {
    const { sent, field, type, save } = show(null, { min: '2026-01-01', max: '2026-12-31' });
    await type('31/12/2025');
    screen.getByText('Ngày phải từ 01/01/2026 trở đi.');
    await type('01/01/2027');
    screen.getByText('Ngày không được sau 31/12/2026.');
    expect(field.value).toBe('01/01/2027');
    save();
    expect(sent).not.toHaveBeenCalled();
  });
});
