import { prepare } from './prepare.mjs';

/** The TypeScript source runs in this process: with `node --import tsx` it would be one process more to stop. */
prepare(async () => {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./src/start.ts');
});
