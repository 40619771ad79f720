/** Every step the database has taken, oldest first; only ever added to. */
import { First1790000000000 } from './migrations/1790000000000-first.ts';
import { Files1790000001000 } from './migrations/1790000001000-files.ts';
import { Reactions1790000002000 } from './migrations/1790000002000-reactions.ts';
import { Polls1790000002001 } from './migrations/1790000002001-polls.ts';
import { Answers1790000002002 } from './migrations/1790000002002-answers.ts';
import { Halves1790000002003 } from './migrations/1790000002003-halves.ts';
import { Moderation1790000003000 } from './migrations/1790000003000-moderation.ts';
import { Reports1790000003001 } from './migrations/1790000003001-reports.ts';
import { Times1790000003002 } from './migrations/1790000003002-times.ts';
import { Sections1790000003003 } from './migrations/1790000003003-sections.ts';
import { Timeline1790000004000 } from './migrations/1790000004000-timeline.ts';
import { Canvas1790000004001 } from './migrations/1790000004001-canvas.ts';
import { Glossary1790000005000 } from './migrations/1790000005000-glossary.ts';
import { Transfer1790000006000 } from './migrations/1790000006000-transfer.ts';
import { Links1790000007000 } from './migrations/1790000007000-links.ts';
import { History1790000008000 } from './migrations/1790000008000-history.ts';
import { Anonymity1790000008001 } from './migrations/1790000008001-anonymity.ts';
import { Map1790000009000 } from './migrations/1790000009000-map.ts';
import { Tracks1790000009001 } from './migrations/1790000009001-tracks.ts';
import { Pins1790000010000 } from './migrations/1790000010000-pins.ts';
import { Connections1790000010001 } from './migrations/1790000010001-connections.ts';
import { Mentions1790000010002 } from './migrations/1790000010002-mentions.ts';
import { Dots1790000010003 } from './migrations/1790000010003-dots.ts';
import { Prompts1790000010004 } from './migrations/1790000010004-prompts.ts';
import { Origins1790000010005 } from './migrations/1790000010005-origins.ts';
import { ListedWords1790000011000 } from './migrations/1790000011000-listed-words.ts';
import { Acts1790000011001 } from './migrations/1790000011001-acts.ts';
import { Sessions1790000020000 } from './migrations/1790000020000-sessions.ts';
import { Calendars1790000020001 } from './migrations/1790000020001-calendars.ts';
import { Live1790000030000 } from './migrations/1790000030000-live.ts';
import { Templates1790000020002 } from './migrations/1790000020002-templates.ts';
import { CallTools1790000020003 } from './migrations/1790000020003-callTools.ts';
import { FreeDays1790000020004 } from './migrations/1790000020004-freeDays.ts';
import { Checks1790000040000 } from './migrations/1790000040000-checks.ts';
import { Checklists1790000100000 } from './migrations/1790000100000-checklists.ts';
import { After1790000050000 } from './migrations/1790000050000-after.ts';
import { Roadmap1790000100001 } from './migrations/1790000100001-roadmap.ts';
import { Visits1790000070000 } from './migrations/1790000070000-visits.ts';
import { QuickPolls1790000060001 } from './migrations/1790000060001-quickPolls.ts';
import { Stopwatch1790000080000 } from './migrations/1790000080000-stopwatch.ts';
import { Quizzes1790000080001 } from './migrations/1790000080001-quizzes.ts';
import { Tasks1790000090000 } from './migrations/1790000090000-tasks.ts';
import { Groups1790000060000 } from './migrations/1790000060000-groups.ts';
import { HandedInFiles1790000120000 } from './migrations/1790000120000-handed-in-files.ts';
import { Pathways1790000120001 } from './migrations/1790000120001-pathways.ts';
import { Memoranda1790000120002 } from './migrations/1790000120002-memorandum.ts';
import { Rules1790000120003 } from './migrations/1790000120003-rules.ts';
import { StepFiles1790000120005 } from './migrations/1790000120005-step-files.ts';
import { SpokenFeedback1790000120006 } from './migrations/1790000120006-spoken-feedback.ts';
import { PlannedItems1790000120007 } from './migrations/1790000120007-planned-items.ts';
import { ChatRules1790000120008 } from './migrations/1790000120008-chat-rules.ts';
import { PeerFeedback1790000120009 } from './migrations/1790000120009-peer-feedback.ts';
import { InPairs1790000120010 } from './migrations/1790000120010-in-pairs.ts';
import { ForTwo1790000120011 } from './migrations/1790000120011-for-two.ts';
import { Letters1790000120013 } from './migrations/1790000120013-letters.ts';
import { WorkingGroups1790000120014 } from './migrations/1790000120014-working-groups.ts';
import { Classrooms1790000120016 } from './migrations/1790000120016-classrooms.ts';
import { MapTiles1790000120020 } from './migrations/1790000120020-map-tiles.ts';
import { AttendedInClassrooms1790000120021 } from './migrations/1790000120021-attended-in-classrooms.ts';
import { WorkedHolidays1790000120015 } from './migrations/1790000120015-worked-holidays.ts';
import { HalfFiles1790000120017 } from './migrations/1790000120017-half-files.ts';
import { WordsHeard1790000120018 } from './migrations/1790000120018-words-heard.ts';

export const migrations = [
  First1790000000000,
  Files1790000001000,
  Reactions1790000002000,
  Polls1790000002001,
  Answers1790000002002,
  Halves1790000002003,
  Moderation1790000003000,
  Reports1790000003001,
  Times1790000003002,
  Sections1790000003003,
  Timeline1790000004000,
  Canvas1790000004001,
  Glossary1790000005000,
  Transfer1790000006000,
  Links1790000007000,
  History1790000008000,
  Anonymity1790000008001,
  Map1790000009000,
  Tracks1790000009001,
  Pins1790000010000,
  Connections1790000010001,
  Mentions1790000010002,
  Dots1790000010003,
  Prompts1790000010004,
  Origins1790000010005,
  ListedWords1790000011000,
  Acts1790000011001,
  Sessions1790000020000,
  Calendars1790000020001,
  Live1790000030000,
  Templates1790000020002,
  CallTools1790000020003,
  FreeDays1790000020004,
  Checks1790000040000,
  Tasks1790000090000,
  Checklists1790000100000,
  Groups1790000060000,
  After1790000050000,
  Roadmap1790000100001,
  QuickPolls1790000060001,
  Visits1790000070000,
  HandedInFiles1790000120000,
  Pathways1790000120001,
  Memoranda1790000120002,
  Stopwatch1790000080000,
  Quizzes1790000080001,
  Rules1790000120003,
  StepFiles1790000120005,
  SpokenFeedback1790000120006,
  PlannedItems1790000120007,
  ChatRules1790000120008,
  PeerFeedback1790000120009,
  InPairs1790000120010,
  ForTwo1790000120011,
  Letters1790000120013,
  WorkingGroups1790000120014,
  WorkedHolidays1790000120015,
  Classrooms1790000120016,
  HalfFiles1790000120017,
  WordsHeard1790000120018,
  MapTiles1790000120020,
  AttendedInClassrooms1790000120021,
];
