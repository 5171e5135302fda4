import { readTypedDocument } from './typed-document';

const empty = { kind: '', issuedOn: null };

it.each([
  [
    'Quyết định số 2192/QĐ-BTTTT ngày 13/12/2024',
    { kind: 'Quyết định', number: '2192/QĐ-BTTTT', issuedOn: '2024-12-13' },
  ],
  ['2192/QĐ-BTTTT, 13/12/2024', { kind: 'Quyết định', number: '2192/QĐ-BTTTT', issuedOn: '2024-12-13' }],
  ['73/KH-UBND', { kind: 'Kế hoạch', number: '73/KH-UBND', issuedOn: null }],
  ['một văn bản nào đó', { kind: '', number: 'một văn bản nào đó', issuedOn: null }],
])('%s fills the boxes it tells of', (number, boxes) => {
  expect(readTypedDocument({ ...empty, number })).toEqual(boxes);
});

it('leaves what was typed in a box of its own', () => {
  const typed = { kind: 'Công văn', number: 'Quyết định số 5/QĐ-UBND ngày 1/2/2024', issuedOn: '2024-03-01' };
  expect(readTypedDocument(typed)).toEqual({ kind: 'Công văn', number: '5/QĐ-UBND', issuedOn: '2024-03-01' });
});
