/** What a look back says about the things that appeared before somebody, where Discord shows a sign and no sentence. */
export const sights = {
  typed: (who: string, words: string): string => `${who}: “${words}”`,
  card: (title: string): string => `On the card: ${title}`,
  micOff: 'Your microphone was switched off by the server.',
  micOn: 'Your microphone was switched on again by the server.',
  invited: 'You were invited to speak.',
  onAir: 'You could be heard on the stage.',
  inAudience: 'You were in the audience and listened.',
} as const;
