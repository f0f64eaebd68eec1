import { chargerCommunes, controler, jourDe, marquesDe, pointsEnMots, preparerAnnexe } from '../app';
import type { Controle, ControleOptions } from '../app';
import { markWorkbook, XlsxHost } from '../hosts/xlsx';
import type { Annotation } from './arguments';
import { codeDe } from './code-de-retour';
import { ErreurUsage } from './erreur-usage';
import type { Sortie } from './executer';
import { ecrireOctets, extensionDe, nomDe, nommer, octetsDe, verifierSortie } from './fichiers';
import { profilDe } from './profil';

/** A workbook saved under another extension would not open. */
function verifierExtension({ fichier, sortie }: Annotation): void {
  const extension = extensionDe(fichier);
  if (extensionDe(sortie) === extension) return;
  throw new ErreurUsage(`La copie « ${sortie} » doit finir par ${extension}, comme « ${fichier} ».`);
}

interface Verifie {
  readonly controle: Controle;
  readonly communes: ControleOptions['communes'];
}

async function verifier(hote: XlsxHost, { profil: chemin }: Annotation): Promise<Verifie> {
  const communes = await chargerCommunes();
  const profil = await profilDe(chemin);
  const controle = await controler(await hote.snapshot(), { communes, ...(profil ? { profil } : {}) });
  return { controle, communes };
}

/** The sheet that lists the points, in the place of the one that an earlier copy may have. */
async function ajouterRapport(hote: XlsxHost, { controle, communes }: Verifie): Promise<void> {
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

/** Copies a workbook with its points marked and a sheet that lists them; the rest stays as it was. */
export async function executerAnnotation(demande: Annotation, sortie: Sortie): Promise<number> {
  const { fichier, gravite } = demande;
  verifierExtension(demande);
  await verifierSortie(demande.sortie, [fichier]);
  return nommer(fichier, async () => {
    const hote = await XlsxHost.open(await octetsDe(fichier), nomDe(fichier));
    const verifie = await verifier(hote, demande);
    const { findings } = verifie.controle;
    const { skippedSheets } = await hote.showMarks(marquesDe(findings));
    await ajouterRapport(hote, verifie);
    await ecrireOctets(demande.sortie, markWorkbook(await hote.save(), hote.marks));
    sortie.ecrire(
      [
        `${demande.sortie} : ${pointsEnMots(findings.length)}`,
        ...skippedSheets.map(({ reason }) => reason),
      ].join('\n'),
    );
    return codeDe(findings, gravite);
  });
}
