/** The addresses for signing in and out, one's own account and its devices. */
import * as z from 'zod/mini';
import { deviceInfo, keySignIn, languageChoice, me, passwordSignIn, registration } from './auth.ts';
import { deviceId } from './ids.ts';
import { defineRoute } from './route.ts';

export const authRoutes = {
  register: defineRoute({
    method: 'POST',
    path: '/api/accounts',
    who: 'anybody',
    summary: 'A new account for one of staff; signs in to it.',
    body: registration,
    status: 201,
    answer: me,
    refusals: ['emailTaken', 'weakPassword'],
  }),
  signIn: defineRoute({
    method: 'POST',
    path: '/api/sign-in',
    who: 'anybody',
    summary: 'Signs in by e-mail and password; the answer sets the cookie.',
    body: passwordSignIn,
    status: 201,
    answer: me,
    refusals: ['wrongSignIn'],
  }),
  signInByKey: defineRoute({
    method: 'POST',
    path: '/api/sign-in/key',
    who: 'anybody',
    summary: 'Comes back by a return key; the answer sets the cookie.',
    body: keySignIn,
    status: 201,
    answer: me,
    refusals: ['wrongSignIn'],
  }),
  signOut: defineRoute({
    method: 'POST',
    path: '/api/sign-out',
    who: 'signedIn',
    summary: 'Signs this device out; its socket is closed at once.',
    status: 201,
    refusals: [],
  }),
  me: defineRoute({
    method: 'GET',
    path: '/api/me',
    who: 'signedIn',
    summary: 'Who is signed in, and the partnerships they belong to.',
    status: 200,
    answer: me,
    refusals: [],
  }),
  chooseLanguage: defineRoute({
    method: 'POST',
    path: '/api/me/language',
    who: 'signedIn',
    summary: 'The language in which the account wants to read.',
    body: languageChoice,
    status: 201,
    refusals: [],
  }),
  devices: defineRoute({
    method: 'GET',
    path: '/api/devices',
    who: 'signedIn',
    summary: 'Where the account is signed in, last used first.',
    status: 200,
    answer: z.array(deviceInfo),
    refusals: [],
  }),
  endDevice: defineRoute({
    method: 'DELETE',
    path: '/api/devices/:id',
    who: 'signedIn',
    summary: 'Signs one of the account’s own devices out.',
    params: z.strictObject({ id: deviceId }),
    status: 200,
    refusals: ['notFound'],
  }),
};
