/**
 * Makes a reader that never runs twice at a time and always ends with the newest state.
 *
 * Rule:  asked while it reads, it reads once more when it is done, however often it was asked.
 * Edges: once stopped it hands nothing on, not even what it was reading.
 */
export function latestRead<T>(read: () => Promise<T>, handOn: (result: Promise<T>) => void): LatestRead {
  const state = { reading: false, asked: false, stopped: false };
  const run = async (): Promise<void> => {
    state.reading = true;
    while (state.asked && !state.stopped) {
      state.asked = false;
      const result = read();
      await result.then(nothing, nothing);
      if (!isOutdated(state)) handOn(result);
    }
    state.reading = false;
  };
  return {
    ask: () => {
      state.asked = true;
      if (!state.reading) void run();
    },
    stop: () => {
      state.stopped = true;
    },
  };
}

/** A reader that can be asked for the newest state. */
export interface LatestRead {
  readonly ask: () => void;
  readonly stop: () => void;
}

/** What was read is not to be shown if somebody asked, or nobody listens, by now. */
function isOutdated({ asked, stopped }: { readonly asked: boolean; readonly stopped: boolean }): boolean {
  return asked || stopped;
}

function nothing(): void {
  // What came of the read is handed on as it is.
}
