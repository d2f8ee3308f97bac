import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atHead } from './at-head.js';
import { breakingChanges } from './breaking-changes.js';

const supergraphFile = 'schema/supergraph.graphql';
const changelog = 'schema/CHANGELOG.md';

/** What this supergraph breaks of the one that was committed last. */
export function breakingSinceHead(repository: string, supergraph: string, say: (line: string) => void): string[] {
  const before = atHead(repository, supergraphFile);
  if (before !== null) return breakingChanges(before, supergraph).map((change) => `breaking change: ${change}`);
  say(`Breaking changes were not looked for: git has no HEAD:${supergraphFile} to hold the graph against.`);
  return [];
}

/** The same as a problem: unless the change log, too, has changed since. */
export function untoldBreaks(repository: string, supergraph: string, say: (line: string) => void): string[] {
  const changes = breakingSinceHead(repository, supergraph, say);
  const file = join(repository, changelog);
  const told = existsSync(file) && readFileSync(file, 'utf8') !== atHead(repository, changelog);
  if (changes.length === 0 || told) return [];
  return [
    `The graph breaks what was committed last, and ${changelog} has not changed; take it back, or tell it there:\n` +
      changes.map((change) => `  ${change}`).join('\n'),
  ];
}
