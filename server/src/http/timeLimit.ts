/** Answers a request that nobody has answered in time, and cuts one that does not come to its end. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { database, http } from '../bounds.ts';

export function timeLimit(request: Request, response: Response, next: NextFunction): void {
  const isPiece = request.method === 'PATCH';
  if (!isPiece) {
    const timer = setTimeout(() => {
      if (!response.headersSent) response.status(503).json({ code: 'unavailable', details: {} });
    }, database.requestMs.most);
    response.once('close', () => clearTimeout(timer));
  }
  next();
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
