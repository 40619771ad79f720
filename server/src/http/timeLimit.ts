/** Answers a request that nobody has answered in time. */
import type { NextFunction, Request, Response } from 'express';
import { requestMs } from '../database/limits.ts';

export function timeLimit(_: Request, response: Response, next: NextFunction): void {
  const timer = setTimeout(() => {
    if (!response.headersSent) response.status(503).json({ code: 'unavailable', details: {} });
  }, requestMs);
  response.once('close', () => clearTimeout(timer));
  next();
}
