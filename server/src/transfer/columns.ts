/** What headings mean, in the languages in which pin boards and spreadsheets write them. */
import type { ColumnUse } from '@silta/shared/transfer/routes';

const names: Readonly<Record<Exclude<ColumnUse, 'none'>, readonly string[]>> = {
  title: [
    ...['subject', 'title', 'post subject', 'post title', 'headline', 'name'],
    ...[
      'betreff',
      'titel',
      'überschrift',
      'otsikko',
      'aihe',
      'asunto',
      'título',
      'assunto',
      'temat',
      'tytuł',
    ],
    ...['sujet', 'titre', 'oggetto', 'titolo', 'onderwerp', 'ämne', 'rubrik', 'emne'],
  ],
  text: [
    ...['body', 'text', 'content', 'post body', 'description', 'message'],
    ...['inhalt', 'beschreibung', 'nachricht', 'teksti', 'sisältö', 'kuvaus', 'cuerpo', 'texto', 'contenido'],
    ...[
      'descripción',
      'corpo',
      'conteúdo',
      'descrição',
      'treść',
      'tekst',
      'opis',
      'corps',
      'contenu',
      'texte',
    ],
    ...['testo', 'contenuto', 'inhoud', 'innehåll'],
  ],
  author: [
    ...['author', 'posted by', 'created by', 'author name', 'user'],
    ...[
      'autor',
      'autor/-in',
      'verfasser',
      'autor/in',
      'kirjoittaja',
      'tekijä',
      'autor/a',
      'autora',
      'publicado por',
    ],
    ...['autor/ka', 'auteur', 'autore', 'författare', 'forfatter'],
  ],
  section: [
    ...['section', 'column', 'list', 'group', 'shelf', 'section name'],
    ...[
      'abschnitt',
      'spalte',
      'bereich',
      'osio',
      'sarake',
      'sección',
      'columna',
      'secção',
      'seção',
      'coluna',
    ],
    ...['sekcja', 'kolumna', 'colonne', 'sezione', 'sectie', 'avsnitt'],
  ],
  written: [
    ...['created at', 'created', 'date', 'posted at', 'written', 'published at', 'timestamp'],
    ...['erstellt am', 'erstellt', 'datum', 'geschrieben', 'luotu', 'päivämäärä', 'kirjoitettu', 'creado el'],
    ...['creado', 'fecha', 'escrito', 'criado em', 'data', 'utworzono', 'napisano', 'créé le', 'creato il'],
  ],
  link: [
    ...['attachment', 'attachments', 'link', 'url', 'attachment url', 'upload', 'file'],
    ...['anhang', 'anlage', 'liite', 'linkki', 'adjunto', 'archivo adjunto', 'enlace', 'anexo', 'ligação'],
    ...['załącznik', 'odnośnik', 'pièce jointe', 'lien', 'allegato', 'bijlage', 'bilaga'],
  ],
};

const meanings = new Map<string, ColumnUse>(
  Object.entries(names).flatMap(([use, all]) => all.map((name) => [name, use as ColumnUse] as const)),
);

/** `none` where nobody knows. */
export function useOf(heading: string): ColumnUse {
  const plain = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim();
  return meanings.get(plain) ?? 'none';
}
