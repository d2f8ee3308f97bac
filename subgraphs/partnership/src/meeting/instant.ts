const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show at an instant, as if it were UTC. */
function shownAt(instant: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(timeZone, format);
  const shown = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(shown['year']!, shown['month']! - 1, shown['day'], shown['hour'], shown['minute']);
}

/**
 * The instant at which the clocks of a zone show a wall time, in UTC: 10:00 on 11 June 2010 in London is
 * 2010-06-11T09:00:00Z. The earlier of two; null for a time that the clocks leap over.
 */
export function instantOf(date: string, wallTime: string, timeZone: string): string | null {
  const wanted = Date.parse(`${date}T${wallTime}:00Z`);
  const day = 86_400_000;
  const offsets = [wanted - day, wanted + day].map((near) => shownAt(near, timeZone) - near);
  const instants = offsets.map((offset) => wanted - offset).filter((instant) => shownAt(instant, timeZone) === wanted);
  return instants.length === 0 ? null : `${new Date(Math.min(...instants)).toISOString().slice(0, 19)}Z`;
}
