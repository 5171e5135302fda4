import type { NewStep, ReportRequestBody, SavedLines, SubmissionBody, SubmissionPage } from '@tiendo/contracts';
import type { Client, TestApp } from '../../../testing/index.js';
import { type Field, figureField } from '../../figures/testing/field.js';

/** Three districts with a reporter and a leader each, asked for May 2025 by a request that is open. */
export interface AskedField extends Field {
  readonly requests: string;
  readonly submissions: string;
  readonly request: ReportRequestBody;
  readonly reporter: Client;
  readonly leader: Client;
  /** Of the second district. */
  readonly neighbour: Client;
  readonly idOf: (unit: number) => string;
}

export const REQUEST = {
  title: 'Báo cáo tháng 5/2025',
  period: '2025M05',
  dueOn: '2025-06-07',
  outline: [
    { code: 'ket-qua', title: 'Kết quả thực hiện', required: true },
    { code: 'kien-nghi', title: 'Kiến nghị', required: false },
  ],
};

/** `change`: what the request asks otherwise; `months`: the periods of the plan. */
export async function askedField(
  t: TestApp,
  change: object = {},
  months: readonly string[] = ['2025M04', '2025M05'],
): Promise<AskedField> {
  const field = await figureField(t, 3, months);
  const [requests, submissions] = ['report-requests', 'submissions'].map(
    (part) => `/provinces/${field.province.code}/${part}`,
  );
  if (!requests || !submissions) throw new Error('No addresses');
  const drafted = await field.editor
    .post(requests)
    .send({ ...REQUEST, plans: [field.plan.slug], ...change })
    .expect(201);
  const { body } = await field.editor.post(`${requests}/${(drafted.body as ReportRequestBody).id}/opening`).expect(200);
  const request = body as ReportRequestBody;
  const of = async (role: 'reporter' | 'unitLeader', at: number) => {
    const unit = field.units[at];
    if (!unit) throw new Error('No such unit');
    return t.as((await t.given.user({ province: field.province, role, unit })).username);
  };
  return {
    ...field,
    ...{ requests, submissions, request },
    reporter: await of('reporter', 0),
    leader: await of('unitLeader', 0),
    neighbour: await of('reporter', 1),
    idOf: (at) => request.board.find(({ unit }) => unit.code === field.units[at]?.code)?.submission ?? '',
  };
}

/** What one person does with the report of one unit. */
export function reportOf({ submissions, units, idOf }: AskedField, client: Client, unit = 0) {
  const at = `${submissions}/${idOf(unit)}`;
  const subject = units[unit]?.code ?? '';
  return {
    at,
    subject,
    get: async () => (await client.get(at).expect(200)).body as SubmissionBody,
    put: (indicator: string, answer: object, version?: number) => {
      const test = client.put(`${at}/lines/${indicator}/${subject}`).send(answer);
      return version === undefined ? test : test.set('If-Match', `"${version}"`);
    },
    saved: async (indicator: string, answer: object) =>
      (await client.put(`${at}/lines/${indicator}/${subject}`).send(answer).expect(200)).body as SavedLines,
    section: async (code: string, body: string) => {
      const report = (await client.get(at).expect(200)).body as SubmissionBody;
      const id = report.sections.items.find((section) => section.code === code)?.id ?? '';
      await client.put(`${at}/sections/${id}`).send({ body }).expect(200);
    },
    step: (step: NewStep) => client.post(`${at}/steps`).send(step),
  };
}

/** Answers everything that the report of a district has to have. */
export async function fill(field: AskedField, client: Client, unit = 0): Promise<void> {
  const report = reportOf(field, client, unit);
  await report.saved('share', { answer: 'figure', text: '21/30' });
  await report.saved('count', { answer: 'figure', text: '5.896' });
  await report.saved('running', { answer: 'none' });
  await report.section('ket-qua', 'Đã hoàn thành 21/30 thủ tục.');
}

/** The work list of somebody. */
export const worksOf = async ({ submissions }: AskedField, client: Client, query = ''): Promise<SubmissionPage> =>
  (await client.get(`${submissions}${query}`).expect(200)).body as SubmissionPage;
