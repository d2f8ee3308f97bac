import { openingReferences } from './plan-reference-number.js';
import type { ParsedSpeaker } from './parsed-minutes.js';
import type { People } from './people.js';

const SPEECH =
  '(?:said|says|stated|advised|reported|asked|requested|informed|introduced|gave|gives|explained|noted|confirmed|commented|mentioned|added|highlighted|suggested|presented|outlined|queried|raised|welcomed|thanked|agreed|felt|provided|summarised|described|proposed|pointed|told|opened|stressed|emphasised|expressed|referred|responded|replied|spoke|talked|went|wanted|wished|reminded|apologised|clarified|observed|questioned|thought|updated|circulated|offered|discussed|shared|drew|read|undertook|encouraged|invited|congratulated|announced|closed|reiterated|acknowledged|recommended|concluded|tabled|that)';
const NAME = "(?:[A-Z][A-Za-z]{1,3}|(?:[A-Z][\\p{L}.'’/-]*\\s+){0,4}[A-Z][\\p{L}'’-]+|The Chair(?:man|person|woman)?)";
const SAYS = new RegExp(
  `^(?<who>${NAME})\\s+(?:(?:also|then|further|again|briefly|verbally)\\s+)*(?:has\\s+|had\\s+)?(?<verb>${SPEECH})\\b`,
  'u',
);
const COLON = new RegExp(`^(?<who>${NAME})\\s*(?::|\\s[–—-]\\s)\\s*(?=\\S)`, 'u');

/** Who says a paragraph: somebody of the attendance before a verb of saying. Organisations and unknown acronyms do not speak. */
export function speakerOf(text: string, people: People): ParsedSpeaker | null {
  const opening = withoutNumber(text);
  const said = SAYS.exec(opening)?.groups?.who ?? COLON.exec(opening)?.groups?.who;
  if (!said) return null;
  const name = people.personOf(said);
  return name !== null || people.shared(said) ? { rawText: said, name } : null;
}

/** "3.2.1 KL said …", "1.8 & 1.8a TK said …": the number is not what is said. */
export function withoutNumber(text: string): string {
  return (
    openingReferences(text)?.rest ??
    text
      .replace(/^\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}[a-z]?|[a-z]|[ivx]{1,4})[.)]\s+/, '')
      .replace(/^\d{1,3}(?:\.\d{1,2}){1,3}\s+/, '')
  );
}
