<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AfterSheet</name>
        <message numerus="yes">
            <source>%n certificate(s) are saved as {file}.</source>
            <translation>
                <numerusform>%n certificate is saved as {file}.</numerusform>
                <numerusform>%n certificates are saved as {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Confirmed as of {when}. %n entry, exit or correction was recorded since.</source>
            <translation>
                <numerusform>Confirmed as of {when}. %n entry, exit or correction was recorded since.</numerusform>
                <numerusform>Confirmed as of {when}. %n entries, exits or corrections were recorded since.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AgainSheet</name>
        <message numerus="yes">
            <source>%n badge(s) were printed before.</source>
            <translation>
                <numerusform>%n badge was printed before.</numerusform>
                <numerusform>%n badges were printed before.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Print the other %n</source>
            <translation>
                <numerusform>Print the other %n</numerusform>
                <numerusform>Print the other %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswersSheet</name>
        <message numerus="yes">
            <source>%n answer(s) missing</source>
            <translation>
                <numerusform>%n answer missing</numerusform>
                <numerusform>%n answers missing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BadgePrinting</name>
        <message numerus="yes">
            <source>%n badge(s) sent to {printer}.</source>
            <translation>
                <numerusform>%n badge sent to {printer}.</numerusform>
                <numerusform>%n badges sent to {printer}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Printing %n badge(s)</source>
            <translation>
                <numerusform>Printing %n badge</numerusform>
                <numerusform>Printing %n badges</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped: %n badge(s) had gone to {printer} before.</source>
            <translation>
                <numerusform>Stopped: %n badge had gone to {printer} before.</numerusform>
                <numerusform>Stopped: %n badges had gone to {printer} before.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BadgesPage</name>
        <message numerus="yes">
            <source>%n badge(s) saved in {file}.</source>
            <translation>
                <numerusform>%n badge saved in {file}.</numerusform>
                <numerusform>%n badges saved in {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Print %n badge(s)</source>
            <translation>
                <numerusform>Print %n badge</numerusform>
                <numerusform>Print %n badges</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckInSheet</name>
        <message numerus="yes">
            <source>%n check-in(s) taken back.</source>
            <translation>
                <numerusform>%n check-in taken back.</numerusform>
                <numerusform>%n check-ins taken back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n checked in</source>
            <translation>
                <numerusform>%n checked in</numerusform>
                <numerusform>%n checked in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gone out</source>
            <translation>
                <numerusform>%n gone out</numerusform>
                <numerusform>%n gone out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n here before</source>
            <translation>
                <numerusform>%n here before</numerusform>
                <numerusform>%n here before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Check in %n person(s)</source>
            <translation>
                <numerusform>Check in %n person</numerusform>
                <numerusform>Check in %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Record %n person(s) as gone out</source>
            <translation>
                <numerusform>Record %n person as gone out</numerusform>
                <numerusform>Record %n people as gone out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckView</name>
        <message numerus="yes">
            <source>%n row(s) need your decision</source>
            <translation>
                <numerusform>%n row needs your decision</numerusform>
                <numerusform>%n rows need your decision</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ColumnsView</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntryField</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EnvelopeTable</name>
        <message numerus="yes">
            <source>%n badge(s)</source>
            <translation>
                <numerusform>%n badge</numerusform>
                <numerusform>%n badges</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EnvelopesSheet</name>
        <message numerus="yes">
            <source>%n badge(s)</source>
            <translation>
                <numerusform>%n badge</numerusform>
                <numerusform>%n badges</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n badge(s) came back.</source>
            <translation>
                <numerusform>%n badge came back.</numerusform>
                <numerusform>%n badges came back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n badge(s) handed to {name}.</source>
            <translation>
                <numerusform>%n badge handed to {name}.</numerusform>
                <numerusform>%n badges handed to {name}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cover sheet(s) saved in {file}.</source>
            <translation>
                <numerusform>%n cover sheet saved in {file}.</numerusform>
                <numerusform>%n cover sheets saved in {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n envelope(s)</source>
            <translation>
                <numerusform>%n envelope</numerusform>
                <numerusform>%n envelopes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n label(s) saved in {file}.</source>
            <translation>
                <numerusform>%n label saved in {file}.</numerusform>
                <numerusform>%n labels saved in {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportSheet</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FailedScans</name>
        <message numerus="yes">
            <source>%n scan(s) shown. Enter opens one.</source>
            <translation>
                <numerusform>%n scan shown. Enter opens it.</numerusform>
                <numerusform>%n scans shown. Enter opens one.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HoldBackSheet</name>
        <message numerus="yes">
            <source>%n badge(s) would be printed with text left off:</source>
            <translation>
                <numerusform>%n badge would be printed with text left off:</numerusform>
                <numerusform>%n badges would be printed with text left off:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Print the other %n</source>
            <translation>
                <numerusform>Print the other %n</numerusform>
                <numerusform>Print the other %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) stayed, printed, scanned or changed since:</source>
            <translation>
                <numerusform>%n person stayed, printed, scanned or changed since:</numerusform>
                <numerusform>%n people stayed, printed, scanned or changed since:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n sheet</numerusform>
                <numerusform>%n sheets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Headers found in %n sheet(s): look at the columns</source>
            <translation>
                <numerusform>Headers found in %n sheet: look at the columns</numerusform>
                <numerusform>Headers found in %n sheets: look at the columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Namesakes</name>
        <message numerus="yes">
            <source>%n or more with this name</source>
            <translation>
                <numerusform>%n or more with this name</numerusform>
                <numerusform>%n or more with this name</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with this name</source>
            <translation>
                <numerusform>%n with this name</numerusform>
                <numerusform>%n with this name</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperPrint</name>
        <message numerus="yes">
            <source>%n person(s) stand in {file}. Print it and keep it at the desk.</source>
            <translation>
                <numerusform>%n person stands in {file}. Print it and keep it at the desk.</numerusform>
                <numerusform>%n people stand in {file}. Print it and keep it at the desk.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperSheet</name>
        <message numerus="yes">
            <source>%n badge(s) a sheet</source>
            <translation>
                <numerusform>%n badge a sheet</numerusform>
                <numerusform>%n badges a sheet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n sheet</numerusform>
                <numerusform>%n sheets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotosSheet</name>
        <message numerus="yes">
            <source>%n file(s) are not taken:</source>
            <translation>
                <numerusform>%n file is not taken:</numerusform>
                <numerusform>%n files are not taken:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them replace(s) another photo.</source>
            <translation>
                <numerusform>%n of them replaces another photo.</numerusform>
                <numerusform>%n of them replace another photo.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are in the forum already as they are.</source>
            <translation>
                <numerusform>%n photo is in the forum already as it is.</numerusform>
                <numerusform>%n photos are in the forum already as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) belong to delegates.</source>
            <translation>
                <numerusform>%n photo belongs to a delegate.</numerusform>
                <numerusform>%n photos belong to delegates.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) were added.</source>
            <translation>
                <numerusform>%n photo was added.</numerusform>
                <numerusform>%n photos were added.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n photo(s)</source>
            <translation>
                <numerusform>Add %n photo</numerusform>
                <numerusform>Add %n photos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Preflight</name>
        <message numerus="yes">
            <source>%n badge(s)</source>
            <translation>
                <numerusform>%n badge</numerusform>
                <numerusform>%n badges</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n badge(s): left out unless you ask</source>
            <translation>
                <numerusform>%n badge: left out unless you ask</numerusform>
                <numerusform>%n badges: left out unless you ask</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n to look at</numerusform>
                <numerusform>%n to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgrammePage</name>
        <message numerus="yes">
            <source>%n delegation(s)</source>
            <translation>
                <numerusform>%n delegation</numerusform>
                <numerusform>%n delegations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delegation(s) that are no longer here</source>
            <translation>
                <numerusform>%n delegation that is no longer here</numerusform>
                <numerusform>%n delegations that are no longer here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) without a time: see the list</source>
            <translation>
                <numerusform>%n item without a time: see the list</numerusform>
                <numerusform>%n items without a time: see the list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n speaker(s)</source>
            <translation>
                <numerusform>%n speaker</numerusform>
                <numerusform>%n speakers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy to %n checkpoint(s)</source>
            <translation>
                <numerusform>Copy to %n checkpoint</numerusform>
                <numerusform>Copy to %n checkpoints</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Let in up to %n minute(s) before it opens</source>
            <translation>
                <numerusform>Let in up to %n minute before it opens</numerusform>
                <numerusform>Let in up to %n minutes before it opens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The rules were copied to %n checkpoint(s).</source>
            <translation>
                <numerusform>The rules were copied to %n checkpoint.</numerusform>
                <numerusform>The rules were copied to %n checkpoints.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Purge</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n backup(s) and other copies, {size} MB</source>
            <translation>
                <numerusform>%n backup and other copies, {size} MB</numerusform>
                <numerusform>%n backups and other copies, {size} MB</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n badge(s): numbers and codes</source>
            <translation>
                <numerusform>%n badge: numbers and codes</numerusform>
                <numerusform>%n badges: numbers and codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) on record</source>
            <translation>
                <numerusform>%n change on record</numerusform>
                <numerusform>%n changes on record</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) of delegations and places</source>
            <translation>
                <numerusform>%n contact of delegations and places</numerusform>
                <numerusform>%n contacts of delegations and places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delegate(s) as numbers: category, delegation, gender</source>
            <translation>
                <numerusform>%n delegate as numbers: category, delegation, gender</numerusform>
                <numerusform>%n delegates as numbers: category, delegation, gender</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delegate(s): name, position, category, delegation</source>
            <translation>
                <numerusform>%n delegate: name, position, category, delegation</numerusform>
                <numerusform>%n delegates: name, position, category, delegation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delegation(s)</source>
            <translation>
                <numerusform>%n delegation</numerusform>
                <numerusform>%n delegations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n e-mail(s)</source>
            <translation>
                <numerusform>%n e-mail</numerusform>
                <numerusform>%n e-mails</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n language(s) and diets</source>
            <translation>
                <numerusform>%n language and diets</numerusform>
                <numerusform>%n languages and diets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) and positions of delegates</source>
            <translation>
                <numerusform>%n name and positions of delegates</numerusform>
                <numerusform>%n names and positions of delegates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) of lists brought in</source>
            <translation>
                <numerusform>%n name of lists brought in</numerusform>
                <numerusform>%n names of lists brought in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) of operators, liaisons, speakers</source>
            <translation>
                <numerusform>%n name of operators, liaisons, speakers</numerusform>
                <numerusform>%n names of operators, liaisons, speakers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s), remarks and reasons</source>
            <translation>
                <numerusform>%n note, remarks and reasons</numerusform>
                <numerusform>%n notes, remarks and reasons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) of what happened, with times</source>
            <translation>
                <numerusform>%n record of what happened, with times</numerusform>
                <numerusform>%n records of what happened, with times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n telephone(s) of delegates</source>
            <translation>
                <numerusform>%n telephone of delegates</numerusform>
                <numerusform>%n telephones of delegates</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScansCard</name>
        <message numerus="yes">
            <source>%n answer(s) missing</source>
            <translation>
                <numerusform>%n answer missing</numerusform>
                <numerusform>%n answers missing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SelfCheck</name>
        <message numerus="yes">
            <source>%n badge(s) were never printed.</source>
            <translation>
                <numerusform>%n badge was never printed.</numerusform>
                <numerusform>%n badges were never printed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) in the file are not as they were written.</source>
            <translation>
                <numerusform>%n thing in the file is not as it was written.</numerusform>
                <numerusform>%n things in the file are not as they were written.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) must be mended</source>
            <translation>
                <numerusform>%n thing must be mended</numerusform>
                <numerusform>%n things must be mended</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) must be mended at this desk</source>
            <translation>
                <numerusform>%n thing must be mended at this desk</numerusform>
                <numerusform>%n things must be mended at this desk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to look at</source>
            <translation>
                <numerusform>%n thing to look at</numerusform>
                <numerusform>%n things to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message numerus="yes">
            <source>%n scan(s) wait</source>
            <translation>
                <numerusform>%n scan waits</numerusform>
                <numerusform>%n scans wait</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartView</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusPill</name>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n conflict</numerusform>
                <numerusform>%n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Offline · %n not sent</source>
            <translation>
                <numerusform>Offline · %n not sent</numerusform>
                <numerusform>Offline · %n not sent</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Studio</name>
        <message numerus="yes">
            <source>%n box(es) selected</source>
            <translation>
                <numerusform>%n box selected</numerusform>
                <numerusform>%n boxes selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) differ here from all badges.</source>
            <translation>
                <numerusform>%n value differs here from all badges.</numerusform>
                <numerusform>%n values differ here from all badges.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message numerus="yes">
            <source>%n scan(s) wait</source>
            <translation>
                <numerusform>%n scan waits</numerusform>
                <numerusform>%n scans wait</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VerdictPanel</name>
        <message numerus="yes">
            <source>%n wait</source>
            <translation>
                <numerusform>%n waits</numerusform>
                <numerusform>%n wait</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message numerus="yes">
            <source>%n delegate(s)</source>
            <translation>
                <numerusform>%n delegate</numerusform>
                <numerusform>%n delegates</numerusform>
            </translation>
        </message>
    </context>
</TS>
