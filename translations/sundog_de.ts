<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccentButton</name>
    <message>
        <source>By label</source>
        <translation>Nach Umgebung</translation>
    </message>
</context>
<context>
    <name>ActionCard</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>no time given</source>
        <translation>keine Zeit angegeben</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Wer und wann</translation>
    </message>
    <message>
        <source>No outcome named</source>
        <translation>Kein Ergebnis genannt</translation>
    </message>
    <message>
        <source>important</source>
        <translation>wichtig</translation>
    </message>
    <message>
        <source>status → %1</source>
        <translation>Status → %1</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <comment>0:15 h taken</comment>
        <translation>%1 aufgewendet</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>mailed to %1</source>
        <translation>gemailt an %1</translation>
    </message>
    <message>
        <source>copy to %1</source>
        <translation>Kopie an %1</translation>
    </message>
    <message>
        <source>Hide the quoted mail</source>
        <translation>Zitierte Mail verbergen</translation>
    </message>
    <message>
        <source>Show the quoted mail</source>
        <translation>Zitierte Mail zeigen</translation>
    </message>
    <message>
        <source>PRIVATE</source>
        <translation>PRIVAT</translation>
    </message>
    <message>
        <source>PUBLIC</source>
        <translation>ÖFFENTLICH</translation>
    </message>
    <message>
        <source>SYSTEM</source>
        <translation>SYSTEM</translation>
    </message>
    <message>
        <source>PRIVATE OR PUBLIC: NOT KNOWN</source>
        <translation>PRIVAT ODER ÖFFENTLICH: NICHT BEKANNT</translation>
    </message>
</context>
<context>
    <name>AgentField</name>
    <message>
        <source>Assign to me</source>
        <translation>Mir zuweisen</translation>
    </message>
    <message>
        <source>It is not known which agent this connection is.</source>
        <translation>Es ist nicht bekannt, welcher Agent diese Verbindung ist.</translation>
    </message>
</context>
<context>
    <name>AttachmentDownload</name>
    <message>
        <source>The answer holds neither the file nor a link to it.</source>
        <translation>Die Antwort enthält weder die Datei noch einen Link zu ihr.</translation>
    </message>
    <message>
        <source>The server names a place for the file that Sundog does not read from. Nothing was sent there.</source>
        <translation>Der Server nennt für die Datei einen Ort, von dem Sundog nicht liest. Dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
</context>
<context>
    <name>AttachmentTable</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>action %1</source>
        <translation>Aktion %1</translation>
    </message>
    <message>
        <source>The server calls it: %1</source>
        <translation>Auf dem Server heißt sie: %1</translation>
    </message>
    <message>
        <source>The server does not say how large the file is.</source>
        <translation>Der Server sagt nicht, wie groß die Datei ist.</translation>
    </message>
    <message>
        <source>The server does not say when.</source>
        <translation>Der Server sagt nicht, wann.</translation>
    </message>
    <message>
        <source>The server does not say who.</source>
        <translation>Der Server sagt nicht, wer.</translation>
    </message>
    <message>
        <source>The server does not say where the file belongs.</source>
        <translation>Der Server sagt nicht, wozu die Datei gehört.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From</source>
        <comment>where a file comes from</comment>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>AttachmentUpload</name>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>sie ist nicht da</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>d MMM</source>
        <comment>a date without its year, as QDate::toString() takes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>created: %1</source>
        <comment>tickets</comment>
        <translation>erstellt: %1</translation>
    </message>
    <message>
        <source>closed: %1</source>
        <comment>tickets</comment>
        <translation>geschlossen: %1</translation>
    </message>
</context>
<context>
    <name>CaFile</name>
    <message>
        <source>The whole path of the CA file is expected, for example %1.</source>
        <translation>Der ganze Pfad der CA-Datei wird erwartet, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>There is no file %1. Choose the PEM file with your company&apos;s certificate.</source>
        <translation>Eine Datei %1 gibt es nicht. Die PEM-Datei mit dem Zertifikat Ihrer Firma wählen.</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose the PEM file with your company&apos;s certificate.</source>
        <translation>%1 ist keine Datei. Die PEM-Datei mit dem Zertifikat Ihrer Firma wählen.</translation>
    </message>
    <message>
        <source>The CA file %1 could not be read: %2.</source>
        <translation>Die CA-Datei %1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The CA file %1 holds no certificate in PEM form: it has to have a line %2.</source>
        <translation>Die CA-Datei %1 enthält kein Zertifikat in PEM-Form: Sie muss eine Zeile %2 haben.</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>the picture could not be made</source>
        <translation>das Bild ließ sich nicht erzeugen</translation>
    </message>
</context>
<context>
    <name>CheckBar</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Run safe checks</source>
        <translation>&amp;Gefahrlose Prüfungen ausführen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Fresh token and compare</source>
        <translation>&amp;Frisches Token und vergleichen</translation>
    </message>
    <message>
        <source>A token keeps the rights it was issued with for up to about 9 hours. This gets a new one, runs the checks again and shows what changed.</source>
        <translation>Ein Token behält die Rechte seiner Ausstellung bis zu etwa 9 Stunden. Dies holt ein neues, prüft noch einmal und zeigt, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>&amp;Least privilege…</source>
        <translation>Ge&amp;ringste Rechte…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Also send writes that match nothing (level &amp;3)</source>
        <translation>Auch Schreibzugriffe senden, die nichts treffen (Stufe &amp;3)</translation>
    </message>
    <message>
        <source>Sends deletes and actions to a ticket that the server has just said does not exist. They change nothing; the answer tells whether they are allowed.</source>
        <translation>Sendet Löschungen und Aktionen an ein Ticket, von dem der Server eben gesagt hat, dass es nicht existiert. Sie ändern nichts; die Antwort sagt, ob sie erlaubt sind.</translation>
    </message>
    <message>
        <source>Also rehearse on a ticket of its own (level &amp;4)…</source>
        <translation>Auch an einem eigenen Ticket proben (Stufe &amp;4)…</translation>
    </message>
    <message>
        <source>Creates one ticket, runs the writing commands on it and deletes it. It asks first, and each time.</source>
        <translation>Legt ein Ticket an, führt daran die schreibenden Befehle aus und löscht es. Fragt vorher, und jedes Mal.</translation>
    </message>
    <message>
        <source>Web page (&amp;HTML)…</source>
        <translation>Webseite (&amp;HTML)…</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown…</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON…</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Run the checks and the rehearsal</source>
        <translation>&amp;Prüfungen und Probe ausführen</translation>
    </message>
    <message>
        <source>&amp;Run checks up to level 3</source>
        <translation>&amp;Prüfungen bis Stufe 3 ausführen</translation>
    </message>
    <message>
        <source>Levels 0 to 2: what the sign-in says, reads, and hints in what was read. Changes nothing.</source>
        <translation>Stufen 0 bis 2: was die Anmeldung sagt, Lesezugriffe und Hinweise im Gelesenen. Ändert nichts.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 von %n Anfrage</numerusform>
            <numerusform>%1 von %n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) on %1 connections</source>
        <translation>
            <numerusform>%n Anfrage auf %1 Verbindungen</numerusform>
            <numerusform>%n Anfragen auf %1 Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), %1 left</source>
        <translation>
            <numerusform>%n Anfrage, noch %1 übrig</numerusform>
            <numerusform>%n Anfragen, noch %1 übrig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckRound</name>
    <message>
        <source>It was stopped before it began.</source>
        <translation>Es wurde angehalten, bevor es begann.</translation>
    </message>
    <message>
        <source>The Client Secret was not found, or the keychain is locked. Open this connection once: it asks for the secret then.</source>
        <translation>Das Client Secret wurde nicht gefunden, oder der Schlüsselbund ist gesperrt. Diese Verbindung einmal öffnen: Sie fragt dann danach.</translation>
    </message>
</context>
<context>
    <name>CheckStepRow</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step and its state, e.g. Sign-in: passed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagt: „%1“</translation>
    </message>
    <message>
        <source>Likely cause: %1</source>
        <translation>Wahrscheinliche Ursache: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>cannot be “%1”</source>
        <comment>the field</comment>
        <translation>kann nicht „%1“ sein</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <comment>a choice</comment>
        <translation>%1 (üblich)</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>is expected to be text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>is expected to be text, or a list of texts</source>
        <translation>muss ein Text oder eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>is expected to be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>is expected to be one of: %1</source>
        <translation>muss eines davon sein: %1</translation>
    </message>
    <message>
        <source>is required</source>
        <translation>ist erforderlich</translation>
    </message>
    <message>
        <source>is not an input of %1, which has none</source>
        <translation>ist keine Eingabe von %1; dieser Befehl hat keine</translation>
    </message>
    <message>
        <source>is not an input of %1; it has: %2</source>
        <translation>ist keine Eingabe von %1; dieser Befehl hat: %2</translation>
    </message>
    <message>
        <source>works only together with %1</source>
        <translation>wirkt nur zusammen mit %1</translation>
    </message>
    <message>
        <source>is expected to hold the id of a ticket</source>
        <translation>muss die ID eines Tickets enthalten</translation>
    </message>
    <message>
        <source>is expected to be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>It is saved, but it is NOT private: the user can see it.</source>
        <translation>Es ist gespeichert, aber NICHT privat: Der Benutzer kann es sehen.</translation>
    </message>
    <message>
        <source>It is not among the actions of the ticket.</source>
        <translation>Es ist nicht unter den Aktionen des Tickets.</translation>
    </message>
    <message>
        <source>Adds a private note to tickets.</source>
        <translation>Fügt Tickets eine private Notiz hinzu.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>HaloPSA does not assign an agent who is not in the team of the ticket.</source>
        <translation>HaloPSA weist keinen Agenten zu, der nicht im Team des Tickets ist.</translation>
    </message>
    <message>
        <source>The ticket is assigned.</source>
        <translation>Das Ticket ist zugewiesen.</translation>
    </message>
    <message>
        <source>The private note stays.</source>
        <translation>Die private Notiz bleibt.</translation>
    </message>
    <message>
        <source>Assigns tickets to a team, an agent or both.</source>
        <translation>Weist Tickets einem Team, einem Agenten oder beiden zu.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>By its name. A team, an agent or both.</source>
        <translation>Mit seinem Namen. Ein Team, ein Agent oder beides.</translation>
    </message>
    <message>
        <source>By its id. The agent has to be in the team; 1 is Unassigned.</source>
        <translation>Mit seiner ID. Der Agent muss im Team sein; 1 ist „Nicht zugewiesen“.</translation>
    </message>
    <message>
        <source>or %1 is required, or both</source>
        <translation>oder %1 ist erforderlich, oder beides</translation>
    </message>
    <message>
        <source>there is no file “%1”</source>
        <translation>es gibt keine Datei „%1“</translation>
    </message>
    <message>
        <source>“%1” is no file</source>
        <translation>„%1“ ist keine Datei</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>„%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>“%1” is empty, so there is nothing to attach</source>
        <translation>„%1“ ist leer, es gibt also nichts anzuhängen</translation>
    </message>
    <message>
        <source>works with one file only: several keep their own names</source>
        <translation>wirkt nur mit einer einzigen Datei: Mehrere behalten ihre eigenen Namen</translation>
    </message>
    <message>
        <source>is expected to be a name, not a path</source>
        <translation>muss ein Name sein, kein Pfad</translation>
    </message>
    <message>
        <source>It is not among the files of the ticket.</source>
        <translation>Sie ist nicht unter den Dateien des Tickets.</translation>
    </message>
    <message>
        <source>“%1” is attached.</source>
        <translation>„%1“ ist angehängt.</translation>
    </message>
    <message>
        <source>Attaches files to a ticket.</source>
        <translation>Hängt Dateien an ein Ticket.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>The id of one ticket.</source>
        <translation>Die ID eines einzigen Tickets.</translation>
    </message>
    <message>
        <source>The path of a file, or a list of paths.</source>
        <translation>Der Pfad einer Datei oder eine Liste von Pfaden.</translation>
    </message>
    <message>
        <source>The name it gets at the ticket; the file&apos;s own where none is given.</source>
        <translation>Der Name, den sie am Ticket bekommt; ohne Angabe der eigene der Datei.</translation>
    </message>
    <message>
        <source>“%1” does not close a ticket; these do: %2</source>
        <translation>„%1“ schließt kein Ticket; diese tun es: %2</translation>
    </message>
    <message>
        <source>The ticket is still open.</source>
        <translation>Das Ticket ist noch offen.</translation>
    </message>
    <message>
        <source>The ticket is closed.</source>
        <translation>Das Ticket ist geschlossen.</translation>
    </message>
    <message>
        <source>A mail that HaloPSA sent on closing cannot be called back.</source>
        <translation>Eine E-Mail, die HaloPSA beim Schließen versandt hat, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Closes tickets.</source>
        <translation>Schließt Tickets.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Which closed status, where there are several.</source>
        <translation>Welcher der Status, die ein Ticket schließen, falls es mehrere gibt.</translation>
    </message>
    <message>
        <source>is expected to be an e-mail address, or a list of them</source>
        <translation>muss eine E-Mail-Adresse oder eine Liste davon sein</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address</source>
        <translation>„%1“ ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>is expected to be a JSON array of objects</source>
        <translation>muss ein JSON-Array von Objekten sein</translation>
    </message>
    <message>
        <source>is expected to be a JSON object</source>
        <translation>muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>is not valid JSON: %1</source>
        <translation>ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>[%1]: is expected to be an object</source>
        <translation>[%1]: muss ein Objekt sein</translation>
    </message>
    <message>
        <source>is expected to be the path of a file, or a list of paths</source>
        <translation>muss der Pfad einer Datei oder eine Liste von Pfaden sein</translation>
    </message>
    <message>
        <source>is expected to hold the id of one ticket only</source>
        <translation>darf nur die ID eines einzigen Tickets enthalten</translation>
    </message>
    <message>
        <source>outcome or outcome_id is required</source>
        <translation>outcome oder outcome_id ist erforderlich</translation>
    </message>
    <message>
        <source>id would change an action that is there</source>
        <translation>id würde eine vorhandene Aktion ändern</translation>
    </message>
    <message>
        <source>The action is created.</source>
        <translation>Die Aktion ist angelegt.</translation>
    </message>
    <message>
        <source>the user of ticket %1</source>
        <translation>der Benutzer von Ticket %1</translation>
    </message>
    <message>
        <source>Adds actions to tickets: any outcome that the tenant offers.</source>
        <translation>Fügt Tickets Aktionen hinzu: jedes Aktionsergebnis, das der Mandant anbietet.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Each needs ticket_id and outcome or outcome_id. What is not said is private and mails nobody.</source>
        <translation>Jede braucht ticket_id und outcome oder outcome_id. Was nichts dazu sagt, ist privat und schickt niemandem eine E-Mail.</translation>
    </message>
    <message>
        <source>id would change a ticket that is there</source>
        <translation>id würde ein vorhandenes Ticket ändern</translation>
    </message>
    <message>
        <source>Ticket %1 was created, but not as asked for. %2</source>
        <translation>Ticket %1 wurde angelegt, aber nicht wie verlangt. %2</translation>
    </message>
    <message>
        <source>The ticket is created.</source>
        <translation>Das Ticket ist angelegt.</translation>
    </message>
    <message>
        <source>Creates tickets.</source>
        <translation>Legt Tickets an.</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Each needs a summary; it becomes an Incident where no tickettype_id is given.</source>
        <translation>Jedes braucht summary; ohne tickettype_id wird es ein Incident.</translation>
    </message>
    <message>
        <source>The ticket is still there.</source>
        <translation>Das Ticket ist noch da.</translation>
    </message>
    <message>
        <source>The ticket is deleted.</source>
        <translation>Das Ticket ist gelöscht.</translation>
    </message>
    <message>
        <source>Deletes tickets. They can be brought back.</source>
        <translation>Löscht Tickets. Sie lassen sich zurückholen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Why, in a few words.</source>
        <translation>Warum, in wenigen Worten.</translation>
    </message>
    <message>
        <source>there is no team “%1”; there are: %2</source>
        <translation>es gibt kein Team „%1“; es gibt: %2</translation>
    </message>
    <message>
        <source>there is no agent with the id %1</source>
        <translation>es gibt keinen Agenten mit der ID %1</translation>
    </message>
    <message>
        <source>%1 is disabled, so nothing can be assigned to them</source>
        <translation>%1 ist deaktiviert, daher lässt sich dort nichts zuweisen</translation>
    </message>
    <message>
        <source>%1 is not in the team “%2”, so HaloPSA would not assign the ticket</source>
        <translation>%1 ist nicht im Team „%2“, daher würde HaloPSA das Ticket nicht zuweisen</translation>
    </message>
    <message>
        <source>%1 is not in the team “%2”, so HaloPSA would not assign the ticket; in it are: %3</source>
        <translation>%1 ist nicht im Team „%2“, daher würde HaloPSA das Ticket nicht zuweisen; darin sind: %3</translation>
    </message>
    <message>
        <source>there is no status with the id %1; there are: %2</source>
        <translation>es gibt keinen Status mit der ID %1; es gibt: %2</translation>
    </message>
    <message>
        <source>there is no ticket type with the id %1; there are: %2</source>
        <translation>es gibt keinen Tickettyp mit der ID %1; es gibt: %2</translation>
    </message>
    <message>
        <source>the outcomes do not tell which of them is a private note: it has to be set for the connection</source>
        <translation>die Aktionsergebnisse verraten nicht, welches davon eine private Notiz ist: Es muss für die Verbindung eingestellt werden</translation>
    </message>
    <message>
        <source>“%1” is an outcome of HaloPSA itself, not to be chosen</source>
        <translation>„%1“ ist ein Aktionsergebnis von HaloPSA selbst und nicht wählbar</translation>
    </message>
    <message>
        <source>there is no outcome with the id %1; there are: %2</source>
        <translation>es gibt kein Aktionsergebnis mit der ID %1; es gibt: %2</translation>
    </message>
    <message>
        <source>there is no outcome “%1”; there are: %2</source>
        <translation>es gibt kein Aktionsergebnis „%1“; es gibt: %2</translation>
    </message>
    <message>
        <source>Reads the tickets that match, the newest update first.</source>
        <translation>Liest die passenden Tickets, die neueste Änderung zuerst.</translation>
    </message>
    <message>
        <source>Reads the tickets with these ids.</source>
        <translation>Liest die Tickets mit diesen IDs.</translation>
    </message>
    <message>
        <source>Lists the agents, also of a team or by a search.</source>
        <translation>Listet die Agenten auf, auch die eines Teams oder einer Suche.</translation>
    </message>
    <message>
        <source>Lists the categories of tickets.</source>
        <translation>Listet die Kategorien von Tickets auf.</translation>
    </message>
    <message>
        <source>Lists the teams, and the agents of those that are named.</source>
        <translation>Listet die Teams auf und die Agenten der genannten.</translation>
    </message>
    <message>
        <source>Lists the ticket areas.</source>
        <translation>Listet die Ticketbereiche auf.</translation>
    </message>
    <message>
        <source>Lists the statuses of tickets.</source>
        <translation>Listet die Status von Tickets auf.</translation>
    </message>
    <message>
        <source>Lists the ticket types.</source>
        <translation>Listet die Tickettypen auf.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Tickettyp</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Resolution code</source>
        <translation>Lösungscode</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Aktionsergebnis</translation>
    </message>
    <message>
        <source>Private (hidden from the user)</source>
        <translation>Privat (für den Benutzer unsichtbar)</translation>
    </message>
    <message>
        <source>Time taken (hours)</source>
        <translation>Aufgewandte Zeit (Stunden)</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Neuer Status</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Neues Team</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Neuer Agent</translation>
    </message>
    <message>
        <source>New priority</source>
        <translation>Neue Priorität</translation>
    </message>
    <message>
        <source>Send an e-mail</source>
        <translation>E-Mail senden</translation>
    </message>
    <message>
        <source>E-mail to</source>
        <translation>E-Mail an</translation>
    </message>
    <message>
        <source>E-mail copy to</source>
        <translation>E-Mail-Kopie an</translation>
    </message>
    <message>
        <source>E-mail subject</source>
        <translation>E-Mail-Betreff</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>%1 is expected to be a whole number</source>
        <translation>%1 muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>%1 is expected to be true or false</source>
        <translation>%1 muss true oder false sein</translation>
    </message>
    <message>
        <source>%1 is expected to be a number of hours</source>
        <translation>%1 muss eine Anzahl von Stunden sein</translation>
    </message>
    <message>
        <source>%1 is expected to be text</source>
        <translation>%1 muss ein Text sein</translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>%1 ist erforderlich</translation>
    </message>
    <message>
        <source>Agents alone see it, never the user.</source>
        <translation>Nur Agenten sehen sie, nie der Benutzer.</translation>
    </message>
    <message>
        <source>The private note is added.</source>
        <translation>Die private Notiz ist hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 cannot be set here: it says what is resolved and how</source>
        <translation>%1 lässt sich hier nicht setzen: Es sagt, was wie gelöst wird</translation>
    </message>
    <message>
        <source>the outcomes do not tell which of them resolves a ticket: it has to be set for the connection</source>
        <translation>die Aktionsergebnisse verraten nicht, welches davon ein Ticket löst: Es muss für die Verbindung eingestellt werden</translation>
    </message>
    <message>
        <source>it is not known which outcome resolves a ticket, as the outcomes have not been read: it can be set for the connection</source>
        <translation>es ist nicht bekannt, welches Aktionsergebnis ein Ticket löst, da die Aktionsergebnisse nicht gelesen wurden: Es kann für die Verbindung eingestellt werden</translation>
    </message>
    <message>
        <source>the outcome that resolves a ticket does not say which status it brings: it has to be set for the connection</source>
        <translation>das Aktionsergebnis, das ein Ticket löst, sagt nicht, welchen Status es bringt: Er muss für die Verbindung eingestellt werden</translation>
    </message>
    <message>
        <source>The ticket is resolved.</source>
        <translation>Das Ticket ist gelöst.</translation>
    </message>
    <message>
        <source>Resolves tickets and mails those who are to know.</source>
        <translation>Löst Tickets und schreibt denen, die es wissen sollen, eine E-Mail.</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Who is mailed: one address or several.</source>
        <translation>Wer eine E-Mail bekommt: eine Adresse oder mehrere.</translation>
    </message>
    <message>
        <source>Hidden from the user in HaloPSA. Whether the mail quotes it is for the tenant&apos;s mail template to say.</source>
        <translation>In HaloPSA für den Benutzer unsichtbar. Ob die E-Mail sie zitiert, bestimmt die E-Mail-Vorlage des Mandanten.</translation>
    </message>
    <message>
        <source>Any other field of the action; what it sets wins.</source>
        <translation>Jedes andere Feld der Aktion; was hier steht, gilt.</translation>
    </message>
    <message>
        <source>Checks the connection step by step.</source>
        <translation>Prüft die Verbindung Schritt für Schritt.</translation>
    </message>
    <message>
        <source>id is not among what changes: %1 says which tickets</source>
        <translation>id gehört nicht zu dem, was sich ändert: %1 sagt, welche Tickets</translation>
    </message>
    <message>
        <source>is expected to hold what is to change</source>
        <translation>muss enthalten, was sich ändern soll</translation>
    </message>
    <message>
        <source>The ticket is updated.</source>
        <translation>Das Ticket ist geändert.</translation>
    </message>
    <message>
        <source>%1 stays as it is now: what it was is not known.</source>
        <translation>%1 bleibt, wie es jetzt ist: Was dort stand, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Changes fields of tickets.</source>
        <translation>Ändert Felder von Tickets.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Only what changes.</source>
        <translation>Nur was sich ändert.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>%1: asked for %2, is %3</source>
        <translation>%1: verlangt war %2, ist %3</translation>
    </message>
    <message>
        <source>Ids of tickets, also pasted as links or from a list.</source>
        <translation>IDs von Tickets, auch als Links oder aus einer Liste eingefügt.</translation>
    </message>
    <message>
        <source>There is no folder “%1”</source>
        <translation>Es gibt keinen Ordner „%1“</translation>
    </message>
    <message>
        <source>“%1” is no folder</source>
        <translation>„%1“ ist kein Ordner</translation>
    </message>
    <message>
        <source>Nothing can be written into “%1”</source>
        <translation>In „%1“ kann nichts geschrieben werden</translation>
    </message>
    <message>
        <source>is expected to be utc, local, or a name such as Europe/Berlin</source>
        <translation>soll utc, local oder ein Name wie Europe/Berlin sein</translation>
    </message>
    <message>
        <source>is expected to be PDF where HaloPSA makes it</source>
        <translation>soll PDF sein, wenn HaloPSA es erstellt</translation>
    </message>
    <message>
        <source>does not go with HaloPSA&apos;s PDF: there is one for each ticket</source>
        <translation>passt nicht zum PDF von HaloPSA: Es gibt eines für jedes Ticket</translation>
    </message>
    <message>
        <source>does not go with HaloPSA&apos;s PDF: what stands in it is set in HaloPSA</source>
        <translation>passt nicht zum PDF von HaloPSA: Was darin steht, wird in HaloPSA eingestellt</translation>
    </message>
    <message>
        <source>Where the files go. A file that is there already stays.</source>
        <translation>Wohin die Dateien kommen. Eine Datei, die schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>All tickets in one file; else one for each.</source>
        <translation>Alle Tickets in einer Datei; sonst eine für jedes.</translation>
    </message>
    <message>
        <source>utc, local, or a name such as Europe/Berlin. Empty is UTC. It stands in the file.</source>
        <translation>utc, local oder ein Name wie Europe/Berlin. Leer ist UTC. Sie steht in der Datei.</translation>
    </message>
    <message>
        <source>Which of the two it was is said in the report.</source>
        <translation>Was davon galt, steht im Bericht.</translation>
    </message>
    <message>
        <source>HaloPSA&apos;s own PDF is not documented by HaloPSA, so it may not come.</source>
        <translation>Das eigene PDF von HaloPSA ist von HaloPSA nicht dokumentiert, es kann also ausbleiben.</translation>
    </message>
    <message>
        <source>Writes a report of each ticket, as a file for people.</source>
        <translation>Schreibt einen Bericht zu jedem Ticket, als Datei für Menschen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>CommandActions</name>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Assign to me…</source>
        <translation>Mir zuweisen…</translation>
    </message>
    <message>
        <source>Opens Assign with yourself as the agent.</source>
        <translation>Öffnet Zuweisen mit Ihnen als Agent.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>CommandField</name>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>CommandForm</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>This command needs nothing to be filled in.</source>
        <translation>Für diesen Befehl ist nichts auszufüllen.</translation>
    </message>
    <message>
        <source>More of this form</source>
        <translation>Mehr zu diesem Formular</translation>
    </message>
    <message>
        <source>Close; what is typed is kept</source>
        <translation>Schließen; das Getippte bleibt erhalten</translation>
    </message>
    <message>
        <source>What is typed here could not be saved as a draft: it will be lost when Sundog ends.</source>
        <translation>Das hier Getippte konnte nicht als Entwurf gespeichert werden: Es geht verloren, wenn Sundog endet.</translation>
    </message>
    <message>
        <source>Draft of %1</source>
        <comment>a time</comment>
        <translation>Entwurf von %1</translation>
    </message>
    <message>
        <source>Paste D3 JSON</source>
        <translation>D3-JSON einfügen</translation>
    </message>
    <message>
        <source>Copy as D3 JSON</source>
        <translation>Als D3-JSON kopieren</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>Formular leeren</translation>
    </message>
    <message>
        <source>What is in the clipboard is not JSON: %1.</source>
        <translation>Der Inhalt der Zwischenablage ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>What is in the clipboard is not one JSON object with the inputs of a command.</source>
        <translation>Der Inhalt der Zwischenablage ist nicht ein JSON-Objekt mit den Eingaben eines Befehls.</translation>
    </message>
    <message>
        <source>Not an input of %1, so it was left out: %2</source>
        <translation>Keine Eingabe von %1 und darum weggelassen: %2</translation>
    </message>
    <message>
        <source>each file keeps its own name</source>
        <translation>jede Datei behält ihren Namen</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Es wird gerade gesendet.</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>Es läuft gerade.</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Your draft was for %1</source>
        <comment>tickets</comment>
        <translation>Der Entwurf war für %1</translation>
    </message>
    <message>
        <source>For those selected</source>
        <translation>Für die ausgewählten</translation>
    </message>
    <message>
        <source>This is for %1, and not for what is selected now.</source>
        <comment>tickets</comment>
        <translation>Das ist für %1 und nicht für das, was jetzt ausgewählt ist.</translation>
    </message>
</context>
<context>
    <name>CommandHeader</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>standard input could not be read</source>
        <translation>Die Standardeingabe konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>the file %1 could not be read</source>
        <translation>Die Datei %1 konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The command, e.g. &quot;Fetch Event&quot;.</source>
        <translation>Der Befehl, z.&#xa0;B. &quot;Fetch Event&quot;.</translation>
    </message>
    <message>
        <source>Its inputs as a JSON object, @file, or - for standard input.</source>
        <translation>Seine Eingaben als JSON-Objekt, @Datei oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>Give one of these commands, in quotes: %1</source>
        <translation>Einen dieser Befehle in Anführungszeichen angeben: %1</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server meldet: %1</translation>
    </message>
    <message>
        <source>Likely cause: %1</source>
        <translation>Wahrscheinliche Ursache: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1; 0 = any free one.</source>
        <translation>Port auf 127.0.0.1; 0 = irgendein freier.</translation>
    </message>
    <message>
        <source>Requests in seconds, e.g. 500/300.</source>
        <translation>Anfragen in Sekunden, z.&#xa0;B. 500/300.</translation>
    </message>
    <message>
        <source>admin, agent, readonly or enduser.</source>
        <translation>admin, agent, readonly oder enduser.</translation>
    </message>
    <message>
        <source>A fault to switch on; may be given several times.</source>
        <translation>Eine Störung, die eingeschaltet wird; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Number of tickets, 0 to 100000.</source>
        <translation>Anzahl der Tickets, 0 bis 100000.</translation>
    </message>
    <message>
        <source>The same seed gives the same data.</source>
        <translation>Gleicher Startwert, gleiche Daten.</translation>
    </message>
    <message>
        <source>Lists the faults and exits.</source>
        <translation>Nennt die Störungen und endet.</translation>
    </message>
    <message>
        <source>--port: a number from 0 to 65535 is expected</source>
        <translation>--port: eine Zahl von 0 bis 65535 wird erwartet</translation>
    </message>
    <message>
        <source>--tickets: a number from 0 to 100000 is expected</source>
        <translation>--tickets: eine Zahl von 0 bis 100000 wird erwartet</translation>
    </message>
    <message>
        <source>--seed: a whole number is expected</source>
        <translation>--seed: eine ganze Zahl wird erwartet</translation>
    </message>
    <message>
        <source>--limit: requests and seconds are expected, e.g. 500/300</source>
        <translation>--limit: Anfragen und Sekunden werden erwartet, z.&#xa0;B. 500/300</translation>
    </message>
    <message>
        <source>--role: one of %1 is expected</source>
        <translation>--role: eines davon wird erwartet: %1</translation>
    </message>
    <message>
        <source>--fault: there is no fault called %1; --list-faults names them</source>
        <translation>--fault: eine Störung namens %1 gibt es nicht; --list-faults nennt alle</translation>
    </message>
    <message>
        <source>Name of a connection kept by Sundog.</source>
        <translation>Name einer in Sundog gespeicherten Verbindung.</translation>
    </message>
    <message>
        <source>Server URL, instead of --connection.</source>
        <translation>Server-URL, statt --connection.</translation>
    </message>
    <message>
        <source>Tenant, with --url.</source>
        <translation>Tenant, mit --url.</translation>
    </message>
    <message>
        <source>Client ID, with --url.</source>
        <translation>Client ID, mit --url.</translation>
    </message>
    <message>
        <source>Scopes, with --url.</source>
        <translation>Scopes, mit --url.</translation>
    </message>
    <message>
        <source>Request limit, with --url, e.g. 500/300.</source>
        <translation>Anfragelimit, mit --url, z.&#xa0;B. 500/300.</translation>
    </message>
    <message>
        <source>Give either --connection NAME, or --url and --client-id.</source>
        <translation>Entweder --connection NAME oder --url und --client-id angeben.</translation>
    </message>
    <message>
        <source>--connection: there is no connection yet; make one in the window.</source>
        <translation>--connection: es gibt noch keine Verbindung; im Fenster eine anlegen.</translation>
    </message>
    <message>
        <source>--connection: there is none called %1; there are: %2</source>
        <translation>--connection: keine heißt %1; vorhanden: %2</translation>
    </message>
    <message>
        <source>--connection: %1 is set to inactive.</source>
        <translation>--connection: %1 ist auf inaktiv gesetzt.</translation>
    </message>
    <message>
        <source>--client-id: is required with --url</source>
        <translation>--client-id: ist mit --url erforderlich</translation>
    </message>
    <message>
        <source>%1: the environment variable with the Client Secret is not set.</source>
        <translation>%1: die Umgebungsvariable mit dem Client Secret ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>The Client Secret of %1 was not found, or the keychain is locked. Unlock it, or set %2.</source>
        <translation>Das Client Secret von %1 wurde nicht gefunden, oder der Schlüsselbund ist gesperrt. Den Schlüsselbund entsperren oder %2 setzen.</translation>
    </message>
    <message>
        <source>--fault: %1 needs a value. %2</source>
        <translation>--fault: %1 braucht einen Wert. %2</translation>
    </message>
    <message>
        <source>File with certificates to trust besides the system&apos;s, with --url.</source>
        <translation>Datei mit Zertifikaten, denen neben denen des Systems vertraut wird, mit --url.</translation>
    </message>
    <message>
        <source>HTTP proxy without a sign-in, with --url.</source>
        <translation>HTTP-Proxy ohne Anmeldung, mit --url.</translation>
    </message>
    <message>
        <source>--proxy: a host and a port are expected, e.g. proxy.contoso.com:8080</source>
        <translation>--proxy: Host und Port werden erwartet, z. B. proxy.contoso.com:8080</translation>
    </message>
    <message>
        <source>Runs Delete Tickets without a question.</source>
        <translation>Führt Delete Tickets ohne Rückfrage aus.</translation>
    </message>
    <message>
        <source>is needed for %1: it cannot ask</source>
        <translation>wird für %1 gebraucht: hier kann nicht gefragt werden</translation>
    </message>
    <message>
        <source>is set to read-only: nothing is written</source>
        <translation>ist auf nur lesen gestellt: es wird nichts geschrieben</translation>
    </message>
    <message>
        <source>--expect: there is no command “%1”</source>
        <translation>--expect: Es gibt keinen Befehl „%1“</translation>
    </message>
    <message>
        <source>How far to go: 0 sign-in only, 1 reads, 2 hints as well.</source>
        <translation>Wie weit geprüft wird: 0 nur Anmeldung, 1 auch Lesen, 2 auch Hinweise.</translation>
    </message>
    <message>
        <source>html, csv, md or json.</source>
        <translation>html, csv, md oder json.</translation>
    </message>
    <message>
        <source>Commands that must be allowed, e.g. &quot;Fetch Event,Close Tickets&quot;; else the exit status is 4.</source>
        <translation>Befehle, die erlaubt sein müssen, z. B. &quot;Fetch Event,Close Tickets&quot;; sonst ist der Rückgabewert 4.</translation>
    </message>
    <message>
        <source>--level: 0, 1 or 2 is expected</source>
        <translation>--level: Erwartet wird 0, 1 oder 2</translation>
    </message>
    <message>
        <source>--format: html, csv, md or json is expected</source>
        <translation>--format: Erwartet wird html, csv, md oder json</translation>
    </message>
    <message>
        <source>--expect: names of commands are expected, separated by commas</source>
        <translation>--expect: Erwartet werden Namen von Befehlen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>A native triage desk for HaloPSA.

