/** Writes docs/openapi.json from the table of routes: OpenAPI 3.1, for whoever speaks to the server by REST. */
import { refusalMeanings } from './comments.mjs';
import { collection, shared } from './shapes.mjs';
import { whoMay } from './whoMay.mjs';
import { about } from './about.mjs';

const [{ refusal }, { refusalsOf, statusOfRefusal }, { routes }] = await Promise.all(
  ['protocol', 'route', 'routes'].map(shared),
);
const meanings = refusalMeanings();

const json = (schema) => ({ 'application/json': { schema } });
const bytes = (type) => ({ [type]: { schema: { type: 'string', format: 'binary' } } });

/** Pieces of uploads say where they belong; whole files come as they are. */
const takenAs = ({ method }) =>
  method === 'PATCH' ? 'application/offset+octet-stream' : 'application/octet-stream';

/** One that has no name of its own is called after the route. */
function parametersOf(operationId, { method, params, query, isTagged }, schemas) {
  const place = (schema, where) =>
    Object.entries(schema?.shape ?? {}).map(([name, shape]) => ({
      name,
      in: where,
      required: where === 'path' || !shape.safeParse(undefined).success,
      schema: schemas.reference(shape, `${operationId}.${name}`),
    }));
  const origin = method === 'GET' ? [] : [{ $ref: '#/components/parameters/Origin' }];
  const tag = isTagged ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : [];
  return [...place(params, 'path'), ...place(query, 'query'), ...origin, ...tag];
}

const saying = (code) => `\`${code}\`${meanings.get(code) ? `: ${meanings.get(code)}` : ''}`;

function refusalResponse(status, codes, schemas) {
  return {
    description: codes.map(saying).join('; '),
    ...(status === 429 && { headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } }),
    content: json({ ...schemas.reference(refusal), properties: { code: { enum: codes } } }),
  };
}

/** By status; what is refused by one code alone is the same for all routes and stands once. */
function refusalResponses(route, schemas, alone) {
  const byStatus = new Map();
  for (const code of refusalsOf(route)) {
    const status = statusOfRefusal[code] ?? 400;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return [...byStatus].map(([status, codes]) => {
    const response = refusalResponse(status, codes, schemas);
    if (codes.length > 1) return [status, response];
    alone[codes[0]] = response;
    return [status, { $ref: `#/components/responses/${codes[0]}` }];
  });
}

const notChanged = { description: 'Nothing has changed since the answer whose tag If-None-Match names.' };

function operation(name, route, { schemas, alone }) {
  const { summary, who, body, answer, status } = route;
  const parameters = parametersOf(name, route, schemas);
  const success = {
    description: answer || route.gives ? 'Done.' : 'Done; the answer is empty.',
    ...(route.gives && { content: bytes('*/*') }),
    ...(answer && { content: json(schemas.reference(answer, `${name}.answer`)) }),
    ...(route.isTagged && { headers: { ETag: { $ref: '#/components/headers/ETag' } } }),
  };
  return {
    operationId: name,
    summary,
    description: `Who: ${whoMay(who)}.`,
    security: who === 'anybody' ? [] : [{ cookie: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(route.takes && {
      requestBody: { required: true, content: bytes(takenAs(route)) },
    }),
    ...(body && { requestBody: { required: true, content: json(schemas.reference(body, `${name}.body`)) } }),
    responses: Object.fromEntries([
      [status, success],
      ...(route.isTagged ? [[304, notChanged]] : []),
      ...refusalResponses(route, schemas, alone),
    ]),
  };
}

function pathsOf(parts) {
  const paths = {};
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route, parts) };
  }
  return paths;
}

const parameters = {
  Origin: {
    name: 'Origin',
    in: 'header',
    required: true,
    description:
      'The address of the server itself, such as https://silta.example.org; browsers send it by themselves.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of the answer that one has.',
    schema: { type: 'string' },
  },
};
const headers = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
  ETag: { description: 'Names this answer to this person.', schema: { type: 'string' } },
};
const securitySchemes = {
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'silta',
    description: 'Set by joining and signing in; called `__Host-silta` where the server is reached by https.',
  },
};

/** The whole document as text. */
export function render() {
  const schemas = collection();
  const alone = {};
  const paths = pathsOf({ schemas, alone });
  const document = {
    openapi: '3.1.1',
    info: about(
      'REST side: sign-in, joining, whole rooms. What changes live goes over the socket: asyncapi.json.',
    ),
    servers: [{ url: '/' }],
    paths,
    components: { schemas: schemas.schemas(), responses: alone, parameters, headers, securitySchemes },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
