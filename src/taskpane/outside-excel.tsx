/** The pane opened by its address in a browser: there is no workbook here, but a page that opens one. */
export function OutsideExcel() {
  return (
    <main className="outside-excel">
      <h1>Annexes CTG</h1>
      <p>Ce volet s’ouvre dans Excel, depuis l’onglet Accueil, groupe CTG.</p>
      <p>
        <a href="index.html">Contrôler un classeur sans Excel</a>
      </p>
    </main>
  );
}
