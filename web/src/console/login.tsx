import { type FormEvent, useState } from "react";
import { call, Problem, sentence } from "../link/http";
import { Button } from "../ui/button";
import { Field } from "../ui/field";

/** Sign-in; the second factor is asked for when one is due. */
export function Login({ onIn }: { readonly onIn: () => Promise<void> }) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [second, setSecond] = useState(false);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setWhy(null);
    try {
      await call("POST", "/login", second ? { email, password, code } : { email, password });
      await onIn();
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.code === "second_factor_required") setSecond(true);
      setWhy(sentence(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className="narrow stack">
      <h1>Clinician’s console</h1>
      <form className="card stack" onSubmit={submit}>
        <Field
          label="E-mail"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          required
          autoFocus
        />
        <Field
          label="Password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          required
        />
        {second && (
          <Field
            label="Code from your authenticator"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            required
          />
        )}
        {why !== null && <p role="alert">{why}</p>}
        <Button kind="primary" type="submit" isDisabled={busy}>
          Sign in
        </Button>
      </form>
    </main>
  );
}
