/** One line for every answered request, and an id by which people and log speak of the same one. */
import type { NextFunction, Request, Response } from 'express';
import { newId } from '@silta/shared/ids';
import type { Logger } from '../logger.ts';
import type { Observer } from '../realtime/observer.ts';

const header = 'X-Request-Id';

interface RequestLogParts {
  logger: Logger;
  observer: Observer;
  /** Only a proxy of our own may give a request its id. */
  isBehindProxy: boolean;
}

/** Never the path: it may hold codes. Never the address, the query or a header: they may tell who it is. */
export function requestLog({ logger, observer, isBehindProxy }: RequestLogParts) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const begin = performance.now();
    const id = (isBehindProxy ? given(request) : null) ?? newId<string>();
    response.setHeader(header, id);
    response.once('close', () => {
      const ms = performance.now() - begin;
      const { method } = request;
      const status = response.statusCode;
      const route = routeOf(request, status);
      observer.response(method, route, status, ms);
      const level = route.startsWith('/health/') ? 'debug' : 'info';
      const isCut = !response.writableFinished;
      logger[level](
        { request: id, method, route, status, ms: rounded(ms), ...(isCut && { isCut }) },
        'request',
      );
    });
    next();
  };
}

/** The id of the request that is being answered. */
export function requestIdOf(response: Response): string {
  return String(response.getHeader(header));
}

function given(request: Request): string | null {
  const id = request.header(header) ?? '';
  return /^[\w-]{8,64}$/.test(id) ? id : null;
}

/** The template, such as /api/rooms/:id; the client's pages and files are all one; `none` where nothing answers. */
function routeOf({ route }: Request, status: number): string {
  const template: unknown = (route as { path?: unknown } | undefined)?.path;
  if (typeof template === 'string') return template;
  return status < 400 ? 'page' : 'none';
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
