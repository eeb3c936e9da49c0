/** @import { PassageRecord, Place } from './desk-places.js' */
import { placesIn } from './desk-places.js';
import { fetchJson } from './site-files.js';
import { once } from './site-pages.js';

const placesOf = once(async (path) => placesIn(await fetchJson(path)));

/**
 * Where the sentences of the study are, fetched once; empty if it cannot be fetched now.
 * @returns {Promise<Map<string, Place>>}
 */
export const fetchPlaces = () => placesOf('search.json').catch(() => new Map());

const idsOf = once(async (path) => {
  const { anchors, gone } = await fetchJson(path);
  return new Set([...Object.keys(anchors), ...Object.keys(gone ?? {})]);
});

/**
 * What the site keeps of a sentence, `/l/ID.json`, fetched once; null if `/anchors.json`, which has every id that the
 * site ever gave, does not have it; undefined if it cannot be fetched now.
 * @param {string} id
 * @returns {Promise<PassageRecord | null | undefined>}
 */
export async function fetchRecord(id) {
  try {
    return (await idsOf('anchors.json')).has(id) ? await fetchJson(`l/${id}.json`) : null;
  } catch {
    return undefined;
  }
}
