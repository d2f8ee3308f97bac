/** Words of minutes in general; no word of one partnership. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A word that makes a phrase an organisation: "Police", "Trust". */
const ORGANISATION_WORDS = words(`
  police constabulary council councils service services trust association partnership partnerships board authority agency
  housing homes probation fire rescue health nhs pct ccg school schools college university academy academies centre committee
  forum panel group network society charity foundation limited ltd plc cic department directorate division office support
  concern watch mencap shelter church youth crime safety community district borough county town parish city
  education environment court courts prison hospital ambulance commission commissioner's federation
  union club project programme alliance consortium scheme team unit cluster executive secretariat ministry media press
  mediation enterprise enterprises voluntary wellbeing children's families neighbourhood regeneration
  bureau citizens samaritans barnardo's nacro`);

/** A word that makes a phrase somebody's job: "Manager", "Head of". */
const JOB_WORDS = words(`
  manager officer director head coordinator co-ordinator lead leader chief clerk secretary administrator assistant adviser
  advisor analyst commander inspector sergeant superintendent constable representative rep member portfolio holder warden
  deputy principal headteacher governor treasurer consultant nurse practitioner worker planner solicitor engineer
  trainee intern apprentice specialist supervisor caseworker commissioner mayor registrar surveyor editor reporter
  observer guest resident residents chaplain vicar`);

/** Words that stand in headings and labels of minutes, and in nobody's name. */
const AGENDA_WORDS = words(`
  the a an of for and to from in on at by with all any other no none nil not apologies apology absence absent present
  attendance attendees attending members minutes minute matters arising welcome introduction introductions business update updates
  report reports statistics performance review reviews actions plan plans planning funding strategy strategic
  assessment meeting meetings date dates next future agenda item items monitoring presentation presentations
  declarations declaration interest interests public questions question domestic abuse anti social behaviour drugs drug
  alcohol budget finance announcements terms reference delivery priorities priority issues previous last forward
  programme projects feedback survey confidence burglary vehicle violence violent hate road reoffending offenders
  offender theft robbery correspondence planning applications accounts reports closing remarks summary chair chairman
  chairman's chair's notes note venue time page draft confidential signed quarterly annual action decision decisions
  agreed resolved headline current recent new partner partners task tasking figures data key local serious organised
  knife gangs gang prevent cctv training communications risk register data sharing information exchange circulation
  distribution copies copy cc councillors officers invitees guests apologised received noted discussion background
  recommendation recommendations outcome outcomes target targets restorative justice vulnerable victims victim safeguarding
  street night time economy licensing speeding traffic parking highways footpaths playground cemetery allotments
  monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
  november december organisation organization name role title initials post position job representing
  organisations organizations bodies designated statutory elected independent representatives delegates sectors
  follow up actions required owner due when who what status completed ongoing deadline he she they it this that
  there we i his her their our its these those`);

const normal = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}'-]/gu, '');

const has = (vocabulary: ReadonlySet<string>) => (text: string) =>
  text.split(/[\s/]+/).some((word) => vocabulary.has(normal(word)));

export const hasOrganisationWord = has(ORGANISATION_WORDS);
export const hasJobWord = has(JOB_WORDS);
export const hasAgendaWord = has(AGENDA_WORDS);

/** A body that can meet: what a title line must name to be taken for the organisation. */
export const BODY_WORD =
  /\b(?:partnership|board|council|committee|sub-?committee|panel|group|sub-?group|forum|executive|cabinet|trust|association|network|alliance|assembly|team|csp|lsp|cdrp|commission|authority|federation|society|governors|trustees|consortium|steering)\b/i;

/** Verbs of a sentence that no heading has. */
const SENTENCE_VERB =
  /\b(?:said|says|was|were|is|are|has|had|have|will|would|should|could|been|being|be|asked|reported|advised|noted|agreed|thanked|gave|explained|introduced|confirmed|informed|stated|commented|welcomed|outlined|highlighted|discussed|raised|requested|presented|mentioned|suggested|attended|provided|circulated|received|opened|closed|went|felt|wanted|proposed|seconded|resolved|considered)\b/i;

/** Short, opens with a capital or a digit, says nothing by itself: a heading, not a sentence. */
export function looksLikeTitle(text: string): boolean {
  const bare = text.replace(/[.:]$/, '').trim();
  const count = bare.split(/\s+/).length;
  if (bare === '' || count > 16 || bare.length > 120 || /[.;,!]$/.test(bare)) return false;
  if (text.endsWith('.') && count > 6) return false;
  if (!/^["“‘'(]?[\p{Lu}\d]/u.test(bare)) return false;
  if (/^[A-Z]{2,4}(?:\s*[/&]\s*[A-Z]{2,4})*\s+to\s+[a-z]/.test(bare)) return false;
  return !SENTENCE_VERB.test(bare.replace(/\b(?:agreed|resolved|received)\b$/i, '')) || /^(?:TO|to) /.test(bare);
}
