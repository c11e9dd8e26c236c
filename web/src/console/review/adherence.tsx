import { Choice } from "../../ui/choice";
import type { ItemGiven, ReviewGiven, ReviewItem, SessionReview } from "../../wire";

interface Props {
  readonly review: SessionReview;
  readonly given: ReviewGiven;
  readonly onItem: (id: string, item: ItemGiven | null) => void;
  readonly onCompetence: (value: number | null) => void;
}

const QUALITIES = [0, 1, 2, 3, 4, 5, 6] as const;
const KINDS = [
  ["unique", "Of this treatment alone"],
  ["essential", "Of any good treatment"],
] as const;

/** Adherence: what must not happen, counted; what became of drafts; and the items that the clinician answers. */
export function Adherence({ review, given, onItem, onCompetence }: Props) {
  return (
    <section className="stack" aria-labelledby="adherence">
      <h3 id="adherence">Adherence</h3>
      <Proscribed review={review} />
      <Drafts review={review} />
      {KINDS.map(([kind, title]) => (
        <Items
          key={kind}
          title={title}
          items={review.items.filter((one) => one.kind === kind)}
          given={given.items}
          onItem={onItem}
        />
      ))}
      <Choice
        label="Competence as a whole, 0 to 6"
        value={given.competence === null ? "" : String(given.competence)}
        choices={[["", "–"], ...QUALITIES.map((one) => [String(one), String(one)] as const)]}
        onChange={(value) => onCompetence(value === "" ? null : Number(value))}
      />
    </section>
  );
}

function Proscribed({ review }: { readonly review: SessionReview }) {
  return (
    <table className="form">
      <caption>What must not happen, counted from the record</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Found</th>
        </tr>
      </thead>
      <tbody>
        {review.proscribed.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.title}
              <br />
              <small className="quiet-text">{one.basis}</small>
            </th>
            <td className={one.seqs.length > 0 ? "late" : undefined}>
              {one.seqs.length}
              {one.seqs.length > 0 && <small> at {one.seqs.map((seq) => `entry ${seq}`).join(", ")}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Drafts({ review }: { readonly review: SessionReview }) {
  const { sent, edited, edited_percent, steered, discarded, written } = review.drafts;
  const share = edited_percent === null ? "" : ` (${edited_percent} %)`;
  const alliance = review.alliance.length > 0 ? review.alliance.join(", ") : "not recorded";
  return (
    <p>
      Drafts sent: {sent}; changed before: {edited}
      {share}; asked for anew: {steered}; put aside: {discarded}. Messages of your own: {written}. Felt heard, right
      pace, safe, each out of 10: {alliance}.
    </p>
  );
}

interface ItemsProps {
  readonly title: string;
  readonly items: readonly ReviewItem[];
  readonly given: ReviewGiven["items"];
  readonly onItem: Props["onItem"];
}

function Items({ title, items, given, onItem }: ItemsProps) {
  return (
    <table className="form">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">Done</th>
          <th scope="col">Quality, 0 to 6</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const known = given[item.id] ?? null;
          return (
            <tr key={item.id}>
              <th scope="row">{item.title}</th>
              <td>
                <select
                  className="input"
                  aria-label={`${item.title}: done`}
                  value={known?.answer ?? ""}
                  onChange={(event) => onItem(item.id, answered(event.target.value, known))}
                >
                  <option value="">–</option>
                  <option value="yes">Yes</option>
                  <option value="no">No</option>
                  <option value="not_applicable">Not applicable</option>
                </select>
              </td>
              <td>
                {known?.answer === "yes" && (
                  <Quality
                    label={`${item.title}: quality`}
                    value={known.quality}
                    onChange={(quality) => onItem(item.id, { answer: "yes", quality })}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface QualityProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function Quality({ label, value, onChange }: QualityProps) {
  return (
    <select
      className="input"
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
    >
      <option value="">–</option>
      {QUALITIES.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
}

function answered(value: string, known: ItemGiven | null): ItemGiven | null {
  if (value !== "yes" && value !== "no" && value !== "not_applicable") return null;
  return { answer: value, quality: known?.quality ?? null };
}
