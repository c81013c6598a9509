/**
 * npm run prove:calendar [rules] [first seed]: compares so many random rules (100,000) with `rrule` and with Intl, and
 * prints one line of JSON. Ends with 1 when anything differs.
 */
// The package it compares with is right only there.
process.env['TZ'] = 'UTC';

const { compare } = await import('./prove/compare.ts');
const { zones } = await import('./prove/zones.ts');
const { occurrences } = await import('#core/calendar/occurrences.ts');

const rules = Number(process.argv[2] ?? 100_000);
const firstSeed = Number(process.argv[3] ?? 1);
const began = performance.now();
let seen = 0;
let differences = 0;
for (let seed = firstSeed; seed < firstSeed + rules; seed += 1) {
  const compared = compare(seed, occurrences);
  seen += compared.occurrences;
  if (compared.difference !== null) {
    differences += 1;
    process.stderr.write(`${compared.difference}\n`);
  }
}
const ms = Math.round(performance.now() - began);
process.stdout.write(`${JSON.stringify({ rules, zones: zones.length, occurrences: seen, differences, ms })}\n`);
process.exitCode = differences === 0 ? 0 : 1;
