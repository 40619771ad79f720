/** How much comes in from a file, and what does not come as it was. */
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { ImportNote, ImportReport } from '@silta/shared/transfer/routes';

type Counts = Pick<ImportReport, 'sections' | 'posts' | 'comments' | 'files' | 'notes'>;

export function ImportCounts({ of }: { of: Counts }) {
  const { t } = useTranslation('transfer');
  return (
    <div className="import-counts">
      <p>{countsText(t, of)}</p>
      {of.notes.length > 0 && (
        <ul>
          {of.notes.map((note) => (
            <li key={note.kind}>{noteText(t, note)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The same as lines, to be kept. */
export function useReportText(): (title: string, of: Counts) => string {
  const { t } = useTranslation('transfer');
  return (title, of) =>
    [title, countsText(t, of), ...of.notes.map((note) => `- ${noteText(t, note)}`)].join('\n');
}

type Texts = TFunction<'transfer'>;

function countsText(t: Texts, { sections, posts, comments, files }: Counts): string {
  return [
    t('import.sections', { count: sections }),
    t('import.posts', { count: posts }),
    t('import.comments', { count: comments }),
    ...(files > 0 ? [t('import.files', { count: files })] : []),
  ].join(', ');
}

function noteText(t: Texts, { kind, count, names }: ImportNote): string {
  const text = t(`note.${kind}`, { count });
  return names.length > 0 ? `${text}: ${names.join(', ')}${count > names.length ? ' …' : ''}` : text;
}
