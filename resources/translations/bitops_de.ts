<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Translator</name>
    <message>
        <source>&amp;Data</source>
        <translation>Da&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Quantizer</source>
        <translation>&amp;Quantisierer</translation>
    </message>
    <message>
        <source>Sc&amp;ales</source>
        <translation>S&amp;kalen</translation>
    </message>
    <message>
        <source>one per channel</source>
        <translation>eine je Kanal</translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation>E&amp;pochen</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>Batch&amp;größe</translation>
    </message>
    <message>
        <source>Sched&amp;ule</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>Start&amp;wert</translation>
    </message>
    <message>
        <source>Straight-through</source>
        <translation>Straight-Through</translation>
    </message>
    <message>
        <source>Quantizes a copy of the weights; the gradient goes straight through to the float weights</source>
        <translation>Quantisiert eine Kopie der Gewichte; der Gradient geht unverändert an die Float-Gewichte</translation>
    </message>
    <message>
        <source>Learned step (LSQ)</source>
        <translation>Gelernter Schritt (LSQ)</translation>
    </message>
    <message>
        <source>As straight-through, and the size of the steps is learned, too</source>
        <translation>Wie Straight-Through, und die Größe der Schritte wird mitgelernt</translation>
    </message>
    <message>
        <source>Notebook&apos;s</source>
        <translation>Wie im Notebook</translation>
    </message>
    <message>
        <source>Overwrites the weights that it trains: small updates are lost. For comparison</source>
        <translation>Überschreibt die Gewichte, die er trainiert: Kleine Schritte gehen verloren. Zum Vergleich</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam with a weight decay that leaves the gradient alone</source>
        <translation>Adam mit einem Weight Decay, der den Gradienten unberührt lässt</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Stochastic gradient descent, with momentum 0.9 unless it is changed under Advanced</source>
        <translation>Stochastischer Gradientenabstieg mit Momentum 0,9, sofern unter „Erweitert“ nicht geändert</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Down to 0 along half a cosine</source>
        <translation>Entlang eines halben Kosinus bis 0</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>A tenth after one half of the epochs, a hundredth after three quarters</source>
        <translation>Ein Zehntel nach der Hälfte der Epochen, ein Hundertstel nach drei Vierteln</translation>
    </message>
    <message>
        <source>Optimi&amp;zer</source>
        <translation>Opti&amp;mierer</translation>
    </message>
    <message>
        <source>looks ahead</source>
        <translation>vorausschauend</translation>
    </message>
    <message>
        <source>Nesterov&apos;s form of the momentum of SGD</source>
        <translation>Nesterovs Form des Momentums von SGD</translation>
    </message>
    <message>
        <source>On weights, not on batch norms, biases and learned steps</source>
        <translation>Auf Gewichte, nicht auf Batch-Norms, Bias und gelernte Schritte</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> Epochen</translation>
    </message>
    <message>
        <source>The learning rate rises in a straight line before the schedule begins</source>
        <translation>Die Lernrate steigt gleichmäßig an, bevor der Verlauf beginnt</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>not clipped</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Gradients are scaled down to this norm over all parameters</source>
        <translation>Gradienten werden auf diese Norm über alle Parameter verkleinert</translation>
    </message>
    <message>
        <source>never ends early</source>
        <translation>endet nie vorzeitig</translation>
    </message>
    <message>
        <source>Ends the training after so many epochs without a better validation accuracy</source>
        <translation>Beendet das Training nach so vielen Epochen ohne bessere Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Padded, then cut out at random</source>
        <translation>Umrandet, dann zufällig ausgeschnitten</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Spiegelung</translation>
    </message>
    <message>
        <source>Mirrored left to right, half of them</source>
        <translation>Die Hälfte der Bilder wird links–rechts gespiegelt</translation>
    </message>
    <message>
        <source>Crop and flip</source>
        <translation>Ausschnitt und Spiegelung</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Mit 0,5</translation>
    </message>
    <message>
        <source>Mean 0.5 and deviation 0.5, as in the notebook</source>
        <translation>Mittelwert 0,5 und Abweichung 0,5, wie im Notebook</translation>
    </message>
    <message>
        <source>Data set&apos;s own</source>
        <translation>Nach Datensatz</translation>
    </message>
    <message>
        <source>Mean and deviation of the training images</source>
        <translation>Mittelwert und Abweichung der Trainingsbilder</translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation>Validierungsteil</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>the data&apos;s own</source>
        <translation>aus den Daten</translation>
    </message>
    <message>
        <source>Validate on this share of the training images, and keep the data&apos;s own held-out images for one test at the end</source>
        <translation>Auf diesem Anteil der Trainingsbilder validieren und die zurückgehaltenen Bilder der Daten für einen Test am Ende aufheben</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Its weights</source>
        <translation>Dessen Gewichte</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Last epoch</source>
        <translation>Letzte Epoche</translation>
    </message>
    <message>
        <source>Batch norms</source>
        <translation>Batch-Norms</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Estimated anew before each validation where weights have fewer than 5 bits</source>
        <translation>Vor jeder Validierung neu geschätzt, wo Gewichte weniger als 5 Bit haben</translation>
    </message>
    <message>
        <source>Estimated anew</source>
        <translation>Neu geschätzt</translation>
    </message>
    <message>
        <source>From training batches, before each validation</source>
        <translation>Aus Trainings-Batches, vor jeder Validierung</translation>
    </message>
    <message>
        <source>As in training</source>
        <translation>Wie im Training</translation>
    </message>
    <message>
        <source>The averages that training kept</source>
        <translation>Die Mittelwerte, die das Training geführt hat</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>of each layer</source>
        <translation>jeder Schicht</translation>
    </message>
    <message>
        <source>How the weights of each layer are quantized, once an epoch</source>
        <translation>Wie die Gewichte jeder Schicht quantisiert sind, einmal je Epoche</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Prüfpunkte</translation>
    </message>
    <message>
        <source> s apart</source>
        <translation> s Abstand</translation>
    </message>
    <message>
        <source>after every step</source>
        <translation>nach jedem Schritt</translation>
    </message>
    <message>
        <source>At least so far apart within an epoch; they take a hundredth of the time at most</source>
        <translation>Mindestabstand innerhalb einer Epoche; sie kosten höchstens ein Hundertstel der Zeit</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>A graphics card, where the trainer&apos;s LibTorch knows it</source>
        <translation>Eine Grafikkarte, sofern die LibTorch des Trainers sie unterstützt</translation>
    </message>
    <message>
        <source>new weights</source>
        <translation>neue Gewichte</translation>
    </message>
    <message>
        <source>Folder of a run whose weights this one begins with, such as a float one</source>
        <translation>Ordner eines Laufs, mit dessen Gewichten dieser beginnt, etwa eines Float-Laufs</translation>
    </message>
    <message>
        <source>Choose the run to begin with</source>
        <translation>Den Lauf wählen, mit dem begonnen wird</translation>
    </message>
    <message>
        <source>Scales per channel</source>
        <translation>Skalen je Kanal</translation>
    </message>
    <message>
        <source>Nesterov&apos;s momentum</source>
        <translation>Nesterov-Momentum</translation>
    </message>
    <message>
        <source>Warm-up epochs</source>
        <translation>Aufwärm-Epochen</translation>
    </message>
    <message>
        <source>Gradients clipped to</source>
        <translation>Gradienten begrenzt auf</translation>
    </message>
    <message>
        <source>Batch norms estimated anew</source>
        <translation>Batch-Norms neu geschätzt</translation>
    </message>
    <message>
        <source>Begins with the run</source>
        <translation>Beginnt mit dem Lauf</translation>
    </message>
    <message>
        <source>Begins with the checkpoint</source>
        <translation>Beginnt mit dem Prüfpunkt</translation>
    </message>
    <message>
        <source>Figures of layers</source>
        <translation>Werte der Schichten</translation>
    </message>
    <message>
        <source>Seconds between checkpoints</source>
        <translation>Sekunden zwischen Prüfpunkten</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>validation fraction</source>
        <translation>Validierungsteil</translation>
    </message>
    <message>
        <source>%1 is %2, but must be above %3 and at most %4</source>
        <translation>%1: %2, erlaubt ist über %3 bis höchstens %4</translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3 or more</source>
        <translation>%1: %2, erlaubt ist %3 oder mehr</translation>
    </message>
    <message>
        <source>The notebook&apos;s five separable blocks for CIFAR-10, of 8, 4, 2, 4 and 8 bits</source>
        <translation>Die fünf separablen Blöcke des Notebooks für CIFAR-10, mit 8, 4, 2, 4 und 8 Bit</translation>
    </message>
    <message>
        <source>The notebook&apos;s blocks, not quantized</source>
        <translation>Die Blöcke des Notebooks, nicht quantisiert</translation>
    </message>
    <message>
        <source>The notebook&apos;s code ignores groups: it counts %2 (with the bits of the weights alone), %1 times what the notebook&apos;s own text gives, as if each output channel read all %1 input channels. Each reads only one, so the code is wrong and the text is right.</source>
        <translation>Der Code des Notebooks übergeht Gruppen: Er zählt %2 (nur mit den Bits der Gewichte), das %1-Fache dessen, was der Text des Notebooks angibt, als läse jeder Ausgabekanal alle %1 Eingabekanäle. Jeder liest nur einen, also irrt der Code, und der Text stimmt.</translation>
    </message>
    <message>
        <source>The notebook&apos;s code ignores groups: it counts more than 64 bits can hold, %1 times what the notebook&apos;s own text gives, as if each output channel read all %1 input channels. Each reads only one, so the code is wrong and the text is right.</source>
        <translation>Der Code des Notebooks übergeht Gruppen: Er zählt mehr, als 64 Bit fassen, das %1-Fache dessen, was der Text des Notebooks angibt, als läse jeder Ausgabekanal alle %1 Eingabekanäle. Jeder liest nur einen, also irrt der Code, und der Text stimmt.</translation>
    </message>
    <message>
        <source>This is what the notebook&apos;s code counts. It ignores groups, as if each output channel read all %1 input channels. Each reads only one, so the layer really takes %2 (with the bits of the weights alone): the code overstates it %1 times, and the notebook&apos;s own text, which divides by the groups, is right.</source>
        <translation>Das zählt der Code des Notebooks. Er übergeht Gruppen, als läse jeder Ausgabekanal alle %1 Eingabekanäle. Jeder liest nur einen, also braucht die Schicht in Wahrheit %2 (nur mit den Bits der Gewichte): Der Code überschätzt sie %1-fach, und der Text des Notebooks, der durch die Gruppen teilt, stimmt.</translation>
    </message>
    <message>
        <source>The notebook&apos;s code ignores groups: it counts this layer %1 times too high, as if each output channel read all input channels. Each reads only those of its group.</source>
        <translation>Der Code des Notebooks übergeht Gruppen: Er zählt diese Schicht %1-fach zu hoch, als läse jeder Ausgabekanal alle Eingabekanäle. Jeder liest nur die seiner Gruppe.</translation>
    </message>
    <message>
        <source>This is what the notebook&apos;s code counts. It ignores groups, as if each output channel read all input channels, and so overstates the layer %1 times.</source>
        <translation>Das zählt der Code des Notebooks. Er übergeht Gruppen, als läse jeder Ausgabekanal alle Eingabekanäle, und überschätzt die Schicht so %1-fach.</translation>
    </message>
    <message>
        <source>The logarithm is that of a sum&apos;s length: it tells the bits by which an accumulator of %1 products is wider. The count is rounded to the nearest integer.</source>
        <translation>Der Logarithmus ist der der Länge einer Summe: Er gibt an, um wie viele Bits ein Akkumulator für %1 Produkte breiter sein muss. Das Ergebnis ist auf die nächste ganze Zahl gerundet.</translation>
    </message>
    <message>
        <source>The block&apos;s input is added to this layer&apos;s output by a skip connection. Additions cost nothing under this rule, but the input stays in memory until then.</source>
        <translation>Die Eingabe des Blocks wird durch eine Skip-Verbindung zur Ausgabe dieser Schicht addiert. Additionen kosten bei dieser Zählweise nichts, aber die Eingabe bleibt bis dahin im Speicher.</translation>
    </message>
    <message>
        <source>augmented by %1</source>
        <translation>augmentiert durch %1</translation>
    </message>
    <message>
        <source>normalised by the training images</source>
        <translation>normiert nach den Trainingsbildern</translation>
    </message>
    <message>
        <source>validation on %1 of the training images</source>
        <translation>Validierung auf %1 der Trainingsbilder</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>a scale per channel</source>
        <translation>eine Skala je Kanal</translation>
    </message>
    <message>
        <source>a scale per tensor</source>
        <translation>eine Skala je Tensor</translation>
    </message>
    <message>
        <source>batch norms estimated anew before each validation</source>
        <translation>Batch-Norms vor jeder Validierung neu geschätzt</translation>
    </message>
    <message>
        <source>Quantizer: %1</source>
        <translation>Quantisierer: %1</translation>
    </message>
    <message>
        <source>Nesterov&apos;s momentum %1</source>
        <translation>Nesterov-Momentum %1</translation>
    </message>
    <message>
        <source>momentum %1</source>
        <translation>Momentum %1</translation>
    </message>
    <message>
        <source>learning rate %1 %2</source>
        <translation>Lernrate %1 %2</translation>
    </message>
    <message>
        <source>warm-up epochs %1</source>
        <translation>Aufwärm-Epochen %1</translation>
    </message>
    <message>
        <source>weight decay %1</source>
        <translation>Weight Decay %1</translation>
    </message>
    <message>
        <source>label smoothing %1</source>
        <translation>Label-Glättung %1</translation>
    </message>
    <message>
        <source>gradients clipped to %1</source>
        <translation>Gradienten begrenzt auf %1</translation>
    </message>
    <message>
        <source>patience %1</source>
        <translation>Geduld %1</translation>
    </message>
    <message>
        <source>Optimizer: %1</source>
        <translation>Optimierer: %1</translation>
    </message>
    <message>
        <source>Begins with: best checkpoint of %1</source>
        <translation>Beginnt mit: bester Prüfpunkt von %1</translation>
    </message>
    <message>
        <source>Begins with: last checkpoint of %1</source>
        <translation>Beginnt mit: letzter Prüfpunkt von %1</translation>
    </message>
    <message>
        <source>Epochs: %1, batch size %2, seed %3, threads %4, device %5</source>
        <translation>Epochen: %1, Batchgröße %2, Startwert %3, Threads %4, Gerät %5</translation>
    </message>
    <message>
        <source>sums not rounded to their bits</source>
        <translation>Summen nicht auf ihre Bits gerundet</translation>
    </message>
    <message>
        <source>%1 for 224×224, 1,000 classes, weights and activations of 8 bits</source>
        <translation>%1 für 224×224, 1.000 Klassen, Gewichte und Aktivierungen mit 8 Bit</translation>
    </message>
    <message>
        <source>%1 for CIFAR-10, weights and activations of 8 bits</source>
        <translation>%1 für CIFAR-10, Gewichte und Aktivierungen mit 8 Bit</translation>
    </message>
    <message>
        <source>The notebook&apos;s blocks, all weights of %1 bits</source>
        <translation>Die Blöcke des Notebooks, alle Gewichte mit %1 Bit</translation>
    </message>
    <message>
        <source>Could not unpack %1: %2.</source>
        <translation>%1 ließ sich nicht entpacken: %2.</translation>
    </message>
    <message>
        <source>libarchive gives no reason</source>
        <translation>libarchive nennt keinen Grund</translation>
    </message>
    <message>
        <source>it holds a name that cannot be read</source>
        <translation>ein Name darin ist nicht lesbar</translation>
    </message>
    <message>
        <source>its entry %1 would leave the folder</source>
        <translation>der Eintrag %1 würde den Ordner verlassen</translation>
    </message>
    <message>
        <source>its entry %1 would replace the folder</source>
        <translation>der Eintrag %1 würde den Ordner ersetzen</translation>
    </message>
    <message>
        <source>its entry %1 is neither a file nor a folder</source>
        <translation>der Eintrag %1 ist weder Datei noch Ordner</translation>
    </message>
    <message>
        <source>it holds more than %1 files and folders</source>
        <translation>es enthält mehr als %1 Dateien und Ordner</translation>
    </message>
    <message>
        <source>it would become larger than %1 bytes</source>
        <translation>entpackt wäre es größer als %1 Byte</translation>
    </message>
    <message>
        <source>Could not unpack %1 into %2: %3.</source>
        <translation>%1 ließ sich nicht nach %2 entpacken: %3.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>%1 is %2, but must be an object</source>
        <translation>%1 ist %2, muss aber ein Objekt sein</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>das Dokument</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be a whole number within %3 and %4</source>
        <translation>„%1“ ist %2, muss aber eine ganze Zahl von %3 bis %4 sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be a whole number</source>
        <translation>„%1“ ist %2, muss aber eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be a list</source>
        <translation>„%1“ ist %2, muss aber eine Liste sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be %3</source>
        <translation>„%1“ ist %2, muss aber %3 sein</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be a number</source>
        <translation>„%1“ ist %2, muss aber eine Zahl sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be true or false</source>
        <translation>„%1“ ist %2, muss aber true oder false sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be a text</source>
        <translation>„%1“ ist %2, muss aber ein Text sein</translation>
    </message>
    <message>
        <source>its format is &quot;%1&quot;, not &quot;%2&quot;</source>
        <translation>ihr Format ist „%1“, nicht „%2“</translation>
    </message>
    <message>
        <source>its format version is %1, and this program reads up to %2</source>
        <translation>ihre Formatversion ist %1, und dieses Programm liest bis %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a key of this format</source>
        <translation>„%1“ ist kein Schlüssel dieses Formats</translation>
    </message>
    <message>
        <source>it is not valid JSON: %1</source>
        <translation>sie ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>Could not open %1 as a network: %2.</source>
        <translation>%1 ließ sich nicht als Netz öffnen: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is not a block type of this version</source>
        <translation>„%1“ ist „%2“, und das ist kein Blocktyp dieser Version</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty</source>
        <translation>„%1“ ist leer</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <translation>%1 ließ sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>%1 ließ sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>a list of tuples such as %1</source>
        <translation>eine Liste von Tupeln wie %1</translation>
    </message>
    <message>
        <source>a comma or %1</source>
        <translation>ein Komma oder %1</translation>
    </message>
    <message>
        <source>nothing more after the list</source>
        <translation>nichts mehr nach der Liste</translation>
    </message>
    <message>
        <source>a tuple (out channels, stride, bits)</source>
        <translation>ein Tupel (Ausgabekanäle, Schrittweite, Bits)</translation>
    </message>
    <message>
        <source>a comma</source>
        <translation>ein Komma</translation>
    </message>
    <message>
        <source>a smaller number</source>
        <translation>eine kleinere Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3</source>
        <translation>%1: erwartet: %2, gefunden: %3</translation>
    </message>
    <message>
        <source>block %1 is of type %2, and tuples describe separable blocks only</source>
        <translation>Block %1 ist vom Typ %2, und Tupel beschreiben nur separable Blöcke</translation>
    </message>
    <message>
        <source>block %1 has a kernel of %2, and that of tuples is always %3</source>
        <translation>Block %1 hat einen Kernel von %2, und der von Tupeln ist immer %3</translation>
    </message>
    <message>
        <source>block %1 has bits for each layer (%2), and tuples have one number</source>
        <translation>Block %1 hat Bits für jede Schicht (%2), und Tupel haben eine Zahl</translation>
    </message>
    <message>
        <source>block %1 has activations of %2 bits, and those of tuples are always float</source>
        <translation>Block %1 hat Aktivierungen von %2 Bit, und die von Tupeln sind immer Float</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>„%1“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is no kind of job that can be queued</source>
        <translation>„%1“ ist „%2“; eine solche Aufgabe kann nicht in der Warteschlange stehen</translation>
    </message>
    <message>
        <source>Could not read a line as an event: %1.</source>
        <translation>Eine Zeile ließ sich nicht als Ereignis lesen: %1.</translation>
    </message>
    <message>
        <source>Could not read a line as a command: %1.</source>
        <translation>Eine Zeile ließ sich nicht als Befehl lesen: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a command of this version</source>
        <translation>„%1“ ist kein Befehl dieser Version</translation>
    </message>
    <message>
        <source>Could not make the run folder %1: %2.</source>
        <translation>Der Ordner %1 für den Lauf ließ sich nicht anlegen: %2.</translation>
    </message>
    <message>
        <source>there are too many of this name</source>
        <translation>es gibt schon zu viele dieses Namens</translation>
    </message>
    <message>
        <source>Could not read %1: %2</source>
        <translation>%1 ließ sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>there is a run in it already (%1)</source>
        <translation>darin ist schon ein Lauf (%1)</translation>
    </message>
    <message>
        <source>Could not open %1 as a run: %2.</source>
        <translation>%1 ließ sich nicht als Lauf öffnen: %2.</translation>
    </message>
    <message>
        <source>Could not open %1 as the notes of a run: %2.</source>
        <translation>%1 ließ sich nicht als Notizen eines Laufs öffnen: %2.</translation>
    </message>
    <message>
        <source>Could not remove %1: %2.</source>
        <translation>%1 ließ sich nicht entfernen: %2.</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>signal %1 (%2)</source>
        <translation>Signal %1 (%2)</translation>
    </message>
    <message>
        <source>The trainer sent an event before its hello.</source>
        <translation>Der Trainer hat ein Ereignis vor seinem hello gesendet.</translation>
    </message>
    <message>
        <source>The trainer %1 speaks version %2 of the event protocol, and this program speaks version %3.</source>
        <translation>Der Trainer %1 spricht Version %2 des Ereignisprotokolls, dieses Programm spricht Version %3.</translation>
    </message>
    <message>
        <source>The trainer was ended by %1 before the training&apos;s end</source>
        <translation>Der Trainer wurde vor dem Ende des Trainings durch %1 beendet</translation>
    </message>
    <message>
        <source>The trainer ended with exit code %1 without saying how the training ended</source>
        <translation>Der Trainer endete mit dem Exit-Code %1, ohne zu sagen, wie das Training ausging</translation>
    </message>
    <message>
        <source>%1; the last that it wrote was: %2</source>
        <translation>%1; zuletzt schrieb er: %2</translation>
    </message>
    <message>
        <source>Could not list the runs in %1: %2.</source>
        <translation>Die Läufe in %1 ließen sich nicht auflisten: %2.</translation>
    </message>
    <message>
        <source>Could not find the run &quot;%1&quot;: it is neither the folder of a run nor the name of one in %2.</source>
        <translation>Der Lauf „%1“ ist nicht zu finden: Das ist weder der Ordner eines Laufs noch der Name eines Laufs in %2.</translation>
    </message>
    <message>
        <source>it lacks the weights of %1</source>
        <translation>es fehlen die Gewichte von %1</translation>
    </message>
    <message>
        <source>it is no checkpoint</source>
        <translation>das ist kein Prüfpunkt</translation>
    </message>
    <message>
        <source>its format is version %1, and this program knows version %2</source>
        <translation>das Format hat Version %1, und dieses Programm kennt Version %2</translation>
    </message>
    <message>
        <source>the tensor %1 is of type %2</source>
        <translation>der Tensor %1 ist vom Typ %2</translation>
    </message>
    <message>
        <source>there is more than fits such a file</source>
        <translation>es ist mehr, als in eine solche Datei passt</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, but must be one of %3</source>
        <translation>„%1“ ist „%2“, muss aber eines von diesen sein: %3</translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3 to %4</source>
        <translation>%1: %2, erlaubt ist %3 bis %4</translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3 or more, and below %4</source>
        <translation>%1: %2, erlaubt ist %3 bis unter %4</translation>
    </message>
    <message>
        <source>Training: %1.</source>
        <translation>Einstellungen des Trainings: %1.</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Nesterov&apos;s momentum needs the optimizer sgd and a momentum above 0</source>
        <translation>Nesterovs Momentum braucht den Optimierer sgd und ein Momentum über 0</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>norm that gradients are clipped to</source>
        <translation>Norm, auf die Gradienten begrenzt werden</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>time between checkpoints</source>
        <translation>Zeit zwischen Prüfpunkten</translation>
    </message>
    <message>
        <source>data is empty, but must be &quot;shapes&quot; or a folder</source>
        <translation>data ist leer, muss aber „shapes“ oder ein Ordner sein</translation>
    </message>
    <message>
        <source>the notebook&apos;s quantizer has no scales per channel</source>
        <translation>der Quantisierer des Notebooks hat keine Skalen je Kanal</translation>
    </message>
    <message>
        <source>number of epochs</source>
        <translation>Anzahl der Epochen</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>number of threads</source>
        <translation>Anzahl der Threads</translation>
    </message>
    <message>
        <source>&quot;blocks&quot; is not a list</source>
        <translation>„blocks“ ist keine Liste</translation>
    </message>
    <message>
        <source>in &quot;network&quot;, %1</source>
        <translation>in „network“: %1</translation>
    </message>
    <message>
        <source>&quot;color&quot; is &quot;%1&quot;, which is no colour of a run</source>
        <translation>„color“ ist „%1“, und das ist keine Farbe eines Laufs</translation>
    </message>
    <message>
        <source>Multiply-accumulates times the bits of the weights</source>
        <translation>MAC-Operationen mal Bits der Gewichte</translation>
    </message>
    <message>
        <source>Multiply-accumulates times the bits of weights and of input activations: the literature&apos;s usual one</source>
        <translation>MAC-Operationen mal Bits der Gewichte und der Eingabeaktivierungen: die übliche der Literatur</translation>
    </message>
    <message>
        <source>Multiply-accumulates times the larger of the bits of weights and of input activations</source>
        <translation>MAC-Operationen mal die größere Bitbreite von Gewichten oder Eingabeaktivierungen</translation>
    </message>
    <message>
        <source>As product, and the additions into an accumulator wide enough; n = input channels of a group</source>
        <translation>Wie product, dazu die Additionen in einen ausreichend breiten Akkumulator; n = Eingabekanäle einer Gruppe</translation>
    </message>
    <message>
        <source>Counts every convolution as dense, which overstates depthwise layers</source>
        <translation>Zählt jede Faltung als dicht, was tiefenweise Schichten überschätzt</translation>
    </message>
    <message>
        <source>number of blocks</source>
        <translation>Anzahl der Blöcke</translation>
    </message>
    <message>
        <source>input channels</source>
        <translation>Eingabekanäle</translation>
    </message>
    <message>
        <source>input height</source>
        <translation>Eingabehöhe</translation>
    </message>
    <message>
        <source>input width</source>
        <translation>Eingabebreite</translation>
    </message>
    <message>
        <source>input bits</source>
        <translation>Eingabebits</translation>
    </message>
    <message>
        <source>number of classes</source>
        <translation>Anzahl der Klassen</translation>
    </message>
    <message>
        <source>classifier bits</source>
        <translation>Klassifikatorbits</translation>
    </message>
    <message>
        <source>out channels</source>
        <translation>Ausgabekanäle</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernelgröße</translation>
    </message>
    <message>
        <source>expansion</source>
        <translation>Expansion</translation>
    </message>
    <message>
        <source>number of expanded channels</source>
        <translation>Anzahl der expandierten Kanäle</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>activation bits</source>
        <translation>Aktivierungsbits</translation>
    </message>
    <message>
        <source>output size</source>
        <translation>Ausgabegröße</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but must be %4 to %5.</source>
        <translation>%1: %2: %3, erlaubt ist %4 bis %5.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but must be odd.</source>
        <translation>%1: %2: %3, erlaubt ist nur Ungerades.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but must be 1 to 16, or 32 for float.</source>
        <translation>%1: %2: %3, erlaubt ist 1 bis 16 oder 32 für Float.</translation>
    </message>
    <message>
        <source>%1: %2 has %3 values, but must have one.</source>
        <translation>%1: %2: %3 Werte, erlaubt ist einer.</translation>
    </message>
    <message>
        <source>%1: %2 has %3 values, but must have one, or %4 (one for each layer).</source>
        <translation>%1: %2: %3 Werte, erlaubt sind einer oder %4 (einer je Schicht).</translation>
    </message>
    <message>
        <source>%1: %2 is too large to be counted in 64 bits.</source>
        <translation>%1: %2: zu groß, um in 64 Bit gezählt zu werden.</translation>
    </message>
    <message>
        <source>Incomplete, nothing is counted. %1</source>
        <translation>Unvollständig, nichts ist gezählt. %1</translation>
    </message>
    <message>
        <source>Incomplete, counted up to %1. %2</source>
        <translation>Unvollständig, gezählt bis %1. %2</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>The blocks with their bits, and the part of the BitOps of each</source>
        <translation>Die Blöcke mit ihren Bits und dem Anteil eines jeden an den BitOps</translation>
    </message>
    <message>
        <source>Boxes: bits of the weights, as tall as the maps, as wide as the channels. Bars: share of the BitOps, of </source>
        <translation>Kästen: Bits der Gewichte, so hoch wie die Merkmalskarten, so breit wie die Kanäle. Balken: Anteil an den BitOps, von </translation>
    </message>
    <message>
        <source>depthwise, </source>
        <translation>tiefenweisen, </translation>
    </message>
    <message>
        <source>pointwise layers, </source>
        <translation>punktweisen Schichten, </translation>
    </message>
    <message>
        <source>full convolutions.</source>
        <translation>vollen Faltungen.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>Beste Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>%1 for each epoch</source>
        <translation>%1 je Epoche</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of the language that these texts are in, as a page of the web names it: &quot;de&quot;, &quot;zh-CN&quot;.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>%1 per channel</source>
        <translation>%1 je Kanal</translation>
    </message>
    <message>
        <source>%1, %2, %3, on %4</source>
        <translation>%1, %2, %3, Daten: %4</translation>
    </message>
    <message>
        <source>Run %1, made %2 by version %3, seed %4</source>
        <translation>Lauf %1, angelegt %2 mit Version %3, Startwert %4</translation>
    </message>
    <message>
        <source>State: %1.</source>
        <translation>Zustand: %1.</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>BitOps, incomplete</source>
        <translation>BitOps, unvollständig</translation>
    </message>
    <message>
        <source>Of all at 8 bits</source>
        <translation>Gegenüber durchweg 8 Bit</translation>
    </message>
    <message>
        <source>%1 bits of weight a MAC</source>
        <translation>%1 Gewichtsbits je MAC</translation>
    </message>
    <message>
        <source>Bytes of weights</source>
        <translation>Bytes der Gewichte</translation>
    </message>
    <message>
        <source>%1 weights, with the classifier</source>
        <translation>%1 Gewichte, mit dem Klassifikator</translation>
    </message>
    <message>
        <source>%1 weights, without the classifier</source>
        <translation>%1 Gewichte, ohne den Klassifikator</translation>
    </message>
    <message>
        <source>in epoch %1, loss %2</source>
        <translation>in Epoche %1, Verlust %2</translation>
    </message>
    <message>
        <source>no epoch is done yet</source>
        <translation>noch keine Epoche ist fertig</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>%1 images, loss %2</source>
        <translation>%1 Bilder, Verlust %2</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>trained in %1</source>
        <translation>trainiert in %1</translation>
    </message>
    <message>
        <source>Report of a training run, written by BitOps Explorer.</source>
        <translation>Bericht über einen Trainingslauf, geschrieben von BitOps Explorer.</translation>
    </message>
    <message>
        <source>separable</source>
        <translation>separabel</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>inverted_residual</source>
        <translation>Inverted Residual</translation>
    </message>
    <message>
        <source>%1 with skip</source>
        <translation>%1 mit Skip-Verbindung</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Partial total</source>
        <translation>Teilsumme</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>multiply-accumulates</source>
        <translation>Multiply-Accumulate-Operationen</translation>
    </message>
    <message>
        <source>Mean bits of a MAC</source>
        <translation>Mittlere Bits je MAC</translation>
    </message>
    <message>
        <source>of the weights, over MACs</source>
        <translation>der Gewichte, über MACs gemittelt</translation>
    </message>
    <message>
        <source>%1 BitOps</source>
        <translation>%1 BitOps</translation>
    </message>
    <message>
        <source>Of float</source>
        <translation>Gegenüber Float</translation>
    </message>
    <message>
        <source>at their bits; %1 as float</source>
        <translation>in ihrer Bitbreite; %1 als Float</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>with the classifier: %1 of convolutions, %2 of the classifier, %3 of batch norms, %4 biases</source>
        <translation>mit dem Klassifikator: %1 der Faltungen, %2 des Klassifikators, %3 der Batch-Norms, %4 Bias</translation>
    </message>
    <message>
        <source>Bytes of activations at most</source>
        <translation>Bytes der Aktivierungen, höchstens</translation>
    </message>
    <message>
        <source>in memory at once, at %1</source>
        <translation>zugleich im Speicher, bei %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Wie gezählt wird</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Weight bytes</source>
        <translation>Gewichts-Bytes</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Zählweise</translation>
    </message>
    <message>
        <source>BitOps of a layer</source>
        <translation>BitOps einer Schicht</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>%1, with the classifier</source>
        <translation>%1, mit dem Klassifikator</translation>
    </message>
    <message>
        <source>%1, without the classifier</source>
        <translation>%1, ohne den Klassifikator</translation>
    </message>
    <message>
        <source>Untitled network</source>
        <translation>Unbenanntes Netz</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>%1: %2, input %3 of %4 bits, %5 classes, classifier of %6 bits.</source>
        <translation>%1: %2, Eingabe %3 mit %4 Bit, %5 Klassen, Klassifikator mit %6 Bit.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation>Expansion</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Counted by the rule </source>
        <translation>Gezählt nach der Zählweise </translation>
    </message>
    <message>
        <source>: BitOps of a layer = </source>
        <translation>: BitOps einer Schicht = </translation>
    </message>
    <message>
        <source>. %1.</source>
        <translation>. %1.</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Schicht für Schicht</translation>
    </message>
    <message>
        <source>By other rules</source>
        <translation>Nach anderen Zählweisen</translation>
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
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Quantizer</source>
        <translation>Quantisierer</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A list of numbers, which may have commas as decimal points.</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Batch norms are estimated anew</source>
        <translation>Batch-Norms werden neu geschätzt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Validierungsbilder</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Mean that is subtracted</source>
        <translation>Mittelwert, der abgezogen wird</translation>
    </message>
    <message>
        <source>Deviation that is divided by</source>
        <translation>Abweichung, durch die geteilt wird</translation>
    </message>
    <message>
        <source>How to repeat it</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Save the design below as design.bitops, then train it with version %1 of the program:</source>
        <translation>Den Entwurf unten als design.bitops speichern und mit Version %1 des Programms trainieren:</translation>
    </message>
    <message>
        <source>Or go on with this run:</source>
        <translation>Oder diesen Lauf fortsetzen:</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Told right</source>
        <translation>Richtig erkannt</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>Bilder von</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>A row for the images of each class: how many of them were taken for each of the classes.</source>
        <translation>Eine Zeile für die Bilder jeder Klasse: wie viele davon für welche Klasse gehalten wurden.</translation>
    </message>
    <message>
        <source>Most frequent mistakes</source>
        <translation>Häufigste Verwechslungen</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gehalten für</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>No epoch is done yet.</source>
        <translation>Noch keine Epoche ist fertig.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1 (beste)</translation>
    </message>
    <message>
        <source>The checkpoint of epoch %1 on the test images.</source>
        <translation>Der Prüfpunkt der Epoche %1 an den Testbildern.</translation>
    </message>
    <message>
        <source>The checkpoint of epoch %1 on the validation images.</source>
        <translation>Der Prüfpunkt der Epoche %1 an den Validierungsbildern.</translation>
    </message>
    <message>
        <source>Quantized weights</source>
        <translation>Quantisierte Gewichte</translation>
    </message>
    <message>
        <source>After epoch %1. SQNR = 10·log10(Σw² / Σ(w − q)²) in dB, q the quantized weights; at the ends: the share of weights at the lowest or the highest level; changed: the share that stands at another level than an epoch before; scale: the distance of two levels, the mean of those of all channels where each has its own.</source>
        <translation>Nach Epoche %1. SQNR = 10·log10(Σw² / Σ(w − q)²) in dB, q die quantisierten Gewichte; an den Enden: der Anteil der Gewichte auf der niedrigsten oder höchsten Stufe; verändert: der Anteil, der auf einer anderen Stufe steht als eine Epoche zuvor; Skala: der Abstand zweier Stufen, gemittelt über alle Kanäle, wenn jeder seine eigene hat.</translation>
    </message>
    <message>
        <source>SQNR in dB</source>
        <translation>SQNR in dB</translation>
    </message>
    <message>
        <source>At the ends</source>
        <translation>An den Enden</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 Epoche</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 Epochen</translation>
    </message>
    <message>
        <source>The training was completed: %1 in %2, ended early because validation got no better.</source>
        <translation>Das Training ist abgeschlossen: %1 in %2, vorzeitig beendet, da die Validierung nicht besser wurde.</translation>
    </message>
    <message>
        <source>The training was completed: %1 in %2.</source>
        <translation>Das Training ist abgeschlossen: %1 in %2.</translation>
    </message>
    <message>
        <source>The training was stopped after %1 in %2.</source>
        <translation>Das Training wurde gestoppt: %1 in %2.</translation>
    </message>
    <message>
        <source>The training diverged in epoch %1 at step %2.</source>
        <translation>Das Training divergierte in Epoche %1, Schritt %2.</translation>
    </message>
    <message>
        <source>The training failed.</source>
        <translation>Das Training ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>1 block of float</source>
        <translation>1 Float-Block</translation>
    </message>
    <message>
        <source>%1 blocks of float</source>
        <translation>%1 Float-Blöcke</translation>
    </message>
    <message>
        <source>1 block of 1 bit</source>
        <translation>1 Block mit 1 Bit</translation>
    </message>
    <message>
        <source>%1 blocks of 1 bit</source>
        <translation>%1 Blöcke mit 1 Bit</translation>
    </message>
    <message>
        <source>1 block of %1 bits</source>
        <translation>1 Block mit %1 Bit</translation>
    </message>
    <message>
        <source>%1 blocks of %2 bits</source>
        <translation>%1 Blöcke mit %2 Bit</translation>
    </message>
    <message>
        <source>no blocks</source>
        <translation>keine Blöcke</translation>
    </message>
    <message>
        <source>%1 blocks of %2 to %3 bits</source>
        <translation>%1 Blöcke mit %2 bis %3 Bit</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>block %1 makes a single pixel of an image, and a batch norm learns nothing from one value</source>
        <translation>Block %1 macht aus einem Bild ein einziges Pixel, und eine Batch-Norm lernt aus einem Wert nichts</translation>
    </message>
    <message>
        <source>Its training needs a batch size of 2 or more: %1.</source>
        <translation>Das Training braucht eine Batchgröße von mindestens 2: %1.</translation>
    </message>
    <message>
        <source>Training: batch size is 1, but must be 2 or more for this network: %1.</source>
        <translation>Training: Die Batchgröße ist 1, muss für dieses Netz aber mindestens 2 sein: %1.</translation>
    </message>
    <message>
        <source>a block with %1</source>
        <translation>ein Block mit %1</translation>
    </message>
    <message>
        <source>one without</source>
        <translation>einer ohne</translation>
    </message>
    <message>
        <source>one repeat or more</source>
        <translation>eine Wiederholung oder mehr</translation>
    </message>
    <message>
        <source>at most %1 blocks</source>
        <translation>höchstens %1 Blöcke</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>it has no cells</source>
        <translation>es hat keine Zellen</translation>
    </message>
    <message>
        <source>its code is not Python</source>
        <translation>sein Code ist nicht Python</translation>
    </message>
    <message>
        <source>cell %1 has two sources</source>
        <translation>Zelle %1 hat zwei Quelltexte</translation>
    </message>
    <message>
        <source>its nbformat is %1, and this program reads 3 and 4</source>
        <translation>sein nbformat ist %1, und dieses Programm liest 3 und 4</translation>
    </message>
    <message>
        <source>the source of cell %1 is no text</source>
        <translation>der Quelltext von Zelle %1 ist kein Text</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a NUL byte</source>
        <translation>ein NUL-Byte</translation>
    </message>
    <message>
        <source>cell %1, %2</source>
        <translation>Zelle %1, %2</translation>
    </message>
    <message>
        <source>the end of a tuple of three or four numbers</source>
        <translation>das Ende eines Tupels aus drei oder vier Zahlen</translation>
    </message>
    <message>
        <source>%1 numbers, as in the tuples before</source>
        <translation>%1 Zahlen wie in den Tupeln davor</translation>
    </message>
    <message>
        <source>a name in quotes</source>
        <translation>ein Name in Anführungszeichen</translation>
    </message>
    <message>
        <source>a colon</source>
        <translation>ein Doppelpunkt</translation>
    </message>
    <message>
        <source>a tuple (out channels, stride, bits), or a named tuple or data class that is defined in the same text</source>
        <translation>ein Tupel (Ausgabekanäle, Schrittweite, Bits) oder ein Named Tuple oder eine Datenklasse, im selben Text definiert</translation>
    </message>
    <message>
        <source>a name before the number</source>
        <translation>ein Name vor der Zahl</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>each number once</source>
        <translation>jede Zahl einmal</translation>
    </message>
    <message>
        <source>fewer calls within one another</source>
        <translation>weniger ineinander geschachtelte Aufrufe</translation>
    </message>
    <message>
        <source>a type of numbers</source>
        <translation>ein Zahlentyp</translation>
    </message>
    <message>
        <source>a type that holds %1</source>
        <translation>ein Typ, der %1 fasst</translation>
    </message>
    <message>
        <source>a list of tuples such as %1, or Python code that assigns one to a name</source>
        <translation>eine Liste von Tupeln wie %1 oder Python-Code, der sie einem Namen zuweist</translation>
    </message>
    <message>
        <source>one list of tuples, or one that is assigned to a name</source>
        <translation>nur eine Liste von Tupeln oder eine, die einem Namen zugewiesen wird</translation>
    </message>
    <message>
        <source>another at %1</source>
        <translation>eine weitere in %1</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Rechenweise</translation>
    </message>
    <message>
        <source>A new run rounds sums behind skip connections and the averages before the classifier to the bits that they are counted with; this one does not.</source>
        <translation>Ein neuer Lauf rundet Summen hinter Skip-Verbindungen und die Mittelwerte vor dem Klassifikator auf die Bits, mit denen sie gezählt werden; dieser nicht.</translation>
    </message>
    <message>
        <source>folders of pictures, one for each class</source>
        <translation>Ordner mit Bildern, einen je Klasse</translation>
    </message>
    <message>
        <source>IDX files</source>
        <translation>IDX-Dateien</translation>
    </message>
    <message>
        <source>Training images: %1.</source>
        <translation>Trainingsbilder: %1.</translation>
    </message>
    <message>
        <source>Training images: %1, from %2.</source>
        <translation>Trainingsbilder: %1, aus %2.</translation>
    </message>
    <message>
        <source>Validation images: %1, split from the training images.</source>
        <translation>Validierungsbilder: %1, von den Trainingsbildern abgetrennt.</translation>
    </message>
    <message>
        <source>Validation images: %1, from %2.</source>
        <translation>Validierungsbilder: %1, aus %2.</translation>
    </message>
    <message>
        <source>The data in %1 were taken for %2.</source>
        <translation>Die Daten in %1 wurden für %2 gehalten.</translation>
    </message>
    <message>
        <source>it is a pipe, not a file</source>
        <translation>das ist eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>it is a socket, not a file</source>
        <translation>das ist ein Socket, keine Datei</translation>
    </message>
    <message>
        <source>it is a device, not a file</source>
        <translation>das ist ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>it is larger than %1</source>
        <translation>sie ist größer als %1</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>es wurde abgebrochen</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation>sie ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in it twice</source>
        <translation>„%1“ steht zweimal darin</translation>
    </message>
    <message>
        <source>it is not valid JSON: there is a zero byte in line %1</source>
        <translation>sie ist kein gültiges JSON: In Zeile %1 steht ein Nullbyte</translation>
    </message>
    <message>
        <source>there is one training image, and this network needs two or more: %1</source>
        <translation>es gibt ein einziges Trainingsbild, und dieses Netz braucht mindestens zwei: %1</translation>
    </message>
    <message>
        <source>its network cannot be read: %1</source>
        <translation>das Netz darin lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>its network has a problem: %1</source>
        <translation>das Netz darin hat einen Fehler: %1</translation>
    </message>
    <message>
        <source>its training configuration cannot be read: %1</source>
        <translation>die Trainingskonfiguration darin lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>its training configuration has a problem: %1</source>
        <translation>die Trainingskonfiguration darin hat einen Fehler: %1</translation>
    </message>
    <message>
        <source>Could not use the checkpoint %1: %2.</source>
        <translation>Der Prüfpunkt %1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be %3 to %4</source>
        <translation>„%1“ ist %2, muss aber %3 bis %4 sein</translation>
    </message>
    <message>
        <source>it is larger than any run&apos;s events</source>
        <translation>sie ist größer als die Ereignisse irgendeines Laufs</translation>
    </message>
    <message>
        <source>another program is making a run in it</source>
        <translation>ein anderes Programm legt gerade einen Lauf darin an</translation>
    </message>
    <message>
        <source>Usually this is done by a system that is out of memory: a smaller batch size needs less.</source>
        <translation>Meist tut das ein System, dem der Speicher ausgeht: Eine kleinere Batchgröße braucht weniger.</translation>
    </message>
    <message>
        <source>The events of this run are damaged: a line of them is no event.</source>
        <translation>Die Ereignisse dieses Laufs sind beschädigt: Eine Zeile ist kein Ereignis.</translation>
    </message>
    <message>
        <source>The events of this run are damaged: %1 lines of them are no events.</source>
        <translation>Die Ereignisse dieses Laufs sind beschädigt: %1 Zeilen sind keine Ereignisse.</translation>
    </message>
    <message>
        <source>The events of this run are damaged: the first event of a trainer is missing.</source>
        <translation>Die Ereignisse dieses Laufs sind beschädigt: Das erste Ereignis eines Trainers fehlt.</translation>
    </message>
    <message>
        <source>Of its events, %1 MiB in the middle were not read for this list.</source>
        <translation>Von seinen Ereignissen wurden %1 MiB in der Mitte für diese Liste nicht gelesen.</translation>
    </message>
    <message>
        <source>it has a learned step %1 where no such step can be</source>
        <translation>er enthält eine gelernte Schrittweite %1, wo keine sein kann</translation>
    </message>
    <message>
        <source>its learned step %1 is no number above 0</source>
        <translation>die gelernte Schrittweite %1 darin ist keine Zahl über 0</translation>
    </message>
    <message>
        <source>the file is damaged: %1</source>
        <translation>die Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>%1 is of type &quot;%2&quot;, which is not known</source>
        <translation>%1 ist vom Typ „%2“, der nicht bekannt ist</translation>
    </message>
    <message>
        <source>%1 does not fill its place</source>
        <translation>%1 füllt seinen Platz nicht</translation>
    </message>
    <message>
        <source>its %1 are no texts</source>
        <translation>%1 sind keine Texte</translation>
    </message>
    <message>
        <source>%1 overlaps another tensor</source>
        <translation>%1 überlappt einen anderen Tensor</translation>
    </message>
    <message>
        <source>there are bytes of no tensor before %1</source>
        <translation>vor %1 stehen Bytes, die zu keinem Tensor gehören</translation>
    </message>
    <message>
        <source>its tensors take %1 bytes, but there are %2</source>
        <translation>die Tensoren nehmen %1 Bytes ein, es sind aber %2</translation>
    </message>
    <message>
        <source>its header is no object</source>
        <translation>der Kopf ist kein Objekt</translation>
    </message>
    <message>
        <source>it has %1 bytes, and at most 4 GiB are read of such a file</source>
        <translation>sie hat %1 Bytes, und von solchen Dateien werden höchstens 4 GiB gelesen</translation>
    </message>
    <message>
        <source>Test images: %1, from %2.</source>
        <translation>Testbilder: %1, aus %2.</translation>
    </message>
    <message>
        <source>there are no blocks</source>
        <translation>es gibt keine Blöcke</translation>
    </message>
    <message>
        <source>there is not enough memory for its %1 bytes</source>
        <translation>der Speicher reicht nicht für ihre %1 Bytes</translation>
    </message>
    <message>
        <source>Ch.</source>
        <translation>Kan.</translation>
    </message>
    <message>
        <source>Output channels</source>
        <translation>Ausgabekanäle</translation>
    </message>
    <message>
        <source>Change Output Channels</source>
        <translation>Ausgabekanäle ändern</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Stride of the spatial convolution</source>
        <translation>Schrittweite der räumlichen Faltung</translation>
    </message>
    <message>
        <source>Change Stride</source>
        <translation>Schrittweite ändern</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Kernel size of the spatial convolution, odd</source>
        <translation>Kernelgröße der räumlichen Faltung, ungerade</translation>
    </message>
    <message>
        <source>Change Kernel</source>
        <translation>Kernel ändern</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t</translation>
    </message>
    <message>
        <source>Expansion of an inverted residual: its inner channels over its input channels</source>
        <translation>Expansion eines Inverted Residual: innere Kanäle durch Eingabekanäle</translation>
    </message>
    <message>
        <source>Change Expansion</source>
        <translation>Expansion ändern</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Conv</source>
        <translation>Conv</translation>
    </message>
    <message>
        <source>Inverted residual</source>
        <translation>Inverted Residual</translation>
    </message>
    <message>
        <source>InvRes</source>
        <translation>InvRes</translation>
    </message>
    <message>
        <source>Separable</source>
        <translation>Separabel</translation>
    </message>
    <message>
        <source>Layers as &amp;Markdown…</source>
        <translation>Schichten als &amp;Markdown…</translation>
    </message>
    <message>
        <source>Counting &amp;Rules as CSV…</source>
        <translation>&amp;Zählweisen als CSV…</translation>
    </message>
    <message>
        <source>Counting Rules as Mar&amp;kdown…</source>
        <translation>Zählweisen als Mar&amp;kdown…</translation>
    </message>
    <message>
        <source>&amp;Copy Layers as Markdown</source>
        <translation>Schichten als Markdown k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Training as CSV…</source>
        <translation>&amp;Training als CSV…</translation>
    </message>
    <message>
        <source>&amp;PyTorch Class…</source>
        <translation>&amp;PyTorch-Klasse…</translation>
    </message>
    <message>
        <source>All &amp;Layers as CSV…</source>
        <translation>Alle &amp;Schichten als CSV…</translation>
    </message>
    <message>
        <source>Layers of &amp;Selected Blocks as CSV…</source>
        <translation>Schichten &amp;ausgewählter Blöcke als CSV…</translation>
    </message>
    <message>
        <source>&amp;All Runs as CSV…</source>
        <translation>&amp;Alle Läufe als CSV…</translation>
    </message>
    <message>
        <source>Runs That Match the &amp;Filter as CSV…</source>
        <translation>Läufe, die zum &amp;Filter passen, als CSV…</translation>
    </message>
    <message>
        <source>&amp;Selected Runs as CSV…</source>
        <translation>Au&amp;sgewählte Läufe als CSV…</translation>
    </message>
    <message>
        <source>&amp;Curves, All Epochs, as CSV…</source>
        <translation>&amp;Kurven, alle Epochen, als CSV…</translation>
    </message>
    <message>
        <source>Curves, &amp;Visible Range, as CSV…</source>
        <translation>Kurven, sichtbarer &amp;Bereich, als CSV…</translation>
    </message>
    <message>
        <source>Re&amp;port of Run…</source>
        <translation>Ber&amp;icht des Laufs…</translation>
    </message>
    <message>
        <source>&amp;Accuracy of Classes as CSV…</source>
        <translation>&amp;Genauigkeit der Klassen als CSV…</translation>
    </message>
    <message>
        <source>Con&amp;fusion Matrix as CSV…</source>
        <translation>Kon&amp;fusionsmatrix als CSV…</translation>
    </message>
    <message>
        <source>There are so many classes that the run keeps no confusion matrix.</source>
        <translation>Es sind so viele Klassen, dass der Lauf keine Konfusionsmatrix festhält.</translation>
    </message>
    <message>
        <source>BitOps networks</source>
        <translation>BitOps-Netze</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>CSV-Dateien</translation>
    </message>
    <message>
        <source>HTML pages</source>
        <translation>HTML-Seiten</translation>
    </message>
    <message>
        <source>JSON files</source>
        <translation>JSON-Dateien</translation>
    </message>
    <message>
        <source>Markdown files</source>
        <translation>Markdown-Dateien</translation>
    </message>
    <message>
        <source>Python files</source>
        <translation>Python-Dateien</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Textdateien</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>laeufe</translation>
    </message>
    <message>
        <source>filtered-runs</source>
        <translation>gefilterte-laeufe</translation>
    </message>
    <message>
        <source>selected-runs</source>
        <translation>ausgewaehlte-laeufe</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>kurven</translation>
    </message>
    <message>
        <source>visible-curves</source>
        <translation>sichtbare-kurven</translation>
    </message>
    <message>
        <source>The trainer was ended by %1 before the evaluation&apos;s end</source>
        <translation>Der Trainer wurde vor dem Ende der Auswertung durch %1 beendet</translation>
    </message>
    <message>
        <source>The trainer ended with exit code %1 without saying how the evaluation ended</source>
        <translation>Der Trainer endete mit dem Exit-Code %1, ohne zu sagen, wie die Auswertung ausging</translation>
    </message>
    <message>
        <source>Usually this is done by a system that is out of memory.</source>
        <translation>Meist tut das ein System, dem der Speicher ausgeht.</translation>
    </message>
    <message>
        <source>Ignored a line of the trainer that was too long.</source>
        <translation>Eine zu lange Zeile des Trainers wurde übergangen.</translation>
    </message>
    <message>
        <source>The evaluation was completed in %1.</source>
        <translation>Die Auswertung wurde in %1 abgeschlossen.</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>Die Auswertung wurde gestoppt.</translation>
    </message>
    <message>
        <source>The evaluation failed.</source>
        <translation>Die Auswertung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Could not open %1 as an evaluation: %2.</source>
        <translation>%1 ließ sich nicht als Auswertung öffnen: %2.</translation>
    </message>
    <message>
        <source>Could not evaluate the run in %1: it has no best weights yet.</source>
        <translation>Der Lauf in %1 ließ sich nicht auswerten: Er hat noch keine besten Gewichte.</translation>
    </message>
    <message>
        <source>its &quot;kind&quot; is &quot;%1&quot;, not &quot;%2&quot;</source>
        <translation>„kind“ ist „%1“, nicht „%2“</translation>
    </message>
    <message>
        <source>its &quot;kind&quot; is &quot;%1&quot;, which this version does not know</source>
        <translation>„kind“ ist „%1“, was diese Version nicht kennt</translation>
    </message>
    <message>
        <source>Could not make a temporary folder in %1: %2.</source>
        <translation>In %1 ließ sich kein temporärer Ordner anlegen: %2.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Basic residual</source>
        <translation>Einfacher Residualblock</translation>
    </message>
    <message>
        <source>Res</source>
        <translation>Res</translation>
    </message>
    <message>
        <source>basic_residual</source>
        <translation>einfacher Residualblock</translation>
    </message>
    <message>
        <source>Depthwise</source>
        <translation>Tiefenweise</translation>
    </message>
    <message>
        <source>Pointwise</source>
        <translation>Punktweise</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>First convolution</source>
        <translation>Erste Faltung</translation>
    </message>
    <message>
        <source>Second convolution</source>
        <translation>Zweite Faltung</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Skip-Verbindung</translation>
    </message>
    <message>
        <source>Convolution and max pool</source>
        <translation>Faltung und Max-Pooling</translation>
    </message>
    <message>
        <source>ConvPool</source>
        <translation>ConvPool</translation>
    </message>
    <message>
        <source>conv_pool</source>
        <translation>Faltung und Max-Pooling</translation>
    </message>
    <message>
        <source>Could not choose bits within %1 BitOps: the least that the candidates cost is %2.</source>
        <translation>Innerhalb von %1 BitOps ließen sich keine Bits wählen: Die möglichen kosten mindestens %2.</translation>
    </message>
    <message>
        <source>Could not choose bits within %1 bytes of weights: the least that the candidates take is %2.</source>
        <translation>Innerhalb von %1 Bytes an Gewichten ließen sich keine Bits wählen: Die möglichen belegen mindestens %2.</translation>
    </message>
    <message>
        <source>Could not choose bits within both budgets: each can be kept, but not both.</source>
        <translation>Innerhalb beider Budgets ließen sich keine Bits wählen: Jedes für sich lässt sich einhalten, beide zusammen nicht.</translation>
    </message>
    <message>
        <source>Block %1 at %2 bits: %3 % of the savings for %4 points.</source>
        <translation>Block %1 mit %2 Bit: %3 % der Ersparnis für %4 Prozentpunkte.</translation>
    </message>
    <message>
        <source>Blocks %1–%2 at %3 bits: %4 % of the savings for %5 points.</source>
        <translation>Blöcke %1–%2 mit %3 Bit: %4 % der Ersparnis für %5 Prozentpunkte.</translation>
    </message>
    <message>
        <source>%1 of block %2 at %3 bits: %4 % of the savings for %5 points.</source>
        <translation>%1 von Block %2 mit %3 Bit: %4 % der Ersparnis für %5 Prozentpunkte.</translation>
    </message>
    <message>
        <source>%1 of blocks %2–%3 at %4 bits: %5 % of the savings for %6 points.</source>
        <translation>%1 der Blöcke %2–%3 mit %4 Bit: %5 % der Ersparnis für %6 Prozentpunkte.</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is not known</source>
        <translation>die Spalte „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; stands there twice</source>
        <translation>die Spalte „%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, which is no number</source>
        <translation>%1 ist „%2“, und das ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, which is no bit-width</source>
        <translation>%1 ist „%2“, und das ist keine Bitbreite</translation>
    </message>
    <message>
        <source>of is &quot;%1&quot;, but must be weights or activations</source>
        <translation>of ist „%1“, muss aber weights oder activations sein</translation>
    </message>
    <message>
        <source>the first row must be of the network as it is, with &quot;-&quot; for layer and of</source>
        <translation>die erste Zeile muss das Netz sein, wie es ist, mit „-“ für layer und of</translation>
    </message>
    <message>
        <source>the network as it is must stand in the first row</source>
        <translation>das Netz, wie es ist, muss in der ersten Zeile stehen</translation>
    </message>
    <message>
        <source>the network as it is has bits</source>
        <translation>das Netz, wie es ist, hat bits</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>it is no table of a measurement of sensitivity</source>
        <translation>es ist keine Tabelle einer Messung der Empfindlichkeit</translation>
    </message>
    <message>
        <source>there are %1 fields, but %2 columns</source>
        <translation>es gibt %1 Felder, aber %2 Spalten</translation>
    </message>
    <message>
        <source>a figure is no finite number</source>
        <translation>ein Wert ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>the loss is %1, but cannot be below 0</source>
        <translation>der Verlust ist %1, kann aber nicht unter 0 liegen</translation>
    </message>
    <message>
        <source>the accuracy is %1, but must be a share from 0 to 1</source>
        <translation>die Genauigkeit ist %1, muss aber ein Anteil von 0 bis 1 sein</translation>
    </message>
    <message>
        <source>the bits are %1, but must be 1 to %2</source>
        <translation>bits ist %1, muss aber 1 bis %2 sein</translation>
    </message>
    <message>
        <source>the network as it is stands there twice</source>
        <translation>das Netz, wie es ist, steht zweimal da</translation>
    </message>
    <message>
        <source>the weights of %1 at %2 bits stand there twice</source>
        <translation>die Gewichte von %1 mit %2 Bit stehen zweimal da</translation>
    </message>
    <message>
        <source>the activations of %1 at %2 bits stand there twice</source>
        <translation>die Aktivierungen von %1 mit %2 Bit stehen zweimal da</translation>
    </message>
    <message>
        <source>The sensitivity was measured on another network: the design has no layer %1.</source>
        <translation>Die Empfindlichkeit wurde an einem anderen Netz gemessen: Der Entwurf hat keine Schicht %1.</translation>
    </message>
    <message>
        <source>Could not keep the layer %1: the design has none of this name.</source>
        <translation>Die Schicht %1 ließ sich nicht beibehalten: Der Entwurf hat keine dieses Namens.</translation>
    </message>
    <message>
        <source>The sensitivity of the weights of %1 was not measured.</source>
        <translation>Die Empfindlichkeit der Gewichte von %1 wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>The sensitivity of the activations of %1 was not measured.</source>
        <translation>Die Empfindlichkeit der Aktivierungen von %1 wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>The layers of block %1 have no bit-width in common that was measured.</source>
        <translation>Die Schichten von Block %1 haben keine gemessene Bitbreite gemeinsam.</translation>
    </message>
    <message>
        <source>The sensitivity of the weights of %1 was not measured at %2 bits.</source>
        <translation>Die Empfindlichkeit der Gewichte von %1 wurde nicht mit %2 Bit gemessen.</translation>
    </message>
    <message>
        <source>The sensitivity of the activations of %1 was not measured at %2 bits.</source>
        <translation>Die Empfindlichkeit der Aktivierungen von %1 wurde nicht mit %2 Bit gemessen.</translation>
    </message>
    <message>
        <source>something follows closing quotes</source>
        <translation>auf schließende Anführungszeichen folgt etwas</translation>
    </message>
    <message>
        <source>the quotes are not closed</source>
        <translation>die Anführungszeichen werden nicht geschlossen</translation>
    </message>
    <message>
        <source>Fully connected: as much as a 1×1 convolution on one pixel.</source>
        <translation>Vollständig verbunden: so viel wie eine 1×1-Faltung auf einem Pixel.</translation>
    </message>
    <message>
        <source>has %1 input channels, but its weights %2 in %3 groups ask for %4</source>
        <translation>hat %1 Eingangskanäle, aber seine Gewichte %2 in %3 Gruppen verlangen %4</translation>
    </message>
    <message>
        <source>leaves nothing of %1 under its kernel of %2</source>
        <translation>lässt von %1 unter seinem Kern von %2 nichts übrig</translation>
    </message>
    <message>
        <source>it has no input</source>
        <translation>es hat keine Eingabe</translation>
    </message>
    <message>
        <source>its activations take more bits than 64 bits can count</source>
        <translation>seine Aktivierungen brauchen mehr Bits, als sich mit 64 Bit zählen lassen</translation>
    </message>
    <message>
        <source>initializer &apos;%1&apos; %2</source>
        <translation>der Initialisierer „%1“ %2</translation>
    </message>
    <message>
        <source>gives %1, which is too large</source>
        <translation>ergibt %1, was zu groß ist</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>input &apos;%1&apos; has %2 sizes behind its batch, and %3 are given</source>
        <translation>die Eingabe „%1“ hat %2 Größen hinter dem Batch, angegeben sind %3</translation>
    </message>
    <message>
        <source>input &apos;%1&apos; has no shape: one has to be given, such as 3x224x224 (--input)</source>
        <translation>die Eingabe „%1“ hat keine Form: Sie muss angegeben werden, etwa 3x224x224 (--input)</translation>
    </message>
    <message>
        <source>input &apos;%1&apos; has no size in dimension %2: it has to be given, such as 3x224x224 (--input)</source>
        <translation>die Eingabe „%1“ hat keine Größe in Dimension %2: Sie muss angegeben werden, etwa 3x224x224 (--input)</translation>
    </message>
    <message>
        <source>cannot make %1 of %2</source>
        <translation>kann aus %2 nicht %1 machen</translation>
    </message>
    <message>
        <source>gives &apos;%1&apos;, which there is already</source>
        <translation>ergibt „%1“, was es bereits gibt</translation>
    </message>
    <message>
        <source>reads &apos;%1&apos;, which nothing gives</source>
        <translation>liest „%1“, was nichts ergibt</translation>
    </message>
    <message>
        <source>reads &apos;%1&apos;, which depends on what it gives itself</source>
        <translation>liest „%1“, was von seiner eigenen Ausgabe abhängt</translation>
    </message>
    <message>
        <source>node &apos;%1&apos; (%2) %3</source>
        <translation>der Knoten „%1“ (%2) %3</translation>
    </message>
    <message>
        <source>it uses version %1 of ONNX&apos;s operators, and %2 to %3 can be read</source>
        <translation>es verwendet Version %1 der ONNX-Operatoren, gelesen werden %2 bis %3</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is a pointer of Git LFS, not the model itself</source>
        <translation>es ist ein Zeiger von Git LFS, nicht das Modell selbst</translation>
    </message>
    <message>
        <source>it is no ONNX model, or is cut off</source>
        <translation>es ist kein ONNX-Modell oder abgeschnitten</translation>
    </message>
    <message>
        <source>it is made of more parts than a model of its size has</source>
        <translation>es besteht aus mehr Teilen, als ein Modell seiner Größe hat</translation>
    </message>
    <message>
        <source>has an impossible value of &quot;%1&quot;</source>
        <translation>hat einen unmöglichen Wert von „%1“</translation>
    </message>
    <message>
        <source>has inputs of %1 and %2, which do not fit</source>
        <translation>hat Eingaben von %1 und %2, die nicht zusammenpassen</translation>
    </message>
    <message>
        <source>takes more multiplications than 64 bits can count</source>
        <translation>braucht mehr Multiplikationen, als sich mit 64 Bit zählen lassen</translation>
    </message>
    <message>
        <source>has the impossible shape %1</source>
        <translation>hat die unmögliche Form %1</translation>
    </message>
    <message>
        <source>is %1, that is %2 bytes, and holds %3</source>
        <translation>ist %1, also %2 Bytes, und enthält %3</translation>
    </message>
    <message>
        <source>is %1, that is %2 values, and holds %3</source>
        <translation>ist %1, also %2 Werte, und enthält %3</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>ein einzelner Wert</translation>
    </message>
    <message>
        <source>has values of an unknown type</source>
        <translation>hat Werte eines unbekannten Typs</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>lies behind the end of the file %1</source>
        <translation>liegt hinter dem Ende der Datei %1</translation>
    </message>
    <message>
        <source>points outside of the model&apos;s folder, to %1</source>
        <translation>weist aus dem Ordner des Modells hinaus, auf %1</translation>
    </message>
    <message>
        <source>lies in the file %1, which cannot be found</source>
        <translation>liegt in der Datei %1, die sich nicht finden lässt</translation>
    </message>
    <message>
        <source>lies in the file %1, which cannot be read</source>
        <translation>liegt in der Datei %1, die sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>has an input of %1, which is too large</source>
        <translation>hat eine Eingabe von %1, die zu groß ist</translation>
    </message>
    <message>
        <source>has an input of %1, which has no pixels</source>
        <translation>hat eine Eingabe von %1, die keine Pixel hat</translation>
    </message>
    <message>
        <source>has no rule: its cost is not in the totals</source>
        <translation>hat keine Regel: Seine Kosten sind nicht in den Summen</translation>
    </message>
    <message>
        <source>is behind a shape that is not known: its cost is not in the totals</source>
        <translation>steht hinter einer unbekannten Form: Seine Kosten sind nicht in den Summen</translation>
    </message>
    <message>
        <source>has weights that are no constants: its cost is not in the totals</source>
        <translation>hat Gewichte, die keine Konstanten sind: Seine Kosten sind nicht in den Summen</translation>
    </message>
    <message>
        <source>takes several images as one: its cost is not in the totals</source>
        <translation>nimmt mehrere Bilder als eines: Seine Kosten sind nicht in den Summen</translation>
    </message>
    <message>
        <source>has no single constant bit-width: it is taken as float</source>
        <translation>hat keine einheitliche, konstante Bitbreite: Er wird als Gleitkomma gezählt</translation>
    </message>
    <message>
        <source>Node &apos;%1&apos;</source>
        <translation>Knoten „%1“</translation>
    </message>
    <message>
        <source>Incomplete: %1.</source>
        <translation>Unvollständig: %1.</translation>
    </message>
    <message>
        <source>PyTorch state dictionaries</source>
        <translation>PyTorch-State-Dictionarys</translation>
    </message>
    <message>
        <source>Could not export the weights of %1: %2.</source>
        <translation>Die Gewichte von %1 lassen sich nicht exportieren: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is not known</source>
        <translation>„%1“ ist „%2“, das ist nicht bekannt</translation>
    </message>
    <message>
        <source>The trainer was ended by %1 before the measurement&apos;s end</source>
        <translation>Der Trainer wurde vor dem Ende der Messung durch %1 beendet</translation>
    </message>
    <message>
        <source>The trainer ended with exit code %1 without saying how the measurement ended</source>
        <translation>Der Trainer endete mit dem Exit-Code %1, ohne zu sagen, wie die Messung ausging</translation>
    </message>
    <message>
        <source>Sensitivity: the number of images is %1, but must be %2 or more.</source>
        <translation>Empfindlichkeit: Die Anzahl der Bilder ist %1, muss aber mindestens %2 sein.</translation>
    </message>
    <message>
        <source>Sensitivity: there are no bits to be measured.</source>
        <translation>Empfindlichkeit: Es gibt keine Bits zu messen.</translation>
    </message>
    <message>
        <source>Sensitivity: bits are %1, but must be %2 to %3.</source>
        <translation>Empfindlichkeit: Die Bits sind %1, müssen aber von %2 bis %3 reichen.</translation>
    </message>
    <message>
        <source>Sensitivity: bits must be in ascending order, each of them once.</source>
        <translation>Empfindlichkeit: Die Bits müssen aufsteigend geordnet sein, jede Zahl einmal.</translation>
    </message>
    <message>
        <source>Sensitivity: the seed is %1, but must be %2 or more.</source>
        <translation>Empfindlichkeit: Der Startwert ist %1, muss aber mindestens %2 sein.</translation>
    </message>
    <message>
        <source>The measurement was completed in %1.</source>
        <translation>Die Messung wurde in %1 abgeschlossen.</translation>
    </message>
    <message>
        <source>The measurement was stopped; what was measured is kept.</source>
        <translation>Die Messung wurde gestoppt; was gemessen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The measurement failed.</source>
        <translation>Die Messung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Could not open %1 as a measurement of sensitivity: %2.</source>
        <translation>%1 ließ sich nicht als Messung der Empfindlichkeit öffnen: %2.</translation>
    </message>
    <message>
        <source>Could not make the folder %1: %2.</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen: %2.</translation>
    </message>
    <message>
        <source>Could not measure the run in %1: it has no best weights yet.</source>
        <translation>Der Lauf in %1 ließ sich nicht messen: Er hat noch keine besten Gewichte.</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>die Vorgabe</translation>
    </message>
    <message>
        <source>the literature&apos;s usual one</source>
        <translation>die übliche der Literatur</translation>
    </message>
    <message>
        <source>bit complexity</source>
        <translation>Bit-Komplexität</translation>
    </message>
    <message>
        <source>with the adder&apos;s growth</source>
        <translation>mit dem Wachsen der Summe</translation>
    </message>
    <message>
        <source>the notebook&apos;s printed figures</source>
        <translation>die Zahlen des Notebooks</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>uniform %1</source>
        <translation>einheitlich %1</translation>
    </message>
    <message>
        <source>mixed %1</source>
        <translation>gemischt %1</translation>
    </message>
    <message>
        <source>&quot;mark&quot; is &quot;%1&quot;, which is no mark of a run</source>
        <translation>„mark“ ist „%1“, was kein Zeichen eines Laufs ist</translation>
    </message>
    <message>
        <source>it has no layer %1</source>
        <translation>er hat keine Schicht %1</translation>
    </message>
    <message>
        <source>its layer %1 has weights of %2, this network&apos;s of %3</source>
        <translation>seine Schicht %1 hat Gewichte von %2, die dieses Netzes von %3</translation>
    </message>
    <message>
        <source>its layer %1 has other biases or batch norms than this network&apos;s</source>
        <translation>seine Schicht %1 hat andere Biaswerte oder Batch-Normen als die dieses Netzes</translation>
    </message>
    <message>
        <source>this network has no layer %1</source>
        <translation>dieses Netz hat keine Schicht %1</translation>
    </message>
    <message>
        <source>the weights of %1 have bit-width %2, and QCDQ has 2 to 8</source>
        <translation>die Gewichte von %1 haben die Bitbreite %2, und QCDQ hat 2 bis 8</translation>
    </message>
    <message>
        <source>the activations behind %1 have bit-width %2, and QCDQ has 2 to 8</source>
        <translation>die Aktivierungen hinter %1 haben die Bitbreite %2, und QCDQ hat 2 bis 8</translation>
    </message>
    <message>
        <source>its weights take more than the 2 GiB that such a file holds</source>
        <translation>seine Gewichte belegen mehr als die 2 GiB, die eine solche Datei fasst</translation>
    </message>
    <message>
        <source>ONNX models</source>
        <translation>ONNX-Modelle</translation>
    </message>
    <message>
        <source>the run&apos;s network is another one: it has no %1 of that size</source>
        <translation>das Netz des Laufs ist ein anderes: Es hat kein %1 dieser Größe</translation>
    </message>
    <message>
        <source>the run has no range for bit-width %1 behind %2, where its own is %3</source>
        <translation>der Lauf hat keinen Wertebereich für die Bitbreite %1 hinter %2, wo seine eigene %3 ist</translation>
    </message>
    <message>
        <source>Sensitivity as CSV…</source>
        <translation>Empfindlichkeit als CSV…</translation>
    </message>
    <message>
        <source>Weights of all layers but this one</source>
        <translation>Gewichte aller Schichten außer dieser</translation>
    </message>
    <message>
        <source>Weights of this layer</source>
        <translation>Gewichte dieser Schicht</translation>
    </message>
    <message>
        <source>Activations that all layers but this one read</source>
        <translation>Aktivierungen, die alle Schichten außer dieser lesen</translation>
    </message>
    <message>
        <source>Activations that this layer reads</source>
        <translation>Aktivierungen, die diese Schicht liest</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 Bit</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Points of accuracy that are lost at so many bits, measured without retraining on %1 validation images with the weights of epoch %2, which have an accuracy of %3 and a loss of %4.</source>
        <translation>Punkte der Genauigkeit, die bei so vielen Bits verloren gehen, ohne Nachtraining gemessen an %1 Validierungsbildern mit den Gewichten der Epoche %2, die eine Genauigkeit von %3 und einen Verlust von %4 haben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is no sum of %3 hexadecimal digits</source>
        <translation>„%1“ ist „%2“, und das ist keine Prüfsumme aus %3 hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>its model %1 is not there any more</source>
        <translation>sein Modell %1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be 1 to 16 or 32</source>
        <translation>„%1“ ist %2, muss aber 1 bis 16 oder 32 sein</translation>
    </message>
    <message>
        <source>its model %1 has changed, and has no layer &quot;%2&quot; any more</source>
        <translation>sein Modell %1 hat sich geändert und hat keine Schicht „%2“ mehr</translation>
    </message>
    <message>
        <source>its model %1 has no layer &quot;%2&quot;</source>
        <translation>sein Modell %1 hat keine Schicht „%2“</translation>
    </message>
    <message>
        <source>&quot;layers&quot; is not a list</source>
        <translation>„layers“ ist keine Liste</translation>
    </message>
    <message>
        <source>it is a design of an ONNX model, which can be counted and checked, but not be used here yet</source>
        <translation>es ist ein Entwurf eines ONNX-Modells, der gezählt und geprüft werden kann, hier aber noch nicht verwendbar ist</translation>
    </message>
    <message>
        <source>%1 has changed since the design was saved</source>
        <translation>%1 hat sich geändert, seit der Entwurf gespeichert wurde</translation>
    </message>
    <message>
        <source>Could not find the preset &quot;%1&quot;: there is %2.</source>
        <translation>Die Vorlage „%1“ wurde nicht gefunden: Es gibt %2.</translation>
    </message>
    <message>
        <source>Could not read the tuples: %1.</source>
        <translation>Die Tupel konnten nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>has weights that are computed in the file, so that no grid for them is known</source>
        <translation>hat Gewichte, die erst in der Datei berechnet werden, sodass für sie kein Raster bekannt ist</translation>
    </message>
    <message>
        <source>reads what a quantizer rounds whose grid is not known</source>
        <translation>liest, was ein Quantisierer mit unbekanntem Raster rundet</translation>
    </message>
    <message>
        <source>cannot read floats: the quantizer of what it reads does not stand right before it</source>
        <translation>kann keine Gleitkommazahlen lesen: Der Quantisierer des Gelesenen, steht nicht unmittelbar davor</translation>
    </message>
    <message>
        <source>works on several images at once</source>
        <translation>arbeitet auf mehreren Bildern zugleich</translation>
    </message>
    <message>
        <source>has settings that are no constants of the file</source>
        <translation>hat Einstellungen, die keine Konstanten der Datei sind</translation>
    </message>
    <message>
        <source>has a setting &quot;%1&quot; that is not known</source>
        <translation>hat eine Einstellung „%1“, die nicht bekannt ist</translation>
    </message>
    <message>
        <source>computes with whole numbers</source>
        <translation>rechnet mit ganzen Zahlen</translation>
    </message>
    <message>
        <source>has weights of more than one matrix</source>
        <translation>hat Gewichte aus mehr als einer Matrix</translation>
    </message>
    <message>
        <source>has more than two sides</source>
        <translation>hat mehr als zwei Seiten</translation>
    </message>
    <message>
        <source>leaves out values by chance</source>
        <translation>lässt zufällig Werte aus</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>kann nicht berechnet werden</translation>
    </message>
    <message>
        <source>gives a shape that is not known</source>
        <translation>ergibt eine Form, die nicht bekannt ist</translation>
    </message>
    <message>
        <source>gives %1, which are not values for each image</source>
        <translation>ergibt %1, was nicht Werte für jedes Bild sind</translation>
    </message>
    <message>
        <source>has no single constant bit-width</source>
        <translation>hat keine einzelne konstante Bitbreite</translation>
    </message>
    <message>
        <source>it has %1 inputs, and images are fed to one</source>
        <translation>es hat %1 Eingänge, und Bilder werden einem zugeführt</translation>
    </message>
    <message>
        <source>it has %1 outputs, and its answers are looked for in one</source>
        <translation>es hat %1 Ausgänge, und die Antworten werden in einem gesucht</translation>
    </message>
    <message>
        <source>its input is %1, which are no images</source>
        <translation>sein Eingang ist %1, was keine Bilder sind</translation>
    </message>
    <message>
        <source>its output does not change</source>
        <translation>sein Ausgang ändert sich nicht</translation>
    </message>
    <message>
        <source>is sparse, which cannot be computed with</source>
        <translation>ist dünn besetzt, womit nicht gerechnet werden kann</translation>
    </message>
    <message>
        <source>has values that are no numbers to compute with</source>
        <translation>hat Werte, mit denen nicht gerechnet werden kann</translation>
    </message>
    <message>
        <source>Could not start the trainer %1: %2.</source>
        <translation>Der Trainer %1 ließ sich nicht starten: %2.</translation>
    </message>
    <message>
        <source>On Debian, the package bitops-trainer has it.</source>
        <translation>In Debian ist er im Paket bitops-trainer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which this version does not know</source>
        <translation>„%1“ ist „%2“, was diese Version nicht kennt</translation>
    </message>
    <message>
        <source>mean and deviation are one number, or one for each of its %1 channels</source>
        <translation>Mittelwert und Abweichung sind eine Zahl oder eine für jeden der %1 Kanäle</translation>
    </message>
    <message>
        <source>a deviation is above 0</source>
        <translation>eine Abweichung ist größer als 0</translation>
    </message>
    <message>
        <source>it is no front that &quot;bitops allocate --front&quot; has written</source>
        <translation>es ist keine Front, die „bitops allocate --front“ geschrieben hat</translation>
    </message>
    <message>
        <source>the design has no layer &quot;%1&quot;</source>
        <translation>der Entwurf hat keine Schicht „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no bit-width</source>
        <translation>„%1“ ist keine Bitbreite</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of BitOps</source>
        <translation>„%1“ ist keine Anzahl von BitOps</translation>
    </message>
    <message>
        <source>there is no point in it</source>
        <translation>es ist kein Punkt darin</translation>
    </message>
    <message>
        <source>no point of it costs %1 BitOps or less</source>
        <translation>kein Punkt davon kostet höchstens %1 BitOps</translation>
    </message>
    <message>
        <source>it cannot begin with the run in %1: %2</source>
        <translation>es kann nicht mit dem Lauf in %1 beginnen: %2</translation>
    </message>
    <message>
        <source>&quot;names&quot; has {%1}, which does not vary</source>
        <translation>„names“ enthält {%1}, das sich nicht ändert</translation>
    </message>
    <message>
        <source>the name &quot;%1&quot; is too long for a folder; &quot;names&quot; can say how runs are called</source>
        <translation>der Name „%1“ ist zu lang für einen Ordner; „names“ kann sagen, wie Läufe heißen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text</source>
        <translation>„%1“ muss ein Text sein</translation>
    </message>
    <message>
        <source>it has no &quot;%1&quot;</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be two numbers above 0 and how many there are from the one to the other, at least 2</source>
        <translation>„%1“ müssen zwei Zahlen über 0 sein und wie viele es von der einen zur anderen gibt, mindestens 2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing that a sweep can vary</source>
        <translation>„%1“ ist nichts, was eine Versuchsreihe ändern kann</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of values, or {&quot;log&quot;: [least, most, count]}</source>
        <translation>„%1“ muss eine Liste von Werten sein oder {&quot;log&quot;: [kleinster, größter, Anzahl]}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one value</source>
        <translation>„%1“ muss ein Wert sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of combinations</source>
        <translation>„%1“ muss eine Liste von Kombinationen sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be channels, height and width</source>
        <translation>„%1“ müssen Kanäle, Höhe und Breite sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; varies twice: it stands in &quot;vary&quot; and in &quot;runs&quot;</source>
        <translation>„%1“ ändert sich zweimal: es steht in „vary“ und in „runs“</translation>
    </message>
    <message>
        <source>Could not open %1 as a sweep: %2.</source>
        <translation>%1 konnte nicht als Versuchsreihe geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Could not begin the sweep in %1: %2.</source>
        <translation>Die Versuchsreihe in %1 konnte nicht begonnen werden: %2.</translation>
    </message>
    <message>
        <source>another program is at work on it</source>
        <translation>ein anderes Programm arbeitet daran</translation>
    </message>
    <message>
        <source>Could not begin the sweep &quot;%1&quot;: %2.</source>
        <translation>Die Versuchsreihe „%1“ konnte nicht begonnen werden: %2.</translation>
    </message>
    <message>
        <source>it has more than %1 runs</source>
        <translation>sie hat mehr als %1 Läufe</translation>
    </message>
    <message>
        <source>in the run &quot;%1&quot;, %2</source>
        <translation>im Lauf „%1“: %2</translation>
    </message>
    <message>
        <source>two of its runs would be called &quot;%1&quot;; &quot;names&quot; can say how they are called</source>
        <translation>zwei ihrer Läufe hießen „%1“; „names“ kann sagen, wie sie heißen</translation>
    </message>
    <message>
        <source>Could not begin the sweep &quot;%1&quot;: in %2 is a run with another %3.</source>
        <translation>Die Versuchsreihe „%1“ konnte nicht begonnen werden: In %2 liegt ein Lauf mit anderem Wert von %3.</translation>
    </message>
    <message>
        <source>ONN&amp;X Model…</source>
        <translation>ONN&amp;X-Modell…</translation>
    </message>
    <message>
        <source>ONN&amp;X Model with These Bits…</source>
        <translation>ONN&amp;X-Modell mit diesen Bits…</translation>
    </message>
    <message>
        <source>input &apos;%1&apos; is %2, which is too large</source>
        <translation>die Eingabe „%1“ ist %2, was zu groß ist</translation>
    </message>
    <message>
        <source>Could not use %1: it is an ONNX model, and a stack of blocks is asked for here.</source>
        <translation>%1 konnte nicht verwendet werden: Es ist ein ONNX-Modell, und hier wird ein Stapel von Blöcken verlangt.</translation>
    </message>
    <message>
        <source>layer %1 has its weights together with another one, and each learns its own</source>
        <translation>Schicht %1 hat ihre Gewichte mit einer anderen gemeinsam, und jede lernt ihre eigenen</translation>
    </message>
    <message>
        <source>it has no weights to train</source>
        <translation>es hat keine Gewichte, die trainiert werden könnten</translation>
    </message>
    <message>
        <source>what %1 gives is rounded to whole numbers, whose bits cannot be others in training</source>
        <translation>was %1 ausgibt, wird auf ganze Zahlen gerundet, deren Bits im Training keine anderen sein können</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>der Eingang</translation>
    </message>
    <message>
        <source>has no gradient, so that nothing before it can learn</source>
        <translation>hat keinen Gradienten, sodass nichts davor lernen kann</translation>
    </message>
    <message>
        <source>ImageNet&apos;s</source>
        <translation>Von ImageNet</translation>
    </message>
    <message>
        <source>Mean and deviation of ImageNet&apos;s images, which most published weights were trained on</source>
        <translation>Mittelwert und Abweichung der Bilder von ImageNet, mit denen die meisten veröffentlichten Gewichte trainiert wurden</translation>
    </message>
    <message>
        <source>mean has %1 numbers and deviation %2, but they go together</source>
        <translation>der Mittelwert hat %1 Zahlen und die Abweichung %2, aber sie gehören zusammen</translation>
    </message>
    <message>
        <source>Mean of pixels</source>
        <translation>Mittelwert der Pixel</translation>
    </message>
    <message>
        <source>Deviation of pixels</source>
        <translation>Abweichung der Pixel</translation>
    </message>
    <message>
        <source>%1: %2, input %3, of the ONNX model %4. Its layers are those of the costs.</source>
        <translation>%1: %2, Eingang %3, aus dem ONNX-Modell %4. Seine Schichten stehen bei den Kosten.</translation>
    </message>
    <message>
        <source>Sweep as CSV…</source>
        <translation>Versuchsreihe als CSV…</translation>
    </message>
    <message>
        <source>Report of Sweep…</source>
        <translation>Bericht der Versuchsreihe…</translation>
    </message>
    <message>
        <source>Means over seeds</source>
        <translation>Mittelwerte über die Startwerte</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <translation>Beste Genauigkeit</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>A sweep of %1 runs, of which %2 are completed.</source>
        <translation>Eine Versuchsreihe mit %1 Läufen, von denen %2 abgeschlossen sind.</translation>
    </message>
    <message>
        <source>normalised by given numbers</source>
        <translation>normalisiert mit gegebenen Zahlen</translation>
    </message>
    <message>
        <source>normalised by ImageNet&apos;s images</source>
        <translation>normalisiert wie die Bilder von ImageNet</translation>
    </message>
    <message>
        <source>the name of the model %1 is not UTF-8, so that run.json cannot hold it</source>
        <translation>der Name des Modells %1 ist kein UTF-8, sodass run.json ihn nicht enthalten kann</translation>
    </message>
    <message>
        <source>Could not use %1: it is not the model any more that the run was begun with.</source>
        <translation>%1 konnte nicht verwendet werden: Es ist nicht mehr das Modell, mit dem der Lauf begonnen wurde.</translation>
    </message>
    <message>
        <source>Could not go on with the run in %1: a trainer is at work on it.</source>
        <translation>Der Lauf in %1 konnte nicht fortgesetzt werden: Ein Trainer arbeitet daran.</translation>
    </message>
    <message>
        <source>no layers</source>
        <translation>keine Schichten</translation>
    </message>
    <message>
        <source>1 layer of float</source>
        <translation>1 Schicht mit float</translation>
    </message>
    <message>
        <source>%1 layers of float</source>
        <translation>%1 Schichten mit float</translation>
    </message>
    <message>
        <source>1 layer of 1 bit</source>
        <translation>1 Schicht mit 1 Bit</translation>
    </message>
    <message>
        <source>%1 layers of 1 bit</source>
        <translation>%1 Schichten mit 1 Bit</translation>
    </message>
    <message>
        <source>1 layer of %1 bits</source>
        <translation>1 Schicht mit %1 Bit</translation>
    </message>
    <message>
        <source>%1 layers of %2 bits</source>
        <translation>%1 Schichten mit %2 Bit</translation>
    </message>
    <message>
        <source>%1 layers of %2 to %3 bits</source>
        <translation>%1 Schichten mit %2 bis %3 Bit</translation>
    </message>
    <message>
        <source>layer %1 makes a single pixel of an image, and a batch norm learns nothing from one value</source>
        <translation>Schicht %1 macht aus einem Bild ein einziges Pixel, und eine Batch-Norm lernt nichts aus einem Wert</translation>
    </message>
    <message>
        <source>Training: mean and deviation have %1 numbers, but the network&apos;s input has %2 channels: they are one number, or one for each.</source>
        <translation>Training: Mittelwert und Abweichung haben %1 Zahlen, aber der Eingang des Netzes hat %2 Kanäle: Es ist eine Zahl oder eine für jeden.</translation>
    </message>
    <message>
        <source>Training: the normalization of ImageNet is that of 3 channels, but the network&apos;s input has %1.</source>
        <translation>Training: Die Normalisierung von ImageNet ist die von 3 Kanälen, aber der Eingang des Netzes hat %1.</translation>
    </message>
    <message>
        <source>Could not train %1: %2.</source>
        <translation>%1 konnte nicht trainiert werden: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must have a value for each thing that varies</source>
        <translation>„%1“ muss einen Wert für alles haben, das sich ändert</translation>
    </message>
    <message>
        <source>Could not read the table of runs in %1: %2.</source>
        <translation>Die Tabelle der Läufe in %1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The layers that read the activations of %1 have no bit-width in common that was measured.</source>
        <translation>Die Schichten, die die Aktivierungen von %1 lesen, haben keine gemessene Bitbreite gemeinsam.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>the run has no range for bit-width %1 behind %2</source>
        <translation>der Lauf hat für Bitbreite %1 hinter %2 keinen Bereich</translation>
    </message>
    <message>
        <source>Could not start %1: %2.</source>
        <translation>%1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>%1 was stopped before it had answered.</source>
        <translation>%1 wurde beendet, bevor es geantwortet hatte.</translation>
    </message>
    <message>
        <source>Instead of the normalisation: subtracted from the brightness, 0 to 1. One number, or one for each channel, such as 0.485 0.456 0.406</source>
        <translation>Statt der Normalisierung: wird von der Helligkeit (0 bis 1) abgezogen. Eine Zahl oder eine für jeden Kanal, etwa 0,485 0,456 0,406</translation>
    </message>
    <message>
        <source>as the normalisation says</source>
        <translation>wie die Normalisierung sagt</translation>
    </message>
    <message>
        <source>What it is divided by then; as many numbers as the mean has</source>
        <translation>Wodurch dann geteilt wird; so viele Zahlen, wie der Mittelwert hat</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Aktivierungsbits</translation>
    </message>
    <message>
        <source>Classifier bits</source>
        <translation>Klassifikatorbits</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Rückgabewert %1</translation>
    </message>
    <message>
        <source>Could not ask for the job %1: Slurm says &quot;%2&quot;.</source>
        <translation>Nach dem Job %1 konnte nicht gefragt werden: Slurm sagt „%2“.</translation>
    </message>
    <message>
        <source>Could not submit the sweep: Slurm says &quot;%1&quot;.</source>
        <translation>Die Versuchsreihe konnte nicht eingereicht werden: Slurm sagt „%1“.</translation>
    </message>
    <message>
        <source>Could not cancel the job %1: Slurm says &quot;%2&quot;.</source>
        <translation>Der Job %1 konnte nicht abgebrochen werden: Slurm sagt „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be changed: the structure of an ONNX model is as it is</source>
        <translation>„%1“ kann nicht geändert werden: Der Aufbau eines ONNX-Modells ist, wie er ist</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but bits are 1 to 16, or 32</source>
        <translation>„%1“ ist %2, aber Bits sind 1 bis 16 oder 32</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>the weights of a run have the scales that it was trained with</source>
        <translation>die Gewichte eines Laufs haben die Schrittweiten, mit denen er trainiert wurde</translation>
    </message>
    <message>
        <source>ONNX Model with These Bits, a Scale for &amp;Each Channel…</source>
        <translation>ONNX-Modell mit diesen Bits, eine Schrittweite für &amp;jeden Kanal…</translation>
    </message>
    <message>
        <source>its weights lie in files beside it, and take more than the 2 GiB that one file can have</source>
        <translation>seine Gewichte liegen in Dateien daneben und brauchen mehr als die 2 GiB, die eine Datei haben kann</translation>
    </message>
    <message>
        <source>the form QCDQ needs operator set %1, and it has %2</source>
        <translation>die Form QCDQ braucht die Operatormenge %1, und es hat %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; would have %2 bits, and the form QCDQ has %3 to %4</source>
        <translation>„%1“ hätte %2 Bits, und die Form QCDQ hat %3 bis %4</translation>
    </message>
    <message>
        <source>is none of ONNX itself, and the form QCDQ has no others</source>
        <translation>gehört nicht zu ONNX selbst, und die Form QCDQ hat keine anderen</translation>
    </message>
    <message>
        <source>computes with whole numbers, which have the bits of their type</source>
        <translation>rechnet mit ganzen Zahlen, die die Bits ihres Typs haben</translation>
    </message>
    <message>
        <source>fills a constant of more than %1 values</source>
        <translation>füllt eine Konstante mit mehr als %1 Werten</translation>
    </message>
    <message>
        <source>Could not choose the same bits for layers of %1 that belong together: it is an ONNX model without skip connections.</source>
        <translation>Schichten von %1, die zusammengehören, konnten nicht dieselben Bits bekommen: Es ist ein ONNX-Modell ohne Skip-Verbindungen.</translation>
    </message>
    <message>
        <source>%1 at %2 bits: %3 % of the savings for %4 points.</source>
        <translation>%1 mit %2 Bit: %3 % der Ersparnis für %4 Prozentpunkte.</translation>
    </message>
    <message>
        <source>%1 to %2 at %3 bits: %4 % of the savings for %5 points.</source>
        <translation>%1 bis %2 mit %3 Bit: %4 % der Ersparnis für %5 Prozentpunkte.</translation>
    </message>
    <message>
        <source>The layers under the skip connection over %1 have no bit-width in common that was measured.</source>
        <translation>Die Schichten unter der Skip-Verbindung über %1 haben keine gemeinsame Bitbreite, die gemessen wurde.</translation>
    </message>
    <message>
        <source>its model %1: %2</source>
        <translation>sein Modell %1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, but must be bitops, weights or both</source>
        <translation>„%1“ ist „%2“, muss aber bitops, weights oder both sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be above 0 and at most %2</source>
        <translation>„%1“ muss über 0 und höchstens %2 sein</translation>
    </message>
    <message>
        <source>Could not write the run in %1 as an ONNX model: %2.</source>
        <translation>Der Lauf in %1 konnte nicht als ONNX-Modell geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Scales: %1, %2. Batch norms: %3.</source>
        <translation>Skalen: %1, %2. Batch-Norms: %3.</translation>
    </message>
    <message>
        <source>of the least squared error</source>
        <translation>mit dem kleinsten quadratischen Fehler</translation>
    </message>
    <message>
        <source>of the largest value</source>
        <translation>bis zum größten Wert</translation>
    </message>
    <message>
        <source>one for each channel</source>
        <translation>eine je Kanal</translation>
    </message>
    <message>
        <source>one for each layer</source>
        <translation>eine je Schicht</translation>
    </message>
    <message>
        <source>as they were trained</source>
        <translation>wie trainiert</translation>
    </message>
    <message>
        <source>estimated anew</source>
        <translation>neu geschätzt</translation>
    </message>
    <message>
        <source>sizes of %1 inputs are given, and it has %2 whose sizes can be</source>
        <translation>Größen von %1 Eingängen sind angegeben, und es hat %2, deren Größen angegeben werden können</translation>
    </message>
    <message>
        <source>ONNX Model for Other Runtimes (&amp;QCDQ)…</source>
        <translation>ONNX-Modell für andere Laufzeiten (&amp;QCDQ)…</translation>
    </message>
    <message>
        <source>ONNX Model with These Bits for Other Runtimes (&amp;QCDQ)…</source>
        <translation>ONNX-Modell mit diesen Bits für andere Laufzeiten (&amp;QCDQ)…</translation>
    </message>
    <message>
        <source>does not compute with 32-bit floats, which quantizers give</source>
        <translation>rechnet nicht mit 32-Bit-Gleitkommazahlen, wie Quantisierer sie liefern</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>bitops::AdvancedTraining</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bitops::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
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
</context>
<context>
    <name>bitops::Autosave</name>
    <message>
        <source>Unsaved changes are not kept for the case of a crash, so save often. %1</source>
        <translation>Ungespeicherte Änderungen werden nicht für den Fall eines Absturzes aufgehoben, also oft speichern. %1</translation>
    </message>
