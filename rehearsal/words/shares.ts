/** What the made-up people of a rehearsal type; what they say aloud nobody hears. */

/** A share that is typed instead of spoken. */
export const typedShares: readonly string[] = [
  'I will type today. It has been a full week, and I am glad to sit with you all.',
  'What helped me was a short walk before breakfast. That is all for now.',
  'Thank you for waiting for my slow typing. I have said what I wanted to say.',
];

/** Advice nobody asked for, typed while somebody else shares. Mild: it is the moment that breaks the rule, not the words. */
export const unaskedAdvice: readonly string[] = [
  'You should just tell them no. That is what I would do.',
  'Have you tried getting up earlier? It fixed everything for me.',
  'I think you are looking at this the wrong way. Let me tell you what to do.',
  'Honestly, you need to stop worrying about it.',
];
