// The countries and territories that the gazetteers, facts and topics speak of, under the names that newspapers use.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);

/** Uninhabited or without a life of its own in the news. */
const leftOut = new Set(['AQ', 'BV', 'HM', 'TF', 'GS', 'UM', 'IO']);

/** Names in the data set that differ from what English newspapers write. */
const newsNames = {
  CD: 'Democratic Republic of the Congo',
  TR: 'Turkey',
  SH: 'Saint Helena',
  VI: 'US Virgin Islands',
};

/** Capitals that the data set spells or places in another way. */
const capitals = {
  US: ['Washington'],
  HK: [],
  MO: [],
  BO: ['Sucre', 'La Paz'],
  ZA: ['Pretoria', 'Cape Town', 'Bloemfontein'],
  SZ: ['Mbabane', 'Lobamba'],
  LK: ['Sri Jayawardenepura Kotte', 'Colombo'],
  MN: ['Ulaanbaatar'],
  KZ: ['Astana'],
  MS: ['Plymouth', 'Brades'],
  SM: ['San Marino'],
  TK: [],
  PF: ['Papeete'],
  YE: ['Sanaa'],
  KI: ['Tarawa'],
};

function rows(file) {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('|').map(cell => cell.split(';').map(word => word.trim()).filter(word => word !== '')));
}

const spokenNames = new Map(rows('names.txt').map(([code, names, adjectives, people]) =>
  [code[0], { names, adjectives: adjectives ?? [], people: people ?? [] }]));

export const countries = require('world-countries')
  .filter(country => !leftOut.has(country.cca2))
  .map(country => ({
    ...country,
    code: country.cca2,
    name: newsNames[country.cca2] ?? country.name.common,
    capitals: capitals[country.cca2] ?? country.capital,
    spoken: spokenNames.get(country.cca2) ?? { names: [], adjectives: [], people: [] },
  }));

export const byCode = new Map(countries.map(country => [country.code, country]));
export const byLongCode = new Map(countries.map(country => [country.cca3, country]));

/** The name without accents, as wire reports write it ("Asuncion"). */
export const plain = name => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  .replace(/[’‘ʻ]/g, "'").replace(/ı/g, 'i').replace(/[łŁ]/g, l => (l === 'ł' ? 'l' : 'L'))
  .replace(/ø/g, 'o').replace(/Ø/g, 'O').replace(/ß/g, 'ss').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/ə/g, 'a');
