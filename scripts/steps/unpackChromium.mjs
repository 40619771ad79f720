/** Unpacks the Chromium of the npm package into the temporary folder, which chromium.mjs sets for this process alone. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
await Promise.all(names.map((name) => inflate(join(archives, name))));
