import { describedEnum } from '@safer-graph/kit';

export const LinkBasis = describedEnum('LinkBasis', 'On what a link to a measure rests.', {
  STATED: 'The document names the measure.',
  REVIEWED: 'A person made the link; the document names no measure.',
  PROPOSED: 'Proposed, and not yet confirmed by a person.',
});
export type LinkBasis = keyof typeof LinkBasis;
