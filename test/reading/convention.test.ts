import { classeur, lireTout } from './classeur';

describe('Ce que le classeur dit de la convention', () => {
  it('lit la période en années près du mot CTG', () => {
    const { convention } = lireTout(classeur({ Page: [['CTG du Pays de Redon 2025-2029']] }));
    expect(convention.periode).toMatchObject({
      debut: '2025-01-01',
      fin: '2029-12-31',
      field: { printed: '2025-2029' },
    });
  });

  it('lit la période en toutes lettres', () => {
    const texte = 'La présente convention court du 1er janvier 2026 au 31 décembre 2030.';
    expect(lireTout(classeur({ Page: [[texte]] })).convention.periode).toMatchObject({
      debut: '2026-01-01',
      fin: '2030-12-31',
    });
  });

  it('lit, faute d’une phrase, des années entières seules sous le titre', () => {
    const periodeDe = (...textes: string[]) =>
      lireTout(classeur({ Page: textes.map((texte) => [texte]) })).convention.periode;
    const attendue = { debut: '2025-01-01', fin: '2028-12-31' };
    expect(periodeDe('Convention territoriale globale', '01/01/2025 au 31/12/2028')).toMatchObject(attendue);
    expect(periodeDe('Convention territoriale globale', '01/03/2025 au 30/06/2028')).toBeNull();
    expect(periodeDe('a', 'b', 'c', 'd', 'e', 'f', '01/01/2025 au 31/12/2028')).toBeNull();
  });

  it('lit la période à côté de son étiquette, dans la feuille de la convention', () => {
    const lignes = [
      ['Territoire', 'CC du Pays de Redon'],
      ['Période :', 'du 01/01/2022 au 31/12/2026'],
    ];
    const lue = (nom: string) => lireTout(classeur({ [nom]: lignes })).convention.periode?.fin ?? null;
    expect(lue('Convention')).toBe('2026-12-31');
    expect(lue('Fiche 3')).toBeNull();
  });

  it('compte dans un tableau les signataires de la seule liste, sans son total', () => {
    const { signataires } = lireTout(
      classeur({
        Identité: [['Nombre de communes signataires :', 4]],
        Signataires: [
          ['Communes signataires'],
          ['Commune', 'Population'],
          ['Redon', 9000],
          ['Allaire', 3800],
          ['Rieux', 2900],
          ['TOTAL', 15_700],
        ],
      }),
    ).convention;
    expect(signataires).toMatchObject([{ annonce: { objet: 'communes', nombre: { value: 4 } } }]);
    expect(signataires[0]?.noms.map(({ value }) => value)).toEqual(['Redon', 'Allaire', 'Rieux']);
  });

  it('ne prend pas pour une commune la phrase qui les compte, sous leur liste', () => {
    const { signataires } = lireTout(
      classeur({
        Signataires: [
          ['Communes signataires'],
          ['Commune', 'Bassin'],
          ['Redon', 'Est'],
          ['Allaire', 'Est'],
          ['Rieux', 'Ouest'],
          [],
          ['Bassin Est : 2 communes. Bassin Ouest : 1 commune.'],
        ],
      }),
    ).convention;
    expect(signataires[0]?.noms.map(({ value }) => value)).toEqual(['Redon', 'Allaire', 'Rieux']);
  });

  it('reconnaît l’intercommunalité aux communes que disent les actions d’un plan', () => {
    const plan = (...actions: string[]) =>
      lireTout(
        classeur({
          Plan: [['N°', 'Action', 'Pilote'], ...actions.map((action, n) => [n + 1, action, 'Caf'])],
        }),
      ).convention.codesEpci;
    const [epci] = lireTout(
      classeur({ Page: [['Communes signataires'], ['Arques'], ['Longuenesse'], ['Wizernes']] }),
    ).convention.codesEpci;
    expect(epci).toBeDefined();
    expect(plan('Ouvrir un lieu à Longuenesse', 'Former à Wizernes et à Blendecques')).toEqual([epci]);
    expect(plan('Ouvrir un lieu à Longuenesse', 'Aller à Lille et à Marmande')).toEqual([]);
  });

  it('lit la liste des signataires sous « Collectivité ou organisme »', () => {
    const { signataires } = lireTout(
      classeur({
        Signataires: [
          ['Liste des signataires'],
          ['N°', 'Collectivité ou organisme', 'Qualité'],
          [1, 'Caisse d’allocations familiales du Pas-de-Calais', 'Directeur'],
          [2, 'Commune de Longuenesse', 'Maire'],
          [3, 'Commune de Wizernes', 'Maire'],
          [4, 'Commune d’Arques', 'Maire'],
        ],
      }),
    ).convention;
    expect(signataires[0]?.noms).toHaveLength(4);
  });

  it('préfère la période de la convention à celle du bilan de la précédente', () => {
    const { convention } = lireTout(
      classeur({ Bilan: [['Bilan de la CTG 2020-2024']], Plan: [['CTG 2025-2029 : plan d’actions']] }),
    );
    expect(convention.periode?.field.printed).toBe('2025-2029');
  });

  it('ne prend pas pour une période des années sans convention', () => {
    expect(lireTout(classeur({ Page: [['Naissances 2019-2023']] })).convention.periode).toBeNull();
  });

  it('lit la durée que ses phrases annoncent, et non celle d’une autre convention', () => {
    const { durees, periodesDites } = lireTout(
      classeur({
        Page: [
          ['La présente convention est conclue pour une durée de quatre (4) ans.'],
          ['Elle prend effet le 1er janvier 2024 et prend fin le 31 décembre 2027.'],
          ['La convention de prestation de service est conclue pour une durée de 3 ans.'],
          ['L’avenant prolonge la CTG pour une durée de 2 ans.'],
        ],
      }),
    ).convention;
    expect(durees.map(({ annees }) => annees.value)).toEqual([4]);
    expect(periodesDites).toMatchObject([{ debut: '2024-01-01', fin: '2027-12-31' }]);
  });

  it('lit la fiche d’identité, la signature, et la fin que l’avenant partage avec la convention', () => {
    const { periode, durees, actes, periodesDesAvenants } = lireTout(
      classeur({
        Cadre: [
          ['Territoire', 'Pays de Redon'],
          ['Date d’effet', '01/01/2024'],
          ['Date de fin', '31/12/2028'],
          ['Date d’effet de l’avenant', '01/07/2025'],
          ['Durée', 5],
        ],
        Avenant: [
          ['L’avenant prend effet le 1er juillet 2025 et prend fin avec la convention, le 31 décembre 2028.'],
          ['Fait à Redon, le 2 juin 2025'],
        ],
        Fiche: [
          ['Action', 'Ouvrir un lieu'],
          ['Durée', '3 ans'],
        ],
      }),
    ).convention;
    expect(periode).toMatchObject({ debut: '2024-01-01', fin: '2028-12-31' });
    expect(durees.map(({ annees }) => annees.value)).toEqual([5]);
    expect(periodesDesAvenants.map(({ fin }) => fin)).toEqual(['2028-12-31']);
    expect(actes.map(({ acte, jour }) => [acte, jour])).toEqual([['signature', '2025-06-02']]);
  });

  it('compte les communes signataires annoncées et listées', () => {
    const lignes = [['Les 4 communes signataires de la CTG'], ['Redon'], ['Allaire'], ['Bains-sur-Oust']];
    const { signataires } = lireTout(classeur({ Signataires: lignes })).convention;
    expect(signataires).toHaveLength(1);
    expect(signataires[0]?.annonce).toMatchObject({ objet: 'communes', nombre: { value: 4 } });
    expect(signataires[0]?.noms.map(({ value }) => value)).toEqual(['Redon', 'Allaire', 'Bains-sur-Oust']);
  });

  it('lit les communes séparées par des tirets dans une cellule', () => {
    const lignes = [['Les 3 communes signataires de la CTG'], ['Redon – Allaire – Bains-sur-Oust']];
    const { signataires } = lireTout(classeur({ Signataires: lignes })).convention;
    expect(signataires[0]?.noms).toHaveLength(3);
  });

  it('lit la page des signatures', () => {
    const lignes = [
      ['Commune de Redon Le Maire', 'Commune d’Allaire Le Maire'],
      ['Commune de Bains-sur-Oust Le Maire', null],
    ];
    const { signataires } = lireTout(classeur({ Signatures: lignes })).convention;
    expect(signataires[0]?.noms.map(({ value }) => value)).toEqual(['Redon', 'Allaire', 'Bains-sur-Oust']);
  });

  it('lit les communes qu’une liste donne avec leur code postal, jusqu’à la ligne vide', () => {
    const lues = (...lignes: (string | number)[][]) =>
      lireTout(classeur({ Signataires: lignes })).convention.communesCodees.map(
        ({ commune, codePostal }) => `${codePostal.value} ${commune.value}`,
      );
    const liste = [
      ['Nom de la commune', 'C.P.'],
      ['Arques', 62510],
      ['Wizernes', '62570'],
      [],
      ['Lille', '59000'],
    ];
    expect(lues(...liste)).toEqual(['62510 Arques', '62570 Wizernes']);
    expect(
      lues(['Commune', 'Partenaire', 'Code postal', 'Ville'], ['Arques', 'MSA', '59000', 'Lille']),
    ).toEqual(['59000 Lille']);
  });
});
