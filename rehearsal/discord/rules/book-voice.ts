/** Rules about rooms, mutes and stages. */
import type { Rule } from '../contract.ts';

export const voiceRules: readonly Rule[] = [
  {
    id: 'voice.mute-off-voice',
    source: 'documented',
    where: 'guild: Modify Guild Member, 40032',
    says: 'nobody is muted or unmuted outside a room',
  },
  {
    id: 'voice.mute-permission',
    source: 'documented',
    where: 'guild: Modify Guild Member',
    says: 'mute, deafen and move each need their permission',
  },
  {
    id: 'voice.move-connect',
    source: 'documented',
    where: 'guild: Modify Guild Member',
    says: 'moving needs CONNECT in the target',
  },
  { id: 'voice.move-to-text', source: 'documented', where: 'opcodes: 50024', says: 'people are moved into rooms only' },
  {
    id: 'voice.join-permission',
    source: 'documented',
    where: 'permissions: Implicit Permissions',
    says: 'joining needs VIEW_CHANNEL and CONNECT',
  },
  {
    id: 'voice.full',
    source: 'documented',
    where: 'voice connections: Retrieving Voice Server Information',
    says: 'a full room lets in only holders of MOVE_MEMBERS',
  },
  {
    id: 'voice.state-unknown',
    source: 'documented',
    where: 'voice: Get User Voice State, 10065',
    says: 'who is in no room has no voice state',
  },
  {
    id: 'voice.suppress-stage-only',
    source: 'documented',
    where: 'voice: Modify User Voice State',
    says: 'suppress is for stages',
  },
  {
    id: 'voice.suppress-there',
    source: 'documented',
    where: 'voice: Modify User Voice State',
    says: 'the person must be on that stage already',
  },
  {
    id: 'voice.suppress-permission',
    source: 'documented',
    where: 'voice: Modify User Voice State',
    says: 'needs MUTE_MEMBERS',
  },
  {
    id: 'voice.raise-permission',
    source: 'documented',
    where: 'voice: Modify Current User Voice State',
    says: 'a raised hand needs REQUEST_TO_SPEAK',
  },
  {
    id: 'voice.invitation',
    source: 'unverified',
    where: 'voice: Modify User Voice State',
    says: 'suppress: false invites; only accepting makes a speaker',
  },
  {
    id: 'voice.speak-on-join',
    source: 'folklore',
    where: 'discord-api-docs 4032',
    says: 'SPEAK is looked at when somebody joins or moves',
  },
  {
    id: 'voice.status-permission',
    source: 'documented',
    where: 'channel: Set Voice Channel Status',
    says: 'needs SET_VOICE_CHANNEL_STATUS, and MANAGE_CHANNELS when not connected',
  },
  {
    id: 'voice.status-voice-only',
    source: 'documented',
    where: 'channel: Set Voice Channel Status',
    says: 'voice channels only, at most 500 characters',
  },
  {
    id: 'voice.sound-connected',
    source: 'documented',
    where: 'soundboard: Send Soundboard Sound',
    says: 'the bot must be in the room',
  },
  {
    id: 'voice.sound-muted',
    source: 'documented',
    where: 'soundboard: Send Soundboard Sound, 50167',
    says: 'not while muted, deafened or suppressed',
  },
  {
    id: 'stage.moderator',
    source: 'documented',
    where: 'stage instance: Create',
    says: 'needs MANAGE_CHANNELS, MUTE_MEMBERS and MOVE_MEMBERS there',
  },
  { id: 'stage.already-open', source: 'documented', where: 'opcodes: 150006', says: 'a stage is opened once' },
  { id: 'stage.unknown', source: 'documented', where: 'opcodes: 10067', says: 'a closed stage has no instance' },
  { id: 'stage.topic', source: 'documented', where: 'stage instance: Create', says: 'a topic has 1 to 120 characters' },
  { id: 'stage.stage-only', source: 'documented', where: 'stage instance: Create', says: 'only stages go live' },
  {
    id: 'stage.notification',
    source: 'documented',
    where: 'stage instance: Create',
    says: 'the start notification needs MENTION_EVERYONE',
  },
  {
    id: 'stage.auto-close',
    source: 'documented',
    where: 'stage instance: Auto Closing',
    says: 'a stage without speakers closes after some minutes',
  },
];
