import type { ChecklistWords } from './shape.ts';

export const pt: ChecklistWords = {
  lists: {
    online: 'Antes dos encontros em linha',
    beforeStay: 'Antes da estadia',
    company: 'A empresa está pronta',
    firstDays: 'Os primeiros dias',
  },
  far: '{{done}} de {{all}}',
  what: 'O que é preciso resolver?',
  nobody: 'Ainda ninguém',
  by: 'até {{day}}',
  states: {
    open: 'por fazer',
    inWork: 'em curso',
    ready: 'pronto',
    notApplicable: 'não se aplica',
  },
  notes: 'Notas',
  topics: {
    people: {
      title: 'Pessoas com vontade e com tempo',
      about: 'Quem participa, quem orienta, quantas horas por semana',
    },
    tools: {
      title: 'Tecnologia permitida nos dois países',
      about: 'Perguntado à informática e à proteção de dados',
    },
    skills: {
      title: 'Saber fazer, e alguém que ajude',
      about: 'Em cada sessão, uma pessoa de apoio por lado',
    },
    network: {
      title: 'Uma boa rede',
      about: 'Testada na sala que vai mesmo ser usada',
    },
    backUp: {
      title: 'Um plano B',
      about: 'Só som, telefone, um vídeo gravado',
    },
    making: {
      title: 'Como fazemos o material',
      about: 'Quem o faz, quanto dura, se é pago',
    },
    sharing: {
      title: 'Onde partilhamos o material',
      about: 'Um só lugar, e o tamanho que os ficheiros podem ter',
    },
    chat: {
      title: 'Um lugar seguro para conversar',
      about: 'Regras escritas em conjunto, dois adultos com nome',
    },
    roles: {
      title: 'Um papel e um momento para cada pessoa',
      about: 'Ninguém fica só a ver',
    },
    agreement: {
      title: 'Acordo de aprendizagem assinado',
      about: 'Pelo formando, pela escola e pela empresa',
    },
    insurance: {
      title: 'Seguros',
      about: 'Saúde, acidentes e responsabilidade civil, no trabalho e fora dele',
    },
    travel: {
      title: 'Viagem marcada',
      about: 'Bilhetes, passaporte ou cartão de cidadão, alguém na estação',
    },
    housing: {
      title: 'Alojamento',
      about: 'Morada, chave, caminho para o trabalho',
    },
    contacts: {
      title: 'Números de emergência',
      about: 'A quem ligar de dia e de noite, dos dois lados',
    },
    consent: {
      title: 'Autorização dos pais',
      about: 'Para menores de idade',
    },
    language: {
      title: 'Palavras para a primeira semana',
      about: 'Cumprimentar, pedir ajuda, ferramentas, perigos',
    },
    mentor: {
      title: 'Um tutor com tempo',
      about: 'E alguém para os dias em que não está',
    },
    workplace: {
      title: 'Um posto de trabalho',
      about: 'Bancada, ferramentas, computador, cacifo',
    },
    protection: {
      title: 'Equipamento de proteção',
      about: 'Tamanhos perguntados, óculos e sapatos prontos',
    },
    work: {
      title: 'Tarefas para a estadia',
      about: 'O que se aprende em cada semana',
    },
    hours: {
      title: 'Horário e pausas',
      about: 'Como a lei permite na idade deles',
    },
    access: {
      title: 'Cartão, conta, almoço',
      about: 'Prontos na primeira manhã',
    },
    welcome: {
      title: 'Recebidos pelo nome',
      about: 'Alguém espera à porta',
    },
    tour: {
      title: 'Visita guiada',
      about: 'O edifício, as pessoas, a saída de emergência',
    },
    safety: {
      title: 'Segurança explicada e compreendida',
      about: 'Numa língua que compreendem, e assinado',
    },
    gettingAbout: {
      title: 'Orientar-se',
      about: 'Autocarro, bicicleta, loja, médico',
    },
    whoToAsk: {
      title: 'A quem perguntar',
      about: 'Uma pessoa no trabalho, outra fora dele',
    },
    howItIs: {
      title: 'Perguntado como está a correr',
      about: 'Ao fim de três dias, pelos dois lados',
    },
  },
};
