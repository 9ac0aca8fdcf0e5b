<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>{name}: on</source>
        <translation>{name}: ein</translation>
    </message>
    <message>
        <source>{name}: off</source>
        <translation>{name}: aus</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;address…</source>
        <translation>&amp;Adresse öffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste text…</source>
        <translation>&amp;Text einfügen…</translation>
    </message>
    <message>
        <source>Open rece&amp;nt</source>
        <translation>Zuletzt ge&amp;öffnet</translation>
    </message>
    <message>
        <source>Open the &amp;sample announcement</source>
        <translation>Beis&amp;pielmeldung öffnen</translation>
    </message>
    <message>
        <source>&amp;Export review…</source>
        <translation>Bericht e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Restore &amp;library…</source>
        <translation>Bibliothek &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Close document</source>
        <translation>Dokument &amp;schließen</translation>
    </message>
    <message>
        <source>Cancel &amp;reading</source>
        <translation>&amp;Lesen abbrechen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy selected text</source>
        <translation>Markierten Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;sentence on the claim</source>
        <translation>&amp;Satz zur Angabe kopieren</translation>
    </message>
    <message>
        <source>C&amp;orrect the claim…</source>
        <translation>Angabe &amp;berichtigen…</translation>
    </message>
    <message>
        <source>&amp;Add a missed claim…</source>
        <translation>Fehlende Angabe &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>This is &amp;no claim</source>
        <translation>Das ist &amp;keine Angabe</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>Als &amp;geprüft markieren</translation>
    </message>
    <message>
        <source>&amp;Find in the document</source>
        <translation>Im Dokument &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Next claim</source>
        <translation>&amp;Nächste Angabe</translation>
    </message>
    <message>
        <source>&amp;Previous claim</source>
        <translation>&amp;Vorige Angabe</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit width</source>
        <translation>Auf &amp;Breite anpassen</translation>
    </message>
    <message>
        <source>Show the &amp;library</source>
        <translation>&amp;Bibliothek zeigen</translation>
    </message>
    <message>
        <source>At a &amp;glance</source>
        <translation>Im Ü&amp;berblick</translation>
    </message>
    <message>
        <source>&amp;Checklist</source>
        <translation>&amp;Prüfliste</translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>Be&amp;lege</translation>
    </message>
    <message>
        <source>&amp;Browse evidence…</source>
        <translation>Belege &amp;durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Contamination reports…</source>
        <translation>&amp;Kontaminationsberichte…</translation>
    </message>
    <message>
        <source>&amp;Import results…</source>
        <translation>Ergebnisse &amp;importieren…</translation>
    </message>
    <message>
        <source>Import from an &amp;address…</source>
        <translation>Von einer &amp;Adresse importieren…</translation>
    </message>
    <message>
        <source>&amp;Sources and update…</source>
        <translation>&amp;Quellen und Aktualisierung…</translation>
    </message>
    <message>
        <source>Back &amp;up the evidence</source>
        <translation>Belege &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Restore the evidence…</source>
        <translation>Belege &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>Bi&amp;bliothek</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Compare documents…</source>
        <translation>Dokumente &amp;vergleichen…</translation>
    </message>
    <message>
        <source>&amp;Questions and letter…</source>
        <translation>&amp;Fragen und Brief…</translation>
    </message>
    <message>
        <source>Check &amp;again with today&apos;s evidence</source>
        <translation>Mit heutigen Belegen &amp;erneut prüfen</translation>
    </message>
    <message>
        <source>Check &amp;everything again</source>
        <translation>&amp;Alles erneut prüfen</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>Bibliothek &amp;durchsuchen</translation>
    </message>
    <message>
        <source>My &amp;tasks</source>
        <translation>Meine &amp;Aufgaben</translation>
    </message>
    <message>
        <source>&amp;My tasks…</source>
        <translation>&amp;Meine Aufgaben…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>How &amp;well does Claimcheck read?</source>
        <translation>Wie &amp;gut liest Claimcheck?</translation>
    </message>
    <message>
        <source>Where the &amp;data comes from</source>
        <translation>Woher die &amp;Daten kommen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Claimcheck</source>
        <translation>Ü&amp;ber Claimcheck</translation>
    </message>
</context>
<context>
    <name>AddClaimDialog</name>
    <message>
        <source>Add a missed claim</source>
        <translation>Fehlende Angabe hinzufügen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Score as printed</source>
        <translation>Wert wie gedruckt</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Testbedingungen</translation>
    </message>
    <message>
        <source>It is the announced model</source>
        <translation>Es ist das angekündigte Modell</translation>
    </message>
    <message>
        <source>Select the figure in the document first, then its place is kept with the claim.</source>
        <translation>Markieren Sie zuerst die Zahl im Dokument, dann wird ihre Stelle mit der Angabe behalten.</translation>
    </message>
    <message>
        <source>The score needs a number, for example 79.8 or 79.8 %.</source>
        <translation>Der Wert braucht eine Zahl, zum Beispiel 79.8 oder 79.8 %.</translation>
    </message>
    <message>
        <source>Enter the benchmark as the document names it.</source>
        <translation>Geben Sie den Benchmark so an, wie das Dokument ihn nennt.</translation>
    </message>
</context>
<context>
    <name>AnnotateDialog</name>
    <message>
        <source>Tag or note</source>
        <translation>Schlagwort oder Notiz</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>one word to find it by</source>
        <translation>ein Wort zum Wiederfinden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Enter a tag or a note.</source>
        <translation>Geben Sie ein Schlagwort oder eine Notiz ein.</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Answer by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>The answer, word for word; it goes into every export</source>
        <translation>Die Antwort im Wortlaut; sie steht in jedem Export</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>AskedQuestions</name>
    <message>
        <source>Questions added: {count}</source>
        <translation>Hinzugefügte Fragen: {count}</translation>
    </message>
    <message>
        <source>Taken out: {question}</source>
        <translation>Herausgenommen: {question}</translation>
    </message>
    <message>
        <source>Changed: {question}</source>
        <translation>Geändert: {question}</translation>
    </message>
    <message>
        <source>Questions marked as asked</source>
        <translation>Fragen als gestellt markiert</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Checked again</source>
        <translation>Erneut geprüft</translation>
    </message>
    <message>
        <source>Something changed in {changed} of {checked} documents.</source>
        <translation>In {changed} von {checked} Dokumenten hat sich etwas geändert.</translation>
    </message>
    <message>
        <source>Nothing changed. Documents checked again: {checked}.</source>
        <translation>Nichts hat sich geändert. Erneut geprüfte Dokumente: {checked}.</translation>
    </message>
    <message>
        <source>Enter opens the document.</source>
        <translation>Die Eingabetaste öffnet das Dokument.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Documents that changed</source>
        <translation>Dokumente mit Änderungen</translation>
    </message>
    <message>
        <source>{title}, changes: {count}</source>
        <translation>{title}, Änderungen: {count}</translation>
    </message>
</context>
<context>
    <name>ChecklistPane</name>
    <message>
        <source>Checklist of the selected claim</source>
        <translation>Prüfliste der gewählten Angabe</translation>
    </message>
    <message>
        <source>No claim selected</source>
        <translation>Keine Angabe gewählt</translation>
    </message>
    <message>
        <source>Click a highlighted figure in the document, or a row of the table of claims.</source>
        <translation>Klicken Sie auf eine hervorgehobene Zahl im Dokument oder eine Zeile der Tabelle.</translation>
    </message>
    <message>
        <source>announced model</source>
        <translation>angekündigtes Modell</translation>
    </message>
    <message>
        <source>named for comparison</source>
        <translation>zum Vergleich genannt</translation>
    </message>
    <message>
        <source>Please compare with the original first: {doubt}</source>
        <translation>Bitte zuerst mit dem Original vergleichen: {doubt}</translation>
    </message>
    <message>
        <source>The document is still being read; the checks come after.</source>
        <translation>Das Dokument wird noch gelesen; danach folgen die Prüfungen.</translation>
    </message>
    <message>
        <source>No check had enough to answer this.</source>
        <translation>Keine Prüfung hatte genug, um das zu beantworten.</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Copy sentence</source>
        <translation>Satz kopieren</translation>
    </message>
    <message>
        <source>Copies a neutral sentence on this claim with its source</source>
        <translation>Kopiert einen neutralen Satz zu dieser Angabe mit Quelle</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Mark reviewed</source>
        <translation>Abhaken</translation>
    </message>
