// What the oracles use of packages that bring no types.

declare module '@citation-js/core' {
    interface Name {
        family?: string;
        given?: string;
        literal?: string;
        'non-dropping-particle'?: string;
    }

    /** A work in CSL-JSON, as far as the oracles look at it. */
    export interface Work {
        id: string;
        type: string;
        author?: Name[];
        issued?: { 'date-parts'?: number[][] };
        title?: string;
        'container-title'?: string;
        DOI?: string;
        URL?: string;
        note?: string;
    }

    export class Cite {
        constructor(text: string);
        data: Work[];
        format(output: 'bibliography', options: { format: 'text'; template: string }): string;
    }
}

declare module 'topojson-client' {
    export type Point = [longitude: number, latitude: number];
    export interface Country {
        properties: { name: string };
    }
    export interface World {
        objects: { countries: { geometries: Country[] } };
    }
    export function merge(world: World, countries: Country[]): { coordinates: Point[][][] };
    export function mesh(
        world: World,
        countries: World['objects']['countries'],
        filter: (one: Country, other: Country) => boolean,
    ): { coordinates: Point[][] };
}

declare module 'citeproc' {
    import type { Work } from '@citation-js/core';

    interface System {
        retrieveLocale: (name: string) => string;
        retrieveItem: (id: string) => Work | undefined;
    }

    export class Engine {
        constructor(system: System, style: string, language: string);
        updateItems(ids: string[]): void;
        makeBibliography(): [{ entry_ids: string[][] }, string[]];
        makeCitationCluster(items: { id: string; locator?: string; label?: string }[]): string;
    }
}
