import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportRequestPage, SubmissionBody, SubmissionPage } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../testing/index.js';

describe('requests and reports of the sample', () => {
  let t: TestApp;
  beforeAll(async () => {
    // On the day the sample was laid for.
    t = await startTestApp({ template: 'sample', now: new Date().toISOString() });
  });
  afterAll(() => t?.close());

  it('are in every state, each unit in official order', async () => {
    const editor = await t.as('editor');
    const { items } = (await editor.get('/provinces/mau/report-requests').expect(200)).body as ReportRequestPage;
    expect(items.map(({ state }) => state).sort()).toEqual(['draft', 'open', 'open', 'withdrawn']);
    const states = await t.rows<{ state: string; came: boolean; begun: boolean }>(
      `SELECT DISTINCT s.state,
         EXISTS (SELECT FROM submission_step x WHERE x.province_id = s.province_id AND x.submission_id = s.id) AS came,
         EXISTS (SELECT FROM submission_line l WHERE l.province_id = s.province_id AND l.submission_id = s.id
           AND l.answer IS NOT NULL) AS begun
       FROM submission s JOIN report_request r ON r.province_id = s.province_id AND r.id = s.request_id
       WHERE r.state = 'open' ORDER BY 1, 2, 3`,
    );
    expect(states).toEqual([
      { state: 'awaitingApproval', came: true, begun: true },
      { state: 'drafting', came: false, begun: false },
      { state: 'drafting', came: false, begun: true },
      { state: 'drafting', came: true, begun: true },
      ...states.filter(({ state }) => state === 'sent'),
    ]);
    expect(items.find(({ sentLate }) => sentLate > 0)).toBeDefined();
  });

  it('leave a commune its report of this month to be written, beside what it sent of the last', async () => {
    const reporter = await t.as('reporter.xa-mau-binh-ha');
    const { items } = (await reporter.get('/provinces/mau/submissions').expect(200)).body as SubmissionPage;
    expect(items.map(({ state }) => state)).toEqual(['drafting', 'sent']);
    const [now] = items;
    expect(now?.lines.asked).toBeGreaterThan(29);
    expect(now?.lines.given).toBe(5);
    const report = (await reporter.get(`/provinces/mau/submissions/${now?.id}`).expect(200)).body as SubmissionBody;
    expect(report.lines.items.filter(({ previous }) => previous?.from === 'submission').length).toBeGreaterThan(20);
    expect(report.lines.items.filter(({ level }) => level !== null).length).toBeGreaterThan(20);
    expect(report.may).toEqual({ write: true, steps: ['submit', 'approveByAuthorisation', 'approveByDocument'] });
    const leader = await t.as('leader.xa-mau-binh-ha');
    const seen = (await leader.get(`/provinces/mau/submissions/${now?.id}`).expect(200)).body as SubmissionBody;
    expect(seen.may.steps).toContain('approve');
    expect(seen.checks.maySend).toBe(false);
  });

  it('sent stand with their content and nothing against them', async () => {
    const editor = await t.as('editor');
    const { items } = (await editor.get('/provinces/mau/submissions?limit=3').expect(200)).body as SubmissionPage;
    for (const { id } of items) {
      const report = (await editor.get(`/provinces/mau/submissions/${id}`).expect(200)).body as SubmissionBody;
      expect(report.checks.maySend).toBe(true);
      expect(report.receipt).toMatch(/^TD-\d{4}-\d{6}$/);
    }
  });
});
