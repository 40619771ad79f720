import type { ChecklistWords } from './shape.ts';

export const pl: ChecklistWords = {
  lists: {
    online: 'Przed spotkaniami online',
    beforeStay: 'Przed wyjazdem',
    company: 'Firma jest gotowa',
    firstDays: 'Pierwsze dni',
  },
  far: '{{done}} z {{all}}',
  what: 'Co trzeba załatwić?',
  nobody: 'Jeszcze nikt',
  by: 'do {{day}}',
  states: {
    open: 'otwarte',
    inWork: 'w toku',
    ready: 'gotowe',
    notApplicable: 'nie dotyczy',
  },
  notes: 'Notatki',
  topics: {
    people: {
      title: 'Ludzie, którzy chcą, i czas na to',
      about: 'Kto bierze udział, kto prowadzi, ile godzin w tygodniu',
    },
    tools: {
      title: 'Narzędzia dozwolone w obu krajach',
      about: 'Zapytaliśmy dział IT i ochronę danych po obu stronach',
    },
    skills: {
      title: 'Umiejętności i ktoś do pomocy',
      about: 'Na każdym spotkaniu jedna osoba do pomocy po każdej stronie',
    },
    network: {
      title: 'Dobra sieć',
      about: 'Sprawdzona w sali, z której będziemy się łączyć',
    },
    backUp: {
      title: 'Plan awaryjny',
      about: 'Sam dźwięk, telefon, nagrany film',
    },
    making: {
      title: 'Jak robimy materiały',
      about: 'Kto je robi, jak długie, płatne czy nie',
    },
    sharing: {
      title: 'Gdzie dzielimy się materiałami',
      about: 'Jedno miejsce na wszystko i jak duże mogą być pliki',
    },
    chat: {
      title: 'Bezpieczne miejsce na czat',
      about: 'Wspólnie napisane zasady, dwoje dorosłych z imienia',
    },
    roles: {
      title: 'Rola i czas dla każdego',
      about: 'Nikt tylko nie patrzy',
    },
    agreement: {
      title: 'Porozumienie o nauce podpisane',
      about: 'Przez ucznia, szkołę i firmę',
    },
    insurance: {
      title: 'Ubezpieczenie',
      about: 'Zdrowotne, wypadkowe i OC, w pracy i po pracy',
    },
    travel: {
      title: 'Podróż zarezerwowana',
      about: 'Bilety, paszport lub dowód, ktoś na dworcu',
    },
    housing: {
      title: 'Mieszkanie',
      about: 'Adres, klucz, droga do pracy',
    },
    contacts: {
      title: 'Telefony alarmowe',
      about: 'Kto jest dostępny w dzień i w nocy po obu stronach',
    },
    consent: {
      title: 'Zgoda rodziców',
      about: 'Dla niepełnoletnich',
    },
    language: {
      title: 'Słowa na pierwszy tydzień',
      about: 'Powitanie, prośba o pomoc, narzędzia, zagrożenia',
    },
    mentor: {
      title: 'Opiekun, który ma czas',
      about: 'I zastępstwo na dni nieobecności',
    },
    workplace: {
      title: 'Stanowisko pracy',
      about: 'Stół, narzędzia, komputer, szafka',
    },
    protection: {
      title: 'Odzież ochronna',
      about: 'Rozmiary znane, okulary i buty gotowe',
    },
    work: {
      title: 'Zadania na pobyt',
      about: 'Czego uczymy w którym tygodniu',
    },
    hours: {
      title: 'Godziny pracy i przerwy',
      about: 'Zgodnie z prawem dla ich wieku',
    },
    access: {
      title: 'Przepustka, konto, obiad',
      about: 'Gotowe pierwszego ranka',
    },
    welcome: {
      title: 'Powitani po imieniu',
      about: 'Ktoś czeka przy drzwiach',
    },
    tour: {
      title: 'Oprowadzeni',
      about: 'Budynek, ludzie, wyjście ewakuacyjne',
    },
    safety: {
      title: 'Bezpieczeństwo wyjaśnione i zrozumiane',
      about: 'W języku, który rozumieją, i podpisane',
    },
    gettingAbout: {
      title: 'Poruszanie się',
      about: 'Autobus, rower, sklep, lekarz',
    },
    whoToAsk: {
      title: 'Kogo pytać',
      about: 'Jedna osoba w pracy, jedna po pracy',
    },
    howItIs: {
      title: 'Zapytani, jak idzie',
      about: 'Po trzech dniach, przez obie strony',
    },
  },
};
