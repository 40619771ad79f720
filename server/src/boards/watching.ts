/** Holds what others than staff write against the list of words that staff look at first. */
import type { AttachmentWish } from '@silta/shared/files/attachments';
import { firstState } from '@silta/shared/boards/rules';
import type { CommandName, Payload } from '@silta/shared/commands';
import { wordsFound } from '@silta/shared/partnerships/listedWords';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import type { Changes } from '../realtime/changes.ts';
import type { Handler, Handlers } from '../realtime/handler.ts';
import type { Actor } from '../realtime/scope.ts';
import { change } from './postCommands.ts';

type Texts<P> = (payload: P) => readonly (string | undefined)[];

const ofAttachments = (wishes: readonly AttachmentWish[] = []) =>
  wishes.flatMap(({ alt, caption }) => [alt, caption]);

/** What has a way of being approved is held. */
const held: { [N in 'post.create' | 'post.edit']: Texts<Payload<N>> } = {
  'post.create': ({ title, text, location, poll, attachments }) => [
    ...[title, text, location?.label],
    ...(poll?.choices ?? []),
    ...ofAttachments(attachments),
  ],
  'post.edit': ({ title, text, attachments }) => [title, text, ...ofAttachments(attachments)],
};

/** What has none is refused, and whoever wrote it has it back. */
const refused = {
  'comment.create': ({ text }) => [text],
  'comment.edit': ({ text }) => [text],
  'half.fill': ({ text, attachments }) => [text, ...ofAttachments(attachments)],
  'half.edit': ({ text, attachments }) => [text, ...ofAttachments(attachments)],
  'post.locate': ({ location }) => [location?.label],
  'term.add': ({ words }) => words.flatMap(({ text, example }) => [text, example]),
  'term.setWord': ({ text, example }) => [text, example],
  'term.setPicture': ({ picture }) => ofAttachments(picture ? [picture] : []),
  'term.setRecording': ({ recording }) => ofAttachments(recording ? [recording] : []),
  'question.ask': ({ text }) => [text],
  'message.send': ({ text }) => [text],
  'noteLine.add': ({ text }) => [text],
  'noteLine.edit': ({ text }) => [text],
  'caption.say': ({ text }) => [text],
  'quickPoll.ask': ({ text, choices }) => [text, ...choices],
  'work.handIn': ({ text, attachments }) => [text, ...ofAttachments(attachments)],
  'peerFeedback.give': ({ answers }) => answers,
  'quizQuestion.add': ({ text, choices }) => [text, ...choices],
  'quizQuestion.edit': ({ text, choices }) => [text, ...choices],
  'finding.add': ({ text }) => [text],
  'finding.edit': ({ text }) => [text],
} satisfies { [N in CommandName]?: Texts<Payload<N>> };

/** Commands whose texts are held against the list. */
export const watched: readonly CommandName[] = [
  ...(Object.keys(held) as CommandName[]),
  ...(Object.keys(refused) as CommandName[]),
];

/** The same handlers; those that bring texts of others than staff look at the list. */
export function watching(handlers: Handlers): Handlers {
  const refusing = Object.keys(refused) as (keyof typeof refused)[];
  const holding = Object.keys(held) as (keyof typeof held)[];
  return {
    ...handlers,
    ...Object.fromEntries(refusing.map((name) => [name, refusingOne(name, handlers)])),
    ...Object.fromEntries(holding.map((name) => [name, holdingOne(name, handlers)])),
  };
}

function refusingOne<N extends keyof typeof refused>(name: N, handlers: Handlers): Handler<N> {
  const handler = handlers[name] as unknown as Handler<N>;
  const textsOf = refused[name] as Texts<Payload<N>>;
  return {
    ...handler,
    run: (changes, payload, actor) => {
      if (found(changes, textsOf(payload), actor).length > 0) throw new Refusal('listedWord');
      handler.run(changes, payload, actor);
    },
  };
}

function holdingOne<N extends keyof typeof held>(name: N, handlers: Handlers): Handler<N> {
  const handler = handlers[name] as unknown as Handler<N>;
  const textsOf = held[name] as Texts<Payload<N>>;
  return {
    ...handler,
    run: (changes, payload, actor) => {
      handler.run(changes, payload, actor);
      const words = found(changes, textsOf(payload), actor);
      // Nothing stands below a new post.
      if (!('postId' in payload)) holdNew(changes, payload.id, words);
      else hold(changes, payload.postId, { words, actor });
    },
  };
}

function found(changes: Changes, texts: readonly (string | undefined)[], actor: Actor): string[] {
  if (isStaff(actor)) return [];
  const { listedWords } = changes.need('partnership', changes.partnershipId);
  return wordsFound(
    listedWords,
    texts.filter((text) => text !== undefined),
  );
}

function holdNew(changes: Changes, id: string, words: string[]): void {
  if (words.length === 0) return;
  const post = changes.need('post', id);
  changes.put('post', { ...post, held: words, state: post.state === 'shown' ? 'waiting' : post.state });
}

/** Shown once staff have looked; at once where the words have gone again and the board wants nothing approved. */
function hold(changes: Changes, id: string, { words, actor }: { words: string[]; actor: Actor }): void {
  const post = changes.need('post', id);
  if (words.length > 0) {
    change(changes, { ...post, held: words, state: post.state === 'shown' ? 'waiting' : post.state });
    return;
  }
  if (post.held === null) return;
  const isFree = post.state === 'waiting' && post.returned === null;
  const board = changes.need('board', changes.roomId);
  const state = isFree ? firstState(board, { collecting: false }, actor) : post.state;
  change(changes, { ...post, held: null, state });
}
