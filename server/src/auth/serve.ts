/** Puts a method of a controller behind its row in the table of routes: address, status, and who is let in. */
import { applyDecorators, Delete, Get, HttpCode, Patch, Post, SetMetadata, UseGuards } from '@nestjs/common';
import type { Route } from '@silta/shared/route';
import { paceOfRoute, SignedInGuard } from './signedIn.guard.ts';

const methods = { GET: Get, POST: Post, PATCH: Patch, DELETE: Delete };

/** The only way in which a controller names an address. Membership and rights are asked by what it calls. */
export function Serve({ method, path, status, who, pace }: Route): MethodDecorator {
  const guards = who === 'anybody' ? [] : [UseGuards(SignedInGuard)];
  return applyDecorators(methods[method](path), HttpCode(status), SetMetadata(paceOfRoute, pace), ...guards);
}
