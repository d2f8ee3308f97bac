import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { GraphQLError, parse, validate, visit, type ASTNode, type GraphQLSchema, type Location } from 'graphql';

/** What the graph would break in the queries that the partnership relies on: the name of the query, and of the item in it. */
export function brokenQueries(folder: string, schema: GraphQLSchema): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .flatMap((file) => breaks(nameOf(file), readFileSync(join(folder, file), 'utf8'), schema));
}

/** meeting-pack.graphql is the "meeting pack". */
const nameOf = (file: string) => basename(file, '.graphql').replaceAll('-', ' ');

export function breaks(name: string, text: string, schema: GraphQLSchema): string[] {
  try {
    const document = parse(text);
    return validate(schema, document).map((error) => {
      const item = itemAround(error.nodes?.[0]?.loc, text, document);
      const line = error.locations?.[0]?.line;
      return `this breaks the saved query "${name}"${item ? `, item ${item}` : ''}: ${error.message} (line ${line})`;
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [`the saved query "${name}" is not GraphQL: ${error.message} (line ${error.locations?.[0]?.line})`];
  }
}

/**
 * An item of an agenda or a report is a comment, `# item 3.1`, on the line of a field or alone on the line above it. It covers
 * all that is asked inside that field; the innermost one counts.
 */
function itemAround(place: Location | undefined, text: string, document: ASTNode): string | undefined {
  if (!place) return undefined;
  const lines = text.split('\n');
  let item: string | undefined;
  visit(document, {
    Field(field) {
      const { loc } = field;
      if (!loc || loc.start > place.start || loc.end < place.end) return false;
      item = itemAt(lines, loc.startToken.line) ?? item;
      return undefined;
    },
  });
  return item;
}

function itemAt(lines: string[], line: number): string | undefined {
  const comment = /#\s*item\s+([\w.]+)/i;
  const above = lines[line - 2]?.trim();
  return comment.exec(lines[line - 1] ?? '')?.[1] ?? (above?.startsWith('#') ? comment.exec(above)?.[1] : undefined);
}
