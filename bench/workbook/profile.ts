import { Session, type Profiler } from 'node:inspector';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { say, sayTable } from '../report';

/** Runs work under the profiler, and says which functions took most, by their own time and with all they call. */
export async function profiled<T>(title: string, work: () => Promise<T>): Promise<T> {
  const session = new Session();
  session.connect();
  const post = <R>(method: string, params?: object): Promise<R> =>
    new Promise((done, failed) => {
      session.post(method, params, (error, result) => {
        if (error) failed(error);
        else done(result as R);
      });
    });
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: 1000 });
  await post('Profiler.start');
  const result = await work();
  const { profile } = await post<{ profile: Profiler.Profile }>('Profiler.stop');
  session.disconnect();
  sayHotSpots(title, profile);
  return result;
}

function sayHotSpots(title: string, profile: Profiler.Profile): void {
  const { own, whole, all } = timesOf(profile);
  say(`Profile of ${title}, ${(all / 1e6).toFixed(2)} s sampled:\n`);
  for (const [name, times, of] of [
    ['own time', own, /./],
    ['of the add-in, with what it calls', whole, / src\//],
    ['of the stand-in for Excel, with what it calls', whole, / (preview|node_modules\/@univerjs)\//],
  ] as const) {
    const rows = [...times]
      .filter(([place]) => of.test(place))
      .sort(([, a], [, b]) => b - a)
      .slice(0, 25)
      .map(([place, time]) => [place, (time / 1e6).toFixed(2), `${((100 * time) / all).toFixed(0)} %`]);
    sayTable([name, 's', 'share'], rows);
  }
}

interface Times {
  readonly own: ReadonlyMap<string, number>;
  readonly whole: ReadonlyMap<string, number>;
  readonly all: number;
}

function timesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Times {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map<number, number>();
  for (const node of nodes) for (const child of node.children ?? []) parentOf.set(child, node.id);
  const own = new Map<string, number>();
  const whole = new Map<string, number>();
  let all = 0;
  for (const [index, id] of samples.entries()) {
    const time = timeDeltas[index] ?? 0;
    const leaf = byId.get(id);
    if (leaf === undefined || leaf.callFrame.functionName === '(idle)') continue;
    all += time;
    add(own, placeOf(leaf), time);
    const seen = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parentOf.get(at)) {
      const node = byId.get(at);
      if (node === undefined) continue;
      const place = placeOf(node);
      if (seen.has(place)) continue;
      seen.add(place);
      add(whole, place, time);
    }
  }
  return { own, whole, all };
}

function placeOf({ callFrame }: Profiler.ProfileNode): string {
  const { functionName, url, lineNumber } = callFrame;
  return `${functionName || '(anonymous)'} ${sourceOf(url, lineNumber)}`.trim();
}

/** The source file; of what is bundled, the one that esbuild names in a comment before it. */
function sourceOf(url: string, lineNumber: number): string {
  if (url.includes('/src/')) return url.slice(url.indexOf('/src/') + 1);
  if (!url.endsWith('.cjs') || !basename(url).startsWith('host-')) return basename(url);
  const lines = bundles.get(url) ?? readFileSync(url.replace('file://', ''), 'utf8').split('\n');
  bundles.set(url, lines);
  for (let line = lineNumber; line >= 0; line -= 1) {
    const named = /^ *\/\/ ((?:preview|node_modules|test)\/.+)$/.exec(lines[line] ?? '');
    if (named !== null) return named[1] ?? '';
  }
  return basename(url);
}

const bundles = new Map<string, readonly string[]>();

function add(times: Map<string, number>, place: string, time: number): void {
  times.set(place, (times.get(place) ?? 0) + time);
}
