import { useState } from "react";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Sheet } from "../../ui/sheet";
import type { ConsoleView } from "../../wire";
import type { Orders } from "./orders";

interface Props {
  readonly open: boolean;
  readonly view: ConsoleView;
  readonly orders: Orders;
  readonly onClose: () => void;
}

/** Two ways to end: through the closing, or at once with a reason that is kept. */
export function Ending({ open, view, orders, onClose }: Props) {
  const [reason, setReason] = useState("");
  const end = async (why?: string) => {
    if (await orders.end(why)) onClose();
  };
  return (
    <Sheet title="End the session" open={open} onClose={onClose}>
      <div className="stack">
        <p>
          The closing leads {view.client.name} through grounding, orientation and the risk check. Where they are done
          already, the session simply ends.
        </p>
        <div className="row">
          <Button kind="primary" onPress={() => void end()}>
            Begin the closing
          </Button>
          <Button onPress={onClose}>Go on with the session</Button>
        </div>
        <hr />
        <Field
          label="Or end at once, because"
          value={reason}
          onChange={setReason}
          hint="The reason is kept in the record as your decision."
        />
        <div className="row">
          <Button kind="danger" isDisabled={reason.trim() === ""} onPress={() => void end(reason.trim())}>
            End at once
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
