/** The demo's glossary: what both classes call the things on their benches, told word by word. */
import type { Ago } from './ago.ts';
import type { Name } from './people.ts';

type Language = 'fi' | 'de' | 'en';

export interface WordStory {
  text: string;
  by: Name;
  example?: string;
  /** Somebody else of the side that speaks the language. */
  confirmed?: Name;
}

export interface TermStory {
  ago: Ago;
  words: Partial<Record<Language, WordStory>>;
}

const aino = { by: 'Aino', confirmed: 'Sari' } as const;
const iida = { by: 'Iida', confirmed: 'Petri' } as const;
const eetu = { by: 'Eetu', confirmed: 'Siiri' } as const;
const jonas = { by: 'Jonas', confirmed: 'Markus' } as const;
const lena = { by: 'Lena', confirmed: 'Heike' } as const;
const mehmet = { by: 'Mehmet', confirmed: 'Finja' } as const;

/** Whoever brings the first word adds the term; the others follow within the day. */
export const terms: readonly TermStory[] = [
  {
    ago: '19 d',
    words: {
      fi: { text: 'juotoskolvi', example: 'Juotoskolvi on vielä kuuma.', ...aino },
      en: { text: 'soldering iron', example: 'Put the soldering iron back on its stand.', ...aino },
      de: { text: 'der Lötkolben', example: 'Der Lötkolben braucht zwei Minuten.', ...jonas },
    },
  },
  {
    ago: '19 d',
    words: {
      de: { text: 'das Lötzinn', example: 'Wir nehmen nur bleifreies Lötzinn.', ...jonas },
      en: { text: 'solder', example: 'Use less solder than you think.', ...jonas },
      fi: { text: 'juotostina', example: 'Juotostina loppui kesken.', ...aino },
    },
  },
  {
    ago: '18 d',
    words: {
      en: { text: 'flux', ...iida },
      fi: { text: 'juoksute', example: 'Juoksute auttaa tinaa leviämään.', ...iida },
      de: { text: 'das Flussmittel', ...lena },
    },
  },
  {
    ago: '18 d',
    words: {
      fi: { text: 'piirilevy', example: 'Piirilevy on kaksipuolinen.', ...iida },
      en: { text: 'printed circuit board', ...iida },
      de: { text: 'die Leiterplatte', example: 'Die Leiterplatte hat vier Lagen.', ...lena },
    },
  },
  {
    ago: '17 d',
    words: {
      de: { text: 'der Widerstand', example: 'Der Widerstand hat 4,7 Kiloohm.', ...mehmet },
      en: { text: 'resistor', ...mehmet },
      fi: { text: 'vastus', example: 'Vastus on liian pieni.', ...eetu },
    },
  },
  {
    ago: '17 d',
    words: {
      fi: { text: 'kondensaattori', ...eetu },
      en: { text: 'capacitor', example: 'Mind which way round the capacitor goes.', ...eetu },
      de: { text: 'der Kondensator', ...mehmet },
    },
  },
  {
    ago: '16 d',
    words: {
      de: { text: 'die Spule', ...jonas },
      en: { text: 'coil', ...jonas },
      fi: { text: 'kela', ...aino },
    },
  },
  {
    ago: '16 d',
    words: {
      en: { text: 'diode', by: 'Niilo' },
      fi: { text: 'diodi', example: 'Diodi päästää virran yhteen suuntaan.', ...eetu },
      de: { text: 'die Diode', ...mehmet },
    },
  },
  {
    ago: '15 d',
    words: {
      fi: { text: 'hohtodiodi', by: 'Onni', confirmed: 'Petri' },
      en: { text: 'LED', by: 'Onni', confirmed: 'Markus' },
      de: { text: 'die Leuchtdiode', ...lena },
    },
  },
  {
    ago: '15 d',
    words: {
      de: { text: 'der Transistor', ...lena },
      en: { text: 'transistor', ...lena },
      fi: { text: 'transistori', ...iida },
    },
  },
  {
    ago: '14 d',
    words: {
      fi: { text: 'yleismittari', example: 'Mittaa ensin yleismittarilla.', ...aino },
      en: { text: 'multimeter', ...aino },
      de: { text: 'das Multimeter', ...jonas },
    },
  },
  {
    ago: '14 d',
    words: {
      de: { text: 'das Oszilloskop', example: 'Am Oszilloskop sieht man die Störung sofort.', ...jonas },
      en: { text: 'oscilloscope', ...jonas },
      fi: { text: 'oskilloskooppi', ...aino },
    },
  },
  {
    ago: '13 d',
    words: {
      fi: { text: 'pinsetit', ...iida },
      en: { text: 'tweezers', example: 'In English there are always two of them.', ...iida },
      de: { text: 'die Pinzette', ...lena },
    },
  },
  {
    ago: '13 d',
    words: {
      de: { text: 'der Seitenschneider', ...mehmet },
      en: { text: 'side cutters', ...mehmet },
      fi: { text: 'sivuleikkurit', ...eetu },
    },
  },
  {
    ago: '12 d',
    words: {
      fi: {
        text: 'johdin',
        example: 'Johdin on yksi lanka, johto koko kaapeli.',
        by: 'Oskari',
        confirmed: 'Petri',
      },
      en: { text: 'wire', by: 'Oskari', confirmed: 'Frank' },
      de: { text: 'der Draht', ...jonas },
    },
  },
  {
    ago: '12 d',
    words: {
      de: { text: 'das Kabel', ...lena },
      en: { text: 'cable', ...lena },
      fi: { text: 'kaapeli', ...iida },
    },
  },
  {
    ago: '11 d',
    words: {
      en: { text: 'heat-shrink tube', ...aino },
      fi: { text: 'kutistesukka', example: 'Kutistesukka ennen juottamista, ei jälkeen!', ...aino },
      de: { text: 'der Schrumpfschlauch', ...jonas },
    },
  },
  {
    ago: '11 d',
    words: {
      fi: { text: 'maadoitusranneke', ...iida },
      en: { text: 'wrist strap', example: 'Check the wrist strap every morning.', ...iida },
      de: { text: 'das Erdungsarmband', ...lena },
    },
  },
  {
    ago: '10 d',
    words: {
      de: { text: 'der Schaltplan', example: 'Lies zuerst den Schaltplan.', ...mehmet },
      en: { text: 'schematic', ...mehmet },
      fi: { text: 'kytkentäkaavio', ...eetu },
    },
  },
  {
    ago: '10 d',
    words: {
      fi: { text: 'virtalähde', ...eetu },
      en: { text: 'power supply', ...eetu },
      de: { text: 'das Netzteil', ...mehmet },
    },
  },
  {
    ago: '9 d',
    words: {
      de: { text: 'die Sicherung', ...jonas },
      en: { text: 'fuse', example: 'A fuse is cheaper than a board.', ...jonas },
      fi: { text: 'sulake', ...aino },
    },
  },
  {
    ago: '9 d',
    words: {
      fi: { text: 'oikosulku', ...iida },
      en: { text: 'short circuit', ...iida },
      de: { text: 'der Kurzschluss', ...lena },
    },
  },
  {
    ago: '8 d',
    words: {
      de: { text: 'der Stecker', ...lena },
      en: { text: 'plug', ...lena },
      fi: { text: 'pistoke', ...iida },
    },
  },
  {
    ago: '8 d',
    words: {
      fi: { text: 'kylmäjuotos', example: 'Harmaa pinta on usein kylmäjuotos.', ...aino },
      en: { text: 'cold joint', ...aino },
      de: { text: 'die kalte Lötstelle', ...jonas },
    },
  },
  {
    ago: '7 d',
    words: {
      de: { text: 'die Entlötpumpe', by: 'Emre', confirmed: 'Frank' },
      en: { text: 'desoldering pump', by: 'Emre' },
      fi: { text: 'tinaimuri', ...eetu },
    },
  },
  {
    ago: '7 d',
    words: {
      fi: { text: 'mikro-ohjain', by: 'Helmi', confirmed: 'Sari' },
      en: { text: 'microcontroller', by: 'Helmi' },
      de: { text: 'der Mikrocontroller', ...mehmet },
    },
  },
  // From here on something still waits for one side or the other.
  {
    ago: '6 d',
    words: {
      de: { text: 'die Abisolierzange', by: 'Paul', confirmed: 'Markus' },
      en: { text: 'wire stripper', by: 'Paul' },
      fi: { text: 'kuorintapihdit', by: 'Väinö' },
    },
  },
  {
    ago: '6 d',
    words: {
      fi: { text: 'jännite', by: 'Siiri', confirmed: 'Petri' },
      en: { text: 'voltage', by: 'Siiri', confirmed: 'Jonas' },
      de: { text: 'die Spannung', by: 'Siiri' },
    },
  },
  {
    ago: '5 d',
    words: {
      de: { text: 'der Strom', by: 'Finja', confirmed: 'Heike' },
      en: { text: 'current', by: 'Finja' },
      fi: { text: 'virta', by: 'Venla' },
    },
  },
  {
    ago: '5 d',
    words: {
      fi: { text: 'toleranssi', by: 'Väinö' },
      en: { text: 'tolerance', by: 'Väinö' },
      de: { text: 'die Toleranz', by: 'Amelie', confirmed: 'Heike' },
    },
  },
  {
    ago: '4 d',
    words: {
      de: { text: 'die Lötstation', by: 'Amelie', confirmed: 'Frank' },
      en: { text: 'soldering station', by: 'Amelie' },
    },
  },
  {
    ago: '4 d',
    words: {
      fi: { text: 'suojalasit', by: 'Onni', confirmed: 'Sari' },
      en: { text: 'safety glasses', example: 'No safety glasses, no cutting.', by: 'Onni' },
    },
  },
  {
    ago: '3 d',
    words: {
      de: { text: 'der Bestückungsautomat', by: 'Mehmet', confirmed: 'Markus' },
      en: { text: 'pick-and-place machine', by: 'Mehmet' },
    },
  },
  {
    ago: '2 d',
    words: {
      fi: { text: 'huoltokirja', by: 'Niilo' },
    },
  },
  {
    ago: '1 d',
    words: {
      en: { text: 'via', example: 'A via is a hole that knows two sides.', by: 'Lena' },
      de: { text: 'die Durchkontaktierung', by: 'Lena' },
    },
  },
];
