/** Lines of a pasted list, without the numbering that annexes put in front ("1.", "2)", "-"). */
export const pastedNames = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:\d+\s*[.)]|[-+•])\s+/, '').trim())
    .filter((line) => line !== '');
