import { debrief } from '../../../../words/stage-debrief.ts';

const words = debrief.think;

/** Questions for oneself or a talk. There is nowhere to answer them: what one thinks is not the page's. */
export function ToThinkAbout({ questions }: { readonly questions: readonly string[] }) {
  return (
    <>
      <p className="stage-debrief-soft">{words.about}</p>
      <ul className="stage-questions">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </>
  );
}
