import type { QueryClient } from '@tanstack/react-query';
import type { FirstAnswers } from '@tiendo/contracts';
import { currentLanguage } from '../shared/i18n';
import { overviewQuery, planQuery } from '../shared/plan';

/** The place of index.html that the server writes them into for visitors. */
const ANSWERS_ID = 'first-answers';

/**
 * Takes the answers that came with the page for those that its first screen would ask for, once: what is looked at later is
 * asked anew. They are in Vietnamese.
 */
export function takeFirstAnswers(queries: QueryClient): void {
  const block = document.getElementById(ANSWERS_ID);
  const text = block?.textContent?.trim() ?? '';
  block?.remove();
  if (!text.startsWith('{') || currentLanguage() !== 'vi') return;
  const { plan, overview } = JSON.parse(text) as FirstAnswers;
  queries.setQueryData(planQuery(plan.slug).queryKey, plan);
  if (!overview) return;
  const { asOf, knownAt, answer } = overview;
  queries.setQueryData(overviewQuery({ slug: plan.slug, asOf, knownAt, since: undefined }).queryKey, answer);
}
