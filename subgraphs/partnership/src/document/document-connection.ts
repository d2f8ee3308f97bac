import { connectionOf } from '../connection/connection.js';
import { pagesById } from '../record/record-page.js';
import { Document } from './document.entity.js';

export const DocumentConnection = connectionOf('Document', Document, {
  one: 'document',
  page: 'A page of documents, by id.',
});

export const documentPages = pagesById<Document>();
