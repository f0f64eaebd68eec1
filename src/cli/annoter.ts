import {
  acceptationsEnMots,
  chargerCommunes,
  controler,
  jourDe,
  marquesAnnotees,
  pointsEnMots,
  preparerAnnexe,
} from '../app';
import type { Controle, ControleOptions } from '../app';
import { markWorkbook } from '../hosts/xlsx';
import type { XlsxHost } from '../hosts/xlsx';
import type { MarkReport } from '../workbook';
import type { Annotation } from './arguments';
import { ouvrirClasseur } from './classeur';
import { codeDe } from './code-de-retour';
import type { Sortie } from './executer';
import { ecrireOctets, nommer, verifierCopie, verifierSortie } from './fichiers';
import { ouvertureDe } from './profil';

interface Verifie {
  readonly hote: XlsxHost;
  readonly controle: Controle;
  readonly communes: ControleOptions['communes'];
}

async function verifier(demande: Annotation, sortie: Sortie): Promise<Verifie> {
  const communes = await chargerCommunes();
  const ouverture = await ouvertureDe(demande, sortie);
  return nommer(demande.fichier, async () => {
    const { hote, snapshot, options } = await ouvrirClasseur(demande.fichier, ouverture);
    return { hote, communes, controle: await controler(snapshot, { communes, ...options }) };
  });
}

/** The sheet that lists the points, in the place of the one that an earlier copy may have. */
async function ajouterRapport({ hote, controle, communes }: Verifie): Promise<void> {
  const jour = jourDe(new Date());
  const { feuilles } = await preparerAnnexe({ kind: 'rapport', options: {}, controle, communes, jour });
  const dejaLa = (await hote.ownSheets()).filter(({ kind }) =>
    feuilles.some((feuille) => feuille.kind === kind),
  );
  if (feuilles.length === 0) return;
  await hote.addSheets(
    feuilles,
    feuilles.map(({ kind }) => dejaLa.find((feuille) => feuille.kind === kind)?.name ?? null),
  );
}

/** What was made, and what could not be marked. */
function texteAnnotation(
  chemin: string,
  controle: Controle,
  nonMarquees: MarkReport['skippedSheets'],
): string {
  const acceptations = acceptationsEnMots(controle);
  const bilan = [
    pointsEnMots(controle.findings.length),
    acceptations === null ? [] : `${acceptations}.`,
  ].flat();
  return [`${chemin} : ${bilan.join(' ')}`, ...nonMarquees.map(({ reason }) => reason)].join('\n');
}

/** Copies a workbook with its points marked and a sheet that lists them; the rest stays as it was. */
export async function executerAnnotation(demande: Annotation, sortie: Sortie): Promise<number> {
  verifierCopie(demande.sortie, demande.fichier);
  await verifierSortie(demande.sortie, [demande.fichier]);
  const verifie = await verifier(demande, sortie);
  const { hote, controle } = verifie;
  return nommer(demande.fichier, async () => {
    const { skippedSheets } = await hote.showMarks(marquesAnnotees(controle.findings));
    await ajouterRapport(verifie);
    await ecrireOctets(demande.sortie, markWorkbook(await hote.save(), hote.marks));
    sortie.ecrire(texteAnnotation(demande.sortie, controle, skippedSheets));
    return codeDe(controle.findings, demande.gravite);
  });
}
