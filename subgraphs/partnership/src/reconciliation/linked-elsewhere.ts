import { readPeriod, type Registers } from '@safer-graph/kit';

/** What a figure states of where and when, and what the published figure is of that it is held against. */
export interface Linked {
  readonly statedArea: string | null | undefined;
  readonly statedPeriod: string | null | undefined;
  readonly area: string;
  readonly period: string;
}

/** In words, where the published figure is of another area or period than the one that is stated; what is not stated is up to the link. */
export function linkedElsewhere({ statedArea, statedPeriod, area, period }: Linked, registers: Registers): string[] {
  return [
    ...(statedArea == null || isOneGround(statedArea, area, registers)
      ? []
      : [`Stated of area ${statedArea}, and the published figure is of ${area}.`]),
    ...(statedPeriod == null || isOneSpan(statedPeriod, period)
      ? []
      : [`Stated of ${statedPeriod}, and the published figure is of ${period}.`]),
  ];
}

/** A district and its community safety partnership have two codes. */
export const isOneGround = (one: string, other: string, { areas }: Registers): boolean =>
  one === other || areas.get(one)?.coterminousWith.includes(other) === true;

/** 2009/10 H1 and 2009-04..2009-09 are the same days. */
export function isOneSpan(one: string, other: string): boolean {
  const [first, second] = [readPeriod(one), readPeriod(other)];
  return first !== null && second !== null && first.start === second.start && first.end === second.end;
}
