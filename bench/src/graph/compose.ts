import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { subgraphs } from './subgraphs.js';

export function composeSupergraph(urls: Readonly<Record<string, string>>): string {
  const services = subgraphs.map(({ name, sdl }) => ({ name, url: urls[name] ?? '', typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
