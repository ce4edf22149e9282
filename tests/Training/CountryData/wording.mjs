// How names, numbers and lists are put into plain English sentences.

const withArticle = new Set(['US', 'GB', 'AE', 'NL', 'PH', 'BS', 'GM', 'MV', 'KM', 'SB', 'MH', 'CF', 'CD', 'CG', 'DO',
  'CK', 'FK', 'FO', 'KY', 'TC', 'VG', 'VI', 'MP', 'PN', 'CC', 'AX', 'BQ', 'IM']);

/** Groups of islands take the plural; countries that only sound like one ("the Philippines") do not. */
const inPlural = new Set(['CK', 'FK', 'FO', 'KY', 'TC', 'VG', 'VI', 'MP', 'PN', 'CC', 'AX', 'BQ', 'SJ']);

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** People live on these rather than in them. */
const islands = new Set([...inPlural, 'CX', 'NF', 'IM', 'GG', 'JE'].filter(code => code !== 'BQ' && code !== 'SJ'));

export const isIsland = country => islands.has(country.code);
export const isPlural = country => inPlural.has(country.code);

/** The name inside a sentence: "the Netherlands", "Kazakhstan". */
export const inSentence = country => (withArticle.has(country.code) ? `the ${country.name}` : country.name);

export const capitalised = text => text[0].toUpperCase() + text.slice(1);

/** The name at the start of a sentence: "The Netherlands". */
export const atStart = country => capitalised(inSentence(country));

/** "one", "two", … "ten", then figures. */
export const inWords = number => smallNumbers[number] ?? String(number);

/** "A", "A and B", "A, B and C". */
export function listed(items) {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A list whose parts may themselves hold "and": "A to the north, and B and C to the east". */
export function listedApart(items) {
  if (items.length < 2) return items.join('');
  const holdsAnd = items.some(item => item.includes(' and '));
  return `${items.slice(0, -1).join(', ')}${holdsAnd ? ',' : ''} and ${items.at(-1)}`;
}

/** A number as a newsreader says it: 20,260,000 is "20 million", 125,063 is "130,000". */
export function rounded(number) {
  const inMillions = (value, digits) => String(Number(value.toFixed(digits)));
  if (number >= 995_000_000) return `${inMillions(number / 1e9, 2)} billion`;
  if (number >= 9_950_000) return `${inMillions(number / 1e6, 0)} million`;
  if (number >= 995_000) return `${inMillions(number / 1e6, 1)} million`;
  const step = number >= 100_000 ? 10_000 : number >= 10_000 ? 1_000 : number >= 1_000 ? 100 : number >= 100 ? 10 : 1;
  return (Math.round(number / step) * step).toLocaleString('en-GB');
}
