// Writes tests/data/segments_golden.json: texts, and how Twilio's own calculator counts them.
//
//   npm install --no-save sms-segments-calculator@1.3.0 && node tests/tools/segments_golden.mjs
//
// The texts are made here, from a fixed seed: French sentences, letters that leave GSM-7, escaped
// letters and emoji, with lengths around the edges where a segment more is paid.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const { SegmentedMessage } = createRequire(process.cwd() + '/')('sms-segments-calculator');

let seed = 20261121;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};
const pick = (list) => list[Math.floor(random() * list.length)];

const WORDS = ['lit', 'ce', 'soir', 'à', 'où', 'é', 'très', 'près', 'naloxone', 'ouvert', '24h', 'ça', 'forêt',
  'côté', 'l’été', 'œuvre', '« oui »', 'Noël', 'É', 'Ç', 'ç', '10 €', '[2]', 'a|b', '~', '^', '{x}', '\\', 'ñ',
  '514-555-0123', 'Δ', '...', '…', '—'];
const PIECES = {
  plain: [...'abcdefghij ABC 0123456789.,!?éèàù'],
  escaped: [...'ab €[]{}|~^\\'],
  accented: [...'aeiou çêôîûëï'],
  emoji: ['a', ' ', '🙂', '👍🏽', '👨‍👩‍👧', '🇨🇦', '❤️', '☎'],
  marks: ['e', 'e\u0301', 'a\u0302', ' ', '\r\n', '\n', '\r'],
  other: ['ж', 'ل', '中', 'α', ' ', '\u00a0', '\u200b', '\t', '\f'],
};
const EDGES = [1, 5, 66, 67, 68, 69, 70, 71, 132, 133, 134, 135, 136, 140, 152, 153, 154, 158, 159, 160, 161,
  200, 201, 202, 268, 304, 305, 306, 307, 308, 458, 459, 460, 612];

const texts = new Set(['', ' ', '?']);
for (const pieces of Object.values(PIECES))
  for (const length of EDGES)
    for (let round = 0; round < 4; round++)
      texts.add(Array.from({ length }, () => pick(pieces)).join(''));
for (const length of EDGES) {
  // an escaped letter or an emoji right on an edge, in an otherwise plain text
  for (const last of ['€', '🙂', 'ç', '👍🏽', 'e\u0301']) {
    texts.add('a'.repeat(length - 1) + last);
    texts.add('a'.repeat(Math.max(0, length - 2)) + last + 'b'.repeat(40));
  }
}
while (texts.size < 1600) {
  const words = Array.from({ length: 1 + Math.floor(random() * 60) }, () => pick(WORDS));
  texts.add(words.join(' '));
}

const golden = [...texts].map((text) => {
  const counted = new SegmentedMessage(text);
  return [text, counted.segmentsCount, counted.encodingName];
});
writeFileSync('tests/data/segments_golden.json', '[\n' + golden.map((g) => JSON.stringify(g)).join(',\n') + '\n]\n');
console.log(`${golden.length} texts counted`);
