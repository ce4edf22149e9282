// Writes config/facts/countries.jsonl: what every country's briefing starts from.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { byCode, countries } from './countries.mjs';
import { checkBorders, geography, said } from './geography.mjs';
import { atStart, capitalised, inSentence, inWords, isIsland, isPlural, listed, listedApart, rounded } from './wording.mjs';

const require = createRequire(import.meta.url);
const peopleOf = require('cldr-core/supplemental/territoryInfo.json').supplemental.territoryInfo;

const countryData = {
  source: { name: 'World Countries data set', url: 'https://github.com/mledoze/countries', licence: 'ODbL-1.0' },
  asOf: '2025-06-03',
};
const populationData = {
  source: { name: 'Unicode CLDR', url: 'https://cldr.unicode.org/', licence: 'Unicode-3.0' },
  asOf: '2025-10-29',
  reviewBy: '2027-10-29',
};

const bothData = {
  source: { name: 'World Countries and Unicode CLDR', url: countryData.source.url, licence: 'ODbL-1.0, Unicode-3.0' },
  asOf: countryData.asOf,
  reviewBy: populationData.reviewBy,
};

/** No more words than can be read aloud in one breath or two. */
const longestAnswer = 46;

const is = country => (isPlural(country) ? 'are' : 'is');
const has = country => (isPlural(country) ? 'have' : 'has');
const it = country => (isPlural(country) ? 'They' : 'It');
const verb = (country, stem) => (isPlural(country) ? stem : `${stem}s`);
const its = country => (isPlural(country) ? 'Their' : 'Its');
const words = text => text.split(' ').length;

const byDirection = groups => listedApart(groups.map(group =>
  `${listed(group.countries.map(inSentence))} to the ${group.direction}`));

/** The best known neighbour in each of the four main directions, or in the directions named first. */
function mainNeighbours(groups, most) {
  const main = groups.filter(group => !group.direction.includes('-'));
  return (main.length >= most ? main : groups).slice(0, most)
    .map(group => ({ direction: group.direction, countries: group.countries.slice(0, 1) }));
}

function neighbourSentence(country, groups, kind, most) {
  const count = groups.flatMap(group => group.countries).length;
  if (count === 0 || kind.includes('surrounded by') || kind.includes('enclave')) return '';
  if (count === 1) return `${it(country)} ${verb(country, 'border')} only ${byDirection(groups).replace(' to ', ', to ')}.`;
  if (count <= most + 1) return `${it(country)} ${verb(country, 'border')} ${byDirection(groups)}.`;
  return `${it(country)} ${has(country)} ${inWords(count)} neighbours, among them ${byDirection(mainNeighbours(groups, most))}.`;
}

/** Countries whose size readers can picture, the best known first. */
const yardsticks = ['FR', 'GB', 'DE', 'ES', 'IT', 'PL', 'PT', 'IE', 'CH', 'BE', 'LU'].map(code => byCode.get(code));
const largeYardsticks = yardsticks.slice(0, 3);
const multiples = [
  { times: 1, phrase: 'about the size of', tolerance: 0.08, of: yardsticks },
  { times: 2, phrase: 'about twice the size of', tolerance: 0.06, of: yardsticks },
  { times: 0.5, phrase: 'about half the size of', tolerance: 0.06, of: yardsticks },
  { times: 3, phrase: 'about three times the size of', tolerance: 0.06, of: yardsticks },
  { times: 4, phrase: 'about four times the size of', tolerance: 0.06, of: largeYardsticks },
  { times: 5, phrase: 'about five times the size of', tolerance: 0.06, of: largeYardsticks },
];

/** "about twice the size of France", or null where no known country gives a fair picture. */
function comparedSize(country) {
  for (const { times, phrase, tolerance, of } of multiples) {
    const like = of.find(yardstick => yardstick.code !== country.code
      && Math.abs(country.area / (times * yardstick.area) - 1) <= tolerance);
    if (like) return `${phrase} ${inSentence(like)}`;
  }
  return null;
}

/** Place and neighbours, then what a newsreader would add in one breath: capital, people, languages. */
function where(country) {
  const { kind, groups, coast } = geography.get(country.code);
  const told = most => [
    `${atStart(country)} ${is(country)} ${kind}.`,
    neighbourSentence(country, groups, kind, most),
    coast === '' ? '' : `${coast}.`,
  ].filter(sentence => sentence !== '').join(' ');
  const fits = [told(4), told(3)].find(text => words(text) <= longestAnswer);
  if (!fits) throw new Error(`Too long: ${told(3)}`);
  return `${fits} ${essentials(country)}`;
}

