import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";

export interface Props extends Omit<ButtonProps, "className" | "children"> {
  /** What the button is for; it only changes how it looks. */
  readonly kind?: "primary" | "ground" | "danger" | "quiet" | "plain";
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A button of the house. */
export function Button({ kind = "plain", className = "", ...rest }: Props) {
  return <AriaButton {...rest} className={`button ${kind} ${className}`.trim()} />;
}
