// Makes input/map/map.yml from Natural Earth's countries at 1:50m, clipped, projected and simplified ahead of time; run by hand
// where the frame or the places change:
//   npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 && node map.mjs
// What stands where, and where from, is said in input/map/README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { merge, mesh } = require('topojson-client');
const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json')));

const [WEST, EAST, SOUTH, NORTH] = [59.5, 84.5, 24, 41];
const WIDTH = 660;
const HEIGHT = Math.round((WIDTH * (NORTH - SOUTH)) / ((EAST - WEST) * Math.cos((33 * Math.PI) / 180)));
const TOLERANCE = 0.7;

/** Equirectangular, true to scale along 33° north. */
const project = ([longitude, latitude]) => [
    ((longitude - WEST) * WIDTH) / (EAST - WEST),
    ((NORTH - latitude) * HEIGHT) / (NORTH - SOUTH),
];
const round = ([x, y]) => [Math.round(x), Math.round(y)];

/** Places: where they are (degrees east and north), how they are marked, where their label stands (pixels from the mark), and how wide its lines may be. */
const PLACES = [
    ['kabul', 69.17, 34.53, 'point', -8, 4, 'end'],
    ['islamabad', 73.04, 33.72, 'point', 19, 21, 'end'],
    ['torkham', 71.1, 34.1, 'point', 8, 4, 'start'],
    ['chaman', 66.45, 30.92, 'point', 8, 8, 'start'],
    ['north-waziristan', 70.07, 33.0, 'area', 4, 27, 'start'],
    ['khyber-pakhtunkhwa', 72.1, 35.5, 'area', 0, 0, 'start', 90],
    ['balochistan', 66.4, 27.6, 'area', 0, 0, 'middle'],
    ['kashmir', 76, 34.1, 'area', 0, 0, 'middle'],
    ['xinjiang', 81.5, 39.6, 'area', 0, 0, 'middle'],
    ['central-asia', 62.5, 40.3, 'region', 0, 0, 'middle'],
    ['south-asia', 75.8, 25.6, 'region', 0, 0, 'middle'],
    ['durand-line', 69.3, 31.6, 'line', 10, 14, 'start'],
    ['afghanistan-pakistan-border', 65, 29.6, 'line', 5, 18, 'start'],
];
const COUNTRIES = [
    ['Afghanistan', 66.9, 33.1],
    ['Pakistan', 68.8, 28.2],
    ['India', 76.6, 28.2],
    ['China', 82, 35.6],
    ['Iran', 60.4, 32.5],
    ['Turkmenistan', 62.2, 38],
    ['Tajikistan', 71, 38.7],
    ['Uzbekistan', 65.8, 39.75],
    ['Kyrgyzstan', 74.2, 40.5],
    ['Nepal', 82.6, 28.8],
];

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
const isSiachen = (one, other) =>
    one !== other && [one, other].some((country) => country.properties.name === 'Siachen Glacier');
const NORTH_OF_CHENAB = 32.7;

/** Cuts lines at the frame; what is outside of it is left out. */
function clipLines(lines, keep = () => true) {
    const kept = [];
    for (const line of lines) {
        let open = null;
        for (const point of line) {
            const inside =
                point[0] >= WEST && point[0] <= EAST && point[1] >= SOUTH && point[1] <= NORTH && keep(point);
            if (inside) open ? open.push(point) : kept.push((open = [point]));
            else open = null;
        }
    }
    return kept.filter((line) => line.length > 1);
}

/** Cuts a ring at the frame (Sutherland and Hodgman, 1974). */
function clipRing(ring) {
    const sides = [
        [0, WEST, 1],
        [0, EAST, -1],
        [1, SOUTH, 1],
        [1, NORTH, -1],
    ];
    return sides.reduce(
        (points, [axis, edge, sign]) =>
            points.flatMap((point, index) => {
                const before = points.at(index - 1);
                const inside = (where) => (where[axis] - edge) * sign >= 0;
                const cut = () => {
                    const share = (edge - before[axis]) / (point[axis] - before[axis]);
                    return before.map((value, dimension) => value + share * (point[dimension] - value));
                };
                return [...(inside(point) !== inside(before) ? [cut()] : []), ...(inside(point) ? [point] : [])];
            }),
        ring,
    );
}

