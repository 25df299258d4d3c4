import { ICommandService } from '@univerjs/core';
import type { ICommandInfo, IDisposable, IExecutionOptions } from '@univerjs/core';
import { IActiveDirtyManagerService, SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';
import type { Grid } from '../../grid/grid';
import { keepTableFormulasFresh } from './table-formulas';

const LONGEST_MS = 120_000;

/** The private part of Univer's trigger that holds a change back for 100 ms before it calculates. */
interface Trigger {
  _setTimeoutKey?: unknown;
  _waitingCommandQueue?: unknown[];
  _generateDirty?: (commands: unknown[]) => object;
  _mergeDirty?: (one: object, other: object) => object;
  _executingDirtyData?: object;
  _executionInProgressParams?: unknown;
}

const STYLE_ONLY: readonly unknown[] = [
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
];

/** Results and styles are written as values are, but Univer does not calculate after them. */
function startsNothing(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const { trigger } = (command.params ?? {}) as { trigger?: unknown };
  return options?.onlyLocal === true || STYLE_ONLY.includes(trigger);
}

/** Knows whether formulas still wait for their results, and lets a reader wait for them. */
export class Calculation {
  private pending = false;
  private readonly commands: ICommandService;
  private readonly session: FormulaCalculationSessionService;
  private readonly trigger: Trigger;
  private readonly watched: readonly IDisposable[];

  constructor(private readonly grid: Grid) {
    const injector = grid.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.session = injector.get(FormulaCalculationSessionService);
    this.trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
    const dirty = injector.get(IActiveDirtyManagerService);
    this.watched = [
      keepTableFormulasFresh(grid),
      this.commands.onCommandExecuted((command, options) => {
        if (startsNothing(command, options) || !dirty.get(command.id)) return;
        this.pending = true;
      }),
      // Before, not after: a change during the calculation must leave the flag up. Clearing it too late
      // gave stale sums once in 60 workbooks.
      this.commands.beforeCommandExecuted((command: Readonly<ICommandInfo>) => {
        if (command.id === SetFormulaCalculationStartMutation.id) this.pending = false;
      }),
    ];
  }

  /** Resolves when every formula has its result; at once when nothing changed. */
  async settle(): Promise<void> {
    // Univer fires some of its commands asynchronously: they must be seen first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const until = Date.now() + LONGEST_MS;
    while (this.pending || this.busy()) {
      if (Date.now() > until) throw new Error('The calculation did not end.');
      if (this.pending) this.startNow();
      await this.session.waitForLatestApplied(LONGEST_MS);
    }
  }

  /** Calculates every formula anew. */
  async calculateAll(): Promise<void> {
    await this.settle();
    this.grid.api.getFormula().executeCalculation();
    await this.settle();
  }

  dispose(): void {
    for (const one of this.watched) one.dispose();
  }

  private busy(): boolean {
    const { started, resultApplied, stopped, completed, resultEmitted } = this.session.state;
    return started && !(resultApplied && (stopped || completed || resultEmitted));
  }

  /** Starts the calculation that Univer holds back for 100 ms; without these fields, we just wait. */
  private startNow(): void {
    const { trigger } = this;
    const queue = trigger._waitingCommandQueue;
    if (!queue || queue.length === 0 || !trigger._generateDirty || !trigger._mergeDirty) return;
    if (!trigger._executingDirtyData || trigger._executionInProgressParams !== null || this.busy()) return;
    clearTimeout(trigger._setTimeoutKey as number);
    const dirty = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(queue));
    trigger._executingDirtyData = dirty;
    trigger._waitingCommandQueue = [];
    void this.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...dirty },
      { onlyLocal: true },
    );
  }
}
