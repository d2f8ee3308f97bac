import { Kind, type ConstDirectiveNode, type ConstValueNode } from 'graphql';
import type { AgencySdl } from '../definitions.js';
import type { Finding } from './finding.js';

/** The newest federation that every planner a partnership may run knows. */
const newestMinor = 9;

/** The lints look for federation's directives by name, so nobody may rename them while importing. */
export function federationLink(agency: AgencySdl): Finding[] {
  const links = agency.document.definitions
    .flatMap((node) =>
      node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
    )
    .filter(({ name }) => name.value === 'link');
  const federation = links.find((link) => text(argument(link, 'url'))?.includes('/federation/'));
  if (!federation)
    return [finding(agency, 'expected @link to https://specs.apollo.dev/federation/v2.9 or older, got none.')];
  const url = text(argument(federation, 'url')) ?? '';
  const minor = /\/federation\/v2\.(\d+)$/.exec(url)?.[1];
  const renamed = imports(federation).filter((item) => item.kind === Kind.OBJECT);
  return [
    ...(minor === undefined || Number(minor) > newestMinor
      ? [finding(agency, `expected @link to federation v2.${newestMinor} or older, got ${url}.`)]
      : []),
    ...(argument(federation, 'as') || renamed.length > 0
      ? [
          finding(
            agency,
            'imports federation directives under other names; import them as they are (@key, @shareable …).',
          ),
        ]
      : []),
  ];
}

const finding = (agency: AgencySdl, message: string): Finding => ({ agency: agency.name, at: 'schema', message });

const argument = (directive: ConstDirectiveNode, name: string) =>
  directive.arguments?.find((node) => node.name.value === name)?.value;

const text = (value: ConstValueNode | undefined) => (value?.kind === Kind.STRING ? value.value : undefined);

function imports(link: ConstDirectiveNode): readonly ConstValueNode[] {
  const list = argument(link, 'import');
  return list?.kind === Kind.LIST ? list.values : [];
}
