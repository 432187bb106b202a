// Writes tests/data/hours_golden.json: opening hours, and what the reference evaluator says of them.
//
//   npm install --prefix ~/.cache/golden opening_hours@3.15.0
//   NODE_PATH=~/.cache/golden/node_modules node tests/tools/hours_golden.mjs
//
// {"holidays": {region: [dates]}, "contradictions": [[expression, region, instant]],
//  "cases": [[expression, region, instant, open, next change]]}.
// Instants are UTC; open is null for "unknown"; a next change more than a year away is null.
// Expressions and instants are made here, from a fixed seed. Half of the instants are random, the
// others stand where hours go wrong: on a change and the minute before, around both clock changes,
// on public holidays, their eves and the nights after.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const OpeningHours = createRequire(process.cwd() + '/')('opening_hours');

// As a geocoder would give it. "Quebec" has no accent in the package's holidays.
const REGIONS = {
  montreal: ['America/Toronto', 'ca', 'Quebec'],
  ontario: ['America/Toronto', 'ca', 'Ontario'],
  bruxelles: ['Europe/Brussels', 'be', 'Brussels-Capital Region'],
  france: ['Europe/Paris', 'fr', 'Ile-de-France'],
  'alsace-moselle': ['Europe/Paris', 'fr', 'Moselle'],
};
// The package knows the school holidays of French regions, until the end of 2026.
const SCHOOL_REGIONS = {
  'ile-de-france': ['Europe/Paris', 'fr', 'Île-de-France'],
  'alsace-moselle': ['Europe/Paris', 'fr', 'Grand Est'],
};
const SCHOOL_DAYS = ['2025-10-19', '2025-11-03', '2025-12-21', '2026-01-05', '2026-02-15', '2026-02-22', '2026-03-02',
  '2026-03-09', '2026-04-12', '2026-04-19', '2026-04-27', '2026-05-04', '2026-07-05', '2026-09-01', '2026-10-18'];
