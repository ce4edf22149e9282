// Counts how words are written inside sentences and lists those that are mostly in lower case, one a line.
// A word that is on the list and has a capital owes it to its place in the sentence.
//
//   node common-words.mjs texts.jsonl.gz… > common-words.txt
//
// Each line of an input is a JSON object; every string in its fields "text", "article", "context" or "story" is read.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const fewest = 6;
const leastShare = 0.5;
const fields = new Set(['text', 'article', 'context', 'story']);
const counts = new Map();

function* textsOf(value, key) {
  if (typeof value === 'string') {
    if (fields.has(key)) yield value;
  } else if (Array.isArray(value)) {
    for (const item of value) yield* textsOf(item, key);
  } else if (value && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) yield* textsOf(item, name);
  }
}

// A word counts when a small letter, comma or semicolon and one blank stand before it: then it does not start a sentence.
const inside = /(?<=[a-z,;] )[A-Za-z][a-z]{2,}(?![\w.@-])/g;

for (const file of process.argv.slice(2)) {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) {
    for (const text of textsOf(JSON.parse(line), '')) {
      for (const [word] of text.matchAll(inside)) {
        const lower = word.toLowerCase();
        const count = counts.get(lower) ?? [0, 0];
        count[word === lower ? 0 : 1]++;
        counts.set(lower, count);
      }
    }
  }
}

console.log('# English words that are mostly written in lower case inside a sentence.');
console.log('# Learned by tests/Training/CommonWords/common-words.mjs from CNN/DailyMail 3.0.0 (validation), Reuters-21578, SQuAD 1.1 (dev) and RealTime QA (2022-23).');
const common = [...counts].filter(([, [low, high]]) => low >= fewest && low / (low + high) >= leastShare).map(([word]) => word).sort();
console.log(common.join('\n'));
