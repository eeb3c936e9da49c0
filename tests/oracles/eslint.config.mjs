// ESLint's rules for the scripts of the site and of the oracles. Prettier formats them, and tsc checks their types.
import js from '@eslint/js';
import globals from 'globals';

const SCRIPTS = 'theme/assets/scripts/*.js';
const OF_SERVE = 'src/AfPakSite/Serving/Browser/*.js';
const TESTS = 'theme/assets/scripts/*.test.js';
const WORKER = 'theme/assets/sw.js';
const MARKUP = 'Make elements (elements.js): no markup is written as a string.';

export default [
    js.configs.recommended,
    {
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        rules: {
            eqeqeq: 'error',
            'max-lines-per-function': ['error', { max: 60, IIFEs: true }],
            'no-unused-vars': ['error', { ignoreRestSiblings: true }],
            'no-var': 'error',
            'prefer-const': 'error',
        },
    },
    {
        files: [SCRIPTS, OF_SERVE],
        ignores: [TESTS],
        languageOptions: { globals: globals.browser },
        rules: {
            'no-restricted-syntax': [
                'error',
                { selector: 'Literal[value=/<(?:[a-z/?]|!doctype)/i]', message: MARKUP },
                { selector: 'TemplateElement[value.raw=/<(?:[a-z/?]|!doctype)/i]', message: MARKUP },
                { selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]', message: MARKUP },
                {
                    selector:
                        'CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln)$/]:not([callee.object.property.name="clipboard"])',
                    message: MARKUP,
                },
            ],
        },
    },
    { files: [WORKER], languageOptions: { globals: globals.serviceworker } },
    { files: [TESTS, 'tests/oracles/*.mjs'], languageOptions: { globals: globals.node } },
    { files: ['theme/assets/scripts/settings.js', WORKER], languageOptions: { sourceType: 'script' } },
];
