import type { FetchRewrite } from '../planner.js';

/** The planner gives a field an alias of its own where two types would clash, and says how it is really called. */
export function renames(rewrites: readonly FetchRewrite[] = []): Map<string, string> {
  return new Map(
    rewrites.map((rewrite) => {
      const renamer = 'KeyRenamer' in rewrite ? rewrite.KeyRenamer : undefined;
      const last = renamer?.path.at(-1);
      if (!renamer || !last || !('Key' in last))
        throw new Error('The planner asks to rewrite an answer in an unknown way.');
      return [last.Key, renamer.renameKeyTo];
    }),
  );
}
