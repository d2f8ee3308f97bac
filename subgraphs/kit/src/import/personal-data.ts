/** Words of a column's label that are there for a person only, in whatever company. */
const personalWords = new Set(
  (
    'dob birth birthdate birthday surname forename firstname lastname middlename fullname maiden alias ' +
    'address postcode uprn nhs nino urn pnc pncid cro email telephone phone mobile passport'
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
const together =
  /(date ?of ?birth|post ?code|e ?mail|national ?insurance|(house|flat|street|door) ?(number|name)|ip ?address)/;

/** The words of a label: "Date_of_Birth", "dateOfBirth" and "DATE OF BIRTH" are the same. */
const wordsOf = (label: string): string[] =>
  label
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

/** Whether a column looks as if it held something about a person. */
export function isPersonalColumn(label: string): boolean {
  const words = wordsOf(label);
  if (words.some((word) => personalWords.has(word)) || together.test(words.join(' '))) return true;
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