sundog                      the window
sundog --practice           the window on the practice tenant
sundog run &quot;COMMAND&quot;        runs one of D3&apos;s commands and prints one JSON document
sundog check                tests a connection step by step
sundog export               writes tickets to a file, with a manifest beside it
sundog permissions          says what a connection may do
sundog practice             serves the practice tenant on loopback

The Client Secret is read from the keychain (--connection) or from SUNDOG_CLIENT_SECRET (--url).</source>
        <translation>Ein nativer Arbeitsplatz für HaloPSA-Tickets.

sundog                      das Fenster
sundog --practice           das Fenster mit dem Übungsmandanten
sundog run &quot;COMMAND&quot;        führt einen von D3s Befehlen aus und gibt ein JSON-Dokument aus
sundog check                prüft eine Verbindung Schritt für Schritt
sundog export               schreibt Tickets in eine Datei, mit einem Manifest daneben
sundog permissions          sagt, was eine Verbindung darf
sundog practice             bietet den Übungsmandanten auf diesem Rechner an

Das Client Secret kommt aus dem Schlüsselbund (--connection) oder aus SUNDOG_CLIENT_SECRET (--url).</translation>
    </message>
    <message>
        <source>run, export, check, permissions or practice.</source>
        <translation>run, export, check, permissions oder practice.</translation>
    </message>
    <message>
        <source>Inputs of Fetch Event as a JSON object, @file, or - for standard input: the tickets of this filter.</source>
        <translation>Eingaben von Fetch Event als JSON-Objekt, @Datei, oder - für die Standardeingabe: die Tickets dieses Filters.</translation>
    </message>
    <message>
        <source>The tickets of these ids instead, e.g. 1042,1043.</source>
        <translation>Stattdessen die Tickets dieser IDs, z. B. 1042,1043.</translation>
    </message>
    <message>
        <source>The file; beside it comes FILE.manifest.json. What is there is replaced when the new one is whole.</source>
        <translation>Die Datei; daneben kommt FILE.manifest.json. Was dort steht, wird ersetzt, wenn die neue vollständig ist.</translation>
    </message>
    <message>
        <source>With the actions: one request per ticket.</source>
        <translation>Mit den Aktionen: eine Anfrage je Ticket.</translation>
    </message>
    <message>
        <source>With the list of attachments: one request per ticket.</source>
        <translation>Mit der Liste der Anhänge: eine Anfrage je Ticket.</translation>
    </message>
    <message>
        <source>mapped (D3&apos;s fields), raw (as received), or JSON paths separated by commas. Usual is raw for json and jsonl, else mapped.</source>
        <translation>mapped (D3s Felder), raw (wie empfangen) oder JSON-Pfade, durch Kommas getrennt. Üblich ist raw für json und jsonl, sonst mapped.</translation>
    </message>
    <message>
        <source>utc, local, or a name such as Europe/Berlin.</source>
        <translation>utc, local oder ein Name wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>CSV: , or ; or tab.</source>
        <translation>CSV: , oder ; oder tab.</translation>
    </message>
    <message>
        <source>CSV: without the byte order mark that Excel knows UTF-8 by.</source>
        <translation>CSV: ohne die Byte-Reihenfolge-Marke, an der Excel UTF-8 erkennt.</translation>
    </message>
    <message>
        <source>CSV: crlf or lf.</source>
        <translation>CSV: crlf oder lf.</translation>
    </message>
    <message>
        <source>CSV: without the apostrophe before what a spreadsheet would run as a formula.</source>
        <translation>CSV: ohne den Apostroph vor dem, was eine Tabellenkalkulation als Formel ausführen würde.</translation>
    </message>
    <message>
        <source>--delimiter: , or ; or tab is expected</source>
        <translation>--delimiter: erwartet wird , oder ; oder tab</translation>
    </message>
    <message>
        <source>--line-end: crlf or lf is expected</source>
        <translation>--line-end: erwartet wird crlf oder lf</translation>
    </message>
    <message>
        <source>--%1: is for csv only</source>
        <translation>--%1: gilt nur für csv</translation>
    </message>
    <message>
        <source>--ids: ids of tickets are expected, e.g. 1042,1043</source>
        <translation>--ids: erwartet werden IDs von Tickets, z. B. 1042,1043</translation>
    </message>
    <message>
        <source>Give either --inputs or --ids.</source>
        <translation>Entweder --inputs oder --ids angeben.</translation>
    </message>
    <message>
        <source>--output: the name of a file is expected</source>
        <translation>--output: erwartet wird der Name einer Datei</translation>
    </message>
    <message>
        <source>--time-zone: utc, local, or a name such as Europe/Berlin is expected</source>
        <translation>--time-zone: erwartet wird utc, local oder ein Name wie Europe/Berlin</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) written to %1</source>
        <translation>
            <numerusform>%n Ticket in %1 geschrieben</numerusform>
            <numerusform>%n Tickets in %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that no ticket has a field for: %1</source>
        <translation>Spalten, für die kein Ticket ein Feld hat: %1</translation>
    </message>
    <message>
        <source>Nothing was written to %1: %2</source>
        <translation>Nichts wurde in %1 geschrieben: %2</translation>
    </message>
    <message>
        <source>INCOMPLETE, and marked as such in %1:</source>
        <translation>UNVOLLSTÄNDIG, und in %1 so vermerkt:</translation>
    </message>
    <message>
        <source>Ticket %1: %2</source>
        <translation>Ticket %1: %2</translation>
    </message>
    <message>
        <source>csv, xlsx, json, jsonl, html, md or pdf.</source>
        <translation>csv, xlsx, json, jsonl, html, md oder pdf.</translation>
    </message>
    <message>
        <source>--format: csv, xlsx, json, jsonl, html, md or pdf is expected</source>
        <translation>--format: csv, xlsx, json, jsonl, html, md oder pdf wird erwartet</translation>
    </message>
    <message>
        <source>not expected here</source>
        <translation>wird hier nicht erwartet</translation>
    </message>
    <message>
        <source>is given more than once</source>
        <translation>ist mehrmals angegeben</translation>
    </message>
    <message>
        <source>Standard output could not be written: what was to be there is not, or not all of it.</source>
        <translation>Die Standardausgabe konnte nicht geschrieben werden: Was dort stehen sollte, fehlt oder ist nicht vollständig.</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>User</source>
        <comment>what a command needs</comment>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>what a command needs</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Ticket read</source>
        <comment>what a command needs</comment>
        <translation>Tickets lesen</translation>
    </message>
    <message>
        <source>Ticket modify</source>
        <comment>what a command needs</comment>
        <translation>Tickets ändern</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Change something</source>
        <translation>Etwas ändern</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Needs: %1</source>
        <translation>Braucht: %1</translation>
    </message>
</context>
<context>
    <name>CommandRun</name>
    <message>
        <source>The server sends the same page again and again, so the rest cannot be read.</source>
        <translation>Der Server sendet immer wieder dieselbe Seite, daher lässt sich der Rest nicht lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came without a readable id.</source>
        <translation>
            <numerusform>Eine Zeile kam ohne lesbare ID.</numerusform>
            <numerusform>%n Zeilen kamen ohne lesbare ID.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server counts more tickets than its pages hold.</source>
        <translation>Der Server zählt mehr Tickets, als seine Seiten enthalten.</translation>
    </message>
    <message>
        <source>Stopped before it was asked for.</source>
        <translation>Angehalten, bevor es abgefragt wurde.</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>Action Objects</source>
        <translation>Aktionsobjekte</translation>
    </message>
    <message>
        <source>Additional Fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>Additional Parameters</source>
        <translation>Weitere Parameter</translation>
    </message>
    <message>
        <source>Agent ID</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Attachment Name</source>
        <translation>Name des Anhangs</translation>
    </message>
    <message>
        <source>Category Type ID</source>
        <translation>Kategorieart-ID</translation>
    </message>
    <message>
        <source>Department ID</source>
        <translation>Abteilungs-ID</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Email To</source>
        <translation>E-Mail an</translation>
    </message>
    <message>
        <source>End Time</source>
        <translation>Endzeit</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Include Details</source>
        <translation>Mit Details</translation>
    </message>
    <message>
        <source>Number of Event(s) Fetched</source>
        <translation>Anzahl der Tickets</translation>
    </message>
    <message>
        <source>Private Note</source>
        <translation>Private Notiz</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Search Agent</source>
        <translation>Agent suchen</translation>
    </message>
    <message>
        <source>Search String</source>
        <translation>Suchtext</translation>
    </message>
    <message>
        <source>Start Time</source>
        <translation>Startzeit</translation>
    </message>
    <message>
        <source>Status ID</source>
        <translation>Status-ID</translation>
    </message>
    <message>
        <source>Outcome ID</source>
        <translation>Aktionsergebnis-ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Aktionsergebnis</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Team Name</source>
        <translation>Teamname</translation>
    </message>
    <message>
        <source>Team Names</source>
        <translation>Teamnamen</translation>
    </message>
    <message>
        <source>Team Type</source>
        <translation>Teamart</translation>
    </message>
    <message>
        <source>Ticket Areas</source>
        <translation>Ticketbereiche</translation>
    </message>
    <message>
        <source>Ticket ID</source>
        <translation>Ticket-ID</translation>
    </message>
    <message>
        <source>Ticket IDs</source>
        <translation>Ticket-IDs</translation>
    </message>
    <message>
        <source>Ticket Objects</source>
        <translation>Ticketobjekte</translation>
    </message>
    <message>
        <source>Ticket Types</source>
        <translation>Tickettypen</translation>
    </message>
    <message>
        <source>Update Ticket Object</source>
        <translation>Änderungen am Ticket</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message numerus="yes">
        <source>Add note to %n ticket(s)</source>
        <translation>
            <numerusform>Notiz zu %n Ticket hinzufügen</numerusform>
            <numerusform>Notiz zu %n Tickets hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket zuweisen</numerusform>
            <numerusform>%n Tickets zuweisen</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>%n Datei anhängen</numerusform>
            <numerusform>%n Dateien anhängen</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message numerus="yes">
        <source>Close %n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket schließen</numerusform>
            <numerusform>%n Tickets schließen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close ticket</source>
        <translation>Ticket schließen</translation>
    </message>
    <message numerus="yes">
        <source>Create %n action(s)</source>
        <translation>
            <numerusform>%n Aktion anlegen</numerusform>
            <numerusform>%n Aktionen anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Create action</source>
        <translation>Aktion anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Create %n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket anlegen</numerusform>
            <numerusform>%n Tickets anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Create ticket</source>
        <translation>Ticket anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket löschen</numerusform>
            <numerusform>%n Tickets löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete ticket</source>
        <translation>Ticket löschen</translation>
    </message>
    <message numerus="yes">
        <source>Resolve %n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket lösen</numerusform>
            <numerusform>%n Tickets lösen</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message numerus="yes">
        <source>Update %n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket ändern</numerusform>
            <numerusform>%n Tickets ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Ändern</translation>
    </message>
    <message numerus="yes">
        <source>Send for %n ticket(s)</source>
        <translation>
            <numerusform>Für %n Ticket senden</numerusform>
            <numerusform>Für %n Tickets senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>One File</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>Private Notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>Time Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message numerus="yes">
        <source>Report %n ticket(s)</source>
        <translation>
            <numerusform>Bericht zu %n Ticket</numerusform>
            <numerusform>Berichte zu %n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Report ticket</source>
        <translation>Bericht zum Ticket</translation>
    </message>
</context>
<context>
    <name>CommandsPage</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Find a command or an input</source>
        <translation>Befehl oder Eingabe suchen</translation>
    </message>
    <message>
        <source>No command has these words in its name, its inputs or what it does.</source>
        <translation>Kein Befehl hat diese Wörter in Namen, Eingaben oder Beschreibung.</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Es ist keine Verbindung offen.</translation>
    </message>
    <message>
        <source>Commands work on the tenant that is open. Open a connection or the practice tenant first.</source>
        <translation>Befehle wirken auf den offenen Mandanten. Zuerst eine Verbindung oder den Übungsmandanten öffnen.</translation>
    </message>
    <message>
        <source>Choose a command.</source>
        <translation>Einen Befehl wählen.</translation>
    </message>
    <message>
        <source>Its form opens here, and what came of it stands below.</source>
        <translation>Hier öffnet sich sein Formular; das Ergebnis steht darunter.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Return Data, counts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The server cannot be reached; nothing is sent before that.</source>
        <translation>Der Server ist nicht erreichbar; vorher wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Read-only connection</source>
        <translation>Verbindung nur zum Lesen</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Reports of tickets are still being written.</source>
        <translation>Berichte zu Tickets werden noch geschrieben.</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>The address answers</source>
        <translation>Die Adresse antwortet</translation>
    </message>
    <message>
        <source>The connection is encrypted</source>
        <translation>Die Verbindung ist verschlüsselt</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Scopes granted</source>
        <translation>Gewährte Scopes</translation>
    </message>
    <message>
        <source>Who am I</source>
        <translation>Wer bin ich</translation>
    </message>
    <message>
        <source>Reading a ticket</source>
        <translation>Ein Ticket lesen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Test Connection was cancelled.</source>
        <translation>Der Verbindungstest wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Not tried, because the step before failed</source>
        <translation>Nicht versucht, weil der Schritt davor fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>The certificate is valid for %1</source>
        <translation>Das Zertifikat ist für %1 gültig</translation>
    </message>
    <message>
        <source>Not encrypted: this address is on your own computer</source>
        <translation>Nicht verschlüsselt: Diese Adresse liegt auf dem eigenen Computer</translation>
    </message>
    <message numerus="yes">
        <source>Signed in; the token is good for %n minute(s)</source>
        <translation>
            <numerusform>Angemeldet; das Token gilt eine Minute</numerusform>
            <numerusform>Angemeldet; das Token gilt %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not say which scopes it granted</source>
        <translation>Der Server nennt die gewährten Scopes nicht</translation>
    </message>
    <message>
        <source>Asked for, but not granted: %1. Granted: %2</source>
        <translation>Verlangt, aber nicht gewährt: %1. Gewährt: %2</translation>
    </message>
    <message>
        <source>The application does not have these permissions.</source>
        <translation>Der Anwendung fehlen diese Berechtigungen.</translation>
    </message>
    <message>
        <source>In HaloPSA, open Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications, choose the application and tick the permissions.</source>
        <translation>In HaloPSA unter Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications die Anwendung öffnen und die Berechtigungen ankreuzen.</translation>
    </message>
    <message>
        <source>%1 is not an agent</source>
        <translation>%1 ist kein Agent</translation>
    </message>
    <message>
        <source>The Login Type of the application is not Agent, so it sees only what an end user sees.</source>
        <translation>Der Login Type der Anwendung ist nicht Agent, daher sieht sie nur, was ein Endbenutzer sieht.</translation>
    </message>
    <message>
        <source>In HaloPSA, open the application and set Login Type to Agent, then choose the agent it works as.</source>
        <translation>In HaloPSA die Anwendung öffnen, Login Type auf Agent setzen und dann den Agenten wählen, als der sie arbeitet.</translation>
    </message>
    <message>
        <source>agent and administrator</source>
        <translation>Agent und Administrator</translation>
    </message>
    <message>
        <source>agent, not an administrator</source>
        <translation>Agent, kein Administrator</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, roles: %3</source>
        <translation>%1, %2, Rollen: %3</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>The server answered, but with no ticket</source>
        <translation>Der Server hat geantwortet, aber ohne Ticket</translation>
    </message>
    <message>
        <source>There is none, or the agent of this application may see none.</source>
        <translation>Es gibt keines, oder der Agent dieser Anwendung darf keines sehen.</translation>
    </message>
    <message>
        <source>In HaloPSA, look at the agent&apos;s teams and at the ticket permissions of its role.</source>
        <translation>In HaloPSA die Teams des Agenten und die Ticketberechtigungen seiner Rolle prüfen.</translation>
    </message>
    <message>
        <source>Read ticket #%1</source>
        <translation>Ticket #%1 gelesen</translation>
    </message>
    <message>
        <source>Not tried: nothing was sent</source>
        <translation>Nicht versucht: es wurde nichts gesendet</translation>
    </message>
</context>
<context>
    <name>ConnectionCheckView</name>
    <message>
        <source>Cancel the test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>The values were changed after this test.</source>
        <translation>Die Werte wurden nach diesem Test geändert.</translation>
    </message>
    <message>
        <source>Not tested yet. A test changes nothing in HaloPSA.</source>
        <translation>Noch nicht getestet. Ein Test ändert in HaloPSA nichts.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Erfolgreich</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were sent.</source>
        <translation>
            <numerusform>Eine Anfrage wurde gesendet.</numerusform>
            <numerusform>%n Anfragen wurden gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) with a warning, see above.</source>
        <translation>
            <numerusform>Ein Schritt mit Warnung, siehe oben.</numerusform>
            <numerusform>%n Schritte mit Warnung, siehe oben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>none, there was no answer</source>
        <translation>keiner, es kam keine Antwort</translation>
    </message>
    <message>
        <source>Failure Indicator: %1
Status Code: %2
Message: %3</source>
        <translation>Failure Indicator: %1
Status Code: %2
Message: %3</translation>
    </message>
</context>
<context>
    <name>ConnectionCommandsForm</name>
    <message>
        <source>Outcomes and statuses of commands</source>
        <translation>Ergebnisse und Status der Befehle</translation>
    </message>
    <message>
        <source>Ids that a tenant may have made its own</source>
        <translation>Ids, die ein Mandant selbst festgelegt haben kann</translation>
    </message>
    <message>
        <source>Outcome of a private note</source>
        <translation>Ergebnis einer privaten Notiz</translation>
    </message>
    <message>
        <source>7 on most tenants. Look-ups, Outcomes has them all</source>
        <translation>Bei den meisten Mandanten 7. Alle stehen unter Nachschlagen, Ergebnisse</translation>
    </message>
    <message>
        <source>Outcome that resolves</source>
        <translation>Ergebnis, das löst</translation>
    </message>
    <message>
        <source>Status of what is resolved</source>
        <translation>Status des Gelösten</translation>
    </message>
    <message>
        <source>What the outcome brings, unless it is set here</source>
        <translation>Was das Ergebnis mitbringt, sofern hier nichts steht</translation>
    </message>
    <message>
        <source>Status of what is closed</source>
        <translation>Status des Geschlossenen</translation>
    </message>
    <message>
        <source>9 on most tenants</source>
        <translation>Bei den meisten Mandanten 9</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>wird ermittelt</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Edit the connection “%1”</source>
        <translation>Verbindung „%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Empty = keep the stored one</source>
        <translation>Leer = das gespeicherte behalten</translation>
    </message>
    <message>
        <source>The stored Client Secret was not found, or the keychain is locked. Unlock the keychain and try again, or enter the Client Secret here.</source>
        <translation>Das gespeicherte Client Secret wurde nicht gefunden, oder der Schlüsselbund ist gesperrt. Den Schlüsselbund entsperren und erneut versuchen oder das Client Secret hier eingeben.</translation>
    </message>
    <message>
        <source>The secret could not be kept in the keychain: %1
Keep it for this session only?</source>
        <translation>Das Secret konnte nicht im Schlüsselbund abgelegt werden: %1
Nur für diese Sitzung behalten?</translation>
    </message>
    <message>
        <source>&amp;Keep for this session only</source>
        <translation>Nur für diese Sit&amp;zung behalten</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>T&amp;est Connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>Empty = the stored one of “%1”</source>
        <translation>Leer = das gespeicherte von „%1“</translation>
    </message>
    <message>
        <source>Reading the stored Client Secret from the keychain…</source>
        <translation>Das gespeicherte Client Secret wird aus dem Schlüsselbund gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>There is already a connection named “%1”. Choose another Connection Name.</source>
        <translation>Eine Verbindung namens „%1“ gibt es schon. Einen anderen Verbindungsnamen wählen.</translation>
    </message>
    <message>
        <source>Saving; waiting for the keychain…</source>
        <translation>Speichern; es wird auf den Schlüsselbund gewartet&#xa0;…</translation>
    </message>
    <message>
        <source>This connection is not saved. Close it and lose what was entered?</source>
        <translation>Diese Verbindung ist nicht gespeichert. Schließen und die Eingaben verlieren?</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>The connection is saved; its new Client Secret is kept for this session only. The keychain may still hold the old Client Secret, and the next start would use that one: edit the connection again once the keychain works.
The reason: %1</source>
        <translation>Die Verbindung ist gespeichert, ihr neues Client Secret nur für diese Sitzung. Im Schlüsselbund kann noch das alte Client Secret liegen, und der nächste Start würde es verwenden: die Verbindung noch einmal bearbeiten, sobald der Schlüsselbund arbeitet.
Der Grund: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saving; this can be closed once the keychain has answered, or its time is up…</source>
        <translation>Wird gespeichert; schließen geht, sobald der Schlüsselbund geantwortet hat oder seine Zeit um ist …</translation>
    </message>
    <message>
        <source>Discard c&amp;hanges</source>
        <translation>Änderungen ve&amp;rwerfen</translation>
    </message>
    <message>
        <source>The stored Proxy password was not found, or the keychain is locked. Unlock the keychain and try again, or enter the Proxy password here.</source>
        <translation>Das gespeicherte Proxy-Passwort wurde nicht gefunden, oder der Schlüsselbund ist gesperrt. Den Schlüsselbund entsperren und erneut versuchen oder das Proxy-Passwort hier eingeben.</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Connection &amp;Name *</source>
        <translation>Verbindungs&amp;name *</translation>
    </message>
    <message>
        <source>Connection Name</source>
        <translation>Verbindungsname</translation>
    </message>
    <message>
        <source>Any name, for example Contoso</source>
        <translation>Beliebiger Name, zum Beispiel Contoso</translation>
    </message>
    <message>
        <source>Server &amp;URL *</source>
        <translation>Server-&amp;URL *</translation>
    </message>
    <message>
        <source>Server URL</source>
        <translation>Server-URL</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Tenant</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>As shown by HaloPSA; empty for a server of your own</source>
        <translation>Wie in HaloPSA angezeigt; leer bei einem eigenen Server</translation>
    </message>
    <message>
        <source>Client &amp;ID *</source>
        <translation>Client &amp;ID *</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Copy it last: it changes when permissions are chosen</source>
        <translation>Zuletzt kopieren: Sie ändert sich, wenn Berechtigungen gewählt werden</translation>
    </message>
    <message>
        <source>Client Secret</source>
        <translation>Client Secret</translation>
    </message>
    <message>
        <source>Show the Client Secret</source>
        <translation>Das Client Secret anzeigen</translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer, never in a file</source>
        <translation>Bleibt im Schlüsselbund dieses Computers, nie in einer Datei</translation>
    </message>
    <message>
        <source>Client &amp;Secret *</source>
        <translation>Client &amp;Secret *</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Sco&amp;pes</source>
        <translation>Sco&amp;pes</translation>
    </message>
    <message>
        <source>Request limit, requests</source>
        <translation>Anfragelimit, Anfragen</translation>
    </message>
    <message>
        <source>Request limit, seconds</source>
        <translation>Anfragelimit, Sekunden</translation>
    </message>
    <message>
        <source>requests in</source>
        <comment>as in: 500 requests in 300 seconds</comment>
        <translation>Anfragen in</translation>
    </message>
    <message>
        <source>seconds</source>
        <comment>as in: 500 requests in 300 seconds</comment>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Request &amp;limit</source>
        <translation>Anfrage&amp;limit</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>La&amp;bel</source>
        <translation>Um&amp;gebung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>Nur l&amp;esen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Sundog sends nothing that changes a ticket</source>
        <translation>Sundog sendet nichts, was ein Ticket ändert</translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation>&amp;Aktiv</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>An inactive connection is kept, but never used</source>
        <translation>Eine inaktive Verbindung bleibt erhalten, wird aber nie verwendet</translation>
    </message>
    <message>
        <source>The Connection Name is missing. Choose any name.</source>
        <translation>Der Verbindungsname fehlt. Einen beliebigen Namen wählen.</translation>
    </message>
    <message>
        <source>A Tenant is one word without spaces, for example contoso. Leave it empty if there is none.</source>
        <translation>Ein Tenant ist ein Wort ohne Leerzeichen, zum Beispiel contoso. Leer lassen, wenn es keinen gibt.</translation>
    </message>
    <message>
        <source>The Client ID is missing. HaloPSA shows it in the API application.</source>
        <translation>Die Client ID fehlt. HaloPSA zeigt sie in der API-Anwendung.</translation>
    </message>
    <message>
        <source>A Client ID has no spaces in it. Copy it from HaloPSA once more.</source>
        <translation>Eine Client ID enthält keine Leerzeichen. Noch einmal aus HaloPSA kopieren.</translation>
    </message>
    <message>
        <source>The Client Secret is missing. HaloPSA shows it once, when it is generated.</source>
        <translation>Das Client Secret fehlt. HaloPSA zeigt es nur einmal, beim Erzeugen.</translation>
    </message>
    <message>
        <source>A Client Secret has no spaces in it. Copy it from HaloPSA once more.</source>
        <translation>Ein Client Secret enthält keine Leerzeichen. Noch einmal aus HaloPSA kopieren.</translation>
    </message>
    <message>
        <source>The Scopes are missing: without them HaloPSA refuses every request. Enter “all” if in doubt.</source>
        <translation>Die Scopes fehlen: Ohne sie lehnt HaloPSA jede Anfrage ab. Im Zweifel „all“ eingeben.</translation>
    </message>
    <message>
        <source>The address of your HaloPSA, for example contoso.halopsa.com</source>
        <translation>Die Adresse Ihres HaloPSA, zum Beispiel contoso.halopsa.com</translation>
    </message>
    <message>
        <source>Will be used as %1</source>
        <translation>Wird verwendet als %1</translation>
    </message>
    <message>
        <source>The authorisation server is not needed.</source>
        <translation>Der Authorisation Server wird nicht gebraucht.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, because it is not clear where it belongs: line(s) %1.</source>
        <comment>%1 is the number of a line, or a list of numbers</comment>
        <translation>
            <numerusform>Weggelassen, weil unklar ist, wohin es gehört: Zeile %1.</numerusform>
            <numerusform>Weggelassen, weil unklar ist, wohin es gehört: Zeilen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>* required</source>
        <translation>* erforderlich</translation>
    </message>
    <message>
        <source>Nothing was filled in from the pasted lines.</source>
        <translation>Aus den eingefügten Zeilen wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>Filled in from the paste: %1.</source>
        <translation>Aus dem Eingefügten übernommen: %1.</translation>
    </message>
    <message>
        <source>No keychain answers: it can be kept for this session only, and never in a file</source>
        <translation>Kein Schlüsselbund antwortet: Es kann nur für diese Sitzung behalten werden und nie in einer Datei</translation>
    </message>
    <message>
        <source>Ticket address</source>
        <translation>Ticket-Adresse</translation>
    </message>
    <message>
        <source>Where “Open in HaloPSA” goes; {web} is the Server URL, {id} the ticket</source>
        <translation>Wohin „In HaloPSA öffnen“ führt; {web} ist die Server-URL, {id} das Ticket</translation>
    </message>
</context>
<context>
    <name>ConnectionLabel</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCTION</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>ConnectionMenu</name>
    <message>
        <source>%1 – %2</source>
        <comment>a connection&apos;s name and its label, e.g. Contoso – PRODUCTION</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>, read-only</source>
        <translation>, nur lesen</translation>
    </message>
    <message>
        <source>, in use</source>
        <translation>, in Verwendung</translation>
    </message>
    <message>
        <source>No active connection</source>
        <translation>Keine aktive Verbindung</translation>
    </message>
    <message>
        <source>&amp;Practice tenant, in use</source>
        <translation>Ü&amp;bungsmandant, in Verwendung</translation>
    </message>
    <message>
        <source>&amp;Practice tenant</source>
        <translation>Ü&amp;bungsmandant</translation>
    </message>
    <message>
        <source>&amp;Manage connections…</source>
        <translation>&amp;Verbindungen verwalten&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ConnectionNetworkForm</name>
    <message>
        <source>Net&amp;work</source>
        <translation>Netzwer&amp;k</translation>
    </message>
    <message>
        <source>Requests at once, own certificates, proxy</source>
        <translation>Gleichzeitige Anfragen, eigene Zertifikate, Proxy</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Gleichzeitige Anfragen</translation>
    </message>
    <message>
        <source>How many requests Sundog sends before it waits for an answer. Fewer help where a proxy or a slow line breaks off several at once; long lists then take longer.</source>
        <translation>So viele Anfragen sendet Sundog, bevor es auf eine Antwort wartet. Weniger helfen, wo ein Proxy oder eine langsame Leitung mehrere auf einmal abbricht; lange Listen dauern dann länger.</translation>
    </message>
    <message>
        <source>Requests at &amp;once</source>
        <translation>Gleic&amp;hzeitige Anfragen</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse for the CA file</source>
        <translation>Die CA-Datei suchen</translation>
    </message>
    <message>
        <source>Certificates in PEM form that are trusted besides the system&apos;s</source>
        <translation>Zertifikate in PEM-Form, denen neben denen des Systems vertraut wird</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>CA-&amp;Datei</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>System&apos;s settings</source>
        <translation>Einstellungen des Systems</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no proxy</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Own</source>
        <comment>an own proxy</comment>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Prox&amp;y</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Proxy-Host</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port des Proxys</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>An HTTP proxy, for example proxy.contoso.com</source>
        <translation>Ein HTTP-Proxy, zum Beispiel proxy.contoso.com</translation>
    </message>
    <message>
        <source>Proxy host *</source>
        <translation>Proxy-Host *</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>Empty if the proxy wants no sign-in</source>
        <translation>Leer, wenn der Proxy keine Anmeldung verlangt</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>Show the proxy password</source>
        <translation>Das Proxy-Passwort anzeigen</translation>
    </message>
    <message>
        <source>Choose the CA file</source>
        <translation>CA-Datei wählen</translation>
    </message>
    <message>
        <source>Certificates in PEM form (*.pem *.crt *.cer)</source>
        <translation>Zertifikate in PEM-Form (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Kept in the keychain together with the Client Secret</source>
        <translation>Bleibt zusammen mit dem Client Secret im Schlüsselbund</translation>
    </message>
    <message>
        <source>Kept where the Client Secret is kept, and never in a file</source>
        <translation>Bleibt, wo das Client Secret bleibt, und nie in einer Datei</translation>
    </message>
    <message>
        <source>The Proxy host is missing, for example proxy.contoso.com. Without a proxy of your own choose another setting above.</source>
        <translation>Der Proxy-Host fehlt, zum Beispiel proxy.contoso.com. Ohne eigenen Proxy oben eine andere Einstellung wählen.</translation>
    </message>
    <message>
        <source>A Proxy host is a name or an address alone, for example proxy.contoso.com; the port has a field of its own.</source>
        <translation>Ein Proxy-Host ist nur ein Name oder eine Adresse, zum Beispiel proxy.contoso.com; der Port hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>The Proxy user is missing. Enter it, or empty the Proxy password.</source>
        <translation>Der Proxy-Benutzer fehlt. Ihn eingeben oder das Proxy-Passwort leeren.</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>The file with the connections cannot be opened: %1 (%2)</source>
        <translation>Die Datei mit den Verbindungen lässt sich nicht öffnen: %1 (%2)</translation>
    </message>
    <message>
        <source>It is not JSON: %1, at byte %2.</source>
        <translation>Sie ist kein JSON: %1, bei Byte %2.</translation>
    </message>
    <message>
        <source>It was written by a newer Sundog.</source>
        <translation>Sie wurde von einem neueren Sundog geschrieben.</translation>
    </message>
    <message>
        <source>It has no list of connections.</source>
        <translation>Sie enthält keine Liste von Verbindungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) in it could not be read; the others are in use.</source>
        <translation>
            <numerusform>Ein Profil darin konnte nicht gelesen werden; die übrigen werden verwendet.</numerusform>
            <numerusform>%n Profile darin konnten nicht gelesen werden; die übrigen werden verwendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file with the connections is damaged. %1 It was kept as %2.</source>
        <translation>Die Datei mit den Verbindungen ist beschädigt. %1 Sie wurde als %2 aufbewahrt.</translation>
    </message>
    <message>
        <source>The file with the connections is damaged. %1 It could not be copied, so nothing will be written over it: %2</source>
        <translation>Die Datei mit den Verbindungen ist beschädigt. %1 Sie ließ sich nicht kopieren und wird daher nicht überschrieben: %2</translation>
    </message>
    <message>
        <source>A connection needs a name.</source>
        <translation>Eine Verbindung braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is already a connection named “%1”. Choose another name.</source>
        <translation>Eine Verbindung namens „%1“ gibt es schon. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The connections could not be saved: %1 (%2)</source>
        <translation>Die Verbindungen konnten nicht gespeichert werden: %1 (%2)</translation>
    </message>
    <message>
        <source>The connections could not be saved: another Sundog is writing them. Try again.</source>
        <translation>Die Verbindungen konnten nicht gespeichert werden: Ein anderes Sundog schreibt sie gerade. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The connections could not be saved: nothing can be written in the folder %1</source>
        <translation>Die Verbindungen konnten nicht gespeichert werden: Im Ordner %1 kann nichts geschrieben werden</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>Remove a connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove the connection “%1”?</source>
        <translation>Die Verbindung „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Its Client Secret is removed from the keychain as well. HaloPSA does not show it again. Nothing changes in HaloPSA itself.</source>
        <translation>Auch ihr Client Secret wird aus dem Schlüsselbund entfernt. HaloPSA zeigt es nicht noch einmal. In HaloPSA selbst ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Removing the Client Secret of “%1” from the keychain…</source>
        <translation>Das Client Secret von „%1“ wird aus dem Schlüsselbund entfernt&#xa0;…</translation>
    </message>
    <message>
        <source>The Client Secret of “%1” may still be in the keychain: %2</source>
        <translation>Das Client Secret von „%1“ ist vielleicht noch im Schlüsselbund: %2</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>Remove the &amp;profile anyway</source>
        <translation>&amp;Profil trotzdem entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep the profile</source>
        <translation>Profil behal&amp;ten</translation>
    </message>
    <message>
        <source>The connection “%1” was removed.</source>
        <translation>Die Verbindung „%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>There is no connection yet. “Add” asks for the address of your HaloPSA and the Client ID and Client Secret of an API application.</source>
        <translation>Es gibt noch keine Verbindung. „Hinzufügen“ fragt nach der Adresse Ihres HaloPSA sowie nach Client ID und Client Secret einer API-Anwendung.</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Duplizieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ent&amp;fernen&#xa0;…</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Verwendung</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>An inactive connection is never used: edit it first.</source>
        <translation>Eine inaktive Verbindung wird nie verwendet: zuerst bearbeiten.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1 (Kopie %2)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>CopyRows</name>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1 (UTC)</translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>It is not text.</source>
        <translation>Er ist kein Text.</translation>
    </message>
    <message>
        <source>With %1 it is too long for a command line.</source>
        <translation>Mit %1 ist er zu lang für eine Befehlszeile.</translation>
    </message>
    <message>
        <source>The body is not in here. %1 Put it into a file named “body”.</source>
        <translation>Der Inhalt fehlt hier. %1 Er gehört in eine Datei namens „body“.</translation>
    </message>
    <message>
        <source>%1 stands for what is secret.</source>
        <translation>%1 steht für das, was geheim ist.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This connection is set to read-only: nothing is ever written through it.</source>
        <translation>Diese Verbindung ist auf nur lesen gestellt: über sie wird nie etwas geschrieben.</translation>
    </message>
