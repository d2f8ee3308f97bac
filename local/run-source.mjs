/** Imports a TypeScript source in this process: with `node --import tsx` it would be one process more to stop. */
export async function runSource(path) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(path);
}
