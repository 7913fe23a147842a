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
    <name>bitops::BlockTableModel</name>
    <message numerus="yes">
        <source>%n layer(s), %1 BitOps, %2 of the network</source>
        <translation>
            <numerusform>%n layer, %1 BitOps, %2 of the network</numerusform>
            <numerusform>%n layers, %1 BitOps, %2 of the network</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::DownloadDialog</name>
    <message numerus="yes">
        <source>%1 images of %2 in %n classes. %3 to fetch, %4 on the disk. From %5.</source>
        <translation>
            <numerusform>%1 images of %2 in %n class. %3 to fetch, %4 on the disk. From %5.</numerusform>
            <numerusform>%1 images of %2 in %n classes. %3 to fetch, %4 on the disk. From %5.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::FileDownload</name>
    <message numerus="yes">
        <source>no answer for %n s</source>
        <translation>
            <numerusform>no answer for %n s</numerusform>
            <numerusform>no answer for %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::NetworkPanel</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::NetworkSummary</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::ProposalActions</name>
    <message numerus="yes">
        <source>%n proposal(s) added to the queue.</source>
        <translation>
            <numerusform>%n proposal added to the queue.</numerusform>
            <numerusform>%n proposals added to the queue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::SensitivityPanel</name>
    <message numerus="yes">
        <source>Measured on %Ln validation image(s)</source>
        <translation>
            <numerusform>Measured on %Ln validation image</numerusform>
            <numerusform>Measured on %Ln validation images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::SweepCluster</name>
    <message numerus="yes">
        <source>Could not begin the sweep “%1”: %Ln task(s) of the job %2 are in Slurm&apos;s queue. Stop takes them out of it.</source>
        <translation>
            <numerusform>Could not begin the sweep “%1”: %Ln task of the job %2 is in Slurm&apos;s queue. Stop takes it out of it.</numerusform>
            <numerusform>Could not begin the sweep “%1”: %Ln tasks of the job %2 are in Slurm&apos;s queue. Stop takes them out of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::SweepControls</name>
    <message numerus="yes">
        <source>%1; %Ln at a time beside the other training</source>
        <translation>
            <numerusform>%1; %Ln at a time beside the other training</numerusform>
            <numerusform>%1; %Ln at a time beside the other training</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::SweepDialog</name>
    <message numerus="yes">
        <source>%Ln listed combination(s)</source>
        <translation>
            <numerusform>%Ln listed combination</numerusform>
            <numerusform>%Ln listed combinations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln epoch(s)</source>
        <translation>
            <numerusform>%Ln epoch</numerusform>
            <numerusform>%Ln epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to train</source>
        <translation>
            <numerusform>%Ln to train</numerusform>
            <numerusform>%Ln to train</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1, %Ln at a time</source>
        <translation>
            <numerusform>about %1, %Ln at a time</numerusform>
            <numerusform>about %1, %Ln at a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::SweepRowsModel</name>
    <message numerus="yes">
        <source>%1 of %Ln run(s) done</source>
        <translation>
            <numerusform>%1 of %Ln run done</numerusform>
            <numerusform>%1 of %Ln runs done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::TradeoffPanel</name>
    <message numerus="yes">
        <source>%1: %n run(s)</source>
        <translation>
            <numerusform>%1: %n run</numerusform>
            <numerusform>%1: %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::TradeoffPlot</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::TrainingOffers</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::TrainingPanel</name>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::WeightHistogram</name>
    <message numerus="yes">
        <source>%1 to %2: %n weight(s)</source>
        <translation>
            <numerusform>%1 to %2: %n weight</numerusform>
            <numerusform>%1 to %2: %n weights</numerusform>
        </translation>
    </message>
</context>
</TS>
