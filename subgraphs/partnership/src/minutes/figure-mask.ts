/** Months as minutes write them. */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NUMBER = '\\d+(?:\\.\\d+)*[a-z]?';
const SPAN = '\\s*(?:-|–|—|to|and|&|,|/)\\s*';

/** What a number names when one of these words stands before it: item 3, Act 1998, quarter 2, NI 18, para. 4. */
const NAMED =
  '(?:(?:agenda|items?|minutes?|paragraphs?|paras?|sections?|clauses?|appendix|appendices|annex|pages?|action|action points?|numbers?|references?|priority|priorities|objectives?|outcomes?|target|aim|strand|theme|tier|level|phase|stage|step|years?|quarters?|weeks?|day|band|grade|class|room|zone|ward|version|part|chapter|schedule|act|regulation|article|form|lot|group|ni|bvpi|kpi|lpi|psa|iso|paper|report|table|figure|slide|route|junction|channel|category|cohort|wave|round|enclosure|attachment|telephone|phone|extension)\\s+|(?:nos?|ref|paras?|pp?|min|sect?|s|qtrs?|q|yr|wk|ap|cat|tel|ext|fig|app|v)(?:\\.\\s*|\\s+))';

/** Numbers that count nothing, and the words that make them so. */
const NO_FIGURES: readonly RegExp[] = [
  // Days: 3 December 2009, 6th and 7th May, December 3rd, 03/12/09, 2009-12-03, Monday 7th.
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:${SPAN}\\d{1,2}(?:st|nd|rd|th)?)*\\s+(?:of\\s+)?${MONTH}\\b\\.?,?(?:\\s+['’]?\\d{2,4}\\b)?`,
    'gi',
  ),
  new RegExp(`\\b${MONTH}\\b\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\s*%)(?:,?\\s+(?:19|20)\\d{2}\\b)?`, 'gi'),
  new RegExp(`\\b${MONTH}\\b\\.?,?\\s*['’]?(?:(?:19|20)\\d{2}|\\d{2})\\b(?!\\s*%)`, 'gi'),
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g,
  // Years and spans of years: 2009, 2009/10, 2008-2011, FY09.
  /(?<![\d,.£€$/])\b(?:19|20)\d{2}\s*[-–/]\s*(?:(?:19|20)?\d{2})\b(?!\s*%)/g,
  /(?<=\b(?:in|with|than|since|by|during|until|till|from|to|for|before|after|between|and|year|early|late|mid|autumn|spring|summer|winter|christmas|easter|halloween|the|of|january|december|end)\s)(?:19|20)\d{2}\b(?![,.]\d)(?!\s*(?:%|per\s?cent))(?!\s+[a-z]+s\b)/gi,
  /(?<![\d,.£€$/])\b(?:19|20)\d{2}\b(?=\s*(?:[).,;:]|$|[A-Z]|and\b|to\b|was\b|is\b|has\b|will\b|which\b|as\b|but\b|the\b|for\b|on\b|in\b|at\b|survey|plan|strategy|budget|figures|census|target|meeting|election|campaign|report|data|review|financial|academic|grant|funding|programme))(?![,.]\d)/g,
  // Times: 10am, 10.30 am, 14:00, 1900 hrs, 12 noon.
  /\b\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|a\.m\.?|p\.m\.?|noon|midnight|o['’]?clock)(?![\p{L}])/giu,
  /\b\d{1,2}:\d{2}\b(?:\s*(?:hrs?|hours)\b)?|\b\d{4}\s?(?:hrs|hours)\b/gi,
  /(?<=\b(?:at|from|until|till|between|by)\s)\d{1,2}\.\d{2}(?!\s*(?:%|per|million|m\b|k\b|[a-z]+s\b))|24\/7/gi,
  // References by what they are of, and by their form: item 3.2, NI 18, 1.4c, CSP/12/04, A21, 4x4, M25.
  new RegExp(
    `\\b${NAMED}[:#]?\\s*(?:no\\.?\\s*)?${NUMBER}(?:${SPAN}${NUMBER}(?![\\d%]))*(?!\\s*%)(?![\\d,]*\\d)`,
    'gi',
  ),
  /\bActions? \d+(?:(?:,| and| to) \d+)*\b(?!\s*%)/g,
  /\b(?:phase|stage|tier|level|part|year|quarter)\s+(?:one|two|three|four|five|six)\b/gi,
  /\b\d+(?:\.\d+){2,}\b|(?<![£€$\d])\b\d+\.\d+[a-jln-z]\b|\b\d{1,4}(?:\/\d{1,4})+\b/gi,
  /\b(?=[\p{L}\d/-]*\p{L})(?=[\p{L}\d/-]*\d)(?!\d[\d,.]*(?:k|m|p|bn|%|hrs?|hours?|mins?|mph|st|nd|rd|th)\b)[\p{L}\d]+(?:[/-][\p{L}\d]+)*\b/giu,
  /(?<![£€$\d,])\b\d{1,2}\.\d{1,2}\b(?!\s*(?:%|$|per\b|pounds|thousand|million|billion|bn|m\b|k\b|points?|times|days?|weeks?|hours?|years?|fte|wte|full|miles|km|tonnes?|kg|percentage))/gi,
  // Ordinals, and ages, which say who is meant: 18 to 24 year olds, under 25s, aged 10-17, over-16s.
  /\b\d+(?:st|nd|rd|th)\b/gi,
  new RegExp(
    `\\b(?:aged?|ages|age of|years of age)\\s*(?:under|over|between)?\\s*\\d{1,2}(?:${SPAN}\\d{1,2})*\\+?`,
    'gi',
  ),
  new RegExp(`\\b\\d{1,2}(?:${SPAN}\\d{1,2})*\\+?[\\s-]*(?:years?|yrs?)?[\\s-]*(?:olds?|of age)\\b`, 'gi'),
  /\b(?:under|over)[\s-]?\d{1,2}s?['’]?s\b|\b\d{1,2}\s*\+(?!\d)|\b\d{1,2}\s*[-–]\s*\d{1,2}s\b/gi,
  // What a rate is of, and how long ago or ahead something is.
  /\b(?:per|in every|out of every)\s+(?:one\s+)?(?:\d[\d,]*|hundred|thousand)\b/gi,
  /\b(?:last|past|next|previous|first|coming|following|final|remaining)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:\p{L}+\s+)?(?:minutes|hours|days|weeks|months|quarters|years|meetings)\b/giu,
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:minutes|hours|days|weeks|months|years)\s+(?:ago|later|earlier|hence|ahead|before|beforehand|from now|in advance)\b/gi,
  /\bin\s+(?:the\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:days|weeks|months)['’]?\s+time\b/gi,
  /\bwithin\s+(?:the\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:working\s+|calendar\s+)?(?:days|weeks|months)\b/gi,
  // Telephone numbers, and those that everybody knows.
  /\b0\d{2,5}[\s-]?\d{3,4}[\s-]?\d{3,4}\b|\b0800\s?\d{3}\s?\d{3,4}\b/g,
  /(?<=\b(?:call|calls|called|dial|ring|use|using|the|on|via|to|through)\s)(?:999|101|111|112)\b(?!\s+\p{L}+s\b)/giu,
  /\b(?:999|101|111|112)(?=\s+(?:calls?|number|system|line|service))/g,
];

/** The text with everything that counts nothing blanked out, each letter still in its place. */
export const masked = (text: string): string =>
  NO_FIGURES.reduce((left, form) => left.replace(form, (found) => ' '.repeat(found.length)), text);
