export const vi = {
  done: (value: string) => `thực hiện ${value}`,
  against: (goal: string) => `chỉ tiêu ${goal}`,
  noFigure: 'chưa có số liệu',
  baseline: (day: string, figure: string) => `chưa có số liệu (ngày ${day}: ${figure})`,
  inYear: (goal: string, year: number) => `${goal} (${year})`,
};

export type MeasureMessages = typeof vi;
