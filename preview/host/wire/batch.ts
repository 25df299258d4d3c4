import { Args } from './args';
import { asHostError, notImplemented, refuse } from './host-error';
import { isHostObject } from './host-object';
import type { HostObject } from './host-object';
import { ActionType, PathType } from './protocol';
import type { Action, ArgumentInfo, BatchAnswer, BatchRequest, ObjectPath } from './protocol';
import { answerQuery } from './query';
import type { References } from './references';

/** Where a batch finds what it talks about. */
export interface BatchScope {
  readonly root: HostObject;
  readonly references: References;
  /** Services such as `Microsoft.AppRuntime.AppRuntimeService`, by the name in the request. */
  newObject(name: string): HostObject | null;
  /** Resolves when every formula has its result. Awaited before values are read. */
  settle(): Promise<void>;
}

/** One batch: its actions one after the other, up to the first that fails. What came before stays. */
export class Batch {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly request: BatchRequest,
    private readonly scope: BatchScope,
  ) {}

  async run(): Promise<BatchAnswer> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        const value = await this.perform(action);
        results.push({ ActionId: action.Id, Value: value ?? null });
        if (action.ActionType === ActionType.trace) traces.push(action.Id);
      } catch (thrown) {
        const error = asHostError(thrown);
        return {
          Results: results,
          TraceIds: traces,
          Error: {
            Code: error.code,
            Message: error.message,
            Location: this.location(action),
            HttpStatusCode: error.httpStatusCode,
            ActionIndex: index,
          },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    if (action.ActionType === ActionType.instantiate) return object ? this.introduce(object) : null;
    if (!object) return this.onNothing(action);
    switch (action.ActionType) {
      case ActionType.query:
        await this.scope.settle();
        return { ...this.introduce(object), ...answerQuery(object, action.QueryInfo ?? {}) };
      case ActionType.method:
        return this.call(object, action);
      case ActionType.setProperty: {
        const args = await this.args(action.ArgumentInfo);
        await object.set(action.Name, args.raw(0));
        return null;
      }
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  /** What the client may do with an object that turned out not to exist. */
  private onNothing(action: Action): null {
    if (action.ActionType === ActionType.query) return null;
    if (action.Name === '_KeepReference') return null;
    // GUESS 2: writing to an object that does not exist fails with ItemNotFound.
    throw refuse('ItemNotFound', `${action.Name} was called on an object that does not exist.`);
  }

  private async call(object: HostObject, action: Action): Promise<unknown> {
    if (action.Name === '_KeepReference') {
      this.scope.references.keep(object);
      return null;
    }
    const value = await object.call(action.Name, await this.args(action.ArgumentInfo));
    return isHostObject(value) ? this.introduce(value) : value;
  }

  private introduce(object: HostObject): Record<string, unknown> {
    const reference = this.scope.references.idOf(object);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  /** A path is walked once in a batch: `worksheets.add()` must not add again when it is used again. */
  private async resolve(id: number): Promise<HostObject | null> {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw refuse('InvalidObjectPath', `There is no object path ${id}.`);
    const object = await this.walk(path);
    this.objects.set(id, object);
    return object;
  }

  private async walk(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PathType.globalObject:
        return this.scope.root;
      case PathType.nullObject:
        return null;
      case PathType.referenceId: {
        const kept = this.scope.references.get(path.Name);
        if (!kept) throw refuse('InvalidObjectPath', `The reference ${path.Name} is not kept any more.`);
        return kept;
      }
      case PathType.newObject: {
        const made = this.scope.newObject(path.Name);
        if (!made) throw notImplemented(path.Name);
        return made;
      }
      default:
        return this.walkFromParent(path);
    }
  }

  private async walkFromParent(path: ObjectPath): Promise<HostObject | null> {
    const parent = path.ParentObjectPathId === undefined ? null : await this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    if (path.ObjectPathType === PathType.property) return parent.link(path.Name);
    const args = await this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return parent.index(args);
    if (path.ObjectPathType !== PathType.method) throw notImplemented(`path type ${path.ObjectPathType}`);
    const made = await parent.call(path.Name, args);
    if (made === null || isHostObject(made)) return made;
    throw notImplemented(`${parent.className}.${path.Name} as an object`);
  }

  private async args(info: ArgumentInfo | undefined): Promise<Args> {
    const values = info?.Arguments ?? [];
    const marks = info?.ReferencedObjectPathIds ?? [];
    return new Args(
      await Promise.all(values.map((value, index) => this.argument(value, marks[index] ?? null))),
    );
  }

  private async argument(value: unknown, mark: unknown): Promise<unknown> {
    if (Array.isArray(mark) && Array.isArray(value)) {
      return Promise.all(value.map((each, index) => this.argument(each, mark[index] ?? null)));
    }
    if (typeof mark === 'number' && mark > 0 && typeof value === 'number') return this.resolve(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const reference = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof reference === 'number') return this.resolve(reference);
    const entries = Object.entries(value).map(
      async ([key, each]) => [key, await this.argument(each, null)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  /** Where it failed, in the words of the client: `Worksheets.getItem`. */
  private location(action: Action): string {
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    const object = this.objects.get(action.ObjectPathId);
    const parent = path?.ParentObjectPathId === undefined ? null : this.objects.get(path.ParentObjectPathId);
    const member = object ? action.Name : path?.ObjectPathType === PathType.indexer ? 'getItem' : path?.Name;
    const owner = object ?? parent;
    const name = member ?? '';
    return `${owner?.className ?? ''}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }
}
