import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  DirectiveDetail,
  DirectivePage,
  DocumentBody,
  ItemDetail,
  MeetingBody,
  MeetingList,
  Problem,
} from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { Database } from '../../platform/database/index.js';
import { type Client, type GivenProvince, type GivenUnit, startTestApp, type TestApp } from '../../testing/index.js';
import { planDocument } from '../../testing/plan-document.js';
import { PlanDirectory } from '../plans/index.js';
import { insertMeeting, meetingById, updateMeeting } from './meeting.queries.js';

const MINUTE_MS = 60_000;
const CALL = { name: 'Phiên họp tháng 11', heldOn: '2024-11-20', chair: 'Trưởng Ban Chỉ đạo' };
const CONCLUSION = { text: 'Hoàn thành kho dữ liệu dùng chung', dueOn: '2024-12-15' };

describe('meetings of the steering committee', () => {
  let app: TestApp;
  let province: GivenProvince;
  let unit: GivenUnit;
  let other: GivenUnit;
  let editor: Client;
  let viewer: Client;
  let documentId: string;
  let slug: string;
  let serial = 0;

  beforeAll(async () => {
    app = await startTestApp({ now: '2024-11-20T09:00:00+07:00' });
    province = await app.given.province({ publicTotals: true });
    unit = await app.given.unit(province, { name: 'Sở Khoa học và Công nghệ' });
    other = await app.given.unit(province, { name: 'Sở Nội vụ' });
    editor = await app.as((await app.given.user({ province, role: 'editor' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'committee' })).username);
    const added = await editor
      .post(`/provinces/${province.code}/documents`)
      .send({
        kind: 'Thông báo',
        number: '218/TB-UBND',
        issuedOn: '2024-11-20',
        issuer: 'UBND tỉnh',
        title: 'Kết luận',
      })
      .expect(201);
    documentId = (added.body as DocumentBody).id;
  });
  afterAll(() => app?.close());

  beforeEach(async () => {
    serial += 1;
    slug = `hop-${serial}`;
    app.clock.set(MINUTE_MS);
    await editor
      .post('/plans')
      .send({ slug, province: province.code, document: planDocument(unit.code) })
      .expect(201);
    await editor.post(`/plans/${slug}/publication`).expect(201);
    await app.given.opened(slug);
  });

  const state = (kind: 'targets' | 'tasks', code: string, body: object) =>
    editor.post(`/plans/${slug}/${kind}/${code}/status`).send(body).expect(201);
  const call = async (change: object = {}) =>
    (
      await editor
        .post(`/plans/${slug}/meetings`)
        .send({ ...CALL, ...change })
        .expect(201)
    ).body as MeetingBody;
  const at = (id: string) => `/plans/${slug}/meetings/${id}`;
  const read = async (id: string) => (await viewer.get(at(id)).expect(200)).body as MeetingBody;
  const conclude = async (body: object) =>
    (
      await editor
        .post(`/plans/${slug}/directives`)
        .send({ ...CONCLUSION, leadUnit: unit.code, ...body })
        .expect(201)
    ).body as DirectiveDetail;
  const code = (body: unknown) => (body as Problem).code;

  it('builds its agenda from the state of the plan: what is late, blocked, turned, and who is silent', async () => {
    await state('targets', 'CT-01', {
      status: 'inProgress',
      effectiveOn: '2024-11-01',
      cause: 'funds',
      proposal: 'Bố trí kinh phí',
      proposalTo: 'UBND tỉnh',
    });
    await state('targets', 'CT-03', { status: 'completed', effectiveOn: '2024-11-05' });
    const meeting = await call();
    expect(meeting).toMatchObject({
      state: 'preparing',
      agendaAsOf: '2024-11-20',
      comparedWith: '2024-10-21',
      version: 1,
    });
    expect(meeting.agenda.map(({ key, section }) => [key, section])).toEqual([
      ['task:NV-01', 'overdue'],
      ['target:CT-01', 'blocked'],
      ['turned:completed', 'turned'],
      ['unit:', 'silent'],
      [`unit:${unit.code}`, 'silent'],
    ]);
    const [overdue, blocked, turned, unnamed] = meeting.agenda.map(({ facts }) => facts);
    expect(overdue?.item).toMatchObject({ dueOn: '2024-06-30', overdueDays: 143, leadUnits: [{ code: unit.code }] });
    expect(blocked?.item).toMatchObject({ cause: 'funds', proposal: 'Bố trí kinh phí', proposalTo: 'UBND tỉnh' });
    expect(turned).toMatchObject({ item: null, turnedTo: 'completed', items: [{ code: 'CT-03' }] });
    expect(unnamed).toMatchObject({ unit: { code: null, name: null }, items: [{ code: 'CT-02' }, { code: 'NV-02' }] });
    const listed = (await viewer.get(`/plans/${slug}/meetings`).expect(200)).body as MeetingList;
    expect(listed.items).toMatchObject([{ id: meeting.id, lines: 5, directives: 0 }]);
  });

  it('is ordered, worded, timed and added to by the secretary, and keeps that when it is built again', async () => {
    const { id, agenda } = await call();
    const [first, ...rest] = agenda;
    const lines = [
      ...rest.map((line) => ({ id: line.id })),
      { title: 'Ý kiến của Trưởng Ban', minutes: 10 },
      { id: first?.id, title: 'Kho dữ liệu', note: 'Mời Sở Tài chính', minutes: 15 },
    ];
    const saved = (
      await editor
        .put(`${at(id)}/agenda`)
        .set('If-Match', '"1"')
        .send({ lines })
        .expect(200)
    ).body as MeetingBody;
    expect(saved.version).toBe(2);
    await editor
      .put(`${at(id)}/agenda`)
      .set('If-Match', '"1"')
      .send({ lines })
      .expect(412);

    await state('tasks', 'NV-01', { status: 'completed', effectiveOn: '2024-11-19' });
    await state('targets', 'CT-03', { status: 'stopped', effectiveOn: '2024-11-19', reason: 'Đã có phần mềm' });
    const again = (
      await editor
        .post(`${at(id)}/agenda/rebuild`)
        .set('If-Match', '"2"')
        .expect(200)
    ).body as MeetingBody;
    const own = again.agenda.find(({ section }) => section === 'own');
    expect(own).toMatchObject({ title: 'Ý kiến của Trưởng Ban', minutes: 10 });
    expect(again.agenda.find(({ key }) => key === 'task:NV-01')).toMatchObject({
      title: 'Kho dữ liệu',
      section: 'overdue',
      settled: true,
      facts: { item: { status: 'completed', overdueDays: null } },
    });
    expect(again.agenda.map(({ key }) => key)).toContain('target:CT-03');

    const refused = await editor
      .put(`${at(id)}/agenda`)
      .send({ lines: [{ note: 'không tên' }] })
      .expect(422);
    expect((refused.body as Problem).errors?.map(({ pointer }) => pointer)).toEqual(['/lines/0/title', '/lines']);
    await viewer
      .put(`${at(id)}/agenda`)
      .send({ lines })
      .expect(403);
  });

  it('is built from a snapshot as it was known then', async () => {
    const snapshot = await editor
      .post(`/plans/${slug}/snapshots`)
      .send({ name: 'Tháng 10', asOf: '2024-10-31' })
      .expect(201);
    app.clock.set(MINUTE_MS);
    await state('tasks', 'NV-01', { status: 'completed', effectiveOn: '2024-06-01' });
    const live = await call();
    expect(live.agenda.map(({ key }) => key)).not.toContain('task:NV-01');
    const frozen = await call({ snapshotId: snapshot.body.id });
    expect(frozen).toMatchObject({ agendaAsOf: '2024-10-31', snapshot: { name: 'Tháng 10' } });
    expect(frozen.agenda[0]).toMatchObject({ key: 'task:NV-01', section: 'overdue' });
  });

  it('keeps the moment its agenda was built at to the microsecond', async () => {
    const { id } = await call();
    const agendaKnownAt = '2024-11-01T02:03:04.123456Z';
    const kept = await app.app.get(Database).transaction(async (manager) => {
      const plan = await app.app.get(PlanDirectory).find(manager, slug);
      const meeting = plan && (await meetingById(manager, plan.provinceId, plan.planId, id, true));
      if (!meeting) throw new Error('The meeting was called');
      const head = { ...meeting, agendaKnownAt };
      await updateMeeting(manager, plan.provinceId, id, head);
      const created = { createdBy: null, createdAt: app.clock.now() };
      const copy = await insertMeeting(manager, plan, head, created);
      return Promise.all([id, copy].map((one) => meetingById(manager, plan.provinceId, plan.planId, one, false)));
    });
    expect(kept.map((one) => [one?.agendaKnownAt, one?.version])).toEqual([
      [agendaKnownAt, 2],
      [agendaKnownAt, 1],
    ]);
  });

  it('freezes its agenda once held, is not held on a day to come, and is given up only while it concluded nothing', async () => {
    const ahead = await call({ heldOn: '2024-12-20' });
    expect(ahead.agendaAsOf).toBe('2024-11-20');
    expect(code((await editor.patch(at(ahead.id)).send({ state: 'held' }).expect(422)).body)).toBe(
      'effective-day-in-future',
    );
    await editor.delete(at(ahead.id)).expect(204);
    await viewer.get(at(ahead.id)).expect(404);

    const meeting = await call();
    await conclude({ meetingId: meeting.id });
    expect(code((await editor.delete(at(meeting.id)).expect(409)).body)).toBe('meeting-has-conclusions');
    const held = await editor
      .patch(at(meeting.id))
      .set('If-Match', '"1"')
      .send({ state: 'held', place: 'Phòng họp 2' });
    expect(held.body).toMatchObject({ state: 'held', place: 'Phòng họp 2', version: 2 });
    expect(code((await editor.post(`${at(meeting.id)}/agenda/rebuild`).expect(409)).body)).toBe('meeting-held');
    expect(code((await editor.patch(at(meeting.id)).send({ heldOn: '2024-11-19' }).expect(409)).body)).toBe(
      'meeting-held',
    );
    expect(code((await editor.delete(at(meeting.id)).expect(409)).body)).toBe('meeting-held');
  });

  it('turns what is concluded beside a line into a directive, announced by a document, and into a task of the plan', async () => {
    const meeting = await call();
    const line = meeting.agenda.find(({ key }) => key === 'task:NV-01');
    const directive = await conclude({
      meetingId: meeting.id,
      agendaLineId: line?.id,
      coordinatingUnits: [other.code, unit.code],
    });
    expect(directive).toMatchObject({
      number: 1,
      item: { kind: 'task', code: 'NV-01', name: 'Xây dựng kho dữ liệu' },
      issuedOn: '2024-11-20',
      state: 'open',
      coordinatingUnits: [{ code: other.code }],
      document: null,
    });
    const path = `/plans/${slug}/directives/${directive.id}`;
    const early = await editor.post(`${path}/task`).send({ code: 'KL-01' }).expect(422);
    expect(code(early.body)).toBe('announcement-required');
    await editor.patch(path).set('If-Match', '"1"').send({ text: 'Đưa kho dữ liệu vào vận hành' }).expect(200);

    await editor.patch(at(meeting.id)).send({ state: 'held', documentId }).expect(200);
    expect(code((await editor.patch(path).send({ text: 'Sửa lời' }).expect(409)).body)).toBe('directive-announced');
    expect(
      code(
        (
          await editor
            .post(`/plans/${slug}/directives`)
            .send({ ...CONCLUSION, leadUnit: unit.code, meetingId: meeting.id })
            .expect(409)
        ).body,
      ),
    ).toBe('directive-announced');

    const became = (await editor.post(`${path}/task`).send({ code: 'KL-01', group: 'data' }).expect(201))
      .body as DirectiveDetail;
    expect(became).toMatchObject({
      task: { kind: 'task', code: 'KL-01', name: 'Đưa kho dữ liệu vào vận hành' },
      document: { label: 'Thông báo số 218/TB-UBND ngày 20/11/2024' },
    });
    const task = (await viewer.get(`/plans/${slug}/tasks/KL-01`).expect(200)).body as ItemDetail;
    expect(task).toMatchObject({ dueOn: '2024-12-15', leadUnits: [{ code: unit.code }] });
    expect(task.taskSource).not.toBeNull();
    expect(code((await editor.post(`${path}/task`).send({ code: 'KL-02' }).expect(409)).body)).toBe(
      'directive-is-task',
    );
    const about = (await viewer.get(`/plans/${slug}/directives?item=task:KL-01`).expect(200)).body as DirectivePage;
    expect(about).toMatchObject({ total: 1, items: [{ id: directive.id }] });
  });

  it('leaves nothing behind when the amendment is refused', async () => {
    const directive = await conclude({ issuedOn: '2024-11-20', documentId });
    const events = () => app.rows('SELECT count(*) FROM audit_event');
    const before = await events();
    await editor
      .post(`/plans/${slug}/directives/${directive.id}/task`)
      .send({ code: 'KL-01', group: 'nowhere' })
      .expect(422);
    expect(await events()).toEqual(before);
    expect((await viewer.get(`/plans/${slug}/directives/${directive.id}`).expect(200)).body.task).toBeNull();
  });

  it('charges a person beside the unit, who must be in the list', async () => {
    const person = await editor
      .post(`/provinces/${province.code}/people`)
      .send({ unit: unit.code, fullName: 'Phạm Thị Hằng', role: 'officer', validFrom: '2024-01-01' })
      .expect(201);
    const personId = (person.body as { id: string }).id;
    const directive = await conclude({ issuedOn: '2024-11-20', personId });
    expect(directive.person).toMatchObject({ id: personId, fullName: 'Phạm Thị Hằng' });
    const unknown = await editor
      .post(`/plans/${slug}/directives`)
      .send({ ...CONCLUSION, leadUnit: unit.code, issuedOn: '2024-11-20', personId: randomUUID() })
      .expect(422);
    expect(unknown.body).toMatchObject({ code: 'rule-broken', errors: [{ pointer: '/personId' }] });
  });

  it('is followed by dated statements: the next meeting shows what became of earlier conclusions', async () => {
    const first = await call({ heldOn: '2024-10-20' });
    const done = await conclude({ meetingId: first.id, dueOn: '2024-11-10' });
    const late = await conclude({ meetingId: first.id, text: 'Rà soát nhiệm vụ chậm', dueOn: '2024-11-01' });
    const path = (one: DirectiveDetail) => `/plans/${slug}/directives/${one.id}/entries`;
    await editor.post(path(done)).send({ state: 'done', effectiveOn: '2024-11-12', note: 'Đã vận hành' }).expect(201);
    await editor.post(path(late)).send({ state: 'inProgress', effectiveOn: '2024-11-05' }).expect(201);

    const second = await call();
    expect(second.comparedWith).toBe('2024-10-20');
    expect(second.earlier.map(({ id, state, overdueDays, doneLate }) => [id, state, overdueDays, doneLate])).toEqual([
      [done.id, 'done', null, true],
      [late.id, 'inProgress', 19, false],
    ]);
    expect((await read(first.id)).conclusions).toMatchObject([{ state: 'open' }, { state: 'open' }]);

    const list = async (query: string) =>
      ((await viewer.get(`/plans/${slug}/directives?${query}`).expect(200)).body as DirectivePage).items.map(
        ({ id }) => id,
      );
    expect(await list('overdue=true')).toEqual([late.id]);
    expect(await list('state=done,withdrawn')).toEqual([done.id]);
    expect(await list(`unit=${other.code}`)).toEqual([]);
    expect(await list('q=ra soat')).toEqual([late.id]);
    expect(await list('asOf=2024-11-11&state=open,inProgress')).toEqual([done.id, late.id]);
    await viewer.get(`/plans/${slug}/directives?state=late`).expect(400);

    const extended = await editor
      .post(path(late))
      .send({ state: 'inProgress', effectiveOn: '2024-11-15', dueOn: '2024-12-31', note: 'Cho gia hạn', documentId })
      .expect(201);
    expect(extended.body).toMatchObject({ dueOn: '2024-12-31', firstDueOn: '2024-11-01', overdueDays: null });
    expect((extended.body as DirectiveDetail).entries).toHaveLength(2);
    const corrected = await editor
      .post(path(done))
      .send({ state: 'inProgress', effectiveOn: '2024-11-12' })
      .expect(201);
    expect(corrected.body).toMatchObject({ state: 'inProgress', overdueDays: 10 });
  });

  it('refuses what cannot be said', async () => {
    const directive = await conclude({ issuedOn: '2024-11-10' });
    const entries = `/plans/${slug}/directives/${directive.id}/entries`;
    const state = async (body: object) => (await editor.post(entries).send(body).expect(422)).body as Problem;
    expect(code(await state({ state: 'done', effectiveOn: '2024-11-21' }))).toBe('effective-day-in-future');
    expect((await state({ state: 'done', effectiveOn: '2024-11-09' })).errors).toMatchObject([
      { pointer: '/effectiveOn' },
    ]);
    expect((await state({ state: 'withdrawn', effectiveOn: '2024-11-20' })).errors).toMatchObject([
      { pointer: '/note' },
    ]);
    await editor.post(entries).send({ state: 'overdue', effectiveOn: '2024-11-20' }).expect(400);

    const create = async (body: object) =>
      (await editor.post(`/plans/${slug}/directives`).send({ ...CONCLUSION, leadUnit: unit.code, ...body }))
        .body as Problem;
    expect((await create({})).errors).toMatchObject([{ pointer: '/issuedOn' }]);
    expect((await create({ issuedOn: '2024-12-31' })).errors).toMatchObject([{ pointer: '/dueOn' }]);
    expect(code(await create({ issuedOn: '2024-11-10', leadUnit: 'khong-co' }))).toBe('unknown-unit');
    expect(code(await create({ issuedOn: '2024-11-10', item: { kind: 'task', code: 'NV-99' } }))).toBe(
      'item-not-found',
    );
    await viewer.post(`/plans/${slug}/directives`).send({}).expect(403);
    await app.anonymous.get(`/plans/${slug}/directives`).expect(401);
    await app.anonymous.get(`/plans/${slug}/meetings`).expect(401);
  });

  it('answers the same request with the same key once', async () => {
    const send = () =>
      editor.post(`/plans/${slug}/meetings`).set('Idempotency-Key', `hop-${slug}`).send(CALL).expect(201);
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
    expect(((await viewer.get(`/plans/${slug}/meetings`)).body as MeetingList).items).toHaveLength(1);
  });
});
