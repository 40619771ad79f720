/** Looks after open connections whose device was signed out where this process was not told: by an operator's command. */
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from '../logger.ts';
import { nameOf } from '../realtime/errors.ts';
import type { House } from '../realtime/house.ts';
import type { Devices } from './devices.ts';

/** What operators are promised is a minute. */
const everyMs = 30_000;

export class DeviceRounds implements OnApplicationShutdown {
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly house: House,
    private readonly devices: Devices,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.#timer = setInterval(() => void this.run(), everyMs);
    this.#timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  /** One round. */
  async run(): Promise<void> {
    try {
      const connected = this.house.connectedDevices;
      const known = await this.devices.known(connected);
      for (const id of connected) if (!known.has(id)) this.house.disconnectDevice(id);
    } catch (error) {
      this.logger.error({ error: nameOf(error) }, 'round of devices failed');
    }
  }
}
