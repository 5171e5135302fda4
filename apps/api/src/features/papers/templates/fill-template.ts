import { Table } from 'docx';
import {
  type ScopeDataResolver,
  TemplateExtension,
  type TemplateContext,
  TemplateHandler,
  Zip,
  type ScopeData,
} from 'easy-template-x';
import { clean, documentOf } from '../paper-parts.js';
import { CORE_PROPERTIES, corePropertiesXml } from './clean-file.js';
import { fieldPlugins } from './field-plugins.js';
import { fieldKey, isRepeated, type PaperData } from './fields.js';
import { MarkFieldLines, TakeOutEmpty } from './filled-lines.js';
import { DELIMITERS, EMPTY_COLUMN_MARK, HIDES_EMPTY_COLUMN, withoutMarks } from './template-syntax.js';

/** Word nests tables, frames and controls; far more than any paper has. */
const MOST_DEPTH = 100;

interface TableXml {
  readonly _type: 'rawXml';
  readonly xml: string;
  readonly replaceParagraph: true;
}
type Value = string | readonly Scope[] | TableXml;
type Scope = ReadonlyMap<string, Value>;

/**
 * A paper: a template whose package was cleaned, filled. `title`: in its properties; null: a copy for signing, which says
 * nothing but what is on its pages. Throws the library's TemplateSyntaxError where fields do not fit into one another.
 */
export async function fillTemplate(template: Buffer, data: PaperData, title: string | null): Promise<Buffer> {
  const scope = await scopeOf(data);
  return handlerFor(scope, title).process(template, {});
}

function handlerFor(scope: Scope, title: string | null): TemplateHandler {
  return new TemplateHandler({
    plugins: fieldPlugins(),
    delimiters: DELIMITERS,
    maxXmlDepth: MOST_DEPTH,
    scopeDataResolver: resolverOf(scope),
    extensions: {
      beforeCompilation: [new MarkFieldLines()],
      afterCompilation: [new TakeOutEmpty(), new Titled(title)],
    },
  });
}

class Titled extends TemplateExtension {
  constructor(private readonly title: string | null) {
    super();
  }

  execute(_data: ScopeData, { docx }: TemplateContext): void {
    docx.rawZipFile.setFile(CORE_PROPERTIES, corePropertiesXml(this.title));
  }
}

/** What a field says where it stands: of the innermost round that knows its name, else of the paper. */
function resolverOf(paper: Scope): ScopeDataResolver {
  // Every row of a table asks for the same few names.
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = keys.get(name) ?? fieldKey(name);
    keys.set(name, known);
    return known;
  };
  return ({ path }) => {
    const scopes: Scope[] = [paper];
    const find = (name: string): Value | undefined => {
      const key = keyOf(name);
      return scopes.findLast((scope) => scope.has(key))?.get(key);
    };
    let value: Value | undefined;
    for (const step of path) {
      if (typeof step !== 'number') value = find(step.name ?? '');
      else if (Array.isArray(value) && value[step] instanceof Map) scopes.push(value[step]);
    }
    // The library's own shapes of data are wider than what a paper says.
    return value as ReturnType<ScopeDataResolver>;
  };
}

async function scopeOf(data: PaperData): Promise<Scope> {
  const scope = new Map<string, Value>([[HIDES_EMPTY_COLUMN, EMPTY_COLUMN_MARK]]);
  for (const [name, value] of Object.entries(data)) scope.set(fieldKey(name), await valueOf(value));
  return scope;
}

async function valueOf(value: PaperData[string]): Promise<Value> {
  if (typeof value === 'string') return withoutMarks(clean(value));
  if (isRepeated(value)) return Promise.all(value.map(scopeOf));
  return { _type: 'rawXml', xml: await xmlOf(value), replaceParagraph: true };
}

/** A table as it stands in the body of a document. */
async function xmlOf(table: Table): Promise<string> {
  const file = await Zip.load(await documentOf(null, [table], null));
  const body = (await file.getFile('word/document.xml')?.getContentText()) ?? '';
  return body.slice(body.indexOf('<w:tbl>'), body.lastIndexOf('</w:tbl>') + '</w:tbl>'.length);
}
