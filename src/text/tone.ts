/** A way of speaking that no text of ours uses, and why. */
interface Fault {
  readonly pattern: RegExp;
  readonly why: string;
}

const faults: readonly Fault[] = [
  // ES-5: language that tells, labels or blames.
  { pattern: /\byou should\b/i, why: 'tells people what to do' },
  { pattern: /\byou (must|have to|ought to)\b/i, why: 'tells people what to do' },
  { pattern: /\brelapsed?\b/i, why: 'labels a setback' },
  { pattern: /\bfail(ed|ure)?\b/i, why: 'blames' },
  { pattern: /\bcommit(ted|s|ting)? suicide\b/i, why: 'blames' },
  { pattern: /\b(clean|dirty)\b/i, why: 'judges use' },
  { pattern: /\b(addicts?|junkies?|alcoholics?)\b/i, why: 'makes a person a condition' },
  { pattern: /!/, why: 'raises its voice' },
  // MP-2: nothing counts days.
  { pattern: /\bstreaks?\b/i, why: 'counts days' },
  { pattern: /\bday (0|zero)\b/i, why: 'counts days' },
  { pattern: /\breset(s|ting)?\b/i, why: 'counts days' },
  { pattern: /\b(leaderboards?|ranking|points|levels?)\b/i, why: 'ranks people' },
  // EN-3: a tool has no feelings and does not pretend.
  { pattern: /\bI (love you|understand|feel|care about)\b/i, why: 'pretends to feel' },
  { pattern: /\b(I['’]m|I am) (so )?(proud|sorry|glad|happy|here for you)\b/i, why: 'pretends to feel' },
  // Must-nots 2, 7, 22: no verdicts and no promises.
  { pattern: /\byou('re| are|’re) (safe|at risk)\b/i, why: 'gives a verdict' },
  { pattern: /\b(someone|somebody|they) will (answer|help|come)\b/i, why: 'promises an answer' },
  { pattern: /\b(guarantee|cure|heals?)\b/i, why: 'claims an effect' },
];

/**
 * What is wrong with the tone of a text (ES-5, MP-2, EN-3), as short reasons; empty when nothing is.
 * Quoted counter-examples are the caller's to allow, by id.
 */
export function toneFaults(text: string): readonly string[] {
  return faults.flatMap(({ pattern, why }) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${why}: “${found[0]}”`];
  });
}
