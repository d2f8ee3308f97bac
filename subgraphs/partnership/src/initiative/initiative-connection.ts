import { connectionOf } from '../connection/connection.js';
import { pagesById } from '../record/record-page.js';
import { Initiative } from './initiative.entity.js';

export const InitiativeConnection = connectionOf('Initiative', Initiative, {
  one: 'initiative',
  page: 'A page of initiatives, by id.',
});

export const initiativePages = pagesById<Initiative>();
