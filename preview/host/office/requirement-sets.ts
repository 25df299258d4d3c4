/** What the host says it can do. The library that npm delivers knows nothing above ExcelApi 1.15. */
export const ANNOUNCED = {
  ExcelApi: '1.15',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.1',
  CustomFunctions: '1.7',
  AddinCommands: '1.1',
} as const;

/** What the manifest asks for: the oldest Excel in which the add-in must run. */
export const FLOOR: Readonly<Record<string, string>> = {
  ExcelApi: '1.12',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.1',
};

/** Whether `version` is at most `limit`: 1.2 is below 1.12. */
export function isWithin(version: string, limit: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [limitMajor = 0, limitMinor = 0] = limit.split('.').map(Number);
  return major < limitMajor || (major === limitMajor && minor <= limitMinor);
}
