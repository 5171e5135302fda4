import ts from 'typescript';

/** A source file of the API, with its path under apps/api/src. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A table that a file names, in SQL or by the class of its rows. */
export interface TableAccess {
  readonly path: string;
  readonly line: number;
  readonly table: string;
  readonly write: boolean;
  /** The class it is named by; null: by its name. */
  readonly rowClass: string | null;
}

/** Tables of the API as their entities declare them. */
export interface Tables {
  /** Table to the feature in whose folder its entity lies, or `platform`. */
  readonly owners: ReadonlyMap<string, string>;
  /** Class of the rows to table. */
  readonly classes: ReadonlyMap<string, string>;
}

const NAME = '(?:public\\.)?"?([a-z_]+)"?';
const WRITES = new RegExp(
  `\\b(?:INSERT\\s+INTO|UPDATE(?:\\s+ONLY)?|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE(?:\\s+TABLE)?|COPY)\\s+${NAME}`,
  'g',
);
const READS = new RegExp(
  `\\b(?:FROM|USING|JOIN)\\s+(?:ONLY\\s+|LATERAL\\s+)?(${NAME}(?:\\s+(?:AS\\s+)?[a-z]+)?(?:\\s*,\\s*${NAME}(?:\\s+(?:AS\\s+)?[a-z]+)?)*)`,
  'g',
);
const ENTITY = /@Entity\(\s*(?:\{[^}]*?name:\s*)?'([a-z_]+)'([^]*?)(?=@Entity\(|$)/g;
/** Methods of managers, repositories and query builders that take the rows they are about, and only read. */
const ROW_READERS =
  /^(createQueryBuilder|from|addFrom|(left|inner)Join(AndSelect|AndMapOne|AndMapMany)?|find\w*|count\w*|exists?\w*|sum|average|minimum|maximum)$/;
/** Those that write, or lead to what does. */
const ROW_WRITERS =
  /^(get(Tree|Mongo)?Repository|insert|into|update|upsert|delete|softDelete|restore|save|remove|softRemove|recover|increment|decrement|clear|create|merge|preload)$/;
/** With a name alone these may as well be methods of a map, a hash or an array. */
const NAMED_ALONE = /^(getRepository|into|from)$/;
/** A fragment to be put behind FROM begins with the table. */
const FRAGMENT = new RegExp(`^\\s*${NAME}\\s+(?:AS\\s+)?[a-z]{1,3}(?:\\s+(?:LEFT\\s+|INNER\\s+)?JOIN\\b|\\s*$)`);

/** The tables that these entity files declare. */
export function tablesOf(entities: readonly Source[]): Tables {
  const owners = new Map<string, string>();
  const classes = new Map<string, string>();
  for (const { path, text } of entities) {
    for (const [, table = '', rest = ''] of text.matchAll(ENTITY)) {
      owners.set(table, ownerOf(path));
      const [, rowClass] = /\bclass (\w+)/.exec(rest) ?? [];
      if (rowClass !== undefined) classes.set(rowClass, table);
    }
  }
  return { owners, classes };
}

/** The feature that a file belongs to; outside features the folder under src. */
export function ownerOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'features' ? second : first;
}

/**
 * Every table that a file reads or writes: by the SQL in its strings, or by the class or name given to a repository, a
 * manager or a query builder. Keywords of SQL are looked for in capitals, in a file of queries in any case; words of a
 * sentence are no SQL.
 */
export function accessesOf({ path, text }: Source, { owners: tables, classes }: Tables): TableAccess[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: TableAccess[] = [];
  const isQueries = path.endsWith('.queries.ts');
  const add = (
    node: ts.Node,
    at: number,
    table: string | undefined,
    write: boolean,
    rowClass: string | null = null,
  ): void => {
    if (table === undefined || !tables.has(table)) return;
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + at + 1;
    found.push({ path, line, table, write, rowClass });
  };
  /** What a class is called elsewhere, by what this file calls it. */
  const aliases = new Map<string, string>();
  const addClass = (node: ts.Node, name: string, write: boolean): void => {
    const rowClass = aliases.get(name) ?? name;
    add(node, 0, classes.get(rowClass), write, rowClass);
  };
  const readImport = (node: ts.ImportDeclaration): void => {
    const bindings = node.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || !ts.isStringLiteral(node.moduleSpecifier)) return;
    for (const element of bindings.elements) {
      const { propertyName, name } = element;
      if (propertyName) aliases.set(name.text, propertyName.text);
      if (/\.entity\.js$/.test(node.moduleSpecifier.text)) addClass(element, name.text, false);
    }
  };
  const readCall = (node: ts.CallExpression): void => {
    if (!ts.isPropertyAccessExpression(node.expression)) return;
    const method = node.expression.name.text;
    const write = ROW_WRITERS.test(method);
    if (!write && !ROW_READERS.test(method)) return;
    for (const [place, given] of node.arguments.entries()) {
      if (ts.isIdentifier(given)) addClass(given, given.text, write);
      // The table comes first, behind where the rows are put in a join that puts them somewhere.
      if (!ts.isStringLiteralLike(given) || place !== (/AndMap/.test(method) ? 1 : 0)) continue;
      if (node.arguments.length === 1 && !NAMED_ALONE.test(method)) continue;
      if (classes.has(given.text)) addClass(given, given.text, write);
      else add(given, 0, given.text, write);
    }
  };
  const read = (node: ts.Node, sql: string): void => {
    const plain = isQueries
      ? sql.replace(
          /\b(insert|into|update|only|delete|from|using|join|lateral|copy|merge|truncate|table|as)\b/g,
          (word) => word.toUpperCase(),
        )
      : sql;
    const lineAt = (index: number): number => plain.slice(0, index).split('\n').length - 1;
    for (const match of plain.matchAll(WRITES)) add(node, lineAt(match.index), match[1], true);
    const withoutDeletes = plain.replace(/\bDELETE\s+FROM\s/g, (part) => ' '.repeat(part.length));
    for (const match of withoutDeletes.matchAll(READS)) {
      for (const [, table] of (match[1] ?? '').matchAll(/(?:^|,)\s*(?:public\.)?"?([a-z_]+)"?/g))
        add(node, lineAt(match.index), table, false);
    }
    if (isQueries) add(node, 0, FRAGMENT.exec(plain)?.[1], false);
    for (const [, table] of plain.matchAll(/'([a-z_]+)'::regclass/g)) add(node, 0, table, false);
  };
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) read(node, node.text);
    if (ts.isTemplateExpression(node)) {
      read(node, node.head.text + node.templateSpans.map(({ literal }) => `\${}${literal.text}`).join(''));
    }
    if (ts.isCallExpression(node) && node.expression.getText(file) === 'copyIn') {
      const table = node.arguments[1];
      if (table && ts.isStringLiteral(table)) add(table, 0, table.text, true);
    }
    if (ts.isImportDeclaration(node)) readImport(node);
    if (ts.isCallExpression(node)) readCall(node);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** What breaks a rule, one line each, and nothing where every table is its owner's. */
