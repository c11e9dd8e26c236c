import { type FormEvent, useState } from "react";
import { call, sentence } from "../../link/http";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import { Sheet } from "../../ui/sheet";
import { dayAndClock } from "../../ui/time";
import type { ClientFile, Invitation, SessionMade } from "../../wire";
import { APPROVALS, ENTRY_POINTS, ENTRY_WORDS, LEADS, PROTOCOLS } from "../names";
import { type Chosen, useAgreed } from "./agreed";

type Key<Pairs extends readonly (readonly [string, string])[]> = Pairs[number][0];

const BLANK: Required<Chosen> = { protocol: "trauma_3stage", lead: "client", entryPoint: "hotspot" };

interface Props {
  readonly client: ClientFile;
  readonly onClose: () => void;
  readonly onMade: () => Promise<void>;
}

/** A session for a client, and then the link to send. */
export function NewSession({ client, onClose, onMade }: Props) {
  const agreed = useAgreed(client.id);
  const [chosen, setChosen] = useState<Chosen>({});
  const { protocol, lead, entryPoint } = { ...BLANK, ...agreed.chosen, ...chosen };
  const [approval, setApproval] = useState<Key<typeof APPROVALS>>("every_draft");
  const [minutes, setMinutes] = useState("90");
  const [why, setWhy] = useState<string | null>(null);
  const [invitation, setInvitation] = useState<Invitation | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = {
      protocol,
      mode: "supervised",
      minutes: Number.parseInt(minutes, 10),
      approval,
      lead,
      entry_point: entryPoint,
    };
    try {
      const made = await call<SessionMade>("POST", `/clients/${encodeURIComponent(client.id)}/sessions`, wanted);
      setInvitation(made.invitation);
      await onMade();
    } catch (thrown) {
      setWhy(sentence(thrown));
    }
  };

  return (
    <Sheet title={invitation === null ? `A session for ${client.name}` : "The session is open"} open onClose={onClose}>
      {invitation === null ? (
        <form className="stack" onSubmit={submit}>
          {agreed.says !== null && <p>{agreed.says}</p>}
          {agreed.target !== null && (
            <p>
              Target in work: <q>{agreed.target}</q>
            </p>
          )}
          <Choice
            label="Protocol"
            value={protocol}
            choices={PROTOCOLS}
            onChange={(value) => setChosen({ ...chosen, protocol: value })}
          />
          <Field label="Minutes" type="number" value={minutes} onChange={setMinutes} required />
          <Choice
            label="Who leads the new picture"
            value={lead}
            choices={LEADS}
            onChange={(value) => setChosen({ ...chosen, lead: value })}
          />
          <Choice
            label="Where the new picture begins"
            value={entryPoint}
            choices={ENTRY_POINTS}
            onChange={(value) => setChosen({ ...chosen, entryPoint: value })}
          />
          <p className="quiet-text small">{ENTRY_WORDS[entryPoint]}</p>
          <Choice label="Approval" value={approval} choices={APPROVALS} onChange={setApproval} />
          {why !== null && <p role="alert">{why}</p>}
          <div className="row">
            <Button kind="primary" type="submit">
              Open the session
            </Button>
            <Button onPress={onClose}>Cancel</Button>
          </div>
        </form>
      ) : (
        <Invite invitation={invitation} name={client.name} onClose={onClose} />
      )}
    </Sheet>
  );
}

interface InviteProps {
  readonly invitation: Invitation;
  readonly name: string;
  readonly onClose: () => void;
}

function Invite({ invitation, name, onClose }: InviteProps) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard?.writeText(invitation.url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="stack">
      <p>
        Send this link to {name}. It works once, until {dayAndClock(invitation.expires_at)}.
      </p>
      <input
        className="input"
        readOnly
        aria-label="Invitation link"
        value={invitation.url}
        onFocus={(event) => event.target.select()}
      />
      <div className="row">
        <Button kind="primary" onPress={copy}>
          Copy the link
        </Button>
        <span role="status">{copied ? "Copied." : ""}</span>
        <Button className="push" onPress={onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}
