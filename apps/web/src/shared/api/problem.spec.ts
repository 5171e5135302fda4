import { setLanguage } from '../i18n';
import { problemOf } from './problem';

const answer = (status: number, body: unknown, type: string) =>
  ({
    ...{ status, statusText: 'Bad Gateway', json: () => Promise.resolve(body) },
    headers: new Headers({ 'content-type': type }),
  }) as unknown as Response;

describe('a refused request', () => {
  afterEach(() => setLanguage('vi'));

  it('is told by the server in its own words', async () => {
    const { problem } = await problemOf(
      answer(409, { title: 'Kỳ đã khóa', code: 'period-closed' }, 'application/json'),
    );
    expect(problem).toMatchObject({ title: 'Kỳ đã khóa', code: 'period-closed', status: 409 });
  });

  it('is told in ours where a proxy answers with a page of its own, in the language of the reader', async () => {
    const { problem } = await problemOf(answer(502, null, 'text/html'));
    expect(problem.title).toMatch(/^Máy chủ gặp lỗi/);
    setLanguage('en');
    expect((await problemOf(answer(413, null, 'text/html'))).problem.title).toMatch(/^The server did not take this/);
  });
});