</context>
<context>
    <name>bitops::BackgroundExport</name>
    <message>
        <source>Reading the run “%1”…</source>
        <translation>Der Lauf „%1“ wird gelesen…</translation>
    </message>
</context>
<context>
    <name>bitops::BarLegend</name>
    <message>
        <source>Whole block</source>
        <translation>Ganzer Block</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>Vorschlag</translation>
    </message>
</context>
<context>
    <name>bitops::BarsHeader</name>
    <message>
        <source>B&amp;y layer</source>
        <translation>Je &amp;Schicht</translation>
    </message>
    <message>
        <source>A bar for each layer; else one for each block, with its layers stacked</source>
        <translation>Ein Balken je Schicht; sonst einer je Block, die Schichten gestapelt</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>&amp;Logarithmisch</translation>
    </message>
    <message>
        <source>Shows cheap layers beside dear ones; stacked layers become one bar</source>
        <translation>Zeigt günstige Schichten neben teuren; gestapelte Schichten werden ein Balken</translation>
    </message>
    <message>
        <source>Count classifie&amp;r</source>
        <translation>Klassi&amp;fikator zählen</translation>
    </message>
    <message>
        <source>Whether the totals count the classifier, too</source>
        <translation>Ob die Summen auch den Klassifikator zählen</translation>
    </message>
    <message>
        <source>BitOps (%1)</source>
        <translation>BitOps (%1)</translation>
    </message>
    <message>
        <source>How the bars are drawn: one for each block or each layer, linear or logarithmic, and whether the totals count the classifier.</source>
        <translation>Wie die Balken gezeichnet werden: je Block oder je Schicht, linear oder logarithmisch, und ob die Summen den Klassifikator zählen.</translation>
    </message>
