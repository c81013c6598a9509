import type { TalkingTime as Time } from '../../../../stage/debrief/debrief.ts';
import { debrief } from '../../../../words/stage-debrief.ts';
import { TimeBar } from './time-bar.tsx';
import './talking.css';

const words = debrief.talking;

/** How the talking time was shared: a table, with a bar for the eye. In the order it comes in. */
export function TalkingTime({ times }: { readonly times: readonly Time[] }) {
  const longest = Math.max(0, ...times.map(({ ms }) => ms));
  return (
    <>
      <p className="stage-debrief-soft">{words.about}</p>
      {longest === 0 && <p className="stage-debrief-soft">{words.nobody}</p>}
      {times.length > 0 && (
        <table className="stage-talking">
          <caption className="unseen">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.turns}</th>
              <th scope="col">{words.time}</th>
              <th scope="col" className="stage-talking-bar-cell">
                <span className="unseen">{words.share}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {times.map(({ name, turns, ms }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{turns}</td>
                <td>{debrief.length(ms)}</td>
                <td className="stage-talking-bar-cell">
                  <TimeBar ms={ms} longest={longest} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
