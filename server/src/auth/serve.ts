/** Puts a method of a controller behind its row in the table of routes: address, status, and who is let in. */
import { applyDecorators, Delete, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import type { Route } from '@silta/shared/route';
import { SignedInGuard } from './signedIn.guard.ts';

const methods = { GET: Get, POST: Post, DELETE: Delete };

/** The only way in which a controller names an address. Membership and rights are asked by what it calls. */
export function Serve({ method, path, status, who }: Route): MethodDecorator {
  const guards = who === 'anybody' ? [] : [UseGuards(SignedInGuard)];
  return applyDecorators(methods[method](path), HttpCode(status), ...guards);
}
