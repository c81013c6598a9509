/**
 * Words that tell an outsider what a group is about. What is public (channels, events, stage topics, threads) holds none
 * of them (PR-10, OG-4). The lists err on the side of caution: a moderator who is refused finds another name in a
 * second, a member cannot take a disclosure back.
 */

/** Beginnings of words: `addict` covers addiction, addicts and addicted. */
const beginnings: readonly string[] = [
  // Substances and habits
  'addict alcohol sober sobri opioid opiate heroin cocaine cannabis smok nicotin gambl porn recover rehab detox relaps',
  'substance withdraw craving binge junkie dependen codepend',
  // Mind and mood
  'depress anxi panic bipolar psych schizo adhd autis ptsd trauma abus assault violence survivor suicid borderline',
  'disorder anorex bulimi burnout therap crisis diagnos dissociat lonel',
  // Loss
  'grief griev bereav mourn widow divorce miscarr stillb',
  // Body and care
  'tumor tumour diabet illness chronic disab disease dementia alzheim epilep fibromyalg endometr patient carer caregiv medic',
  // Fellowships and programmes whose name says it
  'alanon naranon alateen dbsa acoa',
].flatMap((line) => line.split(' '));

/** Whole words, since other words begin with them: method, painting, healthy. */
const words: readonly string[] = [
  'aa na nami coda meth vape weed drug drink sobriety pain loss clean eating aids hiv ocd mood mania manic stroke gaming',
  'mental health cancer dying death',
].flatMap((line) => line.split(' '));

/** Written in one, two or more ways, so that a hyphen hides nothing. */
const phrases: readonly string[] = [
  '12 ?steps?',
  'twelve ?steps?',
  'self ?harm',
  'al ?anon',
  'nar ?anon',
  'smart recovery',
];

const pattern = new RegExp(
  String.raw`\b(?:${beginnings.join('|')})|\b(?:${words.join('|')})(?:s|r|rs|er|ers|ing)?\b|\b(?:${phrases.join('|')})\b`,
  'i',
);

/** Whether a name tells an outsider nothing about why people come. Accents, dashes and fancy letters hide no word. */
export function neutralName(text: string): boolean {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[_.·–—-]+/g, ' ');
  return !pattern.test(folded);
}
