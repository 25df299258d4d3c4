/** The address that manifest.xml is written for: this machine. */
const DEFAULT_ADDRESS = 'https://localhost:3000/';

/**
 * The address of a deployment as the build needs it.
 *
 * Edges: nothing → this machine; without the last slash it is added; anything but https is refused, as Excel would.
 * @example "https://billing.example.com/lmp" → "https://billing.example.com/lmp/"
 */
export function deploymentAddress(setting?: string): string {
  if (setting === undefined || setting === '') return DEFAULT_ADDRESS;
  const address = setting.endsWith('/') ? setting : `${setting}/`;
  if (!URL.canParse(address) || !address.startsWith('https://') || /[?#]/.test(address)) {
    throw new Error(
      `The address “${setting}” is no https address of a folder, as https://billing.example.com/lmp/.`,
    );
  }
  return address;
}

/** The manifest of a deployment: its address in the place of this machine's. */
export function manifestFor(manifest: string, address: string): string {
  return manifest.replaceAll(DEFAULT_ADDRESS, address.replaceAll('&', '&amp;'));
}
