import { saveFile } from '../../../shared/files/save-file';
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
  saveFile(
    new Blob(
      [
        `${JSON.stringify(writeDraft(document), null, 2)}
`,
      ],
      { type: 'application/json' },
    ),
    `${name}.json`,
  );
}
