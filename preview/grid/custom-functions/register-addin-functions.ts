import { ICommandService } from '@univerjs/core';
import {
  FunctionType,
  IFunctionService,
  SetFormulaCalculationStartMutation,
  type IFunctionInfo,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Grid } from '../grid';
import { AddinFunction, type AddinCallable } from './addin-function';
import { CellSentences, cellPlace, type CellPlace } from './cell-sentences';
import { PendingAnswers } from './pending-answers';
import type { FunctionMetadata } from './function-metadata';

export interface AddinFunctionsOptions {
  /** The namespace of the add-in's manifest: `LMP` makes `=LMP.NAME()`. */
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  find(id: string): AddinCallable | undefined;
}

export interface RegisteredFunctions {
  /** The sentence of the error in the cell, if a function gave one. */
  sentenceAt(place: CellPlace): string | undefined;
  /** Forgets all answers and sentences: another workbook has taken the grid. */
  reset(): void;
}

/** Makes the add-in's functions functions of the grid. Univer has its function services only after the first workbook. */
export function registerAddinFunctions(grid: Grid, options: AddinFunctionsOptions): RegisteredFunctions {
  const injector = grid.univer.__getInjector();
  const sentences = new CellSentences();
  const answers = new PendingAnswers(recalculateCells(grid));
  const context = { find: (id: string) => options.find(id), sentences, answers };
  const named = options.functions.map((metadata) => ({
    metadata,
    cellName: `${options.namespace}.${metadata.name}`.toUpperCase(),
  }));
  injector
    .get(IFunctionService)
    .registerExecutors(
      ...named.map(({ metadata, cellName }) => new AddinFunction(cellName, metadata, context)),
    );
  injector
    .get(IDescriptionService)
    .registerDescriptions(named.map(({ metadata, cellName }) => descriptionOf(metadata, cellName)));
  return {
    sentenceAt: (place) => sentences.at(place),
    reset: () => {
      sentences.clear();
      answers.clear();
    },
  };
}

function descriptionOf(metadata: FunctionMetadata, cellName: string): IFunctionInfo {
  return {
    functionName: cellName,
    functionType: FunctionType.User,
    description: metadata.description,
    abstract: metadata.description,
    functionParameter: metadata.parameters.map(
      ({ name, description, isOptional, isRepeating, isMatrix }) => ({
        name,
        detail: description,
        example: isMatrix ? 'A1:A20' : 'A1',
        require: isOptional ? 0 : 1,
        repeat: isRepeating ? 1 : 0,
      }),
    ),
  };
}

/** Answers that settle together are put into their cells by one calculation. */
function recalculateCells(grid: Grid): (cell: string) => void {
  const settled = new Set<string>();
  return (cell) => {
    if (settled.size === 0) setTimeout(recalculate, 0);
    settled.add(cell);
  };
  function recalculate(): void {
    const dirtyRanges = [...settled].map((cell) => {
      const { unitId, sheetId, row, column } = cellPlace(cell);
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      return { unitId, sheetId, range };
    });
    settled.clear();
    const commands = grid.univer.__getInjector().get(ICommandService);
    void commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      {
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        forceCalculation: false,
      },
      { onlyLocal: true },
    );
  }
}
