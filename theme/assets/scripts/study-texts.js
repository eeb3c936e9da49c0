import { fetchJson } from './site-files.js';

/**
 * The part of `/study.json` that the instructors' page reads.
 * @typedef {{ id: string, text: string }} Text
 * @typedef {Text & { sentences: Text[] }} Paragraph
 * @typedef {{ id: string, level: number, paragraphs: Paragraph[] }} Section
 * @typedef {{ sections: Section[] }} Study
 */

/**
 * The words of a sentence with its number in its section, by which people cite it.
 * @typedef {{ number: number, text: string }} NumberedSentence
 */

/**
 * The study, fetched once; null if it cannot be fetched now.
 * @returns {Promise<Study | null>}
 */
export const fetchStudy = () => fetchJson('study.json').catch(() => null);

/**
 * The paragraphs of a section with its subsections, of a paragraph, or of a sentence, each as the sentences of the
 * passage that it contains; empty for an entry.
 * @param {Study} study
 * @param {string} id
 * @returns {NumberedSentence[][]}
 */
export function sentencesOf({ sections }, id) {
  const within = withSubsections(sections, id);
  return (within.length > 0 ? within : sections)
    .flatMap((section) => {
      let number = 0;
      return section.paragraphs.map((paragraph) =>
        paragraph.sentences
          .map((sentence) => ({ ...sentence, number: ++number }))
          .filter((sentence) => within.length > 0 || [paragraph.id, sentence.id].includes(id))
          .map((sentence) => ({ number: sentence.number, text: sentence.text })),
      );
    })
    .filter((paragraph) => paragraph.length > 0);
}

/**
 * A section and its subsections, which follow it.
 * @param {Section[]} sections
 * @param {string} id
 */
function withSubsections(sections, id) {
  const first = sections.findIndex((section) => section.id === id);
  if (first < 0) return [];
  const level = sections[first]?.level ?? 0;
  const next = sections.findIndex((section, index) => index > first && section.level <= level);
  return sections.slice(first, next < 0 ? undefined : next);
}
