// Compares the report of a site with faults with the schema of SARIF, which others packaged. One fault has a fix.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';
import Ajv from 'ajv';

const [program = '', root = ''] = process.argv.slice(2);
const load = createRequire(import.meta.url);
const ajv = new Ajv({ schemaId: 'id', allErrors: true, unknownFormats: 'ignore' });
ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

const log = JSON.parse(report());
assert.ok(validate(log), ajv.errorsText(validate.errors));
const results = log.runs[0].results;
const fixes = results.flatMap((/** @type {any} */ result) => result.fixes ?? []);
assert.ok(fixes.length > 0, 'no fault of this site has a fix');
for (const change of fixes.flatMap((/** @type {any} */ fix) => fix.artifactChanges)) {
    delete change.replacements;
    assert.ok(!validate(log), 'a change without replacements is valid');
}
console.log(`${results.length} results with ${fixes.length} fixes are as the schema says`);

/** The report is on standard error, because the site has errors. */
function report() {
    try {
        execFileSync(program, ['check', '--root', root, '--quiet', '--report', 'sarif'], { stdio: 'pipe' });
    } catch (/** @type {any} */ failure) {
        return failure.stderr.toString();
    }
    throw new Error('the site has no faults');
}
