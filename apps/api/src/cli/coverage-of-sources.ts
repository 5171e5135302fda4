import path from 'node:path';
import { coverageOf, readLabels, type Share } from '../sample/coverage.js';
import { DATA, readSampleData } from '../sample/read-data.js';

const ratio = ({ held, labelled }: Share): string => `${held}/${labelled}`;

/** Prints, document by document, labelled figures, lists and contradictions that the data hold, and the ids of those it lacks. */
const sources = coverageOf(await readSampleData(), await readLabels(path.join(DATA, 'coverage')));
for (const { document, figures, lists, contradictions } of sources) {
  const listed = lists.labelled > 0 ? `, bảng kê ${ratio(lists)}` : '';
  console.log(`${document}: số liệu ${ratio(figures)}${listed}, chưa thống nhất ${ratio(contradictions)}`);
  const missing = [...figures.missing, ...lists.missing, ...contradictions.missing];
  if (missing.length > 0) console.log(`  chưa có: ${missing.join(' ')}`);
}
