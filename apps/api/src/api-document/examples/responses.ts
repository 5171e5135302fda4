import { ACCOUNTS_EXAMPLES } from './accounts.js';
import { CHANGES_EXAMPLES } from './changes.js';
import { CITATION_EXAMPLES } from './citations.js';
import { DESK_EXAMPLES } from './desk.js';
import { FIGURES_EXAMPLES } from './figures.js';
import { LOCALITIES_EXAMPLES } from './localities.js';
import { MACHINE_EXAMPLES } from './machines.js';
import { MEETING_EXAMPLES } from './meetings.js';
import { ORG_EXAMPLES } from './org.js';
import { OVERVIEW_EXAMPLES } from './overview.js';
import { PAPER_EXAMPLES } from './papers.js';
import { PERIOD_FIGURES_EXAMPLES } from './period-figures.js';
import { PERIODS_EXAMPLES } from './periods.js';
import { PLANS_EXAMPLES } from './plans.js';
import { RANKING_EXAMPLES } from './rankings.js';
import { REORGANISATION_EXAMPLES } from './reorganisations.js';
import { RECONCILIATION_EXAMPLES } from './reconciliation.js';
import { STATED_FIGURE_EXAMPLES } from './stated-figures.js';
import { STATEMENTS_EXAMPLES } from './statements.js';
import { LIST_EXAMPLES } from './lists.js';
import { SUBMISSION_EXAMPLES } from './submissions.js';
import { UNIT_STANDING_EXAMPLES } from './unit-standing.js';

/** What comes back, by the name of its schema; taken from the sample and held against the schemas by a test. */
export const RESPONSE_EXAMPLES: Readonly<Record<string, unknown>> = {
  ...ACCOUNTS_EXAMPLES,
  ...LIST_EXAMPLES,
  ...ORG_EXAMPLES,
  ...PLANS_EXAMPLES,
  ...PERIODS_EXAMPLES,
  ...PERIOD_FIGURES_EXAMPLES,
  ...FIGURES_EXAMPLES,
  ...CHANGES_EXAMPLES,
  ...CITATION_EXAMPLES,
  ...DESK_EXAMPLES,
  ...OVERVIEW_EXAMPLES,
  ...REORGANISATION_EXAMPLES,
  ...RECONCILIATION_EXAMPLES,
  ...STATED_FIGURE_EXAMPLES,
  ...STATEMENTS_EXAMPLES,
  ...SUBMISSION_EXAMPLES,
  ...MACHINE_EXAMPLES,
  ...MEETING_EXAMPLES,
  ...PAPER_EXAMPLES,
  ...RANKING_EXAMPLES,
  ...LOCALITIES_EXAMPLES,
  ...UNIT_STANDING_EXAMPLES,
};
