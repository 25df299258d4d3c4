/** What a Chromium trace says of the page's main thread. */

/** An event of a trace, as far as it is looked at; times are microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly id?: string;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string; readonly lineNumber?: number };
}

/** Whose code a moment of the main thread was spent in. `grid` stands for Excel, which has threads of its own. */
export type Owner = 'pane' | 'office.js' | 'grid' | 'style and layout' | 'browser';

/** A task of the main thread. */
export interface Task {
  /** Milliseconds since the trace's beginning of time. */
  readonly at: number;
  readonly milliseconds: number;
  readonly by: Readonly<Record<Owner, number>>;
  /** The pane's and the client library's own time by function. */
  readonly functions: ReadonlyMap<string, number>;
}

/** The tasks of the main thread in their order, and the moments that were marked. */
export interface MainThread {
  readonly tasks: readonly Task[];
  readonly marks: readonly { readonly name: string; readonly at: number }[];
}

const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

/** What a trace must be asked for. */
export const TRACE_CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'disabled-by-default-v8.cpu_profiler',
];

/**
 * Reads a trace.
 *
 * Rule:  a task's time is that of its thread where the trace has it, so that a busy machine does not count. It is shared
 *        among owners as the profiler's samples fall: by the script of the function on top, and of its callers where the
 *        top is the browser's own.
 */
export function mainThreadOf(trace: string, markPrefix: string): MainThread {
  const { traceEvents: events } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const marks = events
    .filter(({ name, ph }) => name.startsWith(markPrefix) && ph !== 'e')
    .map(({ name, ts }) => ({ name: name.slice(markPrefix.length), at: ts / 1000, ts }));
  const [mark] = events.filter(({ name }) => name.startsWith(markPrefix));
  if (mark === undefined) throw new Error('The trace has no mark: it was cut, or tracing did not start.');
  const onThread = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const samples = samplesOf(events, mark);
  const rendering = onThread.filter(({ name, ph }) => ph === 'X' && RENDERING.has(name));
  const runs = onThread
    .filter(({ name, ph, dur = 0 }) => name === 'RunTask' && ph === 'X' && dur > 0)
    .sort((a, b) => a.ts - b.ts);
  let next = 0;
  const tasks = runs.map((run) => {
    const end = run.ts + (run.dur ?? 0);
    while ((samples[next]?.ts ?? Infinity) < run.ts) next += 1;
    const from = next;
    while ((samples[next]?.ts ?? Infinity) < end) next += 1;
    return taskOf(run, samples.slice(from, next), rendering);
  });
  return { tasks, marks };
}

interface Sample {
  readonly ts: number;
  readonly time: number;
  readonly owner: Owner;
  readonly place: string;
}

function taskOf(run: TraceEvent, samples: readonly Sample[], rendering: readonly TraceEvent[]): Task {
  const wall = run.dur ?? 0;
  const milliseconds = (run.tdur ?? wall) / 1000;
  const by: Record<Owner, number> = { pane: 0, 'office.js': 0, grid: 0, 'style and layout': 0, browser: 0 };
  const functions = new Map<string, number>();
  const scale = milliseconds / wall;
  let sampled = 0;
  for (const { time, owner, place } of samples) {
    const share = Math.min(time, wall - sampled) * scale;
    sampled += time;
    by[owner] += share;
    if (owner === 'pane' || owner === 'office.js') functions.set(place, (functions.get(place) ?? 0) + share);
  }
  // Style and layout that no script asked for lies in the browser's own time.
  const drawn = rendering
    .filter(({ ts, dur = 0 }) => ts >= run.ts && ts + dur <= run.ts + wall)
    .reduce((sum, { dur = 0 }) => sum + dur * scale, 0);
  const moved = Math.min(drawn, by.browser);
  by.browser -= moved;
  by['style and layout'] += moved;
  return { at: run.ts / 1000, milliseconds, by, functions };
}

/** The profiler's samples of the marked thread. */
function samplesOf(events: readonly TraceEvent[], mark: TraceEvent): readonly Sample[] {
  const profile = events.find(
    ({ name, pid, tid }) => name === 'Profile' && pid === mark.pid && tid === mark.tid,
  );
  if (profile === undefined) throw new Error('The trace has no profile of the main thread.');
  const nodes = new Map<number, ProfileNode>();
  const samples: Sample[] = [];
  let ts = profile.args.data?.startTime ?? profile.ts;
  let before: Pick<Sample, 'owner' | 'place'> = { owner: 'browser', place: '' };
  const chunks = events
    .filter(({ name, pid, id }) => name === 'ProfileChunk' && pid === mark.pid && id === profile.id)
    .sort((a, b) => a.ts - b.ts);
  for (const { args } of chunks) {
    const { cpuProfile, timeDeltas = [] } = args.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [index, id] of (cpuProfile?.samples ?? []).entries()) {
      const time = timeDeltas[index] ?? 0;
      const leaf = nodes.get(id);
      // Garbage is whose code left it, as near as can be told.
      const of = leaf?.callFrame.functionName === '(garbage collector)' ? before : ownerOf(leaf, nodes);
      // A sample tells what ran until it was taken.
      samples.push({ ts, time, ...of });
      ts += time;
      before = of;
    }
  }
  return samples;
}

function ownerOf(
  leaf: ProfileNode | undefined,
  nodes: ReadonlyMap<number, ProfileNode>,
): Pick<Sample, 'owner' | 'place'> {
  for (let node = leaf; node !== undefined; node = nodes.get(node.parent ?? -1)) {
    const { url = '', functionName, lineNumber = 0 } = node.callFrame;
    if (!url.startsWith('http')) continue;
    const { pathname } = new URL(url);
    const owner = pathname.startsWith('/page/')
      ? 'grid'
      : pathname.startsWith('/office/')
        ? 'office.js'
        : 'pane';
    const file = pathname.split('/').at(-1) ?? '';
    return { owner, place: `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}` };
  }
  return { owner: 'browser', place: '' };
}
