import type { ChiffreAnnonce, Equipement, Field, Lecture } from '../../reading';
import { grouper } from '../grouper';
import type { RuleContext } from '../rule';
import { estOrganisme, sansTitre } from '../convention/signataires';
import { cleDeCommune } from '../types-reconnus';
import { reponseParmi } from './annonce-d-un-plan';
import type { ReponseDuTableau } from './annonce-d-un-tableau';

type Elements = readonly Field[];

/** Rows whose labels are communes, but a few that are misspelt: a table by commune. */
const PART_DE_COMMUNES = 0.8;
const LIGNES_MIN = 3;

const distinctes = (noms: Elements): Elements =>
  [...grouper(noms, ({ value }) => cleDeCommune(sansTitre(value))).values()].flatMap(([nom]) => nom ?? []);

/** Those that are written; one that is no commune but nearly one of the others is that one, misspelt. */
function comptees(noms: readonly (Field | null)[], { communes }: RuleContext): Elements {
  const dites = distinctes(noms.flatMap((nom) => (nom && !estOrganisme(nom.value) ? [nom] : [])));
  const connues = dites.flatMap(({ value }) => communes.parNom(sansTitre(value)));
  return dites.filter(({ value }) => {
    const nom = sansTitre(value);
    return communes.parNom(nom).length > 0 || !communes.plusProche(nom, connues);
  });
}

function desEquipements(equipements: readonly Equipement[], context: RuleContext): readonly Elements[] {
  const collectivites = equipements.map(({ collectivite }) => collectivite);
  const lieux = equipements.map(({ adresse }) => adresse.commune);
  return [comptees(collectivites, context), comptees(lieux, context)];
}

/** The rows of the tables by commune of the sheet. */
function desTableaux(sheet: string, { grilles }: Lecture, context: RuleContext): readonly Elements[] {
  const siennes = grilles.filter(({ tableau }) => tableau.sheet === sheet && tableau.kind !== 'equipements');
  return siennes.flatMap(({ lignes }) => {
    const noms = lignes.flatMap(({ nature, libelle }) => (nature === 'valeur' && libelle ? [libelle] : []));
    const connues = noms.filter(({ value }) => context.communes.parNom(sansTitre(value)).length > 0);
    const parCommune = noms.length >= LIGNES_MIN && connues.length >= PART_DE_COMMUNES * noms.length;
    return parCommune ? [noms, distinctes(noms)] : [];
  });
}

/** The communes that have equipments, in the table by commune of the sheet or in the lists, as a sentence counts them. */
export function reponseDesCommunes(
  { nombre }: ChiffreAnnonce,
  context: RuleContext,
): ReponseDuTableau | null {
  const { lecture } = context;
  const sheet = nombre.cells[0]?.sheet ?? '';
  const deLaFeuille = lecture.equipements.filter(({ tableau }) => tableau.sheet === sheet);
  const comptes = [
    ...desTableaux(sheet, lecture, context),
    ...desEquipements(deLaFeuille, context),
    ...desEquipements(lecture.equipements, context),
  ];
  return reponseParmi(
    nombre.value,
    comptes.filter(({ length }) => length > 1),
  );
}
