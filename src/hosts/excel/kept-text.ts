import { KEPT_NAMESPACE, keptTextIn, keptXml } from '../../workbook';
import type { ExcelRunner } from './run';

/** Our parts among the custom XML of the workbook; one, unless two people wrote theirs at once. */
async function partsIn(context: Excel.RequestContext): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE).load('items/id');
  await context.sync();
  return parts.items;
}

/** The text that the workbook keeps; the last written when it keeps several. */
export function keptText(runner: ExcelRunner): Promise<string | null> {
  return runner.run(
    async (context) => {
      const xml = (await partsIn(context)).at(-1)?.getXml();
      if (!xml) return null;
      await context.sync();
      return keptTextIn(xml.value);
    },
    { isRepeatable: true },
  );
}

/** One part of ours holds the text; none is left when there is no text. */
export function keepText(runner: ExcelRunner, text: string | null): Promise<void> {
  return runner.run(async (context) => {
    const [first, ...others] = await partsIn(context);
    const isKept = text !== null;
    for (const part of isKept || !first ? others : [first, ...others]) part.delete();
    if (isKept && first) first.setXml(keptXml(text));
    if (isKept && !first) context.workbook.customXmlParts.add(keptXml(text));
    await context.sync();
  });
}