</context>
<context>
    <name>ChecksList</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Space switches a check on or off, Enter shows how it works</source>
        <translation>Die Leertaste schaltet eine Prüfung ein oder aus, die Eingabetaste zeigt, wie sie arbeitet</translation>
    </message>
    <message>
        <source>{check} switched on</source>
        <translation>{check} eingeschaltet</translation>
    </message>
    <message>
        <source>{check} switched off</source>
        <translation>{check} ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>ClaimCommands</name>
    <message>
        <source>correction of {claim}</source>
        <translation>Berichtigung von {claim}</translation>
    </message>
    <message>
        <source>added claim {claim}</source>
        <translation>hinzugefügte Angabe {claim}</translation>
    </message>
    <message>
        <source>removal of {claim}</source>
        <translation>Entfernen von {claim}</translation>
    </message>
    <message>
        <source>reviewed {claim}</source>
        <translation>geprüft: {claim}</translation>
    </message>
    <message>
        <source>Marked as reviewed</source>
        <translation>Als geprüft markiert</translation>
    </message>
    <message>
        <source>not reviewed {claim}</source>
        <translation>nicht geprüft: {claim}</translation>
    </message>
    <message>
        <source>No longer marked as reviewed</source>
        <translation>Nicht mehr als geprüft markiert</translation>
    </message>
    <message>
        <source>note on {claim}</source>
        <translation>Notiz zu {claim}</translation>
    </message>
    <message>
        <source>the document says it elsewhere</source>
        <translation>das Dokument sagt es an anderer Stelle</translation>
    </message>
    <message>
        <source>the reading is not right</source>
        <translation>es wurde nicht richtig gelesen</translation>
    </message>
    <message>
        <source>another model or version is meant</source>
        <translation>ein anderes Modell oder eine andere Version ist gemeint</translation>
    </message>
    <message>
        <source>not relevant here</source>
        <translation>hier nicht von Belang</translation>
    </message>
    <message>
        <source>Set finding aside</source>
        <translation>Befund zurückstellen</translation>
    </message>
    <message>
        <source>Why does this finding not apply here? The reason is kept with it.</source>
        <translation>Warum gilt dieser Befund hier nicht? Der Grund wird mit ihm behalten.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>set aside {check}</source>
        <translation>{check} zurückgestellt</translation>
    </message>
    <message>
        <source>question in the letter</source>
        <translation>Frage im Brief</translation>
    </message>
    <message>
        <source>The letter was changed</source>
        <translation>Der Brief wurde geändert</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Ran by</source>
        <translation>Getestet von</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Testbedingungen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>ClaimsTable</name>
    <message>
        <source>Show all claims</source>
        <translation>Alle Angaben zeigen</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Only claims about the announced model</source>
        <translation>Nur Angaben zum angekündigten Modell</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>Mit Befunden</translation>
    </message>
    <message>
        <source>Only claims with findings</source>
        <translation>Nur Angaben mit Befunden</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Only claims not marked as reviewed</source>
        <translation>Nur Angaben, die nicht als geprüft markiert sind</translation>
    </message>
    <message>
        <source>Area of the benchmark</source>
        <translation>Gebiet des Benchmarks</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter claims by text</source>
        <translation>Angaben nach Text filtern</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Enter shows the checklist of a claim</source>
        <translation>Eingabe zeigt die Prüfliste einer Angabe</translation>
    </message>
    <message>
        <source>{name}: on</source>
        <translation>{name}: ein</translation>
    </message>
    <message>
        <source>{name}: off</source>
        <translation>{name}: aus</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle Gebiete</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} Angaben</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>{shown} of {total} claims shown</source>
        <translation>{shown} von {total} Angaben gezeigt</translation>
    </message>
    <message>
        <source>No claim fits these filters.</source>
        <translation>Auf diese Filter passt keine Angabe.</translation>
    </message>
    <message>
        <source>Claims appear here as pages are read.</source>
        <translation>Angaben erscheinen hier, sobald Seiten gelesen sind.</translation>
    </message>
    <message>
        <source>No benchmark figure was found. If one was missed, select it in the document and choose Edit &gt; Add a missed claim.</source>
        <translation>Es wurde kein Benchmark-Wert gefunden. Fehlt einer, markieren Sie ihn im Dokument und wählen Sie Bearbeiten &gt; Fehlende Angabe hinzufügen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Still reading. Claims so far: {count}</source>
        <translation>Wird noch gelesen. Angaben bisher: {count}</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} Angaben</translation>
    </message>
    <message>
        <source>{count} about the announced model</source>
        <translation>{count} zum angekündigten Modell</translation>
    </message>
    <message>
        <source>{count} self-reported</source>
        <translation>{count} selbst berichtet</translation>
    </message>
    <message>
        <source>{count} with an outside result</source>
        <translation>{count} mit fremdem Ergebnis</translation>
    </message>
    <message>
        <source>not covered: {areas}</source>
        <translation>nicht abgedeckt: {areas}</translation>
    </message>
    <message>
        <source>At a glance: {counts}</source>
        <translation>Im Überblick: {counts}</translation>
    </message>
    <message>
        <source>not covered: {areas} and {count} more</source>
        <translation>nicht abgedeckt: {areas} und {count} weitere</translation>
    </message>
    <message>
        <source>findings compared with the original</source>
        <translation>Befunde mit dem Original verglichen</translation>
    </message>
    <message>
        <source>Add a folder to the library</source>
        <translation>Einen Ordner zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <source>Documents ({kinds})</source>
        <translation>Dokumente ({kinds})</translation>
    </message>
    <message>
        <source>All files ({kinds})</source>
        <translation>Alle Dateien ({kinds})</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Address of a web page or PDF. Only this address is fetched.</source>
        <translation>Adresse einer Webseite oder PDF-Datei. Nur diese Adresse wird abgerufen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>dropped text</source>
        <translation>abgelegter Text</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Claimcheck {version}

Reads announcements and shows, claim by claim, what each benchmark figure rests on.
Licence: Apache-2.0. The sources of the evidence and their licences are under Evidence, Browse evidence.</source>
        <translation>Claimcheck {version}

Liest Ankündigungen und zeigt Angabe für Angabe, worauf jede Benchmark-Zahl beruht.
Lizenz: Apache-2.0. Die Quellen der Belege und ihre Lizenzen stehen unter Belege, Belege durchsuchen.</translation>
    </message>
    <message>
        <source>About Claimcheck</source>
        <translation>Über Claimcheck</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare documents</source>
        <translation>Dokumente vergleichen</translation>
    </message>
    <message>
        <source>Claims on the same benchmarks</source>
        <translation>Angaben zu denselben Benchmarks</translation>
    </message>
    <message>
        <source>What is reported on my tasks</source>
        <translation>Was zu meinen Aufgaben berichtet wird</translation>
    </message>
    <message>
        <source>What was asked and answered</source>
        <translation>Was gefragt und beantwortet wurde</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Reported by several</source>
        <translation>Von mehreren berichtet</translation>
    </message>
    <message>
        <source>Not reported by all</source>
        <translation>Nicht von allen berichtet</translation>
    </message>
    <message>
        <source>Settings differ</source>
        <translation>Bedingungen verschieden</translation>
    </message>
    <message>
        <source>Rows to show</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>My tasks…</source>
        <translation>Meine Aufgaben…</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Comparing the ticked documents…</source>
        <translation>Die angehakten Dokumente werden verglichen…</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Automatic comparison of {day}. It can contain errors of reading.</source>
        <translation>Automatischer Vergleich vom {day}. Er kann Lesefehler enthalten.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <source>{rows} of {all} rows. Where settings differ, the last column says how.</source>
        <translation>{rows} von {all} Zeilen. Wo sich Testbedingungen unterscheiden, steht es in der letzten Spalte.</translation>
    </message>
    <message>
        <source>Questions to {count} publishers, by what became of them.</source>
        <translation>Fragen an {count} Herausgeber, nach dem, was daraus wurde.</translation>
    </message>
    <message>
        <source>Tick the documents to compare.</source>
        <translation>Wählen Sie die Dokumente aus, die verglichen werden sollen.</translation>
    </message>
</context>
<context>
    <name>ComparedDialog</name>
    <message>
        <source>Before the export</source>
        <translation>Vor dem Export</translation>
    </message>
    <message>
        <source>The review has {count} findings about {company}. Reading a document can go amiss.</source>
        <translation>Der Bericht enthält {count} Befunde über {company}. Beim Lesen eines Dokuments können Fehler entstehen.</translation>
    </message>
    <message>
        <source>I have compared them with the original</source>
        <translation>Ich habe sie mit dem Original verglichen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct the reading</source>
        <translation>Lesung berichtigen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Score as printed</source>
        <translation>Wert wie gedruckt</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Testbedingungen</translation>
    </message>
    <message>
        <source>5-shot, chain of thought, pass@1 …</source>
        <translation>5-shot, chain of thought, pass@1 …</translation>
    </message>
    <message>
        <source>Ran by</source>
        <translation>Getestet von</translation>
    </message>
    <message>
        <source>announced model</source>
        <translation>angekündigtes Modell</translation>
    </message>
    <message>
        <source>named for comparison</source>
        <translation>zum Vergleich genannt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Enter what the document prints. The program&apos;s own reading is kept beside it.</source>
        <translation>Geben Sie an, was das Dokument druckt. Die Lesung des Programms bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>The score needs a number, for example 79.8 or 79.8 %.</source>
        <translation>Der Wert braucht eine Zahl, zum Beispiel 79.8 oder 79.8 %.</translation>
    </message>
</context>
<context>
    <name>CoveragePicture</name>
    <message>
        <source>Coverage by area</source>
        <translation>Abdeckung nach Gebiet</translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <source>Reading the document…</source>
        <translation>Das Dokument wird gelesen…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Enter goes to the page</source>
        <translation>Die Eingabetaste führt zur Seite</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Angabe</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Angabe</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Auf Breite anpassen</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
</context>
<context>
    <name>DocumentPicker</name>
    <message>
        <source>Find a document</source>
        <translation>Dokument suchen</translation>
    </message>
    <message>
        <source>Documents to compare</source>
        <translation>Zu vergleichende Dokumente</translation>
    </message>
    <message>
        <source>Space ticks a document</source>
        <translation>Leertaste wählt ein Dokument aus</translation>
    </message>
</context>
<context>
    <name>DotPlot</name>
    <message>
        <source>Comparison of the score</source>
        <translation>Vergleich des Werts</translation>
    </message>
