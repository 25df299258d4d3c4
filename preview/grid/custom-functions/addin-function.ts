import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { CellError, cellErrorOf } from './cell-error';
import { functionCalls, type FunctionArgument } from './function-calls';
import { resultCells, type ResultCell } from './function-result';
import { stillPending, type PendingAnswers, type Settled } from './pending-answers';
import { cellKey, type CellSentences } from './cell-sentences';
import type { FunctionMetadata } from './function-metadata';

/** What Excel shows in a cell whose function has not answered yet. */
const busy = '#BUSY!';

export type AddinCallable = (...args: readonly unknown[]) => unknown;

/** What a function in a cell needs besides its arguments. */
export interface AddinFunctionContext {
  /** The function that the add-in associated with the id; nothing until its page has loaded. */
  find(id: string): AddinCallable | undefined;
  readonly sentences: CellSentences;
  readonly answers: PendingAnswers;
}

/** One of the add-in's functions, as a function of Univer. It never throws: that would end all calculation for good. */
export class AddinFunction extends BaseFunction {
  override minParams = -1;
  override maxParams = -1;

  /** Only a function that once answered with a promise pays for writing its arguments down. */
  #answersLater = false;

  constructor(
    cellName: string,
    private readonly metadata: FunctionMetadata,
    private readonly context: AddinFunctionContext,
  ) {
    super(cellName);
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const cell = cellKey({
      unitId: this.unitId,
      sheetId: this.subUnitId,
      row: this.row,
      column: this.column,
    });
    let cells: ResultCell[][];
    try {
      cells = this.#answer(cell, values);
    } catch (thrown) {
      cells = [[cellErrorOf(thrown)]];
    }
    this.context.sentences.keep(cell, cells);
    return valueObjectOf(cells);
  }

  #answer(cell: string, values: readonly BaseValueObject[]): ResultCell[][] {
    const calls = functionCalls(this.metadata, values);
    if (calls instanceof CellError) return [[calls]];
    const { rowCount, columnCount } = calls;
    if (rowCount === 1 && columnCount === 1) return this.#call(cell, calls.argumentsAt(0, 0));
    return Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_, column) => {
        // A function that is called once a cell can put no more than one value into each.
        return this.#call(cell, calls.argumentsAt(row, column))[0]?.[0] ?? null;
      }),
    );
  }

  #call(cell: string, args: FunctionArgument[] | CellError): ResultCell[][] {
    if (args instanceof CellError) return [[args]];
    const call = this.context.find(this.metadata.id);
    if (call === undefined) return [[busy]];
    if (this.#answersLater) {
      const known = this.context.answers.find(cell, this.#callKey(args));
      if (known !== undefined) return known === stillPending ? [[busy]] : settledCells(known);
    }
    try {
      const result = call(...args, { functionName: this.metadata.name });
      if (!isPromiseLike(result)) return resultCells(result);
      this.#answersLater = true;
      this.context.answers.wait(cell, this.#callKey(args), result);
      return [[busy]];
    } catch (thrown) {
      return [[cellErrorOf(thrown)]];
    }
  }

  #callKey(args: readonly FunctionArgument[]): string {
    return this.metadata.id + JSON.stringify(args);
  }
}

function settledCells(settled: Settled): ResultCell[][] {
  return 'value' in settled ? resultCells(settled.value) : [[cellErrorOf(settled.thrown)]];
}

function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function valueObjectOf(cells: readonly (readonly ResultCell[])[]): BaseValueObject {
  const [first] = cells;
  if (first === undefined) return ErrorValueObject.create(ErrorType.CALC);
  if (cells.length === 1 && first.length === 1) return singleValueObject(first[0] ?? null);
  return ArrayValueObject.create({
    calculateValueList: cells.map((row) => row.map(singleValueObject)),
    rowCount: cells.length,
    columnCount: first.length,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function singleValueObject(value: ResultCell): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (value instanceof CellError) return ErrorValueObject.create(value.code);
  if (typeof value === 'number') return NumberValueObject.create(value);
  return typeof value === 'boolean' ? BooleanValueObject.create(value) : StringValueObject.create(value);
}
