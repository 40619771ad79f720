/** Builds the client, and in development serves it with the API and the sockets handed on to the server. */
import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const server = process.env.SILTA_SERVER_URL ?? 'http://127.0.0.1:3000';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A script of its own: as part of the page's other one it would wait for all of that. */
const bootFirst: Plugin = {
  name: 'boot-first',
  apply: 'build',
  transformIndexHtml: (_, { chunk, bundle = {} }) => {
    const boot = Object.values(bundle).find((each) => each.type === 'chunk' && each.name === 'boot');
    if (!chunk || !boot) throw new Error('boot.ts was not built');
    const attrs = { type: 'module', crossorigin: true, src: `/${boot.fileName}` };
    return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
  },
};

/** What is read needs no shapes; a schema that slips into it brings all of zod along. */
const readingWithoutZod: Plugin = {
  name: 'reading-without-zod',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const each of Object.values(bundle)) {
      const isFirst =
        each.type === 'chunk' && ['boot', 'first', 'common', 'house', 'board'].includes(each.name);
      const imports = isFirst ? Object.keys(each.modules) : [];
      if (imports.some((id) => id.includes('/zod/')))
        this.error(`${each.fileName} contains zod: something on the first screen imports a schema`);
    }
  },
};

/** The terms of libheif come with it, as they ask for. */
const licenceOfLibheif: Plugin = {
  name: 'licence-of-libheif',
  apply: 'build',
  generateBundle() {
    const source = readFileSync(here('../node_modules/libheif-js/libheif-wasm/LICENSE'));
    this.emitFile({ type: 'asset', fileName: 'assets/libheif-licence.txt', source });
  },
};

/** What the page for joining and the house have in common; what is left out here comes with the former. */
const common = new RegExp(
  [
    /ui\/(time|useNow|IconButton|RadioSegment|ErrorSummary)\./,
    /members\/(SideCode|Splice|lookOf|languageName|archGeometry)\./,
    /partnerships\/(hues|countries)\./,
    /realtime\/refusalText\./,
    /shared\/src\/(limits|roles)\./,
    /icons\/(chevron-down|circle-check|eye|eye-off)\./,
  ]
    .map(({ source }) => source)
    .join('|'),
);

export default defineConfig({
  root: here('.'),
  plugins: [react(), bootFirst, readingWithoutZod, licenceOfLibheif],
  worker: { format: 'es' },
  resolve: { alias: { '@silta/shared': here('../shared/src') } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    rolldownOptions: {
      input: { index: here('./index.html'), boot: here('./src/boot.ts') },
      output: {
        codeSplitting: {
          groups: [
            // What is needed together comes in one file, not in forty.
            { name: 'boot', test: /\/client\/src\/boot\.ts$|preload-helper/, priority: 4 },
            { name: 'first', tags: ['$initial'], priority: 3 },
            { name: 'common', test: common, priority: 2.5 },
            // The page for joining needs these and not the house.
            { name: 'entrance', test: /\/client\/src\/auth\/JoinPage\.tsx$/, priority: 2 },
            { name: 'house', test: /\/client\/src\/app\/(House|PartnershipPages)\.tsx$/, priority: 1 },
            // The first screen of a board in one file; what layouts and dialogs share comes behind it.
            { name: 'board', test: /\/client\/src\/boards\/BoardPage\.tsx$/, priority: 1 },
            // Right behind it: what it takes to be live, and what it takes to write.
            { name: 'live', test: /\/realtime\/live\.ts$/, priority: 0.5 },
            {
              name: 'writing',
              test: /\/boards\/((Post|Comment)Composer|CommentEditor|MoveDialog|\w+MenuEntries)\.tsx?$/,
            },
            // The outline of the map is large, and only the map draws it.
            { name: 'shared', test: (id) => !id.includes('/boards/map/'), minShareCount: 3 },
            { name: 'shared', test: /lucide-react/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env.SILTA_CLIENT_PORT ?? 5173),
    host: true,
    proxy: {
      '/api': { target: server },
      '/health': { target: server },
      '/player': { target: server },
      // The page at the same address is the client's.
      '/weekly-mail': { target: server, bypass: ({ method, url }) => (method === 'POST' ? undefined : url) },
      '/socket.io': { target: server, ws: true },
    },
  },
});
