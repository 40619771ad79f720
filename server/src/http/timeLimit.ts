/** Answers a request that nobody has answered in time. */
import type { NextFunction, Request, Response } from 'express';
import { database } from '../bounds.ts';

export function timeLimit(_: Request, response: Response, next: NextFunction): void {
  const timer = setTimeout(() => {
    if (!response.headersSent) response.status(503).json({ code: 'unavailable', details: {} });
  }, database.requestMs.most);
  response.once('close', () => clearTimeout(timer));
  next();
}
