/** The eight papers, as small sheets to choose from. */
import { useId } from 'react';
import { papers } from '@silta/shared/boards/choices';
import type { Paper } from '@silta/shared/boards/records';
import { useScene } from './boardContext.ts';

export function PaperSwatches({ value, onChange }: { value: Paper; onChange: (paper: Paper) => void }) {
  const { t } = useScene();
  const group = useId();
  return (
    <fieldset className="swatches">
      <legend className="sr">{t('composer.paper')}</legend>
      {papers.map((paper) => (
        <label key={paper} data-paper={paper} title={t(`paper.${paper}`)}>
          <input
            type="radio"
            name={group}
            aria-label={t(`paper.${paper}`)}
            checked={paper === value}
            onChange={() => onChange(paper)}
          />
          <span />
        </label>
      ))}
    </fieldset>
  );
}
