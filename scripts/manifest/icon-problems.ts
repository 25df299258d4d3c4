import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeOf, named, resourcesOf, valueOf } from './manifest-parts';
import type { XmlElement } from './read-elements';

/** The sizes that a button needs. */
const ICON_SIZES = ['16', '32', '80'];

/** The sizes of the icons that stand outside the ribbon. */
const LISTED_ICONS: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** Finds icons that are not listed, not there or not of the size that they stand for. */
export function iconProblems(elements: readonly XmlElement[], folder: string): readonly string[] {
  const known = resourcesOf(elements);
  const icons = named(elements, 'Icon');
  const missing = icons.flatMap(({ children }) => {
    const sizes = children.map(({ attributes }) => attributes['size']);
    return ICON_SIZES.filter((size) => !sizes.includes(size)).map(
      (size) => `An Icon has no image of ${size} pixels.`,
    );
  });
  const ofRibbon = icons.flatMap(({ children }) =>
    children.flatMap(({ attributes: { size = '', resid = '' } }) => {
      const image = known.get(resid);
      return image === undefined ? [] : [{ address: valueOf(image), size: Number(size) }];
    }),
  );
  const listed = Object.entries(LISTED_ICONS).flatMap(([name, size]) => {
    const [icon] = named(elements, name);
    return icon === undefined ? [{ address: name, size }] : [{ address: valueOf(icon), size }];
  });
  const wrong = [...ofRibbon, ...listed].flatMap(({ address, size }) =>
    pictureProblems(address, size, join(folder, address.slice(homeOf(elements).length))),
  );
  return [...new Set([...missing, ...wrong])];
}

function pictureProblems(address: string, size: number, path: string): readonly string[] {
  if (!existsSync(path)) return [`There is no picture at ${address}.`];
  const png = readFileSync(path);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (width === size && height === size) return [];
  return [`${address} is ${width} × ${height} pixels and stands for ${size}.`];
}
