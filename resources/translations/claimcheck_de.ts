<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="128"/>
        <source>model not named</source>
        <translation>Modell nicht genannt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="133"/>
        <source>test not named</source>
        <translation>Test nicht genannt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="147"/>
        <source>page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="91"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="92"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="105"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="108"/>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="109"/>
        <source>Open &amp;address…</source>
        <translation>&amp;Adresse öffnen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="110"/>
        <source>&amp;Paste text…</source>
        <translation>&amp;Text einfügen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="111"/>
        <source>Open the &amp;sample announcement</source>
        <translation>&amp;Beispielmeldung öffnen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="113"/>
        <source>&amp;Export review…</source>
        <translation>Bericht e&amp;xportieren…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="114"/>
        <source>&amp;Close document</source>
        <translation>Dokument &amp;schließen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="115"/>
        <source>Cancel &amp;reading</source>
        <translation>&amp;Lesen abbrechen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="117"/>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="121"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="124"/>
        <source>&amp;Copy selected text</source>
        <translation>Markierten Text &amp;kopieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="127"/>
        <source>Copy &amp;sentence on the claim</source>
        <translation>&amp;Satz zur Angabe kopieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="133"/>
        <source>C&amp;orrect the claim…</source>
        <translation>Angabe &amp;berichtigen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="134"/>
        <source>&amp;Add a missed claim…</source>
        <translation>Fehlende Angabe &amp;hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="135"/>
        <source>This is &amp;no claim</source>
        <translation>Das ist &amp;keine Angabe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="136"/>
        <source>Mark as &amp;reviewed</source>
        <translation>Als &amp;geprüft markieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="138"/>
        <source>&amp;Find in the document</source>
        <translation>Im Dokument &amp;suchen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="139"/>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="143"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="146"/>
        <source>&amp;Next claim</source>
        <translation>&amp;Nächste Angabe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="147"/>
        <source>&amp;Previous claim</source>
        <translation>&amp;Vorige Angabe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="149"/>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="150"/>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="151"/>
        <source>&amp;Fit width</source>
        <translation>Auf &amp;Breite anpassen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="153"/>
        <source>At a &amp;glance</source>
        <translation>Im Ü&amp;berblick</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="154"/>
        <source>&amp;Checklist</source>
        <translation>&amp;Prüfliste</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="158"/>
        <source>E&amp;vidence</source>
        <translation>Be&amp;lege</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="161"/>
        <source>&amp;Browse evidence…</source>
        <translation>Belege &amp;durchsuchen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="162"/>
        <source>&amp;Import results…</source>
        <translation>Ergebnisse &amp;importieren…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="166"/>
        <source>&amp;Library</source>
        <translation>Bi&amp;bliothek</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="169"/>
        <source>&amp;Compare documents…</source>
        <translation>Dokumente &amp;vergleichen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="171"/>
        <source>&amp;Questions and letter…</source>
        <translation>&amp;Fragen und Brief…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="174"/>
        <source>Check &amp;again with today&apos;s evidence</source>
        <translation>Mit heutigen Belegen &amp;erneut prüfen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="176"/>
        <source>&amp;Search the library</source>
        <translation>Bibliothek &amp;durchsuchen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="179"/>
        <source>My &amp;tasks</source>
        <translation>Meine &amp;Aufgaben</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="179"/>
        <source>&amp;My tasks…</source>
        <translation>&amp;Meine Aufgaben…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="181"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="184"/>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="185"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/actions.py" line="186"/>
        <source>&amp;About Claimcheck</source>
        <translation>Ü&amp;ber Claimcheck</translation>
    </message>
</context>
<context>
    <name>AddClaimDialog</name>
    <message>
        <location filename="../../claimcheck/desktop/add_claim_dialog.py" line="43"/>
        <source>Add a missed claim</source>
        <translation>Fehlende Angabe hinzufügen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/add_claim_dialog.py" line="48"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/add_claim_dialog.py" line="49"/>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/add_claim_dialog.py" line="50"/>
        <source>Score as printed</source>
        <translation>Wert wie gedruckt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/add_claim_dialog.py" line="51"/>
        <source>It is the announced model</source>
        <translation>Es ist das angekündigte Modell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/add_claim_dialog.py" line="65"/>
        <source>Select the figure in the document first, then its place is kept with the claim.</source>
        <translation>Markieren Sie zuerst die Zahl im Dokument, dann wird ihre Stelle mit der Angabe behalten.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/add_claim_dialog.py" line="79"/>
        <source>The score needs a number, for example 79.8 or 79.8 %.</source>
        <translation>Der Wert braucht eine Zahl, zum Beispiel 79.8 oder 79.8 %.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/add_claim_dialog.py" line="82"/>
        <source>Enter the benchmark as the document names it.</source>
        <translation>Geben Sie den Benchmark so an, wie das Dokument ihn nennt.</translation>
    </message>
