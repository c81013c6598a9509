import type { Line } from '#core/session/effects.ts';
import type { Session } from '#core/session/model.ts';
import { channelLink, clockTime, exactTime, fromNow, mention } from '../marks.ts';
import { agreement } from './agreements.ts';
import { promptsOf } from './prompts.ts';
import { duration } from './time.ts';
import { phaseTitle, repliesName, roleName, roleTask } from './words.ts';

/** What is said in the room or at the desk, or to one person. Invitations to speak name the ways out first (SE-2). */
export function line(said: Line, session: Session): string {
  switch (said.say) {
    case 'phase':
      return phaseLine(said.phase, session);
    case 'your-turn':
      return yourTurn(said, session);
    case 'place-offered':
      return `${mention(said.who)}, welcome back. Your place is kept. You can pass or just listen; otherwise the card shows when it comes.`;
    case 'soon':
      return `About ${duration(said.leftMs)} left. Look for a place to pause.`;
    case 'invitation':
      return (
        'Some of us have not been heard yet. Passing and just listening are fine; whoever would like the floor, ' +
        `raise a hand until ${exactTime(said.until)}. After that, second turns are possible.`
      );
    case 'paused':
      return paused(said);
    case 'resumed':
      return 'We go on where we were. Nobody has lost a place.';
    case 'breathe':
      return `Let us breathe together until ${exactTime(said.until)}. Nobody needs to say anything.`;
    case 'new-host':
      return `${mention(said.who)} is hosting now.`;
    case 'asked-to-host':
      return `${mention(said.who)}, ${whyAsked[said.why]} Press *I take over* at the desk if you can. Saying no is fine.`;
    case 'role-given':
      return `${mention(said.who)} is ${roleName(said.role)} today: ${roleTask(said.role)}.`;
    case 'cannot-hear':
      return `${mention(said.who)} cannot hear or cannot be heard. A private word helps; typing the share is an option.`;
    case 'open-conversation':
      return 'We are few today, so this is an open conversation: no line, no clock. The agreements still hold.';
    case 'postponed':
      return 'We are too few to meet well today, so we meet another time. Thank you for coming. `/help-now` is always there.';
    case 'two-rooms':
      return (
        `We are many today, so we sit in two circles. In a moment I bring some of us over to ${channelLink(said.room)}; ` +
        'people who came together stay together. You can change back any time: join the room you like.'
      );
    case 'welcome-two':
      return (
        'This is the second circle of the same meeting. People are brought over one after the other. ' +
        `You can change back to ${channelLink(said.room)} any time.`
      );
    case 'closing':
      return (
        'The meeting is over. Thank you for being here. The room stays open for company until ' +
        `${clockTime(said.closesAt)}. If you need more than that, \`/help-now\` shows who can be reached.`
      );
    case 'hard-limit':
      return hardLimit(session);
    case 'hint':
    case 'listen-only':
    case 'out-for-today':
    case 'back-in':
      return ladderLine(said.say, said.rule);
    case 'late':
      return late(said.entry, session);
  }
}

/** Doors that never became a meeting just close; a meeting leaves time for company. */
function hardLimit({ stage }: Session): string {
  const stays =
    stage.kind === 'after' ? ` Everyone can be heard, and the room stays open until ${clockTime(stage.closesAt)}.` : '';
  return `The meeting has reached its longest time and ends here. Thank you for being here.${stays} \`/help-now\` is always there.`;
}

function phaseLine(index: number, session: Session): string {
  const phase = session.format.phases[index];
  if (!phase) return 'We go on.';
  return [`**${phaseTitle(phase.kind)}**`, ...promptsOf(phase, session)].join('\n');
}

function yourTurn(said: Extract<Line, { say: 'your-turn' }>, session: Session): string {
  const person = session.people.find(({ id }) => id === said.who);
  const time = session.countdown === 'hidden' ? 'Take your time.' : `You have about ${duration(said.turnMs)}.`;
  const typed = person?.types === true || person?.here === 'text';
  const how = typed
    ? "Type it here, and press *I'm done* when you have finished."
    : "Press *I'm done* when you have finished.";
  const replies = person ? ` Replies: ${repliesName(person.replies)}.` : '';
  return `${mention(said.who)}, you can pass, just listen, or take the floor: it is yours. ${time} ${how}${replies}`;
}

const whyAsked: Readonly<Record<'offered' | 'relief' | 'host-lost', string>> = {
  offered: 'would you take over as host?',
  relief: 'the host would like a rest. Would you take over?',
  'host-lost': 'the host’s line has dropped. Would you take over?',
};

function paused(said: Extract<Line, { say: 'paused' }>): string {
  switch (said.why) {
    case 'host':
      return 'We pause for a moment. Every clock stands still and everyone keeps their place.';
    case 'break':
      return said.until === null
        ? 'We take a break. Everyone keeps their place; the host calls us back.'
        : `We take a break until ${clockTime(said.until)} (${fromNow(said.until)}). Everyone keeps their place.`;
    case 'care':
      return 'We are pausing for a minute. Someone is being looked after. Feel your feet, look around the room, breathe out slowly.';
    case 'host-lost':
      return 'The host’s line has dropped, so we pause. Every clock stands still and everyone keeps their place. You are free to stay or to rest.';
  }
}

/** The rungs of the ladder, each neutral, about today, and open to review. The reason is the title of an agreement. */
function ladderLine(rung: 'hint' | 'listen-only' | 'out-for-today' | 'back-in', rule: string): string {
  const { title, text } = agreement(rule);
  switch (rung) {
    case 'hint':
      return `A quiet reminder of one of our agreements, only for you. **${title}**: ${text} You keep your place.`;
    case 'listen-only':
      return `The host asks you to listen for now because of: **${title}**. It is about today, not about you as a person. You can ask someone else to look at the decision.`;
    case 'out-for-today':
      return `We have moved you out of this session because of: **${title}**. It is about today, not about you as a person. You can ask someone else to look at the decision. \`/help-now\` is always there.`;
    case 'back-in':
      return 'You have your place back. You can pass, just listen or speak, as everyone can.';
  }
}

/** Only in a circle people have a place without asking for it; elsewhere somebody told so would wait in vain. */
function inACircle({ format, phase, conversation }: Session): boolean {
  const queue = phase === null ? undefined : format.phases[phase]?.queue;
  return conversation === 'guided' && (queue === 'circle' || queue === 'circle_fixed' || queue === 'random');
}

function late(entry: 'open' | 'listen_only' | 'closed', session: Session): string {
  switch (entry) {
    case 'open':
      return inACircle(session)
        ? 'Good that you are here. We have begun, and your place is at the end of the order. You can pass or just listen.'
        : 'Good that you are here. We have begun; the card shows how the floor moves. You can pass or just listen.';
    case 'listen_only':
      return 'Good that you are here. This part is under way, so please listen for now. *I need someone* is there for you too.';
    case 'closed':
      return session.stage.kind === 'after' || session.stage.kind === 'closed'
        ? 'The meeting is over for today. If it cannot wait: `/help-now`.'
        : 'The circle has already closed for today so that people can finish in peace. The host can tell you when the next one is. If it cannot wait: `/help-now`.';
  }
}
