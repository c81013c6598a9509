import type { EveningPlan } from '../../evening-plan.ts';
import { botDies } from './bot-dies.ts';
import { discordTroubled } from './discord-troubled.ts';
import { hostDrops } from './host-drops.ts';
import { needsSomeone } from './needs-someone.ts';
import { nobodyComes } from './nobody-comes.ts';
import { ruleBroken } from './rule-broken.ts';
import { silence } from './silence.ts';
import { talksOn } from './talks-on.ts';
import { tooMany } from './too-many.ts';
import { twoAtOnce } from './two-at-once.ts';

/** What is hard about leading people first, then what is hard about the things around them. */
export const hard: readonly EveningPlan[] = [
  talksOn,
  silence,
  twoAtOnce,
  needsSomeone,
  ruleBroken,
  tooMany,
  nobodyComes,
  hostDrops,
  botDies,
  discordTroubled,
];
