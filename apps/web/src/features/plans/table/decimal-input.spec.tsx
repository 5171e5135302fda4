import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { DecimalInput } from './decimal-input';

describe('a number of a measure', () => {
  afterEach(cleanup);

  function field() {
    const onChange = jest.fn();
    function Field() {
      const [value, setValue] = useState('80');
      return (
        <DecimalInput
          label="Mức"
          unit="hộ"
          value={value}
          onChange={(next) => {
            onChange(next);
            setValue(next);
          }}
        />
      );
    }
    const { container } = render(
      <MantineProvider>
        <Field />
      </MantineProvider>,
    );
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Mức (hộ)' });
    return { onChange, box, choices: () => within(container).queryAllByRole('button') };
  }

  it('is asked where it may be read in two ways, and taken as chosen', async () => {
    const { onChange, box, choices } = field();
    await userEvent.clear(box);
    await userEvent.paste('1,332');
    expect(onChange.mock.calls).toEqual([['']]);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(choices().map((button) => button.textContent)).toEqual(['1,332', '1.332']);
    await userEvent.click(screen.getByRole('button', { name: '1.332' }));
    expect(onChange).toHaveBeenLastCalledWith('1332');
    expect(box.value).toBe('1.332');
    expect(choices()).toEqual([]);
  });

  it('says what it cannot read and keeps what was typed', async () => {
    const { box } = field();
    await userEvent.clear(box);
    await userEvent.type(box, 'nhiều{Tab}');
    expect(box.value).toBe('nhiều');
    expect(screen.getByText(/Không đọc được mức này/)).toBeTruthy();
  });
});
