/** Builds the client, and in development serves it with the API and the sockets handed on to the server. */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const server = process.env.SILTA_SERVER_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: { '@silta/shared': fileURLToPath(new URL('../shared/src', import.meta.url)) } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    // What the first page needs comes in one file, not in forty.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: {
    port: Number(process.env.SILTA_CLIENT_PORT ?? 5173),
    host: true,
    proxy: {
      '/api': { target: server },
      '/health': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
});
