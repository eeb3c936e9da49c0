/** What the scripts use of MiniSearch 7, whose own types come with its package. */
export type Query = string | QueryCombination;

export interface QueryCombination {
  queries: Query[];
  combineWith?: 'AND' | 'OR';
  fields?: string[];
  boost?: Record<string, number>;
}

export interface SearchResult {
  /** What the document was added under; the scripts use its place in their list. */
  id: number;
  /** For each word that matched, the fields in which it did. */
  match: Record<string, string[]>;
  /** By the BM25+ model. */
  score: number;
}

export default class MiniSearch {
  constructor(options: {
    fields: string[];
    tokenize: (text: string) => string[];
    processTerm: (word: string) => string | null;
  });
  addAll(documents: readonly ({ id: number } & Record<string, string | number>)[]): void;
  search(query: Query): SearchResult[];
}
