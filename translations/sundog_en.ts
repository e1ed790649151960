<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionCard</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentTable</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckBar</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 of %n request</numerusform>
            <numerusform>%1 of %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) on %1 connections</source>
        <translation>
            <numerusform>%n request on %1 connections</numerusform>
            <numerusform>%n requests on %1 connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), %1 left</source>
        <translation>
            <numerusform>%n request, %1 left</numerusform>
            <numerusform>%n requests, %1 left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n ticket(s) written to %1</source>
        <translation>
            <numerusform>%n ticket written to %1</numerusform>
            <numerusform>%n tickets written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandRun</name>
    <message numerus="yes">
        <source>%n row(s) came without a readable id.</source>
        <translation>
            <numerusform>%n row came without a readable id.</numerusform>
            <numerusform>%n rows came without a readable id.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message numerus="yes">
        <source>Add note to %n ticket(s)</source>
        <translation>
            <numerusform>Add note to %n ticket</numerusform>
            <numerusform>Add note to %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n ticket(s)</source>
        <translation>
            <numerusform>Assign %n ticket</numerusform>
            <numerusform>Assign %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>Attach %n file</numerusform>
            <numerusform>Attach %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n ticket(s)</source>
        <translation>
            <numerusform>Close %n ticket</numerusform>
            <numerusform>Close %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n action(s)</source>
        <translation>
            <numerusform>Create %n action</numerusform>
            <numerusform>Create %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n ticket(s)</source>
        <translation>
            <numerusform>Create %n ticket</numerusform>
            <numerusform>Create %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n ticket(s)</source>
        <translation>
            <numerusform>Delete %n ticket</numerusform>
            <numerusform>Delete %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolve %n ticket(s)</source>
        <translation>
            <numerusform>Resolve %n ticket</numerusform>
            <numerusform>Resolve %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n ticket(s)</source>
        <translation>
            <numerusform>Update %n ticket</numerusform>
            <numerusform>Update %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send for %n ticket(s)</source>
        <translation>
            <numerusform>Send for %n ticket</numerusform>
            <numerusform>Send for %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report %n ticket(s)</source>
        <translation>
            <numerusform>Report %n ticket</numerusform>
            <numerusform>Report %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message numerus="yes">
        <source>Signed in; the token is good for %n minute(s)</source>
        <translation>
            <numerusform>Signed in; the token is good for %n minute</numerusform>
            <numerusform>Signed in; the token is good for %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionCheckView</name>
    <message numerus="yes">
        <source>%n request(s) were sent.</source>
        <translation>
            <numerusform>%n request was sent.</numerusform>
            <numerusform>%n requests were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) with a warning, see above.</source>
        <translation>
            <numerusform>%n step with a warning, see above.</numerusform>
            <numerusform>%n steps with a warning, see above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message numerus="yes">
        <source>Left out, because it is not clear where it belongs: line(s) %1.</source>
        <comment>%1 is the number of a line, or a list of numbers</comment>
        <translation>
            <numerusform>Left out, because it is not clear where it belongs: line %1.</numerusform>
            <numerusform>Left out, because it is not clear where it belongs: lines %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message numerus="yes">
        <source>%n profile(s) in it could not be read; the others are in use.</source>
        <translation>
            <numerusform>%n profile in it could not be read; the others are in use.</numerusform>
            <numerusform>%n profiles in it could not be read; the others are in use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskNotice</name>
    <message numerus="yes">
        <source>Trying again by itself in %n second(s); what is on the screen is from before.</source>
        <translation>
            <numerusform>Trying again by itself in %n second; what is on the screen is from before.</numerusform>
            <numerusform>Trying again by itself in %n seconds; what is on the screen is from before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server takes no more requests for now. Going on by itself in %n second(s).</source>
        <translation>
            <numerusform>The server takes no more requests for now. Going on by itself in %n second.</numerusform>
            <numerusform>The server takes no more requests for now. Going on by itself in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request limit is used up. Going on by itself in %n second(s).</source>
        <translation>
            <numerusform>The request limit is used up. Going on by itself in %n second.</numerusform>
            <numerusform>The request limit is used up. Going on by itself in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server takes no more requests for another %n second(s).</source>
        <translation>
            <numerusform>The server takes no more requests for another %n second.</numerusform>
            <numerusform>The server takes no more requests for another %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request limit is used up for another %n second(s).</source>
        <translation>
            <numerusform>The request limit is used up for another %n second.</numerusform>
            <numerusform>The request limit is used up for another %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is left of the request limit is kept for what you click. The rest goes on by itself in %n second(s).</source>
        <translation>
            <numerusform>What is left of the request limit is kept for what you click. The rest goes on by itself in %n second.</numerusform>
            <numerusform>What is left of the request limit is kept for what you click. The rest goes on by itself in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message numerus="yes">
        <source>A command is still running, %n ticket(s) are not done.</source>
        <translation>
            <numerusform>A command is still running, %n ticket are not done.</numerusform>
            <numerusform>A command is still running, %n tickets are not done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, see Errors below</source>
        <translation>
            <numerusform>… and %n more, see Errors below</numerusform>
            <numerusform>… and %n more, see Errors below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n export(s) are being written; what is in the place of their files stays.</source>
        <translation>
            <numerusform>An export is being written; what is in the place of its file stays.</numerusform>
            <numerusform>%n exports are being written; what is in the place of their files stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n ticket(s) that were got by their ids</source>
        <translation>
            <numerusform>The %n ticket that was got by its id</numerusform>
            <numerusform>The %n tickets that were got by their ids</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%n ticket(s) selected</source>
        <translation>
            <numerusform>%n ticket selected</numerusform>
            <numerusform>%n tickets selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them hidden by the find text</source>
        <translation>
            <numerusform>%n of them hidden by the find text</numerusform>
            <numerusform>%n of them hidden by the find text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s) to #%1</source>
        <translation>
            <numerusform>Attach %n file to #%1</numerusform>
            <numerusform>Attach %n files to #%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorAdvice</name>
    <message numerus="yes">
        <source>Other programs made about %n request(s) with this key.</source>
        <translation>
            <numerusform>Other programs made about %n request with this key.</numerusform>
            <numerusform>Other programs made about %n requests with this key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExistingFilesQuestion</name>
    <message numerus="yes">
        <source>%n of these files are in the folder already:</source>
        <translation>
            <numerusform>%n of these files is in the folder already:</numerusform>
            <numerusform>%n of these files are in the folder already:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportChoice</name>
    <message numerus="yes">
        <source>%n ticket(s) selected in: %1</source>
        <translation>
            <numerusform>%n ticket selected in: %1</numerusform>
            <numerusform>%n tickets selected in: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>&amp;Selected: %n ticket(s)</source>
        <translation>
            <numerusform>&amp;Selected: %n ticket</numerusform>
            <numerusform>&amp;Selected: %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list as it is &amp;shown: %n ticket(s)</source>
        <translation>
            <numerusform>The list as it is &amp;shown: %n ticket</numerusform>
            <numerusform>The list as it is &amp;shown: %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of the &amp;filter, read anew: %n ticket(s)</source>
        <translation>
            <numerusform>All of the &amp;filter, read anew: %n ticket</numerusform>
            <numerusform>All of the &amp;filter, read anew: %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportLine</name>
    <message numerus="yes">
        <source>Export to %1: all %n ticket(s) written, finishing the file</source>
        <translation>
            <numerusform>Export to %1: %n ticket written, finishing the file</numerusform>
            <numerusform>Export to %1: all %n tickets written, finishing the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export to %1: %2 of %n ticket(s) written</source>
        <translation>
            <numerusform>Export to %1: %2 of %n ticket written</numerusform>
            <numerusform>Export to %1: %2 of %n tickets written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export to %1: %n ticket(s) written</source>
        <translation>
            <numerusform>Export to %1: %n ticket written</numerusform>
            <numerusform>Export to %1: %n tickets written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete: %n ticket(s) written to %1</source>
        <translation>
            <numerusform>Complete: %n ticket written to %1</numerusform>
            <numerusform>Complete: %n tickets written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>INCOMPLETE: %1 of %n ticket(s) written to %2, which says so</source>
        <translation>
            <numerusform>INCOMPLETE: %1 of %n ticket written to %2, which says so</numerusform>
            <numerusform>INCOMPLETE: %1 of %n tickets written to %2, which says so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>INCOMPLETE: %n ticket(s) written to %1, which says so</source>
        <translation>
            <numerusform>INCOMPLETE: %n ticket written to %1, which says so</numerusform>
            <numerusform>INCOMPLETE: %n tickets written to %1, which says so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, see the manifest beside the file</source>
        <translation>
            <numerusform>… and %n more, see the manifest beside the file</numerusform>
            <numerusform>… and %n more, see the manifest beside the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchedTickets</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ticket(s)</source>
        <translation>
            <numerusform>%1 of %n ticket</numerusform>
            <numerusform>%1 of %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found</source>
        <translation>
            <numerusform>%n not found</numerusform>
            <numerusform>%n not found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked for, as it was cancelled</source>
        <translation>
            <numerusform>%n not asked for, as it was cancelled</numerusform>
            <numerusform>%n not asked for, as it was cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked for</source>
        <translation>
            <numerusform>%n not asked for</numerusform>
            <numerusform>%n not asked for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileSaving</name>
    <message numerus="yes">
        <source>%n file(s) saved in %1</source>
        <translation>
            <numerusform>%n file saved in %1</numerusform>
            <numerusform>%n files saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message numerus="yes">
        <source>%n file(s) came without an id and cannot be read.</source>
        <translation>
            <numerusform>%n file came without an id and cannot be read.</numerusform>
            <numerusform>%n files came without an id and cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server also sent %n file(s) of other tickets; they are left out.</source>
        <translation>
            <numerusform>The server also sent %n file of another ticket; it is left out.</numerusform>
            <numerusform>The server also sent %n files of other tickets; they are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) selected</source>
        <translation>
            <numerusform>%n file selected</numerusform>
            <numerusform>%n files selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%1 or %n more</source>
        <translation>
            <numerusform>%1 or %n more</numerusform>
            <numerusform>%1 or %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n hour(s)</source>
        <translation>
            <numerusform>last hour</numerusform>
            <numerusform>last %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n</source>
        <translation>
            <numerusform>the newest one</numerusform>
            <numerusform>the newest %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormFooter</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) left</source>
        <translation>
            <numerusform>%n request left</numerusform>
            <numerusform>%n requests left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be mailed: %1</source>
        <translation>
            <numerusform>%n person will be mailed: %1</numerusform>
            <numerusform>%n people will be mailed: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GetTicketsDialog</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HarDialog</name>
    <message numerus="yes">
        <source>Save %n request(s) as HAR</source>
        <translation>
            <numerusform>Save %n request as HAR</numerusform>
            <numerusform>Save %n requests as HAR</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthStrip</name>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every %n minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterruptedQuestion</name>
    <message numerus="yes">
        <source>Check %n</source>
        <translation>
            <numerusform>Check %n</numerusform>
            <numerusform>Check %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n</source>
        <translation>
            <numerusform>Resume %n</numerusform>
            <numerusform>Resume %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message numerus="yes">
        <source>the server takes no more requests for another %n second(s)</source>
        <translation>
            <numerusform>the server takes no more requests for another %n second</numerusform>
            <numerusform>the server takes no more requests for another %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits for the request limit for another %n second(s)</source>
        <translation>
            <numerusform>waits for the request limit for another %n second</numerusform>
            <numerusform>waits for the request limit for another %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) changed meanwhile; nothing is sent yet</source>
        <translation>
            <numerusform>%n ticket changed meanwhile; nothing is sent yet</numerusform>
            <numerusform>%n tickets changed meanwhile; nothing is sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <translation>
            <numerusform>Retry %n failed</numerusform>
            <numerusform>Retry %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %n</source>
        <translation>
            <numerusform>Check %n</numerusform>
            <numerusform>Check %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n not sent</source>
        <translation>
            <numerusform>Resume %n not sent</numerusform>
            <numerusform>Resume %n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) changed since you saw them:</source>
        <translation>
            <numerusform>%n ticket changed since you saw it:</numerusform>
            <numerusform>%n tickets changed since you saw them:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back what was done to %n ticket(s)?</source>
        <translation>
            <numerusform>Take back what was done to %n ticket?</numerusform>
            <numerusform>Take back what was done to %n tickets?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobResults</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ticket(s)</source>
        <translation>
            <numerusform>%1 of %n ticket</numerusform>
            <numerusform>%1 of %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message numerus="yes">
        <source>changed %n min ago</source>
        <translation>
            <numerusform>changed %n min ago</numerusform>
            <numerusform>changed %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed %n h ago</source>
        <translation>
            <numerusform>changed %n h ago</numerusform>
            <numerusform>changed %n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed %n day(s) ago</source>
        <translation>
            <numerusform>changed %n day ago</numerusform>
            <numerusform>changed %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonButton</name>
    <message numerus="yes">
        <source>In use: %n parameter(s)</source>
        <translation>
            <numerusform>In use: %n parameter</numerusform>
            <numerusform>In use: %n parameters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonView</name>
    <message numerus="yes">
        <source> … %n more character(s), Copy all takes the whole</source>
        <translation>
            <numerusform> … %n more character, Copy all takes the whole</numerusform>
            <numerusform> … %n more characters, Copy all takes the whole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadNotice</name>
    <message numerus="yes">
        <source>%n loaded, the server does not say of how many</source>
        <translation>
            <numerusform>%n loaded, the server does not say of how many</numerusform>
            <numerusform>%n loaded, the server does not say of how many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Load all (%n request(s))</source>
        <translation>
            <numerusform>Load all (%n request)</numerusform>
            <numerusform>Load all (%n requests)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading, %1 · %n row(s) so far</source>
        <translation>
            <numerusform>Loading, %1 · %n row so far</numerusform>
            <numerusform>Loading, %1 · %n rows so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n, as set by Number.</source>
        <translation>
            <numerusform>The newest one, as asked for by Number.</numerusform>
            <numerusform>The newest %n, as asked for by Number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server has %n in all.</source>
        <translation>
            <numerusform>The server has %n.</numerusform>
            <numerusform>The server has %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) outside the filter were left out.</source>
        <translation>
            <numerusform>%n row outside the filter was left out.</numerusform>
            <numerusform>%n rows outside the filter were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came without a readable id and are missing here.</source>
        <translation>
            <numerusform>%n row came without a readable id and is missing here.</numerusform>
            <numerusform>%n rows came without a readable id and are missing here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loaded</source>
        <translation>
            <numerusform>%n loaded</numerusform>
            <numerusform>%n loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 of %n request</numerusform>
            <numerusform>%1 of %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) saved to %1</source>
        <translation>
            <numerusform>%n request saved to %1</numerusform>
            <numerusform>%n requests saved to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookupFile</name>
    <message numerus="yes">
        <source>Export %n row(s) as CSV</source>
        <translation>
            <numerusform>Export %n row as CSV</numerusform>
            <numerusform>Export %n rows as CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) as JSON</source>
        <translation>
            <numerusform>Export %n row as JSON</numerusform>
            <numerusform>Export %n rows as JSON</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookupPanel</name>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n loaded row(s) were looked through.</source>
        <translation>
            <numerusform>Only the one loaded row was looked through.</numerusform>
            <numerusform>Only the %n loaded rows were looked through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) more came that do not match: the server did not heed the inputs</source>
        <translation>
            <numerusform>%n row more came that does not match: the server did not heed the inputs</numerusform>
            <numerusform>%n rows more came that do not match: the server did not heed the inputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are selected. The JSON of so many is better read in a file.</source>
        <translation>
            <numerusform>%n row is selected. The JSON of so many is better read in a file.</numerusform>
            <numerusform>%n rows are selected. The JSON of so many is better read in a file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved to %1</source>
        <translation>
            <numerusform>%n row saved to %1</numerusform>
            <numerusform>%n rows saved to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfDocument</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) stand as their number, such as [U+1F600], as no font here has them.</source>
        <translation>
            <numerusform>%n character stands as its number, such as [U+1F600], as no font here has it.</numerusform>
            <numerusform>%n characters stand as their numbers, such as [U+1F600], as no font here has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfReport</name>
    <message numerus="yes">
        <source>%n cell(s) had more than 32,767 characters and are cut.</source>
        <translation>
            <numerusform>%n cell had more than 32,767 characters and is cut.</numerusform>
            <numerusform>%n cells had more than 32,767 characters and are cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) stand as their number, such as [U+1F600], as no font here has them.</source>
        <translation>
            <numerusform>%n character stands as its number, such as [U+1F600], as no font here has it.</numerusform>
            <numerusform>%n characters stand as their numbers, such as [U+1F600], as no font here has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>NOT COMPLETE: %n ticket(s); why not all are here is said below</source>
        <translation>
            <numerusform>NOT COMPLETE: %n ticket; why not all are here is said below</numerusform>
            <numerusform>NOT COMPLETE: %n tickets; why not all are here is said below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End of the list: %n ticket(s)</source>
        <translation>
            <numerusform>End of the list: %n ticket</numerusform>
            <numerusform>End of the list: %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>COMPLETE: %n ticket(s)</source>
        <translation>
            <numerusform>COMPLETE: %n ticket</numerusform>
            <numerusform>COMPLETE: %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionCheck</name>
    <message numerus="yes">
        <source>Or it was allowed after the token was issued, %n minute(s) ago: a token keeps its rights for about 9 hours.</source>
        <translation>
            <numerusform>Or it was allowed after the token was issued, %n minute ago: a token keeps its rights for about 9 hours.</numerusform>
            <numerusform>Or it was allowed after the token was issued, %n minutes ago: a token keeps its rights for about 9 hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionMatrix</name>
    <message numerus="yes">
        <source>%n gained</source>
        <translation>
            <numerusform>%n gained</numerusform>
            <numerusform>%n gained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed otherwise</source>
        <translation>
            <numerusform>%n changed otherwise</numerusform>
            <numerusform>%n changed otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Went up to level %1, with %n request(s)</source>
        <translation>
            <numerusform>Went up to level %1, with %n request</numerusform>
            <numerusform>Went up to level %1, with %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionsPage</name>
    <message numerus="yes">
        <source>Run safe checks makes about %n request(s) and changes nothing.</source>
        <translation>
            <numerusform>Run safe checks makes about %n request and changes nothing.</numerusform>
            <numerusform>Run safe checks makes about %n requests and changes nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of runs cannot be read and are left as they are.</source>
        <translation>
            <numerusform>%n file of runs cannot be read and is left as it is.</numerusform>
            <numerusform>%n files of runs cannot be read and are left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductionQuestion</name>
    <message numerus="yes">
        <source>%1: %n ticket(s) of the PRODUCTION connection “%2”?</source>
        <translation>
            <numerusform>%1: %n ticket of the PRODUCTION connection “%2”?</numerusform>
            <numerusform>%1: %n tickets of the PRODUCTION connection “%2”?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RawAnswer</name>
    <message numerus="yes">
        <source>Status %1, %n byte(s)</source>
        <translation>
            <numerusform>Status %1, %n byte</numerusform>
            <numerusform>Status %1, %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message numerus="yes">
        <source>It makes %n request(s), in this order:</source>
        <translation>
            <numerusform>It makes %n request:</numerusform>
            <numerusform>It makes %n requests, in this order:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n ticket(s) in the queue&apos;s list: %1 open, %2 closed</source>
        <translation>
            <numerusform>%n ticket in the queue&apos;s list: %1 open, %2 closed</numerusform>
            <numerusform>%n tickets in the queue&apos;s list: %1 open, %2 closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s)</source>
        <comment>of a status, a team …</comment>
        <translation>
            <numerusform>%1: %n ticket</numerusform>
            <numerusform>%1: %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n day(s) up to today: other days are not shown.</source>
        <translation>
            <numerusform>The newest day up to today: other days are not shown.</numerusform>
            <numerusform>The newest %n days up to today: other days are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message numerus="yes">
        <source>Sent %n time(s) more by the network layer, because the connection ended before the answer began. The server counts these as well.</source>
        <translation>
            <numerusform>Sent %n time more by the network layer, because the connection ended before the answer began. The server counts these as well.</numerusform>
            <numerusform>Sent %n times more by the network layer, because the connection ended before the answer began. The server counts these as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestMeter</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The oldest one stops counting at %1, in %n second(s).</source>
        <translation>
            <numerusform>The oldest one stops counting at %1, in %n second.</numerusform>
            <numerusform>The oldest one stops counting at %1, in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server takes no more requests for now; going on by itself in %n second(s).</source>
        <translation>
            <numerusform>The server takes no more requests for now; going on by itself in %n second.</numerusform>
            <numerusform>The server takes no more requests for now; going on by itself in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n request(s) are not ours: another program uses this key, or the server&apos;s limit is lower than %1.</source>
        <translation>
            <numerusform>About %n request are not ours: another program uses this key, or the server&apos;s limit is lower than %1.</numerusform>
            <numerusform>About %n requests are not ours: another program uses this key, or the server&apos;s limit is lower than %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestQueue</name>
    <message numerus="yes">
        <source>The server&apos;s request limit stayed reached for %n minute(s).</source>
        <translation>
            <numerusform>The server&apos;s request limit stayed reached for %n minute.</numerusform>
            <numerusform>The server&apos;s request limit stayed reached for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n on the way</numerusform>
            <numerusform>%n on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applied</source>
        <translation>
            <numerusform>%n not applied</numerusform>
            <numerusform>%n not applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavingStrip</name>
    <message numerus="yes">
        <source>Save %n file(s) into a folder</source>
        <translation>
            <numerusform>Save %n file into a folder</numerusform>
            <numerusform>Save %n files into a folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <translation>
            <numerusform>Retry %n</numerusform>
            <numerusform>Retry %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketBrowser</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n loaded row(s) were looked through.</source>
        <translation>
            <numerusform>Only the one loaded row was looked through.</numerusform>
            <numerusform>Only the %n loaded rows were looked through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketDocument</name>
    <message numerus="yes">
        <source>Reports of %n ticket(s)</source>
        <translation>
            <numerusform>Report of %n ticket</numerusform>
            <numerusform>Reports of %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) were left out.</source>
        <translation>
            <numerusform>%n private note was left out.</numerusform>
            <numerusform>%n private notes were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) are in this report.</source>
        <translation>
            <numerusform>%n private note is in this report.</numerusform>
            <numerusform>%n private notes are in this report.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) that are not known to be at a public note were left out.</source>
        <translation>
            <numerusform>%n attachment that is not known to be at a public note was left out.</numerusform>
            <numerusform>%n attachments that are not known to be at a public note were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) were left out because the server does not say whether they are private.</source>
        <translation>
            <numerusform>%n note was left out because the server does not say whether it is private.</numerusform>
            <numerusform>%n notes were left out because the server does not say whether they are private.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n note(s) the server does not say whether they are private.</source>
        <translation>
            <numerusform>Of %n note the server does not say whether it is private.</numerusform>
            <numerusform>Of %n notes the server does not say whether they are private.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketExport</name>
    <message numerus="yes">
        <source>%n row(s) came without a readable id.</source>
        <translation>
            <numerusform>%n row came without a readable id.</numerusform>
            <numerusform>%n rows came without a readable id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not apply: %1. %n ticket(s) that do not match were left out.</source>
        <translation>
            <numerusform>The server did not apply: %1. %n ticket that does not match was left out.</numerusform>
            <numerusform>The server did not apply: %1. %n tickets that do not match were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketFacts</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketFetch</name>
    <message numerus="yes">
        <source>Get Tickets, %n ticket(s)</source>
        <translation>
            <numerusform>Get Tickets, %n ticket</numerusform>
            <numerusform>Get Tickets, %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketIds</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketIdsField</name>
    <message numerus="yes">
        <source>%n ticket(s), not those that are selected</source>
        <translation>
            <numerusform>%n ticket, not the one that is selected</numerusform>
            <numerusform>%n tickets, not those that are selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketReports</name>
    <message numerus="yes">
        <source>What HaloPSA names as the PDF is none: %n byte(s), %1.</source>
        <translation>
            <numerusform>What HaloPSA names as the PDF is none: %n byte, %1.</numerusform>
            <numerusform>What HaloPSA names as the PDF is none: %n bytes, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketReview</name>
    <message numerus="yes">
        <source>It changes %n ticket(s):</source>
        <translation>
            <numerusform>It changes %n ticket:</numerusform>
            <numerusform>It changes %n tickets:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketSelection</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, %1 of them hidden by the find text</source>
        <translation>
            <numerusform>%n selected, %1 of them hidden by the find text</numerusform>
            <numerusform>%n selected, %1 of them hidden by the find text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketSummary</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) copied</source>
        <translation>
            <numerusform>%n id copied</numerusform>
            <numerusform>%n ids copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) copied as JSON</source>
        <translation>
            <numerusform>%n id copied as JSON</numerusform>
            <numerusform>%n ids copied as JSON</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n ticket(s) in the browser?</source>
        <translation>
            <numerusform>Open %n ticket in the browser?</numerusform>
            <numerusform>Open %n tickets in the browser?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n page(s)</source>
        <translation>
            <numerusform>Open %n page</numerusform>
            <numerusform>Open %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>%n link copied</numerusform>
            <numerusform>%n links copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Markdown link(s) copied</source>
        <translation>
            <numerusform>%n Markdown link copied</numerusform>
            <numerusform>%n Markdown links copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message numerus="yes">
        <source>%n action(s) came without a readable id and are missing here.</source>
        <translation>
            <numerusform>%n action came without a readable id and is missing here.</numerusform>
            <numerusform>%n actions came without a readable id and are missing here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n action(s) matches.</source>
        <translation>
            <numerusform>The one action (%n) does not match.</numerusform>
            <numerusform>None of the %n actions matches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading %n image(s)…</source>
        <translation>
            <numerusform>Loading %n image…</numerusform>
            <numerusform>Loading %n images…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be loaded.</source>
        <translation>
            <numerusform>%n image could not be loaded.</numerusform>
            <numerusform>%n images could not be loaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenBadge</name>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n scope</numerusform>
            <numerusform>%n scopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>XlsxReport</name>
    <message numerus="yes">
        <source>%n cell(s) had more than 32,767 characters, the most there is room for, and are cut.</source>
        <translation>
            <numerusform>%n cell had more than 32,767 characters, the most there is room for, and is cut.</numerusform>
            <numerusform>%n cells had more than 32,767 characters, the most there is room for, and are cut.</numerusform>
        </translation>
    </message>
</context>
</TS>
