/** What was shown in each step, in its order. */
import { StepMaterial } from '../material/StepMaterial.tsx';
import { useHeld } from '../room/roomContext.ts';

export function MaterialPart() {
  const { t, session, items } = useHeld();
  const shown = items.filter(({ attachments, links }) => attachments.length + links.length > 0);
  if (shown.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="record-material">
      <div className="sec-h">
        <h2 className="h-s" id="record-material">
          {t('record.material')}
        </h2>
      </div>
      {shown.map((item) => (
        <div key={item.id} className="record-material">
          <h3 className="break">{item.title}</h3>
          <StepMaterial item={item} language={session.language} />
        </div>
      ))}
    </section>
  );
}
