import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { World } from '../discord/contract.ts';
import { record } from '../discord/changes/read.ts';

export interface PlannedOpening {
  /** The home channel names the group: its room may not exist yet. */
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
    world.onHappening(({ t, d, guild }) => {
      if (t !== 'CHANNEL_UPDATE' && t !== 'CHANNEL_CREATE') return;
      if (d['type'] !== ChannelType.GuildVoice && d['type'] !== ChannelType.GuildStageVoice) return;
      const room = String(d['id']);
      const overwrites: readonly unknown[] = Array.isArray(d['permission_overwrites']) ? d['permission_overwrites'] : [];
      const everybody = overwrites.map(record).find((one) => one['id'] === guild);
      const isOpen = (BigInt(String(everybody?.['deny'] ?? 0)) & PermissionFlagsBits.Connect) === 0n;
      if (isOpen && this.#isOpen.get(room) === false) this.opened.push({ room, at: world.clock.now() });
      this.#isOpen.set(room, isOpen);
    });
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
