import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentBody, MeetingBody } from '@tiendo/contracts';
import { bytesOf, type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { entryOf, wordsOf } from '../../../testing/office-file.js';
import { planDocument } from '../../../testing/plan-document.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the papers of a meeting', () => {
  let app: TestApp;
  let editor: Client;
  let viewer: Client;
  let meeting: MeetingBody;
  let province: { code: string; id: string };

  beforeAll(async () => {
    app = await startTestApp({ now: '2024-11-20T09:00:00+07:00' });
    province = await app.given.province({ name: 'Quảng Thử' });
    const unit = await app.given.unit(province, { name: 'Sở Khoa học & Công nghệ' });
    const other = await app.given.unit(province, { name: 'Sở Nội vụ' });
    editor = await app.as((await app.given.user({ province, role: 'editor' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
    await editor
      .post('/plans')
      .send({ slug: 'giay-to', province: province.code, document: planDocument(unit.code) })
      .expect(201);
    await editor.post('/plans/giay-to/publication').expect(201);
    await editor
      .post('/plans/giay-to/targets/CT-01/status')
      .send({
        status: 'stopped',
        effectiveOn: '2024-11-01',
        reason: '<script>alert("x")</script> & "đã có phần mềm"\u000b',
      })
      .expect(201);
    await editor
      .post('/plans/giay-to/directives')
      .send({ text: 'Rà soát nhiệm vụ chậm', leadUnit: other.code, issuedOn: '2024-10-01', dueOn: '2024-11-01' })
      .expect(201);
    const created = await editor
      .post('/plans/giay-to/meetings')
      .send({
        name: 'Phiên họp tháng 11/2024',
        heldOn: '2024-11-20',
        chair: 'Trưởng Ban Chỉ đạo',
        place: 'Phòng họp số 1',
      })
      .expect(201);
    meeting = created.body as MeetingBody;
    await editor
      .post('/plans/giay-to/directives')
      .send({
        meetingId: meeting.id,
        agendaLineId: meeting.agenda[0]?.id,
        text: 'Đưa kho dữ liệu dùng chung vào vận hành',
        leadUnit: unit.code,
        coordinatingUnits: [other.code],
        dueOn: '2024-12-15',
      })
      .expect(201);
    await editor
      .post('/plans/giay-to/directives')
      .send({ meetingId: meeting.id, text: 'Các đơn vị cập nhật đủ số liệu', leadUnit: other.code })
      .expect(201);
  });
  afterAll(() => app?.close());

  const open = async (paper: string): Promise<{ content: Buffer; disposition: string }> => {
    const answer = await bytesOf(viewer.get(`/plans/giay-to/meetings/${meeting.id}/${paper}.docx`))
      .expect(200)
      .expect('Content-Type', DOCX);
    return { content: answer.body as Buffer, disposition: String(answer.headers['content-disposition']) };
  };

  it('brief the committee: figures, earlier conclusions, agenda, what is asked to be decided, what changed', async () => {
    const { content, disposition } = await open('briefing');
    expect(decodeURIComponent(disposition)).toContain(
      'Báo cáo phục vụ họp - Phiên họp tháng 11 2024 - 20.11.2024.docx',
    );
    const words = wordsOf(content);
    for (const expected of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Quảng Thử, ngày 20 tháng 11 năm 2024',
      'Tóm tắt',
      '- Kết quả: 0/03 chỉ tiêu hoàn thành (0%)',
      '- Dừng triển khai: 01 nội dung (Hồ sơ trực tuyến đạt 80%)',
      '- Kết luận trước đây: 0/01 đã thực hiện; 01 quá hạn: Sở Nội vụ (01).',
      'I. Kết quả thực hiện chỉ tiêu theo trụ cột',
      'IV. Tình hình thực hiện các kết luận trước đây',
      'Rà soát nhiệm vụ chậm',
      'Quá hạn 19 ngày',
      'III. Chương trình họp',
      'Xây dựng kho dữ liệu',
      'Sở Khoa học & Công nghệ',
      'II. Nội dung đề nghị quyết định',
      'V. Thay đổi từ ngày',
    ]) {
      expect(words).toContain(expected);
    }
    expect(words).toContain('<script>alert("x")</script> & "đã có phần mềm"'.replaceAll('"', '&quot;'));
    const xml = entryOf(content, 'word/document.xml');
    expect(xml).not.toContain('<script>');
    expect(xml).toContain('<w:tblHeader');
    expect(xml).toContain('<w:titlePg');
    expect(xml).toContain('Heading1');
  });

  it('announce the conclusions: numbered, with unit and deadline, number and day open until there are any', async () => {
    const words = wordsOf((await open('minutes')).content);
    for (const expected of [
      '/TB-UBND',
      'Kết luận Phiên họp tháng 11/2024',
      'Ngày 20 tháng 11 năm 2024, tại Phòng họp số 1, Trưởng Ban Chỉ đạo chủ trì',
      'Về nội dung: Xây dựng kho dữ liệu',
      '1. Đưa kho dữ liệu dùng chung vào vận hành.\n',
      'Chủ trì: Sở Khoa học & Công nghệ; phối hợp: Sở Nội vụ; thời hạn: 15/12/2024',
      'Nơi nhận:',
      '- Lưu: VT.',
    ]) {
      expect(words).toContain(expected);
    }
    const added = await editor
      .post(`/provinces/${province.code}/documents`)
      .send({
        kind: 'Thông báo',
        number: '218/TB-UBND',
        issuedOn: '2024-11-22',
        issuer: 'UBND tỉnh',
        title: 'Kết luận',
      })
      .expect(201);
    const documentId = (added.body as DocumentBody).id;
    await editor.patch(`/plans/giay-to/meetings/${meeting.id}`).send({ state: 'held', documentId }).expect(200);
    const announced = wordsOf((await open('minutes')).content);
    expect(announced).toContain('Số: 218/TB-UBND');
    expect(announced).toContain('ngày 22 tháng 11 năm 2024');
  });

  it.each(['briefing', 'minutes'])(
    '%s: issuer written out, rules for underlines, items by name, nothing of silent sources',
    async (paper) => {
      const { content, disposition } = await open(paper);
      const [words, xml] = [wordsOf(content), entryOf(content, 'word/document.xml')];
      expect(words).toMatch(/Ủy ban nhân dân\n/);
      expect(words).not.toMatch(/^UBND/m);
      expect(xml).not.toContain('<w:u ');
      expect(xml.match(/<w:pBdr><w:bottom /g)?.length).toBe(3);
      expect(words).not.toMatch(/không nêu|Chưa nêu/i);
      expect(words).not.toContain('CT-01');
      expect(words).toContain('TM. ỦY BAN NHÂN DÂN');
      expect(disposition).toMatch(/filename="(?:Bao cao phuc vu hop|Thong bao ket luan) - Phien hop thang/);
    },
  );

  it('announce what stands under no line of the agenda under a heading of its own', async () => {
    const words = wordsOf((await open('minutes')).content);
    expect(words).toMatch(/Về các nội dung khác\n2\. Các đơn vị cập nhật đủ số liệu\.\n- Chủ trì: Sở Nội vụ\.\n/);
  });

  it('are for who reads the plan', async () => {
    await app.anonymous.get(`/plans/giay-to/meetings/${meeting.id}/minutes.docx`).expect(401);
    await viewer.get('/plans/giay-to/meetings/00000000-0000-4000-8000-000000000000/briefing.docx').expect(404);
  });
});