</context>
<context>
    <name>EvidenceBackups</name>
    <message>
        <source>The evidence was copied to {path}</source>
        <translation>Die Belege wurden nach {path} gesichert</translation>
    </message>
    <message>
        <source>Copying the evidence</source>
        <translation>Belege werden gesichert</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Sicherung wird geprüft</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>replaced by a restore</source>
        <translation>beim Wiederherstellen ersetzt</translation>
    </message>
    <message>
        <source>another file…</source>
        <translation>andere Datei…</translation>
    </message>
    <message>
        <source>Restore the evidence</source>
        <translation>Belege wiederherstellen</translation>
    </message>
    <message>
        <source>Results and reports become as they were then. The copy is checked first; the evidence of now is kept beside it as a file.</source>
        <translation>Ergebnisse und Berichte werden wieder wie damals. Die Sicherung wird vorher geprüft; die jetzigen Belege bleiben daneben als Datei erhalten.</translation>
    </message>
    <message>
        <source>Evidence (*.sqlite)</source>
        <translation>Belege (*.sqlite)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The evidence was restored</source>
        <translation>Die Belege wurden wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>EvidenceFilters</name>
    <message>
        <source>Model or benchmark</source>
        <translation>Modell oder Benchmark</translation>
    </message>
    <message>
        <source>Search results by model or benchmark</source>
        <translation>Ergebnisse nach Modell oder Benchmark suchen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Who ran it</source>
        <translation>Wer getestet hat</translation>
    </message>
    <message>
        <source>All evaluators</source>
        <translation>Alle Prüfer</translation>
    </message>
    <message>
        <source>In force or history</source>
        <translation>Gültig oder Verlauf</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>EvidenceLine</name>
    <message>
        <source>Open source</source>
        <translation>Quelle öffnen</translation>
    </message>
    <message>
        <source>Open the source of {title}</source>
        <translation>Quelle von {title} öffnen</translation>
    </message>
</context>
<context>
    <name>EvidenceModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Testbedingungen</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>EvidenceWindow</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Show all results</source>
        <translation>Alle Ergebnisse zeigen</translation>
    </message>
    <message>
        <source>Import results…</source>
        <translation>Ergebnisse importieren…</translation>
    </message>
    <message>
        <source>Sources and update…</source>
        <translation>Quellen und Aktualisierung…</translation>
    </message>
    <message>
        <source>Contamination reports…</source>
        <translation>Kontaminationsberichte…</translation>
    </message>
    <message>
        <source>Add by hand…</source>
        <translation>Von Hand eintragen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>No result holds these words.</source>
        <translation>Kein Ergebnis enthält diese Wörter.</translation>
    </message>
    <message>
        <source>The first {count} results; more come as you scroll</source>
        <translation>Die ersten {count} Ergebnisse; weitere erscheinen beim Blättern</translation>
    </message>
    <message>
        <source>{results} results of {models} models on {benchmarks} benchmarks by {evaluators} evaluators; {share} of the pairs of model and benchmark have two sources or more; newest {newest}</source>
        <translation>{results} Ergebnisse von {models} Modellen in {benchmarks} Benchmarks, von {evaluators} Prüfern; {share} der Paare aus Modell und Benchmark haben zwei oder mehr Quellen; neuestes vom {newest}</translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation>{count} Ergebnisse</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>no hit</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} Treffer</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}“</translation>
    </message>
    <message>
        <source>Possible reason: {reason}</source>
        <translation>Möglicher Grund: {reason}</translation>
    </message>
    <message>
        <source>How this was worked out</source>
        <translation>Wie das berechnet wurde</translation>
    </message>
    <message>
        <source>To ask: {question}</source>
        <translation>Zu fragen: {question}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>Frage kopieren</translation>
    </message>
    <message>
        <source>Add to letter</source>
        <translation>In den Brief</translation>
    </message>
    <message>
        <source>Add the question to the letter</source>
        <translation>Frage in den Brief aufnehmen</translation>
    </message>
    <message>
        <source>Evidence: {count}</source>
        <translation>Belege: {count}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>So arbeitet sie</translation>
    </message>
    <message>
        <source>How the check {check} works</source>
        <translation>Wie die Prüfung {check} arbeitet</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>Zurückstellen…</translation>
    </message>
    <message>
        <source>Set this finding aside, with a reason</source>
        <translation>Diesen Befund mit Begründung zurückstellen</translation>
    </message>
</context>
<context>
    <name>FirstRow</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>FoldHead</name>
    <message>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Ausgeklappt</translation>
    </message>
</context>
<context>
    <name>GlancePane</name>
    <message>
        <source>The document at a glance</source>
        <translation>Das Dokument im Überblick</translation>
    </message>
    <message>
        <source>Still being read and checked. Claims found so far are in the table.</source>
        <translation>Wird noch gelesen und geprüft. Die bisher gefundenen Angaben stehen in der Tabelle.</translation>
    </message>
    <message>
        <source>What the figures cover</source>
        <translation>Was die Zahlen abdecken</translation>
    </message>
    <message>
        <source>This cannot be told: our register knows none of the tests.</source>
        <translation>Das lässt sich nicht sagen: Unser Register kennt keinen der Tests.</translation>
    </message>
    <message>
        <source>Not in our register, so not placed: {names}</source>
        <translation>Nicht in unserem Register, daher nicht zugeordnet: {names}</translation>
    </message>
    <message>
        <source>Evidence as of {date}: {results} results, {reports} contamination reports</source>
        <translation>Belege vom {date}: {results} Ergebnisse, {reports} Kontaminationsberichte</translation>
    </message>
    <message>
        <source>The document is being read</source>
        <translation>Das Dokument wird gelesen</translation>
    </message>
    <message>
        <source>Its claims, and what would change the story, appear here and in the table.</source>
        <translation>Seine Angaben, und was die Geschichte ändern würde, erscheinen hier und in der Tabelle.</translation>
    </message>
    <message>
        <source>not dated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} Seiten</translation>
    </message>
    <message>
        <source>Reading: {warning}</source>
        <translation>Zum Lesen: {warning}</translation>
    </message>
    <message>
        <source>{count} more notes on reading</source>
        <translation>{count} weitere Hinweise zum Lesen</translation>
    </message>
    <message>
        <source>benchmark claims</source>
        <translation>Benchmark-Angaben</translation>
    </message>
    <message>
        <source>about the announced model</source>
        <translation>zum angekündigten Modell</translation>
    </message>
    <message>
        <source>of these reported by the company itself</source>
        <translation>davon vom Unternehmen selbst berichtet</translation>
    </message>
    <message>
        <source>with a result from outside in the index</source>
        <translation>mit einem fremden Ergebnis im Verzeichnis</translation>
    </message>
    <message>
        <source>What would change the story</source>
        <translation>Was die Geschichte ändern würde</translation>
    </message>
    <message>
        <source>Nothing that our checks can see from here.</source>
        <translation>Nichts, was unsere Prüfungen von hier aus sehen.</translation>
    </message>
    <message>
        <source>Nothing of that weight. Claims with a finding that needs context: {count}.</source>
        <translation>Nichts von diesem Gewicht. Angaben mit einem Befund, der Einordnung braucht: {count}.</translation>
    </message>
    <message>
        <source>Show claims with findings</source>
        <translation>Angaben mit Befunden zeigen</translation>
    </message>
    <message>
        <source>Show the claim</source>
        <translation>Angabe zeigen</translation>
    </message>
    <message>
        <source>No figure on: {areas}</source>
        <translation>Kein Wert zu: {areas}</translation>
    </message>
    <message>
        <source>About the whole document</source>
        <translation>Zum ganzen Dokument</translation>
    </message>
    <message>
        <source>Also checked: {count}</source>
        <translation>Außerdem geprüft: {count}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Claimcheck manual</source>
        <translation>Claimcheck-Handbuch</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} Seiten</translation>
    </message>
</context>
<context>
    <name>ImportFilesModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>a table of your own</source>
        <translation>eine eigene Tabelle</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>please confirm the columns</source>
        <translation>bitte die Spalten bestätigen</translation>
    </message>
    <message>
        <source>will replace {count} older rows, which stay in the history</source>
        <translation>ersetzt {count} ältere Zeilen, die im Verlauf bleiben</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>wird hinzugefügt</translation>
    </message>
    <message>
        <source>{count} added; {older} older rows went into the history</source>
        <translation>{count} hinzugefügt; {older} ältere Zeilen stehen jetzt im Verlauf</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} hinzugefügt</translation>
    </message>
    <message>
        <source>there already, nothing added</source>
        <translation>schon vorhanden, nichts hinzugefügt</translation>
    </message>
    <message>
        <source>{count} kept in the history: older than what is there</source>
        <translation>{count} im Verlauf behalten: älter als das Vorhandene</translation>
    </message>
    <message>
        <source>nothing to add: {reason}</source>
        <translation>nichts hinzuzufügen: {reason}</translation>
    </message>
    <message>
        <source>refused: {reason}</source>
        <translation>abgelehnt: {reason}</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Results as they will be read</source>
        <translation>Ergebnisse, wie sie gelesen werden</translation>
    </message>
    <message>
        <source>The table as it is</source>
        <translation>Die Tabelle, wie sie ist</translation>
    </message>
    <message>
        <source>Confirm the columns</source>
        <translation>Spalten bestätigen</translation>
    </message>
    <message>
        <source>The first rows:</source>
        <translation>Die ersten Zeilen:</translation>
    </message>
    <message>
        <source>Which column names the model?</source>
        <translation>Welche Spalte nennt das Modell?</translation>
    </message>
    <message>
        <source>Which column holds the score?</source>
        <translation>Welche Spalte enthält den Wert?</translation>
    </message>
    <message>
        <source>Which column names the benchmark, or which benchmark is it?</source>
        <translation>Welche Spalte nennt den Benchmark, oder welcher Benchmark ist es?</translation>
    </message>
    <message>
        <source>These columns are confirmed and remembered. The first rows:</source>
        <translation>Diese Spalten sind bestätigt und gemerkt. Die ersten Zeilen:</translation>
    </message>
    <message>
        <source>Read like this? Then confirm; tables like it are read so from now on.</source>
        <translation>Richtig gelesen? Dann bestätigen Sie; solche Tabellen werden künftig so gelesen.</translation>
    </message>
