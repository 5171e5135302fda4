import { describe, expect, it } from '@jest/globals';
import {
  Document,
  Header,
  Packer,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  InsertedTextRun,
  Paragraph,
  TextRun,
} from 'docx';
import { documentOf, line, type PaperChild, table } from '../paper-parts.js';
import { checkTemplate } from './check-template.js';
import type { Field } from './fields.js';
import { loop, text, wholeTable } from './kinds/head-fields.js';
import { PAPER_FORMS } from './kinds/index.js';

const about = ['Gì', 'What'] as const;
const FIELDS: readonly Field[] = [
  text('địa danh', about, 'Hạ Long'),
  text('số ký hiệu', about, '1/BC', true),
  loop('nơi nhận', about, [text('tên nơi nhận', about, 'Sở Nội vụ', true)]),
  loop('mục', about, [text('tên mục', about, 'I'), loop('đoạn', about, [text('nội dung', about, 'a')])]),
  wholeTable('bảng kê', about, () => table(['A'], [100], [['1']])),
];
const NEEDED = line('Số: {{số ký hiệu}}');
const found = async (children: readonly PaperChild[], fields = FIELDS) =>
  (await checkTemplate(await documentOf(null, [NEEDED, ...children], null), fields, { simulated: false })).map(
    ({ kind, field, within, suggestion, near }) =>
      [kind, field, within, suggestion, near].filter((part) => part !== null).join(' | '),
  );

it.each(Object.entries(PAPER_FORMS))(
  'nothing is found in the built-in template of %s',
  async (_kind, { fields, builtIn }) => {
    expect(await checkTemplate(await builtIn(), fields, { simulated: true })).toEqual([]);
  },
);

describe('what is told of a template', () => {
  it.each<[string, readonly PaperChild[], string]>([
    ['a field nobody knows', [line('Tại {{quê quán}}')], 'unknownField | quê quán | Tại {{quê quán}}'],
    ['one mistyped', [line('Tại {{dia danh}}')], 'unknownField | dia danh | địa danh | Tại {{dia danh}}'],
    [
      'one outside of what is repeated',
      [line('{{tên nơi nhận}}')],
      'outsideRound | tên nơi nhận | nơi nhận | {{tên nơi nhận}}',
    ],
    ['a round that is not closed', [line('{{#mục}}{{tên mục}}')], 'unclosed | mục | {{#mục}}{{tên mục}}'],
    ['one that was not opened', [line('a {{/mục}}')], 'unopened | mục | a {{/mục}}'],
    [
      'two across one another',
      [line('{{#mục}}{{#địa danh}}{{tên mục}}{{/mục}}{{/địa danh}}')],
      'crossed | mục | địa danh | {{#mục}}{{#địa danh}}{{tên mục}}{{/mục}}{{/địa danh}}',
    ],
    [
      'a round within another',
      [line('{{#mục}}{{#nơi nhận}}{{tên nơi nhận}}{{/nơi nhận}}{{/mục}}')],
      'nestedRound | nơi nhận | mục | {{#mục}}{{#nơi nhận}}{{tên nơi nhận}}{{/nơi nhận}}{{/mục}}',
    ],
    ['a round printed as a text', [line('{{mục}}')], 'isRound | mục | {{mục}}'],
    ['a table within a line', [line('Xem {{bảng kê}}')], 'tableNotAlone | bảng kê | Xem {{bảng kê}}'],
    ['a mark that is not ended', [line('Tại {{địa danh'), line('}}')], 'brokenMark | Tại {{địa danh'],
    ['what a round needs', [line('{{#nơi nhận}}x{{/nơi nhận}}')], 'missingField | tên nơi nhận | nơi nhận'],
    [
      'a round that begins in a table and ends outside',
      [table(['A'], [100], [['{{#mục}}']]), line('{{/mục}}')],
      'doesNotFit | {{#mục}} … {{/mục}}',
    ],
  ])('%s', async (_what, children, told) => {
    expect(await found(children)).toContain(told);
  });

  it('a round that nobody knows, once and not what follows from it', async () => {
    expect(await found([line('{{#noi nhan hang}}{{tên nơi nhận}}{{/nơi nhận}}')])).toEqual([
      'unknownField | noi nhan hang | {{#noi nhan hang}}{{tên nơi nhận}}{{/nơi nhận}}',
    ]);
  });

  it('a field that a paper needs, and nothing where all is well', async () => {
    const told = await checkTemplate(await documentOf(null, [line('x')], null), FIELDS, { simulated: false });
    expect(told).toMatchObject([{ kind: 'missingField', field: 'số ký hiệu', within: null, blocks: true }]);
    expect(await found([line('{{#mục}}{{tên mục}}: {{địa danh}}{{/mục}}')])).toEqual([]);
  });

  it('changes that nobody accepted', async () => {
    const inserted = new InsertedTextRun({ id: 1, author: 'a', date: '2025-01-01T00:00:00Z', text: 'thêm' });
    expect(await found([new Paragraph({ children: [inserted] })])).toEqual(['trackedChanges']);
    const inHeader = new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph({ children: [inserted] })] }) },
          children: [new Paragraph('Số: {{số ký hiệu}}')],
        },
      ],
    });
    expect(await checkTemplate(await Packer.toBuffer(inHeader), FIELDS, { simulated: false })).toMatchObject([
      { kind: 'trackedChanges', blocks: true },
    ]);
  });

  it('links, which are left out of papers and keep nothing from being used', async () => {
    const link = new ExternalHyperlink({ link: 'https://example.com', children: [new TextRun('trang')] });
    const docx = await documentOf(null, [NEEDED, new Paragraph({ children: [link] })], null);
    expect(await checkTemplate(docx, FIELDS, { simulated: false })).toMatchObject([
      { kind: 'links', count: 1, blocks: false },
    ]);
  });

  it('pages that would print simulated figures without their mark', async () => {
    const told = async (mark: string | null) =>
      (await checkTemplate(await documentOf(null, [NEEDED], mark), FIELDS, { simulated: true })).map(
        ({ kind }) => kind,
      );
    expect(await told(null)).toEqual(['missingMark']);
    expect(await told('{{Dấu mô phỏng}}')).not.toContain('missingMark');
  });

  it('what is no Word document, and more fields than any paper has', async () => {
    expect(await checkTemplate(Buffer.from('x'), FIELDS, { simulated: false })).toMatchObject([{ kind: 'unreadable' }]);
    expect(await found([line('{{địa danh}}'.repeat(601))])).toEqual(['tooMany']);
  });
});

// The three parts of a comment stand in the text as Word writes them.
it('comments are told', async () => {
  const commented = new Document({
    comments: { children: [{ id: 0, author: 'a', date: new Date(0), children: [new Paragraph('xem lại')] }] },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('Số: {{số ký hiệu}}'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
        ],
      },
    ],
  });
  expect(await checkTemplate(await Packer.toBuffer(commented), FIELDS, { simulated: false })).toMatchObject([
    { kind: 'comments', count: 1, blocks: false },
  ]);
});
