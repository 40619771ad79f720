/** What a board allows; each choice takes effect at once and for everybody. */
import { approvals, layouts, reactionKinds } from '@silta/shared/boards/choices';
import type { BoardRules } from '@silta/shared/boards/records';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { NamesField } from './anonymity/NamesField.tsx';
import { useScene } from './boardContext.ts';
import { DotsField } from './dots/DotsField.tsx';
import { rulesOf } from './boardRules.ts';

const posters = ['everyone', 'staff'] as const;

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t, board, actions } = useScene();
  const boardId = board.id;

  function change(fields: Partial<BoardRules>) {
    actions.sendToPartnership('board.setRules', { boardId, rules: { ...rulesOf(board), ...fields } });
  }

  return (
    <Dialog open title={t('settings.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <div className="settings">
        <NamesField value={board.anonymity} onChange={(anonymity) => change({ anonymity })} />
        <div>
          <Switch
            checked={board.locked}
            aria-describedby="about-locked"
            onChange={(locked) => change({ locked })}
          >
            {t('settings.locked')}
          </Switch>
          <p className="hint" id="about-locked">
            {t('settings.lockedAbout')}
          </p>
        </div>
        <div>
          <p className="label">{t('moderation.approval')}</p>
          <RadioSegment
            label={t('moderation.approval')}
            value={board.approval}
            options={approvals.map((value) => ({ value, label: t(`moderation.approvalOf.${value}`) }))}
            onChange={(approval) => change({ approval })}
          />
          <p className="hint">{t(`moderation.approvalAbout.${board.approval}`)}</p>
        </div>
        <div>
          <p className="label">{t('settings.posting')}</p>
          <RadioSegment
            label={t('settings.posting')}
            value={board.posting}
            options={posters.map((value) => ({ value, label: t(`settings.postingBy.${value}`) }))}
            onChange={(posting) => change({ posting })}
          />
        </div>
        <Field label={t('reactions.setting')} hint={t(`reactions.about.${board.reactions}`)}>
          <Select
            value={board.reactions}
            onChange={({ target }) => {
              const reactions = reactionKinds.find((kind) => kind === target.value);
              if (reactions) actions.sendToPartnership('board.setReactions', { boardId, reactions });
            }}
          >
            {reactionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`reactions.kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        {board.reactions === 'dots' && <DotsField />}
        <Field label={t('settings.layout')} hint={t('settings.layoutAbout')}>
          <Select
            value={board.layout}
            onChange={({ target }) => {
              const layout = layouts.find((each) => each === target.value);
              if (layout) actions.sendToPartnership('board.setLayout', { boardId, layout });
            }}
          >
            {layouts.map((layout) => (
              <option key={layout} value={layout}>
                {t(`layout.${layout}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Dialog>
  );
}