function essentials(country) {
  const { capital: city, languages: spoken } = written(country);
  const live = `about ${rounded(populationOf(country))} people live there`;
  if (!city && !spoken) {
    return `${its(country)} capital is ${country.capitals[0]}, ${live}, and ${its(country).toLowerCase()} official `
      + `${listOfLanguages(country).length === 1 ? 'language is' : 'languages are'} ${listed(listOfLanguages(country))}.`;
  }
  const seat = city ?? `${its(country)} capital is ${country.capitals[0]}.`;
  // What follows a semicolon is told by the answer on languages itself.
  const tongues = (spoken ?? languages(country)).split(';')[0].replace(/\.$/, '');
  return `${withoutName(seat, country)} ${capitalised(live)}. ${withoutName(tongues, country)}.`;
}

/** A sentence that follows others on the country need not name it again. */
function withoutName(sentence, country) {
  const name = inSentence(country);
  return sentence
    .replace(new RegExp(`^${atStart(country)} (?=has|have|is|are)`), `${it(country)} `)
    .replace(new RegExp(`((?:capital|(?:official|main|state) languages?) (?:of|in)) ${name}(?![\\w'’-])`), (_, before) => before.replace(/ (of|in)$/, ''));
}

/** The sentences on capital and languages that were written by hand, where there are any. */
const written = country => ({ capital: said.get(`${country.code}-capital`), languages: said.get(`${country.code}-languages`) });

function capital(country) {
  return `${country.capitals[0]} is the capital of ${inSentence(country)}.`;
}

const populationOf = country => Number(peopleOf[country.code]._population);

function people(country) {
  return `About ${rounded(populationOf(country))} people live ${isIsland(country) ? 'on' : 'in'} ${inSentence(country)}.`;
}

function listOfLanguages(country) {
  return [...new Set(Object.values(country.languages).map(name => ({
    'Persian (Farsi)': 'Persian', Moldavian: 'Romanian', Maldivian: 'Dhivehi', Chewa: 'Chichewa', Nauru: 'Nauruan',
    'Austro-Bavarian German': 'German', 'Swiss German': 'German',
    Chinese: country.code === 'SG' ? 'Mandarin Chinese' : 'Chinese',
  })[name] ?? name))];
}

function languages(country) {
  const names = listOfLanguages(country);
  return names.length === 1
    ? `The official language of ${inSentence(country)} is ${names[0]}.`
    : `The official languages of ${inSentence(country)} are ${listed(names)}.`;
}

function bordersOf(country) {
  const { groups } = geography.get(country.code);
  const count = groups.flatMap(group => group.countries).length;
  if (count === 0) return `${atStart(country)} ${has(country)} no land border with any other country.`;
  const places = count === 1 ? byDirection(groups).replace(' to ', ', to ') : byDirection(groups);
  return `${atStart(country)} ${verb(country, 'border')} ${inWords(count)} ${count === 1 ? 'country' : 'countries'}: ${places}.`;
}

const independentBySize = countries.filter(country => country.independent).sort((one, other) => other.area - one.area);

function size(country) {
  const rank = independentBySize.indexOf(country) + 1;
  const area = country.area < 5 ? String(country.area) : `about ${rounded(country.area)}`;
  const compared = comparedSize(country);
  // Sources differ on who is second, third and fourth, and again further down.
  const order = rank >= 5 && rank <= 10 ? `; only ${inWords(rank - 1)} countries are larger` : '';
  return `${atStart(country)} ${verb(country, 'cover')} ${area} square kilometres${compared ? `, ${compared}` : ''}${order}.`;
}

const questions = [
  ['where', 'Where is it?', where, bothData],
  ['capital', 'What is its capital?', capital, countryData],
  ['people', 'How many people live there?', people, populationData],
  ['languages', 'Which languages are spoken there?', languages, countryData],
  ['borders', 'Which countries does it border?', bordersOf, countryData],
  ['size', 'How big is it?', size, countryData],
];

checkBorders();
const unused = new Set(said.keys());
const rows = [];
for (const country of countries) {
  for (const [name, question, tell, data] of questions) {
    if (name === 'size' && !(country.area > 0)) continue;
    const byHand = said.get(`${country.code}-${name}`);
    unused.delete(`${country.code}-${name}`);
    rows.push({
      key: `country-${country.code}-${name}`,
      subject: country.name,
      question,
      statement: byHand ?? tell(country),
      status: 'Confirmed',
      asOf: data.asOf,
      ...(data.reviewBy ? { reviewBy: data.reviewBy } : {}),
      source: data.source,
    });
  }
}
if (unused.size > 0) throw new Error(`Never used: ${[...unused].join(', ')}`);

writeFileSync(new URL('../../../config/facts/countries.jsonl', import.meta.url), rows.map(row => JSON.stringify(row)).join('\n') + '\n');
console.log(`${rows.length} facts on ${countries.length} countries and territories`);