</context>
<context>
    <name>ImportWindow</name>
    <message>
        <source>Import results</source>
        <translation>Ergebnisse importieren</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>Choose files, archives, a folder or an address, or drop them here: results of evaluation harnesses, leaderboards, or a table of your own. Nothing is changed before you say so.</source>
        <translation>Wählen Sie Dateien, Archive, einen Ordner oder eine Adresse, oder ziehen Sie sie hierher: Ergebnisse von Testprogrammen, Ranglisten oder eine eigene Tabelle. Geändert wird erst etwas, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>From an address…</source>
        <translation>Von einer Adresse…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import from an address</source>
        <translation>Von einer Adresse importieren</translation>
    </message>
    <message>
        <source>Address of a file of results. Only this address is fetched, and only now.</source>
        <translation>Adresse einer Datei mit Ergebnissen. Nur diese Adresse wird abgerufen, und nur jetzt.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Nothing was fetched.</source>
        <translation>Es wurde nichts abgerufen.</translation>
    </message>
    <message>
        <source>Fetching {address}</source>
        <translation>{address} wird abgerufen</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Dateien werden angesehen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>Imported. The state of each file says what became of it.</source>
        <translation>Importiert. Der Stand jeder Datei sagt, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>{rows} results in {ready} of {files} files will be added.</source>
        <translation>{rows} Ergebnisse aus {ready} von {files} Dateien werden hinzugefügt.</translation>
    </message>
    <message>
        <source>Nothing is added before you have confirmed what the columns mean.</source>
        <translation>Hinzugefügt wird erst, wenn Sie bestätigt haben, was die Spalten bedeuten.</translation>
    </message>
    <message>
        <source>Tables that wait for their columns: {waiting}.</source>
        <translation>Tabellen, deren Spalten noch zu bestätigen sind: {waiting}.</translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
    <message>
        <source>{added} added, {known} were here already, {refused} could not be read.</source>
        <translation>{added} hinzugefügt, {known} waren schon hier, {refused} waren nicht lesbar.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Adding {count} documents</source>
        <translation>{count} Dokumente werden hinzugefügt</translation>
    </message>
    <message>
        <source>Taking in sealed files</source>
        <translation>Versiegelte Dateien werden aufgenommen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mark as to review</source>
        <translation>Als offen markieren</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als erledigt markieren</translation>
    </message>
    <message>
        <source>marking of {title}</source>
        <translation>Markierung von {title}</translation>
    </message>
    <message>
        <source>Collection…</source>
        <translation>Sammlung…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>Aus der Bibliothek entfernen…</translation>
    </message>
    <message>
        <source>Collection of this document (empty for none)</source>
        <translation>Sammlung dieses Dokuments (leer für keine)</translation>
    </message>
    <message>
        <source>collection of {title}</source>
        <translation>Sammlung von {title}</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>tags of {title}</source>
        <translation>Schlagwörter von {title}</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Remove “{title}” with its notes and corrections?</source>
        <translation>„{title}“ mit Notizen und Berichtigungen entfernen?</translation>
    </message>
    <message>
        <source>A backup of the library is made first.</source>
        <translation>Vorher wird die Bibliothek gesichert.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} Angaben</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Search documents, claims and notes</source>
        <translation>Dokumente, Angaben und Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>Regale</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Enter opens a document</source>
        <translation>Eingabe öffnet ein Dokument</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>No document holds these words.</source>
        <translation>Kein Dokument enthält diese Wörter.</translation>
    </message>
    <message>
        <source>No document stands on this shelf.</source>
        <translation>Auf diesem Regal steht kein Dokument.</translation>
    </message>
    <message>
        <source>Documents that you open are kept here. Drop a folder to add all that is in it.</source>
        <translation>Hier bleibt, was Sie öffnen. Ziehen Sie einen Ordner hierher, um alles darin hinzuzufügen.</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Claimcheck</source>
        <translation>Claimcheck</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Im Überblick</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Document and claim</source>
        <translation>Dokument und Angabe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>{name} wird geöffnet</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>{count} claims found</source>
        <translation>{count} Angaben gefunden</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Angaben</translation>
    </message>
</context>
<context>
    <name>MappingForm</name>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>a row for each result</source>
        <translation>eine Zeile je Ergebnis</translation>
    </message>
    <message>
        <source>a column for each benchmark</source>
        <translation>eine Spalte je Benchmark</translation>
    </message>
    <message>
        <source>or all rows are of this benchmark</source>
        <translation>oder alle Zeilen gehören zu diesem Benchmark</translation>
    </message>
    <message>
        <source>Columns of benchmarks</source>
        <translation>Spalten mit Benchmarks</translation>
    </message>
    <message>
        <source>Scale of the scores</source>
        <translation>Skala der Werte</translation>
    </message>
    <message>
        <source>or all rows are by this evaluator</source>
        <translation>oder alle Zeilen sind von diesem Prüfer</translation>
    </message>
    <message>
        <source>Who ran them</source>
        <translation>Wer getestet hat</translation>
    </message>
    <message>
        <source>A higher score is</source>
        <translation>Ein höherer Wert ist</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>NamedColumns</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>NearTestsModel</name>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Nearness</source>
        <translation>Nähe</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>Im Dokument</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>NearTestsPane</name>
    <message>
        <source>Benchmarks by nearness</source>
        <translation>Benchmarks nach Nähe</translation>
    </message>
    <message>
        <source>Unrelated ones too</source>
        <translation>Auch solche ohne Bezug</translation>
    </message>
    <message>
        <source>Only those in the open document</source>
        <translation>Nur die im offenen Dokument</translation>
    </message>
    <message>
        <source>Tick a task first.</source>
        <translation>Wählen Sie zuerst eine Aufgabe.</translation>
    </message>
    <message>
        <source>Of {all} benchmarks in the register, {close} are close to your tasks, {partly} partly.</source>
        <translation>Von {all} Benchmarks im Register sind {close} nahe an Ihren Aufgaben, {partly} teilweise.</translation>
    </message>
    <message>
        <source>No benchmark in the register is close to: {uses}.</source>
        <translation>Kein Benchmark im Register ist nahe an: {uses}.</translation>
    </message>
    <message>
        <source>The open document reports no benchmark close to: {uses}.</source>
        <translation>Das offene Dokument berichtet keinen Benchmark nahe an: {uses}.</translation>
    </message>
    <message>
        <source>Choose a benchmark to read why it is near or not.</source>
        <translation>Wählen Sie einen Benchmark, um zu lesen, warum er nahe ist oder nicht.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Your note on this claim</source>
        <translation>Ihre Notiz zu dieser Angabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>OwnEvidence</name>
    <message>
        <source>withdrawn by its source</source>
        <translation>von der Quelle zurückgezogen</translation>
    </message>
    <message>
        <source>of another model</source>
        <translation>von einem anderen Modell</translation>
    </message>
    <message>
        <source>of another benchmark or version</source>
        <translation>von einem anderen Benchmark oder einer anderen Version</translation>
    </message>
    <message>
        <source>entered twice</source>
        <translation>doppelt eingetragen</translation>
    </message>
    <message>
        <source>{result}
It stays in the history with the reason.</source>
        <translation>{result}
Es bleibt mit der Begründung im Verlauf.</translation>
    </message>
    <message>
        <source>Retire a result</source>
        <translation>Ergebnis außer Kraft setzen</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Außer Kraft setzen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>Added: {result}</source>
        <translation>Hinzugefügt: {result}</translation>
    </message>
    <message>
        <source>Corrected: {result}</source>
        <translation>Berichtigt: {result}</translation>
    </message>
    <message>
        <source>Retired: {result}</source>
        <translation>Außer Kraft gesetzt: {result}</translation>
    </message>
    <message>
        <source>Brought back: {result}</source>
        <translation>Wieder in Kraft: {result}</translation>
    </message>
    <message>
        <source>Noted: {text}</source>
        <translation>Vermerkt: {text}</translation>
    </message>
    <message>
        <source>Removed: {text}</source>
        <translation>Entfernt: {text}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Paste an announcement, plain or as Markdown</source>
        <translation>Fügen Sie eine Ankündigung ein, als Text oder Markdown</translation>
    </message>
    <message>
        <source>Text to check</source>
        <translation>Zu prüfender Text</translation>
    </message>
    <message>
        <source>Check this text</source>
        <translation>Diesen Text prüfen</translation>
    </message>
    <message>
        <source>The text stays on this computer.</source>
        <translation>Der Text bleibt auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Document pages</source>
        <translation>Seiten des Dokuments</translation>
    </message>
    <message>
        <source>Page {page} cannot be drawn. Its text was read separately.</source>
        <translation>Seite {page} lässt sich nicht zeichnen. Ihr Text wurde getrennt gelesen.</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>A proxy begins with http:// or https://, for example http://proxy.example:8080.</source>
        <translation>Ein Proxy beginnt mit http:// oder https://, zum Beispiel http://proxy.example:8080.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>high contrast, light</source>
        <translation>hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>high contrast, dark</source>
        <translation>hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>A new language is used from the next start on.</source>
        <translation>Eine neue Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Reading and network</source>
        <translation>Lesen und Netz</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>At most for reading a document</source>
        <translation>Höchstens für das Lesen eines Dokuments</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The network is used only for an address that you open and for an update that you start.</source>
        <translation>Das Netz wird nur für eine Adresse benutzt, die Sie öffnen, und für eine Aktualisierung, die Sie starten.</translation>
    </message>
    <message>
        <source>A check without a tick is left out from the next document on.</source>
        <translation>Eine Prüfung ohne Häkchen entfällt ab dem nächsten Dokument.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Show data folder</source>
        <translation>Datenordner zeigen</translation>
    </message>
    <message>
        <source>Library, evidence and settings are kept there. To keep them elsewhere, set CLAIMCHECK_HOME to another folder before you start the program.</source>
        <translation>Dort liegen Bibliothek, Belege und Einstellungen. Um sie anderswo zu halten, setzen Sie vor dem Start des Programms CLAIMCHECK_HOME auf einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Space ticks a task</source>
        <translation>Leertaste wählt eine Aufgabe aus</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Space ticks a language</source>
        <translation>Die Leertaste wählt eine Sprache</translation>
    </message>
    <message>
        <source>Kinds of documents</source>
        <translation>Arten von Dokumenten</translation>
    </message>
    <message>
        <source>contract, e-mail, table …</source>
        <translation>Vertrag, E-Mail, Tabelle …</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>with or without tools</source>
        <translation>mit oder ohne Werkzeuge</translation>
    </message>
    <message>
        <source>with tools</source>
        <translation>mit Werkzeugen</translation>
    </message>
    <message>
        <source>without tools</source>
        <translation>ohne Werkzeuge</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Long documents</source>
        <translation>Lange Dokumente</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ProvenancePane</name>
    <message>
        <source>Where the result comes from</source>
        <translation>Woher das Ergebnis kommt</translation>
    </message>
    <message>
        <source>Choose a result to see where it comes from.</source>
        <translation>Wählen Sie ein Ergebnis, um zu sehen, woher es kommt.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Testbedingungen</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Bekannt als</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Quelle öffnen</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Tag or note…</source>
        <translation>Schlagwort oder Notiz…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Außer Kraft setzen…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Wieder in Kraft setzen</translation>
    </message>
    <message>
        <source>Remove “{text}”</source>
        <translation>„{text}“ entfernen</translation>
    </message>