</context>
<context>
    <name>DeskNotice</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>The server cannot be reached since %1.</source>
        <translation>Der Server ist seit %1 nicht erreichbar.</translation>
    </message>
    <message numerus="yes">
        <source>Trying again by itself in %n second(s); what is on the screen is from before.</source>
        <translation>
            <numerusform>Neuer Versuch von selbst in %n Sekunde; was zu sehen ist, ist von vorher.</numerusform>
            <numerusform>Neuer Versuch von selbst in %n Sekunden; was zu sehen ist, ist von vorher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying again; what is on the screen is from before.</source>
        <translation>Neuer Versuch läuft; was zu sehen ist, ist von vorher.</translation>
    </message>
    <message numerus="yes">
        <source>The server takes no more requests for now. Going on by itself in %n second(s).</source>
        <translation>
            <numerusform>Der Server nimmt gerade keine Anfragen mehr an. Von selbst weiter in %n Sekunde.</numerusform>
            <numerusform>Der Server nimmt gerade keine Anfragen mehr an. Von selbst weiter in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request limit is used up. Going on by itself in %n second(s).</source>
        <translation>
            <numerusform>Das Anfragelimit ist aufgebraucht. Von selbst weiter in %n Sekunde.</numerusform>
            <numerusform>Das Anfragelimit ist aufgebraucht. Von selbst weiter in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server takes no more requests for another %n second(s).</source>
        <translation>
            <numerusform>Der Server nimmt noch %n Sekunde lang keine Anfragen an.</numerusform>
            <numerusform>Der Server nimmt noch %n Sekunden lang keine Anfragen an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request limit is used up for another %n second(s).</source>
        <translation>
            <numerusform>Das Anfragelimit ist noch %n Sekunde lang aufgebraucht.</numerusform>
            <numerusform>Das Anfragelimit ist noch %n Sekunden lang aufgebraucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagte: „%1“</translation>
    </message>
    <message>
        <source>This login is not an agent: only what an end user may see is here.</source>
        <translation>Diese Anmeldung ist kein Agent: Hier steht nur, was ein Endanwender sehen darf.</translation>
    </message>
    <message>
        <source>Set the Login Type of the application to Agent. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</source>
        <translation>Den Login Type der Anwendung auf Agent stellen. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</translation>
    </message>
    <message>
        <source>The health check fails since %1.</source>
        <translation>Die Verbindungsprüfung schlägt seit %1 fehl.</translation>
    </message>
    <message>
        <source>The server named its limit: %1 requests in %2 seconds. Sundog keeps to it from now on.</source>
        <translation>Der Server hat sein Limit genannt: %1 Anfragen in %2 Sekunden. Sundog hält es ab jetzt ein.</translation>
    </message>
    <message numerus="yes">
        <source>What is left of the request limit is kept for what you click. The rest goes on by itself in %n second(s).</source>
        <translation>
            <numerusform>Der Rest des Anfragelimits ist für das aufgehoben, was Sie anklicken. Alles andere geht in %n Sekunde von selbst weiter.</numerusform>
            <numerusform>Der Rest des Anfragelimits ist für das aufgehoben, was Sie anklicken. Alles andere geht in %n Sekunden von selbst weiter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Lists of tickets</source>
        <translation>Ticketlisten</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>„%1“ schließen</translation>
    </message>
    <message>
        <source>Close this tab (Ctrl+W)</source>
        <translation>Diesen Tab schließen (Strg+W)</translation>
    </message>
    <message numerus="yes">
        <source>A command is still running, %n ticket(s) are not done.</source>
        <translation>
            <numerusform>Ein Befehl läuft noch, ein Ticket ist nicht erledigt.</numerusform>
            <numerusform>Ein Befehl läuft noch, %n Tickets sind nicht erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are asked about when this connection is opened again.</source>
        <translation>Danach wird gefragt, wenn diese Verbindung wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>The server cannot be reached now. What is typed here is kept.</source>
        <translation>Der Server ist jetzt nicht zu erreichen. Was hier steht, bleibt erhalten.</translation>
    </message>
    <message>
        <source>It is not known who you are: the server did not say.</source>
        <translation>Es ist nicht bekannt, wer Sie sind: Der Server hat es nicht gesagt.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, see Errors below</source>
        <translation>
            <numerusform>… und noch eines, siehe unten Fehler</numerusform>
            <numerusform>… und %n weitere, siehe unten Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message numerus="yes">
        <source>%n export(s) are being written; what is in the place of their files stays.</source>
        <translation>
            <numerusform>Ein Export wird gerade geschrieben; was an der Stelle seiner Datei ist, bleibt.</numerusform>
            <numerusform>%n Exporte werden gerade geschrieben; was an der Stelle ihrer Dateien ist, bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n ticket(s) that were got by their ids</source>
        <translation>
            <numerusform>Das %n Ticket, das über seine Nummer geholt wurde</numerusform>
            <numerusform>Die %n Tickets, die über ihre Nummern geholt wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>They are still being read.</source>
        <translation>Sie werden noch gelesen.</translation>
    </message>
    <message>
        <source>%1; of these, the rows found by “%2”</source>
        <translation>%1; davon die Zeilen, die „%2“ findet</translation>
    </message>
</context>
<context>
    <name>DeskStatusBar</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>not an agent</source>
        <translation>kein Agent</translation>
    </message>
    <message>
        <source>agent, administrator</source>
        <translation>Agent, Administrator</translation>
    </message>
    <message>
        <source>agent, not an administrator</source>
        <translation>Agent, kein Administrator</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft&#xa0;…</translation>
    </message>
    <message>
        <source>Signed in; who it is could not be read</source>
        <translation>Angemeldet; als wer, war nicht zu erfahren</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Select a ticket to read it here. J and K move through the list.</source>
        <translation>Ein Ticket auswählen, um es hier zu lesen. J und K gehen durch die Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) selected</source>
        <translation>
            <numerusform>%n Ticket ausgewählt</numerusform>
            <numerusform>%n Tickets ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>Not loaded.</source>
        <translation>Nicht geladen.</translation>
    </message>
    <message>
        <source>No details.</source>
        <translation>Keine Details.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them hidden by the find text</source>
        <translation>
            <numerusform>davon %n durch den Suchtext verborgen</numerusform>
            <numerusform>davon %n durch den Suchtext verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Files (%1)</source>
        <translation>Dateien (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s) to #%1</source>
        <translation>
            <numerusform>%n Datei an #%1 anhängen</numerusform>
            <numerusform>%n Dateien an #%1 anhängen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmailsField</name>
    <message>
        <source>holds “%1”, which is not an e-mail address</source>
        <translation>enthält „%1“, das ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Of this ticket&apos;s user</source>
        <translation>Vom Benutzer dieses Tickets</translation>
    </message>
</context>
<context>
    <name>ErrorAdvice</name>
    <message>
        <source>The Client ID or the Client Secret is wrong, or the application is not active.</source>
        <translation>Die Client ID oder das Client Secret ist falsch, oder die Anwendung ist nicht aktiv.</translation>
    </message>
    <message>
        <source>Copy both again, the Client ID last: it changes when permissions are chosen. The secret is shown once; if it is lost, make a new one. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</source>
        <translation>Beide erneut kopieren, die Client ID zuletzt: Sie ändert sich, wenn Berechtigungen gewählt werden. Das Secret wird nur einmal gezeigt; ist es verloren, ein neues erzeugen. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</translation>
    </message>
    <message>
        <source>The server does not know one of the scopes, or the application does not have it. One such scope refuses the whole sign-in.</source>
        <translation>Der Server kennt einen der Scopes nicht, oder die Anwendung hat ihn nicht. An einem solchen Scope scheitert die ganze Anmeldung.</translation>
    </message>
    <message>
        <source>Set Scopes to “all”, or to those the application has. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications, Permissions.</source>
        <translation>Scopes auf „all“ setzen oder auf die, die die Anwendung hat. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications, Permissions.</translation>
    </message>
    <message>
        <source>The application is not made for a sign-in with Client ID and Client Secret.</source>
        <translation>Die Anwendung ist nicht für die Anmeldung mit Client ID und Client Secret eingerichtet.</translation>
    </message>
    <message>
        <source>Set its Authentication Method to “Client ID and Secret (Services)”. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</source>
        <translation>Ihre Authentication Method auf „Client ID and Secret (Services)“ setzen. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</translation>
    </message>
    <message>
        <source>The server that answered does not offer a sign-in with Client ID and Client Secret.</source>
        <translation>Die Gegenstelle bietet keine Anmeldung mit Client ID und Client Secret an.</translation>
    </message>
    <message>
        <source>Check the Server URL of the connection: it is the Resource Server without /api. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API.</source>
        <translation>Die Server-URL der Verbindung prüfen: Sie ist der Resource Server ohne /api. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API.</translation>
    </message>
    <message>
        <source>A proxy or gateway answered in place of HaloPSA, which is restarting, overloaded or under maintenance.</source>
        <translation>Statt HaloPSA hat ein Proxy oder Gateway geantwortet; HaloPSA startet neu, ist überlastet oder wird gewartet.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>In einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>Often the Tenant is wrong or missing: some servers answer that with this status and no reason.</source>
        <translation>Oft ist der Tenant falsch oder fehlt: Manche Server antworten darauf mit diesem Status und ohne Grund.</translation>
    </message>
    <message>
        <source>Compare the Tenant of the connection with the one HaloPSA shows. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API. If it is right, try again later.</source>
        <translation>Den Tenant der Verbindung mit dem vergleichen, den HaloPSA zeigt. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API. Stimmt er, später erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no HaloPSA sign-in at this address.</source>
        <translation>Unter dieser Adresse gibt es keine HaloPSA-Anmeldung.</translation>
    </message>
    <message>
        <source>The server, or a firewall before it, refuses sign-ins from this application or this network.</source>
        <translation>Der Server oder eine Firewall davor lehnt Anmeldungen dieser Anwendung oder aus diesem Netz ab.</translation>
    </message>
    <message>
        <source>Check that the application is active and that this network is allowed. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</source>
        <translation>Prüfen, ob die Anwendung aktiv und dieses Netz zugelassen ist. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</translation>
    </message>
    <message>
        <source>Most likely the Client ID or the Client Secret is wrong.</source>
        <translation>Wahrscheinlich ist die Client ID oder das Client Secret falsch.</translation>
    </message>
    <message>
        <source>Copy both again, the Client ID last: it changes when permissions are chosen. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</source>
        <translation>Beide erneut kopieren, die Client ID zuletzt: Sie ändert sich, wenn Berechtigungen gewählt werden. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in and gave no reason that Sundog knows.</source>
        <translation>Der Server hat die Anmeldung nicht angenommen und keinen Grund genannt, den Sundog kennt.</translation>
    </message>
    <message>
        <source>Check Tenant, Client ID, Client Secret and Scopes of the connection. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</source>
        <translation>Tenant, Client ID, Client Secret und Scopes der Verbindung prüfen. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</translation>
    </message>
    <message>
        <source>The answer did not come from HaloPSA&apos;s sign-in. It may be a proxy or another web page.</source>
        <translation>Geantwortet hat nicht die Anmeldung von HaloPSA. Es kann ein Proxy oder eine andere Webseite sein.</translation>
    </message>
    <message>
        <source>Check the Server URL of the connection, and open it in a browser on this computer to see what answers.</source>
        <translation>Die Server-URL der Verbindung prüfen und auf diesem Computer im Browser öffnen, um zu sehen, was antwortet.</translation>
    </message>
    <message>
        <source>The token was asked for without scopes. HaloPSA issues such a token and then refuses every request made with it.</source>
        <translation>Das Token wurde ohne Scopes angefordert. HaloPSA stellt ein solches Token aus und lehnt dann jede Anfrage damit ab.</translation>
    </message>
    <message>
        <source>Set Scopes of the connection to “all”.</source>
        <translation>Scopes der Verbindung auf „all“ setzen.</translation>
    </message>
    <message>
        <source>The server issued a token and then refused it. Often the application has no permissions, or the token was asked for with scopes that do not cover this.</source>
        <translation>Der Server hat ein Token ausgestellt und es dann abgelehnt. Oft hat die Anwendung keine Berechtigungen, oder das Token wurde mit Scopes angefordert, die dies nicht abdecken.</translation>
    </message>
    <message>
        <source>Set Scopes of the connection to “all” and check the permissions of the application. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications, Permissions.</source>
        <translation>Scopes der Verbindung auf „all“ setzen und die Berechtigungen der Anwendung prüfen. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications, Permissions.</translation>
    </message>
    <message>
        <source>The server did not accept the token.</source>
        <translation>Der Server hat das Token nicht angenommen.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens again, set Scopes of the connection to “all”.</source>
        <translation>Erneut anmelden. Geschieht es wieder, Scopes der Verbindung auf „all“ setzen.</translation>
    </message>
    <message>
        <source>Most likely the Login Type of the application is not Agent.</source>
        <translation>Wahrscheinlich ist der Login Type der Anwendung nicht Agent.</translation>
    </message>
    <message>
        <source>Set Login Type to Agent and choose the agent it works as; then get a fresh token. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</source>
        <translation>Login Type auf Agent setzen und den Agenten wählen, als der sie arbeitet; dann ein frisches Token holen. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</translation>
    </message>
    <message>
        <source>The agent this application works as may not read this list, or the Login Type of the application is not Agent. Filters still work with ids.</source>
        <translation>Der Agent, als der diese Anwendung arbeitet, darf diese Liste nicht lesen, oder der Login Type der Anwendung ist nicht Agent. Filter funktionieren weiterhin mit IDs.</translation>
    </message>
    <message>
        <source>Check the role of the agent; then get a fresh token, as a token keeps the rights it was issued with, for about 9 hours. In HaloPSA: Configuration &gt; Teams &amp; Agents &gt; Roles.</source>
        <translation>Die Rolle des Agenten prüfen; dann ein frisches Token holen, denn ein Token behält die Rechte seiner Ausstellung etwa 9 Stunden lang. In HaloPSA: Configuration &gt; Teams &amp; Agents &gt; Roles.</translation>
    </message>
    <message>
        <source>The role of the agent this application works as does not allow this, the application lacks the permission, or its Login Type is not Agent.</source>
        <translation>Die Rolle des Agenten, als der diese Anwendung arbeitet, erlaubt dies nicht, der Anwendung fehlt die Berechtigung, oder ihr Login Type ist nicht Agent.</translation>
    </message>
    <message>
        <source>Check all three; then get a fresh token, as a token keeps the rights it was issued with, for about 9 hours. In HaloPSA: Configuration &gt; Teams &amp; Agents &gt; Roles, and Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</source>
        <translation>Alle drei prüfen; dann ein frisches Token holen, denn ein Token behält die Rechte seiner Ausstellung etwa 9 Stunden lang. In HaloPSA: Configuration &gt; Teams &amp; Agents &gt; Roles und Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</translation>
    </message>
    <message>
        <source>There is no such ticket: it was deleted, or this agent may not see it.</source>
        <translation>Dieses Ticket gibt es nicht: Es wurde gelöscht, oder dieser Agent darf es nicht sehen.</translation>
    </message>
    <message>
        <source>Refresh the list. If the ticket should be there, check the agent&apos;s teams and role. In HaloPSA: Configuration &gt; Teams &amp; Agents.</source>
        <translation>Die Liste aktualisieren. Sollte das Ticket da sein, Teams und Rolle des Agenten prüfen. In HaloPSA: Configuration &gt; Teams &amp; Agents.</translation>
    </message>
    <message>
        <source>HaloPSA&apos;s API is not at this address, or this version of it does not have this.</source>
        <translation>Die API von HaloPSA liegt nicht unter dieser Adresse, oder diese Version bietet dies nicht.</translation>
    </message>
    <message>
        <source>The server did not accept a value of the filter, most likely one of the Additional Parameters.</source>
        <translation>Der Server hat einen Wert des Filters nicht angenommen, wahrscheinlich einen der zusätzlichen Parameter (Additional Parameters).</translation>
    </message>
    <message>
        <source>Try without the Additional Parameters, then add them back one by one.</source>
        <translation>Ohne die zusätzlichen Parameter (Additional Parameters) versuchen, dann einen nach dem anderen wieder hinzufügen.</translation>
    </message>
    <message>
        <source>More requests were made than the server allows in its time window. All programs that use this application count together.</source>
        <translation>Es gab mehr Anfragen, als der Server in seinem Zeitfenster erlaubt. Alle Programme, die diese Anwendung verwenden, zählen zusammen.</translation>
    </message>
    <message>
        <source>Wait a few minutes. If it happens often, lower the Request limit of the connection, or give Sundog an application of its own.</source>
        <translation>Einige Minuten warten. Geschieht es oft, das Anfragelimit der Verbindung senken oder Sundog eine eigene Anwendung geben.</translation>
    </message>
    <message>
        <source>Something went wrong inside the server. HaloPSA also answers like this when a parameter it needs is missing.</source>
        <translation>Im Server ist etwas schiefgegangen. HaloPSA antwortet auch so, wenn ein nötiger Parameter fehlt.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, give the raw answer to whoever runs the server.</source>
        <translation>Erneut versuchen. Geschieht es wieder, die Rohantwort an den Betreiber des Servers geben.</translation>
    </message>
    <message>
        <source>A web page came in place of an answer: a proxy or firewall refused the request before HaloPSA saw it.</source>
        <translation>Statt einer Antwort kam eine Webseite: Ein Proxy oder eine Firewall hat die Anfrage abgelehnt, bevor HaloPSA sie sah.</translation>
    </message>
    <message>
        <source>Ask whoever runs the network, and show them the raw answer.</source>
        <translation>Bei den Zuständigen für das Netz nachfragen und die Rohantwort zeigen.</translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation>Der Server hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>Look at what the server said and at the raw answer.</source>
        <translation>Die Meldung des Servers und die Rohantwort ansehen.</translation>
    </message>
    <message>
        <source>The address is wrong, the server is down, or this computer does not reach it: no network, no VPN, a proxy or a firewall.</source>
        <translation>Die Adresse ist falsch, der Server läuft nicht, oder dieser Computer erreicht ihn nicht: kein Netz, kein VPN, ein Proxy oder eine Firewall.</translation>
    </message>
    <message>
        <source>Check the Server URL of the connection, and open it in a browser on this computer.</source>
        <translation>Die Server-URL der Verbindung prüfen und auf diesem Computer im Browser öffnen.</translation>
    </message>
    <message>
        <source>It is not certain that this is your server. Its certificate may be out of date, made out to another name or by an issuer this computer does not know; a proxy that reads encrypted traffic looks the same.</source>
        <translation>Es ist nicht sicher, dass dies Ihr Server ist. Sein Zertifikat kann abgelaufen sein, auf einen anderen Namen lauten oder von einer Stelle stammen, die dieser Computer nicht kennt; ein Proxy, der verschlüsselten Verkehr mitliest, sieht genauso aus.</translation>
    </message>
    <message>
        <source>Check the Server URL and this computer&apos;s clock. If your company has its own certificate authority, install its certificate in the system. Sundog does not go on without a valid certificate, because the Client Secret would go to whoever answers.</source>
        <translation>Die Server-URL und die Uhr dieses Computers prüfen. Hat Ihr Unternehmen eine eigene Zertifizierungsstelle, deren Zertifikat im System installieren. Ohne gültiges Zertifikat macht Sundog nicht weiter, denn das Client Secret ginge an jeden, der antwortet.</translation>
    </message>
    <message>
        <source>The server is slow or overloaded, or a firewall drops what it sends.</source>
        <translation>Der Server ist langsam oder überlastet, oder eine Firewall verwirft, was er sendet.</translation>
    </message>
    <message>
        <source>Try again, or with a narrower filter such as a later Start Time.</source>
        <translation>Erneut versuchen, oder mit einem engeren Filter, etwa einer späteren Startzeit.</translation>
    </message>
    <message>
        <source>The network connection broke off, or the server or a proxy was restarted meanwhile.</source>
        <translation>Das Netz ist abgebrochen, oder der Server oder ein Proxy wurde inzwischen neu gestartet.</translation>
    </message>
    <message>
        <source>Try again. If it happens often, ask whoever runs the network.</source>
        <translation>Erneut versuchen. Geschieht es oft, bei den Zuständigen für das Netz nachfragen.</translation>
    </message>
    <message>
        <source>HaloPSA has a new address, or a sign-in page or proxy stands before it. Sundog does not follow, because the token would go along to the other server.</source>
        <translation>HaloPSA hat eine neue Adresse, oder eine Anmeldeseite oder ein Proxy steht davor. Sundog folgt nicht, weil das Token an den anderen Server mitginge.</translation>
    </message>
    <message>
        <source>If the new address is that of your HaloPSA, enter it as the Server URL of the connection.</source>
        <translation>Ist die neue Adresse die Ihres HaloPSA, sie als Server-URL der Verbindung eintragen.</translation>
    </message>
    <message>
        <source>A web page came in place of data: often the sign-in page of a proxy, or the Server URL is not that of a HaloPSA.</source>
        <translation>Statt Daten kam eine Webseite: oft die Anmeldeseite eines Proxys, oder die Server-URL ist nicht die eines HaloPSA.</translation>
    </message>
    <message>
        <source>Open the Server URL in a browser on this computer and see what answers.</source>
        <translation>Die Server-URL auf diesem Computer im Browser öffnen und sehen, was antwortet.</translation>
    </message>
    <message>
        <source>The answer has a form that Sundog does not know. Another version of HaloPSA, or a proxy that changes answers, may be the reason.</source>
        <translation>Die Antwort hat eine Form, die Sundog nicht kennt. Der Grund kann eine andere Version von HaloPSA sein oder ein Proxy, der Antworten verändert.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, look at the raw answer and report it.</source>
        <translation>Erneut versuchen. Geschieht es wieder, die Rohantwort ansehen und melden.</translation>
    </message>
    <message>
        <source>The server sent far more than was asked for.</source>
        <translation>Der Server hat weit mehr gesendet als verlangt.</translation>
    </message>
    <message>
        <source>Use a narrower filter, and check the Additional Parameters.</source>
        <translation>Einen engeren Filter verwenden und die zusätzlichen Parameter (Additional Parameters) prüfen.</translation>
    </message>
    <message>
        <source>The sign-in failed.</source>
        <translation>Die Anmeldung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It could not be found out which agent this connection works as.</source>
        <translation>Es ließ sich nicht feststellen, als welcher Agent diese Verbindung arbeitet.</translation>
    </message>
    <message>
        <source>The tickets could not be read.</source>
        <translation>Die Tickets konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The ticket could not be read.</source>
        <translation>Das Ticket konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>Die Liste konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The list “%1” could not be read.</source>
        <translation>Die Liste „%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The request failed.</source>
        <translation>Die Anfrage ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Der Server hat mit Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>The server refused the sign-in with status %1.</source>
        <translation>Der Server hat die Anmeldung mit Status %1 abgelehnt.</translation>
    </message>
    <message>
        <source>The sign-in brought no token.</source>
        <translation>Die Anmeldung hat kein Token gebracht.</translation>
    </message>
    <message>
        <source>The server refused a token that it had just issued, with status %1.</source>
        <translation>Der Server hat ein eben ausgestelltes Token mit Status %1 abgelehnt.</translation>
    </message>
    <message>
        <source>The server&apos;s request limit stayed reached.</source>
        <translation>Das Anfragelimit des Servers blieb erreicht.</translation>
    </message>
    <message>
        <source>No usable answer came.</source>
        <translation>Es kam keine brauchbare Antwort.</translation>
    </message>
    <message>
        <source>The address did not answer as expected.</source>
        <translation>Die Adresse hat nicht wie erwartet geantwortet.</translation>
    </message>
    <message>
        <source>No encrypted connection could be made.</source>
        <translation>Es kam keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>A field that this action requires is missing, its outcome is not offered to this agent or for this ticket at the moment, or more was sent than the action takes.</source>
        <translation>Ein Feld, das diese Aktion verlangt, fehlt; ihr Ergebnis (Outcome) wird diesem Agenten oder für dieses Ticket gerade nicht angeboten; oder es wurde mehr gesendet, als die Aktion annimmt.</translation>
    </message>
    <message>
        <source>Choose an outcome that the ticket offers and fill in what the server names. In HaloPSA: Configuration &gt; Tickets &gt; Actions, its field list and who may use it.</source>
        <translation>Ein Ergebnis wählen, das das Ticket anbietet, und ausfüllen, was der Server nennt. In HaloPSA: Configuration &gt; Tickets &gt; Actions, dort die Felder und wer sie nutzen darf.</translation>
    </message>
    <message>
        <source>HaloPSA closes a ticket only when what its type demands is there: an agent, mandatory closure fields, no open approval or child ticket.</source>
        <translation>HaloPSA schließt ein Ticket nur, wenn da ist, was sein Typ verlangt: ein Agent, Pflichtfelder beim Schließen, keine offene Genehmigung und kein offenes untergeordnetes Ticket.</translation>
    </message>
    <message>
        <source>Assign the ticket to an agent and fill in what the server names, then close it again. In HaloPSA: Configuration &gt; Tickets &gt; Ticket Types, field list and closure.</source>
        <translation>Das Ticket einem Agenten zuweisen und ausfüllen, was der Server nennt, dann erneut schließen. In HaloPSA: Configuration &gt; Tickets &gt; Ticket Types, Feldliste und Schließen.</translation>
    </message>
    <message>
        <source>The server does not know the team or the agent, or the agent is not in that team or may not be assigned tickets of this type.</source>
        <translation>Der Server kennt das Team oder den Agenten nicht, oder der Agent ist nicht in diesem Team, oder ihm dürfen Tickets dieses Typs nicht zugewiesen werden.</translation>
    </message>
    <message>
        <source>Choose the agent out of the team&apos;s members. In HaloPSA: Configuration &gt; Teams &amp; Agents.</source>
        <translation>Den Agenten aus den Mitgliedern des Teams wählen. In HaloPSA: Configuration &gt; Teams &amp; Agents.</translation>
    </message>
    <message>
        <source>The server did not accept a field: it is unknown, has a value of the wrong kind, or one that the type of the ticket demands is missing.</source>
        <translation>Der Server hat ein Feld nicht angenommen: Es ist unbekannt, sein Wert ist von der falschen Art, oder eines, das der Tickettyp verlangt, fehlt.</translation>
    </message>
    <message>
        <source>Correct the field that the server names. In HaloPSA: Configuration &gt; Tickets &gt; Ticket Types, field list.</source>
        <translation>Das Feld berichtigen, das der Server nennt. In HaloPSA: Configuration &gt; Tickets &gt; Ticket Types, Feldliste.</translation>
    </message>
    <message>
        <source>The role of the agent this application works as may not delete tickets.</source>
        <translation>Die Rolle des Agenten, als der diese Anwendung arbeitet, darf keine Tickets löschen.</translation>
    </message>
    <message>
        <source>Allow it in the role, then get a fresh token. In HaloPSA: Configuration &gt; Teams &amp; Agents &gt; Roles &gt; Ticket permissions.</source>
        <translation>In der Rolle erlauben, dann ein frisches Token holen. In HaloPSA: Configuration &gt; Teams &amp; Agents &gt; Roles &gt; Ticket permissions.</translation>
    </message>
    <message>
        <source>The file is larger than the server, or a proxy before it, takes; often 30 MB.</source>
        <translation>Die Datei ist größer, als der Server oder ein Proxy vor ihm annimmt; oft 30 MB.</translation>
    </message>
    <message>
        <source>Attach a smaller file, or a link to where it is.</source>
        <translation>Eine kleinere Datei anhängen, oder einen Link auf ihren Ort.</translation>
    </message>
    <message>
        <source>The user or the password of the proxy is missing or wrong.</source>
        <translation>Benutzer oder Kennwort des Proxys fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Enter both in the connection: Network, Proxy. Whoever runs the network knows them.</source>
        <translation>Beide in der Verbindung eintragen: Netzwerk, Proxy. Wer das Netz betreibt, kennt sie.</translation>
    </message>
    <message>
        <source>The action failed.</source>
        <translation>Die Aktion ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The ticket could not be assigned.</source>
        <translation>Das Ticket konnte nicht zugewiesen werden.</translation>
    </message>
    <message>
        <source>The ticket could not be closed.</source>
        <translation>Das Ticket konnte nicht geschlossen werden.</translation>
    </message>
    <message>
        <source>The ticket could not be saved.</source>
        <translation>Das Ticket konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The ticket could not be deleted.</source>
        <translation>Das Ticket konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The file could not be attached.</source>
        <translation>Die Datei konnte nicht angehängt werden.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>The token is %1 old: what was allowed since then does not count with it yet.</source>
        <translation>Das Token ist %1 alt: Was seither erlaubt wurde, gilt mit ihm noch nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Other programs made about %n request(s) with this key.</source>
        <translation>
            <numerusform>Andere Programme haben mit diesem Schlüssel etwa %n Anfrage gestellt.</numerusform>
            <numerusform>Andere Programme haben mit diesem Schlüssel etwa %n Anfragen gestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>HaloPSA keeps the file on another host, and that one refused the link to it. Such links end after a few minutes.</source>
        <translation>HaloPSA bewahrt die Datei auf einem anderen Host auf, und dieser hat den Link zu ihr abgelehnt. Solche Links enden nach wenigen Minuten.</translation>
    </message>
    <message>
        <source>Try again: HaloPSA is asked for a new link each time. If that does not help, the file may be gone there, or this computer&apos;s clock may be wrong.</source>
        <translation>Erneut versuchen: HaloPSA wird jedes Mal um einen neuen Link gebeten. Hilft das nicht, gibt es die Datei dort vielleicht nicht mehr, oder die Uhr dieses Computers geht falsch.</translation>
    </message>
    <message>
        <source>There is no such file: it was removed, or this agent may not see it.</source>
        <translation>Diese Datei gibt es nicht: Sie wurde entfernt, oder dieser Agent darf sie nicht sehen.</translation>
    </message>
    <message>
        <source>Read the list of files again.</source>
        <translation>Die Liste der Dateien neu lesen.</translation>
    </message>
    <message>
        <source>HaloPSA keeps the file on another host, and this computer does not reach that one: a proxy or a firewall may be in the way.</source>
        <translation>HaloPSA bewahrt die Datei auf einem anderen Host auf, und diesen erreicht dieser Computer nicht: Ein Proxy oder eine Firewall kann im Weg sein.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, ask whoever runs the network to allow that host.</source>
        <translation>Erneut versuchen. Geschieht es wieder, die Verantwortlichen für das Netzwerk bitten, diesen Host zuzulassen.</translation>
    </message>
    <message>
        <source>HaloPSA keeps the file on another host, and that one points to yet another. Sundog does not follow.</source>
        <translation>HaloPSA bewahrt die Datei auf einem anderen Host auf, und dieser verweist auf einen weiteren. Sundog folgt dem nicht.</translation>
    </message>
    <message>
        <source>Save the file in a browser instead.</source>
        <translation>Die Datei stattdessen in einem Browser speichern.</translation>
    </message>
    <message>
        <source>Sundog holds a file in memory until it is whole, and takes none that is larger.</source>
        <translation>Sundog hält eine Datei im Speicher, bis sie vollständig ist, und nimmt keine größere an.</translation>
    </message>
    <message>
        <source>The list of files could not be read.</source>
        <translation>Die Liste der Dateien konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file “%1” could not be read.</source>
        <translation>Die Datei „%1“ konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>This is proof.</source>
        <translation>Das ist ein Beweis.</translation>
    </message>
    <message>
        <source>This is inferred, not proof.</source>
        <translation>Das ist gefolgert, kein Beweis.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Choose a cell to see what it is based on.</source>
        <translation>Eine Zelle wählen, um zu sehen, worauf sie beruht.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>command, connection</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>Wahrscheinliche Ursache</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>This is what D3&apos;s page says. It was not tested.</source>
        <translation>Das sagt die Seite von D3. Es wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>What hangs on the same cause</source>
        <translation>Was an derselben Ursache hängt</translation>
    </message>
    <message>
        <source>No request was made for this.</source>
        <translation>Dafür wurde keine Anfrage gestellt.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagte: „%1“</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>Im Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>ExistingFilesQuestion</name>
    <message>
        <source>Save files</source>
        <translation>Dateien speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n of these files are in the folder already:</source>
        <translation>
            <numerusform>%n dieser Dateien ist schon im Ordner:</numerusform>
            <numerusform>%n dieser Dateien sind schon im Ordner:</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that exist</source>
        <translation>Vorhandene Dateien</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ExportChoice</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel-Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines, one ticket a line</source>
        <translation>JSON Lines, ein Ticket je Zeile</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Time zone: UTC, local, or a name such as Europe/Berlin is expected.</source>
        <translation>Zeitzone: UTC, local oder ein Name wie Europe/Berlin wird erwartet.</translation>
    </message>
    <message>
        <source>This list has no filter: its tickets were got by their ids.</source>
        <translation>Diese Liste hat keinen Filter: Ihre Tickets wurden über ihre Nummern geholt.</translation>
    </message>
    <message>
        <source>No ticket is selected.</source>
        <translation>Es ist kein Ticket ausgewählt.</translation>
    </message>
    <message>
        <source>There is no ticket in the list.</source>
        <translation>In der Liste ist kein Ticket.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) selected in: %1</source>
        <translation>
            <numerusform>%n Ticket, ausgewählt in: %1</numerusform>
            <numerusform>%n Tickets, ausgewählt in: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export tickets</source>
        <translation>Tickets exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>Wie in der Liste</translation>
    </message>
    <message>
        <source>D3&apos;s mapped fields, by their names</source>
        <translation>D3s zugeordnete Felder mit ihren Namen</translation>
    </message>
    <message>
        <source>All of the record, as received</source>
        <translation>Der ganze Datensatz, wie empfangen</translation>
    </message>
    <message>
        <source>JSON paths of your own</source>
        <translation>Eigene JSON-Pfade</translation>
    </message>
    <message>
        <source>JSON paths</source>
        <translation>JSON-Pfade</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Actions: notes, mails, changes of status (one request per ticket)</source>
        <translation>&amp;Aktionen: Notizen, E-Mails, Statuswechsel (eine Anfrage je Ticket)</translation>
    </message>
    <message>
        <source>&amp;List of attachments (one request per ticket)</source>
        <translation>&amp;Liste der Anhänge (eine Anfrage je Ticket)</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Local (%1)</source>
        <translation>Lokal (%1)</translation>
    </message>
    <message>
        <source>Of all times in the file; it is written into the file.</source>
        <translation>Von allen Zeiten in der Datei; sie steht in der Datei.</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>End of lines</source>
        <translation>Zeilenende</translation>
    </message>
    <message>
        <source>CRLF, as RFC 4180 has it</source>
        <translation>CRLF, wie in RFC 4180</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>&amp;Byte order mark, by which Excel knows UTF-8</source>
        <translation>&amp;Byte Order Mark, an dem Excel UTF-8 erkennt</translation>
    </message>
    <message>
        <source>Formula &amp;guard</source>
        <translation>Formel&amp;schutz</translation>
    </message>
    <message>
        <source>An apostrophe goes before text that begins like a formula (= + - @): a spreadsheet would run what a stranger wrote into a ticket.</source>
        <translation>Vor Text, der wie eine Formel beginnt (= + - @), kommt ein Apostroph: Eine Tabellenkalkulation würde sonst ausführen, was ein Fremder in ein Ticket geschrieben hat.</translation>
    </message>
    <message>
        <source>CS&amp;V</source>
        <translation>CS&amp;V</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Selected: %n ticket(s)</source>
        <translation>
            <numerusform>&amp;Ausgewählt: %n Ticket</numerusform>
            <numerusform>&amp;Ausgewählt: %n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list as it is &amp;shown: %n ticket(s)</source>
        <translation>
            <numerusform>Die Liste, wie sie ange&amp;zeigt wird: %n Ticket</numerusform>
            <numerusform>Die Liste, wie sie ange&amp;zeigt wird: %n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the &amp;filter, read anew</source>
        <translation>Alles, was der &amp;Filter findet, neu gelesen</translation>
    </message>
    <message numerus="yes">
        <source>All of the &amp;filter, read anew: %n ticket(s)</source>
        <translation>
            <numerusform>Alles, was der &amp;Filter findet, neu gelesen: %n Ticket</numerusform>
            <numerusform>Alles, was der &amp;Filter findet, neu gelesen: %n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>UTC, local, or a name such as Europe/Berlin is expected.</source>
        <translation>UTC, local oder ein Name wie Europe/Berlin wird erwartet.</translation>
    </message>
    <message>
        <source>The name of a file is expected.</source>
        <translation>Der Name einer Datei wird erwartet.</translation>
    </message>
    <message>
        <source>This is a folder; the name of a file is expected.</source>
        <translation>Das ist ein Ordner; der Name einer Datei wird erwartet.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Beside it comes a manifest: what is in the file, and how complete it is.</source>
        <translation>Daneben kommt ein Manifest: was in der Datei ist und wie vollständig sie ist.</translation>
    </message>
    <message>
        <source>Replace and e&amp;xport</source>
        <translation>Ersetzen und e&amp;xportieren</translation>
    </message>
    <message>
        <source>This export will not be complete.</source>
        <translation>Dieser Export wird nicht vollständig sein.</translation>
    </message>
    <message>
        <source>not known how many tickets</source>
        <translation>nicht bekannt, wie viele Tickets</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, no request: they are here already</source>
        <comment>12 tickets</comment>
        <translation>%1, keine Anfrage: Sie sind schon da</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>It is there already; it and its manifest stay until the new ones are whole.</source>
        <translation>Sie ist schon da; sie und ihr Manifest bleiben, bis die neuen ganz sind.</translation>
    </message>
