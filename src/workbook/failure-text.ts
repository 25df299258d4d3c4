/** What Excel said when a request failed, in one line for a person. */
export function failureText(failure: unknown): string {
  if (failure instanceof OfficeExtension.Error) return `${failure.message} (${failure.code})`;
  return failure instanceof Error ? failure.message : String(failure);
}
