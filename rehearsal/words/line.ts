/** What the page's server says when it cannot do what it was asked. */
export const line = {
  odd: 'That could not be understood.',
  long: 'That is too large to send here.',
  nobodyThere: 'Nobody sits there. Choose somebody to be.',
  failed: 'Something went wrong here. What happened stands in the terminal.',
  nothingRecorded: 'No evening is being played, so there is nothing to save.',
} as const;
