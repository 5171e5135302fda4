/** Puts the caret in a cell once its row stands there: it may have to be scrolled to, or be added, first. */
export function moveFocus(within: HTMLElement | null, position: number, column: string | null, tries = 6): void {
  requestAnimationFrame(() => {
    const line = within?.querySelector(`[data-index="${position}"]`);
    const cell = column === null ? line : line?.querySelector(`[data-column="${CSS.escape(column)}"]`);
    const field = cell?.querySelector<HTMLElement>('input, textarea, select, button');
    if (field) {
      field.focus();
      if (field instanceof HTMLInputElement && field.type === 'text') field.select();
    } else if (tries > 0) moveFocus(within, position, column, tries - 1);
  });
}
