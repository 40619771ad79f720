/** A sheet to draw on, with a few pens; what was begun is there again after a reload. */
import { Check, Eraser, Redo2, Trash2, Undo2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { pens, sheet, thicknesses } from './drawing.ts';
import { useDrawing } from './useDrawing.ts';
import './files.css';

interface Props {
  /** Where an unfinished one lies on this device. */
  slot: string;
  onDrawn: (file: File) => void;
  onClose: () => void;
}

type Pad = ReturnType<typeof useDrawing>;

export function DrawDialog({ slot, onDrawn, onClose }: Props) {
  const { t } = useTranslation('files');
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useDrawing(slot, canvas);
  const [isSaving, setSaving] = useState(false);

  function use() {
    const { current } = canvas;
    if (!current || pad.isBlank) return;
    setSaving(true);
    current.toBlob((blob) => {
      setSaving(false);
      if (!blob) return;
      pad.forget();
      onDrawn(new File([blob], `${t('draw.fileName')}.png`, { type: 'image/png' }));
    }, 'image/png');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) pad.redo();
    else pad.undo();
  }

  return (
    <Dialog
      open
      size="l"
      title={t('draw.title')}
      closeLabel={t('close')}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          icon={Check}
          busy={isSaving}
          {...(pad.isBlank && { blockedBecause: t('draw.first') })}
          onClick={use}
        >
          {t('draw.use')}
        </Button>
      }
    >
      <div className="draw" onKeyDown={onKeyDown}>
        <Tools pad={pad} />
        <canvas
          ref={canvas}
          className="draw-sheet"
          width={sheet.width}
          height={sheet.height}
          role="img"
          aria-label={t(pad.isBlank ? 'draw.blank' : 'draw.begun')}
          {...pad.pointer}
        />
        <p className="hint">{t('draw.hint')}</p>
      </div>
    </Dialog>
  );
}

function Tools({ pad }: { pad: Pad }) {
  const { t } = useTranslation('files');
  return (
    <div className="draw-tools">
      <fieldset>
        <legend className="sr">{t('draw.pens')}</legend>
        {[...pens, 'eraser' as const].map((each) => (
          <label key={each} className="draw-pen" data-pen={each} title={t(`draw.pen.${each}`)}>
            <input
              type="radio"
              name="pen"
              aria-label={t(`draw.pen.${each}`)}
              checked={pad.chosen === each}
              onChange={() => pad.setChosen(each)}
            />
            <span>{each === 'eraser' && <Icon of={Eraser} />}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="sr">{t('draw.thickness')}</legend>
        {thicknesses.map((each, i) => (
          <label key={each} className="draw-pen" data-thickness={i} title={t(`draw.width.${i}`)}>
            <input
              type="radio"
              name="thickness"
              aria-label={t(`draw.width.${i}`)}
              checked={pad.thickness === each}
              onChange={() => pad.setThickness(each)}
            />
            <span />
          </label>
        ))}
      </fieldset>
      <span className="draw-acts">
        <IconButton icon={Undo2} label={t('draw.undo')} aria-disabled={!pad.canUndo} onClick={pad.undo} />
        <IconButton icon={Redo2} label={t('draw.redo')} aria-disabled={!pad.canRedo} onClick={pad.redo} />
        <IconButton icon={Trash2} label={t('draw.clear')} aria-disabled={pad.isBlank} onClick={pad.clear} />
      </span>
    </div>
  );
}
