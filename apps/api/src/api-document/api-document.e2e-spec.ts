import { READY_MADE_LISTS } from '@tiendo/indicators/lists';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DiscrepancyList, ReportRequestBody, SubmissionBody } from '@tiendo/contracts';
import { WALL_KEY_HEADER } from '@tiendo/contracts';
import { AccountService } from '../features/accounts/index.js';
import {
  addressOf,
  bodyExample,
  type DocumentedOperation,
  objectAt,
  operationsOf,
  parametersOf,
  replaced,
} from '../testing/document-walk.js';
import { pdfOf } from '../testing/office-file.js';
import { bytesOf, type Client, startTestApp, TEST_PASSWORD, type TestApp } from '../testing/index.js';
import { REQUEST_EXAMPLES } from './examples/requests.js';
import { RESPONSE_EXAMPLES } from './examples/responses.js';

const PDF = pdfOf({});

/** First what makes, then what reads, then what changes, then what takes away; signing out ends the walk. */
function rank({ method, path }: DocumentedOperation): number {
  if (path.endsWith('/session') && method !== 'get') return method === 'delete' ? 8 : 9;
  if (path.endsWith('/session/password')) return 7;
  if (path.endsWith('/name')) return 4;
  if (path === '/api/v1/plans' && method === 'post') return 0;
  return { get: 1, put: 2, post: 3, patch: 4, delete: 5 }[method];
}

