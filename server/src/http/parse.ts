/** Reading a request's body or path by a zod schema; refuses like the door does. */
import type { PipeTransform } from '@nestjs/common';
import type * as z from 'zod/mini';
import { readShape } from '../realtime/order.ts';

export class Parse<T> implements PipeTransform<unknown, T> {
  constructor(private readonly schema: z.ZodMiniType<T>) {}

  transform(value: unknown): T {
    return readShape(this.schema, value);
  }
}