</context>
<context>
    <name>ExportLine</name>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Export to %1: all %n ticket(s) written, finishing the file</source>
        <translation>
            <numerusform>Export nach %1: %n Ticket geschrieben, die Datei wird abgeschlossen</numerusform>
            <numerusform>Export nach %1: alle %n Tickets geschrieben, die Datei wird abgeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export to %1: %2 of %n ticket(s) written</source>
        <translation>
            <numerusform>Export nach %1: %2 von %n Ticket geschrieben</numerusform>
            <numerusform>Export nach %1: %2 von %n Tickets geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export to %1: %n ticket(s) written</source>
        <translation>
            <numerusform>Export nach %1: %n Ticket geschrieben</numerusform>
            <numerusform>Export nach %1: %n Tickets geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that no ticket has a field for: %1</source>
        <translation>Spalten, für die kein Ticket ein Feld hat: %1</translation>
    </message>
    <message numerus="yes">
        <source>Complete: %n ticket(s) written to %1</source>
        <translation>
            <numerusform>Vollständig: %n Ticket nach %1 geschrieben</numerusform>
            <numerusform>Vollständig: %n Tickets nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket %1: %2</source>
        <translation>Ticket %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>INCOMPLETE: %1 of %n ticket(s) written to %2, which says so</source>
        <translation>
            <numerusform>UNVOLLSTÄNDIG: %1 von %n Ticket nach %2 geschrieben, und dort steht es auch</numerusform>
            <numerusform>UNVOLLSTÄNDIG: %1 von %n Tickets nach %2 geschrieben, und dort steht es auch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>INCOMPLETE: %n ticket(s) written to %1, which says so</source>
        <translation>
            <numerusform>UNVOLLSTÄNDIG: %n Ticket nach %1 geschrieben, und dort steht es auch</numerusform>
            <numerusform>UNVOLLSTÄNDIG: %n Tickets nach %1 geschrieben, und dort steht es auch</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written to %1</source>
        <translation>Nach %1 wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>Cancelled. %1 is as it was before.</source>
        <translation>Abgebrochen. %1 ist, wie sie vorher war.</translation>
    </message>
    <message>
        <source>Cancelled. %1 was not written.</source>
        <translation>Abgebrochen. %1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>It took the place of the file that was there.</source>
        <translation>Sie hat die Datei ersetzt, die da war.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, see the manifest beside the file</source>
        <translation>
            <numerusform>… und %n weiteres, siehe das Manifest neben der Datei</numerusform>
            <numerusform>… und %n weitere, siehe das Manifest neben der Datei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportStrip</name>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>%1 is being written already.</source>
        <translation>%1 wird schon geschrieben.</translation>
    </message>
</context>
<context>
    <name>FailureTable</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Failure Indicator</source>
        <translation>Fehleranzeige</translation>
    </message>
    <message>
        <source>Status Code</source>
        <translation>Statuscode</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>FetchedTickets</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies which tickets are not here, and why</source>
        <translation>Kopiert, welche Tickets fehlen und warum</translation>
    </message>
    <message>
        <source>Copy the tickets that are not here, and why</source>
        <translation>Kopieren, welche Tickets fehlen und warum</translation>
    </message>
    <message>
        <source>Retry those</source>
        <translation>Diese erneut versuchen</translation>
    </message>
    <message>
        <source>Tickets that are not here, and why</source>
        <translation>Tickets, die fehlen, und warum</translation>
    </message>
    <message>
        <source>Copied which tickets are not here, and why</source>
        <translation>Kopiert, welche Tickets fehlen und warum</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Tickets %1</source>
        <translation>Tickets %1</translation>
    </message>
    <message>
        <source>Not asked for: cancelled.</source>
        <translation>Nicht angefragt: abgebrochen.</translation>
    </message>
    <message>
        <source>Not asked for, as those before failed. %1</source>
        <translation>Nicht angefragt, weil die davor gescheitert sind. %1</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagte: „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ticket(s)</source>
        <translation>
            <numerusform>%1 von %n Ticket</numerusform>
            <numerusform>%1 von %n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%n nicht gefunden</numerusform>
            <numerusform>%n nicht gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n konnte nicht gelesen werden</numerusform>
            <numerusform>%n konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked for, as it was cancelled</source>
        <translation>
            <numerusform>%n nicht angefragt, da abgebrochen</numerusform>
            <numerusform>%n nicht angefragt, da abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked for</source>
        <translation>
            <numerusform>%n nicht angefragt</numerusform>
            <numerusform>%n nicht angefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>This server does not take several ids at once: each ticket is asked for by itself.</source>
        <translation>Dieser Server nimmt nicht mehrere IDs auf einmal: Jedes Ticket wird einzeln angefragt.</translation>
    </message>
    <message>
        <source>Getting tickets: %1</source>
        <translation>Tickets werden abgerufen: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>None of these tickets is here.</source>
        <translation>Keines dieser Tickets ist da.</translation>
    </message>
    <message>
        <source>Why stands above, for each of them.</source>
        <translation>Warum, steht oben, für jedes von ihnen.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>FieldMaker</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>The outcomes of the tenant: not every ticket offers each.</source>
        <translation>Die Aktionsergebnisse des Mandanten: Nicht jedes Ticket bietet jedes an.</translation>
    </message>
    <message>
        <source>The outcomes of ticket #%1.</source>
        <translation>Die Aktionsergebnisse von Ticket #%1.</translation>
    </message>
    <message>
        <source>The outcomes of ticket #%1 are being read; until then these are the tenant&apos;s.</source>
        <translation>Die Aktionsergebnisse von Ticket #%1 werden gelesen; bis dahin sind es die des Mandanten.</translation>
    </message>
    <message>
        <source>The outcomes of the tenant: the server does not say which of them ticket #%1 offers.</source>
        <translation>Die Aktionsergebnisse des Mandanten: Der Server sagt nicht, welche davon Ticket #%1 anbietet.</translation>
    </message>
    <message>
        <source>The outcomes of the tenant: those of ticket #%1 could not be read. %2</source>
        <translation>Die Aktionsergebnisse des Mandanten: Die von Ticket #%1 konnten nicht gelesen werden. %2</translation>
    </message>
    <message>
        <source>Lists only the clients of tickets seen so far; any other id can be typed.</source>
        <translation>Nennt nur die Kunden bisher gesehener Tickets; jede andere ID kann eingegeben werden.</translation>
    </message>
    <message>
        <source>Lists only sites seen so far. One of them fills the client.</source>
        <translation>Nennt nur bisher gesehene Standorte. Einer davon füllt den Kunden aus.</translation>
    </message>
    <message>
        <source>Lists only users seen so far. One of them fills site and client.</source>
        <translation>Nennt nur bisher gesehene Benutzer. Einer davon füllt Standort und Kunde aus.</translation>
    </message>
</context>
<context>
    <name>FieldTable</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>JSON path</source>
        <translation>JSON-Pfad</translation>
    </message>
</context>
<context>
    <name>FieldsView</name>
    <message>
        <source>Filled only</source>
        <translation>Nur ausgefüllte</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Add as column</source>
        <translation>Als Spalte aufnehmen</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>Feld suchen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Shows this field as a column of the ticket list.</source>
        <translation>Zeigt dieses Feld als Spalte der Ticketliste.</translation>
    </message>
    <message>
        <source>No ticket is selected.</source>
        <translation>Kein Ticket ist ausgewählt.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Fields shown</source>
        <translation>Angezeigte Felder</translation>
    </message>
    <message>
        <source>No field matches.</source>
        <translation>Kein Feld passt.</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>No preview: the picture is too large, %1.</source>
        <translation>Keine Vorschau: Das Bild ist zu groß, %1.</translation>
    </message>
    <message>
        <source>Shown smaller than it is, %1.</source>
        <translation>Kleiner gezeigt, als es ist: %1.</translation>
    </message>
    <message>
        <source>No preview: the picture is damaged.</source>
        <translation>Keine Vorschau: Das Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>The first picture of several.</source>
        <translation>Das erste von mehreren Bildern.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>No preview of this kind of file.</source>
        <translation>Keine Vorschau für diese Art von Datei.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2.</source>
        <translation>Nur die ersten %1 von %2.</translation>
    </message>
    <message>
        <source>Very long lines are broken.</source>
        <translation>Sehr lange Zeilen sind umbrochen.</translation>
    </message>
    <message>
        <source>File without an extension</source>
        <translation>Datei ohne Endung</translation>
    </message>
    <message>
        <source>%1 file</source>
        <comment>PDF file</comment>
        <translation>%1-Datei</translation>
    </message>
</context>
<context>
    <name>FileSaving</name>
    <message>
        <source>There is a file of this name now. It was left as it is.</source>
        <translation>Inzwischen gibt es eine Datei dieses Namens. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 came and were saved, but the list of files says %2.</source>
        <translation>%1 kamen an und wurden gespeichert, aber die Liste der Dateien nennt %2.</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagte: „%1“</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>Sie konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>files</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>names of files, then why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1</source>
        <translation>
            <numerusform>%n Datei gespeichert in %1</numerusform>
            <numerusform>%n Dateien gespeichert in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Abgebrochen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Cancelled. %1 of %2 files are saved in %3</source>
        <translation>Abgebrochen. %1 von %2 Dateien sind gespeichert in %3</translation>
    </message>
    <message>
        <source>%1 of %2 files are saved in %3</source>
        <translation>%1 von %2 Dateien sind gespeichert in %3</translation>
    </message>
    <message>
        <source>stopping, as soon as the disk has answered</source>
        <translation>endet, sobald der Datenträger geantwortet hat</translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Drop files here, choose them, or paste a picture.</source>
        <translation>Dateien hier ablegen, auswählen oder ein Bild einfügen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>A picture or files from the clipboard; Ctrl+V in the list does the same</source>
        <translation>Ein Bild oder Dateien aus der Zwischenablage; Strg+V in der Liste tut dasselbe</translation>
    </message>
    <message>
        <source>is not there: %1</source>
        <translation>ist nicht vorhanden: %1</translation>
    </message>
    <message>
        <source>is not a file: %1</source>
        <translation>ist keine Datei: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n Datei, %1</numerusform>
            <numerusform>%n Dateien, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot take the picture: it could not be saved in %1</source>
        <translation>kann das Bild nicht aufnehmen: Es konnte nicht in %1 gespeichert werden</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>cannot take what is in the clipboard: it holds neither a picture nor files</source>
        <translation>kann den Inhalt der Zwischenablage nicht aufnehmen: Er ist weder ein Bild noch Dateien</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message numerus="yes">
        <source>%n file(s) came without an id and cannot be read.</source>
        <translation>
            <numerusform>%n Datei kam ohne ID und kann nicht gelesen werden.</numerusform>
            <numerusform>%n Dateien kamen ohne ID und können nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server also sent %n file(s) of other tickets; they are left out.</source>
        <translation>
            <numerusform>Der Server hat auch %n Datei eines anderen Tickets gesendet; sie ist weggelassen.</numerusform>
            <numerusform>Der Server hat auch %n Dateien anderer Tickets gesendet; sie sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server counts %1 files and sent %2.</source>
        <translation>Der Server zählt %1 Dateien und hat %2 gesendet.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Select a ticket to see its files.</source>
        <translation>Ein Ticket auswählen, um seine Dateien zu sehen.</translation>
    </message>
    <message>
        <source>No files.</source>
        <translation>Keine Dateien.</translation>
    </message>
    <message>
        <source>No files to show.</source>
        <translation>Keine Dateien zu zeigen.</translation>
    </message>
    <message>
        <source>Not loaded.</source>
        <translation>Nicht geladen.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the selected files (%1)</source>
        <translation>Die ausgewählten Dateien speichern (%1)</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Alle speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Show the selected file below (Space)</source>
        <translation>Die ausgewählte Datei unten zeigen (Leertaste)</translation>
    </message>
    <message>
        <source>Save selected files…</source>
        <translation>Ausgewählte Dateien speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Select a file to preview it.</source>
        <translation>Eine Datei auswählen, um eine Vorschau zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) selected</source>
        <translation>
            <numerusform>%n Datei ausgewählt</numerusform>
            <numerusform>%n Dateien ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>No preview.</source>
        <translation>Keine Vorschau.</translation>
    </message>
    <message>
        <source>Press Space or Preview to load it.</source>
        <translation>Leertaste oder „Vorschau“ lädt sie.</translation>
    </message>
    <message>
        <source>Loading… %1 of %2</source>
        <translation>Wird geladen&#xa0;… %1 von %2</translation>
    </message>
    <message>
        <source>Loading… %1</source>
        <translation>Wird geladen&#xa0;… %1</translation>
    </message>
    <message>
        <source>%1 came, but the list of files says %2.</source>
        <translation>%1 kamen an, aber die Liste der Dateien nennt %2.</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagte: „%1“</translation>
    </message>
    <message>
        <source>The files below are those of the last time they could be read.</source>
        <translation>Die Dateien unten sind die vom letzten Mal, als sie gelesen werden konnten.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Number of Event(s) Fetched: all, or the newest 1 to 1000</source>
        <translation>Number of Event(s) Fetched: alle oder die neuesten 1 bis 1000</translation>
    </message>
    <message>
        <source>Number: </source>
        <translation>Anzahl: </translation>
    </message>
    <message>
        <source>Number: all</source>
        <translation>Anzahl: alle</translation>
    </message>
    <message>
        <source>Summary contains…</source>
        <translation>Betreff enthält&#xa0;…</translation>
    </message>
    <message>
        <source>Search String: the server looks for it in the summary</source>
        <translation>Search String: der Server sucht ihn im Betreff</translation>
    </message>
    <message>
        <source> (at most %1)</source>
        <translation> (höchstens %1)</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%1 or %n more</source>
        <translation>
            <numerusform>%1 oder ein weiterer Eintrag</numerusform>
            <numerusform>%1 oder %n weitere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>letzter Tag</numerusform>
            <numerusform>letzte %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n hour(s)</source>
        <translation>
            <numerusform>letzte Stunde</numerusform>
            <numerusform>letzte %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>time</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>gesamte Zeit</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>time</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>all statuses</source>
        <translation>alle Status</translation>
    </message>
    <message>
        <source>area %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>updated: %1</source>
        <comment>time</comment>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>updated at any time</source>
        <translation>irgendwann geändert</translation>
    </message>
    <message>
        <source>summary contains “%1”</source>
        <translation>Betreff enthält „%1“</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n</source>
        <translation>
            <numerusform>das neueste</numerusform>
            <numerusform>die neuesten %n</numerusform>
        </translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>Priorität %1</translation>
    </message>
    <message>
        <source>category %1: %2</source>
        <translation>Kategorie %1: %2</translation>
    </message>
    <message>
        <source>%1 (times: %2)</source>
        <translation>%1 (Zeiten: %2)</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner auswählen</translation>
    </message>
</context>
<context>
    <name>FormFooter</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) left</source>
        <translation>
            <numerusform>noch %n Anfrage übrig</numerusform>
            <numerusform>noch %n Anfragen übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>402 requests of the limit</comment>
        <translation>noch %1 übrig</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>3 seconds</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>waits up to %1 for the limit</source>
        <comment>5 minutes</comment>
        <translation>wartet bis zu %1 auf das Limit</translation>
    </message>
    <message>
        <source>Stop on first failure</source>
        <translation>Beim ersten Fehler anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n people will be mailed: %1</source>
        <translation>
            <numerusform>%n Person erhält eine E-Mail: %1</numerusform>
            <numerusform>%n Personen erhalten eine E-Mail: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GetTicketsDialog</name>
    <message>
        <source>Get Tickets</source>
        <translation>Tickets abrufen</translation>
    </message>
    <message>
        <source>1042, #1041, https://contoso.halopsa.com/ticket?id=1040</source>
        <translation>1042, #1041, https://contoso.halopsa.com/ticket?id=1040</translation>
    </message>
    <message>
        <source>Ticket &amp;IDs *</source>
        <translation>Ticket-&amp;IDs *</translation>
    </message>
    <message>
        <source>Paste what you have: numbers, lines, JSON, links. Enter gets them, Shift+Enter begins a new line.</source>
        <translation>Einfügen, was da ist: Nummern, Zeilen, JSON, Links. Eingabe ruft sie ab, Umschalt+Eingabe beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>Include &amp;Details</source>
        <translation>Mit &amp;Details</translation>
    </message>
    <message>
        <source>The whole record of each ticket: one request per ticket</source>
        <translation>Der ganze Datensatz jedes Tickets: eine Anfrage je Ticket</translation>
    </message>
    <message>
        <source>&amp;Keep only the ids</source>
        <translation>Nur die IDs &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Get</source>
        <translation>&amp;Abrufen</translation>
    </message>
    <message>
        <source>%1, %2, %3 left</source>
        <comment>12 tickets, 1 request, 402 left</comment>
        <translation>%1, %2, noch %3 frei</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket id yet.</source>
        <translation>Noch keine Ticket-ID.</translation>
    </message>
    <message>
        <source>The rest waits until the server&apos;s limit lets it through.</source>
        <translation>Der Rest wartet, bis das Limit des Servers ihn durchlässt.</translation>
    </message>
</context>
<context>
    <name>HaloApi</name>
    <message>
        <source>The answer names no agent.</source>
        <translation>Die Antwort nennt keinen Agenten.</translation>
    </message>
    <message>
        <source>Ticket #%1</source>
        <translation>Ticket #%1</translation>
    </message>
    <message>
        <source>Who am I</source>
        <translation>Wer bin ich</translation>
    </message>
    <message>
        <source>Look-up %1</source>
        <translation>Nachschlageliste %1</translation>
    </message>
    <message>
        <source>Find the authorisation server</source>
        <translation>Authorisation Server finden</translation>
    </message>
    <message>
        <source>Timeline of ticket #%1</source>
        <translation>Verlauf von Ticket #%1</translation>
    </message>
    <message>
        <source>Files of #%1</source>
        <translation>Dateien von #%1</translation>
    </message>
</context>
<context>
    <name>Har</name>
    <message>
        <source>Left out: it is not text.</source>
        <translation>Weggelassen: kein Text.</translation>
    </message>
    <message>
        <source>There was no answer yet when this was saved.</source>
        <translation>Beim Speichern gab es noch keine Antwort.</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Keine Antwort: %1</translation>
    </message>
    <message>
        <source>%1, try %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
</context>
<context>
    <name>HarDialog</name>
    <message numerus="yes">
        <source>Save %n request(s) as HAR</source>
        <translation>
            <numerusform>%n Anfrage als HAR speichern</numerusform>
            <numerusform>%n Anfragen als HAR speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>HTTP Archive (*.har)</source>
        <translation>HTTP-Archiv (*.har)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>HealthCheck</name>
    <message>
        <source>%1: %2</source>
        <comment>a step of Test Connection, then why it failed</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HealthStrip</name>
    <message>
        <source>%1  ✓ Successful</source>
        <translation>%1  ✓ Erfolgreich</translation>
    </message>
    <message>
        <source>%1  ✗ Failed. %2</source>
        <translation>%1  ✗ Fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Verbindungsprüfung</translation>
    </message>
    <message>
        <source>Check &amp;now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>jede Minute</numerusform>
            <numerusform>alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>Health: not checked</source>
        <translation>Prüfung: keine</translation>
    </message>
    <message>
        <source>Health: checking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>Health: ✓ good</source>
        <translation>Prüfung: ✓ gut</translation>
    </message>
    <message>
        <source>Health: ✗ failing</source>
        <translation>Prüfung: ✗ schlägt fehl</translation>
    </message>
    <message>
        <source>Next at %1. Each check takes about 4 requests.</source>
        <translation>Nächste um %1. Jede Prüfung braucht etwa 4 Anfragen.</translation>
    </message>
    <message>
        <source>Not checked yet. What fails is told here and as a desktop notice.</source>
        <translation>Noch nicht geprüft. Was fehlschlägt, steht hier und kommt als Meldung auf den Desktop.</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>J, K or arrows</source>
        <translation>J, K oder Pfeiltasten</translation>
    </message>
    <message>
        <source>Move through the tickets</source>
        <translation>Durch die Tickets gehen</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Mark the ticket and move on</source>
        <translation>Ticket markieren und weitergehen</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Find in loaded rows</source>
        <translation>In den geladenen Zeilen suchen</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Go to the filters</source>
        <translation>Zu den Filtern</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Copy the ticket&apos;s id</source>
        <translation>ID des Tickets kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copy the selected rows, tab-separated</source>
        <translation>Ausgewählte Zeilen kopieren, durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>About Sundog</source>
        <translation>Über Sundog</translation>
    </message>
    <message>
        <source>A native triage desk for HaloPSA: empty the queue with the keyboard, see what an application may do, and get tickets into files that can be defended.

A sundog is a bright spot beside the sun, made by light in ice crystals: one looks up and sees more than one sun, and knows which is the real one.

Apache License 2.0. Not made by or connected with Halo Service Solutions.
Uses Qt %1, qtkeychain and zlib.</source>
        <translation>Ein nativer Triage-Arbeitsplatz für HaloPSA: die Warteschlange mit der Tastatur leeren, sehen, was eine Anwendung darf, und Tickets in Dateien bringen, die einer Prüfung standhalten.

Ein „sundog“, auf Deutsch Nebensonne, ist ein heller Fleck neben der Sonne, den Licht in Eiskristallen erzeugt: Man blickt auf, sieht mehr als eine Sonne und weiß, welche die echte ist.

Apache License 2.0. Nicht von Halo Service Solutions und nicht damit verbunden.
Verwendet Qt %1, qtkeychain und zlib.</translation>
    </message>
    <message>
        <source>Shift+Up, Shift+Down</source>
        <translation>Umschalt+Auf, Umschalt+Ab</translation>
    </message>
    <message>
        <source>Mark the tickets passed over</source>
        <translation>Die überquerten Tickets markieren</translation>
    </message>
    <message>
        <source>Back to the list; there one step back: marks, find text, loading</source>
        <translation>Zurück zur Liste; dort einen Schritt zurück: Markierungen, Suchtext, Laden</translation>
    </message>
    <message>
        <source>In the log: filter the requests</source>
        <translation>Im Protokoll: die Anfragen filtern</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>In the log: copy the request as cURL</source>
        <translation>Im Protokoll: die Anfrage als cURL kopieren</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>In the log: save what is shown as HAR</source>
        <translation>Im Protokoll: was gezeigt wird als HAR speichern</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>In the log: forget all requests</source>
        <translation>Im Protokoll: alle Anfragen vergessen</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Strg+G</translation>
    </message>
    <message>
        <source>Get tickets by their ids</source>
        <translation>Tickets anhand ihrer IDs abrufen</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Strg+W</translation>
    </message>
    <message>
        <source>Close the tab of such tickets</source>
        <translation>Den Tab solcher Tickets schließen</translation>
    </message>
    <message>
        <source>O</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Open in HaloPSA</source>
        <translation>In HaloPSA öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>In a look-up: the tickets of what is selected</source>
        <translation>In einer Nachschlageliste: die Tickets zum Ausgewählten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Read the ticket beside the list</source>
        <translation>Das Ticket neben der Liste lesen</translation>
    </message>
    <message>
        <source>Read it in a window of its own</source>
        <translation>Es in einem eigenen Fenster lesen</translation>
    </message>
    <message>
        <source>A, Shift+A</source>
        <translation>A, Umschalt+A</translation>
    </message>
    <message>
        <source>Assign; to me</source>
        <translation>Zuweisen; mir</translation>
    </message>
    <message>
        <source>N, C, R</source>
        <translation>N, C, R</translation>
    </message>
    <message>
        <source>Add a private note, close, resolve</source>
        <translation>Private Notiz, schließen, lösen</translation>
    </message>
    <message>
        <source>E, T, U</source>
        <translation>E, T, U</translation>
    </message>
    <message>
        <source>Update, add an action, attach a file</source>
        <translation>Ändern, Aktion hinzufügen, Datei anhängen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>Create a ticket</source>
        <translation>Ticket anlegen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>In a form: send. Esc closes it, what was typed is kept</source>
        <translation>In einem Formular: senden. Esc schließt es, das Getippte bleibt erhalten</translation>
    </message>
    <message>
        <source>In the permissions: remove the column</source>
        <translation>In den Berechtigungen: die Spalte entfernen</translation>
    </message>
    <message>
        <source>Ctrl+E, Ctrl+Shift+E</source>
        <translation>Strg+E, Strg+Umschalt+E</translation>
    </message>
    <message>
        <source>Export what the list holds; the same once more</source>
        <translation>Exportieren, was die Liste hat; dasselbe noch einmal</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>Write reports of the tickets</source>
        <translation>Berichte zu den Tickets schreiben</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+6</source>
        <translation>Strg+1 bis Strg+6</translation>
    </message>
    <message>
        <source>To the tickets, the commands, the look-ups, the permissions, the reports, the log of all requests</source>
        <translation>Zu den Tickets, den Befehlen, den Nachschlagelisten, den Berechtigungen, den Berichten, dem Protokoll aller Anfragen</translation>
    </message>
</context>
<context>
    <name>HtmlCleaner</name>
    <message>
        <source>remote image not loaded: %1</source>
        <translation>externes Bild nicht geladen: %1</translation>
    </message>
    <message>
        <source>image not shown</source>
        <translation>Bild nicht angezeigt</translation>
    </message>
</context>
<context>
    <name>HtmlPage</name>
    <message>
        <source>en</source>
        <comment>the language of these words, as HTML names it</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>COMPLETE</source>
        <translation>VOLLSTÄNDIG</translation>
    </message>
    <message>
        <source>NOT COMPLETE</source>
        <translation>UNVOLLSTÄNDIG</translation>
    </message>
    <message>
        <source>Ticket %1: %2</source>
        <translation>Ticket %1: %2</translation>
    </message>
    <message>
        <source>About this file</source>
        <translation>Über diese Datei</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>count and share of a bar</comment>
        <translation>%1 (%2 %)</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>No tickets</source>
        <translation>Keine Tickets</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
</context>
<context>
    <name>InterruptedQuestion</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It stays in the list of jobs, and is asked about again at the next start</source>
        <translation>Er bleibt in der Liste der Aufträge; beim nächsten Start wird wieder gefragt</translation>
    </message>
    <message>
        <source>%1 of %2 was interrupted: %3</source>
        <comment>a command, the time it was started, what became of its tickets</comment>
        <translation>%1 von %2 wurde unterbrochen: %3</translation>
    </message>
    <message numerus="yes">
        <source>Check %n</source>
        <translation>
            <numerusform>%n prüfen</numerusform>
            <numerusform>%n prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads the tickets to find out what became of them; nothing is sent again</source>
        <translation>Liest die Tickets, um herauszufinden, was aus ihnen wurde; nichts wird noch einmal gesendet</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n</source>
        <translation>
            <numerusform>%n fortsetzen</numerusform>
            <numerusform>%n fortsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>It stays in the list of jobs</source>
        <translation>Er bleibt in der Liste der Aufträge</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>New ticket “%1”</source>
        <translation>Neues Ticket „%1“</translation>
    </message>
    <message>
        <source>Nothing was sent, as what is sent could not be written down first. %1</source>
        <translation>Es wurde nichts gesendet, da es nicht vorher aufgeschrieben werden konnte. %1</translation>
    </message>
    <message>
        <source>Stopped before it was sent.</source>
        <translation>Angehalten, bevor es gesendet wurde.</translation>
    </message>
    <message>
        <source>Not sent, as what is sent could not be written down first. Is the disk full?</source>
        <translation>Nicht gesendet, da es nicht vorher aufgeschrieben werden konnte. Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>It was sent, but no answer came: it may have been done. %1</source>
        <translation>Es wurde gesendet, aber es kam keine Antwort: Es kann geschehen sein. %1</translation>
    </message>
    <message>
        <source>Stopped before the rest of it was sent.</source>
        <translation>Angehalten, bevor der Rest gesendet wurde.</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Checked: it was done.</source>
        <translation>Geprüft: Es ist geschehen.</translation>
    </message>
    <message>
        <source>The rest of it was not sent.</source>
        <translation>Der Rest wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Checked: it was not done. %1</source>
        <translation>Geprüft: Es ist nicht geschehen. %1</translation>
    </message>
    <message>
        <source>It could not be checked: %1</source>
        <translation>Es konnte nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>What HaloPSA has does not tell whether it was done.</source>
        <translation>Was HaloPSA hat, sagt nicht, ob es geschehen ist.</translation>
    </message>
    <message>
        <source>Not sent: Sundog was ended before its turn came.</source>
        <translation>Nicht gesendet: Sundog wurde beendet, bevor es an der Reihe war.</translation>
    </message>
    <message>
        <source>Sundog was ended while it was sent: it may have been done.</source>
        <translation>Sundog wurde während des Sendens beendet: Es kann geschehen sein.</translation>
    </message>
    <message>
        <source>Not sent, as %1 failed before.</source>
        <translation>Nicht gesendet, da %1 vorher scheiterte.</translation>
    </message>
    <message>
        <source>A web page came in place of an answer: it may have been done. %1</source>
        <translation>Statt einer Antwort kam eine Webseite: Es kann geschehen sein. %1</translation>
    </message>
    <message>
        <source>Not sent: this was begun on %1, which this connection does not go to any more.</source>
        <translation>Nicht gesendet: Das wurde auf %1 begonnen, wohin diese Verbindung nicht mehr geht.</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