</context>
<context>
    <name>QuestionSection</name>
    <message>
        <source>More findings and questions: {count}</source>
        <translation>Weitere Befunde und Fragen: {count}</translation>
    </message>
    <message>
        <source>Details: {count}</source>
        <translation>Einzelheiten: {count}</translation>
    </message>
    <message>
        <source>Also checked: {count}</source>
        <translation>Außerdem geprüft: {count}</translation>
    </message>
    <message>
        <source>No check has more to say on this.</source>
        <translation>Keine Prüfung hat mehr dazu zu sagen.</translation>
    </message>
</context>
<context>
    <name>QuestionsModel</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gefragt am</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Beantwortet am</translation>
    </message>
</context>
<context>
    <name>QuestionsWindow</name>
    <message>
        <source>Questions and letter</source>
        <translation>Fragen und Brief</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Add all suggested questions</source>
        <translation>Alle vorgeschlagenen Fragen aufnehmen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>A question of your own</source>
        <translation>Eine eigene Frage</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add your question</source>
        <translation>Ihre Frage hinzufügen</translation>
    </message>
    <message>
        <source>Save letter…</source>
        <translation>Brief speichern…</translation>
    </message>
    <message>
        <source>Copy letter</source>
        <translation>Brief kopieren</translation>
    </message>
    <message>
        <source>Letter in English</source>
        <translation>Brief auf Englisch</translation>
    </message>
    <message>
        <source>Letter in your language</source>
        <translation>Brief auf Deutsch</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Sprache des Briefs</translation>
    </message>
    <message>
        <source>Letter copied</source>
        <translation>Brief kopiert</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Brief speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Questions to the publisher of “{title}”</source>
        <translation>Fragen an den Herausgeber von „{title}“</translation>
    </message>
    <message>
        <source>None is kept yet: add the suggested ones or one of your own.</source>
        <translation>Noch ist keine aufgenommen: Nehmen Sie die vorgeschlagenen oder eine eigene auf.</translation>
    </message>
</context>
<context>
    <name>RanByChoice</name>
    <message>
        <source>Where a file does not say who ran it:</source>
        <translation>Wo eine Datei nicht sagt, wer getestet hat:</translation>
    </message>
    <message>
        <source>leave it open</source>
        <translation>offen lassen</translation>
    </message>
    <message>
        <source>I did: our own runs</source>
        <translation>ich: eigene Durchläufe</translation>
    </message>
    <message>
        <source>a third party</source>
        <translation>Dritte</translation>
    </message>
    <message>
        <source>the models&apos; maker</source>
        <translation>der Hersteller der Modelle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of who ran them</source>
        <translation>Name dessen, der getestet hat</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Choose or type a reason</source>
        <translation>Grund wählen oder eingeben</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Enter a reason; it is kept with your decision.</source>
        <translation>Geben Sie einen Grund an; er wird mit Ihrer Entscheidung behalten.</translation>
    </message>
</context>
<context>
    <name>RecentDocuments</name>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
</context>
<context>
    <name>RecheckCommands</name>
    <message>
        <source>Checking again</source>
        <translation>Wird erneut geprüft</translation>
    </message>
    <message>
        <source>Checking the library again</source>
        <translation>Bibliothek wird erneut geprüft</translation>
    </message>
</context>
<context>
    <name>ReportsModel</name>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Anzeichen</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Ausmaß</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Berichtet von</translation>
    </message>
</context>
<context>
    <name>ReportsWindow</name>
    <message>
        <source>Contamination reports</source>
        <translation>Kontaminationsberichte</translation>
    </message>
    <message>
        <source>Words of a report</source>
        <translation>Wörter eines Berichts</translation>
    </message>
    <message>
        <source>Search the reports</source>
        <translation>Berichte durchsuchen</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>All benchmarks</source>
        <translation>Alle Benchmarks</translation>
    </message>
    <message>
        <source>Affected model</source>
        <translation>Betroffenes Modell</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>Signs found</source>
        <translation>Anzeichen gefunden</translation>
    </message>
    <message>
        <source>Nothing found, or open</source>
        <translation>Nichts gefunden oder offen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Show all reports</source>
        <translation>Alle Berichte zeigen</translation>
    </message>
    <message>
        <source>The report and its source</source>
        <translation>Der Bericht und seine Quelle</translation>
    </message>
    <message>
        <source>Choose a report to read what was found.</source>
        <translation>Wählen Sie einen Bericht, um zu lesen, was gefunden wurde.</translation>
    </message>
    <message>
        <source>Reading the reports…</source>
        <translation>Die Berichte werden gelesen…</translation>
    </message>
    <message>
        <source>Published signs that questions or answers of a test were in the training data. A report speaks of the models it names, at its time and by its method.</source>
        <translation>Veröffentlichte Anzeichen, dass Fragen oder Antworten eines Tests in den Trainingsdaten waren. Ein Bericht spricht von den Modellen, die er nennt, zu seiner Zeit und nach seiner Methode.</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count} Berichte</translation>
    </message>
    <message>
        <source>No report is like that.</source>
        <translation>Kein Bericht ist so.</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Quelle öffnen</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Anzeichen</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Ausmaß</translation>
    </message>
    <message>
        <source>Scores compared</source>
        <translation>Verglichene Werte</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>the model&apos;s maker</source>
        <translation>der Hersteller des Modells</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Berichtet von</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>Gelesen bei</translation>
    </message>
</context>
<context>
    <name>RestoreCommands</name>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Restore the library</source>
        <translation>Bibliothek wiederherstellen</translation>
    </message>
    <message>
        <source>One is made every half hour of work, and before a removal or an update.</source>
        <translation>Alle halbe Stunde, in der gearbeitet wird, und vor einem Entfernen oder einer Aktualisierung wird eine angelegt.</translation>
    </message>
    <message>
        <source>The library becomes as it was then. The library of now is kept beside it as a file.</source>
        <translation>Die Bibliothek wird wieder so, wie sie damals war. Die jetzige bleibt als Datei daneben erhalten.</translation>
    </message>
    <message>
        <source>The library was restored</source>
        <translation>Die Bibliothek wurde wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message>
        <source>Add a result</source>
        <translation>Ergebnis eintragen</translation>
    </message>
    <message>
        <source>Correct a result</source>
        <translation>Ergebnis berichtigen</translation>
    </message>
    <message>
        <source>Every result needs its source: the address or the reference you read it from.</source>
        <translation>Jedes Ergebnis braucht seine Quelle: die Adresse oder den Nachweis, wo Sie es gelesen haben.</translation>
    </message>
    <message>
        <source>The result as it was stays in the history.</source>
        <translation>Das Ergebnis, wie es war, bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Score as printed</source>
        <translation>Wert wie gedruckt</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Testbedingungen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Number of items</source>
        <translation>Zahl der Aufgaben</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Enter the model as the source names it.</source>
        <translation>Geben Sie das Modell so an, wie die Quelle es nennt.</translation>
    </message>
    <message>
        <source>Enter the benchmark as the source names it.</source>
        <translation>Geben Sie den Benchmark so an, wie die Quelle ihn nennt.</translation>
    </message>
    <message>
        <source>The score needs a number, for example 79.8 or 79.8 %.</source>
        <translation>Der Wert braucht eine Zahl, zum Beispiel 79.8 oder 79.8 %.</translation>
    </message>
    <message>
        <source>Enter the address or reference the result was read from.</source>
        <translation>Geben Sie die Adresse oder den Nachweis an, wo das Ergebnis steht.</translation>
    </message>
    <message>
        <source>The number of items is a whole number.</source>
        <translation>Die Zahl der Aufgaben ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Enter the date as year, month, day, for example 2026-11-28.</source>
        <translation>Geben Sie das Datum als Jahr, Monat, Tag an, zum Beispiel 2026-11-28.</translation>
    </message>