</context>
<context>
    <name>bitops::BaselineActions</name>
    <message>
        <source>Base&amp;line</source>
        <translation>&amp;Referenz</translation>
    </message>
    <message>
        <source>Pin the &amp;Current Design</source>
        <translation>&amp;Aktuellen Entwurf festhalten</translation>
    </message>
    <message>
        <source>Later edits are compared with the design as it is now</source>
        <translation>Spätere Änderungen werden mit dem jetzigen Entwurf verglichen</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Pin It at &amp;Uniform Weight Bits</source>
        <translation>Mit &amp;einheitlichen Gewichtsbits festhalten</translation>
    </message>
    <message>
        <source>Pin a &amp;Preset</source>
        <translation>&amp;Vorlage festhalten</translation>
    </message>
    <message>
        <source>Pin a &amp;File…</source>
        <translation>&amp;Datei festhalten…</translation>
    </message>
    <message>
        <source>Compares the design with one that was saved</source>
        <translation>Vergleicht den Entwurf mit einem gespeicherten</translation>
    </message>
    <message>
        <source>U&amp;npin</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>Compares no longer</source>
        <translation>Vergleicht nicht länger</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>Float Weights</source>
        <translation>Float-Gewichte</translation>
    </message>
    <message>
        <source>%1-Bit Weights</source>
        <translation>%1-Bit-Gewichte</translation>
    </message>
    <message>
        <source>The design with these bits in the weights of all blocks; all else as it is</source>
        <translation>Der Entwurf mit dieser Bitbreite in den Gewichten aller Blöcke, sonst unverändert</translation>
    </message>
    <message>
        <source>float weights</source>
        <translation>Float-Gewichte</translation>
    </message>
    <message>
        <source>%1-bit weights</source>
        <translation>%1-Bit-Gewichte</translation>
    </message>
    <message>
        <source>Pin a Baseline</source>
        <translation>Referenz festhalten</translation>
    </message>
    <message>
        <source>BitOps Explorer</source>
        <translation>BitOps Explorer</translation>
    </message>
    <message>
        <source>Cannot compare with “%1”: %2</source>
        <translation>Ein Vergleich mit „%1“ ist nicht möglich: %2</translation>
    </message>
