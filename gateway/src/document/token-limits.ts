import { Lexer, Source, TokenKind } from 'graphql';
import { refusal } from './refusal.js';

/** Ten times the longest query of an analyst. Comments and white space are no tokens, and take time all the same. */
const longestText = 100_000;
const mostLines = 8_000;
const longestName = 200;
/** Tokens in parentheses: of arguments, values and variables. Lists belong into variables, which cost nothing to check. */
const mostInParentheses = 2_000;
/** More brackets in brackets than any query needs; few enough for functions that call themselves. */
const nesting = 100;

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Refuses a text that is too much to read, without reading more of it than is allowed. */
export function checkTokens(text: string, limit: number): void {
  if (text.length > longestText)
    throw refusal('DOCUMENT_TOO_LONG', `at most ${longestText} characters are allowed; got ${text.length}`);
  const lines = text.match(/[\n\r]/g)?.length ?? 0;
  if (lines > mostLines) throw refusal('DOCUMENT_TOO_LONG', `at most ${mostLines} lines are allowed; got ${lines}`);
  const lexer = new Lexer(new Source(text));
  let open = 0;
  let parentheses = 0;
  let inside = 0;
  for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count++) {
    const { kind, line, column, value } = lexer.token;
    const where = `line ${line}, column ${column}`;
    if (count >= limit)
      throw refusal('DOCUMENT_TOO_LONG', `at most ${limit} tokens are allowed; there are more at ${where}`);
    if (opening.has(kind)) open++;
    if (closing.has(kind)) open--;
    if (open > nesting)
      throw refusal('DOCUMENT_TOO_DEEP', `at most ${nesting} nested brackets are allowed; there are more at ${where}`);
    if (kind === TokenKind.PAREN_L) parentheses++;
    if (kind === TokenKind.PAREN_R) parentheses--;
    if (parentheses > 0 && ++inside > mostInParentheses)
      throw refusal(
        'DOCUMENT_TOO_LARGE',
        `at most ${mostInParentheses} tokens of arguments are allowed; there are more at ${where}; use variables`,
      );
    if (kind === TokenKind.NAME && value.length > longestName)
      throw refusal('NAME_REFUSED', `a name has at most ${longestName} characters; got ${value.length} at ${where}`);
  }
}