const SCHOOL_EXPRESSIONS = `
Mo-Fr D; SH off | SH off; Mo-Fr D | Mo-Su D; SH off | Mo-Fr D; SH Mo-Fr M | SH D | SH Mo-Fr D | We A; SH Mo-Fr M,A
N; SH off | Mo-Fr D; SH N | Mo-Sa D; SH Mo-Fr off | SH 00:00-24:00 | Mo-Fr M; SH Mo,We A | Jul-Aug SH off; Mo-Fr D | We,SH D
Mo-Fr D; SH off || "appelle" | Mo-Fr M, SH Mo-Fr A | SH Sa,Su D | Mo[1] D; SH off
`.split(/[|\n](?!\|)(?<!\|\|)/).map((text) => text.trim()).filter(Boolean);
// A holiday fell on the week-end before; some calendars move it here.
const MOVED = ['2027-12-27', '2027-12-28', '2028-01-03', '2029-06-25', '2029-07-02'];
const CLOCK_CHANGES = {
  'America/Toronto': ['2026-03-08T07:00Z', '2026-11-01T06:00Z', '2027-03-14T07:00Z', '2027-11-07T06:00Z'],
  'Europe/Brussels': ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2027-03-28T01:00Z', '2027-10-31T01:00Z'],
  'Europe/Paris': ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2028-03-26T01:00Z', '2028-10-29T01:00Z'],
};
// D: some hours of a day. M and A: a morning and an afternoon. N: a night. S: the small hours.
const EXPRESSIONS = `
N | Mo-Fr N | Fr,Sa N | Mo-Th N; Fr,Sa N | Mo-Fr N; Sa,Su N | Fr N; Sa off | N; PH off | N; Su D | Mo-Sa D,N
Mo-Fr D; Sa N; Su off | N; We off | N; Fr[1] off | Mo-Fr N; PH D | N; 23:00-24:00 off | Fr 22:00-30:00 | N; Dec 25 off
24/7 | 24/7; PH off | 24/7; Dec 25 off | 00:00-24:00 | 24/7; Mo 03:00-05:00 off | Mo-Fr 00:00-24:00; Sa D
Nov-Mar N | Nov 15-Apr 15 N | 2026 Nov 10-2027 Apr 15 N | Jun-Aug Mo-Fr D; Sep-May Mo-Sa D | Mo-Fr D; Dec 24-Jan 02 off
Jul-Aug Mo-Fr M; Sep-Jun Mo-Fr D; PH off | Dec-Mar N; Apr-Nov D | week 02-52/2 We D | Apr 01-Oct 31 Mo-Su D | Mo-Fr D; Aug off
2026-2027 Mo-Fr D | Mo-Su D; Jan 01,May 01,Dec 25 off | Nov-Mar Mo-Su N; PH off | 2026 Dec 01-2027 Mar 31 N; PH off
Mo-Fr D; PH off | Mo-Su D; PH off | Mo-Fr M,A; PH off | PH off; Mo-Fr D | Mo-Sa D; PH,Su off | D; PH off | Mo-Fr M,A; Sa M; PH off
Mo-Fr D; PH D | Mo-Fr D; Sa,Su,PH D | PH,Su D | Su,PH D; Mo-Sa D | PH D | Mo-Su D; PH M | Mo-Fr D; PH -1 day M | Mo-Fr D; Sa,PH N
PH Mo-Fr D | Mo-Fr D; PH Mo-Fr M | Mo-Su D; PH +1 day off | Jul-Aug PH off; Mo-Fr D | Dec PH off; Mo-Su D
Mo-Su D; easter off | Mo-Su D; easter -2 days off | easter +1 day D | Mo-Su D; easter +39 days off | N; easter off
Mo-Su D; easter -2 days-easter +1 day off | Mo-Fr D; easter +50 days off; PH off | easter -7 days-easter D
Mo[1] D | Th[-1] D | We[2,4] D | Tu[1-2] D | Mo-Fr D; Fr[1] off | Sa[3] N | Mo-Fr D; We[-1] M | Nov-Mar Su[1] D | Mo[1],Th[3] D
Mo[1] D; PH off | Fr[-1] N | Su[2] M,A | Mo[5] D
Mo-Fr D; 12:00-13:00 off | Mo-Fr M,A | Mo-Fr M, We A | Mo-Fr M; We A | Mo-Fr M; N | D; We M | D; M | Mo-Fr D; We 12:00-14:00 off
Sa-Mo D | Tu,We M; Th A | Mo 08:00-22:00; Tu-Su 07:30-19:00 | Mo-Fr D || unknown | Mo-Fr unknown; Sa D | Mo-Fr D || "appelle"
Tu A || "appelle" | "sur rendez-vous" | Mo-Fr D "entrée par la cour"; Sa off | Mo-Fr D; PH off || "appelle" | off | Mo-Fr D || Sa M
S | Su S | S; PH off | 00:00-02:30 | 02:30-05:00 | 01:30-03:00 | 20:00-02:00 | 21:00-01:30 | Su 02:00-03:00 | 22:00-02:30; Mo off
`.split(/[|\n](?!\|)(?<!\|\|)/).map((text) => text.trim()).filter(Boolean);
const VARIANTS = 2;

let seed = 20261122;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};
const between = (low, high) => low + Math.floor(random() * (high - low + 1));
const clock = (hour) => `${String(hour).padStart(2, '0')}:${['00', '15', '30', '45'][between(0, 3)]}`;
const SPANS = {
  D: () => `${clock(between(6, 11))}-${clock(between(14, 20))}`,
  M: () => `${clock(between(7, 9))}-${clock(between(10, 12))}`,
  A: () => `${clock(between(13, 15))}-${clock(between(16, 21))}`,
  N: () => `${clock(between(16, 22))}-${clock(between(1, 9))}`,
  S: () => `${clock(between(0, 2))}-${clock(between(3, 5))}`,
};
const filled = (expression) => expression.replace(/\b[DMANS]\b/g, (kind) => SPANS[kind]());

const MINUTE = 60000;
const DAY = 1440 * MINUTE;
const minutes = (time) => Math.floor(time / MINUTE) * MINUTE;
const written = (time) => new Date(time).toISOString().slice(0, 16) + 'Z';

