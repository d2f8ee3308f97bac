import { readSettings } from './src/config.js';
import { subgraphs } from './src/local-processes.js';
import { startAll } from './src/supervisor.js';
import { fakeGateway } from './test-support/fakes.js';
const t = performance.now();
const settings = readSettings({ ...process.env, LOCAL_DATA_DIR: '/tmp/zzdata', LOCAL_POSTGRES_PORT: '55401', GATEWAY_PORT: '55400', POLICE_PORT:'55402',HOUSING_PORT:'55403',PROBATION_PORT:'55404',YOUTH_PORT:'55405' }, subgraphs.slice(1), fakeGateway);
try {
const r = await startAll(settings, (l) => console.log(((performance.now()-t)/1000).toFixed(1), l));
console.log('up', ((performance.now()-t)/1000).toFixed(1));
const s = performance.now();
await r.stop();
console.log('stopped in', ((performance.now()-s)/1000).toFixed(1));
} catch (e) { console.log((e as Error).message) }
process.exit();