</context>
<context>
    <name>ChecklistPane</name>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="53"/>
        <source>Checklist of the selected claim</source>
        <translation>Prüfliste der gewählten Angabe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="97"/>
        <source>No claim selected</source>
        <translation>Keine Angabe gewählt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="98"/>
        <source>Click a highlighted figure in the document, or a row of the table of claims.</source>
        <translation>Klicken Sie auf eine hervorgehobene Zahl im Dokument oder eine Zeile der Tabelle.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="104"/>
        <source>announced model</source>
        <translation>angekündigtes Modell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="104"/>
        <source>named for comparison</source>
        <translation>zum Vergleich genannt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="108"/>
        <source>Please compare with the original first: {doubt}</source>
        <translation>Bitte zuerst mit dem Original vergleichen: {doubt}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="113"/>
        <source>No check had enough to answer this.</source>
        <translation>Keine Prüfung hatte genug, um das zu beantworten.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="133"/>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="139"/>
        <source>Copy sentence</source>
        <translation>Satz kopieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="142"/>
        <source>Copies a neutral sentence on this claim with its source</source>
        <translation>Kopiert einen neutralen Satz zu dieser Angabe mit Quelle</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="161"/>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/checklist_pane.py" line="161"/>
        <source>Mark reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
</context>
<context>
    <name>ClaimCommands</name>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="80"/>
        <source>correction of {claim}</source>
        <translation>Berichtigung von {claim}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="95"/>
        <source>added claim {claim}</source>
        <translation>hinzugefügte Angabe {claim}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="103"/>
        <source>removal of {claim}</source>
        <translation>Entfernen von {claim}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="114"/>
        <source>reviewed {claim}</source>
        <translation>geprüft: {claim}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="117"/>
        <source>not reviewed {claim}</source>
        <translation>nicht geprüft: {claim}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="124"/>
        <source>note on {claim}</source>
        <translation>Notiz zu {claim}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="129"/>
        <source>Set finding aside</source>
        <translation>Befund zurückstellen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="130"/>
        <source>Why does this finding not apply here? The reason is kept with it.</source>
        <translation>Warum gilt dieser Befund hier nicht? Der Grund wird mit ihm behalten.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="131"/>
        <source>Set aside</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="141"/>
        <source>set aside {check}</source>
        <translation>{check} zurückgestellt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claim_commands.py" line="151"/>
        <source>Added to the letter</source>
        <translation>Zum Brief hinzugefügt</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="139"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="140"/>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="141"/>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="142"/>
        <source>Ran by</source>
        <translation>Getestet von</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="143"/>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="144"/>
        <source>Setting</source>
        <translation>Testbedingungen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="145"/>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="146"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="147"/>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="148"/>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="161"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="201"/>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="201"/>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="202"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="203"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_model.py" line="203"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>ClaimsTable</name>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="70"/>
        <source>Announced</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="70"/>
        <source>Only claims about the announced model</source>
        <translation>Nur Angaben zum angekündigten Modell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="71"/>
        <source>With findings</source>
        <translation>Mit Befunden</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="71"/>
        <source>Only claims with findings</source>
        <translation>Nur Angaben mit Befunden</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="72"/>
        <source>Unreviewed</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="72"/>
        <source>Only claims not marked as reviewed</source>
        <translation>Nur Angaben, die nicht als geprüft markiert sind</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="74"/>
        <source>Area of the benchmark</source>
        <translation>Gebiet des Benchmarks</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="75"/>
        <source>Filter claims</source>
        <translation>Angaben filtern</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="76"/>
        <source>Filter claims by text</source>
        <translation>Angaben nach Text filtern</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="92"/>
        <location filename="../../claimcheck/desktop/claims_table.py" line="131"/>
        <source>Claims</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="92"/>
        <source>Enter shows the checklist of a claim</source>
        <translation>Eingabe zeigt die Prüfliste einer Angabe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="133"/>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="151"/>
        <source>All areas</source>
        <translation>Alle Gebiete</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="174"/>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/claims_table.py" line="175"/>
        <source>{shown} of {total} claims shown</source>
        <translation>{shown} von {total} Angaben gezeigt</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="81"/>
        <source>{count} claims</source>
        <translation>{count} Angaben</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="82"/>
        <source>{count} about the announced model</source>
        <translation>{count} zum angekündigten Modell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="83"/>
        <source>{count} self-reported</source>
        <translation>{count} selbst berichtet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="84"/>
        <source>{count} with an outside result</source>
        <translation>{count} mit fremdem Ergebnis</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="88"/>
        <source>not covered: {areas}</source>
        <translation>nicht abgedeckt: {areas}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="89"/>
        <source>At a glance: {counts}</source>
        <translation>Im Überblick: {counts}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="95"/>
        <source>Open a document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="100"/>
        <source>Documents ({kinds})</source>
        <translation>Dokumente ({kinds})</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="101"/>
        <source>All files ({kinds})</source>
        <translation>Alle Dateien ({kinds})</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="116"/>
        <source>Open address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="117"/>
        <source>Address of a web page or PDF. Only this address is fetched.</source>
        <translation>Adresse einer Webseite oder PDF-Datei. Nur diese Adresse wird abgerufen.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="119"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="138"/>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="155"/>
        <source>dropped text</source>
        <translation>abgelegter Text</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="178"/>
        <location filename="../../claimcheck/desktop/commands.py" line="179"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="202"/>
        <location filename="../../claimcheck/desktop/commands.py" line="203"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="212"/>
        <source>Claimcheck {version}

