/** What to tell somebody whose Node is too old, or null. Old Nodes read this file: keep to old syntax. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Safer Graph needs Node 20.19 or newer; this is Node ${version} (${process.execPath}). Install a newer one: https://nodejs.org, or nvm install.`;
}
