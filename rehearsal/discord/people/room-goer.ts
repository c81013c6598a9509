/** The half of a person that is in rooms: joining, speaking, stages, and what moderators do to others there. */
import type { APIVoiceState } from 'discord.js';
import {
  acceptInvitation,
  declineInvitation,
  joinVoice,
  leaveVoice,
  moveTo,
  requestToSpeak,
  setMute,
  setOwnSwitches,
  voiceStateOf,
} from '../changes/voice.ts';
import type { Guild, World } from '../contract.ts';
import { holds, permissionsFor } from '../permissions.ts';
import { channelNamed } from './places.ts';
import { Impossible, type Actor } from './scene.ts';

/** A channel by name or by itself. */
export type Where = string | { readonly id: string };

/** Anybody, by their id. */
export interface Somebody {
  readonly id: string;
}

export class RoomGoer {
  readonly id: string;
  readonly name: string;
  protected readonly actor: Actor;
  protected readonly guild: Guild;

  constructor(actor: Actor, guild: Guild) {
    this.id = actor.userId;
    this.name = actor.name;
    this.actor = actor;
    this.guild = guild;
  }

  protected get world(): World {
    return this.actor.scene.world;
  }

  /** Joins a room, or moves to it, by name or by itself. */
  async joins(room: Where): Promise<void> {
    const channel = channelNamed(this.actor, room);
    const joining = joinVoice(this.world, this.guild, this.id, channel.id);
    if (joining !== 'joined') throw new Impossible(this.actor, `cannot join #${channel.name ?? ''}: ${joining}`);
    await this.actor.scene.idle();
  }

  /** Leaves voice, by pressing or by a lost line: Discord tells both alike. */
  async leaves(): Promise<void> {
    this.#mustBeIn(this.id);
    leaveVoice(this.world, this.guild, this.id);
    await this.actor.scene.idle();
  }

  /** Discord's own raised hand, on a stage. */
  async raisesHand(): Promise<void> {
    await this.#onStage('raise a hand', () => requestToSpeak(this.world, this.guild, this.id, true));
  }

  async lowersHand(): Promise<void> {
    await this.#onStage('lower a hand', () => requestToSpeak(this.world, this.guild, this.id, false));
  }

  /** Says yes to an invitation to speak, and is on the air. */
  async acceptsInvitation(): Promise<void> {
    await this.#onStage('accept an invitation', () => acceptInvitation(this.world, this.guild, this.id));
  }

  async declinesInvitation(): Promise<void> {
    await this.#onStage('decline an invitation', () => declineInvitation(this.world, this.guild, this.id));
  }

  /** Their own microphone, off or (`false`) on. */
  async selfMutes(off = true): Promise<void> {
    this.#mustBeIn(this.id);
    setOwnSwitches(this.world, this.guild, this.id, { self_mute: off });
    await this.actor.scene.idle();
  }

  /** Server-mutes somebody by hand, or (`false`) lifts it, as moderators can. Needs MUTE_MEMBERS and somebody who is in a room. */
  async mutes(other: Somebody, on = true): Promise<void> {
    this.#moderate(other, 'MUTE_MEMBERS', 'mute');
    setMute(this.world, this.guild, other.id, { mute: on });
    await this.actor.scene.idle();
  }

  /** Moves somebody to another room, or with null out of voice. Needs MOVE_MEMBERS. */
  async moves(other: Somebody, room: Where | null): Promise<void> {
    this.#moderate(other, 'MOVE_MEMBERS', 'move');
    if (room === null) leaveVoice(this.world, this.guild, other.id);
    else moveTo(this.world, this.guild, other.id, channelNamed(this.actor, room).id);
    await this.actor.scene.idle();
  }

  #moderate(other: Somebody, permission: 'MUTE_MEMBERS' | 'MOVE_MEMBERS', what: string): void {
    const { channel_id: room } = this.#mustBeIn(other.id);
    if (room === null || !holds(permissionsFor(this.world, this.id, room), permission)) {
      throw new Impossible(this.actor, `may not ${what} others there`);
    }
  }

  #mustBeIn(userId: string): APIVoiceState {
    const state = voiceStateOf(this.guild, userId);
    if (state.channel_id !== null) return state;
    throw new Impossible(this.actor, userId === this.id ? 'is in no room' : 'cannot reach somebody who is in no room');
  }

  async #onStage(what: string, act: () => boolean): Promise<void> {
    this.#mustBeIn(this.id);
    if (!act()) throw new Impossible(this.actor, `cannot ${what} now`);
    await this.actor.scene.idle();
  }
}
