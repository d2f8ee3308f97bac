/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Cllrs?|Insp|Sgt|Supt|Ch|Rev|Prof|St|No|nos|e\.g|i\.e|etc|approx|Sept|Dec|Nov|Oct|Jan|Feb|Ltd|vs|ref|para|p|pp|a\.m|p\.m|inc)|\b[A-Z])$/;

export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.?!]["”’)]?\s+(?=["“(]?[\p{Lu}\d])/gu)) {
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(start, match.index))) continue;
    sentences.push(text.slice(start, match.index + match[0].length).trim());
    start = match.index + match[0].length;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}
