/**
 * National holidays, worked out by rule, so that nothing has to be fetched and no year is missing. Those of a region are
 * not in here. Each name is in the language of the country.
 *
 * Easter: the Gregorian computus in the form of Meeus, Jones and Butcher (Meeus, Astronomical Algorithms, chapter 8).
 * Sources: DE the holidays that the laws of all Länder have in common, and Einigungsvertrag Art. 2; ES Real Decreto
 * 2001/1983 Art. 45; FI kirkkolaki 652/2023, laki 388/1937 and laki 272/1944; IE Organisation of Working Time Act 1997,
 * Second Schedule, with the amendment of 2022; PL ustawa o dniach wolnych od pracy 1951, as amended for 2025; PT Código
 * do Trabalho Art. 234.
 */

/** "2026-12-06" and what it is called there. */
export interface Holiday {
  day: string;
  name: string;
}

type Rule = (year: number) => Date;

const dayMs = 86_400_000;
const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    utc(year, month, day);
const easter =
  (after: number): Rule =>
  (year) =>
    new Date(easterSunday(year).getTime() + after * dayMs);
/** The first such weekday (0 is Sunday) on or after a day. */
const weekdayFrom =
  (weekday: number, month: number, day: number): Rule =>
  (year) => {
    const from = utc(year, month, day);
    return new Date(from.getTime() + ((weekday - from.getUTCDay() + 7) % 7) * dayMs);
  };

/** Since 2023 the first Monday in February, or the first itself where that is a Friday. */
const brigid: Rule = (year) => {
  const first = utc(year, 2, 1);
  return first.getUTCDay() === 5 ? first : weekdayFrom(1, 2, 1)(year);
};

const rules: Readonly<Record<string, readonly (readonly [string, Rule])[]>> = {
  DE: [
    ['Neujahr', fixed(1, 1)],
    ['Karfreitag', easter(-2)],
    ['Ostermontag', easter(1)],
    ['Tag der Arbeit', fixed(5, 1)],
    ['Christi Himmelfahrt', easter(39)],
    ['Pfingstmontag', easter(50)],
    ['Tag der Deutschen Einheit', fixed(10, 3)],
    ['1. Weihnachtstag', fixed(12, 25)],
    ['2. Weihnachtstag', fixed(12, 26)],
  ],
  ES: [
    ['Año Nuevo', fixed(1, 1)],
    ['Epifanía del Señor', fixed(1, 6)],
    ['Viernes Santo', easter(-2)],
    ['Fiesta del Trabajo', fixed(5, 1)],
    ['Asunción de la Virgen', fixed(8, 15)],
    ['Fiesta Nacional de España', fixed(10, 12)],
    ['Todos los Santos', fixed(11, 1)],
    ['Día de la Constitución', fixed(12, 6)],
    ['Inmaculada Concepción', fixed(12, 8)],
    ['Natividad del Señor', fixed(12, 25)],
  ],
  FI: [
    ['uudenvuodenpäivä', fixed(1, 1)],
    ['loppiainen', fixed(1, 6)],
    ['pitkäperjantai', easter(-2)],
    ['pääsiäispäivä', easter(0)],
    ['toinen pääsiäispäivä', easter(1)],
    ['vappu', fixed(5, 1)],
    ['helatorstai', easter(39)],
    ['helluntaipäivä', easter(49)],
    ['juhannuspäivä', weekdayFrom(6, 6, 20)],
    ['pyhäinpäivä', weekdayFrom(6, 10, 31)],
    ['itsenäisyyspäivä', fixed(12, 6)],
    ['joulupäivä', fixed(12, 25)],
    ['tapaninpäivä', fixed(12, 26)],
  ],
  IE: [
    ['New Year’s Day', fixed(1, 1)],
    ['Saint Brigid’s Day', brigid],
    ['Saint Patrick’s Day', fixed(3, 17)],
    ['Easter Monday', easter(1)],
    ['May holiday', weekdayFrom(1, 5, 1)],
    ['June holiday', weekdayFrom(1, 6, 1)],
    ['August holiday', weekdayFrom(1, 8, 1)],
    ['October holiday', weekdayFrom(1, 10, 25)],
    ['Christmas Day', fixed(12, 25)],
    ['Saint Stephen’s Day', fixed(12, 26)],
  ],
  PL: [
    ['Nowy Rok', fixed(1, 1)],
    ['Święto Trzech Króli', fixed(1, 6)],
    ['Wielkanoc', easter(0)],
    ['Poniedziałek Wielkanocny', easter(1)],
    ['Święto Pracy', fixed(5, 1)],
    ['Święto Konstytucji 3 Maja', fixed(5, 3)],
    ['Zielone Świątki', easter(49)],
    ['Boże Ciało', easter(60)],
    ['Wniebowzięcie NMP', fixed(8, 15)],
    ['Wszystkich Świętych', fixed(11, 1)],
    ['Święto Niepodległości', fixed(11, 11)],
    ['Wigilia', fixed(12, 24)],
    ['Boże Narodzenie', fixed(12, 25)],
    ['drugi dzień Bożego Narodzenia', fixed(12, 26)],
  ],
  PT: [
    ['Ano Novo', fixed(1, 1)],
    ['Sexta-feira Santa', easter(-2)],
    ['Páscoa', easter(0)],
    ['Dia da Liberdade', fixed(4, 25)],
    ['Dia do Trabalhador', fixed(5, 1)],
    ['Corpo de Deus', easter(60)],
    ['Dia de Portugal', fixed(6, 10)],
    ['Assunção de Nossa Senhora', fixed(8, 15)],
    ['Implantação da República', fixed(10, 5)],
    ['Todos os Santos', fixed(11, 1)],
    ['Restauração da Independência', fixed(12, 1)],
    ['Imaculada Conceição', fixed(12, 8)],
    ['Natal', fixed(12, 25)],
  ],
};

/** Whose holidays are known. */
export const holidayCountries = Object.keys(rules);

export function holidaysOf(country: string, year: number): Holiday[] {
  return (rules[country] ?? []).map(([name, rule]) => ({ day: isoDay(rule(year)), name }));
}

/** `day`: "2026-12-06", as the calendar there says. */
export function holidayOn(country: string, day: string): string | null {
  return holidaysOf(country, Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.name ?? null;
}

export function easterSunday(year: number): Date {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * toSunday) / 451);
  const sum = moon + toSunday - 7 * late + 114;
  return utc(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