function holidays(address) {
  const calendar = new OpeningHours('PH', { address });
  const days = [];
  for (const day = new Date(2025, 0, 1, 12); day.getFullYear() < 2035; day.setDate(day.getDate() + 1))
    if (calendar.getState(day))
      days.push([day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, '0')).join('-'));
  return days;
}

// Around a clock change the package can contradict itself: it announces a change for 3:30, and is
// changed at 3:05; or its search turns in circles. What it says then is no answer, and is left out.
const NONE = Symbol('no answer');
function nextChange(hours, time) {
  let next;
  try {
    next = hours.getNextChange(new Date(time), new Date(time + 366 * DAY))?.getTime() ?? null;
  } catch {
    return NONE;
  }
  const now = hours.getStateString(new Date(time));
  const soon = Math.min(next ?? Infinity, time + 2 * DAY);
  for (let later = time; later < soon; later += 5 * MINUTE)
    if (hours.getStateString(new Date(later)) !== now) return NONE;
  return next && next - time <= 365 * DAY ? next : null;
}

function asked(hours, expression, zone, region) {
  const school = /SH/.test(expression);
  const start = school ? Date.UTC(2025, 8, 1) : Date.UTC(2026, 0, 1);
  const instants = Array.from({ length: 2 }, () => minutes(start + random() * (school ? 430 : 5 * 365) * DAY));
  const change = nextChange(hours, instants[0]);
  if (change && change !== NONE) instants.push(change, change - MINUTE);
  if (/PH|easter/.test(expression)) {
    const known = [...golden.holidays[region].filter((day) => day > '2026' && day < '2032'), ...MOVED];
    const midnight = new Date(known[between(0, known.length - 1)] + 'T00:00').getTime();
    for (const quarter of [between(-20, -1), between(0, 40), between(60, 95), between(96, 116)])
      instants.push(midnight + quarter * 15 * MINUTE);
  }
  if (school) {
    for (const quarter of [between(-20, -1), between(0, 40), between(60, 95), between(96, 116)])
      instants.push(new Date(SCHOOL_DAYS[between(0, SCHOOL_DAYS.length - 1)] + 'T00:00').getTime() + quarter * 15 * MINUTE);
    return instants;
  }
  const changes = CLOCK_CHANGES[zone];
  const clocks = new Date(changes[between(0, changes.length - 1)]).getTime();
  const near = /\b0[0-3]:|-[34]\d/.test(expression) ? 4 : 1;
  for (let round = 0; round < near; round++) instants.push(clocks + between(-8, 12) * 15 * MINUTE);
  return instants;
}

const golden = { holidays: {}, contradictions: [], cases: [] };
function write(region, [zone, country_code, state], expressions) {
  process.env.TZ = zone;
  const address = { country_code, state };
  for (const template of expressions)
    for (let variant = 0; variant < VARIANTS; variant++) {
      const expression = filled(template);
      const hours = new OpeningHours(expression, { address });
      for (const time of asked(hours, expression, zone, region)) {
        const at = new Date(time);
        const open = hours.getUnknown(at) ? null : hours.getState(at);
        const next = nextChange(hours, time);
        if (next === NONE) golden.contradictions.push([expression, region, written(time)]);
        else golden.cases.push([expression, region, written(time), open, next && written(next)]);
      }
    }
}

for (const [region, place] of Object.entries(REGIONS)) {
  process.env.TZ = place[0];
  golden.holidays[region] = holidays({ country_code: place[1], state: place[2] });
  write(region, place, EXPRESSIONS);
}
for (const [region, place] of Object.entries(SCHOOL_REGIONS)) write(region, place, SCHOOL_EXPRESSIONS);

const rows = (list) => `[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
writeFileSync('tests/data/hours_golden.json', `{"holidays": ${JSON.stringify(golden.holidays)},
"contradictions": ${rows(golden.contradictions)},
"cases": ${rows(golden.cases)}}
`);
console.log(`${golden.cases.length} cases of ${new Set(golden.cases.map(([hours]) => hours)).size} expressions; `
  + `${golden.contradictions.length} left out, the package contradicts itself`);
