/** Lets in signed-in people, and tells the controller who it is. */
import { createParamDecorator, Injectable, Inject } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Refusal } from '@silta/shared/refusals';
import { Requests } from '../http/requests.ts';
import { Devices } from './devices.ts';
import type { SignedInDevice } from './devices.ts';

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
    this.requests.ask(who.accountId);
    request.signedIn = who;
    return true;
  }
}

/** The account and device of the request; only behind `SignedInGuard`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): SignedInDevice => {
  const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!signedIn) throw new Refusal('notSignedIn');
  return signedIn;
});
