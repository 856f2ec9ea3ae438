<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FrameCanvas</name>
    <message numerus="yes">
        <source>%n sinks</source>
        <translation>
            <numerusform>%n sink</numerusform>
            <numerusform>%n sinks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sinkscope::app::LevelsPanel</name>
    <message numerus="yes">
        <source>sink: born in layer %1, last in layer %2, %n layers</source>
        <translation>
            <numerusform>sink: born in layer %1, last in layer %2, %n layer</numerusform>
            <numerusform>sink: born in layer %1, last in layer %2, %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n found in what is shown</source>
        <translation>
            <numerusform>%n found in what is shown</numerusform>
            <numerusform>%n found in what is shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RunSettings</name>
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TagPanel</name>
    <message numerus="yes">
        <source>%n sinks catch %1 of %2 tokens; </source>
        <translation>
            <numerusform>%n sink catches %1 of %2 tokens; </numerusform>
            <numerusform>%n sinks catch %1 of %2 tokens; </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows are no numbers and left out.</source>
        <translation>
            <numerusform>%n of the rows is not a number and left out.</numerusform>
            <numerusform>%n of the rows are no numbers and left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TrustBadges</name>
    <message numerus="yes">
        <source>shown run: %n vision tokens</source>
        <translation>
            <numerusform>shown run: %n vision token</numerusform>
            <numerusform>shown run: %n vision tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ViewText</name>
    <message numerus="yes">
        <source>%n tokens look on average at: %1</source>
        <translation>
            <numerusform>%n token looks at: %1</numerusform>
            <numerusform>%n tokens look on average at: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n tokens %1 → video</source>
        <translation>
            <numerusform>mean of %n token %1 → video</numerusform>
            <numerusform>mean of %n tokens %1 → video</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more patches (sum)</source>
        <translation>
            <numerusform>%1 and %n more patch (sum)</numerusform>
            <numerusform>%1 and %n more patches (sum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n vision tokens</source>
        <translation>
            <numerusform>%1 of %n vision token</numerusform>
            <numerusform>%1 of %n vision tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>also a sink of the language model in %n layers</source>
        <translation>
            <numerusform>also a sink of the language model in %n layer</numerusform>
            <numerusform>also a sink of the language model in %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sinks in layer %1, </source>
        <translation>
            <numerusform>%n sink in layer %1, </numerusform>
            <numerusform>%n sinks in layer %1, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them visual</source>
        <translation>
            <numerusform>%n of them visual</numerusform>
            <numerusform>%n of them visual</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::FrameStrip</name>
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
</context>
</TS>
