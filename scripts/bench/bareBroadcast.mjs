/** The raw limit for deliveries: `ws` alone, one small message after the other to every connection. */
import { WebSocketServer } from 'ws';

const message = (i) =>
  JSON.stringify({
    from: i,
    to: i + 1,
    id: 'post',
    title: 'Do you pre-heat the board?',
    text: 'We go straight in at 350 °C. On thick ground planes our joints stay dull.',
    padding: 'x'.repeat(300),
  });
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.once('listening', () => process.send?.(server.address().port));
process.once('disconnect', () => process.exit());

process.on('message', async ({ broadcast }) => {
  for (let i = 0; i < broadcast; i += 1) {
    const text = message(i);
    for (const client of server.clients) client.send(text);
    if (i % 4 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
});
