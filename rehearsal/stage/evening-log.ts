import type { Session } from '#core/session/model.ts';
import { RoomWatch } from '../transcript/watch.ts';
import type { ScriptLine, Writer } from '../transcript/script.ts';
import type { Evening } from '../evening.ts';
import type { DebriefLine, Saw } from './debrief/debrief.ts';
import { gistOfLines } from './debrief/message-gist.ts';
import { Sights } from './debrief/sights.ts';
import type { EveningPlan, StageLog } from './evening-plan.ts';

/** What everybody in the room notices when somebody does it; the rest happens on their own screen. */
const seenByAll =
  /^(comes in|leaves|is back|is gone|drops off|types in the chat|types advice|talks|accepts the invitation|raises Discord)/u;

/** Writes down what happens from the moment on in which one sits down. In memory, and gone with the evening. */
export class EveningLog implements Writer {
  readonly #evening: Evening;
  readonly #watch: RoomWatch;
  readonly #sights: Sights;
  readonly #here = new Set<string>();
  #lines: DebriefLine[] = [];

  constructor(evening: Evening) {
    this.#evening = evening;
    this.#watch = new RoomWatch(evening, this);
    this.#sights = new Sights(evening.discord, evening.guild, [...Object.values(evening.people), evening.moderator]);
  }

  says(line: ScriptLine): void {
    const { at, kind, who, words, whisper } = line;
    this.#lines.push({ at, kind, who, words, seenBy: seenBy(line) });
    if (whisper === undefined) return;
    this.#lines.push({ at, kind: 'bot', who: 'bot', words: gistOfLines(whisper.split('\n')), seenBy: { name: who } });
  }

  /** The stage itself has done something to the evening. */
  stageSays(words: string): void {
    this.#lines.push({ at: this.#evening.clock.now(), kind: 'stage', who: '', words, seenBy: 'room' });
  }

  /** What is new since the last look, in the room, at the desk and before everybody's eyes. */
  look(session: Session | null): void {
    if (session !== null) {
      this.#watch.look(session);
      // Lists of people are erased after a meeting, and whoever came late or left early was here all the same.
      for (const { id } of session.people) this.#here.add(id);
    }
    this.#sights.look();
  }

  /** All that a debrief is made of: from `began` on, and the part that was under way then. */
  soFar(plan: EveningPlan, began: number, session: Session | null): StageLog {
    const part = this.#lines.findLast(({ at, kind }) => at < began && kind === 'part');
    const since = this.#lines.filter(({ at }) => at >= began);
    return {
      plan,
      began,
      ended: this.#evening.clock.now(),
      lines: part === undefined ? since : [{ ...part, at: began }, ...since],
      session,
      here: [...this.#here],
      saw: this.#sights.saw().map((one) => onlySince(one, began)),
      nameOf: (id) => this.#evening.discord.world.users.get(id)?.global_name ?? id,
    };
  }
}

const onlySince = (one: Saw, began: number): Saw => ({ ...one, lines: one.lines.filter(({ at }) => at >= began) });

function seenBy({ kind, who, words }: ScriptLine): DebriefLine['seenBy'] {
  if (kind === 'desk') return 'desk';
  if (kind !== 'act' && kind !== 'hitch') return 'room';
  if (words.endsWith('at the desk')) return 'desk';
  return seenByAll.test(words) ? 'room' : { name: who };
}
