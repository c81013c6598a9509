/** The suggestions for what is hard about the things around people: lines, rooms, the bot, Discord. */
import { sizeCheckMs } from '#core/session/constants.ts';
import { plannedStart } from '#core/session/plan.ts';
import { minutes, seconds } from '#core/time.ts';
import { cueSentence } from '#text/en/cues.ts';
import { labels } from '#text/en/labels.ts';
import { guide } from '../../../words/guide.ts';
import { moments } from '../../../words/moments.ts';
import type { StageLog } from '../../evening-plan.ts';
import type { Hard } from '../../evenings/hard-ids.ts';
import type { Advice } from '../minutes.ts';
import { plainWords } from '../plain-words.ts';
import { firstLine, noted, pressed } from '../seen.ts';
import { later, suggest } from './suggest.ts';

type Guide = (log: StageLog) => readonly Advice[];

const hostDrops: Guide = (log) => {
  const [, after = ''] = moments.hostDrops.theirs('\n').split('\n');
  const dropped =
    noted(log, moments.hostDrops.yours) ??
    firstLine(log, ({ kind, words }) => kind === 'stage' && after !== '' && words.endsWith(after));
  const tookOver = dropped === null ? null : pressed(log, labels.takeOver, dropped.at);
  const words = guide.hostDrops;
  return [
    ...suggest(dropped, words.gone),
    ...suggest(later(dropped, minutes(1)), words.asked),
    ...suggest(later(tookOver ?? later(dropped, minutes(1.5)), seconds(15)), words.settled),
    ...suggest(later(dropped, minutes(3)), words.afterwards),
  ];
};

const botDies: Guide = (log) => {
  const gone = noted(log, moments.botDies.gone);
  const back = noted(log, moments.botDies.back);
  const words = guide.botDies;
  return [
    ...suggest(gone, words.gone),
    ...suggest(later(gone, seconds(45)), words.muted),
    ...suggest(back, words.back),
    ...suggest(later(back, minutes(1)), words.afterwards),
  ];
};

const discordTroubled: Guide = (log) => {
  const begins = noted(log, moments.discordTroubled.begins);
  const words = guide.discordTroubled;
  return [
    ...suggest(begins, words.begins),
    ...suggest(later(begins, seconds(20)), words.lead),
    ...suggest(noted(log, moments.discordTroubled.over), words.over),
  ];
};

const tooMany: Guide = (log) => {
  const words = guide.tooMany;
  return [
    ...suggest(log.began, words.choose),
    ...suggest(later(log.began, minutes(1)), words.ask),
    ...suggest(later(log.began, minutes(2)), words.tell),
  ];
};

const nobodyComes: Guide = (log) => {
  const { session, began, ended } = log;
  const words = guide.nobodyComes;
  if (session === null) return suggest(began, words.wait);
  const { min } = session.format.size;
  const checked = plannedStart(session) + sizeCheckMs;
  const here = Math.min(session.headCount, min - 1);
  const closed = Math.max(began, ended - minutes(1));
  return [
    ...suggest(began, words.wait),
    ...suggest(checked, plainWords(cueSentence({ kind: 'too-few', here, min }, session.opensAt))),
    ...suggest(checked, words.decide),
    ...suggest(closed, words.afterwards),
  ];
};

type OfThings = Extract<Hard, 'hostDrops' | 'botDies' | 'discordTroubled' | 'tooMany' | 'nobodyComes'>;

export const thingsAdvice: Readonly<Record<OfThings, Guide>> = {
  hostDrops,
  botDies,
  discordTroubled,
  tooMany,
  nobodyComes,
};
