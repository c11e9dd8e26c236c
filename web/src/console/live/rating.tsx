import { Button } from "../../ui/button";
import { scale } from "../../ui/scales";
import { Sheet } from "../../ui/sheet";
import type { Orders } from "./orders";

const SCALES = ["suds", "image_distress", "image_vividness", "belief_pct", "shame", "vividness_new"] as const;

interface Props {
  readonly open: boolean;
  readonly orders: Orders;
  readonly onClose: () => void;
}

/** Ask the client for a number now: one press, distress first. */
export function AskRating({ open, orders, onClose }: Props) {
  return (
    <Sheet title="Ask a rating" open={open} onClose={onClose}>
      <div className="stack">
        {SCALES.map((id) => (
          <Button
            key={id}
            autoFocus={id === "suds"}
            onPress={() => {
              void orders.askRating(id);
              onClose();
            }}
          >
            {scale(id).name}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
