import { downloadFile } from '../parts/download-file';
import type { Made } from './making';

const FILE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export type FileExtension = keyof typeof FILE_TYPES;

/** Hands a file that was made to the browser, and says so. */
export function handFile(bytes: Uint8Array, name: string, extension: FileExtension): Made {
  downloadFile(new Blob([new Uint8Array(bytes)], { type: FILE_TYPES[extension] }), name);
  return { text: `«\u00a0${name}\u00a0» est prêt.`, sheet: null };
}
