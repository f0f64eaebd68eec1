import {
  chargerCommunes,
  controler,
  documentWord,
  feuillesEnMots,
  jourDe,
  lireClasseur,
  preparerAnnexe,
  sansLiensPerdus,
  seFaitEnWord,
} from '../app';
import type { AnnexePreparee, DemandeAnnexe, Reconnaissance } from '../app';
import { newWorkbook, XlsxHost } from '../hosts/xlsx';
import type { SheetSpec } from '../workbook';
import type { Generation } from './arguments';
import { ouvrirClasseur } from './classeur';
import type { OuvertureOptions } from './classeur';
import { ErreurUsage } from './erreur-usage';
import type { Sortie } from './executer';
import {
  ecrireOctets,
  extensionDe,
  nomDe,
  nommer,
  octetsDe,
  verifierCopie,
  verifierSortie,
} from './fichiers';
import { ouvertureDe } from './profil';

type Communes = Awaited<ReturnType<typeof chargerCommunes>>;

async function precedenteDe(
  chemin: string | null,
  communes: Communes,
  ouverture: OuvertureOptions,
): Promise<Reconnaissance | null> {
  if (chemin === null) return null;
  return nommer(chemin, async () => {
    const { snapshot, options } = await ouvrirClasseur(chemin, ouverture);
    return lireClasseur(snapshot, { communes, ...options });
  });
}

async function demandeAnnexe(demande: Generation, sortie: Sortie): Promise<DemandeAnnexe> {
  const { fichier, annexe, options } = demande;
  const communes = await chargerCommunes();
  const ouverture = await ouvertureDe(demande, sortie);
  const precedente = await precedenteDe(demande.precedente, communes, ouverture);
  const controle = await nommer(fichier, async () => {
    const { snapshot, options: gardees } = await ouvrirClasseur(fichier, ouverture);
    return controler(snapshot, { communes, ...gardees });
  });
  const jour = jourDe(new Date());
  const base = { kind: annexe, options, controle, communes, jour };
  return precedente ? { ...base, precedente: precedente.lecture } : base;
}

/** A new workbook with these sheets, or a copy of the model with these sheets after its own. */
async function classeurAvec(feuilles: readonly SheetSpec[], modele: string | null): Promise<Uint8Array> {
  if (modele === null) return newWorkbook(sansLiensPerdus(feuilles));
  return nommer(modele, async () => {
    const hote = await XlsxHost.open(await octetsDe(modele), nomDe(modele));
    await hote.addSheets(sansLiensPerdus(feuilles));
    return hote.save();
  });
}

function estWord(sortie: string): boolean {
  return extensionDe(sortie) === '.docx';
}

async function octetsAnnexe(
  { sortie, modele }: Generation,
  annexe: DemandeAnnexe,
  { feuilles }: AnnexePreparee,
): Promise<Uint8Array> {
  const document = estWord(sortie) ? await documentWord(annexe) : null;
  return document ?? classeurAvec(feuilles, modele);
}

/** What is wrong with where it should be written, before anything is read. */
function refusDeSortie({ sortie, modele, annexe }: Generation): string | null {
  if (modele === null && !['.xlsx', '.docx'].includes(extensionDe(sortie))) {
    return `La sortie « ${sortie} » doit finir par .xlsx ou .docx.`;
  }
  return estWord(sortie) && !seFaitEnWord(annexe)
    ? 'En Word, seules les annexes 2 et 3 se font : choisissez une sortie .xlsx.'
    : null;
}

function texteGeneration({ sortie }: Generation, { apercu }: AnnexePreparee): string {
  const { feuilles, contenu, aCorriger } = apercu;
  const quoi = estWord(sortie) ? 'Document' : feuillesEnMots(feuilles);
  const reste = aCorriger === null ? [] : [`${aCorriger}.`];
  return [`${sortie} : ${quoi}, ${contenu}`, ...reste].join('\n');
}

/** Makes an annexe of a workbook, and says what was made. */
export async function executerGeneration(demande: Generation, sortie: Sortie): Promise<number> {
  const refus = refusDeSortie(demande);
  if (refus !== null) throw new ErreurUsage(refus);
  if (demande.modele !== null) verifierCopie(demande.sortie, demande.modele);
  await verifierSortie(demande.sortie, [demande.fichier, demande.modele, demande.precedente]);
  const annexe = await demandeAnnexe(demande, sortie);
  const preparee = await preparerAnnexe(annexe);
  const { manque } = preparee.apercu;
  if (manque !== null) throw new ErreurUsage(`${demande.fichier} : ${manque}`);
  await ecrireOctets(demande.sortie, await octetsAnnexe(demande, annexe, preparee));
  sortie.ecrire(texteGeneration(demande, preparee));
  return 0;
}