</context>
<context>
    <name>JobJournal</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The file %1 cannot be locked.</source>
        <translation>Die Datei %1 kann nicht gesperrt werden.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Another Sundog has this job, or it is gone.</source>
        <translation>Ein anderes Sundog hat diesen Auftrag, oder es gibt ihn nicht mehr.</translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Dismiss: it goes from the list, its journal with it</source>
        <translation>Verwerfen: er verschwindet aus der Liste, sein Journal mit ihm</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Write anyway</source>
        <translation>Trotzdem schreiben</translation>
    </message>
    <message>
        <source>Skip these</source>
        <translation>Diese auslassen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message numerus="yes">
        <source>the server takes no more requests for another %n second(s)</source>
        <translation>
            <numerusform>der Server nimmt noch %n Sekunde lang keine Anfragen an</numerusform>
            <numerusform>der Server nimmt noch %n Sekunden lang keine Anfragen an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits for the request limit for another %n second(s)</source>
        <translation>
            <numerusform>wartet noch %n Sekunde auf das Anfragelimit</numerusform>
            <numerusform>wartet noch %n Sekunden auf das Anfragelimit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many of all have ended</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>reads the tickets as they are now; nothing is sent yet</source>
        <translation>liest die Tickets, wie sie jetzt sind; noch ist nichts gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) changed meanwhile; nothing is sent yet</source>
        <translation>
            <numerusform>%n Ticket hat sich inzwischen geändert; noch ist nichts gesendet</numerusform>
            <numerusform>%n Tickets haben sich inzwischen geändert; noch ist nichts gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>progress, what it waits for</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <translation>angehalten, %1</translation>
    </message>
    <message>
        <source>all sent; reads what the answers did not say</source>
        <translation>alles gesendet; liest, was die Antworten nicht sagten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>Return Data, counts</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a job, its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>the state of a job, why</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tooltip of Stop: 7 sent, 4 not sent</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n gesendet</numerusform>
            <numerusform>%n gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagenes wiederholen</numerusform>
            <numerusform>%n fehlgeschlagene wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %n</source>
        <translation>
            <numerusform>%n prüfen</numerusform>
            <numerusform>%n prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads the tickets to find out what became of them; nothing is sent again</source>
        <translation>Liest die Tickets, um herauszufinden, was aus ihnen wurde; nichts wird noch einmal gesendet</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n not sent</source>
        <translation>
            <numerusform>%n nicht gesendetes fortsetzen</numerusform>
            <numerusform>%n nicht gesendete fortsetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) changed since you saw them:</source>
        <translation>
            <numerusform>%n Ticket hat sich geändert, seit es angezeigt wurde:</numerusform>
            <numerusform>%n Tickets haben sich geändert, seit sie angezeigt wurden:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it can be taken back any more.</source>
        <translation>Davon lässt sich nichts mehr zurücknehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Take back what was done to %n ticket(s)?</source>
        <translation>
            <numerusform>Zurücknehmen, was an %n Ticket getan wurde?</numerusform>
            <numerusform>Zurücknehmen, was an %n Tickets getan wurde?</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken back: %1</source>
        <translation>Nicht zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Undo now</source>
        <translation>Jetzt zurücknehmen</translation>
    </message>
    <message>
        <source>Dismiss it? %1, and its journal is all that says which.</source>
        <translation>Verwerfen? %1, und nur sein Journal sagt, welche.</translation>
    </message>
    <message>
        <source>Receipt saved to %1</source>
        <translation>Beleg gespeichert in %1</translation>
    </message>
    <message>
        <source>Not saved to %1: %2</source>
        <translation>Nicht gespeichert in %1: %2</translation>
    </message>
    <message>
        <source>Reads no further. What is not verified by then stays so; nothing is taken back.</source>
        <translation>Liest nicht weiter. Was bis dahin nicht geprüft ist, bleibt ungeprüft; zurückgenommen wird nichts.</translation>
    </message>
</context>
<context>
    <name>JobResults</name>
    <message>
        <source>The server accepted the request, but its record shows that it was not done. Likely a rule, a required field or a missing right of the agent keeps it from being saved.</source>
        <translation>Der Server hat die Anfrage angenommen, aber sein Datensatz zeigt, dass es nicht getan wurde. Wahrscheinlich verhindert eine Regel, ein Pflichtfeld oder ein fehlendes Recht des Agenten das Speichern.</translation>
    </message>
    <message>
        <source>The request was sent and its answer was lost, so it may or may not have been done. It is never sent again by itself: Check reads the ticket to find out.</source>
        <translation>Die Anfrage wurde gesendet und ihre Antwort ging verloren; sie kann ausgeführt sein oder auch nicht. Von selbst wird sie nie noch einmal gesendet: Prüfen liest das Ticket, um es herauszufinden.</translation>
    </message>
    <message>
        <source>Raw Data</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Return Data</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Failed first</source>
        <translation>Fehlgeschlagene zuerst</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cause and cure</source>
        <translation>Ursache und Abhilfe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the rows that are selected, or all of them</source>
        <translation>Kopiert die ausgewählten Zeilen oder alle</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Nothing has been run yet.</source>
        <translation>Noch wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>It is not known yet which tickets it is about.</source>
        <translation>Noch ist nicht bekannt, um welche Tickets es geht.</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>This command is not about single tickets.</source>
        <translation>Dieser Befehl betrifft keine einzelnen Tickets.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not complete: %1 of %2 loaded</source>
        <translation>Nicht vollständig: %1 von %2 geladen</translation>
    </message>
    <message>
        <source>Not complete: %1 loaded</source>
        <translation>Nicht vollständig: %1 geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has no row for this.</source>
        <translation>Der Server hat dafür keine Zeile.</translation>
    </message>
    <message>
        <source>Nothing came back: see Error.</source>
        <translation>Nichts kam zurück: siehe Fehler.</translation>
    </message>
    <message>
        <source>Not ended yet: %1 of %2</source>
        <translation>Noch nicht beendet: %1 von %2</translation>
    </message>
    <message>
        <source>Started %1 UTC</source>
        <translation>Begonnen %1 UTC</translation>
    </message>
    <message>
        <source>No record has come back.</source>
        <translation>Es kam kein Datensatz zurück.</translation>
    </message>
    <message>
        <source>No error.</source>
        <translation>Kein Fehler.</translation>
    </message>
    <message>
        <source>No error so far.</source>
        <translation>Bisher kein Fehler.</translation>
    </message>
    <message>
        <source>Error (%1)</source>
        <translation>Fehler (%1)</translation>
    </message>
    <message>
        <source>Choose a row to see its likely cause and what to do.</source>
        <translation>Eine Zeile wählen, um wahrscheinliche Ursache und Abhilfe zu sehen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ticket(s)</source>
        <translation>
            <numerusform>%1 von %n Ticket</numerusform>
            <numerusform>%1 von %n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>JobTable</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Status Code</source>
        <translation>Statuscode</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>changed just now</source>
        <translation>gerade eben geändert</translation>
    </message>
    <message numerus="yes">
        <source>changed %n min ago</source>
        <translation>
            <numerusform>vor einer Minute geändert</numerusform>
            <numerusform>vor %n Minuten geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed %n h ago</source>
        <translation>
            <numerusform>vor einer Stunde geändert</numerusform>
            <numerusform>vor %n Stunden geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed %n day(s) ago</source>
        <translation>
            <numerusform>vor einem Tag geändert</numerusform>
            <numerusform>vor %n Tagen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>changed 2 min ago, a person</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Close the results (Esc)</source>
        <translation>Ergebnisse schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the results</source>
        <translation>Ergebnisse schließen</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>The answer is a web page, not data: “%1”.</source>
        <translation>Die Antwort ist eine Webseite, keine Daten: „%1“.</translation>
    </message>
    <message>
        <source>The answer is not valid JSON.</source>
        <translation>Die Antwort ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The answer is valid JSON, but not what was asked for.</source>
        <translation>Die Antwort ist gültiges JSON, aber nicht das Verlangte.</translation>
    </message>
</context>
<context>
    <name>JsonButton</name>
    <message>
        <source>Go there</source>
        <translation>Zur Stelle</translation>
    </message>
    <message>
        <source>More parameters of GET /Tickets, as a &amp;JSON object:</source>
        <translation>Weitere Parameter von GET /Tickets als &amp;JSON-Objekt:</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>In use: %n parameter(s)</source>
        <translation>
            <numerusform>Verwendet: %n Parameter</numerusform>
            <numerusform>Verwendet: %n Parameter</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is added to the request.</source>
        <translation>Der Anfrage wird nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>More {json}</source>
        <translation>Mehr {json}</translation>
    </message>
    <message>
        <source>error, not in use</source>
        <translation>Fehler, nicht verwendet</translation>
    </message>
    <message>
        <source>error, still in use: %1</source>
        <translation>Fehler, noch in Verwendung: %1</translation>
    </message>
</context>
<context>
    <name>JsonInputField</name>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Which one the fields show</source>
        <translation>Was die Felder zeigen</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Weiteres hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>is not JSON: %1, %2</source>
        <comment>where, what</comment>
        <translation>ist kein JSON: %1, %2</translation>
    </message>
    <message>
        <source>is expected to be one JSON object: { … }</source>
        <translation>muss ein JSON-Objekt sein: { … }</translation>
    </message>
    <message>
        <source>is expected to hold only objects: [{ … }]</source>
        <translation>darf nur Objekte enthalten: [{ … }]</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>Unfold (%1)</source>
        <translation>Ausklappen (%1)</translation>
    </message>
    <message>
        <source>Fold (%1)</source>
        <translation>Einklappen (%1)</translation>
    </message>
</context>
<context>
    <name>JsonView</name>
    <message numerus="yes">
        <source> … %n more character(s), Copy all takes the whole</source>
        <translation>
            <numerusform> … ein weiteres Zeichen, „Alles kopieren“ nimmt das Ganze</numerusform>
            <numerusform> … %n weitere Zeichen, „Alles kopieren“ nimmt das Ganze</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriges</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in JSON</source>
        <translation>In JSON suchen</translation>
    </message>
    <message>
        <source>Find in JSON (%1)</source>
        <translation>In JSON suchen (%1)</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>… goes on; Copy all takes the whole.</source>
        <translation>… geht weiter; „Alles kopieren“ nimmt das Ganze.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>More than %1</source>
        <translation>Mehr als %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Fold all but the outermost (one: %1)</source>
        <translation>Alles außer dem Äußersten einklappen (eines: %1)</translation>
    </message>
    <message>
        <source>Unfold all (one: %1)</source>
        <translation>Alles ausklappen (eines: %1)</translation>
    </message>
</context>
<context>
    <name>KeychainSecrets</name>
    <message>
        <source>The keychain does not answer. It may be waiting for its own password window, or hang: look for that window, or start it anew, then retry.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht wartet er auf sein eigenes Passwortfenster, oder er hängt: Dieses Fenster suchen oder den Schlüsselbund neu starten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain is locked, or it refused. Unlock it, for example in “Passwords and Keys”, then retry.</source>
        <translation>Der Schlüsselbund ist gesperrt oder hat abgelehnt. Ihn entsperren, zum Beispiel in „Passwörter und Verschlüsselung“, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>No keychain answered: there is no session bus, or no secret service on it. Start GNOME Keyring, KWallet or another secret service, then retry.</source>
        <translation>Kein Schlüsselbund hat geantwortet: Es gibt keinen Session-Bus oder keinen Secret Service darauf. GNOME Keyring, KWallet oder einen anderen Secret Service starten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain took the secret but does not give it back. It may have been locked meanwhile: unlock it, then retry.</source>
        <translation>Der Schlüsselbund hat das Secret angenommen, gibt es aber nicht zurück. Vielleicht wurde er inzwischen gesperrt: entsperren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain still has an entry after it was told to remove it. Unlock it, then retry.</source>
        <translation>Der Schlüsselbund hat noch einen Eintrag, den er entfernen sollte. Ihn entsperren, dann erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>LeastPrivilegeDialog</name>
    <message>
        <source>Least privilege</source>
        <translation>Geringste Rechte</translation>
    </message>
    <message>
        <source>Compared with what %1 had on %2.</source>
        <comment>connection, time</comment>
        <translation>Verglichen mit dem, was %1 am %2 hatte.</translation>
    </message>
    <message>
        <source>This connection was not tested yet: what it has beyond the list is not known.</source>
        <translation>Diese Verbindung wurde noch nicht geprüft: Was sie darüber hinaus hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>&amp;Commands it is to run</source>
        <translation>&amp;Befehle, die sie ausführen soll</translation>
    </message>
    <message>
        <source>Commands it is to run</source>
        <translation>Befehle, die sie ausführen soll</translation>
    </message>
    <message>
        <source>&amp;What that takes</source>
        <translation>&amp;Was es dafür braucht</translation>
    </message>
    <message>
        <source>What that takes</source>
        <translation>Was es dafür braucht</translation>
    </message>
    <message>
        <source>Tick the commands on the left.</source>
        <translation>Links die Befehle ankreuzen.</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
</context>
<context>
    <name>LeavingQuestion</name>
    <message>
        <source>Files of a ticket are still being saved.</source>
        <translation>Dateien eines Tickets werden noch gespeichert.</translation>
    </message>
    <message>
        <source>Still under way</source>
        <translation>Noch im Gange</translation>
    </message>
    <message>
        <source>Closing stops that.</source>
        <translation>Schließen hält das an.</translation>
    </message>
    <message>
        <source>To leave this connection stops that.</source>
        <translation>Diese Verbindung zu verlassen hält das an.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>Stop and leave</source>
        <translation>Abbrechen und verlassen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>is expected to be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>holds “%1”, which is not a whole number</source>
        <translation>enthält „%1“, das ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is expected to be a time as 2026-11-24 09:30:00, in UTC</source>
        <translation>muss eine Zeit wie 2026-11-24 09:30:00 sein, in UTC</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>In UTC</translation>
    </message>
    <message>
        <source>In UTC; here it is %1</source>
        <translation>In UTC; hier ist es %1</translation>
    </message>
</context>
<context>
    <name>LoadNotice</name>
    <message>
        <source>Load all</source>
        <translation>Alle laden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show raw answer</source>
        <translation>Rohantwort anzeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read at %1: %2</source>
        <comment>a time, then how much was loaded then</comment>
        <translation>Stand %1: %2</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server meldet: „%1“</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%1 von %2 geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n loaded, the server does not say of how many</source>
        <translation>
            <numerusform>%n geladen, der Server nennt keine Gesamtzahl</numerusform>
            <numerusform>%n geladen, der Server nennt keine Gesamtzahl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Load all (%n request(s))</source>
        <translation>
            <numerusform>Alle laden (%n Anfrage)</numerusform>
            <numerusform>Alle laden (%n Anfragen)</numerusform>
        </translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message numerus="yes">
        <source>Loading, %1 · %n row(s) so far</source>
        <translation>
            <numerusform>Wird geladen, %1 · bisher %n Zeile</numerusform>
            <numerusform>Wird geladen, %1 · bisher %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading, %1</source>
        <translation>Wird geladen, %1</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n, as set by Number.</source>
        <translation>
            <numerusform>Das neueste, wie mit „Anzahl“ verlangt.</numerusform>
            <numerusform>Die neuesten %n, wie mit „Anzahl“ verlangt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server has %n in all.</source>
        <translation>
            <numerusform>Der Server hat %n.</numerusform>
            <numerusform>Der Server hat %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>The server sends the same page again and again, so there may be more tickets than can be read. A narrower filter (a shorter time, one status) gets the rest.</source>
        <translation>Der Server sendet immer wieder dieselbe Seite; es kann also mehr Tickets geben, als sich lesen lassen. Ein engerer Filter (kürzere Zeit, ein Status) holt den Rest.</translation>
    </message>
    <message>
        <source>Refreshing, %1</source>
        <translation>Wird aktualisiert, %1</translation>
    </message>
    <message>
        <source>The refresh was cancelled. The rows are those of %1.</source>
        <translation>Die Aktualisierung wurde abgebrochen. Stand der Zeilen: %1.</translation>
    </message>
    <message>
        <source>The rows are those of %1. %2</source>
        <translation>Stand der Zeilen: %1. %2</translation>
    </message>
    <message>
        <source>The server did not apply: %1.</source>
        <translation>Der Server hat nicht angewendet: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) outside the filter were left out.</source>
        <translation>
            <numerusform>Eine Zeile außerhalb des Filters wurde weggelassen.</numerusform>
            <numerusform>%n Zeilen außerhalb des Filters wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came without a readable id and are missing here.</source>
        <translation>
            <numerusform>Eine Zeile kam ohne lesbare ID und fehlt hier.</numerusform>
            <numerusform>%n Zeilen kamen ohne lesbare ID und fehlen hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows below still are those of the filter before.</source>
        <translation>Die Zeilen unten sind noch die des vorigen Filters.</translation>
    </message>
    <message numerus="yes">
        <source>%n loaded</source>
        <translation>
            <numerusform>%n geladen</numerusform>
            <numerusform>%n geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>The server counts more tickets than its pages hold, and looking again did not bring them. Its count may be wrong, or tickets changed while they were read.</source>
        <translation>Der Server zählt mehr Tickets, als seine Seiten enthalten, und auch ein zweiter Blick hat sie nicht gebracht. Vielleicht stimmt seine Zahl nicht, oder Tickets haben sich geändert, während gelesen wurde.</translation>
    </message>
    <message>
        <source>The list is still being loaded: %1</source>
        <translation>Die Liste wird noch geladen: %1</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>No request yet</source>
        <translation>Noch keine Anfrage</translation>
    </message>
    <message>
        <source>Every request that Sundog sends is listed here, sign-ins included, with secrets replaced. The log is kept in memory only and ends with the program.</source>
        <translation>Hier steht jede Anfrage, die Sundog sendet, auch die Anmeldungen; Geheimnisse sind ersetzt. Das Protokoll liegt nur im Arbeitsspeicher und endet mit dem Programm.</translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>Keine Anfrage passt zum Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 von %n Anfrage</numerusform>
            <numerusform>%1 von %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied as cURL</source>
        <translation>Als cURL kopiert</translation>
    </message>
    <message>
        <source>Not saved to %1: %2</source>
        <translation>Nicht gespeichert in %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) saved to %1</source>
        <translation>
            <numerusform>%n Anfrage gespeichert in %1</numerusform>
            <numerusform>%n Anfragen gespeichert in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>Als HAR speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Save again…</source>
        <translation>Erneut speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Words in purpose, method, host, path, query, status or problem (/)</source>
        <translation>Wörter in Zweck, Methode, Host, Pfad, Query, Status oder Fehler (/)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibend</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <comment>which requests</comment>
        <translation>Anzeigen: %1</translation>
    </message>
    <message>
        <source>Copy the request as a curl command that takes the token from the variable TOKEN (%1)</source>
        <translation>Die Anfrage als curl-Befehl kopieren, der das Token aus der Variablen TOKEN nimmt (%1)</translation>
    </message>
    <message>
        <source>Save the requests that are shown, without secrets (%1)</source>
        <translation>Die angezeigten Anfragen speichern, ohne Geheimnisse (%1)</translation>
    </message>
    <message>
        <source>Forget all requests (%1)</source>
        <translation>Alle Anfragen vergessen (%1)</translation>
    </message>
</context>
<context>
    <name>LoggedBody</name>
    <message>
        <source>Not kept: the log holds the newest bodies only, %1 in all.</source>
        <translation>Nicht aufbewahrt: Das Protokoll hält nur die neuesten Inhalte, zusammen %1.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 are kept.</source>
        <translation>Aufbewahrt sind nur die ersten %1 von %2.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1&#xa0;B</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1&#xa0;KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1&#xa0;MB</translation>
    </message>
</context>
<context>
    <name>LookupFile</name>
    <message numerus="yes">
        <source>Export %n row(s) as CSV</source>
        <translation>
            <numerusform>%n Zeile als CSV exportieren</numerusform>
            <numerusform>%n Zeilen als CSV exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) as JSON</source>
        <translation>
            <numerusform>%n Zeile als JSON exportieren</numerusform>
            <numerusform>%n Zeilen als JSON exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>LookupInputs</name>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Only the ticket types of this domain, with their numbers of tickets</source>
        <translation>Nur die Tickettypen dieser Domäne, mit der Zahl ihrer Tickets</translation>
    </message>
    <message>
        <source>With the agents of</source>
        <translation>Mit den Agenten von</translation>
    </message>
    <message>
        <source>Names of teams, separated by commas; their agents are listed under them</source>
        <translation>Namen von Teams, durch Kommas getrennt; ihre Agenten stehen darunter</translation>
    </message>
    <message>
        <source>Team type</source>
        <translation>Teamart</translation>
    </message>
    <message>
        <source>Only teams for these</source>
        <translation>Nur Teams für diese</translation>
    </message>
    <message>
        <source>Department ID</source>
        <translation>Abteilungs-ID</translation>
    </message>
    <message>
        <source>Only teams of this department</source>
        <translation>Nur Teams dieser Abteilung</translation>
    </message>
    <message>
        <source>Name, e-mail or phone</source>
        <translation>Name, E-Mail oder Telefon</translation>
    </message>
    <message>
        <source>Only agents whose name, e-mail address or phone number contains this</source>
        <translation>Nur Agenten, deren Name, E-Mail-Adresse oder Telefonnummer dies enthält</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Only agents of this team</source>
        <translation>Nur Agenten dieses Teams</translation>
    </message>
    <message>
        <source>Only what this team may use; works only together with a category type</source>
        <translation>Nur was dieses Team verwenden darf; wirkt nur zusammen mit einer Kategorieart</translation>
    </message>
    <message>
        <source>Category type</source>
        <translation>Kategorieart</translation>
    </message>
    <message>
        <source>Only categories of this type</source>
        <translation>Nur Kategorien dieser Art</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Verkaufschancen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Names, separated by commas</source>
        <translation>Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>an input, what is wrong with it</comment>
        <translation>%1 %2.</translation>
    </message>
</context>
<context>
    <name>LookupList</name>
    <message>
        <source>Ticket types</source>
        <translation>Tickettypen</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ticket areas</source>
        <translation>Ticketbereiche</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Aktionsergebnisse</translation>
    </message>
    <message>
        <source>Category 2 (resolution code)</source>
        <translation>Kategorie 2 (Lösungscode)</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
</context>
<context>
    <name>LookupPanel</name>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagte: „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 von %n Zeile</numerusform>
            <numerusform>%1 von %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No row contains “%1”.</source>
        <translation>Keine Zeile enthält „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n loaded row(s) were looked through.</source>
        <translation>
            <numerusform>Nur die eine geladene Zeile wurde durchsucht.</numerusform>
            <numerusform>Nur die %n geladenen Zeilen wurden durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Show raw answer</source>
        <translation>Rohantwort anzeigen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>This list has not been asked for yet.</source>
        <translation>Diese Liste wurde noch nicht angefragt.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Nothing matches these inputs.</source>
        <translation>Nichts passt zu diesen Eingaben.</translation>
    </message>
    <message>
        <source>The server was asked and has no such row.</source>
        <translation>Der Server wurde gefragt und hat keine solche Zeile.</translation>
    </message>
    <message>
        <source>Without inputs</source>
        <translation>Ohne Eingaben</translation>
    </message>
    <message>
        <source>The server&apos;s list is empty.</source>
        <translation>Die Liste des Servers ist leer.</translation>
    </message>
    <message>
        <source>It may also be that the agent of this connection is restricted: HaloPSA then answers with an empty list. In HaloPSA: Configuration &gt; Teams &amp; Agents.</source>
        <translation>Es kann auch sein, dass der Agent dieser Verbindung eingeschränkt ist: HaloPSA antwortet dann mit einer leeren Liste. In HaloPSA: Configuration &gt; Teams &amp; Agents.</translation>
    </message>
    <message>
        <source>Not loaded again, the rows are from %1: %2</source>
        <translation>Nicht neu geladen, Stand der Zeilen: %1. %2</translation>
    </message>
    <message>
        <source>Loading… The rows are those of %1.</source>
        <comment>a time</comment>
        <translation>Wird geladen … Stand der Zeilen: %1.</translation>
    </message>
    <message>
        <source>Loaded less than a minute ago</source>
        <translation>Vor weniger als einer Minute geladen</translation>
    </message>
    <message>
        <source>Loaded %1</source>
        <comment>5 minutes ago</comment>
        <translation>Geladen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) more came that do not match: the server did not heed the inputs</source>
        <translation>
            <numerusform>Eine weitere Zeile kam, die nicht passt: Der Server hat die Eingaben nicht beachtet</numerusform>
            <numerusform>%n weitere Zeilen kamen, die nicht passen: Der Server hat die Eingaben nicht beachtet</numerusform>
        </translation>
    </message>
    <message>
        <source>The names of the SLAs could not be read</source>
        <translation>Die Namen der SLAs ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Which statuses are closed is not known: the server does not tell</source>
        <translation>Welche Status geschlossen sind, ist nicht bekannt: Der Server sagt es nicht</translation>
    </message>
    <message>
        <source>Select a row to see all its fields as the server sent them.</source>
        <translation>Eine Zeile auswählen, um alle ihre Felder so zu sehen, wie der Server sie geschickt hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are selected. The JSON of so many is better read in a file.</source>
        <translation>
            <numerusform>%n Zeile ist ausgewählt. Das JSON liest sich besser in einer Datei.</numerusform>
            <numerusform>%n Zeilen sind ausgewählt. Das JSON so vieler liest sich besser in einer Datei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved to %1</source>
        <translation>
            <numerusform>%n Zeile in %1 gespeichert</numerusform>
            <numerusform>%n Zeilen in %1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved to %1: %2</source>
        <translation>Nicht in %1 gespeichert: %2</translation>
    </message>
    <message>
        <source>The server counts the tickets of a type only where a domain is chosen.</source>
        <translation>Die Tickets eines Typs zählt der Server nur, wenn eine Domäne gewählt ist.</translation>
    </message>
    <message>
        <source>To name teams adds their agents; it does not narrow the list.</source>
        <translation>Teams zu nennen fügt ihre Agenten hinzu; die Liste wird dadurch nicht kürzer.</translation>
    </message>
    <message>
        <source>Outcomes belong to actions: there are no tickets of an outcome to be shown.</source>
        <translation>Ergebnisse gehören zu Aktionen: Es gibt keine Tickets eines Ergebnisses, die sich zeigen ließen.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Ask the server for this list again (F5)</source>
        <translation>Diese Liste noch einmal vom Server holen (F5)</translation>
    </message>
    <message>
        <source>Show tickets</source>
        <translation>Tickets zeigen</translation>
    </message>
    <message>
        <source>The tickets of what is selected, in the queue (Enter or a double click)</source>
        <translation>Die Tickets zum Ausgewählten in der Warteschlange (Eingabe oder Doppelklick)</translation>
    </message>
    <message>
        <source>Show agents</source>
        <translation>Agenten zeigen</translation>
    </message>
    <message>
        <source>List the agents of the selected teams under them</source>
        <translation>Die Agenten der ausgewählten Teams darunter auflisten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows, tab-separated (Ctrl+C)</source>
        <translation>Ausgewählte Zeilen kopieren, durch Tabulatoren getrennt (Strg+C)</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren …</translation>
    </message>
    <message>
        <source>Save the rows that are shown, with these columns</source>
        <translation>Die gezeigten Zeilen mit diesen Spalten speichern</translation>
    </message>
    <message>
        <source>Export JSON…</source>
        <translation>JSON exportieren …</translation>
    </message>
    <message>
        <source>Save the rows that are shown as the server sent them, with all their fields</source>
        <translation>Die gezeigten Zeilen so speichern, wie der Server sie geschickt hat, mit allen Feldern</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find in loaded rows</source>
        <translation>In geladenen Zeilen suchen</translation>
    </message>
    <message>
        <source>Find in loaded rows  /</source>
        <translation>In geladenen Zeilen suchen  /</translation>
    </message>
    <message>
        <source>Words in any column of the loaded rows (/ or Ctrl+F)</source>
        <translation>Wörter in irgendeiner Spalte der geladenen Zeilen (/ oder Strg+F)</translation>
    </message>
    <message>
        <source>The queue cannot be filtered by what is selected.</source>
        <translation>Die Warteschlange lässt sich nicht nach dem Ausgewählten filtern.</translation>
    </message>
    <message>
        <source>Tickets do not carry their outcomes, and HaloPSA has no filter by outcome: there is no list of them to be shown.</source>
        <translation>Tickets tragen ihre Ergebnisse nicht mit sich, und HaloPSA hat keinen Filter nach Ergebnis: Es gibt keine Liste, die gezeigt werden könnte.</translation>
    </message>
    <message>
        <source>The tickets of categories of one type, 1 to 4, can be shown at a time.</source>
        <translation>Es können immer nur die Tickets von Kategorien einer Art, 1 bis 4, gezeigt werden.</translation>
    </message>
    <message>
        <source>The team narrows only together with a category type.</source>
        <translation>Das Team schränkt nur zusammen mit einer Kategorieart ein.</translation>
    </message>
    <message>
        <source>One number of a priority has a name in each SLA. Its tickets are those of all SLAs.</source>
        <translation>Eine Prioritätsnummer hat in jedem SLA einen Namen. Ihre Tickets sind die aller SLAs.</translation>
    </message>
</context>
<context>
    <name>LookupTable</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Department ID</source>
        <translation>Abteilungs-ID</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category type</source>
        <translation>Kategorieart</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>Respond within</source>
        <translation>Reaktion binnen</translation>
    </message>
    <message>
        <source>Fix within</source>
        <translation>Lösung binnen</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Aktionsergebnis</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Schaltfläche</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Sends e-mail</source>
        <translation>Sendet E-Mail</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Neuer Status</translation>
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
    <message>
        <source>Opportunities</source>
        <translation>Verkaufschancen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>agent</comment>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>API only</source>
        <comment>agent</comment>
        <translation>nur API</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Agent of team</source>
        <translation>Agent des Teams</translation>
    </message>
</context>
<context>
    <name>Lookups</name>
    <message>
        <source>Ticket Types</source>
        <translation>Tickettypen</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ticket Areas</source>
        <translation>Ticketbereiche</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>Impacts</source>
        <translation>Auswirkungen</translation>
    </message>
    <message>
        <source>Urgencies</source>
        <translation>Dringlichkeiten</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Aktionsergebnisse</translation>
    </message>
</context>
<context>
    <name>LookupsPage</name>
    <message>
        <source>Look-ups</source>
        <translation>Nachschlagelisten</translation>
    </message>
    <message>
        <source>On the command line: %1</source>
        <translation>Auf der Kommandozeile: %1</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Keine Verbindung ist offen.</translation>
    </message>
    <message>
        <source>The look-ups are the ticket types, statuses, areas, teams, agents, categories, priorities and outcomes of the tenant that is open. Open a connection or the practice tenant first.</source>
        <translation>Die Nachschlagelisten sind die Tickettypen, Status, Bereiche, Teams, Agenten, Kategorien, Prioritäten und Aktionsergebnisse des geöffneten Mandanten. Zuerst eine Verbindung oder den Übungsmandanten öffnen.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Opens the practice tenant.</source>
        <translation>Öffnet den Übungsmandanten.</translation>
    </message>
    <message>
        <source>Opens the connection of this name.</source>
        <translation>Öffnet die Verbindung dieses Namens.</translation>
    </message>
    <message>
        <source>Sundog</source>
        <translation>Sundog</translation>
    </message>
    <message>
        <source>There is no active connection called %1.</source>
        <translation>Es gibt keine aktive Verbindung namens %1.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Connect to HaloPSA…</source>
        <translation>&amp;Mit HaloPSA verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>Open the &amp;practice tenant</source>
        <translation>Übun&amp;gsmandanten öffnen</translation>
    </message>
    <message>
        <source>&amp;Manage connections…</source>
        <translation>&amp;Verbindungen verwalten&#xa0;…</translation>
    </message>
    <message>
        <source>C&amp;lose this connection</source>
        <translation>Diese Verbindung &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Tickets</source>
        <translation>&amp;Tickets</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Find in &amp;loaded rows</source>
        <translation>In den &amp;geladenen Zeilen suchen</translation>
    </message>
    <message>
        <source>Go to the &amp;filters</source>
        <translation>Zu den &amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Sundog</source>
        <translation>Ü&amp;ber Sundog</translation>
    </message>
    <message>
        <source>Practice tenant</source>
        <translation>Übungsmandant</translation>
    </message>
    <message>
        <source>The practice tenant could not be started.</source>
        <translation>Der Übungsmandant konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Opening %1: reading its Client Secret from the keychain…</source>
        <translation>%1 wird geöffnet: Das Client Secret wird aus dem Schlüsselbund gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Sundog</source>
        <translation>Sundog</translation>
    </message>
    <message>
        <source>%1 (%2) – Sundog</source>
        <translation>%1 (%2) – Sundog</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>%1: the health check fails</source>
        <translation>%1: Die Verbindungsprüfung schlägt fehl</translation>
    </message>
    <message>
        <source>%1: the health check is good again</source>
        <translation>%1: Die Verbindungsprüfung ist wieder gut</translation>
    </message>
    <message>
        <source>Look-ups</source>
        <translation>Nachschlagelisten</translation>
    </message>
    <message>
        <source>&amp;Get Tickets…</source>
        <translation>&amp;Tickets abrufen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Close this tab</source>
        <translation>Diesen Tab &amp;schließen</translation>
    </message>
    <message>
        <source>Ticket in a &amp;window of its own</source>
        <translation>Ticket in eigenem &amp;Fenster</translation>
    </message>
    <message>
        <source>Ticket on the &amp;right</source>
        <translation>Ticket &amp;rechts</translation>
    </message>
    <message>
        <source>Ticket &amp;below the list</source>
        <translation>Ticket &amp;unter der Liste</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Co&amp;mmands</source>
        <translation>&amp;Befehle</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;again</source>
        <translation>&amp;Noch einmal exportieren</translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>No body.</source>
        <translation>Kein Inhalt.</translation>
    </message>
    <message>
        <source>Not text: %1.</source>
        <translation>Kein Text: %1.</translation>
    </message>
    <message>
        <source>Not text: %1 of %2.</source>
        <translation>Kein Text: %1 %2.</translation>
    </message>
</context>
<context>
    <name>NamedField</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>is expected to be an id, as long as the names are not known</source>
        <translation>muss eine ID sein, solange die Namen nicht bekannt sind</translation>
    </message>
    <message>
        <source>has no “%1” to choose</source>
        <comment>the field</comment>
        <translation>hat kein „%1“ zur Auswahl</translation>
    </message>
    <message>
        <source>The names are being read.</source>
        <translation>Die Namen werden gelesen.</translation>
    </message>
    <message>
        <source>The list could not be read; a name can be typed.</source>
        <translation>Die Liste konnte nicht gelesen werden; ein Name kann getippt werden.</translation>
    </message>
    <message>
        <source>The list could not be read; an id can be typed.</source>
        <translation>Die Liste konnte nicht gelesen werden; eine ID kann getippt werden.</translation>
    </message>
    <message>
        <source>The server names none to this agent; a name can be typed.</source>
        <translation>Der Server nennt diesem Agenten keine; ein Name kann getippt werden.</translation>
    </message>
    <message>
        <source>The server names none to this agent; an id can be typed.</source>
        <translation>Der Server nennt diesem Agenten keine; eine ID kann getippt werden.</translation>
    </message>
    <message>
        <source>#%1 is not in the list of names.</source>
        <translation>#%1 steht nicht in der Liste der Namen.</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>HaloPSA filters tickets by their last update, not by their age.</source>
        <translation>HaloPSA filtert Tickets nach ihrer letzten Änderung, nicht nach ihrem Alter.</translation>
    </message>
    <message>
        <source>The list of teams does not say which one this is: it cannot be filtered by.</source>
        <translation>Die Liste der Teams sagt nicht, welches das ist: Danach lässt sich nicht filtern.</translation>
    </message>
    <message>
        <source>It cannot be filtered by: HaloPSA filters by one that is set.</source>
        <translation>Danach lässt sich nicht filtern: HaloPSA filtert nur nach einem, das gesetzt ist.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>The CA file %1 could not be read: %2.</source>
        <translation>Die CA-Datei %1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The CA file %1 holds no certificate in PEM form.</source>
        <translation>Die CA-Datei %1 enthält kein Zertifikat im PEM-Format.</translation>
    </message>
