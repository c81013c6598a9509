/** `resolved`: the users, members, roles, channels and messages that a command or a select names by id. */
import type { APIAttachment, APIMessage } from 'discord.js';
import type { World } from '../contract.ts';
import { channelIn } from '../interactions/payload.ts';
import { permissionsIn } from '../permissions.ts';
import type { Actor } from './scene.ts';

export class Resolved {
  readonly #actor: Actor;
  readonly #guildId: string | null;
  readonly #all: Record<string, Record<string, unknown>> = {};

  constructor(actor: Actor, guildId: string | null) {
    this.#actor = actor;
    this.#guildId = guildId;
  }

  user(id: string): void {
    const world: World = this.#actor.scene.world;
    this.#put('users', id, world.users.get(id));
    const guild = this.#guildId === null ? undefined : world.guilds.get(this.#guildId);
    const member = guild?.members.get(id);
    if (!guild || !member) return;
    // Discord leaves the user out of resolved members, because it stands beside them.
    const { user: _user, deaf: _deaf, mute: _mute, ...rest } = member;
    this.#put('members', id, { ...rest, permissions: permissionsIn(world, guild, id).toString() });
  }

  role(id: string): void {
    this.#put('roles', id, this.#actor.scene.world.guilds.get(this.#guildId ?? '')?.roles.get(id));
  }

  channel(id: string): void {
    const { world } = this.#actor.scene;
    const channel = world.channels.get(id);
    const guild = world.guilds.get(this.#guildId ?? '') ?? null;
    if (channel) this.#put('channels', id, channelIn(world, guild, channel, this.#actor.userId));
  }

  message(message: APIMessage): void {
    this.#put('messages', message.id, structuredClone(message));
  }

  attachment(attachment: APIAttachment): void {
    this.#put('attachments', attachment.id, { ...attachment, ephemeral: true });
  }

  /** Nothing when nothing was named, so that it can be spread into the data. */
  data(): { resolved?: Record<string, unknown> } {
    return Object.keys(this.#all).length === 0 ? {} : { resolved: this.#all };
  }

  #put(kind: string, id: string, value: unknown): void {
    this.#all[kind] = { ...this.#all[kind], [id]: value };
  }
}
