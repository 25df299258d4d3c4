import type { Desk } from './desk';
import type { DeskBook } from './desk-book';

/** The exports are a chunk of their own: on most days nothing is exported. */
const exporting = () => import(/* webpackChunkName: "exports" */ './report-exports');

/** Reports of the workbook on the desk as a file. */
export const exportFile = async (
  workbook: DeskBook,
  ...asked: Parameters<Desk['exportFile']>
): ReturnType<Desk['exportFile']> => (await exporting()).exportedFile(workbook, ...asked);

/** The same as the cells of a sheet. */
export const exportGrid = async (
  workbook: DeskBook,
  ...asked: Parameters<Desk['exportGrid']>
): ReturnType<Desk['exportGrid']> => (await exporting()).exportedGrid(workbook, ...asked);