</context>
<context>
    <name>bitops::BeginWithDialog</name>
    <message>
        <source>fits</source>
        <translation>passen</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>nein: %1</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Runs to begin with</source>
        <translation>Läufe, mit denen begonnen werden kann</translation>
    </message>
    <message>
        <source>Begin With</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>No run has weights yet: they come with its first epoch.</source>
        <translation>Noch kein Lauf hat Gewichte: Sie kommen mit seiner ersten Epoche.</translation>
    </message>
    <message>
        <source>The next training begins with the best weights of this run. Bits and quantizer may be others, shapes may not.</source>
        <translation>Das nächste Training beginnt mit den besten Gewichten dieses Laufs. Bits und Quantisierer dürfen andere sein, Formen nicht.</translation>
    </message>
    <message>
        <source>&amp;Begin With It</source>
        <translation>&amp;Damit beginnen</translation>
    </message>
    <message>
        <source>Choose &amp;Folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>&amp;New Weights</source>
        <translation>&amp;Neue Gewichte</translation>
    </message>
    <message>
        <source>Run to Begin With</source>
        <translation>Lauf, mit dem begonnen wird</translation>
    </message>
</context>
<context>
    <name>bitops::BitChip</name>
    <message>
        <source>%1 bits</source>
        <comment>of a chip</comment>
        <translation>%1 Bit</translation>
    </message>
</context>
<context>
    <name>bitops::BitProposals</name>
    <message>
        <source>Take Proposed Bits</source>
        <translation>Vorgeschlagene Bits übernehmen</translation>
    </message>
    <message>
        <source>This budget cannot be met: the least is %1 of 8-bit, %2 of weights.</source>
        <translation>Dieses Budget ist nicht einzuhalten: Das Geringste sind %1 von 8 Bit, %2 Gewichte.</translation>
    </message>
    <message>
        <source>Both budgets cannot be met: the least is %1 of 8-bit, with %2 BitOps and %3 of weights.</source>
        <translation>Beide Budgets sind nicht einzuhalten: Das Geringste sind %1 von 8 Bit, mit %2 BitOps und %3 Gewichten.</translation>
    </message>
    <message>
        <source>This budget cannot be met: the least is %1 of 8-bit, %2 BitOps.</source>
        <translation>Dieses Budget ist nicht einzuhalten: Das Geringste sind %1 von 8 Bit, %2 BitOps.</translation>
    </message>
    <message>
        <source>Change Budget</source>
        <translation>Budget ändern</translation>
    </message>
</context>
<context>
    <name>bitops::BlockActions</name>
    <message>
        <source>&amp;Set Bits</source>
        <translation>Bits &amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Remov&amp;e</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Mo&amp;ve Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>&amp;Add Block</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>&amp;More Bits</source>
        <translation>&amp;Mehr Bits</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Up</translation>
    </message>
    <message>
        <source>&amp;Fewer Bits</source>
        <translation>Weni&amp;ger Bits</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Down</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Could not paste %n block(s): a network has at most %1.</source>
        <translation>
            <numerusform>%n Block ließ sich nicht einfügen: Ein Netz hat höchstens %1.</numerusform>
            <numerusform>%n Blöcke ließen sich nicht einfügen: Ein Netz hat höchstens %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as Ta&amp;ble</source>
        <translation>Als Ta&amp;belle kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Paste Cells</source>
        <translation>Zellen einfügen</translation>
    </message>
    <message>
        <source>&amp;Lock Bits</source>
        <translation>Bits s&amp;perren</translation>
    </message>
    <message>
        <source>Proposals keep the bits of the chosen blocks&apos; weights, until this is chosen again</source>
        <translation>Vorschläge lassen die Gewichte der gewählten Blöcke bei ihren Bits, bis dies nochmals gewählt wird</translation>
    </message>
    <message>
        <source>The structure of a model that was imported cannot be changed</source>
        <translation>Die Struktur eines importierten Modells lässt sich nicht ändern</translation>
    </message>
</context>
<context>
    <name>bitops::BlockCells</name>
    <message>
        <source>a block of the type “%1” has no “%2”</source>
        <translation>ein Block vom Typ „%1“ hat kein „%2“</translation>
    </message>
    <message>
        <source>“%1” is no value of the column “%2”</source>
        <translation>„%1“ ist kein Wert der Spalte „%2“</translation>
    </message>
    <message>
        <source>Could not paste: the clipboard has headings, but no cells below them.</source>
        <translation>Einfügen nicht möglich: Die Zwischenablage enthält Überschriften, aber keine Zellen darunter.</translation>
    </message>
    <message>
        <source>Could not paste %1 rows from row %2 on: a network has at most %3 blocks.</source>
        <translation>%1 Zeilen lassen sich ab Zeile %2 nicht einfügen: Ein Netz hat höchstens %3 Blöcke.</translation>
    </message>
    <message>
        <source>Could not paste: the current column cannot be edited.</source>
        <translation>Einfügen nicht möglich: Die aktuelle Spalte lässt sich nicht bearbeiten.</translation>
    </message>
    <message>
        <source>Could not paste %1 columns: from “%2” on, only %3 can be edited.</source>
        <translation>%1 Spalten lassen sich nicht einfügen: Ab „%2“ sind nur %3 zu bearbeiten.</translation>
    </message>
    <message>
        <source>Could not paste row %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2 lässt sich nicht einfügen: %3.</translation>
    </message>
</context>
<context>
    <name>bitops::BlockTableModel</name>
    <message>
        <source>Change Block Type</source>
        <translation>Blocktyp ändern</translation>
    </message>
    <message>
        <source>Change Activation Bits</source>
        <translation>Aktivierungsbits ändern</translation>
    </message>
    <message>
        <source>Change Weight Bits</source>
        <translation>Gewichtsbits ändern</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Act.</source>
        <translation>Akt.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Δ baseline</source>
        <translation>Δ Referenz</translation>
    </message>
    <message>
        <source>Block type</source>
        <translation>Blocktyp</translation>
    </message>
    <message>
        <source>Bits of the weights: one number, or one for each layer of the block, as 8·4</source>
        <translation>Bits der Gewichte: eine Zahl oder eine je Schicht des Blocks, etwa 8·4</translation>
    </message>
    <message>
        <source>Bits of the activations that each layer of the block gives on</source>
        <translation>Bits der Aktivierungen, die jede Schicht des Blocks weitergibt</translation>
    </message>
    <message>
        <source>Output size: height × width</source>
        <translation>Ausgabegröße: Höhe × Breite</translation>
    </message>
    <message>
        <source>Bit operations for one image</source>
        <translation>Bitoperationen für ein Bild</translation>
    </message>
    <message>
        <source>Share of the network&apos;s bit operations</source>
        <translation>Anteil an den Bitoperationen des Netzes</translation>
    </message>
    <message>
        <source>Bit operations more or less than those of the baseline&apos;s block</source>
        <translation>Bitoperationen mehr oder weniger als im Block der Referenz</translation>
    </message>
    <message>
        <source>%1: channels × height × width</source>
        <translation>%1: Kanäle × Höhe × Breite</translation>
    </message>
    <message>
        <source>Added: not in the baseline “%1”</source>
        <translation>Neu: nicht in der Referenz „%1“</translation>
    </message>
    <message>
        <source>%1 against the baseline “%2” (%3 BitOps)</source>
        <translation>%1 gegenüber der Referenz „%2“ (%3 BitOps)</translation>
    </message>
    <message>
        <source>The baseline “%1” cannot be costed up to this block</source>
        <translation>Die Kosten der Referenz „%1“ lassen sich bis zu diesem Block nicht berechnen</translation>
    </message>
    <message>
        <source>%1 BitOps (%2), %3 of the network</source>
        <translation>%1 BitOps (%2), %3 des Netzes</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Whether proposals keep the bits of the block&apos;s weights (L)</source>
        <translation>Ob Vorschläge die Gewichte des Blocks bei ihren Bits lassen (L)</translation>
    </message>
    <message>
        <source>Locked: proposals keep the bits of the block&apos;s weights. A click or L unlocks it.</source>
        <translation>Gesperrt: Vorschläge lassen die Gewichte des Blocks bei ihren Bits. Ein Klick oder L gibt ihn frei.</translation>
    </message>
    <message>
        <source>Kept at 8 bits, as the first and the last block are. A click or L locks it at its bits.</source>
        <translation>Bleibt bei 8 Bit, wie der erste und der letzte Block. Ein Klick oder L sperrt ihn bei seinen Bits.</translation>
    </message>
    <message>
        <source>A click or L locks it: proposals then keep the bits of the block&apos;s weights.</source>
        <translation>Ein Klick oder L sperrt ihn: Vorschläge lassen die Gewichte des Blocks dann bei ihren Bits.</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s), %1 BitOps, %2 of the network</source>
        <translation>
            <numerusform>%n Schicht, %1 BitOps, %2 des Netzes</numerusform>
            <numerusform>%n Schichten, %1 BitOps, %2 des Netzes</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the layer, or of a group of layers, as it stands in the model</source>
        <translation>Name der Schicht oder einer Gruppe von Schichten, wie er im Modell steht</translation>
    </message>
    <message>
        <source>Bits of the weights; of a product of two activations, those of the second</source>
        <translation>Bits der Gewichte; bei einem Produkt zweier Aktivierungen die der zweiten</translation>
    </message>
    <message>
        <source>Bits of the activations that the layer reads, and with it all layers that read the same ones</source>
        <translation>Bits der Aktivierungen, die die Schicht liest, und mit ihr alle Schichten, die dieselben lesen</translation>
    </message>
    <message>
        <source>Output size: channels × height × width</source>
        <translation>Ausgabegröße: Kanäle × Höhe × Breite</translation>
    </message>
    <message>
        <source>Bit operations more or less than those of the baseline&apos;s layer</source>
        <translation>Bitoperationen mehr oder weniger als die der Schicht der Referenz</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
</context>
<context>
    <name>bitops::BlockTableView</name>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
</context>
<context>
    <name>bitops::BlockTicker</name>
    <message>
        <source>Block %1 · s%2</source>
        <comment>s: stride</comment>
        <translation>Block %1 · s%2</translation>
    </message>
</context>
<context>
    <name>bitops::BlocksPanel</name>
    <message>
        <source>(and %1 more)</source>
        <translation>(und %1 weitere)</translation>
    </message>
    <message>
        <source>The design, a row for each block. Double-click a cell to edit it; Ctrl+Up and Ctrl+Down change the bits of all chosen blocks.</source>
        <translation>Der Entwurf, eine Zeile je Block. Doppelklick auf eine Zelle bearbeitet sie; Strg+Hoch und Strg+Herunter ändern die Bits aller gewählten Blöcke.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>bitops::BudgetHead</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
</context>
<context>
    <name>bitops::BusyNotice</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>bitops::ClassExports</name>
    <message>
        <source>Select a run in the tab Runs, or train one.</source>
        <translation>Einen Lauf im Reiter „Läufe“ auswählen oder einen trainieren.</translation>
    </message>
    <message>
        <source>The run “%1” has no answers class by class: they come with its first epoch.</source>
        <translation>Der Lauf „%1“ hat keine Antworten je Klasse: Sie kommen mit seiner ersten Epoche.</translation>
    </message>
    <message>
        <source>A run is being read for a file.</source>
        <translation>Gerade wird ein Lauf für eine Datei gelesen.</translation>
    </message>
</context>
<context>
    <name>bitops::ClassesModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 images told right</source>
        <translation>%1: %2 von %3 Bildern richtig erkannt</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Mostly mistaken for</source>
        <translation>Meist verwechselt mit</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>bitops::ClassesPanel</name>
    <message>
        <source>Accuracy of each class</source>
        <translation>Genauigkeit jeder Klasse</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>How many of the images of each class the best checkpoint tells right, and what it takes most of the others for. A click on a heading sorts.</source>
        <translation>Wie viele Bilder jeder Klasse der beste Prüfpunkt richtig erkennt und wofür er die meisten übrigen hält. Ein Klick auf eine Überschrift sortiert.</translation>
    </message>
    <message>
        <source>A row for each class, a column for each answer: how many images of the class were taken for what. The stronger the colour, the larger the share of the row; what is right stands on the diagonal, in bold.</source>
        <translation>Eine Zeile je Klasse, eine Spalte je Antwort: wie viele Bilder der Klasse wofür gehalten wurden. Je kräftiger die Farbe, desto größer der Anteil der Zeile; Richtiges steht fett auf der Diagonale.</translation>
    </message>
    <message>
        <source>Makes the cells so small that all classes are in sight; numbers are shown where they fit</source>
        <translation>Macht die Zellen so klein, dass alle Klassen zu sehen sind; Zahlen erscheinen, wo sie Platz haben</translation>
    </message>
    <message>
        <source>Reading the run “%1”…</source>
        <translation>Der Lauf „%1“ wird gelesen…</translation>
    </message>
    <message>
        <source>The run “%1” has no answers class by class yet: they come with its first epoch.</source>
        <translation>Der Lauf „%1“ hat noch keine Antworten je Klasse: Sie kommen mit seiner ersten Epoche.</translation>
    </message>
    <message>
        <source>Run “%1”, best checkpoint (epoch %2): %3 of %4 test images right</source>
        <translation>Lauf „%1“, bester Prüfpunkt (Epoche %2): %3 von %4 Testbildern richtig</translation>
    </message>
    <message>
        <source>Run “%1”, best checkpoint (epoch %2): %3 of %4 validation images right</source>
        <translation>Lauf „%1“, bester Prüfpunkt (Epoche %2): %3 von %4 Validierungsbildern richtig</translation>
    </message>
    <message>
        <source>&amp;Whole matrix</source>
        <translation>Ganze Matri&amp;x</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>Rows: true class · columns: predicted class</source>
        <translation>Zeilen: wahre Klasse · Spalten: vorhergesagte Klasse</translation>
    </message>
    <message>
        <source>What the images of each class were taken for, by the weights of the best epoch.</source>
        <translation>Wofür die Bilder jeder Klasse gehalten wurden, mit den Gewichten der besten Epoche.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Confusion &amp;Matrix</source>
        <translation>Konfusions&amp;matrix</translation>
    </message>
    <message>
        <source>Press Train (F5), or select a run in the list: which classes it tells right, and which it takes for others, is shown here.</source>
        <translation>Drücken Sie Trainieren (F5), oder wählen Sie einen Lauf in der Liste: welche Klassen er richtig erkennt und welche er verwechselt, steht dann hier.</translation>
    </message>
</context>
<context>
    <name>bitops::Clipboard</name>
    <message>
        <source>Could not paste: the clipboard holds no text.</source>
        <translation>Einfügen nicht möglich: Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>Could not paste: the list in the clipboard has no blocks.</source>
        <translation>Einfügen nicht möglich: Die Liste in der Zwischenablage hat keine Blöcke.</translation>
    </message>
</context>
<context>
    <name>bitops::ColumnMenu</name>
    <message>
        <source>Co&amp;lumns</source>
        <translation>&amp;Spalten</translation>
    </message>
</context>
<context>
    <name>bitops::ConfusionModel</name>
    <message>
        <source>%1: %2 of %3 images told right</source>
        <translation>%1: %2 von %3 Bildern richtig erkannt</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 of %4 images</source>
        <translation>%1 für %2 gehalten: %3 von %4 Bildern</translation>
    </message>
    <message>
        <source>Images of %1</source>
        <translation>Bilder von %1</translation>
    </message>
    <message>
        <source>Images taken for %1</source>
        <translation>Für %1 gehaltene Bilder</translation>
    </message>
</context>
<context>
    <name>bitops::CostChooser</name>
    <message>
        <source>Input: channels × height × width</source>
        <translation>Eingabe: Kanäle × Höhe × Breite</translation>
    </message>
    <message>
        <source>How bit operations are counted</source>
        <translation>Wie Bitoperationen gezählt werden</translation>
    </message>
    <message>
        <source>&amp;Input</source>
        <translation>&amp;Eingabe</translation>
    </message>
    <message>
        <source>&amp;Counting</source>
        <translation>&amp;Zählweise</translation>
    </message>
    <message>
        <source>Change Input</source>
        <translation>Eingabe ändern</translation>
    </message>
    <message>
        <source>“%1” is not an input: enter channels × height × width, such as 3×32×32, or one number for height and width.</source>
        <translation>„%1“ ist keine Eingabegröße: Kanäle × Höhe × Breite eingeben, etwa 3×32×32, oder eine Zahl für Höhe und Breite.</translation>
    </message>
    <message>
        <source>The size of a model&apos;s input is as it was when the model was opened</source>
        <translation>Die Eingabegröße eines Modells bleibt, wie sie beim Öffnen war</translation>
    </message>
</context>
<context>
    <name>bitops::CostToolTip</name>
    <message>
        <source>%1 BitOps (%2), %3 of the network</source>
        <translation>%1 BitOps (%2), %3 des Netzes</translation>
    </message>
    <message>
        <source>Added: not in the baseline “%1”</source>
        <translation>Neu: nicht in der Referenz „%1“</translation>
    </message>
    <message>
        <source>The baseline “%1” cannot be costed up to this block</source>
        <translation>Die Kosten der Referenz „%1“ lassen sich bis zu diesem Block nicht berechnen</translation>
    </message>
    <message>
        <source>%1 against the baseline “%2” (%3)</source>
        <translation>%1 gegenüber der Referenz „%2“ (%3)</translation>
    </message>
    <message>
        <source>Block %1 of the baseline “%2” only: %3 BitOps (%4)</source>
        <translation>Nur Block %1 der Referenz „%2“: %3 BitOps (%4)</translation>
    </message>
    <message>
        <source>Block %1 of the baseline “%2”: %3 BitOps (%4)</source>
        <translation>Block %1 der Referenz „%2“: %3 BitOps (%4)</translation>
    </message>
    <message>
        <source>Block %1 with a skip connection, output %2</source>
        <translation>Block %1 mit Skip-Verbindung, Ausgabe %2</translation>
    </message>
    <message>
        <source>Block %1, output %2</source>
        <translation>Block %1, Ausgabe %2</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MACs</translation>
    </message>
    <message>
        <source>%1: %2 BitOps, weights %3</source>
        <translation>%1: %2 BitOps, Gewichte %3</translation>
    </message>
    <message>
        <source>Block %1 · %2</source>
        <translation>Block %1 · %2</translation>
    </message>
    <message>
        <source>Bits: weights %1, input %2</source>
        <translation>Bits: Gewichte %1, Eingabe %2</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>Block %1 cannot be counted, since what comes before it is not valid</source>
        <translation>Block %1 lässt sich nicht zählen, da ungültig ist, was vor ihm steht</translation>
    </message>
</context>
<context>
    <name>bitops::CountingChooser</name>
    <message>
        <source>b_w bits of the weights, b_a bits of the input, n input channels of a group, K kernel</source>
        <translation>b_w Bits der Gewichte, b_a Bits der Eingabe, n Eingabekanäle einer Gruppe, K Kernel</translation>
    </message>
</context>
<context>
    <name>bitops::CurveControls</name>
    <message>
        <source>S&amp;moothing</source>
        <translation>Glätt&amp;ung</translation>
    </message>
    <message>
        <source>The average of the epochs so far, of which later ones count more: 0 shows what was measured, %1 is as smooth as can be. The measured curves stand dimmed behind.</source>
        <translation>Der Mittelwert der bisherigen Epochen, von denen spätere mehr zählen: 0 zeigt das Gemessene, %1 ist so glatt wie möglich. Die gemessenen Kurven stehen blass dahinter.</translation>
    </message>
    <message>
        <source>Smoothing of the curves</source>
        <translation>Glättung der Kurven</translation>
    </message>
    <message>
        <source>&amp;X axis</source>
        <translation>&amp;X-Achse</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What curves are drawn over</source>
        <translation>Worüber Kurven gezeichnet werden</translation>
    </message>
    <message>
        <source>Epochs, optimizer steps, or the time of training and validation without pauses</source>
        <translation>Epochen, Optimierer-Schritte oder die Zeit von Training und Validierung ohne Pausen</translation>
    </message>
    <message>
        <source>Losses on a logarithmic axis</source>
        <translation>Verluste auf logarithmischer Achse</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Shows whole curves again after a zoom (double click, or 0). The wheel zooms, with Ctrl only along the x axis and with Shift only along the y axis; dragging moves the curves.</source>
        <translation>Zeigt nach einem Zoom wieder ganze Kurven (Doppelklick oder 0). Das Mausrad zoomt, mit Strg nur entlang der X-Achse, mit Umschalt nur entlang der Y-Achse; Ziehen verschiebt die Kurven.</translation>
    </message>
    <message>
        <source>L&amp;og loss</source>
        <translation>Verlust l&amp;og.</translation>
    </message>
</context>
<context>
    <name>bitops::CurveKey</name>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>beste Epoche</translation>
    </message>
