import type { Refusal } from '#core/session/refusals.ts';
import { commandRefusals, type CommandFacts, type CommandOnlyRefusal } from './refusals-of-commands.ts';

/** Why not, during a meeting, and what to do next. */
const ofSessions: Readonly<Record<Refusal, string>> = {
  'already-moved': 'Somebody pressed first, so the floor has already moved. The card shows how it is now.',
  'not-host-team': 'Hosts move the floor. If something is wrong, press *I need someone* or write to a host.',
  'not-facilitator': 'This is for the facilitators of this group. A moderator can add you with `/group edit`.',
  'not-moderator': 'This is for the moderators of this server. Ask one of them to do it with you.',
  'not-started': 'The meeting has not begun yet. Take a seat; the host starts it.',
  'already-started': 'The meeting is already running. *Next* goes on to the next part.',
  'session-over': 'This meeting is over. `/help-now` is always there.',
  'session-paused': 'We are paused and every clock stands still. This works again when the host goes on.',
  'not-paused': 'Nothing is paused, so there is nothing to resume.',
  'not-here': 'You are not in the room yet. Join its voice, or press *More…* and come in by text.',
  'not-your-turn': 'The floor is with someone else now. Raise a hand, or wait for your place.',
  'nobody-speaks':
    'Nobody has the floor at the moment. A raised hand gets it at once; *Next* would go on to the next part.',
  'no-hands-now': 'There are no raised hands in this part. The card shows how the floor moves.',
  'already-in-line': 'You are in the line already. The card shows who is next.',
  'not-in-line': 'Your hand is not up, so there is nothing to take down.',
  'they-have-no-hand-up':
    'They have not raised a hand, and nobody is called on who did not ask. Choose someone in the line, or invite hands.',
  'their-second-turn-later':
    'Their turn does not come again yet: in this part second turns come later. Choose someone who is still to come.',
  'has-the-floor': "The floor is yours. Press *I'm done* when you have finished.",
  'listening-for-now':
    'This seat is for listening for now. A host can say when that changes; then *More…* and *Speak* open it again.',
  'second-turn-later': 'You have had a turn in this part. Second turns come when everyone has had the chance.',
  'not-present-to-take-it':
    'They are not in the room, or they are just listening. Choose someone else, or ask them first.',
  'not-asked-to-host': 'Nobody has asked you to take over. The host can, with *Hand over*.',
  'nobody-to-ask':
    'Everybody who stands by has just been asked, or is not here. Ask again in a minute, choose a person with *Hand over*, or pause the room.',
  'no-mode-change':
    'A room cannot change between voice and stage during a meeting. End this one and open the next in the other mode.',
  'bad-mode':
    'This group’s room is of the other kind, voice or stage. Leave `mode` out, or ask a moderator to change it with `/group edit`.',
  'out-for-today':
    'You are out of this session for today. You can ask another host or a moderator to look at the decision. `/help-now` is always there.',
  'room-closed-for-today':
    'The circle has closed for today so that people can finish in peace. If it cannot wait: `/help-now`.',
  'cannot-remove-host': 'Someone on the host team cannot be moved out. Hand over first, or ask a moderator.',
  'unknown-rule':
    'That agreement is not one of this meeting’s. Choose one from the lists in the panel that *Look after …* opens at the desk.',
  'not-in-this-phase': 'This does not belong to this part of the meeting. The card shows what does.',
  'only-in-person':
    'This is for meetings in person, without a voice room. In a room, turns belong to people: raised hands and the card do this.',
  'no-turn-runs': 'No turn is being timed. *Next turn* begins one.',
  'number-out-of-range':
    'That number does not fit: people here are 0 to 500, people who want to speak 1 to 99. Nothing was changed.',
  'meets-in-person': 'This meeting is held in person, and nobody is listed here. Join it at its place.',
  'only-in-a-room': 'This group meets in person, so there is no room to make a second one of.',
  'second-room-already': 'This meeting has a second room already, or one is being made. The desk shows it.',
  'not-too-many': 'One room is enough for the people who are here. When it is not, the desk says so.',
  'too-late-to-divide':
    'People have begun to share, and nobody should miss the end of it. A *Longer phase* or a *Shorter round* gives everyone time.',
  'nothing-to-do': 'It is so already. Nothing needed to change.',
};

/** Total over every refusal a person can meet. `facts` fills in what Discord or the house knows about it. */
export function refusal(name: Refusal | CommandOnlyRefusal, facts: CommandFacts = {}): string {
  const words = { ...ofSessions, ...commandRefusals }[name];
  return typeof words === 'string' ? words : words(facts);
}
