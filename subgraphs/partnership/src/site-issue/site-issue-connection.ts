import { connectionOf } from '../connection/connection.js';
import { pagesById } from '../record/record-page.js';
import { SiteIssue } from './site-issue.entity.js';

export const SiteIssueConnection = connectionOf('SiteIssue', SiteIssue, {
  one: 'site',
  page: 'A page of sites, by id.',
});

export const siteIssuePages = pagesById<SiteIssue>();
