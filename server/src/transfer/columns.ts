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

/** Of a table of comments: what was said, and below what. */
const ofComments = {
  comment: [
    ...['comment', 'comments', 'comment body', 'comment text', 'body', 'text', 'content', 'message', 'reply'],
    ...[
      'kommentar',
      'kommentti',
      'comentario',
      'comentário',
      'komentarz',
      'commentaire',
      'commento',
      'opmerking',
    ],
    ...['inhalt', 'teksti', 'cuerpo', 'texto', 'corpo', 'treść', 'kommentare', 'comentarios', 'comentários'],
  ],
  reference: [
    ...['post id', 'post', 'post number', 'post no', 'post no.', 'post url', 'post link', 'wish id', 'wish'],
    ...[
      'post subject',
      'post title',
      'subject',
      'title',
      'parent',
      'parent id',
      'card',
      'card id',
      'link to post',
    ],
    ...[
      'beitrag',
      'beitrag id',
      'beitragsnummer',
      'betreff',
      'titel',
      'julkaisu',
      'julkaisun tunnus',
      'aihe',
    ],
    ...[
      'otsikko',
      'publicación',
      'id de la publicación',
      'asunto',
      'publicação',
      'id da publicação',
      'assunto',
    ],
    ...['wpis', 'id wpisu', 'temat', 'tytuł'],
  ],
};

export const headingsAre = {
  comment: (heading: string) => ofComments.comment.includes(plainly(heading)),
  reference: (heading: string) => ofComments.reference.includes(plainly(heading)),
};

/** `none` where nobody knows. */
export function useOf(heading: string): ColumnUse {
  return meanings.get(plainly(heading)) ?? 'none';
}

function plainly(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim();
}
