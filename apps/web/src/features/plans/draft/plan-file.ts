import { readDraft, type DraftDocument } from './draft-document';
import { writeDraft } from './write-draft';

/** Reads a plan out of a JSON file; null where it is something else. A file of `data/plans` holds it under `plan`. */
export async function readPlanFile(file: Blob): Promise<DraftDocument | null> {
  try {
    const parsed: unknown = JSON.parse(await file.text());
    if (typeof parsed !== 'object' || parsed === null) return null;
    const inner = 'plan' in parsed && typeof parsed.plan === 'object' ? parsed.plan : parsed;
    const document = readDraft(inner);
    return document.code === '' && document.title === '' && document.targets.length + document.tasks.length === 0
      ? null
      : document;
  } catch {
    return null;
  }
}

/** Hands the plan to the browser as a file. */
export function downloadPlan(document: DraftDocument, name: string): void {
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(writeDraft(document), null, 2)}\n`], { type: 'application/json' }),
  );
  const link = window.document.createElement('a');
  link.href = url;
  link.download = `${name}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
