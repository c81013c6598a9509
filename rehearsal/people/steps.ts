import { seconds } from '#core/time.ts';
import type { SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { laterMs, type Plan } from './agenda.ts';
import { planArrivals } from './arriving.ts';
import { planBreaking } from './breaking.ts';
import { planNeeds } from './care.ts';
import { planHands } from './hands.ts';
import { hostOf, planHosting } from './hosting.ts';
import { planLeaving } from './leaving.ts';
import type { Play } from './play.ts';
import { planStageTeam } from './stage-hands.ts';
import { planTurn } from './turns.ts';
import { planVanishing } from './vanishing.ts';

/** Nobody does anything in the first seconds after the floor moved, as in a room where people listen. */
const quietMs = seconds(6);

/** The people of an evening, without a clock: whoever keeps the time asks them after everything that happened. */
export interface Steps {
  /**
   * Everybody notices what they notice and makes plans; then the first plan that is due is carried out, put off or dropped.
   * `nothing-due`: nobody has anything to do at this instant.
   */
  step(session: Session): Promise<'acted' | 'decided' | 'nothing-due'>;
}

export function createSteps(play: Play): Steps {
  let id: SessionId | null = null;
  let epoch = -1;
  let quietUntil = 0;

  const notice = (session: Session): void => {
    if (session.id !== id) {
      if (id !== null) play.agenda.startAnew();
      id = session.id;
      epoch = -1;
    }
    if (session.epoch !== epoch) {
      epoch = session.epoch;
      quietUntil = play.now() + quietMs;
    }
    everybodyPlans(play, session);
  };

  return {
    async step(session) {
      notice(session);
      const plan = play.agenda.take(play.now());
      if (plan === null) return 'nothing-due';
      if (isByHand(play, session, plan)) {
        play.agenda.forget(plan.key);
        return 'decided';
      }
      const when = plan.when(session);
      if (when === 'later') play.agenda.putOff(plan, play.now() + laterMs);
      else if (when === 'now' && plan.urgent === undefined && play.now() < quietUntil)
        play.agenda.putOff(plan, quietUntil);
      else if (when === 'now') {
        await plan.act(session);
        return 'acted';
      }
      return 'decided';
    },
  };
}

/** Plans of somebody who is played by hand come to nothing, and are made again when the script plays them again. */
function isByHand(play: Play, session: Session, plan: Plan): boolean {
  const who = plan.by === 'host' ? hostOf(play, session) : plan.by;
  return who?.playedBy === 'you';
}

function everybodyPlans(play: Play, session: Session): void {
  planArrivals(play, session);
  planStageTeam(play, session);
  planTurn(play, session);
  planHands(play, session);
  planNeeds(play, session);
  planVanishing(play, session);
  planBreaking(play, session);
  planHosting(play, session);
  planLeaving(play, session);
}
