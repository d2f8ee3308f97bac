/** Words of a column's label that are there for a person only, in whatever company. */
const personalWords = new Set(
  (
    'dob birth birthdate birthday surname forename firstname lastname middlename fullname maiden alias ' +
    'address postcode uprn nhs nino urn upn uln pnc pncid cro email tel telephone phone mobile passport initials'
  ).split(' '),
);
/** Whose name it is, where a label says "name": areas, forces and landlords have names too. */
const personWords = new Set(
  (
    'first last full given family middle known person people child pupil victim offender suspect tenant ' +
    'client patient respondent applicant complainant witness officer resident'
  ).split(' '),
);
const names = new Set(['name', 'names']);
const person =
  '(person|child|pupil|victim|offender|perpetrator|suspect|defendant|tenant|client|patient|complainant|witness|' +
  'respondent|applicant|officer|resident|custody|contact|nhs|pnc|cro|ni)';
const together = new RegExp(
  'date ?of ?birth|\\bd ?o ?b\\b|post ?code|e ?mail|national ?insurance|(house|flat|street|door) ?(number|name)|' +
    // "Number of victims" is a count; "Victim number" says who it was.
    `ip ?address|\\b${person} (id|ref|reference|number|no)\\b|^${person}(id|ref|number|no)$`,
);
/** One person, where a label says no more: "Victims" are counted. Landlords' returns say what kind of Respondent there was. */
const onePerson = /^(person|victim|offender|perpetrator|suspect|defendant|complainant|witness)$/;

/** The words of a label: "Date_of_Birth", "dateOfBirth" and "DATE OF BIRTH" are the same, and "NHSNumber" is two. */
const wordsOf = (label: string): string[] =>
  label
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

/** Whether a column looks as if it held something about a person. */
export function isPersonalColumn(label: string): boolean {
  const words = wordsOf(label);
  const ways = [words.join(' '), words.join('')];
  if ([...words, ...ways].some((word) => personalWords.has(word))) return true;
  if (ways.some((way) => together.test(way) || onePerson.test(way))) return true;
  const isName = words.some((word) => names.has(word));
  return isName && (words.length === 1 || words.some((word) => personWords.has(word)));
}

const email = /[^\s@,;"]@[^\s@,;"]+\./;
/** A full postcode: half of one, and the codes of areas and offences, are none. */
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/i;

/** What every postcode ends in, and little else: found in half the time. */
const endOfPostcode = /\d[ABD-HJLNP-UW-Z]{2}\b/i;

/** The same test does for one value, and for a piece of a file: most pieces hold none. */
export const looksPersonal = (text: string): boolean =>
  (text.includes('@') && email.test(text)) || (endOfPostcode.test(text) && postcode.test(text));
