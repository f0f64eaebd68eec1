import type { Communes } from '../../referentiel';
import type { Adresse } from '../../reading';
import { codesDe, communesNommees } from './communes-de';

const CINQ_CHIFFRES = /^\d{5}$/;

/** Paris, Lyon and Marseille end their postcodes with the arrondissement: 75116 is of the 16th too. */
const VILLE_A_ARRONDISSEMENTS = /^(?:750|751|690|130)(\d{2})$/;
const ARRONDISSEMENT =
  /^\s*(?:paris|lyon|marseille)\s+(\d{1,2})\s*(?:er|e|[èe]me)?(?:\s+arr\p{L}*\.?)?\s*$/iu;

/** "69008" beside "LYON 7e". */
export function arrondissementDAilleurs(codePostal: string, commune: string): boolean {
  const ecrit = ARRONDISSEMENT.exec(commune)?.[1];
  const code = VILLE_A_ARRONDISSEMENTS.exec(codePostal)?.[1];
  return ecrit !== undefined && code !== undefined && Number(ecrit) !== Number(code);
}

/** True when the town is known and no commune of that name has the code. Silent on a town that nobody knows. */
export function codeDAilleurs({ codePostal, commune }: Adresse, communes: Communes): boolean {
  if (!codePostal || !commune || !CINQ_CHIFFRES.test(codePostal.value)) return false;
  if (!communes.departementExiste(codePostal.value)) return false;
  if (arrondissementDAilleurs(codePostal.value, commune.value)) return true;
  const nommees = communesNommees(communes, commune.value);
  return (
    nommees.length > 0 && !nommees.some((trouvee) => codesDe(trouvee, communes).includes(codePostal.value))
  );
}

/** So many names are read at a glance; of the others, how many there are. */
const COMMUNES_NOMMEES = 3;

/** The communes that do have the code, in words. */
export function communesDuCode(code: string, communes: Communes): string {
  const noms = communes
    .parCodePostal(code)
    .filter(({ chefLieu }) => chefLieu === undefined)
    .map(({ nom }) => nom);
  const nommees = noms.length > COMMUNES_NOMMEES + 1 ? noms.slice(0, COMMUNES_NOMMEES) : noms;
  const autres = noms.length - nommees.length;
  return nommees.join(', ') + (autres > 0 ? ` et ${String(autres)} autres communes` : '');
}
