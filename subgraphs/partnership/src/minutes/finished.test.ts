import { isFinished } from './finished.js';

it.each([
  ['AE to share the report with the partners – done 9 December.'],
  ['BS to draft a plan – overtaken by events'],
  ['BS to ring the school (completed)'],
  ['AE to write to the bank. Closed.'],
  ['AE will send the list: done'],
])('"%s" is finished', (text) => expect(isFinished(text)).toBe(true));

it.each([
  ['AE to say when it is done'],
  ['AE to ask why the road is closed.'],
  ['AE to send the completed forms'],
  ['AE to write to the firm, now closed, about the debt.'],
  ['AE to tell residents: closed roads are listed online.'],
  ['AE to report once the work is completed by 4 May; BS to help'],
])('"%s" is not', (text) => expect(isFinished(text)).toBe(false));
