import type { NomMesure } from '../../../src/reading';
import { lectureDe, pct } from './indicateurs';
import type { Formate } from './indicateurs';

/** What is read under the header of a column of a crèche. */
function lue(entete: string, valeur: string | number | Formate, mesure: NomMesure) {
  const { eaje } = lectureDe([
    ['Crèche', 'Taux de facturation', entete],
    ['Crèche Pomme', pct(1.05), valeur],
  ]);
  return eaje[0]?.mesures[mesure];
}

const TO = 'tauxOccupation';

describe('Valeurs des indicateurs', () => {
  it.each<[string, string, string | number | Formate, NomMesure, number, string, number]>([
    ['un taux au format %', 'Taux d’occupation', pct(0.7013), TO, 0.7013, 'valeur', 0.0001],
    ['un taux en points', 'Taux d’occupation', 70.13, TO, 0.7013, 'points', 0.0001],
    ['un taux en texte', 'Taux d’occupation', '70,13%', TO, 0.7013, 'texte', 0.0001],
    ['un taux en texte sans signe', 'Taux d’occupation (en %)', '70,13', TO, 0.7013, 'texte', 0.0001],
    ['un taux glissé d’une décimale', 'Taux d’occupation', pct(0.0787), TO, 0.0787, 'valeur', 0.0001],
    ['un taux cent fois trop grand', 'Taux d’occupation', pct(70.13), TO, 70.13, 'valeur', 0.0001],
    ['un prix en texte', 'Prix de revient', '13,86 €', 'prixRevient', 13.86, 'texte', 0.01],
    ['un prix par heure', 'Prix de revient', '13,86€/h', 'prixRevient', 13.86, 'texte', 0.01],
    ['des milliers espacés', 'Charges', '1 574 000', 'charges', 1574000, 'texte', 1],
    ['des milliers d’euros', 'Budget total', '574 k€', 'charges', 574000, 'texte', 1000],
    ['une durée', 'Amplitude horaire', '10 h 30', 'amplitudeHoraire', 10.5, 'texte', 1 / 60],
    ['des horaires', 'Horaires', '7h30 à 18h30', 'amplitudeHoraire', 11, 'texte', 1 / 60],
    [
      'une heure d’Excel',
      'Amplitude',
      { v: 0.4375, format: 'h:mm' },
      'amplitudeHoraire',
      10.5,
      'valeur',
      1 / 60,
    ],
    ['des places', 'Agrément', '20 places', 'places', 20, 'texte', 1],
    ['des jours', 'Nb jours d’ouverture', '225 j', 'joursOuverture', 225, 'texte', 1],
    ['une participation totale', 'Participations familiales', 78500, 'participations', 78500, 'valeur', 1],
    [
      'une participation horaire',
      'Participations familiales',
      1.85,
      'participationHoraire',
      1.85,
      'valeur',
      0.01,
    ],
  ])('lit %s', (_, entete, valeur, mesure, value, ecriture, pas) => {
    expect(lue(entete, valeur, mesure)).toMatchObject({ value, ecriture, pas });
  });

  it('ne lit aucun nombre dans « 15GG », que la cellule signale', () => {
    const { eaje, tableaux } = lectureDe([
      ['Crèche', 'Places', 'Taux d’occupation'],
      ['Crèche Pomme', '15GG', pct(0.7)],
    ]);
    expect(eaje[0]?.mesures.places).toBeUndefined();
    expect([...(tableaux[0]?.cellules ?? [])].find(({ field }) => field.value === '15GG')).toMatchObject({
      role: 'places',
      attendu: 'nombre',
    });
  });

  it('ne compte pas d’amplitude pour des horaires qui changent selon les jours', () => {
    expect(lue('Horaires', 'lundi 8h-12h ; jeudi 13h30-18h', 'amplitudeHoraire')).toBeUndefined();
  });
});
