/** What the print commands of the subgraphs are given: this process's own settings, and SCHEMA_DIR where it is another. */
export const environmentWith = (settings: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...settings,
});
