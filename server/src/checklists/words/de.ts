import type { ChecklistWords } from './shape.ts';

export const de: ChecklistWords = {
  lists: {
    online: 'Vor dem ersten Online-Treffen',
    beforeStay: 'Vor dem Aufenthalt',
    company: 'Der Betrieb ist bereit',
    firstDays: 'Die ersten Tage',
  },
  far: '{{done}} von {{all}}',
  what: 'Was muss geklärt sein?',
  nobody: 'Noch niemand',
  by: 'bis {{day}}',
  states: {
    open: 'offen',
    inWork: 'in Arbeit',
    ready: 'bereit',
    notApplicable: 'trifft nicht zu',
  },
  notes: 'Notizen',
  topics: {
    people: {
      title: 'Menschen, die es wollen, und Zeit dafür',
      about: 'Wer macht mit, wer leitet, wie viele Stunden in der Woche',
    },
    tools: {
      title: 'Technik, die in beiden Ländern erlaubt ist',
      about: 'IT und Datenschutz auf jeder Seite gefragt',
    },
    skills: {
      title: 'Können, und jemand, der hilft',
      about: 'Bei jedem Treffen hilft auf jeder Seite jemand',
    },
    network: {
      title: 'Ein gutes Netz',
      about: 'Getestet in dem Raum, der wirklich genutzt wird',
    },
    backUp: {
      title: 'Ein Plan B',
      about: 'Nur Ton, Telefon, ein aufgenommener Clip',
    },
    making: {
      title: 'Wie wir Material machen',
      about: 'Wer es macht, wie lang es ist, bezahlt oder nicht',
    },
    sharing: {
      title: 'Wo wir Material teilen',
      about: 'Ein Ort für alles, und wie groß Dateien sein dürfen',
    },
    chat: {
      title: 'Ein sicherer Ort zum Chatten',
      about: 'Gemeinsame Regeln, zwei Erwachsene mit Namen',
    },
    roles: {
      title: 'Eine Rolle und eine Zeit für alle',
      about: 'Niemand schaut nur zu',
    },
    agreement: {
      title: 'Lernvereinbarung unterschrieben',
      about: 'Von Lernenden, Schule und Betrieb',
    },
    insurance: {
      title: 'Versicherung',
      about: 'Kranken-, Unfall- und Haftpflicht, bei der Arbeit und danach',
    },
    travel: {
      title: 'Reise gebucht',
      about: 'Fahrkarten, Pass oder Ausweis, jemand am Bahnhof',
    },
    housing: {
      title: 'Unterkunft',
      about: 'Adresse, Schlüssel, Weg zur Arbeit',
    },
    contacts: {
      title: 'Notfallnummern',
      about: 'Wer ist Tag und Nacht erreichbar, auf beiden Seiten',
    },
    consent: {
      title: 'Einverständnis der Eltern',
      about: 'Für Minderjährige',
    },
    language: {
      title: 'Wörter für die erste Woche',
      about: 'Begrüßen, um Hilfe bitten, Werkzeuge, Gefahren',
    },
    mentor: {
      title: 'Eine Betreuung, die Zeit hat',
      about: 'Und eine Vertretung für freie Tage',
    },
    workplace: {
      title: 'Ein Arbeitsplatz',
      about: 'Werkbank, Werkzeug, Computer, Spind',
    },
    protection: {
      title: 'Schutzkleidung',
      about: 'Größen erfragt, Brille und Schuhe bereit',
    },
    work: {
      title: 'Aufgaben für den Aufenthalt',
      about: 'Was in welcher Woche gelernt wird',
    },
    hours: {
      title: 'Arbeitszeit und Pausen',
      about: 'Wie es das Gesetz für ihr Alter erlaubt',
    },
    access: {
      title: 'Ausweis, Zugang, Mittagessen',
      about: 'Bereit am ersten Morgen',
    },
    welcome: {
      title: 'Mit Namen begrüßt',
      about: 'Jemand wartet an der Tür',
    },
    tour: {
      title: 'Herumgeführt',
      about: 'Das Haus, die Menschen, der Fluchtweg',
    },
    safety: {
      title: 'Sicherheit erklärt und verstanden',
      about: 'In einer Sprache, die sie verstehen, und unterschrieben',
    },
    gettingAbout: {
      title: 'Sich zurechtfinden',
      about: 'Bus, Fahrrad, Laden, Arzt',
    },
    whoToAsk: {
      title: 'Wen man fragt',
      about: 'Eine Person bei der Arbeit, eine für danach',
    },
    howItIs: {
      title: 'Gefragt, wie es geht',
      about: 'Nach drei Tagen, von beiden Seiten',
    },
  },
};
