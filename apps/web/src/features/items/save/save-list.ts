import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { formatFor } from '../../../shared/format';
import { commonMessages, currentLanguage, loadMessages } from '../../../shared/i18n';
import type { PlanView } from '../../../shared/plan';
import { statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import { csvOf } from './csv';
import { exportTable, type ExportInput } from './export-table';
import { safeFileName } from './safe-text';

type Input = Pick<ExportInput, 'kind' | 'rows' | 'all' | 'columns'> & { readonly view: PlanView };

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

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
  const name = safeFileName(foldVietnamese(`${title} ${plan.slug} ${day} ${simulated}`));
  if (fileType === 'csv') {
    download(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    return;
  }
  const { excelOf } = await import('./excel');
  download(await excelOf(table, title), `${name}.xlsx`);
}
