import type { Convention } from '../../reading';
import type { Report } from '../rule';

type Acte = Convention['actes'][number];
export type MessageDActe = 'tardive' | 'apres';

/** A deliberation that follows the last signature: the assembly approves a convention before it is signed. */
function deliberationsTardives(actes: readonly Acte[]): readonly Report<MessageDActe>[] {
  const signatures = actes.filter(({ acte }) => acte === 'signature');
  const [derniere] = signatures.toSorted((a, b) => b.jour.localeCompare(a.jour));
  if (!derniere) return [];
  const tardives = actes.filter(({ acte, jour }) => acte === 'deliberation' && jour > derniere.jour);
  return tardives.map(({ field }) => ({
    message: 'tardive',
    data: { deliberation: field.printed, signature: derniere.field.printed },
    at: field,
    related: [derniere.field],
  }));
}

/** The days of its signature and of its approval that a convention cannot have. */
export function actesImpossibles({ actes, periode }: Convention): readonly Report<MessageDActe>[] {
  const apres = periode ? actes.filter(({ jour }) => jour > periode.fin) : [];
  const possibles = actes.filter((acte) => !apres.includes(acte));
  return [
    ...apres.map(({ field }) => ({
      message: 'apres' as const,
      data: { jour: field.printed, periode: periode?.field.printed ?? '' },
      at: field,
      related: periode ? [periode.field] : [],
    })),
    ...deliberationsTardives(possibles),
  ];
}
