import { actAddress } from './act-address';
import { listed } from './testing/listed';

const at = (values: Parameters<typeof listed>[0], way: Parameters<typeof actAddress>[1]) =>
  actAddress(listed(values), way, { slug: 'p', params: {} });
const item = { kind: 'target', code: 'CT-1', name: 'Chỉ tiêu' } as const;

describe('where a way to settle is carried out', () => {
  it('leads to the status of the item, or to the status of its units', () => {
    expect(at({ kind: 'statedDoneButNotMet', item }, 'restateStatus')).toBe('/ke-hoach/p/chi-tieu/CT-1#cap-nhat');
    expect(at({ kind: 'statedAgainstUnits', item }, 'correctRight')).toBe('/ke-hoach/p/chi-tieu/CT-1#cap-nhat');
  });

  it('leads to the figures of the item, of the period, of documents, or of the issued report', () => {
    expect(at({ kind: 'statedDoneButNotMet', item }, 'correctRight')).toBe('/ke-hoach/p/chi-tieu/CT-1#cach-do');
    expect(at({ kind: 'provinceAgainstUnits' }, 'correctLeft')).toBe('/ke-hoach/p/so-lieu');
    expect(at({ kind: 'fractionAgainstPercent', indicator: { code: 'x', name: 'X' } }, 'correctLeft')).toBe(
      '/ke-hoach/p/so-lieu/van-ban?chi-so=x',
    );
    expect(at({ kind: 'headlineAgainstRecount' }, 'correctRight')).toBe('/ke-hoach/p/doi-chieu#bao-cao-da-ban-hanh');
  });
});
