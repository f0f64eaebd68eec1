import type * as z from 'zod/mini';
import { AUCUNE_CONSIGNE } from '../../reading';
import { accorde } from '../accord';
import { DOSSIER_VIDE } from './dossier';
import type { Dossier } from './dossier';
import { RIEN_EN_RESERVE } from './reserve';
import type { Reserve } from './reserve';
import { acceptationEcrite, avisEcrit, conventionEcrite, libelleEcrit } from './schema-dossier';
import { VERSION_DOSSIER } from './version';

const ILLISIBLE =
  'Ce que le classeur gardait (points acceptés, tableaux expliqués, réglages) ne peut pas être relu. Acceptez ou expliquez à nouveau ce qui doit l’être.';
const PLUS_RECENT =
  'Ce que le classeur garde (points acceptés, tableaux expliqués, réglages) vient d’une version plus récente de cet outil\u00a0: rien n’en est utilisé, et rien n’en est changé. Mettez l’outil à jour.';

type Objet = Readonly<Record<string, unknown>>;

function estObjet(valeur: unknown): valeur is Objet {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
}

function objetDe(texte: string): Objet | null {
  try {
    const contenu: unknown = JSON.parse(texte);
    return estObjet(contenu) ? contenu : null;
  } catch {
    return null;
  }
}

/** What is well written in a list, and the rest as it is. */
interface Liste<T> {
  readonly bons: readonly T[];
  readonly autres: readonly unknown[];
}

function lireListe<T>(schema: z.ZodMiniType<T>, valeur: unknown): Liste<T> {
  const ecrits: readonly unknown[] = Array.isArray(valeur) ? valeur : [valeur ?? []].flat();
  const bons: T[] = [];
  const autres: unknown[] = [];
  for (const ecrit of ecrits) {
    const lu = schema.safeParse(ecrit);
    if (lu.success) bons.push(lu.data);
    else autres.push(ecrit);
  }
  return { bons, autres };
}

function lireConsignes(valeur: unknown) {
  const ecrites = estObjet(valeur) ? valeur : {};
  const avis = lireListe(avisEcrit, ecrites['avis']);
  const libelles = lireListe(libelleEcrit, ecrites['libelles']);
  const { bons, autres } = lireListe(conventionEcrite, ecrites['convention']);
  return {
    consignes: {
      ...AUCUNE_CONSIGNE,
      ...ecrites,
      avis: avis.bons,
      libelles: libelles.bons,
      convention: bons[0] ?? null,
    },
    reserve: { avis: avis.autres, libelles: libelles.autres, convention: autres[0] ?? null },
  };
}

function problemesDe({ acceptations, avis, libelles, convention }: Reserve): string[] {
  const explications = avis.length + libelles.length + (convention === null ? 0 : 1);
  return [
    acceptations.length > 0
      ? `${accorde(acceptations.length, 'acceptation n’a pas pu être relue', 'acceptations n’ont pas pu être relues')}. Ce qui avait été accepté ainsi est de nouveau signalé.`
      : [],
    explications > 0
      ? `${accorde(explications, 'explication sur le classeur n’a pas pu être relue', 'explications sur le classeur n’ont pas pu être relues')}. Vérifiez «\u00a0Ce qui a été compris\u00a0».`
      : [],
  ].flat();
}

/** Fields that the text may not give: they say how it was read. */
const DE_LA_LECTURE: readonly string[] = ['version', 'reserve', 'problemes'] satisfies (
  keyof Dossier | 'version'
)[];

/** What another version added beside what we know. */
function ajoutsDe(objet: Objet): Objet {
  return Object.fromEntries(Object.entries(objet).filter(([nom]) => !DE_LA_LECTURE.includes(nom)));
}

function lireObjet(objet: Objet): Dossier {
  const lues = lireListe(acceptationEcrite, objet['acceptations']);
  const { consignes, reserve } = lireConsignes(objet['consignes']);
  const deCote: Reserve = { acceptations: lues.autres, ...reserve };
  const problemes = problemesDe(deCote);
  return {
    ...ajoutsDe(objet),
    acceptations: lues.bons,
    consignes,
    profil: objet['profil'] ?? null,
    ...(problemes.length > 0 && { reserve: deCote, problemes }),
  };
}

function estPlusRecente({ version }: Objet): boolean {
  return typeof version === 'number' && version > VERSION_DOSSIER;
}

/** The dossier in the text that a workbook keeps. What cannot be used in it is set aside, and told. */
export function lireDossier(texte: string | null): Dossier {
  if (texte === null) return DOSSIER_VIDE;
  const objet = objetDe(texte);
  if (!objet) return { ...DOSSIER_VIDE, problemes: [ILLISIBLE] };
  if (estPlusRecente(objet)) {
    return { ...DOSSIER_VIDE, reserve: { ...RIEN_EN_RESERVE, intact: texte }, problemes: [PLUS_RECENT] };
  }
  return lireObjet(objet);
}
