/**
 * A page that holds the frame of a film at a known host, and nothing else. It is the only one of ours that may hold it, and
 * the only one that may stand in a frame itself, in pages of our own: theirs keep a policy that names no host.
 */
import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Film } from '@silta/shared/boards/links';

const path = /^\/player\/(?:(youtube)\/([\w-]{11})|(vimeo)\/(\d{1,12})(?:\/([0-9a-f]{6,20}))?)$/;
const style = 'html,body,iframe{display:block;width:100%;height:100%;margin:0;border:0}';
const styleHash = createHash('sha256').update(style).digest('base64');

type Host = Film['host'];
const hosts: Record<Host, { name: string; server: string }> = {
  youtube: { name: 'YouTube', server: 'www.youtube-nocookie.com' },
  vimeo: { name: 'Vimeo', server: 'player.vimeo.com' },
};

export function playerPage(isSecure: boolean): RequestHandler {
  const headers = { youtube: headersFor('youtube', isSecure), vimeo: headersFor('vimeo', isSecure) };
  return (request, response, next) => {
    const found = path.exec(request.path);
    if (!found || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    const [, youtube, film = '', , number = '', key] = found;
    const host: Host = youtube ? 'youtube' : 'vimeo';
    const address = youtube ? `embed/${film}?rel=0` : `video/${number}?dnt=1${key ? `&amp;h=${key}` : ''}`;
    headers[host](request, response, () => {
      response.set('Cache-Control', 'private, max-age=86400').type('html').send(pageWith(host, address));
    });
  };
}

/** Nothing in it comes from people: what stands in the path has a form. */
function pageWith(host: Host, address: string): string {
  const { name, server } = hosts[host];
  return `<!doctype html><html><head><meta charset="utf-8"><title>${name}</title><style>${style}</style></head><body>
<iframe title="${name}" src="https://${server}/${address}" allow="fullscreen"
 sandbox="allow-scripts allow-same-origin allow-presentation allow-popups" referrerpolicy="strict-origin"></iframe>
</body></html>`;
}

function headersFor(host: Host, isSecure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [`'sha256-${styleHash}'`],
        frameSrc: [`https://${hosts[host].server}`],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure,
    frameguard: { action: 'sameorigin' },
    // YouTube plays nothing for pages that do not say on which site they are.
    referrerPolicy: { policy: 'strict-origin' },
  }) as RequestHandler;
}
