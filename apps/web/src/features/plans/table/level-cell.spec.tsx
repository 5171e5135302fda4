import { jest } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DraftIndicator } from '../draft/draft-document';
import { readTarget } from '../draft/draft-document';
import { LevelCell } from './level-cell';

describe('the cell of a level', () => {
  afterEach(cleanup);

  const indicator: DraftIndicator = {
    ...{ rowKey: 'r', code: 'ho-ngheo', name: 'Tỷ lệ hộ nghèo', measureUnit: '%' },
    ...{ direction: 'higherIsBetter', aggregation: 'stated', parent: '', partKind: '' },
  };

  /** The cell of a target whose only measure is at least 5%. */
  function cell() {
    const onLevel = jest.fn();
    const target = readTarget({
      ...{ code: 'CT-01', name: 'Tỷ lệ hộ nghèo' },
      measures: [{ indicator: 'ho-ngheo', comparator: 'atLeast', value: '5' }],
    });
    const indicators = new Map([['ho-ngheo', indicator]]);
    render(<LevelCell label="Mức" target={target} indicators={indicators} onLevel={onLevel} onOpen={jest.fn()} />);
    const type = async (text: string): Promise<void> => {
      const box = screen.getByRole('textbox', { name: 'Mức' });
      await userEvent.clear(box);
      await userEvent.type(box, `${text}{Enter}`);
    };
    return { onLevel, type };
  }

  it('takes a level that says what it means, in the unit of its indicator', async () => {
    const { onLevel, type } = cell();
    await type('dưới 3');
    expect(onLevel).toHaveBeenCalledWith(
      expect.objectContaining({ comparator: 'lessThan', value: '3', measureUnit: '%' }),
    );
  });

  it('asks what a doubtful level means before it takes any of it', async () => {
    const { onLevel, type } = cell();
    await type('3');
    expect(onLevel).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toContain('Chưa rõ mức này');
    await userEvent.click(screen.getByRole('button', { name: '≤ 3%' }));
    expect(onLevel).toHaveBeenCalledTimes(1);
    expect(onLevel).toHaveBeenCalledWith(expect.objectContaining({ comparator: 'atMost', value: '3' }));
  });
});
