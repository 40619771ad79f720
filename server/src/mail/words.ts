/** The words of the weekly e-mail in every language; those of the week are the ones of Today. */
import type { UiLanguage } from '@silta/shared/texts';
import type { Counted } from '../saying.ts';

export interface Words {
  /** `day`: the week's Monday, "12 October". */
  subject: (day: string) => string;
  title: string;
  quiet: string;
  last: string;
  due: (task: string) => string;
  more: Counted;
  held: Counted;
  handedIn: Counted;
  accepted: Counted;
  closed: Counted;
  why: string;
  end: string;
}

export const wordsIn: Readonly<Record<UiLanguage, Words>> = {
  en: {
    subject: (day) => `Silta: the week from ${day}`,
    title: 'This week',
    quiet: 'Nothing is planned.',
    last: 'Last week:',
    due: (task) => `Due: ${task}`,
    more: { one: '{{count}} more', other: '{{count}} more' },
    held: { one: '{{count}} session held', other: '{{count}} sessions held' },
    handedIn: { one: '{{count}} handed in', other: '{{count}} handed in' },
    accepted: { one: '{{count}} accepted', other: '{{count}} accepted' },
    closed: { one: '{{count}} line ready on both sides', other: '{{count}} lines ready on both sides' },
    why: 'This comes on Mondays because you asked for it in your settings.',
    end: 'To get no more of these:',
  },
  de: {
    subject: (day) => `Silta: die Woche ab ${day}`,
    title: 'Diese Woche',
    quiet: 'Nichts geplant.',
    last: 'Letzte Woche:',
    due: (task) => `Fällig: ${task}`,
    more: { one: '{{count}} weiterer Punkt', other: '{{count}} weitere Punkte' },
    held: { one: '{{count}} Treffen gehalten', other: '{{count}} Treffen gehalten' },
    handedIn: { one: '{{count}} Abgabe', other: '{{count}} Abgaben' },
    accepted: { one: '{{count}} angenommen', other: '{{count}} angenommen' },
    closed: {
      one: '{{count}} Punkt auf beiden Seiten bereit',
      other: '{{count}} Punkte auf beiden Seiten bereit',
    },
    why: 'Das kommt montags, weil du es in deinen Einstellungen so gewählt hast.',
    end: 'Nichts mehr davon bekommen:',
  },
  fi: {
    subject: (day) => `Silta: viikko ${day} alkaen`,
    title: 'Tällä viikolla',
    quiet: 'Mitään ei ole suunniteltu.',
    last: 'Viime viikolla:',
    due: (task) => `Määräpäivä: ${task}`,
    more: { one: 'vielä {{count}}', other: 'vielä {{count}}' },
    held: { one: '{{count}} tapaaminen pidetty', other: '{{count}} tapaamista pidetty' },
    handedIn: { one: '{{count}} palautus', other: '{{count}} palautusta' },
    accepted: { one: '{{count}} hyväksytty', other: '{{count}} hyväksyttyä' },
    closed: {
      one: '{{count}} kohta valmis molemmilla puolilla',
      other: '{{count}} kohtaa valmiina molemmilla puolilla',
    },
    why: 'Tämä tulee maanantaisin, koska valitsit sen asetuksissasi.',
    end: 'Jos et halua enää näitä viestejä:',
  },
  es: {
    subject: (day) => `Silta: la semana del ${day}`,
    title: 'Esta semana',
    quiet: 'No hay nada previsto.',
    last: 'La semana pasada:',
    due: (task) => `Entrega: ${task}`,
    more: { one: '{{count}} más', many: '{{count}} más', other: '{{count}} más' },
    held: {
      one: '{{count}} sesión celebrada',
      many: '{{count}} sesiones celebradas',
      other: '{{count}} sesiones celebradas',
    },
    handedIn: { one: '{{count}} entrega', many: '{{count}} entregas', other: '{{count}} entregas' },
    accepted: { one: '{{count}} aceptada', many: '{{count}} aceptadas', other: '{{count}} aceptadas' },
    closed: {
      one: '{{count}} punto listo en los dos lados',
      many: '{{count}} puntos listos en los dos lados',
      other: '{{count}} puntos listos en los dos lados',
    },
    why: 'Llega los lunes porque así lo elegiste en tus ajustes.',
    end: 'Para no recibirlo más:',
  },
  pt: {
    subject: (day) => `Silta: a semana de ${day}`,
    title: 'Esta semana',
    quiet: 'Não há nada previsto.',
    last: 'Na semana passada:',
    due: (task) => `Prazo: ${task}`,
    more: { one: 'mais {{count}}', many: 'mais {{count}}', other: 'mais {{count}}' },
    held: {
      one: '{{count}} sessão realizada',
      many: '{{count}} sessões realizadas',
      other: '{{count}} sessões realizadas',
    },
    handedIn: { one: '{{count}} entrega', many: '{{count}} entregas', other: '{{count}} entregas' },
    accepted: { one: '{{count}} aceite', many: '{{count}} aceites', other: '{{count}} aceites' },
    closed: {
      one: '{{count}} ponto pronto dos dois lados',
      many: '{{count}} pontos prontos dos dois lados',
      other: '{{count}} pontos prontos dos dois lados',
    },
    why: 'Chega às segundas-feiras porque o escolheste nas definições.',
    end: 'Para não receberes mais:',
  },
  pl: {
    subject: (day) => `Silta: tydzień od ${day}`,
    title: 'W tym tygodniu',
    quiet: 'Nic nie jest zaplanowane.',
    last: 'W zeszłym tygodniu:',
    due: (task) => `Termin: ${task}`,
    more: {
      one: 'jeszcze {{count}}',
      few: 'jeszcze {{count}}',
      many: 'jeszcze {{count}}',
      other: 'jeszcze {{count}}',
    },
    held: {
      one: '{{count}} spotkanie za nami',
      few: '{{count}} spotkania za nami',
      many: '{{count}} spotkań za nami',
      other: '{{count}} spotkania za nami',
    },
    handedIn: {
      one: '{{count}} oddana praca',
      few: '{{count}} oddane prace',
      many: '{{count}} oddanych prac',
      other: '{{count}} oddanej pracy',
    },
    accepted: {
      one: '{{count}} przyjęta',
      few: '{{count}} przyjęte',
      many: '{{count}} przyjętych',
      other: '{{count}} przyjętej',
    },
    closed: {
      one: '{{count}} punkt gotowy po obu stronach',
      few: '{{count}} punkty gotowe po obu stronach',
      many: '{{count}} punktów gotowych po obu stronach',
      other: '{{count}} punktu gotowego po obu stronach',
    },
    why: 'Ten list przychodzi w poniedziałki, bo tak wybrano w twoich ustawieniach.',
    end: 'Aby więcej go nie dostawać:',
  },
};
