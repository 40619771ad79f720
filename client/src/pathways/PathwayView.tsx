/** One learner's pathway, in the order of a learning agreement; it prints as one. */
import { ArrowLeft, Braces, Pencil, Printer, Table } from 'lucide-react';
import { useState } from 'react';
import type { Member } from '@silta/shared/members/records';
import type { AgreementPart } from '@silta/shared/pathways/records';
import { SideCode } from '../members/SideCode.tsx';
import { paths } from '../paths.ts';
import { SavePdfButton } from '../transfer/SavePdfButton.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/router.tsx';
import { saveText } from '../ui/saveText.ts';
import { Activities } from './Activities.tsx';
import { pathwayCsv, pathwayJson } from './exportPathway.ts';
import { SkillRows } from './SkillRows.tsx';
import type { Pathways } from './usePathways.ts';
import { WordsDialog } from './WordsDialog.tsx';

type Props = { of: Pathways; learner: Member };

export function PathwayView({ of, learner }: Props) {
  const { t, mayLead, partnershipId, viewer } = of;
  const [isOpen, setOpen] = useState(false);
  const isMine = learner.id === viewer.memberId;
  return (
    <>
      {mayLead && (
        <Link className="pathway-back no-print" to={paths.pathways(partnershipId)}>
          <Icon of={ArrowLeft} />
          {t('all')}
        </Link>
      )}
      <Head of={of} learner={learner} isMine={isMine} onEdit={() => setOpen(true)} />
      <Words of={of} learner={learner} part="qualification" />
      <Words of={of} learner={learner} part="before" />
      <section className="sec" aria-labelledby="pathway-during">
        <div className="sec-h">
          <h2 id="pathway-during">{t('part.during')}</h2>
        </div>
        <Said of={of} learner={learner} part="during" />
        <SkillRows of={of} learner={learner} />
      </section>
      <Words of={of} learner={learner} part="after" />
      <Activities of={of} learner={learner} />
      <Words of={of} learner={learner} part="mentoring" />
      <Words of={of} learner={learner} part="evaluation" />
      {isOpen && <WordsDialog of={of} learner={learner} onClose={() => setOpen(false)} />}
    </>
  );
}

type HeadProps = Props & { isMine: boolean; onEdit: () => void };

function Head({ of, learner, isMine, onEdit }: HeadProps) {
  const { t, sides, mayLead, partnershipId } = of;
  const side = sides.of(learner.sideId);
  return (
    <header className="pagehead">
      <div>
        <h1>{isMine ? t('yours') : t('of', { name: learner.name })}</h1>
        <p>
          {side && (
            <>
              <SideCode side={side} /> {side.name}
            </>
          )}
        </p>
      </div>
      <div className="actions no-print">
        <Button icon={Printer} onClick={() => print()}>
          {t('print')}
        </Button>
        <SavePdfButton path={`/api/partnerships/${partnershipId}/pathways/${learner.id}`} label={t('pdf')} />
        <Button
          icon={Table}
          onClick={() => saveText(`${learner.name}.csv`, pathwayCsv(of, learner), 'text/csv')}
        >
          {t('csv')}
        </Button>
        <Button
          icon={Braces}
          onClick={() => saveText(`${learner.name}.json`, pathwayJson(of, learner), 'application/json')}
        >
          {t('json')}
        </Button>
        {mayLead && (
          <Button kind="primary" icon={Pencil} onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
      </div>
    </header>
  );
}

type PartProps = Props & { part: AgreementPart };

function Words({ part, ...props }: PartProps) {
  const { t } = props.of;
  return (
    <section className="sec" aria-labelledby={`pathway-${part}`}>
      <div className="sec-h">
        <h2 id={`pathway-${part}`}>{t(`part.${part}`)}</h2>
      </div>
      <Said {...props} part={part} />
    </section>
  );
}

function Said({ of: { t, pathwayOf }, learner, part }: PartProps) {
  const text = pathwayOf(learner).words[part];
  if (!text) return part === 'during' ? null : <p className="ui ink2">{t('nothing')}</p>;
  return <p className="read break pathway-words">{text}</p>;
}
