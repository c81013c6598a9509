import type { APIVoiceState } from 'discord.js';
import { sights } from '../../words/sights.ts';

/** What somebody's own client shows them about their voice. */
export interface VoiceSigns {
  readonly isMuted: boolean;
  readonly onStage: 'no' | 'audience' | 'invited' | 'on-air';
}

export const unheardOf: VoiceSigns = { isMuted: false, onStage: 'no' };

/** @param isStage the room they are in is a stage. */
export function voiceSigns(state: APIVoiceState | undefined, isStage: boolean): VoiceSigns {
  if (state === undefined || state.channel_id === null) return { ...unheardOf, isMuted: state?.mute ?? false };
  if (!isStage) return { isMuted: state.mute, onStage: 'no' };
  const asked = (state.request_to_speak_timestamp ?? null) !== null;
  return { isMuted: state.mute, onStage: state.suppress ? 'audience' : asked ? 'invited' : 'on-air' };
}

/** What a change of the signs says, as facts. Nothing for coming and going, which people do themselves. */
export function signWords(before: VoiceSigns, now: VoiceSigns): readonly string[] {
  const mic = before.isMuted === now.isMuted ? [] : [now.isMuted ? sights.micOff : sights.micOn];
  return before.onStage === now.onStage || now.onStage === 'no' ? mic : [...mic, stageWords[now.onStage]];
}

const stageWords = { audience: sights.inAudience, invited: sights.invited, 'on-air': sights.onAir } as const;
