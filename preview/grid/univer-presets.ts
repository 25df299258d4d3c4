import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from '@univerjs/preset-sheets-table';
import type { PluginCtor } from '@univerjs/core';
import { TABLE_STYLES } from './table-styles';

type PluginEntry = readonly [plugin: PluginCtor, config: unknown];

/** So many formulas are calculated before the page may paint and listen again; as shipped it is 500. */
const FORMULAS_PER_SLICE = 100;

/** Every Univer plugin of the page, each once: presets repeat what they build on, and the last one's settings count. */
export function univerPlugins(container: HTMLElement): PluginEntry[] {
  const presets = [
    UniverSheetsCorePreset({
      container: container as unknown as string,
      header: true,
      toolbar: true,
      ribbonType: 'simple',
      formulaBar: true,
      footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true },
      disableAutoFocus: true,
      // A restored workbook shows its stored results until the add-in's functions are there to calculate it.
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsTablePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDrawingPreset(),
  ];
  const byName = new Map<string, PluginEntry>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, config] = (Array.isArray(entry) ? entry : [entry, undefined]) as PluginEntry;
    byName.set(plugin.pluginName, [plugin, config]);
  }
  byName.set(UniverFormulaEnginePlugin.pluginName, [
    UniverFormulaEnginePlugin,
    { intervalCount: FORMULAS_PER_SLICE },
  ]);
  byName.set(UniverSheetsTablePlugin.pluginName, [UniverSheetsTablePlugin, TABLE_STYLES]);
  // Excel shows no tag with a table's name, and there is seldom room for one above the header.
  byName.set(UniverSheetsTableUIPlugin.pluginName, [UniverSheetsTableUIPlugin, { hideAnchor: true }]);
  return [...byName.values()];
}
