import { enVigueur } from '../../referentiel';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { structure } from './cas';
import { dejaDites } from './limites';
import { anneeDe, ecrire, motsDe, releve, surLaMesure } from './mesures';
import type { Releve } from './mesures';

type Nom = 'bas' | 'haut';

function depassement(lu: Releve, { profil }: RuleContext): Report<Nom> | null {
  const seuil = enVigueur(profil.seuils.facturation, anneeDe(lu.eaje));
  if (!seuil || lu.mesure.value <= seuil.bas) return null;
  // [caf45-TF]: from 120 % on the cap is at its lowest; up to 2024, above 117 %.
  const haut = lu.mesure.value > seuil.haut;
  const data = {
    ...motsDe(lu),
    seuil: ecrire(lu.nom, haut ? seuil.haut : seuil.bas),
    depuis: String(seuil.depuis),
  };
  return { ...surLaMesure(lu), message: haut ? 'haut' : 'bas', data };
}

function* check(context: RuleContext): Iterable<Report<Nom>> {
  for (const eaje of context.lecture.eaje) {
    const lu = releve(eaje, 'tauxFacturation');
    if (!lu || dejaDites(context).has(lu.mesure)) continue;
    const report = depassement(lu, context);
    if (report) yield report;
  }
}

export const tauxFacturationSeuil = defineRule({
  meta: {
    id: 'eaje/taux-facturation-seuil',
    titre: 'Taux de facturation au-dessus du seuil',
    severity: 'info',
    source: 'caf45-TF',
    fix: 'none',
  },
  messages: {
    bas: {
      quoi: '« {structure} » : {valeur} de taux de facturation, au-dessus de {seuil}.',
      pourquoi: 'Le prix plafond de la PSU baisse à partir de ce seuil (barème applicable depuis {depuis}).',
      queFaire: 'Regardez avec le gestionnaire comment rapprocher les contrats des heures réalisées.',
    },
    haut: {
      quoi: '« {structure} » : {valeur} de taux de facturation, au-dessus de {seuil}.',
      pourquoi: 'Le prix plafond de la PSU est alors au plus bas (barème applicable depuis {depuis}).',
      queFaire: 'Regardez avec le gestionnaire comment rapprocher les contrats des heures réalisées.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: '104 %', classeur: structure({ 'Taux de facturation': '104%' }) },
      { nom: '107 % tout juste', classeur: structure({ 'Taux de facturation': '107%' }) },
    ],
    invalid: [
      {
        nom: '110 % en 2023',
        classeur: structure({ 'Taux de facturation': '110%' }),
        attendu: ['EAJE!C3'],
      },
      {
        nom: '118 % en 2025, encore sur la pente',
        classeur: structure({ 'Taux de facturation': '118%' }, 'Indicateurs des EAJE – réel 2025'),
        attendu: ['EAJE!C3'],
      },
    ],
  },
});
