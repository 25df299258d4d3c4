import type { ExcelControl } from './excel-environment';

/** The hooks that the environment puts into the tests' realm. */
export const control: ExcelControl = (globalThis as unknown as { excelControl: ExcelControl }).excelControl;
