/** The codes with which Excel refuses an action, each with the HTTP status that goes with it. */
const STATUS = {
  AccessDenied: 401,
  ApiNotFound: 404,
  FilteredRangeConflict: 409,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RequestPayloadSizeLimitExceeded: 413,
  UnsupportedOperation: 400,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** What an action throws: it ends the batch and reaches the add-in as an `OfficeExtension.Error`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }

  get httpStatusCode(): number {
    return this.code in STATUS ? STATUS[this.code as ErrorCode] : 500;
  }
}

/** A refusal with one of Excel's codes. */
export const refuse = (code: ErrorCode, message: string): HostError => new HostError(code, message);

export const notImplemented = (member: string): HostError =>
  refuse('NotImplemented', `NotImplemented: ${member}`);

export const itemNotFound = (what: string): HostError =>
  refuse('ItemNotFound', `The requested resource doesn't exist: ${what}.`);

export const invalidArgument = (why: string): HostError =>
  refuse('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${why}.`);

/** Whatever was thrown, as a refusal: a fault of the host itself must not look like one of the add-in. */
export function asHostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return refuse('GeneralException', `The preview's host failed: ${text}`);
}
