import { fileURLToPath } from 'node:url';
import type { Dataset, MeasureDefinition } from '../dataset.js';
import { readRegisters } from '../register.js';
import { measureTable } from './measure-table.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const measure = (id: string, per: number | null) =>
  ({ id: `toy/table/${id}`, per, periodKind: 'FINANCIAL_YEAR' }) as MeasureDefinition;
const dataset = { name: 'table', measures: [measure('count', null), measure('share', 100), measure('rate', 1000)] };
const table = measureTable(dataset as unknown as Dataset);

const row = { Measure: 'share', 'Area Code': 'E07000111', Period: '2008/09', Numerator: '5,083', Denominator: '8,240' };
const read = (change: Readonly<Record<string, string>>) => {
  const [figure] = table.read({ ...row, ...change }, registers);
  return [figure!.numerator, figure!.denominator, figure!.value];
};

describe('a row of the generic table', () => {
  it.each([
    ['so many of so many, as people print them', {}, [5083, 8240, undefined]],
    ['what it was worked out on need not be a count', { Denominator: '8240.5' }, [5083, 8240.5, undefined]],
    ['a percentage that its numbers give', { Value: '61.7' }, [5083, 8240, 61.7]],
    ['the same, rounded to whole ones', { Value: '62' }, [5083, 8240, 62]],
    ['a rate that its numbers give', { Measure: 'rate', Value: '616.87' }, [5083, 8240, 616.87]],
    ['a percentage alone', { Numerator: '', Value: '61' }, [null, 8240, 61]],
    ['a count that is printed twice', { Measure: 'count', Denominator: '', Value: '5083' }, [5083, undefined, 5083]],
  ])('is %s', (_, change, figure) => expect(read(change)).toEqual(figure));

  it('writes a financial year with a dash, if it likes', () =>
    expect(table.read({ ...row, Period: '2008-09' }, registers)[0]!.period.code).toBe('2008/09'));

  it.each([
    ['At least', 'AT_LEAST'],
    ['AT_LEAST', 'AT_LEAST'],
    ['about', 'APPROXIMATELY'],
    ['approximately', 'APPROXIMATELY'],
    ['EXACT', 'EXACT'],
    ['', undefined],
  ])('is meant as its qualifier says: %j', (word, qualifier) =>
    expect(table.read({ ...row, Qualifier: word }, registers)[0]!.qualifier).toBe(qualifier),
  );

  it.each([
    [{ Value: '61.6' }, 'Value: expected 61.7, 100 times Numerator over Denominator; got "61.6"'],
    [{ Value: '0.617' }, 'Value: expected 61.687, 100 times Numerator over Denominator; got "0.617"'],
    [{ Measure: 'count', Denominator: '', Value: '5,083' }, 'Value: expected a number such as 12.5; got "5,083"'],
    [{ Measure: 'count', Denominator: '', Value: '583' }, 'Value: expected 5083, the Numerator; got "583"'],
    [{ Denominator: '8,24' }, 'Denominator: expected a whole number, 0 or more; got "8,24"'],
    [{ Denominator: 'all' }, 'Denominator: expected a number such as 12.5; got "all"'],
    [{ Measure: 'rest' }, 'Measure: expected one of toy/table/count, toy/table/share, toy/table/rate; got "rest"'],
  ])('is refused with %j', (change, message) => expect(() => read(change)).toThrow(message));
});
