/** Rooms of calls on the servers of the school: how they are called, and where one comes in. */
import type { DataSource } from 'typeorm';
import type { RoomId } from '@silta/shared/ids';
import { firstName } from '@silta/shared/members/shownName';
import { Refusal } from '@silta/shared/refusals';
import type { CallOf, CallServers } from '@silta/shared/sessions/callRoutes';
import { signerOf } from '../database/houseKeys.ts';
import type { Logger } from '../logger.ts';
import { BigBlueButton, CallSilent } from './bigBlueButton.ts';
import type { CallSettings } from './callSettings.ts';

/** Beside that of the seal. */
const keyId = 'ca110000-0000-4000-8000-000000000000';

export interface CallRoomsParts {
  dataSource: DataSource;
  settings: CallSettings;
  logger: Logger;
}

export interface Coming {
  kind: 'jitsi' | 'bigbluebutton';
  session: { id: RoomId; topic: string };
  of: CallOf;
  name: string;
  isModerator: boolean;
}

export class CallRooms {
  readonly servers: CallServers;
  readonly #bigBlueButton: BigBlueButton | null;

  constructor(private readonly parts: CallRoomsParts) {
    const { jitsi, bigbluebutton } = parts.settings;
    this.servers = { jitsi, bigbluebutton: bigbluebutton && new URL(bigbluebutton.url).origin };
    this.#bigBlueButton = bigbluebutton && new BigBlueButton(bigbluebutton);
  }

  /** Refuses with `callSilent` where there is no such server, or it gives no room. */
  async address({ kind, session, of, name, isModerator }: Coming): Promise<string> {
    const { id, passwords } = await this.#room(session.id, of);
    if (kind === 'bigbluebutton' && this.#bigBlueButton) {
      const meeting = { id, name: session.topic, passwords };
      return this.#heard(this.#bigBlueButton.joinAddress(meeting, { name, isModerator }));
    }
    const { jitsi } = this.servers;
    if (kind !== 'jitsi' || jitsi === null) throw new Refusal('callSilent');
    // Settings behind the # stay in the browser; Jitsi reads them as JSON.
    const shown = encodeURIComponent(JSON.stringify(firstName(name)));
    return `${jitsi}/${id}#userInfo.displayName=${shown}`;
  }

  /**
   * A room of Jitsi is open to whoever knows its name. So the name is 128 bits of what only this house can make, kept in
   * no record, told to nobody but those who may come in, and the same for all of them.
   */
  async #room(sessionId: RoomId, of: CallOf) {
    const sign = await signerOf(this.parts.dataSource, keyId);
    const part = (what: string) => sign(`${what} ${sessionId} ${of}`).slice(0, 32);
    return {
      id: `silta-${part('room')}`,
      passwords: { moderator: part('moderator'), viewer: part('viewer') },
    };
  }

  async #heard(asked: Promise<string>): Promise<string> {
    try {
      return await asked;
    } catch (error) {
      if (!(error instanceof CallSilent)) throw error;
      this.parts.logger.warn({ reason: error.message }, 'the server of calls gave no room');
      throw new Refusal('callSilent');
    }
  }
}
