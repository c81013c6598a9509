import type { GroupType } from '#core/groups/group.ts';

/** Questions to share around, by type of group (SE-1). A session names one as `type/number`, such as `open/3`. */
export const sharing: Readonly<Record<GroupType, readonly string[]>> = {
  // Addiction recovery
  addiction_recovery: [
    'What was the strongest pull this week, and what did you do with it?',
    'Which part of the day asks the most of you at the moment?',
    'Tell us about a small decision that future-you will be glad about.',
    'What do you miss that you are allowed to miss?',
    'After a slip or a close call: what did you learn that you did not know before?',
  ],
  // Mood and anxiety
  mood_and_anxiety: [
    'If your week were weather, what would the forecast have said?',
    'What did your mind tell you this week that you no longer fully believe?',
    'What takes more energy than people can see?',
    'Where did you find five easier minutes?',
    "What would 'good enough' look like until next time?",
  ],
  // Grief and loss
  grief_and_loss: [
    'What do you want us to know about the person or the life you are missing?',
    'What has surprised you about grief lately?',
    'Which days on the calendar are you walking towards?',
    'What did someone say or do that truly helped?',
    'What are you allowed to put down for an hour?',
  ],
  // Family and friends
  family_and_friends: [
    'What did you carry this week that was not yours to carry?',
    'Where did you keep a limit – or want to?',
    'When did you last do something only because it is good for you?',
    'What went well between you, even for a minute?',
    'What do you wish you could say out loud, just here?',
  ],
  // Chronic illness and pain
  chronic_illness: [
    'What has your body been asking for, and what got in the way?',
    'How do you decide what to spend your energy on?',
    "What do you want to be asked besides 'are you better yet?'",
    'Which workaround are you quietly proud of?',
    'What are you grieving, and what are you still building?',
  ],
  // Caregivers
  caregivers: [
    'Who looks after you, and how do they know when?',
    'What is one task you could hand over, share or leave undone?',
    'When did you feel like yourself this week, not only like a carer?',
    'What guilt are you ready to examine rather than obey?',
    'What would you tell a friend who has your week?',
  ],
  // Living after trauma (here-and-now only)
  after_trauma: [
    'What helps you notice that you are in today and not back then?',
    'Which place, person or routine feels safe enough right now?',
    'What choice did you make this week that was truly yours?',
    'How do you let people know when you need distance?',
    'What are you learning to trust again, even slightly?',
  ],
  // Newcomers, loneliness and open groups
  open: [
    'What did it take to get here today?',
    'What would you like this group to be for you?',
    'When do you feel most alone, and when a little less?',
    'Who has made you feel you belong, and what did they do?',
    'What is something ordinary you would enjoy sharing with us?',
  ],
};

/** What the types are called where a moderator chooses one. */
export const groupTypeName: Readonly<Record<GroupType, string>> = {
  addiction_recovery: 'Addiction recovery',
  mood_and_anxiety: 'Mood and anxiety',
  grief_and_loss: 'Grief and loss',
  family_and_friends: 'Family and friends',
  chronic_illness: 'Long-term illness and pain',
  caregivers: 'Caregivers',
  after_trauma: 'Living after trauma (here and now)',
  open: 'Newcomers, loneliness and open groups',
};

/** The words of a theme such as `open/3`, counted from 1; null when there is no such prompt, or no theme. */
export function themeWords(theme: string | null): string | null {
  const [type, number] = (theme ?? '').split('/');
  const prompts = Object.entries(sharing).find(([name]) => name === type)?.[1];
  return prompts?.[Number(number) - 1] ?? null;
}
