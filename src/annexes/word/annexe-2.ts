import { Paragraph } from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import { colonnesDe, largeursDe, orientationDe } from '../annexe-2/colonnes';
import type { ColonneAnnexe2 } from '../annexe-2/colonnes';
import { contenuAnnexe2, OBJET_ANNEXE_2, TITRE_ANNEXE_2 } from '../annexe-2/contenu';
import type { BlocAnnexe2, GroupeDeType } from '../annexe-2/contenu';
import type { Matiere, OptionsAnnexe } from '../matiere';
import { largeurUtile, section } from './page';
import { tableau } from './tableau';
import type { RangeeWord } from './tableau';
import { note, titre, titreDePartie } from './titres';

function rangeesDuGroupe({ type, lignes }: GroupeDeType, colonnes: readonly ColonneAnnexe2[]): RangeeWord[] {
  return lignes.map((ligne, rang) => ({
    cellules: [
      ...(rang === 0 ? [{ value: type, aspect: 'libelle' as const, rowSpan: lignes.length }] : []),
      ...colonnes.map(({ style, valeur }) => ({
        value: valeur(ligne),
        aspect: style === 'noteEncadree' ? ('note' as const) : ('texte' as const),
      })),
    ],
  }));
}

function rangeesDuBloc({ groupes, bilan }: BlocAnnexe2, colonnes: readonly ColonneAnnexe2[]): RangeeWord[] {
  const titres = ['Type de structure', ...colonnes.map((colonne) => colonne.titre)];
  return [
    { cellules: titres.map((value) => ({ value, aspect: 'entete' })), entete: true },
    ...groupes.flatMap((groupe) => rangeesDuGroupe(groupe, colonnes)),
    { cellules: [{ value: bilan, aspect: 'total', columnSpan: titres.length }] },
  ];
}

/** Annexe 2 as a document: a heading and a table a collectivité. */
export function annexe2EnSections(matiere: Matiere, options: OptionsAnnexe): readonly ISectionOptions[] {
  const contenu = contenuAnnexe2(matiere, options);
  const colonnes = colonnesDe(contenu.colonnes);
  const orientation = orientationDe(colonnes);
  const parts = largeursDe(contenu, colonnes);
  const blocs = contenu.blocs.flatMap((bloc, rang): FileChild[] => [
    titreDePartie(bloc.titre, rang > 0 && (options.pageParCollectivite ?? false)),
    tableau(rangeesDuBloc(bloc, colonnes), parts, largeurUtile(orientation)),
    new Paragraph({}),
  ]);
  const fin = contenu.sansEquipement === null ? [] : [note(contenu.sansEquipement)];
  return [
    section(matiere, TITRE_ANNEXE_2, orientation, [
      titre(TITRE_ANNEXE_2),
      note(OBJET_ANNEXE_2),
      ...blocs,
      ...fin,
    ]),
  ];
}
