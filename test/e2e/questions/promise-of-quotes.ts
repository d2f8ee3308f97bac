import { answered } from '../../support/answer-walk.js';
import type { Promised } from './promised.js';

/**
 * Every stated figure carries its quote and line, and the quote stands there. A type that has both fields states something
 * from the minutes, whatever it is called.
 */
export const hasQuoteAndLine: Promised = ({ minutes, isExcused }, object) => {
  const has = object.type.getFields();
  if (!has['quote'] || !has['sourceLine']) return [];
  const [quote, line] = [answered(object, 'quote'), answered(object, 'sourceLine')];
  if (quote === undefined || line === undefined) return [`${object.type.name}: asked for without quote and sourceLine`];
  if (isExcused([...object.path, 'quote'])) return [];
  if (typeof quote !== 'string' || typeof line !== 'number') return [`${object.type.name}: no quote, or no line`];
  // A paragraph that a page break splits goes on some lines below.
  const text = plain(minutes.slice(line - 1, line + 3).join(' '));
  const first = plain(minutes[line - 1] ?? '');
  const isThere = text.includes(plain(quote)) && first.includes(plain(quote).slice(0, 10));
  return isThere ? [] : [`quote: "${quote}" does not stand on line ${line} of the minutes`];
};

/** Without the marks of headings and columns. */
const plain = (text: string): string => text.replaceAll(/[#*]/g, ' ').replaceAll(/\s+/g, ' ').trim();
