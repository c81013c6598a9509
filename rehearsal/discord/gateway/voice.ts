/** Op 4: the application itself joins, moves in or leaves voice; and what becomes of its presence when its line is gone. */
import { joinVoice, leaveVoice } from '../changes/voice.ts';
import type { World } from '../contract.ts';

/** Discord's documentation says "a few minutes"; the number is ours. */
const LINGERS_MS = 3 * 60_000;

/** Does what op 4 asks. A full room and a missing permission are answered with silence, as Discord does. */
export function moveBot(world: World, d: unknown): void {
  const wish: Record<string, unknown> = typeof d === 'object' && d !== null ? { ...d } : {};
  const guild = world.guilds.get(String(wish['guild_id']));
  if (!guild) return;
  const self = world.application.botUser.id;
  const channelId = wish['channel_id'];
  if (typeof channelId !== 'string') return leaveVoice(world, guild, self);
  joinVoice(world, guild, self, channelId, {
    self_mute: wish['self_mute'] === true,
    self_deaf: wish['self_deaf'] === true,
  });
}

/** Ends the application's voice presence: at once after a clean close, else after some minutes unless it is back by then. */
export function leaveAfterDisconnect(world: World, clean: boolean, isBack: () => boolean): void {
  const leave = (): void => {
    if (isBack()) return;
    for (const guild of world.guilds.values()) leaveVoice(world, guild, world.application.botUser.id);
  };
  const self = world.application.botUser.id;
  const inVoice = [...world.guilds.values()].some(
    (guild) => (guild.voiceStates.get(self)?.channel_id ?? null) !== null,
  );
  if (!inVoice) return;
  if (clean) leave();
  else world.clock.at(world.clock.now() + LINGERS_MS, leave);
}
