import { describe, expect, it } from '@jest/globals';
import { Paragraph } from 'docx';
import { entryOf, wordsOf } from '../../../testing/office-file.js';
import { documentOf, line, type PaperChild, paragraph, table } from '../paper-parts.js';
import { cleanFile } from './clean-file.js';
import { exampleOf, type PaperData } from './fields.js';
import { fillTemplate } from './fill-template.js';
import { PAPER_FORMS } from './kinds/index.js';
import { HIDES_EMPTY_COLUMN } from './template-syntax.js';

const filled = async (children: readonly PaperChild[], data: PaperData): Promise<Buffer> =>
  fillTemplate(await cleanFile(await documentOf(null, children, null)), data, null);
const words = async (children: readonly PaperChild[], data: PaperData): Promise<string> =>
  wordsOf(await filled(children, data));

describe('a template is filled', () => {
  it('by names however they are typed: letter case, spaces, composed or not', async () => {
    const said = `Tại {{ĐỊA DANH}}, {{ địa  danh }}, {{${'địa danh'.normalize('NFD')}}}`;
    expect(await words([paragraph(said)], { 'địa danh': 'Hạ Long' })).toBe('Tại Hạ Long, Hạ Long, Hạ Long\n');
  });

  it('with what is text, never with what looks like a field or like XML', async () => {
    const data = { mục: [{ 'tên mục': '{{địa danh}} <w:br/> & "x" \u0001\uE000' }], 'địa danh': 'Hạ Long' };
    const content = await filled([line('{{#mục}}{{tên mục}}{{/mục}}')], data);
    expect(wordsOf(content)).toBe('{{địa danh}} <w:br/> & &quot;x&quot; \n');
  });

  it('takes out lines that fields left empty, and leaves those that somebody left empty', async () => {
    const lines = [line('A'), line('{{trống}}'), new Paragraph({ children: [] }), line('{{trống}} B'), line('C')];
    expect(await words(lines, { trống: '' })).toBe('A\n\n B\nC\n');
  });

  it('lines of a text one under the other, before what follows in the line', async () => {
    expect(await words([line('{{tên}} hết')], { tên: 'một\nhai' })).toBe('một\nhai hết\n');
  });

  it('repeats whole lines, words within a line, and rows of a table under a head that stays', async () => {
    const rounds = { dòng: [{ tên: 'một' }, { tên: 'hai' }] };
    expect(await words([line('{{#dòng}}- {{tên}};{{/dòng}}')], rounds)).toBe('- một;\n- hai;\n');
    expect(await words([line('Gồm{{#dòng}} {{tên}},{{/dòng}} hết')], rounds)).toBe('Gồm một, hai, hết\n');
    expect(await words([line('{{#dòng}}'), line('{{tên}}'), line('x'), line('{{/dòng}}'), line('y')], rounds)).toBe(
      'một\nx\nhai\nx\ny\n',
    );
    const rows = table(['STT', 'Tên'], [20, 80], [['{{#dòng}}', '{{tên}}{{/dòng}}']]);
    const content = await filled([rows], rounds);
    expect(wordsOf(content)).toBe('STT\nTên\n\nmột\n\nhai\n');
    expect(entryOf(content, 'word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('prints what stands around a text where there is one', async () => {
    const child = [line('Theo {{#căn cứ}}căn cứ {{căn cứ}}, {{/căn cứ}}nay'), line('{{#căn cứ}}dòng{{/căn cứ}}')];
    expect(await words(child, { 'căn cứ': 'KH 01' })).toBe('Theo căn cứ KH 01, nay\ndòng\n');
    expect(await words(child, { 'căn cứ': '' })).toBe('Theo nay\n');
  });

  it('leaves out a column that asks for it and is empty; the others share its room', async () => {
    const head = ['A', `B{{${HIDES_EMPTY_COLUMN}}}`, `C{{${HIDES_EMPTY_COLUMN}}}`];
    const rows = [{ span: '{{nhóm}}' }, ['{{#dòng}}{{a}}', '{{b}}', '{{c}}{{/dòng}}']];
    const data = {
      nhóm: 'Tất cả',
      dòng: [
        { a: '1', b: '', c: '' },
        { a: '2', b: '', c: '3' },
      ],
    };
    const content = await filled([table(head, [50, 25, 25], rows)], data);
    expect(wordsOf(content)).toBe('A\nC\nTất cả\n1\n\n2\n3\n');
    const xml = entryOf(content, 'word/document.xml');
    expect(xml).toContain('w:gridSpan w:val="2"');
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(2);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 1);
  });

  it('puts a whole table in the place of its line', async () => {
    const content = await filled([line('{{bảng}}'), line('hết')], { bảng: table(['X'], [100], [['{{y}}']]) });
    expect(wordsOf(content)).toBe('X\n{{y}}\nhết\n');
  });
});

describe('the template of each kind that is there without anybody’s doing', () => {
  it.each(Object.entries(PAPER_FORMS))('%s prints its examples, no field left', async (_kind, { fields, builtIn }) => {
    const template = await cleanFile(await builtIn());
    const content = await fillTemplate(template, exampleOf(fields), null);
    for (const part of ['word/document.xml', 'word/header1.xml', 'word/header2.xml']) {
      expect(wordsOf(content, part)).not.toMatch(/\{\{|\}\}|[\uE000\uE001]|undefined/u);
      expect(wordsOf(template, part)).toContain('{{dấu mô phỏng}}'.repeat(part.includes('header') ? 1 : 0));
    }
    for (const { name } of fields.filter(({ needed }) => needed)) expect(wordsOf(template)).toContain(name);
  });
});