</context>
<context>
    <name>bitops::CurvePlot</name>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>beste Epoche</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Time (hours:minutes:seconds)</source>
        <translation>Zeit (Stunden:Minuten:Sekunden)</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bitops::CurveReading</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, smoothed %3</source>
        <translation>%1: %2, geglättet %3</translation>
    </message>
    <message>
        <source>Epoch: %1</source>
        <translation>Epoche: %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>bitops::CurvesPanel</name>
    <message>
        <source>Loss for each epoch</source>
        <translation>Verlust je Epoche</translation>
    </message>
    <message>
        <source>Accuracy for each epoch</source>
        <translation>Genauigkeit je Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>&amp;Verlust</translation>
    </message>
    <message>
        <source>&amp;Accuracy</source>
        <translation>&amp;Genauigkeit</translation>
    </message>
    <message>
        <source>&lt;p&gt;Loss and accuracy of the runs that are shown, each in its colour: validation thick, training thin, the run&apos;s mark at the end and a ring at the epoch of the best validation accuracy. The list of runs at the left is the legend: its eyes show and hide them.&lt;/p&gt;&lt;p&gt;Move the pointer over a plot, or press the left and right keys, to read all curves at one place: the values come up in the list of runs. Zoom with the wheel or + and −, move by dragging or with Shift and the arrow keys; a double click or 0 shows all again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Verlust und Genauigkeit der gezeigten Läufe, jeder in seiner Farbe: die Validierung dick, das Training dünn, am Ende das Zeichen des Laufs und ein Ring an der Epoche der besten Validierungsgenauigkeit. Die Liste der Läufe links ist die Legende: Ihre Augen zeigen Läufe oder blenden sie aus.&lt;/p&gt;&lt;p&gt;Der Mauszeiger über einem Diagramm oder die Tasten links und rechts lesen alle Kurven an einer Stelle ab: Die Werte erscheinen in der Liste der Läufe. Mausrad oder + und − zoomen, Ziehen oder Umschalt mit den Pfeiltasten verschiebt; ein Doppelklick oder 0 zeigt wieder alles.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Press Train (F5): the curves of loss and accuracy grow here, epoch by epoch. Runs are shown and hidden by the eyes in the list of runs.</source>
        <translation>Trainieren (F5) drücken: Hier wachsen die Kurven von Verlust und Genauigkeit, Epoche für Epoche. Die Augen in der Liste der Läufe zeigen Läufe oder blenden sie aus.</translation>
    </message>
    <message>
        <source>%1 of %2 runs are drawn: the newest ones. Hide some to see others.</source>
        <translation>%1 von %2 Läufen sind gezeichnet: die neuesten. Werden einige ausgeblendet, erscheinen andere.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
</context>
<context>
    <name>bitops::DataActions</name>
    <message>
        <source>&amp;Get Data Set…</source>
        <translation>&amp;Datensatz holen…</translation>
    </message>
</context>
<context>
    <name>bitops::DataFetcher</name>
    <message>
        <source>%1 exists already</source>
        <translation>%1 gibt es schon</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>dort lässt sich nichts schreiben</translation>
    </message>
    <message>
        <source>Remove %1, and Get fetches the published one.</source>
        <translation>Wird %1 entfernt, lädt „Holen“ die veröffentlichte Fassung.</translation>
    </message>
    <message>
        <source>It was removed; press Get to fetch it anew.</source>
        <translation>Sie wurde entfernt; „Holen“ lädt sie neu.</translation>
    </message>
    <message>
        <source>There is no folder %1 in it.</source>
        <translation>Darin gibt es keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 lässt sich nicht anlegen</translation>
    </message>
</context>
<context>
    <name>bitops::DataFit</name>
    <message>
        <source>The data have %1 classes, but the design has %2.</source>
        <translation>Die Daten haben %1 Klassen, der Entwurf aber %2.</translation>
    </message>
    <message>
        <source>Use %1 Classes</source>
        <translation>%1 Klassen verwenden</translation>
    </message>
    <message>
        <source>Images have 1 or 3 channels, but the design&apos;s input has %1.</source>
        <translation>Bilder haben 1 oder 3 Kanäle, die Eingabe des Entwurfs aber %1.</translation>
    </message>
    <message>
        <source>Use 3 Channels</source>
        <translation>3 Kanäle verwenden</translation>
    </message>
    <message>
        <source>Change Classes</source>
        <translation>Klassen ändern</translation>
    </message>
    <message>
        <source>Change Input</source>
        <translation>Eingabe ändern</translation>
    </message>
</context>
<context>
    <name>bitops::DockHead</name>
    <message>
        <source>Make a window of it</source>
        <translation>Zu einem eigenen Fenster machen</translation>
    </message>
    <message>
        <source>Put it back into the window</source>
        <translation>Ins Fenster zurücksetzen</translation>
    </message>
</context>
<context>
    <name>bitops::DownloadDialog</name>
    <message>
        <source>Get a Data Set</source>
        <translation>Einen Datensatz holen</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Datensatz</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Get</source>
        <translation>&amp;Holen</translation>
    </message>
    <message>
        <source>Folder that the data set is put into</source>
        <translation>Ordner, in den der Datensatz kommt</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>Folder for Data Sets</source>
        <translation>Ordner für Datensätze</translation>
    </message>
    <message numerus="yes">
        <source>%1 images of %2 in %n classes. %3 to fetch, %4 on the disk. From %5.</source>
        <translation>
            <numerusform>%1 Bilder von %2 in %n Klasse. %3 zu laden, %4 auf der Platte. Von %5.</numerusform>
            <numerusform>%1 Bilder von %2 in %n Klassen. %3 zu laden, %4 auf der Platte. Von %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder must be a whole path, from / on.</source>
        <translation>Der Ordner muss ein vollständiger Pfad sein, von / an.</translation>
    </message>
    <message>
        <source>Nothing can be written into %1.</source>
        <translation>In %1 lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>There is too little room: %1 are needed for a while, %2 are free.</source>
        <translation>Der Platz reicht nicht: %1 werden vorübergehend gebraucht, %2 sind frei.</translation>
    </message>
    <message>
        <source>&amp;Use It</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is a folder %1 already.</source>
        <translation>Einen Ordner %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Stopped. What has come is kept; Get goes on from there.</source>
        <translation>Gestoppt. Was da ist, bleibt; „Holen“ fährt dort fort.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Anfrage an %1…</translation>
    </message>
    <message>
        <source>%1 is in %2 and is chosen for the training.</source>
        <translation>%1 liegt in %2 und ist für das Training gewählt.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 · %3/s · %4 left</source>
        <translation>%1 von %2 · %3/s · noch %4</translation>
    </message>
    <message>
        <source>Checking the sum…</source>
        <translation>Prüfsumme wird geprüft…</translation>
    </message>
    <message>
        <source>Unpacking…</source>
        <translation>Wird entpackt…</translation>
    </message>
    <message>
        <source>Without a network: fetch %1 elsewhere, put the file into %2, and press Get, which then checks and unpacks it.</source>
        <translation>Ohne Netzwerk: %1 anderswo laden, die Datei in %2 legen und „Holen“ drücken, das sie dann prüft und entpackt.</translation>
    </message>
    <message>
        <source>Without a network: fetch %1 from %2 elsewhere, and put them into the folder %3.</source>
        <translation>Ohne Netzwerk: %1 anderswo von %2 laden und in den Ordner %3 legen.</translation>
    </message>
    <message>
        <source>Could not reach %1: %2. What has come is kept; press Get once there is a connection.</source>
        <translation>%1 ist nicht erreichbar: %2. Was da ist, bleibt; „Holen“ drücken, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>The connection to %1 ended early. What has come is kept; Get goes on from there.</source>
        <translation>Die Verbindung zu %1 brach ab. Was da ist, bleibt; „Holen“ fährt dort fort.</translation>
    </message>
    <message>
        <source>Could not fetch %1: the server %2 answers “%3”. Try again later.</source>
        <translation>%1 ließ sich nicht laden: Der Server %2 antwortet „%3“. Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Could not write into %1: %2. Make room there, or choose another folder.</source>
        <translation>In %1 ließ sich nicht schreiben: %2. Dort Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Could not fetch %1: the server %2 sends much more than the data set is large. Nothing of it was kept. Is there a page to log in to this network?</source>
        <translation>%1 ließ sich nicht laden: Der Server %2 sendet viel mehr, als der Datensatz groß ist. Nichts davon wurde behalten. Gibt es eine Anmeldeseite für dieses Netzwerk?</translation>
    </message>
    <message>
        <source>This is not what was published: its MD5 sum is another one. %1</source>
        <translation>Das ist nicht, was veröffentlicht wurde: Die MD5-Summe ist eine andere. %1</translation>
    </message>
    <message>
        <source>The archive was not unpacked, and nothing of it was kept. %1</source>
        <translation>Das Archiv wurde nicht entpackt, und nichts davon wurde behalten. %1</translation>
    </message>
    <message>
        <source>Another window is fetching %1 into %2. Wait for it, or choose another folder.</source>
        <translation>Ein anderes Fenster lädt %1 nach %2. Darauf warten oder einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>bitops::EpochTable</name>
    <message>
        <source>Figures of each epoch</source>
        <translation>Werte jeder Epoche</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>The figures of each epoch of the shown run.</source>
        <translation>Die Zahlen jeder Epoche des gezeigten Laufs.</translation>
    </message>
</context>
<context>
    <name>bitops::EpochTableModel</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Tr.-Verlust</translation>
    </message>
    <message>
        <source>Train acc.</source>
        <translation>Tr.-Gen.</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Val.-Verlust</translation>
    </message>
    <message>
        <source>Val. acc.</source>
        <translation>Val.-Gen.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
</context>
<context>
    <name>bitops::EvaluationDialog</name>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Validierungsbilder</translation>
    </message>
    <message>
        <source>%1 (%2): loss %3, accuracy %4</source>
        <translation>%1 (%2): Verlust %3, Genauigkeit %4</translation>
    </message>
    <message>
        <source>Evaluate “%1”</source>
        <translation>„%1“ auswerten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The run&apos;s own: %1</source>
        <translation>Die des Laufs: %1</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Progress of the evaluation</source>
        <translation>Fortschritt der Auswertung</translation>
    </message>
    <message>
        <source>Images whose classes are shown</source>
        <translation>Bilder, deren Klassen gezeigt werden</translation>
    </message>
    <message>
        <source>Accuracy of each class</source>
        <translation>Genauigkeit jeder Klasse</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>&amp;Daten:</translation>
    </message>
    <message>
        <source>Choose a Folder with Data</source>
        <translation>Ordner mit Daten wählen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Preparing data and network…</source>
        <translation>Daten und Netz werden vorbereitet…</translation>
    </message>
    <message>
        <source>Evaluating the test images…</source>
        <translation>Die Testbilder werden ausgewertet…</translation>
    </message>
    <message>
        <source>Evaluating the validation images…</source>
        <translation>Die Validierungsbilder werden ausgewertet…</translation>
    </message>
    <message>
        <source>Measures the best weights of the run: loss, accuracy, and how each class is told.</source>
        <translation>Misst die besten Gewichte des Laufs: Verlust, Genauigkeit und wie jede Klasse erkannt wird.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>&amp;Auswerten</translation>
    </message>
    <message>
        <source>Measures the weights of the model, rounded to the bits that the design has now: loss, accuracy, and how each class is told.</source>
        <translation>Misst die Gewichte des Modells, gerundet auf die Bits, die der Entwurf jetzt hat: Verlust, Genauigkeit und wie jede Klasse erkannt wird.</translation>
    </message>
    <message>
        <source>Measures the weights of the model&apos;s file: loss, accuracy, and how each class is told.</source>
        <translation>Misst die Gewichte der Modelldatei: Verlust, Genauigkeit und wie jede Klasse erkannt wird.</translation>
    </message>
    <message>
        <source>As in the set-up: %1</source>
        <translation>Wie eingestellt: %1</translation>
    </message>
    <message>
        <source>Normalised as in the set-up: %1.</source>
        <translation>Normiert wie eingestellt: %1.</translation>
    </message>
    <message>
        <source>Could not round the model to these bits: %1.</source>
        <translation>Das Modell konnte nicht auf diese Bits gerundet werden: %1.</translation>
    </message>
</context>
<context>
    <name>bitops::ExplanationPanel</name>
    <message>
        <source>How the cost of the layer comes about</source>
        <translation>Wie die Kosten der Schicht zustande kommen</translation>
    </message>
    <message>
        <source>Add a block to see how its cost comes about.</source>
        <translation>Einen Block hinzufügen, um zu sehen, wie seine Kosten zustande kommen.</translation>
    </message>
    <message>
        <source>This block has no cost yet: mend the design first.</source>
        <translation>Dieser Block hat noch keine Kosten: Zuerst den Entwurf berichtigen.</translation>
    </message>
    <message>
        <source>Block %1 · %2</source>
        <translation>Block %1 · %2</translation>
    </message>
    <message>
        <source>How the cost of the chosen layer comes about: the formula, its numbers put in, and the result.</source>
        <translation>Wie die Kosten der gewählten Schicht zustande kommen: die Formel, die eingesetzten Zahlen und das Ergebnis.</translation>
    </message>
    <message>
        <source>What the notebook&apos;s code counts</source>
        <translation>Was der Code des Notebooks zählt</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklärung</translation>
    </message>
</context>
<context>
    <name>bitops::ExportActions</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>&amp;Network and Costs</source>
        <translation>&amp;Netz und Kosten</translation>
    </message>
</context>
<context>
    <name>bitops::ExportText</name>
    <message>
        <source>Export %1</source>
        <translation>Export: %1</translation>
    </message>
    <message>
        <source>%1 (*.%2);;All files (*)</source>
        <translation>%1 (*.%2);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>bitops::FigureDialog</name>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>With &amp;legend</source>
        <translation>Mit &amp;Legende</translation>
    </message>
    <message>
        <source>Preview of the figure</source>
        <translation>Vorschau der Abbildung</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF, für Veröffentlichungen</translation>
    </message>
    <message>
        <source>SVG, for drawings</source>
        <translation>SVG, für Zeichnungen</translation>
    </message>
    <message>
        <source>PNG, 300 dots an inch</source>
        <translation>PNG, 300 Punkte je Zoll</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>On the page; texts keep their size. A column of a paper is 80 to 90 mm wide.</source>
        <translation>Auf der Seite; Texte behalten ihre Größe. Eine Spalte einer Veröffentlichung ist 80 bis 90 mm breit.</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>With legend</source>
        <translation>Mit Legende</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
</context>
<context>
    <name>bitops::FigureTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Select &amp;Rows</source>
        <translation>&amp;Zeilen auswählen</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Shift+Space</translation>
    </message>
</context>
<context>
    <name>bitops::FileActions</name>
    <message>
        <source>Networks (*.bitops);;All files (*)</source>
        <translation>Netze (*.bitops);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>New from &amp;Preset…</source>
        <translation>Neu aus &amp;Vorlage…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>A new design of one block</source>
        <translation>Ein neuer Entwurf mit einem Block</translation>
    </message>
    <message>
        <source>Open Network</source>
        <translation>Netz öffnen</translation>
    </message>
    <message>
        <source>Could not open %1: it is not there any more, and was taken off the recent files.</source>
        <translation>%1 ließ sich nicht öffnen: Die Datei ist nicht mehr da und wurde aus den zuletzt geöffneten entfernt.</translation>
    </message>
    <message>
        <source>Save Network</source>
        <translation>Netz speichern</translation>
    </message>
    <message>
        <source>Save Changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>BitOps Explorer</source>
        <translation>BitOps Explorer</translation>
    </message>
    <message>
        <source>Overwrite the File?</source>
        <translation>Datei überschreiben?</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened. Overwrite it?</source>
        <translation>„%1“ wurde seit dem Öffnen von einem anderen Programm geändert. Überschreiben?</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>Ü&amp;berschreiben</translation>
    </message>
</context>
<context>
    <name>bitops::FileDownload</name>
    <message numerus="yes">
        <source>no answer for %n s</source>
        <translation>
            <numerusform>seit %n s keine Antwort</numerusform>
            <numerusform>seit %n s keine Antwort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::Files</name>
    <message>
        <source>Could not use %1: its name is not UTF-8. Give it another name first.</source>
        <translation>%1 konnte nicht verwendet werden: Der Name ist nicht UTF-8. Zuerst umbenennen.</translation>
    </message>
</context>
<context>
    <name>bitops::FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Erste Schritte schließen</translation>
    </message>
    <message>
        <source>Closes the first steps; the menu Help has them</source>
        <translation>Schließt die ersten Schritte; sie stehen im Menü Hilfe</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Change bits</source>
        <translation>Bits ändern</translation>
    </message>
    <message>
        <source>Type another number under Bits in the table, or press Ctrl+↑ and Ctrl+↓: the bars show at once what it costs</source>
        <translation>Geben Sie in der Tabelle unter Bits eine andere Zahl ein, oder drücken Sie Strg+↑ und Strg+↓: die Balken zeigen sofort, was das kostet</translation>
    </message>
    <message>
        <source>Pin a baseline</source>
        <translation>Referenz festhalten</translation>
    </message>
    <message>
        <source>Press Ctrl+B: what you change from then on is compared with this design</source>
        <translation>Drücken Sie Strg+B: was Sie danach ändern, wird mit diesem Entwurf verglichen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Press F5: the design is trained in the background</source>
        <translation>Drücken Sie F5: der Entwurf wird im Hintergrund trainiert</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Open the tab Accuracy vs BitOps: each run is a point between what it costs and what it knows</source>
        <translation>Öffnen Sie den Reiter „Genauigkeit“: jeder Lauf ist ein Punkt zwischen dem, was er kostet, und dem, was er kann</translation>
    </message>
</context>
<context>
    <name>bitops::FloatTraining</name>
    <message>
        <source>Train as Float First</source>
        <translation>Zuerst als Float trainieren</translation>
    </message>
    <message>
        <source>Trains this design with all bits float, by the recipe of the set-up</source>
        <translation>Trainiert diesen Entwurf mit lauter Float, nach dem Rezept der Einstellungen</translation>
    </message>
</context>
<context>
    <name>bitops::Format</name>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>bitops::HeatKey</name>
    <message>
        <source>proposal</source>
        <comment>what a ring stands for</comment>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>on screen</source>
        <comment>what a ring stands for</comment>
        <translation>auf dem Schirm</translation>
    </message>
    <message>
        <source>Accuracy drop, points</source>
        <translation>Genauigkeitsverlust, Punkte</translation>
    </message>
</context>
<context>
    <name>bitops::HelpActions</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>First &amp;Steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>What &amp;BitOps Are</source>
        <translation>Was BitOps &amp;sind</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;About BitOps Explorer</source>
        <translation>Ü&amp;ber BitOps Explorer</translation>
    </message>
    <message>
        <source>About BitOps Explorer</source>
        <translation>Über BitOps Explorer</translation>
    </message>
    <message>
        <source>&lt;h3&gt;BitOps Explorer %1&lt;/h3&gt;&lt;p&gt;A visual explorer for mixed-precision networks: what a design costs in bit operations, and how well it learns.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Uses Qt, QCustomPlot, nlohmann/json, CLI11, libarchive and LibTorch.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;BitOps Explorer %1&lt;/h3&gt;&lt;p&gt;Ein visueller Explorer für Netze gemischter Genauigkeit: was ein Entwurf an Bitoperationen kostet und wie gut er lernt.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später. Verwendet Qt, QCustomPlot, nlohmann/json, CLI11, libarchive und LibTorch.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>bitops::HelpBrowser</name>
    <message>
        <source>Page of the help</source>
        <translation>Seite der Hilfe</translation>
    </message>
</context>
<context>
    <name>bitops::HelpPages</name>
    <message>
        <source>What BitOps are</source>
        <translation>Was BitOps sind</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Totals and baseline</source>
        <translation>Summen und Referenz</translation>
    </message>
    <message>
        <source>Network and bars</source>
        <translation>Netz und Balken</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Dateien und Ordner</translation>
    </message>
    <message>
        <source>Networks: .bitops, ONNX and Python</source>
        <translation>Netze: .bitops, ONNX und Python</translation>
    </message>
    <message>
        <source>Folders of data</source>
        <translation>Ordner mit Daten</translation>
    </message>
    <message>
        <source>Runs and the event protocol</source>
        <translation>Läufe und das Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Which bits?</source>
        <translation>Welche Bits?</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Accuracy, inside of a run</source>
        <translation>Genauigkeit, Inneres eines Laufs</translation>
    </message>
    <message>
        <source>Layers, rules, log</source>
        <translation>Schichten, Zählweisen, Protokoll</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Versuchsreihe</translation>
    </message>
</context>
<context>
    <name>bitops::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Die Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Contents of the help</source>
        <translation>Inhalt der Hilfe</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hilfe: %1</translation>
    </message>
</context>
<context>
    <name>bitops::InputSizesDialog</name>
    <message>
        <source>Sizes of the Input</source>
        <translation>Größe der Eingabe</translation>
    </message>
    <message>
        <source>Dimension %1</source>
        <translation>Dimension %1</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>%1, dimension %2</source>
        <translation>%1, Dimension %2</translation>
    </message>
    <message>
        <source>“%1” leaves sizes of its inputs open, %2. Costs are those of one image of these sizes.</source>
        <translation>„%1“ lässt Größen seiner Eingänge offen, %2. Die Kosten sind die eines Bildes dieser Größen.</translation>
    </message>
</context>
<context>
    <name>bitops::InsidePanel</name>
    <message>
        <source>Weights, classes or epochs</source>
        <translation>Gewichte, Klassen oder Epochen</translation>
    </message>
    <message>
        <source>%1 · best %2 in epoch %3</source>
        <translation>%1 · am besten %2 in Epoche %3</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Inneres</translation>
    </message>
    <message>
        <source>What became of a single run, the one that is selected in the list: its weights layer by layer, which classes it tells right, and its figures epoch by epoch.</source>
        <translation>Was aus einem einzelnen Lauf wurde, nämlich dem in der Liste gewählten: seine Gewichte Schicht für Schicht, welche Klassen er richtig erkennt, und seine Zahlen Epoche für Epoche.</translation>
    </message>
</context>
<context>
    <name>bitops::JobProcess</name>
    <message>
        <source>Ignored a line of the trainer after its last event.</source>
        <translation>Eine Zeile des Trainers nach seinem letzten Ereignis wurde übergangen.</translation>
    </message>
    <message>
        <source>The trainer did not stop when it was asked to, and was killed.</source>
        <translation>Der Trainer hielt trotz Aufforderung nicht an und wurde zwangsweise beendet.</translation>
    </message>
</context>
<context>
    <name>bitops::JobQueue</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · epochs: %4 · seed: %5</source>
        <translation>%1 · %2 · %3 · Epochen: %4 · Startwert: %5</translation>
    </message>
    <message>
        <source>%1 · goes on</source>
        <translation>%1 · wird fortgesetzt</translation>
    </message>
</context>
<context>
    <name>bitops::LayerCurves</name>
    <message>
        <source>Quantization noise and changed weights of each layer over the epochs</source>
        <translation>Quantisierungsrauschen und veränderte Gewichte jeder Schicht über die Epochen</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>SQNR in dB</source>
        <translation>SQNR in dB</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>%1, epoch %2
%3 dB signal to noise
%4 changed level</source>
        <translation>%1, Epoche %2
Signal-Rausch-Verhältnis %3 dB
%4 wechselten die Stufe</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Above, how far the weights stand out of the noise that quantization adds, in decibels: more is better. Below, the share of weights on another level than an epoch before: weights that keep changing between two levels oscillate. One curve for each layer; the chosen one stands out. A click or an arrow key chooses the epoch.</source>
        <translation>Oben, wie weit die Gewichte aus dem Rauschen ragen, das die Quantisierung hinzufügt, in Dezibel: mehr ist besser. Unten der Anteil der Gewichte auf einer anderen Stufe als eine Epoche zuvor: Gewichte, die ständig zwischen zwei Stufen wechseln, oszillieren. Eine Kurve je Schicht, die gewählte hervorgehoben. Ein Klick oder eine Pfeiltaste wählt die Epoche.</translation>
    </message>
</context>
<context>
    <name>bitops::LayerExplanation</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>weights %1 · input %2</source>
        <translation>Gewichte %1 · Eingabe %2</translation>
    </message>
    <message>
        <source>Why this is %1 times too much</source>
        <translation>Warum das das %1-Fache ist</translation>
    </message>
    <message>
        <source>Why the notebook counts %1 times this</source>
        <translation>Warum das Notebook das %1-Fache zählt</translation>
    </message>
</context>
<context>
    <name>bitops::LayerTable</name>
    <message>
        <source>Costs of each layer</source>
        <translation>Kosten jeder Schicht</translation>
    </message>
    <message>
        <source>All that is counted of each layer. Ctrl+C copies the chosen cells.</source>
        <translation>Alles, was von jeder Schicht gezählt wird. Strg+C kopiert die gewählten Zellen.</translation>
    </message>
</context>
<context>
    <name>bitops::LayerTableModel</name>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Number of the block, from 0</source>
        <translation>Nummer des Blocks, ab 0</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Kind and kernel</source>
        <translation>Art und Kernel</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Input size: channels × height × width</source>
        <translation>Eingabegröße: Kanäle × Höhe × Breite</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Output size: channels × height × width</source>
        <translation>Ausgabegröße: Kanäle × Höhe × Breite</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Stride of the convolution</source>
        <translation>Schrittweite der Faltung</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Groups of channels that are convolved apart</source>
        <translation>Gruppen von Kanälen, die getrennt gefaltet werden</translation>
    </message>
    <message>
        <source>W bits</source>
        <translation>G-Bits</translation>
    </message>
    <message>
        <source>Bits of the weights</source>
        <translation>Bits der Gewichte</translation>
    </message>
    <message>
        <source>A bits</source>
        <translation>A-Bits</translation>
    </message>
    <message>
        <source>Bits of the input activations: those that the layer before gives on</source>
        <translation>Bits der Eingabeaktivierungen: die, die die Schicht davor weitergibt</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image</source>
        <translation>Multiply-Accumulate-Operationen für ein Bild</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>Bit operations for one image</source>
        <translation>Bitoperationen für ein Bild</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Part of the network&apos;s bit operations</source>
        <translation>Anteil an den Bitoperationen des Netzes</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Kumuliert</translation>
    </message>
    <message>
        <source>Part that this layer and those before it have</source>
        <translation>Anteil dieser Schicht und der davor</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Weights, batch norm and biases</source>
        <translation>Gewichte, Batch-Norm und Bias</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Size of the weights at their bits</source>
        <translation>Größe der Gewichte in ihrer Bitbreite</translation>
    </message>
    <message>
        <source>As float</source>
        <translation>Als Float</translation>
    </message>
    <message>
        <source>Size of the weights as 32-bit floats</source>
        <translation>Größe der Gewichte als 32-Bit-Float</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Size of the output at its bits</source>
        <translation>Größe der Ausgabe in ihrer Bitbreite</translation>
    </message>
    <message>
        <source>MACs/byte</source>
        <translation>MACs/Byte</translation>
    </message>
    <message>
        <source>Arithmetic intensity: MACs for each byte of weights, input and output</source>
        <translation>Arithmetische Intensität: MACs je Byte von Gewichten, Ein- und Ausgabe</translation>
    </message>
    <message>
        <source>%1, counted by the rule %2</source>
        <translation>%1, gezählt nach der Zählweise %2</translation>
    </message>
    <message>
        <source>Weight bytes</source>
        <translation>Gewichts-Bytes</translation>
    </message>
    <message>
        <source>Weight bytes as float</source>
        <translation>Gewichts-Bytes als Float</translation>
    </message>
    <message>
        <source>Output bytes</source>
        <translation>Ausgabe-Bytes</translation>
    </message>
</context>
<context>
    <name>bitops::LayerTexts</name>
    <message>
        <source>1 bit: 2 levels, ±%1</source>
        <translation>1 Bit: 2 Stufen, ±%1</translation>
    </message>
    <message>
        <source>%1 bits: levels %2 to %3</source>
        <translation>%1 Bit: Stufen %2 bis %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3 apart by channel (drawn: the mean, %4)</source>
        <translation>%1, Abstand je Kanal %2 bis %3 (gezeichnet: der Mittelwert, %4)</translation>
    </message>
    <message>
        <source>%1, %2 apart</source>
        <translation>%1, Abstand %2</translation>
    </message>
    <message>
        <source>Block %1 · %2</source>
        <translation>Block %1 · %2</translation>
    </message>
    <message>
        <source>Float weights: not quantized. Give the layer fewer bits in the table of blocks and train to see levels here.</source>
        <translation>Float-Gewichte: nicht quantisiert. Der Schicht in der Blocktabelle weniger Bits geben und trainieren, um hier Stufen zu sehen.</translation>
    </message>
    <message>
        <source>The weights are not finite: they have no levels.</source>
        <translation>Die Gewichte sind nicht endlich: Sie haben keine Stufen.</translation>
    </message>
    <message>
        <source>%1 dB signal to noise</source>
        <translation>Signal-Rausch-Verhältnis %1 dB</translation>
    </message>
    <message>
        <source>%1 on the outermost levels</source>
        <translation>%1 auf den äußersten Stufen</translation>
    </message>
    <message>
        <source>%1 changed level in the epoch</source>
        <translation>%1 wechselten in der Epoche die Stufe</translation>
    </message>
</context>
<context>
    <name>bitops::LayersPanel</name>
    <message>
        <source>Layers or counting rules</source>
        <translation>Schichten oder Zählweisen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>What is counted of each layer</source>
        <translation>Was von jeder Schicht gezählt wird</translation>
    </message>
    <message>
        <source>Counting rules</source>
        <translation>Zählweisen</translation>
    </message>
    <message>
        <source>The design under each counting rule, side by side</source>
        <translation>Der Entwurf unter jeder Zählweise, nebeneinander</translation>
    </message>
    <message>
        <source>All that is counted: of each layer, or of the whole design under each counting rule.</source>
        <translation>Alles, was gezählt wird: je Schicht, oder vom ganzen Entwurf nach jeder Zählweise.</translation>
    </message>
</context>
<context>
    <name>bitops::Leftovers</name>
    <message>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>Restore the Design?</source>
        <translation>Entwurf wiederherstellen?</translation>
    </message>
    <message>
        <source>“%1” has changes that were never saved.</source>
        <translation>„%1“ hat Änderungen, die nie gespeichert wurden.</translation>
    </message>
    <message>
        <source>The program did not end as it should have. The design is kept as it was on %1.</source>
        <translation>Das Programm wurde nicht ordentlich beendet. Der Entwurf ist so aufgehoben, wie er am %1 war.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Could not restore a design that was never saved: %1. What is left of it stays in %2.</source>
        <translation>Ein nie gespeicherter Entwurf ließ sich nicht wiederherstellen: %1. Was davon übrig ist, bleibt in %2.</translation>
    </message>
