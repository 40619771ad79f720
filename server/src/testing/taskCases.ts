/** What the commands of tasks may be tried with. */
import type { CommandName } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { TaskId } from '@silta/shared/ids';
import type { Role } from '@silta/shared/roles';
import { peerFeedbackIdOf } from '@silta/shared/tasks/room';
import { silent } from '@silta/shared/tasks/working';
import { nobody, sideOf, sideOther } from './accessCase.ts';
import type { Case, Tried, Whose } from './accessCase.ts';
import { aTask, handInFor, taskBy } from './givenTasks.ts';
import type { Person } from './person.ts';

type OfTasks = Exclude<
  Extract<CommandName, `task.${string}` | `work.${string}` | `peerFeedback.${string}`>,
  'work.forget' | 'task.follow'
>;

const onlyGuests = (role: Role) => role === 'guest';
const setter = ({ world, whose }: Tried) => world.as('teacher', sideOf(whose), 2);
/** Set by the other side, for everybody. */
const openTask = ({ world }: Tried) => aTask(world.as('coordinator', 'DE', 2));

const learnerOf = ({ world, whose }: Tried) => world.as('learner', sideOf(whose), 2);

/** A tutor of the other side looks it through; so do teachers of the learner's side, and coordinators. */
async function handedIn(tried: Tried): Promise<{ taskId: TaskId; memberId: Tried['actor']['memberId'] }> {
  const taskId = await aTask(tried.world.as('hostTutor', 'DE', 2));
  const learner = learnerOf(tried);
  await learner.send('work.handIn', handInFor(taskId)).isDone();
  return { taskId, memberId: learner.memberId };
}

const hiddenWork = (role: Role, whose: Whose) =>
  role === 'teacher' ? whose === 'other' : role !== 'coordinator' && role !== 'manager';

/** Two of either side have handed in, and each was given the other's. */
async function givenOut({ world }: Tried, giver: Person) {
  const setBy = world.as('hostTutor', 'DE', 2);
  const receiver = world.as('learner', 'DE', 2);
  const taskId = await aTask(setBy, { peers: { questions: ['What is clear?', 'What is not?'], count: 1 } });
  for (const learner of [giver, receiver]) await learner.send('work.handIn', handInFor(taskId)).isDone();
  await setBy.send('task.giveOut', { taskId }).isDone();
  const peerFeedbackId = peerFeedbackIdOf(taskId, giver.memberId, receiver.memberId);
  return { taskId, memberId: receiver.memberId, peerFeedbackId };
}

const withPeers = (tried: Tried) => aTask(setter(tried), { peers: { questions: ['And?'], count: 2 } });
const someGiver = ({ world }: Tried) => world.as('learner', 'FI', 2);
/** The hand-in is of the other side. */
const onlyCoordinators = (role: Role) => role !== 'coordinator';

export const taskCases: { [N in OfTasks]: Case<N> } = {
  'task.set': { whose: nobody, about: ({ actor }) => taskBy(actor, { reviewerIds: [actor.memberId] }) },
  'task.edit': {
    whose: sideOther,
    hidden: onlyGuests,
    about: async (tried) => {
      const { id, ...fields } = taskBy(setter(tried));
      await setter(tried)
        .send('task.set', { id, ...fields })
        .isDone();
      return { taskId: id, was: 1, ...fields, title: 'Solder it again' };
    },
  },
  'task.withdraw': {
    whose: sideOther,
    hidden: onlyGuests,
    about: async (tried) => ({ taskId: await aTask(setter(tried)) }),
  },
  'task.giveOut': {
    whose: sideOther,
    hidden: onlyGuests,
    about: async (tried) => ({ taskId: await withPeers(tried) }),
  },
  'task.closePeers': {
    whose: sideOther,
    hidden: onlyGuests,
    about: async (tried) => {
      const taskId = await withPeers(tried);
      await setter(tried).send('task.giveOut', { taskId }).isDone();
      return { taskId };
    },
  },
  'peerFeedback.give': {
    whose: ['own'],
    // Whoever was given nothing is told that nothing is there.
    hidden: (role) => role !== 'learner',
    about: async (tried) => {
      const giver = tried.actor.role === 'learner' ? tried.actor : someGiver(tried);
      const { taskId, memberId } = await givenOut(tried, giver);
      return { taskId, memberId, answers: ['The joints.', 'The tip.'] };
    },
  },
  'peerFeedback.hide': {
    whose: nobody,
    hidden: onlyCoordinators,
    about: async (tried) => {
      const { peerFeedbackId } = await givenOut(tried, someGiver(tried));
      return { peerFeedbackId };
    },
  },
  'peerFeedback.show': {
    whose: nobody,
    hidden: onlyCoordinators,
    about: async (tried) => {
      const { peerFeedbackId } = await givenOut(tried, someGiver(tried));
      return { peerFeedbackId };
    },
  },
  'work.tick': {
    whose: nobody,
    hidden: onlyGuests,
    about: async ({ world }) => {
      const itemId = newId<never>();
      const taskId = await aTask(world.as('coordinator', 'DE', 2), {
        items: [{ id: itemId, text: 'Tin it', memberId: null, dueOn: null }],
      });
      return { taskId, itemId, isTicked: true };
    },
  },
  'work.handIn': {
    whose: nobody,
    hidden: onlyGuests,
    about: async (tried) => handInFor(await openTask(tried)),
  },
  'work.askForHelp': {
    whose: nobody,
    hidden: onlyGuests,
    about: async (tried) => ({ taskId: await openTask(tried), word: 'It does not melt.' }),
  },
  'work.help': {
    whose: sideOther,
    hidden: hiddenWork,
    about: async (tried) => {
      const taskId = await aTask(tried.world.as('hostTutor', 'DE', 2));
      const learner = learnerOf(tried);
      await learner.send('work.askForHelp', { taskId, word: '' }).isDone();
      return { taskId, memberId: learner.memberId, word: 'Clean the tip first.', attachments: [] };
    },
  },
  'work.return': {
    whose: sideOther,
    hidden: hiddenWork,
    about: async (tried) => ({
      ...(await handedIn(tried)),
      seen: 1,
      word: 'One more joint.',
      attachments: [],
    }),
  },
  'work.accept': {
    whose: sideOther,
    hidden: hiddenWork,
    about: async (tried) => ({ ...(await handedIn(tried)), seen: 1, ...silent }),
  },
  'work.confirm': {
    whose: sideOther,
    hidden: hiddenWork,
    about: async (tried) => {
      const of = { ...(await handedIn(tried)), seen: 1, ...silent };
      await tried.world.as('hostTutor', 'DE', 2).send('work.accept', of).isDone();
      return of;
    },
  },
};
