/** Writes docs/asyncapi.json from the socket's shapes: AsyncAPI 3.0, every command, record, answer and event. */
import { about } from './about.mjs';
import { collection, commandComment, shared } from './shapes.mjs';
import { whoMay } from './whoMay.mjs';

const [{ answers, askedBy, events, maxMessageBytes, refused, requests }, { commandNames, commands }, ids] =
  await Promise.all(['protocol', 'commands', 'ids'].map(shared));

const said = {
  command: 'Carries out one command. Sent again with the same id until it is answered; carried out once.',
  enter: 'Enters a room: from now on its changes and presence come. Answered with what was missed.',
  sync: 'What was missed since `from`, without entering.',
  leave: 'Leaves a room.',
  writing: 'That one is writing, or has stopped; fades after ten seconds.',
  cheer: 'A sign that floats by on every screen in the room; summed, without a name, never stored.',
  clock: 'What time it is at the server; from the way there and back follows how far one’s own clock is off.',
  changes: 'What has changed in a room that one has entered.',
  presence: 'Who came, who is writing, who has gone.',
  cheers: 'How many signs of each kind have come to a room within a moment.',
  closed: 'This device was signed out; the connection ends.',
};

const channel = { $ref: '#/channels/socket' };
const inChannel = (name) => ({ $ref: `#/channels/socket/messages/${name}` });

/** One command as it is sent: its name decides the shape of its payload. */
function commandShape(name, schemas) {
  const payload = schemas.reference(commands[name].payload, name);
  const rooms = [commands[name].room].flat().map((kind) => `a ${kind}'s`);
  return {
    type: 'object',
    description: [commandComment(name), `To ${rooms.join(' or ')} room. Who: ${whoMay(name)}.`]
      .filter(Boolean)
      .join(' '),
    properties: {
      id: schemas.reference(ids.commandId),
      room: schemas.reference(ids.roomId),
      name: { const: name },
      payload,
    },
    required: ['id', 'room', 'name', 'payload'],
    additionalProperties: false,
  };
}

function messagesOf(schemas) {
  const sent = commandNames.filter((name) => commands[name].road !== 'rest');
  const asked = Object.entries(requests).map(([name, shape]) => {
    const payload =
      name === 'command'
        ? { oneOf: sent.map((each) => commandShape(each, schemas)) }
        : schemas.reference(shape, `${name}.request`);
    return [name, { name, summary: said[name], payload }];
  });
  const answered = Object.entries(answers).map(([name, shape]) => [
    `${name}.answer`,
    { name: `acknowledgement of ${name}`, payload: schemas.reference(shape, `${name}.answer`) },
  ]);
  const told = Object.entries(events).map(([name, shape]) => [
    name,
    { name, summary: said[name], payload: schemas.reference(shape) },
  ]);
  const no = { name: 'acknowledgement with a refusal', payload: schemas.reference(refused) };
  return Object.fromEntries([...asked, ...answered, ['refused', no], ...told]);
}

function operations() {
  const asked = Object.keys(requests).map((name) => [
    name,
    {
      action: 'receive',
      channel,
      summary: said[name],
      description: `Who: ${whoMay(askedBy[name])}.`,
      messages: [inChannel(name)],
      reply: { channel, messages: [inChannel(`${name}.answer`), inChannel('refused')] },
    },
  ]);
  const told = Object.keys(events).map((name) => [
    name,
    { action: 'send', channel, summary: said[name], messages: [inChannel(name)] },
  ]);
  return Object.fromEntries([...asked, ...told]);
}

const servers = {
  silta: {
    host: 'localhost:3000',
    pathname: '/socket.io/',
    protocol: 'ws',
    description:
      'socket.io 4 (Engine.IO protocol 4), WebSocket or long polling, default namespace. `wss` behind https. The ' +
      'handshake carries the cookie and an `Origin` that is the server itself.',
    security: [{ $ref: '#/components/securitySchemes/cookie' }],
  },
};

/** The whole document as text. */
export function render() {
  const schemas = collection();
  const messages = messagesOf(schemas);
  const document = {
    asyncapi: '3.0.0',
    info: about(
      'Live side: commands in, changes out. A message is a socket.io event of that name with one argument; an answer ' +
        `is its acknowledgement. At most ${maxMessageBytes} bytes a message.`,
    ),
    defaultContentType: 'application/json',
    servers,
    channels: {
      socket: {
        address: '/',
        servers: [{ $ref: '#/servers/silta' }],
        messages: Object.fromEntries(
          Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
      },
    },
    operations: operations(),
    components: {
      messages,
      schemas: schemas.schemas(),
      securitySchemes: { cookie: { type: 'httpApiKey', in: 'cookie', name: 'silta' } },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
