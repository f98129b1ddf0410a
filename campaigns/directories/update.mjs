// Writes a region's epci.json, communes.csv and directory.json from the national lists and its own water-agencies.json:
//
//   npm ci
//   npm run update -- occitanie
//
// Another region needs a folder named after it ("bourgogne-franche-comte") with its water-agencies.json, and nothing else.
// The output depends on nothing but its input, one record a line, so that a year's changes read as a short diff.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { derive } from './derive.mjs';

// What the lists date from is not written in them: read it again, in the package's notes and by comparing with the version before,
// whenever the pinned version changes. The list of EPCI is, byte for byte, that of 5.0.1, whose notes name the DGCL's file of 2025;
// only the communes were renewed in 6.0.0.
const READ = {
  version: '6.0.0',
  vintage: 'périmètres au 1er janvier 2025',
  source:
    'Liste des EPCI à fiscalité propre au 1er janvier 2025 (DGCL) et code officiel géographique 2026 (Insee), d’après @etalab/decoupage-administratif 6.0.0',
  licence: 'Licence Ouverte (Etalab)',
};

const PACKAGE = '@etalab/decoupage-administratif';
const require = createRequire(import.meta.url);
const list = (name) => require(`${PACKAGE}/data/${name}.json`);

const { version } = require(`${PACKAGE}/package.json`);
if (version !== READ.version) {
  stop(`${PACKAGE} is ${version}, and this script knows the vintage of ${READ.version}: read that of ${version} and write it in update.mjs.`);
}

const slug = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '-');
const regions = list('regions');
const region = regions.find(({ nom }) => slug(nom) === process.argv[2]);
if (!region) {
  stop(`Name a region: npm run update -- ${regions.map(({ nom }) => slug(nom)).sort().join(' | ')}`);
}

const folder = join(import.meta.dirname, slug(region.nom));
const water = JSON.parse(readFileSync(join(folder, 'water-agencies.json'), 'utf8'));
const lists = { epci: list('epci'), communes: list('communes'), departements: list('departements'), regions };
const { epci, communes, departments, waterAgencies, notes } = derive(region.code, lists, water);

const lines = (records, indent = '  ') => `[\n${records.map((record) => indent + JSON.stringify(record)).join(',\n')}\n${indent.slice(2)}]`;
const csv = (row) => {
  if (row.some((field) => /[;"\r\n]/.test(field))) {
    stop(`The commune ${row.join(' ')} has a character that would need quotes in the table.`);
  }
  return row.join(';');
};

write('epci.json', lines(epci));
write('communes.csv', [Object.keys(communes[0]), ...communes.map(Object.values)].map(csv).join('\n'));
write(
  'directory.json',
  `{
  "region": ${JSON.stringify(region.code)},
  "vintage": ${JSON.stringify(READ.vintage)},
  "source": ${JSON.stringify(READ.source)},
  "licence": ${JSON.stringify(READ.licence)},
  "waterAgencies": ${JSON.stringify(waterAgencies)},
  "departments": ${lines(departments, '    ')}
}`,
);
for (const note of notes) {
  console.log(note);
}
const seated = epci.filter((one) => one.region === region.code).length;
console.log(`${region.nom}: ${epci.length} EPCI, ${seated} of them seated there, ${communes.length} communes, ${departments.length} departments.`);

function write(name, text) {
  writeFileSync(join(folder, name), `${text}\n`);
}

function stop(why) {
  console.error(why);
  process.exit(1);
}
