/** Turns what was thrown into an answer: a refusal by its code, everything else without any detail. */
import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { Refusal } from '@silta/shared/refusals';
import { statusOfRefusal } from '@silta/shared/route';
import type { Logger } from '../logger.ts';
import { isConnectionError, nameOf } from '../realtime/errors.ts';
import { requestIdOf } from './requestLog.ts';

@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    const refusal = this.#refusalOf(error, response);
    const { retryInSeconds } = refusal.details;
    if (retryInSeconds !== undefined) response.setHeader('Retry-After', String(retryInSeconds));
    response
      .status(statusOfRefusal[refusal.code] ?? 400)
      .json({ code: refusal.code, details: refusal.details });
  }

  #refusalOf(error: unknown, response: Response): Refusal {
    if (error instanceof Refusal) return error;
    const code = error instanceof HttpException ? error.getStatus() : statusOf(error);
    if (code === 404) return new Refusal('notFound');
    if (code === 413) return new Refusal('tooLarge');
    if (code !== null && code < 500) return new Refusal('invalid');
    this.logger.error({ request: requestIdOf(response), error: nameOf(error) }, 'request failed');
    return new Refusal(isConnectionError(error) ? 'unavailable' : 'internal');
  }
}

/** Express's body parser marks its errors with a status. */
function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null;
}
