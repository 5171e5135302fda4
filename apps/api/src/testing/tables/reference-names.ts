/**
 * Tables that every feature may read, never write, beside its own: names and codes that rows of others refer to, so that
 * an answer can say who and what it is about in the same statement. Whatever else a feature wants to know of another, it
 * asks that feature through its index. Keep it short: a new line here needs a reason that an index cannot serve.
 */
export const REFERENCE_NAMES: Readonly<Record<string, string>> = {
  province: 'code and name of the owner whose rows these are, and whether its totals are open',
  unit: 'code, names and official order of the unit a row is about; most lists are in official order',
  user_account: 'the display name of who recorded a row, or shared a view',
  person: 'name and position of who is charged with a directive',
  document: 'whether the owner has the document that a row refers to',
  indicator: 'code, name and measure unit of the indicator a row is about, and the rule it was first given',
  item: 'kind and code of the item a directive is about',
  plan: 'address of the plan a row belongs to, and whether it is published',
  access_key: 'name of the system that a figure came from',
  pillar: 'code and name of the pillar a line of a form or a count belongs to',
  task_group: 'code and name of the group a count belongs to',
  plan_version: 'the counting policy of a day, in the one statement that answers the summary of a plan',
};
