import { element } from './element';
import type { AddinManifest, ManifestAction, ManifestButton } from './addin-manifest';

/** Draws the add-in's groups, as its manifest lists them, into the ribbon strip. */
export function drawRibbon(manifest: AddinManifest, run: (action: ManifestAction) => void): void {
  const groups = manifest.groups.map(({ label, buttons }) => {
    const group = document.createElement('div');
    group.className = 'ribbon-group';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', label);
    const row = document.createElement('div');
    row.className = 'ribbon-buttons';
    row.append(...buttons.map((button) => drawButton(button, run)));
    const caption = document.createElement('div');
    caption.className = 'ribbon-label';
    caption.textContent = label;
    group.append(row, caption);
    return group;
  });
  element('addin-groups', HTMLElement).replaceChildren(...groups);
}

function drawButton(button: ManifestButton, run: (action: ManifestAction) => void): HTMLButtonElement {
  const drawn = document.createElement('button');
  drawn.type = 'button';
  drawn.dataset['control'] = button.id;
  drawn.title = button.tip;
  const icon = document.createElement('img');
  icon.alt = '';
  icon.src = button.icons.get(32) ?? '';
  // The larger icon is for screens with more pixels.
  const large = button.icons.get(64) ?? button.icons.get(80);
  if (large !== undefined) icon.srcset = `${large} 2x`;
  const label = document.createElement('span');
  label.textContent = button.label;
  drawn.append(icon, label);
  drawn.addEventListener('click', () => {
    run(button.action);
  });
  return drawn;
}

/** Says in the ribbon why the add-in's group is not there. */
export function showAddinProblem(sentence: string): void {
  const problem = element('addin-problem', HTMLElement);
  problem.textContent = sentence;
  problem.hidden = false;
}
