import { parseTabbed, readCopiedTable } from './copied-table';

const rowsOf = (html: string) => readCopiedTable(html, 'x').rows;

describe('a copied table', () => {
  it('of Word or Excel as HTML: paragraphs and line breaks in one cell, merged cells filled', () => {
    expect(
      rowsOf('<table><tr><td rowspan="2">1</td><td><p>Tên</p><p>tiếp</p></td></tr><tr><td>Hai</td></tr></table>'),
    ).toEqual([
      ['1', 'Tên\ntiếp'],
      ['1', 'Hai'],
    ]);
    expect(rowsOf('<table><tr><td>Sở Y\n tế<br>Sở Nội vụ</td></tr></table>')).toEqual([['Sở Y tế\nSở Nội vụ']]);
  });

  it('over several pages is taken whole', () => {
    const page = (text: string) => `<table><tr><td>${text}</td></tr></table>`;
    expect(rowsOf(`${page('1')}<p>Trang 2</p>${page('2')}`)).toEqual([['1'], ['2']]);
  });

  it.each(['\v', '\u2028', '\u2029'])('breaks a line at Word’s manual break %j', (sign) => {
    expect(parseTabbed(`1\tDòng một${sign}dòng hai\u0007\tSở Y tế`)).toEqual([['1', 'Dòng một\ndòng hai', 'Sở Y tế']]);
  });

  it('as plain text says nothing of merged cells', () => {
    expect(readCopiedTable('<p>x</p>', '1\t2')).toEqual({ rows: [['1', '2']], mergesKnown: false });
  });
});