</context>
<context>
    <name>ObjectForm</name>
    <message>
        <source>different values</source>
        <comment>of several objects</comment>
        <translation>verschiedene Werte</translation>
    </message>
    <message>
        <source>keep</source>
        <comment>leave the field of each ticket as it is</comment>
        <translation>beibehalten</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>the value of a field that is empty</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The field %1.</source>
        <comment>what is wrong</comment>
        <translation>Das Feld %1.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>has a field that is not right: %1 %2</source>
        <comment>the field, what is wrong</comment>
        <translation>hat ein Feld, das nicht stimmt: %1 %2</translation>
    </message>
</context>
<context>
    <name>OwnColumnDialog</name>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>JSON path</source>
        <translation>JSON-Pfad</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>JSON path:</source>
        <translation>JSON-Pfad:</translation>
    </message>
    <message>
        <source>JSON path: expected is one place, for example $.location.name, $.attachments[0].filename or $.customfields[?(@.id==101)].value.</source>
        <translation>JSON-Pfad: Erwartet wird eine Stelle, zum Beispiel $.location.name, $.attachments[0].filename oder $.customfields[?(@.id==101)].value.</translation>
    </message>
    <message>
        <source>Name: there is a column %1 already.</source>
        <translation>Name: Es gibt schon eine Spalte %1.</translation>
    </message>
    <message>
        <source>The name stands above the column.</source>
        <translation>Der Name steht über der Spalte.</translation>
    </message>
    <message>
        <source>D3 knows it as %1. It has values where the rows of a list bring the field; tickets got with details bring all of theirs.</source>
        <translation>D3 kennt sie als %1. Sie hat Werte, wo die Zeilen einer Liste das Feld mitbringen; mit Details geholte Tickets bringen alle ihre Felder mit.</translation>
    </message>
</context>
<context>
    <name>PdfDocument</name>
    <message>
        <source>Ticket report</source>
        <translation>Ticketbericht</translation>
    </message>
    <message>
        <source>CONTAINS PRIVATE NOTES</source>
        <translation>ENTHÄLT PRIVATE NOTIZEN</translation>
    </message>
    <message>
        <source>Ticket %1 of %2 · times in %3</source>
        <translation>Ticket %1 von %2 · Zeiten in %3</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Notes on this report</source>
        <translation>Hinweise zu diesem Bericht</translation>
    </message>
    <message>
        <source>new status: %1</source>
        <translation>neuer Status: %1</translation>
    </message>
    <message>
        <source>Mail %1</source>
        <translation>E-Mail %1</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>About this report</source>
        <translation>Über diesen Bericht</translation>
    </message>
    <message>
        <source>NOT COMPLETE</source>
        <translation>UNVOLLSTÄNDIG</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>COMPLETE</source>
        <translation>VOLLSTÄNDIG</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) stand as their number, such as [U+1F600], as no font here has them.</source>
        <translation>
            <numerusform>%n Zeichen steht als seine Nummer da, etwa [U+1F600], weil es hier in keiner Schrift vorkommt.</numerusform>
            <numerusform>%n Zeichen stehen als ihre Nummern da, etwa [U+1F600], weil sie hier in keiner Schrift vorkommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>A PDF of more than 2 GB cannot be written. Choose fewer tickets.</source>
        <translation>Ein PDF von mehr als 2 GB kann nicht geschrieben werden. Weniger Tickets wählen.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>PdfReport</name>
    <message numerus="yes">
        <source>%n cell(s) had more than 32,767 characters and are cut.</source>
        <translation>
            <numerusform>%n Zelle hatte mehr als 32.767 Zeichen und ist gekürzt.</numerusform>
            <numerusform>%n Zellen hatten mehr als 32.767 Zeichen und sind gekürzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) stand as their number, such as [U+1F600], as no font here has them.</source>
        <translation>
            <numerusform>%n Zeichen steht als seine Nummer da, etwa [U+1F600], weil es hier in keiner Schrift vorkommt.</numerusform>
            <numerusform>%n Zeichen stehen als ihre Nummern da, etwa [U+1F600], weil sie hier in keiner Schrift vorkommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket report</source>
        <translation>Ticketbericht</translation>
    </message>
    <message>
        <source>NOT COMPLETE</source>
        <translation>UNVOLLSTÄNDIG</translation>
    </message>
    <message>
        <source>Exported %1 UTC, times in %2</source>
        <translation>Exportiert %1 UTC, Zeiten in %2</translation>
    </message>
    <message numerus="yes">
        <source>NOT COMPLETE: %n ticket(s); why not all are here is said below</source>
        <translation>
            <numerusform>UNVOLLSTÄNDIG: %n Ticket; warum nicht alle hier sind, steht unten</numerusform>
            <numerusform>UNVOLLSTÄNDIG: %n Tickets; warum nicht alle hier sind, steht unten</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The rows could not be read again: %1</source>
        <translation>Die Zeilen konnten nicht wieder gelesen werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>End of the list: %n ticket(s)</source>
        <translation>
            <numerusform>Ende der Liste: %n Ticket</numerusform>
            <numerusform>Ende der Liste: %n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>COMPLETE: %n ticket(s)</source>
        <translation>
            <numerusform>VOLLSTÄNDIG: %n Ticket</numerusform>
            <numerusform>VOLLSTÄNDIG: %n Tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfTable</name>
    <message>
        <source>%1, continued</source>
        <translation>%1, Fortsetzung</translation>
    </message>
</context>
<context>
    <name>PermissionCheck</name>
    <message>
        <source>Permission check: %1</source>
        <translation>Rechteprüfung: %1</translation>
    </message>
    <message>
        <source>Not sent: it is not certain that there is no such ticket, or which outcome it is.</source>
        <translation>Nicht gesendet: Es ist nicht sicher, dass es dieses Ticket nicht gibt, oder welches Aktionsergebnis es ist.</translation>
    </message>
    <message>
        <source>Not asked: no ticket is to be seen.</source>
        <translation>Nicht gefragt: Es ist kein Ticket zu sehen.</translation>
    </message>
    <message>
        <source>Not asked: the check was stopped.</source>
        <translation>Nicht gefragt: Die Prüfung wurde angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>Or it was allowed after the token was issued, %n minute(s) ago: a token keeps its rights for about 9 hours.</source>
        <translation>
            <numerusform>Oder es wurde erst erlaubt, nachdem der Token vor einer Minute ausgestellt wurde: Ein Token behält seine Rechte etwa 9 Stunden.</numerusform>
            <numerusform>Oder es wurde erst erlaubt, nachdem der Token vor %n Minuten ausgestellt wurde: Ein Token behält seine Rechte etwa 9 Stunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server accepted %1, although there is no such ticket. Look in HaloPSA for what it made of it.</source>
        <translation>Der Server hat %1 angenommen, obwohl es das Ticket nicht gibt. In HaloPSA nachsehen, was er daraus gemacht hat.</translation>
    </message>
    <message>
        <source>Permission check of %1: %2</source>
        <translation>Rechteprüfung von %1: %2</translation>
    </message>
</context>
<context>
    <name>PermissionExport</name>
    <message>
        <source>administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>not an agent</source>
        <translation>kein Agent</translation>
    </message>
    <message>
        <source>the server did not say</source>
        <translation>der Server sagt es nicht</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>stopped before its end</source>
        <translation>vor dem Ende angehalten</translation>
    </message>
    <message>
        <source>could not be tested: %1</source>
        <translation>konnte nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Tested (UTC)</source>
        <translation>Geprüft (UTC)</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Kind of agent</source>
        <translation>Art des Agenten</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Scopes asked for</source>
        <translation>Verlangte Scopes</translation>
    </message>
    <message>
        <source>Scopes granted</source>
        <translation>Gewährte Scopes</translation>
    </message>
    <message>
        <source>Token issued (UTC)</source>
        <translation>Token ausgestellt (UTC)</translation>
    </message>
    <message>
        <source>Went up to level</source>
        <translation>Ging bis Stufe</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Left over in HaloPSA</source>
        <translation>In HaloPSA übrig geblieben</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1, Stufe %2</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>gefolgert</translation>
    </message>
    <message>
        <source>Levels: 0 local, 1 reads, 2 hints in what was read, 3 writes that match nothing, 4 a rehearsal on a ticket of its own. What is inferred is no proof.</source>
        <translation>Stufen: 0 örtlich, 1 Lesezugriffe, 2 Hinweise im Gelesenen, 3 Schreibzugriffe, die nichts treffen, 4 eine Probe an einem eigenen Ticket. Gefolgertes ist kein Beweis.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>D3 documents</source>
        <translation>D3 dokumentiert</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Proof level</source>
        <translation>Stufe des Beweises</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesart</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>Wahrscheinliche Ursache</translation>
    </message>
    <message>
        <source>Cure</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>What connections to HaloPSA may do</source>
        <translation>Was Verbindungen zu HaloPSA dürfen</translation>
    </message>
    <message>
        <source>%1, %2 UTC</source>
        <comment>connection, time</comment>
        <translation>%1, %2 UTC</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
</context>
<context>
    <name>PermissionFile</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export the permissions</source>
        <translation>Berechtigungen exportieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PermissionHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>PermissionMatrix</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>gained</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n gained</source>
        <translation>
            <numerusform>%n gewonnen</numerusform>
            <numerusform>%n gewonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n verloren</numerusform>
            <numerusform>%n verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed otherwise</source>
        <translation>
            <numerusform>%n anders geändert</numerusform>
            <numerusform>%n anders geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was asked tells whether it is allowed. Levels 3 and 4 ask more.</source>
        <translation>Nichts von dem, was gefragt wurde, sagt, ob es erlaubt ist. Die Stufen 3 und 4 fragen mehr.</translation>
    </message>
    <message>
        <source>Nothing that was asked tells whether it is allowed.</source>
        <translation>Nichts von dem, was gefragt wurde, sagt, ob es erlaubt ist.</translation>
    </message>
    <message>
        <source>The run had no test for this command.</source>
        <translation>Der Lauf hatte keine Prüfung für diesen Befehl.</translation>
    </message>
    <message>
        <source>The run was stopped before it came to this command.</source>
        <translation>Der Lauf wurde angehalten, bevor er zu diesem Befehl kam.</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <comment>allowed, level 1</comment>
        <translation>%1, Stufe %2</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>how a time is written</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Tested: %1</source>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>Not tested: %1</source>
        <translation>Nicht geprüft: %1</translation>
    </message>
    <message>
        <source>The server did not say.</source>
        <translation>Der Server sagt es nicht.</translation>
    </message>
    <message>
        <source>(an administrator)</source>
        <translation>(ein Administrator)</translation>
    </message>
    <message>
        <source>(an agent)</source>
        <translation>(ein Agent)</translation>
    </message>
    <message>
        <source>(not an agent)</source>
        <translation>(kein Agent)</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agent: %1</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>Scopes granted: %1</source>
        <translation>Gewährte Scopes: %1</translation>
    </message>
    <message>
        <source>Scopes asked for: %1; the server did not say which it granted.</source>
        <translation>Verlangte Scopes: %1; der Server sagt nicht, welche er gewährt hat.</translation>
    </message>
    <message>
        <source>Token: %1 h %2 min old when this was tested</source>
        <translation>Token: bei der Prüfung %1 h %2 min alt</translation>
    </message>
    <message numerus="yes">
        <source>Went up to level %1, with %n request(s)</source>
        <translation>
            <numerusform>Ging bis Stufe %1, mit %n Anfrage</numerusform>
            <numerusform>Ging bis Stufe %1, mit %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>Er wurde vor seinem Ende angehalten.</translation>
    </message>
    <message>
        <source>%1: %2, before: %3, after: %4</source>
        <comment>command, gained, denied, allowed</comment>
        <translation>%1: %2, vorher: %3, nachher: %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>allowed (read, level 1)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 on %2, %3: %4. %5</source>
        <comment>command, connection, time, state, why</comment>
        <translation>%1 auf %2, %3: %4. %5</translation>
    </message>
    <message>
        <source>%1 needs, as D3 documents it: %2</source>
        <translation>%1 braucht, wie D3 es dokumentiert: %2</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>up to level %1</source>
        <translation>bis Stufe %1</translation>
    </message>
    <message>
        <source>could not be tested</source>
        <translation>nicht prüfbar</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>agent unknown</source>
        <translation>Agent unbekannt</translation>
    </message>
    <message>
        <source>What D3&apos;s page says a command needs of the application and its agent. It was not tested.</source>
        <translation>Was ein Befehl laut der Seite von D3 von der Anwendung und ihrem Agenten braucht. Es wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>D3 documents</source>
        <translation>D3 dokumentiert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>PermissionView</name>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>Login Type is Agent; the role may see agents, teams and set-up lists</source>
        <translation>Login Type ist Agent; die Rolle darf Agenten, Teams und Listen der Einrichtung sehen</translation>
    </message>
    <message>
        <source>The role may see the tickets</source>
        <translation>Die Rolle darf die Tickets sehen</translation>
    </message>
    <message>
        <source>The role may change tickets</source>
        <translation>Die Rolle darf Tickets ändern</translation>
    </message>
    <message>
        <source>The role may add actions to tickets and edit them</source>
        <translation>Die Rolle darf Tickets bearbeiten und ihnen Aktionen hinzufügen</translation>
    </message>
    <message>
        <source>The role may delete tickets</source>
        <translation>Die Rolle darf Tickets löschen</translation>
    </message>
    <message>
        <source># Least privilege for: %1</source>
        <translation># Geringste Rechte für: %1</translation>
    </message>
    <message>
        <source>## Scopes of the application and the connection</source>
        <translation>## Scopes der Anwendung und der Verbindung</translation>
    </message>
    <message>
        <source>%1: no scope of their own is documented. Try without; if they are denied, add all:teams, then all:standard</source>
        <translation>%1: Dafür ist kein eigener Scope dokumentiert. Ohne versuchen; wenn sie verweigert werden, all:teams hinzufügen, danach all:standard</translation>
    </message>
    <message>
        <source>## Role of the agent (Configuration &gt; Teams &amp; Agents &gt; Roles)</source>
        <translation>## Rolle des Agenten (Configuration &gt; Teams &amp; Agents &gt; Roles)</translation>
    </message>
    <message>
        <source>Nothing beyond being able to log in</source>
        <translation>Nichts, außer sich anmelden zu können</translation>
    </message>
    <message>
        <source>From D3&apos;s page and HaloPSA&apos;s documented scopes; what a role permission is called may differ between versions.</source>
        <translation>Nach der Seite von D3 und den dokumentierten Scopes von HaloPSA; wie ein Recht der Rolle heißt, kann je nach Version verschieden sein.</translation>
    </message>
    <message>
        <source>## Seen with the connection “%1” on %2</source>
        <translation>## Gesehen mit der Verbindung „%1“ am %2</translation>
    </message>
    <message>
        <source>Scope %1</source>
        <translation>Scope %1</translation>
    </message>
    <message>
        <source>The agent is an administrator</source>
        <translation>Der Agent ist Administrator</translation>
    </message>
    <message>
        <source>It may also run %1</source>
        <translation>Sie darf auch %1 ausführen</translation>
    </message>
    <message>
        <source>## What it has beyond that and could lose</source>
        <translation>## Was sie darüber hinaus hat und verlieren könnte</translation>
    </message>
    <message>
        <source>Nothing was seen.</source>
        <translation>Es wurde nichts gesehen.</translation>
    </message>
    <message>
        <source>No token was to be had: without one nothing can be done.</source>
        <translation>Es war kein Token zu bekommen: Ohne ihn geht nichts.</translation>
    </message>
    <message>
        <source>Check Client ID, Client Secret, scopes and tenant of the connection. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</source>
        <translation>Client ID, Client Secret, Scopes und Tenant der Verbindung prüfen. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications.</translation>
    </message>
    <message>
        <source>The token does not have the scope for it: the connection did not ask for it, or the application does not have the permission.</source>
        <translation>Der Token hat den Scope dafür nicht: Die Verbindung hat ihn nicht verlangt, oder die Anwendung hat das Recht nicht.</translation>
    </message>
    <message>
        <source>Add the scope to the connection and tick the permission. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications &gt; Permissions. Then get a fresh token.</source>
        <translation>Den Scope bei der Verbindung hinzufügen und das Recht ankreuzen. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications &gt; Permissions. Danach einen frischen Token holen.</translation>
    </message>
    <message>
        <source>The application does not log in as an agent, so it has an end user&apos;s rights.</source>
        <translation>Die Anwendung meldet sich nicht als Agent an und hat deshalb die Rechte eines Endbenutzers.</translation>
    </message>
    <message>
        <source>Set Login Type to Agent and choose the agent. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications &gt; Login Type. Then get a fresh token.</source>
        <translation>Login Type auf Agent stellen und den Agenten wählen. In HaloPSA: Configuration &gt; Integrations &gt; HaloPSA API &gt; View Applications &gt; Login Type. Danach einen frischen Token holen.</translation>
    </message>
    <message>
        <source>The role of the agent this application works as does not allow it.</source>
        <translation>Die Rolle des Agenten, als der diese Anwendung arbeitet, erlaubt es nicht.</translation>
    </message>
    <message>
        <source>Give the role the permission. In HaloPSA: Configuration &gt; Teams &amp; Agents &gt; Roles &gt; the agent&apos;s role &gt; Permissions. Then get a fresh token.</source>
        <translation>Der Rolle das Recht geben. In HaloPSA: Configuration &gt; Teams &amp; Agents &gt; Roles &gt; die Rolle des Agenten &gt; Permissions. Danach einen frischen Token holen.</translation>
    </message>
    <message>
        <source>The outcome (action) that it needs is not open to this agent, or cannot be told.</source>
        <translation>Das Aktionsergebnis, das es braucht, steht diesem Agenten nicht offen oder ist nicht zu ermitteln.</translation>
    </message>
    <message>
        <source>Allow the outcome for the role, or set another one for the connection. In HaloPSA: Configuration &gt; Tickets &gt; Actions &gt; the action &gt; Access Control.</source>
        <translation>Das Aktionsergebnis für die Rolle erlauben oder bei der Verbindung ein anderes festlegen. In HaloPSA: Configuration &gt; Tickets &gt; Actions &gt; die Aktion &gt; Access Control.</translation>
    </message>
    <message>
        <source>There is no ticket that this agent can see.</source>
        <translation>Es gibt kein Ticket, das dieser Agent sehen kann.</translation>
    </message>
    <message>
        <source>Check which tickets the agent&apos;s teams and role let it see. In HaloPSA: Configuration &gt; Teams &amp; Agents.</source>
        <translation>Prüfen, welche Tickets die Teams und die Rolle des Agenten ihn sehen lassen. In HaloPSA: Configuration &gt; Teams &amp; Agents.</translation>
    </message>
    <message>
        <source>The hints contradict each other, so it is not decided.</source>
        <translation>Die Hinweise widersprechen sich, deshalb ist es nicht entschieden.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Partial data</source>
        <translation>Teilweise Daten</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Inferred: allowed</source>
        <translation>Vermutlich erlaubt</translation>
    </message>
    <message>
        <source>Inferred: denied</source>
        <translation>Vermutlich verweigert</translation>
    </message>
    <message>
        <source>Inferred: undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>sign-in, level 0</source>
        <translation>Anmeldung, Stufe 0</translation>
    </message>
    <message>
        <source>read, level 1</source>
        <translation>gelesen, Stufe 1</translation>
    </message>
    <message>
        <source>hint, level 2</source>
        <translation>Hinweis, Stufe 2</translation>
    </message>
    <message>
        <source>no match, level 3</source>
        <translation>ohne Treffer, Stufe 3</translation>
    </message>
    <message>
        <source>rehearsal, level 4</source>
        <translation>Probe, Stufe 4</translation>
    </message>
    <message>
        <source>%1 rows, where the connection “%2” sees %3.</source>
        <translation>%1 Zeilen, wo die Verbindung „%2“ %3 sieht.</translation>
    </message>
</context>
<context>
    <name>PermissionsPage</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>Diese Spalte entfernen</translation>
    </message>
    <message>
        <source>Levels 3 and 4 are refused: this connection is set to read-only, nothing is ever written through it.</source>
        <translation>Die Stufen 3 und 4 sind verwehrt: Diese Verbindung ist auf nur lesen gestellt, über sie wird nie etwas geschrieben.</translation>
    </message>
    <message>
        <source>A rehearsal runs on the open connection, which is not chosen.</source>
        <translation>Geprobt wird auf der offenen Verbindung, und die ist nicht gewählt.</translation>
    </message>
    <message>
        <source>A rehearsal runs on the open connection, which is set to read-only.</source>
        <translation>Geprobt wird auf der offenen Verbindung, und die ist auf nur lesen gestellt.</translation>
    </message>
    <message>
        <source>With a fresh token: %1.</source>
        <comment>2 gained, 1 lost, 15 unchanged</comment>
        <translation>Mit einem frischen Token: %1.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>connection, time, what is left over</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Left over in HaloPSA</source>
        <translation>In HaloPSA übrig geblieben</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Keine Verbindung ist offen.</translation>
    </message>
    <message>
        <source>Here stands which of the commands a connection may run, and what that is based on. Open a connection or the practice tenant first.</source>
        <translation>Hier steht, welche Befehle eine Verbindung ausführen darf und worauf das beruht. Zuerst eine Verbindung oder den Übungsmandanten öffnen.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The matrix is shown when the answers are there.</source>
        <translation>Die Matrix erscheint, wenn die Antworten da sind.</translation>
    </message>
    <message>
        <source>Run safe checks</source>
        <translation>Gefahrlose Prüfungen ausführen</translation>
    </message>
    <message>
        <source>Show the run of %1</source>
        <translation>Den Lauf vom %1 zeigen</translation>
    </message>
    <message>
        <source>Nothing has been tested yet.</source>
        <translation>Es wurde noch nichts geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>Run safe checks makes about %n request(s) and changes nothing.</source>
        <translation>
            <numerusform>„Gefahrlose Prüfungen ausführen“ stellt etwa %n Anfrage und ändert nichts.</numerusform>
            <numerusform>„Gefahrlose Prüfungen ausführen“ stellt etwa %n Anfragen und ändert nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped, so there is nothing to compare.</source>
        <translation>Es wurde angehalten, darum gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Nothing to compare: %1</source>
        <translation>Nichts zu vergleichen: %1</translation>
    </message>
    <message>
        <source>The run is shown, but could not be kept: %1</source>
        <translation>Der Lauf wird gezeigt, konnte aber nicht aufbewahrt werden: %1</translation>
    </message>
    <message>
        <source>A rehearsal is still running; the ticket that it made would be left over in HaloPSA.</source>
        <translation>Eine Probe läuft noch; das Ticket, das sie angelegt hat, bliebe in HaloPSA übrig.</translation>
    </message>
    <message>
        <source>no token yet</source>
        <translation>noch kein Token</translation>
    </message>
    <message>
        <source>token %1 min old</source>
        <translation>Token %1 min alt</translation>
    </message>
    <message>
        <source>token %1 h %2 min old</source>
        <translation>Token %1 h %2 min alt</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <comment>a connection</comment>
        <translation>%1 (offen)</translation>
    </message>
    <message>
        <source>No run of these connections is kept.</source>
        <translation>Von diesen Verbindungen ist kein Lauf aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of runs cannot be read and are left as they are.</source>
        <translation>
            <numerusform>%n Datei eines Laufs ist nicht lesbar und bleibt, wie sie ist.</numerusform>
            <numerusform>%n Dateien von Läufen sind nicht lesbar und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>Not saved to %1: %2</source>
        <translation>Nicht gespeichert in %1: %2</translation>
    </message>
</context>
<context>
    <name>PickButton</name>
    <message>
        <source>Find by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Ids, e.g. 1, 9</source>
        <translation>IDs, z.&#xa0;B. 1, 9</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>#%1 (unknown)</source>
        <comment>an id without a name</comment>
        <translation>#%1 (unbekannt)</translation>
    </message>
    <message>
        <source>%1: the list has not been read yet.</source>
        <translation>%1: Die Liste wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>%1: loading…</source>
        <translation>%1: wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>%1: the server gave an empty list. An agent who may not see them gets one, too. Ids can be typed here.</source>
        <translation>%1: Der Server hat eine leere Liste geliefert. Die bekommt auch ein Agent, der sie nicht sehen darf. IDs lassen sich hier eintippen.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>“%1” is not an id; ids are whole numbers.</source>
        <translation>„%1“ ist keine ID; IDs sind ganze Zahlen.</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagt: „%1“</translation>
    </message>
    <message>
        <source>The list is the one read before.</source>
        <translation>Die Liste ist die zuvor gelesene.</translation>
    </message>
    <message>
        <source>Ids can be typed here until then.</source>
        <translation>Bis dahin können hier Ids eingegeben werden.</translation>
    </message>
