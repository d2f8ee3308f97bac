import { file } from '../processes.js';
import { largeYoungGeneration, type Candidate, type Surroundings } from './candidates.js';

export function others({ urls }: Surroundings): Candidate[] {
  return [
    {
      name: 'hand',
      title: 'hand-written join',
      configuration: 'node:http, undici dispatch, 64 connections to each subgraph, JSON.parse and JSON.stringify',
      command: {
        flags: largeYoungGeneration,
        script: file('./candidates/hand-process.js'),
        settings: urls,
        environment: {},
      },
    },
  ];
}
