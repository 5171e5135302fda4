import type { MeasureMessages } from './vi';

const en: MeasureMessages = {
  done: (value) => `reached ${value}`,
  against: (goal) => `target ${goal}`,
  noFigure: 'no figure yet',
  baseline: (day, figure) => `no figure yet (${day}: ${figure})`,
  inYear: (goal, year) => `${goal} (${year})`,
};

export default en;