/** Leaves out the points that a straight line misses by less than the tolerance (Douglas and Peucker, 1973). */
function simplify(points) {
    if (points.length < 3) return points;
    const [first, last] = [points[0], points.at(-1)];
    const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
    const miss = ([x, y]) =>
        length === 0
            ? Math.hypot(x - first[0], y - first[1])
            : Math.abs((last[0] - first[0]) * (first[1] - y) - (first[0] - x) * (last[1] - first[1])) / length;
    const misses = points.map(miss);
    const farthest = misses.indexOf(Math.max(...misses));
    return misses[farthest] <= TOLERANCE
        ? [first, last]
        : [...simplify(points.slice(0, farthest + 1)).slice(0, -1), ...simplify(points.slice(farthest))];
}

/** An outline: the first point, then steps, which are shorter than places. */
function outline(points, close) {
    const whole = simplify(points.map(project))
        .map(round)
        .filter((point, index, all) => index === 0 || point.join() !== all[index - 1].join());
    if (whole.length < (close ? 4 : 2)) return '';
    const steps = whole
        .slice(1)
        .map(([x, y], index) => `${x - whole[index][0]} ${y - whole[index][1]}`.replace(' -', '-'));
    return `M${whole[0].join(' ')}l${steps.join(' ')}${close ? 'z' : ''}`;
}

const linesOf = (filter, keep) =>
    clipLines(mesh(world, world.objects.countries, filter).coordinates, keep)
        .map((line) => outline(line))
        .join('');
const land = merge(world, world.objects.countries.geometries)
    .coordinates.flat()
    .map(clipRing)
    .filter((ring) => ring.length > 2)
    .map((ring) => outline([...ring, ring[0]], true))
    .join('');
const isDisputed = (one, other) => isDurandLine(one, other) || isSiachen(one, other) || isIndiaChina(one, other);
const borders =
    linesOf((one, other) => one !== other && !isDisputed(one, other) && !isIndiaPakistan(one, other)) +
    linesOf(isIndiaPakistan, ([, latitude]) => latitude <= NORTH_OF_CHENAB);

const at = (longitude, latitude, dx = 0, dy = 0) =>
    round(project([longitude, latitude]).map((value, index) => value + [dx, dy][index]));
const yaml = [
    '# Made by tests/oracles/map.mjs; README.md beside it says from what. Lengths are pixels.',
    `width: ${WIDTH}`,
    `height: ${HEIGHT}`,
    'source: "Natural Earth, 1:50m, in the public domain (by way of world-atlas 2.0.2); towns after GeoNames (CC BY 4.0)."',
    'caveat: "Borders stand as Natural Earth draws them: de facto, as they are controlled, not as any state claims them. Dashed lines are disputed. The names of areas and regions stand roughly where these lie."',
    `land: ${land}`,
    `borders: ${borders}`,
    'disputed:',
    ...[
        ['Durand Line', isDurandLine, undefined, null],
        ['Line of Control', isIndiaPakistan, ([, latitude]) => latitude > NORTH_OF_CHENAB, at(74.48, 33)],
        ['Siachen', isSiachen, undefined, at(75.9, 35.95)],
        ['Line of Actual Control', isIndiaChina, undefined, at(79.6, 33)],
    ].flatMap(([name, filter, keep, label]) => [
        `  - name: ${name}`,
        ...(label ? [`    label: "${label.join(' ')}"`] : []),
        `    outline: ${linesOf(filter, keep)}`,
    ]),
    'countries:',
    ...COUNTRIES.map(
        ([name, longitude, latitude]) => `  - {name: ${name}, label: "${at(longitude, latitude).join(' ')}"}`,
    ),
    'places:',
    ...PLACES.map(
        ([place, longitude, latitude, mark, dx, dy, anchor, width]) =>
            `  - {place: ${place}, mark: ${mark}, at: "${at(longitude, latitude).join(' ')}", label: "${at(longitude, latitude, dx, dy).join(' ')}", anchor: ${anchor}${width ? `, width: ${width}` : ''}}`,
    ),
];
writeFileSync(new URL('../../input/map/map.yml', import.meta.url), `${yaml.join('\n')}\n`);
