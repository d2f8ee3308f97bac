import type { Dataset } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

/** Audiences as returns print them, and who is meant. */
export const audiences = { PUPIL: 'pupils', PARENT: 'parents', STAFF: 'staff' } as const;

export const trainingSessions: Dataset = {
  name: 'training-session',
  title: 'Training sessions at schools',
  publisher: 'kcc-children-families-education',
  url: null,
  licence: null,
  coverage:
    'Sessions that schools and their partners held, by the district of the school. Those who took part are counted, session by session.',
  measures: Object.values(audiences).map((audience) => ({
    ...measureDefaults,
    id: `youth/training-session/e-safety-${audience}`,
    title: `E-safety training: ${audience}`,
    description: `How many ${audience} took part in sessions on safety on the internet in the quarter. Who took part in two sessions counts twice. Zero means that sessions were offered and nobody came; one audience never stands for another.`,
    unit: 'participants',
    polarity: 'HIGH_IS_GOOD' as const,
    frequency: 'QUARTERLY' as const,
    periodKind: 'QUARTER' as const,
    group: 'e-safety-training',
    organization: 'kcc-children-families-education',
    disclosure: 'OPEN' as const,
  })),
};
