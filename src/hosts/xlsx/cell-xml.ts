import { type CellValue, isCellError } from '../../workbook';
import { encodeExcelText, encodeXml } from './xml-text';

/** Text is written in the cell itself, so that it can never be taken for a formula. */
export function cellXml(prefix: string, attributes: string, value: CellValue): string {
  const open = `<${prefix}c ${attributes}`;
  const close = `</${prefix}c>`;
  const plain = (type: string, text: string) => `${open}${type}><${prefix}v>${text}</${prefix}v>${close}`;
  if (value === null) return `${open}/>`;
  if (isCellError(value)) return plain(' t="e"', encodeXml(value.error));
  if (typeof value === 'number') return plain('', String(value));
  if (typeof value === 'boolean') return plain(' t="b"', value ? '1' : '0');
  const text = `<${prefix}t xml:space="preserve">${encodeExcelText(value)}</${prefix}t>`;
  return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is>${close}`;
}
