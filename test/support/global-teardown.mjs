export default async function globalTeardown() {
  if (process.env.TEST_DATABASE_URL) {
    const { tsImport } = await import('tsx/esm/api');
    const { dropOriginals } = await tsImport('./sampled-database.ts', import.meta.url);
    await dropOriginals();
  }
  await globalThis.closeTestDoor();
}