Reads announcements and shows, claim by claim, what each benchmark figure rests on.
Licence: Apache-2.0. The sources of the evidence and their licences are under Evidence, Browse evidence.</source>
        <translation>Claimcheck {version}

Liest Ankündigungen und zeigt Angabe für Angabe, worauf jede Benchmark-Zahl beruht.
Lizenz: Apache-2.0. Die Quellen der Belege und ihre Lizenzen stehen unter Belege, Belege durchsuchen.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/commands.py" line="217"/>
        <source>About Claimcheck</source>
        <translation>Über Claimcheck</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="39"/>
        <source>Compare documents</source>
        <translation>Dokumente vergleichen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="41"/>
        <source>Documents to compare</source>
        <translation>Zu vergleichende Dokumente</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="41"/>
        <source>Space ticks a document</source>
        <translation>Leertaste wählt ein Dokument aus</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="43"/>
        <source>Claims on the same benchmarks</source>
        <translation>Angaben zu denselben Benchmarks</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="44"/>
        <source>My tasks</source>
        <translation>Meine Aufgaben</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="45"/>
        <source>What to compare</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="50"/>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="67"/>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="109"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="125"/>
        <source>{rows} rows. Cells in one row whose settings differ say so in the last column.</source>
        <translation>{rows} Zeilen. Unterschiedliche Testbedingungen einer Zeile nennt die letzte Spalte.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="129"/>
        <source>Tick the documents to compare.</source>
        <translation>Wählen Sie die Dokumente aus, die verglichen werden sollen.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/compare_window.py" line="136"/>
        <source>Settings that differ</source>
        <translation>Unterschiedliche Bedingungen</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="45"/>
        <source>Correct the reading</source>
        <translation>Lesung berichtigen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="49"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="50"/>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="51"/>
        <source>Score as printed</source>
        <translation>Wert wie gedruckt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="52"/>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="53"/>
        <source>Setting</source>
        <translation>Testbedingungen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="59"/>
        <source>Ran by</source>
        <translation>Getestet von</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="61"/>
        <source>announced model</source>
        <translation>angekündigtes Modell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="62"/>
        <source>named for comparison</source>
        <translation>zum Vergleich genannt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="64"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="75"/>
        <source>Enter what the document prints. The program&apos;s own reading is kept beside it.</source>
        <translation>Geben Sie an, was das Dokument druckt. Die Lesung des Programms bleibt daneben erhalten.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/correct_dialog.py" line="107"/>
        <source>The score needs a number, for example 79.8 or 79.8 %.</source>
        <translation>Der Wert braucht eine Zahl, zum Beispiel 79.8 oder 79.8 %.</translation>
    </message>
