import { eachDue } from '@tiendo/indicators/plan-text';
import { nextItemCode } from './codes';
import { newRowKey, type DraftDocument } from './draft-document';

/** A pasted task whose deadlines all hold becomes a task for each of them; the first keeps its code. */
export function setDues(document: DraftDocument, rowKey: string, days: readonly string[]): DraftDocument {
  const codes = document.tasks.map(({ code }) => code);
  const tasks = document.tasks.flatMap((task) => {
    if (task.rowKey !== rowKey) return [task];
    return eachDue(task, days).map((one, index) => {
      if (index === 0) return one;
      const code = nextItemCode(document.code, 'NV', codes);
      codes.push(code);
      return { ...one, rowKey: newRowKey(), code };
    });
  });
  return { ...document, tasks };
}
