import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

export interface Page {
  readonly html: string;
  readonly headers: Record<string, string>;
}

const welcome = '# Ask across the agencies. The documentation is in the panel on the left.\n\n{ __typename }\n';

/** The query editor, one page with everything in it: the policy that goes with it lets it fetch from this gateway alone. */
export function createGraphiqlPage(queryFile: string | undefined): Page {
  const defaultQuery = queryFile !== undefined && existsSync(queryFile) ? readFileSync(queryFile, 'utf8') : welcome;
  const html = renderGraphiQL({ title: 'Safer Graph', endpoint: '/graphql', defaultQuery });
  const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    `default-src 'none'`,
    `script-src 'sha256-${hash}' blob:`,
    `style-src 'unsafe-inline'`,
    `worker-src blob:`,
    `img-src data:`,
    `font-src data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ];
  return {
    html,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') },
  };
}
