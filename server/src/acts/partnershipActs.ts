/** What acts are about that are on no board: people, sides, invitations, the partnership, its glossary, and talk in sessions. */
import type { PartnershipActName } from '@silta/shared/boards/history';
import type { InvitationId, MemberId, MessageId, QuestionId, TermId } from '@silta/shared/ids';
import { about, aboutTheirs } from './actAbout.ts';
import type { Describe } from './actAbout.ts';
import type { Changes } from '../realtime/changes.ts';
import type { Actor } from '../realtime/scope.ts';

/** Of a list of words. */
const longest = 500;

const here = ({ partnershipId }: Changes) => about(partnershipId);
const onMember = ({ partnershipId: roomId }: Changes, { memberId }: { memberId: MemberId }, actor: Actor) =>
  aboutTheirs(memberId, { actor, roomId });
const onInvitation = (changes: Changes, { invitationId }: { invitationId: InvitationId }) =>
  about(changes.partnershipId, { detail: changes.get('invitation', invitationId)?.role ?? null });
const onTerm = (changes: Changes, { termId }: { termId: TermId }, actor: Actor) => {
  const term = changes.get('term', termId);
  return term && aboutTheirs(term.addedBy, { actor, roomId: changes.partnershipId });
};
/** Of a session: which one, the record of the session itself shows. */
const onQuestion = (changes: Changes, { questionId }: { questionId: QuestionId }, actor: Actor) => {
  const question = changes.get('question', questionId);
  return question && aboutTheirs(question.authorId, { actor, roomId: changes.partnershipId });
};
const onMessage = (changes: Changes, { messageId }: { messageId: MessageId }, actor: Actor) => {
  const message = changes.get('message', messageId);
  return message && aboutTheirs(message.authorId, { actor, roomId: changes.partnershipId });
};

export const partnershipActs: { [N in PartnershipActName]: Describe<N> } = {
  'partnership.rename': ({ partnershipId }, { name }) => about(partnershipId, { detail: name }),
  'partnership.setLinkPreviews': ({ partnershipId }, { linkPreviews }) =>
    about(partnershipId, { detail: linkPreviews ? 'on' : 'off' }),
  'partnership.setMapTiles': ({ partnershipId }, { mapTiles }) =>
    about(partnershipId, { detail: mapTiles ? 'on' : 'off' }),
  'partnership.setChatRules': ({ partnershipId }, { words }) =>
    about(partnershipId, { detail: words === '' ? null : words.slice(0, longest) }),
  'partnership.acceptChatRules': here,
  'partnership.listWords': ({ partnershipId }, { words }) =>
    about(partnershipId, { detail: words.join(', ').slice(0, longest) }),
  'partnership.unlistWord': ({ partnershipId }, { word }) => about(partnershipId, { detail: word }),
  'partnership.agreeToEnd': here,
  'partnership.keepGoing': here,
  'side.edit': here,
  'side.setCallTools': here,
  'side.handOver': ({ partnershipId }, { memberId }) => about(partnershipId, { ofMemberId: memberId }),
  'member.edit': onMember,
  'member.setRole': ({ partnershipId }, { memberId, role }) =>
    about(partnershipId, { ofMemberId: memberId, detail: role }),
  'member.remove': onMember,
  'member.renewKey': onMember,
  'invitation.create': ({ partnershipId }, { role }) => about(partnershipId, { detail: role }),
  'invitation.renew': onInvitation,
  'invitation.revoke': onInvitation,
  'pair.split': here,
  'pair.mix': here,
  'question.hide': onQuestion,
  'question.show': onQuestion,
  'message.hide': onMessage,
  'message.show': onMessage,
  'message.leave': onMessage,
  'term.import': here,
  'term.remove': onTerm,
  'term.restore': onTerm,
};
