import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { Channel, World } from '../discord/contract.ts';

export interface PlannedOpening {
  /** The id of the voice room. */
  readonly room: string;
  readonly at: number;
}

export interface OpeningDelay {
  readonly planned: string;
  /** Null: the doors did not open at all. */
  readonly actualDelayMs: number | null;
}

/** Doors that open so long around their minute are those that were planned. */
const around = 15 * 60_000;

/** Watches in the local Discord when the door of a lasting room lets everybody in. */
export class DoorsWatch {
  readonly opened: { readonly room: string; readonly at: number }[] = [];
  readonly #isOpen = new Map<string, boolean>();

  constructor(world: World) {
    for (const channel of world.channels.values()) this.#look(channel, world.clock.now());
    world.onHappening(({ t, d }) => {
      const channel = world.channels.get(String(d['id']));
      if (channel && (t === 'CHANNEL_UPDATE' || t === 'CHANNEL_CREATE')) this.#look(channel, world.clock.now());
    });
  }

  #look({ id, type, guild_id: guild, permission_overwrites: overwrites }: Channel, at: number): void {
    if (type !== ChannelType.GuildVoice && type !== ChannelType.GuildStageVoice) return;
    const everybody = overwrites?.find((one) => one.id === guild);
    const isOpen = (BigInt(everybody?.deny ?? 0) & PermissionFlagsBits.Connect) === 0n;
    if (isOpen && this.#isOpen.get(id) === false) this.opened.push({ room: id, at });
    this.#isOpen.set(id, isOpen);
  }

  /** How late each planned opening was, and openings that nobody planned. */
  delays(planned: readonly PlannedOpening[]): {
    readonly openings: readonly OpeningDelay[];
    readonly unplanned: readonly string[];
  } {
    const left = [...this.opened];
    const openings = planned.map(({ room, at }): OpeningDelay => {
      const index = left.findIndex((one) => one.room === room && Math.abs(one.at - at) < around);
      const [found] = index === -1 ? [] : left.splice(index, 1);
      return { planned: new Date(at).toISOString(), actualDelayMs: found ? found.at - at : null };
    });
    return { openings, unplanned: left.map(({ at }) => new Date(at).toISOString()) };
  }
}
