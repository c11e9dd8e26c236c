import type { ReviewCode, ReviewGiven } from "../../wire";

type Given = ReviewGiven["codes"][string];

interface Props {
  readonly codes: readonly ReviewCode[];
  readonly given: ReviewGiven["codes"];
  readonly onGive: (id: string, code: Given) => void;
}

/** The process codes: each with what the record shows, what 0, 2 and 4 stand for, and the clinician's own choice. */
export function Codes({ codes, given, onGive }: Props) {
  return (
    <section className="stack" aria-labelledby="codes">
      <h3 id="codes">Process codes</h3>
      <p className="quiet-text">
        You give them, from 0 to 4. What the record shows stands beside each as a fact; it is no code, and none follows
        from it.
      </p>
      {codes.map((code) => (
        <fieldset key={code.id} className="code">
          <legend>{code.title}</legend>
          <p className={code.proxy.recorded ? "shown" : "shown quiet-text"}>
            <span className="caps">The record</span> {code.proxy.says}
          </p>
          <div className="scale">
            {scale(code).map(([value, words]) => (
              <label key={value}>
                <input
                  type="radio"
                  name={`code.${code.id}`}
                  checked={given[code.id] === value}
                  onChange={() => onGive(code.id, value)}
                />
                <span>{words}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

function scale(code: ReviewCode): readonly (readonly [Given, string])[] {
  return [
    [0, `0: ${code.none}`],
    [1, "1"],
    [2, `2: ${code.some}`],
    [3, "3"],
    [4, `4: ${code.full}`],
    ["cannot_be_said", "Cannot be said"],
  ];
}
