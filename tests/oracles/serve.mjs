// Shared by the oracles that open the site in a browser: a server that behaves as the site's host does.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAllHeaders } from '@netlify/headers-parser';

/** @type {Record<string, string>} */
const TYPES = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.json': 'application/json',
    '.woff2': 'font/woff2',
    '.txt': 'text/plain; charset=utf-8',
    '.webmanifest': 'application/manifest+json',
    '.xml': 'application/xml',
};

/**
 * Serves a finished site on a port of this machine, compressed and with its own _headers, as its host does.
 * @param {string} output
 */
export async function serve(output) {
    const headersOf = await readHeaders(output);
    const server = createServer((request, response) => {
        const path = new URL(request.url ?? '', 'http://localhost').pathname;
        const file = path.endsWith('/') ? `${path}index.html` : path;
        const isCompressed = extname(file) !== '.woff2';
        try {
            const content = readFileSync(join(output, file));
            response.writeHead(200, {
                ...headersOf(path),
                'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
                ...(isCompressed ? { 'Content-Encoding': 'gzip' } : {}),
            });
            response.end(isCompressed ? gzipSync(content) : content);
        } catch {
            response.writeHead(404).end();
        }
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', () => listening(undefined)));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    return { server, host: `http://127.0.0.1:${address.port}` };
}

/**
 * The headers of a path by the rules of _headers.
 * @param {string} output
 */
async function readHeaders(output) {
    const files = { headersFiles: [join(output, '_headers')], minimal: true, configHeaders: [] };
    const { headers } = await parseAllHeaders(files);
    /** @type {(path: string) => Record<string, string>} */
    return (path) =>
        Object.assign(
            {},
            ...headers
                .filter(
                    (rule) => rule.for === path || (rule.for.endsWith('/*') && path.startsWith(rule.for.slice(0, -1))),
                )
                .map((rule) => rule.values),
        );
}