</context>
<context>
    <name>ShortcutsModel</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Kürzel</translation>
    </message>
    <message>
        <source>Press the keys; Tab leaves the field</source>
        <translation>Drücken Sie die Tasten; Tab verlässt das Feld</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Alle wie üblich</translation>
    </message>
    <message>
        <source>Choose a command, then press the keys it shall have.</source>
        <translation>Wählen Sie einen Befehl und drücken Sie dann die Tasten, die er haben soll.</translation>
    </message>
    <message>
        <source>{key} alone is for typing and moving about. Hold Ctrl or Alt with it.</source>
        <translation>{key} allein dient dem Tippen und Bewegen. Halten Sie Strg oder Alt dazu.</translation>
    </message>
    <message>
        <source>{key} is used by “{user}” already. Nothing was changed.</source>
        <translation>{key} gehört schon zu „{user}“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“{command}” has {key} now.</source>
        <translation>„{command}“ hat jetzt {key}.</translation>
    </message>
    <message>
        <source>“{command}” has no shortcut now.</source>
        <translation>„{command}“ hat jetzt kein Tastenkürzel.</translation>
    </message>
    <message>
        <source>Every command has its usual shortcut.</source>
        <translation>Jeder Befehl hat sein übliches Tastenkürzel.</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>renewed, {rows} results added</source>
        <translation>erneuert, {rows} Ergebnisse hinzugefügt</translation>
    </message>
    <message>
        <source>unchanged since the last time</source>
        <translation>unverändert seit dem letzten Mal</translation>
    </message>
    <message>
        <source>partly renewed, {rows} results added; {count} addresses failed: {why}</source>
        <translation>teilweise erneuert, {rows} Ergebnisse hinzugefügt; {count} Adressen ohne Erfolg: {why}</translation>
    </message>
    <message>
        <source>failed, nothing was changed: {why}</source>
        <translation>fehlgeschlagen, nichts wurde geändert: {why}</translation>
    </message>
    <message>
        <source>has no address; import its files yourself</source>
        <translation>hat keine Adresse; importieren Sie die Dateien selbst</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>import its files yourself</source>
        <translation>Dateien selbst importieren</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>erneuert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>partly renewed</source>
        <translation>teilweise erneuert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} Monate</translation>
    </message>
</context>
<context>
    <name>SourcesWindow</name>
    <message>
        <source>Sources of evidence</source>
        <translation>Quellen der Belege</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Space ticks a source for the update</source>
        <translation>Die Leertaste wählt eine Quelle für die Aktualisierung</translation>
    </message>
    <message>
        <source>Counting the evidence…</source>
        <translation>Die Belege werden gezählt…</translation>
    </message>
    <message>
        <source>Only the addresses of ticked sources are fetched, and only when you press Update.</source>
        <translation>Nur die Adressen gewählter Quellen werden abgerufen, und nur, wenn Sie auf „Aktualisieren“ drücken.</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Open home page</source>
        <translation>Startseite öffnen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Stop the update</source>
        <translation>Aktualisierung anhalten</translation>
    </message>
    <message>
        <source>Sources ticked: {count}</source>
        <translation>Gewählte Quellen: {count}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>nicht abgerufen</translation>
    </message>
    <message>
        <source>stopped, nothing was changed</source>
        <translation>angehalten, nichts wurde geändert</translation>
    </message>
    <message>
        <source>The update has ended; {count} results were added.</source>
        <translation>Die Aktualisierung ist beendet; {count} Ergebnisse wurden hinzugefügt.</translation>
    </message>
    <message>
        <source>{results} results in force ({vendor} by the models&apos; makers, {history} more in the history) of {models} models on {benchmarks} benchmarks by {evaluators} evaluators. {cells} pairs of model and benchmark, {share} of them with two sources or more. {reports} contamination reports. Retrieved from {oldest} to {newest}.</source>
        <translation>{results} gültige Ergebnisse ({vendor} von den Herstellern der Modelle, {history} weitere im Verlauf) von {models} Modellen in {benchmarks} Benchmarks, von {evaluators} Prüfern. {cells} Paare aus Modell und Benchmark, davon {share} mit zwei oder mehr Quellen. {reports} Kontaminationsberichte. Abgerufen vom {oldest} bis zum {newest}.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
</context>
<context>
    <name>TasksWindow</name>
    <message>
        <source>My tasks</source>
        <translation>Meine Aufgaben</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No profile is in use. With one in use, “Your tasks?” compares each claim with its tasks.</source>
        <translation>Kein Profil ist in Gebrauch. Mit einem vergleicht „Ihre Aufgaben?“ jede Angabe mit dessen Aufgaben.</translation>
    </message>
    <message>
        <source>In use: {name}. “Your tasks?” compares each claim with its tasks.</source>
        <translation>In Gebrauch: {name}. „Ihre Aufgaben?“ vergleicht jede Angabe mit dessen Aufgaben.</translation>
    </message>
    <message>
        <source>What you need a model for</source>
        <translation>Wofür Sie ein Modell brauchen</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>Speichern und verwenden</translation>
    </message>
    <message>
        <source>How near each benchmark is</source>
        <translation>Wie nahe jeder Benchmark ist</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Keine verwenden</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (in Gebrauch)</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>Geben Sie dem Profil einen Namen.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Document text</source>
        <translation>Text des Dokuments</translation>
    </message>
</context>
<context>
    <name>UndoButtons</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop an announcement here</source>
        <translation>Legen Sie hier eine Ankündigung ab</translation>
    </message>
    <message>
        <source>A press release, web page, model card or paper: Claimcheck finds every benchmark figure in it and shows what each one rests on. Nothing leaves this computer.</source>
        <translation>Eine Pressemitteilung, Webseite, Modellkarte oder Studie: Claimcheck findet jede Benchmark-Zahl darin und zeigt, worauf sie beruht. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Open the sample announcement</source>
        <translation>Beispielmeldung öffnen</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>Adresse öffnen…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Ways to open a document</source>
        <translation>Wege, ein Dokument zu öffnen</translation>
    </message>
</context>
<context>
    <name>announce</name>
    <message>
        <source>{name} ticked</source>
        <translation>{name} gewählt</translation>
    </message>
    <message>
        <source>{name} unticked</source>
        <translation>{name} abgewählt</translation>
    </message>
</context>
<context>
    <name>announced</name>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>Announced: {names}</source>
        <translation>Angekündigt: {names}</translation>
    </message>
</context>
<context>
    <name>check_lines</name>
    <message>
        <source>**Question:** {question} **Usual severity:** {severity}.</source>
        <translation>**Frage:** {question} **Übliches Gewicht:** {severity}.</translation>
    </message>
    <message>
        <source>Not yet measured on labelled documents: compare each result with the original.</source>
        <translation>Noch nicht an beurteilten Dokumenten gemessen: Vergleichen Sie jedes Ergebnis mit dem Original.</translation>
    </message>
    <message>
        <source>Real documents on which results were judged by hand: {count} (as of {date}).</source>
        <translation>Echte Dokumente, an denen die Ergebnisse von Hand beurteilt wurden: {count} (Stand {date}).</translation>
    </message>
    <message>
        <source>Findings that were right: {right} of {findings}.</source>
        <translation>Richtige Befunde: {right} von {findings}.</translation>
    </message>
    <message>
        <source>Questions that were sensible: {sensible} of {asks}.</source>
        <translation>Sinnvolle Fragen: {sensible} von {asks}.</translation>
    </message>
    <message>
        <source>Judged on real documents on {date}: it raised nothing there.</source>
        <translation>Am {date} an echten Dokumenten beurteilt: Sie meldete dort nichts.</translation>
    </message>
    <message>
        <source>Untick it under **Edit › Preferences › Checks**, or run `claimcheck checks off {check}`: it is left out from the next document on. The tick, or `claimcheck checks on {check}`, brings it back.</source>
        <translation>Nehmen Sie unter **Bearbeiten › Einstellungen › Prüfungen** das Häkchen weg, oder geben Sie `claimcheck checks off {check}` ein: Ab dem nächsten Dokument entfällt sie. Das Häkchen oder `claimcheck checks on {check}` holt sie zurück.</translation>
    </message>
</context>
<context>
    <name>comparison_dots</name>
    <message>
        <source>This claim</source>
        <translation>Diese Angabe</translation>
    </message>
    <message>
        <source>Same model, others&apos; tests</source>
        <translation>Dasselbe Modell, Dritte</translation>
    </message>
    <message>
        <source>Others in this document</source>
        <translation>Andere in diesem Dokument</translation>
    </message>
    <message>
        <source>Other models, others&apos; tests</source>
        <translation>Andere Modelle, Dritte</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Ceiling (faulty questions)</source>
        <translation>Obergrenze (fehlerhafte Fragen)</translation>
    </message>
</context>
<context>
    <name>comparison_texts</name>
    <message>
        <source>Everywhere: {settings}</source>
        <translation>Überall: {settings}</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Unterschiedliche Bedingungen</translation>
    </message>
    <message>
        <source>reports nothing</source>
        <translation>berichtet nichts</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>No headings found</source>
        <translation>Keine Überschriften gefunden</translation>
    </message>
</context>
<context>
    <name>evidence_export</name>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Parquet table (*.parquet)</source>
        <translation>Parquet-Tabelle (*.parquet)</translation>
    </message>
    <message>
        <source>Every Eval Ever, a folder (*)</source>
        <translation>Every Eval Ever, ein Ordner (*)</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>{count} results written to {path}</source>
        <translation>{count} Ergebnisse nach {path} geschrieben</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
