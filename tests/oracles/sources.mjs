// Shared by the oracles that edit the sources of a site: the program's own server over a copy of them.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Copies the sources, and serves them on a port of this machine. It returns when the site is built and checked.
 * @param {string} program
 */
export async function serveSources(program) {
    const folder = mkdtempSync(join(tmpdir(), 'sources-'));
    for (const name of ['seeds', 'input', 'theme/assets']) cpSync(name, join(folder, name), { recursive: true });
    const command = ['serve', '--port', '0'];
    const server = spawn(resolve(program), command, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const stop = () => {
        server.kill('SIGTERM');
        rmSync(folder, { recursive: true });
    };
    /** @type {string} */
    const host = await new Promise((found, failed) => {
        let printed = '';
        server.once('exit', () => failed(new Error(`The server ended: ${printed}`)));
        server.stdout.on('data', (piece) => {
            printed += piece;
            const address = /http:\/\/[^ ]*(?=\/ )/.exec(printed);
            if (address && printed.includes(' checked in ')) found(address[0]);
        });
    });
    return { folder, host, pid: server.pid, stop };
}