</context>
<context>
    <name>CoveragePicture</name>
    <message>
        <location filename="../../claimcheck/desktop/coverage_picture.py" line="27"/>
        <source>Coverage by area</source>
        <translation>Abdeckung nach Gebiet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/coverage_picture.py" line="48"/>
        <location filename="../../claimcheck/desktop/coverage_picture.py" line="61"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <location filename="../../claimcheck/desktop/document_pane.py" line="44"/>
        <source>Reading the document…</source>
        <translation>Das Dokument wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/document_pane.py" line="65"/>
        <location filename="../../claimcheck/desktop/document_pane.py" line="72"/>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/document_pane.py" line="78"/>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/document_pane.py" line="82"/>
        <source>Previous claim</source>
        <translation>Vorige Angabe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/document_pane.py" line="83"/>
        <source>Next claim</source>
        <translation>Nächste Angabe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/document_pane.py" line="85"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/document_pane.py" line="87"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/document_pane.py" line="88"/>
        <source>Fit width</source>
        <translation>Auf Breite anpassen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/document_pane.py" line="117"/>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
</context>
<context>
    <name>DotPlot</name>
    <message>
        <location filename="../../claimcheck/desktop/dot_plot.py" line="37"/>
        <source>Comparison of the score</source>
        <translation>Vergleich des Werts</translation>
    </message>
</context>
<context>
    <name>EvidenceLine</name>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="143"/>
        <source>Open source</source>
        <translation>Quelle öffnen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="146"/>
        <source>Open the source of {title}</source>
        <translation>Quelle von {title} öffnen</translation>
    </message>
</context>
<context>
    <name>EvidenceModel</name>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="73"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="74"/>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="75"/>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="76"/>
        <source>Evaluator</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="77"/>
        <source>Relation</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="78"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="79"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="113"/>
        <source>the model&apos;s maker</source>
        <translation>der Hersteller des Modells</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="114"/>
        <source>third party</source>
        <translation>Dritte</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="115"/>
        <source>submitted, verified</source>
        <translation>eingereicht, bestätigt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="116"/>
        <source>submitted, not verified</source>
        <translation>eingereicht, nicht bestätigt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="117"/>
        <source>votes of users</source>
        <translation>Stimmen von Nutzern</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_model.py" line="118"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>EvidenceWindow</name>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="44"/>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="46"/>
        <source>Model or benchmark</source>
        <translation>Modell oder Benchmark</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="47"/>
        <source>Search results by model or benchmark</source>
        <translation>Ergebnisse nach Modell oder Benchmark suchen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="64"/>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="84"/>
        <source>Import results…</source>
        <translation>Ergebnisse importieren…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="98"/>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="115"/>
        <source>Import results</source>
        <translation>Ergebnisse importieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="107"/>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="116"/>
        <source>{count} files looked at</source>
        <translation>{count} Dateien angesehen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="124"/>
        <source>{count} results</source>
        <translation>{count} Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="124"/>
        <source>The first {count} results</source>
        <translation>Die ersten {count} Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="129"/>
        <source>{results} results of {models} models on {benchmarks} benchmarks from {sources} sources, {reports} contamination reports; newest {newest}</source>
        <translation>{results} Ergebnisse von {models} Modellen auf {benchmarks} Benchmarks aus {sources} Quellen, {reports} Kontaminationsberichte; neuestes {newest}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="158"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="161"/>
        <source>Setting</source>
        <translation>Testbedingungen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="162"/>
        <source>Evaluator</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="163"/>
        <source>Known as</source>
        <translation>Bekannt als</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="164"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="165"/>
        <source>Retrieved</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="166"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/evidence_window.py" line="175"/>
        <source>Open source</source>
        <translation>Quelle öffnen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <location filename="../../claimcheck/desktop/find_bar.py" line="31"/>
        <location filename="../../claimcheck/desktop/find_bar.py" line="34"/>
        <source>Find in the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/find_bar.py" line="37"/>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/find_bar.py" line="38"/>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/find_bar.py" line="59"/>
        <source>no hit</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/find_bar.py" line="64"/>
        <source>{count} hits</source>
        <translation>{count} Treffer</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="40"/>
        <source>Possible reason: {reason}</source>
        <translation>Möglicher Grund: {reason}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="45"/>
        <source>How this was worked out</source>
        <translation>Wie das berechnet wurde</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="53"/>
        <source>To ask: {question}</source>
        <translation>Zu fragen: {question}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="58"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="58"/>
        <source>Copy the question</source>
        <translation>Frage kopieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="63"/>
        <source>Add to letter</source>
        <translation>In den Brief</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="66"/>
        <source>Add the question to the letter</source>
        <translation>Frage in den Brief aufnehmen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="76"/>
        <source>Evidence: {count}</source>
        <translation>Belege: {count}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="86"/>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="107"/>
        <source>How this check works</source>
        <translation>Wie diese Prüfung arbeitet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="110"/>
        <source>How the check {check} works</source>
        <translation>Wie die Prüfung {check} arbeitet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="116"/>
        <source>Set aside…</source>
        <translation>Zurückstellen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/finding_card.py" line="119"/>
        <source>Set this finding aside, with a reason</source>
        <translation>Diesen Befund mit Begründung zurückstellen</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <location filename="../../claimcheck/desktop/fold.py" line="37"/>
        <location filename="../../claimcheck/desktop/fold.py" line="64"/>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/fold.py" line="64"/>
        <source>Unfolded</source>
        <translation>Ausgeklappt</translation>
    </message>
