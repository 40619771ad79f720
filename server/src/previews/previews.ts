/** After a commit that brings a post a link: looks what is there, and puts that through the door. In no hurry, and never loud. */
import { firstLink, videoHostOf } from '@silta/shared/boards/links';
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { CommandId, MemberId, PostId, RoomId } from '@silta/shared/ids';
import type { Logger } from '../logger.ts';
import { nameOf } from '../realtime/errors.ts';
import type { House } from '../realtime/house.ts';
import { Throttle } from '../realtime/throttle.ts';
import type { Committed } from '../realtime/work.ts';
import type { Row } from '../realtime/tables.ts';
import { previews as bounds, rates } from './bounds.ts';
import { lookAt } from './lookAt.ts';
import type { Seen } from './lookAt.ts';
import { NoPreview } from './reach.ts';
import type { Reach } from './reach.ts';

type Picture = NonNullable<Payload<'preview.add'>['picture']>;

/** Who keeps the bytes of pictures. */
interface Pictures<K extends { picture: Picture }> {
  /** Stored, and not yet on the post; null where it is no picture, or there is no space for it. */
  keep: (bytes: Buffer, of: Pick<Wish, 'roomId' | 'partnershipId' | 'authorId'>) => Promise<K | null>;
  /** After the door: where the post did not take it, its bytes go. */
  settle: (kept: K) => Promise<void>;
}

export interface PreviewsParts<K extends { picture: Picture }> {
  house: House;
  pictures: Pictures<K>;
  logger: Logger;
  reach: Reach;
}

interface Wish {
  roomId: RoomId;
  partnershipId: RoomId;
  postId: PostId;
  authorId: MemberId;
  url: string;
}

export class Previews<K extends { picture: Picture }> {
  readonly #waiting: Wish[] = [];
  readonly #underWay = new Set<Promise<void>>();
  /** Until when an address is not asked again, on a clock that nobody sets; in order of failing. */
  readonly #failed = new Map<string, number>();
  readonly #ofMember = new Throttle(rates.member);
  readonly #ofPartnership = new Throttle(rates.partnership);
  readonly #closing = new AbortController();

  constructor(private readonly parts: PreviewsParts<K>) {
    parts.house.afterCommit((rooms) => this.#take(rooms.flatMap(newLinksIn)));
  }

  /** Resolves when nothing is looked at and nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
    this.#closing.abort();
    await this.settled();
  }

  #take(wishes: readonly Wish[]): void {
    if (this.#closing.signal.aborted) return;
    this.#waiting.push(...wishes.slice(0, Math.max(0, bounds.waiting.most - this.#waiting.length)));
    while (this.#underWay.size < bounds.atOnce.most && this.#waiting.length > 0) {
      const work = this.#workOff().finally(() => this.#underWay.delete(work));
      this.#underWay.add(work);
    }
  }

  async #workOff(): Promise<void> {
    for (let wish = this.#waiting.shift(); wish; wish = this.#waiting.shift()) {
      try {
        await this.#serve(wish);
      } catch (error) {
        this.parts.logger.error({ error: nameOf(error) }, 'a link could not be looked at');
      }
    }
  }

  async #serve(wish: Wish): Promise<void> {
    const { house } = this.parts;
    const [partnership] = await house.tables.load(house.dataSource.manager, 'partnership', [
      wish.partnershipId,
    ]);
    if (partnership?.linkPreviews !== true || !this.#isWithinRates(wish)) return;
    const seen = await this.#see(wish.url);
    // At known hosts there is a film, whether or not they tell its title.
    if (seen || videoHostOf(wish.url) !== null) await this.#show(wish, seen);
  }

  #isWithinRates({ authorId, partnershipId }: Wish): boolean {
    try {
      this.#ofMember.take(authorId);
      this.#ofPartnership.take(partnershipId);
      return true;
    } catch {
      return false;
    }
  }

  async #see(url: string): Promise<Seen | null> {
    if ((this.#failed.get(url) ?? 0) > performance.now()) return null;
    try {
      return await lookAt(url, { reach: this.parts.reach, closing: this.#closing.signal });
    } catch (error) {
      this.#noteFailure(url);
      const reason = error instanceof NoPreview ? error.message : nameOf(error);
      // Never the address: it is a word of somebody's post.
      this.parts.logger.debug({ reason }, 'no link preview');
      return null;
    }
  }

  #noteFailure(url: string): void {
    this.#failed.delete(url);
    this.#failed.set(url, performance.now() + bounds.failureMs.most);
    const [oldest] = this.#failed.keys();
    if (oldest !== undefined && this.#failed.size > bounds.rememberedFailures.most)
      this.#failed.delete(oldest);
  }

  async #show({ url, postId, ...wish }: Wish, seen: Seen | null): Promise<void> {
    const { house, pictures } = this.parts;
    const kept = seen?.picture ? await pictures.keep(seen.picture, wish) : null;
    const { title = '', description = '' } = seen ?? {};
    const picture = kept && isLargeEnough(kept.picture) ? kept.picture : null;
    const payload: Payload<'preview.add'> = { postId, url, title, description, picture };
    const order = { id: newId<CommandId>(), room: wish.roomId, name: 'preview.add', payload } as const;
    // A refusal means that the post or the partnership has changed meanwhile.
    await house.door.send({ ...order, accountId: null, road: 'rest' });
    if (kept) await pictures.settle(kept);
  }
}

function isLargeEnough({ width, height }: Picture): boolean {
  return Math.min(width, height) >= bounds.leastEdge.most;
}

/** Posts whose first link is another one than before. */
function newLinksIn({ room, touched }: Committed): Wish[] {
  return touched.flatMap(({ type, before, after }) => {
    if (type !== 'post' || !after) return [];
    const { id: postId, text, link, authorId, deletedAt, roomId } = after as Row<'post'>;
    if (link !== null || deletedAt !== null || authorId === null) return [];
    const url = firstLink(text);
    if (url === null || (before && firstLink((before as Row<'post'>).text) === url)) return [];
    return [{ roomId, partnershipId: room.partnershipId, postId, authorId, url }];
  });
}
