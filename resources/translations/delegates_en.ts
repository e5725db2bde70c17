<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>StatusPill</name>
        <message numerus="yes">
            <source>Offline · %n not sent</source>
            <translation>
                <numerusform>Offline · %n not sent</numerusform>
                <numerusform>Offline · %n not sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n conflict</numerusform>
                <numerusform>%n conflicts</numerusform>
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