</context>
<context>
    <name>GlancePane</name>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="33"/>
        <source>The document at a glance</source>
        <translation>Das Dokument im Überblick</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="49"/>
        <source>No document is open</source>
        <translation>Kein Dokument ist geöffnet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="65"/>
        <source>What the figures cover</source>
        <translation>Was die Zahlen abdecken</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="71"/>
        <source>Not in our register, so not placed: {names}</source>
        <translation>Nicht in unserem Verzeichnis, daher nicht zugeordnet: {names}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="75"/>
        <source>Evidence as of {date}: {results} results, {reports} contamination reports</source>
        <translation>Belege vom {date}: {results} Ergebnisse, {reports} Kontaminationsberichte</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="76"/>
        <source>not dated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="83"/>
        <source>{count} pages</source>
        <translation>{count} Seiten</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="88"/>
        <source>Reading: {warning}</source>
        <translation>Zum Lesen: {warning}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="91"/>
        <source>{count} more notes on reading</source>
        <translation>{count} weitere Hinweise zum Lesen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="102"/>
        <source>benchmark claims</source>
        <translation>Benchmark-Angaben</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="103"/>
        <source>about the announced model</source>
        <translation>zum angekündigten Modell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="104"/>
        <source>of these reported by the company itself</source>
        <translation>davon vom Unternehmen selbst berichtet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="105"/>
        <source>with a result from outside in the index</source>
        <translation>mit einem fremden Ergebnis im Verzeichnis</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="118"/>
        <source>What would change the story</source>
        <translation>Was die Geschichte ändern würde</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="120"/>
        <source>Nothing that our checks can see from here.</source>
        <translation>Nichts, was unsere Prüfungen von hier aus sehen.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="130"/>
        <source>Show the claim</source>
        <translation>Angabe zeigen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="144"/>
        <source>About the whole document</source>
        <translation>Zum ganzen Dokument</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/glance_pane.py" line="149"/>
        <source>Also checked: {count}</source>
        <translation>Außerdem geprüft: {count}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <location filename="../../claimcheck/desktop/help_window.py" line="28"/>
        <source>Claimcheck manual</source>
        <translation>Claimcheck-Handbuch</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/help_window.py" line="30"/>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/help_window.py" line="35"/>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="80"/>
        <source>{added} added, {known} were here already, {refused} could not be read.</source>
        <translation>{added} hinzugefügt, {known} waren schon hier, {refused} waren nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="82"/>
        <location filename="../../claimcheck/desktop/library_commands.py" line="152"/>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="87"/>
        <source>Adding {count} documents</source>
        <translation>{count} Dokumente werden hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="104"/>
        <source>Checked again</source>
        <translation>Erneut geprüft</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="107"/>
        <source>What changed: {count}</source>
        <translation>Was sich geändert hat: {count}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="109"/>
        <source>Nothing changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="114"/>
        <source>Checking again</source>
        <translation>Wird erneut geprüft</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="125"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="127"/>
        <source>Mark as to review</source>
        <translation>Als offen markieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="127"/>
        <source>Mark as done</source>
        <translation>Als erledigt markieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="130"/>
        <source>Collection…</source>
        <translation>Sammlung…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="131"/>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="133"/>
        <source>Remove from the library…</source>
        <translation>Aus der Bibliothek entfernen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="138"/>
        <source>Collection of this document (empty for none)</source>
        <translation>Sammlung dieses Dokuments (leer für keine)</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="145"/>
        <source>Tags, separated by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="160"/>
        <source>Remove from the library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="161"/>
        <source>Remove “{title}” with its notes and corrections?</source>
        <translation>„{title}“ mit Notizen und Berichtigungen entfernen?</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="162"/>
        <source>A backup of the library is made first.</source>
        <translation>Vorher wird die Bibliothek gesichert.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_commands.py" line="163"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <location filename="../../claimcheck/desktop/library_model.py" line="59"/>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_model.py" line="59"/>
        <source>to review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_model.py" line="60"/>
        <source>{count} claims</source>
        <translation>{count} Angaben</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <location filename="../../claimcheck/desktop/library_pane.py" line="56"/>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_pane.py" line="57"/>
        <source>Search documents, claims and notes</source>
        <translation>Dokumente, Angaben und Notizen durchsuchen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_pane.py" line="65"/>
        <source>Shelves</source>
        <translation>Regale</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_pane.py" line="73"/>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_pane.py" line="73"/>
        <source>Enter opens a document</source>
        <translation>Eingabe öffnet ein Dokument</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_pane.py" line="82"/>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_pane.py" line="114"/>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_pane.py" line="115"/>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/library_pane.py" line="116"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../claimcheck/desktop/main_window.py" line="62"/>
        <location filename="../../claimcheck/desktop/main_window.py" line="194"/>
        <source>Claimcheck</source>
        <translation>Claimcheck</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/main_window.py" line="86"/>
        <location filename="../../claimcheck/desktop/main_window.py" line="130"/>
        <source>At a glance</source>
        <translation>Im Überblick</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/main_window.py" line="87"/>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/main_window.py" line="88"/>
        <source>Document and claim</source>
        <translation>Dokument und Angabe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/main_window.py" line="109"/>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/main_window.py" line="161"/>
        <source>Opening {name}</source>
        <translation>{name} wird geöffnet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/main_window.py" line="161"/>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/main_window.py" line="171"/>
        <source>{count} claims found</source>
        <translation>{count} Angaben gefunden</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <location filename="../../claimcheck/desktop/note_field.py" line="36"/>
        <location filename="../../claimcheck/desktop/note_field.py" line="39"/>
        <source>Your note on this claim</source>
        <translation>Ihre Notiz zu dieser Angabe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/note_field.py" line="46"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <location filename="../../claimcheck/desktop/paste_dialog.py" line="23"/>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/paste_dialog.py" line="26"/>
        <source>Paste an announcement, plain or as Markdown</source>
        <translation>Fügen Sie eine Ankündigung ein, als Text oder Markdown</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/paste_dialog.py" line="27"/>
        <source>Text to check</source>
        <translation>Zu prüfender Text</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/paste_dialog.py" line="30"/>
        <source>Check this text</source>
        <translation>Diesen Text prüfen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/paste_dialog.py" line="37"/>
        <source>The text stays on this computer.</source>
        <translation>Der Text bleibt auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <location filename="../../claimcheck/desktop/pdf_view.py" line="51"/>
        <source>Document pages</source>
        <translation>Seiten des Dokuments</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/pdf_view.py" line="147"/>
        <source>Page {page} cannot be drawn. Its text was read separately.</source>
        <translation>Seite {page} lässt sich nicht zeichnen. Ihr Text wurde getrennt gelesen.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/pdf_view.py" line="148"/>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="35"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="40"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="40"/>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="44"/>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="53"/>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="43"/>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="44"/>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="44"/>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="46"/>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="50"/>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="51"/>
        <source>At most for reading a document</source>
        <translation>Höchstens für das Lesen eines Dokuments</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="54"/>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="57"/>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="58"/>
        <source>Show data folder</source>
        <translation>Datenordner zeigen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/preferences_dialog.py" line="68"/>
        <source>A new language is used from the next start on. Nothing is sent anywhere by itself.</source>
        <translation>Eine neue Sprache gilt ab dem nächsten Start. Von selbst wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <location filename="../../claimcheck/desktop/progress_strip.py" line="35"/>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/progress_strip.py" line="36"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>QuestionSection</name>
    <message>
        <location filename="../../claimcheck/desktop/question_section.py" line="63"/>
        <location filename="../../claimcheck/desktop/question_section.py" line="95"/>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/question_section.py" line="95"/>
        <source>Unfolded</source>
        <translation>Ausgeklappt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/question_section.py" line="115"/>
        <source>Details: {count}</source>
        <translation>Einzelheiten: {count}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/question_section.py" line="116"/>
        <source>Also checked: {count}</source>
        <translation>Außerdem geprüft: {count}</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/question_section.py" line="123"/>
        <source>No check has more to say on this.</source>
        <translation>Keine Prüfung hat mehr dazu zu sagen.</translation>
    </message>
