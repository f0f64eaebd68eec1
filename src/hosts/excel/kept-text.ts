import { KEPT_NAMESPACE, keptTextIn, keptXml } from '../../workbook';
import { isRefusedWhole, notKept, toHostError } from './office-errors';
import type { ExcelRunner } from './run';

/** Our parts among the custom XML of the workbook; one, unless two people wrote theirs at once. */
async function partsIn(context: Excel.RequestContext): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE).load('items/id');
  await context.sync();
  return parts.items;
}

/** The texts that the workbook keeps, the last written last. */
export function keptTexts(runner: ExcelRunner): Promise<readonly string[]> {
  return runner.run(
    async (context) => {
      const xmls = (await partsIn(context)).map((part) => part.getXml());
      if (xmls.length > 0) await context.sync();
      return xmls.flatMap(({ value }) => keptTextIn(value) ?? []);
    },
    { isRepeatable: true },
  );
}

/** One part of ours holds the text; none is left when there is no text. */
export async function keepText(runner: ExcelRunner, text: string | null): Promise<void> {
  try {
    await runner.run(async (context) => {
      const parts = await partsIn(context);
      // The last one is written before any other goes: a request that stops halfway loses nothing.
      const last = text === null ? undefined : parts.pop();
      if (text !== null && last) last.setXml(keptXml(text));
      else if (text !== null) context.workbook.customXmlParts.add(keptXml(text));
      for (const part of parts) part.delete();
      await context.sync();
    });
  } catch (error) {
    const failure = toHostError(error);
    throw isRefusedWhole(failure) ? failure : notKept(failure);
  }
}
