/** The languages offered where somebody says what they speak: those heard at home or taught in Europe's vocational schools. */

/** BCP 47, primary subtags. */
export const spokenLanguages: readonly string[] =
  'am ar bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl hi hr hu hy is it ja ka ko ku lb lt lv mk mt nl no pa pl ps pt ro ru se sk sl so sq sr sv sw ta th ti tr uk ur vi zh'.split(
    ' ',
  );
