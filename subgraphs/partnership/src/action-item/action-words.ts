import { describedEnum } from '@safer-graph/kit';

export const ActionStatus = describedEnum('ActionStatus', 'Where a follow-up of a meeting stands.', {
  PROPOSED: 'Read from prose as an undertaking; no person has confirmed it.',
  OPEN: 'Agreed; not known to be begun.',
  IN_PROGRESS: 'Begun.',
  COMPLETED: 'Done.',
  REFERRED: 'Handed to another body.',
  CANCELLED: 'Given up.',
});
export type ActionStatus = keyof typeof ActionStatus;

export const DuePrecision = describedEnum('DuePrecision', 'How exactly it is said by when.', {
  DAY: 'A day.',
  MONTH: 'A month; the date is its last day.',
  QUARTER: 'A quarter; the date is its last day.',
  MEETING: 'A meeting; the date is the day of that meeting.',
  CONDITION: 'When something else happens; there is no date.',
  NONE: 'Nothing is said.',
});
export type DuePrecision = keyof typeof DuePrecision;

export const OwnerResolution = describedEnum(
  'OwnerResolution',
  'Whether the owner as printed could be told to be one person or organisation.',
  {
    EXACT: 'One person of that meeting, or one organisation.',
    REPAIRED: 'Cut off or misprinted, and completed from the text beside it.',
    UNRESOLVED: 'Nobody in particular, or several.',
  },
);
export type OwnerResolution = keyof typeof OwnerResolution;
