/** A server that knows of calls: what it answers by address, and what it was asked for. */

/** `refused`: a code instead of a way in. */
export function serverOfCalls(servers: { jitsi: string | null; bigbluebutton: string | null }) {
  const server = { asked: [] as string[], refused: null as string | null };
  globalThis.fetch = async (input) => {
    const path = input as string;
    server.asked.push(path);
    const url = `${servers.jitsi}/silta-1#userInfo.displayName=%22Aino%22`;
    const isRefused = path !== '/api/calls' && server.refused !== null;
    const body =
      path === '/api/calls' ? servers : isRefused ? { code: server.refused, details: {} } : { url };
    return {
      ok: !isRefused,
      status: isRefused ? 424 : 200,
      text: async () => JSON.stringify(body),
    } as Response;
  };
  return server;
}
