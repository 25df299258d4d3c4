/** What a button of the add-in does. */
export type ManifestAction =
  { readonly kind: 'show pane' } | { readonly kind: 'run function'; readonly name: string };

export interface ManifestButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Addresses of the icon by its size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: ManifestAction;
}

export interface ManifestGroup {
  readonly label: string;
  readonly buttons: readonly ManifestButton[];
}

/** What the preview takes from manifest.xml; the rest is between the add-in and Excel. */
export interface AddinManifest {
  readonly name: string;
  readonly namespace: string;
  /** The pane's page, relative to the folder in which the add-in is deployed. */
  readonly panePage: string;
  readonly functionsJson: string;
  readonly groups: readonly ManifestGroup[];
  readonly contextMenu: readonly ManifestButton[];
}

/** Reads manifest.xml as Excel does. Addresses of the deployment become addresses of this server. */
export function readManifest(xml: string): AddinManifest {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  if (manifest.querySelector('parsererror')) throw new Error('manifest.xml is not well-formed XML.');
  const resources = resourcesOf(manifest);
  const paneAddress = attribute(manifest.querySelector('DefaultSettings > SourceLocation'), 'DefaultValue');
  const folder = paneAddress.slice(0, paneAddress.lastIndexOf('/') + 1);
  const local = (address: string): string =>
    address.startsWith(folder) ? address.slice(folder.length) : address;
  const toButton = (control: Element): ManifestButton => readButton(control, { resources, local });
  return {
    name: attribute(manifest.querySelector('OfficeApp > DisplayName'), 'DefaultValue'),
    namespace: resources(manifest.querySelector('ExtensionPoint Namespace')),
    panePage: local(paneAddress),
    functionsJson: local(resources(manifest.querySelector('ExtensionPoint Metadata > SourceLocation'))),
    groups: [...extensionPoint(manifest, 'PrimaryCommandSurface', 'Group')].map((group) => ({
      label: resources(child(group, 'Label')),
      buttons: [...group.querySelectorAll('Control')].map(toButton),
    })),
    contextMenu: [...extensionPoint(manifest, 'ContextMenu', 'Control')].map(toButton),
  };
}

interface Reading {
  readonly resources: (element: Element | null) => string;
  readonly local: (address: string) => string;
}

function readButton(control: Element, { resources, local }: Reading): ManifestButton {
  const action = child(control, 'Action');
  const functionName = action?.querySelector('FunctionName')?.textContent.trim() ?? '';
  const icons = [...(child(control, 'Icon')?.children ?? [])];
  return {
    id: attribute(control, 'id'),
    label: resources(child(control, 'Label')),
    tip: resources(control.querySelector('Supertip > Description')),
    icons: new Map(icons.map((icon) => [Number(attribute(icon, 'size')), local(resources(icon))])),
    action: functionName === '' ? { kind: 'show pane' } : { kind: 'run function', name: functionName },
  };
}

function extensionPoint(manifest: Document, type: string, inside: string): NodeListOf<Element> {
  return manifest.querySelectorAll(`DesktopFormFactor > ExtensionPoint[*|type="${type}"] ${inside}`);
}

/** Texts and addresses stand in the manifest's resources, under ids that other elements name. */
function resourcesOf(manifest: Document): (element: Element | null) => string {
  const values = new Map<string, string>();
  for (const resource of manifest.querySelectorAll('Resources > * > [id]')) {
    values.set(attribute(resource, 'id'), attribute(resource, 'DefaultValue'));
  }
  return (element) => values.get(attribute(element, 'resid')) ?? '';
}

function child(parent: Element, name: string): Element | null {
  return [...parent.children].find(({ localName }) => localName === name) ?? null;
}

function attribute(element: Element | null, name: string): string {
  return element?.getAttribute(name) ?? '';
}
