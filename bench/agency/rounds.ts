import { type CpuTimes, cpuDuring } from '../whole-path/cpu.js';
import { percentile } from '../whole-path/load.js';
import { statementsDuring } from '../whole-path/statements.js';
import { type Question, questions } from './questions.js';
import type { StartedAgency } from './start-agency.js';

/** Who asks whom about which districts, each time about the next of them. */
export interface Contestant {
  readonly name: string;
  readonly agency: StartedAgency;
  readonly districts: readonly (readonly string[])[];
}

export interface Measured {
  readonly question: string;
  readonly contestant: string;
  readonly p50: number;
  readonly p95: number;
  /** Of one request, as PostgreSQL counts: over all contestants that share the agency. */
  readonly statements: number;
  readonly sqlMs: number;
  /** Of the agency's process and its PostgreSQL: what other work on the machine moves least. */
  readonly cpuMs: number;
}

const warmUp = 100;

/** One request at a time, and the contestants in turn: what disturbs the machine for a while disturbs all of them. */
export async function measure(
  { adminUrl, postmaster }: { adminUrl: string; postmaster: number },
  contestants: readonly Contestant[],
  repeats: number,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const pids = new Map(contestants.map(({ agency }) => [agency.database, agency.running.pid]));
  for (const question of questions) {
    await inTurn(question, contestants, warmUp);
    let latencies: ReadonlyMap<string, readonly number[]> = new Map();
    let cpu: CpuTimes = new Map();
    const sql = await statementsDuring(adminUrl, async () => {
      cpu = await cpuDuring(pids, postmaster, async () => {
        latencies = await inTurn(question, contestants, repeats);
      });
    });
    for (const { name, agency } of contestants) {
      const asked = repeats * contestants.filter((other) => other.agency === agency).length;
      const { calls, planMs, executeMs } = sql.get(agency.database)!;
      const load = { requests: repeats, latencies: [...latencies.get(name)!].sort((one, other) => one - other) };
      measured.push({
        question: question.name,
        contestant: name,
        p50: percentile(load, 0.5),
        p95: percentile(load, 0.95),
        statements: calls / asked,
        sqlMs: (planMs + executeMs) / asked,
        cpuMs: (cpu.get(agency.database)! + (cpu.get(`sql ${agency.database}`) ?? 0)) / asked,
      });
    }
  }
  return measured;
}

async function inTurn(
  question: Question,
  contestants: readonly Contestant[],
  times: number,
): Promise<ReadonlyMap<string, number[]>> {
  const latencies = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let time = 0; time < times; time++)
    for (const { name, agency, districts } of contestants) {
      const variables = question.variables(districts[time % districts.length]!);
      const began = performance.now();
      await agency.ask(question.query, variables);
      latencies.get(name)!.push(performance.now() - began);
    }
  return latencies;
}