</context>
<context>
    <name>evidence_words</name>
    <message>
        <source>the model&apos;s maker</source>
        <translation>der Hersteller des Modells</translation>
    </message>
    <message>
        <source>your own run</source>
        <translation>eigener Durchlauf</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>Dritte</translation>
    </message>
    <message>
        <source>submitted, verified</source>
        <translation>eingereicht, bestätigt</translation>
    </message>
    <message>
        <source>submitted, not verified</source>
        <translation>eingereicht, nicht bestätigt</translation>
    </message>
    <message>
        <source>votes of users</source>
        <translation>Stimmen von Nutzern</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>per cent (0–100)</source>
        <translation>Prozent (0–100)</translation>
    </message>
    <message>
        <source>ratio (0–1)</source>
        <translation>Anteil (0–1)</translation>
    </message>
    <message>
        <source>rating (Elo)</source>
        <translation>Wertung (Elo)</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>win rate</source>
        <translation>Siegquote</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Number of items</source>
        <translation>Zahl der Aufgaben</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfehler</translation>
    </message>
    <message>
        <source>Lower end of the interval</source>
        <translation>Unteres Ende des Intervalls</translation>
    </message>
    <message>
        <source>Upper end of the interval</source>
        <translation>Oberes Ende des Intervalls</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Beispiele (Shots)</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Testbedingungen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>said by the maker itself</source>
        <translation>vom Hersteller selbst gesagt</translation>
    </message>
    <message>
        <source>found in training data</source>
        <translation>in Trainingsdaten gefunden</translation>
    </message>
    <message>
        <source>errors in the answers</source>
        <translation>Fehler in den Antworten</translation>
    </message>
    <message>
        <source>repeated from memory</source>
        <translation>aus dem Gedächtnis wiedergegeben</translation>
    </message>
    <message>
        <source>lower when reworded</source>
        <translation>niedriger nach Umformulieren</translation>
    </message>
    <message>
        <source>lower on fresh questions</source>
        <translation>niedriger bei frischen Fragen</translation>
    </message>
    <message>
        <source>tuned to the leaderboard</source>
        <translation>auf die Rangliste zugeschnitten</translation>
    </message>
    <message>
        <source>lower after the training date</source>
        <translation>niedriger nach dem Trainingsdatum</translation>
    </message>
    <message>
        <source>near the highest score</source>
        <translation>nahe am Höchstwert</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>suspected, without a figure</source>
        <translation>vermutet, ohne Zahl</translation>
    </message>
    <message>
        <source>method in doubt</source>
        <translation>Methode zweifelhaft</translation>
    </message>
    <message>
        <source>every model</source>
        <translation>jedes Modell</translation>
    </message>
    <message>
        <source>% of the test&apos;s items</source>
        <translation>% der Aufgaben des Tests</translation>
    </message>
    <message>
        <source>% of the development items</source>
        <translation>% der Entwicklungsaufgaben</translation>
    </message>
    <message>
        <source>% of the items</source>
        <translation>% der Aufgaben</translation>
    </message>
    <message>
        <source>% of the items, or more</source>
        <translation>% der Aufgaben oder mehr</translation>
    </message>
    <message>
        <source>% of the items drawn</source>
        <translation>% der gezogenen Aufgaben</translation>
    </message>
    <message>
        <source>points lower</source>
        <translation>Punkte niedriger</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>is a correction</source>
        <translation>ist eine Berichtigung</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>außer Kraft gesetzt</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>wieder in Kraft gesetzt</translation>
    </message>
    <message>
        <source>correction withdrawn</source>
        <translation>Berichtigung zurückgenommen</translation>
    </message>
    <message>
        <source>tag removed</source>
        <translation>Schlagwort entfernt</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>Notiz entfernt</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Export the review</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Original with highlights{language} (*.pdf)</source>
        <translation>Original mit Markierungen{language} (*.pdf)</translation>
    </message>
    <message>
        <source>Sealed file for colleagues, with original and notes (*{ending})</source>
        <translation>Versiegelte Datei für Kollegen, mit Original und Notizen (*{ending})</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
</context>
<context>
    <name>letter</name>
    <message>
        <source>I am reading “{title}”{dated} and would be grateful for answers to these questions.</source>
        <translation>ich lese „{title}“{dated} und wäre Ihnen für Antworten auf diese Fragen dankbar.</translation>
    </message>
    <message>
        <source>Dear Sir or Madam,</source>
        <translation>Sehr geehrte Damen und Herren,</translation>
    </message>
    <message>
        <source>Please answer by {day}.</source>
        <translation>Bitte antworten Sie bis zum {day}.</translation>
    </message>
    <message>
        <source>Your answers will be shown beside the points they speak to.</source>
        <translation>Ihre Antworten werden bei den Punkten wiedergegeben, zu denen sie gehören.</translation>
    </message>
    <message>
        <source>Outside results as of {day}. The comparison was made automatically and can contain errors of reading; please say so if we have misread you.</source>
        <translation>Ergebnisse von dritter Seite mit Stand vom {day}. Der Vergleich wurde automatisch erstellt und kann Lesefehler enthalten; bitte sagen Sie uns, wenn wir Sie nicht richtig gelesen haben.</translation>
    </message>
    <message>
        <source>The document says: “{quote}”</source>
        <translation>Das Dokument sagt: „{quote}“</translation>
    </message>
    <message>
        <source>Page {page}.</source>
        <translation>Seite {page}.</translation>
    </message>
    <message>
        <source>Our calculation: {numbers}</source>
        <translation>Unsere Berechnung: {numbers}</translation>
    </message>
    <message>
        <source>Outside result: {result}</source>
        <translation>Ergebnis von dritter Seite: {result}</translation>
    </message>
    <message>
        <source>Thank you for your help.</source>
        <translation>Vielen Dank für Ihre Hilfe.</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Claimcheck</source>
        <translation>Claimcheck</translation>
    </message>
    <message>
        <source>Claimcheck made an error. What is open stays open.</source>
        <translation>Claimcheck hat einen Fehler gemacht. Was offen ist, bleibt offen.</translation>
    </message>
    <message>
        <source>Details are in {path}</source>
        <translation>Einzelheiten stehen in {path}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>provenance_pane</name>
    <message>
        <source>from {count} items</source>
        <translation>aus {count} Aufgaben</translation>
    </message>
</context>
<context>
    <name>question_overview</name>
    <message>
        <source>Next answer by</source>
        <translation>Nächste Antwort bis</translation>
    </message>
</context>
<context>
    <name>questions_model</name>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>recheck_commands</name>
    <message>
        <source>New finding: {what}</source>
        <translation>Neues Ergebnis: {what}</translation>
    </message>
    <message>
        <source>No longer found: {what}</source>
        <translation>Nicht mehr gefunden: {what}</translation>
    </message>
    <message>
        <source>New claim: {what}</source>
        <translation>Neue Angabe: {what}</translation>
    </message>
    <message>
        <source>Claim gone: {what}</source>
        <translation>Angabe nicht mehr da: {what}</translation>
    </message>
</context>
<context>
    <name>refusal_words</name>
    <message>
        <source>Check the name and whether the drive is connected.</source>
        <translation>Prüfen Sie den Namen und ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <source>Save or download the document again.</source>
        <translation>Speichern Sie das Dokument noch einmal, oder laden Sie es neu herunter.</translation>
    </message>
    <message>
        <source>Save it as a PDF without protection, for example by printing it.</source>
        <translation>Speichern Sie es als PDF ohne Schutz, zum Beispiel durch Drucken.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>This is a folder or something else that is no document.</source>
        <translation>Das ist ein Ordner oder etwas anderes, das kein Dokument ist.</translation>
    </message>
    <message>
        <source>Choose a file; a folder can be dropped into the library.</source>
        <translation>Wählen Sie eine Datei; ein Ordner lässt sich in die Bibliothek ziehen.</translation>
    </message>
    <message>
        <source>The document is empty.</source>
        <translation>Das Dokument ist leer.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>Change its permissions or copy it elsewhere.</source>
        <translation>Ändern Sie ihre Rechte oder kopieren Sie sie an einen anderen Ort.</translation>
    </message>
    <message>
        <source>The document is protected by a password.</source>
        <translation>Das Dokument ist durch ein Kennwort geschützt.</translation>
    </message>
    <message>
        <source>The document is encrypted in a way that cannot be read.</source>
        <translation>Das Dokument ist auf eine Weise verschlüsselt, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>The content is not of the kind that the file&apos;s name says.</source>
        <translation>Der Inhalt ist nicht von der Art, die der Dateiname angibt.</translation>
    </message>
    <message>
        <source>This kind of document is not known.</source>
        <translation>Diese Art von Dokument ist nicht bekannt.</translation>
    </message>
    <message>
        <source>PDF, web pages, Markdown, Word documents, pictures and text can be read.</source>
        <translation>Gelesen werden PDF, Webseiten, Markdown, Word-Dokumente, Bilder und Text.</translation>
    </message>
    <message>
        <source>The document ends in the middle.</source>
        <translation>Das Dokument bricht in der Mitte ab.</translation>
    </message>
    <message>
        <source>The document is damaged and cannot be read.</source>
        <translation>Das Dokument ist beschädigt und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The document holds no text; it is probably a scan.</source>
        <translation>Das Dokument enthält keinen Text; wahrscheinlich ist es ein Scan.</translation>
    </message>
    <message>
        <source>Have its text recognised first and save it with the text.</source>
        <translation>Lassen Sie zuerst den Text erkennen, und speichern Sie es mit dem Text.</translation>
    </message>
    <message>
        <source>The document is larger or takes longer than is allowed.</source>
        <translation>Das Dokument ist größer oder braucht länger, als erlaubt ist.</translation>
    </message>
    <message>
        <source>Save the part that you need, or allow more time in the preferences.</source>
        <translation>Speichern Sie den Teil, den Sie brauchen, oder erlauben Sie in den Einstellungen mehr Zeit.</translation>
    </message>
    <message>
        <source>The address cannot be reached.</source>
        <translation>Die Adresse ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the address and the connection, or save the page and open the file.</source>
        <translation>Prüfen Sie Adresse und Verbindung, oder speichern Sie die Seite und öffnen Sie die Datei.</translation>
    </message>
