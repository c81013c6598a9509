/** The half of a person that is in rooms: joining, speaking, stages, and what moderators do to others there. */
import type { APIVoiceState } from 'discord.js';
import {
  acceptInvitation,
  declineInvitation,
  joinVoice,
  type Joining,
  leaveVoice,
  moveTo,
  requestToSpeak,
  setMute,
  setOwnSwitches,
  setSuppress,
  voiceStateOf,
} from '../changes/voice.ts';
import { talk } from '../changes/talking.ts';
import type { Guild, World } from '../contract.ts';
import { holds, permissionsFor } from '../permissions.ts';
import { KIND } from '../wire.ts';
import { channelNamed } from './places.ts';
import { Impossible, type Actor } from './scene.ts';

/** A channel by name or by itself. */
export type Where = string | { readonly id: string };

const IN_NO_ROOM = 'You are not in a room.';

/** What a client shows at a door that stays shut. */
const SHUT: Readonly<Record<Exclude<Joining, 'joined'>, string>> = {
  'no-such-room': 'There is no such room.',
  'not-allowed': 'You do not have access to this channel.',
  full: 'This channel is full.',
};

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
    if (joining !== 'joined')
      throw new Impossible(this.actor, `cannot join #${channel.name ?? ''}: ${joining}`, SHUT[joining]);
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

  /** Begins to talk, or (`false`) falls silent. Whether it is heard is another matter. */
  async talks(on = true): Promise<void> {
    if (!talk(this.world, this.guild, this.id, on)) throw new Impossible(this.actor, 'is in no room', IN_NO_ROOM);
    await this.actor.scene.idle();
  }

  /**
   * As a moderator of the stage (MUTE_MEMBERS) invites somebody in the audience to speak; oneself, one is on the air at once.
   */
  async invites(other: Somebody): Promise<void> {
    this.#moderate(other, 'MUTE_MEMBERS', 'invite');
    const { suppress } = this.#mustBeOnStage(other.id);
    if (!suppress)
      throw new Impossible(this.actor, 'cannot invite a speaker', 'They are a speaker already, or have been invited.');
    setSuppress(this.world, this.guild, other.id, false, other.id === this.id ? 'self' : 'moderator');
    await this.actor.scene.idle();
  }

  /** Goes to the audience of a stage, or as its moderator (MUTE_MEMBERS) sends somebody there. */
  async movesToAudience(other: Somebody = this): Promise<void> {
    if (other.id !== this.id) this.#moderate(other, 'MUTE_MEMBERS', 'move');
    const { suppress } = this.#mustBeOnStage(other.id);
    if (suppress) throw new Impossible(this.actor, 'finds them there already', 'They are in the audience already.');
    setSuppress(this.world, this.guild, other.id, true, other.id === this.id ? 'self' : 'moderator');
    await this.actor.scene.idle();
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
    else if (moveTo(this.world, this.guild, other.id, channelNamed(this.actor, room).id) !== 'joined')
      throw new Impossible(this.actor, 'cannot move others there', SHUT['no-such-room']);
    await this.actor.scene.idle();
  }

  #moderate(other: Somebody, permission: 'MUTE_MEMBERS' | 'MOVE_MEMBERS', what: string): void {
    const { channel_id: room } = this.#mustBeIn(other.id);
    if (room === null || !holds(permissionsFor(this.world, this.id, room), permission)) {
      throw new Impossible(this.actor, `may not ${what} others there`, 'You do not have permission to do that.');
    }
  }

  #mustBeIn(userId: string): APIVoiceState {
    const state = voiceStateOf(this.guild, userId);
    if (state.channel_id !== null) return state;
    if (userId === this.id) throw new Impossible(this.actor, 'is in no room', IN_NO_ROOM);
    throw new Impossible(this.actor, 'cannot reach somebody who is in no room', 'They are not in a room.');
  }

  #mustBeOnStage(userId: string): APIVoiceState {
    const state = this.#mustBeIn(userId);
    if (this.world.channels.get(state.channel_id ?? '')?.type === KIND.stage) return state;
    throw new Impossible(this.actor, 'is on no stage', 'This is not a stage.');
  }

  async #onStage(what: string, act: () => boolean): Promise<void> {
    this.#mustBeIn(this.id);
    if (!act()) throw new Impossible(this.actor, `cannot ${what} now`, `You cannot ${what} now.`);
    await this.actor.scene.idle();
  }
}
