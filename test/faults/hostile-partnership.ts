import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { housing, partnership } from '../../gateway/test-support/toy-agencies.js';
import { composeToys, startToyAgencies } from '../../gateway/test-support/toy-gateway.js';
import type { Says } from './hostile-agency.js';
import { police } from './hostile/police-records.js';
import { startToyGatewayProcess } from './toy-gateway-process.js';

/** Two honest agencies, police in a process of its own that misbehaves when told, and the real gateway before them. */
export async function startHostilePartnership(settings: Record<string, string>) {
  const honest = await startToyAgencies([partnership, housing]);
  const child = fork(join(__dirname, 'hostile-agency.ts'), { execArgv: ['--import', 'tsx'], silent: false });
  const says = async (): Promise<Says> => ((await once(child, 'message')) as [Says])[0];
  const first = await says();
  if (!('port' in first)) throw new Error('The hostile agency did not say where it listens.');
  const urls = { ...honest.urls, police: `http://127.0.0.1:${first.port}/graphql` };
  const sdl = composeToys([partnership, police, housing], urls);
  const gateway = await startToyGatewayProcess(sdl, ['partnership', 'police', 'housing'], settings).catch(
    async (error: Error) => {
      child.disconnect();
      await honest.stopAgencies();
      throw error;
    },
  );
  const tell = async (misbehave: string | null): Promise<number> => {
    const heard = says();
    child.send({ misbehave });
    const said = await heard;
    return 'trapped' in said ? said.trapped : 0;
  };
  return {
    ...gateway,
    misbehave: (name: string) => tell(name),
    /** Gives how often somebody followed a redirect to where nobody should go. */
    behave: () => tell(null),
    async stop() {
      child.disconnect();
      await gateway.stop();
      await honest.stopAgencies();
    },
  };
}
