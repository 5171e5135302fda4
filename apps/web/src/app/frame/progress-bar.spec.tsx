import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { ProgressBar } from './progress-bar';

const screens = (
  <>
    <ProgressBar />
    {/* Nothing is followed here: the bar answers before the router knows. */}
    <a href="/khac" onClick={(event) => event.preventDefault()}>
      Màn hình khác
    </a>
    <a href="#muc">Trong trang</a>
    <a href="/khac" target="_blank" rel="noreferrer">
      Cửa sổ mới
    </a>
  </>
);

function bar(): Element {
  const found = document.querySelector('[aria-hidden="true"]');
  if (!found) throw new Error('no bar');
  return found;
}

describe('the progress bar', () => {
  beforeEach(() => {
    const router = createMemoryRouter([{ path: '*', element: screens }]);
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>,
    );
  });

  it('answers a click on a link at once, whatever the router is doing, and ends by itself', async () => {
    fireEvent.click(screen.getByRole('link', { name: 'Màn hình khác' }));
    expect(bar().hasAttribute('data-on')).toBe(true);
    await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(bar().hasAttribute('data-on')).toBe(false);
  });

  it('stays away where nothing comes: inside the page, in another window', () => {
    fireEvent.click(screen.getByRole('link', { name: 'Trong trang' }));
    fireEvent.click(screen.getByRole('link', { name: 'Cửa sổ mới' }));
    fireEvent.click(screen.getByRole('link', { name: 'Màn hình khác' }), { ctrlKey: true });
    expect(bar().hasAttribute('data-on')).toBe(false);
  });
});
