import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PeriodBody, PeriodChange } from '@tiendo/contracts';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { today } from '../../../shared/format/today';
import { grid } from '../testing/grid';
import { PeriodLine, type Asking } from './period-line';

function draw(change: Partial<PeriodBody>) {
  const onChange = jest.fn((_: PeriodChange) => Promise.resolve(true));
  const onRemove = jest.fn(() => Promise.resolve(true));
  function Holder() {
    const [asking, setAsking] = useState<Asking | null>(null);
    const period = { ...grid().period, ...change };
    return <PeriodLine {...{ slug: 'p', period, asking, onChange, onRemove }} onAsk={setAsking} />;
  }
  render(
    <MantineProvider>
      <MemoryRouter>
        <ul>
          <Holder />
        </ul>
      </MemoryRouter>
    </MantineProvider>,
  );
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  return { onChange, onRemove, press };
}

it('opens a locked period again at once while its window lasts', async () => {
  const { onChange, press } = draw({ state: 'closed', closesOn: '2999-12-31' });
  await press('Mở lại');
  expect(onChange).toHaveBeenCalledWith({ state: 'open' });
});

it('asks for a window that is not over before it opens a period again', async () => {
  const { onChange, press } = draw({ state: 'closed', closesOn: '2025-05-20' });
  await press('Mở lại');
  expect(onChange).not.toHaveBeenCalled();
  screen.getByText(/Hãy đặt thời hạn mới/);
  await userEvent.click(screen.getAllByRole('button', { name: 'Mở lại' })[1] as HTMLElement);
  expect(onChange).toHaveBeenCalledWith({ opensOn: '2025-05-08', closesOn: today(), state: 'open' });
});

it('removes ad hoc periods only, once it was said twice', async () => {
  const { onRemove, press } = draw({ kind: 'adHoc' });
  await press('Bỏ');
  expect(onRemove).not.toHaveBeenCalled();
  await press('Bỏ kỳ này');
  expect(onRemove).toHaveBeenCalledTimes(1);
});

it('leaves periods of a calendar to the calendar', () => {
  draw({ kind: 'month' });
  expect(screen.queryByRole('button', { name: 'Bỏ' })).toBeNull();
});
