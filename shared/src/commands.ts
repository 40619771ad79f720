/** Every command, by its name; the name is also the name of the right to use it. */
import type * as z from 'zod/mini';
import { collectCommands } from './boards/collectCommands.ts';
import { arrangingCommands } from './boards/arrangingCommands.ts';
import { boardCommands } from './boards/commands.ts';
import { lockCommands } from './boards/lockCommands.ts';
import { moderationCommands } from './boards/moderationCommands.ts';
import { previewCommands } from './boards/previewCommands.ts';
import { reportCommands } from './boards/reportCommands.ts';
import { connectionCommands } from './boards/connectionCommands.ts';
import { dotCommands } from './boards/dotCommands.ts';
import { halfCommands } from './boards/halfCommands.ts';
import { pinCommands } from './boards/pinCommands.ts';
import { pollCommands } from './boards/pollCommands.ts';
import { promptCommands } from './boards/promptCommands.ts';
import { reactionCommands } from './boards/reactionCommands.ts';
import { revealCommands } from './boards/revealCommands.ts';
import { checkCommands } from './checks/commands.ts';
import { checklistCommands } from './checklists/commands.ts';
import type { CommandDefinition } from './command.ts';
import type { RoomKind } from './records.ts';
import { fileCommands } from './files/commands.ts';
import { glossaryCommands } from './glossary/commands.ts';
import { memberCommands } from './members/commands.ts';
import { chatCommands } from './partnerships/chatCommands.ts';
import { listCommands } from './partnerships/listCommands.ts';
import { partnershipCommands } from './partnerships/commands.ts';
import { roadmapCommands } from './roadmap/commands.ts';
import { afterCommands } from './sessions/afterCommands.ts';
import { agendaCommands } from './sessions/agendaCommands.ts';
import { classroomCommands } from './sessions/classroomCommands.ts';
import { sessionCommands } from './sessions/commands.ts';
import { groupCommands } from './sessions/groupCommands.ts';
import { visitCommands } from './sessions/visitCommands.ts';
import { quickPollCommands } from './sessions/quickPollCommands.ts';
import { runCommands } from './sessions/liveRunCommands.ts';
import { seatCommands } from './sessions/liveSeatCommands.ts';
import { talkCommands } from './sessions/liveTalkCommands.ts';
import { quizCommands } from './sessions/quizCommands.ts';
import { showingCommands } from './sessions/showingCommands.ts';
import { stopwatchCommands } from './sessions/stopwatchCommands.ts';
import { partCommands } from './sessions/partCommands.ts';
import { templateCommands } from './sessions/templateCommands.ts';
import { wishCommands } from './sessions/wishCommands.ts';
import { memorandumCommands } from './memorandum/commands.ts';
import { ruleCommands } from './rules/commands.ts';
import { pathwayCommands } from './pathways/commands.ts';
import { taskCommands } from './tasks/commands.ts';
import { peerCommands } from './tasks/peerCommands.ts';
import { workCommands } from './tasks/workCommands.ts';
import { transferCommands } from './transfer/commands.ts';

export const commands = {
  ...partnershipCommands,
  ...chatCommands,
  ...listCommands,
  ...memberCommands,
  ...boardCommands,
  ...moderationCommands,
  ...fileCommands,
  ...transferCommands,
  ...reportCommands,
  ...lockCommands,
  ...collectCommands,
  ...glossaryCommands,
  ...arrangingCommands,
  ...previewCommands,
  ...reactionCommands,
  ...pollCommands,
  ...pinCommands,
  ...promptCommands,
  ...dotCommands,
  ...connectionCommands,
  ...halfCommands,
  ...revealCommands,
  ...sessionCommands,
  ...agendaCommands,
  ...partCommands,
  ...templateCommands,
  ...wishCommands,
  ...checkCommands,
  ...checklistCommands,
  ...roadmapCommands,
  ...runCommands,
  ...seatCommands,
  ...talkCommands,
  ...classroomCommands,
  ...quickPollCommands,
  ...quizCommands,
  ...stopwatchCommands,
  ...showingCommands,
  ...visitCommands,
  ...afterCommands,
  ...taskCommands,
  ...workCommands,
  ...peerCommands,
  ...pathwayCommands,
  ...memorandumCommands,
  ...ruleCommands,
  ...groupCommands,
};

export type CommandName = keyof typeof commands;
export type Payload<N extends CommandName> = z.infer<(typeof commands)[N]['payload']>;

export const commandNames = Object.keys(commands) as CommandName[];

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** The kinds of room in which a command is taken. */
export function roomKindsOf(name: CommandName): readonly RoomKind[] {
  return [commandOf(name).room].flat();
}

/** The definition of a command whose name is known only at run time. */
export function commandOf(name: CommandName): CommandDefinition<unknown> {
  return commands[name] as CommandDefinition<unknown>;
}
