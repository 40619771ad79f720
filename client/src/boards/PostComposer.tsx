/** Writing a post in place, on the paper it will have; every key is kept on the device until it is sent. */
import { useRef, useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { firstState } from '@silta/shared/boards/rules';
import type { Section } from '@silta/shared/boards/records';
import type { SectionId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { useRecord } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Switch } from '../ui/Switch.tsx';
import { AnonymousNote } from './AnonymousNote.tsx';
import { SendingNote } from '../attachments/SendingNote.tsx';
import { useScene } from './boardContext.ts';
import { ComposerExtras } from './ComposerExtras.tsx';
import { ComposerFiles } from './ComposerFiles.tsx';
import { isOnlyBegun } from './composing.ts';
import type { ComposerRoad, Composing } from './composing.ts';
import type { PostDraft } from './drafts.ts';
import { LeaveDraftDialog } from './LeaveDraftDialog.tsx';
import { LimitNote } from './LimitNote.tsx';
import { ComposerPlaces } from './map/ComposerPlaces.tsx';
import { MentionArea } from './mentions/MentionArea.tsx';
import { PaperSwatches } from './PaperSwatches.tsx';
import { ComposerDates } from './timeline/ComposerDates.tsx';
import { usePostDraft } from './usePostDraft.ts';
import { languageChoices } from '../members/writingLanguage.ts';

interface Props extends ComposerRoad {
  composing: Composing;
  /** On a phone it is a sheet from below. */
  isSheet: boolean;
}

export function PostComposer({ composing, isSheet, sections, ...road }: Props) {
  const { t } = useScene();
  const text = usePostDraft(composing, road);
  const { draft, change, leave, files } = text;
  const formElement = useRef<HTMLFormElement>(null);
  const [sectionId, choose] = useChosenSection(composing.sectionId, sections, text);
  const send = () => text.send(sectionId);
  const label = composing.editing ? t('composer.editLabel') : t('composer.newLabel');

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    send();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !isSheet) {
      // Or the same key would close the question that it has just opened.
      event.preventDefault();
      event.stopPropagation();
      leave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  }

  const form = (
    <form
      ref={formElement}
      className="composer"
      data-paper={draft.paper}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      {composing.reason !== null && (
        <p className="composer-back" role="alert">
          {t('composer.cameBack', { reason: composing.reason })}
        </p>
      )}
      <Prompt sectionId={composing.editing ? null : sectionId} />
      <ComposerTexts draft={draft} change={change} takesFocus={composing.reason === null || isFocusFree()} />
      <div className="composer-files">
        <ComposerFiles
          form={formElement}
          composing={composing}
          draft={draft}
          change={(changed) => change((before) => ({ attachments: changed(before.attachments) }))}
          report={text.report}
        />
      </div>
      <ComposerDates draft={draft} change={change} />
      <ComposerPlaces draft={draft} change={change} />
      {!composing.editing && <ComposerExtras draft={draft} change={change} />}
      <PaperSwatches value={draft.paper} onChange={(paper) => change({ paper })} />
      {sections.length > 1 && !composing.editing && (
        <SectionSelect sections={sections} value={sectionId} onChange={choose} />
      )}
      <WhoSees
        sectionId={composing.editing ? null : sectionId}
        mayBeAnonymous={text.mayBeAnonymous}
        draft={draft}
        change={change}
      />
      <SendingNote isWaiting={text.isWaiting} files={files} onStop={text.stopWaiting} />
      <div className="row-between composer-row">
        <LanguageSelect value={draft.language} onChange={(language) => change({ language })} />
        <Buttons text={text} isNew={!composing.editing} />
      </div>
      <LeaveDraftDialog
        open={text.isAsking}
        onStay={() => text.setAsking(false)}
        onKeep={road.onClose}
        onThrowAway={text.throwAway}
      />
    </form>
  );
  if (!isSheet) return form;
  return (
    <Dialog open title={label} closeLabel={t('dialog.close')} onClose={leave}>
      {form}
    </Dialog>
  );
}

