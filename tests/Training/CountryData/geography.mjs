// What is written by hand about each country: what it is, its neighbours by direction, its coast.
import { readFileSync } from 'node:fs';
import { byCode, byLongCode, countries } from './countries.mjs';

const directions = {
  N: 'north', NE: 'north-east', E: 'east', SE: 'south-east', S: 'south', SW: 'south-west', W: 'west', NW: 'north-west',
};

const lines = file => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  .filter(line => line !== '' && !line.startsWith('#'));

function borders(text) {
  return text === '' ? [] : text.split(';').map(group => {
    const [direction, ...codes] = group.split(' ');
    if (!directions[direction]) throw new Error(`No direction: ${group}`);
    return { direction: directions[direction], countries: codes.map(code => known(byLongCode.get(code), code)) };
  });
}

function known(country, code) {
  if (!country) throw new Error(`No such country: ${code}`);
  return country;
}

export const geography = new Map(lines('where.txt').map(line => {
  const [code, kind, neighbours, coast] = line.split('|');
  return [known(byCode.get(code), code).code, { kind, groups: borders(neighbours), coast }];
}));

/** Statements written in full, by code and question ("KZ-capital"). */
export const said = new Map(lines('said.txt').map(line => line.split('|')));

/** Borders that the data set has and this table leaves out, or the other way round, with the reason. */
const exceptions = new Set([
  'CHN-HKG', 'HKG-CHN', 'CHN-MAC', 'MAC-CHN', // regions of China
  'LKA-IND', 'IND-LKA', // sea lies between them
]);

/** Neighbours that meet in a corner of each, so that both see the other in nearly the same direction. */
const corners = new Set(['CHN-PRK', 'FIN-NOR', 'LTU-RUS']);

/** Stops when a land border of the data set is missing here, or is told from one side only. */
export function checkBorders() {
  const pairs = new Set();
  for (const [code, { groups }] of geography) {
    for (const group of groups) for (const other of group.countries) pairs.add(`${byCode.get(code).cca3}-${other.cca3}`);
  }
  const wrong = [];
  for (const country of countries) {
    if (!geography.has(country.code)) wrong.push(`${country.name} is missing`);
    for (const border of country.borders) {
      const pair = `${country.cca3}-${border}`;
      if (!pairs.delete(pair) && !exceptions.has(pair)) wrong.push(`${pair} is missing`);
    }
  }
  wrong.push(...[...pairs].filter(pair => !exceptions.has(pair)).map(pair => `${pair} is not in the data set`));
  for (const [code, { groups }] of geography) {
    for (const group of groups) for (const other of group.countries) {
      const back = geography.get(other.code).groups.find(g => g.countries.some(c => c.code === code));
      if (back && !areOpposite(group.direction, back.direction) && !corners.has(pairName(code, other.code))) {
        wrong.push(`${byCode.get(code).name}: ${other.name} ${group.direction}, but back ${back.direction}`);
      }
    }
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

const pairName = (code, other) => [byCode.get(code).cca3, byCode.get(other).cca3].sort().join('-');

function areOpposite(one, other) {
  const names = Object.values(directions);
  const apart = Math.abs(names.indexOf(one) - names.indexOf(other));
  return Math.min(apart, 8 - apart) >= 2;
}
