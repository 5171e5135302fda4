import path from 'node:path';
import { contradictions, planFile, YEAR_END } from '../testing/sample-data.js';
import { coverageOf, readLabels } from './coverage.js';
import { DATA, readSampleData, type SampleData } from './read-data.js';

/** What is reached; a later version can only raise it: figures, contradictions and lists held, by document. */
const REACHED: Readonly<Record<string, readonly [figures: number, contradictions: number, lists: number]>> = {
  'Sở Nội vụ tỉnh Bắc Giang, báo cáo quý I/2024': [26, 12, 6],
  'Sở Lao động - Thương binh và Xã hội tỉnh Quảng Bình, báo cáo năm 2024': [0, 0, 0],
  'Sở Nội vụ tỉnh Quảng Ngãi, báo cáo năm 2023': [0, 0, 0],
  'Sở Nội vụ tỉnh Quảng Ninh, báo cáo tháng 5/2025': [28, 8, 2],
  'Sở Thông tin và Truyền thông tỉnh Quảng Ninh, báo cáo năm 2024': [121, 17, 0],
};

describe('the sources of the sample', () => {
  let data: SampleData;
  const labels = readLabels(path.join(DATA, 'coverage'));
  beforeAll(async () => {
    data = await readSampleData();
  });

  it('are held as far as was reached before, or farther', async () => {
    const covered = coverageOf(data, await labels);
    expect(covered.map(({ document }) => document)).toEqual(Object.keys(REACHED));
    for (const { document, figures, contradictions: found, lists } of covered) {
      const [least, leastFound, leastListed] = REACHED[document] ?? [0, 0, 0];
      expect([document, lists.held >= leastListed, lists.missing]).toEqual([document, true, lists.missing]);
      expect([document, figures.held >= least, figures.missing]).toEqual([document, true, figures.missing]);
      expect([document, found.held >= leastFound, found.missing]).toEqual([document, true, found.missing]);
    }
  });

  it('hold 236 labelled figures and 53 contradictions in all', async () => {
    const sources = await labels;
    expect(sources.reduce((sum, { figures }) => sum + figures.length, 0)).toBe(236);
    expect(sources.reduce((sum, source) => sum + source.contradictions.length, 0)).toBe(53);
  });

  it('miss a figure that has another value in the data, and one whose place is gone', async () => {
    const plans = data.plans.map((file) => ({
      ...file,
      observations: file.observations
        .filter(({ indicator }) => indicator !== 'dien-tich-vung-trong-co-ma-so')
        .map((row) => (row.numerator === '62192' ? { ...row, numerator: '62193' } : row)),
    }));
    const [last] = coverageOf({ ...data, plans }, await labels).slice(-1);
    expect(last?.figures.missing).toEqual(expect.arrayContaining(['O001-074', 'O001-080']));
  });

  it('show the contradiction that a rule is to find', () => {
    expect(contradictions(planFile('quang-ninh-kh73-2024'), YEAR_END)).toEqual([['KH73-XH-04', 'statedDoneButNotMet']]);
  });
});
