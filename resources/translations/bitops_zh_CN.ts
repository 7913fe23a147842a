<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Translator</name>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quantizer</source>
        <translation>量化器(&amp;Q)</translation>
    </message>
    <message>
        <source>Sc&amp;ales</source>
        <translation>缩放因子(&amp;A)</translation>
    </message>
    <message>
        <source>one per channel</source>
        <translation>每通道一个</translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation>轮数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>批大小(&amp;B)</translation>
    </message>
    <message>
        <source>Sched&amp;ule</source>
        <translation>调度(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>随机种子(&amp;S)</translation>
    </message>
    <message>
        <source>Straight-through</source>
        <translation>直通估计</translation>
    </message>
    <message>
        <source>Quantizes a copy of the weights; the gradient goes straight through to the float weights</source>
        <translation>量化权重的副本；梯度直接传给浮点权重</translation>
    </message>
    <message>
        <source>Learned step (LSQ)</source>
        <translation>学习步长 (LSQ)</translation>
    </message>
    <message>
        <source>As straight-through, and the size of the steps is learned, too</source>
        <translation>与直通估计相同，且步长也参与学习</translation>
    </message>
    <message>
        <source>Notebook&apos;s</source>
        <translation>笔记本方式</translation>
    </message>
    <message>
        <source>Overwrites the weights that it trains: small updates are lost. For comparison</source>
        <translation>覆盖所训练的权重：小的更新会丢失。用于对照</translation>
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
        <translation>Adam，权重衰减不影响梯度</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Stochastic gradient descent, with momentum 0.9 unless it is changed under Advanced</source>
        <translation>随机梯度下降，动量 0.9，可在“高级”中更改</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Down to 0 along half a cosine</source>
        <translation>沿半个余弦降到 0</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>A tenth after one half of the epochs, a hundredth after three quarters</source>
        <translation>过半后降为十分之一，过四分之三后降为百分之一</translation>
    </message>
    <message>
        <source>Optimi&amp;zer</source>
        <translation>优化器(&amp;Z)</translation>
    </message>
    <message>
        <source>looks ahead</source>
        <translation>前瞻</translation>
    </message>
    <message>
        <source>Nesterov&apos;s form of the momentum of SGD</source>
        <translation>SGD 动量的 Nesterov 形式</translation>
    </message>
    <message>
        <source>On weights, not on batch norms, biases and learned steps</source>
        <translation>作用于权重，不作用于批归一化、偏置和学习步长</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> 轮</translation>
    </message>
    <message>
        <source>The learning rate rises in a straight line before the schedule begins</source>
        <translation>调度开始之前，学习率线性上升</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>not clipped</source>
        <translation>不裁剪</translation>
    </message>
    <message>
        <source>Gradients are scaled down to this norm over all parameters</source>
        <translation>所有参数的梯度缩小到此范数</translation>
    </message>
    <message>
        <source>never ends early</source>
        <translation>从不提前结束</translation>
    </message>
    <message>
        <source>Ends the training after so many epochs without a better validation accuracy</source>
        <translation>验证准确率连续这么多轮没有提高时结束训练</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Padded, then cut out at random</source>
        <translation>填充后随机裁剪</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Mirrored left to right, half of them</source>
        <translation>一半图像左右镜像</translation>
    </message>
    <message>
        <source>Crop and flip</source>
        <translation>裁剪并翻转</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>固定为 0.5</translation>
    </message>
    <message>
        <source>Mean 0.5 and deviation 0.5, as in the notebook</source>
        <translation>均值 0.5、标准差 0.5，与笔记本相同</translation>
    </message>
    <message>
        <source>Data set&apos;s own</source>
        <translation>按数据集</translation>
    </message>
    <message>
        <source>Mean and deviation of the training images</source>
        <translation>训练图像的均值和标准差</translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>the data&apos;s own</source>
        <translation>数据自带</translation>
    </message>
    <message>
        <source>Validate on this share of the training images, and keep the data&apos;s own held-out images for one test at the end</source>
        <translation>用这一比例的训练图像作验证，数据自带的保留图像只在最后测试一次</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>起始运行</translation>
    </message>
    <message>
        <source>Its weights</source>
        <translation>其权重</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>最佳轮</translation>
    </message>
    <message>
        <source>Last epoch</source>
        <translation>最后一轮</translation>
    </message>
    <message>
        <source>Batch norms</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Estimated anew before each validation where weights have fewer than 5 bits</source>
        <translation>权重少于 5 位时，每次验证前重新估计</translation>
    </message>
    <message>
        <source>Estimated anew</source>
        <translation>重新估计</translation>
    </message>
    <message>
        <source>From training batches, before each validation</source>
        <translation>每次验证前，用训练批次估计</translation>
    </message>
    <message>
        <source>As in training</source>
        <translation>与训练相同</translation>
    </message>
    <message>
        <source>The averages that training kept</source>
        <translation>训练中保存的平均值</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>of each layer</source>
        <translation>每一层</translation>
    </message>
    <message>
        <source>How the weights of each layer are quantized, once an epoch</source>
        <translation>每一轮记录各层权重的量化情况</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source> s apart</source>
        <translation> 秒间隔</translation>
    </message>
    <message>
        <source>after every step</source>
        <translation>每一步之后</translation>
    </message>
    <message>
        <source>At least so far apart within an epoch; they take a hundredth of the time at most</source>
        <translation>同一轮内的最小间隔；最多占百分之一的时间</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>A graphics card, where the trainer&apos;s LibTorch knows it</source>
        <translation>显卡，前提是训练程序的 LibTorch 支持</translation>
    </message>
    <message>
        <source>new weights</source>
        <translation>新权重</translation>
    </message>
    <message>
        <source>Folder of a run whose weights this one begins with, such as a float one</source>
        <translation>某次运行的文件夹，本次训练从它的权重开始，例如浮点运行</translation>
    </message>
    <message>
        <source>Choose the run to begin with</source>
        <translation>选择起始运行</translation>
    </message>
    <message>
        <source>Scales per channel</source>
        <translation>每通道缩放因子</translation>
    </message>
    <message>
        <source>Nesterov&apos;s momentum</source>
        <translation>Nesterov 动量</translation>
    </message>
    <message>
        <source>Warm-up epochs</source>
        <translation>预热轮数</translation>
    </message>
    <message>
        <source>Gradients clipped to</source>
        <translation>梯度裁剪至</translation>
    </message>
    <message>
        <source>Batch norms estimated anew</source>
        <translation>重新估计批归一化</translation>
    </message>
    <message>
        <source>Begins with the run</source>
        <translation>起始运行</translation>
    </message>
    <message>
        <source>Begins with the checkpoint</source>
        <translation>起始检查点</translation>
    </message>
    <message>
        <source>Figures of layers</source>
        <translation>各层数值</translation>
    </message>
    <message>
        <source>Seconds between checkpoints</source>
        <translation>检查点间隔秒数</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>validation fraction</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>%1 is %2, but must be above %3 and at most %4</source>
        <translation>%1为 %2，但必须大于 %3 且不超过 %4</translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3 or more</source>
        <translation>%1为 %2，但必须不小于 %3</translation>
    </message>
    <message>
        <source>The notebook&apos;s five separable blocks for CIFAR-10, of 8, 4, 2, 4 and 8 bits</source>
        <translation>笔记本中用于 CIFAR-10 的五个可分离块，位宽 8、4、2、4 和 8</translation>
    </message>
    <message>
        <source>The notebook&apos;s blocks, not quantized</source>
        <translation>笔记本的块，未量化</translation>
    </message>
    <message>
        <source>The notebook&apos;s code ignores groups: it counts %2 (with the bits of the weights alone), %1 times what the notebook&apos;s own text gives, as if each output channel read all %1 input channels. Each reads only one, so the code is wrong and the text is right.</source>
        <translation>笔记本的代码忽略分组：它计为 %2（仅用权重位宽），是笔记本正文的 %1 倍，如同每个输出通道都读取全部 %1 个输入通道。其实每个只读取一个，所以代码有误，正文正确。</translation>
    </message>
    <message>
        <source>The notebook&apos;s code ignores groups: it counts more than 64 bits can hold, %1 times what the notebook&apos;s own text gives, as if each output channel read all %1 input channels. Each reads only one, so the code is wrong and the text is right.</source>
        <translation>笔记本的代码忽略分组：计数超出 64 位，是笔记本正文的 %1 倍，如同每个输出通道都读取全部 %1 个输入通道。其实每个只读取一个，所以代码有误，正文正确。</translation>
    </message>
    <message>
        <source>This is what the notebook&apos;s code counts. It ignores groups, as if each output channel read all %1 input channels. Each reads only one, so the layer really takes %2 (with the bits of the weights alone): the code overstates it %1 times, and the notebook&apos;s own text, which divides by the groups, is right.</source>
        <translation>这是笔记本代码的计数。它忽略分组，如同每个输出通道都读取全部 %1 个输入通道。其实每个只读取一个，因此该层实际为 %2（仅用权重位宽）：代码的计数是实际的 %1 倍，而正文除以分组数，是正确的。</translation>
    </message>
    <message>
        <source>The notebook&apos;s code ignores groups: it counts this layer %1 times too high, as if each output channel read all input channels. Each reads only those of its group.</source>
        <translation>笔记本的代码忽略分组：它把此层高估为实际的 %1 倍，如同每个输出通道都读取全部输入通道。其实每个只读取本组的通道。</translation>
    </message>
    <message>
        <source>This is what the notebook&apos;s code counts. It ignores groups, as if each output channel read all input channels, and so overstates the layer %1 times.</source>
        <translation>这是笔记本代码的计数。它忽略分组，如同每个输出通道都读取全部输入通道，因此把该层高估为实际的 %1 倍。</translation>
    </message>
    <message>
        <source>The logarithm is that of a sum&apos;s length: it tells the bits by which an accumulator of %1 products is wider. The count is rounded to the nearest integer.</source>
        <translation>对数取自求和的项数：表示累加 %1 个乘积的累加器需要加宽多少位。计数四舍五入为整数。</translation>
    </message>
    <message>
        <source>The block&apos;s input is added to this layer&apos;s output by a skip connection. Additions cost nothing under this rule, but the input stays in memory until then.</source>
        <translation>块的输入通过跳跃连接加到此层的输出。按此规则加法不计开销，但输入在此之前一直占用内存。</translation>
    </message>
    <message>
        <source>augmented by %1</source>
        <translation>增强方式 %1</translation>
    </message>
    <message>
        <source>normalised by the training images</source>
        <translation>按训练图像归一化</translation>
    </message>
    <message>
        <source>validation on %1 of the training images</source>
        <translation>用训练图像的 %1 作验证</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>数据：%1</translation>
    </message>
    <message>
        <source>a scale per channel</source>
        <translation>每通道一个缩放因子</translation>
    </message>
    <message>
        <source>a scale per tensor</source>
        <translation>每张量一个缩放因子</translation>
    </message>
    <message>
        <source>batch norms estimated anew before each validation</source>
        <translation>每次验证前重新估计批归一化</translation>
    </message>
    <message>
        <source>Quantizer: %1</source>
        <translation>量化器：%1</translation>
    </message>
    <message>
        <source>Nesterov&apos;s momentum %1</source>
        <translation>Nesterov 动量 %1</translation>
    </message>
    <message>
        <source>momentum %1</source>
        <translation>动量 %1</translation>
    </message>
    <message>
        <source>learning rate %1 %2</source>
        <translation>学习率 %1 %2</translation>
    </message>
    <message>
        <source>warm-up epochs %1</source>
        <translation>预热轮数 %1</translation>
    </message>
    <message>
        <source>weight decay %1</source>
        <translation>权重衰减 %1</translation>
    </message>
    <message>
        <source>label smoothing %1</source>
        <translation>标签平滑 %1</translation>
    </message>
    <message>
        <source>gradients clipped to %1</source>
        <translation>梯度裁剪至 %1</translation>
    </message>
    <message>
        <source>patience %1</source>
        <translation>耐心 %1</translation>
    </message>
    <message>
        <source>Optimizer: %1</source>
        <translation>优化器：%1</translation>
    </message>
    <message>
        <source>Begins with: best checkpoint of %1</source>
        <translation>起始于：%1 的最佳检查点</translation>
    </message>
    <message>
        <source>Begins with: last checkpoint of %1</source>
        <translation>起始于：%1 的最后检查点</translation>
    </message>
    <message>
        <source>Epochs: %1, batch size %2, seed %3, threads %4, device %5</source>
        <translation>轮数：%1，批大小 %2，随机种子 %3，线程数 %4，设备 %5</translation>
    </message>
    <message>
        <source>sums not rounded to their bits</source>
        <translation>和未舍入到其位宽</translation>
    </message>
    <message>
        <source>%1 for 224×224, 1,000 classes, weights and activations of 8 bits</source>
        <translation>%1，224×224，1,000 类，权重和激活 8 位</translation>
    </message>
    <message>
        <source>%1 for CIFAR-10, weights and activations of 8 bits</source>
        <translation>%1，用于 CIFAR-10，权重和激活 8 位</translation>
    </message>
    <message>
        <source>The notebook&apos;s blocks, all weights of %1 bits</source>
        <translation>笔记本的块，所有权重 %1 位</translation>
    </message>
    <message>
        <source>Could not unpack %1: %2.</source>
        <translation>无法解包 %1：%2。</translation>
    </message>
    <message>
        <source>libarchive gives no reason</source>
        <translation>libarchive 未给出原因</translation>
    </message>
    <message>
        <source>it holds a name that cannot be read</source>
        <translation>其中有无法读取的名称</translation>
    </message>
    <message>
        <source>its entry %1 would leave the folder</source>
        <translation>其条目 %1 会写到文件夹之外</translation>
    </message>
    <message>
        <source>its entry %1 would replace the folder</source>
        <translation>其条目 %1 会取代该文件夹</translation>
    </message>
    <message>
        <source>its entry %1 is neither a file nor a folder</source>
        <translation>其条目 %1 既不是文件也不是文件夹</translation>
    </message>
    <message>
        <source>it holds more than %1 files and folders</source>
        <translation>其中的文件和文件夹多于 %1 个</translation>
    </message>
    <message>
        <source>it would become larger than %1 bytes</source>
        <translation>解包后会大于 %1 字节</translation>
    </message>
    <message>
        <source>Could not unpack %1 into %2: %3.</source>
        <translation>无法将 %1 解包到 %2：%3。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>一个列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>一个对象</translation>
    </message>
    <message>
        <source>%1 is %2, but must be an object</source>
        <translation>%1 是 %2，但必须是对象</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be a whole number within %3 and %4</source>
        <translation>“%1”是 %2，但必须是 %3 到 %4 之间的整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be a whole number</source>
        <translation>“%1”是 %2，但必须是整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be a list</source>
        <translation>“%1”是 %2，但必须是列表</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be %3</source>
        <translation>“%1”是 %2，但必须是%3</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be a number</source>
        <translation>“%1”是 %2，但必须是数字</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be true or false</source>
        <translation>“%1”是 %2，但必须是 true 或 false</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be a text</source>
        <translation>“%1”是 %2，但必须是文本</translation>
    </message>
    <message>
        <source>its format is &quot;%1&quot;, not &quot;%2&quot;</source>
        <translation>其格式是“%1”，而不是“%2”</translation>
    </message>
    <message>
        <source>its format version is %1, and this program reads up to %2</source>
        <translation>其格式版本是 %1，而本程序最多读到 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a key of this format</source>
        <translation>“%1”不是此格式的键</translation>
    </message>
    <message>
        <source>it is not valid JSON: %1</source>
        <translation>它不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>Could not open %1 as a network: %2.</source>
        <translation>无法将 %1 作为网络打开：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is not a block type of this version</source>
        <translation>“%1”是“%2”，这不是此版本的块类型</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty</source>
        <translation>“%1”为空</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>a list of tuples such as %1</source>
        <translation>如 %1 的元组列表</translation>
    </message>
    <message>
        <source>a comma or %1</source>
        <translation>逗号或 %1</translation>
    </message>
    <message>
        <source>nothing more after the list</source>
        <translation>列表之后没有其他内容</translation>
    </message>
    <message>
        <source>a tuple (out channels, stride, bits)</source>
        <translation>元组（输出通道、步幅、位数）</translation>
    </message>
    <message>
        <source>a comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>a smaller number</source>
        <translation>更小的数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3</source>
        <translation>%1：应为%2，却是 %3</translation>
    </message>
    <message>
        <source>block %1 is of type %2, and tuples describe separable blocks only</source>
        <translation>块 %1 的类型是 %2，而元组只描述可分离块</translation>
    </message>
    <message>
        <source>block %1 has a kernel of %2, and that of tuples is always %3</source>
        <translation>块 %1 的卷积核为 %2，而元组的总是 %3</translation>
    </message>
    <message>
        <source>block %1 has bits for each layer (%2), and tuples have one number</source>
        <translation>块 %1 的每层位数不同（%2），而元组只有一个数</translation>
    </message>
    <message>
        <source>block %1 has activations of %2 bits, and those of tuples are always float</source>
        <translation>块 %1 的激活为 %2 位，而元组的总是浮点</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>“%1”必须是列表</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is no kind of job that can be queued</source>
        <translation>“%1”为“%2”，这种任务不能排入队列</translation>
    </message>
    <message>
        <source>Could not read a line as an event: %1.</source>
        <translation>无法将一行读作事件：%1。</translation>
    </message>
    <message>
        <source>Could not read a line as a command: %1.</source>
        <translation>无法将一行读作命令：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a command of this version</source>
        <translation>“%1”不是此版本的命令</translation>
    </message>
    <message>
        <source>Could not make the run folder %1: %2.</source>
        <translation>无法创建运行文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>there are too many of this name</source>
        <translation>同名的已经太多</translation>
    </message>
    <message>
        <source>Could not read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>there is a run in it already (%1)</source>
        <translation>其中已有运行（%1）</translation>
    </message>
    <message>
        <source>Could not open %1 as a run: %2.</source>
        <translation>无法将 %1 作为运行打开：%2。</translation>
    </message>
    <message>
        <source>Could not open %1 as the notes of a run: %2.</source>
        <translation>无法将 %1 作为运行的备注打开：%2。</translation>
    </message>
    <message>
        <source>Could not remove %1: %2.</source>
        <translation>无法移除 %1：%2。</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>signal %1 (%2)</source>
        <translation>信号 %1（%2）</translation>
    </message>
    <message>
        <source>The trainer sent an event before its hello.</source>
        <translation>训练程序在 hello 之前发送了事件。</translation>
    </message>
    <message>
        <source>The trainer %1 speaks version %2 of the event protocol, and this program speaks version %3.</source>
        <translation>训练程序 %1 使用事件协议版本 %2，而本程序使用版本 %3。</translation>
    </message>
    <message>
        <source>The trainer was ended by %1 before the training&apos;s end</source>
        <translation>训练程序在训练结束前被%1终止</translation>
    </message>
    <message>
        <source>The trainer ended with exit code %1 without saying how the training ended</source>
        <translation>训练程序以退出码 %1 结束，未说明训练结果</translation>
    </message>
    <message>
        <source>%1; the last that it wrote was: %2</source>
        <translation>%1；它最后写的是：%2</translation>
    </message>
    <message>
        <source>Could not list the runs in %1: %2.</source>
        <translation>无法列出 %1 中的运行：%2。</translation>
    </message>
    <message>
        <source>Could not find the run &quot;%1&quot;: it is neither the folder of a run nor the name of one in %2.</source>
        <translation>找不到运行“%1”：它既不是运行的文件夹，也不是 %2 中运行的名称。</translation>
    </message>
    <message>
        <source>it lacks the weights of %1</source>
        <translation>缺少 %1 的权重</translation>
    </message>
    <message>
        <source>it is no checkpoint</source>
        <translation>它不是检查点</translation>
    </message>
    <message>
        <source>its format is version %1, and this program knows version %2</source>
        <translation>其格式版本为 %1，而本程序只认识版本 %2</translation>
    </message>
    <message>
        <source>the tensor %1 is of type %2</source>
        <translation>张量 %1 的类型是 %2</translation>
    </message>
    <message>
        <source>there is more than fits such a file</source>
        <translation>内容超出此类文件的容量</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, but must be one of %3</source>
        <translation>“%1”是“%2”，但必须是以下之一：%3</translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3 to %4</source>
        <translation>%1为 %2，但必须在 %3 到 %4 之间</translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3 or more, and below %4</source>
        <translation>%1为 %2，但必须不小于 %3 且小于 %4</translation>
    </message>
    <message>
        <source>Training: %1.</source>
        <translation>训练：%1。</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Nesterov&apos;s momentum needs the optimizer sgd and a momentum above 0</source>
        <translation>Nesterov 动量需要优化器 sgd 和大于 0 的动量</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>norm that gradients are clipped to</source>
        <translation>梯度裁剪的范数</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>time between checkpoints</source>
        <translation>检查点间隔时间</translation>
    </message>
    <message>
        <source>data is empty, but must be &quot;shapes&quot; or a folder</source>
        <translation>data 为空，但必须是“shapes”或文件夹</translation>
    </message>
    <message>
        <source>the notebook&apos;s quantizer has no scales per channel</source>
        <translation>笔记本的量化器没有每通道的缩放因子</translation>
    </message>
    <message>
        <source>number of epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>number of threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>&quot;blocks&quot; is not a list</source>
        <translation>“blocks”不是列表</translation>
    </message>
    <message>
        <source>in &quot;network&quot;, %1</source>
        <translation>在“network”中，%1</translation>
    </message>
    <message>
        <source>&quot;color&quot; is &quot;%1&quot;, which is no colour of a run</source>
        <translation>“color”是“%1”，这不是运行的颜色</translation>
    </message>
    <message>
        <source>Multiply-accumulates times the bits of the weights</source>
        <translation>乘加次数乘以权重位宽</translation>
    </message>
    <message>
        <source>Multiply-accumulates times the bits of weights and of input activations: the literature&apos;s usual one</source>
        <translation>乘加次数乘以权重位宽和输入激活位宽：文献中常用</translation>
    </message>
    <message>
        <source>Multiply-accumulates times the larger of the bits of weights and of input activations</source>
        <translation>乘加次数乘以权重位宽和输入激活位宽中较大者</translation>
    </message>
    <message>
        <source>As product, and the additions into an accumulator wide enough; n = input channels of a group</source>
        <translation>同 product，另加写入足够宽累加器的加法；n = 每组输入通道数</translation>
    </message>
    <message>
        <source>Counts every convolution as dense, which overstates depthwise layers</source>
        <translation>把所有卷积都当作稠密卷积，高估逐深度层</translation>
    </message>
    <message>
        <source>number of blocks</source>
        <translation>块数</translation>
    </message>
    <message>
        <source>input channels</source>
        <translation>输入通道</translation>
    </message>
    <message>
        <source>input height</source>
        <translation>输入高度</translation>
    </message>
    <message>
        <source>input width</source>
        <translation>输入宽度</translation>
    </message>
    <message>
        <source>input bits</source>
        <translation>输入位宽</translation>
    </message>
    <message>
        <source>number of classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>classifier bits</source>
        <translation>分类器位宽</translation>
    </message>
    <message>
        <source>out channels</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>expansion</source>
        <translation>扩展倍数</translation>
    </message>
    <message>
        <source>number of expanded channels</source>
        <translation>扩展后的通道数</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>权重位宽</translation>
    </message>
    <message>
        <source>activation bits</source>
        <translation>激活位宽</translation>
    </message>
    <message>
        <source>output size</source>
        <translation>输出尺寸</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>块 %1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but must be %4 to %5.</source>
        <translation>%1：%2为 %3，但必须在 %4 到 %5 之间。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but must be odd.</source>
        <translation>%1：%2为 %3，但必须是奇数。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but must be 1 to 16, or 32 for float.</source>
        <translation>%1：%2为 %3，但必须为 1 到 16，或 32（浮点）。</translation>
    </message>
    <message>
        <source>%1: %2 has %3 values, but must have one.</source>
        <translation>%1：%2有 %3 个值，但必须是一个。</translation>
    </message>
    <message>
        <source>%1: %2 has %3 values, but must have one, or %4 (one for each layer).</source>
        <translation>%1：%2有 %3 个值，但必须是一个或 %4 个（每层一个）。</translation>
    </message>
    <message>
        <source>%1: %2 is too large to be counted in 64 bits.</source>
        <translation>%1：%2过大，64 位无法计数。</translation>
    </message>
    <message>
        <source>Incomplete, nothing is counted. %1</source>
        <translation>不完整，未计数任何层。%1</translation>
    </message>
    <message>
        <source>Incomplete, counted up to %1. %2</source>
        <translation>不完整，计数到 %1 为止。%2</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>The blocks with their bits, and the part of the BitOps of each</source>
        <translation>各块及其位宽，以及各块的 BitOps 占比</translation>
    </message>
    <message>
        <source>Boxes: bits of the weights, as tall as the maps, as wide as the channels. Bars: share of the BitOps, of </source>
        <translation>方框：权重位宽，高度表示特征图大小，宽度表示通道数。条形：BitOps 占比，分为 </translation>
    </message>
    <message>
        <source>depthwise, </source>
        <translation>逐深度层、 </translation>
    </message>
    <message>
        <source>pointwise layers, </source>
        <translation>逐点层、 </translation>
    </message>
    <message>
        <source>full convolutions.</source>
        <translation>普通卷积。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>最佳验证准确率</translation>
    </message>
    <message>
        <source>%1 for each epoch</source>
        <translation>各轮的%1</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of the language that these texts are in, as a page of the web names it: &quot;de&quot;, &quot;zh-CN&quot;.</extracomment>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>%1 per channel</source>
        <translation>%1 每通道</translation>
    </message>
    <message>
        <source>%1, %2, %3, on %4</source>
        <translation>%1，%2，%3，数据：%4</translation>
    </message>
    <message>
        <source>Run %1, made %2 by version %3, seed %4</source>
        <translation>运行 %1，创建于 %2，程序版本 %3，随机种子 %4</translation>
    </message>
    <message>
        <source>State: %1.</source>
        <translation>状态：%1。</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>BitOps, incomplete</source>
        <translation>BitOps，不完整</translation>
    </message>
    <message>
        <source>Of all at 8 bits</source>
        <translation>相对全 8 位</translation>
    </message>
    <message>
        <source>%1 bits of weight a MAC</source>
        <translation>每 MAC 权重位宽 %1</translation>
    </message>
    <message>
        <source>Bytes of weights</source>
        <translation>权重字节</translation>
    </message>
    <message>
        <source>%1 weights, with the classifier</source>
        <translation>%1 个权重，含分类器</translation>
    </message>
    <message>
        <source>%1 weights, without the classifier</source>
        <translation>%1 个权重，不含分类器</translation>
    </message>
    <message>
        <source>in epoch %1, loss %2</source>
        <translation>第 %1 轮，损失 %2</translation>
    </message>
    <message>
        <source>no epoch is done yet</source>
        <translation>尚未完成任何一轮</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>%1 images, loss %2</source>
        <translation>%1 张图像，损失 %2</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>trained in %1</source>
        <translation>训练用时 %1</translation>
    </message>
    <message>
        <source>Report of a training run, written by BitOps Explorer.</source>
        <translation>训练运行的报告，由 BitOps Explorer 生成。</translation>
    </message>
    <message>
        <source>separable</source>
        <translation>可分离卷积</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>inverted_residual</source>
        <translation>倒残差</translation>
    </message>
    <message>
        <source>%1 with skip</source>
        <translation>%1，含跳跃连接</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Partial total</source>
        <translation>部分总计</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>multiply-accumulates</source>
        <translation>乘加次数</translation>
    </message>
    <message>
        <source>Mean bits of a MAC</source>
        <translation>每 MAC 平均位宽</translation>
    </message>
    <message>
        <source>of the weights, over MACs</source>
        <translation>权重位宽，按 MACs 平均</translation>
    </message>
    <message>
        <source>%1 BitOps</source>
        <translation>%1 BitOps</translation>
    </message>
    <message>
        <source>Of float</source>
        <translation>相对浮点</translation>
    </message>
    <message>
        <source>at their bits; %1 as float</source>
        <translation>按位宽；浮点 %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>with the classifier: %1 of convolutions, %2 of the classifier, %3 of batch norms, %4 biases</source>
        <translation>含分类器：卷积 %1，分类器 %2，批归一化 %3，偏置 %4</translation>
    </message>
    <message>
        <source>Bytes of activations at most</source>
        <translation>激活字节峰值</translation>
    </message>
    <message>
        <source>in memory at once, at %1</source>
        <translation>同时在内存中，位于 %1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>计数过程</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Weight bytes</source>
        <translation>权重字节</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>计数规则</translation>
    </message>
    <message>
        <source>BitOps of a layer</source>
        <translation>每层 BitOps</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>%1, with the classifier</source>
        <translation>%1，含分类器</translation>
    </message>
    <message>
        <source>%1, without the classifier</source>
        <translation>%1，不含分类器</translation>
    </message>
    <message>
        <source>Untitled network</source>
        <translation>未命名网络</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>%1: %2, input %3 of %4 bits, %5 classes, classifier of %6 bits.</source>
        <translation>%1：%2，输入 %3，位宽 %4，%5 个类别，分类器位宽 %6。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>Counted by the rule </source>
        <translation>计数规则 </translation>
    </message>
    <message>
        <source>: BitOps of a layer = </source>
        <translation>：每层 BitOps = </translation>
    </message>
    <message>
        <source>. %1.</source>
        <translation>。%1。</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>By other rules</source>
        <translation>按其他规则</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Quantizer</source>
        <translation>量化器</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A list of numbers, which may have commas as decimal points.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Batch norms are estimated anew</source>
        <translation>批归一化重新估计</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Mean that is subtracted</source>
        <translation>减去的均值</translation>
    </message>
    <message>
        <source>Deviation that is divided by</source>
        <translation>除以的标准差</translation>
    </message>
    <message>
        <source>How to repeat it</source>
        <translation>重复此运行</translation>
    </message>
    <message>
        <source>Save the design below as design.bitops, then train it with version %1 of the program:</source>
        <translation>将下面的设计保存为 design.bitops，再用程序版本 %1 训练：</translation>
    </message>
    <message>
        <source>Or go on with this run:</source>
        <translation>或继续此运行：</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Told right</source>
        <translation>正确识别</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>图像所属类别</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>A row for the images of each class: how many of them were taken for each of the classes.</source>
        <translation>每类图像一行：其中有多少张被认作各个类别。</translation>
    </message>
    <message>
        <source>Most frequent mistakes</source>
        <translation>最常见的错误</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>误认为</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>No epoch is done yet.</source>
        <translation>尚未完成任何一轮。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>图像/秒</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1（最佳）</translation>
    </message>
    <message>
        <source>The checkpoint of epoch %1 on the test images.</source>
        <translation>第 %1 轮的检查点在测试图像上的结果。</translation>
    </message>
    <message>
        <source>The checkpoint of epoch %1 on the validation images.</source>
        <translation>第 %1 轮的检查点在验证图像上的结果。</translation>
    </message>
    <message>
        <source>Quantized weights</source>
        <translation>量化后的权重</translation>
    </message>
    <message>
        <source>After epoch %1. SQNR = 10·log10(Σw² / Σ(w − q)²) in dB, q the quantized weights; at the ends: the share of weights at the lowest or the highest level; changed: the share that stands at another level than an epoch before; scale: the distance of two levels, the mean of those of all channels where each has its own.</source>
        <translation>第 %1 轮之后。SQNR = 10·log10(Σw² / Σ(w − q)²)，单位 dB，q 为量化后的权重；两端：位于最低或最高量化级的权重比例；改变：与前一轮处于不同量化级的比例；缩放因子：相邻两级的间距，各通道不同时取所有通道的平均。</translation>
    </message>
    <message>
        <source>SQNR in dB</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>At the ends</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放因子</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 轮</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 轮</translation>
    </message>
    <message>
        <source>The training was completed: %1 in %2, ended early because validation got no better.</source>
        <translation>训练已完成：%1，用时 %2，因验证不再提高而提前结束。</translation>
    </message>
    <message>
        <source>The training was completed: %1 in %2.</source>
        <translation>训练已完成：%1，用时 %2。</translation>
    </message>
    <message>
        <source>The training was stopped after %1 in %2.</source>
        <translation>训练已停止：%1，用时 %2。</translation>
    </message>
    <message>
        <source>The training diverged in epoch %1 at step %2.</source>
        <translation>训练在第 %1 轮第 %2 步发散。</translation>
    </message>
    <message>
        <source>The training failed.</source>
        <translation>训练失败。</translation>
    </message>
    <message>
        <source>1 block of float</source>
        <translation>1 个浮点块</translation>
    </message>
    <message>
        <source>%1 blocks of float</source>
        <translation>%1 个浮点块</translation>
    </message>
    <message>
        <source>1 block of 1 bit</source>
        <translation>1 个 1 位块</translation>
    </message>
    <message>
        <source>%1 blocks of 1 bit</source>
        <translation>%1 个 1 位块</translation>
    </message>
    <message>
        <source>1 block of %1 bits</source>
        <translation>1 个块，位宽 %1</translation>
    </message>
    <message>
        <source>%1 blocks of %2 bits</source>
        <translation>%1 个块，位宽 %2</translation>
    </message>
    <message>
        <source>no blocks</source>
        <translation>没有块</translation>
    </message>
    <message>
        <source>%1 blocks of %2 to %3 bits</source>
        <translation>%1 个块，位宽 %2 到 %3</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>block %1 makes a single pixel of an image, and a batch norm learns nothing from one value</source>
        <translation>块 %1 把一幅图像变成一个像素，而批归一化无法从单个值中学习</translation>
    </message>
    <message>
        <source>Its training needs a batch size of 2 or more: %1.</source>
        <translation>训练它需要至少为 2 的批大小：%1。</translation>
    </message>
    <message>
        <source>Training: batch size is 1, but must be 2 or more for this network: %1.</source>
        <translation>训练：批大小为 1，但这个网络要求至少为 2：%1。</translation>
    </message>
    <message>
        <source>a block with %1</source>
        <translation>带有 %1 的块</translation>
    </message>
    <message>
        <source>one without</source>
        <translation>没有它的块</translation>
    </message>
    <message>
        <source>one repeat or more</source>
        <translation>至少重复一次</translation>
    </message>
    <message>
        <source>at most %1 blocks</source>
        <translation>最多 %1 个块</translation>
    </message>
    <message>
        <source>more</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>it has no cells</source>
        <translation>其中没有单元格</translation>
    </message>
    <message>
        <source>its code is not Python</source>
        <translation>其代码不是 Python</translation>
    </message>
    <message>
        <source>cell %1 has two sources</source>
        <translation>单元格 %1 有两份源代码</translation>
    </message>
    <message>
        <source>its nbformat is %1, and this program reads 3 and 4</source>
        <translation>其 nbformat 为 %1，而本程序读取 3 和 4</translation>
    </message>
    <message>
        <source>the source of cell %1 is no text</source>
        <translation>单元格 %1 的源代码不是文本</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a NUL byte</source>
        <translation>NUL 字节</translation>
    </message>
    <message>
        <source>cell %1, %2</source>
        <translation>单元格 %1，%2</translation>
    </message>
    <message>
        <source>the end of a tuple of three or four numbers</source>
        <translation>三个或四个数的元组的结尾</translation>
    </message>
    <message>
        <source>%1 numbers, as in the tuples before</source>
        <translation>%1 个数，与之前的元组一样</translation>
    </message>
    <message>
        <source>a name in quotes</source>
        <translation>引号中的名称</translation>
    </message>
    <message>
        <source>a colon</source>
        <translation>冒号</translation>
    </message>
    <message>
        <source>a tuple (out channels, stride, bits), or a named tuple or data class that is defined in the same text</source>
        <translation>元组（输出通道、步幅、位数），或在同一文本中定义的具名元组或数据类</translation>
    </message>
    <message>
        <source>a name before the number</source>
        <translation>数之前的名称</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>each number once</source>
        <translation>每个数一次</translation>
    </message>
    <message>
        <source>fewer calls within one another</source>
        <translation>更少的嵌套调用</translation>
    </message>
    <message>
        <source>a type of numbers</source>
        <translation>数的类型</translation>
    </message>
    <message>
        <source>a type that holds %1</source>
        <translation>能容纳 %1 的类型</translation>
    </message>
    <message>
        <source>a list of tuples such as %1, or Python code that assigns one to a name</source>
        <translation>如 %1 的元组列表，或将其赋给名称的 Python 代码</translation>
    </message>
    <message>
        <source>one list of tuples, or one that is assigned to a name</source>
        <translation>唯一的元组列表，或赋给名称的元组列表</translation>
    </message>
    <message>
        <source>another at %1</source>
        <translation>另一个位于 %1</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>A new run rounds sums behind skip connections and the averages before the classifier to the bits that they are counted with; this one does not.</source>
        <translation>新的运行会把跳跃连接之后的和以及分类器之前的平均值舍入到计数所用的位宽；此运行不舍入。</translation>
    </message>
    <message>
        <source>folders of pictures, one for each class</source>
        <translation>每类一个的图片文件夹</translation>
    </message>
    <message>
        <source>IDX files</source>
        <translation>IDX 文件</translation>
    </message>
    <message>
        <source>Training images: %1.</source>
        <translation>训练图像：%1。</translation>
    </message>
    <message>
        <source>Training images: %1, from %2.</source>
        <translation>训练图像：%1，来自 %2。</translation>
    </message>
    <message>
        <source>Validation images: %1, split from the training images.</source>
        <translation>验证图像：%1，从训练图像中划分。</translation>
    </message>
    <message>
        <source>Validation images: %1, from %2.</source>
        <translation>验证图像：%1，来自 %2。</translation>
    </message>
    <message>
        <source>The data in %1 were taken for %2.</source>
        <translation>%1 中的数据被当作%2。</translation>
    </message>
    <message>
        <source>it is a pipe, not a file</source>
        <translation>它是管道，不是文件</translation>
    </message>
    <message>
        <source>it is a socket, not a file</source>
        <translation>它是套接字，不是文件</translation>
    </message>
    <message>
        <source>it is a device, not a file</source>
        <translation>它是设备，不是文件</translation>
    </message>
    <message>
        <source>it is larger than %1</source>
        <translation>它大于 %1</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in it twice</source>
        <translation>其中“%1”出现了两次</translation>
    </message>
    <message>
        <source>it is not valid JSON: there is a zero byte in line %1</source>
        <translation>它不是有效的 JSON：第 %1 行有零字节</translation>
    </message>
    <message>
        <source>there is one training image, and this network needs two or more: %1</source>
        <translation>只有一张训练图像，而该网络至少需要两张：%1</translation>
    </message>
    <message>
        <source>its network cannot be read: %1</source>
        <translation>无法读取其中的网络：%1</translation>
    </message>
    <message>
        <source>its network has a problem: %1</source>
        <translation>其中的网络有问题：%1</translation>
    </message>
    <message>
        <source>its training configuration cannot be read: %1</source>
        <translation>无法读取其中的训练配置：%1</translation>
    </message>
    <message>
        <source>its training configuration has a problem: %1</source>
        <translation>其中的训练配置有问题：%1</translation>
    </message>
    <message>
        <source>Could not use the checkpoint %1: %2.</source>
        <translation>无法使用检查点 %1：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be %3 to %4</source>
        <translation>“%1”为 %2，但必须在 %3 到 %4 之间</translation>
    </message>
    <message>
        <source>it is larger than any run&apos;s events</source>
        <translation>它比任何运行的事件都大</translation>
    </message>
    <message>
        <source>another program is making a run in it</source>
        <translation>另一个程序正在其中创建运行</translation>
    </message>
    <message>
        <source>Usually this is done by a system that is out of memory: a smaller batch size needs less.</source>
        <translation>通常是系统内存不足所致：较小的批大小所需内存更少。</translation>
    </message>
    <message>
        <source>The events of this run are damaged: a line of them is no event.</source>
        <translation>此运行的事件已损坏：有一行不是事件。</translation>
    </message>
    <message>
        <source>The events of this run are damaged: %1 lines of them are no events.</source>
        <translation>此运行的事件已损坏：有 %1 行不是事件。</translation>
    </message>
    <message>
        <source>The events of this run are damaged: the first event of a trainer is missing.</source>
        <translation>此运行的事件已损坏：缺少某个训练程序的第一个事件。</translation>
    </message>
    <message>
        <source>Of its events, %1 MiB in the middle were not read for this list.</source>
        <translation>其事件中间的 %1 MiB 未为此列表读取。</translation>
    </message>
    <message>
        <source>it has a learned step %1 where no such step can be</source>
        <translation>其中含有不可能存在的学习步长 %1</translation>
    </message>
    <message>
        <source>its learned step %1 is no number above 0</source>
        <translation>其中的学习步长 %1 不是大于 0 的数</translation>
    </message>
    <message>
        <source>the file is damaged: %1</source>
        <translation>文件已损坏：%1</translation>
    </message>
    <message>
        <source>%1 is of type &quot;%2&quot;, which is not known</source>
        <translation>%1 的类型为“%2”，无法识别</translation>
    </message>
    <message>
        <source>%1 does not fill its place</source>
        <translation>%1 与它所占的位置大小不符</translation>
    </message>
    <message>
        <source>its %1 are no texts</source>
        <translation>其中的 %1 不是文本</translation>
    </message>
    <message>
        <source>%1 overlaps another tensor</source>
        <translation>%1 与另一个张量重叠</translation>
    </message>
    <message>
        <source>there are bytes of no tensor before %1</source>
        <translation>%1 之前有不属于任何张量的字节</translation>
    </message>
    <message>
        <source>its tensors take %1 bytes, but there are %2</source>
        <translation>张量占 %1 字节，但实际有 %2 字节</translation>
    </message>
    <message>
        <source>its header is no object</source>
        <translation>文件头不是对象</translation>
    </message>
    <message>
        <source>it has %1 bytes, and at most 4 GiB are read of such a file</source>
        <translation>它有 %1 字节，而这类文件最多读取 4 GiB</translation>
    </message>
    <message>
        <source>Test images: %1, from %2.</source>
        <translation>测试图像：%1，来自 %2。</translation>
    </message>
    <message>
        <source>there are no blocks</source>
        <translation>没有块</translation>
    </message>
    <message>
        <source>there is not enough memory for its %1 bytes</source>
        <translation>内存不足以容纳其 %1 字节</translation>
    </message>
    <message>
        <source>Ch.</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Output channels</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>Change Output Channels</source>
        <translation>更改输出通道</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Stride of the spatial convolution</source>
        <translation>空间卷积的步幅</translation>
    </message>
    <message>
        <source>Change Stride</source>
        <translation>更改步幅</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Kernel size of the spatial convolution, odd</source>
        <translation>空间卷积的卷积核大小，奇数</translation>
    </message>
    <message>
        <source>Change Kernel</source>
        <translation>更改卷积核</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t</translation>
    </message>
    <message>
        <source>Expansion of an inverted residual: its inner channels over its input channels</source>
        <translation>倒残差的扩展倍数：内部通道数与输入通道数之比</translation>
    </message>
    <message>
        <source>Change Expansion</source>
        <translation>更改扩展倍数</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Conv</source>
        <translation>Conv</translation>
    </message>
    <message>
        <source>Inverted residual</source>
        <translation>倒残差</translation>
    </message>
    <message>
        <source>InvRes</source>
        <translation>InvRes</translation>
    </message>
    <message>
        <source>Separable</source>
        <translation>可分离卷积</translation>
    </message>
    <message>
        <source>Layers as &amp;Markdown…</source>
        <translation>层导出为 Markdown(&amp;M)…</translation>
    </message>
    <message>
        <source>Counting &amp;Rules as CSV…</source>
        <translation>计数规则导出为 CSV(&amp;R)…</translation>
    </message>
    <message>
        <source>Counting Rules as Mar&amp;kdown…</source>
        <translation>计数规则导出为 Markdown(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Copy Layers as Markdown</source>
        <translation>以 Markdown 复制层(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Training as CSV…</source>
        <translation>训练导出为 CSV(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;PyTorch Class…</source>
        <translation>PyTorch 类(&amp;P)…</translation>
    </message>
    <message>
        <source>All &amp;Layers as CSV…</source>
        <translation>所有层导出为 CSV(&amp;L)…</translation>
    </message>
    <message>
        <source>Layers of &amp;Selected Blocks as CSV…</source>
        <translation>所选块的层导出为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;All Runs as CSV…</source>
        <translation>所有运行导出为 CSV(&amp;A)…</translation>
    </message>
    <message>
        <source>Runs That Match the &amp;Filter as CSV…</source>
        <translation>符合筛选的运行导出为 CSV(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Selected Runs as CSV…</source>
        <translation>所选运行导出为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Curves, All Epochs, as CSV…</source>
        <translation>曲线（所有轮）导出为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Curves, &amp;Visible Range, as CSV…</source>
        <translation>曲线（可见范围）导出为 CSV(&amp;V)…</translation>
    </message>
    <message>
        <source>Re&amp;port of Run…</source>
        <translation>运行报告(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Accuracy of Classes as CSV…</source>
        <translation>各类别准确率导出为 CSV(&amp;A)…</translation>
    </message>
    <message>
        <source>Con&amp;fusion Matrix as CSV…</source>
        <translation>混淆矩阵导出为 CSV(&amp;F)…</translation>
    </message>
    <message>
        <source>There are so many classes that the run keeps no confusion matrix.</source>
        <translation>类别过多，运行不保存混淆矩阵。</translation>
    </message>
    <message>
        <source>BitOps networks</source>
        <translation>BitOps 网络</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>HTML pages</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>JSON files</source>
        <translation>JSON 文件</translation>
    </message>
    <message>
        <source>Markdown files</source>
        <translation>Markdown 文件</translation>
    </message>
    <message>
        <source>Python files</source>
        <translation>Python 文件</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>filtered-runs</source>
        <translation>筛选的运行</translation>
    </message>
    <message>
        <source>selected-runs</source>
        <translation>所选运行</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>visible-curves</source>
        <translation>可见曲线</translation>
    </message>
    <message>
        <source>The trainer was ended by %1 before the evaluation&apos;s end</source>
        <translation>训练程序在评估结束前被%1终止</translation>
    </message>
    <message>
        <source>The trainer ended with exit code %1 without saying how the evaluation ended</source>
        <translation>训练程序以退出码 %1 结束，未说明评估结果</translation>
    </message>
    <message>
        <source>Usually this is done by a system that is out of memory.</source>
        <translation>通常是系统内存不足所致。</translation>
    </message>
    <message>
        <source>Ignored a line of the trainer that was too long.</source>
        <translation>忽略了训练程序的一行过长输出。</translation>
    </message>
    <message>
        <source>The evaluation was completed in %1.</source>
        <translation>评估已完成，用时 %1。</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>评估已停止。</translation>
    </message>
    <message>
        <source>The evaluation failed.</source>
        <translation>评估失败。</translation>
    </message>
    <message>
        <source>Could not open %1 as an evaluation: %2.</source>
        <translation>无法将 %1 作为评估打开：%2。</translation>
    </message>
    <message>
        <source>Could not evaluate the run in %1: it has no best weights yet.</source>
        <translation>无法评估 %1 中的运行：它还没有最佳权重。</translation>
    </message>
    <message>
        <source>its &quot;kind&quot; is &quot;%1&quot;, not &quot;%2&quot;</source>
        <translation>其“kind”为“%1”，而不是“%2”</translation>
    </message>
    <message>
        <source>its &quot;kind&quot; is &quot;%1&quot;, which this version does not know</source>
        <translation>其“kind”为“%1”，此版本不认识</translation>
    </message>
    <message>
        <source>Could not make a temporary folder in %1: %2.</source>
        <translation>无法在 %1 中创建临时文件夹：%2。</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Basic residual</source>
        <translation>基本残差</translation>
    </message>
    <message>
        <source>Res</source>
        <translation>Res</translation>
    </message>
    <message>
        <source>basic_residual</source>
        <translation>基本残差</translation>
    </message>
    <message>
        <source>Depthwise</source>
        <translation>逐深度</translation>
    </message>
    <message>
        <source>Pointwise</source>
        <translation>逐点</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>First convolution</source>
        <translation>第一个卷积</translation>
    </message>
    <message>
        <source>Second convolution</source>
        <translation>第二个卷积</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>捷径</translation>
    </message>
    <message>
        <source>Convolution and max pool</source>
        <translation>卷积和最大池化</translation>
    </message>
    <message>
        <source>ConvPool</source>
        <translation>ConvPool</translation>
    </message>
    <message>
        <source>conv_pool</source>
        <translation>卷积和最大池化</translation>
    </message>
    <message>
        <source>Could not choose bits within %1 BitOps: the least that the candidates cost is %2.</source>
        <translation>无法在 %1 BitOps 内选择位数：候选位数的最低代价为 %2。</translation>
    </message>
    <message>
        <source>Could not choose bits within %1 bytes of weights: the least that the candidates take is %2.</source>
        <translation>无法在 %1 字节的权重内选择位数：候选位数至少占用 %2。</translation>
    </message>
    <message>
        <source>Could not choose bits within both budgets: each can be kept, but not both.</source>
        <translation>无法在两个预算内同时选择位数：每个预算都能单独满足，但不能同时满足。</translation>
    </message>
    <message>
        <source>Block %1 at %2 bits: %3 % of the savings for %4 points.</source>
        <translation>块 %1 用 %2 位：以 %4 个百分点换来 %3 % 的节省。</translation>
    </message>
    <message>
        <source>Blocks %1–%2 at %3 bits: %4 % of the savings for %5 points.</source>
        <translation>块 %1–%2 用 %3 位：以 %5 个百分点换来 %4 % 的节省。</translation>
    </message>
    <message>
        <source>%1 of block %2 at %3 bits: %4 % of the savings for %5 points.</source>
        <translation>块 %2 的%1用 %3 位：以 %5 个百分点换来 %4 % 的节省。</translation>
    </message>
    <message>
        <source>%1 of blocks %2–%3 at %4 bits: %5 % of the savings for %6 points.</source>
        <translation>块 %2–%3 的%1用 %4 位：以 %6 个百分点换来 %5 % 的节省。</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is not known</source>
        <translation>列“%1”未知</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; stands there twice</source>
        <translation>列“%1”出现了两次</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>缺少列“%1”</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 为空</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, which is no number</source>
        <translation>%1 为“%2”，不是数</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, which is no bit-width</source>
        <translation>%1 为“%2”，不是位宽</translation>
    </message>
    <message>
        <source>of is &quot;%1&quot;, but must be weights or activations</source>
        <translation>of 为“%1”，但必须是 weights 或 activations</translation>
    </message>
    <message>
        <source>the first row must be of the network as it is, with &quot;-&quot; for layer and of</source>
        <translation>第一行必须是原来的网络，layer 和 of 为“-”</translation>
    </message>
    <message>
        <source>the network as it is must stand in the first row</source>
        <translation>原来的网络必须在第一行</translation>
    </message>
    <message>
        <source>the network as it is has bits</source>
        <translation>原来的网络不应有 bits</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>it is no table of a measurement of sensitivity</source>
        <translation>不是敏感度测量表</translation>
    </message>
    <message>
        <source>there are %1 fields, but %2 columns</source>
        <translation>有 %1 个字段，但有 %2 列</translation>
    </message>
    <message>
        <source>a figure is no finite number</source>
        <translation>有一个值不是有限的数</translation>
    </message>
    <message>
        <source>the loss is %1, but cannot be below 0</source>
        <translation>损失为 %1，但不能小于 0</translation>
    </message>
    <message>
        <source>the accuracy is %1, but must be a share from 0 to 1</source>
        <translation>准确率为 %1，但必须是 0 到 1 之间的比例</translation>
    </message>
    <message>
        <source>the bits are %1, but must be 1 to %2</source>
        <translation>bits 为 %1，但必须在 1 到 %2 之间</translation>
    </message>
    <message>
        <source>the network as it is stands there twice</source>
        <translation>原来的网络出现了两次</translation>
    </message>
    <message>
        <source>the weights of %1 at %2 bits stand there twice</source>
        <translation>%1 的 %2 位权重出现了两次</translation>
    </message>
    <message>
        <source>the activations of %1 at %2 bits stand there twice</source>
        <translation>%1 的 %2 位激活出现了两次</translation>
    </message>
    <message>
        <source>The sensitivity was measured on another network: the design has no layer %1.</source>
        <translation>敏感度是在另一个网络上测量的：此设计没有层 %1。</translation>
    </message>
    <message>
        <source>Could not keep the layer %1: the design has none of this name.</source>
        <translation>无法保持层 %1：此设计没有这个名称的层。</translation>
    </message>
    <message>
        <source>The sensitivity of the weights of %1 was not measured.</source>
        <translation>没有测量 %1 的权重的敏感度。</translation>
    </message>
    <message>
        <source>The sensitivity of the activations of %1 was not measured.</source>
        <translation>没有测量 %1 的激活的敏感度。</translation>
    </message>
    <message>
        <source>The layers of block %1 have no bit-width in common that was measured.</source>
        <translation>块 %1 的各层没有共同测量过的位宽。</translation>
    </message>
    <message>
        <source>The sensitivity of the weights of %1 was not measured at %2 bits.</source>
        <translation>没有测量 %1 的权重在 %2 位时的敏感度。</translation>
    </message>
    <message>
        <source>The sensitivity of the activations of %1 was not measured at %2 bits.</source>
        <translation>没有测量 %1 的激活在 %2 位时的敏感度。</translation>
    </message>
    <message>
        <source>something follows closing quotes</source>
        <translation>右引号后还有内容</translation>
    </message>
    <message>
        <source>the quotes are not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>Fully connected: as much as a 1×1 convolution on one pixel.</source>
        <translation>全连接：相当于单个像素上的 1×1 卷积。</translation>
    </message>
    <message>
        <source>has %1 input channels, but its weights %2 in %3 groups ask for %4</source>
        <translation>有 %1 个输入通道，但其权重 %2（%3 组）要求 %4 个</translation>
    </message>
    <message>
        <source>leaves nothing of %1 under its kernel of %2</source>
        <translation>在 %2 的卷积核下，%1 的输入没有任何输出</translation>
    </message>
    <message>
        <source>it has no input</source>
        <translation>它没有输入</translation>
    </message>
    <message>
        <source>its activations take more bits than 64 bits can count</source>
        <translation>其激活值所需的位数超出 64 位可计数的范围</translation>
    </message>
    <message>
        <source>initializer &apos;%1&apos; %2</source>
        <translation>初始值“%1”%2</translation>
    </message>
    <message>
        <source>gives %1, which is too large</source>
        <translation>输出 %1，过大</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>input &apos;%1&apos; has %2 sizes behind its batch, and %3 are given</source>
        <translation>输入“%1”在批次之后有 %2 个尺寸，而给出了 %3 个</translation>
    </message>
    <message>
        <source>input &apos;%1&apos; has no shape: one has to be given, such as 3x224x224 (--input)</source>
        <translation>输入“%1”没有形状：必须给出，例如 3x224x224（--input）</translation>
    </message>
    <message>
        <source>input &apos;%1&apos; has no size in dimension %2: it has to be given, such as 3x224x224 (--input)</source>
        <translation>输入“%1”在维度 %2 上没有尺寸：必须给出，例如 3x224x224（--input）</translation>
    </message>
    <message>
        <source>cannot make %1 of %2</source>
        <translation>无法将 %2 变为 %1</translation>
    </message>
    <message>
        <source>gives &apos;%1&apos;, which there is already</source>
        <translation>输出“%1”，而它已经存在</translation>
    </message>
    <message>
        <source>reads &apos;%1&apos;, which nothing gives</source>
        <translation>读取“%1”，但没有任何节点输出它</translation>
    </message>
    <message>
        <source>reads &apos;%1&apos;, which depends on what it gives itself</source>
        <translation>读取“%1”，而它取决于该节点自身的输出</translation>
    </message>
    <message>
        <source>node &apos;%1&apos; (%2) %3</source>
        <translation>节点“%1”（%2）%3</translation>
    </message>
    <message>
        <source>it uses version %1 of ONNX&apos;s operators, and %2 to %3 can be read</source>
        <translation>它使用 ONNX 算子的版本 %1，可读取的是 %2 至 %3</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>it is a pointer of Git LFS, not the model itself</source>
        <translation>它是 Git LFS 的指针，而不是模型本身</translation>
    </message>
    <message>
        <source>it is no ONNX model, or is cut off</source>
        <translation>它不是 ONNX 模型，或已被截断</translation>
    </message>
    <message>
        <source>it is made of more parts than a model of its size has</source>
        <translation>其组成部分多于同等大小的模型应有的数量</translation>
    </message>
    <message>
        <source>has an impossible value of &quot;%1&quot;</source>
        <translation>的“%1”取值不可能</translation>
    </message>
    <message>
        <source>has inputs of %1 and %2, which do not fit</source>
        <translation>的输入为 %1 和 %2，两者不匹配</translation>
    </message>
    <message>
        <source>takes more multiplications than 64 bits can count</source>
        <translation>所需的乘法次数超出 64 位可计数的范围</translation>
    </message>
    <message>
        <source>has the impossible shape %1</source>
        <translation>的形状 %1 不可能</translation>
    </message>
    <message>
        <source>is %1, that is %2 bytes, and holds %3</source>
        <translation>为 %1，即 %2 字节，却只有 %3 字节</translation>
    </message>
    <message>
        <source>is %1, that is %2 values, and holds %3</source>
        <translation>为 %1，即 %2 个值，却只有 %3 个</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>单个值</translation>
    </message>
    <message>
        <source>has values of an unknown type</source>
        <translation>的值类型未知</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>lies behind the end of the file %1</source>
        <translation>位于文件 %1 的末尾之后</translation>
    </message>
    <message>
        <source>points outside of the model&apos;s folder, to %1</source>
        <translation>指向模型文件夹之外：%1</translation>
    </message>
    <message>
        <source>lies in the file %1, which cannot be found</source>
        <translation>位于文件 %1 中，但找不到该文件</translation>
    </message>
    <message>
        <source>lies in the file %1, which cannot be read</source>
        <translation>位于文件 %1 中，但无法读取该文件</translation>
    </message>
    <message>
        <source>has an input of %1, which is too large</source>
        <translation>的输入为 %1，过大</translation>
    </message>
    <message>
        <source>has an input of %1, which has no pixels</source>
        <translation>的输入为 %1，没有像素</translation>
    </message>
    <message>
        <source>has no rule: its cost is not in the totals</source>
        <translation>没有规则：其成本不在总计之中</translation>
    </message>
    <message>
        <source>is behind a shape that is not known: its cost is not in the totals</source>
        <translation>位于未知形状之后：其成本不在总计之中</translation>
    </message>
    <message>
        <source>has weights that are no constants: its cost is not in the totals</source>
        <translation>的权重不是常量：其成本不在总计之中</translation>
    </message>
    <message>
        <source>takes several images as one: its cost is not in the totals</source>
        <translation>将多幅图像当作一幅处理：其成本不在总计之中</translation>
    </message>
    <message>
        <source>has no single constant bit-width: it is taken as float</source>
        <translation>没有单一的常量位宽：按浮点计算</translation>
    </message>
    <message>
        <source>Node &apos;%1&apos;</source>
        <translation>节点“%1”</translation>
    </message>
    <message>
        <source>Incomplete: %1.</source>
        <translation>不完整：%1。</translation>
    </message>
    <message>
        <source>PyTorch state dictionaries</source>
        <translation>PyTorch 状态字典</translation>
    </message>
    <message>
        <source>Could not export the weights of %1: %2.</source>
        <translation>无法导出 %1 的权重：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is not known</source>
        <translation>“%1”为“%2”，未知</translation>
    </message>
    <message>
        <source>The trainer was ended by %1 before the measurement&apos;s end</source>
        <translation>训练程序在测量结束前被%1终止</translation>
    </message>
    <message>
        <source>The trainer ended with exit code %1 without saying how the measurement ended</source>
        <translation>训练程序以退出码 %1 结束，未说明测量结果</translation>
    </message>
    <message>
        <source>Sensitivity: the number of images is %1, but must be %2 or more.</source>
        <translation>敏感度：图像数为 %1，但必须不小于 %2。</translation>
    </message>
    <message>
        <source>Sensitivity: there are no bits to be measured.</source>
        <translation>敏感度：没有要测量的位数。</translation>
    </message>
    <message>
        <source>Sensitivity: bits are %1, but must be %2 to %3.</source>
        <translation>敏感度：位数为 %1，但必须在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>Sensitivity: bits must be in ascending order, each of them once.</source>
        <translation>敏感度：位数必须按升序排列，每个只出现一次。</translation>
    </message>
    <message>
        <source>Sensitivity: the seed is %1, but must be %2 or more.</source>
        <translation>敏感度：随机种子为 %1，但必须不小于 %2。</translation>
    </message>
    <message>
        <source>The measurement was completed in %1.</source>
        <translation>测量已完成，用时 %1。</translation>
    </message>
    <message>
        <source>The measurement was stopped; what was measured is kept.</source>
        <translation>测量已停止；已测得的结果会保留。</translation>
    </message>
    <message>
        <source>The measurement failed.</source>
        <translation>测量失败。</translation>
    </message>
    <message>
        <source>Could not open %1 as a measurement of sensitivity: %2.</source>
        <translation>无法将 %1 作为敏感度测量打开：%2。</translation>
    </message>
    <message>
        <source>Could not make the folder %1: %2.</source>
        <translation>无法创建文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>Could not measure the run in %1: it has no best weights yet.</source>
        <translation>无法测量 %1 中的运行：它还没有最佳权重。</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>the literature&apos;s usual one</source>
        <translation>文献中的通行规则</translation>
    </message>
    <message>
        <source>bit complexity</source>
        <translation>比特复杂度</translation>
    </message>
    <message>
        <source>with the adder&apos;s growth</source>
        <translation>计入加法器的增宽</translation>
    </message>
    <message>
        <source>the notebook&apos;s printed figures</source>
        <translation>笔记本中打印的数值</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>uniform %1</source>
        <translation>统一 %1</translation>
    </message>
    <message>
        <source>mixed %1</source>
        <translation>混合 %1</translation>
    </message>
    <message>
        <source>&quot;mark&quot; is &quot;%1&quot;, which is no mark of a run</source>
        <translation>“mark” 为 “%1”，不是运行的标记</translation>
    </message>
    <message>
        <source>it has no layer %1</source>
        <translation>它没有层 %1</translation>
    </message>
    <message>
        <source>its layer %1 has weights of %2, this network&apos;s of %3</source>
        <translation>它的层 %1 的权重为 %2，而此网络的为 %3</translation>
    </message>
    <message>
        <source>its layer %1 has other biases or batch norms than this network&apos;s</source>
        <translation>它的层 %1 的偏置或批归一化与此网络的不同</translation>
    </message>
    <message>
        <source>this network has no layer %1</source>
        <translation>此网络没有层 %1</translation>
    </message>
    <message>
        <source>the weights of %1 have bit-width %2, and QCDQ has 2 to 8</source>
        <translation>%1 的权重位宽为 %2，而 QCDQ 只有 2 到 8</translation>
    </message>
    <message>
        <source>the activations behind %1 have bit-width %2, and QCDQ has 2 to 8</source>
        <translation>%1 之后的激活位宽为 %2，而 QCDQ 只有 2 到 8</translation>
    </message>
    <message>
        <source>its weights take more than the 2 GiB that such a file holds</source>
        <translation>其权重超过此类文件所能容纳的 2 GiB</translation>
    </message>
    <message>
        <source>ONNX models</source>
        <translation>ONNX 模型</translation>
    </message>
    <message>
        <source>the run&apos;s network is another one: it has no %1 of that size</source>
        <translation>该运行的网络不同：它没有该大小的 %1</translation>
    </message>
    <message>
        <source>the run has no range for bit-width %1 behind %2, where its own is %3</source>
        <translation>该运行在 %2 之后没有位宽 %1 的取值范围，它自己的位宽是 %3</translation>
    </message>
    <message>
        <source>Sensitivity as CSV…</source>
        <translation>敏感度导出为 CSV…</translation>
    </message>
    <message>
        <source>Weights of all layers but this one</source>
        <translation>除本层外所有层的权重</translation>
    </message>
    <message>
        <source>Weights of this layer</source>
        <translation>本层的权重</translation>
    </message>
    <message>
        <source>Activations that all layers but this one read</source>
        <translation>除本层外所有层读取的激活</translation>
    </message>
    <message>
        <source>Activations that this layer reads</source>
        <translation>本层读取的激活</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 位</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Points of accuracy that are lost at so many bits, measured without retraining on %1 validation images with the weights of epoch %2, which have an accuracy of %3 and a loss of %4.</source>
        <translation>在相应位数下损失的准确率百分点；未经再训练，在 %1 张验证图像上用第 %2 轮的权重测得，这些权重的准确率为 %3，损失为 %4。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is no sum of %3 hexadecimal digits</source>
        <translation>“%1”为“%2”，不是由 %3 个十六进制数字组成的校验和</translation>
    </message>
    <message>
        <source>its model %1 is not there any more</source>
        <translation>其模型 %1 已不存在</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but must be 1 to 16 or 32</source>
        <translation>“%1”为 %2，但必须是 1 到 16 或 32</translation>
    </message>
    <message>
        <source>its model %1 has changed, and has no layer &quot;%2&quot; any more</source>
        <translation>其模型 %1 已更改，不再有层“%2”</translation>
    </message>
    <message>
        <source>its model %1 has no layer &quot;%2&quot;</source>
        <translation>其模型 %1 没有层“%2”</translation>
    </message>
    <message>
        <source>&quot;layers&quot; is not a list</source>
        <translation>“layers”不是列表</translation>
    </message>
    <message>
        <source>it is a design of an ONNX model, which can be counted and checked, but not be used here yet</source>
        <translation>这是 ONNX 模型的设计：可以计算和检查，但此处尚不能使用</translation>
    </message>
    <message>
        <source>%1 has changed since the design was saved</source>
        <translation>%1 自设计保存后已更改</translation>
    </message>
    <message>
        <source>Could not find the preset &quot;%1&quot;: there is %2.</source>
        <translation>找不到预设“%1”：可用的有 %2。</translation>
    </message>
    <message>
        <source>Could not read the tuples: %1.</source>
        <translation>无法读取元组：%1。</translation>
    </message>
    <message>
        <source>has weights that are computed in the file, so that no grid for them is known</source>
        <translation>的权重在文件中计算得出，因此其量化网格未知</translation>
    </message>
    <message>
        <source>reads what a quantizer rounds whose grid is not known</source>
        <translation>读取的值由量化网格未知的量化器舍入</translation>
    </message>
    <message>
        <source>cannot read floats: the quantizer of what it reads does not stand right before it</source>
        <translation>无法读取浮点数：其输入的量化器并不紧靠在它之前</translation>
    </message>
    <message>
        <source>works on several images at once</source>
        <translation>同时处理多幅图像</translation>
    </message>
    <message>
        <source>has settings that are no constants of the file</source>
        <translation>的设置不是文件中的常量</translation>
    </message>
    <message>
        <source>has a setting &quot;%1&quot; that is not known</source>
        <translation>的设置“%1”未知</translation>
    </message>
    <message>
        <source>computes with whole numbers</source>
        <translation>用整数计算</translation>
    </message>
    <message>
        <source>has weights of more than one matrix</source>
        <translation>的权重不止一个矩阵</translation>
    </message>
    <message>
        <source>has more than two sides</source>
        <translation>的维度多于两个</translation>
    </message>
    <message>
        <source>leaves out values by chance</source>
        <translation>会随机丢弃数值</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>gives a shape that is not known</source>
        <translation>给出的形状未知</translation>
    </message>
    <message>
        <source>gives %1, which are not values for each image</source>
        <translation>给出 %1，不是每幅图像各自的数值</translation>
    </message>
    <message>
        <source>has no single constant bit-width</source>
        <translation>没有单一的常量位宽</translation>
    </message>
    <message>
        <source>it has %1 inputs, and images are fed to one</source>
        <translation>它有 %1 个输入，而图像只送入一个</translation>
    </message>
    <message>
        <source>it has %1 outputs, and its answers are looked for in one</source>
        <translation>它有 %1 个输出，而答案只从一个中读取</translation>
    </message>
    <message>
        <source>its input is %1, which are no images</source>
        <translation>其输入为 %1，不是图像</translation>
    </message>
    <message>
        <source>its output does not change</source>
        <translation>其输出不变</translation>
    </message>
    <message>
        <source>is sparse, which cannot be computed with</source>
        <translation>是稀疏的，无法用于计算</translation>
    </message>
    <message>
        <source>has values that are no numbers to compute with</source>
        <translation>的值不是可用于计算的数</translation>
    </message>
    <message>
        <source>Could not start the trainer %1: %2.</source>
        <translation>无法启动训练程序 %1：%2。</translation>
    </message>
    <message>
        <source>On Debian, the package bitops-trainer has it.</source>
        <translation>在 Debian 中，它在软件包 bitops-trainer 里。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which this version does not know</source>
        <translation>“%1”为“%2”，本版本不认识</translation>
    </message>
    <message>
        <source>mean and deviation are one number, or one for each of its %1 channels</source>
        <translation>均值和标准差是一个数，或为其 %1 个通道各给一个</translation>
    </message>
    <message>
        <source>a deviation is above 0</source>
        <translation>标准差须大于 0</translation>
    </message>
    <message>
        <source>it is no front that &quot;bitops allocate --front&quot; has written</source>
        <translation>它不是“bitops allocate --front”写出的前沿</translation>
    </message>
    <message>
        <source>the design has no layer &quot;%1&quot;</source>
        <translation>设计中没有层“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no bit-width</source>
        <translation>“%1”不是位宽</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of BitOps</source>
        <translation>“%1”不是 BitOps 数</translation>
    </message>
    <message>
        <source>there is no point in it</source>
        <translation>其中没有点</translation>
    </message>
    <message>
        <source>no point of it costs %1 BitOps or less</source>
        <translation>其中没有代价不超过 %1 BitOps 的点</translation>
    </message>
    <message>
        <source>it cannot begin with the run in %1: %2</source>
        <translation>无法从 %1 中的运行开始：%2</translation>
    </message>
    <message>
        <source>&quot;names&quot; has {%1}, which does not vary</source>
        <translation>“names”中有 {%1}，但它并不变化</translation>
    </message>
    <message>
        <source>the name &quot;%1&quot; is too long for a folder; &quot;names&quot; can say how runs are called</source>
        <translation>名称“%1”作为文件夹名过长；可用“names”指定运行的名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text</source>
        <translation>“%1”必须是文本</translation>
    </message>
    <message>
        <source>it has no &quot;%1&quot;</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be two numbers above 0 and how many there are from the one to the other, at least 2</source>
        <translation>“%1”必须是两个大于 0 的数以及从一个到另一个的个数（至少为 2）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing that a sweep can vary</source>
        <translation>“%1”不是扫描可以改变的项</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of values, or {&quot;log&quot;: [least, most, count]}</source>
        <translation>“%1”必须是值的列表，或 {&quot;log&quot;: [最小, 最大, 个数]}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one value</source>
        <translation>“%1”必须是单个值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of combinations</source>
        <translation>“%1”必须是组合的列表</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be channels, height and width</source>
        <translation>“%1”必须是通道数、高度和宽度</translation>
    </message>
    <message>
        <source>&quot;%1&quot; varies twice: it stands in &quot;vary&quot; and in &quot;runs&quot;</source>
        <translation>“%1”变化了两次：它同时出现在“vary”和“runs”中</translation>
    </message>
    <message>
        <source>Could not open %1 as a sweep: %2.</source>
        <translation>无法将 %1 作为扫描打开：%2。</translation>
    </message>
    <message>
        <source>Could not begin the sweep in %1: %2.</source>
        <translation>无法开始 %1 中的扫描：%2。</translation>
    </message>
    <message>
        <source>another program is at work on it</source>
        <translation>另一个程序正在处理它</translation>
    </message>
    <message>
        <source>Could not begin the sweep &quot;%1&quot;: %2.</source>
        <translation>无法开始扫描“%1”：%2。</translation>
    </message>
    <message>
        <source>it has more than %1 runs</source>
        <translation>它有超过 %1 个运行</translation>
    </message>
    <message>
        <source>in the run &quot;%1&quot;, %2</source>
        <translation>在运行“%1”中，%2</translation>
    </message>
    <message>
        <source>two of its runs would be called &quot;%1&quot;; &quot;names&quot; can say how they are called</source>
        <translation>其中两个运行会同名“%1”；可用“names”指定它们的名称</translation>
    </message>
    <message>
        <source>Could not begin the sweep &quot;%1&quot;: in %2 is a run with another %3.</source>
        <translation>无法开始扫描“%1”：%2 中的运行的 %3 与之不同。</translation>
    </message>
    <message>
        <source>ONN&amp;X Model…</source>
        <translation>ONNX 模型(&amp;X)…</translation>
    </message>
    <message>
        <source>ONN&amp;X Model with These Bits…</source>
        <translation>带这些位宽的 ONNX 模型(&amp;X)…</translation>
    </message>
    <message>
        <source>input &apos;%1&apos; is %2, which is too large</source>
        <translation>输入“%1”为 %2，过大</translation>
    </message>
    <message>
        <source>Could not use %1: it is an ONNX model, and a stack of blocks is asked for here.</source>
        <translation>无法使用 %1：它是 ONNX 模型，而此处需要由块组成的网络。</translation>
    </message>
    <message>
        <source>layer %1 has its weights together with another one, and each learns its own</source>
        <translation>层 %1 与另一层共用权重，而每层学习各自的权重</translation>
    </message>
    <message>
        <source>it has no weights to train</source>
        <translation>它没有可训练的权重</translation>
    </message>
    <message>
        <source>what %1 gives is rounded to whole numbers, whose bits cannot be others in training</source>
        <translation>%1 的输出被舍入为整数，其位数在训练中不能改变</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>has no gradient, so that nothing before it can learn</source>
        <translation>没有梯度，因此其之前的部分无法学习</translation>
    </message>
    <message>
        <source>ImageNet&apos;s</source>
        <translation>ImageNet 的</translation>
    </message>
    <message>
        <source>Mean and deviation of ImageNet&apos;s images, which most published weights were trained on</source>
        <translation>ImageNet 图像的均值和偏差，大多数公开权重都在其上训练</translation>
    </message>
    <message>
        <source>mean has %1 numbers and deviation %2, but they go together</source>
        <translation>均值有 %1 个数，偏差有 %2 个，但两者必须成对</translation>
    </message>
    <message>
        <source>Mean of pixels</source>
        <translation>像素均值</translation>
    </message>
    <message>
        <source>Deviation of pixels</source>
        <translation>像素偏差</translation>
    </message>
    <message>
        <source>%1: %2, input %3, of the ONNX model %4. Its layers are those of the costs.</source>
        <translation>%1：%2，输入 %3，来自 ONNX 模型 %4。其各层见成本部分。</translation>
    </message>
    <message>
        <source>Sweep as CSV…</source>
        <translation>扫描导出为 CSV…</translation>
    </message>
    <message>
        <source>Report of Sweep…</source>
        <translation>扫描报告…</translation>
    </message>
    <message>
        <source>Means over seeds</source>
        <translation>对随机种子取均值</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <translation>最佳准确率</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>A sweep of %1 runs, of which %2 are completed.</source>
        <translation>包含 %1 次运行的扫描，其中 %2 次已完成。</translation>
    </message>
    <message>
        <source>normalised by given numbers</source>
        <translation>按给定数值归一化</translation>
    </message>
    <message>
        <source>normalised by ImageNet&apos;s images</source>
        <translation>按 ImageNet 图像归一化</translation>
    </message>
    <message>
        <source>the name of the model %1 is not UTF-8, so that run.json cannot hold it</source>
        <translation>模型 %1 的名称不是 UTF-8，run.json 无法保存它</translation>
    </message>
    <message>
        <source>Could not use %1: it is not the model any more that the run was begun with.</source>
        <translation>无法使用 %1：它已不是该运行开始时的模型。</translation>
    </message>
    <message>
        <source>Could not go on with the run in %1: a trainer is at work on it.</source>
        <translation>无法继续 %1 中的运行：已有训练程序在处理它。</translation>
    </message>
    <message>
        <source>no layers</source>
        <translation>没有层</translation>
    </message>
    <message>
        <source>1 layer of float</source>
        <translation>1 层，浮点</translation>
    </message>
    <message>
        <source>%1 layers of float</source>
        <translation>%1 层，浮点</translation>
    </message>
    <message>
        <source>1 layer of 1 bit</source>
        <translation>1 层，1 位</translation>
    </message>
    <message>
        <source>%1 layers of 1 bit</source>
        <translation>%1 层，1 位</translation>
    </message>
    <message>
        <source>1 layer of %1 bits</source>
        <translation>1 层，%1 位</translation>
    </message>
    <message>
        <source>%1 layers of %2 bits</source>
        <translation>%1 层，%2 位</translation>
    </message>
    <message>
        <source>%1 layers of %2 to %3 bits</source>
        <translation>%1 层，%2 至 %3 位</translation>
    </message>
    <message>
        <source>layer %1 makes a single pixel of an image, and a batch norm learns nothing from one value</source>
        <translation>层 %1 把图像变成单个像素，而批归一化无法从一个值中学习</translation>
    </message>
    <message>
        <source>Training: mean and deviation have %1 numbers, but the network&apos;s input has %2 channels: they are one number, or one for each.</source>
        <translation>训练：均值和偏差有 %1 个数，但网络输入有 %2 个通道：应为一个数，或每个通道一个。</translation>
    </message>
    <message>
        <source>Training: the normalization of ImageNet is that of 3 channels, but the network&apos;s input has %1.</source>
        <translation>训练：ImageNet 的归一化适用于 3 个通道，但网络输入有 %1 个。</translation>
    </message>
    <message>
        <source>Could not train %1: %2.</source>
        <translation>无法训练 %1：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must have a value for each thing that varies</source>
        <translation>“%1”必须为每个变化的项给出一个值</translation>
    </message>
    <message>
        <source>Could not read the table of runs in %1: %2.</source>
        <translation>无法读取 %1 中的运行表：%2。</translation>
    </message>
    <message>
        <source>The layers that read the activations of %1 have no bit-width in common that was measured.</source>
        <translation>读取 %1 的激活的各层没有共同测量过的位宽。</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>the run has no range for bit-width %1 behind %2</source>
        <translation>该运行在 %2 之后没有适用于位宽 %1 的范围</translation>
    </message>
    <message>
        <source>Could not start %1: %2.</source>
        <translation>无法启动 %1：%2。</translation>
    </message>
    <message>
        <source>%1 was stopped before it had answered.</source>
        <translation>%1 在答复之前被终止。</translation>
    </message>
    <message>
        <source>Instead of the normalisation: subtracted from the brightness, 0 to 1. One number, or one for each channel, such as 0.485 0.456 0.406</source>
        <translation>代替归一化：从亮度（0 到 1）中减去。一个数，或每个通道一个，例如 0.485 0.456 0.406</translation>
    </message>
    <message>
        <source>as the normalisation says</source>
        <translation>按归一化的规定</translation>
    </message>
    <message>
        <source>What it is divided by then; as many numbers as the mean has</source>
        <translation>然后除以此值；个数与均值相同</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>权重位宽</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>激活位宽</translation>
    </message>
    <message>
        <source>Classifier bits</source>
        <translation>分类器位宽</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>Could not ask for the job %1: Slurm says &quot;%2&quot;.</source>
        <translation>无法查询作业 %1：Slurm 答复“%2”。</translation>
    </message>
    <message>
        <source>Could not submit the sweep: Slurm says &quot;%1&quot;.</source>
        <translation>无法提交扫描：Slurm 答复“%1”。</translation>
    </message>
    <message>
        <source>Could not cancel the job %1: Slurm says &quot;%2&quot;.</source>
        <translation>无法取消作业 %1：Slurm 答复“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be changed: the structure of an ONNX model is as it is</source>
        <translation>“%1”不能更改：ONNX 模型的结构是固定的</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, but bits are 1 to 16, or 32</source>
        <translation>“%1”是 %2，但位宽应为 1 到 16，或 32</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>the weights of a run have the scales that it was trained with</source>
        <translation>运行的权重使用训练时的比例</translation>
    </message>
    <message>
        <source>ONNX Model with These Bits, a Scale for &amp;Each Channel…</source>
        <translation>带这些位宽、每个通道一个比例的 ONNX 模型(&amp;E)…</translation>
    </message>
    <message>
        <source>its weights lie in files beside it, and take more than the 2 GiB that one file can have</source>
        <translation>其权重存放在旁边的文件中，超过单个文件所能容纳的 2 GiB</translation>
    </message>
    <message>
        <source>the form QCDQ needs operator set %1, and it has %2</source>
        <translation>QCDQ 形式需要算子集 %1，而模型为 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; would have %2 bits, and the form QCDQ has %3 to %4</source>
        <translation>“%1” 将为 %2 位，而 QCDQ 形式为 %3 至 %4 位</translation>
    </message>
    <message>
        <source>is none of ONNX itself, and the form QCDQ has no others</source>
        <translation>不属于 ONNX 本身，而 QCDQ 形式不含其他算子</translation>
    </message>
    <message>
        <source>computes with whole numbers, which have the bits of their type</source>
        <translation>以整数计算，其位宽由类型决定</translation>
    </message>
    <message>
        <source>fills a constant of more than %1 values</source>
        <translation>填充的常量超过 %1 个值</translation>
    </message>
    <message>
        <source>Could not choose the same bits for layers of %1 that belong together: it is an ONNX model without skip connections.</source>
        <translation>无法为 %1 中属于同组的层选择相同的位宽：它是没有跳跃连接的 ONNX 模型。</translation>
    </message>
    <message>
        <source>%1 at %2 bits: %3 % of the savings for %4 points.</source>
        <translation>%1 用 %2 位：以 %4 个百分点换来 %3 % 的节省。</translation>
    </message>
    <message>
        <source>%1 to %2 at %3 bits: %4 % of the savings for %5 points.</source>
        <translation>%1 至 %2 用 %3 位：以 %5 个百分点换来 %4 % 的节省。</translation>
    </message>
    <message>
        <source>The layers under the skip connection over %1 have no bit-width in common that was measured.</source>
        <translation>%1 上方跳跃连接下的各层没有共同测量过的位宽。</translation>
    </message>
    <message>
        <source>its model %1: %2</source>
        <translation>其模型 %1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, but must be bitops, weights or both</source>
        <translation>“%1”为“%2”，但必须是 bitops、weights 或 both</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be above 0 and at most %2</source>
        <translation>“%1”必须大于 0 且不超过 %2</translation>
    </message>
    <message>
        <source>Could not write the run in %1 as an ONNX model: %2.</source>
        <translation>无法将 %1 中的运行写为 ONNX 模型：%2。</translation>
    </message>
    <message>
        <source>Scales: %1, %2. Batch norms: %3.</source>
        <translation>缩放：%1，%2。批归一化：%3。</translation>
    </message>
    <message>
        <source>of the least squared error</source>
        <translation>误差平方最小</translation>
    </message>
    <message>
        <source>of the largest value</source>
        <translation>到最大值</translation>
    </message>
    <message>
        <source>one for each channel</source>
        <translation>每个通道一个</translation>
    </message>
    <message>
        <source>one for each layer</source>
        <translation>每层一个</translation>
    </message>
    <message>
        <source>as they were trained</source>
        <translation>保持训练时的值</translation>
    </message>
    <message>
        <source>estimated anew</source>
        <translation>重新估计</translation>
    </message>
    <message>
        <source>sizes of %1 inputs are given, and it has %2 whose sizes can be</source>
        <translation>给出了 %1 个输入的尺寸，而它只有 %2 个输入可以给出尺寸</translation>
    </message>
    <message>
        <source>ONNX Model for Other Runtimes (&amp;QCDQ)…</source>
        <translation>供其他运行时使用的 ONNX 模型 (&amp;QCDQ)…</translation>
    </message>
    <message>
        <source>ONNX Model with These Bits for Other Runtimes (&amp;QCDQ)…</source>
        <translation>供其他运行时使用、采用这些位宽的 ONNX 模型 (&amp;QCDQ)…</translation>
    </message>
    <message>
        <source>does not compute with 32-bit floats, which quantizers give</source>
        <translation>不使用量化器给出的 32 位浮点数计算</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>bitops::AdvancedTraining</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bitops::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>bitops::Autosave</name>
    <message>
        <source>Unsaved changes are not kept for the case of a crash, so save often. %1</source>
        <translation>未保存的更改不会为崩溃情况备份，请经常保存。%1</translation>
    </message>
</context>
<context>
    <name>bitops::BackgroundExport</name>
    <message>
        <source>Reading the run “%1”…</source>
        <translation>正在读取运行“%1”…</translation>
    </message>
</context>
<context>
    <name>bitops::BarLegend</name>
    <message>
        <source>Whole block</source>
        <translation>整个块</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>bitops::BarsHeader</name>
    <message>
        <source>B&amp;y layer</source>
        <translation>按层(&amp;Y)</translation>
    </message>
    <message>
        <source>A bar for each layer; else one for each block, with its layers stacked</source>
        <translation>每层一个柱；否则每块一个柱，各层堆叠</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>对数(&amp;G)</translation>
    </message>
    <message>
        <source>Shows cheap layers beside dear ones; stacked layers become one bar</source>
        <translation>让开销小的层与开销大的层都可见；堆叠的层合为一个柱</translation>
    </message>
    <message>
        <source>Count classifie&amp;r</source>
        <translation>计入分类器(&amp;R)</translation>
    </message>
    <message>
        <source>Whether the totals count the classifier, too</source>
        <translation>总计是否包含分类器</translation>
    </message>
    <message>
        <source>BitOps (%1)</source>
        <translation>BitOps（%1）</translation>
    </message>
    <message>
        <source>How the bars are drawn: one for each block or each layer, linear or logarithmic, and whether the totals count the classifier.</source>
        <translation>柱图的画法：每块或每层一个，线性或对数，以及总计是否包含分类器。</translation>
    </message>
</context>
<context>
    <name>bitops::BaselineActions</name>
    <message>
        <source>Base&amp;line</source>
        <translation>基线(&amp;L)</translation>
    </message>
    <message>
        <source>Pin the &amp;Current Design</source>
        <translation>固定当前设计(&amp;C)</translation>
    </message>
    <message>
        <source>Later edits are compared with the design as it is now</source>
        <translation>之后的修改与当前的设计比较</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Pin It at &amp;Uniform Weight Bits</source>
        <translation>以统一权重位宽固定(&amp;U)</translation>
    </message>
    <message>
        <source>Pin a &amp;Preset</source>
        <translation>固定预设(&amp;P)</translation>
    </message>
    <message>
        <source>Pin a &amp;File…</source>
        <translation>固定文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Compares the design with one that was saved</source>
        <translation>将设计与已保存的设计比较</translation>
    </message>
    <message>
        <source>U&amp;npin</source>
        <translation>取消固定(&amp;N)</translation>
    </message>
    <message>
        <source>Compares no longer</source>
        <translation>不再比较</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>Float Weights</source>
        <translation>浮点权重</translation>
    </message>
    <message>
        <source>%1-Bit Weights</source>
        <translation>%1 位权重</translation>
    </message>
    <message>
        <source>The design with these bits in the weights of all blocks; all else as it is</source>
        <translation>所有块的权重都用此位宽，其余不变的设计</translation>
    </message>
    <message>
        <source>float weights</source>
        <translation>浮点权重</translation>
    </message>
    <message>
        <source>%1-bit weights</source>
        <translation>%1 位权重</translation>
    </message>
    <message>
        <source>Pin a Baseline</source>
        <translation>固定基线</translation>
    </message>
    <message>
        <source>BitOps Explorer</source>
        <translation>BitOps Explorer</translation>
    </message>
    <message>
        <source>Cannot compare with “%1”: %2</source>
        <translation>无法与“%1”比较：%2</translation>
    </message>
</context>
<context>
    <name>bitops::BeginWithDialog</name>
    <message>
        <source>fits</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>不匹配：%1</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Runs to begin with</source>
        <translation>可作为起点的运行</translation>
    </message>
    <message>
        <source>Begin With</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>No run has weights yet: they come with its first epoch.</source>
        <translation>还没有运行有权重：完成第一轮后才有。</translation>
    </message>
    <message>
        <source>The next training begins with the best weights of this run. Bits and quantizer may be others, shapes may not.</source>
        <translation>下一次训练从此运行的最佳权重开始。位宽和量化器可以不同，形状必须相同。</translation>
    </message>
    <message>
        <source>&amp;Begin With It</source>
        <translation>以此开始(&amp;B)</translation>
    </message>
    <message>
        <source>Choose &amp;Folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;New Weights</source>
        <translation>新权重(&amp;N)</translation>
    </message>
    <message>
        <source>Run to Begin With</source>
        <translation>起点运行</translation>
    </message>
</context>
<context>
    <name>bitops::BitChip</name>
    <message>
        <source>%1 bits</source>
        <comment>of a chip</comment>
        <translation>%1 位</translation>
    </message>
</context>
<context>
    <name>bitops::BitProposals</name>
    <message>
        <source>Take Proposed Bits</source>
        <translation>采用建议的位宽</translation>
    </message>
    <message>
        <source>This budget cannot be met: the least is %1 of 8-bit, %2 of weights.</source>
        <translation>无法满足此预算：最少为 8 位的 %1，权重 %2。</translation>
    </message>
    <message>
        <source>Both budgets cannot be met: the least is %1 of 8-bit, with %2 BitOps and %3 of weights.</source>
        <translation>无法同时满足两个预算：最少为 8 位的 %1，即 %2 BitOps 和 %3 权重。</translation>
    </message>
    <message>
        <source>This budget cannot be met: the least is %1 of 8-bit, %2 BitOps.</source>
        <translation>无法满足此预算：最少为 8 位的 %1，即 %2 BitOps。</translation>
    </message>
    <message>
        <source>Change Budget</source>
        <translation>更改预算</translation>
    </message>
</context>
<context>
    <name>bitops::BlockActions</name>
    <message>
        <source>&amp;Set Bits</source>
        <translation>设置位宽(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Remov&amp;e</source>
        <translation>删除(&amp;E)</translation>
    </message>
    <message>
        <source>Mo&amp;ve Up</source>
        <translation>上移(&amp;V)</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>&amp;Add Block</source>
        <translation>添加块(&amp;A)</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;More Bits</source>
        <translation>增加位宽(&amp;M)</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Up</translation>
    </message>
    <message>
        <source>&amp;Fewer Bits</source>
        <translation>减少位宽(&amp;F)</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Down</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message numerus="yes">
        <source>Could not paste %n block(s): a network has at most %1.</source>
        <translation>
            <numerusform>无法粘贴 %n 个块：一个网络最多有 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as Ta&amp;ble</source>
        <translation>复制为表格(&amp;B)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Paste Cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>&amp;Lock Bits</source>
        <translation>锁定位宽(&amp;L)</translation>
    </message>
    <message>
        <source>Proposals keep the bits of the chosen blocks&apos; weights, until this is chosen again</source>
        <translation>建议将保留所选块的权重位宽，直到再次选择此项</translation>
    </message>
    <message>
        <source>The structure of a model that was imported cannot be changed</source>
        <translation>导入模型的结构不能更改</translation>
    </message>
</context>
<context>
    <name>bitops::BlockCells</name>
    <message>
        <source>a block of the type “%1” has no “%2”</source>
        <translation>“%1” 类型的块没有 “%2”</translation>
    </message>
    <message>
        <source>“%1” is no value of the column “%2”</source>
        <translation>“%1” 不是 “%2” 列的值</translation>
    </message>
    <message>
        <source>Could not paste: the clipboard has headings, but no cells below them.</source>
        <translation>无法粘贴：剪贴板中有标题，但下面没有单元格。</translation>
    </message>
    <message>
        <source>Could not paste %1 rows from row %2 on: a network has at most %3 blocks.</source>
        <translation>无法从第 %2 行开始粘贴 %1 行：网络最多有 %3 个块。</translation>
    </message>
    <message>
        <source>Could not paste: the current column cannot be edited.</source>
        <translation>无法粘贴：当前列不可编辑。</translation>
    </message>
    <message>
        <source>Could not paste %1 columns: from “%2” on, only %3 can be edited.</source>
        <translation>无法粘贴 %1 列：从 “%2” 开始只有 %3 列可编辑。</translation>
    </message>
    <message>
        <source>Could not paste row %1, column %2: %3.</source>
        <translation>无法粘贴第 %1 行第 %2 列：%3。</translation>
    </message>
</context>
<context>
    <name>bitops::BlockTableModel</name>
    <message>
        <source>Change Block Type</source>
        <translation>更改块类型</translation>
    </message>
    <message>
        <source>Change Activation Bits</source>
        <translation>更改激活位宽</translation>
    </message>
    <message>
        <source>Change Weight Bits</source>
        <translation>更改权重位宽</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位宽</translation>
    </message>
    <message>
        <source>Act.</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
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
        <translation>Δ 基线</translation>
    </message>
    <message>
        <source>Block type</source>
        <translation>块类型</translation>
    </message>
    <message>
        <source>Bits of the weights: one number, or one for each layer of the block, as 8·4</source>
        <translation>权重位宽：一个数，或块中每层一个，如 8·4</translation>
    </message>
    <message>
        <source>Bits of the activations that each layer of the block gives on</source>
        <translation>块中每层输出的激活位宽</translation>
    </message>
    <message>
        <source>Output size: height × width</source>
        <translation>输出尺寸：高 × 宽</translation>
    </message>
    <message>
        <source>Bit operations for one image</source>
        <translation>每张图像的位运算数</translation>
    </message>
    <message>
        <source>Share of the network&apos;s bit operations</source>
        <translation>占网络位运算数的比例</translation>
    </message>
    <message>
        <source>Bit operations more or less than those of the baseline&apos;s block</source>
        <translation>与基线对应块相比，位运算数的增减</translation>
    </message>
    <message>
        <source>%1: channels × height × width</source>
        <translation>%1：通道 × 高 × 宽</translation>
    </message>
    <message>
        <source>Added: not in the baseline “%1”</source>
        <translation>新增：不在基线“%1”中</translation>
    </message>
    <message>
        <source>%1 against the baseline “%2” (%3 BitOps)</source>
        <translation>相对基线“%2”（%3 BitOps）为 %1</translation>
    </message>
    <message>
        <source>The baseline “%1” cannot be costed up to this block</source>
        <translation>基线“%1”在此块之前无法计算开销</translation>
    </message>
    <message>
        <source>%1 BitOps (%2), %3 of the network</source>
        <translation>%1 BitOps（%2），占网络的 %3</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Whether proposals keep the bits of the block&apos;s weights (L)</source>
        <translation>建议是否保留该块的权重位宽 (L)</translation>
    </message>
    <message>
        <source>Locked: proposals keep the bits of the block&apos;s weights. A click or L unlocks it.</source>
        <translation>已锁定：建议会保留该块的权重位宽。单击或按 L 解锁。</translation>
    </message>
    <message>
        <source>Kept at 8 bits, as the first and the last block are. A click or L locks it at its bits.</source>
        <translation>与首尾块一样保持 8 位。单击或按 L 将其锁定在当前位宽。</translation>
    </message>
    <message>
        <source>A click or L locks it: proposals then keep the bits of the block&apos;s weights.</source>
        <translation>单击或按 L 锁定：之后建议会保留该块的权重位宽。</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s), %1 BitOps, %2 of the network</source>
        <translation>
            <numerusform>%n 层，%1 BitOps，占网络的 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the layer, or of a group of layers, as it stands in the model</source>
        <translation>层或层组的名称，与模型中相同</translation>
    </message>
    <message>
        <source>Bits of the weights; of a product of two activations, those of the second</source>
        <translation>权重的位宽；对两个激活的乘积，为第二个激活的位宽</translation>
    </message>
    <message>
        <source>Bits of the activations that the layer reads, and with it all layers that read the same ones</source>
        <translation>该层所读激活的位宽，读取相同激活的所有层与之相同</translation>
    </message>
    <message>
        <source>Output size: channels × height × width</source>
        <translation>输出尺寸：通道 × 高 × 宽</translation>
    </message>
    <message>
        <source>Bit operations more or less than those of the baseline&apos;s layer</source>
        <translation>与基线中该层相比多出或减少的位运算</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>bitops::BlockTableView</name>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
</context>
<context>
    <name>bitops::BlockTicker</name>
    <message>
        <source>Block %1 · s%2</source>
        <comment>s: stride</comment>
        <translation>块 %1 · s%2</translation>
    </message>
</context>
<context>
    <name>bitops::BlocksPanel</name>
    <message>
        <source>(and %1 more)</source>
        <translation>（另有 %1 个）</translation>
    </message>
    <message>
        <source>The design, a row for each block. Double-click a cell to edit it; Ctrl+Up and Ctrl+Down change the bits of all chosen blocks.</source>
        <translation>设计，每块一行。双击单元格进行编辑；Ctrl+↑ 和 Ctrl+↓ 更改所有所选块的位宽。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>bitops::BudgetHead</name>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
</context>
<context>
    <name>bitops::BusyNotice</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>bitops::ClassExports</name>
    <message>
        <source>Select a run in the tab Runs, or train one.</source>
        <translation>请在“运行”标签页中选择一次运行，或训练一次。</translation>
    </message>
    <message>
        <source>The run “%1” has no answers class by class: they come with its first epoch.</source>
        <translation>运行“%1”没有各类别的结果：第一轮之后才有。</translation>
    </message>
    <message>
        <source>A run is being read for a file.</source>
        <translation>正在为一个文件读取运行。</translation>
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
        <translation>%1：%3 张图像中正确识别 %2 张</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Mostly mistaken for</source>
        <translation>最常误认为</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>bitops::ClassesPanel</name>
    <message>
        <source>Accuracy of each class</source>
        <translation>各类别准确率</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>How many of the images of each class the best checkpoint tells right, and what it takes most of the others for. A click on a heading sorts.</source>
        <translation>最佳检查点正确识别了每类多少图像，其余大多误认为什么。单击列标题排序。</translation>
    </message>
    <message>
        <source>A row for each class, a column for each answer: how many images of the class were taken for what. The stronger the colour, the larger the share of the row; what is right stands on the diagonal, in bold.</source>
        <translation>每类一行，每个答案一列：该类图像各有多少被认作什么。颜色越深，占该行的比例越大；正确的在对角线上，以粗体显示。</translation>
    </message>
    <message>
        <source>Makes the cells so small that all classes are in sight; numbers are shown where they fit</source>
        <translation>缩小单元格以显示所有类别；放得下时显示数字</translation>
    </message>
    <message>
        <source>Reading the run “%1”…</source>
        <translation>正在读取运行“%1”…</translation>
    </message>
    <message>
        <source>The run “%1” has no answers class by class yet: they come with its first epoch.</source>
        <translation>运行“%1”尚无各类别的结果：第一轮之后才有。</translation>
    </message>
    <message>
        <source>Run “%1”, best checkpoint (epoch %2): %3 of %4 test images right</source>
        <translation>运行“%1”，最佳检查点（第 %2 轮）：%4 张测试图像中 %3 张正确</translation>
    </message>
    <message>
        <source>Run “%1”, best checkpoint (epoch %2): %3 of %4 validation images right</source>
        <translation>运行“%1”，最佳检查点（第 %2 轮）：%4 张验证图像中 %3 张正确</translation>
    </message>
    <message>
        <source>&amp;Whole matrix</source>
        <translation>整个矩阵(&amp;W)</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>数据：%1</translation>
    </message>
    <message>
        <source>Rows: true class · columns: predicted class</source>
        <translation>行：真实类别 · 列：预测类别</translation>
    </message>
    <message>
        <source>What the images of each class were taken for, by the weights of the best epoch.</source>
        <translation>用最佳轮的权重，每类图像被认作什么。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Confusion &amp;Matrix</source>
        <translation>混淆矩阵(&amp;M)</translation>
    </message>
    <message>
        <source>Press Train (F5), or select a run in the list: which classes it tells right, and which it takes for others, is shown here.</source>
        <translation>请按“训练”(F5)，或在列表中选择一次运行：这里会显示它认对哪些类别，又把哪些认成了别的。</translation>
    </message>
</context>
<context>
    <name>bitops::Clipboard</name>
    <message>
        <source>Could not paste: the clipboard holds no text.</source>
        <translation>无法粘贴：剪贴板中没有文本。</translation>
    </message>
    <message>
        <source>Could not paste: the list in the clipboard has no blocks.</source>
        <translation>无法粘贴：剪贴板中的列表没有块。</translation>
    </message>
</context>
<context>
    <name>bitops::ColumnMenu</name>
    <message>
        <source>Co&amp;lumns</source>
        <translation>列(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bitops::ConfusionModel</name>
    <message>
        <source>%1: %2 of %3 images told right</source>
        <translation>%1：%3 张图像中正确识别 %2 张</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 of %4 images</source>
        <translation>%1 被认作 %2：%4 张图像中 %3 张</translation>
    </message>
    <message>
        <source>Images of %1</source>
        <translation>%1 的图像</translation>
    </message>
    <message>
        <source>Images taken for %1</source>
        <translation>被认作 %1 的图像</translation>
    </message>
</context>
<context>
    <name>bitops::CostChooser</name>
    <message>
        <source>Input: channels × height × width</source>
        <translation>输入：通道 × 高 × 宽</translation>
    </message>
    <message>
        <source>How bit operations are counted</source>
        <translation>位运算的计数方式</translation>
    </message>
    <message>
        <source>&amp;Input</source>
        <translation>输入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Counting</source>
        <translation>计数(&amp;C)</translation>
    </message>
    <message>
        <source>Change Input</source>
        <translation>更改输入</translation>
    </message>
    <message>
        <source>“%1” is not an input: enter channels × height × width, such as 3×32×32, or one number for height and width.</source>
        <translation>“%1”不是有效的输入：请输入 通道 × 高 × 宽，例如 3×32×32，或用一个数同时表示高和宽。</translation>
    </message>
    <message>
        <source>The size of a model&apos;s input is as it was when the model was opened</source>
        <translation>模型的输入尺寸与打开模型时相同</translation>
    </message>
</context>
<context>
    <name>bitops::CostToolTip</name>
    <message>
        <source>%1 BitOps (%2), %3 of the network</source>
        <translation>%1 BitOps（%2），占网络的 %3</translation>
    </message>
    <message>
        <source>Added: not in the baseline “%1”</source>
        <translation>新增：不在基线“%1”中</translation>
    </message>
    <message>
        <source>The baseline “%1” cannot be costed up to this block</source>
        <translation>基线“%1”在此块之前无法计算开销</translation>
    </message>
    <message>
        <source>%1 against the baseline “%2” (%3)</source>
        <translation>相对基线“%2”为 %1（%3）</translation>
    </message>
    <message>
        <source>Block %1 of the baseline “%2” only: %3 BitOps (%4)</source>
        <translation>仅基线“%2”的块 %1：%3 BitOps（%4）</translation>
    </message>
    <message>
        <source>Block %1 of the baseline “%2”: %3 BitOps (%4)</source>
        <translation>基线“%2”的块 %1：%3 BitOps（%4）</translation>
    </message>
    <message>
        <source>Block %1 with a skip connection, output %2</source>
        <translation>带跳跃连接的块 %1，输出 %2</translation>
    </message>
    <message>
        <source>Block %1, output %2</source>
        <translation>块 %1，输出 %2</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MACs</translation>
    </message>
    <message>
        <source>%1: %2 BitOps, weights %3</source>
        <translation>%1：%2 BitOps，权重 %3</translation>
    </message>
    <message>
        <source>Block %1 · %2</source>
        <translation>块 %1 · %2</translation>
    </message>
    <message>
        <source>Bits: weights %1, input %2</source>
        <translation>位宽：权重 %1，输入 %2</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>Block %1 cannot be counted, since what comes before it is not valid</source>
        <translation>块 %1 无法计算，因为它之前的内容无效</translation>
    </message>
</context>
<context>
    <name>bitops::CountingChooser</name>
    <message>
        <source>b_w bits of the weights, b_a bits of the input, n input channels of a group, K kernel</source>
        <translation>b_w 权重位宽，b_a 输入位宽，n 每组输入通道数，K 卷积核</translation>
    </message>
</context>
<context>
    <name>bitops::CurveControls</name>
    <message>
        <source>S&amp;moothing</source>
        <translation>平滑(&amp;M)</translation>
    </message>
    <message>
        <source>The average of the epochs so far, of which later ones count more: 0 shows what was measured, %1 is as smooth as can be. The measured curves stand dimmed behind.</source>
        <translation>到目前为止各轮的平均，较晚的轮权重更大：0 显示实测值，%1 最平滑。实测曲线在后面淡化显示。</translation>
    </message>
    <message>
        <source>Smoothing of the curves</source>
        <translation>曲线的平滑</translation>
    </message>
    <message>
        <source>&amp;X axis</source>
        <translation>X 轴(&amp;X)</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What curves are drawn over</source>
        <translation>曲线的横轴</translation>
    </message>
    <message>
        <source>Epochs, optimizer steps, or the time of training and validation without pauses</source>
        <translation>轮数、优化步数，或不含暂停的训练与验证时间</translation>
    </message>
    <message>
        <source>Losses on a logarithmic axis</source>
        <translation>损失用对数轴</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Shows whole curves again after a zoom (double click, or 0). The wheel zooms, with Ctrl only along the x axis and with Shift only along the y axis; dragging moves the curves.</source>
        <translation>缩放后重新显示完整曲线（双击或 0）。滚轮缩放，按住 Ctrl 只沿 X 轴，按住 Shift 只沿 Y 轴；拖动可移动曲线。</translation>
    </message>
    <message>
        <source>L&amp;og loss</source>
        <translation>对数损失(&amp;O)</translation>
    </message>
</context>
<context>
    <name>bitops::CurveKey</name>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>最佳轮</translation>
    </message>
</context>
<context>
    <name>bitops::CurvePlot</name>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>最佳轮</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Time (hours:minutes:seconds)</source>
        <translation>时间（时:分:秒）</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bitops::CurveReading</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, smoothed %3</source>
        <translation>%1：%2，平滑后 %3</translation>
    </message>
    <message>
        <source>Epoch: %1</source>
        <translation>轮：%1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>bitops::CurvesPanel</name>
    <message>
        <source>Loss for each epoch</source>
        <translation>每轮的损失</translation>
    </message>
    <message>
        <source>Accuracy for each epoch</source>
        <translation>每轮的准确率</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>损失(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Accuracy</source>
        <translation>准确率(&amp;A)</translation>
    </message>
    <message>
        <source>&lt;p&gt;Loss and accuracy of the runs that are shown, each in its colour: validation thick, training thin, the run&apos;s mark at the end and a ring at the epoch of the best validation accuracy. The list of runs at the left is the legend: its eyes show and hide them.&lt;/p&gt;&lt;p&gt;Move the pointer over a plot, or press the left and right keys, to read all curves at one place: the values come up in the list of runs. Zoom with the wheel or + and −, move by dragging or with Shift and the arrow keys; a double click or 0 shows all again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;所显示运行的损失和准确率，各用自己的颜色：验证为粗线，训练为细线，末端是运行的标记，最佳验证准确率所在的轮有圆圈。左侧的运行列表是图例：用其中的眼睛显示或隐藏运行。&lt;/p&gt;&lt;p&gt;将指针移到图表上，或按左右方向键，可在一处读出所有曲线：数值显示在运行列表中。用滚轮或 + 和 − 缩放，拖动或 Shift 加方向键移动；双击或按 0 恢复全部。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Press Train (F5): the curves of loss and accuracy grow here, epoch by epoch. Runs are shown and hidden by the eyes in the list of runs.</source>
        <translation>按“训练”(F5)：损失和准确率曲线在此逐轮延伸。用运行列表中的眼睛显示或隐藏运行。</translation>
    </message>
    <message>
        <source>%1 of %2 runs are drawn: the newest ones. Hide some to see others.</source>
        <translation>绘制了 %2 个运行中最新的 %1 个。隐藏一些即可看到其他运行。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
</context>
<context>
    <name>bitops::DataActions</name>
    <message>
        <source>&amp;Get Data Set…</source>
        <translation>获取数据集(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>bitops::DataFetcher</name>
    <message>
        <source>%1 exists already</source>
        <translation>%1 已存在</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>无法在那里写入</translation>
    </message>
    <message>
        <source>Remove %1, and Get fetches the published one.</source>
        <translation>移除 %1 后，“获取”会下载公开发布的版本。</translation>
    </message>
    <message>
        <source>It was removed; press Get to fetch it anew.</source>
        <translation>已移除；按“获取”重新下载。</translation>
    </message>
    <message>
        <source>There is no folder %1 in it.</source>
        <translation>其中没有文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>无法创建 %1</translation>
    </message>
</context>
<context>
    <name>bitops::DataFit</name>
    <message>
        <source>The data have %1 classes, but the design has %2.</source>
        <translation>数据有 %1 类，而设计有 %2 类。</translation>
    </message>
    <message>
        <source>Use %1 Classes</source>
        <translation>采用 %1 类</translation>
    </message>
    <message>
        <source>Images have 1 or 3 channels, but the design&apos;s input has %1.</source>
        <translation>图像有 1 或 3 个通道，而设计的输入有 %1 个。</translation>
    </message>
    <message>
        <source>Use 3 Channels</source>
        <translation>采用 3 个通道</translation>
    </message>
    <message>
        <source>Change Classes</source>
        <translation>更改类别数</translation>
    </message>
    <message>
        <source>Change Input</source>
        <translation>更改输入</translation>
    </message>
</context>
<context>
    <name>bitops::DockHead</name>
    <message>
        <source>Make a window of it</source>
        <translation>变为独立窗口</translation>
    </message>
    <message>
        <source>Put it back into the window</source>
        <translation>放回窗口</translation>
    </message>
</context>
<context>
    <name>bitops::DownloadDialog</name>
    <message>
        <source>Get a Data Set</source>
        <translation>获取数据集</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>数据集(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>保存到(&amp;I)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Get</source>
        <translation>获取(&amp;G)</translation>
    </message>
    <message>
        <source>Folder that the data set is put into</source>
        <translation>存放数据集的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Folder for Data Sets</source>
        <translation>数据集文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%1 images of %2 in %n classes. %3 to fetch, %4 on the disk. From %5.</source>
        <translation>
            <numerusform>%1 张 %2 的图像，%n 类。需下载 %3，占用磁盘 %4。来自 %5。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder must be a whole path, from / on.</source>
        <translation>文件夹必须是从 / 开始的完整路径。</translation>
    </message>
    <message>
        <source>Nothing can be written into %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>There is too little room: %1 are needed for a while, %2 are free.</source>
        <translation>空间不足：暂时需要 %1，可用 %2。</translation>
    </message>
    <message>
        <source>&amp;Use It</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is a folder %1 already.</source>
        <translation>文件夹 %1 已存在。</translation>
    </message>
    <message>
        <source>Stopped. What has come is kept; Get goes on from there.</source>
        <translation>已停止。已下载的部分会保留；“获取”会从那里继续。</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在请求 %1…</translation>
    </message>
    <message>
        <source>%1 is in %2 and is chosen for the training.</source>
        <translation>%1 位于 %2，已选作训练数据。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 · %3/s · %4 left</source>
        <translation>%1 / %2 · %3/秒 · 剩余 %4</translation>
    </message>
    <message>
        <source>Checking the sum…</source>
        <translation>正在校验…</translation>
    </message>
    <message>
        <source>Unpacking…</source>
        <translation>正在解包…</translation>
    </message>
    <message>
        <source>Without a network: fetch %1 elsewhere, put the file into %2, and press Get, which then checks and unpacks it.</source>
        <translation>没有网络时：在别处下载 %1，放入 %2，再按“获取”进行校验和解包。</translation>
    </message>
    <message>
        <source>Without a network: fetch %1 from %2 elsewhere, and put them into the folder %3.</source>
        <translation>没有网络时：在别处从 %2 下载 %1，放入文件夹 %3。</translation>
    </message>
    <message>
        <source>Could not reach %1: %2. What has come is kept; press Get once there is a connection.</source>
        <translation>无法连接 %1：%2。已下载的部分会保留；有连接后请按“获取”。</translation>
    </message>
    <message>
        <source>The connection to %1 ended early. What has come is kept; Get goes on from there.</source>
        <translation>与 %1 的连接中断。已下载的部分会保留；“获取”会从那里继续。</translation>
    </message>
    <message>
        <source>Could not fetch %1: the server %2 answers “%3”. Try again later.</source>
        <translation>无法下载 %1：服务器 %2 回应“%3”。请稍后再试。</translation>
    </message>
    <message>
        <source>Could not write into %1: %2. Make room there, or choose another folder.</source>
        <translation>无法写入 %1：%2。请腾出空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Could not fetch %1: the server %2 sends much more than the data set is large. Nothing of it was kept. Is there a page to log in to this network?</source>
        <translation>无法下载 %1：服务器 %2 发送的数据远大于数据集。未保留任何内容。此网络是否需要先登录？</translation>
    </message>
    <message>
        <source>This is not what was published: its MD5 sum is another one. %1</source>
        <translation>这不是公开发布的内容：MD5 校验和不同。%1</translation>
    </message>
    <message>
        <source>The archive was not unpacked, and nothing of it was kept. %1</source>
        <translation>归档未解包，未保留任何内容。%1</translation>
    </message>
    <message>
        <source>Another window is fetching %1 into %2. Wait for it, or choose another folder.</source>
        <translation>另一个窗口正在把 %1 下载到 %2。请等待，或选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>bitops::EpochTable</name>
    <message>
        <source>Figures of each epoch</source>
        <translation>每轮的数值</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>The figures of each epoch of the shown run.</source>
        <translation>所示运行每一轮的数值。</translation>
    </message>
</context>
<context>
    <name>bitops::EpochTableModel</name>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Train acc.</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Val. acc.</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>图像/秒</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
</context>
<context>
    <name>bitops::EvaluationDialog</name>
    <message>
        <source>Test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>%1 (%2): loss %3, accuracy %4</source>
        <translation>%1（%2）：损失 %3，准确率 %4</translation>
    </message>
    <message>
        <source>Evaluate “%1”</source>
        <translation>评估“%1”</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The run&apos;s own: %1</source>
        <translation>运行自己的数据：%1</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Progress of the evaluation</source>
        <translation>评估进度</translation>
    </message>
    <message>
        <source>Images whose classes are shown</source>
        <translation>下表所示类别的图像</translation>
    </message>
    <message>
        <source>Accuracy of each class</source>
        <translation>各类别准确率</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>数据(&amp;D)：</translation>
    </message>
    <message>
        <source>Choose a Folder with Data</source>
        <translation>选择数据文件夹</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Preparing data and network…</source>
        <translation>正在准备数据和网络…</translation>
    </message>
    <message>
        <source>Evaluating the test images…</source>
        <translation>正在评估测试图像…</translation>
    </message>
    <message>
        <source>Evaluating the validation images…</source>
        <translation>正在评估验证图像…</translation>
    </message>
    <message>
        <source>Measures the best weights of the run: loss, accuracy, and how each class is told.</source>
        <translation>测量该运行的最佳权重：损失、准确率以及各类别的识别情况。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>评估(&amp;E)</translation>
    </message>
    <message>
        <source>Measures the weights of the model, rounded to the bits that the design has now: loss, accuracy, and how each class is told.</source>
        <translation>测量模型的权重，并舍入到设计当前的位宽：损失、准确率以及各类别的识别情况。</translation>
    </message>
    <message>
        <source>Measures the weights of the model&apos;s file: loss, accuracy, and how each class is told.</source>
        <translation>测量模型文件的权重：损失、准确率以及各类别的识别情况。</translation>
    </message>
    <message>
        <source>As in the set-up: %1</source>
        <translation>与设置相同：%1</translation>
    </message>
    <message>
        <source>Normalised as in the set-up: %1.</source>
        <translation>归一化与设置相同：%1。</translation>
    </message>
    <message>
        <source>Could not round the model to these bits: %1.</source>
        <translation>无法将模型舍入到这些位宽：%1。</translation>
    </message>
</context>
<context>
    <name>bitops::ExplanationPanel</name>
    <message>
        <source>How the cost of the layer comes about</source>
        <translation>该层开销的由来</translation>
    </message>
    <message>
        <source>Add a block to see how its cost comes about.</source>
        <translation>添加一个块，即可查看其开销的由来。</translation>
    </message>
    <message>
        <source>This block has no cost yet: mend the design first.</source>
        <translation>此块尚无开销：请先修正设计。</translation>
    </message>
    <message>
        <source>Block %1 · %2</source>
        <translation>块 %1 · %2</translation>
    </message>
    <message>
        <source>How the cost of the chosen layer comes about: the formula, its numbers put in, and the result.</source>
        <translation>所选层开销的由来：公式、代入的数值和结果。</translation>
    </message>
    <message>
        <source>What the notebook&apos;s code counts</source>
        <translation>笔记本的代码如何计数</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>bitops::ExportActions</name>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Network and Costs</source>
        <translation>网络与开销(&amp;N)</translation>
    </message>
</context>
<context>
    <name>bitops::ExportText</name>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>%1 (*.%2);;All files (*)</source>
        <translation>%1 (*.%2);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>bitops::FigureDialog</name>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>With &amp;legend</source>
        <translation>带图例(&amp;L)</translation>
    </message>
    <message>
        <source>Preview of the figure</source>
        <translation>插图预览</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF，用于论文</translation>
    </message>
    <message>
        <source>SVG, for drawings</source>
        <translation>SVG，用于绘图</translation>
    </message>
    <message>
        <source>PNG, 300 dots an inch</source>
        <translation>PNG，每英寸 300 点</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>On the page; texts keep their size. A column of a paper is 80 to 90 mm wide.</source>
        <translation>在页面上的宽度；文字大小不变。论文的单栏宽 80 到 90 毫米。</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>With legend</source>
        <translation>带图例</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
</context>
<context>
    <name>bitops::FigureTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;Rows</source>
        <translation>选择整行(&amp;R)</translation>
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
        <translation>网络 (*.bitops);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>New from &amp;Preset…</source>
        <translation>从预设新建(&amp;P)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>A new design of one block</source>
        <translation>只有一个块的新设计</translation>
    </message>
    <message>
        <source>Open Network</source>
        <translation>打开网络</translation>
    </message>
    <message>
        <source>Could not open %1: it is not there any more, and was taken off the recent files.</source>
        <translation>无法打开 %1：文件已不存在，已从最近文件中移除。</translation>
    </message>
    <message>
        <source>Save Network</source>
        <translation>保存网络</translation>
    </message>
    <message>
        <source>Save Changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>BitOps Explorer</source>
        <translation>BitOps Explorer</translation>
    </message>
    <message>
        <source>Overwrite the File?</source>
        <translation>覆盖该文件？</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened. Overwrite it?</source>
        <translation>“%1”打开后已被其他程序更改。要覆盖吗？</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>覆盖(&amp;O)</translation>
    </message>
</context>
<context>
    <name>bitops::FileDownload</name>
    <message numerus="yes">
        <source>no answer for %n s</source>
        <translation>
            <numerusform>%n 秒无响应</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::Files</name>
    <message>
        <source>Could not use %1: its name is not UTF-8. Give it another name first.</source>
        <translation>无法使用 %1：其名称不是 UTF-8。请先重命名。</translation>
    </message>
</context>
<context>
    <name>bitops::FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>关闭“第一步”</translation>
    </message>
    <message>
        <source>Closes the first steps; the menu Help has them</source>
        <translation>关闭“第一步”；“帮助”菜单里还有</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Change bits</source>
        <translation>改变位数</translation>
    </message>
    <message>
        <source>Type another number under Bits in the table, or press Ctrl+↑ and Ctrl+↓: the bars show at once what it costs</source>
        <translation>在表格的“位数”一栏输入别的数字，或按 Ctrl+↑ 和 Ctrl+↓：条形图会立即显示代价</translation>
    </message>
    <message>
        <source>Pin a baseline</source>
        <translation>固定基准</translation>
    </message>
    <message>
        <source>Press Ctrl+B: what you change from then on is compared with this design</source>
        <translation>按 Ctrl+B：此后的改动都会与这一设计比较</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Press F5: the design is trained in the background</source>
        <translation>按 F5：设计会在后台训练</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Open the tab Accuracy vs BitOps: each run is a point between what it costs and what it knows</source>
        <translation>打开“准确率与 BitOps”标签页：每次运行都是代价与准确率之间的一个点</translation>
    </message>
</context>
<context>
    <name>bitops::FloatTraining</name>
    <message>
        <source>Train as Float First</source>
        <translation>先以浮点训练</translation>
    </message>
    <message>
        <source>Trains this design with all bits float, by the recipe of the set-up</source>
        <translation>按训练设置的配方，以全部浮点训练此设计</translation>
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
        <translation>分类器</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>bitops::HeatKey</name>
    <message>
        <source>proposal</source>
        <comment>what a ring stands for</comment>
        <translation>建议</translation>
    </message>
    <message>
        <source>on screen</source>
        <comment>what a ring stands for</comment>
        <translation>屏幕上</translation>
    </message>
    <message>
        <source>Accuracy drop, points</source>
        <translation>准确率下降（百分点）</translation>
    </message>
</context>
<context>
    <name>bitops::HelpActions</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>First &amp;Steps</source>
        <translation>入门(&amp;S)</translation>
    </message>
    <message>
        <source>What &amp;BitOps Are</source>
        <translation>什么是 BitOps(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About BitOps Explorer</source>
        <translation>关于 BitOps Explorer(&amp;A)</translation>
    </message>
    <message>
        <source>About BitOps Explorer</source>
        <translation>关于 BitOps Explorer</translation>
    </message>
    <message>
        <source>&lt;h3&gt;BitOps Explorer %1&lt;/h3&gt;&lt;p&gt;A visual explorer for mixed-precision networks: what a design costs in bit operations, and how well it learns.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Uses Qt, QCustomPlot, nlohmann/json, CLI11, libarchive and LibTorch.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;BitOps Explorer %1&lt;/h3&gt;&lt;p&gt;混合精度网络的可视化探索工具：一个设计需要多少位运算，以及它学得有多好。&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。使用了 Qt、QCustomPlot、nlohmann/json、CLI11、libarchive 和 LibTorch。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>bitops::HelpBrowser</name>
    <message>
        <source>Page of the help</source>
        <translation>帮助页面</translation>
    </message>
</context>
<context>
    <name>bitops::HelpPages</name>
    <message>
        <source>What BitOps are</source>
        <translation>什么是 BitOps</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Totals and baseline</source>
        <translation>总计与基线</translation>
    </message>
    <message>
        <source>Network and bars</source>
        <translation>网络与柱图</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>文件与文件夹</translation>
    </message>
    <message>
        <source>Networks: .bitops, ONNX and Python</source>
        <translation>网络：.bitops、ONNX 与 Python</translation>
    </message>
    <message>
        <source>Folders of data</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Runs and the event protocol</source>
        <translation>运行与事件协议</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Which bits?</source>
        <translation>选多少位？</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Accuracy, inside of a run</source>
        <translation>准确率、运行内部</translation>
    </message>
    <message>
        <source>Layers, rules, log</source>
        <translation>层、规则、日志</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
</context>
<context>
    <name>bitops::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Contents of the help</source>
        <translation>帮助目录</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>帮助：%1</translation>
    </message>
</context>
<context>
    <name>bitops::InputSizesDialog</name>
    <message>
        <source>Sizes of the Input</source>
        <translation>输入尺寸</translation>
    </message>
    <message>
        <source>Dimension %1</source>
        <translation>维度 %1</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>%1, dimension %2</source>
        <translation>%1，第 %2 维</translation>
    </message>
    <message>
        <source>“%1” leaves sizes of its inputs open, %2. Costs are those of one image of these sizes.</source>
        <translation>“%1”未给出输入的尺寸：%2。代价按一幅该尺寸的图像计算。</translation>
    </message>
</context>
<context>
    <name>bitops::InsidePanel</name>
    <message>
        <source>Weights, classes or epochs</source>
        <translation>权重、类别或轮</translation>
    </message>
    <message>
        <source>%1 · best %2 in epoch %3</source>
        <translation>%1 · 最佳 %2，第 %3 轮</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>What became of a single run, the one that is selected in the list: its weights layer by layer, which classes it tells right, and its figures epoch by epoch.</source>
        <translation>列表中所选那一次运行的情况：逐层的权重、认对的类别，以及逐轮的数字。</translation>
    </message>
</context>
<context>
    <name>bitops::JobProcess</name>
    <message>
        <source>Ignored a line of the trainer after its last event.</source>
        <translation>忽略了训练程序最后事件之后的一行输出。</translation>
    </message>
    <message>
        <source>The trainer did not stop when it was asked to, and was killed.</source>
        <translation>训练程序未按要求停止，已被强制终止。</translation>
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
        <translation>%1 · %2 · %3 · 轮数：%4 · 种子：%5</translation>
    </message>
    <message>
        <source>%1 · goes on</source>
        <translation>%1 · 继续训练</translation>
    </message>
</context>
<context>
    <name>bitops::LayerCurves</name>
    <message>
        <source>Quantization noise and changed weights of each layer over the epochs</source>
        <translation>各层随训练轮的量化噪声和改变的权重</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>SQNR in dB</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>%1, epoch %2
%3 dB signal to noise
%4 changed level</source>
        <translation>%1，第 %2 轮
信噪比 %3 dB
%4 改变了量化级</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Above, how far the weights stand out of the noise that quantization adds, in decibels: more is better. Below, the share of weights on another level than an epoch before: weights that keep changing between two levels oscillate. One curve for each layer; the chosen one stands out. A click or an arrow key chooses the epoch.</source>
        <translation>上图：权重高出量化噪声多少分贝，越大越好。下图：与前一轮处于不同量化级的权重比例；不断在两级之间变化的权重在振荡。每层一条曲线，所选层突出显示。单击或方向键选择轮。</translation>
    </message>
</context>
<context>
    <name>bitops::LayerExplanation</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位宽</translation>
    </message>
    <message>
        <source>weights %1 · input %2</source>
        <translation>权重 %1 · 输入 %2</translation>
    </message>
    <message>
        <source>Why this is %1 times too much</source>
        <translation>为什么这多了 %1 倍</translation>
    </message>
    <message>
        <source>Why the notebook counts %1 times this</source>
        <translation>为什么笔记本的计数是其 %1 倍</translation>
    </message>
</context>
<context>
    <name>bitops::LayerTable</name>
    <message>
        <source>Costs of each layer</source>
        <translation>各层开销</translation>
    </message>
    <message>
        <source>All that is counted of each layer. Ctrl+C copies the chosen cells.</source>
        <translation>每层的全部计数。Ctrl+C 复制所选单元格。</translation>
    </message>
</context>
<context>
    <name>bitops::LayerTableModel</name>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Number of the block, from 0</source>
        <translation>块的编号，从 0 开始</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Kind and kernel</source>
        <translation>种类与卷积核</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Input size: channels × height × width</source>
        <translation>输入尺寸：通道 × 高 × 宽</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Output size: channels × height × width</source>
        <translation>输出尺寸：通道 × 高 × 宽</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Stride of the convolution</source>
        <translation>卷积的步幅</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Groups of channels that are convolved apart</source>
        <translation>分别卷积的通道组数</translation>
    </message>
    <message>
        <source>W bits</source>
        <translation>权重位</translation>
    </message>
    <message>
        <source>Bits of the weights</source>
        <translation>权重的位宽</translation>
    </message>
    <message>
        <source>A bits</source>
        <translation>激活位</translation>
    </message>
    <message>
        <source>Bits of the input activations: those that the layer before gives on</source>
        <translation>输入激活的位宽，即前一层输出的位宽</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image</source>
        <translation>每张图像的乘加次数</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>Bit operations for one image</source>
        <translation>每张图像的位运算数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Part of the network&apos;s bit operations</source>
        <translation>占网络位运算数的比例</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Part that this layer and those before it have</source>
        <translation>此层及之前各层的占比</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Weights, batch norm and biases</source>
        <translation>权重、批归一化和偏置</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Size of the weights at their bits</source>
        <translation>权重按其位宽的大小</translation>
    </message>
    <message>
        <source>As float</source>
        <translation>浮点大小</translation>
    </message>
    <message>
        <source>Size of the weights as 32-bit floats</source>
        <translation>权重以 32 位浮点存储的大小</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Size of the output at its bits</source>
        <translation>输出按其位宽的大小</translation>
    </message>
    <message>
        <source>MACs/byte</source>
        <translation>MACs/字节</translation>
    </message>
    <message>
        <source>Arithmetic intensity: MACs for each byte of weights, input and output</source>
        <translation>算术强度：每字节权重、输入和输出对应的 MACs</translation>
    </message>
    <message>
        <source>%1, counted by the rule %2</source>
        <translation>%1，按规则 %2 计数</translation>
    </message>
    <message>
        <source>Weight bytes</source>
        <translation>权重字节</translation>
    </message>
    <message>
        <source>Weight bytes as float</source>
        <translation>浮点权重字节</translation>
    </message>
    <message>
        <source>Output bytes</source>
        <translation>输出字节</translation>
    </message>
</context>
<context>
    <name>bitops::LayerTexts</name>
    <message>
        <source>1 bit: 2 levels, ±%1</source>
        <translation>1 位：2 级，±%1</translation>
    </message>
    <message>
        <source>%1 bits: levels %2 to %3</source>
        <translation>%1 位：量化级 %2 到 %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3 apart by channel (drawn: the mean, %4)</source>
        <translation>%1，各通道间隔 %2 到 %3（图中为均值 %4）</translation>
    </message>
    <message>
        <source>%1, %2 apart</source>
        <translation>%1，间隔 %2</translation>
    </message>
    <message>
        <source>Block %1 · %2</source>
        <translation>块 %1 · %2</translation>
    </message>
    <message>
        <source>Float weights: not quantized. Give the layer fewer bits in the table of blocks and train to see levels here.</source>
        <translation>浮点权重：未量化。在块表中减少该层位宽并训练，即可在此看到量化级。</translation>
    </message>
    <message>
        <source>The weights are not finite: they have no levels.</source>
        <translation>权重不是有限值：没有量化级。</translation>
    </message>
    <message>
        <source>%1 dB signal to noise</source>
        <translation>信噪比 %1 dB</translation>
    </message>
    <message>
        <source>%1 on the outermost levels</source>
        <translation>%1 位于最外侧的级</translation>
    </message>
    <message>
        <source>%1 changed level in the epoch</source>
        <translation>本轮 %1 改变了量化级</translation>
    </message>
</context>
<context>
    <name>bitops::LayersPanel</name>
    <message>
        <source>Layers or counting rules</source>
        <translation>层或计数规则</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>What is counted of each layer</source>
        <translation>每层的计数</translation>
    </message>
    <message>
        <source>Counting rules</source>
        <translation>计数规则</translation>
    </message>
    <message>
        <source>The design under each counting rule, side by side</source>
        <translation>设计在各计数规则下的并列比较</translation>
    </message>
    <message>
        <source>All that is counted: of each layer, or of the whole design under each counting rule.</source>
        <translation>所有计数：按层，或整个设计按每种计数规则。</translation>
    </message>
</context>
<context>
    <name>bitops::Leftovers</name>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Restore the Design?</source>
        <translation>恢复设计？</translation>
    </message>
    <message>
        <source>“%1” has changes that were never saved.</source>
        <translation>“%1”有从未保存过的更改。</translation>
    </message>
    <message>
        <source>The program did not end as it should have. The design is kept as it was on %1.</source>
        <translation>程序未正常结束。设计保留了 %1 时的状态。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍后(&amp;L)</translation>
    </message>
    <message>
        <source>Could not restore a design that was never saved: %1. What is left of it stays in %2.</source>
        <translation>无法恢复从未保存的设计：%1。剩余内容保留在 %2 中。</translation>
    </message>
</context>
<context>
    <name>bitops::MainToolBar</name>
    <message>
        <source>Tool Bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>基线：%1</translation>
    </message>
    <message>
        <source>What the design is compared with</source>
        <translation>设计的比较对象</translation>
    </message>
    <message>
        <source>Compared with “%1”</source>
        <translation>与“%1”比较</translation>
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
        <translation>BitOps：%1</translation>
    </message>
    <message>
        <source>What can be done about it</source>
        <translation>可以怎么办</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>预算 %1</translation>
    </message>
</context>
<context>
    <name>bitops::MainWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>BitOps Explorer</source>
        <translation>BitOps Explorer</translation>
    </message>
    <message>
        <source>Stopping the training, then closing…</source>
        <translation>正在停止训练，随后关闭…</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Stopping the measurement, then closing…</source>
        <translation>正在停止测量，然后关闭…</translation>
    </message>
    <message>
        <source>Stop Measuring?</source>
        <translation>停止测量？</translation>
    </message>
    <message>
        <source>Sensitivity is being measured. What was measured so far is kept with the run.</source>
        <translation>正在测量敏感度。目前测得的结果与运行保存在一起。</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>Stopping the sweep, then closing…</source>
        <translation>正在停止扫描，然后关闭…</translation>
    </message>
    <message>
        <source>Stop the Sweep?</source>
        <translation>停止扫描？</translation>
    </message>
    <message>
        <source>A sweep is being trained. Its runs keep what they have, and it can go on later.</source>
        <translation>正在训练一个扫描。各次运行保留已有结果，以后可以继续。</translation>
    </message>
    <message>
        <source>Could not go on: there is not enough memory. What was not saved is offered at the next start.</source>
        <translation>无法继续：内存不足。未保存的内容将在下次启动时提供恢复。</translation>
    </message>
</context>
<context>
    <name>bitops::MeasureSettings</name>
    <message>
        <source>Candidates: bits that each layer is given</source>
        <translation>候选：每层得到的位</translation>
    </message>
    <message>
        <source>A scale for each channel</source>
        <translation>每个通道一个比例</translation>
    </message>
    <message>
        <source>How is measured: candidates, images, and more</source>
        <translation>如何测量：候选、图像等</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Both, one after the other</source>
        <translation>两者，依次进行</translation>
    </message>
    <message>
        <source>Given fewer bits</source>
        <translation>减少位的部分</translation>
    </message>
    <message>
        <source>Of the validation images; all of them if there are fewer</source>
        <translation>取自验证图像；不足时取全部</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Of the least squared error</source>
        <translation>平方误差最小</translation>
    </message>
    <message>
        <source>Of the largest value</source>
        <translation>按最大值</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Of weights: one for each output channel instead of one for each layer</source>
        <translation>权重：每个输出通道一个，而不是每层一个</translation>
    </message>
    <message>
        <source>As they were trained</source>
        <translation>保持训练时的值</translation>
    </message>
    <message>
        <source>Estimated anew</source>
        <translation>重新估计</translation>
    </message>
    <message>
        <source>Batch norms</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Settings of the measurement, candidates %1</source>
        <translation>测量设置，候选 %1</translation>
    </message>
    <message>
        <source>Chooses the images</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
</context>
<context>
    <name>bitops::ModelNormalization</name>
    <message>
        <source>mean %1, deviation %2</source>
        <translation>均值 %1，标准差 %2</translation>
    </message>
    <message>
        <source>Images are normalised as the model&apos;s file says: %1.</source>
        <translation>图像按模型文件所述归一化：%1。</translation>
    </message>
    <message>
        <source>The model&apos;s file says how its images are normalised: %1. Set here is: %2.</source>
        <translation>模型文件说明了图像的归一化方式：%1。此处的设置是：%2。</translation>
    </message>
    <message>
        <source>Use the File&apos;s</source>
        <translation>采用文件的</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkDocument</name>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Could not save %1: a design is saved as a .bitops file; Export writes Python code.</source>
        <translation>无法保存 %1：设计保存为 .bitops 文件；Python 代码请用“导出”。</translation>
    </message>
    <message>
        <source>Remove Block</source>
        <translation>删除块</translation>
    </message>
    <message>
        <source>Remove Blocks</source>
        <translation>删除多个块</translation>
    </message>
    <message>
        <source>Move Blocks</source>
        <translation>移动多个块</translation>
    </message>
    <message>
        <source>Replace Blocks</source>
        <translation>替换块</translation>
    </message>
    <message>
        <source>Could not save %1: a design is saved as a .bitops file, which refers to its model.</source>
        <translation>无法保存 %1：设计保存为引用其模型的 .bitops 文件。</translation>
    </message>
    <message>
        <source>Could not open the last design: %1.</source>
        <translation>无法打开上次的设计：%1。</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkPanel</name>
    <message>
        <source>Bits of the input image&apos;s values</source>
        <translation>输入图像数值的位宽</translation>
    </message>
    <message>
        <source>Bits of the classifier&apos;s weights</source>
        <translation>分类器权重的位宽</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>The network&apos;s name, as it stands in files and runs</source>
        <translation>网络名称，用于文件和运行</translation>
    </message>
    <message>
        <source>Classes that the network tells apart</source>
        <translation>网络区分的类别数</translation>
    </message>
    <message>
        <source>Input bits</source>
        <translation>输入位宽</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Classifier bits</source>
        <translation>分类器位宽</translation>
    </message>
    <message>
        <source>Rename Network</source>
        <translation>重命名网络</translation>
    </message>
    <message>
        <source>Change Input Bits</source>
        <translation>更改输入位宽</translation>
    </message>
    <message>
        <source>Change Classifier Bits</source>
        <translation>更改分类器位宽</translation>
    </message>
    <message>
        <source>Change Classes</source>
        <translation>更改类别数</translation>
    </message>
    <message>
        <source>Name of the network</source>
        <translation>网络名称</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the model %1. Its structure is as it is; the bits of its layers can be changed.</source>
        <translation>来自模型 %1。其结构保持不变；各层的位宽可以更改。</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkPicture</name>
    <message>
        <source>%1 b</source>
        <comment>bits</comment>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkPlot</name>
    <message>
        <source>Network and cost of each block</source>
        <translation>网络及各块开销</translation>
    </message>
    <message>
        <source>%1 BitOps in %2 blocks</source>
        <translation>%2 个块，共 %1 BitOps</translation>
    </message>
    <message>
        <source>The network as a picture over its costs. Click a box or a bar to choose it; the wheel zooms, and 0 shows all.</source>
        <translation>网络图及其下方的开销。单击方框或柱进行选择；滚轮缩放，0 显示全部。</translation>
    </message>
    <message>
        <source>BitOps (%1)</source>
        <translation>BitOps（%1）</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <comment>in a legend</comment>
        <translation>%1 位</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkStrip</name>
    <message>
        <source>The whole network, and which part of it is shown</source>
        <translation>整个网络，以及当前显示的部分</translation>
    </message>
    <message>
        <source>The whole network. Drag the frame to another part of it; the wheel over the picture zooms.</source>
        <translation>整个网络。拖动方框可移到其他部分；在图上滚动滚轮可缩放。</translation>
    </message>
</context>
<context>
    <name>bitops::NetworkSummary</name>
    <message>
        <source>Classes, and the bits of input and classifier</source>
        <translation>类别数，以及输入和分类器的位宽</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n 类</numerusform>
        </translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>%1, input %2, classifier %3</source>
        <translation>%1，输入 %2，分类器 %3</translation>
    </message>
</context>
<context>
    <name>bitops::OverEightBits</name>
    <message>
        <source>Activations are float: %1 at 8 bits</source>
        <translation>激活为浮点：8 位时为 %1</translation>
    </message>
    <message>
        <source>Activations over 8 bits: %1 at 8 bits</source>
        <translation>激活超过 8 位：8 位时为 %1</translation>
    </message>
    <message>
        <source>Set Activations to 8 Bits</source>
        <translation>将激活设为 8 位</translation>
    </message>
    <message>
        <source>Weights over 8 bits: %1 at 8 bits</source>
        <translation>权重超过 8 位：8 位时为 %1</translation>
    </message>
    <message>
        <source>Set Weights to 8 Bits</source>
        <translation>将权重设为 8 位</translation>
    </message>
    <message>
        <source>What is counted has more than 8 bits</source>
        <translation>被计入的超过 8 位</translation>
    </message>
</context>
<context>
    <name>bitops::OwnedFile</name>
    <message>
        <source>Could not make the folder %1.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Could not write into the folder %1.</source>
        <translation>无法写入文件夹 %1。</translation>
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
        <translation>准确率</translation>
    </message>
</context>
<context>
    <name>bitops::ParallelPlot</name>
    <message>
        <source>Parallel coordinates of the sweep</source>
        <translation>扫描的平行坐标</translation>
    </message>
    <message>
        <source>Each line is a run, over what varies, what it costs and how accurate it became. A drag along an axis shows only the runs that go through that part of it, here and in the table; a click takes that back.</source>
        <translation>每条线是一次运行：变化的项、开销以及达到的准确率。沿某个轴拖动，只显示经过该段的运行，此处和表格中皆然；单击则取消。</translation>
    </message>
</context>
<context>
    <name>bitops::PlannedRunsModel</name>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>bitops::PlotExport</name>
    <message>
        <source>%1 Choose another folder, or free some space.</source>
        <translation>%1 请选择其他文件夹，或腾出一些空间。</translation>
    </message>
    <message>
        <source>Could not save %1: the picture is too large.</source>
        <translation>无法保存 %1：图像过大。</translation>
    </message>
</context>
<context>
    <name>bitops::PlotExports</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>%1 pictures (*.%2)</source>
        <translation>%1 图片 (*.%2)</translation>
    </message>
    <message>
        <source>Pl&amp;ot</source>
        <translation>图表(&amp;O)</translation>
    </message>
    <message>
        <source>Save as &amp;Figure…</source>
        <translation>保存为插图(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>bitops::PredictionMarks</name>
    <message>
        <source>budget %1</source>
        <translation>预算 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>on screen, predicted %1</source>
        <translation>屏幕上，预测 %1</translation>
    </message>
</context>
<context>
    <name>bitops::PresetDialog</name>
    <message>
        <source>New from Preset</source>
        <translation>从预设新建</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
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
        <translation>参数</translation>
    </message>
    <message>
        <source>BitOps are counted by the rule %1, %2, without the classifier.</source>
        <translation>BitOps 按规则 %1（%2）计数，不含分类器。</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>采用(&amp;T)</translation>
    </message>
</context>
<context>
    <name>bitops::ProgressPanel</name>
    <message>
        <source>Training progress</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Preparing data and network…</source>
        <translation>正在准备数据和网络…</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 图像/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Best validation %1, epoch %2</source>
        <translation>最佳验证 %1，第 %2 轮</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>How far the training is. F5 trains the design, F6 pauses, Shift+F5 stops.</source>
        <translation>训练进展。F5 训练设计，F6 暂停，Shift+F5 停止。</translation>
    </message>
</context>
<context>
    <name>bitops::ProgressSection</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalActions</name>
    <message>
        <source>Take Proposed Bits</source>
        <translation>采用建议的位宽</translation>
    </message>
    <message>
        <source>Put Proposal Away</source>
        <translation>收起建议</translation>
    </message>
    <message>
        <source>Pin as Baseline</source>
        <translation>固定为基线</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>预算(&amp;B)</translation>
    </message>
    <message>
        <source>−1 &amp;Point</source>
        <translation>−1 个百分点(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Knee</source>
        <translation>拐点(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Uniform Bits of No More Cost</source>
        <translation>不超过其开销的统一位宽(&amp;U)</translation>
    </message>
    <message>
        <source>Gives the design the proposed bits, as one step to undo (Enter)</source>
        <translation>将建议的位宽赋予设计，可一步撤销 (Enter)</translation>
    </message>
    <message>
        <source>Nothing is previewed: move the budget, or choose a proposal</source>
        <translation>当前没有预览：请移动预算或选择一个建议</translation>
    </message>
    <message>
        <source>Compares the design with the proposal from here on</source>
        <translation>从现在起将设计与该建议比较</translation>
    </message>
    <message>
        <source>Queue %1 to Train</source>
        <translation>排队训练 %1 个</translation>
    </message>
    <message>
        <source>Trains the chosen proposals one after another, from the weights that were measured, as the set-up says</source>
        <translation>按设置从所测量的权重出发，依次训练所选建议</translation>
    </message>
    <message>
        <source>There is no proposal to be trained.</source>
        <translation>没有可训练的建议。</translation>
    </message>
    <message>
        <source>This cannot be trained: %1</source>
        <translation>无法训练：%1</translation>
    </message>
    <message>
        <source>proposal for %1</source>
        <translation>%1 的建议</translation>
    </message>
    <message>
        <source>proposal at the knee</source>
        <translation>拐点处的建议</translation>
    </message>
    <message>
        <source>proposal for −1 point</source>
        <translation>−1 个百分点的建议</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) added to the queue.</source>
        <translation>
            <numerusform>已将 %n 个建议加入队列。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::ProposalPanel</name>
    <message>
        <source>Chooses the bits that are predicted to lose least within a budget, by what was measured of trained weights. Move the budget and watch table, network and bars.</source>
        <translation>根据对已训练权重的测量，选择预算内预计损失最小的位宽。移动预算，观察表格、网络图和柱形。</translation>
    </message>
    <message>
        <source>Where the proposal saves</source>
        <translation>建议节省在何处</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Predicted accuracy</source>
        <translation>预测准确率</translation>
    </message>
    <message>
        <source>To the right: share of 8-bit. Chips: the same bits everywhere.</source>
        <translation>向右：占 8 位的比例。色块：处处相同的位宽。</translation>
    </message>
    <message>
        <source>Propose bits</source>
        <translation>建议位宽</translation>
    </message>
    <message>
        <source>no sensitivities measured yet</source>
        <translation>尚未测量敏感度</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>无法进行</translation>
    </message>
    <message>
        <source>cannot be met</source>
        <translation>无法满足</translation>
    </message>
    <message>
        <source>Nothing was measured yet of weights that fit this design. Once the sensitivity of its layers is known, the best bits for any budget are proposed here.</source>
        <translation>尚未对适合此设计的权重进行测量。一旦得知各层的敏感度，这里就会为任意预算建议最佳位宽。</translation>
    </message>
    <message>
        <source>Measure Sensitivity…</source>
        <translation>测量敏感度…</translation>
    </message>
    <message>
        <source>Keep first and last at 8</source>
        <translation>首尾保持 8 位</translation>
    </message>
    <message>
        <source>The first and the last block stay at 8 bits, and the classifier where it is counted; a block that is locked keeps the bits that it has</source>
        <translation>首块和末块保持 8 位，计入的分类器亦然；被锁定的块保留其现有位宽</translation>
    </message>
    <message>
        <source>Activations, too</source>
        <translation>也包括激活</translation>
    </message>
    <message>
        <source>The bits of activations are chosen together with those of weights</source>
        <translation>激活的位宽与权重的位宽一起选择</translation>
    </message>
    <message>
        <source>What the budget is of</source>
        <translation>预算的对象</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>A budget of BitOps, counted as the design is</source>
        <translation>BitOps 预算，计数方式与设计相同</translation>
    </message>
    <message>
        <source>Weight size</source>
        <translation>权重大小</translation>
    </message>
    <message>
        <source>A budget of the weights&apos; bytes</source>
        <translation>权重字节数的预算</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>The same share of both: neither may cost more</source>
        <translation>两者取相同比例：任一都不得超出</translation>
    </message>
    <message>
        <source>Bits that layers may have</source>
        <translation>各层可用的位宽</translation>
    </message>
    <message>
        <source>Which layers have the same bits</source>
        <translation>哪些层使用相同的位宽</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>The layers of a block have the same bits</source>
        <translation>同一块的各层使用相同位宽</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Each layer has bits of its own</source>
        <translation>每层有各自的位宽</translation>
    </message>
    <message>
        <source>Weigh against</source>
        <translation>权衡对象</translation>
    </message>
    <message>
        <source>Layers may have</source>
        <translation>可选位宽</translation>
    </message>
    <message>
        <source>Bits for each</source>
        <translation>位宽按</translation>
    </message>
    <message>
        <source>%1 of 8-bit</source>
        <translation>8 位的 %1</translation>
    </message>
    <message>
        <source>Solving for all budgets…</source>
        <translation>正在求解所有预算…</translation>
    </message>
    <message>
        <source>Which layers of the model have the same bits</source>
        <translation>模型的哪些层使用相同位宽</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳跃</translation>
    </message>
    <message>
        <source>The layers under a skip connection have the same bits</source>
        <translation>同一跳跃连接下的各层使用相同位宽</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalPlot</name>
    <message>
        <source>Predicted accuracy over all budgets</source>
        <translation>各预算下的预测准确率</translation>
    </message>
    <message>
        <source>The line is the best that is predicted for each budget. The cross is the design on the screen, chips are designs with the same bits everywhere. A click sets the budget.</source>
        <translation>曲线为每个预算下预测的最佳结果。叉号为屏幕上的设计，色块为处处相同位宽的设计。单击可设定预算。</translation>
    </message>
    <message>
        <source>%1 BitOps, %2 predicted</source>
        <translation>%1 BitOps，预测 %2</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalPoints</name>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalQueue</name>
    <message>
        <source>−1 point</source>
        <translation>−1 个百分点</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>拐点</translation>
    </message>
    <message>
        <source>%1 of 8-bit</source>
        <translation>8 位的 %1</translation>
    </message>
    <message>
        <source>uniform %1</source>
        <translation>统一 %1</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalTable</name>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>bitops::ProposalTableModel</name>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>−1 point</source>
        <translation>−1 个百分点</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>拐点</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>屏幕上</translation>
    </message>
    <message>
        <source>The best within the budget</source>
        <translation>预算内的最佳方案</translation>
    </message>
    <message>
        <source>The cheapest that is predicted at most one point below what was measured</source>
        <translation>预测比所测值最多低一个百分点的最省方案</translation>
    </message>
    <message>
        <source>Where the curve bends most: below it, saving costs more and more</source>
        <translation>曲线弯曲最大处：低于此处，节省的代价越来越大</translation>
    </message>
    <message>
        <source>The design as it is</source>
        <translation>当前的设计</translation>
    </message>
    <message>
        <source>%1 BitOps, as a share of all at 8 bits</source>
        <translation>%1 BitOps，以全部 8 位为基准的比例</translation>
    </message>
    <message>
        <source>What was measured, less what each layer alone loses at its bits</source>
        <translation>所测值减去每层单独在其位宽下的损失</translation>
    </message>
    <message>
        <source>Not every layer was measured at its bits</source>
        <translation>并非每层都在其位宽下测量过</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 bytes of weights</source>
        <translation>权重 %1 字节</translation>
    </message>
</context>
<context>
    <name>bitops::Queue</name>
    <message>
        <source>Its run folder %1 is not there any more.</source>
        <translation>其运行文件夹 %1 已不存在。</translation>
    </message>
    <message>
        <source>A trainer is at work on this run.</source>
        <translation>训练程序正在处理此运行。</translation>
    </message>
    <message>
        <source>This run has ended for good: there is nothing to resume.</source>
        <translation>此运行已彻底结束，无可继续。</translation>
    </message>
    <message>
        <source>The folder of its data, %1, is not there.</source>
        <translation>其数据文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>The run whose weights it begins with, %1, is not there.</source>
        <translation>作为起始权重的运行 %1 不存在。</translation>
    </message>
</context>
<context>
    <name>bitops::QueueFile</name>
    <message>
        <source>Could not restore a queue of trainings: %1. What is left of it stays in %2.</source>
        <translation>无法恢复训练队列：%1。剩余内容保留在 %2 中。</translation>
    </message>
    <message>
        <source>The queue of trainings is not kept when the window closes. %1</source>
        <translation>关闭窗口后，训练队列不会保留。%1</translation>
    </message>
</context>
<context>
    <name>bitops::QueuePanel</name>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
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
        <translation>下移(&amp;D)</translation>
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
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Trainings that wait for their turn, each with the design and the recipe that it was queued with. One trains at a time; when it ends, the next one starts. Stop holds the queue. It is kept when the window is closed.</source>
        <translation>等待中的训练，各自保留加入时的设计和配置。一次只训练一个，结束后开始下一个。“停止”会暂缓队列。关闭窗口时队列会保留。</translation>
    </message>
    <message>
        <source>Trains the selected ones earlier (Alt+Up)</source>
        <translation>提前训练所选项 (Alt+↑)</translation>
    </message>
    <message>
        <source>Trains the selected ones later (Alt+Down)</source>
        <translation>推后训练所选项 (Alt+↓)</translation>
    </message>
    <message>
        <source>Takes the selected ones off the queue (Del)</source>
        <translation>将所选项移出队列 (Del)</translation>
    </message>
    <message>
        <source>Takes all off the queue</source>
        <translation>移除队列中的全部</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>held, waiting: %1</source>
        <translation>已暂缓，等待：%1</translation>
    </message>
    <message>
        <source>not started: %1</source>
        <translation>未开始：%1</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Lets the running training end, and starts none after it</source>
        <translation>让当前训练结束，之后不再启动</translation>
    </message>
    <message>
        <source>Goes on with the queue when the running training has ended</source>
        <translation>当前训练结束后继续队列</translation>
    </message>
    <message>
        <source>Trains the first of the queue, then the others</source>
        <translation>先训练队列中的第一个，再训练其余</translation>
    </message>
</context>
<context>
    <name>bitops::QueueRunner</name>
    <message>
        <source>The run %1 ended badly: %2</source>
        <translation>运行 %1 异常结束：%2</translation>
    </message>
</context>
<context>
    <name>bitops::QueueView</name>
    <message>
        <source>Trainings that wait</source>
        <translation>等待中的训练</translation>
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
        <translation>打开最近文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>bitops::RecipeEditor</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>bitops::ReloadOffer</name>
    <message>
        <source>Changed File</source>
        <translation>已更改的文件</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>“%1”已被其他程序更改。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>bitops::RuleTable</name>
    <message>
        <source>Counting rules side by side</source>
        <translation>计数规则并列</translation>
    </message>
    <message>
        <source>The design under each of the counting rules, side by side.</source>
        <translation>设计在各计数规则下的并列比较。</translation>
    </message>
</context>
<context>
    <name>bitops::RuleTableModel</name>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Number of the block, from 0</source>
        <translation>块的编号，从 0 开始</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Kind and kernel</source>
        <translation>种类与卷积核</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one image</source>
        <translation>每张图像的乘加次数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Total without classifier</source>
        <translation>不含分类器的总计</translation>
    </message>
</context>
<context>
    <name>bitops::RunActions</name>
    <message>
        <source>Co&amp;lor</source>
        <translation>颜色(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Open Design</source>
        <translation>打开设计(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>重命名(&amp;M)</translation>
    </message>
    <message>
        <source>Name and &amp;Notes…</source>
        <translation>名称与备注(&amp;N)…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Show &amp;Folder</source>
        <translation>显示文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Names and notes are kept in the run&apos;s folder</source>
        <translation>名称和备注保存在运行的文件夹中</translation>
    </message>
    <message>
        <source>Shows the run&apos;s folder in the file manager</source>
        <translation>在文件管理器中显示运行的文件夹</translation>
    </message>
    <message>
        <source>Chosen by the Program</source>
        <translation>由程序选择</translation>
    </message>
    <message>
        <source>Select one run to resume it.</source>
        <translation>选择一次运行以继续。</translation>
    </message>
    <message>
        <source>A trainer is at work on this run.</source>
        <translation>训练程序正在处理此运行。</translation>
    </message>
    <message>
        <source>This run has ended for good: there is nothing to resume.</source>
        <translation>此运行已彻底结束，无可继续。</translation>
    </message>
    <message>
        <source>Select runs to delete them.</source>
        <translation>选择运行以删除。</translation>
    </message>
    <message>
        <source>“%1” is running: stop it first.</source>
        <translation>“%1”正在进行：请先停止。</translation>
    </message>
    <message>
        <source>Opens the run&apos;s design in the editor (Return)</source>
        <translation>在编辑器中打开运行的设计（回车）</translation>
    </message>
    <message>
        <source>Trains on from the last checkpoint (Ctrl+R)</source>
        <translation>从最后的检查点继续训练 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Moves the folders of the runs to the trash</source>
        <translation>将运行的文件夹移到回收站</translation>
    </message>
    <message>
        <source>Could not show the folder %1: no program for it was found.</source>
        <translation>无法显示文件夹 %1：未找到相应程序。</translation>
    </message>
    <message>
        <source>Move the run “%1” with its weights to the trash?</source>
        <translation>将运行“%1”及其权重移到回收站？</translation>
    </message>
    <message>
        <source>Move %1 runs with their weights to the trash?</source>
        <translation>将 %1 次运行及其权重移到回收站？</translation>
    </message>
    <message>
        <source>Delete Runs?</source>
        <translation>删除运行？</translation>
    </message>
    <message>
        <source>&amp;Move to Trash</source>
        <translation>移到回收站(&amp;M)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>D&amp;uplicate as New Design</source>
        <translation>复制为新设计(&amp;U)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>D&amp;ifference of Two Runs…</source>
        <translation>两次运行的差异(&amp;I)…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>This run waits in the queue already.</source>
        <translation>此运行已在队列中等待。</translation>
    </message>
    <message>
        <source>Select one run for its design.</source>
        <translation>选择一次运行以取用其设计。</translation>
    </message>
    <message>
        <source>A training is running: puts this run into the queue (Ctrl+R)</source>
        <translation>训练正在进行：将此运行加入队列 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Shows what differs in design, recipe and results</source>
        <translation>显示设计、配置和结果的差异</translation>
    </message>
    <message>
        <source>Select two runs to see what differs between them.</source>
        <translation>选择两次运行以查看差异。</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>&amp;Evaluate…</source>
        <translation>评估(&amp;E)…</translation>
    </message>
    <message>
        <source>Measures the run&apos;s best weights on its data or on others</source>
        <translation>在该运行的数据或其他数据上测量其最佳权重</translation>
    </message>
    <message>
        <source>Select one run to evaluate it.</source>
        <translation>请选择一个运行进行评估。</translation>
    </message>
    <message>
        <source>This run has no best weights yet: they come with its first epoch.</source>
        <translation>该运行还没有最佳权重：完成第一轮训练后才有。</translation>
    </message>
    <message>
        <source>Show in &amp;Plots</source>
        <translation>在图表中显示(&amp;P)</translation>
    </message>
    <message>
        <source>Show Only &amp;These</source>
        <translation>仅显示这些(&amp;T)</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>全部显示(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Hide All</source>
        <translation>全部隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>Shows the selected runs in all plots, or hides them (Space)</source>
        <translation>在所有图表中显示或隐藏所选运行（空格键）</translation>
    </message>
    <message>
        <source>Shows all runs in all plots</source>
        <translation>在所有图表中显示所有运行</translation>
    </message>
    <message>
        <source>Hides all runs in all plots</source>
        <translation>在所有图表中隐藏所有运行</translation>
    </message>
    <message>
        <source>Begins a new design with the run&apos;s blocks, and fills its recipe into the training set-up</source>
        <translation>以该运行的块开始新设计，并将其配置填入训练设置</translation>
    </message>
    <message>
        <source>Shows the selected runs in all plots, and hides all others (Ctrl+Return)</source>
        <translation>在所有图表中显示所选运行，隐藏其他运行 (Ctrl+回车)</translation>
    </message>
    <message>
        <source>Select runs to see them alone.</source>
        <translation>请选择运行以单独查看。</translation>
    </message>
</context>
<context>
    <name>bitops::RunColor</name>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>橄榄</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
</context>
<context>
    <name>bitops::RunComparison</name>
    <message>
        <source>runs</source>
        <translation>多次运行</translation>
    </message>
</context>
<context>
    <name>bitops::RunDifferenceDialog</name>
    <message>
        <source>Difference of Two Runs</source>
        <translation>两次运行的差异</translation>
    </message>
    <message>
        <source>What differs between the runs</source>
        <translation>两次运行之间的差异</translation>
    </message>
    <message>
        <source>Show what is the &amp;same, too</source>
        <translation>也显示相同项(&amp;S)</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copies what is shown, in columns for a fixed-width font</source>
        <translation>将所示内容按等宽字体分列复制</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copies what is shown as a table in Markdown</source>
        <translation>将所示内容复制为 Markdown 表格</translation>
    </message>
    <message>
        <source>Bit operations are counted by %1.</source>
        <translation>位运算按 %1 计数。</translation>
    </message>
    <message>
        <source>The runs have the same design, recipe and results.</source>
        <translation>两次运行的设计、配置和结果相同。</translation>
    </message>
    <message>
        <source>Differences: %1</source>
        <translation>差异：%1</translation>
    </message>
</context>
<context>
    <name>bitops::RunDifferenceModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Bits of the input</source>
        <translation>输入位宽</translation>
    </message>
    <message>
        <source>Number of blocks</source>
        <translation>块数</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Bits of the classifier</source>
        <translation>分类器位宽</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Output channels</source>
        <translation>输出通道</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation>扩展倍数</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>权重位宽</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>激活位宽</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>已完成轮数</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>最佳验证准确率</translation>
    </message>
    <message>
        <source>Epoch of the best accuracy</source>
        <translation>最佳准确率所在轮</translation>
    </message>
    <message>
        <source>Last training loss</source>
        <translation>最后训练损失</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>最后验证损失</translation>
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
        <translation>图像/秒</translation>
    </message>
    <message>
        <source>Design: %1</source>
        <translation>设计：%1</translation>
    </message>
    <message>
        <source>Block %1: %2</source>
        <translation>块 %1：%2</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>训练：%1</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Of the run</source>
        <translation>所属运行</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>测试损失</translation>
    </message>
</context>
<context>
    <name>bitops::RunExports</name>
    <message>
        <source>R&amp;uns</source>
        <translation>运行(&amp;U)</translation>
    </message>
    <message>
        <source>Report of the Run “%1”</source>
        <translation>运行“%1”的报告</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>没有运行符合筛选。</translation>
    </message>
    <message>
        <source>A run is being read for a file.</source>
        <translation>正在为一个文件读取运行。</translation>
    </message>
    <message>
        <source>&amp;Weights (.pt)…</source>
        <translation>权重 (.pt)(&amp;W)…</translation>
    </message>
    <message>
        <source>The float weights of the best epoch, for a PyTorch class that quantizes them as the run did</source>
        <translation>最佳轮的浮点权重，供像该运行一样对其量化的 PyTorch 类使用</translation>
    </message>
    <message>
        <source>&amp;Quantized Weights (.pt)…</source>
        <translation>量化权重 (.pt)(&amp;Q)…</translation>
    </message>
    <message>
        <source>The weights of the best epoch as the layers compute with them, at their bits, for a PyTorch class that does not quantize</source>
        <translation>最佳轮中各层按其位宽实际计算所用的权重，供不做量化的 PyTorch 类使用</translation>
    </message>
    <message>
        <source>Weights of the Run “%1”</source>
        <translation>运行 “%1” 的权重</translation>
    </message>
    <message>
        <source>This run has no best weights yet: they come with its first epoch.</source>
        <translation>该运行还没有最佳权重：完成第一轮训练后才有。</translation>
    </message>
    <message>
        <source>Show runs with epochs in the list of runs.</source>
        <translation>请在运行列表中显示已有轮的运行。</translation>
    </message>
    <message>
        <source>Select runs in the list of runs.</source>
        <translation>请在运行列表中选择运行。</translation>
    </message>
    <message>
        <source>Select one run in the list of runs.</source>
        <translation>请在运行列表中选择一个运行。</translation>
    </message>
    <message>
        <source>ONN&amp;X Model (QONNX)…</source>
        <translation>ONNX 模型 (QONNX)(&amp;X)…</translation>
    </message>
    <message>
        <source>The design with the weights, scales and norms of the best epoch, as a model with the quantizers of QONNX</source>
        <translation>带有最佳轮次的权重、缩放和归一化的设计，写为使用 QONNX 量化器的模型</translation>
    </message>
    <message>
        <source>ONNX Model for &amp;Other Runtimes (QCDQ)…</source>
        <translation>供其他运行时使用的 ONNX 模型 (QCDQ)(&amp;O)…</translation>
    </message>
    <message>
        <source>The design with the weights, scales and norms of the best epoch, as a model with quantizers of ONNX itself, which have 2 to 8 bits</source>
        <translation>带有最佳轮次的权重、缩放和归一化的设计，写为使用 ONNX 自身量化器的模型，位宽为 2 到 8</translation>
    </message>
    <message>
        <source>Model of the Run “%1”</source>
        <translation>运行“%1”的模型</translation>
    </message>
</context>
<context>
    <name>bitops::RunLibrary</name>
    <message>
        <source>Could not delete the run %1: a trainer is at work on it.</source>
        <translation>无法删除运行 %1：训练程序正在处理它。</translation>
    </message>
    <message>
        <source>Could not move the run %1 to the trash: its disk has none, or it may not be removed.</source>
        <translation>无法将运行 %1 移到回收站：其磁盘没有回收站，或不允许移除它。</translation>
    </message>
</context>
<context>
    <name>bitops::RunListOrder</name>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
</context>
<context>
    <name>bitops::RunListPanel</name>
    <message>
        <source>Runs and their marks in plots</source>
        <translation>运行及其在图表中的标记</translation>
    </message>
    <message>
        <source>RUNS</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Full Table…</source>
        <translation>完整表格…</translation>
    </message>
    <message>
        <source>All runs with all columns, to be filtered and sorted, as a tab</source>
        <translation>以标签页显示所有运行和所有列，可筛选和排序</translation>
    </message>
    <message>
        <source>What can be done with runs</source>
        <translation>对运行的操作</translation>
    </message>
    <message>
        <source>%1, of which %2 shown</source>
        <translation>%1 个，显示 %2 个</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>No runs yet. Press Train (F5), or start one with “bitops train” in a terminal: each run comes to stand here.</source>
        <translation>还没有运行。按“训练”(F5)，或在终端中用“bitops train”启动：每个运行都会出现在这里。</translation>
    </message>
    <message>
        <source>All runs, those shown in plots first. The eye shows a run in all plots or hides it; its colour and mark are the same everywhere. While the pointer is in the curves, their values stand here. The runs of a sweep stand below its name, and can be folded away.</source>
        <translation>所有运行，图中显示的排在前面。眼睛图标在所有图中显示或隐藏一次运行；其颜色和标记处处相同。指针位于曲线中时，曲线的值也列在这里。扫描的各次运行列在其名称之下，可以折叠。</translation>
    </message>
</context>
<context>
    <name>bitops::RunNotesDialog</name>
    <message>
        <source>Name and Notes</source>
        <translation>名称与备注</translation>
    </message>
    <message>
        <source>What this run was for, and what came of it</source>
        <translation>此次运行的目的和结果</translation>
    </message>
    <message>
        <source>Chosen by the program</source>
        <translation>由程序选择</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>名称(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Color</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>bitops::RunTabs</name>
    <message>
        <source>Close the table of runs</source>
        <translation>关闭运行表格</translation>
    </message>
</context>
<context>
    <name>bitops::RunsModel</name>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>interrupted · resumable</source>
        <translation>中断 · 可继续</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Best val. acc.</source>
        <translation>最佳验证准确率</translation>
    </message>
    <message>
        <source>BitOps</source>
        <translation>BitOps</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Quantizer</source>
        <translation>量化器</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>图像/秒</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Bit operations of the run&apos;s design, counted by %1</source>
        <translation>运行设计的位运算数，按 %1 计数</translation>
    </message>
    <message>
        <source>Training loss of the last epoch</source>
        <translation>最后一轮的训练损失</translation>
    </message>
    <message>
        <source>Speed of training in the last epoch</source>
        <translation>最后一轮的训练速度</translation>
    </message>
    <message>
        <source>Least training loss of all epochs</source>
        <translation>所有轮中最小训练损失</translation>
    </message>
    <message>
        <source>Validation loss of the last epoch</source>
        <translation>最后一轮的验证损失</translation>
    </message>
    <message>
        <source>Least validation loss of all epochs</source>
        <translation>所有轮中最小验证损失</translation>
    </message>
    <message>
        <source>Training accuracy of the last epoch</source>
        <translation>最后一轮的训练准确率</translation>
    </message>
    <message>
        <source>Best training accuracy of all epochs</source>
        <translation>所有轮中最佳训练准确率</translation>
    </message>
    <message>
        <source>Validation accuracy of the last epoch</source>
        <translation>最后一轮的验证准确率</translation>
    </message>
    <message>
        <source>Least train loss</source>
        <translation>最小训练损失</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Least val. loss</source>
        <translation>最小验证损失</translation>
    </message>
    <message>
        <source>Train acc.</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>Best train acc.</source>
        <translation>最佳训练准确率</translation>
    </message>
    <message>
        <source>Val. acc.</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>No trainer has begun with it: Resume (Ctrl+R) does.</source>
        <translation>还没有训练程序处理过它：“继续”(Ctrl+R) 会开始训练。</translation>
    </message>
    <message>
        <source>Resume (Ctrl+R) trains on from the last checkpoint.</source>
        <translation>“继续”(Ctrl+R) 从最后的检查点接着训练。</translation>
    </message>
    <message>
        <source>stopped · resumable</source>
        <translation>已停止 · 可继续</translation>
    </message>
    <message>
        <source>failed · resumable</source>
        <translation>失败 · 可继续</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>of 8-bit</source>
        <translation>占 8 位</translation>
    </message>
    <message>
        <source>At the cursor</source>
        <translation>指针处</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>最佳轮</translation>
    </message>
    <message>
        <source>Best validation accuracy of all epochs</source>
        <translation>所有轮中的最佳验证准确率</translation>
    </message>
    <message>
        <source>Epoch of the best validation accuracy</source>
        <translation>最佳验证准确率所在的轮</translation>
    </message>
    <message>
        <source>Weight bits, a cell for each block</source>
        <translation>权重位数，每个块一格</translation>
    </message>
    <message>
        <source>BitOps as a share of those of the design with all weights and activations at 8 bits</source>
        <translation>BitOps 占该设计全部权重和激活为 8 位时的比例</translation>
    </message>
    <message>
        <source>What the cursor in the curves reads</source>
        <translation>曲线中指针读出的数值</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Shows the run in plots, or hides it (Space)</source>
        <translation>在图表中显示或隐藏该运行（空格键）</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>shown in plots</source>
        <translation>在图表中显示</translation>
    </message>
    <message>
        <source>hidden in plots</source>
        <translation>在图表中隐藏</translation>
    </message>
</context>
<context>
    <name>bitops::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Filter of the runs</source>
        <translation>运行筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Shows the runs with all of these words in their names, designs, notes…</source>
        <translation>显示名称、设计、备注等包含所有这些词的运行…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>No runs yet. Press Train (F5), or start one with “bitops train” in a terminal: each run comes to stand here by itself.</source>
        <translation>还没有运行。按“训练”(F5)，或在终端中用“bitops train”启动：每次运行都会自动出现在这里。</translation>
    </message>
    <message>
        <source>No run has all of these words: clear the filter to see the others.</source>
        <translation>没有运行包含所有这些词：清除筛选即可查看其他运行。</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>All runs, also those of the command line. Return opens the design of a run, Ctrl+R goes on with a stopped one.</source>
        <translation>所有运行，包括命令行的。回车打开运行的设计，Ctrl+R 继续已停止的运行。</translation>
    </message>
</context>
<context>
    <name>bitops::SaveDialog</name>
    <message>
        <source>Networks (%1);;All files (*)</source>
        <translation>网络 (%1);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>bitops::SavedNotice</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>bitops::SensitivityPanel</name>
    <message>
        <source>Of weights or of activations</source>
        <translation>权重的或激活的</translation>
    </message>
    <message>
        <source>Order of the layers</source>
        <translation>层的顺序</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Stop the measurement</source>
        <translation>停止测量</translation>
    </message>
    <message>
        <source>Stop the measurement: what was measured is kept, and measuring again goes on from it</source>
        <translation>停止测量：测得的结果会保留，再次测量时从此继续</translation>
    </message>
    <message>
        <source>Measured without retraining: training usually wins part of it back.</source>
        <translation>不经重新训练测得：训练通常能赢回一部分。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>As built</source>
        <translation>按构建顺序</translation>
    </message>
    <message>
        <source>The layers below their bars</source>
        <translation>各层位于其条形下方</translation>
    </message>
    <message>
        <source>float</source>
        <translation>浮点</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>继续测量</translation>
    </message>
    <message>
        <source>Pause the measurement</source>
        <translation>暂停测量</translation>
    </message>
    <message>
        <source>Measures what was not measured yet, beside whatever is trained</source>
        <translation>测量尚未测得的部分，可与任何训练同时进行</translation>
    </message>
    <message>
        <source>No trained run fits this design.</source>
        <translation>没有适合此设计的训练过的运行。</translation>
    </message>
    <message>
        <source>What was measured is being read.</source>
        <translation>正在读取测得的结果。</translation>
    </message>
    <message>
        <source>A measurement is running: stop it, or wait until it has ended.</source>
        <translation>正在进行一次测量：停止它，或等它结束。</translation>
    </message>
    <message>
        <source>Reading what was measured…</source>
        <translation>正在读取测得的结果…</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Preparing data and network…</source>
        <translation>正在准备数据和网络…</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>已暂停于 %1</translation>
    </message>
    <message>
        <source>Measuring: %1</source>
        <translation>正在测量：%1</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln validation image(s)</source>
        <translation>
            <numerusform>在 %Ln 张验证图像上测得</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, a scale for each channel</source>
        <translation>%1，每个通道一个比例</translation>
    </message>
    <message>
        <source>%1, batch norms estimated anew</source>
        <translation>%1，批归一化重新估计</translation>
    </message>
    <message>
        <source>%1, with the weights of epoch %2: better ones are there</source>
        <translation>%1，使用第 %2 轮的权重：已有更好的权重</translation>
    </message>
    <message>
        <source>A run that fits this design is being trained: what each of its layers loses at fewer bits can be measured when it has ended.</source>
        <translation>正在训练一次适合此设计的运行：它结束后即可测量其每层在较少位时的损失。</translation>
    </message>
    <message>
        <source>What is each bit worth? Train the design without quantization first: then every layer is measured at fewer bits, one at a time, and what it loses is shown here.</source>
        <translation>每一位值多少？请先不量化地训练此设计：然后逐层以较少的位测量，损失多少显示在这里。</translation>
    </message>
    <message>
        <source>Measures each layer of this run at fewer bits, one at a time and without retraining, to tell which of them can afford it.</source>
        <translation>以较少的位逐层测量此次运行，不重新训练，以找出哪些层负担得起。</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>&amp;Sensitivity</source>
        <translation>敏感度(&amp;S)</translation>
    </message>
    <message>
        <source>No sensitivity was measured of a run that fits this design.</source>
        <translation>尚未测量任何适合此设计的运行的敏感度。</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By sensitivity: what loses most at the fewest bits first</source>
        <translation>按敏感度：位最少时损失最多的在前</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Weights of</source>
        <translation>权重来自</translation>
    </message>
    <message>
        <source>What each layer loses at fewer bits: from the best weights of a run, or those of a model, one layer at one bit-width is measured while all else stays as it is. A click on a cell gives the layer these bits, with Shift all layers of its block.</source>
        <translation>每层在较少位下损失多少：用一次运行的最佳权重或模型的权重，每次测量一层的一种位宽，其余保持不变。点击单元格使该层使用这些位，按住 Shift 则用于其块的所有层。</translation>
    </message>
    <message>
        <source>Run or model whose weights are measured</source>
        <translation>测量其权重的运行或模型</translation>
    </message>
    <message>
        <source>The model that the design is of, and runs whose trained weights fit it, whatever its bits: float runs first</source>
        <translation>设计所属的模型，以及训练后的权重适合它的运行（与位宽无关）：浮点运行在前</translation>
    </message>
    <message>
        <source>Measures each layer of this model at fewer bits, one at a time and without retraining, on the data of the set-up, to tell which of them can afford it.</source>
        <translation>用训练设置中的数据，逐层测量此模型在较少位下的表现，不重新训练，以判断哪些层承受得起。</translation>
    </message>
</context>
<context>
    <name>bitops::SensitivityPlot</name>
    <message>
        <source>Accuracy that each layer loses at other bits</source>
        <translation>每层在其他位宽时损失的准确率</translation>
    </message>
    <message>
        <source>Loss with one layer alone at its bits</source>
        <translation>只有一层使用其位时的损失</translation>
    </message>
    <message>
        <source>Change Weight Bits</source>
        <translation>更改权重位</translation>
    </message>
    <message>
        <source>Change Activation Bits</source>
        <translation>更改激活位</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>of accuracy</comment>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>as on screen</source>
        <translation>与屏幕上相同</translation>
    </message>
    <message>
        <source>its bits cannot be chosen</source>
        <translation>其位不可选择</translation>
    </message>
    <message>
        <source>saves nothing</source>
        <translation>不节省</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>节省 %1</translation>
    </message>
    <message>
        <source>costs %1 more</source>
        <translation>多花 %1</translation>
    </message>
    <message>
        <source>loss %1 (%2)</source>
        <translation>损失 %1（%2）</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Block %1, %2</source>
        <comment>a layer</comment>
        <translation>块 %1，%2</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <comment>of a layer</comment>
        <translation>%1，%2 位</translation>
    </message>
    <message>
        <source>%1 alone at %2 bits</source>
        <comment>a layer</comment>
        <translation>仅 %1 使用 %2 位</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>bitops::Settings</name>
    <message>
        <source>The folder must be a whole path, from / on.</source>
        <translation>文件夹必须是从 / 开始的完整路径。</translation>
    </message>
    <message>
        <source>Runs cannot be kept here: %1 is a file.</source>
        <translation>无法在此保存运行：%1 是一个文件。</translation>
    </message>
    <message>
        <source>Runs cannot be kept here: you may not write into %1.</source>
        <translation>无法在此保存运行：没有写入 %1 的权限。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>A comma cannot stand in numbers and between fields at once.</source>
        <translation>逗号不能同时用作小数点和字段分隔符。</translation>
    </message>
    <message>
        <source>There is no program %1 in %2.</source>
        <translation>%2 中没有程序 %1。</translation>
    </message>
</context>
<context>
    <name>bitops::SettingsActions</name>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>设置(&amp;G)…</translation>
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
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>where data sets are looked for</source>
        <translation>在此查找数据集</translation>
    </message>
    <message>
        <source>Threads of a training</source>
        <translation>训练的线程数</translation>
    </message>
    <message>
        <source>all cores (%1)</source>
        <translation>所有核心（%1）</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程数(&amp;T)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>Choose the folder: %1</source>
        <translation>选择文件夹：%1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>What stands between the fields of exported tables</source>
        <translation>导出表格中字段之间的分隔符</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Decimal sign of numbers in exported tables</source>
        <translation>导出表格中数字的小数点</translation>
    </message>
    <message>
        <source>Decimal point 0.5</source>
        <translation>小数点 0.5</translation>
    </message>
    <message>
        <source>Decimal comma 0,5</source>
        <translation>小数逗号 0,5</translation>
    </message>
    <message>
        <source>Begin with a &amp;byte order mark</source>
        <translation>以字节顺序标记开头(&amp;B)</translation>
    </message>
    <message>
        <source>Some spreadsheets need it to read letters beyond English ones</source>
        <translation>有些电子表格需要它才能正确读取英文以外的字符</translation>
    </message>
    <message>
        <source>&amp;CSV tables</source>
        <translation>CSV 表格(&amp;C)</translation>
    </message>
    <message>
        <source>Other &amp;programs go first</source>
        <translation>其他程序优先(&amp;P)</translation>
    </message>
    <message>
        <source>Trainings that the window starts run at a lower priority: they take what the window and other programs leave of the processor</source>
        <translation>由本窗口启动的训练以较低优先级运行：只使用窗口和其他程序留下的处理器时间</translation>
    </message>
    <message>
        <source>Keep the machine a&amp;wake while something is trained or measured</source>
        <translation>训练或测量期间保持计算机唤醒(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Slurm</source>
        <translation>Slurm(&amp;S)</translation>
    </message>
    <message>
        <source>where sbatch, squeue and scancel are, if not in the PATH</source>
        <translation>sbatch、squeue 和 scancel 所在位置（如不在 PATH 中）</translation>
    </message>
    <message>
        <source>S&amp;hared</source>
        <translation>共享(&amp;H)</translation>
    </message>
    <message>
        <source>for sweeps of a cluster, whose nodes see it, too</source>
        <translation>供集群上的扫描使用，各节点也能看到</translation>
    </message>
</context>
<context>
    <name>bitops::SettingsFile</name>
    <message>
        <source>Could not make the folder %1.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Settings are not kept. %1</source>
        <translation>设置未能保存。%1</translation>
    </message>
</context>
<context>
    <name>bitops::SleepInhibitor</name>
    <message>
        <source>A training is running</source>
        <translation>正在训练</translation>
    </message>
</context>
<context>
    <name>bitops::SlurmFields</name>
    <message>
        <source>&amp;Partition</source>
        <translation>分区(&amp;P)</translation>
    </message>
    <message>
        <source>The part of the cluster</source>
        <translation>集群的分区</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>时间(&amp;I)</translation>
    </message>
    <message>
        <source>For a task, as Slurm writes it, such as 2:00:00: what takes longer goes on in the next</source>
        <translation>每个任务的时间，按 Slurm 的写法，例如 2:00:00：超时的部分在下一个任务中继续</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>账户(&amp;U)</translation>
    </message>
    <message>
        <source>That is charged</source>
        <translation>计费账户</translation>
    </message>
    <message>
        <source>Processors of a tas&amp;k</source>
        <translation>每个任务的处理器数(&amp;K)</translation>
    </message>
    <message>
        <source>the threads of a run</source>
        <translation>运行的线程数</translation>
    </message>
    <message>
        <source>the cluster&apos;s usual</source>
        <translation>集群默认</translation>
    </message>
    <message>
        <source>“%1” has a blank or a quote in it.</source>
        <translation>“%1”中含有空格或引号。</translation>
    </message>
</context>
<context>
    <name>bitops::SlurmScriptDialog</name>
    <message>
        <source>Submit to Slurm</source>
        <translation>提交给 Slurm</translation>
    </message>
    <message>
        <source>This is submitted, by the command in its first line:</source>
        <translation>将用第一行的命令提交以下内容：</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>提交(&amp;S)</translation>
    </message>
</context>
<context>
    <name>bitops::StatusLine</name>
    <message>
        <source>Ins add · Ctrl+D duplicate · Alt+↑/↓ move · Ctrl+↑/↓ bits · F5 train</source>
        <translation>Ins 添加 · Ctrl+D 副本 · Alt+↑/↓ 移动 · Ctrl+↑/↓ 位宽 · F5 训练</translation>
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
        <translation>已修改</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>训练：%1</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>运行 %1：%2</translation>
    </message>
</context>
<context>
    <name>bitops::SweepActions</name>
    <message>
        <source>S&amp;weep…</source>
        <translation>扫描(&amp;W)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F5</source>
        <translation>Ctrl+Shift+F5</translation>
    </message>
    <message>
        <source>Trains this design many times: what varies is crossed (%1)</source>
        <translation>多次训练此设计：变化的项相互组合 (%1)</translation>
    </message>
    <message>
        <source>%1 sweep</source>
        <translation>%1 扫描</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>The bits of the model were changed: save the design first, so that the sweep can refer to its file.</source>
        <translation>模型的位宽已更改：请先保存设计，以便扫描引用其文件。</translation>
    </message>
</context>
<context>
    <name>bitops::SweepCluster</name>
    <message numerus="yes">
        <source>Could not begin the sweep “%1”: %Ln task(s) of the job %2 are in Slurm&apos;s queue. Stop takes them out of it.</source>
        <translation>
            <numerusform>无法开始扫描“%1”：作业 %2 有 %Ln 个任务在 Slurm 的队列中。“停止”可将其取出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::SweepControls</name>
    <message>
        <source>Progress of the sweep</source>
        <translation>扫描的进度</translation>
    </message>
    <message>
        <source>Go on with the sweep</source>
        <translation>继续扫描</translation>
    </message>
    <message>
        <source>Stop the sweep</source>
        <translation>停止扫描</translation>
    </message>
    <message>
        <source>Stop the sweep: its runs keep what they have, and it can go on later</source>
        <translation>停止扫描：各次运行保留已有结果，以后可以继续</translation>
    </message>
    <message>
        <source>There is no sweep.</source>
        <translation>没有扫描。</translation>
    </message>
    <message>
        <source>A sweep is being trained: it has to end first, or to be stopped.</source>
        <translation>正在训练一个扫描：需等它结束，或将其停止。</translation>
    </message>
    <message>
        <source>Another program trains runs of it.</source>
        <translation>另一个程序正在训练其运行。</translation>
    </message>
    <message>
        <source>Its folder does not have the sweep itself: open its file under Training › Sweep.</source>
        <translation>其文件夹中没有扫描本身：请在“训练 › 扫描”中打开其文件。</translation>
    </message>
    <message>
        <source>All of its runs are done.</source>
        <translation>其所有运行均已完成。</translation>
    </message>
    <message>
        <source>Looking for what is left to do…</source>
        <translation>正在查找待完成的部分…</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>Stopping: %1</source>
        <translation>正在停止：%1</translation>
    </message>
    <message>
        <source>Go on with the sweep: what is done stays, and what was begun goes on where it was</source>
        <translation>继续扫描：已完成的保留，已开始的从原处继续</translation>
    </message>
    <message>
        <source>Resume the sweep</source>
        <translation>恢复扫描</translation>
    </message>
    <message>
        <source>Pause the sweep</source>
        <translation>暂停扫描</translation>
    </message>
    <message>
        <source>Slurm trains it: it goes on by itself.</source>
        <translation>由 Slurm 训练：会自行继续。</translation>
    </message>
    <message>
        <source>Waiting for Slurm…</source>
        <translation>正在等待 Slurm…</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln at a time beside the other training</source>
        <translation>
            <numerusform>%1；与另一训练并行，每次 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Slurm: %1 of %2 done, %3 at work, %4 waiting</source>
        <translation>Slurm：已完成 %1 / %2，%3 个正在进行，%4 个在等待</translation>
    </message>
</context>
<context>
    <name>bitops::SweepDialog</name>
    <message>
        <source>Sweeps (*.json);;All files (*)</source>
        <translation>扫描 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Trains many runs: what varies from the design on the screen and the recipe of the set-up, each value with each of the others. The table has all runs that it makes.</source>
        <translation>训练多次运行：相对屏幕上的设计和训练设置中的配置变化的项，每个值与其他项的每个值组合。表格列出将产生的所有运行。</translation>
    </message>
    <message>
        <source>Runs of the sweep</source>
        <translation>扫描的运行</translation>
    </message>
    <message>
        <source>as many as there are cores for</source>
        <translation>按核心数而定</translation>
    </message>
    <message>
        <source>Each run has the threads of its recipe: more threads than the processor has cores make all of them slower</source>
        <translation>每次运行使用其配置的线程数：线程多于处理器核心会使所有运行变慢</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>&amp;Runs at once</source>
        <translation>同时运行数(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Star&amp;t</source>
        <translation>开始(&amp;T)</translation>
    </message>
    <message>
        <source>Opens the file of a sweep in the place of this one</source>
        <translation>打开扫描文件以取代当前扫描</translation>
    </message>
    <message>
        <source>Saves the sweep as a file, which “bitops sweep” trains, too</source>
        <translation>把扫描存为文件，“bitops sweep”也能训练它</translation>
    </message>
    <message>
        <source>designs of %1</source>
        <translation>%1 中的设计</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listed combination(s)</source>
        <translation>
            <numerusform>%Ln 个列出的组合</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln epoch(s)</source>
        <translation>
            <numerusform>%Ln 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>The sweep has no name yet.</source>
        <translation>扫描还没有名称。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>A sweep is being trained: it has to end first, or to be stopped.</source>
        <translation>正在训练一个扫描：需等它结束，或将其停止。</translation>
    </message>
    <message>
        <source>It is worked out which runs this makes.</source>
        <translation>正在计算将产生哪些运行。</translation>
    </message>
    <message>
        <source>All runs of this sweep are trained already.</source>
        <translation>该扫描的所有运行均已训练完毕。</translation>
    </message>
    <message>
        <source>Working out the runs…</source>
        <translation>正在计算各次运行…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to train</source>
        <translation>
            <numerusform>%Ln 次待训练</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 BitOps</source>
        <translation>%1 BitOps</translation>
    </message>
    <message>
        <source>%1 to %2 BitOps</source>
        <translation>%1 至 %2 BitOps</translation>
    </message>
    <message>
        <source>how long it takes is not known: nothing was trained on these data yet</source>
        <translation>所需时间未知：尚未在这些数据上训练过</translation>
    </message>
    <message numerus="yes">
        <source>about %1, %Ln at a time</source>
        <translation>
            <numerusform>约 %1，每次 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Sweep</source>
        <translation>打开扫描</translation>
    </message>
    <message>
        <source>Save Sweep</source>
        <translation>保存扫描</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>A cluster with Slurm</source>
        <translation>使用 Slurm 的集群</translation>
    </message>
    <message>
        <source>Tr&amp;ain on</source>
        <translation>训练于(&amp;A)</translation>
    </message>
    <message>
        <source>Submi&amp;t…</source>
        <translation>提交(&amp;T)…</translation>
    </message>
    <message>
        <source>as many as the cluster gives</source>
        <translation>集群允许的最大数</translation>
    </message>
    <message>
        <source>Each run is a task of its own</source>
        <translation>每次运行是一个单独的任务</translation>
    </message>
    <message>
        <source>A sweep is being submitted or cancelled.</source>
        <translation>正在提交或取消一个扫描。</translation>
    </message>
    <message>
        <source>about %1 one after the other, at the speed of this machine</source>
        <translation>依次进行约需 %1（按本机速度）</translation>
    </message>
</context>
<context>
    <name>bitops::SweepPanel</name>
    <message>
        <source>Runs or means</source>
        <translation>运行或均值</translation>
    </message>
    <message>
        <source>Runs of the sweep</source>
        <translation>扫描的运行</translation>
    </message>
    <message>
        <source>The runs of a sweep: a column for each thing that varies, and a line for each run in the plot beside. A drag along an axis shows only the runs that go through there.</source>
        <translation>扫描的各次运行：每个变化的项占一列，旁边的图中每次运行一条线。沿某个轴拖动，只显示经过该段的运行。</translation>
    </message>
    <message>
        <source>Sweep that is shown</source>
        <translation>所显示的扫描</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>A row for each run</source>
        <translation>每次运行一行</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>A row for what differs in nothing but the seed, with mean and deviation</source>
        <translation>仅随机种子不同的运行合为一行，带有均值和偏差</translation>
    </message>
    <message>
        <source>The table of this sweep cannot be read.</source>
        <translation>无法读取该扫描的表格。</translation>
    </message>
    <message>
        <source>A sweep trains a design many times: with other bits, seeds, learning rates. Its runs come to stand here in a table, with means over the seeds.</source>
        <translation>扫描以不同的位数、种子、学习率多次训练一个设计。其运行将列在这里的表格中，并对种子取均值。</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Swee&amp;p</source>
        <translation>扫描(&amp;P)</translation>
    </message>
    <message>
        <source>There is no sweep.</source>
        <translation>没有扫描。</translation>
    </message>
</context>
<context>
    <name>bitops::SweepPlaces</name>
    <message>
        <source>the folder of its data, %1, is not there</source>
        <translation>其数据文件夹 %1 不存在</translation>
    </message>
</context>
<context>
    <name>bitops::SweepRowsModel</name>
    <message numerus="yes">
        <source>%1 of %Ln run(s) done</source>
        <translation>
            <numerusform>%1 / %Ln 次运行已完成</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 at work</source>
        <translation>%1，%2 次正在训练</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Shows the runs of the sweep in plots, or hides them (Space)</source>
        <translation>在图中显示或隐藏该扫描的运行（空格键）</translation>
    </message>
    <message>
        <source>The best of its runs</source>
        <translation>其各次运行中最佳的</translation>
    </message>
    <message>
        <source>shown in plots</source>
        <translation>在图表中显示</translation>
    </message>
    <message>
        <source>hidden in plots</source>
        <translation>在图表中隐藏</translation>
    </message>
    <message>
        <source>Sweep %1: %2</source>
        <translation>扫描 %1：%2</translation>
    </message>
</context>
<context>
    <name>bitops::SweepRunner</name>
    <message>
        <source>Could not begin the sweep: the trainer %1 is not there.</source>
        <translation>无法开始扫描：训练程序 %1 不存在。</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <translation>最佳准确率</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Best accuracy, mean</source>
        <translation>最佳准确率，均值</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>bitops::SweepValues</name>
    <message>
        <source>Weight bits</source>
        <translation>权重位数</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>激活位数</translation>
    </message>
    <message>
        <source>Classifier bits</source>
        <translation>分类器位数</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Numbers, such as 0.001, 0.01
&quot;log 0.0001 0.01 5&quot;: five numbers from the one to the other, each the same multiple of the one before</source>
        <translation>数值，如 0.001, 0.01
&quot;log 0.0001 0.01 5&quot;：从前者到后者的五个数，每个都是前一个的相同倍数</translation>
    </message>
    <message>
        <source>Whole numbers, such as 1, 2, 4
&quot;0..9&quot;: from the one to the other</source>
        <translation>整数，如 1, 2, 4
&quot;0..9&quot;：从前者到后者</translation>
    </message>
    <message>
        <source>“%1” has no values yet</source>
        <translation>“%1”还没有取值</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Files of designs, or presets such as preset:notebook</source>
        <translation>设计文件，或预设，如 preset:notebook</translation>
    </message>
    <message>
        <source>1 to 16 bits, or 32 for float, the same in all blocks</source>
        <translation>1 到 16 位，或用 32 表示 float，所有块相同</translation>
    </message>
    <message>
        <source>on, off</source>
        <translation>开, 关</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>前沿</translation>
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
        <translation>参数</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>平均位宽</translation>
    </message>
    <message>
        <source>Peak act.</source>
        <translation>激活峰值</translation>
    </message>
    <message>
        <source>%1 (%2) against the baseline “%3”</source>
        <translation>相对基线“%3”为 %1（%2）</translation>
    </message>
    <message>
        <source>as far as it goes</source>
        <translation>可计算部分</translation>
    </message>
    <message>
        <source>%1 of 8-bit</source>
        <translation>8 位的 %1</translation>
    </message>
    <message>
        <source>%1 BitOps, counting %2; %3 of all at 8 bits, %4 of float</source>
        <translation>%1 BitOps，按 %2 计数；为全 8 位的 %3，浮点的 %4</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>%1 MACs</translation>
    </message>
    <message>
        <source>with classifier</source>
        <translation>含分类器</translation>
    </message>
    <message>
        <source>%1: %2 weights of convolutions, %3 of the classifier, %4 of batch norm, %5 biases</source>
        <translation>%1：卷积权重 %2，分类器 %3，批归一化 %4，偏置 %5</translation>
    </message>
    <message>
        <source>%1× below float</source>
        <translation>浮点的 1/%1</translation>
    </message>
    <message>
        <source>%1 bytes at their bits, %2 as float, %3</source>
        <translation>按位宽 %1 字节，浮点 %2，%3</translation>
    </message>
    <message>
        <source>with the classifier</source>
        <translation>含分类器</translation>
    </message>
    <message>
        <source>without the classifier</source>
        <translation>不含分类器</translation>
    </message>
    <message>
        <source>per MAC</source>
        <translation>每 MAC</translation>
    </message>
    <message>
        <source>%1 weight bits, averaged over MACs</source>
        <translation>按 MACs 平均的权重位宽 %1</translation>
    </message>
    <message>
        <source>%1 bytes of activations, most at %2: its input and output at their bits, and what waits for a skip connection; without the weights</source>
        <translation>激活 %1 字节，峰值在 %2：其输入和输出按各自位宽，加上等待跳跃连接的部分；不含权重</translation>
    </message>
    <message>
        <source>as float</source>
        <translation>与 float 相同</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>What the whole network costs under the rule that is named, and how that compares with the baseline. Hold the pointer over a figure for the exact number.</source>
        <translation>按所示规则，整个网络的开销及其与基线的比较。将指针停在数值上可看精确数。</translation>
    </message>
    <message>
        <source>at block %1</source>
        <translation>在块 %1</translation>
    </message>
    <message>
        <source>at the pooling</source>
        <translation>在池化处</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>在末尾</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>激活峰值</translation>
    </message>
    <message>
        <source>More totals</source>
        <translation>更多总计</translation>
    </message>
    <message>
        <source>per image</source>
        <translation>每幅图像</translation>
    </message>
    <message>
        <source>Copies: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>在 %1</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
</context>
<context>
    <name>bitops::Tour</name>
    <message>
        <source>Could not make the folder %1 for the tour&apos;s results.</source>
        <translation>无法为演示结果创建文件夹 %1。</translation>
    </message>
    <message>
        <source>The tour&apos;s results are in %1: window.png, layers.csv, training.csv.</source>
        <translation>演示结果位于 %1：window.png、layers.csv、training.csv。</translation>
    </message>
</context>
<context>
    <name>bitops::Tradeoff</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, validated on %3 images</source>
        <translation>%1，%2，用 %3 张图像验证</translation>
    </message>
    <message>
        <source>%1
%2 right in epoch %3 (%4 of %5 epochs done)
%6 BitOps (%7)
%8, %9</source>
        <translation>%1
第 %3 轮准确率 %2（已完成 %4 轮，共 %5 轮）
%6 BitOps（%7）
%8，%9</translation>
    </message>
</context>
<context>
    <name>bitops::TradeoffMarks</name>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%1 %2，%3</translation>
    </message>
</context>
<context>
    <name>bitops::TradeoffPanel</name>
    <message>
        <source>Data of the runs</source>
        <translation>运行的数据</translation>
    </message>
    <message>
        <source>Accuracies can be compared where the same images were asked about: runs of one data set are shown at a time</source>
        <translation>只有对同样的图像，准确率才可比较：每次只显示同一数据集的运行</translation>
    </message>
    <message>
        <source>Logarithmic axis of BitOps</source>
        <translation>BitOps 对数轴</translation>
    </message>
    <message>
        <source>Spreads out cheap designs: each step to the right is as many times as much</source>
        <translation>拉开低开销的设计：向右每一步是相同的倍数</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n run(s)</source>
        <translation>
            <numerusform>%1：%n 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs yet. Press Train (F5): each run becomes a point here, between what its design costs and how well it learns.</source>
        <translation>还没有运行。按“训练”(F5)：每次运行在此成为一个点，表示设计的开销和学习效果。</translation>
    </message>
    <message>
        <source>No run has an epoch behind it yet. With its first one a run becomes a point here, between what its design costs and how well it learns.</source>
        <translation>尚无运行完成一轮。完成第一轮后，运行在此成为一个点，表示设计的开销和学习效果。</translation>
    </message>
    <message>
        <source>Logarith&amp;mic</source>
        <translation>对数(&amp;M)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Accuracy vs BitOps</source>
        <translation>准确率与 BitOps</translation>
    </message>
    <message>
        <source>Accuracy vs &amp;BitOps</source>
        <translation>准确率与 BitOps(&amp;B)</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>多次运行</translation>
    </message>
    <message>
        <source>Each run as a point: what its design costs, and how well it validated at best. The line joins the runs that no other beats in both. Marks and colours are those of the list of runs; hidden runs are faded.</source>
        <translation>每个运行为一个点：其设计的开销及最佳验证准确率。连线连接没有其他运行在两方面同时胜出的运行。标记和颜色与运行列表相同；隐藏的运行淡显。</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Means over seeds</source>
        <translation>对随机种子取均值</translation>
    </message>
    <message>
        <source>Puts runs together that differ in nothing but their seed: a point is their mean, its bar the standard deviation</source>
        <translation>把仅随机种子不同的运行合在一起：点为其均值，误差线为标准差</translation>
    </message>
</context>
<context>
    <name>bitops::TradeoffPlot</name>
    <message>
        <source>Accuracy and BitOps of the runs</source>
        <translation>运行的准确率与 BitOps</translation>
    </message>
    <message>
        <source>Each run is a point: its BitOps to the right, its best validation accuracy upwards. The line joins those that no other run beats: none is as accurate for fewer BitOps. A click selects the run, a double click opens its design.</source>
        <translation>每次运行是一个点：横轴为 BitOps，纵轴为最佳验证准确率。连线连接没有被其他运行超过的点：没有运行能以更少的 BitOps 达到同样的准确率。单击选择运行，双击打开其设计。</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>最佳验证准确率</translation>
    </message>
    <message>
        <source>BitOps (%1)</source>
        <translation>BitOps（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Best accuracy</source>
        <translation>最佳准确率</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>share of 8-bit</source>
        <translation>占 8 位的比例</translation>
    </message>
</context>
<context>
    <name>bitops::TrainerProcess</name>
    <message>
        <source>Test with the weights of epoch %1: loss %2, accuracy %3 %.</source>
        <translation>用第 %1 轮的权重测试：损失 %2，准确率 %3 %。</translation>
    </message>
    <message>
        <source>Ignored an event of the unknown type &quot;%1&quot;.</source>
        <translation>忽略了未知类型“%1”的事件。</translation>
    </message>
</context>
<context>
    <name>bitops::TrainingActions</name>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
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
        <translation>训练正在进行。</translation>
    </message>
    <message>
        <source>This cannot be trained: %1</source>
        <translation>无法这样训练：%1</translation>
    </message>
    <message>
        <source>Train this design in the background (F5)</source>
        <translation>在后台训练此设计 (F5)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Stop Training?</source>
        <translation>停止训练？</translation>
    </message>
    <message>
        <source>A training is running. Its epochs so far are kept in its run folder.</source>
        <translation>训练正在进行。已完成的轮保存在其运行文件夹中。</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>Add to &amp;Queue</source>
        <translation>加入队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Ctrl+F5</source>
        <translation>Ctrl+F5</translation>
    </message>
    <message>
        <source>&amp;Train When This Ends</source>
        <translation>结束后训练(&amp;T)</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>A training is running: puts this design into the queue (F5)</source>
        <translation>训练正在进行：将此设计加入队列 (F5)</translation>
    </message>
    <message>
        <source>Trains this design, as it is now, when its turn has come (Ctrl+F5)</source>
        <translation>轮到时按当前状态训练此设计 (Ctrl+F5)</translation>
    </message>
    <message>
        <source>Added to the queue, which is held: start it under Progress.</source>
        <translation>已加入暂缓的队列：请在“进度”中启动。</translation>
    </message>
    <message>
        <source>Added to the queue: it is trained when its turn has come.</source>
        <translation>已加入队列：轮到时开始训练。</translation>
    </message>
    <message>
        <source>&amp;Evaluate Model…</source>
        <translation>评估模型(&amp;E)…</translation>
    </message>
    <message>
        <source>Measures the model&apos;s weights at the bits of the design, on the data of the set-up or on others</source>
        <translation>按设计的位宽测量模型的权重，使用设置中的数据或其他数据</translation>
    </message>
    <message>
        <source>Only an ONNX model has weights of its own: those of a run are evaluated in the list of runs.</source>
        <translation>只有 ONNX 模型自带权重：运行的权重在运行列表中评估。</translation>
    </message>
</context>
<context>
    <name>bitops::TrainingLog</name>
    <message>
        <source>Messages of the trainer</source>
        <translation>训练程序的消息</translation>
    </message>
    <message>
        <source>Where each run is kept, how it ended, and what the trainer says beside its results.</source>
        <translation>每次运行的保存位置、结束方式，以及训练程序在结果之外的消息。</translation>
    </message>
    <message>
        <source>Where each run is kept, its recipe, how it ended, and what the trainer says beside its results.</source>
        <translation>每次运行的保存位置、配置、结束方式，以及训练程序在结果之外的消息。</translation>
    </message>
</context>
<context>
    <name>bitops::TrainingOffers</name>
    <message>
        <source>Show the Last Run</source>
        <translation>显示最近的运行</translation>
    </message>
    <message>
        <source>Get CIFAR-10…</source>
        <translation>获取 CIFAR-10…</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train (%1)</source>
        <comment>with the time that it takes</comment>
        <translation>训练（%1）</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>约一分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>约 %n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitops::TrainingPanel</name>
    <message>
        <source>Ten classes of coloured shapes, drawn by the program itself</source>
        <translation>由程序绘制的十类彩色形状</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder with data</source>
        <translation>选择数据文件夹</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>A folder with CIFAR-10 or CIFAR-100 in binary format, MNIST or Fashion-MNIST (plain or gzip), or with a folder of PNG, JPEG, BMP or PNM pictures for each class</source>
        <translation>含二进制格式的 CIFAR-10 或 CIFAR-100、MNIST 或 Fashion-MNIST（原始或 gzip），或每类一个 PNG、JPEG、BMP 或 PNM 图片文件夹的文件夹</translation>
    </message>
    <message>
        <source>Folder with Training Data</source>
        <translation>训练数据文件夹</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Get CIFAR-10…</source>
        <translation>获取 CIFAR-10…</translation>
    </message>
    <message>
        <source>Fetch CIFAR-10, CIFAR-100, MNIST or Fashion-MNIST from where it is published</source>
        <translation>从发布处下载 CIFAR-10、CIFAR-100、MNIST 或 Fashion-MNIST</translation>
    </message>
    <message>
        <source>Change the design to fit the data</source>
        <translation>修改设计以适应数据</translation>
    </message>
    <message>
        <source>How the next run is trained. It does not touch a run that is under way.</source>
        <translation>下一次运行如何训练。不影响正在进行的运行。</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>设置</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>Normalise images as the model&apos;s file says</source>
        <translation>按模型文件所述归一化图像</translation>
    </message>
</context>
<context>
    <name>bitops::TrainingSession</name>
    <message>
        <source>Run folder: %1</source>
        <translation>运行文件夹：%1</translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>bitops::TypeDelegate</name>
    <message>
        <source>Block type</source>
        <translation>块类型</translation>
    </message>
</context>
<context>
    <name>bitops::UndoCommand</name>
    <message>
        <source>Add Block</source>
        <translation>添加块</translation>
    </message>
    <message>
        <source>Add Blocks</source>
        <translation>添加多个块</translation>
    </message>
    <message>
        <source>Remove Block</source>
        <translation>删除块</translation>
    </message>
    <message>
        <source>Remove Blocks</source>
        <translation>删除多个块</translation>
    </message>
    <message>
        <source>Move Block</source>
        <translation>移动块</translation>
    </message>
    <message>
        <source>Move Blocks</source>
        <translation>移动多个块</translation>
    </message>
</context>
<context>
    <name>bitops::VariedRows</name>
    <message>
        <source>&amp;Vary One More</source>
        <translation>再增加一项(&amp;V)</translation>
    </message>
    <message>
        <source>What varies</source>
        <translation>变化的项</translation>
    </message>
    <message>
        <source>Its values</source>
        <translation>其取值</translation>
    </message>
    <message>
        <source>values, separated by commas</source>
        <translation>取值，用逗号分隔</translation>
    </message>
    <message>
        <source>Do not vary it</source>
        <translation>不再变化</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>“%1” stands there twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
</context>
<context>
    <name>bitops::WeightHistogram</name>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>量化级</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重值</translation>
    </message>
    <message>
        <source>Weights in a bin</source>
        <translation>每个区间的权重数</translation>
    </message>
    <message>
        <source>Histogram of the layer&apos;s weights</source>
        <translation>该层权重的直方图</translation>
    </message>
    <message>
        <source>How many weights of the layer have which value, at the end of the chosen epoch. Each line is a quantization level: what the layer computes with is the nearest one of them.</source>
        <translation>所选轮结束时，该层权重取值的分布。每条线是一个量化级：该层用最近的一级计算。</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n weight(s)</source>
        <translation>
            <numerusform>%1 到 %2：%n 个权重</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation>%1 个量化级</translation>
    </message>
    <message>
        <source>%1 levels: too close together to be drawn</source>
        <translation>%1 个量化级：过于密集，无法画出</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>bitops::WeightsPanel</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>The layer whose weights are shown</source>
        <translation>显示其权重的层</translation>
    </message>
    <message>
        <source>Epoch of the weights</source>
        <translation>权重所在轮</translation>
    </message>
    <message>
        <source>The epoch whose weights are shown. At the right end it goes on with a training.</source>
        <translation>显示其权重的轮。滑到最右端时随训练更新。</translation>
    </message>
    <message>
        <source>Reading the run “%1”…</source>
        <translation>正在读取运行“%1”…</translation>
    </message>
    <message>
        <source>The run “%1” has no figures of its layers yet: they come with each epoch.</source>
        <translation>运行“%1”尚无各层数值：每轮之后才有。</translation>
    </message>
    <message>
        <source>%1 · %2 bits · %3 dB</source>
        <translation>%1 · %2 位 · %3 dB</translation>
    </message>
    <message>
        <source>%1 · float</source>
        <translation>%1 · 浮点</translation>
    </message>
    <message>
        <source>%1 · %2 bits</source>
        <translation>%1 · %2 位</translation>
    </message>
    <message>
        <source>Run “%1”</source>
        <translation>运行“%1”</translation>
    </message>
    <message>
        <source>Run “%1”: %2</source>
        <translation>运行“%1”：%2</translation>
    </message>
    <message>
        <source>The run “%1” was trained without figures of its layers: train it with “Statistics” (under “Advanced”) on to see its weights.</source>
        <translation>运行“%1”训练时没有记录各层数据：请打开“统计”（在“高级”中）重新训练，即可查看其权重。</translation>
    </message>
    <message>
        <source>Epoch %1 &amp;of %2</source>
        <translation>第 %1 轮，共 %2 轮(&amp;O)</translation>
    </message>
    <message>
        <source>How the weights of a layer are spread, with the levels that they are rounded to, epoch by epoch.</source>
        <translation>一层权重的分布及其舍入到的量化级，逐轮显示。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>&amp;Weights of a Layer</source>
        <translation>一层的权重(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quantization of the Layers</source>
        <translation>各层的量化(&amp;Q)</translation>
    </message>
    <message>
        <source>Press Train (F5), or select a run in the list: the weights of its layers are shown here, epoch by epoch, with the levels that they are rounded to.</source>
        <translation>请按“训练”(F5)，或在列表中选择一次运行：这里会逐轮显示各层的权重，以及它们舍入到的量化级。</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>权重(&amp;W)</translation>
    </message>
</context>
</TS>