</context>
<context>
    <name>bitops::MainToolBar</name>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
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
        <source>Baseline: %1</source>
        <translation>Referenz: %1</translation>
    </message>
    <message>
        <source>What the design is compared with</source>
        <translation>Womit der Entwurf verglichen wird</translation>
    </message>
    <message>
        <source>Compared with “%1”</source>
        <translation>Verglichen mit „%1“</translation>
    </message>
</context>
<context>
    <name>bitops::MainTotal</name>
    <message>
        <source>BitOps · %1</source>
        <translation>BitOps · %1</translation>
    </message>
    <message>
        <source>BitOps: %1</source>
        <translation>BitOps: %1</translation>
    </message>
    <message>
        <source>What can be done about it</source>
        <translation>Was sich dagegen tun lässt</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
</context>
<context>
    <name>bitops::MainWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
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
        <source>&amp;Training</source>
        <translation>Tra&amp;ining</translation>
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
        <source>BitOps Explorer</source>
        <translation>BitOps Explorer</translation>
    </message>
    <message>
        <source>Stopping the training, then closing…</source>
        <translation>Training wird gestoppt, dann geschlossen…</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Stopping the measurement, then closing…</source>
        <translation>Die Messung wird gestoppt, dann geschlossen…</translation>
    </message>
    <message>
        <source>Stop Measuring?</source>
        <translation>Messung stoppen?</translation>
    </message>
    <message>
        <source>Sensitivity is being measured. What was measured so far is kept with the run.</source>
        <translation>Die Empfindlichkeit wird gemessen. Was bisher gemessen wurde, bleibt beim Lauf.</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>&amp;Stoppen und schließen</translation>
    </message>
    <message>
        <source>Stopping the sweep, then closing…</source>
        <translation>Die Versuchsreihe wird gestoppt, dann geschlossen…</translation>
    </message>
    <message>
        <source>Stop the Sweep?</source>
        <translation>Versuchsreihe stoppen?</translation>
    </message>
    <message>
        <source>A sweep is being trained. Its runs keep what they have, and it can go on later.</source>
        <translation>Eine Versuchsreihe wird trainiert. Ihre Läufe behalten, was sie haben, und sie kann später weitergehen.</translation>
    </message>
    <message>
        <source>Could not go on: there is not enough memory. What was not saved is offered at the next start.</source>
        <translation>Es ging nicht weiter: Der Speicher reicht nicht. Was nicht gespeichert war, wird beim nächsten Start angeboten.</translation>
    </message>
</context>
<context>
    <name>bitops::MeasureSettings</name>
    <message>
        <source>Candidates: bits that each layer is given</source>
        <translation>Kandidaten: Bits, die jede Schicht bekommt</translation>
    </message>
    <message>
        <source>A scale for each channel</source>
        <translation>Eine Schrittweite für jeden Kanal</translation>
    </message>
    <message>
        <source>How is measured: candidates, images, and more</source>
        <translation>Wie gemessen wird: Kandidaten, Bilder und mehr</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Both, one after the other</source>
        <translation>Beides, nacheinander</translation>
    </message>
    <message>
        <source>Given fewer bits</source>
        <translation>Weniger Bits für</translation>
    </message>
    <message>
        <source>Of the validation images; all of them if there are fewer</source>
        <translation>Von den Validierungsbildern; alle, wenn es weniger gibt</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Of the least squared error</source>
        <translation>Des kleinsten quadratischen Fehlers</translation>
    </message>
    <message>
        <source>Of the largest value</source>
        <translation>Des größten Wertes</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Of weights: one for each output channel instead of one for each layer</source>
        <translation>Von Gewichten: eine für jeden Ausgangskanal statt einer für jede Schicht</translation>
    </message>
    <message>
        <source>As they were trained</source>
        <translation>Wie trainiert</translation>
    </message>
    <message>
        <source>Estimated anew</source>
        <translation>Neu geschätzt</translation>
    </message>
    <message>
        <source>Batch norms</source>
        <translation>Batch-Norms</translation>
    </message>
    <message>
        <source>Settings of the measurement, candidates %1</source>
        <translation>Einstellungen der Messung, Kandidaten %1</translation>
    </message>
    <message>
        <source>Chooses the images</source>
        <translation>Wählt die Bilder</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
</context>
<context>
    <name>bitops::ModelNormalization</name>
    <message>
        <source>mean %1, deviation %2</source>
        <translation>Mittelwert %1, Abweichung %2</translation>
    </message>
    <message>
        <source>Images are normalised as the model&apos;s file says: %1.</source>
        <translation>Bilder werden normiert, wie es die Datei des Modells sagt: %1.</translation>
    </message>
    <message>
        <source>The model&apos;s file says how its images are normalised: %1. Set here is: %2.</source>
        <translation>Die Datei des Modells sagt, wie seine Bilder normiert werden: %1. Hier ist eingestellt: %2.</translation>
    </message>
    <message>
        <source>Use the File&apos;s</source>
        <translation>Die der Datei verwenden</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkDocument</name>
    <message>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>Could not save %1: a design is saved as a .bitops file; Export writes Python code.</source>
        <translation>%1 ließ sich nicht speichern: Ein Entwurf wird als .bitops-Datei gespeichert; Python-Code schreibt der Export.</translation>
    </message>
    <message>
        <source>Remove Block</source>
        <translation>Block entfernen</translation>
    </message>
    <message>
        <source>Remove Blocks</source>
        <translation>Blöcke entfernen</translation>
    </message>
    <message>
        <source>Move Blocks</source>
        <translation>Blöcke verschieben</translation>
    </message>
    <message>
        <source>Replace Blocks</source>
        <translation>Blöcke ersetzen</translation>
    </message>
    <message>
        <source>Could not save %1: a design is saved as a .bitops file, which refers to its model.</source>
        <translation>%1 konnte nicht gespeichert werden: Ein Entwurf wird als .bitops-Datei gespeichert, die auf ihr Modell verweist.</translation>
    </message>
    <message>
        <source>Could not open the last design: %1.</source>
        <translation>Der letzte Entwurf konnte nicht geöffnet werden: %1.</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkPanel</name>
    <message>
        <source>Bits of the input image&apos;s values</source>
        <translation>Bits der Werte des Eingabebilds</translation>
    </message>
    <message>
        <source>Bits of the classifier&apos;s weights</source>
        <translation>Bits der Gewichte des Klassifikators</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>The network&apos;s name, as it stands in files and runs</source>
        <translation>Der Name des Netzes, wie er in Dateien und Läufen steht</translation>
    </message>
    <message>
        <source>Classes that the network tells apart</source>
        <translation>Klassen, die das Netz unterscheidet</translation>
    </message>
    <message>
        <source>Input bits</source>
        <translation>Eingabebits</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classifier bits</source>
        <translation>Klassif.-Bits</translation>
    </message>
    <message>
        <source>Rename Network</source>
        <translation>Netz umbenennen</translation>
    </message>
    <message>
        <source>Change Input Bits</source>
        <translation>Eingabebits ändern</translation>
    </message>
    <message>
        <source>Change Classifier Bits</source>
        <translation>Klassifikatorbits ändern</translation>
    </message>
    <message>
        <source>Change Classes</source>
        <translation>Klassen ändern</translation>
    </message>
    <message>
        <source>Name of the network</source>
        <translation>Name des Netzes</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the model %1. Its structure is as it is; the bits of its layers can be changed.</source>
        <translation>Aus dem Modell %1. Seine Struktur bleibt, wie sie ist; die Bits seiner Schichten lassen sich ändern.</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkPicture</name>
    <message>
        <source>%1 b</source>
        <comment>bits</comment>
        <translation>%1 b</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschl.</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkPlot</name>
    <message>
        <source>Network and cost of each block</source>
        <translation>Netz und Kosten jedes Blocks</translation>
    </message>
    <message>
        <source>%1 BitOps in %2 blocks</source>
        <translation>%1 BitOps in %2 Blöcken</translation>
    </message>
    <message>
        <source>The network as a picture over its costs. Click a box or a bar to choose it; the wheel zooms, and 0 shows all.</source>
        <translation>Das Netz als Bild über seinen Kosten. Ein Klick auf einen Kasten oder Balken wählt ihn; das Mausrad zoomt, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>BitOps (%1)</source>
        <translation>BitOps (%1)</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <comment>in a legend</comment>
        <translation>%1 Bit</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkStrip</name>
    <message>
        <source>The whole network, and which part of it is shown</source>
        <translation>Das ganze Netz, und welcher Teil davon zu sehen ist</translation>
    </message>
    <message>
        <source>The whole network. Drag the frame to another part of it; the wheel over the picture zooms.</source>
        <translation>Das ganze Netz. Der Rahmen lässt sich an eine andere Stelle ziehen; das Rad über dem Bild vergrößert.</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkSummary</name>
    <message>
        <source>Classes, and the bits of input and classifier</source>
        <translation>Klassen und die Bits von Eingabe und Klassifikator</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>%1, input %2, classifier %3</source>
        <translation>%1, Eingabe %2, Klassifikator %3</translation>
    </message>
</context>
<context>
    <name>bitops::OverEightBits</name>
    <message>
        <source>Activations are float: %1 at 8 bits</source>
        <translation>Aktivierungen sind Gleitkomma: %1 bei 8 Bit</translation>
    </message>
    <message>
        <source>Activations over 8 bits: %1 at 8 bits</source>
        <translation>Aktivierungen über 8 Bit: %1 bei 8 Bit</translation>
    </message>
    <message>
        <source>Set Activations to 8 Bits</source>
        <translation>Aktivierungen auf 8 Bit setzen</translation>
    </message>
    <message>
        <source>Weights over 8 bits: %1 at 8 bits</source>
        <translation>Gewichte über 8 Bit: %1 bei 8 Bit</translation>
    </message>
    <message>
        <source>Set Weights to 8 Bits</source>
        <translation>Gewichte auf 8 Bit setzen</translation>
    </message>
    <message>
        <source>What is counted has more than 8 bits</source>
        <translation>Was gezählt wird, hat mehr als 8 Bit</translation>
    </message>
</context>
<context>
    <name>bitops::OwnedFile</name>
    <message>
        <source>Could not make the folder %1.</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Could not write into the folder %1.</source>
        <translation>In den Ordner %1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>bitops::ParallelAxes</name>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
</context>
<context>
    <name>bitops::ParallelPlot</name>
    <message>
        <source>Parallel coordinates of the sweep</source>
        <translation>Parallele Koordinaten der Versuchsreihe</translation>
    </message>
    <message>
        <source>Each line is a run, over what varies, what it costs and how accurate it became. A drag along an axis shows only the runs that go through that part of it, here and in the table; a click takes that back.</source>
        <translation>Jede Linie ist ein Lauf: was sich ändert, was er kostet und wie genau er wurde. Ein Ziehen entlang einer Achse zeigt nur die Läufe, die durch diesen Teil gehen, hier und in der Tabelle; ein Klick nimmt das zurück.</translation>
    </message>
</context>
<context>
    <name>bitops::PlannedRunsModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>bitops::PlotExport</name>
    <message>
        <source>%1 Choose another folder, or free some space.</source>
        <translation>%1 Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Could not save %1: the picture is too large.</source>
        <translation>%1 konnte nicht gespeichert werden: Das Bild ist zu groß.</translation>
    </message>
</context>
<context>
    <name>bitops::PlotExports</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>%1 pictures (*.%2)</source>
        <translation>%1-Bilder (*.%2)</translation>
    </message>
    <message>
        <source>Pl&amp;ot</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>Save as &amp;Figure…</source>
        <translation>Als &amp;Abbildung speichern…</translation>
    </message>
</context>
<context>
    <name>bitops::PredictionMarks</name>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>on screen, predicted %1</source>
        <translation>auf dem Schirm, vorhergesagt %1</translation>
    </message>
</context>
<context>
    <name>bitops::PresetDialog</name>
    <message>
        <source>New from Preset</source>
        <translation>Neu aus Vorlage</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>BitOps are counted by the rule %1, %2, without the classifier.</source>
        <translation>BitOps sind nach der Zählweise %1 gezählt, %2, ohne den Klassifikator.</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Übernehmen</translation>
    </message>
</context>
<context>
    <name>bitops::ProgressPanel</name>
    <message>
        <source>Training progress</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Preparing data and network…</source>
        <translation>Daten und Netz werden vorbereitet…</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Best validation %1, epoch %2</source>
        <translation>Beste Validierung %1, Epoche %2</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>Der Lauf wird gelesen…</translation>
    </message>
    <message>
        <source>How far the training is. F5 trains the design, F6 pauses, Shift+F5 stops.</source>
        <translation>Wie weit das Training ist. F5 trainiert den Entwurf, F6 pausiert, Umschalt+F5 stoppt.</translation>
    </message>
</context>
<context>
    <name>bitops::ProgressSection</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>wartend: %1</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalActions</name>
    <message>
        <source>Take Proposed Bits</source>
        <translation>Vorgeschlagene Bits übernehmen</translation>
    </message>
    <message>
        <source>Put Proposal Away</source>
        <translation>Vorschlag weglegen</translation>
    </message>
    <message>
        <source>Pin as Baseline</source>
        <translation>Als Vergleich anheften</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>−1 &amp;Point</source>
        <translation>−1 &amp;Punkt</translation>
    </message>
    <message>
        <source>&amp;Knee</source>
        <translation>&amp;Knie</translation>
    </message>
    <message>
        <source>&amp;Uniform Bits of No More Cost</source>
        <translation>&amp;Einheitliche Bits, die nicht mehr kosten</translation>
    </message>
    <message>
        <source>Gives the design the proposed bits, as one step to undo (Enter)</source>
        <translation>Gibt dem Entwurf die vorgeschlagenen Bits, in einem Schritt, der rückgängig gemacht werden kann (Eingabetaste)</translation>
    </message>
    <message>
        <source>Nothing is previewed: move the budget, or choose a proposal</source>
        <translation>Es ist nichts in der Vorschau: das Budget verschieben oder einen Vorschlag wählen</translation>
    </message>
    <message>
        <source>Compares the design with the proposal from here on</source>
        <translation>Vergleicht den Entwurf von nun an mit dem Vorschlag</translation>
    </message>
    <message>
        <source>Queue %1 to Train</source>
        <translation>%1 einreihen</translation>
    </message>
    <message>
        <source>Trains the chosen proposals one after another, from the weights that were measured, as the set-up says</source>
        <translation>Trainiert die gewählten Vorschläge nacheinander, von den gemessenen Gewichten aus, wie es die Einrichtung sagt</translation>
    </message>
    <message>
        <source>There is no proposal to be trained.</source>
        <translation>Es gibt keinen Vorschlag, der trainiert werden könnte.</translation>
    </message>
    <message>
        <source>This cannot be trained: %1</source>
        <translation>Das kann nicht trainiert werden: %1</translation>
    </message>
    <message>
        <source>proposal for %1</source>
        <translation>Vorschlag für %1</translation>
    </message>
    <message>
        <source>proposal at the knee</source>
        <translation>Vorschlag am Knie</translation>
    </message>
    <message>
        <source>proposal for −1 point</source>
        <translation>Vorschlag für −1 Punkt</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) added to the queue.</source>
        <translation>
            <numerusform>%n Vorschlag in die Warteschlange gestellt.</numerusform>
            <numerusform>%n Vorschläge in die Warteschlange gestellt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::ProposalPanel</name>
    <message>
        <source>Chooses the bits that are predicted to lose least within a budget, by what was measured of trained weights. Move the budget and watch table, network and bars.</source>
        <translation>Wählt die Bits, die innerhalb eines Budgets voraussichtlich am wenigsten verlieren, nach dem, was an trainierten Gewichten gemessen wurde. Das Budget verschieben und Tabelle, Netz und Balken beobachten.</translation>
    </message>
    <message>
        <source>Where the proposal saves</source>
        <translation>Wo der Vorschlag spart</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Predicted accuracy</source>
        <translation>Vorhergesagte Genauigkeit</translation>
    </message>
    <message>
        <source>To the right: share of 8-bit. Chips: the same bits everywhere.</source>
        <translation>Nach rechts: Anteil von 8 Bit. Plättchen: überall gleiche Bits.</translation>
    </message>
    <message>
        <source>Propose bits</source>
        <translation>Bits vorschlagen</translation>
    </message>
    <message>
        <source>no sensitivities measured yet</source>
        <translation>noch keine Empfindlichkeit gemessen</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>cannot be met</source>
        <translation>nicht einzuhalten</translation>
    </message>
    <message>
        <source>Nothing was measured yet of weights that fit this design. Once the sensitivity of its layers is known, the best bits for any budget are proposed here.</source>
        <translation>An Gewichten, die zu diesem Entwurf passen, wurde noch nichts gemessen. Sobald die Empfindlichkeit seiner Schichten bekannt ist, werden hier die besten Bits für jedes Budget vorgeschlagen.</translation>
    </message>
    <message>
        <source>Measure Sensitivity…</source>
        <translation>Empfindlichkeit messen…</translation>
    </message>
    <message>
        <source>Keep first and last at 8</source>
        <translation>Ersten und letzten bei 8 lassen</translation>
    </message>
    <message>
        <source>The first and the last block stay at 8 bits, and the classifier where it is counted; a block that is locked keeps the bits that it has</source>
        <translation>Der erste und der letzte Block bleiben bei 8 Bit, ebenso der Klassifikator, wo er gezählt wird; ein gesperrter Block behält die Bits, die er hat</translation>
    </message>
    <message>
        <source>Activations, too</source>
        <translation>Auch Aktivierungen</translation>
    </message>
    <message>
        <source>The bits of activations are chosen together with those of weights</source>
        <translation>Die Bits der Aktivierungen werden zusammen mit denen der Gewichte gewählt</translation>
    </message>
    <message>
        <source>What the budget is of</source>
        <translation>Wovon das Budget ist</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>A budget of BitOps, counted as the design is</source>
        <translation>Ein Budget von BitOps, gezählt wie der Entwurf</translation>
    </message>
    <message>
        <source>Weight size</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>A budget of the weights&apos; bytes</source>
        <translation>Ein Budget der Bytes der Gewichte</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>The same share of both: neither may cost more</source>
        <translation>Von beidem derselbe Anteil: Keines darf mehr kosten</translation>
    </message>
    <message>
        <source>Bits that layers may have</source>
        <translation>Bits, die Schichten haben dürfen</translation>
    </message>
    <message>
        <source>Which layers have the same bits</source>
        <translation>Welche Schichten dieselben Bits haben</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>The layers of a block have the same bits</source>
        <translation>Die Schichten eines Blocks haben dieselben Bits</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Each layer has bits of its own</source>
        <translation>Jede Schicht hat ihre eigenen Bits</translation>
    </message>
    <message>
        <source>Weigh against</source>
        <translation>Abwägen gegen</translation>
    </message>
    <message>
        <source>Layers may have</source>
        <translation>Zur Auswahl</translation>
    </message>
    <message>
        <source>Bits for each</source>
        <translation>Bits je</translation>
    </message>
    <message>
        <source>%1 of 8-bit</source>
        <translation>%1 von 8 Bit</translation>
    </message>
    <message>
        <source>Solving for all budgets…</source>
        <translation>Wird für alle Budgets gelöst…</translation>
    </message>
    <message>
        <source>Which layers of the model have the same bits</source>
        <translation>Welche Schichten des Modells dieselben Bits haben</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skips</translation>
    </message>
    <message>
        <source>The layers under a skip connection have the same bits</source>
        <translation>Die Schichten unter einer Skip-Verbindung haben dieselben Bits</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalPlot</name>
    <message>
        <source>Predicted accuracy over all budgets</source>
        <translation>Vorhergesagte Genauigkeit über allen Budgets</translation>
    </message>
    <message>
        <source>The line is the best that is predicted for each budget. The cross is the design on the screen, chips are designs with the same bits everywhere. A click sets the budget.</source>
        <translation>Die Linie ist das Beste, was für jedes Budget vorhergesagt wird. Das Kreuz ist der Entwurf auf dem Bildschirm, Plättchen sind Entwürfe mit überall gleichen Bits. Ein Klick setzt das Budget.</translation>
    </message>
    <message>
        <source>%1 BitOps, %2 predicted</source>
        <translation>%1 BitOps, %2 vorhergesagt</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalPoints</name>
    <message>
        <source>budget</source>
        <translation>Budget</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalQueue</name>
    <message>
        <source>−1 point</source>
        <translation>−1 Punkt</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>%1 of 8-bit</source>
        <translation>%1 von 8 Bit</translation>
    </message>
    <message>
        <source>uniform %1</source>
        <translation>einheitlich %1</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalTable</name>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalTableModel</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>−1 point</source>
        <translation>−1 Punkt</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>Auf dem Schirm</translation>
    </message>
    <message>
        <source>The best within the budget</source>
        <translation>Das Beste innerhalb des Budgets</translation>
    </message>
    <message>
        <source>The cheapest that is predicted at most one point below what was measured</source>
        <translation>Das Günstigste, das höchstens einen Punkt unter dem Gemessenen vorhergesagt wird</translation>
    </message>
    <message>
        <source>Where the curve bends most: below it, saving costs more and more</source>
        <translation>Wo die Kurve am stärksten knickt: Darunter kostet Sparen immer mehr</translation>
    </message>
    <message>
        <source>The design as it is</source>
        <translation>Der Entwurf, wie er ist</translation>
    </message>
    <message>
        <source>%1 BitOps, as a share of all at 8 bits</source>
        <translation>%1 BitOps, als Anteil von allem mit 8 Bit</translation>
    </message>
    <message>
        <source>What was measured, less what each layer alone loses at its bits</source>
        <translation>Das Gemessene, weniger dem, was jede Schicht allein mit ihren Bits verliert</translation>
    </message>
    <message>
        <source>Not every layer was measured at its bits</source>
        <translation>Nicht jede Schicht wurde mit ihren Bits gemessen</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorherges.</translation>
    </message>
    <message>
        <source>%1 bytes of weights</source>
        <translation>%1 Byte Gewichte</translation>
    </message>
</context>
<context>
    <name>bitops::Queue</name>
    <message>
        <source>Its run folder %1 is not there any more.</source>
        <translation>Der Ordner %1 seines Laufs ist nicht mehr da.</translation>
    </message>
    <message>
        <source>A trainer is at work on this run.</source>
        <translation>Ein Trainer arbeitet an diesem Lauf.</translation>
    </message>
    <message>
        <source>This run has ended for good: there is nothing to resume.</source>
        <translation>Dieser Lauf ist endgültig beendet: Es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>The folder of its data, %1, is not there.</source>
        <translation>Der Ordner seiner Daten, %1, ist nicht da.</translation>
    </message>
    <message>
        <source>The run whose weights it begins with, %1, is not there.</source>
        <translation>Der Lauf, mit dessen Gewichten es beginnt, %1, ist nicht da.</translation>
    </message>
</context>
<context>
    <name>bitops::QueueFile</name>
    <message>
        <source>Could not restore a queue of trainings: %1. What is left of it stays in %2.</source>
        <translation>Eine Warteschlange von Trainings ließ sich nicht wiederherstellen: %1. Was davon übrig ist, bleibt in %2.</translation>
    </message>
    <message>
        <source>The queue of trainings is not kept when the window closes. %1</source>
        <translation>Die Warteschlange bleibt beim Schließen des Fensters nicht erhalten. %1</translation>
    </message>
