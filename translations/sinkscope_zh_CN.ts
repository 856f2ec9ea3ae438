<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ColourMap</name>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Jet (paper look)</source>
        <translation>Jet（论文风格）</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
</context>
<context>
    <name>FrameCanvas</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>1 sink</source>
        <translation>1 个汇聚点</translation>
    </message>
    <message>
        <source>%1 sinks</source>
        <translation>%1 个汇聚点</translation>
    </message>
</context>
<context>
    <name>NumberFormat</name>
    <message>
        <source>0 %</source>
        <translation>0%</translation>
    </message>
    <message>
        <source>&lt; 0.1 %</source>
        <translation>&lt; 0.1%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>ParameterEditor</name>
    <message>
        <source>&lt;p&gt;Published default %1 · range %2 to %3&lt;/p&gt;</source>
        <translation>&lt;p&gt;论文公布的默认值 %1 · 范围 %2 至 %3&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>%1 至 %2 的整数</translation>
    </message>
    <message>
        <source>A number from %1 to %2</source>
        <translation>%1 至 %2 的数</translation>
    </message>
</context>
<context>
    <name>RunFigures</name>
    <message>
        <source>loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>reading the video</source>
        <translation>正在读取视频</translation>
    </message>
    <message>
        <source>vision tower</source>
        <translation>视觉塔</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>altogether</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation>键和值</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>kept for later runs</source>
        <translation>留给后续运行</translation>
    </message>
    <message>
        <source>forecast for the run</source>
        <translation>本次运行预计</translation>
    </message>
    <message>
        <source>largest so far, whole program</source>
        <translation>整个程序至今的最大值</translation>
    </message>
    <message>
        <source>from an earlier run: %1</source>
        <translation>取自先前的运行：%1</translation>
    </message>
