const WORKBOOK = /\.xls[xm]$/i;

/** A file that the user gave; what it holds is asked for when it is opened. */
export type GivenFile = Pick<File, 'name' | 'arrayBuffer'>;

/** Which of the files given at once is opened, and what is said of the others. */
interface ChosenFile {
  readonly file: GivenFile;
  readonly note: string | null;
}

/** The first workbook, or the first file, of which the reading will say what is wrong. */
export function chosenAmong(files: readonly GivenFile[]): ChosenFile | null {
  const file = files.find(({ name }) => WORKBOOK.test(name)) ?? files[0];
  if (!file) return null;
  if (files.length === 1) return { file, note: null };
  const others = files.length > 2 ? 'les autres' : 'l’autre';
  return {
    file,
    note: `Un seul classeur s’ouvre à la fois\u00a0: «\u00a0${file.name}\u00a0». Ouvrez ${others} ensuite.`,
  };
}