</context>
<context>
    <name>restoring</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>before a removal</source>
        <translation>vor einem Entfernen</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>während der Arbeit</translation>
    </message>
</context>
<context>
    <name>sentence</name>
    <message>
        <source>The document</source>
        <translation>Das Dokument</translation>
    </message>
    <message>
        <source>{who} reports {score} for {model} on {benchmark}</source>
        <translation>{who} berichtet {score} für {model} in {benchmark}</translation>
    </message>
    <message>
        <source>Test run by: {name}.</source>
        <translation>Test durchgeführt von: {name}.</translation>
    </message>
    <message>
        <source>Source: {source}.</source>
        <translation>Quelle: {source}.</translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Reading pages</source>
        <translation>Seiten werden gelesen</translation>
    </message>
    <message>
        <source>Laying out pages</source>
        <translation>Aufbau der Seiten wird erkannt</translation>
    </message>
    <message>
        <source>Reading a damaged file</source>
        <translation>Beschädigte Datei wird gelesen</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Opening the document</source>
        <translation>Dokument wird geöffnet</translation>
    </message>
    <message>
        <source>Reading the document</source>
        <translation>Dokument wird gelesen</translation>
    </message>
    <message>
        <source>Reading the page</source>
        <translation>Seite wird gelesen</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>Reading the text</source>
        <translation>Text wird gelesen</translation>
    </message>
    <message>
        <source>Unpacking the saved page</source>
        <translation>Gespeicherte Seite wird ausgepackt</translation>
    </message>
    <message>
        <source>Finding the announced models</source>
        <translation>Angekündigte Modelle werden gesucht</translation>
    </message>
    <message>
        <source>Reading tables</source>
        <translation>Tabellen werden gelesen</translation>
    </message>
    <message>
        <source>Reading tables again</source>
        <translation>Tabellen werden noch einmal gelesen</translation>
    </message>
    <message>
        <source>Reading sentences</source>
        <translation>Sätze werden gelesen</translation>
    </message>
    <message>
        <source>Reading figures</source>
        <translation>Abbildungen werden gelesen</translation>
    </message>
    <message>
        <source>Putting claims together</source>
        <translation>Angaben werden zusammengeführt</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Adding results</source>
        <translation>Ergebnisse werden hinzugefügt</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Copying the evidence</source>
        <translation>Belege werden gesichert</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <source>Making the evidence index</source>
        <translation>Verzeichnis der Belege wird angelegt</translation>
    </message>
    <message>
        <source>Recognising benchmarks</source>
        <translation>Benchmarks werden erkannt</translation>
    </message>
    <message>
        <source>Recognising models</source>
        <translation>Modelle werden erkannt</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Warten auf den Server</translation>
    </message>
    <message>
        <source>Fetching {what}</source>
        <translation>{what} wird abgerufen</translation>
    </message>
    <message>
        <source>Importing {what}</source>
        <translation>{what} wird importiert</translation>
    </message>
    <message>
        <source>Looking at {what}</source>
        <translation>{what} wird angesehen</translation>
    </message>
</context>
<context>
    <name>task_words</name>
    <message>
        <source>Automation with tools</source>
        <translation>Automatisierung mit Werkzeugen</translation>
    </message>
    <message>
        <source>Help with programming</source>
        <translation>Hilfe beim Programmieren</translation>
    </message>
    <message>
        <source>Writing texts</source>
        <translation>Texte schreiben</translation>
    </message>
    <message>
        <source>Customer support</source>
        <translation>Kundendienst</translation>
    </message>
    <message>
        <source>Data analysis</source>
        <translation>Datenanalyse</translation>
    </message>
    <message>
        <source>Questions about documents</source>
        <translation>Fragen zu Dokumenten</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>General conversation</source>
        <translation>Allgemeine Gespräche</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medizin</translation>
    </message>
    <message>
        <source>Uses where harm is possible</source>
        <translation>Anwendungen mit Schadensgefahr</translation>
    </message>
    <message>
        <source>Search and research</source>
        <translation>Suche und Recherche</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Unterricht</translation>
    </message>
    <message>
        <source>Pictures and scanned documents</source>
        <translation>Bilder und gescannte Dokumente</translation>
    </message>
    <message>
        <source>General assistant</source>
        <translation>Allgemeiner Assistent</translation>
    </message>
    <message>
        <source>Coding assistant</source>
        <translation>Programmierhilfe</translation>
    </message>
    <message>
        <source>Agents and automation</source>
        <translation>Agenten und Automatisierung</translation>
    </message>
    <message>
        <source>Scanned documents and pictures</source>
        <translation>Gescannte Dokumente und Bilder</translation>
    </message>
    <message>
        <source>Writing and editing</source>
        <translation>Schreiben und Redigieren</translation>
    </message>
    <message>
        <source>Teaching and tutoring</source>
        <translation>Unterricht und Nachhilfe</translation>
    </message>
    <message>
        <source>Safety-critical use</source>
        <translation>Sicherheitskritische Anwendung</translation>
    </message>
    <message>
        <source>German-language office</source>
        <translation>Büro in deutscher Sprache</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>close</source>
        <translation>nahe</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>unrelated</source>
        <translation>ohne Bezug</translation>
    </message>
    <message>
        <source>In {language}</source>
        <translation>Auf {language}</translation>
    </message>
    <message>
        <source>With tools</source>
        <translation>Mit Werkzeugen</translation>
    </message>
    <message>
        <source>Long documents</source>
        <translation>Lange Dokumente</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>shots</source>
        <translation>Beispiele (Shots)</translation>
    </message>
    <message>
        <source>chain of thought</source>
        <translation>Gedankenkette</translation>
    </message>
    <message>
        <source>how tries are combined</source>
        <translation>wie Versuche verbunden werden</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>harness</source>
        <translation>Testrahmen</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Which benchmark?</source>
        <translation>Welcher Benchmark?</translation>
    </message>
    <message>
        <source>Who ran it?</source>
        <translation>Wer hat getestet?</translation>
    </message>
    <message>
        <source>What does it measure, how firm is it?</source>
        <translation>Was misst er, wie sicher ist er?</translation>
    </message>
    <message>
        <source>What is missing?</source>
        <translation>Was fehlt?</translation>
    </message>
    <message>
        <source>Your tasks?</source>
        <translation>Ihre Aufgaben?</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Question to ask</source>
        <translation>Zu stellende Frage</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht feststellbar</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Nichts zu berichten</translation>
    </message>
    <message>
        <source>changes the headline</source>
        <translation>ändert die Schlagzeile</translation>
    </message>
    <message>
        <source>needs context</source>
        <translation>braucht Einordnung</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>the company itself</source>
        <translation>das Unternehmen selbst</translation>
    </message>
    <message>
        <source>a third party</source>
        <translation>Dritte</translation>
    </message>
    <message>
        <source>quoted from elsewhere</source>
        <translation>von anderswo zitiert</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>das Unternehmen</translation>
    </message>
    <message>
        <source>classic language tests</source>
        <translation>klassische Sprachtests</translation>
    </message>
    <message>
        <source>agents and tools</source>
        <translation>Agenten und Werkzeuge</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>mathematics</source>
        <translation>Mathematik</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Programmieren</translation>
    </message>
    <message>
        <source>knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>viele Sprachen</translation>
    </message>
    <message>
        <source>long documents</source>
        <translation>lange Dokumente</translation>
    </message>
    <message>
        <source>search and similarity</source>
        <translation>Suche und Ähnlichkeit</translation>
    </message>
    <message>
        <source>human preference</source>
        <translation>Vorlieben von Menschen</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>Sprache (gesprochen)</translation>
    </message>
    <message>
        <source>classic image tests</source>
        <translation>klassische Bildtests</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>factual accuracy</source>
        <translation>Richtigkeit von Tatsachen</translation>
    </message>
    <message>
        <source>following instructions</source>
        <translation>Befolgen von Anweisungen</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>reasoning and mathematics</source>
        <translation>Schließen und Mathematik</translation>
    </message>
    <message>
        <source>coding</source>
        <translation>Programmieren</translation>
    </message>
    <message>
        <source>long agent tasks</source>
        <translation>lange Agentenaufgaben</translation>
    </message>
    <message>
        <source>images, sound, video</source>
        <translation>Bilder, Ton, Video</translation>
    </message>
    <message>
        <source>knowing when it does not know</source>
        <translation>eigenes Nichtwissen erkennen</translation>
    </message>
    <message>
        <source>people&apos;s preference</source>
        <translation>Vorlieben von Menschen</translation>
    </message>
    <message>
        <source>safety and refusal</source>
        <translation>Sicherheit und Ablehnen</translation>
    </message>
    <message>
        <source>resistance to attacks</source>
        <translation>Widerstand gegen Angriffe</translation>
    </message>
    <message>
        <source>bias and fairness</source>
        <translation>Verzerrung und Fairness</translation>
    </message>
    <message>
        <source>private or fresh tests</source>
        <translation>private oder frische Tests</translation>
    </message>
    <message>
        <source>cost and speed</source>
        <translation>Kosten und Tempo</translation>
    </message>
    <message>
        <source>professional fields</source>
        <translation>Fachgebiete</translation>
    </message>
    <message>
        <source>model not named</source>
        <translation>Modell nicht genannt</translation>
    </message>
    <message>
        <source>test not named</source>
        <translation>Test nicht genannt</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
</TS>