</context>
<context>
    <name>TokenStrip</name>
    <message>
        <source>%1 frame %2 · %3</source>
        <translation>%1 帧 %2 · %3</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>newline</source>
        <translation>换行</translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>First-token mass</source>
        <translation>首 token 占比</translation>
    </message>
    <message>
        <source>attention on token 0; prompt: mean over queries 1…T−1</source>
        <translation>对 token 0 的注意力；提示词：对查询 1…T−1 取平均</translation>
    </message>
    <message>
        <source>Sink mass</source>
        <translation>汇聚占比</translation>
    </message>
    <message>
        <source>attention on tokens with φ ≥ τ in the layer; prompt: mean over queries 1…T−1</source>
        <translation>对该层中 φ ≥ τ 的 token 的注意力；提示词：对查询 1…T−1 取平均</translation>
    </message>
    <message>
        <source>Visual sink mass</source>
        <translation>视觉汇聚占比</translation>
    </message>
    <message>
        <source>attention on vision tokens with φ ≥ τ in the layer; prompt: mean over the question&apos;s queries</source>
        <translation>对该层中 φ ≥ τ 的视觉 token 的注意力；提示词：对问题的查询取平均</translation>
    </message>
    <message>
        <source>Vision mass</source>
        <translation>视觉占比</translation>
    </message>
    <message>
        <source>attention on all vision tokens; prompt: mean over the question&apos;s queries</source>
        <translation>对所有视觉 token 的注意力；提示词：对问题的查询取平均</translation>
    </message>
    <message>
        <source>Row entropy</source>
        <translation>行熵</translation>
    </message>
    <message>
        <source>−Σ A ln A divided by ln(number of keys), 1 = uniform; prompt: mean over queries 1…T−1</source>
        <translation>−Σ A ln A 除以 ln(键的数量)，1 = 均匀；提示词：对查询 1…T−1 取平均</translation>
    </message>
    <message>
        <source>mean over heads of: </source>
        <translation>各头的平均：</translation>
    </message>
    <message>
        <source>First-token sink rate</source>
        <translation>首 token 汇聚率</translation>
    </message>
    <message>
        <source>share of heads with α_0 &gt; ε, α_0 = mean attention on token 0 over prompt queries 1…T−1 (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_0 &gt; ε 的头的比例，α_0 = 提示词查询 1…T−1 对 token 0 的平均注意力（arXiv 2410.10781，ε = 0.3）</translation>
    </message>
    <message>
        <source>Largest φ</source>
        <translation>最大 φ</translation>
    </message>
    <message>
        <source>max over prompt tokens of φ (of an answer step: φ of its query); φ = max over sink dimensions of |h_d| / RMS(h)</source>
        <translation>提示词 token 的 φ 的最大值（回答步骤：其查询的 φ）；φ = 汇聚维度上 |h_d| / RMS(h) 的最大值</translation>
    </message>
    <message>
        <source>First-token norm</source>
        <translation>首 token 范数</translation>
    </message>
    <message>
        <source>L2 norm of token 0&apos;s residual entering the layer</source>
        <translation>进入该层的 token 0 残差的 L2 范数</translation>
    </message>
    <message>
        <source>Sink tokens</source>
        <translation>汇聚 token 数</translation>
    </message>
    <message>
        <source>number of prompt tokens with φ ≥ τ</source>
        <translation>φ ≥ τ 的提示词 token 数</translation>
    </message>
    <message>
        <source>Visual sink tokens</source>
        <translation>视觉汇聚 token 数</translation>
    </message>
    <message>
        <source>number of vision tokens with φ ≥ τ</source>
        <translation>φ ≥ τ 的视觉 token 数</translation>
    </message>
</context>
<context>
    <name>interventions</name>
    <message>
        <source>strength γ</source>
        <translation>强度 γ</translation>
    </message>
    <message>
        <source>How far head outputs turn toward the sink&apos;s value: the parallel part grows by 1 + γ·tanh(ReLU(cos)/temperature); the norm is kept.</source>
        <translation>注意力头输出向汇聚点 value 向量旋转的程度：平行分量放大 1 + γ·tanh(ReLU(cos)/温度) 倍；范数保持不变。</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Sharpness of the gate tanh(ReLU(cos)/temperature).</source>
        <translation>门控 tanh(ReLU(cos)/温度) 的锐度。</translation>
    </message>
    <message>
        <source>rotate head outputs</source>
        <translation>旋转头输出</translation>
    </message>
    <message>
        <source>Part A: turn head outputs toward the sink&apos;s value.</source>
        <translation>A 部分：将注意力头输出向汇聚点的 value 向量旋转。</translation>
    </message>
    <message>
        <source>relax the sink&apos;s mask</source>
        <translation>放宽汇聚点掩码</translation>
    </message>
    <message>
        <source>Part B: let each sink see the whole prompt once, at layers that are multiples of ⌊L/7⌋.</source>
        <translation>B 部分：在 ⌊L/7⌋ 的倍数层，让每个汇聚点看到整个提示词一次。</translation>
    </message>
    <message>
        <source>first layer</source>
        <translation>起始层</translation>
    </message>
    <message>
        <source>First layer that may be changed.</source>
        <translation>可修改的第一层。</translation>
    </message>
    <message>
        <source>last layer</source>
        <translation>结束层</translation>
    </message>
    <message>
        <source>Last layer that may be changed, inclusive; negative counts from the end: −3 is the third from the end.</source>
        <translation>可修改的最后一层（含）；负数从末尾数起：−3 为倒数第三层。</translation>
    </message>
    <message>
        <source>median factor</source>
        <translation>中位数倍数</translation>
    </message>
    <message>
        <source>A sink has |h| ≥ max(minimum, factor · median |h|).</source>
        <translation>汇聚点满足 |h| ≥ max(最小值, 倍数 · median |h|)。</translation>
    </message>
    <message>
        <source>minimum |h|</source>
        <translation>最小 |h|</translation>
    </message>
    <message>
        <source>Lower bound of the sink test on the largest |h|.</source>
        <translation>对最大 |h| 进行汇聚点判定的下限。</translation>
    </message>
    <message>
        <source>keep norms</source>
        <translation>保持范数</translation>
    </message>
    <message>
        <source>Scale turned head outputs back to their old norm.</source>
        <translation>将旋转后的头输出缩放回原范数。</translation>
    </message>
    <message>
        <source>generated tokens</source>
        <translation>生成的 token</translation>
    </message>
    <message>
        <source>off: generated tokens are not turned; on: with the prompt&apos;s sink value; released: as the authors&apos; code does.</source>
        <translation>off：不旋转生成的 token；on：使用提示词中汇聚点的 value 向量；released：与作者代码一致。</translation>
    </message>
    <message>
        <source>Turns head outputs toward the sink&apos;s value and lets the sink look past the causal mask once.</source>
        <translation>将注意力头输出向汇聚点的 value 向量旋转，并让汇聚点越过因果掩码一次。</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>threshold τ</source>
        <translation>阈值 τ</translation>
    </message>
    <message>
        <source>A token is a sink of a layer when φ = max over D_sink of |x[d]|/RMS(x) ≥ τ.</source>
        <translation>当 φ =（D_sink 上 |x[d]|/RMS(x) 的最大值）≥ τ 时，该 token 为该层的汇聚点。</translation>
    </message>
    <message>
        <source>non-sink ρ</source>
        <translation>非汇聚 ρ</translation>
    </message>
    <message>
        <source>A head is edited when at least this share of its attention on vision tokens is on non-sinks (r ≥ ρ, Eq. 3).</source>
        <translation>当头对视觉 token 的注意力中至少有此比例落在非汇聚点上时，编辑该头（r ≥ ρ，式 3）。</translation>
    </message>
    <message>
        <source>moved p</source>
        <translation>转移比例 p</translation>
    </message>
    <message>
        <source>Share of the attention on all sinks that is moved to visual non-sinks (Ω = p · Σ sinks, Eq. 4).</source>
        <translation>所有汇聚点的注意力中转移到视觉非汇聚点的比例（Ω = p · Σ 汇聚点，式 4）。</translation>
    </message>
    <message>
        <source>image mass</source>
        <translation>图像占比</translation>
    </message>
    <message>
        <source>Rows with less attention on vision tokens than this stay untouched.</source>
        <translation>对视觉 token 的注意力低于此值的行保持不变。</translation>
    </message>
    <message>
        <source>sink channels</source>
        <translation>汇聚通道</translation>
    </message>
    <message>
        <source>D_sink: &quot;auto&quot; finds the channels of this model; or numbers joined by +.</source>
        <translation>D_sink：&quot;auto&quot; 自动查找此模型的通道；也可输入以 + 连接的编号。</translation>
    </message>
    <message>
        <source>Layers before this one are not edited (paper 0, released code 2).</source>
        <translation>不编辑此层之前的层（论文 0，公开代码 2）。</translation>
    </message>
    <message>
        <source>skip last layer</source>
        <translation>跳过最后一层</translation>
    </message>
    <message>
        <source>Leave the last layer as it is (paper yes, released code no).</source>
        <translation>保持最后一层不变（论文为是，公开代码为否）。</translation>
    </message>
    <message>
        <source>only with visual sinks</source>
        <translation>仅限有视觉汇聚点时</translation>
    </message>
    <message>
        <source>On: layers without visual sinks stay untouched. Off: Eq. 4 as printed, text sinks alone are drained too.</source>
        <translation>开：没有视觉汇聚点的层保持不变。关：按论文式 4，仅有文本汇聚点时也转移其注意力。</translation>
    </message>
    <message>
        <source>Moves attention from sink tokens to relevant patches in image-centred heads.</source>
        <translation>在以图像为中心的头中，将注意力从汇聚 token 转移到相关图块。</translation>
    </message>
    <message>
        <source>released code</source>
        <translation>公开代码</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ContextMenus</name>
    <message>
        <source>No value here</source>
        <translation>此处无数值</translation>
    </message>
    <message>
        <source>Copy &amp;value (%1)</source>
        <translation>复制数值 (%1)(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Bookmark…</source>
        <translation>添加书签(&amp;B)…</translation>
    </message>
    <message>
        <source>Copy grid as &amp;CSV</source>
        <translation>将网格复制为 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Copy frame as &amp;CSV</source>
        <translation>将帧复制为 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show which tokens look at it</source>
        <translation>显示哪些 token 关注此处(&amp;S)</translation>
    </message>
    <message>
        <source>Copy tokens as &amp;CSV</source>
        <translation>将 token 复制为 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Attention &amp;matrix…</source>
        <translation>注意力矩阵(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Frame with map (PNG)</source>
        <translation>带叠加层的帧 (PNG)(&amp;F)</translation>
    </message>
    <message>
        <source>The picture with legend, and a line that says where every number comes from</source>
        <translation>带图例的图片，并附一行说明各数值的来源</translation>
    </message>
    <message>
        <source>&amp;Whole window (PNG)</source>
        <translation>整个窗口 (PNG)(&amp;W)</translation>
    </message>
    <message>
        <source>All panels as they stand</source>
        <translation>所有面板的当前状态</translation>
    </message>
    <message>
        <source>&amp;Layer curves (CSV)</source>
        <translation>各层曲线 (CSV)(&amp;L)</translation>
    </message>
    <message>
        <source>All scores by layer, both arms; the columns carry their definitions</source>
        <translation>各层的所有指标，含基线与变体；各列附有定义</translation>
    </message>
    <message>
        <source>&amp;Settings (JSON)</source>
        <translation>设置 (JSON)(&amp;S)</translation>
    </message>
    <message>
        <source>Model, frames, question, methods, selection and definitions</source>
        <translation>模型、帧、问题、方法、选择和定义</translation>
    </message>
    <message>
        <source>%1 × the screen</source>
        <translation>%1 × 屏幕尺寸</translation>
    </message>
    <message>
        <source>Size of &amp;pictures</source>
        <translation>图片尺寸(&amp;P)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::Exporter</name>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Video: %1; frames %2</source>
        <translation>视频：%1；帧 %2</translation>
    </message>
    <message>
        <source>Question: %1 · %2</source>
        <translation>问题：%1 · %2</translation>
    </message>
    <message>
        <source>Methods: none (baseline)</source>
        <translation>方法：无（基线）</translation>
    </message>
    <message>
        <source>Methods: %1</source>
        <translation>方法：%1</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>显示内容：%1</translation>
    </message>
    <message>
        <source>Attention: softmax over keys of scale · q·k, after the methods&apos; edits; %1; layers, heads, tokens and frames count from 0</source>
        <translation>注意力：scale · q·k 在键上的 softmax，经方法编辑之后；%1；层、头、token 和帧均从 0 开始计数</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Hold B</source>
        <translation>按住 B</translation>
    </message>
    <message>
        <source>Show the baseline while held</source>
        <translation>按住时显示基线</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move in the focused panel</source>
        <translation>在当前面板中移动</translation>
    </message>
    <message>
        <source>0 – 9</source>
        <translation>0 – 9</translation>
    </message>
    <message>
        <source>Jump to a tenth of the video (frame view)</source>
        <translation>跳到视频的十分之几处（帧视图）</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom the frame; with Shift: opacity of the overlay</source>
        <translation>缩放帧；按住 Shift：叠加层不透明度</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Fit the frame (frame view)</source>
        <translation>适应窗口（帧视图）</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>On a slider: back to the published default</source>
        <translation>在滑块上：恢复为论文公布的默认值</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+0</source>
        <translation>Ctrl+1 … Ctrl+0</translation>
    </message>
    <message>
        <source>Go to bookmark 1 … 10 of this question</source>
        <translation>转到此问题的书签 1 … 10</translation>
    </message>
    <message>
        <source>Click again</source>
        <translation>再次单击</translation>
    </message>
    <message>
        <source>Release the selected token or patch</source>
        <translation>取消选择该 token 或图块</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+单击</translation>
    </message>
    <message>
        <source>Add a token or patch to the selected ones, or take it out</source>
        <translation>将 token 或图块加入选择，或从中移除</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+单击</translation>
    </message>
    <message>
        <source>Select all tokens, or the rectangle of patches, up to here</source>
        <translation>选择到此处为止的所有 token 或矩形范围内的图块</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <source>Copy value, copy as CSV, bookmark</source>
        <translation>复制数值、复制为 CSV、添加书签</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::MainWindow</name>
    <message>
        <source>Sinkscope</source>
        <translation>Sinkscope</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>打开视频或图片</translation>
    </message>
    <message>
        <source>Videos and pictures (*.mp4 *.mkv *.webm *.avi *.mov *.m4v *.gif *.png *.jpg *.jpeg *.webp *.bmp);;All files (*)</source>
        <translation>视频和图片 (*.mp4 *.mkv *.webm *.avi *.mov *.m4v *.gif *.png *.jpg *.jpeg *.webp *.bmp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 – Sinkscope</source>
        <translation>%1 – Sinkscope</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::MatrixWindow</name>
    <message>
        <source>Attention matrix</source>
        <translation>注意力矩阵</translation>
    </message>
    <message>
        <source>before methods</source>
        <translation>应用方法之前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ask something first: the matrix of the run appears here.</source>
        <translation>请先提问：运行的矩阵会显示在这里。</translation>
    </message>
    <message>
        <source>Rows as the softmax made them, before VAR moved attention or a mask was relaxed</source>
        <translation>softmax 得到的原始行，在 VAR 移动注意力或放宽掩码之前</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation>颜色的刻度</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>What stands for the numbers that share a cell of a long sequence</source>
        <translation>长序列中同一格内的多个数值用什么表示</translation>
    </message>
    <message>
        <source>Save as ▾</source>
        <translation>另存为 ▾</translation>
    </message>
    <message>
        <source>Progress of the matrix</source>
        <translation>矩阵的进度</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG)…</source>
        <translation>图片 (PNG)(&amp;P)…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>&amp;Numbers (NPY)…</source>
        <translation>数值 (NPY)(&amp;N)…</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <source>NumPy files (*.npy)</source>
        <translation>NumPy 文件 (*.npy)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>%1 × %2 numbers per cell</source>
        <translation>每格 %1 × %2 个数值</translation>
    </message>
    <message>
        <source>every token → tokens</source>
        <translation>每个token → token</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>the query does not see this key</source>
        <translation>该查询看不到此键</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>attention %1</source>
        <translation>注意力 %1</translation>
    </message>
    <message>
        <source>query: %1</source>
        <translation>查询：%1</translation>
    </message>
    <message>
        <source>, which chose %1</source>
        <translation>，它选出了 %1</translation>
    </message>
    <message>
        <source>key: %1</source>
        <translation>键：%1</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::MessageBar</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ModelMenu</name>
    <message>
        <source>Built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>&amp;Open model folder…</source>
        <translation>打开模型文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>&amp;Hugging Face cache</source>
        <translation>Hugging Face 缓存(&amp;H)</translation>
    </message>
    <message>
        <source>No models here</source>
        <translation>此处没有模型</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::OverlaySection</name>
    <message>
        <source>Sink rule and overlay</source>
        <translation>汇聚点规则与叠加层</translation>
    </message>
    <message>
        <source>rings</source>
        <translation>圈出</translation>
    </message>
    <message>
        <source>without sinks</source>
        <translation>去除汇聚点</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation>叠加层不透明度</translation>
    </message>
    <message>
        <source>overlay</source>
        <translation>叠加层</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::PanelPresenter</name>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Esc cancels</source>
        <translation>按 Esc 取消</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>%1的变化</translation>
    </message>
    <message>
        <source>%1 by layer</source>
        <translation>各层%1</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>waiting for the baseline</source>
        <translation>等待基线完成</translation>
    </message>
    <message>
        <source>Variant · %1</source>
        <translation>变体 · %1</translation>
    </message>
    <message>
        <source>needs vision tokens in the prompt</source>
        <translation>提示词中需有视觉 token</translation>
    </message>
    <message>
        <source>%1 of %2 heads would be edited</source>
        <translation>将编辑 %2 个头中的 %1 个</translation>
    </message>
    <message>
        <source>: no head has visual sinks and enough image mass. Lower τ or image mass, or switch off “only with visual sinks”.</source>
        <translation>：没有头同时具有视觉汇聚点和足够的图像占比。请降低 τ 或图像占比，或关闭“仅限有视觉汇聚点时”。</translation>
    </message>
    <message>
        <source>attention on it</source>
        <translation>对所选处的注意力</translation>
    </message>
    <message>
        <source>shows which tokens look at the patch, X turns round</source>
        <translation>显示哪些 token 关注该图块，X 反转方向</translation>
    </message>
    <message>
        <source>hover previews, click locks, Ctrl and Shift add, X turns round</source>
        <translation>悬停预览，单击锁定，Ctrl 和 Shift 追加，X 反转方向</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::PanelText</name>
    <message>
        <source>Interventions</source>
        <translation>干预</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Layer × head</source>
        <translation>层 × 头</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>Choose the score</source>
        <translation>选择指标</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::PlaceParser</name>
    <message>
        <source>There is no frame %1: this run has frames 0 to %2.</source>
        <translation>没有帧 %1：此次运行的帧为 0 至 %2。</translation>
    </message>
    <message>
        <source>There is no layer %1: this model has layers 0 to %2.</source>
        <translation>没有层 %1：此模型的层为 0 至 %2。</translation>
    </message>
    <message>
        <source>There is no head %1: this model has heads 0 to %2.</source>
        <translation>没有头 %1：此模型的头为 0 至 %2。</translation>
    </message>
    <message>
        <source>There is no token %1: this run has tokens 0 to %2.</source>
        <translation>没有 token %1：此次运行的 token 为 0 至 %2。</translation>
    </message>
    <message>
        <source>There is no answer token %1: the answer has tokens 0 to %2.</source>
        <translation>没有回答 token %1：此回答的 token 为 0 至 %2。</translation>
    </message>
    <message>
        <source>There is no answer yet, so there is nowhere to go.</source>
        <translation>尚无回答，因此没有可转到的位置。</translation>
    </message>
    <message>
        <source>No frames were sampled yet.</source>
        <translation>尚未采样任何帧。</translation>
    </message>
    <message>
        <source>“%1” is no place. Try frame 3, token 120, answer 2, L12H5 or 2.5s.</source>
        <translation>“%1”不是有效位置。请尝试 frame 3、token 120、answer 2、L12H5 或 2.5s。</translation>
    </message>
    <message>
        <source>Type where to go: frame 3, token 120, answer 2, L12H5 or 2.5s.</source>
        <translation>请输入要转到的位置：frame 3、token 120、answer 2、L12H5 或 2.5s。</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>帧 %1</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>token %1</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>层 %1</translation>
    </message>
    <message>
        <source>mean of heads</source>
        <translation>各头的平均</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>头 %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::Presentation</name>
    <message>
        <source>Space plays  ·  , . frames  ·  [ ] layers  ·  { } heads  ·  X direction  ·  H map  ·  S sinks  ·  hold B baseline  ·  F11 full screen  ·  F5 or Esc leaves</source>
        <translation>空格 播放  ·  , . 帧  ·  [ ] 层  ·  { } 头  ·  X 方向  ·  H 叠加层  ·  S 汇聚点  ·  按住 B 基线  ·  F11 全屏  ·  F5 或 Esc 退出</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RunFileText</name>
    <message>
        <source>%1 belongs to another run and is not shown.</source>
        <translation>%1 属于另一次运行，不予显示。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RunFiles</name>
    <message>
        <source>Another run is still being saved or opened. Try again in a moment.</source>
        <translation>仍在保存或打开另一个运行结果。请稍后再试。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RunSettings</name>
    <message>
        <source>Apply and run</source>
        <translation>应用并运行</translation>
    </message>
    <message>
        <source>evenly spread</source>
        <translation>均匀采样</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>按秒采样</translation>
    </message>
    <message>
        <source>as the model was trained</source>
        <translation>与模型训练时相同</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>0 (greedy)</source>
        <translation>0（贪心）</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>回答 token 数</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>所有核心</translation>
    </message>
    <message>
        <source>Compute type</source>
        <translation>计算精度</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 帧/s</translation>
    </message>
    <message>
        <source>auto frames</source>
        <translation>自动帧数</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 帧</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 帧</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>T %1</source>
        <translation>T %1</translation>
    </message>
    <message>
        <source>as fits the device</source>
        <translation>按设备选择</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>as the compute type</source>
        <translation>与计算类型相同</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Decoder weights</source>
        <translation>解码器权重</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::SavedFramesText</name>
    <message>
        <source>The video %1 is not there any more, so the map lies on empty frames.</source>
        <translation>视频 %1 已不存在，因此叠加层显示在空白帧上。</translation>
    </message>
    <message>
        <source>The video cannot be read, so the map lies on empty frames: %1</source>
        <translation>无法读取视频，因此叠加层显示在空白帧上：%1</translation>
    </message>
    <message>
        <source>The video %1 is another one than this run was about, so the map lies on empty frames.</source>
        <translation>视频 %1 不是此次运行所用的视频，因此叠加层显示在空白帧上。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::StatusLine</name>
    <message>
        <source>● sink token</source>
        <translation>● 汇聚 token</translation>
    </message>
    <message>
        <source>trace %1</source>
        <translation>轨迹 %1</translation>
    </message>
    <message>
        <source>prefill %1 s</source>
        <translation>预填充 %1 s</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>trace %1, thinned</source>
        <translation>轨迹 %1，已精简</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TopBar</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Open video</source>
        <translation>打开视频</translation>
    </message>
    <message>
        <source>Ask something about the video</source>
        <translation>就视频提问</translation>
    </message>
    <message>
        <source>Frames, length of the answer, sampling</source>
        <translation>帧、回答长度、采样</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Show the untouched model (hold B)</source>
        <translation>显示未干预的模型（按住 B）</translation>
    </message>
    <message>
        <source>Show the model with the methods that are on</source>
        <translation>显示应用已启用方法的模型</translation>
    </message>
    <message>
        <source>A|B</source>
        <translation>A|B</translation>
    </message>
    <message>
        <source>Show both side by side</source>
        <translation>并排显示两者</translation>
    </message>
    <message>
        <source>Both arms side by side</source>
        <translation>基线与变体并排</translation>
    </message>
    <message>
        <source>Model ▾  %1</source>
        <translation>模型 ▾  %1</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Variant: %1</source>
        <translation>变体：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ask ⏎</source>
        <translation>提问 ⏎</translation>
    </message>
    <message>
        <source>Stop the run; the last results stay (Esc)</source>
        <translation>停止运行；保留上次结果 (Esc)</translation>
    </message>
    <message>
        <source>Run the question (Enter)</source>
        <translation>运行问题 (Enter)</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TrustBadges</name>
    <message>
        <source>Files complete</source>
        <translation>文件完整</translation>
    </message>
    <message>
        <source>Names and shapes</source>
        <translation>名称与形状</translation>
    </message>
    <message>
        <source>Weights finite</source>
        <translation>权重均为有限值</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>Model loads</source>
        <translation>模型可加载</translation>
    </message>
    <message>
        <source>Video read</source>
        <translation>视频读取</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>Vision tokens fill the grid</source>
        <translation>视觉 token 填满网格</translation>
    </message>
    <message>
        <source>Residuals finite</source>
        <translation>残差均为有限值</translation>
    </message>
    <message>
        <source>Attention rows sum to 1</source>
        <translation>注意力各行之和为 1</translation>
    </message>
    <message>
        <source>Rows from Q and K equal the run&apos;s</source>
        <translation>由 Q 和 K 计算的行与运行中的一致</translation>
    </message>
    <message>
        <source>Captured run equals plain run</source>
        <translation>带捕获的运行与普通运行一致</translation>
    </message>
    <message>
        <source>Cached decoding equals recompute</source>
        <translation>使用缓存的解码与重新计算一致</translation>
    </message>
    <message numerus="yes">
        <source>shown run: %n vision tokens</source>
        <translation>
            <numerusform>当前显示的运行：%n 个视觉 token</numerusform>
        </translation>
    </message>
    <message>
        <source>shown run: largest deviation %1</source>
        <translation>当前显示的运行：最大偏差 %1</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>A check failed: click to see which</source>
        <translation>有检查未通过：单击查看详情</translation>
    </message>
    <message>
        <source>What was checked about these numbers</source>
        <translation>对这些数值所做的检查</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check model and video</source>
        <translation>检查模型和视频</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ViewText</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>layer %1 · mean of %2 heads</source>
        <translation>层 %1 · %2 个头的平均</translation>
    </message>
    <message>
        <source>L%1·mean</source>
        <translation>L%1·平均</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Frame %1 · %2 · %3 of %4</source>
        <translation>帧 %1 · %2 · %3/%4</translation>
    </message>
    <message>
        <source>answer word %1 → video</source>
        <translation>回答词%1 → 视频</translation>
    </message>
    <message>
        <source>vision token %1 → video</source>
        <translation>视觉 token %1 → 视频</translation>
    </message>
    <message>
        <source>prompt word %1 → video</source>
        <translation>提示词中的%1 → 视频</translation>
    </message>
    <message>
        <source>this row was not captured</source>
        <translation>未捕获该行</translation>
    </message>
    <message>
        <source>%1 of the row on video</source>
        <translation>该行的 %1 落在视频上</translation>
    </message>
    <message>
        <source>frame %1 row %2 col %3</source>
        <translation>帧 %1 行 %2 列 %3</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>%1 (%2, sink)</source>
        <translation>%1（%2，汇聚点）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 looks at: %2</source>
        <translation>%1关注：%2</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>token %1</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>帧 %1</translation>
    </message>
    <message>
        <source>row %1 col %2</source>
        <translation>行 %1 列 %2</translation>
    </message>
    <message>
        <source>φ %1</source>
        <translation>φ %1</translation>
    </message>
    <message>
        <source>attention %1 (rank %2)</source>
        <translation>注意力 %1（第 %2 位）</translation>
    </message>
    <message>
        <source>sink of layer %1: φ ≥ %2</source>
        <translation>层 %1 的汇聚点：φ ≥ %2</translation>
    </message>
    <message>
        <source>no visual sinks at φ ≥ %1</source>
        <translation>φ ≥ %1 时无视觉汇聚点</translation>
    </message>
    <message>
        <source>visual sinks: born L%1, stay to the end</source>
        <translation>视觉汇聚点：L%1 出现，持续到最后</translation>
    </message>
    <message>
        <source>visual sinks: born L%1, gone L%2</source>
        <translation>视觉汇聚点：L%1 出现，L%2 消失</translation>
    </message>
    <message>
        <source>%1 tokens · %2 vision</source>
        <translation>%1 个 token · %2 个视觉 token</translation>
    </message>
    <message>
        <source>greedy · seed %1</source>
        <translation>贪心 · 种子 %1</translation>
    </message>
    <message>
        <source>temperature %1 · top-p %2 · seed %3</source>
        <translation>温度 %1 · top-p %2 · 种子 %3</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>reading the video</source>
        <translation>正在读取视频</translation>
    </message>
    <message>
        <source>looking at the frames</source>
        <translation>正在编码视频帧</translation>
    </message>
    <message>
        <source>reading the prompt</source>
        <translation>正在处理提示词</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>正在回答</translation>
    </message>
    <message>
        <source>sink: φ ≥ %1</source>
        <translation>汇聚点：φ ≥ %1</translation>
    </message>
    <message>
        <source>%1, channel %2</source>
        <translation>%1，通道 %2</translation>
    </message>
    <message>
        <source>%1, channels %2</source>
        <translation>%1，通道 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens look on average at: %1</source>
        <translation>
            <numerusform>%n 个 token 平均关注：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>looks at it with %1 (rank %2)</source>
        <translation>对所选处的注意力 %1（第 %2 位）</translation>
    </message>
    <message>
        <source>token %1 %2</source>
        <translation>token %1 %2</translation>
    </message>
    <message>
        <source>no patch selected ← tokens</source>
        <translation>未选择图块 ← token</translation>
    </message>
    <message>
        <source>%1 ← tokens</source>
        <translation>%1 ← token</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n tokens %1 → video</source>
        <translation>
            <numerusform>%n 个 token 的平均 %1 → 视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more patches (sum)</source>
        <translation>
            <numerusform>%1 及另外 %n 个图块（合计）</numerusform>
        </translation>
    </message>
    <message>
        <source>no patch selected</source>
        <translation>未选择图块</translation>
    </message>
    <message>
        <source>no rows were captured</source>
        <translation>未捕获任何行</translation>
    </message>
    <message>
        <source>from %1 of %2 later tokens</source>
        <translation>来自后续 %2 个 token 中的 %1 个</translation>
    </message>
    <message>
        <source>Click a patch of the video to see which tokens look at it.</source>
        <translation>单击视频中的图块，查看哪些 token 关注它。</translation>
    </message>
    <message>
        <source>No rows of this run were captured, so nobody knows who looks at %1.</source>
        <translation>此次运行未捕获任何行，因此无法得知哪些 token 关注 %1。</translation>
    </message>
    <message>
        <source>No captured token comes after %1.</source>
        <translation>%1 之后没有已捕获的 token。</translation>
    </message>
    <message>
        <source>%1 is looked at by: %2</source>
        <translation>关注 %1 的 token：%2</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open video…</source>
        <translation>打开视频(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent videos</source>
        <translation>最近的视频(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Built-in clips</source>
        <translation>内置片段(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>提问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit question</source>
        <translation>编辑问题(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Cancel, then clear selection</source>
        <translation>取消运行，再按清除选择(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>播放或暂停(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;revious frame</source>
        <translation>上一帧(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next frame</source>
        <translation>下一帧(&amp;N)</translation>
    </message>
    <message>
        <source>One second &amp;back</source>
        <translation>后退一秒(&amp;B)</translation>
    </message>
    <message>
        <source>One second &amp;on</source>
        <translation>前进一秒(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Layer up</source>
        <translation>上移一层(&amp;L)</translation>
    </message>
    <message>
        <source>Layer &amp;down</source>
        <translation>下移一层(&amp;D)</translation>
    </message>
    <message>
        <source>Head r&amp;ight</source>
        <translation>右移一个头(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Sinkscope</source>
        <translation>关于 Sinkscope(&amp;A)</translation>
    </message>
    <message>
        <source>About Sinkscope</source>
        <translation>关于 Sinkscope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sinkscope&lt;/b&gt;&lt;p&gt;Shows where a multimodal model looks in a video, marks attention sinks, and switches methods against them while you watch.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</source>
        <translation>&lt;b&gt;Sinkscope&lt;/b&gt;&lt;p&gt;显示多模态模型在视频中关注何处，标出注意力汇聚点，并可在观看时切换针对它们的方法。&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Baseline and variant side by side</source>
        <translation>并排显示基线与变体(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>叠加层(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>平滑(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Colour map</source>
        <translation>颜色映射(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;inks</source>
        <translation>汇聚点(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Ringed</source>
        <translation>圈出(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Plain</source>
        <translation>不标记(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;emoved</source>
        <translation>去除(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Next way</source>
        <translation>切换到下一种(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lock range</source>
        <translation>锁定范围(&amp;L)</translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation>叠加层不透明度</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Change by the variant</source>
        <translation>变体引起的变化</translation>
    </message>
    <message>
        <source>Head le&amp;ft</source>
        <translation>左移一个头(&amp;F)</translation>
    </message>
    <message>
        <source>Open r&amp;un…</source>
        <translation>打开运行结果(&amp;U)…</translation>
    </message>
    <message>
        <source>Show a saved run, without its model</source>
        <translation>显示已保存的运行结果，无需其模型</translation>
    </message>
    <message>
        <source>Recent ru&amp;ns</source>
        <translation>最近的运行结果(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save run…</source>
        <translation>保存运行结果(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep the answers and everything recorded about them, both arms</source>
        <translation>保存回答及其所有记录，含基线与变体</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Pictures, curves as CSV, settings as JSON</source>
        <translation>图片、曲线 (CSV)、设置 (JSON)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到位置(&amp;G)…</translation>
    </message>
    <message>
        <source>Frame, token, layer, head or time</source>
        <translation>帧、token、层、头或时间</translation>
    </message>
    <message>
        <source>Find &amp;token…</source>
        <translation>查找 token(&amp;T)…</translation>
    </message>
    <message>
        <source>Search the text of prompt and answers</source>
        <translation>搜索提示词和回答的文本</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Add bookmark…</source>
        <translation>添加书签(&amp;A)…</translation>
    </message>
    <message>
        <source>Keep what is selected, under a name</source>
        <translation>为当前选择命名并保存</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>none for this question yet</source>
        <translation>此问题尚无书签</translation>
    </message>
    <message>
        <source>Which tokens look at the patc&amp;h</source>
        <translation>哪些 token 关注该图块(&amp;H)</translation>
    </message>
    <message>
        <source>Turns the direction round: from token → image to image → token and back</source>
        <translation>反转方向：在 token → 图像与图像 → token 之间切换</translation>
    </message>
    <message>
        <source>Presentatio&amp;n</source>
        <translation>演示(&amp;N)</translation>
    </message>
    <message>
        <source>Large text and legend, key hints, no side panels; Esc leaves</source>
        <translation>大号文字与图例、按键提示、无侧边面板；按 Esc 退出</translation>
    </message>
    <message>
        <source>Attention &amp;matrix…</source>
        <translation>注意力矩阵(&amp;M)…</translation>
    </message>
    <message>
        <source>Who looks at whom in the selected layer and head, all tokens at once</source>
        <translation>所选层和头中谁关注谁，一次显示所有token</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::WindowTools</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>frame 3, token 120, answer 2, L12H5, 2.5s</source>
        <translation>frame 3, token 120, answer 2, L12H5, 2.5s</translation>
    </message>
    <message>
        <source>Enter goes to %1</source>
        <translation>按 Enter 转到 %1</translation>
    </message>
    <message>
        <source>There is nothing to bookmark yet. Ask something first.</source>
        <translation>尚无可添加书签的内容。请先提问。</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type a name for what is selected.</source>
        <translation>请为当前选择输入名称。</translation>
    </message>
    <message>
        <source>Enter keeps it; Ctrl+%1 comes back to it</source>
        <translation>按 Enter 保存；按 Ctrl+%1 返回此处</translation>
    </message>
    <message>
        <source>Enter keeps it in the menu Bookmarks</source>
        <translation>按 Enter 保存到“书签”菜单</translation>
    </message>
    <message>
        <source>Saved runs (*.safetensors);;All files (*)</source>
        <translation>已保存的运行结果 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
    <message>
        <source>There is no run to save yet. Ask something first.</source>
        <translation>尚无可保存的运行结果。请先提问。</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>保存运行结果</translation>
    </message>
    <message>
        <source>A run can be saved when it has finished.</source>
        <translation>运行完成后才能保存。</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>打开运行结果</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Ask something first.</source>
        <translation>尚无可导出的内容。请先提问。</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::Workspace</name>
    <message>
        <source>The question is empty. Type what you want to know about the video, then press Enter.</source>
        <translation>问题为空。请输入您想了解的视频内容，然后按 Enter。</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::AlternativeBars</name>
    <message>
        <source>Alternatives</source>
        <translation>备选词</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::AnswerColumn</name>
    <message>
        <source>No answer yet</source>
        <translation>尚无回答</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>&amp;Copy answer</source>
        <translation>复制回答(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;message</source>
        <translation>复制消息(&amp;M)</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::AnswerPane</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ArmLegend</name>
    <message>
        <source>variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::FindBar</name>
    <message>
        <source>Find a token</source>
        <translation>查找 token</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一个匹配项 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一个匹配项 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>无匹配项</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::FrameCanvas</name>
    <message>
        <source>Drop a video here</source>
        <translation>将视频拖放到此处</translation>
    </message>
    <message>
        <source>or open one with Ctrl+O</source>
        <translation>或按 Ctrl+O 打开</translation>
    </message>
    <message>
        <source>Video frame</source>
        <translation>视频帧</translation>
    </message>
    <message>
        <source>row %1, column %2, value %3</source>
        <translation>行 %1，列 %2，值 %3</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::FrameStrip</name>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 帧</translation>
    </message>
    <message>
        <source>frame %1 of %2, %3</source>
        <translation>帧 %1/%2，%3</translation>
    </message>
    <message>
        <source>Frame %1 · %2</source>
        <translation>帧 %1 · %2</translation>
    </message>
    <message>
        <source>baseline: %1 of the row</source>
        <translation>基线：占该行 %1</translation>
    </message>
    <message>
        <source>variant: %1 of the row</source>
        <translation>变体：占该行 %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::HeadGrid</name>
    <message>
        <source>Layers and heads</source>
        <translation>层与注意力头</translation>
    </message>
    <message>
        <source>L%1 · mean of %2 heads</source>
        <translation>L%1 · %2 个头的平均</translation>
    </message>
    <message>
        <source>L%1·H%2: %3</source>
        <translation>L%1·H%2：%3</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>No values</source>
        <translation>无数值</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::InterventionPanel</name>
    <message>
        <source>Interventions</source>
        <translation>干预</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::LegendBar</name>
    <message>
        <source>Colour scale</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1：%2 至 %3</translation>
    </message>
    <message>
        <source>, range locked</source>
        <translation>，范围已锁定</translation>
    </message>
    <message>
        <source>The range is locked; it does not follow the values.</source>
        <translation>范围已锁定，不随数值变化。</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::MatrixView</name>
    <message>
        <source>Attention matrix</source>
        <translation>注意力矩阵</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>key →</source>
        <translation>键 →</translation>
    </message>
    <message>
        <source>query ↓</source>
        <translation>查询 ↓</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::MethodSection</name>
    <message>
        <source>▸ advanced</source>
        <translation>▸ 高级</translation>
    </message>
    <message>
        <source>▾ advanced</source>
        <translation>▾ 高级</translation>
    </message>
    <message>
        <source>Presets of %1</source>
        <translation>%1 的预设</translation>
    </message>
    <message>
        <source>&amp;Reset to defaults</source>
        <translation>恢复默认值(&amp;R)</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>preset: %1 ▾</source>
        <translation>预设：%1 ▾</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::SinkCurves</name>
    <message>
        <source>Curves by layer</source>
        <translation>各层曲线</translation>
    </message>
    <message>
        <source>%1 by layer</source>
        <translation>各层%1</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>无</translation>
    </message>
    <message>
        <source>L%1</source>
        <translation>L%1</translation>
    </message>
    <message>
        <source>L%1 %2</source>
        <translation>L%1 %2</translation>
    </message>
    <message>
        <source>variant − baseline %1</source>
        <translation>变体 − 基线 %1</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>基线 %1</translation>
    </message>
    <message>
        <source>variant %1</source>
        <translation>变体 %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::TextEditor</name>
    <message>
        <source>A value is needed; “%1” came back.</source>
        <translation>必须有值；已恢复为“%1”。</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::TokenStrip</name>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::TokenStripView</name>
    <message>
        <source>&amp;Copy token text</source>
        <translation>复制 token 文本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Unfold all frames</source>
        <translation>展开所有帧(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fold all frames</source>
        <translation>折叠所有帧(&amp;F)</translation>
    </message>
    <message>
        <source>Frame %1: tokens %2–%3. Double-click to %4.</source>
        <translation>帧 %1：token %2–%3。双击可%4。</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>unfold</source>
        <translation>展开</translation>
    </message>
</context>
</TS>
