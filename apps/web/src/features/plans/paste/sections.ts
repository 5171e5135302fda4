import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { codeFor, freeCode } from '../draft/codes';
import { newRowKey } from '../draft/draft-document';

interface Named {
  readonly code: string;
  readonly name: string;
}
interface Made extends Named {
  readonly rowKey: string;
}

const keyOf = (path: readonly string[]): string => path.map(foldVietnamese).join(' / ');

/**
 * The pillars or groups that pasted lines stand under. One is made as soon as a line needs it; two of the same name under
 * different headings stay two, each named with its heading ("Phát triển kinh tế số – Hạ tầng số").
 */
export class Sections {
  private readonly byPath = new Map<string, Made>();
  private readonly shared: ReadonlySet<string>;

  constructor(
    private readonly existing: readonly Named[],
    paths: readonly (readonly string[])[],
  ) {
    const ofName = new Map<string, Set<string>>();
    for (const path of paths) {
      const last = foldVietnamese(path.at(-1) ?? '');
      ofName.set(last, (ofName.get(last) ?? new Set()).add(keyOf(path)));
    }
    this.shared = new Set([...ofName].flatMap(([name, found]) => (found.size > 1 ? [name] : [])));
  }

  /** The code of the section at a path of headings; empty for none. */
  codeOf(path: readonly string[]): string {
    const last = path.at(-1);
    if (last === undefined) return '';
    const made = this.byPath.get(keyOf(path));
    if (made) return made.code;
    const name = this.shared.has(foldVietnamese(last)) ? path.slice(-2).join(' – ') : last;
    const standing = this.existing.find((one) => foldVietnamese(one.name) === foldVietnamese(name));
    if (standing) return standing.code;
    const taken = [...this.existing, ...this.byPath.values()].map(({ code }) => code);
    const section = { rowKey: newRowKey(), code: freeCode(codeFor(name) || 'nhom', taken), name };
    this.byPath.set(keyOf(path), section);
    return section.code;
  }

  made(): Made[] {
    return [...this.byPath.values()];
  }
}
