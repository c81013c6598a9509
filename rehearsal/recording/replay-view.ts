/** What the page shows beside the clients while a recording is played. */
import type { Guild } from '../discord/contract.ts';
import type { CastMember, EveningCard, Speed, StageNote, StageView } from '../stage/view.ts';
import { recording as words } from '../words/recording.ts';
import type { PlayedWorld } from './played-world.ts';
import type { Recording } from './read-recording.ts';

/** As many as a stage shows at once. */
const mostNotes = 3;

export function replayView(recording: Recording, played: PlayedWorld, speed: Speed): StageView {
  const { shown } = played;
  const evening = shown.evening ?? cardOf(recording);
  return {
    now: played.now(),
    speed,
    busy: 'no',
    evening,
    shelf: [evening],
    cast: shown.cast ?? castOf(recording, played),
    bot: shown.bot ?? 'up',
    discord: shown.discord ?? 'well',
    notes: [...(shown.notes ?? []), ...ownNotes(recording, played)].slice(-mostNotes),
    debrief: shown.debrief ?? null,
    isReplay: true,
  };
}

/** What the recording itself has to say: at its beginning that something is missing, at its end that it is over. */
function ownNotes({ head, ends }: Recording, played: PlayedWorld): StageNote[] {
  const atBeginning = ends === 'cut-off' ? [{ at: head.began, words: words.cutOff }] : [];
  const whyItEnds = ends === 'full' ? words.full : words.atTheEnd;
  const atEnd = played.isOver ? [{ at: played.now(), words: played.isDamaged ? words.damaged : whyItEnds }] : [];
  return [...atBeginning, ...atEnd];
}

function cardOf({ head }: Recording): EveningCard {
  const about = words.about(new Date(head.began).toISOString().slice(0, 10));
  return { id: 'recording', shelf: 'calm', title: head.title, about, you: 'member', people: head.people.length };
}

/** Who could be looked through, when the recording does not say who took part: every member but the bot. */
function castOf({ head }: Recording, { world }: PlayedWorld): CastMember[] {
  const guild = world.guilds.get(head.guild);
  return head.people
    .filter(({ id }) => guild?.members.get(id)?.user.bot !== true)
    .map(({ id, name }) => ({
      id,
      name,
      part: 'member',
      temperament: 'steady',
      playedBy: 'themselves',
      here: isInVoice(guild, id) ? 'voice' : 'away',
    }));
}

function isInVoice(guild: Guild | undefined, person: string): boolean {
  return typeof guild?.voiceStates.get(person)?.channel_id === 'string';
}
