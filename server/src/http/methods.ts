/** Methods that none of our roads uses are refused before anything else looks at the request. */
import type { RequestHandler } from 'express';

const served = ['GET', 'HEAD', 'POST', 'DELETE'];

export const refuseOddMethods: RequestHandler = (request, response, next) => {
  if (served.includes(request.method)) {
    next();
    return;
  }
  response.setHeader('Allow', served.join(', '));
  response.status(405).json({ code: 'invalid', details: { field: 'method' } });
};