</context>
<context>
    <name>QuestionsWindow</name>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="42"/>
        <source>Questions and letter</source>
        <translation>Fragen und Brief</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="44"/>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="44"/>
        <location filename="../../claimcheck/desktop/questions_window.py" line="79"/>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="44"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="55"/>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="57"/>
        <source>State of the question</source>
        <translation>Stand der Frage</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="63"/>
        <location filename="../../claimcheck/desktop/questions_window.py" line="79"/>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="85"/>
        <source>Add all suggested questions</source>
        <translation>Alle vorgeschlagenen Fragen aufnehmen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="87"/>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="89"/>
        <source>Save answer</source>
        <translation>Antwort speichern</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="91"/>
        <source>Copy letter</source>
        <translation>Brief kopieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="129"/>
        <source>Letter copied</source>
        <translation>Brief kopiert</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="147"/>
        <source>Questions to the publisher of “{title}”</source>
        <translation>Fragen an den Herausgeber von „{title}“</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="196"/>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="197"/>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="198"/>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/questions_window.py" line="199"/>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>TasksWindow</name>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="39"/>
        <source>My tasks</source>
        <translation>Meine Aufgaben</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="41"/>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="44"/>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="72"/>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="44"/>
        <source>Space ticks a task</source>
        <translation>Leertaste wählt eine Aufgabe aus</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="47"/>
        <source>Long documents</source>
        <translation>Lange Dokumente</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="64"/>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="65"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="71"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="73"/>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="75"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="83"/>
        <source>What you need a model for</source>
        <translation>Wofür Sie ein Modell brauchen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="84"/>
        <source>Each claim is then compared with these tasks under “Your tasks?”.</source>
        <translation>Jede Angabe wird dann unter „Ihre Aufgaben?“ mit diesen Aufgaben verglichen.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="88"/>
        <source>Save and use</source>
        <translation>Speichern und verwenden</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="90"/>
        <source>Use none</source>
        <translation>Keine verwenden</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/tasks_window.py" line="108"/>
        <source>{name} (in use)</source>
        <translation>{name} (in Gebrauch)</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <location filename="../../claimcheck/desktop/text_view.py" line="46"/>
        <source>Document text</source>
        <translation>Text des Dokuments</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <location filename="../../claimcheck/desktop/welcome.py" line="36"/>
        <source>Drop an announcement here</source>
        <translation>Legen Sie hier eine Ankündigung ab</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/welcome.py" line="40"/>
        <source>A press release, web page, model card or paper: Claimcheck finds every benchmark figure in it and shows what each one rests on. Nothing leaves this computer.</source>
        <translation>Eine Pressemitteilung, Webseite, Modellkarte oder Studie: Claimcheck findet jede Benchmark-Zahl darin und zeigt, worauf sie beruht. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/welcome.py" line="47"/>
        <source>Open the sample announcement</source>
        <translation>Beispielmeldung öffnen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/welcome.py" line="55"/>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/welcome.py" line="56"/>
        <source>Open address…</source>
        <translation>Adresse öffnen…</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/welcome.py" line="57"/>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <location filename="../../claimcheck/desktop/contents.py" line="30"/>
        <source>No headings found</source>
        <translation>Keine Überschriften gefunden</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="23"/>
        <source>Which benchmark?</source>
        <translation>Welcher Benchmark?</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="24"/>
        <source>Who ran it?</source>
        <translation>Wer hat getestet?</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="25"/>
        <source>What does it measure, how firm is it?</source>
        <translation>Was misst er, wie sicher ist er?</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="26"/>
        <source>What is missing?</source>
        <translation>Was fehlt?</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="27"/>
        <source>Your tasks?</source>
        <translation>Ihre Aufgaben?</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="30"/>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="31"/>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="32"/>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="33"/>
        <source>cannot tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="36"/>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="37"/>
        <source>Question to ask</source>
        <translation>Zu stellende Frage</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="38"/>
        <source>Cannot tell</source>
        <translation>Nicht feststellbar</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="39"/>
        <source>Nothing to report</source>
        <translation>Nichts zu berichten</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="42"/>
        <source>changes the headline</source>
        <translation>ändert die Schlagzeile</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="43"/>
        <source>needs context</source>
        <translation>braucht Einordnung</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="44"/>
        <source>detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="47"/>
        <source>the company itself</source>
        <translation>das Unternehmen selbst</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="48"/>
        <source>a third party</source>
        <translation>Dritte</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="49"/>
        <source>quoted from elsewhere</source>
        <translation>von anderswo zitiert</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="50"/>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="53"/>
        <source>classic language tests</source>
        <translation>klassische Sprachtests</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="54"/>
        <source>agents and tools</source>
        <translation>Agenten und Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="55"/>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="56"/>
        <source>mathematics</source>
        <translation>Mathematik</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="57"/>
        <source>code</source>
        <translation>Programmieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="58"/>
        <source>knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="59"/>
        <source>safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="60"/>
        <source>reasoning</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="61"/>
        <source>many languages</source>
        <translation>viele Sprachen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="62"/>
        <location filename="../../claimcheck/desktop/words.py" line="76"/>
        <source>long documents</source>
        <translation>lange Dokumente</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="63"/>
        <source>search and similarity</source>
        <translation>Suche und Ähnlichkeit</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="64"/>
        <source>human preference</source>
        <translation>Vorlieben von Menschen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="65"/>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="66"/>
        <source>speech</source>
        <translation>Sprache (gesprochen)</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="67"/>
        <source>classic image tests</source>
        <translation>klassische Bildtests</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="68"/>
        <source>translation</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="69"/>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="70"/>
        <location filename="../../claimcheck/desktop/words.py" line="78"/>
        <source>factual accuracy</source>
        <translation>Richtigkeit von Tatsachen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="71"/>
        <location filename="../../claimcheck/desktop/words.py" line="80"/>
        <source>following instructions</source>
        <translation>Befolgen von Anweisungen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="72"/>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="73"/>
        <source>reasoning and mathematics</source>
        <translation>Schließen und Mathematik</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="74"/>
        <source>coding</source>
        <translation>Programmieren</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="75"/>
        <source>long agent tasks</source>
        <translation>lange Agentenaufgaben</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="77"/>
        <source>images, sound, video</source>
        <translation>Bilder, Ton, Video</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="79"/>
        <source>knowing when it does not know</source>
        <translation>eigenes Nichtwissen erkennen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="81"/>
        <source>people&apos;s preference</source>
        <translation>Vorlieben von Menschen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="82"/>
        <source>safety and refusal</source>
        <translation>Sicherheit und Ablehnen</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="83"/>
        <source>resistance to attacks</source>
        <translation>Widerstand gegen Angriffe</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="84"/>
        <source>bias and fairness</source>
        <translation>Verzerrung und Fairness</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="85"/>
        <source>private or fresh tests</source>
        <translation>private oder frische Tests</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="86"/>
        <source>cost and speed</source>
        <translation>Kosten und Tempo</translation>
    </message>
    <message>
        <location filename="../../claimcheck/desktop/words.py" line="87"/>
        <source>professional fields</source>
        <translation>Fachgebiete</translation>
    </message>
</context>
</TS>
