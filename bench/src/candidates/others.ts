import { readFileSync } from 'node:fs';
import { file } from '../processes.js';
import { largeYoungGeneration, type Candidate, type Surroundings } from './candidate.js';

/** Others' gateways, and the limit. */
export function others({ urls, supergraphFile }: Surroundings): Candidate[] {
  const hive = (name: string, title: string, planner: string, sharing: 'on' | 'off'): Candidate => ({
    name,
    title,
    configuration: `${packages('@graphql-hive/gateway-runtime', ...(planner === 'rust' ? ['@graphql-hive/router-runtime'] : []))}, node:http, ${
      sharing === 'on' ? 'inboundInflightRequestDeduplication on' : 'no request shared'
    }, logging, request ids, CORS and pages off`,
    plans: sharing === 'off',
    grows: false,
    command: {
      flags: largeYoungGeneration,
      script: file('./candidates/hive-process.js'),
      settings: { supergraphFile, planner, sharing },
      environment: {},
    },
  });
  return [
    {
      name: 'hand',
      title: 'hand-written join',
      configuration: `node:http, ${packages('undici')} dispatch, 64 connections to each subgraph, JSON.parse and JSON.stringify`,
      plans: false,
      grows: true,
      command: {
        flags: largeYoungGeneration,
        script: file('./candidates/hand-process.js'),
        settings: urls,
        environment: {},
      },
    },
    {
      name: 'apollo',
      title: 'Apollo Gateway',
      configuration: `${packages('@apollo/gateway', '@apollo/server')}, node:http and executeHTTPGraphQLRequest, its own fetcher, cache control, traces and reports off`,
      plans: true,
      grows: false,
      command: {
        flags: largeYoungGeneration,
        script: file('./candidates/apollo-process.js'),
        settings: { supergraphFile },
        environment: {},
      },
    },
    hive('hive-js', 'Hive Gateway', 'js', 'off'),
    hive('hive-js-sharing', 'Hive Gateway, sharing', 'js', 'on'),
    hive('hive-rust', 'Hive Gateway, Rust planner', 'rust', 'off'),
    hive('hive-rust-sharing', 'Hive Gateway, Rust planner, sharing', 'rust', 'on'),
  ];
}

/** With the versions that are installed. */
function packages(...names: string[]): string {
  return names.map((name) => `${name} ${version(name)}`).join(', ');
}

function version(name: string): string {
  const manifest = readFileSync(file(`../node_modules/${name}/package.json`), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
