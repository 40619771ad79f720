/** Methods that none of our roads uses are refused before anything else looks at the request. */
import type { RequestHandler } from 'express';

const served = ['GET', 'HEAD', 'POST', 'DELETE'];
/** The next piece of an upload, and nothing else. */
const patched = '/api/uploads/';

export const refuseOddMethods: RequestHandler = (request, response, next) => {
  const isUpload = request.path.startsWith(patched);
  const methods = isUpload ? [...served, 'PATCH'] : served;
  if (methods.includes(request.method)) {
    next();
    return;
  }
  response.setHeader('Allow', methods.join(', '));
  response.status(405).json({ code: 'invalid', details: { field: 'method' } });
};
