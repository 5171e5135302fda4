const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** What so many annexes are called: a single one has no number, several have Roman ones. */
export const annexNames = (count: number): string[] =>
  count === 1 ? ['Phụ lục'] : ROMAN.slice(0, count).map((number) => `Phụ lục ${number}`);
