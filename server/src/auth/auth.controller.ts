/** Signing in and out, one's own account and its devices. */
import { Body, Controller, Delete, Get, Inject, Ip, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { keySignIn, languageChoice, passwordSignIn, registration } from '@silta/shared/auth';
import type { DeviceInfo, Me, Registration } from '@silta/shared/auth';
import { deviceId } from '@silta/shared/ids';
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
import { SignedInGuard, Who } from './signedIn.guard.ts';
import { newAccounts, passwordTries, signInTries } from './throttles.ts';

@Controller('api')
export class AuthController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Devices) private readonly devices: Devices,
    @Inject(House) private readonly house: House,
  ) {}

  @Post('accounts')
  async register(
    @Body(new Parse(registration)) body: Registration,
    @Ip() address: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    await newAccounts.take(address);
    const account = await this.accounts.createStaff(body);
    return this.#signIn(account, request, response);
  }

  @Post('sign-in')
  async signIn(
    @Body(new Parse(passwordSignIn)) { email, password }: { email: string; password: string },
    @Ip() address: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    await signInTries.take(address);
    await passwordTries.take(email);
    const account = await this.accounts.byPassword(email, password);
    await Promise.all([signInTries.giveBack(address), passwordTries.giveBack(email)]);
    return this.#signIn(account, request, response);
  }

  @Post('sign-in/key')
  async signInByKey(
    @Body(new Parse(keySignIn)) { key }: { key: string },
    @Ip() address: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    await signInTries.take(address);
    const account = await this.accounts.byReturnKey(key);
    await signInTries.giveBack(address);
    return this.#signIn(account, request, response);
  }

  @Post('sign-out')
  @UseGuards(SignedInGuard)
  async signOut(@Who() who: SignedInDevice, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.devices.end(who.accountId, who.deviceId);
    response.clearCookie(this.devices.cookieName, { ...this.devices.cookieOptions, maxAge: undefined });
  }

  @Get('me')
  @UseGuards(SignedInGuard)
  async me(@Who() who: SignedInDevice): Promise<Me> {
    return this.#me(await this.accounts.get(who.accountId));
  }

  @Post('me/language')
  @UseGuards(SignedInGuard)
  async chooseLanguage(
    @Who() who: SignedInDevice,
    @Body(new Parse(languageChoice)) { language }: { language: UiLanguage },
  ): Promise<void> {
    await this.accounts.setLanguage(who.accountId, language);
  }

  @Get('devices')
  @UseGuards(SignedInGuard)
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

  @Delete('devices/:id')
  @UseGuards(SignedInGuard)
  async end(@Who() who: SignedInDevice, @Param('id', new Parse(deviceId)) id: DeviceId): Promise<void> {
    if (!(await this.devices.end(who.accountId, id))) throw new Refusal('notFound');
  }

  async #signIn(account: Account, request: Request, response: Response): Promise<Me> {
    const token = await this.devices.signIn(account, request.headers);
    response.cookie(this.devices.cookieName, token, this.devices.cookieOptions);
    return this.#me(account);
  }

  async #me({ id, name, language, email }: Account): Promise<Me> {
    return {
      accountId: id,
      name,
      language,
      email,
      memberships: await membershipsOf(this.house.dataSource.manager, id),
    };
  }
}
