/** First names of scripted people: as many as the largest room holds, none twice. */
export const names: readonly string[] = (
  'Ada Ben Cleo Dev Elif Finn Gus Hana Ines Jonas Kofi Lena Milo Nora Otis Pia Quin Rosa Sami Tess Uma Vito Wen Xenia Yara Zeno ' +
  'Amir Bea Caro Dina Emil Fritz Greta Hugo Ida Joao Kira Levi Maya Nico Ola Paul Rafi Sofia Theo Ulla Vera Willa Yusuf Zita ' +
  'Anouk Boris Carla Dario Esme Farah Goran Helga Ivo Jana Karim Lotte Marek Nadia Omar Petra Ravi Sven Tilda Urs Viola Walid ' +
  'Ysolde Zoe Arlo Bruno Chidi Daria Edda Femi Gita Henk Ilse Jun Kaya Luca Mira Noor Oskar Priya Rune Selma Taro Vanja Wim ' +
  'Yuki Zarah Aiko Bodo Celia'
).split(' ');

/** The host and the co-host have the same names in every evening, so that transcripts are easy to compare. */
export const hostName = 'Fay';
export const coHostName = 'Gil';
