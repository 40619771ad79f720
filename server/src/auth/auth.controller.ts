/** Signing in and out, one's own account and its devices. */
import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DeviceInfo, Me, PasswordChange, Registration } from '@silta/shared/auth';
import { authRoutes as routes } from '@silta/shared/authRoutes';
import type { DeviceId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import type { UiLanguage } from '@silta/shared/texts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';
import type { Account } from './account.entity.ts';
import { Accounts } from './accounts.ts';
import { Devices } from './devices.ts';
import type { SignedInDevice } from './devices.ts';
import { membershipsOf } from './memberships.ts';
import { Serve } from './serve.ts';
import { Who } from './signedIn.guard.ts';
import { Tries } from './throttles.ts';

@Controller()
export class AuthController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Devices) private readonly devices: Devices,
    @Inject(House) private readonly house: House,
    @Inject(Tries) private readonly tries: Tries,
  ) {}

  @Serve(routes.register)
  async register(
    @Body(new Parse(routes.register.body)) body: Registration,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    this.tries.registrations.take(this.tries.from(request).address);
    const account = await this.accounts.createStaff(body);
    return this.#signIn(account, request, response);
  }

  @Serve(routes.signIn)
  async signIn(
    @Body(new Parse(routes.signIn.body)) { email, password }: { email: string; password: string },
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const giveBack = await this.tries.password(this.tries.from(request), email);
    const account = await this.accounts.byPassword(email, password);
    giveBack();
    return this.#signIn(account, request, response);
  }

  @Serve(routes.signInByKey)
  async signInByKey(
    @Body(new Parse(routes.signInByKey.body)) { key }: { key: string },
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const giveBack = await this.tries.key(this.tries.from(request));
    const account = await this.accounts.byReturnKey(key);
    giveBack();
    return this.#signIn(account, request, response);
  }

  @Serve(routes.signOut)
  async signOut(@Who() who: SignedInDevice, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.devices.end(who.accountId, who.deviceId);
    response.clearCookie(this.devices.cookieName, { ...this.devices.cookieOptions, maxAge: undefined });
  }

  @Serve(routes.me)
  async me(@Who() who: SignedInDevice): Promise<Me> {
    return this.#me(await this.accounts.get(who.accountId));
  }

  @Serve(routes.chooseLanguage)
  async chooseLanguage(
    @Who() who: SignedInDevice,
    @Body(new Parse(routes.chooseLanguage.body)) { language }: { language: UiLanguage },
  ): Promise<void> {
    await this.accounts.setLanguage(who.accountId, language);
  }

  @Serve(routes.chooseWeeklyMail)
  async chooseWeeklyMail(
    @Who() who: SignedInDevice,
    @Body(new Parse(routes.chooseWeeklyMail.body)) { weeklyMail }: { weeklyMail: boolean },
  ): Promise<void> {
    const { id } = await this.accounts.getStaff(who.accountId);
    await this.accounts.setWeeklyMail(id, weeklyMail);
  }

  @Serve(routes.changePassword)
  async changePassword(
    @Who() { accountId, deviceId }: SignedInDevice,
    @Body(new Parse(routes.changePassword.body)) { password, newPassword }: PasswordChange,
    @Req() request: Request,
  ): Promise<void> {
    const account = await this.accounts.getStaff(accountId);
    const giveBack = await this.tries.password(this.tries.from(request), account.email);
    await this.accounts.changePassword(account, password, newPassword);
    giveBack();
    await this.devices.endAll(accountId, deviceId);
  }

  @Serve(routes.devices)
  async list(@Who() who: SignedInDevice): Promise<DeviceInfo[]> {
    const devices = await this.devices.list(who.accountId);
    return devices.map(({ id, label, createdAt, seenAt }) => ({
      id,
      label,
      createdAt,
      seenAt,
      isThis: id === who.deviceId,
    }));
  }

  @Serve(routes.endDevice)
  async end(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.endDevice.params)) { id }: { id: DeviceId },
  ): Promise<void> {
    if (!(await this.devices.end(who.accountId, id))) throw new Refusal('notFound');
  }

  async #signIn(account: Account, request: Request, response: Response): Promise<Me> {
    await this.devices.welcome(account, request, response);
    return this.#me(account);
  }

  async #me(account: Account): Promise<Me> {
    const { id, name, language, email } = account;
    return {
      accountId: id,
      name,
      language,
      email,
      weeklyMail: this.accounts.weeklyMailOf(account),
      memberships: await membershipsOf(this.house.dataSource.manager, id),
    };
  }
}
