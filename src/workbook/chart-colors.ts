/** Colours of the series of a chart that names none, in turn: dark enough beside each other, in print as on a screen. */
const COLORS: readonly string[] = ['#0F3A5F', '#7FA8D1', '#595959', '#BFBFBF', '#0F548C', '#8A3707'];

/** The same in Excel and in a file. */
export const seriesColor = (place: number): string => COLORS[place % COLORS.length] ?? '#0F3A5F';
