/** Who gives and gets how many while they are given out: the simplest first, then others giving way where that helps. */
import type { MemberId, SideId } from '../ids.ts';

export interface Peer {
  memberId: MemberId;
  sideId: SideId;
}

/** `giver` reads what `receiver` has handed in. */
export interface Given {
  giver: MemberId;
  receiver: MemberId;
}

/** Beyond so many whoever has nobody across is not looked for by others giving way; a school year is smaller. */
const mostRerouted = 300;

interface Filling {
  isAcross: boolean;
  /** For each who has less, as long as others have not more than `most`. */
  wanted: number;
  most: number;
}

export class Tally {
  readonly added: Given[] = [];
  readonly #pairs: Set<string>;
  readonly #gives: Map<string, number>;
  readonly #gets: Map<string, number>;

  constructor(
    private readonly peers: readonly Peer[],
    given: readonly Given[],
    private readonly lotOf: (text: string) => number,
  ) {
    this.#pairs = new Set(given.map(pairOf));
    this.#gives = countOf(given, 'giver');
    this.#gets = countOf(given, 'receiver');
  }

  fill(filling: Filling): void {
    while (this.#serve(filling, 'receiver') || this.#serve(filling, 'giver'));
  }

  /** Whoever is still left out across the bridge is served by others giving way, where that helps anybody at all. */
  reroute(least: number, most: number): void {
    if (this.peers.length > mostRerouted) return;
    for (const as of ['receiver', 'giver'] as const) {
      const [mine] = this.#sidesOf(as);
      for (const peer of this.#inOrder(mine, (each) => has(mine, each) < least))
        while (has(mine, peer) < least && this.#giveWay(peer, as, { least, most }));
    }
    for (const peer of this.peers) while (this.#swapGiving(peer, least));
  }

  /** Where one gives more than must be and one gets more than must be, one pair within the side can go. */
  thinOut(least: number): void {
    const sideOf = new Map(this.peers.map(({ memberId, sideId }) => [memberId, sideId]));
    const isWithin = ({ giver, receiver }: Given) => sideOf.get(giver) === sideOf.get(receiver);
    const givesMore = ({ giver }: Given) => (this.#gives.get(giver) ?? 0) > least;
    const getsMore = ({ receiver }: Given) => (this.#gets.get(receiver) ?? 0) > least;
    for (;;) {
      const within = this.added.filter(isWithin);
      const direct = within.find((each) => givesMore(each) && getsMore(each));
      if (direct) {
        this.#drop(direct);
        continue;
      }
      const crossed = within.filter(givesMore).flatMap((one) =>
        within
          .filter(getsMore)
          .map((other): [Given, Given, Given] => [one, other, { giver: other.giver, receiver: one.receiver }])
          .filter(
            ([, , made]) => made.giver !== made.receiver && isWithin(made) && !this.#pairs.has(pairOf(made)),
          ),
      )[0];
      if (!crossed) return;
      const [one, other, made] = crossed;
      this.#drop(one);
      this.#drop(other);
      this.#add(made);
    }
  }

  /** Nobody is left out both ways, because one pair within a side can then serve two. */
  #swapGiving(peer: Peer, least: number): boolean {
    const { memberId: giver, sideId } = peer;
    if (has(this.#gives, peer) >= least || has(this.#gets, peer) >= least) return false;
    const mates = new Set(
      this.peers
        .filter((each) => each.sideId === sideId && has(this.#gets, each) >= least)
        .map((each) => each.memberId),
    );
    const sameSide = new Set(
      this.peers.filter((each) => each.sideId === sideId).map((each) => each.memberId),
    );
    const swapped = this.added.find(
      (each) =>
        mates.has(each.giver) &&
        !sameSide.has(each.receiver) &&
        !this.#pairs.has(pairOf({ giver, receiver: each.receiver })),
    );
    if (!swapped) return false;
    this.#drop(swapped);
    this.#add({ giver, receiver: swapped.receiver });
    return true;
  }

  /**
   * From one who has nobody to somebody who has room: each on the way takes over from the next. It ends with one on the
   * other end who may have one more, or with one like oneself who may have one less.
   */
  #giveWay(start: Peer, as: keyof Given, { least, most }: { least: number; most: number }): boolean {
    const [mine, theirs] = this.#sidesOf(as);
    const cameFrom = new Map<MemberId, { taken: Peer; from: Peer } | null>([[start.memberId, null]]);
    const queue = [start];
    for (let peer = queue.shift(); peer; peer = queue.shift()) {
      const from = peer;
      for (const other of this.#inOrder(theirs, ({ sideId }) => sideId !== from.sideId, from.memberId)) {
        if (this.#pairs.has(pairOf(pairAs(as, from, other)))) continue;
        if (has(theirs, other) < most) return this.#shift(as, cameFrom, { from, other, gone: null });
        for (const holder of this.#holdersOf(other, as)) {
          if (cameFrom.has(holder.memberId)) continue;
          if (has(mine, holder) > least) return this.#shift(as, cameFrom, { from, other, gone: holder });
          cameFrom.set(holder.memberId, { taken: other, from });
          queue.push(holder);
        }
      }
    }
    return false;
  }

  /** Those to whom `other` was given across the bridge just now; what was given before stays. */
  #holdersOf(other: Peer, as: keyof Given): Peer[] {
    const end = as === 'giver' ? 'receiver' : 'giver';
    const ids = new Set(this.added.filter((each) => each[end] === other.memberId).map((each) => each[as]));
    return this.peers.filter(({ memberId, sideId }) => ids.has(memberId) && sideId !== other.sideId);
  }

  #shift(
    as: keyof Given,
    cameFrom: ReadonlyMap<MemberId, { taken: Peer; from: Peer } | null>,
    { from, other, gone }: { from: Peer; other: Peer; gone: Peer | null },
  ): true {
    if (gone) this.#drop(pairAs(as, gone, other));
    for (let [peer, next]: [Peer, Peer] = [from, other]; ;) {
      const step = cameFrom.get(peer.memberId);
      if (step) this.#drop(pairAs(as, peer, step.taken));
      this.#add(pairAs(as, peer, next));
      if (!step) return true;
      [peer, next] = [step.from, step.taken];
    }
  }

  #sidesOf(as: keyof Given): [Map<string, number>, Map<string, number>] {
    return as === 'giver' ? [this.#gives, this.#gets] : [this.#gets, this.#gives];
  }

  /** Whoever lacks most as that is served first, by whoever has most room. */
  #serve({ isAcross, wanted, most }: Filling, as: keyof Given): boolean {
    const [mine, theirs] = this.#sidesOf(as);
    const lacking = this.#inOrder(mine, (peer) => has(mine, peer) < wanted);
    for (const peer of lacking) {
      const [pair] = this.#inOrder(
        theirs,
        (other) => (other.sideId !== peer.sideId) === isAcross && has(theirs, other) < most,
        peer.memberId,
      )
        .filter(({ memberId }) => memberId !== peer.memberId)
        .map((other) => pairAs(as, peer, other))
        .filter((each) => !this.#pairs.has(pairOf(each)));
      if (!pair) continue;
      this.#add(pair);
      return true;
    }
    return false;
  }

  /** Those who have least first, of these those who have least both ways; the lot decides between equals. */
  #inOrder(counts: Map<string, number>, fits: (peer: Peer) => boolean, salt = ''): Peer[] {
    const lot = ({ memberId }: Peer) => this.lotOf(`${salt} ${memberId}`);
    const both = (peer: Peer) => has(this.#gives, peer) + has(this.#gets, peer);
    return this.peers
      .filter(fits)
      .sort((a, b) => has(counts, a) - has(counts, b) || both(a) - both(b) || lot(a) - lot(b));
  }

  #add(pair: Given): void {
    this.added.push(pair);
    this.#pairs.add(pairOf(pair));
    this.#count(pair, 1);
  }

  #drop(pair: Given): void {
    const known = pairOf(pair);
    this.added.splice(
      this.added.findIndex((each) => pairOf(each) === known),
      1,
    );
    this.#pairs.delete(known);
    this.#count(pair, -1);
  }

  #count({ giver, receiver }: Given, by: 1 | -1): void {
    this.#gives.set(giver, (this.#gives.get(giver) ?? 0) + by);
    this.#gets.set(receiver, (this.#gets.get(receiver) ?? 0) + by);
  }
}

const has = (counts: Map<string, number>, { memberId }: Peer): number => counts.get(memberId) ?? 0;

const pairOf = ({ giver, receiver }: Given) => `${giver} ${receiver}`;

const pairAs = (as: keyof Given, { memberId: one }: Peer, { memberId: other }: Peer): Given =>
  as === 'giver' ? { giver: one, receiver: other } : { giver: other, receiver: one };

function countOf(given: readonly Given[], who: keyof Given): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of given) counts.set(each[who], (counts.get(each[who]) ?? 0) + 1);
  return counts;
}
