import { addresses, manifestProblems } from '../manifest/manifest-checks';
import type { ReadFile } from '../manifest/manifest-checks';
import { parseXml } from '../manifest/xml-element';

/** What is wrong with the manifest of a package; `readFile` reads from the folder that is hosted at the address of the site. */
export function packageProblems(xml: string, site: string, readFile: ReadFile): string[] {
  const folder = new URL(`${site}/`).pathname;
  const readOnSite: ReadFile = (path) =>
    path.startsWith(folder) ? readFile(path.slice(folder.length)) : null;
  // The domain of the add-in is an address without a folder.
  const isUnder = (address: string): boolean =>
    address.startsWith(`${site}/`) || address === new URL(site).origin;
  const elsewhere = addresses(parseXml(xml)).filter((address) => !isUnder(address));
  const missing = addresses(parseXml(xml))
    .filter((address) => address.startsWith(`${site}/`))
    .filter((address) => readOnSite(new URL(address).pathname) === null);
  return [
    ...manifestProblems(xml, readOnSite),
    ...elsewhere.map((address) => `${address} is not under ${site}`),
    ...missing.map((address) => `${address} is no file of the package`),
  ];
}
