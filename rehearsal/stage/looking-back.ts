import { stageSays } from '../words/stage-says.ts';
import type { Debrief } from './debrief/debrief.ts';
import { makeDebrief } from './debrief/make-debrief.ts';
import type { EveningOnStage } from './evening-on-stage.ts';
import type { StageHand } from './evening-plan.ts';

/** The moment of the evening, and the look back when it is over, when the meeting is, or when somebody asks for it. */
export class LookingBack {
  readonly #evening: EveningOnStage;
  readonly #hand: StageHand;
  readonly #pause: () => void;
  #isMomentOver = false;
  /** The meeting whose end was looked back on. */
  #meeting: string | null = null;
  #debrief: Debrief | null = null;

  /** @param pause stops the hand on the clock */
  constructor(evening: EveningOnStage, hand: StageHand, pause: () => void) {
    this.#evening = evening;
    this.#hand = hand;
    this.#pause = pause;
    this.#isMomentOver = evening.setting.plan.moment === null;
  }

  get debrief(): Debrief | null {
    return this.#debrief;
  }

  /** Looked at after everything that happened. True when there is enough to look back on. */
  afterEach(): boolean {
    const { moment } = this.#evening.setting.plan;
    const { open, last } = this.#evening.watch;
    if (!this.#isMomentOver) {
      moment?.look(this.#hand, open);
      this.#isMomentOver = moment?.isOver(this.#hand, open) === true;
      if (this.#isMomentOver) return this.#isEnough(stageSays.enoughSeen);
    }
    if (last?.stage.kind !== 'closed' || this.#meeting === last.id) return false;
    this.#meeting = last.id;
    return this.#isEnough(stageSays.meetingOver);
  }

  /** Makes the look back of what was so far; the clock stands still. */
  make(): void {
    const { log, plan } = this.#evening.setting;
    this.#pause();
    this.#debrief = makeDebrief(log.soFar(plan, this.#hand.satDownAt, this.#evening.watch.last));
  }

  #isEnough(words: string): true {
    this.#hand.note(words);
    this.make();
    return true;
  }
}
