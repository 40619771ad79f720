/** What every answer says to the browser: what a page may load and do, and what nobody else may do with it. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Nothing that is not named. No inline script or style, no eval; scripts may not make markup or code out of text either
 * (Trusted Types). One policy is named: it knows one address, that of the worker below.
 */
const page = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  // blob: what a person has chosen or recorded, shown before it is brought.
  imgSrc: ["'self'", 'blob:'],
  mediaSrc: ["'self'", 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['heic-worker'],
};

/** The worker that draws HEIC photos has this of its own: a library compiled for browsers, and no more than that. */
const heicWorker = {
  ...page,
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  trustedTypes: ["'none'"],
};
const heicWorkerPath = /^\/assets\/heicWorker-[\w-]+\.js$/;

/** An answer of the API opened as a page is a page without any rights (sandbox), whatever it says. */
const bare = {
  defaultSrc: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  sandbox: [],
};

/**
 * The camera reads a QR code when somebody joins, takes pictures and films with the microphone, and links are copied;
 * nothing else of the device is asked for.
 */
const ours = ['camera', 'clipboard-write', 'microphone'];
const nobodys = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
/** What a call in a frame needs; a frame is given only what its page has as well. */
const ofCalls = ['autoplay', 'camera', 'display-capture', 'microphone'];

function permissions(frame: string | null): string {
  const given = (feature: string) =>
    frame !== null && ofCalls.includes(feature) ? `(self "${frame}")` : null;
  return [
    ...ours.map((feature) => `${feature}=${given(feature) ?? '(self)'}`),
    ...nobodys.map((feature) => `${feature}=${given(feature) ?? '()'}`),
  ].join(', ');
}

/** Of the client's page and files. `isSecure`: people come by https. `frame`: the one origin that may be shown in a page. */
export function pageHeaders(isSecure: boolean, frame: string | null): RequestHandler {
  const directives = { ...page, frameSrc: ["'self'", ...(frame === null ? [] : [frame])] };
  const [ofPage, ofWorker] = [directives, heicWorker].map((each) =>
    headers(each, isSecure, permissions(frame)),
  );
  return (request, response, next) => {
    (heicWorkerPath.test(request.path) ? ofWorker : ofPage)?.(request, response, next);
  };
}

/** Of the API and of the socket's own HTTP, which are never kept. */
export function bareHeaders(isSecure: boolean): RequestHandler {
  const all = headers(bare, isSecure, permissions(null));
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    all(request, response, next);
  };
}

function headers(directives: Record<string, string[]>, isSecure: boolean, allowed: string): RequestHandler {
  const all = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...directives, ...(isSecure ? { upgradeInsecureRequests: [] } : {}) },
    },
    // A year, subdomains too (OWASP ASVS 5.0, 3.4.1): helmet's own value.
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    // Would need a word from every place that something is embedded from; nothing is.
    crossOriginEmbedderPolicy: false,
  });
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', allowed);
    all(request, response, next);
  };
}
