import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drawIcon } from './draw-icon';
import { encodePng } from './encode-png';

/** Draws the add-in's icons anew: npm run icons */

const FOLDER = resolve(__dirname, '../../assets/icons');

mkdirSync(FOLDER, { recursive: true });
for (const size of [16, 32, 64, 80]) {
  writeFileSync(join(FOLDER, `icon-${size}.png`), encodePng(drawIcon(size)));
}
