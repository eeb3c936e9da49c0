// Lets the native program check the addresses of another site, on this machine: good at first, then broken, then gone.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import assert from 'node:assert/strict';

const [program = '', folder = ''] = process.argv.slice(2);
let status = 200;
const server = createServer((request, response) => {
    const refused = request.method === 'HEAD' && status === 200;
    response.writeHead(refused ? 405 : status).end();
});
await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
const address = /** @type {import("node:net").AddressInfo} */ (server.address());

mkdirSync(folder, { recursive: true });
cpSync('tests/AfPakSite.Tests/Scenarios/tea', folder, { recursive: true });
writeFileSync(
    `${folder}/input/bibliography.yml`,
    `references:\n  - {id: smith-2001, type: book, author: [{family: Smith}], issued: "2001", URL: "http://127.0.0.1:${address.port}/tea"}\n`,
);

const check = () =>
    new Promise((ended) => {
        const run = spawn(program, ['check', '--external', '--allow-private', '--root', folder]);
        let error = '';
        run.stderr.on('data', (text) => (error += text));
        run.on('close', (code) => ended({ code, error }));
    });
const lock = () => readFileSync(`${folder}/input/links.lock.json`, 'utf8');

assert.deepEqual(await check(), { code: 0, error: '' });
assert.match(lock(), /"answer": "200"/);
status = 404;
const broken = await check();
assert.equal(broken.code, 0);
assert.match(broken.error, /^warning\[link-broken\]: .* answers with 404/);
const before = lock();
server.close();
server.closeAllConnections();
assert.match((await check()).error, /^warning\[network-unreachable\]/);
assert.equal(lock(), before);
execFileSync(program, ['build', '--quiet', '--root', folder]);
console.log('good, broken and unreachable are told apart');
