import { prepare } from './prepare.mjs';

/** Jest in this process: its arguments, signals and exit code need no passing on. */
prepare(async () => {
  process.env.NODE_ENV = process.env.NODE_ENV || 'test';
  const { run } = await import('jest');
  await run();
});
