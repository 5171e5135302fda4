import type { Unit } from '@tiendo/contracts';
import { loadFileWords, planFile, type FileColumn, type NamedTable } from '../../../shared/files';
import { loadMessages } from '../../../shared/i18n';
import { orgMessages } from '../../../shared/org';
import { unitMessages } from './messages';

interface Shown {
  readonly province: { readonly code: string; readonly name: string; readonly simulated: boolean };
  readonly units: readonly Unit[];
  readonly all: readonly Unit[];
  readonly day: string;
  readonly filters: readonly string[];
}

/** Units in official order: what they are, since and until when, what they lie in and what became of them. */
export async function unitsFile({ province, units, all, day, filters }: Shown): Promise<NamedTable> {
  const words = await loadFileWords();
  const [t, org] = await Promise.all([
    loadMessages(unitMessages, words.language),
    loadMessages(orgMessages, words.language),
  ]);
  const names = new Map(all.map(({ code, name }) => [code, name]));
  const listed = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name).join('; ');
  const columns: FileColumn<Unit>[] = [
    { kind: 'text', heading: t.name, width: 44, value: ({ name }) => name },
    { kind: 'text', heading: t.shortName, width: 18, value: ({ shortName }) => shortName },
    { kind: 'text', heading: t.kind, width: 28, value: ({ kind }) => org.kinds[kind] },
    { kind: 'text', heading: t.file.parent, width: 30, value: ({ parent }) => parent && names.get(parent) },
    { kind: 'day', heading: t.file.from, width: 13, value: ({ validFrom }) => validFrom },
    { kind: 'day', heading: t.file.to, width: 13, value: ({ validTo }) => validTo },
    { kind: 'text', heading: t.file.nowIs, width: 34, value: ({ successors }) => listed(successors) },
    { kind: 'text', heading: t.file.otherNames, width: 34, value: ({ otherNames }) => otherNames.join('; ') },
    { kind: 'text', heading: t.file.code, width: 26, value: ({ code }) => code },
  ];
  const about = { title: t.file.title, filters, rows: { shown: units.length, all: all.length } };
  return planFile({ scope: { plan: null, province, day }, about, columns, rows: units, words });
}
