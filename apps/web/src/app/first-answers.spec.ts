import { QueryClient } from '@tanstack/react-query';
import { overviewQuery, planQuery } from '../shared/plan';
import { setLanguage } from '../shared/i18n';
import { takeFirstAnswers } from './first-answers';

const PLAN = { slug: 'kh73', code: '73/KH-UBND' };
const TIMES = { asOf: '2024-12-31', knownAt: '2025-01-09T10:00:00Z' };
const ANSWER = { asOf: '2024-12-31' };

/** What the client knows after taking what stands in the page. */
function taken(answers: string) {
  document.body.innerHTML = `<script type="application/json" id="first-answers">\n${answers}\n</script>`;
  const queries = new QueryClient();
  takeFirstAnswers(queries);
  return {
    plan: queries.getQueryData(planQuery('kh73').queryKey),
    overview: queries.getQueryData(overviewQuery({ slug: 'kh73', since: undefined, ...TIMES }).queryKey),
  };
}

describe('answers that came with the page', () => {
  afterEach(() => setLanguage('vi'));

  it('gives the first screen what came with the page, once', () => {
    const answers = JSON.stringify({ plan: PLAN, overview: { ...TIMES, answer: ANSWER } });
    expect(taken(answers)).toEqual({ plan: PLAN, overview: ANSWER });
    expect(document.getElementById('first-answers')).toBeNull();
  });

  it('asks for what did not come, and for all of it in another language', () => {
    expect(taken('<!--first-answers-->')).toEqual({ plan: undefined, overview: undefined });
    expect(taken(JSON.stringify({ plan: PLAN, overview: null }))).toEqual({ plan: PLAN, overview: undefined });
    setLanguage('en');
    expect(taken(JSON.stringify({ plan: PLAN, overview: null }))).toEqual({ plan: undefined, overview: undefined });
  });
});