</context>
<context>
    <name>bitops::QueuePanel</name>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Up</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Down</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Trainings that wait for their turn, each with the design and the recipe that it was queued with. One trains at a time; when it ends, the next one starts. Stop holds the queue. It is kept when the window is closed.</source>
        <translation>Trainings, die warten, jedes mit dem Entwurf und dem Rezept, mit dem es eingereiht wurde. Immer eines trainiert; endet es, beginnt das nächste. „Stopp“ hält die Warteschlange an. Sie bleibt erhalten, wenn das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Trains the selected ones earlier (Alt+Up)</source>
        <translation>Trainiert die ausgewählten früher (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Trains the selected ones later (Alt+Down)</source>
        <translation>Trainiert die ausgewählten später (Alt+Herunter)</translation>
    </message>
    <message>
        <source>Takes the selected ones off the queue (Del)</source>
        <translation>Nimmt die ausgewählten aus der Warteschlange (Entf)</translation>
    </message>
    <message>
        <source>Takes all off the queue</source>
        <translation>Nimmt alle aus der Warteschlange</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>held, waiting: %1</source>
        <translation>angehalten, wartend: %1</translation>
    </message>
    <message>
        <source>not started: %1</source>
        <translation>nicht begonnen: %1</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>wartend: %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Lets the running training end, and starts none after it</source>
        <translation>Lässt das laufende Training enden und startet danach keines</translation>
    </message>
    <message>
        <source>Goes on with the queue when the running training has ended</source>
        <translation>Setzt die Warteschlange fort, wenn das laufende Training endet</translation>
    </message>
    <message>
        <source>Trains the first of the queue, then the others</source>
        <translation>Trainiert das erste der Warteschlange, dann die anderen</translation>
    </message>
</context>
<context>
    <name>bitops::QueueRunner</name>
    <message>
        <source>The run %1 ended badly: %2</source>
        <translation>Der Lauf %1 endete nicht erfolgreich: %2</translation>
    </message>
</context>
<context>
    <name>bitops::QueueView</name>
    <message>
        <source>Trainings that wait</source>
        <translation>Wartende Trainings</translation>
    </message>
</context>
<context>
    <name>bitops::RecentFiles</name>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>bitops::RecipeEditor</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>bitops::ReloadOffer</name>
    <message>
        <source>Changed File</source>
        <translation>Geänderte Datei</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>bitops::RuleTable</name>
    <message>
        <source>Counting rules side by side</source>
        <translation>Zählweisen nebeneinander</translation>
    </message>
    <message>
        <source>The design under each of the counting rules, side by side.</source>
        <translation>Der Entwurf unter jeder der Zählweisen, nebeneinander.</translation>
    </message>
</context>
<context>
    <name>bitops::RuleTableModel</name>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Number of the block, from 0</source>
        <translation>Nummer des Blocks, ab 0</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Kind and kernel</source>
        <translation>Art und Kernel</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image</source>
        <translation>Multiply-Accumulate-Operationen für ein Bild</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Total without classifier</source>
        <translation>Summe ohne Klassifikator</translation>
    </message>
</context>
<context>
    <name>bitops::RunActions</name>
    <message>
        <source>Co&amp;lor</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Open Design</source>
        <translation>&amp;Entwurf öffnen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Name and &amp;Notes…</source>
        <translation>Name und &amp;Notizen…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Show &amp;Folder</source>
        <translation>Ordner &amp;anzeigen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Names and notes are kept in the run&apos;s folder</source>
        <translation>Namen und Notizen liegen im Ordner des Laufs</translation>
    </message>
    <message>
        <source>Shows the run&apos;s folder in the file manager</source>
        <translation>Zeigt den Ordner des Laufs in der Dateiverwaltung</translation>
    </message>
    <message>
        <source>Chosen by the Program</source>
        <translation>Vom Programm gewählt</translation>
    </message>
    <message>
        <source>Select one run to resume it.</source>
        <translation>Einen Lauf auswählen, um ihn fortzusetzen.</translation>
    </message>
    <message>
        <source>A trainer is at work on this run.</source>
        <translation>Ein Trainer arbeitet an diesem Lauf.</translation>
    </message>
    <message>
        <source>This run has ended for good: there is nothing to resume.</source>
        <translation>Dieser Lauf ist endgültig beendet: Es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>Select runs to delete them.</source>
        <translation>Läufe auswählen, um sie zu löschen.</translation>
    </message>
    <message>
        <source>“%1” is running: stop it first.</source>
        <translation>„%1“ läuft: Zuerst stoppen.</translation>
    </message>
    <message>
        <source>Opens the run&apos;s design in the editor (Return)</source>
        <translation>Öffnet den Entwurf des Laufs im Editor (Return)</translation>
    </message>
    <message>
        <source>Trains on from the last checkpoint (Ctrl+R)</source>
        <translation>Trainiert vom letzten Prüfpunkt weiter (Strg+R)</translation>
    </message>
    <message>
        <source>Moves the folders of the runs to the trash</source>
        <translation>Legt die Ordner der Läufe in den Papierkorb</translation>
    </message>
    <message>
        <source>Could not show the folder %1: no program for it was found.</source>
        <translation>Der Ordner %1 ließ sich nicht anzeigen: Kein Programm dafür gefunden.</translation>
    </message>
    <message>
        <source>Move the run “%1” with its weights to the trash?</source>
        <translation>Den Lauf „%1“ mit seinen Gewichten in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Move %1 runs with their weights to the trash?</source>
        <translation>%1 Läufe mit ihren Gewichten in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Delete Runs?</source>
        <translation>Läufe löschen?</translation>
    </message>
    <message>
        <source>&amp;Move to Trash</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>D&amp;uplicate as New Design</source>
        <translation>Als neuen Entwurf &amp;duplizieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>D&amp;ifference of Two Runs…</source>
        <translation>Unterschied &amp;zweier Läufe…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>This run waits in the queue already.</source>
        <translation>Dieser Lauf wartet schon in der Warteschlange.</translation>
    </message>
    <message>
        <source>Select one run for its design.</source>
        <translation>Einen Lauf auswählen, um seinen Entwurf zu nehmen.</translation>
    </message>
    <message>
        <source>A training is running: puts this run into the queue (Ctrl+R)</source>
        <translation>Ein Training läuft: reiht diesen Lauf in die Warteschlange ein (Strg+R)</translation>
    </message>
    <message>
        <source>Shows what differs in design, recipe and results</source>
        <translation>Zeigt, was sich in Entwurf, Rezept und Ergebnissen unterscheidet</translation>
    </message>
    <message>
        <source>Select two runs to see what differs between them.</source>
        <translation>Zwei Läufe auswählen, um ihre Unterschiede zu sehen.</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>&amp;Evaluate…</source>
        <translation>Aus&amp;werten…</translation>
    </message>
    <message>
        <source>Measures the run&apos;s best weights on its data or on others</source>
        <translation>Misst die besten Gewichte des Laufs auf seinen Daten oder auf anderen</translation>
    </message>
    <message>
        <source>Select one run to evaluate it.</source>
        <translation>Zum Auswerten einen Lauf auswählen.</translation>
    </message>
    <message>
        <source>This run has no best weights yet: they come with its first epoch.</source>
        <translation>Dieser Lauf hat noch keine besten Gewichte: Sie kommen mit seiner ersten Epoche.</translation>
    </message>
    <message>
        <source>Show in &amp;Plots</source>
        <translation>In Diagra&amp;mmen zeigen</translation>
    </message>
    <message>
        <source>Show Only &amp;These</source>
        <translation>Nur d&amp;iese zeigen</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>Alle zei&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Hide All</source>
        <translation>&amp;Keinen zeigen</translation>
    </message>
    <message>
        <source>Shows the selected runs in all plots, or hides them (Space)</source>
        <translation>Zeigt die gewählten Läufe in allen Diagrammen oder blendet sie aus (Leertaste)</translation>
    </message>
    <message>
        <source>Shows all runs in all plots</source>
        <translation>Zeigt alle Läufe in allen Diagrammen</translation>
    </message>
    <message>
        <source>Hides all runs in all plots</source>
        <translation>Blendet alle Läufe in allen Diagrammen aus</translation>
    </message>
    <message>
        <source>Begins a new design with the run&apos;s blocks, and fills its recipe into the training set-up</source>
        <translation>Beginnt einen neuen Entwurf mit den Blöcken des Laufs und übernimmt sein Rezept in die Trainingseinstellungen</translation>
    </message>
    <message>
        <source>Shows the selected runs in all plots, and hides all others (Ctrl+Return)</source>
        <translation>Zeigt die gewählten Läufe in allen Diagrammen und blendet alle anderen aus (Strg+Return)</translation>
    </message>
    <message>
        <source>Select runs to see them alone.</source>
        <translation>Läufe auswählen, um sie allein zu sehen.</translation>
    </message>
</context>
<context>
    <name>bitops::RunColor</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>bitops::RunComparison</name>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>bitops::RunDifferenceDialog</name>
    <message>
        <source>Difference of Two Runs</source>
        <translation>Unterschied zweier Läufe</translation>
    </message>
    <message>
        <source>What differs between the runs</source>
        <translation>Was sich zwischen den Läufen unterscheidet</translation>
    </message>
    <message>
        <source>Show what is the &amp;same, too</source>
        <translation>Auch &amp;Gleiches zeigen</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copies what is shown, in columns for a fixed-width font</source>
        <translation>Kopiert das Gezeigte in Spalten für eine Schrift fester Breite</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copies what is shown as a table in Markdown</source>
        <translation>Kopiert das Gezeigte als Tabelle in Markdown</translation>
    </message>
    <message>
        <source>Bit operations are counted by %1.</source>
        <translation>Bitoperationen sind nach %1 gezählt.</translation>
    </message>
    <message>
        <source>The runs have the same design, recipe and results.</source>
        <translation>Die Läufe haben denselben Entwurf, dasselbe Rezept und dieselben Ergebnisse.</translation>
    </message>
    <message>
        <source>Differences: %1</source>
        <translation>Unterschiede: %1</translation>
    </message>
</context>
<context>
    <name>bitops::RunDifferenceModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Bits of the input</source>
        <translation>Bits der Eingabe</translation>
    </message>
    <message>
        <source>Number of blocks</source>
        <translation>Anzahl der Blöcke</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Bits of the classifier</source>
        <translation>Bits des Klassifikators</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Output channels</source>
        <translation>Ausgabekanäle</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation>Expansion</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Aktivierungsbits</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>Fertige Epochen</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>Beste Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Epoch of the best accuracy</source>
        <translation>Epoche der besten Genauigkeit</translation>
    </message>
    <message>
        <source>Last training loss</source>
        <translation>Letzter Trainingsverlust</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>Letzter Validierungsverlust</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Design: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>Block %1: %2</source>
        <translation>Block %1: %2</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>Training: %1</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Ergebnis: %1</translation>
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
        <source>Of the run</source>
        <translation>Des Laufs</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Testverlust</translation>
    </message>
</context>
<context>
    <name>bitops::RunExports</name>
    <message>
        <source>R&amp;uns</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>Report of the Run “%1”</source>
        <translation>Bericht des Laufs „%1“</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>Noch keine Läufe vorhanden.</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Kein Lauf passt zum Filter.</translation>
    </message>
    <message>
        <source>A run is being read for a file.</source>
        <translation>Gerade wird ein Lauf für eine Datei gelesen.</translation>
    </message>
    <message>
        <source>&amp;Weights (.pt)…</source>
        <translation>Ge&amp;wichte (.pt)…</translation>
    </message>
    <message>
        <source>The float weights of the best epoch, for a PyTorch class that quantizes them as the run did</source>
        <translation>Die Float-Gewichte der besten Epoche, für eine PyTorch-Klasse, die sie wie der Lauf quantisiert</translation>
    </message>
    <message>
        <source>&amp;Quantized Weights (.pt)…</source>
        <translation>&amp;Quantisierte Gewichte (.pt)…</translation>
    </message>
    <message>
        <source>The weights of the best epoch as the layers compute with them, at their bits, for a PyTorch class that does not quantize</source>
        <translation>Die Gewichte der besten Epoche, wie die Schichten mit ihnen rechnen, in ihren Bits, für eine PyTorch-Klasse, die nicht quantisiert</translation>
    </message>
    <message>
        <source>Weights of the Run “%1”</source>
        <translation>Gewichte des Laufs „%1“</translation>
    </message>
    <message>
        <source>This run has no best weights yet: they come with its first epoch.</source>
        <translation>Dieser Lauf hat noch keine besten Gewichte: Sie kommen mit seiner ersten Epoche.</translation>
    </message>
    <message>
        <source>Show runs with epochs in the list of runs.</source>
        <translation>In der Liste der Läufe Läufe mit Epochen zeigen.</translation>
    </message>
    <message>
        <source>Select runs in the list of runs.</source>
        <translation>In der Liste der Läufe Läufe auswählen.</translation>
    </message>
    <message>
        <source>Select one run in the list of runs.</source>
        <translation>In der Liste der Läufe einen Lauf auswählen.</translation>
    </message>
    <message>
        <source>ONN&amp;X Model (QONNX)…</source>
        <translation>ONN&amp;X-Modell (QONNX)…</translation>
    </message>
    <message>
        <source>The design with the weights, scales and norms of the best epoch, as a model with the quantizers of QONNX</source>
        <translation>Der Entwurf mit Gewichten, Skalen und Norms der besten Epoche, als Modell mit den Quantisierern von QONNX</translation>
    </message>
    <message>
        <source>ONNX Model for &amp;Other Runtimes (QCDQ)…</source>
        <translation>ONNX-Modell für andere Lauf&amp;zeiten (QCDQ)…</translation>
    </message>
    <message>
        <source>The design with the weights, scales and norms of the best epoch, as a model with quantizers of ONNX itself, which have 2 to 8 bits</source>
        <translation>Der Entwurf mit Gewichten, Skalen und Norms der besten Epoche, als Modell mit Quantisierern von ONNX selbst, die 2 bis 8 Bit haben</translation>
    </message>
    <message>
        <source>Model of the Run “%1”</source>
        <translation>Modell des Laufs „%1“</translation>
    </message>
</context>
<context>
    <name>bitops::RunLibrary</name>
    <message>
        <source>Could not delete the run %1: a trainer is at work on it.</source>
        <translation>Der Lauf %1 ließ sich nicht löschen: Ein Trainer arbeitet daran.</translation>
    </message>
    <message>
        <source>Could not move the run %1 to the trash: its disk has none, or it may not be removed.</source>
        <translation>Der Lauf %1 ließ sich nicht in den Papierkorb verschieben: Der Datenträger hat keinen, oder der Lauf darf nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>bitops::RunListOrder</name>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
</context>
<context>
    <name>bitops::RunListPanel</name>
    <message>
        <source>Runs and their marks in plots</source>
        <translation>Läufe und ihre Zeichen in Diagrammen</translation>
    </message>
    <message>
        <source>RUNS</source>
        <translation>LÄUFE</translation>
    </message>
    <message>
        <source>Full Table…</source>
        <translation>Ganze Tabelle…</translation>
    </message>
    <message>
        <source>All runs with all columns, to be filtered and sorted, as a tab</source>
        <translation>Alle Läufe mit allen Spalten, zum Filtern und Sortieren, als Reiter</translation>
    </message>
    <message>
        <source>What can be done with runs</source>
        <translation>Was mit Läufen getan werden kann</translation>
    </message>
    <message>
        <source>%1, of which %2 shown</source>
        <translation>%1, davon %2 gezeigt</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Die Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>No runs yet. Press Train (F5), or start one with “bitops train” in a terminal: each run comes to stand here.</source>
        <translation>Noch keine Läufe. Trainieren (F5) drücken oder im Terminal mit „bitops train“ einen beginnen: Jeder Lauf steht dann hier.</translation>
    </message>
    <message>
        <source>All runs, those shown in plots first. The eye shows a run in all plots or hides it; its colour and mark are the same everywhere. While the pointer is in the curves, their values stand here. The runs of a sweep stand below its name, and can be folded away.</source>
        <translation>Alle Läufe, die in Diagrammen gezeigten zuerst. Das Auge zeigt einen Lauf in allen Diagrammen oder blendet ihn aus; Farbe und Zeichen sind überall dieselben. Solange der Mauszeiger in den Kurven ist, stehen ihre Werte hier. Die Läufe einer Versuchsreihe stehen unter deren Namen und lassen sich wegklappen.</translation>
    </message>
</context>
<context>
    <name>bitops::RunNotesDialog</name>
    <message>
        <source>Name and Notes</source>
        <translation>Name und Notizen</translation>
    </message>
    <message>
        <source>What this run was for, and what came of it</source>
        <translation>Wozu dieser Lauf da war und was dabei herauskam</translation>
    </message>
    <message>
        <source>Chosen by the program</source>
        <translation>Vom Programm gewählt</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Color</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>No&amp;tizen</translation>
    </message>
</context>
<context>
    <name>bitops::RunTabs</name>
    <message>
        <source>Close the table of runs</source>
        <translation>Die Tabelle der Läufe schließen</translation>
    </message>
</context>
<context>
    <name>bitops::RunsModel</name>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>interrupted · resumable</source>
        <translation>unterbrochen · fortsetzbar</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Best val. acc.</source>
        <translation>Beste Val.-Gen.</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Quantizer</source>
        <translation>Quantisierer</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Tr.-Verlust</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Bit operations of the run&apos;s design, counted by %1</source>
        <translation>Bitoperationen des Entwurfs des Laufs, gezählt nach %1</translation>
    </message>
    <message>
        <source>Training loss of the last epoch</source>
        <translation>Trainingsverlust der letzten Epoche</translation>
    </message>
    <message>
        <source>Speed of training in the last epoch</source>
        <translation>Trainingstempo der letzten Epoche</translation>
    </message>
    <message>
        <source>Least training loss of all epochs</source>
        <translation>Kleinster Trainingsverlust aller Epochen</translation>
    </message>
    <message>
        <source>Validation loss of the last epoch</source>
        <translation>Validierungsverlust der letzten Epoche</translation>
    </message>
    <message>
        <source>Least validation loss of all epochs</source>
        <translation>Kleinster Validierungsverlust aller Epochen</translation>
    </message>
    <message>
        <source>Training accuracy of the last epoch</source>
        <translation>Trainingsgenauigkeit der letzten Epoche</translation>
    </message>
    <message>
        <source>Best training accuracy of all epochs</source>
        <translation>Beste Trainingsgenauigkeit aller Epochen</translation>
    </message>
    <message>
        <source>Validation accuracy of the last epoch</source>
        <translation>Validierungsgenauigkeit der letzten Epoche</translation>
    </message>
    <message>
        <source>Least train loss</source>
        <translation>Kleinster Tr.-Verlust</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Val.-Verlust</translation>
    </message>
    <message>
        <source>Least val. loss</source>
        <translation>Kleinster Val.-Verlust</translation>
    </message>
    <message>
        <source>Train acc.</source>
        <translation>Tr.-Gen.</translation>
    </message>
    <message>
        <source>Best train acc.</source>
        <translation>Beste Tr.-Gen.</translation>
    </message>
    <message>
        <source>Val. acc.</source>
        <translation>Val.-Gen.</translation>
    </message>
    <message>
        <source>No trainer has begun with it: Resume (Ctrl+R) does.</source>
        <translation>Noch kein Trainer hat ihn begonnen: „Fortsetzen“ (Strg+R) beginnt ihn.</translation>
    </message>
    <message>
        <source>Resume (Ctrl+R) trains on from the last checkpoint.</source>
        <translation>„Fortsetzen“ (Strg+R) trainiert vom letzten Prüfpunkt weiter.</translation>
    </message>
    <message>
        <source>stopped · resumable</source>
        <translation>gestoppt · fortsetzbar</translation>
    </message>
    <message>
        <source>failed · resumable</source>
        <translation>fehlgeschlagen · fortsetzbar</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>of 8-bit</source>
        <translation>von 8 Bit</translation>
    </message>
    <message>
        <source>At the cursor</source>
        <translation>Am Zeiger</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Best validation accuracy of all epochs</source>
        <translation>Beste Validierungsgenauigkeit aller Epochen</translation>
    </message>
    <message>
        <source>Epoch of the best validation accuracy</source>
        <translation>Epoche der besten Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Weight bits, a cell for each block</source>
        <translation>Gewichtsbits, ein Feld für jeden Block</translation>
    </message>
    <message>
        <source>BitOps as a share of those of the design with all weights and activations at 8 bits</source>
        <translation>BitOps als Anteil derer des Entwurfs mit allen Gewichten und Aktivierungen zu 8 Bit</translation>
    </message>
    <message>
        <source>What the cursor in the curves reads</source>
        <translation>Was der Zeiger in den Kurven abliest</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschl.</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbr.</translation>
    </message>
    <message>
        <source>Shows the run in plots, or hides it (Space)</source>
        <translation>Zeigt den Lauf in Diagrammen oder blendet ihn aus (Leertaste)</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>shown in plots</source>
        <translation>in Diagrammen gezeigt</translation>
    </message>
    <message>
        <source>hidden in plots</source>
        <translation>in Diagrammen ausgeblendet</translation>
    </message>
</context>
<context>
    <name>bitops::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Filter of the runs</source>
        <translation>Filter der Läufe</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Shows the runs with all of these words in their names, designs, notes…</source>
        <translation>Zeigt die Läufe, die alle diese Wörter in Namen, Entwurf, Notizen usw. enthalten…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>No runs yet. Press Train (F5), or start one with “bitops train” in a terminal: each run comes to stand here by itself.</source>
        <translation>Noch keine Läufe. „Trainieren“ (F5) drücken oder im Terminal „bitops train“ starten: Jeder Lauf erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>No run has all of these words: clear the filter to see the others.</source>
        <translation>Kein Lauf enthält alle diese Wörter: Filter leeren, um die anderen zu sehen.</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Die Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>All runs, also those of the command line. Return opens the design of a run, Ctrl+R goes on with a stopped one.</source>
        <translation>Alle Läufe, auch die der Befehlszeile. Return öffnet den Entwurf eines Laufs, Strg+R setzt einen gestoppten fort.</translation>
    </message>
</context>
<context>
    <name>bitops::SaveDialog</name>
    <message>
        <source>Networks (%1);;All files (*)</source>
        <translation>Netze (%1);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>bitops::SavedNotice</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>bitops::SensitivityPanel</name>
    <message>
        <source>Of weights or of activations</source>
        <translation>Von Gewichten oder von Aktivierungen</translation>
    </message>
    <message>
        <source>Order of the layers</source>
        <translation>Reihenfolge der Schichten</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Stop the measurement</source>
        <translation>Messung stoppen</translation>
    </message>
    <message>
        <source>Stop the measurement: what was measured is kept, and measuring again goes on from it</source>
        <translation>Messung stoppen: Was gemessen wurde, bleibt, und erneutes Messen geht davon weiter</translation>
    </message>
    <message>
        <source>Measured without retraining: training usually wins part of it back.</source>
        <translation>Ohne Nachtraining gemessen: Training gewinnt meist einen Teil davon zurück.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>As built</source>
        <translation>Wie gebaut</translation>
    </message>
    <message>
        <source>The layers below their bars</source>
        <translation>Die Schichten unter ihren Balken</translation>
    </message>
    <message>
        <source>float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>Weiter messen</translation>
    </message>
    <message>
        <source>Pause the measurement</source>
        <translation>Messung anhalten</translation>
    </message>
    <message>
        <source>Measures what was not measured yet, beside whatever is trained</source>
        <translation>Misst, was noch nicht gemessen wurde, neben allem, was trainiert wird</translation>
    </message>
    <message>
        <source>No trained run fits this design.</source>
        <translation>Kein trainierter Lauf passt zu diesem Entwurf.</translation>
    </message>
    <message>
        <source>What was measured is being read.</source>
        <translation>Was gemessen wurde, wird gelesen.</translation>
    </message>
    <message>
        <source>A measurement is running: stop it, or wait until it has ended.</source>
        <translation>Eine Messung läuft: Sie kann gestoppt oder abgewartet werden.</translation>
    </message>
    <message>
        <source>Reading what was measured…</source>
        <translation>Liest, was gemessen wurde…</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Preparing data and network…</source>
        <translation>Daten und Netz werden vorbereitet…</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
    <message>
        <source>Measuring: %1</source>
        <translation>Misst: %1</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln validation image(s)</source>
        <translation>
            <numerusform>An %Ln Validierungsbild gemessen</numerusform>
            <numerusform>An %Ln Validierungsbildern gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, a scale for each channel</source>
        <translation>%1, eine Schrittweite für jeden Kanal</translation>
    </message>
    <message>
        <source>%1, batch norms estimated anew</source>
        <translation>%1, Batch-Norms neu geschätzt</translation>
    </message>
    <message>
        <source>%1, with the weights of epoch %2: better ones are there</source>
        <translation>%1, mit den Gewichten der Epoche %2: Es gibt bessere</translation>
    </message>
    <message>
        <source>A run that fits this design is being trained: what each of its layers loses at fewer bits can be measured when it has ended.</source>
        <translation>Ein Lauf, der zu diesem Entwurf passt, wird gerade trainiert: Was jede seiner Schichten mit weniger Bits verliert, kann gemessen werden, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>What is each bit worth? Train the design without quantization first: then every layer is measured at fewer bits, one at a time, and what it loses is shown here.</source>
        <translation>Was ist jedes Bit wert? Zuerst wird der Entwurf ohne Quantisierung trainiert: Dann wird jede Schicht einzeln mit weniger Bits gemessen, und was sie verliert, steht hier.</translation>
    </message>
    <message>
        <source>Measures each layer of this run at fewer bits, one at a time and without retraining, to tell which of them can afford it.</source>
        <translation>Misst jede Schicht dieses Laufs mit weniger Bits, einzeln und ohne Nachtraining, um zu zeigen, welche es sich leisten können.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>&amp;Sensitivity</source>
        <translation>&amp;Empfindlichkeit</translation>
    </message>
    <message>
        <source>No sensitivity was measured of a run that fits this design.</source>
        <translation>Von keinem Lauf, der zu diesem Entwurf passt, wurde die Empfindlichkeit gemessen.</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>Sortiert</translation>
    </message>
    <message>
        <source>By sensitivity: what loses most at the fewest bits first</source>
        <translation>Nach Empfindlichkeit: zuerst, was mit den wenigsten Bits am meisten verliert</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Weights of</source>
        <translation>Gewichte von</translation>
    </message>
    <message>
        <source>What each layer loses at fewer bits: from the best weights of a run, or those of a model, one layer at one bit-width is measured while all else stays as it is. A click on a cell gives the layer these bits, with Shift all layers of its block.</source>
        <translation>Was jede Schicht bei weniger Bits verliert: Mit den besten Gewichten eines Laufs oder denen eines Modells wird eine Schicht bei einer Bitbreite gemessen, während alles andere bleibt, wie es ist. Ein Klick auf ein Feld gibt der Schicht diese Bits, mit Umschalt allen Schichten ihres Blocks.</translation>
    </message>
    <message>
        <source>Run or model whose weights are measured</source>
        <translation>Lauf oder Modell, dessen Gewichte gemessen werden</translation>
    </message>
    <message>
        <source>The model that the design is of, and runs whose trained weights fit it, whatever its bits: float runs first</source>
        <translation>Das Modell, von dem der Entwurf ist, und Läufe, deren trainierte Gewichte zu ihm passen, gleich welche Bits er hat: Float-Läufe zuerst</translation>
    </message>
    <message>
        <source>Measures each layer of this model at fewer bits, one at a time and without retraining, on the data of the set-up, to tell which of them can afford it.</source>
        <translation>Misst jede Schicht dieses Modells mit weniger Bits, eine nach der anderen und ohne Nachtraining, auf den Daten der Einstellungen, um zu sagen, welche es sich leisten können.</translation>
    </message>
</context>
<context>
    <name>bitops::SensitivityPlot</name>
    <message>
        <source>Accuracy that each layer loses at other bits</source>
        <translation>Genauigkeit, die jede Schicht mit anderen Bits verliert</translation>
    </message>
    <message>
        <source>Loss with one layer alone at its bits</source>
        <translation>Verlust mit einer Schicht allein bei ihren Bits</translation>
    </message>
    <message>
        <source>Change Weight Bits</source>
        <translation>Gewichtsbits ändern</translation>
    </message>
    <message>
        <source>Change Activation Bits</source>
        <translation>Aktivierungsbits ändern</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>of accuracy</comment>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>as on screen</source>
        <translation>wie auf dem Schirm</translation>
    </message>
    <message>
        <source>its bits cannot be chosen</source>
        <translation>ihre Bits sind nicht wählbar</translation>
    </message>
    <message>
        <source>saves nothing</source>
        <translation>spart nichts</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>spart %1</translation>
    </message>
    <message>
        <source>costs %1 more</source>
        <translation>kostet %1 mehr</translation>
    </message>
    <message>
        <source>loss %1 (%2)</source>
        <translation>Verlust %1 (%2)</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Block %1, %2</source>
        <comment>a layer</comment>
        <translation>Block %1, %2</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <comment>of a layer</comment>
        <translation>%1, %2 Bits</translation>
    </message>
    <message>
        <source>%1 alone at %2 bits</source>
        <comment>a layer</comment>
        <translation>%1 allein mit %2 Bits</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
</context>
<context>
    <name>bitops::Settings</name>
    <message>
        <source>The folder must be a whole path, from / on.</source>
        <translation>Der Ordner muss ein vollständiger Pfad sein, von / an.</translation>
    </message>
    <message>
        <source>Runs cannot be kept here: %1 is a file.</source>
        <translation>Läufe lassen sich hier nicht ablegen: %1 ist eine Datei.</translation>
    </message>
    <message>
        <source>Runs cannot be kept here: you may not write into %1.</source>
        <translation>Läufe lassen sich hier nicht ablegen: In %1 darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>A comma cannot stand in numbers and between fields at once.</source>
        <translation>Ein Komma kann nicht zugleich in Zahlen und zwischen Feldern stehen.</translation>
    </message>
    <message>
        <source>There is no program %1 in %2.</source>
        <translation>In %2 gibt es kein Programm %1.</translation>
    </message>
</context>
<context>
    <name>bitops::SettingsActions</name>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>Einste&amp;llungen…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
</context>
<context>
    <name>bitops::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>where data sets are looked for</source>
        <translation>wo Datensätze gesucht werden</translation>
    </message>
    <message>
        <source>Threads of a training</source>
        <translation>Threads eines Trainings</translation>
    </message>
    <message>
        <source>all cores (%1)</source>
        <translation>alle Kerne (%1)</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Choose the folder: %1</source>
        <translation>Den Ordner wählen: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>What stands between the fields of exported tables</source>
        <translation>Was zwischen den Feldern exportierter Tabellen steht</translation>
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
        <source>Decimal sign of numbers in exported tables</source>
        <translation>Dezimalzeichen der Zahlen in exportierten Tabellen</translation>
    </message>
    <message>
        <source>Decimal point 0.5</source>
        <translation>Dezimalpunkt 0.5</translation>
    </message>
    <message>
        <source>Decimal comma 0,5</source>
        <translation>Dezimalkomma 0,5</translation>
    </message>
    <message>
        <source>Begin with a &amp;byte order mark</source>
        <translation>Mit einer &amp;Bytereihenfolge-Marke beginnen</translation>
    </message>
    <message>
        <source>Some spreadsheets need it to read letters beyond English ones</source>
        <translation>Manche Tabellenkalkulationen lesen nur so andere Buchstaben als die englischen</translation>
    </message>
    <message>
        <source>&amp;CSV tables</source>
        <translation>&amp;CSV-Tabellen</translation>
    </message>
    <message>
        <source>Other &amp;programs go first</source>
        <translation>Andere &amp;Programme gehen vor</translation>
    </message>
    <message>
        <source>Trainings that the window starts run at a lower priority: they take what the window and other programs leave of the processor</source>
        <translation>Trainings, die das Fenster startet, laufen mit niedrigerer Priorität: sie nehmen, was das Fenster und andere Programme vom Prozessor übrig lassen</translation>
    </message>
    <message>
        <source>Keep the machine a&amp;wake while something is trained or measured</source>
        <translation>Rechner &amp;wach halten, während etwas trainiert oder gemessen wird</translation>
    </message>
    <message>
        <source>&amp;Slurm</source>
        <translation>&amp;Slurm</translation>
    </message>
    <message>
        <source>where sbatch, squeue and scancel are, if not in the PATH</source>
        <translation>wo sbatch, squeue und scancel sind, falls nicht im PATH</translation>
    </message>
    <message>
        <source>S&amp;hared</source>
        <translation>&amp;Gemeinsam</translation>
    </message>
    <message>
        <source>for sweeps of a cluster, whose nodes see it, too</source>
        <translation>für Versuchsreihen eines Clusters, dessen Knoten ihn auch sehen</translation>
    </message>
</context>
<context>
    <name>bitops::SettingsFile</name>
    <message>
        <source>Could not make the folder %1.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Settings are not kept. %1</source>
        <translation>Einstellungen werden nicht gemerkt. %1</translation>
    </message>
</context>
<context>
    <name>bitops::SleepInhibitor</name>
    <message>
        <source>A training is running</source>
        <translation>Ein Training läuft</translation>
    </message>
</context>
<context>
    <name>bitops::SlurmFields</name>
    <message>
        <source>&amp;Partition</source>
        <translation>&amp;Partition</translation>
    </message>
    <message>
        <source>The part of the cluster</source>
        <translation>Der Teil des Clusters</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>Ze&amp;it</translation>
    </message>
    <message>
        <source>For a task, as Slurm writes it, such as 2:00:00: what takes longer goes on in the next</source>
        <translation>Für eine Task, wie Slurm sie schreibt, etwa 2:00:00: Was länger dauert, geht in der nächsten weiter</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>Kont&amp;o</translation>
    </message>
    <message>
        <source>That is charged</source>
        <translation>Das belastet wird</translation>
    </message>
    <message>
        <source>Processors of a tas&amp;k</source>
        <translation>Prozessoren einer Tas&amp;k</translation>
    </message>
    <message>
        <source>the threads of a run</source>
        <translation>die Threads eines Laufs</translation>
    </message>
    <message>
        <source>the cluster&apos;s usual</source>
        <translation>wie dort üblich</translation>
    </message>
    <message>
        <source>“%1” has a blank or a quote in it.</source>
        <translation>„%1“ enthält ein Leer- oder Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>bitops::SlurmScriptDialog</name>
    <message>
        <source>Submit to Slurm</source>
        <translation>Bei Slurm einreichen</translation>
    </message>
    <message>
        <source>This is submitted, by the command in its first line:</source>
        <translation>Das wird eingereicht, mit dem Befehl in der ersten Zeile:</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>Ein&amp;reichen</translation>
    </message>
</context>
<context>
    <name>bitops::StatusLine</name>
    <message>
        <source>Ins add · Ctrl+D duplicate · Alt+↑/↓ move · Ctrl+↑/↓ bits · F5 train</source>
        <translation>Einfg neu · Strg+D duplizieren · Alt+↑/↓ verschieben · Strg+↑/↓ Bits · F5 trainieren</translation>
    </message>
    <message>
        <source>BitOps Explorer</source>
        <translation>BitOps Explorer</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>Training: %1</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
</context>
<context>
    <name>bitops::SweepActions</name>
    <message>
        <source>S&amp;weep…</source>
        <translation>&amp;Versuchsreihe…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F5</source>
        <translation>Ctrl+Shift+F5</translation>
    </message>
    <message>
        <source>Trains this design many times: what varies is crossed (%1)</source>
        <translation>Trainiert diesen Entwurf viele Male: Was sich ändert, wird gekreuzt (%1)</translation>
    </message>
    <message>
        <source>%1 sweep</source>
        <translation>%1 Reihe</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Versuchsreihe</translation>
    </message>
    <message>
        <source>The bits of the model were changed: save the design first, so that the sweep can refer to its file.</source>
        <translation>Die Bits des Modells wurden geändert: zuerst den Entwurf speichern, damit die Versuchsreihe auf seine Datei verweisen kann.</translation>
    </message>
</context>
<context>
    <name>bitops::SweepCluster</name>
    <message numerus="yes">
        <source>Could not begin the sweep “%1”: %Ln task(s) of the job %2 are in Slurm&apos;s queue. Stop takes them out of it.</source>
        <translation>
            <numerusform>Die Versuchsreihe „%1“ konnte nicht begonnen werden: %Ln Task des Jobs %2 ist in der Warteschlange von Slurm. Stopp nimmt sie heraus.</numerusform>
            <numerusform>Die Versuchsreihe „%1“ konnte nicht begonnen werden: %Ln Tasks des Jobs %2 sind in der Warteschlange von Slurm. Stopp nimmt sie heraus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::SweepControls</name>
    <message>
        <source>Progress of the sweep</source>
        <translation>Fortschritt der Versuchsreihe</translation>
    </message>
    <message>
        <source>Go on with the sweep</source>
        <translation>Mit der Versuchsreihe weitermachen</translation>
    </message>
    <message>
        <source>Stop the sweep</source>
        <translation>Versuchsreihe stoppen</translation>
    </message>
    <message>
        <source>Stop the sweep: its runs keep what they have, and it can go on later</source>
        <translation>Versuchsreihe stoppen: Ihre Läufe behalten, was sie haben, und sie kann später weitergehen</translation>
    </message>
    <message>
        <source>There is no sweep.</source>
        <translation>Es gibt keine Versuchsreihe.</translation>
    </message>
    <message>
        <source>A sweep is being trained: it has to end first, or to be stopped.</source>
        <translation>Eine Versuchsreihe wird trainiert: Sie muss erst enden oder gestoppt werden.</translation>
    </message>
    <message>
        <source>Another program trains runs of it.</source>
        <translation>Ein anderes Programm trainiert Läufe davon.</translation>
    </message>
    <message>
        <source>Its folder does not have the sweep itself: open its file under Training › Sweep.</source>
        <translation>Ihr Ordner enthält die Versuchsreihe selbst nicht: ihre Datei unter Training › Versuchsreihe öffnen.</translation>
    </message>
    <message>
        <source>All of its runs are done.</source>
        <translation>Alle ihre Läufe sind fertig.</translation>
    </message>
    <message>
        <source>Looking for what is left to do…</source>
        <translation>Was noch zu tun ist, wird gesucht…</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Pausiert: %1</translation>
    </message>
    <message>
        <source>Stopping: %1</source>
        <translation>Wird gestoppt: %1</translation>
    </message>
    <message>
        <source>Go on with the sweep: what is done stays, and what was begun goes on where it was</source>
        <translation>Mit der Versuchsreihe weitermachen: Was fertig ist, bleibt, und was begonnen war, geht weiter, wo es war</translation>
    </message>
    <message>
        <source>Resume the sweep</source>
        <translation>Versuchsreihe fortsetzen</translation>
    </message>
    <message>
        <source>Pause the sweep</source>
        <translation>Versuchsreihe pausieren</translation>
    </message>
    <message>
        <source>Slurm trains it: it goes on by itself.</source>
        <translation>Slurm trainiert sie: Sie geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Waiting for Slurm…</source>
        <translation>Es wird auf Slurm gewartet…</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln at a time beside the other training</source>
        <translation>
            <numerusform>%1; %Ln zugleich neben dem anderen Training</numerusform>
            <numerusform>%1; %Ln zugleich neben dem anderen Training</numerusform>
        </translation>
    </message>
    <message>
        <source>Slurm: %1 of %2 done, %3 at work, %4 waiting</source>
        <translation>Slurm: %1 von %2 fertig, %3 in Arbeit, %4 warten</translation>
    </message>
</context>
<context>
    <name>bitops::SweepDialog</name>
    <message>
        <source>Sweeps (*.json);;All files (*)</source>
        <translation>Versuchsreihen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Versuchsreihe</translation>
    </message>
    <message>
        <source>Trains many runs: what varies from the design on the screen and the recipe of the set-up, each value with each of the others. The table has all runs that it makes.</source>
        <translation>Trainiert viele Läufe: was sich gegenüber dem Entwurf auf dem Bildschirm und dem Rezept der Trainingseinstellungen ändert, jeder Wert mit jedem der anderen. Die Tabelle enthält alle Läufe, die daraus werden.</translation>
    </message>
    <message>
        <source>Runs of the sweep</source>
        <translation>Läufe der Versuchsreihe</translation>
    </message>
    <message>
        <source>as many as there are cores for</source>
        <translation>so viele, wie Kerne da sind</translation>
    </message>
    <message>
        <source>Each run has the threads of its recipe: more threads than the processor has cores make all of them slower</source>
        <translation>Jeder Lauf hat die Threads seines Rezepts: Mehr Threads, als der Prozessor Kerne hat, machen alle langsamer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>Ändert sich</translation>
    </message>
    <message>
        <source>&amp;Runs at once</source>
        <translation>Läufe z&amp;ugleich</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>Star&amp;t</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>Opens the file of a sweep in the place of this one</source>
        <translation>Öffnet die Datei einer Versuchsreihe anstelle dieser</translation>
    </message>
    <message>
        <source>Saves the sweep as a file, which “bitops sweep” trains, too</source>
        <translation>Speichert die Versuchsreihe als Datei, die auch „bitops sweep“ trainiert</translation>
    </message>
    <message>
        <source>designs of %1</source>
        <translation>Entwürfe aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listed combination(s)</source>
        <translation>
            <numerusform>%Ln aufgezählte Kombination</numerusform>
            <numerusform>%Ln aufgezählte Kombinationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln epoch(s)</source>
        <translation>
            <numerusform>%Ln Epoche</numerusform>
            <numerusform>%Ln Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>The sweep has no name yet.</source>
        <translation>Die Versuchsreihe hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>A sweep is being trained: it has to end first, or to be stopped.</source>
        <translation>Eine Versuchsreihe wird trainiert: Sie muss erst enden oder gestoppt werden.</translation>
    </message>
    <message>
        <source>It is worked out which runs this makes.</source>
        <translation>Es wird berechnet, welche Läufe daraus werden.</translation>
    </message>
    <message>
        <source>All runs of this sweep are trained already.</source>
        <translation>Alle Läufe dieser Versuchsreihe sind schon trainiert.</translation>
    </message>
    <message>
        <source>Working out the runs…</source>
        <translation>Die Läufe werden berechnet…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to train</source>
        <translation>
            <numerusform>%Ln zu trainieren</numerusform>
            <numerusform>%Ln zu trainieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 BitOps</source>
        <translation>%1 BitOps</translation>
    </message>
    <message>
        <source>%1 to %2 BitOps</source>
        <translation>%1 bis %2 BitOps</translation>
    </message>
    <message>
        <source>how long it takes is not known: nothing was trained on these data yet</source>
        <translation>die Dauer ist nicht bekannt: Auf diesen Daten wurde noch nichts trainiert</translation>
    </message>
    <message numerus="yes">
        <source>about %1, %Ln at a time</source>
        <translation>
            <numerusform>etwa %1, %Ln auf einmal</numerusform>
            <numerusform>etwa %1, %Ln auf einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Sweep</source>
        <translation>Versuchsreihe öffnen</translation>
    </message>
    <message>
        <source>Save Sweep</source>
        <translation>Versuchsreihe speichern</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>A cluster with Slurm</source>
        <translation>einem Cluster mit Slurm</translation>
    </message>
    <message>
        <source>Tr&amp;ain on</source>
        <translation>Tr&amp;ainieren auf</translation>
    </message>
    <message>
        <source>Submi&amp;t…</source>
        <translation>Ein&amp;reichen…</translation>
    </message>
    <message>
        <source>as many as the cluster gives</source>
        <translation>so viele, wie der Cluster gibt</translation>
    </message>
    <message>
        <source>Each run is a task of its own</source>
        <translation>Jeder Lauf ist eine eigene Task</translation>
    </message>
    <message>
        <source>A sweep is being submitted or cancelled.</source>
        <translation>Eine Versuchsreihe wird gerade eingereicht oder abgebrochen.</translation>
    </message>
    <message>
        <source>about %1 one after the other, at the speed of this machine</source>
        <translation>etwa %1 nacheinander, beim Tempo dieses Rechners</translation>
    </message>
</context>
<context>
    <name>bitops::SweepPanel</name>
    <message>
        <source>Runs or means</source>
        <translation>Läufe oder Mittelwerte</translation>
    </message>
    <message>
        <source>Runs of the sweep</source>
        <translation>Läufe der Versuchsreihe</translation>
    </message>
    <message>
        <source>The runs of a sweep: a column for each thing that varies, and a line for each run in the plot beside. A drag along an axis shows only the runs that go through there.</source>
        <translation>Die Läufe einer Versuchsreihe: eine Spalte für alles, was sich ändert, und im Diagramm daneben eine Linie für jeden Lauf. Ein Ziehen entlang einer Achse zeigt nur die Läufe, die dort hindurchgehen.</translation>
    </message>
    <message>
        <source>Sweep that is shown</source>
        <translation>Gezeigte Versuchsreihe</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>A row for each run</source>
        <translation>Eine Zeile für jeden Lauf</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>A row for what differs in nothing but the seed, with mean and deviation</source>
        <translation>Eine Zeile für alles, was sich nur im Startwert unterscheidet, mit Mittel und Abweichung</translation>
    </message>
    <message>
        <source>The table of this sweep cannot be read.</source>
        <translation>Die Tabelle dieser Versuchsreihe lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>A sweep trains a design many times: with other bits, seeds, learning rates. Its runs come to stand here in a table, with means over the seeds.</source>
        <translation>Eine Versuchsreihe trainiert einen Entwurf viele Male: mit anderen Bits, Startwerten, Lernraten. Ihre Läufe stehen dann hier in einer Tabelle, mit Mittelwerten über die Startwerte.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Swee&amp;p</source>
        <translation>Versuchs&amp;reihe</translation>
    </message>
    <message>
        <source>There is no sweep.</source>
        <translation>Es gibt keine Versuchsreihe.</translation>
    </message>
</context>
<context>
    <name>bitops::SweepPlaces</name>
    <message>
        <source>the folder of its data, %1, is not there</source>
        <translation>den Ordner der Daten, %1, gibt es nicht</translation>
    </message>
</context>
<context>
    <name>bitops::SweepRowsModel</name>
    <message numerus="yes">
        <source>%1 of %Ln run(s) done</source>
        <translation>
            <numerusform>%1 von %Ln Lauf fertig</numerusform>
            <numerusform>%1 von %Ln Läufen fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 at work</source>
        <translation>%1, %2 in Arbeit</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Shows the runs of the sweep in plots, or hides them (Space)</source>
        <translation>Zeigt die Läufe der Versuchsreihe in Diagrammen oder blendet sie aus (Leertaste)</translation>
    </message>
    <message>
        <source>The best of its runs</source>
        <translation>Der beste ihrer Läufe</translation>
    </message>
    <message>
        <source>shown in plots</source>
        <translation>in Diagrammen gezeigt</translation>
    </message>
    <message>
        <source>hidden in plots</source>
        <translation>in Diagrammen ausgeblendet</translation>
    </message>
    <message>
        <source>Sweep %1: %2</source>
        <translation>Versuchsreihe %1: %2</translation>
    </message>
</context>
<context>
    <name>bitops::SweepRunner</name>
    <message>
        <source>Could not begin the sweep: the trainer %1 is not there.</source>
        <translation>Die Versuchsreihe konnte nicht begonnen werden: Den Trainer %1 gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>bitops::SweepTableModel</name>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <translation>Beste Genauigkeit</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Best accuracy, mean</source>
        <translation>Beste Genauigkeit, Mittel</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>bitops::SweepValues</name>
    <message>
        <source>Weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Aktivierungsbits</translation>
    </message>
    <message>
        <source>Classifier bits</source>
        <translation>Bits des Klassifikators</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Numbers, such as 0.001, 0.01
&quot;log 0.0001 0.01 5&quot;: five numbers from the one to the other, each the same multiple of the one before</source>
        <translation>Zahlen wie 0.001, 0.01
&quot;log 0.0001 0.01 5&quot;: fünf Zahlen von der einen zur anderen, jede das gleiche Vielfache der vorigen</translation>
    </message>
    <message>
        <source>Whole numbers, such as 1, 2, 4
&quot;0..9&quot;: from the one to the other</source>
        <translation>Ganze Zahlen wie 1, 2, 4
&quot;0..9&quot;: von der einen zur anderen</translation>
    </message>
    <message>
        <source>“%1” has no values yet</source>
        <translation>„%1“ hat noch keine Werte</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Files of designs, or presets such as preset:notebook</source>
        <translation>Dateien mit Entwürfen oder Vorlagen wie preset:notebook</translation>
    </message>
    <message>
        <source>1 to 16 bits, or 32 for float, the same in all blocks</source>
        <translation>1 bis 16 Bits oder 32 für float, in allen Blöcken gleich</translation>
    </message>
    <message>
        <source>on, off</source>
        <translation>an, aus</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
</context>
<context>
    <name>bitops::TotalsPanel</name>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>Mittl. Bits</translation>
    </message>
    <message>
        <source>Peak act.</source>
        <translation>Akt.-Spitze</translation>
    </message>
    <message>
        <source>%1 (%2) against the baseline “%3”</source>
        <translation>%1 (%2) gegenüber der Referenz „%3“</translation>
    </message>
    <message>
        <source>as far as it goes</source>
        <translation>soweit berechenbar</translation>
    </message>
    <message>
        <source>%1 of 8-bit</source>
        <translation>%1 von 8 Bit</translation>
    </message>
    <message>
        <source>%1 BitOps, counting %2; %3 of all at 8 bits, %4 of float</source>
        <translation>%1 BitOps, Zählweise %2; %3 dessen, was durchweg 8 Bit kosten, %4 dessen, was Float kostet</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MACs</translation>
    </message>
    <message>
        <source>with classifier</source>
        <translation>mit Klassifikator</translation>
    </message>
    <message>
        <source>%1: %2 weights of convolutions, %3 of the classifier, %4 of batch norm, %5 biases</source>
        <translation>%1: %2 Gewichte von Faltungen, %3 des Klassifikators, %4 der Batch-Norm, %5 Bias</translation>
    </message>
    <message>
        <source>%1× below float</source>
        <translation>%1× kleiner als Float</translation>
    </message>
    <message>
        <source>%1 bytes at their bits, %2 as float, %3</source>
        <translation>%1 Byte in ihrer Bitbreite, %2 als Float, %3</translation>
    </message>
    <message>
        <source>with the classifier</source>
        <translation>mit dem Klassifikator</translation>
    </message>
    <message>
        <source>without the classifier</source>
        <translation>ohne den Klassifikator</translation>
    </message>
    <message>
        <source>per MAC</source>
        <translation>je MAC</translation>
    </message>
    <message>
        <source>%1 weight bits, averaged over MACs</source>
        <translation>%1 Gewichtsbits, über MACs gemittelt</translation>
    </message>
    <message>
        <source>%1 bytes of activations, most at %2: its input and output at their bits, and what waits for a skip connection; without the weights</source>
        <translation>%1 Byte Aktivierungen, am meisten bei %2: Ein- und Ausgabe in ihrer Bitbreite und was auf eine Skip-Verbindung wartet; ohne die Gewichte</translation>
    </message>
    <message>
        <source>as float</source>
        <translation>wie float</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>What the whole network costs under the rule that is named, and how that compares with the baseline. Hold the pointer over a figure for the exact number.</source>
        <translation>Was das ganze Netz nach der genannten Zählweise kostet und wie sich das zur Referenz verhält. Den Zeiger über einen Wert halten für die genaue Zahl.</translation>
    </message>
    <message>
        <source>at block %1</source>
        <translation>bei Block %1</translation>
    </message>
    <message>
        <source>at the pooling</source>
        <translation>beim Pooling</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>Aktivierungen max.</translation>
    </message>
    <message>
        <source>More totals</source>
        <translation>Weitere Summen</translation>
    </message>
    <message>
        <source>per image</source>
        <translation>je Bild</translation>
    </message>
    <message>
        <source>Copies: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
</context>
<context>
    <name>bitops::Tour</name>
    <message>
        <source>Could not make the folder %1 for the tour&apos;s results.</source>
        <translation>Der Ordner %1 für die Ergebnisse der Tour ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The tour&apos;s results are in %1: window.png, layers.csv, training.csv.</source>
        <translation>Die Ergebnisse der Tour sind in %1: window.png, layers.csv, training.csv.</translation>
    </message>
</context>
<context>
    <name>bitops::Tradeoff</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, validated on %3 images</source>
        <translation>%1, %2, an %3 Bildern validiert</translation>
    </message>
    <message>
        <source>%1
%2 right in epoch %3 (%4 of %5 epochs done)
%6 BitOps (%7)
%8, %9</source>
        <translation>%1
%2 richtig in Epoche %3 (%4 von %5 Epochen fertig)
%6 BitOps (%7)
%8, %9</translation>
    </message>
</context>
<context>
    <name>bitops::TradeoffMarks</name>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%1 %2 bei %3</translation>
    </message>
</context>
<context>
    <name>bitops::TradeoffPanel</name>
    <message>
        <source>Data of the runs</source>
        <translation>Daten der Läufe</translation>
    </message>
    <message>
        <source>Accuracies can be compared where the same images were asked about: runs of one data set are shown at a time</source>
        <translation>Genauigkeiten sind vergleichbar, wo nach denselben Bildern gefragt wurde: Gezeigt werden jeweils die Läufe eines Datensatzes</translation>
    </message>
    <message>
        <source>Logarithmic axis of BitOps</source>
        <translation>Logarithmische Achse der BitOps</translation>
    </message>
    <message>
        <source>Spreads out cheap designs: each step to the right is as many times as much</source>
        <translation>Zieht günstige Entwürfe auseinander: Jeder Schritt nach rechts ist das gleiche Vielfache</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n run(s)</source>
        <translation>
            <numerusform>%1: %n Lauf</numerusform>
            <numerusform>%1: %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet. Press Train (F5): each run becomes a point here, between what its design costs and how well it learns.</source>
        <translation>Noch keine Läufe. „Trainieren“ (F5) drücken: Jeder Lauf wird hier ein Punkt, zwischen dem, was sein Entwurf kostet, und dem, wie gut er lernt.</translation>
    </message>
    <message>
        <source>No run has an epoch behind it yet. With its first one a run becomes a point here, between what its design costs and how well it learns.</source>
        <translation>Noch kein Lauf hat eine Epoche hinter sich. Mit der ersten wird ein Lauf hier ein Punkt, zwischen dem, was sein Entwurf kostet, und dem, wie gut er lernt.</translation>
    </message>
    <message>
        <source>Logarith&amp;mic</source>
        <translation>L&amp;ogarithmisch</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>A&amp;uswahl</translation>
    </message>
    <message>
        <source>Accuracy vs BitOps</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracy vs &amp;BitOps</source>
        <translation>Genauigkeit und &amp;BitOps</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Each run as a point: what its design costs, and how well it validated at best. The line joins the runs that no other beats in both. Marks and colours are those of the list of runs; hidden runs are faded.</source>
        <translation>Jeder Lauf als Punkt: was sein Entwurf kostet und wie gut er bei der Validierung bestenfalls war. Die Linie verbindet die Läufe, die kein anderer in beidem schlägt. Zeichen und Farben sind die der Liste der Läufe; ausgeblendete Läufe sind blass.</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Means over seeds</source>
        <translation>Mittelwerte über die Startwerte</translation>
    </message>
    <message>
        <source>Puts runs together that differ in nothing but their seed: a point is their mean, its bar the standard deviation</source>
        <translation>Fasst Läufe zusammen, die sich nur im Startwert unterscheiden: Ein Punkt ist ihr Mittel, sein Balken die Standardabweichung</translation>
    </message>
</context>
<context>
    <name>bitops::TradeoffPlot</name>
    <message>
        <source>Accuracy and BitOps of the runs</source>
        <translation>Genauigkeit und BitOps der Läufe</translation>
    </message>
    <message>
        <source>Each run is a point: its BitOps to the right, its best validation accuracy upwards. The line joins those that no other run beats: none is as accurate for fewer BitOps. A click selects the run, a double click opens its design.</source>
        <translation>Jeder Lauf ist ein Punkt: nach rechts seine BitOps, nach oben seine beste Validierungsgenauigkeit. Die Linie verbindet die, die kein anderer schlägt: Keiner ist für weniger BitOps so genau. Ein Klick wählt den Lauf aus, ein Doppelklick öffnet seinen Entwurf.</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>Beste Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>BitOps (%1)</source>
        <translation>BitOps (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <translation>Beste Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>share of 8-bit</source>
        <translation>Anteil von 8 Bit</translation>
    </message>
</context>
<context>
    <name>bitops::TrainerProcess</name>
    <message>
        <source>Test with the weights of epoch %1: loss %2, accuracy %3 %.</source>
        <translation>Test mit den Gewichten von Epoche %1: Verlust %2, Genauigkeit %3 %.</translation>
    </message>
    <message>
        <source>Ignored an event of the unknown type &quot;%1&quot;.</source>
        <translation>Ein Ereignis des unbekannten Typs „%1“ wurde übergangen.</translation>
    </message>
</context>
<context>
    <name>bitops::TrainingActions</name>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>A training is running.</source>
        <translation>Ein Training läuft.</translation>
    </message>
    <message>
        <source>This cannot be trained: %1</source>
        <translation>So lässt sich nicht trainieren: %1</translation>
    </message>
    <message>
        <source>Train this design in the background (F5)</source>
        <translation>Diesen Entwurf im Hintergrund trainieren (F5)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Stop Training?</source>
        <translation>Training stoppen?</translation>
    </message>
    <message>
        <source>A training is running. Its epochs so far are kept in its run folder.</source>
        <translation>Ein Training läuft. Die bisherigen Epochen bleiben in seinem Ordner erhalten.</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>&amp;Stoppen und schließen</translation>
    </message>
    <message>
        <source>Add to &amp;Queue</source>
        <translation>In die &amp;Warteschlange</translation>
    </message>
    <message>
        <source>Ctrl+F5</source>
        <translation>Ctrl+F5</translation>
    </message>
    <message>
        <source>&amp;Train When This Ends</source>
        <translation>Danach &amp;trainieren</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>A training is running: puts this design into the queue (F5)</source>
        <translation>Ein Training läuft: reiht diesen Entwurf in die Warteschlange ein (F5)</translation>
    </message>
    <message>
        <source>Trains this design, as it is now, when its turn has come (Ctrl+F5)</source>
        <translation>Trainiert diesen Entwurf, wie er jetzt ist, wenn er an der Reihe ist (Strg+F5)</translation>
    </message>
    <message>
        <source>Added to the queue, which is held: start it under Progress.</source>
        <translation>In die angehaltene Warteschlange eingereiht: Sie lässt sich unter „Fortschritt“ starten.</translation>
    </message>
    <message>
        <source>Added to the queue: it is trained when its turn has come.</source>
        <translation>In die Warteschlange eingereiht: Es wird trainiert, wenn es an der Reihe ist.</translation>
    </message>
    <message>
        <source>&amp;Evaluate Model…</source>
        <translation>Modell ausw&amp;erten…</translation>
    </message>
    <message>
        <source>Measures the model&apos;s weights at the bits of the design, on the data of the set-up or on others</source>
        <translation>Misst die Gewichte des Modells mit den Bits des Entwurfs, auf den eingestellten Daten oder auf anderen</translation>
    </message>
    <message>
        <source>Only an ONNX model has weights of its own: those of a run are evaluated in the list of runs.</source>
        <translation>Nur ein ONNX-Modell hat eigene Gewichte: Die eines Laufs werden in der Liste der Läufe ausgewertet.</translation>
    </message>
</context>
<context>
    <name>bitops::TrainingLog</name>
    <message>
        <source>Messages of the trainer</source>
        <translation>Meldungen des Trainers</translation>
    </message>
    <message>
        <source>Where each run is kept, how it ended, and what the trainer says beside its results.</source>
        <translation>Wo jeder Lauf liegt, wie er endete und was der Trainer außer den Ergebnissen meldet.</translation>
    </message>
    <message>
        <source>Where each run is kept, its recipe, how it ended, and what the trainer says beside its results.</source>
        <translation>Wo jeder Lauf liegt, sein Rezept, wie er endete und was der Trainer außer den Ergebnissen meldet.</translation>
    </message>
</context>
<context>
    <name>bitops::TrainingOffers</name>
    <message>
        <source>Show the Last Run</source>
        <translation>Letzten Lauf zeigen</translation>
    </message>
    <message>
        <source>Get CIFAR-10…</source>
        <translation>CIFAR-10 holen…</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train (%1)</source>
        <comment>with the time that it takes</comment>
        <translation>Trainieren (%1)</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>unter einer Minute</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>etwa eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>etwa %n Stunde</numerusform>
            <numerusform>etwa %n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::TrainingPanel</name>
    <message>
        <source>Ten classes of coloured shapes, drawn by the program itself</source>
        <translation>Zehn Klassen farbiger Formen, vom Programm selbst gezeichnet</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Choose a folder with data</source>
        <translation>Einen Ordner mit Daten wählen</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>A folder with CIFAR-10 or CIFAR-100 in binary format, MNIST or Fashion-MNIST (plain or gzip), or with a folder of PNG, JPEG, BMP or PNM pictures for each class</source>
        <translation>Ein Ordner mit CIFAR-10 oder CIFAR-100 im Binärformat, mit MNIST oder Fashion-MNIST (roh oder gzip) oder mit einem Ordner von PNG-, JPEG-, BMP- oder PNM-Bildern je Klasse</translation>
    </message>
    <message>
        <source>Folder with Training Data</source>
        <translation>Ordner mit Trainingsdaten</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Get CIFAR-10…</source>
        <translation>CIFAR-10 holen…</translation>
    </message>
    <message>
        <source>Fetch CIFAR-10, CIFAR-100, MNIST or Fashion-MNIST from where it is published</source>
        <translation>CIFAR-10, CIFAR-100, MNIST oder Fashion-MNIST von dort laden, wo es veröffentlicht ist</translation>
    </message>
    <message>
        <source>Change the design to fit the data</source>
        <translation>Den Entwurf an die Daten anpassen</translation>
    </message>
    <message>
        <source>How the next run is trained. It does not touch a run that is under way.</source>
        <translation>Wie der nächste Lauf trainiert wird. Ein laufender bleibt davon unberührt.</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n Epoche</numerusform>
            <numerusform>%n Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Normalise images as the model&apos;s file says</source>
        <translation>Bilder normieren, wie es die Datei des Modells sagt</translation>
    </message>
</context>
<context>
    <name>bitops::TrainingSession</name>
    <message>
        <source>Run folder: %1</source>
        <translation>Ordner des Laufs: %1</translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>noch kein Lauf</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird gestoppt</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
</context>
<context>
    <name>bitops::TypeDelegate</name>
    <message>
        <source>Block type</source>
        <translation>Blocktyp</translation>
    </message>
</context>
<context>
    <name>bitops::UndoCommand</name>
    <message>
        <source>Add Block</source>
        <translation>Block hinzufügen</translation>
    </message>
    <message>
        <source>Add Blocks</source>
        <translation>Blöcke hinzufügen</translation>
    </message>
    <message>
        <source>Remove Block</source>
        <translation>Block entfernen</translation>
    </message>
    <message>
        <source>Remove Blocks</source>
        <translation>Blöcke entfernen</translation>
    </message>
    <message>
        <source>Move Block</source>
        <translation>Block verschieben</translation>
    </message>
    <message>
        <source>Move Blocks</source>
        <translation>Blöcke verschieben</translation>
    </message>
</context>
<context>
    <name>bitops::VariedRows</name>
    <message>
        <source>&amp;Vary One More</source>
        <translation>Noch etwas &amp;variieren</translation>
    </message>
    <message>
        <source>What varies</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Its values</source>
        <translation>Dessen Werte</translation>
    </message>
    <message>
        <source>values, separated by commas</source>
        <translation>Werte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Do not vary it</source>
        <translation>Nicht ändern</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>“%1” stands there twice.</source>
        <translation>„%1“ steht zweimal da.</translation>
    </message>
</context>
<context>
    <name>bitops::WeightHistogram</name>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weights in a bin</source>
        <translation>Gewichte je Intervall</translation>
    </message>
    <message>
        <source>Histogram of the layer&apos;s weights</source>
        <translation>Histogramm der Gewichte der Schicht</translation>
    </message>
    <message>
        <source>How many weights of the layer have which value, at the end of the chosen epoch. Each line is a quantization level: what the layer computes with is the nearest one of them.</source>
        <translation>Wie viele Gewichte der Schicht am Ende der gewählten Epoche welchen Wert haben. Jede Linie ist eine Quantisierungsstufe: Die Schicht rechnet mit der jeweils nächsten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n weight(s)</source>
        <translation>
            <numerusform>%1 bis %2: %n Gewicht</numerusform>
            <numerusform>%1 bis %2: %n Gewichte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation>%1 Stufen</translation>
    </message>
    <message>
        <source>%1 levels: too close together to be drawn</source>
        <translation>%1 Stufen: zu dicht beieinander, um gezeichnet zu werden</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
</context>
<context>
    <name>bitops::WeightsPanel</name>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>The layer whose weights are shown</source>
        <translation>Die Schicht, deren Gewichte gezeigt werden</translation>
    </message>
    <message>
        <source>Epoch of the weights</source>
        <translation>Epoche der Gewichte</translation>
    </message>
    <message>
        <source>The epoch whose weights are shown. At the right end it goes on with a training.</source>
        <translation>Die Epoche, deren Gewichte gezeigt werden. Am rechten Ende geht sie mit einem Training mit.</translation>
    </message>
    <message>
        <source>Reading the run “%1”…</source>
        <translation>Der Lauf „%1“ wird gelesen…</translation>
    </message>
    <message>
        <source>The run “%1” has no figures of its layers yet: they come with each epoch.</source>
        <translation>Der Lauf „%1“ hat noch keine Werte seiner Schichten: Sie kommen mit jeder Epoche.</translation>
    </message>
    <message>
        <source>%1 · %2 bits · %3 dB</source>
        <translation>%1 · %2 Bit · %3 dB</translation>
    </message>
    <message>
        <source>%1 · float</source>
        <translation>%1 · float</translation>
    </message>
    <message>
        <source>%1 · %2 bits</source>
        <translation>%1 · %2 Bit</translation>
    </message>
    <message>
        <source>Run “%1”</source>
        <translation>Lauf „%1“</translation>
    </message>
    <message>
        <source>Run “%1”: %2</source>
        <translation>Lauf „%1“: %2</translation>
    </message>
    <message>
        <source>The run “%1” was trained without figures of its layers: train it with “Statistics” (under “Advanced”) on to see its weights.</source>
        <translation>Der Lauf „%1“ wurde ohne Werte seiner Schichten trainiert: Mit eingeschalteter „Statistik“ (unter „Erweitert“) trainieren, um seine Gewichte zu sehen.</translation>
    </message>
    <message>
        <source>Epoch %1 &amp;of %2</source>
        <translation>Epoche %1 v&amp;on %2</translation>
    </message>
    <message>
        <source>How the weights of a layer are spread, with the levels that they are rounded to, epoch by epoch.</source>
        <translation>Wie die Gewichte einer Schicht verteilt sind, mit den Stufen, auf die sie gerundet werden, Epoche für Epoche.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>&amp;Weights of a Layer</source>
        <translation>Ge&amp;wichte einer Schicht</translation>
    </message>
    <message>
        <source>&amp;Quantization of the Layers</source>
        <translation>&amp;Quantisierung der Schichten</translation>
    </message>
    <message>
        <source>Press Train (F5), or select a run in the list: the weights of its layers are shown here, epoch by epoch, with the levels that they are rounded to.</source>
        <translation>Drücken Sie Trainieren (F5), oder wählen Sie einen Lauf in der Liste: hier stehen dann die Gewichte seiner Schichten, Epoche für Epoche, mit den Stufen, auf die sie gerundet werden.</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>Gewi&amp;chte</translation>
    </message>
</context>
</TS>
