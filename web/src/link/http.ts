/** A refusal over HTTP: the problem document of RFC 9457, as far as the page uses it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** What time it was for the service when it refused, in Unix milliseconds; null when it did not say. */
  readonly refusedAt: number | null;

  constructor(status: number, code: string, detail: string, refusedAt: number | null = null) {
    super(detail);
    this.status = status;
    this.code = code;
    this.refusedAt = refusedAt;
  }
}

const UNREACHABLE = "The service cannot be reached just now. Check your connection and try again.";

type Method = "GET" | "POST" | "PATCH" | "PUT";

/** Calls the service under `/api/v1` and gives the parsed body. Throws `Problem`, also when nobody answers. */
export async function call<T>(method: Method, path: string, body?: object): Promise<T> {
  const response = await ask(method, path, body);
  if (!response.ok) throw await problem(response);
  const text = await response.text();
  return (text === "" ? null : JSON.parse(text)) as T;
}

async function ask(method: Method, path: string, body?: object): Promise<Response> {
  const init: RequestInit = { method, credentials: "same-origin", headers: { Accept: "application/json" } };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { Accept: "application/json", "Content-Type": "application/json" };
  }
  try {
    return await fetch(`/api/v1${path}`, init);
  } catch {
    throw new Problem(0, "unreachable", UNREACHABLE);
  }
}

async function problem(response: Response): Promise<Problem> {
  try {
    const said = (await response.json()) as { code?: unknown; detail?: unknown };
    const code = typeof said.code === "string" ? said.code : "unknown";
    const detail = typeof said.detail === "string" ? said.detail : "That did not work. Please try again.";
    const date = Date.parse(response.headers.get("date") ?? "");
    return new Problem(response.status, code, detail, Number.isNaN(date) ? null : date);
  } catch {
    return new Problem(response.status, "unknown", "That did not work. Please try again.");
  }
}

/** The sentence to show for anything that was thrown. */
export function sentence(thrown: unknown): string {
  return thrown instanceof Problem ? thrown.message : "Something went wrong on this page. Please try again.";
}

/** Whether somebody is signed in on one of the two pages: `null` when the service cannot be reached. */
export async function signedIn(page: "client" | "console"): Promise<boolean | null> {
  try {
    await call("GET", `/me?page=${page}`);
    return true;
  } catch (thrown) {
    if (thrown instanceof Problem && (thrown.status === 401 || thrown.status === 403)) return false;
    return null;
  }
}
