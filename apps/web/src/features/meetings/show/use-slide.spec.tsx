import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { useSlide } from './use-slide';

const at = (address: string) => ({
  wrapper: ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
  ),
});

describe('turning slides', () => {
  it.each([
    [['Home', 'ArrowRight'], 1],
    [['ArrowLeft', 'ArrowLeft', 'ArrowLeft'], 8],
    [['End', 'ArrowRight', 'ArrowLeft'], 10],
  ])('follows %j, faster than the address does', (keys, slide) => {
    const { result } = renderHook(() => useSlide(12), at('/?trang=12'));
    act(() => {
      for (const key of keys) expect(result.current.turn(key)).toBe(true);
    });
    expect(result.current.at).toBe(slide);
  });

  it('leaves other keys to others', () => {
    const { result } = renderHook(() => useSlide(12), at('/?trang=3'));
    act(() => expect(result.current.turn('x')).toBe(false));
    expect(result.current.at).toBe(2);
  });
});
