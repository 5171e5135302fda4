import { saveTable } from '../../../shared/files';
import { formatFor } from '../../../shared/format';
import { commonMessages, currentLanguage, loadMessages } from '../../../shared/i18n';
import type { PlanView } from '../../../shared/plan';
import { statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import { exportTable, type ExportInput } from './export-table';

type Input = Pick<ExportInput, 'kind' | 'rows' | 'all' | 'columns'> & { readonly view: PlanView };

/** Saves the list on screen. The code that writes Excel arrives with the first workbook. */
export async function saveList(fileType: 'xlsx' | 'csv', { view, ...rest }: Input): Promise<void> {
  const language = currentLanguage();
  const [t, s, common] = await Promise.all([
    loadMessages(itemMessages, language),
    loadMessages(statusMessages, language),
    loadMessages(commonMessages, language),
  ]);
  const { plan, day, knownAt } = view;
  const table = exportTable({ ...rest, plan, day, knownAt }, { t, s, common, format: formatFor(language) });
  const simulated = plan.province.simulated ? t.simulatedFile : '';
  const title = t.title[rest.kind];
  await saveTable(fileType, table, { title, name: `${title} ${plan.slug} ${day} ${simulated}` });
}
