import { Input, Label, Text, TextArea, TextField } from "react-aria-components";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: "text" | "email" | "password" | "number";
  readonly autoComplete?: string;
  readonly rows?: number;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
}

/** A labelled line or box of text. */
export function Field(props: Props) {
  const { label, hint, rows, type = "text", autoComplete, required = false, autoFocus = false, maxLength } = props;
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      isRequired={required}
      autoFocus={autoFocus}
      type={type}
      {...(autoComplete === undefined ? {} : { autoComplete })}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <Label>{label}</Label>
      {rows === undefined ? <Input className="input" /> : <TextArea className="input" rows={rows} />}
      {hint === undefined ? null : (
        <Text slot="description" elementType="small">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
