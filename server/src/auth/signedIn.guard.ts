/** Lets in signed-in people, and tells the controller who it is. */
import { createParamDecorator, Injectable, Inject } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Refusal } from '@silta/shared/refusals';
import { Requests } from '../http/requests.ts';
import { Devices } from './devices.ts';
import type { SignedInDevice } from './devices.ts';

/** Under this name a route's pace is written down at its method. */
export const paceOfRoute = 'pace';
type Pace = Parameters<Requests['ask']>[1];

interface SignedInRequest extends Request {
  signedIn?: SignedInDevice;
}

@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    @Inject(Devices) private readonly devices: Devices,
    @Inject(Requests) private readonly requests: Requests,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const who = await this.devices.of(request.headers.cookie);
    if (!who) throw new Refusal('notSignedIn');
    this.requests.ask(who.accountId, paceOf(context));
    request.signedIn = who;
    return true;
  }
}

/** How the route's requests are counted; `Serve` has written it down. */
function paceOf(context: ExecutionContext): Pace {
  return (Reflect.getMetadata(paceOfRoute, context.getHandler()) as Pace | undefined) ?? 'requests';
}

/** The account and device of the request; only behind `SignedInGuard`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): SignedInDevice => {
  const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!signedIn) throw new Refusal('notSignedIn');
  return signedIn;
});
