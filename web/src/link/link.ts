import { afterClose, pause } from "./close";
import { freshId } from "./ids";

/** How the page stands with the service. */
export type LinkState = "connecting" | "open" | "lost" | "login" | "forbidden" | "superseded";

/** The one answer to a frame that changes something. */
export type Answer =
  | { readonly type: "ack"; readonly id: string; readonly seq: number }
  | { readonly type: "refused"; readonly id: string; readonly code: string; readonly detail: string };

/** The part of a browser's socket that the link uses. */
export interface Wire {
  readonly readyState: number;
  send(text: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: ((event: { readonly code: number }) => void) | null;
}

export interface LinkOptions<Frame> {
  /** Opens a socket to the service. */
  readonly open: () => Wire;
  /** The frames that begin a connection, sent before anything else. */
  readonly greeting: () => readonly object[];
  readonly onFrame: (frame: Frame) => void;
  readonly onState: (state: LinkState) => void;
  /** Asks the service who this page belongs to: `false` when nobody is signed in, `null` when it cannot be reached. */
  readonly whoAmI: () => Promise<boolean | null>;
  readonly chance?: () => number;
}

interface Waiting {
  readonly frame: object;
  readonly settle: (answer: Answer) => void;
}

const OPEN = 1;

/**
 * A socket that comes back by itself. Frames that change something are kept until the service has answered them and
 * are sent again, with the same id, after every return; the service takes each id once.
 */
export class Link<Frame extends { readonly type: string }> {
  readonly #options: LinkOptions<Frame>;
  readonly #outbox = new Map<string, Waiting>();
  #socket: Wire | null = null;
  #state: LinkState = "connecting";
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #stopped = false;

  constructor(options: LinkOptions<Frame>) {
    this.#options = options;
  }

  get state(): LinkState {
    return this.#state;
  }

  /** Opens the socket, or tries again at once when a try was waiting. Does nothing while one is open. */
  connect(): void {
    this.#stopped = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#socket !== null) return;
    if (this.#state !== "lost") this.#tell("connecting");
    const socket = this.#options.open();
    let wasOpen = false;
    this.#socket = socket;
    socket.onopen = () => {
      wasOpen = true;
      this.#greet(socket);
    };
    socket.onmessage = (event) => this.#take(socket, event.data);
    socket.onclose = (event) => this.#closed(socket, event.code, wasOpen);
  }

  /** Closes the socket and stays closed. */
  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#socket?.close(1000);
    this.#socket = null;
  }

  /** Drops a socket that seems dead and opens a new one. */
  renew(): void {
    const socket = this.#socket;
    if (socket === null) return;
    this.#detach(socket);
    socket.close(1000);
    this.#lost(0);
  }

  /** Sends a frame that may be lost: a lease, a receipt, a question. Says whether it went out. */
  send(frame: object): boolean {
    if (this.#socket === null || this.#socket.readyState !== OPEN || this.#state !== "open") return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Sends a frame that changes something and waits for its one answer, across any number of returns. */
  submit(frame: object, id: string = freshId()): Promise<Answer> {
    const whole = { ...frame, id };
    return new Promise((settle) => {
      this.#outbox.set(id, { frame: whole, settle });
      this.send(whole);
    });
  }

  #greet(socket: Wire): void {
    for (const frame of this.#options.greeting()) socket.send(JSON.stringify(frame));
  }

  #take(socket: Wire, data: unknown): void {
    if (socket !== this.#socket || typeof data !== "string") return;
    const frame = JSON.parse(data) as Frame | Answer;
    if ((frame.type === "ack" || frame.type === "refused") && (frame as Answer).id !== null) {
      this.#settle(frame as Answer);
      return;
    }
    if (frame.type === "welcome" && this.#state !== "open") {
      this.#attempt = 0;
      this.#tell("open");
      this.#options.onFrame(frame as Frame);
      for (const waiting of this.#outbox.values()) this.send(waiting.frame);
      return;
    }
    this.#options.onFrame(frame as Frame);
  }

  #settle(answer: Answer): void {
    const waiting = this.#outbox.get(answer.id);
    this.#outbox.delete(answer.id);
    waiting?.settle(answer);
  }

  #closed(socket: Wire, code: number, wasOpen: boolean): void {
    if (socket !== this.#socket) return;
    this.#socket = null;
    if (this.#stopped) return;
    const next = afterClose(code, wasOpen);
    if (next === "superseded" || next === "forbidden") this.#tell(next);
    else if (next === "ask_who") void this.#askWho();
    else this.#lost();
  }

  async #askWho(): Promise<void> {
    this.#tell("lost");
    const known = await this.#options.whoAmI();
    if (this.#stopped || this.#socket !== null) return;
    if (known === false) this.#tell("login");
    else this.#lost();
  }

  #lost(wait?: number): void {
    this.#socket = null;
    this.#tell("lost");
    const chance = this.#options.chance ?? Math.random;
    const after = wait ?? pause(this.#attempt, chance());
    this.#attempt += 1;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.connect(), after);
  }

  #detach(socket: Wire): void {
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
  }

  #tell(state: LinkState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState(state);
  }
}
