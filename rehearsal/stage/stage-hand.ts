import { seconds } from '#core/time.ts';
import type { Appointments } from './appointments.ts';
import type { BotPower } from './bot-power.ts';
import type { StageHand } from './evening-plan.ts';
import { dropLine } from './lines-down.ts';
import type { Setting } from './setting.ts';

/** A bot that cannot start because of Discord is tried again after so long. */
const bootAgain = seconds(10);

export interface StageHandParts {
  readonly setting: Setting;
  readonly appointments: Appointments;
  readonly power: BotPower;
  readonly satDownAt: number;
  readonly note: (words: string) => void;
}

/** What a hard moment may do to the evening. */
export function createStageHand({ setting, appointments, power, satDownAt, note }: StageHandParts): StageHand {
  const { play, room, trouble, talking } = setting;
  const now = (): number => room.clock.now();
  const bootBot = async (): Promise<void> => {
    if (await power.boot()) return;
    appointments.note(now() + bootAgain, `boot again ${now()}`, bootBot);
  };
  return {
    play,
    satDownAt,
    now,
    isFirst: (key) => appointments.isFirst(key, now()),
    firstAt: (key) => appointments.firstAt(key),
    at: (when, key, act) => appointments.note(when, key, act),
    note,
    trouble: (faults, until) => trouble.begin(room.discord, faults, until),
    killBot: () => power.cut(),
    bootBot,
    async dropLine(player) {
      await dropLine(play, player);
    },
    async talks(player, on) {
      talking.tell(player, on);
    },
  };
}
