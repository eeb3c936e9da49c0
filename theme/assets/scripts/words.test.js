import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { count, fill, words, wordsLanguage } from './words.js';

/** @typedef {string | Record<string, string>} Message a text, or one for each plural category */

/** The code of the scripts. */
const CODE = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.js') && !name.endsWith('.test.js'))
  .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
  .join('\n');

/** @type {(readonly [subject: string, key: string, message: Message])[]} */
const MESSAGES = Object.entries(words).flatMap(([subject, messages]) =>
  Object.entries(messages).map(([key, message]) => /** @type {const} */ ([subject, key, message])),
);

/**
 * The names of the placeholders of a message, without the number that it counts.
 * @param {Message} message
 */
const placeholders = (message) =>
  [...new Set((typeof message === 'string' ? message : Object.values(message).join()).matchAll(/\{(\w+)\}/g))]
    .map(([, name]) => name)
    .filter((name, index, all) => all.indexOf(name) === index)
    .filter((name) => typeof message === 'string' || name !== 'count')
    .sort();

test('fills each placeholder by its name', () => {
  assert.equal(fill('{b} and {a}', { a: 1, b: '{a}' }), '{a} and 1');
});

test('refuses to leave a placeholder empty', () => {
  assert.throws(() => fill('{a}', { b: 1 }), /needs a value for “a”/);
});

test('counts in the plural category of the number', () => {
  assert.equal(count(words.search.sentences, 1), '1 sentence');
  assert.equal(count(words.search.sentences, 0), '0 sentences');
  assert.equal(count(words.timeline.shown, 25, { shown: 1 }), '1 of 25 events');
});

test('marks nothing where the words are in the language of the page', () => {
  assert.equal(wordsLanguage, null);
});

/** The messages that code takes by a key that it computes. */
const COMPUTED = {
  'search[name]': ['allEntries', 'allSentences'],
  'desk[refusal]': ['full', 'blocked'],
  'places[kind]': ['paragraph', 'sentence'],
  'targets[kind]': ['paragraph', 'sentence'],
};

test('says each message somewhere', () => {
  const named = [...CODE.matchAll(/\bwords\.(\w+\.\w+)/g)].map(([, name]) => name);
  const taken = [...CODE.matchAll(/\{([^{}]*)\} = words\.(\w+);/g)].flatMap(([, keys = '', subject]) =>
    keys.split(',').map((key) => `${subject}.${key.split(':')[0]?.trim()}`),
  );
  const computed = Object.entries(COMPUTED).flatMap(([call, keys]) => {
    assert.ok(CODE.includes(`words.${call}`), call);
    return keys.map((key) => `${call.split('[')[0]}.${key}`);
  });
  const said = new Set([...named, ...taken, ...computed]);
  for (const [subject, key] of MESSAGES) assert.ok(said.has(`${subject}.${key}`), `${subject}.${key}`);
});

test('gives each message a value for each of its placeholders', () => {
  for (const [subject, key, message] of MESSAGES) {
    const calls = CODE.matchAll(
      new RegExp(`\\b(?:fill|count|counted)\\(\\s*words\\.${subject}\\.${key}\\b[^{};]*?(?:\\{([^{}]*)\\}|\\))`, 'g'),
    );
    for (const [call, values = ''] of calls) {
      const names = [...values.matchAll(/(\w+)\s*(?=:|,|$|\s*$)/gm)].map(([, name]) => name ?? '');
      for (const name of placeholders(message)) assert.ok(names.includes(name ?? ''), `${call} lacks “${name}”`);
    }
  }
});
