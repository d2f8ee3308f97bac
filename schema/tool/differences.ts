/** How one text became the other, line by line, with a little of what surrounds each change. Empty when they are the same. */
export function differences(before: string, after: string): string {
  if (before === after) return '';
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const changes = script(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const kept = (lines: string[]) => lines.map((line) => `  ${line}`);
  return hunks([...kept(old.slice(0, head)), ...changes, ...kept(old.slice(old.length - tail))]).join('\n');
}

/** The longest common subsequence keeps as many lines as can be kept. */
function script(old: string[], now: string[]): string[] {
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push(`  ${old[i++]}`);
      j++;
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) lines.push(`- ${old[i++]}`);
    else lines.push(`+ ${now[j++]}`);
  }
  return lines;
}

const context = 2;

function hunks(lines: string[]): string[] {
  const changed = lines.flatMap((line, index) => (line.startsWith('  ') ? [] : [index]));
  const near = new Set(
    changed.flatMap((index) => Array.from({ length: 2 * context + 1 }, (_, step) => index - context + step)),
  );
  return lines.flatMap((line, index) => {
    if (near.has(index)) return [line];
    return near.has(index - 1) && changed.some((later) => later > index) ? ['  …'] : [];
  });
}
