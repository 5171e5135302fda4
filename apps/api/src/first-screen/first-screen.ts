import type { FirstAnswers, Overview, PlanDetail } from '@tiendo/contracts';
import { latestSnapshot } from '@tiendo/indicators/time';
import { formatDay } from '@tiendo/indicators/vietnamese';
import { headlineSentence } from '@tiendo/indicators/words';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readSessionCookie } from '../features/accounts/index.js';
import type { Config } from '../platform/config/config.js';
import type { WrittenPage } from '../platform/web/web-assets.js';

/** A screen of a plan; the overview is `tong-quan`, where the plan's own address leads. */
const SCREEN_OF_PLAN = /^\/ke-hoach\/([^/]+)(?:\/(.*))?$/;
const OVERVIEW = 'tong-quan';

/**
 * Writes into the page of a plan what its first screen would ask for, so that a visitor on a slow line reads the headline
 * before any script has come and the script asks nothing again. The answers are those of the API itself to the same visitor,
 * with all that it holds back from them; for who has signed in nothing is written.
 */
export class FirstScreen {
  constructor(
    private readonly instance: FastifyInstance,
    private readonly config: Config,
  ) {}

  /** null: there is nothing to write, the page goes as it is. `url`: path and query of the page. */
  async of(url: URL, request: FastifyRequest): Promise<WrittenPage | null> {
    const [, slug, screen] = SCREEN_OF_PLAN.exec(url.pathname) ?? [];
    if (slug === undefined || readSessionCookie(this.config, request) !== null) return null;
    const plan = await this.ask<PlanDetail>(`/plans/${slug}`, request);
    if (!plan) return null;
    // Which two times an address with a query means is for the script to read.
    const overview =
      (screen || OVERVIEW) === OVERVIEW && url.search === '' ? await this.overviewOf(plan, slug, request) : null;
    const answers: FirstAnswers = { plan, overview };
    return { title: `${plan.code} · ${plan.title}`, text: overview && textOf(plan, overview.answer), answers };
  }

  private async overviewOf(plan: PlanDetail, slug: string, request: FastifyRequest): Promise<FirstAnswers['overview']> {
    const snapshot = latestSnapshot(plan.snapshots);
    const times: Record<string, string> = snapshot ? { asOf: snapshot.asOf, knownAt: snapshot.knownAt } : {};
    const query = new URLSearchParams({ ...times, brief: 'true' });
    const answer = await this.ask<Overview>(`/plans/${slug}/overview?${query.toString()}`, request);
    return answer && { ...times, answer };
  }

  /** What the API answers the visitor there; null where it refuses. */
  private async ask<T>(path: string, { ip, host, protocol }: FastifyRequest): Promise<T | null> {
    const answer = await this.instance.inject({
      method: 'GET',
      url: `/api/v1${path}`,
      headers: { host, accept: 'application/json', 'accept-language': 'vi', 'x-forwarded-proto': protocol },
      remoteAddress: ip,
    });
    return answer.statusCode === 200 ? answer.json<T>() : null;
  }
}

/** The headline as the script will draw it; of a plan without targets and tasks its name. */
function textOf(plan: PlanDetail, overview: Overview): string {
  const items = overview.targets.total + overview.targets.excluded + overview.tasks.total + overview.tasks.excluded;
  const heading = items > 0 ? headlineSentence(overview) : plan.title;
  const { name, simulated } = plan.province;
  const line = [
    `${plan.code} · ${plan.title}`,
    `đến ngày ${formatDay(overview.asOf)}`,
    // Its name says that its figures are simulated.
    ...(simulated ? [name] : []),
  ].join(' · ');
  return `<p>${escaped(line)}</p><h1>${escaped(heading)}</h1>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