</context>
<context>
    <name>PictureFile</name>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Skalierbares Bild (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
</context>
<context>
    <name>PopupButton</name>
    <message>
        <source>%1: %2</source>
        <comment>filter: what is chosen</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PracticeMenu</name>
    <message>
        <source>&amp;Practice</source>
        <translation>Ü&amp;bung</translation>
    </message>
    <message>
        <source>&amp;Role of the agent</source>
        <translation>&amp;Rolle des Agenten</translation>
    </message>
    <message>
        <source>Counts for tokens issued from now on, as in HaloPSA</source>
        <translation>Gilt für ab jetzt ausgestellte Token, wie in HaloPSA</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>Endbenutzer</translation>
    </message>
    <message>
        <source>&amp;Faults</source>
        <translation>&amp;Störungen</translation>
    </message>
    <message>
        <source>Switch all faults &amp;off</source>
        <translation>Alle Störungen &amp;ausschalten</translation>
    </message>
    <message>
        <source>What stands after the colon:</source>
        <translation>Was nach dem Doppelpunkt steht:</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>&amp;Listen</translation>
    </message>
    <message>
        <source>&amp;Answers</source>
        <translation>&amp;Antworten</translation>
    </message>
    <message>
        <source>&amp;Writes</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>Request li&amp;mit</source>
        <translation>Anfrage&amp;limit</translation>
    </message>
    <message>
        <source>&amp;Refusals</source>
        <translation>A&amp;blehnungen</translation>
    </message>
    <message>
        <source>&amp;Sign-in</source>
        <translation>An&amp;meldung</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>faults on: %1</source>
        <translation>Störungen an: %1</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>PRACTICE</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>PRACTICE: made-up tickets, nothing here is real and nothing leaves this computer</source>
        <translation>PRACTICE (Übung): erfundene Tickets, nichts hier ist echt und nichts verlässt diesen Computer</translation>
    </message>
</context>
<context>
    <name>Probe</name>
    <message>
        <source>Status %1 says nothing about rights: this was not found out.</source>
        <translation>Status %1 sagt nichts über Rechte: Das wurde nicht ermittelt.</translation>
    </message>
    <message>
        <source>No answer came: this was not found out.</source>
        <translation>Es kam keine Antwort: Das wurde nicht ermittelt.</translation>
    </message>
    <message>
        <source>The answer is not a list: this was not found out.</source>
        <translation>Die Antwort ist keine Liste: Das wurde nicht ermittelt.</translation>
    </message>
    <message>
        <source>The server counts %1 but shows none of them.</source>
        <translation>Der Server zählt %1, zeigt aber keines davon.</translation>
    </message>
    <message>
        <source>It answered, but with nothing: either there is nothing, or this agent may see none of it.</source>
        <translation>Es wurde geantwortet, aber mit nichts: Entweder gibt es nichts, oder dieser Agent darf nichts davon sehen.</translation>
    </message>
    <message>
        <source>It answered with what was asked for.</source>
        <translation>Es wurde mit dem geantwortet, wonach gefragt wurde.</translation>
    </message>
    <message>
        <source>The server accepted it although there is no such ticket: this says nothing.</source>
        <translation>Der Server hat es angenommen, obwohl es das Ticket nicht gibt: Das sagt nichts.</translation>
    </message>
    <message>
        <source>Not refused: the server only did not find the ticket, which does not exist.</source>
        <translation>Nicht verweigert: Der Server hat nur das Ticket nicht gefunden, das es nicht gibt.</translation>
    </message>
    <message>
        <source>Refused with the outcome of a private note; others may still be allowed.</source>
        <translation>Mit dem Aktionsergebnis einer privaten Notiz verweigert; andere können trotzdem erlaubt sein.</translation>
    </message>
    <message>
        <source>The server refused it with status %1.</source>
        <translation>Der Server hat es mit Status %1 verweigert.</translation>
    </message>
    <message>
        <source>The token has no scope that opens this, such as %1.</source>
        <translation>Der Token hat keinen Scope, der das öffnet, etwa %1.</translation>
    </message>
    <message>
        <source>The agent is an administrator, and the token has all scopes.</source>
        <translation>Der Agent ist Administrator, und der Token hat alle Scopes.</translation>
    </message>
    <message>
        <source>The application logs in as an end user, and this is for agents.</source>
        <translation>Die Anwendung meldet sich als Endbenutzer an, und das ist für Agenten.</translation>
    </message>
    <message>
        <source>The answer is not that ticket: this was not found out.</source>
        <translation>Die Antwort ist nicht dieses Ticket: Das wurde nicht ermittelt.</translation>
    </message>
    <message>
        <source>The rows lack %1, and the look-up that has it may not be read or is empty.</source>
        <translation>Den Zeilen fehlt %1, und die Nachschlageliste, in der es steht, darf nicht gelesen werden oder ist leer.</translation>
    </message>
    <message>
        <source>HaloPSA says that this agent may update the ticket it read.</source>
        <translation>HaloPSA sagt, dass dieser Agent das gelesene Ticket ändern darf.</translation>
    </message>
    <message>
        <source>HaloPSA says that this agent may not update the ticket it read.</source>
        <translation>HaloPSA sagt, dass dieser Agent das gelesene Ticket nicht ändern darf.</translation>
    </message>
    <message>
        <source>HaloPSA says that tickets of a type may be created, and this agent may update tickets.</source>
        <translation>HaloPSA sagt, dass Tickets eines Typs angelegt werden dürfen, und dieser Agent darf Tickets ändern.</translation>
    </message>
    <message>
        <source>HaloPSA says of no ticket type that this agent may create tickets of it.</source>
        <translation>HaloPSA sagt von keinem Tickettyp, dass dieser Agent Tickets davon anlegen darf.</translation>
    </message>
    <message>
        <source>It could not be found out which outcome resolves a ticket; without it nothing is sent.</source>
        <translation>Es war nicht zu ermitteln, welches Aktionsergebnis ein Ticket löst; ohne das wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The ticket that was read offers the outcome for it.</source>
        <translation>Das gelesene Ticket bietet das Aktionsergebnis dafür an.</translation>
    </message>
    <message>
        <source>The ticket that was read offers this agent no outcome.</source>
        <translation>Das gelesene Ticket bietet diesem Agenten kein Aktionsergebnis an.</translation>
    </message>
    <message>
        <source>The ticket that was read does not offer the outcome for it.</source>
        <translation>Das gelesene Ticket bietet das Aktionsergebnis dafür nicht an.</translation>
    </message>
    <message>
        <source>It answered; this ticket has none.</source>
        <translation>Es kam eine Antwort; dieses Ticket hat keine.</translation>
    </message>
</context>
<context>
    <name>ProductionQuestion</name>
    <message numerus="yes">
        <source>%1: %n ticket(s) of the PRODUCTION connection “%2”?</source>
        <translation>
            <numerusform>%1: ein Ticket der PRODUKTIV-Verbindung „%2“?</numerusform>
            <numerusform>%1: %n Tickets der PRODUKTIV-Verbindung „%2“?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RawAnswer</name>
    <message>
        <source>Raw answer</source>
        <translation>Rohantwort</translation>
    </message>
    <message numerus="yes">
        <source>Status %1, %n byte(s)</source>
        <translation>
            <numerusform>Status %1, %n Byte</numerusform>
            <numerusform>Status %1, %n Byte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the beginning of it:</source>
        <translation>%1, der Anfang davon:</translation>
    </message>
</context>
<context>
    <name>ReadFailure</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>The server&apos;s own words</source>
        <translation>Wortlaut des Servers</translation>
    </message>
    <message>
        <source>Cause and cure</source>
        <translation>Ursache und Abhilfe</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server meldet: %1</translation>
    </message>
</context>
<context>
    <name>ReadableText</name>
    <message>
        <source>HTML in the texts of tickets and notes is shown as plain text.</source>
        <translation>HTML in den Texten von Tickets und Notizen steht hier als reiner Text.</translation>
    </message>
</context>
<context>
    <name>ReceiptFile</name>
    <message>
        <source>Save the receipt of %1</source>
        <translation>Beleg von %1 speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>The answer does not say so, but the ticket is there.</source>
        <translation>Die Antwort sagt es nicht, aber das Ticket ist da.</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>Es ist geschlossen.</translation>
    </message>
    <message>
        <source>It was not tried: %1</source>
        <translation>Nicht versucht: %1</translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation>Der Server hat es abgelehnt (%1).</translation>
    </message>
    <message>
        <source>That says nothing about rights: the server failed (%1). %2</source>
        <translation>Das sagt nichts über Rechte: Der Server ist daran gescheitert (%1). %2</translation>
    </message>
    <message>
        <source>That says nothing about rights: the server refused this one request (%1). %2</source>
        <translation>Das sagt nichts über Rechte: Der Server hat diese eine Anfrage abgelehnt (%1). %2</translation>
    </message>
    <message>
        <source>That says nothing about rights. %1</source>
        <translation>Das sagt nichts über Rechte. %1</translation>
    </message>
    <message>
        <source>The server accepted it, but no record of its says that it was done.</source>
        <translation>Der Server hat es angenommen, aber keiner seiner Datensätze sagt, dass es getan ist.</translation>
    </message>
    <message>
        <source>The server accepted it, but the ticket was like that before: that is no proof.</source>
        <translation>Der Server hat es angenommen, aber das Ticket war schon vorher so: Das ist kein Beweis.</translation>
    </message>
    <message>
        <source>No answer came, but the server&apos;s record shows that it was done.</source>
        <translation>Es kam keine Antwort, aber der Datensatz des Servers zeigt, dass es getan ist.</translation>
    </message>
    <message>
        <source>It was done, and the server&apos;s record shows it.</source>
        <translation>Es ist getan, und der Datensatz des Servers zeigt es.</translation>
    </message>
    <message>
        <source>A ticket was created, but not as asked for. %1</source>
        <translation>Ein Ticket wurde angelegt, aber nicht wie verlangt. %1</translation>
    </message>
    <message>
        <source>It is not known whether it was done. %1</source>
        <translation>Ob es getan ist, ist nicht bekannt. %1</translation>
    </message>
    <message>
        <source>It was not sent. %1</source>
        <translation>Es wurde nicht gesendet. %1</translation>
    </message>
    <message>
        <source>It was not tried.</source>
        <translation>Nicht versucht.</translation>
    </message>
    <message>
        <source>Ticket #%1 “%2” may still be there: its deletion was accepted, but whether it is gone could not be read. Look for it in HaloPSA.</source>
        <translation>Ticket #%1 „%2“ ist vielleicht noch da: Das Löschen wurde angenommen, aber ob es fort ist, ließ sich nicht lesen. Suchen Sie es in HaloPSA.</translation>
    </message>
    <message>
        <source>Ticket #%1 “%2” is still there, although its deletion was accepted (%3). Delete it in HaloPSA.</source>
        <translation>Ticket #%1 „%2“ ist noch da, obwohl das Löschen angenommen wurde (%3). Löschen Sie es in HaloPSA.</translation>
    </message>
    <message>
        <source>Ticket #%1 “%2” may still be there: when it was to be deleted, the server did not find it (404). Look for it in HaloPSA.</source>
        <translation>Ticket #%1 „%2“ ist vielleicht noch da: Als es gelöscht werden sollte, fand der Server es nicht (404). Suchen Sie es in HaloPSA.</translation>
    </message>
    <message>
        <source>Ticket #%1 “%2” is still there: deleting it failed. %3 Delete it in HaloPSA.</source>
        <translation>Ticket #%1 „%2“ ist noch da: Das Löschen ist gescheitert. %3 Löschen Sie es in HaloPSA.</translation>
    </message>
    <message>
        <source>Ticket #%1 “%2” is still there: deleting it was refused (%3). Delete it in HaloPSA.</source>
        <translation>Ticket #%1 „%2“ ist noch da: Das Löschen wurde abgelehnt (%3). Löschen Sie es in HaloPSA.</translation>
    </message>
    <message>
        <source>Ticket #%1 “%2” may still be there: whether it was deleted could not be found out. Look for it in HaloPSA.</source>
        <translation>Ticket #%1 „%2“ ist vielleicht noch da: Ob es gelöscht wurde, ließ sich nicht herausfinden. Suchen Sie es in HaloPSA.</translation>
    </message>
    <message>
        <source>Ticket #%1 “%2” is still there: its deletion could not be sent. %3 Delete it in HaloPSA.</source>
        <translation>Ticket #%1 „%2“ ist noch da: Das Löschen konnte nicht gesendet werden. %3 Löschen Sie es in HaloPSA.</translation>
    </message>
    <message>
        <source>A ticket “%1” may exist: the answer to its creation does not tell, and it was not found afterwards. Look for it in HaloPSA, and delete it there.</source>
        <translation>Vielleicht gibt es ein Ticket „%1“: Die Antwort auf das Anlegen sagt es nicht, und danach wurde es nicht gefunden. Suchen Sie es in HaloPSA, und löschen Sie es dort.</translation>
    </message>
    <message>
        <source>Ticket #%1 “%2” may still be there: the rehearsal was ended before it could be deleted. Look for it in HaloPSA, and delete it there.</source>
        <translation>Ticket #%1 „%2“ ist vielleicht noch da: Die Probe wurde beendet, bevor es gelöscht werden konnte. In HaloPSA danach suchen und es dort löschen.</translation>
    </message>
    <message>
        <source>It was accepted, but not applied: the role may not do it, or a rule or workflow of the tenant changed it again. %1</source>
        <translation>Es wurde angenommen, aber nicht umgesetzt: Die Rolle darf es nicht, oder eine Regel oder ein Workflow des Mandanten hat es wieder geändert. %1</translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message>
        <source>Rehearse on %1</source>
        <translation>Proben auf %1</translation>
    </message>
    <message>
        <source>Requests of the rehearsal</source>
        <translation>Anfragen der Probe</translation>
    </message>
    <message>
        <source>Your own &amp;e-mail address</source>
        <translation>Die eigene &amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Resolve Tickets mails to this address only. Empty: it is not rehearsed.</source>
        <translation>Resolve Tickets mailt nur an diese Adresse. Leer: Es wird nicht geprobt.</translation>
    </message>
    <message>
        <source>&amp;Type %1</source>
        <translation>%1 ein&amp;tippen</translation>
    </message>
    <message>
        <source>This is PRODUCTION: type the connection&apos;s &amp;name</source>
        <translation>Dies ist PRODUCTION: den &amp;Namen der Verbindung eintippen</translation>
    </message>
    <message>
        <source>Switch the rehearsal on</source>
        <translation>Die Probe einschalten</translation>
    </message>
    <message>
        <source>Reading what the requests depend on…</source>
        <translation>Liest, wovon die Anfragen abhängen…</translation>
    </message>
    <message>
        <source>This is not one e-mail address.</source>
        <translation>Das ist nicht eine einzelne E-Mail-Adresse.</translation>
    </message>
    <message numerus="yes">
        <source>It makes %n request(s), in this order:</source>
        <translation>
            <numerusform>Sie stellt %n Anfrage:</numerusform>
            <numerusform>Sie stellt %n Anfragen, in dieser Reihenfolge:</numerusform>
        </translation>
    </message>
    <message>
        <source>A rehearsal writes. It creates one ticket, “Sundog permission check, delete me”, runs on it what the commands do, and deletes it. Rules of the tenant may react to it, and may mail. If the ticket does not offer the outcome of a private note, another one that changes no status and mails nobody is taken for the action. What cannot be deleted is named afterwards.</source>
        <translation>Eine Probe schreibt. Sie legt ein Ticket „Sundog permission check, delete me“ an, führt daran aus, was die Befehle tun, und löscht es. Regeln des Mandanten können darauf reagieren und E-Mails verschicken. Bietet das Ticket das Aktionsergebnis einer privaten Notiz nicht an, wird für die Aktion ein anderes genommen, das keinen Status ändert und niemandem eine E-Mail schickt. Was nicht gelöscht werden kann, wird danach genannt.</translation>
    </message>
</context>
<context>
    <name>RemoteImages</name>
    <message>
        <source>Picture from %1</source>
        <translation>Bild von %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NEIN</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>The server counts</source>
        <translation>Der Server zählt</translation>
    </message>
    <message>
        <source>Incomplete because</source>
        <translation>Unvollständig, weil</translation>
    </message>
    <message>
        <source>Failed: ticket %1</source>
        <translation>Gescheitert: Ticket %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Inputs (UTC)</source>
        <translation>Eingaben (UTC)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>given on the command line</source>
        <translation>auf der Kommandozeile angegeben</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Exported (UTC)</source>
        <translation>Exportiert (UTC)</translation>
    </message>
    <message>
        <source>Time zone of the times</source>
        <translation>Zeitzone der Zeiten</translation>
    </message>
    <message>
        <source>Columns that no ticket has a field for</source>
        <translation>Spalten, für die kein Ticket ein Feld hat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>(could not be read)</source>
        <translation>(konnte nicht gelesen werden)</translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 Bytes)</translation>
    </message>
    <message>
        <source>“%1” is no path of a ticket&apos;s record. Expected is one such as $.client_name or $.customfields[?(@.id==12)].value</source>
        <translation>„%1“ ist kein Pfad im Datensatz eines Tickets. Erwartet wird einer wie $.client_name oder $.customfields[?(@.id==12)].value</translation>
    </message>
    <message>
        <source>%1 is named twice</source>
        <translation>%1 ist zweimal genannt</translation>
    </message>
    <message>
        <source>(cut, was %1 characters)</source>
        <translation>(gekürzt, waren %1 Zeichen)</translation>
    </message>
    <message>
        <source>Requests of the connection meanwhile</source>
        <translation>Anfragen der Verbindung währenddessen</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>This is no file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Es gibt keinen solchen Ordner.</translation>
    </message>
    <message>
        <source>The manifest could not be written: %1</source>
        <translation>Das Manifest konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The file is written, but not its manifest: %1</source>
        <translation>Die Datei ist geschrieben, ihr Manifest aber nicht: %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>All charts</source>
        <translation>Alle Diagramme</translation>
    </message>
    <message>
        <source>Save or copy all of them</source>
        <translation>Alle zusammen speichern oder kopieren</translation>
    </message>
    <message>
        <source>Created and closed per day</source>
        <translation>Erstellt und geschlossen je Tag</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Keine Verbindung ist offen.</translation>
    </message>
    <message>
        <source>The reports count the tickets that the queue has loaded: by status, type, team, agent, client and priority, their age, and how many were created and closed each day. Open a connection or the practice tenant first.</source>
        <translation>Die Berichte zählen die Tickets, die die Warteschlange geladen hat: nach Status, Typ, Team, Agent, Kunde und Priorität, ihr Alter, und wie viele an jedem Tag erstellt und geschlossen wurden. Zuerst eine Verbindung oder den Übungsmandanten öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) in the queue&apos;s list: %1 open, %2 closed</source>
        <translation>
            <numerusform>%n Ticket in der Liste der Warteschlange: %1 offen, %2 geschlossen</numerusform>
            <numerusform>%n Tickets in der Liste der Warteschlange: %1 offen, %2 geschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>the filter leaves closed tickets out</source>
        <translation>der Filter lässt geschlossene Tickets weg</translation>
    </message>
    <message>
        <source>The queue can be filtered by one of them at a time.</source>
        <translation>Die Warteschlange lässt sich nach einem davon zugleich filtern.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s)</source>
        <comment>of a status, a team …</comment>
        <translation>
            <numerusform>%1: %n Ticket</numerusform>
            <numerusform>%1: %n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Click or Enter: only these, in the queue</source>
        <translation>Klick oder Eingabe: nur diese, in der Warteschlange</translation>
    </message>
    <message>
        <source>%1: %2 created, %3 closed</source>
        <comment>a day, numbers of tickets</comment>
        <translation>%1: %2 erstellt, %3 geschlossen</translation>
    </message>
    <message>
        <source>HaloPSA filters tickets by their last update, not by these days.</source>
        <translation>HaloPSA filtert Tickets nach ihrer letzten Änderung, nicht nach diesen Tagen.</translation>
    </message>
    <message>
        <source>Only of tickets in the list (updated: %1): others were created and closed on these days as well.</source>
        <translation>Nur von Tickets in der Liste (geändert: %1): An diesen Tagen wurden auch andere erstellt und geschlossen.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The table is in the clipboard.</source>
        <translation>Die Tabelle ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>Not saved to %1: %2</source>
        <translation>Nicht gespeichert in %1: %2</translation>
    </message>
    <message>
        <source>Tickets of the queue</source>
        <translation>Tickets der Warteschlange</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Counted %1</source>
        <translation>Gezählt %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>The list has changed since, and is being counted again.</source>
        <translation>Die Liste hat sich seitdem geändert und wird neu gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n day(s) up to today: other days are not shown.</source>
        <translation>
            <numerusform>Der neueste Tag bis heute: andere Tage sind nicht gezeigt.</numerusform>
            <numerusform>Die neuesten %n Tage bis heute: andere Tage sind nicht gezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestDetail</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Select a request to read it here. J and K move through the list.</source>
        <translation>Eine Anfrage auswählen, um sie hier zu lesen. J und K gehen durch die Liste.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Under way: no answer yet.</source>
        <translation>Unterwegs: noch keine Antwort.</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Keine Antwort: %1</translation>
    </message>
    <message>
        <source>The server&apos;s request limit was reached, so it did nothing. A repeat is a request of its own in this list.</source>
        <translation>Das Anfragelimit des Servers war erreicht, also hat er nichts getan. Eine Wiederholung ist eine eigene Anfrage in dieser Liste.</translation>
    </message>
    <message>
        <source>Cancelled: nobody waited for the answer any more.</source>
        <translation>Abgebrochen: Niemand hat mehr auf die Antwort gewartet.</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 in the queue</source>
        <translation>%1 in der Warteschlange</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Gesendet: %1</translation>
    </message>
    <message>
        <source>Sent: %1
Received: %2
Unpacked: %3</source>
        <translation>Gesendet: %1
Empfangen: %2
Entpackt: %3</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <comment>an HTTP status</comment>
        <translation>%1 wartet</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>an HTTP status</comment>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n time(s) more by the network layer, because the connection ended before the answer began. The server counts these as well.</source>
        <translation>
            <numerusform>%n Mal mehr von der Netzwerkschicht gesendet, weil die Verbindung vor Beginn der Antwort endete. Der Server zählt auch das.</numerusform>
            <numerusform>%n Mal mehr von der Netzwerkschicht gesendet, weil die Verbindung vor Beginn der Antwort endete. Der Server zählt auch das.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestMeter</name>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>What you clicked</source>
        <translation>Was Sie angeklickt haben</translation>
    </message>
    <message>
        <source>The ticket on the screen</source>
        <translation>Das gezeigte Ticket</translation>
    </message>
    <message>
        <source>Bulk</source>
        <translation>Sammelvorgänge</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests used</source>
        <translation>Verbrauchte Anfragen</translation>
    </message>
    <message>
        <source>Nothing is under way and nothing waits.</source>
        <translation>Nichts ist unterwegs, und nichts wartet.</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>paused for %1 s</source>
        <translation>Pause noch %1 s</translation>
    </message>
    <message>
        <source>full, next in %1 s</source>
        <translation>voll, nächste in %1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>next now</source>
        <translation>nächste sofort</translation>
    </message>
    <message>
        <source>Requests %1/%2  ·  %3</source>
        <translation>Anfragen %1/%2  ·  %3</translation>
    </message>
    <message>
        <source>%1 of %2 requests used in the last %3 s, %4 left; %5 of them are kept for what you click.</source>
        <translation>%1 von %2 Anfragen in den letzten %3 s verbraucht, %4 übrig; %5 davon sind für das aufgehoben, was Sie anklicken.</translation>
    </message>
    <message>
        <source>None counts any more.</source>
        <translation>Keine zählt mehr.</translation>
    </message>
    <message numerus="yes">
        <source>The oldest one stops counting at %1, in %n second(s).</source>
        <translation>
            <numerusform>Die älteste zählt ab %1 nicht mehr, in %n Sekunde.</numerusform>
            <numerusform>Die älteste zählt ab %1 nicht mehr, in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server takes no more requests for now; going on by itself in %n second(s).</source>
        <translation>
            <numerusform>Der Server nimmt gerade keine Anfragen mehr an; von selbst weiter in %n Sekunde.</numerusform>
            <numerusform>Der Server nimmt gerade keine Anfragen mehr an; von selbst weiter in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagte: „%1“</translation>
    </message>
    <message>
        <source>%1 (under way)</source>
        <comment>a request</comment>
        <translation>%1 (unterwegs)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n request(s) are not ours: another program uses this key, or the server&apos;s limit is lower than %1.</source>
        <translation>
            <numerusform>Etwa %n Anfrage ist nicht von uns: Ein anderes Programm nutzt diesen Schlüssel, oder das Limit des Servers ist niedriger als %1.</numerusform>
            <numerusform>Etwa %n Anfragen sind nicht von uns: Ein anderes Programm nutzt diesen Schlüssel, oder das Limit des Servers ist niedriger als %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>bulk waits %1 s</source>
        <translation>Sammelvorgänge warten %1 s</translation>
    </message>
</context>
<context>
    <name>RequestQueue</name>
    <message>
        <source>The server refused a token that it had just issued.</source>
        <translation>Der Server hat ein eben ausgestelltes Token abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s request limit stayed reached for %n minute(s).</source>
        <translation>
            <numerusform>Das Anfragelimit des Servers blieb eine Minute lang erreicht.</numerusform>
            <numerusform>Das Anfragelimit des Servers blieb %n Minuten lang erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-in brought no usable token.</source>
        <translation>Die Anmeldung hat kein brauchbares Token gebracht.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>Waiting</source>
        <comment>a ticket of a job</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>a ticket of a job</comment>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a ticket of a job</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not applied</source>
        <comment>a ticket of a job</comment>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a ticket of a job</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>a ticket of a job</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>a ticket of a job</comment>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Partially Successful</source>
        <translation>Teilweise erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a whole command</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a command and its one ticket</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a command and how many tickets</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n erledigt</numerusform>
            <numerusform>%n erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applied</source>
        <translation>
            <numerusform>%n nicht übernommen</numerusform>
            <numerusform>%n nicht übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n nicht gesendet</numerusform>
            <numerusform>%n nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted; the server&apos;s record does not say whether it was done.</source>
        <translation>Angenommen; der Datensatz des Servers sagt nicht, ob es getan wurde.</translation>
    </message>
</context>
<context>
    <name>SafeHtmlView</name>
    <message>
        <source>The text goes on; it is shown up to here.</source>
        <translation>Der Text geht weiter; er wird bis hier angezeigt.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open this address in the mail program?</source>
        <translation>Diese Adresse im Mailprogramm öffnen?</translation>
    </message>
    <message>
        <source>Open this link in the browser?</source>
        <translation>Diesen Link im Browser öffnen?</translation>
    </message>
    <message>
        <source>Mail to: %1</source>
        <translation>Mail an: %1</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>Host: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>SavingStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saving files</source>
        <translation>Dateien werden gespeichert</translation>
    </message>
    <message>
        <source>Cancel saving</source>
        <translation>Speichern abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What was not saved, and why</source>
        <translation>Was nicht gespeichert wurde und warum</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Datei speichern</translation>
    </message>
    <message numerus="yes">
        <source>Save %n file(s) into a folder</source>
        <translation>
            <numerusform>%n Datei in einem Ordner speichern</numerusform>
            <numerusform>%n Dateien in einem Ordner speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Hier speichern</translation>
    </message>
    <message>
        <source>Saving files of #%1: %2</source>
        <translation>Dateien von #%1 werden gespeichert: %2</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <translation>
            <numerusform>%n erneut versuchen</numerusform>
            <numerusform>%n erneut versuchen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>SecretQuestion</name>
    <message>
        <source>Client Secret of %1</source>
        <translation>Client Secret von %1</translation>
    </message>
    <message>
        <source>Client Secret</source>
        <translation>Client Secret</translation>
    </message>
    <message>
        <source>&amp;Keep it in the keychain</source>
        <translation>Im Schlüsselbund &amp;behalten</translation>
    </message>
    <message>
        <source>Client &amp;Secret</source>
        <translation>Client &amp;Secret</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>&amp;Try the keychain again</source>
        <translation>Schlüsselbund erneut &amp;lesen</translation>
    </message>
    <message>
        <source>Still not found. Either the keychain is locked, or it does not hold this secret.</source>
        <translation>Immer noch nicht gefunden. Entweder ist der Schlüsselbund gesperrt, oder er enthält dieses Secret nicht.</translation>
    </message>
    <message>
        <source>The secret could not be kept in the keychain: %1
Connect again to use it for this session only.</source>
        <translation>Das Secret konnte nicht im Schlüsselbund abgelegt werden: %1
Erneut verbinden, um es nur für diese Sitzung zu verwenden.</translation>
    </message>
    <message>
        <source>The Client Secret was not found, or the keychain is locked.</source>
        <translation>Das Client Secret wurde nicht gefunden, oder der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>For this session only; an older one is removed from the keychain.</source>
        <translation>Nur für diese Sitzung; ein älteres Secret wird aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>For this session only; the next start uses an older one if the keychain has it.</source>
        <translation>Nur für diese Sitzung; enthält der Schlüsselbund ein älteres Secret, verwendet der nächste Start dieses.</translation>
    </message>
    <message>
        <source>The keychain may still hold an older Client Secret, and the next start would use that one: %1
Connect again to go on with this one.</source>
        <translation>Der Schlüsselbund enthält vielleicht noch ein älteres Client Secret, und der nächste Start würde dieses verwenden: %1
Erneut verbinden, um mit dem neuen fortzufahren.</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>Empty = keep the stored one</source>
        <translation>Leer = das gespeicherte behalten</translation>
    </message>
    <message>
        <source>Proxy &amp;password</source>
        <translation>Proxy-&amp;Passwort</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>The Server URL is missing. Enter the address of your HaloPSA, for example https://contoso.halopsa.com.</source>
        <translation>Die Server-URL fehlt. Die Adresse Ihres HaloPSA eingeben, zum Beispiel https://contoso.halopsa.com.</translation>
    </message>
    <message>
        <source>An address has no spaces and no backslashes in it. Enter one address, for example https://contoso.halopsa.com.</source>
        <translation>Eine Adresse enthält keine Leerzeichen und keine Backslashes. Eine Adresse eingeben, zum Beispiel https://contoso.halopsa.com.</translation>
    </message>
    <message>
        <source>“%1://” cannot be used here. The address of a HaloPSA starts with https://.</source>
        <translation>„%1://“ kann hier nicht verwendet werden. Die Adresse eines HaloPSA beginnt mit https://.</translation>
    </message>
    <message>
        <source>The address must not contain a user name or password (“name@…”). Enter the address alone; the Client ID and the Client Secret have fields of their own.</source>
        <translation>Die Adresse darf keinen Benutzernamen und kein Passwort enthalten („name@…“). Nur die Adresse eingeben; Client ID und Client Secret haben eigene Felder.</translation>
    </message>
    <message>
        <source>This is not a complete address. Enter the name of the server, for example https://contoso.halopsa.com.</source>
        <translation>Das ist keine vollständige Adresse. Den Namen des Servers eingeben, zum Beispiel https://contoso.halopsa.com.</translation>
    </message>
    <message>
        <source>The Client Secret would travel unencrypted to “%1”. Enter an address that starts with https://; http:// is for this computer alone.</source>
        <translation>Das Client Secret ginge unverschlüsselt an „%1“. Eine Adresse eingeben, die mit https:// beginnt; http:// ist nur für diesen Computer.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The session has ended.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>The sign-in address answered, but with no access token. Is it the right address?</source>
        <translation>Die Anmeldeadresse hat geantwortet, aber ohne Zugriffstoken. Ist es die richtige Adresse?</translation>
    </message>
</context>
<context>
    <name>SettingsMenus</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>Same as the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes when Sundog is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Sundog.</translation>
    </message>
</context>
<context>
    <name>SummaryChart</name>
    <message>
        <source>Save or copy: %1</source>
        <comment>the title of a chart</comment>
        <translation>Speichern oder kopieren: %1</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>Speichern oder kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>TemplateBar</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Name of a template</source>
        <translation>Name einer Vorlage</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <source>Save anew</source>
        <translation>Neu speichern</translation>
    </message>
    <message>
        <source>The template could not be saved.</source>
        <translation>Die Vorlage konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>The template could not be deleted.</source>
        <translation>Die Vorlage konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>TicketAddress</name>
    <message>
        <source>A Ticket address has no spaces and no backslashes in it. The usual one is %1.</source>
        <translation>Eine Ticket-Adresse enthält keine Leerzeichen und keine umgekehrten Schrägstriche. Üblich ist %1.</translation>
    </message>
    <message>
        <source>The Ticket address does not say where the id goes: write {id} there. The usual one is %1.</source>
        <translation>Die Ticket-Adresse sagt nicht, wo die ID hingehört: Dort {id} schreiben. Üblich ist %1.</translation>
    </message>
    <message>
        <source>In a Ticket address {web} can only stand at the start. The usual one is %1.</source>
        <translation>In einer Ticket-Adresse kann {web} nur am Anfang stehen. Üblich ist %1.</translation>
    </message>
    <message>
        <source>This is not an address that tickets can be opened at. Expected is {web} or an address that starts with https://, then the page. The usual one is %1.</source>
        <translation>Unter dieser Adresse lassen sich keine Tickets öffnen. Erwartet wird {web} oder eine Adresse, die mit https:// beginnt, danach die Seite. Üblich ist %1.</translation>
    </message>
</context>
<context>
    <name>TicketBrowser</name>
    <message>
        <source>Find in loaded rows</source>
        <translation>In geladenen Zeilen suchen</translation>
    </message>
    <message>
        <source>Find in loaded rows  /</source>
        <translation>In geladenen Zeilen suchen  /</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 von %n Zeile</numerusform>
            <numerusform>%1 von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No row contains “%1”.</source>
        <translation>Keine Zeile enthält „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n loaded row(s) were looked through.</source>
        <translation>
            <numerusform>Nur die eine geladene Zeile wurde durchsucht.</numerusform>
            <numerusform>Nur die %n geladenen Zeilen wurden durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>No tickets have been asked for yet.</source>
        <translation>Es wurden noch keine Tickets angefordert.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show raw answer</source>
        <translation>Rohantwort anzeigen</translation>
    </message>
    <message>
        <source>Cancelled before the first rows came.</source>
        <translation>Abgebrochen, bevor die ersten Zeilen kamen.</translation>
    </message>
    <message>
        <source>Nothing matches: %1</source>
        <translation>Kein Treffer: %1</translation>
    </message>
    <message>
        <source>The server has no ticket that this account may see.</source>
        <translation>Der Server hat kein Ticket, das dieses Konto sehen darf.</translation>
    </message>
    <message>
        <source>The server was asked and has no such ticket. One step wider:</source>
        <translation>Der Server wurde gefragt und hat kein solches Ticket. Um eine Stufe erweitern:</translation>
    </message>
    <message>
        <source>Nothing matches so far: %1</source>
        <translation>Bisher passt nichts: %1</translation>
    </message>
    <message>
        <source>Not all of the server&apos;s tickets could be looked through yet.</source>
        <translation>Es konnten noch nicht alle Tickets des Servers durchgesehen werden.</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Alle laden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>All tickets updated in the last 24 hours</source>
        <translation>Alle in den letzten 24 Stunden geänderten Tickets</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Looks through ID, summary, status, type, client, user, team, agent and category of the loaded rows, whether their column is shown or not.</source>
        <translation>Durchsucht ID, Betreff, Status, Typ, Kunde, Benutzer, Team, Agent und Kategorie der geladenen Zeilen, auch wenn die Spalte nicht angezeigt wird.</translation>
    </message>
</context>
<context>
    <name>TicketDelegate</name>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Soon</source>
        <comment>due within the hour</comment>
        <translation>Bald</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Pausiert</translation>
    </message>
</context>
<context>
    <name>TicketDetails</name>
    <message>
        <source>The answer is about another ticket.</source>
        <translation>Die Antwort betrifft ein anderes Ticket.</translation>
    </message>
</context>
<context>
    <name>TicketDocument</name>
    <message>
        <source>[picture]</source>
        <translation>[Bild]</translation>
    </message>
    <message>
        <source>[picture: %1]</source>
        <translation>[Bild: %1]</translation>
    </message>
    <message>
        <source>[The rest is left out: in HaloPSA the text has %1 characters.]</source>
        <translation>[Der Rest fehlt hier: In HaloPSA hat der Text %1 Zeichen.]</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Neuer Status</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message numerus="yes">
        <source>Reports of %n ticket(s)</source>
        <translation>
            <numerusform>Bericht über %n Ticket</numerusform>
            <numerusform>Berichte über %n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Report of a ticket</source>
        <translation>Bericht über ein Ticket</translation>
    </message>
    <message>
        <source>Time zone of all times: %1</source>
        <translation>Zeitzone aller Zeiten: %1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>About this file</source>
        <translation>Über diese Datei</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User&apos;s mail address</source>
        <translation>Mailadresse des Benutzers</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>Letzte Aktion</translation>
    </message>
    <message>
        <source>Respond by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>Responded</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>SLA due</source>
        <translation>SLA fällig</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Aufgewendete Zeit</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Closure note</source>
        <translation>Abschlussnotiz</translation>
    </message>
    <message>
        <source>Custom field %1</source>
        <translation>Eigenes Feld %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>mail to</comment>
        <translation>an %1</translation>
    </message>
    <message>
        <source>copy to %1</source>
        <translation>Kopie an %1</translation>
    </message>
    <message>
        <source>no time given</source>
        <translation>keine Zeit angegeben</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>The timeline could not be read and is missing here.</source>
        <translation>Der Verlauf konnte nicht gelesen werden und fehlt hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) were left out.</source>
        <translation>
            <numerusform>%n private Notiz wurde weggelassen.</numerusform>
            <numerusform>%n private Notizen wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) are in this report.</source>
        <translation>
            <numerusform>%n private Notiz steht in diesem Bericht.</numerusform>
            <numerusform>%n private Notizen stehen in diesem Bericht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The timeline is not whole: not all actions came.</source>
        <translation>Der Verlauf ist nicht vollständig: Nicht alle Aktionen kamen an.</translation>
    </message>
    <message>
        <source>The list of attachments could not be read and is missing here.</source>
        <translation>Die Liste der Anhänge konnte nicht gelesen werden und fehlt hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) that are not known to be at a public note were left out.</source>
        <translation>
            <numerusform>%n Anhang, der nicht sicher zu einer öffentlichen Notiz gehört, wurde weggelassen.</numerusform>
            <numerusform>%n Anhänge, die nicht sicher zu einer öffentlichen Notiz gehören, wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of attachments is not whole.</source>
        <translation>Die Liste der Anhänge ist nicht vollständig.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) were left out because the server does not say whether they are private.</source>
        <translation>
            <numerusform>%n Notiz wurde weggelassen, weil der Server nicht sagt, ob sie privat ist.</numerusform>
            <numerusform>%n Notizen wurden weggelassen, weil der Server nicht sagt, ob sie privat sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>PRIVATE</source>
        <translation>PRIVAT</translation>
    </message>
    <message>
        <source>PUBLIC</source>
        <translation>ÖFFENTLICH</translation>
    </message>
    <message numerus="yes">
        <source>Of %n note(s) the server does not say whether they are private.</source>
        <translation>
            <numerusform>Von %n Notiz sagt der Server nicht, ob sie privat ist.</numerusform>
            <numerusform>Von %n Notizen sagt der Server nicht, ob sie privat sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>PRIVATE OR PUBLIC: NOT KNOWN</source>
        <translation>PRIVAT ODER ÖFFENTLICH: NICHT BEKANNT</translation>
    </message>
</context>
<context>
    <name>TicketExport</name>
    <message>
        <source>The tickets %1</source>
        <translation>Die Tickets %1</translation>
    </message>
    <message>
        <source>not all of its actions came</source>
        <translation>nicht alle seine Aktionen kamen an</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>not all of its files are in the list that came</source>
        <translation>nicht alle seine Dateien stehen in der Liste, die ankam</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Its actions and files were not asked for any more.</source>
        <translation>Nach seinen Aktionen und Dateien wurde nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>The server sends the same page again and again, so the rest cannot be read.</source>
        <translation>Der Server schickt immer wieder dieselbe Seite, daher kann der Rest nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The server counts more tickets than its pages hold.</source>
        <translation>Der Server zählt mehr Tickets, als seine Seiten enthalten.</translation>
    </message>
    <message>
        <source>The number asked for is here; there may be more tickets that match.</source>
        <translation>Die verlangte Anzahl ist da; es kann mehr passende Tickets geben.</translation>
    </message>
    <message>
        <source>The list was not read to its end.</source>
        <translation>Die Liste wurde nicht bis zum Ende gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came without a readable id.</source>
        <translation>
            <numerusform>%n Zeile kam ohne lesbare ID.</numerusform>
            <numerusform>%n Zeilen kamen ohne lesbare ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not apply: %1. %n ticket(s) that do not match were left out.</source>
        <translation>
            <numerusform>Der Server hat nicht angewendet: %1. %n Ticket, das nicht passt, wurde ausgelassen.</numerusform>
            <numerusform>Der Server hat nicht angewendet: %1. %n Tickets, die nicht passen, wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket %1: %2</source>
        <translation>Ticket %1: %2</translation>
    </message>
    <message>
        <source>%1 could not be read, and stand as ids where rows have no names: %2</source>
        <translation>%1 konnten nicht gelesen werden und stehen als IDs, wo Zeilen keine Namen haben: %2</translation>
    </message>
    <message>
        <source>%1: some have no name here and stand as ids.</source>
        <translation>%1: Einige haben hier keinen Namen und stehen als IDs.</translation>
    </message>
    <message>
        <source>Actions are without those of the system.</source>
        <translation>Die Aktionen sind ohne die des Systems.</translation>
    </message>
    <message>
        <source>The server said: “%1”</source>
        <translation>Der Server sagte: „%1“</translation>
    </message>
    <message>
        <source>The tickets are as the server had them at %1 (UTC).</source>
        <translation>Die Tickets sind so, wie der Server sie um %1 (UTC) hatte.</translation>
    </message>
    <message>
        <source>It was not asked for any more.</source>
        <translation>Danach wurde nicht mehr gefragt.</translation>
    </message>
</context>
<context>
    <name>TicketFacts</name>
    <message>
        <source>%1: id %2</source>
        <translation>%1: ID %2</translation>
    </message>
    <message>
        <source>#%1 (unknown)</source>
        <translation>#%1 (unbekannt)</translation>
    </message>
    <message>
        <source>The list of names could not be loaded.</source>
        <translation>Die Liste der Namen konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>It is not in the list of names.</source>
        <translation>Steht nicht in der Liste der Namen.</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>priority in SLA</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>SLA: id %1</source>
        <translation>SLA: ID %1</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category 2–4</source>
        <translation>Kategorie 2–4</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last update</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>SLA due</source>
        <translation>SLA fällig</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>No client</source>
        <translation>Kein Kunde</translation>
    </message>
    <message>
        <source>SLA due: %1</source>
        <translation>SLA fällig: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Untergeordnete</translation>
    </message>
    <message>
        <source>Custom field %1</source>
        <translation>Eigenes Feld %1</translation>
    </message>
    <message>
        <source>Custom field %1, id %2</source>
        <translation>Eigenes Feld %1, Id %2</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <comment>closed 3 days ago</comment>
        <translation>Geschlossen %1</translation>
    </message>
    <message>
        <source>SLA was due %1 (%2)</source>
        <comment>was due 3 hours ago (13:20)</comment>
        <translation>SLA war fällig %1 (%2)</translation>
    </message>
    <message>
        <source>SLA due %1 (%2)</source>
        <comment>due in 3 hours (13:20)</comment>
        <translation>SLA fällig %1 (%2)</translation>
    </message>
</context>
<context>
    <name>TicketFetch</name>
    <message numerus="yes">
        <source>Get Tickets, %n ticket(s)</source>
        <translation>
            <numerusform>Get Tickets, %n Ticket</numerusform>
            <numerusform>Get Tickets, %n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer holds ticket %1.</source>
        <translation>Die Antwort enthält das Ticket %1.</translation>
    </message>
    <message>
        <source>The answer holds no ticket.</source>
        <translation>Die Antwort enthält kein Ticket.</translation>
    </message>
