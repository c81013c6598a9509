/** How long a client waits before it says what came of something. */
import { onSeen } from '../changes/seen.ts';
import { ANSWER_WITHIN_MS, type SentInteraction } from '../interactions/ledger.ts';
import type { Scene } from '../people/scene.ts';

/**
 * Real time, for whoever sits before the screen: when the bot has answered but goes on for long (Discord may be putting it
 * off), what it does next is shown as it comes.
 */
const AT_MOST_MS = 500;

/** Resolves when everything has come to rest, or after half a second of real time. */
export async function restOrSoon(rest: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const soon = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, AT_MOST_MS);
  });
  try {
    await Promise.race([rest, soon]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves when the bot has answered, when everything has come to rest without that, or when Discord's three seconds are over. */
export async function answerOrRest({ world, idle }: Scene, interaction: SentInteraction): Promise<void> {
  const stops: (() => void)[] = [];
  const answered = new Promise<void>((resolve) => {
    stops.push(onSeen(world, () => (interaction.answer ? resolve() : undefined)));
    stops.push(world.clock.at(interaction.bornAt + ANSWER_WITHIN_MS, resolve));
  });
  const rest = idle();
  try {
    await Promise.race([rest, answered]);
    if (interaction.answer) await restOrSoon(rest);
  } finally {
    for (const stop of stops) stop();
  }
}