describe('the OpenAPI document', () => {
  let t: TestApp;
  let document: Record<string, unknown>;
  let operations: DocumentedOperation[];
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // The schemas carry a pattern beside each of these formats.
  for (const format of ['binary', 'date', 'date-time', 'email', 'uri', 'uuid']) ajv.addFormat(format, true);

  beforeAll(async () => {
    t = await startTestApp({ template: 'sample', now: '2025-02-10T09:00:00+07:00' });
    document = (await t.anonymous.get('/openapi.json').expect(200)).body;
    operations = operationsOf(document).sort((a, b) => rank(a) - rank(b));
    ajv.addSchema(document, 'api');
  });
  afterAll(() => t.close());

  const validator = (ref: string): ValidateFunction => ajv.compile({ $ref: `api${ref}` });
  const errorsOf = (validate: ValidateFunction, value: unknown) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

  it('is open to anyone, and so is the page that shows it', async () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Tiến Độ' } });
    const page = await t.site
      .get('/api/docs')
      .expect(200)
      .expect('Content-Type', /text\/html/);
    expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)/);
    await t.site.get('/api/docs/start.js').expect(200);
    await t.site.get('/api/docs/swagger-ui-bundle.js').expect(200);
    await t.site.get('/api/docs/package.json').expect(404);
  });

  it('tells of every operation what it does, takes, answers and refuses, with examples', () => {
    const lacking = operations.flatMap((documented) => {
      const { method, path, operation } = documented;
      const name = `${method} ${path}`;
      const lacks: string[] = [];
      if (!operation['summary']) lacks.push(`${name}: summary`);
      if (!objectAt(operation, 'responses')['default']) lacks.push(`${name}: default`);
      for (const parameter of parametersOf(documented)) {
        if (parameter['example'] === undefined && parameter['name'] !== 'cursor') {
          lacks.push(`${name}: example of parameter ${String(parameter['name'])}`);
        }
      }
      if (
        Object.hasOwn(objectAt(operation, 'requestBody', 'content'), 'application/json') &&
        !bodyExample(documented)
      ) {
        lacks.push(`${name}: example of the body`);
      }
      for (const [status, response] of Object.entries(objectAt(operation, 'responses'))) {
        if (!objectAt(response)['description']) lacks.push(`${name} ${status}: description`);
        if (status === '204') continue;
        const content = Object.entries(objectAt(response, 'content'));
        if (content.length === 0) lacks.push(`${name} ${status}: content`);
        for (const [type, media] of content) {
          if (Object.keys(objectAt(media, 'schema')).length === 0) lacks.push(`${name} ${status} ${type}: schema`);
          if (type.includes('json') && objectAt(media)['example'] === undefined)
            lacks.push(`${name} ${status}: example`);
        }
      }
      return lacks;
    });
    expect(lacking).toEqual([]);
  });

  it('has no example that does not fit its schema', () => {
    const wrong = Object.entries({ ...REQUEST_EXAMPLES, ...RESPONSE_EXAMPLES }).flatMap(([name, example]) =>
      errorsOf(validator(`#/components/schemas/${name}`), example).map((error) => `${name}${error}`),
    );
    expect(wrong).toEqual([]);
  });

  it('says of every protected operation what nobody signed in really gets', async () => {
    const problem = validator('#/components/schemas/Problem');
    const differing: unknown[] = [];
    for (const documented of operations) {
      const open = JSON.stringify(documented.operation['security']) === '[]';
      if (open) continue;
      const { status, type, body } = await send(t.anonymous, documented, {});
      const errors = errorsOf(problem, body);
      if (status !== 401 || type !== 'application/problem+json' || errors.length > 0) {
        differing.push({ at: `${documented.method} ${documented.path}`, status, type, errors });
      }
    }
    expect(differing).toEqual([]);
  });

  it('describes what every operation really answers when its examples are sent to the sample', async () => {
    const admin = await t.as('admin');
    const bound = await preparedFor(admin);
    const differing: unknown[] = [];
    for (const documented of operations) {
      const { status, type, body } = await send(admin, documented, bound);
      const at = { at: `${documented.method} ${documented.path}`, status, type };
      const media = objectAt(documented.operation, 'responses', String(status));
      if (status < 200 || status > 299 || Object.keys(media).length === 0) {
        differing.push({ ...at, body });
        continue;
      }
      if (status === 204) continue;
      const content = objectAt(media, 'content');
      if (!Object.hasOwn(content, type)) differing.push({ ...at, documented: Object.keys(content) });
      else if (type === 'application/json') {
        const pointer = [
          'paths',
          documented.path,
          documented.method,
          'responses',
          String(status),
          'content',
          type,
          'schema',
        ];
        const ref = `#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
        const errors = errorsOf(validator(ref), body);
        if (errors.length > 0) differing.push({ ...at, errors: errors.slice(0, 5) });
      }
    }
    expect(differing).toEqual([]);
  });

  /** Rows that the examples speak of by an identifier the database makes. */
  async function preparedFor(admin: Client): Promise<Record<string, string>> {
    const one = async (sql: string) => (await t.rows<{ id: string }>(sql))[0]?.id ?? '';
    const file = await admin
      .post('/provinces/mau/files?name=a.pdf')
      .set('Content-Type', 'application/octet-stream')
      .send(PDF);
    // Its document is of the other owner.
    await admin
      .post('/provinces/quang-ninh/files?name=a.pdf')
      .set('Content-Type', 'application/octet-stream')
      .send(PDF)
      .expect(201);
    const leaving = await admin
      .post('/provinces/mau/files?name=b.pdf')
      .set('Content-Type', 'application/octet-stream')
      .send(pdfOf({ title: 'b' }));
    const fileRemoved = String(objectAt(leaving, 'body')['fileId']);
    await admin
      .post(`/provinces/mau/files/${fileRemoved}/removal`)
      .send(objectAt(REQUEST_EXAMPLES, 'NewFileRemoval'))
      .expect(201);
    const builtIn = await bytesOf(admin.get('/provinces/mau/paper-templates/unitReport/built-in')).expect(200);
    const template = await admin
      .post('/provinces/mau/files?name=mau.docx')
      .set('Content-Type', 'application/octet-stream')
      .send(builtIn.body as Buffer)
      .expect(201);
    const fileOfTemplate = String(objectAt(template, 'body')['fileId']);
    await admin.post('/provinces/mau/paper-templates/unitReport/versions').send({ fileId: fileOfTemplate }).expect(201);
    const draft = objectAt(REQUEST_EXAMPLES, 'NewPlan');
    await admin
      .post('/plans')
      .send({ ...draft, slug: 'mau-bo-di' })
      .expect(201);
    const { title, ...window } = { title: 'Phục vụ kiểm tra', opensOn: '2024-05-08', closesOn: '2025-12-31' };
    await admin
      .post('/plans/quang-ninh-kh73-2024/periods')
      .send({ startsOn: '2024-04-14', endsOn: '2024-05-13', title, ...window })
      .expect(201);
    await admin
      .post('/plans/quang-ninh-kh73-2024/periods')
      .send({ startsOn: '2024-06-01', endsOn: '2024-06-10', title, ...window })
      .expect(201);
    const founding = objectAt(REQUEST_EXAMPLES, 'SuccessionChange');
    const succession = await admin
      .post('/provinces/mau/successions')
      .send({
        ...founding,
        newUnits: [{ code: 'trung-tam-du-lieu-so', name: 'Trung tâm Dữ liệu số', kind: 'publicServiceUnit' }],
      })
      .expect(201);
    const kh73 = await t.given.plan('quang-ninh-kh73-2024');
    await t.given.period(kh73, '2024Q4', { closesOn: '2025-12-31' });
    await t.given.formLine(kh73, 'departments', 'httt-duoc-phe-duyet-cap-do');
    const reset = await t.database.transaction(async (manager) =>
      t.app
        .get(AccountService)
        .createResetToken(manager, await one(`SELECT id FROM user_account WHERE username = 'viewer'`), null),
    );
    const documentId = await one(
      `SELECT d.id FROM document d JOIN province p ON p.id = d.province_id WHERE p.code = 'quang-ninh' LIMIT 1`,
    );
    const made = async (path: string, body: object) => {
      const answer = await admin.post(`/plans/quang-ninh-kh73-2024/${path}`).send(body).expect(201);
      return String(objectAt(answer, 'body')['id']);
    };
    const stated = async (body: object) => {
      const answer = await admin.post('/provinces/mau/stated-figures').send(body).expect(201);
      return String(objectAt(answer, 'body')['id']);
    };
    const headline = objectAt(REQUEST_EXAMPLES, 'NewHeadline');
    const ranking = await rankingsOf(admin, documentId);
    const { body: contradictions } = await admin.get('/plans/quang-ninh-kh73-2024/discrepancies').expect(200);
    const keyOf = (wanted: string) =>
      (contradictions as DiscrepancyList).items.find(({ kind, item }) => kind === wanted && item?.code === 'KH73-XH-04')
        ?.key ?? '';
    const settled = await admin
      .post(`/plans/quang-ninh-kh73-2024/discrepancies/${keyOf('severalValues')}/settlement`)
      .send(objectAt(REQUEST_EXAMPLES, 'NewSettlement'))
      .expect(201);
    const wall = await admin
      .post('/provinces/mau/wall-keys')
      .send(objectAt(REQUEST_EXAMPLES, 'NewWallKey'))
      .expect(201);
    // What a connected system supplies is asked of nobody: reports are asked for before it is connected.
    const submissions = await submissionsOf(admin);
    const machine = await admin
      .post('/provinces/mau/machine-keys')
      .send(objectAt(REQUEST_EXAMPLES, 'NewMachineKey'))
      .expect(201);
    const leavingMachine = await admin
      .post('/provinces/mau/machine-keys')
      .send(objectAt(REQUEST_EXAMPLES, 'NewMachineKey'))
      .expect(201);
    const view = await admin
      .post('/provinces/mau/views')
      .send({ ...objectAt(REQUEST_EXAMPLES, 'NewSavedView'), name: 'Sẽ sửa' })
      .expect(201);
    return {
      ...ranking,
      savedView: String(objectAt(view, 'body')['id']),
      ...submissions,
      wallKey: String(objectAt(wall, 'body', 'key')['id']),
      machineSecret: String(objectAt(machine, 'body')['secret']),
      machineKey: String(objectAt(leavingMachine, 'body', 'key')['id']),
      wallSecret: String(objectAt(wall, 'body')['secret']),
      finding: keyOf('statedDoneButNotMet'),
      headline: await made('headlines', headline),
      headlineCorrected: await made('headlines', headline),
      statedFigure: await stated(objectAt(REQUEST_EXAMPLES, 'NewStatedFigure')),
      observation: await made('observations', objectAt(REQUEST_EXAMPLES, 'NewObservation')),
      settlement: String(objectAt(settled, 'body', 'settlement')['id']),
      // On the day the plan was issued nothing asks to be spoken of: its agenda is the example's alone.
      meeting: await made('meetings', { ...objectAt(REQUEST_EXAMPLES, 'NewMeeting'), heldOn: '2024-03-13' }),
      directive: await made(
        'directives',
        replaced(objectAt(REQUEST_EXAMPLES, 'NewDirective'), { document: documentId }),
      ),
      file: objectAt(file)['body'] ? String(objectAt(file, 'body')['fileId']) : '',
      fileOfTemplate,
      fileRemoved,
      token: reset.token,
      succession: String(objectAt(succession, 'body')['id']),
      document: documentId,
      person: await one(
        `SELECT n.id FROM person n JOIN province p ON p.id = n.province_id WHERE p.code = 'mau' LIMIT 1`,
      ),
      entryTakenBack: await entryOf('KH73-DL-02'),
      target: await entryOf('KH73-DL-01'),
      task: await entryOf('KH73-N01-01'),
    };
  }

  /** A ranking that units look at, one whose time to contest is over, and a remark on the first. */
  async function rankingsOf(admin: Client, basisDocumentId: string): Promise<Record<string, string>> {
    await admin
      .put('/plans/quang-ninh-kh73-2024/periods/2024-04-14..2024-05-13/figures/httt-duoc-phe-duyet-cap-do/so-noi-vu')
      .send({ text: '27/30' })
      .expect(200);
    const asked = objectAt(REQUEST_EXAMPLES, 'NewRankingPublication');
    const shared = async (change: object): Promise<string> => {
      const answer = await admin
        .post('/ranking-publications')
        .send({ ...asked, basisDocumentId, index: 'completion', ...change })
        .expect(201);
      return String(objectAt(answer, 'body')['id']);
    };
    const due = await shared({ pillar: 'digital-data' });
    await t.rows(`UPDATE ranking_publication SET contest_until = '2025-01-14' WHERE id = $1`, [due]);
    const ranking = await shared({});
    const remark = await admin
      .post(`/ranking-publications/${ranking}/remarks`)
      .send(objectAt(REQUEST_EXAMPLES, 'NewRankingRemark'))
      .expect(201);
    return { ranking, rankingDue: due, remark: String(objectAt(remark, 'body')['id']) };
  }

  /** Requests at every turn, and reports of one department: the last one sent, one to be written, one to be put before its leader. */
  async function submissionsOf(admin: Client): Promise<Record<string, string>> {
    const leader = await t.as('leader.so-noi-vu');
    const reporter = { username: 'do.thi.mau', displayName: 'Đỗ Thị Mẫu' };
    await leader.post('/provinces/mau/units/so-noi-vu/reporters').send(reporter).expect(201);
    const mau = await t.given.plan('mau-2025');
    await t.given.formLine(mau, 'departments', 'ho-so-nop-truc-tuyen');
    const requests = '/provinces/mau/report-requests';
    const classes = READY_MADE_LISTS.find(({ code }) => code === 'lop-dao-tao');
    await admin.post('/provinces/mau/lists').send(classes).expect(201);
    const asked = objectAt(REQUEST_EXAMPLES, 'NewReportRequest');
    const draft = async (change: object = {}): Promise<string> => {
      const answer = await admin
        .post(requests)
        .send({ ...asked, ...change })
        .expect(201);
      return String(objectAt(answer, 'body')['id']);
    };
    const opened = async (change: object = {}): Promise<string> => {
      const { body } = await admin.post(`${requests}/${await draft(change)}/opening`).expect(200);
      return (body as ReportRequestBody).board[0]?.submission ?? '';
    };
    const last = `/provinces/mau/submissions/${await opened({ period: '2025M01', dueOn: '2025-01-20', asksItems: false, lists: [] })}`;
    const at = `${last}/lines/ho-so-nop-truc-tuyen/so-noi-vu`;
    await leader.put(at).send({ answer: 'figure', text: '78%' }).expect(200);
    const { sections } = (await leader.get(last).expect(200)).body as SubmissionBody;
    await leader.put(`${last}/sections/${sections.items[0]?.id}`).send({ body: 'Kết quả' }).expect(200);
    await leader.post(`${last}/steps`).send({ step: 'approve' }).expect(200);
    const submission = await opened();
    const own = await leader
      .post(`/provinces/mau/submissions/${submission}/sections`)
      .send(objectAt(REQUEST_EXAMPLES, 'NewSection'))
      .expect(201);
    const next = await leader
      .post(`/provinces/mau/submissions/${submission}/tasks`)
      .send(objectAt(REQUEST_EXAMPLES, 'NewSubmissionTask'))
      .expect(201);
    return {
      submission,
      announcedTask: String(objectAt(next, 'body', 'task')['id']),
      submissionStep: await opened({ title: 'Báo cáo bổ sung' }),
      section: String(objectAt(own, 'body', 'section')['id']),
      request: await draft({ title: 'Dự thảo' }),
      requestWithdrawn: await draft({ title: 'Rút' }),
    };
  }

  async function entryOf(code: string): Promise<string> {
    const [entry] = await t.rows<{ id: string }>(
      `SELECT s.id FROM status_entry s JOIN item i ON i.province_id = s.province_id AND i.id = s.item_id
       WHERE i.code = $1 AND s.status IS NOT NULL ORDER BY s.seq LIMIT 1`,
      [code],
    );
    return entry?.id ?? '';
  }

  async function send(client: Client, documented: DocumentedOperation, bound: Readonly<Record<string, string>>) {
    const { method, path, operation } = documented;
    const entry = path.includes('/tasks/') ? bound['task'] : bound['target'];
    const ids = { ...bound, ...(entry !== undefined && { entry }) };
    let address = addressOf(documented, ids).replace('/api/v1', '');
    if (method === 'delete' && path === '/api/v1/plans/{slug}') address = '/plans/mau-bo-di';
    // Changing the password, one of the operations before, gives this session another cookie.
    const isSignOut = method === 'delete' && path === '/api/v1/session';
    const isSomebody = Object.keys(bound).length > 0;
    // Reports are written by their unit alone, whatever else an administrator may.
    const isOfUnit = /\/(?:submissions|reporters)(?:\/|$)/.test(path) && isSomebody;
    const sender = isOfUnit ? await t.as('leader.so-noi-vu') : isSignOut && isSomebody ? await t.as('admin') : client;
    const request = sender[method](address);
    if (path === '/api/v1/wall') void request.set(WALL_KEY_HEADER, bound['wallSecret'] ?? '');
    if (isSomebody && JSON.stringify(operation['security']).includes('machineKey')) {
      void request.set('Authorization', `Bearer ${bound['machineSecret']}`);
    }
    const takes = Object.keys(objectAt(operation, 'requestBody', 'content'))[0];
    const secret = JSON.stringify(replaced(bodyExample(documented) ?? {}, ids)).replaceAll(
      'mật khẩu của bạn',
      TEST_PASSWORD,
    );
    const response =
      takes === undefined
        ? await request
        : takes === 'application/json'
          ? await request.send(JSON.parse(secret))
          : await request.set('Content-Type', takes).send(PDF);
    return { status: response.status, type: response.type, body: response.body as unknown };
  }
});