</context>
<context>
    <name>TicketFilter</name>
    <message>
        <source>“%1” is set by Sundog itself, so that no page is missed. Leave it out; how many tickets are fetched is set by “Number of Event(s) Fetched”.</source>
        <translation>„%1“ setzt Sundog selbst, damit keine Seite verloren geht. Weglassen; wie viele Tickets geholt werden, bestimmt „Number of Event(s) Fetched“.</translation>
    </message>
    <message>
        <source>The value of “%1” cannot be sent in a query. Expected is a text, a number, true or false, or a list of these.</source>
        <translation>Der Wert von „%1“ lässt sich nicht in einer Abfrage senden. Erwartet wird ein Text, eine Zahl, true oder false oder eine Liste davon.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Expected is a time in UTC such as 2026-09-01 14:00:00.</source>
        <translation>„%1“ ist keine Zeit. Erwartet wird eine Zeit in UTC wie 2026-09-01 14:00:00.</translation>
    </message>
    <message>
        <source>“%1” is not an id. Expected are whole numbers: one, or a list such as [1, 3].</source>
        <translation>„%1“ ist keine ID. Erwartet werden ganze Zahlen: eine oder eine Liste wie [1, 3].</translation>
    </message>
    <message>
        <source>“%1” is not possible here. Expected is a whole number from 1 to %2.</source>
        <translation>„%1“ ist hier nicht möglich. Erwartet wird eine ganze Zahl von 1 bis %2.</translation>
    </message>
    <message>
        <source>Expected is a text.</source>
        <translation>Erwartet wird ein Text.</translation>
    </message>
    <message>
        <source>Expected is a JSON object such as {&quot;client_id&quot;: 12}.</source>
        <translation>Erwartet wird ein JSON-Objekt wie {&quot;client_id&quot;: 12}.</translation>
    </message>
    <message>
        <source>There is no input “%1”. The inputs are: %2.</source>
        <translation>Eine Eingabe „%1“ gibt es nicht. Die Eingaben sind: %2.</translation>
    </message>
    <message>
        <source>Expected is either “Last Hours” or “Start Time” and “End Time”.</source>
        <translation>Erwartet wird entweder „Last Hours“ oder „Start Time“ und „End Time“.</translation>
    </message>
    <message>
        <source>The End Time lies before the Start Time. Expected is %1 or later.</source>
        <translation>Die End Time liegt vor der Start Time. Erwartet wird %1 oder später.</translation>
    </message>
    <message>
        <source>This is a list. Expected is a JSON object such as {&quot;client_id&quot;: 12}.</source>
        <translation>Das ist eine Liste. Erwartet wird ein JSON-Objekt wie {&quot;client_id&quot;: 12}.</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1. Expected is an object such as {&quot;client_id&quot;: 12}.</source>
        <translation>Das ist kein gültiges JSON: %1. Erwartet wird ein Objekt wie {&quot;client_id&quot;: 12}.</translation>
    </message>
</context>
<context>
    <name>TicketHead</name>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Client, site and user</source>
        <translation>Kunde, Standort und Benutzer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Kein Betreff</translation>
    </message>
</context>
<context>
    <name>TicketHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>TicketIds</name>
    <message>
        <source>“%1” is not the id of a ticket. Expected are whole numbers from 1, such as 1042 or #1042, or links to tickets.</source>
        <translation>„%1“ ist nicht die ID eines Tickets. Erwartet werden ganze Zahlen ab 1, etwa 1042 oder #1042, oder Links auf Tickets.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not the id of a ticket: %1. Expected are whole numbers from 1, such as 1042 or #1042, or links to tickets.</source>
        <translation>Nicht die ID eines Tickets: %1. Erwartet werden ganze Zahlen ab 1, etwa 1042 oder #1042, oder Links auf Tickets.</translation>
    </message>
</context>
<context>
    <name>TicketIdsField</name>
    <message>
        <source>is expected to hold the id of one ticket</source>
        <translation>muss die ID eines Tickets enthalten</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s), not those that are selected</source>
        <translation>
            <numerusform>%n Ticket, nicht das ausgewählte</numerusform>
            <numerusform>%n Tickets, nicht die ausgewählten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketLoader</name>
    <message>
        <source>Fetch Event, page %1</source>
        <translation>Fetch Event, Seite %1</translation>
    </message>
</context>
<context>
    <name>TicketReports</name>
    <message>
        <source>HaloPSA makes its PDF on an order, which changes the ticket. %1</source>
        <translation>HaloPSA macht sein PDF auf einen Auftrag hin, der das Ticket ändert. %1</translation>
    </message>
    <message>
        <source>Its actions and files were not asked for any more.</source>
        <translation>Seine Aktionen und Dateien wurden nicht mehr abgefragt.</translation>
    </message>
    <message>
        <source>not all of its actions came</source>
        <translation>nicht alle seine Aktionen kamen an</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>not all of its files are in the list that came</source>
        <translation>nicht alle seine Dateien stehen in der Liste, die kam</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Stopped before it was written.</source>
        <translation>Angehalten, bevor es geschrieben war.</translation>
    </message>
    <message>
        <source>HaloPSA was told to make it. %1</source>
        <translation>HaloPSA hat den Auftrag bekommen, es zu machen. %1</translation>
    </message>
    <message>
        <source>HaloPSA does not document how its PDF is made, so it may not come. Sundog&apos;s own report does: choose it under Made by.</source>
        <translation>HaloPSA dokumentiert nicht, wie sein PDF gemacht wird, es kann also ausbleiben. Der eigene Bericht von Sundog kommt: unter „Erstellt von“ auswählen.</translation>
    </message>
    <message>
        <source>HaloPSA&apos;s PDF of ticket #%1</source>
        <translation>PDF von HaloPSA zu Ticket #%1</translation>
    </message>
    <message>
        <source>It was sent, but no answer came: HaloPSA may have made it. %1</source>
        <translation>Es wurde gesendet, aber es kam keine Antwort: HaloPSA hat es vielleicht gemacht. %1</translation>
    </message>
    <message>
        <source>HaloPSA accepted the order, but no ticket came back.</source>
        <translation>HaloPSA hat den Auftrag angenommen, aber es kam kein Ticket zurück.</translation>
    </message>
    <message>
        <source>HaloPSA accepted the order, but the ticket that came back names no PDF.</source>
        <translation>HaloPSA hat den Auftrag angenommen, aber das Ticket, das zurückkam, nennt kein PDF.</translation>
    </message>
    <message numerus="yes">
        <source>What HaloPSA names as the PDF is none: %n byte(s), %1.</source>
        <translation>
            <numerusform>Was HaloPSA als PDF nennt, ist keines: %n Byte, %1.</numerusform>
            <numerusform>Was HaloPSA als PDF nennt, ist keines: %n Bytes, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>of no type</source>
        <translation>ohne Typ</translation>
    </message>
    <message>
        <source>It could not be written into “%1”: %2</source>
        <translation>Es konnte nicht in „%1“ geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The tickets %1</source>
        <translation>Die Tickets %1</translation>
    </message>
    <message>
        <source>Made by HaloPSA. What is in it was not checked.</source>
        <translation>Von HaloPSA erstellt. Was darin steht, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Private notes are in it.</source>
        <translation>Private Notizen sind enthalten.</translation>
    </message>
    <message>
        <source>Private notes were left out.</source>
        <translation>Private Notizen wurden weggelassen.</translation>
    </message>
    <message>
        <source>Actions are without those of the system.</source>
        <translation>Die Aktionen sind ohne die des Systems.</translation>
    </message>
    <message>
        <source>HaloPSA made its PDF, but it is in no file here. %1</source>
        <translation>HaloPSA hat sein PDF gemacht, aber es ist hier in keiner Datei. %1</translation>
    </message>
    <message>
        <source>“%1” has come there meanwhile. It was left as it is.</source>
        <translation>„%1“ ist inzwischen dort entstanden und blieb, wie es ist.</translation>
    </message>
</context>
<context>
    <name>TicketReview</name>
    <message>
        <source>#%1, not in the list: look at it first</source>
        <translation>#%1, nicht in der Liste: Sehen Sie es erst an</translation>
    </message>
    <message>
        <source>Tickets to be changed</source>
        <translation>Tickets, die geändert werden</translation>
    </message>
    <message numerus="yes">
        <source>It changes %n ticket(s):</source>
        <translation>
            <numerusform>Es ändert %n Ticket:</numerusform>
            <numerusform>Es ändert %n Tickets:</numerusform>
        </translation>
    </message>
    <message>
        <source>To confirm, type their number: %1</source>
        <translation>Zur Bestätigung die Anzahl tippen: %1</translation>
    </message>
    <message>
        <source>Type %1 to confirm that all of them are meant.</source>
        <translation>Tippen Sie %1, um zu bestätigen, dass alle gemeint sind.</translation>
    </message>
</context>
<context>
    <name>TicketSelection</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, %1 of them hidden by the find text</source>
        <translation>
            <numerusform>%n ausgewählt, davon %1 durch den Suchtext verborgen</numerusform>
            <numerusform>%n ausgewählt, davon %1 durch den Suchtext verborgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketSummary</name>
    <message>
        <source>under 1 day</source>
        <translation>unter 1 Tag</translation>
    </message>
    <message>
        <source>1 to 3 days</source>
        <translation>1 bis 3 Tage</translation>
    </message>
    <message>
        <source>3 to 7 days</source>
        <translation>3 bis 7 Tage</translation>
    </message>
    <message>
        <source>1 to 4 weeks</source>
        <translation>1 bis 4 Wochen</translation>
    </message>
    <message>
        <source>1 to 3 months</source>
        <translation>1 bis 3 Monate</translation>
    </message>
    <message>
        <source>over 3 months</source>
        <translation>über 3 Monate</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Typ</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Nach Team</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Nach Agent</translation>
    </message>
    <message>
        <source>By client</source>
        <translation>Nach Kunde</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>Nach Priorität</translation>
    </message>
    <message>
        <source>Age of open tickets</source>
        <translation>Alter offener Tickets</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketTable</name>
    <message>
        <source>#%1 (unknown)</source>
        <comment>an id without a name</comment>
        <translation>#%1 (unbekannt)</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last update</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>SLA due</source>
        <translation>SLA fällig</translation>
    </message>
    <message>
        <source>It comes when the list is read again (F5).</source>
        <translation>Er kommt, wenn die Liste neu gelesen wird (F5).</translation>
    </message>
    <message>
        <source>No field %1 came with this ticket. Rows of a list leave out much of what the ticket itself has.</source>
        <translation>Mit diesem Ticket kam kein Feld %1. Zeilen einer Liste lassen vieles weg, was das Ticket selbst hat.</translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) copied</source>
        <translation>
            <numerusform>%n ID kopiert</numerusform>
            <numerusform>%n IDs kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) copied as JSON</source>
        <translation>
            <numerusform>%n ID als JSON kopiert</numerusform>
            <numerusform>%n IDs als JSON kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Id %1 copied</source>
        <translation>ID %1 kopiert</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Geräumige Zeilen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Copy rows (TSV)</source>
        <translation>Zeilen kopieren (TSV)</translation>
    </message>
    <message>
        <source>Copy ids as list</source>
        <translation>IDs als Liste kopieren</translation>
    </message>
    <message>
        <source>Copy ids as JSON</source>
        <translation>IDs als JSON kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Add column…</source>
        <translation>Spalte hinzufügen …</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>Open in HaloPSA</source>
        <translation>In HaloPSA öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy links</source>
        <translation>Links kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown link</source>
        <translation>Als Markdown-Link kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown links</source>
        <translation>Als Markdown-Links kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Open %n ticket(s) in the browser?</source>
        <translation>
            <numerusform>%n Ticket im Browser öffnen?</numerusform>
            <numerusform>%n Tickets im Browser öffnen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each opens a page of its own.</source>
        <translation>Jedes öffnet eine eigene Seite.</translation>
    </message>
    <message numerus="yes">
        <source>Open %n page(s)</source>
        <translation>
            <numerusform>%n Seite öffnen</numerusform>
            <numerusform>%n Seiten öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>The Ticket address of this connection cannot be used. See Manage connections.</source>
        <translation>Die Ticket-Adresse dieser Verbindung kann nicht verwendet werden. Siehe „Verbindungen verwalten“.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>%n Link kopiert</numerusform>
            <numerusform>%n Links kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Markdown link(s) copied</source>
        <translation>
            <numerusform>%n Markdown-Link kopiert</numerusform>
            <numerusform>%n Markdown-Links kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>TimeButton</name>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Zwischen&#xa0;…</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>bis jetzt</translation>
    </message>
    <message>
        <source>Start Time</source>
        <translation>Startzeit</translation>
    </message>
    <message>
        <source>End Time</source>
        <translation>Endzeit</translation>
    </message>
    <message>
        <source>Sent in UTC: %1 to %2</source>
        <translation>Gesendet in UTC: %1 bis %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Start Time lies in the future.</source>
        <translation>Die Startzeit liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>Start Time must be before End Time.</source>
        <translation>Die Startzeit muss vor der Endzeit liegen.</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>within a minute of now</source>
        <comment>time</comment>
        <translation>in dieser Minute</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>time</comment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>time</comment>
        <translation>in %1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1:%2 h</source>
        <comment>time taken, hours:minutes</comment>
        <translation>%1:%2 Std.</translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>#%1 (unknown)</source>
        <translation>#%1 (unbekannt)</translation>
    </message>
    <message>
        <source>Which actions</source>
        <translation>Welche Aktionen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>With attachment</source>
        <translation>Mit Anhang</translation>
    </message>
    <message>
        <source>What agents wrote</source>
        <translation>Was Agenten geschrieben haben</translation>
    </message>
    <message>
        <source>What the user sees as well</source>
        <translation>Was der Benutzer auch sieht</translation>
    </message>
    <message>
        <source>Actions of HaloPSA itself, e.g. a change by a rule. Costs one more request.</source>
        <translation>Aktionen von HaloPSA selbst, z. B. eine Änderung durch eine Regel. Kostet eine weitere Anfrage.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Load remote images</source>
        <translation>Bilder von anderen Servern laden</translation>
    </message>
    <message>
        <source>No ticket is selected.</source>
        <translation>Kein Ticket ist ausgewählt.</translation>
    </message>
    <message>
        <source>The timeline could not be read.</source>
        <translation>Der Verlauf konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) came without a readable id and are missing here.</source>
        <translation>
            <numerusform>%n Aktion kam ohne lesbare Id und fehlt hier.</numerusform>
            <numerusform>%n Aktionen kamen ohne lesbare Id und fehlen hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 actions: the server sent no more.</source>
        <translation>%1 von %2 Aktionen: Mehr hat der Server nicht geschickt.</translation>
    </message>
    <message>
        <source>The system&apos;s actions could not be read.</source>
        <translation>Die Aktionen des Systems konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Loading the system&apos;s actions…</source>
        <translation>Aktionen des Systems werden geladen …</translation>
    </message>
    <message>
        <source>The server names no system actions for this ticket.</source>
        <translation>Der Server nennt für dieses Ticket keine Aktionen des Systems.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n action(s) matches.</source>
        <translation>
            <numerusform>Die eine Aktion (%n) passt nicht.</numerusform>
            <numerusform>Keine der %n Aktionen passt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No actions.</source>
        <translation>Keine Aktionen.</translation>
    </message>
    <message>
        <source>No actions, other than perhaps the system&apos;s own.</source>
        <translation>Keine Aktionen, außer vielleicht eigenen des Systems.</translation>
    </message>
    <message numerus="yes">
        <source>Loading %n image(s)…</source>
        <translation>
            <numerusform>%n Bild wird geladen …</numerusform>
            <numerusform>%n Bilder werden geladen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be loaded.</source>
        <translation>
            <numerusform>%n Bild konnte nicht geladen werden.</numerusform>
            <numerusform>%n Bilder konnten nicht geladen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Images on other hosts are not loaded: loading tells their senders that the mail was read.</source>
        <translation>Bilder auf anderen Servern sind nicht geladen: Das Laden verrät den Absendern, dass die Mail gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>The certificate of %1 is self-signed: nobody vouches for it.</source>
        <translation>Das Zertifikat von %1 ist selbst signiert: Niemand bürgt dafür.</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked.</source>
        <translation>Das Zertifikat von %1 wurde widerrufen.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid before %2. Is the clock of this computer right?</source>
        <translation>Das Zertifikat von %1 gilt erst ab %2. Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>The certificate was issued for a server other than %1.</source>
        <translation>Das Zertifikat wurde für einen anderen Server als %1 ausgestellt.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by an authority that is not known here.</source>
        <translation>Das Zertifikat von %1 stammt von einer Stelle, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The certificate of %1 was refused: %2</source>
        <translation>Das Zertifikat von %1 wurde abgelehnt: %2</translation>
    </message>
    <message>
        <source>No secure connection could be agreed with %1. Does it speak TLS on this port?</source>
        <translation>Mit %1 ließ sich keine sichere Verbindung vereinbaren. Spricht der Server auf diesem Port TLS?</translation>
    </message>
</context>
<context>
    <name>TokenBadge</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Get a &amp;fresh token</source>
        <translation>&amp;Frisches Token holen</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Scopes granted</source>
        <translation>Gewährte Scopes</translation>
    </message>
    <message>
        <source>Asked for, not granted</source>
        <translation>Verlangt, nicht gewährt</translation>
    </message>
    <message>
        <source>A token keeps the rights that the agent and the application had when it was issued. A role that was changed since counts with a fresh token, else only after up to about 9 hours.</source>
        <translation>Ein Token behält die Rechte, die Agent und Anwendung hatten, als es ausgestellt wurde. Eine seither geänderte Rolle gilt mit einem frischen Token, sonst erst nach bis zu etwa 9 Stunden.</translation>
    </message>
    <message>
        <source>Forgets the token. The next request signs in again.</source>
        <translation>Vergisst das Token. Die nächste Anfrage meldet sich neu an.</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>kein Token</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n Scope</numerusform>
            <numerusform>%n Scopes</numerusform>
        </translation>
    </message>
    <message>
        <source>scopes: %1</source>
        <translation>Scopes: %1</translation>
    </message>
    <message>
        <source>token ended</source>
        <translation>Token abgelaufen</translation>
    </message>
    <message>
        <source>token %1 old</source>
        <translation>Token %1 alt</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <comment>a time, an age</comment>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>The server did not say.</source>
        <translation>Der Server hat es nicht gesagt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>There is no token; the next request signs in.</source>
        <translation>Es gibt kein Token; die nächste Anfrage meldet sich an.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>This token is fresh: issued %1.</source>
        <translation>Dieses Token ist frisch: ausgestellt %1.</translation>
    </message>
    <message>
        <source>The token from before stays in use.</source>
        <translation>Das Token von vorher bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>The token is forgotten.</source>
        <translation>Das Token ist vergessen.</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>The connection was refused by %1 port %2.</source>
        <translation>Die Verbindung wurde von %1 Port %2 abgelehnt.</translation>
    </message>
    <message>
        <source>No address was found for %1.</source>
        <translation>Für %1 wurde keine Adresse gefunden.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 could not be used.</source>
        <translation>Der Proxy auf dem Weg zu %1 konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 asks for a sign-in.</source>
        <translation>Der Proxy auf dem Weg zu %1 verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>The answer of %1 is not HTTP.</source>
        <translation>Die Antwort von %1 ist kein HTTP.</translation>
    </message>
    <message>
        <source>No connection to %1 port %2 could be made.</source>
        <translation>Zu %1 Port %2 kam keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Der Server hat mit Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>The server says that the address moved, but not where to.</source>
        <translation>Der Server meldet, dass die Adresse umgezogen ist, aber nicht wohin.</translation>
    </message>
    <message>
        <source>The server sends this request on to another page of %1.</source>
        <translation>Der Server leitet diese Anfrage auf eine andere Seite von %1 um.</translation>
    </message>
    <message>
        <source>The address moved to %1.</source>
        <translation>Die Adresse ist nach %1 umgezogen.</translation>
    </message>
    <message>
        <source>The connection to %1 ended before the answer was whole.</source>
        <translation>Die Verbindung zu %1 endete, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be unpacked.</source>
        <translation>Die Antwort von %1 ließ sich nicht entpacken.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MiB.</source>
        <translation>Die Antwort von %1 ist größer als %2 MiB.</translation>
    </message>
    <message>
        <source>No connection to %1 was made within %2 s.</source>
        <translation>Zu %1 kam innerhalb von %2 s keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 hat innerhalb von %2 s nicht geantwortet.</translation>
    </message>
    <message>
        <source>The answer of %1 stopped half-way; nothing came for %2 s.</source>
        <translation>Die Antwort von %1 brach mittendrin ab; %2 s lang kam nichts.</translation>
    </message>
    <message>
        <source>The answer of %1 was not whole within %2 s.</source>
        <translation>Die Antwort von %1 war nach %2 s nicht vollständig.</translation>
    </message>
    <message>
        <source>This is not a web address, nothing was sent.</source>
        <translation>Das ist keine Webadresse, es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent to %1: the address is not encrypted (https).</source>
        <translation>An %1 wurde nichts gesendet: Die Adresse ist nicht verschlüsselt (https).</translation>
    </message>
    <message>
        <source>No connection to %1 could be made through the proxy %2 port %3.</source>
        <translation>Über den Proxy %2, Port %3, kam keine Verbindung zu %1 zustande.</translation>
    </message>
    <message>
        <source>What was to be sent could not be read to its end.</source>
        <translation>Was gesendet werden sollte, konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
</context>
<context>
    <name>WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Sundog</source>
        <translation>Sundog</translation>
    </message>
    <message>
        <source>Works through the tickets of HaloPSA, and shows what really happened.</source>
        <translation>Arbeitet die Tickets von HaloPSA ab und zeigt, was wirklich geschehen ist.</translation>
    </message>
    <message>
        <source>&amp;Connect to HaloPSA</source>
        <translation>&amp;Mit HaloPSA verbinden</translation>
    </message>
    <message>
        <source>With the Client ID and the Client Secret of an API application</source>
        <translation>Mit Client ID und Client Secret einer API-Anwendung</translation>
    </message>
    <message>
        <source>Open the &amp;practice tenant</source>
        <translation>Ü&amp;bungsmandanten öffnen</translation>
    </message>
    <message>
        <source>Made-up tickets inside this program; nothing leaves this computer</source>
        <translation>Erfundene Tickets in diesem Programm; nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>What an administrator does in HaloPSA first</source>
        <translation>Was ein Administrator zuerst in HaloPSA tut</translation>
    </message>
    <message>
        <source>Configuration &gt; Teams &amp; Agents &gt; Roles: make a role with only the rights Sundog is to have, and an agent with this role. The rights of that agent are the most Sundog can do.</source>
        <translation>Configuration &gt; Teams &amp; Agents &gt; Roles: eine Rolle anlegen, die nur die Rechte hat, die Sundog haben soll, und einen Agenten mit dieser Rolle. Mehr als dieser Agent darf Sundog nie.</translation>
    </message>
    <message>
        <source>Login Type: Agent; choose the agent of step 1. With any other Login Type nearly everything is refused.</source>
        <translation>Login Type: Agent; den Agenten aus Schritt 1 wählen. Mit jedem anderen Login Type wird fast alles abgelehnt.</translation>
    </message>
    <message>
        <source>Copy the Client Secret now: HaloPSA shows it once.</source>
        <translation>Das Client Secret jetzt kopieren: HaloPSA zeigt es nur einmal.</translation>
    </message>
    <message>
        <source>Permissions tab: choose the permissions, usually “all”, and save.</source>
        <translation>Reiter Permissions: die Berechtigungen wählen, meist „all“, und speichern.</translation>
    </message>
    <message>
        <source>Copy the Client ID last: it changes when permissions are chosen.</source>
        <translation>Die Client ID zuletzt kopieren: Sie ändert sich, wenn Berechtigungen gewählt werden.</translation>
    </message>
    <message>
        <source>Configuration &gt; Integrations &gt; HaloPSA API: note the Resource Server and the Tenant, then View Applications &gt; New, with the Authentication Method “Client ID and Secret (Services)”.</source>
        <translation>Configuration &gt; Integrations &gt; HaloPSA API: Resource Server und Tenant notieren, dann View Applications &gt; New, mit der Authentication Method „Client ID and Secret (Services)“.</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
</context>
<context>
    <name>Wideners</name>
    <message>
        <source>Clear search</source>
        <translation>Ohne Suchtext</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Alle Status</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
    <message>
        <source>Without additional parameters</source>
        <translation>Ohne zusätzliche Parameter</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Alle Agenten</translation>
    </message>
    <message>
        <source>All priorities</source>
        <translation>Alle Prioritäten</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
</context>
<context>
    <name>XlsxReport</name>
    <message>
        <source>The workbook could not be begun.</source>
        <translation>Die Arbeitsmappe konnte nicht begonnen werden.</translation>
    </message>
    <message>
        <source>The disk is full, or a limit on the size of files was reached.</source>
        <translation>Der Datenträger ist voll, oder eine Grenze für die Größe von Dateien ist erreicht.</translation>
    </message>
    <message>
        <source>The workbook could not be written: %1</source>
        <translation>Die Arbeitsmappe konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>A sheet holds %1 rows; the rest is in further ones.</source>
        <translation>Ein Blatt fasst %1 Zeilen; der Rest steht in weiteren.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) had more than 32,767 characters, the most there is room for, and are cut.</source>
        <translation>
            <numerusform>%n Zelle hatte mehr als 32.767 Zeichen, für die Platz ist, und ist gekürzt.</numerusform>
            <numerusform>%n Zellen hatten mehr als 32.767 Zeichen, für die Platz ist, und sind gekürzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A sheet holds %1 links; the ids after those have none.</source>
        <translation>Ein Blatt fasst %1 Verknüpfungen; die IDs danach haben keine.</translation>
    </message>
    <message>
        <source>About this file</source>
        <translation>Über diese Datei</translation>
    </message>
</context>
<context>
    <name>practice::Faults</name>
    <message>
        <source>Ids arrive as text: &quot;3&quot;.</source>
        <translation>IDs kommen als Text: &quot;3&quot;.</translation>
    </message>
    <message>
        <source>Ids arrive with a fraction: 3.0.</source>
        <translation>IDs kommen mit Nachkommastelle: 3.0.</translation>
    </message>
    <message>
        <source>A page holds 50 tickets at most, however many were asked for.</source>
        <translation>Eine Seite enthält höchstens 50 Tickets, egal wie viele verlangt wurden.</translation>
    </message>
    <message>
        <source>The number of records is too small by a third.</source>
        <translation>Die Anzahl der Datensätze ist um ein Drittel zu klein.</translation>
    </message>
    <message>
        <source>Lists do not say how many records there are.</source>
        <translation>Listen sagen nicht, wie viele Datensätze es gibt.</translation>
    </message>
    <message>
        <source>Every filter is ignored: lists hold everything.</source>
        <translation>Jeder Filter wird ignoriert: Listen enthalten alles.</translation>
    </message>
    <message>
        <source>One query parameter is ignored, for example filter-ignored:status.</source>
        <translation>Ein Abfrageparameter wird ignoriert, zum Beispiel filter-ignored:status.</translation>
    </message>
    <message>
        <source>Start and end times are ignored.</source>
        <translation>Start- und Endzeit werden ignoriert.</translation>
    </message>
    <message>
        <source>The first page comes, whichever was asked for.</source>
        <translation>Es kommt die erste Seite, egal welche verlangt wurde.</translation>
    </message>
    <message>
        <source>Each page repeats the last rows of the page before.</source>
        <translation>Jede Seite wiederholt die letzten Zeilen der Seite davor.</translation>
    </message>
    <message>
        <source>The order asked for is ignored.</source>
        <translation>Die verlangte Reihenfolge wird ignoriert.</translation>
    </message>
    <message>
        <source>An answer of one object comes inside an array.</source>
        <translation>Eine Antwort mit einem Objekt kommt in einem Array.</translation>
    </message>
    <message>
        <source>The JSON breaks off in the middle, although the answer is complete.</source>
        <translation>Das JSON bricht mittendrin ab, obwohl die Antwort vollständig ist.</translation>
    </message>
    <message>
        <source>Answers begin with a byte order mark.</source>
        <translation>Antworten beginnen mit einer Byte-Reihenfolge-Markierung (BOM).</translation>
    </message>
    <message>
        <source>One look-up answers with a server error, for example lookup-failed:Team.</source>
        <translation>Eine Nachschlageliste antwortet mit einem Serverfehler, zum Beispiel lookup-failed:Team.</translation>
    </message>
    <message>
        <source>One look-up answers with an empty list, as for a restricted agent.</source>
        <translation>Eine Nachschlageliste kommt leer, wie bei einem eingeschränkten Agenten.</translation>
    </message>
    <message>
        <source>A file is answered with a link to another host.</source>
        <translation>Statt einer Datei kommt ein Link auf einen anderen Host.</translation>
    </message>
    <message>
        <source>A deletion is answered with the record instead of nothing.</source>
        <translation>Auf ein Löschen kommt der Datensatz statt nichts.</translation>
    </message>
    <message>
        <source>An assignment is accepted and not applied.</source>
        <translation>Eine Zuweisung wird angenommen und nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Every change to a ticket is accepted and not applied.</source>
        <translation>Jede Änderung an einem Ticket wird angenommen und nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Where an answer is lost, the request is not acted upon either.</source>
        <translation>Wo eine Antwort verloren geht, wird auch die Anfrage nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Refused as too many requests, without saying when to come back.</source>
        <translation>Abgelehnt als zu viele Anfragen, ohne zu sagen, wann es weitergeht.</translation>
    </message>
    <message>
        <source>Refused as too many requests, with the seconds to wait.</source>
        <translation>Abgelehnt als zu viele Anfragen, mit der Wartezeit in Sekunden.</translation>
    </message>
    <message>
        <source>Refused as too many requests, with the time to come back at.</source>
        <translation>Abgelehnt als zu viele Anfragen, mit der Uhrzeit, ab der es weitergeht.</translation>
    </message>
    <message>
        <source>Refused as too many requests, as JSON.</source>
        <translation>Abgelehnt als zu viele Anfragen, als JSON.</translation>
    </message>
    <message>
        <source>The real request limit names the seconds to wait.</source>
        <translation>Das echte Anfragelimit nennt die Wartezeit in Sekunden.</translation>
    </message>
    <message>
        <source>The real request limit names the time to come back at.</source>
        <translation>Das echte Anfragelimit nennt die Uhrzeit, ab der es weitergeht.</translation>
    </message>
    <message>
        <source>The real request limit answers as JSON.</source>
        <translation>Das echte Anfragelimit antwortet als JSON.</translation>
    </message>
    <message>
        <source>Every token is refused, a fresh one as well.</source>
        <translation>Jedes Token wird abgelehnt, auch ein frisches.</translation>
    </message>
    <message>
        <source>Forbidden, with nothing in the answer.</source>
        <translation>Verboten, mit leerer Antwort.</translation>
    </message>
    <message>
        <source>Forbidden, with a sentence as JSON.</source>
        <translation>Verboten, mit einem Satz als JSON.</translation>
    </message>
    <message>
        <source>Refused as a bad request, with a bare sentence.</source>
        <translation>Abgelehnt als fehlerhafte Anfrage, mit einem bloßen Satz.</translation>
    </message>
    <message>
        <source>Refused as a bad request, with a message object.</source>
        <translation>Abgelehnt als fehlerhafte Anfrage, mit einem Meldungsobjekt.</translation>
    </message>
    <message>
        <source>Refused as a bad request, with the errors listed by field.</source>
        <translation>Abgelehnt als fehlerhafte Anfrage, mit den Fehlern je Feld.</translation>
    </message>
    <message>
        <source>Refused as too large.</source>
        <translation>Abgelehnt als zu groß.</translation>
    </message>
    <message>
        <source>A gateway in between answers 502 with a web page.</source>
        <translation>Ein Gateway dazwischen antwortet 502 mit einer Webseite.</translation>
    </message>
    <message>
        <source>The server answers 500 with an exception as JSON.</source>
        <translation>Der Server antwortet 500 mit einer Ausnahme als JSON.</translation>
    </message>
    <message>
        <source>An expired token is refused with 400 instead of 401.</source>
        <translation>Ein abgelaufenes Token wird mit 400 statt 401 abgelehnt.</translation>
    </message>
    <message>
        <source>All tokens issued until now have expired.</source>
        <translation>Alle bisher ausgestellten Token sind abgelaufen.</translation>
    </message>
    <message>
        <source>New tokens live for this many seconds, for example token-lifetime:5.</source>
        <translation>Neue Token gelten so viele Sekunden, zum Beispiel token-lifetime:5.</translation>
    </message>
    <message>
        <source>Only these scopes are granted, whatever was asked for, for example scopes-granted:read:tickets.</source>
        <translation>Nur diese Scopes werden gewährt, egal was verlangt wurde, zum Beispiel scopes-granted:read:tickets.</translation>
    </message>
    <message>
        <source>Signing in happens on another host, which authinfo names.</source>
        <translation>Die Anmeldung geschieht auf einem anderen Host, den authinfo nennt.</translation>
    </message>
    <message>
        <source>There is no authinfo.</source>
        <translation>Es gibt kein authinfo.</translation>
    </message>
    <message>
        <source>The tenant is taken for a wrong one: 500 with plain text.</source>
        <translation>Der Tenant gilt als falsch: 500 mit reinem Text.</translation>
    </message>
    <message>
        <source>A wrong client id or secret is refused with 401 instead of 400.</source>
        <translation>Falsche Client ID oder falsches Secret wird mit 401 statt 400 abgelehnt.</translation>
    </message>
    <message>
        <source>Answers take two seconds longer.</source>
        <translation>Antworten dauern zwei Sekunden länger.</translation>
    </message>
    <message>
        <source>Answers come in a few bytes at a time.</source>
        <translation>Antworten kommen stückweise, wenige Bytes auf einmal.</translation>
    </message>
    <message>
        <source>The line is cut in the middle of the answer&apos;s header.</source>
        <translation>Die Leitung bricht mitten im Kopf der Antwort ab.</translation>
    </message>
    <message>
        <source>The line is cut in the middle of the answer&apos;s body.</source>
        <translation>Die Leitung bricht mitten im Rumpf der Antwort ab.</translation>
    </message>
    <message>
        <source>The request is acted upon, then the connection is reset.</source>
        <translation>Die Anfrage wird ausgeführt, dann wird die Verbindung zurückgesetzt.</translation>
    </message>
    <message>
        <source>The request is acted upon, then the connection is closed unanswered.</source>
        <translation>Die Anfrage wird ausgeführt, dann wird die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The request is acted upon and never answered.</source>
        <translation>Die Anfrage wird ausgeführt und nie beantwortet.</translation>
    </message>
    <message>
        <source>The server points to another host (302).</source>
        <translation>Der Server verweist auf einen anderen Host (302).</translation>
    </message>
    <message>
        <source>The number of records is too big by one.</source>
        <translation>Die Zahl der Datensätze ist um eins zu groß.</translation>
    </message>
    <message>
        <source>A file is answered with a link to another host, which refuses it because it has ended.</source>
        <translation>Eine Datei wird mit einem Link zu einem anderen Host beantwortet, der ihn ablehnt, weil er abgelaufen ist.</translation>
    </message>
    <message>
        <source>Lists of files name sizes that are too big by one byte.</source>
        <translation>Listen von Dateien nennen Größen, die um ein Byte zu groß sind.</translation>
    </message>
    <message>
        <source>The server answers 500 with a web page.</source>
        <translation>Der Server antwortet 500 mit einer Webseite.</translation>
    </message>
    <message>
        <source>The order for a ticket&apos;s PDF is accepted, and none is made.</source>
        <translation>Der Auftrag für das PDF eines Tickets wird angenommen, und es wird keines gemacht.</translation>
    </message>
</context>
<context>
    <name>practice::PracticeTenant</name>
    <message>
        <source>There is no fault called “%1”.</source>
        <translation>Eine Störung namens „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The certificate or its private key cannot be read.</source>
        <translation>Das Zertifikat oder sein privater Schlüssel lässt sich nicht lesen.</translation>
    </message>
</context>
</TS>
