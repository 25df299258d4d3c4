import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import conditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import dataValidation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import drawing from '@univerjs/preset-sheets-drawing/locales/en-US';
import filter from '@univerjs/preset-sheets-filter/locales/en-US';
import hyperLink from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import note from '@univerjs/preset-sheets-note/locales/en-US';
import sort from '@univerjs/preset-sheets-sort/locales/en-US';
import table from '@univerjs/preset-sheets-table/locales/en-US';
import { installFastFormulaData } from './fast-formula-data';
import { installFastInvertedIndex } from './fast-inverted-index';
import { dressInGreen } from './green-theme';
import { univerPlugins } from './univer-presets';
import type { Grid } from './grid';

export interface PageGridOptions {
  readonly container: HTMLElement;
  readonly dark: boolean;
}

/** Boots Univer with its toolbar, formula bar, grid and sheet tabs inside the container. */
export function createPageGrid({ container, dark }: PageGridOptions): Grid {
  installFastInvertedIndex();
  installFastFormulaData();
  const texts = [core, table, filter, sort, note, hyperLink, dataValidation, conditionalFormatting, drawing];
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    darkMode: dark,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(...texts) },
  });
  for (const [plugin, config] of univerPlugins(container)) {
    univer.registerPlugin(plugin, config);
  }
  const grid = { univer, api: FUniver.newAPI(univer) };
  dressInGreen(grid);
  return grid;
}
