/** The few words that stand in exported files, in every language. */
import type { UiLanguage } from '@silta/shared/texts';

export interface Words {
  /** Headings of the table, in its order. */
  columns: readonly string[];
  post: string;
  comment: string;
  /** What one side says in a joint post. */
  half: string;
  anonymous: string;
  /** Before the name of whoever wrote it elsewhere. */
  from: string;
  exported: (date: string) => string;
  empty: string;
  /** Before the names of the files of a post, which are not in the document. */
  files: string;
}

export const wordsIn: Readonly<Record<UiLanguage, Words>> = {
  en: {
    columns: [
      'No.',
      'Kind',
      'Answers',
      'Section',
      'Title',
      'Text',
      'Author',
      'Side',
      'Written',
      'Language',
      'Files',
    ],
    post: 'Post',
    comment: 'Comment',
    half: 'Half',
    anonymous: 'Anonymous',
    from: 'from:',
    exported: (date) => `Exported on ${date}`,
    empty: 'No posts',
    files: 'Files:',
  },
  de: {
    columns: [
      'Nr.',
      'Art',
      'Antwort auf',
      'Abschnitt',
      'Titel',
      'Text',
      'Autor/-in',
      'Seite',
      'Geschrieben',
      'Sprache',
      'Dateien',
    ],
    post: 'Beitrag',
    comment: 'Kommentar',
    half: 'Hälfte',
    anonymous: 'Anonym',
    from: 'von:',
    exported: (date) => `Exportiert am ${date}`,
    empty: 'Keine Beiträge',
    files: 'Dateien:',
  },
  fi: {
    columns: [
      'Nro',
      'Laji',
      'Vastaus',
      'Osio',
      'Otsikko',
      'Teksti',
      'Kirjoittaja',
      'Puoli',
      'Kirjoitettu',
      'Kieli',
      'Tiedostot',
    ],
    post: 'Julkaisu',
    comment: 'Kommentti',
    half: 'Puolikas',
    anonymous: 'Nimetön',
    from: 'kirjoittaja:',
    exported: (date) => `Viety ${date}`,
    empty: 'Ei julkaisuja',
    files: 'Tiedostot:',
  },
  es: {
    columns: [
      'N.º',
      'Tipo',
      'Responde a',
      'Sección',
      'Título',
      'Texto',
      'Autor/a',
      'Lado',
      'Escrito',
      'Idioma',
      'Archivos',
    ],
    post: 'Publicación',
    comment: 'Comentario',
    half: 'Mitad',
    anonymous: 'Anónimo',
    from: 'de:',
    exported: (date) => `Exportado el ${date}`,
    empty: 'Sin publicaciones',
    files: 'Archivos:',
  },
  pt: {
    columns: [
      'N.º',
      'Tipo',
      'Responde a',
      'Secção',
      'Título',
      'Texto',
      'Autor/a',
      'Lado',
      'Escrito',
      'Língua',
      'Ficheiros',
    ],
    post: 'Publicação',
    comment: 'Comentário',
    half: 'Metade',
    anonymous: 'Anónimo',
    from: 'de:',
    exported: (date) => `Exportado em ${date}`,
    empty: 'Sem publicações',
    files: 'Ficheiros:',
  },
  pl: {
    columns: [
      'Nr',
      'Rodzaj',
      'Odpowiedź na',
      'Sekcja',
      'Tytuł',
      'Tekst',
      'Autor/ka',
      'Strona',
      'Napisano',
      'Język',
      'Pliki',
    ],
    post: 'Wpis',
    comment: 'Komentarz',
    half: 'Połowa',
    anonymous: 'Anonimowo',
    from: 'od:',
    exported: (date) => `Wyeksportowano ${date}`,
    empty: 'Brak wpisów',
    files: 'Pliki:',
  },
};
