import type { ChecklistWords } from './shape.ts';

export const fi: ChecklistWords = {
  lists: {
    online: 'Ennen verkkotapaamisia',
    beforeStay: 'Ennen jaksoa ulkomailla',
    company: 'Yritys on valmis',
    firstDays: 'Ensimmäiset päivät',
  },
  far: '{{done}}/{{all}}',
  what: 'Mitä pitää selvittää?',
  nobody: 'Ei vielä kukaan',
  by: '{{day}} mennessä',
  states: {
    open: 'avoin',
    inWork: 'työn alla',
    ready: 'valmis',
    notApplicable: 'ei koske meitä',
  },
  notes: 'Muistiinpanot',
  topics: {
    people: {
      title: 'Innostuneet ihmiset ja aikaa',
      about: 'Ketkä osallistuvat, kuka vetää, montako tuntia viikossa',
    },
    tools: {
      title: 'Molemmissa maissa sallitut työkalut',
      about: 'Kysytty kummankin puolen it-tuelta ja tietosuojasta',
    },
    skills: {
      title: 'Taidot ja joku, joka auttaa',
      about: 'Jokaisessa tapaamisessa auttaja kummallakin puolella',
    },
    network: {
      title: 'Toimiva verkko',
      about: 'Testattu siinä tilassa, jota oikeasti käytetään',
    },
    backUp: {
      title: 'Varasuunnitelma',
      about: 'Pelkkä ääni, puhelin, tallennettu video',
    },
    making: {
      title: 'Miten teemme materiaalia',
      about: 'Kuka tekee, kuinka pitkää, maksetaanko siitä',
    },
    sharing: {
      title: 'Missä jaamme materiaalin',
      about: 'Yksi paikka kaikelle, ja kuinka isoja tiedostot saavat olla',
    },
    chat: {
      title: 'Turvallinen paikka jutella',
      about: 'Yhdessä kirjoitetut säännöt, kaksi nimettyä aikuista',
    },
    roles: {
      title: 'Jokaiselle rooli ja aika',
      about: 'Kukaan ei ole vain katsoja',
    },
    agreement: {
      title: 'Oppimissopimus allekirjoitettu',
      about: 'Opiskelija, oppilaitos ja yritys',
    },
    insurance: {
      title: 'Vakuutukset',
      about: 'Sairaus, tapaturma ja vastuu, työssä ja vapaalla',
    },
    travel: {
      title: 'Matka varattu',
      about: 'Liput, passi tai henkilökortti, joku vastassa',
    },
    housing: {
      title: 'Asunto',
      about: 'Osoite, avain, työmatka',
    },
    contacts: {
      title: 'Hätänumerot',
      about: 'Kenet tavoittaa yötä päivää kummallakin puolella',
    },
    consent: {
      title: 'Huoltajien suostumus',
      about: 'Alaikäisille',
    },
    language: {
      title: 'Ensimmäisen viikon sanat',
      about: 'Tervehtiminen, avun pyytäminen, työkalut, vaarat',
    },
    mentor: {
      title: 'Ohjaaja, jolla on aikaa',
      about: 'Ja sijainen poissaolopäiville',
    },
    workplace: {
      title: 'Työpiste',
      about: 'Pöytä, työkalut, tietokone, kaappi',
    },
    protection: {
      title: 'Suojavarusteet',
      about: 'Koot kysytty, lasit ja kengät valmiina',
    },
    work: {
      title: 'Jakson tehtävät',
      about: 'Mitä opitaan milläkin viikolla',
    },
    hours: {
      title: 'Työajat ja tauot',
      about: 'Lain mukaan heidän iässään',
    },
    access: {
      title: 'Kulkukortti, tunnukset, lounas',
      about: 'Valmiina ensimmäisenä aamuna',
    },
    welcome: {
      title: 'Toivotettu tervetulleeksi nimellä',
      about: 'Joku odottaa ovella',
    },
    tour: {
      title: 'Kierros talossa',
      about: 'Tilat, ihmiset, hätäpoistumistie',
    },
    safety: {
      title: 'Turvallisuus selitetty ja ymmärretty',
      about: 'Kielellä, jota he ymmärtävät, ja allekirjoitettu',
    },
    gettingAbout: {
      title: 'Liikkuminen ja arki',
      about: 'Bussi, pyörä, kauppa, lääkäri',
    },
    whoToAsk: {
      title: 'Keneltä kysyä',
      about: 'Yksi työssä, yksi vapaalla',
    },
    howItIs: {
      title: 'Kysytty, miten menee',
      about: 'Kolmen päivän jälkeen, molemmilta puolilta',
    },
  },
};
