<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
