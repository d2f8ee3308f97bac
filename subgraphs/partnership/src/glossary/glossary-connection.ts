import { connectionOf } from '../connection/connection.js';
import { pagesById } from '../record/record-page.js';
import { GlossaryTerm } from './glossary-term.entity.js';

export const GlossaryTermConnection = connectionOf('GlossaryTerm', GlossaryTerm, {
  one: 'term',
  page: 'A page of terms, by id.',
});

export const glossaryPages = pagesById<GlossaryTerm>();
