<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bitops::BlockActions</name>
    <message numerus="yes">
        <source>Could not paste %n block(s): a network has at most %1.</source>
        <translation>
            <numerusform>Could not paste %n block: a network has at most %1.</numerusform>
            <numerusform>Could not paste %n blocks: a network has at most %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::CurveLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