export function brokenRules(sources: readonly Source[], tables: Tables, references: ReadonlySet<string>): string[] {
  const { owners } = tables;
  const accesses = sources.flatMap((source) => accessesOf(source, tables));
  const foreign = accesses.filter(({ path, table }) => ownerOf(path) !== owners.get(table));
  const lines = foreign.flatMap(({ path, line, table, write, rowClass }) => {
    const whose = `${table} of ${owners.get(table)} in ${path}:${line}`;
    if (rowClass !== null) return [`${ownerOf(path)} names ${rowClass}, the rows of ${whose}`];
    if (write) return [`${ownerOf(path)} writes ${whose}`];
    return references.has(table) ? [] : [`${ownerOf(path)} reads ${whose}`];
  });
  const read = new Set(foreign.map(({ table }) => table));
  for (const table of references) {
    if (!owners.has(table)) lines.push(`${table} is declared a reference name and no table`);
    else if (!read.has(table)) lines.push(`${table} is declared a reference name and read by its owner alone`);
  }
  return [...lines, ...circles(foreign, owners).map((circle) => `a circle: ${circle.join(' → ')}`)];
}

/** Owners whose SQL reaches back to themselves over others, each circle once. */
function circles(foreign: readonly TableAccess[], owners: ReadonlyMap<string, string>): string[][] {
  const reaches = new Map<string, Set<string>>();
  for (const { path, table } of foreign) {
    const from = ownerOf(path);
    const to = owners.get(table);
    if (to !== undefined) reaches.set(from, (reaches.get(from) ?? new Set()).add(to));
  }
  const found = new Map<string, string[]>();
  const visit = (owner: string, way: readonly string[]): void => {
    const at = way.indexOf(owner);
    if (at >= 0) {
      const circle = way.slice(at);
      const first = circle.indexOf([...circle].sort()[0] ?? '');
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.set(turned.join(' '), [...turned, turned[0] ?? '']);
      return;
    }
    for (const next of reaches.get(owner) ?? []) visit(next, [...way, owner]);
  };
  for (const owner of reaches.keys()) visit(owner, []);
  return [...found.values()];
}
