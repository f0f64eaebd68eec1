import type { Color } from 'exceljs';

/** "#FDE7E9" of the wire → what exceljs stores. */
export function toArgb(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}

export function fromArgb(color: Partial<Color> | undefined): string {
  return color?.argb ? `#${color.argb.slice(-6).toUpperCase()}` : '';
}
