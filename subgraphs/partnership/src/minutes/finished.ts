/** "… – done 9 December", "(completed)", "Closed.": at the end of what was to be done, it is no more. */
const FINISHED =
  /(?:\s[–—-]+|[.;:|([])\s*(?:now |all |already |this (?:is|was|has been) |has been |was |status:? )?(?:completed?|done|closed|discharged|actioned|achieved|finished|overtaken|superseded|cancelled|withdrawn|no longer (?:needed|required|relevant))\b(?:\s*(?:[\d,(–—-]|(?:on|by|at|in|and|as|since|see|last|this|via|mon|tues|wed|thu|fri|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)[a-z]*\b)[^.;]{0,40})?[)\]]?\.?$/i;
export const isFinished = (text: string): boolean => FINISHED.test(text.trim());
