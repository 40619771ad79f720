/** Where the server's REST side shows rooms. */
export const roomAddresses = {
  whole: (room: string) => `/api/rooms/${room}`,
  /** What a screen shows first; the whole of a small room. */
  beginning: (room: string) => `/api/rooms/${room}/beginning`,
};
