/** A fresh id in the form that Excel uses for sheets, charts and parts. */
export const newId = (): string => `{${globalThis.crypto.randomUUID().toUpperCase()}}`;
