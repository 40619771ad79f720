/** The built client: its files, compressed beforehand, and its page for every address that is not the server's own. */
import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { NextFunction, Request, RequestHandler, Response, Router } from 'express';

const clientFolder = fileURLToPath(new URL('../../../client/dist', import.meta.url));

/** Hashed files for a year, the page itself always fresh. */
export function clientFiles(folder = clientFolder): Router {
  const router = express.Router();
  if (!existsSync(folder)) return router;
  router.use(compressedBeforehand(folder));
  router.use(
    '/assets',
    express.static(`${folder}/assets`, {
      immutable: true,
      maxAge: '1y',
      fallthrough: false,
      redirect: false,
    }),
  );
  router.use(express.static(folder, { index: false, maxAge: '1h', redirect: false }));
  router.use((request: Request, response: Response, next: NextFunction) => {
    if (!isPage(request)) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(`${folder}/index.html`);
  });
  return router;
}

/** Not a file's name, nothing hidden, and no trick with a path: those that are not there are not there. */
function isPage({ method, path }: Request): boolean {
  const isAsked = method === 'GET' || method === 'HEAD';
  const isOther = /^\/(api|health|socket\.io)(\/|$)/i.test(path);
  return isAsked && !isOther && !/\/\.|\.[a-z]\w*$|\\|\/\/|%(00|2e|2f|5c)/i.test(path);
}

/** The best first; browsers take `br` over https and on this machine only. */
const encodings = { br: '.br', gzip: '.gz' } as const;
type Encoding = keyof typeof encodings;
const names = Object.keys(encodings) as Encoding[];

/** Answers with the file beside the one that is asked for, where the browser can read it. */
function compressedBeforehand(folder: string): RequestHandler {
  const there = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => `/${name.replaceAll('\\', '/')}`,
    ),
  );
  return (request, response, next) => {
    const { path } = request;
    const known = names.filter((name) => there.has(`${path}${encodings[name]}`));
    if (known.length > 0) {
      response.vary('Accept-Encoding');
      const encoding = known.find((name) => request.acceptsEncodings(name) === name);
      if (encoding) {
        response.setHeader('Content-Encoding', encoding);
        response.type(extname(path));
        request.url = request.url.replace(path, `${path}${encodings[encoding]}`);
      }
    }
    next();
  };
}
