import path from 'node:path';
import { coverageOf, readLabels, type Share } from '../sample/coverage.js';
import { DATA, readSampleData } from '../sample/read-data.js';

const ratio = ({ held, labelled }: Share): string => `${held}/${labelled}`;

/** Prints, document by document, labelled figures and contradictions that the data hold, and the ids of those it lacks. */
const sources = coverageOf(await readSampleData(), await readLabels(path.join(DATA, 'coverage')));
for (const { document, figures, contradictions } of sources) {
  console.log(`${document}: số liệu ${ratio(figures)}, chưa thống nhất ${ratio(contradictions)}`);
  const missing = [...figures.missing, ...contradictions.missing];
  if (missing.length > 0) console.log(`  chưa có: ${missing.join(' ')}`);
}
