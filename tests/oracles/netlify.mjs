// Reads _headers and _redirects with Netlify's own parsers, and checks what these do not check.
import { readFileSync } from 'node:fs';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { finish, output } from './output.mjs';

const { headers, errors: headerErrors } = await parseAllHeaders({
    headersFiles: [`${output}/_headers`],
    minimal: true,
    configHeaders: [],
});
const { redirects, errors: redirectErrors } = await parseAllRedirects({
    redirectsFiles: [`${output}/_redirects`],
    minimal: true,
    configRedirects: [],
});

const faults = [...headerErrors, ...redirectErrors].map(String);
const everywhere = headers.find((rule) => rule.for === '/*');
if (!everywhere?.values['Content-Security-Policy']?.startsWith("default-src 'none'"))
    faults.push('_headers has no strict policy for /*');
if (!headers.some((rule) => rule.for === '/assets/*' && /immutable/.test(rule.values['Cache-Control'] ?? '')))
    faults.push('_headers lets assets expire');
const lines = readFileSync(`${output}/_redirects`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
if (lines.length !== redirects.length)
    faults.push(`_redirects has ${lines.length} rules, Netlify reads ${redirects.length}`);
for (const line of lines)
    if (!/^\/[^?#\s]* \S+ (200|30[12378]|404|410)!?$/.test(line)) faults.push(`not a rule: ${line}`);

finish(faults, `${headers.length} header rules, ${redirects.length} redirects`);
