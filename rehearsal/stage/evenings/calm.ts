/** A calm first meeting for each of the eight formats. One begins before the doors, for opening them is part of it. */
import { calmEvenings, welcomes } from '../../words/evenings.ts';
import type { CastPlan, EveningPlan } from '../evening-plan.ts';
import { coHost, host, member, planned, roomEnough } from './plan.ts';

type FormatId = keyof typeof calmEvenings;

interface Company {
  readonly mode?: EveningPlan['mode'];
  readonly others: readonly CastPlan[];
}

/** Who comes. Most groups are gentle; one strict room and one stage are among them, so that people see the difference. */
const company: Readonly<Record<FormatId, Company>> = {
  listening_round_60: {
    others: [
      coHost,
      member('Ada'),
      member('Ben', 'quiet'),
      member('Cleo', 'first-time'),
      member('Dev', 'listens-only'),
    ],
  },
  checkin_agenda_90: {
    mode: 'strict',
    others: [coHost, member('Elif'), member('Finn'), member('Hana', 'quiet'), member('Jonas', 'types')],
  },
  structured_support_90: {
    others: [
      coHost,
      member('Ines'),
      member('Kofi', 'quiet'),
      member('Lena', 'first-time'),
      member('Milo'),
      member('Nora', 'types'),
    ],
  },
  grief_circle_75: {
    others: [coHost, member('Otis'), member('Pia', 'quiet'), member('Quin', 'quiet'), member('Rosa', 'listens-only')],
  },
  passing_circle_60: {
    others: [coHost, member('Sami'), member('Tess'), member('Uma', 'first-time'), member('Vito', 'quiet')],
  },
  family_friends_75: {
    mode: 'stage',
    others: [
      coHost,
      member('Wen'),
      member('Xenia'),
      member('Yara', 'listens-only'),
      member('Zeno', 'quiet'),
      member('Amir', 'types'),
    ],
  },
  short_peer_session_45: {
    others: [member('Bea'), member('Caro', 'first-time'), member('Dina', 'quiet'), member('Emil')],
  },
  peer_supporter_reflection_60: {
    others: [coHost, member('Greta'), member('Hugo', 'quiet'), member('Ida')],
  },
};

const formats: readonly FormatId[] = [
  'listening_round_60',
  'short_peer_session_45',
  'passing_circle_60',
  'structured_support_90',
  'checkin_agenda_90',
  'grief_circle_75',
  'family_friends_75',
  'peer_supporter_reflection_60',
];

/** In the order of the shelf: the format most groups begin with comes first. */
export const calm: readonly EveningPlan[] = formats.map((format) =>
  planned({
    id: `calm-${format.replaceAll('_', '-')}`,
    shelf: 'calm',
    words: calmEvenings[format],
    format,
    mode: company[format].mode ?? 'gentle',
    size: roomEnough,
    cast: [host, ...company[format].others],
    you: host.name,
    prologue: null,
    moment: null,
    welcome: welcomes.host,
  }),
);
