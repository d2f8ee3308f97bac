import { checkOf, type Rule } from './figure-check.js';

export const noNumberStated: Rule = (figures) =>
  figures
    .filter(({ kind }) => kind === 'DIRECTION' || kind === 'STATEMENT')
    .map((figure) =>
      checkOf('NO_NUMBER_STATED', 'NEEDS_CONFIRMATION', 'It was said without a number.', [figure], 'INFO'),
    );
