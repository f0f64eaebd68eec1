import type { ReadFile } from './manifest-checks';
import { pngHeader } from './png-size';
import { attribute, elementAt, elementsNamed } from './xml-element';
import type { XmlElement } from './xml-element';

const REQUIRED_SIZES = [16, 32, 80];
const LIST_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 };

function checkFile(address: string, size: number, readFile: ReadFile): string[] {
  const file = URL.canParse(address) ? readFile(new URL(address).pathname) : null;
  if (!file) return [`icon ${address} does not exist`];
  const header = pngHeader(file);
  if (!header) return [`icon ${address} is no PNG`];
  return [
    ...(header.width === size && header.height === size
      ? []
      : [`icon ${address} has ${header.width} × ${header.height} pixels, not ${size}`]),
    ...(header.is32Bit ? [] : [`icon ${address} is not a 32-bit PNG`]),
  ];
}

function checkRibbonIcon(icon: XmlElement, urls: ReadonlyMap<string, string>, readFile: ReadFile): string[] {
  const images = icon.children.map((image) => ({
    size: Number(attribute(image, 'size')),
    address: urls.get(attribute(image, 'resid')) ?? '',
  }));
  const missing = REQUIRED_SIZES.filter((size) => !images.some((image) => image.size === size));
  return [
    ...missing.map((size) => `a ribbon icon lacks its size ${size}`),
    ...images.flatMap(({ size, address }) => checkFile(address, size, readFile)),
  ];
}

/** Icons exist and have the pixels that they are declared with. */
export function checkIcons(manifest: XmlElement, readFile: ReadFile): string[] {
  const images = elementsNamed(manifest, 'Images').flatMap((all) => all.children);
  const urls = new Map(images.map((image) => [attribute(image, 'id'), attribute(image, 'DefaultValue')]));
  return [
    ...Object.entries(LIST_ICONS).flatMap(([name, size]) =>
      checkFile(attribute(elementAt(manifest, name), 'DefaultValue'), size, readFile),
    ),
    ...elementsNamed(manifest, 'Icon').flatMap((icon) => checkRibbonIcon(icon, urls, readFile)),
  ];
}
