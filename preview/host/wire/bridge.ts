import { asHostError } from './host-error';
import { PathType } from './protocol';
import type { BatchAnswer, BatchRequest, ClientMessage, EventEntry } from './protocol';
import type { SyncFault, SyncFaults } from './sync-faults';

/** The global that Office.js looks for: JSON text both ways. */
export interface NativeBridge {
  sendMessageToHost(json: string): void;
  onMessageFromHost: ((json: string) => void) | null;
}

/** What the bridge needs of the host. */
export interface BridgeEnd {
  readonly faults: SyncFaults;
  run(request: BatchRequest): Promise<BatchAnswer>;
  /** Called when a batch has been answered: now its events may leave. */
  answered(): void;
}

interface Answer {
  readonly statusCode: number;
  readonly body: unknown;
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENT = 3;
const SHARED_STARTUP = '_SetOsfControlContainerReadyForCustomFunctions';

/** Whether the add-in asked for it: the client also sends batches of its own, to start and to clean up. */
const isSync = ({ ObjectPaths, Actions }: BatchRequest): boolean =>
  Object.values(ObjectPaths).every(({ ObjectPathType }) => ObjectPathType !== PathType.newObject) &&
  Actions.every(({ Name }) => !/^_Remove(All)?Reference/.test(Name) && Name !== SHARED_STARTUP);

/** Takes the client's messages, runs its batches one after the other, and sends answers and events. */
export class Bridge {
  readonly native: NativeBridge = {
    sendMessageToHost: (json) => {
      this.receive(JSON.parse(json) as ClientMessage);
    },
    onMessageFromHost: null,
  };
  private queue: Promise<void> = Promise.resolve();
  private closed = false;
  private unanswered = 0;

  constructor(private readonly end: BridgeEnd) {}

  sendEvents(entries: readonly EventEntry[]): void {
    // The fifth field is a running number that the client hands on untouched.
    const numbered = entries.map((entry) => [...entry, 0]);
    this.send({ id: 0, type: EVENT, message: { entries: numbered } });
  }

  get isIdle(): boolean {
    return this.unanswered === 0;
  }

  /** Resolves when every batch received so far has been answered. */
  idle(): Promise<void> {
    return this.queue;
  }

  close(): void {
    this.closed = true;
  }

  private receive(message: ClientMessage): void {
    if (message.type !== REQUEST) return;
    this.unanswered += 1;
    const { body } = message.message;
    const request = (typeof body === 'string' ? JSON.parse(body) : body) as BatchRequest;
    const fault = isSync(request) ? this.end.faults.next() : null;
    const line = (): void => {
      this.queue = this.queue.then(async () => {
        this.reply(message, await this.answer(request, fault));
        this.end.answered();
        this.unanswered -= 1;
      });
    };
    if (fault?.meanwhile) void fault.meanwhile().finally(line);
    else line();
  }

  private async answer(request: BatchRequest, fault: SyncFault | null): Promise<Answer> {
    if (!fault?.error) return { statusCode: 200, body: await this.run(request) };
    const { error, share = 0 } = fault;
    const { Actions } = request;
    // What is carried out of a batch that fails is carried out in its order, from the first action on.
    const done = Actions.slice(0, Math.floor(Actions.length * share));
    if (done.length > 0) await this.run({ ...request, Actions: done });
    const { code, status } = error;
    return {
      statusCode: status,
      body: { error: { code, message: `The host was told to fail this sync: ${code}.` } },
    };
  }

  private async run(request: BatchRequest): Promise<unknown> {
    try {
      return await this.end.run(request);
    } catch (thrown) {
      const error = asHostError(thrown);
      return { error: { code: error.code, message: error.message } };
    }
  }

  private reply(to: ClientMessage, answer: Answer): void {
    this.send({ id: to.id, type: RESPONSE, message: { ...answer, headers: {} } });
  }

  private send(message: unknown): void {
    if (!this.closed) this.native.onMessageFromHost?.(JSON.stringify(message));
  }
}
