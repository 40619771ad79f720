/** Answers a request that nobody has answered in time, and cuts one that does not come to its end. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { database, http } from '../bounds.ts';

const timers = new WeakMap<Response, NodeJS.Timeout>();

export function timeLimit(request: Request, response: Response, next: NextFunction): void {
  const isPiece = request.method === 'PATCH';
  if (!isPiece) {
    giveTime(response, database.requestMs.most);
    response.once('close', () => clearTimeout(timers.get(response)));
  }
  next();
}

/** From now on it has so long: for what is known to take longer, such as a file on its way. */
export function giveTime(response: Response, ms: number): void {
  clearTimeout(timers.get(response));
  const answer = () => {
    if (!response.headersSent) response.status(503).json({ code: 'unavailable', details: {} });
  };
  timers.set(response, setTimeout(answer, ms));
}

/** Node's own limit is that of pieces of uploads, which are larger than anything else that comes. */
export const bodyTimeLimit: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' || request.method === 'DELETE') {
    const timer = setTimeout(() => {
      if (!request.complete) request.destroy();
    }, http.requestMs.most);
    response.once('close', () => clearTimeout(timer));
  }
  next();
};
