import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { publicError } from '../errors.js';
import { parsePeriod, readPeriod } from '../period.js';

/** A scalar that is text on the wire; `parse` refuses what it does not know with a message for the caller. */
function textScalar<T>(name: string, description: string, parse: (text: unknown) => T): GraphQLScalarType<T, unknown> {
  return new GraphQLScalarType<T, unknown>({
    name,
    description,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => {
      if (node.kind !== Kind.STRING)
        throw publicError('BAD_USER_INPUT', `${name} is written as text in double quotes.`);
      return parse(node.value);
    },
  });
}

export const PeriodScalar = textScalar(
  'Period',
  'A span of time, written as the field writes it: 2009-09 (month), 2009/10 Q2, 2009/10 H1, 2009/10 (financial year), 2009 (calendar year), 2009/10 academic, 2009-09-30 (a day, "as at"), 2008-10..2009-09 (a range).',
  parsePeriod,
);

export const DateScalar = textScalar('Date', 'A day, Europe/London, as ISO 8601 writes it: 2009-12-03.', (text) => {
  if (typeof text === 'string' && readPeriod(text)?.kind === 'DAY') return text;
  throw publicError('BAD_USER_INPUT', `A date is written as 2009-12-03; got ${JSON.stringify(text)?.slice(0, 80)}.`);
});

export const AreaCodeScalar = textScalar(
  'AreaCode',
  'The code of an area as its scheme writes it, without the scheme: E07000111 (GSS), 29UKGK (ONS ward code of 2009).',
  (text) => {
    if (typeof text === 'string' && /^[A-Za-z0-9][\w/-]{1,63}$/.test(text)) return text;
    throw publicError(
      'BAD_USER_INPUT',
      `An area code is written as E07000111 or 29UKGK; got ${JSON.stringify(text)?.slice(0, 80)}.`,
    );
  },
);
