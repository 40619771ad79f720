import type { ChecklistWords } from './shape.ts';

export const es: ChecklistWords = {
  lists: {
    online: 'Antes de vernos en línea',
    beforeStay: 'Antes de la estancia',
    company: 'La empresa está lista',
    firstDays: 'Los primeros días',
  },
  far: '{{done}} de {{all}}',
  what: '¿Qué hay que resolver?',
  nobody: 'Nadie todavía',
  by: 'hasta el {{day}}',
  states: {
    open: 'pendiente',
    inWork: 'en marcha',
    ready: 'listo',
    notApplicable: 'no hace falta',
  },
  notes: 'Notas',
  topics: {
    people: {
      title: 'Gente con ganas y con tiempo',
      about: 'Quién participa, quién lo lleva, cuántas horas por semana',
    },
    tools: {
      title: 'Tecnología permitida en los dos países',
      about: 'Preguntado a informática y a protección de datos',
    },
    skills: {
      title: 'Saber hacerlo, y alguien que ayude',
      about: 'En cada sesión, una persona de ayuda por lado',
    },
    network: {
      title: 'Una buena red',
      about: 'Probada en el aula que se va a usar',
    },
    backUp: {
      title: 'Un plan B',
      about: 'Solo sonido, teléfono, un vídeo grabado',
    },
    making: {
      title: 'Cómo hacemos el material',
      about: 'Quién lo hace, cuánto dura, si se paga',
    },
    sharing: {
      title: 'Dónde compartimos el material',
      about: 'Un solo lugar, y cuánto pueden pesar los archivos',
    },
    chat: {
      title: 'Un lugar seguro para el chat',
      about: 'Normas escritas juntos, dos adultos con nombre',
    },
    roles: {
      title: 'Un papel y un momento para cada persona',
      about: 'Nadie se queda solo mirando',
    },
    agreement: {
      title: 'Acuerdo de aprendizaje firmado',
      about: 'Por estudiante, centro y empresa',
    },
    insurance: {
      title: 'Seguros',
      about: 'Salud, accidentes y responsabilidad civil, en el trabajo y fuera',
    },
    travel: {
      title: 'Viaje reservado',
      about: 'Billetes, pasaporte o DNI, alguien en la estación',
    },
    housing: {
      title: 'Alojamiento',
      about: 'Dirección, llave, camino al trabajo',
    },
    contacts: {
      title: 'Teléfonos de emergencia',
      about: 'A quién llamar de día y de noche, en los dos lados',
    },
    consent: {
      title: 'Permiso de las familias',
      about: 'Para menores de edad',
    },
    language: {
      title: 'Palabras para la primera semana',
      about: 'Saludar, pedir ayuda, herramientas, peligros',
    },
    mentor: {
      title: 'Una persona tutora con tiempo',
      about: 'Y quien la sustituya cuando no esté',
    },
    workplace: {
      title: 'Un puesto de trabajo',
      about: 'Banco, herramientas, ordenador, taquilla',
    },
    protection: {
      title: 'Ropa de protección',
      about: 'Tallas preguntadas, gafas y calzado listos',
    },
    work: {
      title: 'Tareas para la estancia',
      about: 'Qué se aprende cada semana',
    },
    hours: {
      title: 'Horario y descansos',
      about: 'Como permite la ley a su edad',
    },
    access: {
      title: 'Tarjeta, cuenta, comida',
      about: 'Todo listo la primera mañana',
    },
    welcome: {
      title: 'Recibidos por su nombre',
      about: 'Alguien espera en la puerta',
    },
    tour: {
      title: 'Visita del centro',
      about: 'El edificio, la gente, la salida de emergencia',
    },
    safety: {
      title: 'Seguridad explicada y entendida',
      about: 'En un idioma que entienden, y firmado',
    },
    gettingAbout: {
      title: 'Moverse por allí',
      about: 'Autobús, bici, tienda, médico',
    },
    whoToAsk: {
      title: 'A quién preguntar',
      about: 'Una persona en el trabajo y otra fuera',
    },
    howItIs: {
      title: 'Preguntado cómo va',
      about: 'A los tres días, por los dos lados',
    },
  },
};
