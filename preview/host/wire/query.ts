import { notImplemented } from './host-error';
import type { HostObject } from './host-object';
import type { QueryInfo } from './protocol';

/** The answer to a `load`: the selected properties, by the names of the wire. */
export function answerQuery(object: HostObject, query: QueryInfo): Record<string, unknown> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split('/'));
  const answer = answerPaths(object, paths);
  const items = answer['_Items'];
  if (!Array.isArray(items) || (query.Skip === undefined && query.Top === undefined)) return answer;
  const from = query.Skip ?? 0;
  const kept = items.slice(from, query.Top === undefined ? undefined : from + query.Top) as unknown[];
  return {
    ...answer,
    _Items: kept.map((item, index) => ({ ...(item as object), _Index: from + index })),
  };
}

type Paths = readonly (readonly string[])[];

function answerPaths(object: HostObject, paths: Paths): Record<string, unknown> {
  if (!object.isCollection) return { ...object.identity(), ...answerOne(object, paths) };
  // GUESS 1: a collection that is asked for one of its own properties still sends its items.
  const own = paths.filter(([head]) => head !== undefined && isOwn(object, head));
  const ofItems = paths.filter((path) => !own.includes(path));
  return {
    ...answerOne(object, own),
    _Items: object.items().map((item) => answerPaths(item, ofItems)),
  };
}

const isOwn = (object: HostObject, name: string): boolean =>
  object.scalarNames.some((scalar) => camel(scalar) === name);

function answerOne(object: HostObject, paths: Paths): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const everything = paths.length === 0 || paths.some(([head]) => head === '*' || head === '$all');
  if (everything && !object.isCollection) {
    for (const name of object.scalarNames) answer[name] = object.get(name);
  }
  for (const [head, rest] of byHead(paths)) {
    if (head === '*' || head === '$all') continue;
    const scalar = object.scalarNames.find((name) => camel(name) === head);
    if (scalar !== undefined) {
      answer[scalar] = object.get(scalar);
      continue;
    }
    const name = pascal(head);
    const linked = object.link(name);
    answer[name] = linked ? answerPaths(linked, rest) : null;
  }
  return answer;
}

/** The paths below each first name: `format/fill` and `format/font` are one visit to `format`. */
function byHead(paths: Paths): ReadonlyMap<string, Paths> {
  const heads = new Map<string, (readonly string[])[]>();
  for (const [head, ...tail] of paths) {
    if (head === undefined) throw notImplemented('an empty path in load');
    const below = heads.get(head) ?? [];
    if (tail.length > 0) below.push(tail[0] === 'items' ? tail.slice(1) : tail);
    heads.set(head, below);
  }
  return heads;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
