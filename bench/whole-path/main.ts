import { readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { Pool } from 'pg';
import { entitiesOf } from './entities.js';
import { post } from './post.js';
import { measureQuestions } from './questions.js';
import { cpuOf, goal, ratio, summary, whereItGoes } from './report.js';
import { measure, type Measured } from './rounds.js';
import { startWholePath, type WholePath } from './whole-path.js';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '1,10' },
    /** `sources` runs what `npm start` runs, `dist` what the containers run. */
    from: { type: 'string', default: 'dist' },
    /** The questions of the partnership in the place of the query of the meeting; then of a hundred times the data. */
    questions: { type: 'boolean', default: false },
  },
});

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const query = read('../../schema/queries/meeting-actions.graphql');
/** The variables' defaults in the query. */
const asked = ['sevenoaks-csp/2009-12-03', 'E07000111', '2009-12-03'];

/** What `_entities` of 100 keys is to cost a subgraph at the most. */
const mostMsOfEntities = 1.9;

function contestantsOf(whole: WholePath, pool: Pool) {
  const body = Buffer.from(JSON.stringify({ query }));
  const statement = { name: 'meeting-actions', text: read('meeting-actions.sql'), values: asked };
  return {
    graph: { name: 'the graph', ask: () => post(whole.gatewayUrl, {}, body) },
    sharing: { name: 'the graph, sharing', ask: () => post(whole.sharingGatewayUrl, {}, body) },
    sql: {
      name: 'one SQL statement',
      ask: async () => (await pool.query<{ answer: string }>(statement)).rows[0]!.answer,
    },
    entities: { name: '`_entities`, 100 keys, police alone', ask: entitiesOf(whole) },
  };
}

/** Nothing is measured before both have given the same answer, and the entities are all there. */
async function checkAnswers({ graph, sql, entities }: ReturnType<typeof contestantsOf>): Promise<void> {
  const answer = JSON.parse(await graph.ask()) as { data: unknown; errors?: unknown };
  if (answer.errors || !isDeepStrictEqual(answer.data, JSON.parse(await sql.ask())))
    throw new Error(`The graph and the SQL statement do not give the same answer. ${JSON.stringify(answer.errors)}`);
  const { data } = JSON.parse(await entities.ask()) as { data: { _entities: { availability: string }[] } };
  const available = data._entities.filter(({ availability }) => availability === 'AVAILABLE').length;
  if (available !== 100) throw new Error(`Expected 100 observations that are AVAILABLE; got ${available}.`);
}

function report(measured: readonly Measured[], connections: readonly number[]): string {
  const of = (name: string, some: number): Measured[] =>
    measured.filter(({ contestant, connections: these }) => contestant === name && these === some);
  const ofEntities = (some: number): Measured[] => of('`_entities`, 100 keys, police alone', some);
  const most = Math.max(...connections);
  return [
    summary(measured),
    `The graph against the SQL statement: ${connections
      .map((some) => {
        const both = [of('the graph', some), of('one SQL statement', some)] as const;
        return `with ${some} connections ${ratio(...both)} times the CPU, ${ratio(...both, ({ p50 }) => p50)} times the p50`;
      })
      .join('; ')}.`,
    `Where the graph's time goes, ms per request, ${most} connections:`,
    whereItGoes(of('the graph', most)),
    `\`_entities\` of 100 keys, CPU of the police subgraph per request: ${connections
      .map((some) => `${cpuOf(ofEntities(some), 'police')} ms with ${some} connections`)
      .join(', ')}.`,
    ...connections.map((some) =>
      goal(`_entities of 100 keys, connections ${some}`, ofEntities(some), 'police', mostMsOfEntities),
    ),
  ].join('\n\n');
}

async function ofTheMeeting(): Promise<string> {
  const contestants = contestantsOf(whole, pool);
  await checkAnswers(contestants);
  return report(await measure(whole, Object.values(contestants), { rounds, seconds, connections }), connections);
}

const connections = options.connections.split(',').map(Number);
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
if (![rounds, seconds, ...connections].every((value) => value > 0)) throw new Error('Every number must be above 0.');
if (options.from !== 'dist' && options.from !== 'sources') throw new Error('--from takes dist or sources.');

const whole = await startWholePath(options.from);
const pool = new Pool({ connectionString: whole.oneUrl, max: Math.max(...connections) });
try {
  console.log(options.questions ? await measureQuestions(whole, { rounds, seconds }) : await ofTheMeeting());
} finally {
  await pool.end();
  await whole.end();
}
