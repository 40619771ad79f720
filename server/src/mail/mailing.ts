/** Sends the week on Monday mornings to staff who want it: once, by whichever server, and also after a restart. */
import type { OnApplicationShutdown } from '@nestjs/common';
import { ifFree } from '../database/turns.ts';
import type { Logger } from '../logger.ts';
import { nameOf } from '../realtime/errors.ts';
import type { House } from '../realtime/house.ts';
import { Rounds } from '../rounds.ts';
import { mailing } from './bounds.ts';
import { mondayAround, putOff, readersAt, take } from './letters.ts';
import type { Reader } from './letters.ts';
import { letterText } from './letterText.ts';
import type { MailSettings } from './settings.ts';
import type { MailLine, Outcome } from './smtp.ts';
import { sectionsOf } from './week.ts';
import type { Section } from './week.ts';

interface Parts {
  house: House;
  /** null: nobody is written to. */
  settings: MailSettings | null;
  publicUrl: string;
  logger: Logger;
}

interface Waiting {
  reader: Reader;
  sections: Section[];
}

export class Mailing implements OnApplicationShutdown {
  readonly #rounds: Rounds;

  constructor(private readonly parts: Parts) {
    this.#rounds = new Rounds({
      everyMs: mailing.everyMs.most,
      run: () => this.run(),
      onFailure: (error) => parts.logger.error({ error: nameOf(error) }, 'a round of e-mails failed'),
    });
  }

  start(): void {
    if (this.parts.settings) this.#rounds.start();
  }

  onApplicationShutdown(): void {
    this.#rounds.stop();
  }

  /** One round. Most of the week it looks at the clock only; `now` only in tests. */
  async run(now = new Date()): Promise<void> {
    const { house, settings } = this.parts;
    if (!settings) return;
    const { dataSource } = house;
    if ((await readersAt(dataSource, now)).length === 0) return;
    await ifFree(dataSource, 'mail', async () => {
      const waiting: Waiting[] = [];
      for (const reader of await readersAt(dataSource, now)) {
        const sections = await sectionsOf(house, reader.id, now);
        if (sections.length > 0) waiting.push({ reader, sections });
        // Nothing to say is said once, too.
        else await take(dataSource, reader, now);
      }
      if (waiting.length > 0) await this.#send(waiting, settings, now);
    });
  }

  async #send(waiting: readonly Waiting[], settings: MailSettings, now: Date): Promise<void> {
    const { publicUrl, logger } = this.parts;
    const until = Date.now() + mailing.roundMs.most;
    let line: MailLine | null = null;
    try {
      const { openMailLine } = await import('./smtp.ts');
      line = await openMailLine(settings, new URL(publicUrl).hostname);
    } catch (error) {
      logger.warn({ error: nameOf(error) }, 'the mail server was not reached');
    }
    for (const each of waiting) {
      if (Date.now() > until) break;
      await this.#sendOne(line, each, now);
    }
    line?.close();
  }

  async #sendOne(line: MailLine | null, { reader, sections }: Waiting, now: Date): Promise<void> {
    const { house, publicUrl, logger } = this.parts;
    const taken = await take(house.dataSource, reader, now);
    if (!taken) return;
    const endAddress = `${publicUrl}/weekly-mail/${taken.key}`;
    const { language, email } = reader;
    const letter = letterText({ language, week: mondayAround(now), sections, publicUrl, endAddress });
    const outcome: Outcome = line ? await line.send({ ...letter, to: email, endAddress }) : 'later';
    if (outcome === 'later') await putOff(house.dataSource, reader, taken.tries, now);
    if (outcome !== 'sent') logger.warn({ outcome, tries: taken.tries }, 'an e-mail was not sent');
    house.observer.mail(outcome);
  }
}
