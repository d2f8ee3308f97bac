import { publicError } from '@safer-graph/kit';

/** What of an argument is not as expected; `problem` goes on behind its name. */
export const refuse = (argument: string, problem: string) =>
  publicError('BAD_USER_INPUT', `${argument} ${problem}`, { argument });

/** How the description of every mutation ends. */
export const nullWhereRefused =
  'Null with an error where it was refused: UNAUTHENTICATED without a token; FORBIDDEN to a caller who may not; NOT_FOUND for what is not held; CONFLICT where it rests on another version, or the key was used for another change; BAD_USER_INPUT for a value that is not as expected. `extensions.argument` names the argument.';

const most = 50;

/** A list that a caller writes has an end: each entry is looked up while others wait. */
export function refuseMany(argument: string, entries: readonly unknown[]): void {
  if (entries.length > most) throw refuse(argument, `takes at most ${most}; got ${entries.length}.`);
}

/** Text that a person writes: some, not endless, and nothing that no keyboard types or PostgreSQL does not keep. */
export function refuseNoWords(argument: string, text: string | null | undefined, longest: number): void {
  if (text == null) return;
  if (text.trim() === '' || text.length > longest || /[^\P{Cc}\n\t]|\p{Cs}/u.test(text))
    throw refuse(
      argument,
      `takes 1 to ${longest} characters, none of them a control character or half of one; got ${text.length}: ${JSON.stringify(text).slice(0, 80)}.`,
    );
}

/** The record is what the change rests on, or somebody has changed it since. */
export function refuseStale(id: string, expectedVersion: number | null, currentVersion: number | null): void {
  if (expectedVersion === currentVersion) return;
  const [rests, is] = [expectedVersion, currentVersion].map((version) =>
    version === null ? 'none' : `version ${version}`,
  );
  throw publicError('CONFLICT', `${id}: the change rests on ${rests}; there is ${is}. Read it again.`, {
    argument: 'expectedVersion',
    expectedVersion,
    currentVersion,
  });
}