/** What the section asks. */
function Prompt({ sectionId }: { sectionId: SectionId | null }) {
  const { board } = useScene();
  const prompt = useRecord(board.id, 'section', sectionId ?? '')?.prompt ?? '';
  return prompt !== '' && <p className="composer-prompt">{prompt}</p>;
}

/** What the one section has begun, the other begins in its own way. */
function useChosenSection(
  first: SectionId,
  sections: readonly Section[],
  { draft, change }: ReturnType<typeof usePostDraft>,
): [SectionId, (id: SectionId) => void] {
  const [sectionId, setSectionId] = useState(first);
  const starterOf = (of: SectionId) => sections.find((section) => section.id === of)?.starter ?? '';
  const choose = (id: SectionId) => {
    if (isOnlyBegun(draft.text, starterOf(sectionId))) change({ text: starterOf(id) });
    setSectionId(id);
  };
  return [sectionId, choose];
}

function Buttons({ text, isNew }: { text: ReturnType<typeof usePostDraft>; isNew: boolean }) {
  const { t } = useScene();
  return (
    <span className="actions">
      <Button kind="quiet" size="s" onClick={text.leave}>
        {t('composer.cancel')}
      </Button>
      <Button
        kind="primary"
        size="s"
        type="submit"
        busy={text.isWaiting}
        aria-disabled={!text.canSend || undefined}
      >
        {t(isNew ? 'composer.post' : 'composer.save')}
      </Button>
    </span>
  );
}

interface WhoSeesProps {
  /** Where something new will lie; null for what is there already. */
  sectionId: SectionId | null;
  mayBeAnonymous: boolean;
  draft: PostDraft;
  change: (fields: Partial<PostDraft>) => void;
}

/** Before anybody posts, it is clear who reads it when, and who sees the name. */
function WhoSees({ sectionId, mayBeAnonymous, draft, change }: WhoSeesProps) {
  const { t, board, viewer } = useScene();
  const section = useRecord(board.id, 'section', sectionId ?? '');
  const state = section && firstState(board, section, viewer);
  return (
    <>
      {state === 'waiting' && <p className="hint">{t('composer.approvalNote')}</p>}
      {state === 'collected' && <p className="hint">{t('collect.note')}</p>}
      {mayBeAnonymous && (
        <Switch checked={draft.anonymous} onChange={(checked) => change({ anonymous: checked })}>
          {t('composer.anonymous')}
        </Switch>
      )}
      {mayBeAnonymous && draft.anonymous && <AnonymousNote />}
    </>
  );
}

/** Nobody is anywhere else: the field in which they wrote has just gone away. */
function isFocusFree(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.closest('.composer') !== null;
}

interface TextsProps {
  draft: PostDraft;
  change: (fields: Partial<PostDraft>) => void;
  /** Not where it opens by itself, because a text came back. */
  takesFocus: boolean;
}

function ComposerTexts({ draft, change, takesFocus }: TextsProps) {
  const { t } = useScene();
  return (
    <>
      <input
        autoFocus={takesFocus}
        data-autofocus
        aria-label={t('composer.title')}
        placeholder={t('composer.title')}
        lang={draft.language}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <LimitNote length={draft.title.length} limit={limits.postTitle} />
      <MentionArea
        bare
        rows={3}
        aria-label={t('composer.text')}
        placeholder={t('composer.text')}
        lang={draft.language}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      <LimitNote length={draft.text.length} limit={limits.postText} />
    </>
  );
}

function LanguageSelect({ value, onChange }: { value: string; onChange: (language: string) => void }) {
  const { t, sides, locale } = useScene();
  const ofSides = sides.all.flatMap(({ record }) => record.languages);
  return (
    <select
      className="composer-select"
      aria-label={t('composer.language')}
      title={t('composer.language')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {languageChoices(ofSides, value, locale).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface SectionProps {
  sections: readonly Section[];
  value: SectionId;
  onChange: (id: SectionId) => void;
}

function SectionSelect({ sections, value, onChange }: SectionProps) {
  const { t } = useScene();
  return (
    <select
      className="composer-select"
      aria-label={t('composer.section')}
      title={t('composer.section')}
      value={value}
      onChange={({ target }) => onChange(sections.find(({ id }) => id === target.value)?.id ?? value)}
    >
      {sections.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
