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
    <message numerus="yes">
        <source>%n sinks</source>
        <translation>
            <numerusform>%n 个汇聚点</numerusform>
        </translation>
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
    <name>TokenKindLook</name>
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
        <source>Visual sink mass</source>
        <translation>视觉汇聚占比</translation>
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
        <source>Visual sink tokens</source>
        <translation>视觉汇聚 token 数</translation>
    </message>
    <message>
        <source>The prompt has no frames.</source>
        <translation>提示词中没有帧。</translation>
    </message>
    <message>
        <source>This row gives no attention to any frame.</source>
        <translation>该行对任何帧都没有注意力。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>nothing was captured of this head</source>
        <translation>未捕获此头的任何数据</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>low row entropy and high column entropy: nearly every query looks at one token alone (arXiv 2410.13835)</source>
        <translation>行熵低、列熵高：几乎每个查询都只关注一个 token（arXiv 2410.13835）</translation>
    </message>
    <message>
        <source>Sink</source>
        <translation>汇聚</translation>
    </message>
    <message>
        <source>most attention goes to the layer&apos;s sinks, mean over prompt queries 1…T−1</source>
        <translation>大部分注意力落在该层的汇聚点上，对提示词查询 1…T−1 取平均</translation>
    </message>
    <message>
        <source>Image-centred</source>
        <translation>图像中心</translation>
    </message>
    <message>
        <source>the question looks at vision tokens that are no sinks, clearly more than even rows would, mean over its queries</source>
        <translation>问题关注非汇聚的视觉 token，明显多于均匀行，对其查询取平均</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>近邻</translation>
    </message>
    <message>
        <source>the last prompt row looks at the text among the last 16 tokens</source>
        <translation>提示词最后一行关注最后 16 个 token 中的文本</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>分散</translation>
    </message>
    <message>
        <source>high row entropy: rows look evenly at all they see, mean over prompt queries 1…T−1</source>
        <translation>行熵高：各行均匀关注其可见的全部内容，对提示词查询 1…T−1 取平均</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>none of the other roles</source>
        <translation>不属于其他任何角色</translation>
    </message>
    <message>
        <source>attention on the layer&apos;s sinks (φ ≥ τ, or by the chosen definition); prompt: mean over queries 1…T−1</source>
        <translation>对该层汇聚点（φ ≥ τ 或按所选定义）的注意力；提示词：对查询 1…T−1 取平均</translation>
    </message>
    <message>
        <source>attention on vision tokens that are sinks of the layer (φ ≥ τ, or by the chosen definition); prompt: mean over the question&apos;s queries</source>
        <translation>对该层中为汇聚点（φ ≥ τ 或按所选定义）的视觉 token 的注意力；提示词：对问题的查询取平均</translation>
    </message>
    <message>
        <source>number of prompt tokens that are sinks (φ ≥ τ, or by the chosen definition)</source>
        <translation>为汇聚点（φ ≥ τ 或按所选定义）的提示词 token 数</translation>
    </message>
    <message>
        <source>number of vision tokens that are sinks (φ ≥ τ, or by the chosen definition)</source>
        <translation>为汇聚点（φ ≥ τ 或按所选定义）的视觉 token 数</translation>
    </message>
    <message>
        <source>Sink tokens by importance</source>
        <translation>按重要性的汇聚 token 数</translation>
    </message>
    <message>
        <source>number of prompt tokens with α_k &gt; ε, α_k = mean over prompt queries i ≥ k and heads of A_ik (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_k &gt; ε 的提示词 token 数，α_k = A_ik 对提示词查询 i ≥ k 及各头的平均（arXiv 2410.10781，ε = 0.3）</translation>
    </message>
    <message>
        <source>Residual norm</source>
        <translation>残差范数</translation>
    </message>
    <message>
        <source>L2 norm of the residual entering the layer</source>
        <translation>进入该层的残差的 L2 范数</translation>
    </message>
    <message>
        <source>Cosine to the primary sink</source>
        <translation>与主汇聚点的余弦</translation>
    </message>
    <message>
        <source>cosine of the residual entering the layer with that of the primary sink at the same place (arXiv 2512.22213)</source>
        <translation>进入该层的残差与同一位置处主汇聚点残差的余弦（arXiv 2512.22213）</translation>
    </message>
    <message>
        <source>MLP output norm</source>
        <translation>MLP 输出范数</translation>
    </message>
    <message>
        <source>L2 norm of the MLP&apos;s down-projection output</source>
        <translation>MLP 下投影输出的 L2 范数</translation>
    </message>
    <message>
        <source>Cosine of the MLP output</source>
        <translation>MLP 输出的余弦</translation>
    </message>
    <message>
        <source>cosine of the MLP&apos;s down-projection output with the primary sink&apos;s residual leaving the layer (arXiv 2512.22213)</source>
        <translation>MLP 下投影输出与离开该层的主汇聚点残差的余弦（arXiv 2512.22213）</translation>
    </message>
    <message>
        <source>φ</source>
        <translation>φ</translation>
    </message>
    <message>
        <source>φ = max over sink dimensions of |h_d| / RMS(h), h the residual entering the layer</source>
        <translation>φ = 汇聚维度上 |h_d| / RMS(h) 的最大值，h 为进入该层的残差</translation>
    </message>
    <message>
        <source>Attention received</source>
        <translation>接收的注意力</translation>
    </message>
    <message>
        <source>α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out, then mean over heads</source>
        <translation>α_k = A_ik 对提示词查询 i ≥ k 的平均（不含查询 0），再对各头取平均</translation>
    </message>
    <message>
        <source>This quantity was not captured in this run.</source>
        <translation>此次运行未捕获该量。</translation>
    </message>
    <message>
        <source>The question has no lettered options.</source>
        <translation>问题中没有带字母的选项。</translation>
    </message>
    <message>
        <source>No token has been generated yet.</source>
        <translation>尚未生成任何 token。</translation>
    </message>
    <message>
        <source>The probabilities of the option letters were not recorded.</source>
        <translation>未记录选项字母的概率。</translation>
    </message>
    <message>
        <source>One of the runs has no probabilities of the letters.</source>
        <translation>其中一次运行没有字母的概率。</translation>
    </message>
    <message>
        <source>The two runs were asked about different options.</source>
        <translation>两次运行的问题选项不同。</translation>
    </message>
    <message>
        <source>The norms of the residuals were not captured.</source>
        <translation>未捕获残差的范数。</translation>
    </message>
    <message>
        <source>The first tokens have no finite activations.</source>
        <translation>最前面的 token 没有有限的激活值。</translation>
    </message>
    <message>
        <source>The threshold is above every φ</source>
        <translation>阈值高于所有 φ</translation>
    </message>
    <message>
        <source>A sink owns the colour scale</source>
        <translation>一个汇聚点独占色标</translation>
    </message>
    <message>
        <source>Activations are not finite</source>
        <translation>激活值不是有限值</translation>
    </message>
    <message>
        <source>No vision tokens</source>
        <translation>没有视觉 token</translation>
    </message>
    <message>
        <source>No first-token sink</source>
        <translation>首 token 不是汇聚点</translation>
    </message>
    <message>
        <source>The chosen definition has no data</source>
        <translation>所选定义没有数据</translation>
    </message>
    <message>
        <source>No sinks by the chosen definition</source>
        <translation>按所选定义没有汇聚点</translation>
    </message>
    <message>
        <source>A method touched nothing</source>
        <translation>有方法未产生任何改动</translation>
    </message>
    <message>
        <source>VAR finds no visual sinks</source>
        <translation>VAR 未找到视觉汇聚点</translation>
    </message>
    <message>
        <source>Attention received was not captured</source>
        <translation>未捕获接收的注意力</translation>
    </message>
    <message>
        <source>φ was not captured</source>
        <translation>未捕获 φ</translation>
    </message>
    <message>
        <source>Some layers have other attention</source>
        <translation>部分层使用其他类型的注意力</translation>
    </message>
    <message>
        <source>Less was captured than asked for</source>
        <translation>捕获的内容少于要求</translation>
    </message>
    <message>
        <source>Hide sinks</source>
        <translation>隐藏汇聚点</translation>
    </message>
    <message>
        <source>Lower VAR&apos;s τ and run again</source>
        <translation>降低 VAR 的 τ 并重新运行</translation>
    </message>
    <message>
        <source>Lower the threshold</source>
        <translation>降低阈值</translation>
    </message>
    <message>
        <source>Use another definition of sinks</source>
        <translation>使用其他汇聚点定义</translation>
    </message>
    <message>
        <source>Run again with full capture</source>
        <translation>以完整捕获重新运行</translation>
    </message>
    <message>
        <source>Let VAR drain text sinks too</source>
        <translation>让 VAR 也转移文本汇聚点的注意力</translation>
    </message>
    <message>
        <source>The attention received by tokens was not captured.</source>
        <translation>未捕获 token 接收的注意力。</translation>
    </message>
    <message>
        <source>Importance α (head mean)</source>
        <translation>重要性 α（头平均）</translation>
    </message>
    <message>
        <source>α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out, then mean over heads; sink: α_k &gt; ε, judged where at least 8 queries see k (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_k = A_ik 对提示词查询 i ≥ k 的平均（不含查询 0），再对各头取平均；汇聚点：α_k &gt; ε，仅在至少 8 个查询可见 k 时判定（arXiv 2410.10781，ε = 0.3）</translation>
    </message>
    <message>
        <source>Importance α (any head)</source>
        <translation>重要性 α（任一头）</translation>
    </message>
    <message>
        <source>max over heads of α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out; sink: &gt; ε, judged where at least 8 queries see k (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_k = A_ik 对提示词查询 i ≥ k 的平均（不含查询 0），取各头中的最大值；汇聚点：&gt; ε，仅在至少 8 个查询可见 k 时判定（arXiv 2410.10781，ε = 0.3）</translation>
    </message>
    <message>
        <source>attention on token 0, mean over prompt queries 1…T−1 and heads; sink: &gt; ε; only the first token is judged</source>
        <translation>对 token 0 的注意力，对提示词查询 1…T−1 及各头取平均；汇聚点：&gt; ε；仅判定首个 token</translation>
    </message>
    <message>
        <source>Norm rule φ</source>
        <translation>范数规则 φ</translation>
    </message>
    <message>
        <source>φ = max over sink dimensions of |h_d| / RMS(h), h the residual entering the layer; sink: φ ≥ τ (arXiv 2503.03321, τ = 20)</source>
        <translation>φ = 汇聚维度上 |h_d| / RMS(h) 的最大值，h 为进入该层的残差；汇聚点：φ ≥ τ（arXiv 2503.03321，τ = 20）</translation>
    </message>
    <message>
        <source>φ was not captured: the model has no sink dimensions.</source>
        <translation>未捕获 φ：该模型没有汇聚维度。</translation>
    </message>
    <message>
        <source>Massive activation</source>
        <translation>巨量激活</translation>
    </message>
    <message>
        <source>max over channels of |h| divided by max(100, 1000 · median |h| of the layer), h the residual entering the layer; sink: ≥ 1 (arXiv 2402.17762)</source>
        <translation>各通道 |h| 的最大值除以 max(100, 1000 · 该层 |h| 的中位数)，h 为进入该层的残差；汇聚点：≥ 1（arXiv 2402.17762）</translation>
    </message>
    <message>
        <source>The median activation of the layer was not captured.</source>
        <translation>未捕获该层的激活中位数。</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Boost over uniform</source>
        <translation>相对均匀的倍数</translation>
    </message>
    <message>
        <source>attention received from prompt queries, mean over heads, divided by Σ 1/(i+1) over the queries i ≥ k, which evenly spread rows would give; sink: ≥ b, judged where at least 8 and a tenth of the queries see k</source>
        <translation>从提示词查询接收的注意力（头平均）除以查询 i ≥ k 上的 Σ 1/(i+1)（均匀行的结果）；汇聚点：≥ b，仅在至少 8 个且至少十分之一的查询可见 k 时判定</translation>
    </message>
    <message>
        <source>Cross-frame persistence</source>
        <translation>跨帧持续性</translation>
    </message>
    <message>
        <source>vision tokens: share of the frames in which the cell at this row and column has φ ≥ 20, or where φ was not captured at least 10 times the attention of uniform rows; sink: ≥ s</source>
        <translation>视觉 token：该行列位置的格子满足 φ ≥ 20 的帧所占比例；未捕获 φ 时，为注意力至少达到均匀行 10 倍的帧的比例；汇聚点：≥ s</translation>
    </message>
    <message>
        <source>Persistence needs at least two frames of one grid.</source>
        <translation>持续性需要至少两个网格相同的帧。</translation>
    </message>
    <message>
        <source>Small value norm</source>
        <translation>value 范数小</translation>
    </message>
    <message>
        <source>L2 norm of the token&apos;s value vectors divided by the layer&apos;s median; sinks carry little, so sink: ≤ v (arXiv 2410.10781)</source>
        <translation>token 的 value 向量的 L2 范数除以该层中位数；汇聚点携带的信息少，故汇聚点：≤ v（arXiv 2410.10781）</translation>
    </message>
    <message>
        <source>The norms of the value vectors were not captured.</source>
        <translation>未捕获 value 向量的范数。</translation>
    </message>
    <message>
        <source>|cos| of the residual entering the layer with that of the primary sink; sink: &gt; c, judged in layers where the primary sink&apos;s norm stands out (arXiv 2512.22213, c = 0.9)</source>
        <translation>进入该层的残差与主汇聚点残差的 |cos|；汇聚点：&gt; c，仅在主汇聚点范数突出的层判定（arXiv 2512.22213，c = 0.9）</translation>
    </message>
    <message>
        <source>The cosines to the primary sink were not captured.</source>
        <translation>未捕获与主汇聚点的余弦。</translation>
    </message>
    <message>
        <source>There is no finished prompt yet.</source>
        <translation>尚无处理完成的提示词。</translation>
    </message>
    <message>
        <source>The model has no such layer.</source>
        <translation>该模型没有此层。</translation>
    </message>
    <message>
        <source>No token of this layer can be judged by this definition.</source>
        <translation>按此定义无法判定该层的任何 token。</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>次级</translation>
    </message>
    <message>
        <source>short-lived</source>
        <translation>短暂</translation>
    </message>
    <message>
        <source>No layer has a primary sink: the first tokens are no longer than others.</source>
        <translation>没有层存在主汇聚点：最前面的 token 的范数并不大于其他 token。</translation>
    </message>
    <message>
        <source>This run has no such answer token.</source>
        <translation>此次运行没有该回答 token。</translation>
    </message>
    <message>
        <source>The prompt has no vision tokens, so there is nothing to map.</source>
        <translation>提示中没有视觉 token，因此没有可映射的内容。</translation>
    </message>
    <message>
        <source>This map needs the residuals of the last layer; run again with full capture. They must be numbers, and not all zero.</source>
        <translation>此图需要最后一层的残差；请以完整捕获再次运行。它们必须是数，且不能全为零。</translation>
    </message>
    <message>
        <source>max(0, cos(h_v, y) − g · mean of cos(h_v, c) over earlier rows c, weighted by max(0, cos(c, y))); h_v: last residual of the vision token, y: of the row that produced the word, g: least squares. After TAM (arXiv 2506.23270), with the row&apos;s residual in place of the word&apos;s output weights, and without its denoising filter.</source>
        <translation>max(0, cos(h_v, y) − g · 先前各行 c 上 cos(h_v, c) 的平均，以 max(0, cos(c, y)) 加权)；h_v：视觉 token 的最后残差，y：产生该词的行的最后残差，g：最小二乘。依据 TAM（arXiv 2506.23270），以该行的残差代替该词的输出权重，且不使用其去噪滤波。</translation>
    </message>
    <message>
        <source>This run has no such token.</source>
        <translation>此次运行没有该 token。</translation>
    </message>
    <message>
        <source>Rollout needs the queries and keys of all tokens up to the selected one; run again with full capture, and select a token that already has a row.</source>
        <translation>Rollout 需要到所选 token 为止全部 token 的查询和键；请以完整捕获再次运行，并选择已有注意力行的 token。</translation>
    </message>
    <message>
        <source>This run has no such layer and head.</source>
        <translation>此次运行没有该层和头。</translation>
    </message>
    <message>
        <source>The attention that makes a sink must lie between 0.01 and 1.</source>
        <translation>判为汇聚点的注意力必须在 0.01 与 1 之间。</translation>
    </message>
    <message>
        <source>The value vectors of this run were not kept; capture them (full capture) to see tags.</source>
        <translation>此次运行未保留值向量；请捕获它们（完整捕获）以查看标签。</translation>
    </message>
    <message>
        <source>The queries of the prompt were not kept.</source>
        <translation>未保留提示的查询。</translation>
    </message>
    <message>
        <source>The largest φ of all layers is %1 (layer %2, token %3 “%4”), below the threshold of %5, so no token counts as a sink.</source>
        <translation>所有层中最大的 φ 为 %1（层 %2，token %3“%4”），低于阈值 %5，因此没有 token 算作汇聚点。</translation>
    </message>
    <message>
        <source>The strongest cell is a sink: token %1 “%2” has %3 of the attention, the strongest other cell %4, so %5 % of the colour scale show nothing but sinks.</source>
        <translation>最强的单元格是汇聚点：token %1“%2”占注意力的 %3，其余最强单元格为 %4，因此色标的 %5 % 只用来显示汇聚点。</translation>
    </message>
    <message>
        <source>The strongest token is a sink: token %1 “%2” has %3 of the attention, the strongest other token %4, so %5 % of the colour scale show nothing but sinks.</source>
        <translation>最强的 token 是汇聚点：token %1“%2”占注意力的 %3，其余最强 token 为 %4，因此色标的 %5 % 只用来显示汇聚点。</translation>
    </message>
    <message>
        <source>%1 prompt tokens (from layer %2 on) and %3 generated tokens have activations that are not finite. They have no value in any panel, and what looks at them cannot be trusted. Another compute type may help.</source>
        <translation>%1 个提示 token（从层 %2 起）和 %3 个生成 token 的激活值不是有限数。它们在各面板中没有数值，关注它们的内容也不可信。换一种计算类型或许有帮助。</translation>
    </message>
    <message>
        <source>The prompt has %1 tokens and none shows a picture, so there are no visual sinks, no frames and nothing VAR could do.</source>
        <translation>提示有 %1 个 token，没有一个显示图像，因此没有视觉汇聚点、没有帧，VAR 也无事可做。</translation>
    </message>
    <message>
        <source>No layer has a primary sink: the residual of token %1 “%2” is at most %3 times as long as the median token&apos;s, where sinks reach 3 and more.</source>
        <translation>没有一层有主汇聚点：token %1“%2”的残差至多为中位 token 的 %3 倍长，而汇聚点会达到 3 倍以上。</translation>
    </message>
    <message>
        <source> The prompt&apos;s first token is no control token: the token that usually opens a prompt of this model may be missing.</source>
        <translation> 提示的第一个 token 不是控制 token：通常开启此模型提示的 token 可能缺失。</translation>
    </message>
    <message>
        <source>By “%1” with %2 = %3 layer %4 has no sinks.</source>
        <translation>按“%1”（%2 = %3），层 %4 没有汇聚点。</translation>
    </message>
    <message>
        <source>The method “%1” was on, but it found no sink to treat and no prompt row to edit: the answer is that of the model alone.</source>
        <translation>方法“%1”已开启，但没有找到可处理的汇聚点，也没有可编辑的提示行：回答就是模型本身的回答。</translation>
    </message>
    <message>
        <source> It reports: %1.</source>
        <translation> 它报告：%1。</translation>
    </message>
    <message>
        <source>The largest φ of a vision token in the layers VAR works on is %1 (layer %2), below its τ of %3, so VAR changes nothing.</source>
        <translation>在 VAR 作用的层中，视觉 token 的最大 φ 为 %1（层 %2），低于其 τ（%3），因此 VAR 不改变任何内容。</translation>
    </message>
    <message>
        <source>The largest φ of a vision token in the layers VAR works on is %1 (layer %2), below its τ of %3, so only text sinks are drained.</source>
        <translation>在 VAR 作用的层中，视觉 token 的最大 φ 为 %1（层 %2），低于其 τ（%3），因此只抽取文本汇聚点。</translation>
    </message>
    <message>
        <source>The run kept no sums of attention received, so importance, head figures of the prompt and frame shares of the prompt are not there.</source>
        <translation>此次运行未保留所接收注意力的总和，因此没有重要度、提示的头数值和提示的帧占比。</translation>
    </message>
    <message>
        <source>The run kept no φ, either because the model has no sink dimensions or because less was captured. Sinks by φ and VAR&apos;s threshold plot are not there.</source>
        <translation>此次运行未保留 φ，原因是模型没有汇聚维度，或捕获的内容较少。因此没有按 φ 判定的汇聚点，也没有 VAR 的阈值图。</translation>
    </message>
    <message>
        <source>The run says: %1.</source>
        <translation>运行说明：%1。</translation>
    </message>
    <message>
        <source>This run has no such layer.</source>
        <translation>此次运行没有该层。</translation>
    </message>
    <message>
        <source>The residuals of this run were not kept; capture them (full capture) to see them.</source>
        <translation>此次运行未保留残差；请捕获它们（完整捕获）以查看。</translation>
    </message>
    <message>
        <source>The tag of this sink was not kept.</source>
        <translation>未保留此汇聚点的标签。</translation>
    </message>
    <message>
        <source>The tag of this sink has no direction: it is zero or no number.</source>
        <translation>此汇聚点的标签没有方向：它为零或不是数。</translation>
    </message>
    <message>
        <source>The residuals of this run were not kept; capture them (full capture) to follow a tag through the layers.</source>
        <translation>此次运行未保留残差；请捕获它们（完整捕获）以逐层跟踪标签。</translation>
    </message>
    <message>
        <source>The prompt has no vision tokens.</source>
        <translation>提示中没有视觉 token。</translation>
    </message>
    <message>
        <source>The prompt has not been run yet.</source>
        <translation>提示尚未运行。</translation>
    </message>
    <message>
        <source>This run holds no norms of the vision tower; run it again.</source>
        <translation>此次运行没有视觉塔的范数；请再次运行。</translation>
    </message>
    <message>
        <source>No output of the vision tower is a finite number.</source>
        <translation>视觉塔的输出都不是有限数。</translation>
    </message>
</context>
<context>
    <name>clips</name>
    <message>
        <source>A red circle rolls past a yellow star</source>
        <translation>红色圆形滚过黄色星形</translation>
    </message>
    <message>
        <source>Attention lands on the object: pick the word for the direction and step through the frames.</source>
        <translation>注意力落在物体上：选中表示方向的词，逐帧查看。</translation>
    </message>
    <message>
        <source>Three shapes, three ways</source>
        <translation>三个图形，三种运动</translation>
    </message>
    <message>
        <source>A method decides: knock out the sinks and the answer is gone, knock out random tokens and it stays.</source>
        <translation>方法决定结果：消去汇聚点，回答就没有了；消去随机 token，回答不变。</translation>
    </message>
    <message>
        <source>First one, then the other</source>
        <translation>先后移动</translation>
    </message>
    <message>
        <source>Time matters: ask what moves first and see which frames the words of the answer look at.</source>
        <translation>时间很重要：问哪个先移动，看回答的词注意哪些帧。</translation>
    </message>
    <message>
        <source>A purple triangle comes down</source>
        <translation>紫色三角形落下</translation>
    </message>
    <message>
        <source>A sink on background: by the rule “Importance α (any head)” layer 28 rings the empty corner of the first frame.</source>
        <translation>背景上的汇聚点：按规则“重要性 α（任一头）”，第 28 层会圈出第一帧的空白角落。</translation>
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
    <message>
        <source>strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>How far the channels move to the target: 0 not at all, 1 all the way.</source>
        <translation>通道向目标移动的程度：0 不移动，1 完全到达。</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>zero; mean: of the channel over the other prompt tokens; value: the number below.</source>
        <translation>zero：零；mean：该通道在其他提示词 token 上的平均值；value：下方的数值。</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>Tokens that are edited, as a set: sinks, first, all, positions, frame:3 …</source>
        <translation>要编辑的 token 集合：sinks、first、all、位置编号、frame:3 …</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>What the target &quot;value&quot; stands for.</source>
        <translation>目标 &quot;value&quot; 所代表的数值。</translation>
    </message>
    <message>
        <source>Sink channels</source>
        <translation>汇聚通道</translation>
    </message>
    <message>
        <source>Zeroes or fixes the massive activations that make a token a sink.</source>
        <translation>将使 token 成为汇聚点的巨量激活置零或固定。</translation>
    </message>
    <message>
        <source>none: the sink channels; random: equally many other channels of the same tokens.</source>
        <translation>none：汇聚通道；random：相同 token 的等量其他通道。</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>头</translation>
    </message>
    <message>
        <source>layer.head such as 12.5, or a whole layer such as 12; joined by +, counted from 0.</source>
        <translation>层.头，如 12.5，或整个层，如 12；以 + 连接，从 0 开始计数。</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>What the outputs are multiplied by: 0 removes the heads.</source>
        <translation>输出所乘的系数：0 表示去除这些头。</translation>
    </message>
    <message>
        <source>edited rows</source>
        <translation>编辑的行</translation>
    </message>
    <message>
        <source>all: every token; after-vision: only tokens after the last vision token.</source>
        <translation>all：所有 token；after-vision：仅最后一个视觉 token 之后的 token。</translation>
    </message>
    <message>
        <source>Head knock-out</source>
        <translation>头敲除</translation>
    </message>
    <message>
        <source>Removes or scales the outputs of chosen heads.</source>
        <translation>去除或缩放所选头的输出。</translation>
    </message>
    <message>
        <source>none: the heads listed; random: equally many other heads of the same layers.</source>
        <translation>none：列出的头；random：相同层的等量其他头。</translation>
    </message>
    <message>
        <source>edges to</source>
        <translation>连接终点</translation>
    </message>
    <message>
        <source>Keys that are cut off: sinks, visual-sinks, text-sinks, first, vision, frame:3, box:frame:left:top:right:bottom in percent, word:red, positions such as 12 or 5-9; joined by +.</source>
        <translation>要切断的键：sinks、visual-sinks、text-sinks、first、vision、frame:3、box:frame:left:top:right:bottom（百分比）、word:red、位置编号如 12 或 5-9；以 + 连接。</translation>
    </message>
    <message>
        <source>What the edges are multiplied by: 0 cuts them, 1 leaves them.</source>
        <translation>连接所乘的系数：0 切断，1 保持不变。</translation>
    </message>
    <message>
        <source>edges from</source>
        <translation>连接起点</translation>
    </message>
    <message>
        <source>Queries that lose the edges, as a set of tokens; all, or answer for generated tokens only.</source>
        <translation>失去连接的查询，为 token 集合；all，或 answer 表示仅限生成的 token。</translation>
    </message>
    <message>
        <source>what is cut</source>
        <translation>切断方式</translation>
    </message>
    <message>
        <source>renormalise: before the softmax, other keys take the share; drop: after it, the share is lost.</source>
        <translation>renormalise：在 softmax 之前，其份额由其他键承接；drop：在 softmax 之后，其份额丢失。</translation>
    </message>
    <message>
        <source>Knock-out</source>
        <translation>敲除</translation>
    </message>
    <message>
        <source>Cuts or scales attention to chosen tokens: what are they worth?</source>
        <translation>切断或缩放对所选 token 的注意力：它们有多大作用？</translation>
    </message>
    <message>
        <source>sinks k</source>
        <translation>汇聚点 k</translation>
    </message>
    <message>
        <source>How many of the first tokens stay in the cache. With 0 only the window is left.</source>
        <translation>缓存中保留多少个最前面的 token。为 0 时只剩窗口。</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>How many of the latest tokens stay in the cache; 0: all, so nothing is dropped.</source>
        <translation>缓存中保留多少个最新的 token；0：全部保留，不丢弃任何内容。</translation>
    </message>
    <message>
        <source>budgeted rows</source>
        <translation>受预算限制的行</translation>
    </message>
    <message>
        <source>answer: the cache is trimmed after the prompt; all: the prompt is streamed through the budget too.</source>
        <translation>answer：在提示词之后裁剪缓存；all：提示词也按预算流式处理。</translation>
    </message>
    <message>
        <source>Sink budget</source>
        <translation>汇聚点预算</translation>
    </message>
    <message>
        <source>Keeps only the first k tokens and a window of the latest in the cache (StreamingLLM).</source>
        <translation>缓存中只保留前 k 个 token 和最新 token 的窗口 (StreamingLLM)。</translation>
    </message>
    <message>
        <source>window only</source>
        <translation>仅窗口</translation>
    </message>
    <message>
        <source>stand-ins</source>
        <translation>替代对象</translation>
    </message>
    <message>
        <source>none: the tokens found; random: equally many others of the same sort; matched: for each the nearest other one of the same sort.</source>
        <translation>none：找到的 token；random：等量的同类其他 token；matched：每个 token 最近的同类其他 token。</translation>
    </message>
    <message>
        <source>stand-in seed</source>
        <translation>替代种子</translation>
    </message>
    <message>
        <source>Which random tokens stand in.</source>
        <translation>由哪些随机 token 替代。</translation>
    </message>
    <message>
        <source>Layers before this one stay as they are.</source>
        <translation>此层之前的层保持不变。</translation>
    </message>
    <message>
        <source>Layers after this one stay as they are; −1 is the last layer of the model.</source>
        <translation>此层之后的层保持不变；−1 为模型的最后一层。</translation>
    </message>
    <message>
        <source>%1 heads edited</source>
        <translation>已编辑 %1 个头</translation>
    </message>
    <message>
        <source>%1 of %2 heads edited</source>
        <translation>已编辑 %1 个头（共 %2 个）</translation>
    </message>
    <message>
        <source>no visual sinks at this τ, so nothing is drained</source>
        <translation>在此 τ 下没有视觉汇聚点，因此不抽取任何注意力</translation>
    </message>
    <message>
        <source>no visual sinks at this τ, text sinks alone are drained</source>
        <translation>在此 τ 下没有视觉汇聚点，只抽取文本汇聚点</translation>
    </message>
    <message>
        <source>%1 sink found</source>
        <translation>找到 %1 个汇聚点</translation>
    </message>
    <message>
        <source>%1 sinks found</source>
        <translation>找到 %1 个汇聚点</translation>
    </message>
    <message>
        <source>%1 rows turned</source>
        <translation>转动了 %1 行</translation>
    </message>
    <message>
        <source>token %1 relaxed in layer %2</source>
        <translation>token %1 在层 %2 放宽遮罩</translation>
    </message>
    <message>
        <source>no such token in these layers, so nothing is cut</source>
        <translation>这些层中没有这样的 token，因此不切断任何连接</translation>
    </message>
    <message>
        <source>edges to up to %1 token in %2 layer</source>
        <translation>%2 个层中至多指向 %1 个 token 的连接</translation>
    </message>
    <message>
        <source>edges to up to %1 token in %2 layers</source>
        <translation>%2 个层中至多指向 %1 个 token 的连接</translation>
    </message>
    <message>
        <source>edges to up to %1 tokens in %2 layer</source>
        <translation>%2 个层中至多指向 %1 个 token 的连接</translation>
    </message>
    <message>
        <source>edges to up to %1 tokens in %2 layers</source>
        <translation>%2 个层中至多指向 %1 个 token 的连接</translation>
    </message>
    <message>
        <source>channel %1 in %2 layer</source>
        <translation>%2 个层中的通道 %1</translation>
    </message>
    <message>
        <source>channel %1 in %2 layers</source>
        <translation>%2 个层中的通道 %1</translation>
    </message>
    <message>
        <source>channels %1 in %2 layer</source>
        <translation>%2 个层中的通道 %1</translation>
    </message>
    <message>
        <source>channels %1 in %2 layers</source>
        <translation>%2 个层中的通道 %1</translation>
    </message>
    <message>
        <source>the cache needs %1 of %2 prompt tokens: %3 thousand numbers, %4 %</source>
        <translation>缓存需要 %2 个提示 token 中的 %1 个：%3 千个数，%4 %</translation>
    </message>
</context>
<context>
    <name>science</name>
    <message>
        <source>Levels</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题项</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ChannelsPanel</name>
    <message>
        <source>Ask a question to see the sink channels of the model here.</source>
        <translation>提问后，此处显示模型的汇聚通道。</translation>
    </message>
    <message>
        <source>found by calibration</source>
        <translation>由校准找到</translation>
    </message>
    <message>
        <source>saved for this model</source>
        <translation>为此模型保存的</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>手动指定</translation>
    </message>
    <message>
        <source>none · %1</source>
        <translation>无 · %1</translation>
    </message>
    <message>
        <source>published</source>
        <translation>论文公布</translation>
    </message>
    <message>
        <source>This run was given its channels, or calibration found none that stand out.</source>
        <translation>此次运行的通道为指定的，或校准未找到突出的通道。</translation>
    </message>
    <message>
        <source>published for %1: %2 (%3)</source>
        <translation>%1 的公布值：%2（%3）</translation>
    </message>
    <message>
        <source>same sizes as %1: %2 (%3)</source>
        <translation>与 %1 尺寸相同：%2（%3）</translation>
    </message>
    <message>
        <source>Nothing is kept for this model: the next runs calibrate.</source>
        <translation>没有为此模型保存通道：后续运行将进行校准。</translation>
    </message>
    <message>
        <source>Channels %1 are kept for this model.</source>
        <translation>已为此模型保存通道 %1。</translation>
    </message>
    <message>
        <source>channel %1, strongest at token %2</source>
        <translation>通道 %1，在 token %2 处最强</translation>
    </message>
    <message>
        <source>layer %1: |h| / RMS(h) = %2</source>
        <translation>层 %1：|h| / RMS(h) = %2</translation>
    </message>
    <message>
        <source>channel %1: chosen by hand, not measured</source>
        <translation>通道 %1：手动选择，未测量</translation>
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
    <name>sinkscope::app::ControlPanel</name>
    <message>
        <source>Random runs</source>
        <translation>随机运行次数</translation>
    </message>
    <message>
        <source>How many draws of random tokens</source>
        <translation>随机 token 的抽取次数</translation>
    </message>
    <message>
        <source>Is it the sinks? The methods that are on (or VAR) run once on the sinks and a few times on equally many random tokens.</source>
        <translation>是汇聚点的作用吗？将已启用的方法（或 VAR）在汇聚点上运行一次，并在等量的随机 token 上运行若干次。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ends the study and keeps what is there (Esc)</source>
        <translation>结束对照研究并保留已有结果 (Esc)</translation>
    </message>
    <message>
        <source>Runs the methods on the sinks, on random tokens and on the nearest tokens (Ctrl+R)</source>
        <translation>在汇聚点、随机 token 和最近的 token 上运行这些方法 (Ctrl+R)</translation>
    </message>
    <message>
        <source>cancelled, %1 of %2 runs</source>
        <translation>已取消，%1/%2 次运行</translation>
    </message>
    <message>
        <source>failed, %1 of %2 runs</source>
        <translation>失败，%1/%2 次运行</translation>
    </message>
    <message>
        <source>What the methods report: %1.</source>
        <translation>方法报告：%1。</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>on the sinks</source>
        <translation>在汇聚点上</translation>
    </message>
    <message>
        <source>random tokens, draw %1</source>
        <translation>随机 token，第 %1 次抽取</translation>
    </message>
    <message>
        <source>nearest tokens</source>
        <translation>最近的 token</translation>
    </message>
    <message>
        <source>waits for the other runs</source>
        <translation>等待其他运行完成</translation>
    </message>
    <message>
        <source>Δ log p</source>
        <translation>Δ log p</translation>
    </message>
    <message>
        <source>Δ margin</source>
        <translation>Δ 领先幅度</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>Δ vision</source>
        <translation>Δ 视觉</translation>
    </message>
    <message>
        <source>Δ sinks</source>
        <translation>Δ 汇聚点</translation>
    </message>
    <message>
        <source>random tokens</source>
        <translation>随机 token</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ControlRunner</name>
    <message>
        <source>There is no question yet. Ask one, then compare its answer with that of random tokens.</source>
        <translation>尚无问题。请先提问，再将其回答与随机 token 的结果比较。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ControlSection</name>
    <message>
        <source>Random control</source>
        <translation>随机对照</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>The methods that are on (VAR when none is) on equally many random tokens (Ctrl+R)</source>
        <translation>将已启用的方法（均未启用时为 VAR）用于等量的随机 token (Ctrl+R)</translation>
    </message>
    <message>
        <source>run %1 of %2</source>
        <translation>运行 %1/%2</translation>
    </message>
    <message>
        <source>Is it the sinks? Tries the same on random tokens.</source>
        <translation>是汇聚点的作用吗？在随机 token 上做同样的尝试。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ControlText</name>
    <message>
        <source>random tokens are still to come.</source>
        <translation>随机 token 的结果尚未得出。</translation>
    </message>
    <message>
        <source>on random tokens by %1 (1 run)</source>
        <translation>在随机 token 上为 %1（1 次运行）</translation>
    </message>
    <message>
        <source>on random tokens by %1 ± %2 (%3 runs)</source>
        <translation>在随机 token 上为 %1 ± %2（%3 次运行）</translation>
    </message>
    <message>
        <source>: at least as extreme in %1 of %2</source>
        <translation>：%2 次中有 %1 次至少同样极端</translation>
    </message>
    <message>
        <source>The runs did not record the answer&apos;s log-probability.</source>
        <translation>这些运行未记录回答的对数概率。</translation>
    </message>
    <message>
        <source>%1 on the sinks changes nothing here; %2</source>
        <translation>在汇聚点上使用 %1 在此没有任何变化；%2</translation>
    </message>
    <message>
        <source>%1 on the sinks moves the margin of the chosen option by %2; %3</source>
        <translation>在汇聚点上使用 %1 使所选选项的领先幅度变化 %2；%3</translation>
    </message>
    <message>
        <source>%1 on the sinks moves the answer&apos;s log-probability by %2; %3</source>
        <translation>在汇聚点上使用 %1 使回答的对数概率变化 %2；%3</translation>
    </message>
    <message>
        <source>The answer changes</source>
        <translation>回答发生改变</translation>
    </message>
    <message>
        <source>The answer stays the same</source>
        <translation>回答保持不变</translation>
    </message>
    <message>
        <source>%1; with random tokens it changes in %2 of %3.</source>
        <translation>%1；使用随机 token 时，%3 次中有 %2 次改变。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::CutEntries</name>
    <message>
        <source>Runs the variant with the method Knock-out</source>
        <translation>使用“敲除”方法运行变体</translation>
    </message>
    <message>
        <source>C&amp;ut attention to this token</source>
        <translation>切断对此 token 的注意力(&amp;U)</translation>
    </message>
    <message>
        <source>Cut attention to the &amp;selected span (%1 tokens)</source>
        <translation>切断对所选范围的注意力（%1 个 token）(&amp;S)</translation>
    </message>
    <message>
        <source>Cut attention to &amp;all sinks</source>
        <translation>切断对所有汇聚点的注意力(&amp;A)</translation>
    </message>
    <message>
        <source>Cut attention to this &amp;frame</source>
        <translation>切断对此帧的注意力(&amp;F)</translation>
    </message>
    <message>
        <source>Cut attention to this &amp;box</source>
        <translation>切断对此框的注意力(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Remove all heads of this layer</source>
        <translation>去除该层的所有头(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove this head</source>
        <translation>去除此头(&amp;R)</translation>
    </message>
    <message>
        <source>Adds to the list of the method that removes heads, and runs it</source>
        <translation>加入去除头的方法的列表并运行</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::EvictedTokens</name>
    <message>
        <source>not in the cache any more: sink budget k = %1, window %2</source>
        <translation>已不在缓存中：汇聚点预算 k = %1，窗口 %2</translation>
    </message>
    <message>
        <source>cache: %1 of %2 tokens, %3 of %4</source>
        <translation>缓存：%1/%2 个 token，%3/%4</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::EvidenceMaps</name>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>attention rollout</source>
        <translation>注意力 rollout</translation>
    </message>
    <message>
        <source>hidden-state similarity (TAM-like)</source>
        <translation>隐藏状态相似度（类 TAM）</translation>
    </message>
    <message>
        <source>The row of the selected layer and head</source>
        <translation>所选层和头的行</translation>
    </message>
    <message>
        <source>Product over all layers of (mean attention of the heads + identity) / 2, the row of the selected token; with sinks removed their columns are left out</source>
        <translation>各层（头平均注意力 + 单位矩阵）/ 2 的连乘积中所选 token 的行；去除汇聚点时略去其对应列</translation>
    </message>
    <message>
        <source>This map is about a word of the answer.</source>
        <translation>此热力图针对回答中的词。</translation>
    </message>
    <message>
        <source>The map was cancelled.</source>
        <translation>热力图已取消。</translation>
    </message>
    <message>
        <source>rollout</source>
        <translation>rollout</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>相似度</translation>
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
    <message>
        <source>&amp;Roles of heads (CSV)</source>
        <translation>头的角色 (CSV)(&amp;R)</translation>
    </message>
    <message>
        <source>What each head does, with the figures and thresholds behind it</source>
        <translation>每个头的作用，附依据的数值和阈值</translation>
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
    <message>
        <source>%1: %2; %3; layers, heads, tokens and frames count from 0</source>
        <translation>%1：%2；%3；层、头、token 和帧从 0 起计</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::FramesPanel</name>
    <message>
        <source>prompt average</source>
        <translation>提示词平均</translation>
    </message>
    <message>
        <source>Attention per frame</source>
        <translation>每帧注意力</translation>
    </message>
    <message>
        <source>Ask a question about a video to see its frames here.</source>
        <translation>就视频提问后，此处显示其各帧。</translation>
    </message>
    <message>
        <source>The mean over the question&apos;s tokens in this layer instead of the selected row.</source>
        <translation>以该层中问题 token 的平均代替所选行。</translation>
    </message>
    <message>
        <source>The row of this token was not captured.</source>
        <translation>未捕获此 token 的行。</translation>
    </message>
    <message>
        <source>temporal collapse %1</source>
        <translation>时间坍缩 %1</translation>
    </message>
    <message>
        <source>, %1 without sinks</source>
        <translation>，去除汇聚点后 %1</translation>
    </message>
    <message>
        <source>anchor frame %1 (%2)</source>
        <translation>锚点帧 %1（%2）</translation>
    </message>
    <message>
        <source>no anchor frame</source>
        <translation>无锚点帧</translation>
    </message>
    <message>
        <source>frame %1: %2 of the attention, %3 of that on the video</source>
        <translation>帧 %1：占注意力的 %2，占视频注意力的 %3</translation>
    </message>
    <message>
        <source>without sinks %1, %2 of the rest</source>
        <translation>去除汇聚点 %1，占其余部分的 %2</translation>
    </message>
    <message>
        <source>anchor frame: more than half of the attention on the video</source>
        <translation>锚点帧：占视频注意力的一半以上</translation>
    </message>
    <message>
        <source>temporal collapse: 1 − entropy over frames, 0 even, 1 one frame has all</source>
        <translation>时间坍缩：1 − 各帧上的熵，0 为均匀，1 为全部集中于一帧</translation>
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
    <message>
        <source>Arrows, Shift+arrows</source>
        <translation>方向键、Shift+方向键</translation>
    </message>
    <message>
        <source>Move the shape, the end of its path (scene maker)</source>
        <translation>移动图形、其路径终点（场景编辑器）</translation>
    </message>
    <message>
        <source>+ − Delete</source>
        <translation>+ − Delete</translation>
    </message>
    <message>
        <source>Size of the shape, take it out (scene maker)</source>
        <translation>图形大小、移除图形（场景编辑器）</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::LevelModel</name>
    <message>
        <source>primary</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>次级</translation>
    </message>
    <message>
        <source>short</source>
        <translation>短暂</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>汇聚点</translation>
    </message>
    <message>
        <source>The token, or where on the video it lies.</source>
        <translation>token 本身，或其在视频中的位置。</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Primary: a sink in most layers. Short: in very few. Secondary: between them. arXiv 2512.22213; the bands are scaled for models with few layers.</source>
        <translation>主要：在大多数层中为汇聚点。短暂：仅在极少数层中。次级：介于两者之间。arXiv 2512.22213；层数少的模型会相应缩放区间。</translation>
    </message>
    <message>
        <source>born</source>
        <translation>出现</translation>
    </message>
    <message>
        <source>First layer whose incoming residual points along the primary sink&apos;s, |cos| &gt; 0.9.</source>
        <translation>输入残差与主汇聚点方向一致（|cos| &gt; 0.9）的第一层。</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Last such layer.</source>
        <translation>满足该条件的最后一层。</translation>
    </message>
    <message>
        <source>life</source>
        <translation>寿命</translation>
    </message>
    <message>
        <source>Number of such layers; they need not follow each other.</source>
        <translation>满足该条件的层数；不必连续。</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>Largest L2 norm of the residual in these layers.</source>
        <translation>这些层中残差的最大 L2 范数。</translation>
    </message>
    <message>
        <source>MLP cos</source>
        <translation>MLP cos</translation>
    </message>
    <message>
        <source>Cosine of the MLP output that wrote it, in the layer before its birth, with the direction of the primary sink.</source>
        <translation>在其出现的前一层，写入它的 MLP 输出与主汇聚点方向的余弦。</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What the token stands for in the prompt.</source>
        <translation>该 token 在提示词中代表的内容。</translation>
    </message>
    <message>
        <source>token</source>
        <translation>token</translation>
    </message>
    <message>
        <source>Position in the sequence, from 0.</source>
        <translation>在序列中的位置，从 0 开始。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::LevelsPanel</name>
    <message>
        <source>Layers and tokens</source>
        <translation>层与 token</translation>
    </message>
    <message>
        <source>Quantity of the map</source>
        <translation>图中显示的量</translation>
    </message>
    <message>
        <source>Sinks and their layers</source>
        <translation>汇聚点及其所在层</translation>
    </message>
    <message>
        <source>The last colour stands for the largest percent of the values.</source>
        <translation>最末颜色表示数值最大的 1%。</translation>
    </message>
    <message>
        <source>Ask a question to see layers and tokens here.</source>
        <translation>提问后，此处显示层与 token。</translation>
    </message>
    <message>
        <source>Primary sink: token %1 in layers %2</source>
        <translation>主汇聚点：token %1，位于层 %2</translation>
    </message>
    <message>
        <source>; gone in layers %1</source>
        <translation>；在层 %1 中消失</translation>
    </message>
    <message>
        <source>layer %1 · %2</source>
        <translation>层 %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>sink: born in layer %1, last in layer %2, %n layers</source>
        <translation>
            <numerusform>汇聚点：层 %1 出现，最后在层 %2，共 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>α: attention on the sink, mean over the prompt&apos;s queries and the heads of the layer</source>
        <translation>α：对汇聚点的注意力，对提示的查询和该层各头取平均</translation>
    </message>
    <message>
        <source>secondary sinks: %1</source>
        <translation>次级汇聚点：%1</translation>
    </message>
    <message>
        <source>; its α does not fall in the middle</source>
        <translation>；其 α 在中间层不下降</translation>
    </message>
    <message>
        <source>; α %1 (L%2) → %3 (L%4) → %5 (L%6)</source>
        <translation>；α %1 (L%2) → %3 (L%4) → %5 (L%6)</translation>
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
    <name>sinkscope::app::OptionPages</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>The answers and what else the model might have said</source>
        <translation>回答以及模型可能给出的其他内容</translation>
    </message>
    <message>
        <source>How probable each option of the question is</source>
        <translation>问题各选项的概率</translation>
    </message>
    <message>
        <source>no letter</source>
        <translation>无字母</translation>
    </message>
    <message>
        <source>The texts name %1 (baseline) and %2 (variant).</source>
        <translation>文本中给出 %1（基线）和 %2（变体）。</translation>
    </message>
    <message>
        <source>The text names %1.</source>
        <translation>文本中给出 %1。</translation>
    </message>
    <message>
        <source>Letters hold %1 and %2 of the first token&apos;s probability.</source>
        <translation>字母占首个 token 概率的 %1 和 %2。</translation>
    </message>
    <message>
        <source>Letters hold %1 of the first token&apos;s probability.</source>
        <translation>字母占首个 token 概率的 %1。</translation>
    </message>
    <message>
        <source>The lead of %1 changes by %2.</source>
        <translation>%1 的领先幅度变化 %2。</translation>
    </message>
    <message>
        <source>The tokens of some options were not recorded.</source>
        <translation>未记录部分选项的 token。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::OverlaySection</name>
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
    <message>
        <source>Sinks and overlay</source>
        <translation>汇聚点与叠加层</translation>
    </message>
    <message>
        <source>tower artifacts ◇</source>
        <translation>视觉塔伪影 ◇</translation>
    </message>
    <message>
        <source>What counts as a sink</source>
        <translation>汇聚点的定义</translation>
    </message>
    <message>
        <source>sinks</source>
        <translation>汇聚点</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>阈值 %1</translation>
    </message>
    <message>
        <source>Threshold of the tower&apos;s artifacts</source>
        <translation>视觉塔伪影的阈值</translation>
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
    <message>
        <source>Computing the map</source>
        <translation>正在计算热力图</translation>
    </message>
    <message>
        <source>Map: %1 ▾</source>
        <translation>热力图：%1 ▾</translation>
    </message>
    <message>
        <source>computing the map …</source>
        <translation>正在计算热力图 …</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>looking for sinks …</source>
        <translation>正在寻找汇聚点 …</translation>
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
    <message>
        <source>Map on the frames</source>
        <translation>帧上的热力图</translation>
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
    <name>sinkscope::app::ProblemsPanel</name>
    <message>
        <source>Ask a question; what may mislead will be listed here.</source>
        <translation>请提问；可能产生误导之处将列在此处。</translation>
    </message>
    <message>
        <source>Nothing suspicious found.</source>
        <translation>未发现可疑之处。</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>问题项 %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题项</translation>
    </message>
    <message numerus="yes">
        <source>%n found in what is shown</source>
        <translation>
            <numerusform>在显示内容中发现 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RoleBar</name>
    <message>
        <source>Only %1 heads</source>
        <translation>仅%1头</translation>
    </message>
    <message>
        <source>A click shows these heads alone.</source>
        <translation>单击只显示这些头。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RoleGrid</name>
    <message>
        <source>sink mass</source>
        <translation>汇聚占比</translation>
    </message>
    <message>
        <source>sink from %1</source>
        <translation>不低于 %1 为汇聚</translation>
    </message>
    <message>
        <source>image mass</source>
        <translation>图像占比</translation>
    </message>
    <message>
        <source>image-centred from %1</source>
        <translation>不低于 %1 为图像中心</translation>
    </message>
    <message>
        <source>image odds</source>
        <translation>图像倍数</translation>
    </message>
    <message>
        <source>and from %1</source>
        <translation>且不低于 %1</translation>
    </message>
    <message>
        <source>recency</source>
        <translation>近邻占比</translation>
    </message>
    <message>
        <source>recency from %1</source>
        <translation>不低于 %1 为近邻</translation>
    </message>
    <message>
        <source>row entropy</source>
        <translation>行熵</translation>
    </message>
    <message>
        <source>spread from %1, dormant up to %2</source>
        <translation>不低于 %1 为分散，不高于 %2 为休眠</translation>
    </message>
    <message>
        <source>column entropy</source>
        <translation>列熵</translation>
    </message>
    <message>
        <source>dormant from %1</source>
        <translation>不低于 %1 为休眠</translation>
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
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
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
    <name>sinkscope::app::SceneMaker</name>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Asked. The answer appears here and in the window.</source>
        <translation>已提问。回答会显示在这里和主窗口中。</translation>
    </message>
    <message>
        <source>Drag a shape to move it, the tip of its arrow to change its path; the wheel changes its size.</source>
        <translation>拖动图形可移动它，拖动箭头尖端可改变路径；滚轮改变大小。</translation>
    </message>
    <message>
        <source>Writing the clip</source>
        <translation>正在写入片段</translation>
    </message>
    <message>
        <source>The question is empty. Type what you want to know.</source>
        <translation>问题为空。请输入想知道的内容。</translation>
    </message>
    <message>
        <source>Save clip</source>
        <translation>保存片段</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>视频 (*.mp4)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Questions that fit the scene, or your own; in English, which is what the built-in model speaks</source>
        <translation>适合该场景的问题，也可自行输入；请用英语，内置模型只懂英语</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Writes the clip, opens it in the window and asks (Ctrl+Enter)</source>
        <translation>写入片段，在窗口中打开并提问 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Save as mp4…</source>
        <translation>另存为 mp4(&amp;S)…</translation>
    </message>
    <message>
        <source>Any model can be asked; shapes and colours are those of the built-in one.</source>
        <translation>任何模型都可以提问；图形和颜色是内置模型所认识的。</translation>
    </message>
    <message>
        <source>Progress of the clip</source>
        <translation>片段进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>未写入任何内容。</translation>
    </message>
    <message>
        <source>Scene maker</source>
        <translation>场景编辑器</translation>
    </message>
    <message>
        <source>Add a shape to begin.</source>
        <translation>先添加一个图形。</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>图形</translation>
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
        <source>&amp;Add a shape</source>
        <translation>添加图形(&amp;A)</translation>
    </message>
    <message>
        <source>Up to four, as the built-in model was trained on</source>
        <translation>最多四个，与内置模型的训练一致</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Frame, length</source>
        <translation>画面、时长</translation>
    </message>
    <message>
        <source>&amp;New colours</source>
        <translation>换颜色(&amp;N)</translation>
    </message>
    <message>
        <source>Other dull colours and another pattern</source>
        <translation>换一组暗淡的颜色和另一种图案</translation>
    </message>
    <message>
        <source>Shape of the frame</source>
        <translation>画面比例</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Length of the clip</source>
        <translation>片段时长</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <translation>撤销 (%1)</translation>
    </message>
    <message>
        <source>Redo (%1)</source>
        <translation>重做 (%1)</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ScenePlayer</name>
    <message>
        <source>Play or stop (Space)</source>
        <translation>播放或停止（空格）</translation>
    </message>
    <message>
        <source>Time in the clip</source>
        <translation>片段中的时间</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>%1 / %2 s</source>
        <translation>%1 / %2 秒</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::SceneRow</name>
    <message>
        <source>Shape</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>The built-in model knows these seven colours</source>
        <translation>内置模型认识这七种颜色</translation>
    </message>
    <message>
        <source>Take this shape out</source>
        <translation>移除此图形</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>stays still</source>
        <translation>静止不动</translation>
    </message>
    <message>
        <source>moves all the time</source>
        <translation>一直移动</translation>
    </message>
    <message>
        <source>moves first</source>
        <translation>先移动</translation>
    </message>
    <message>
        <source>moves second</source>
        <translation>后移动</translation>
    </message>
    <message>
        <source>own times</source>
        <translation>自定时间</translation>
    </message>
    <message>
        <source>When it begins to move</source>
        <translation>开始移动的时间</translation>
    </message>
    <message>
        <source>When it stops</source>
        <translation>停止的时间</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds</extracomment>
        <translation> 秒</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::SceneWords</name>
    <message>
        <source>circle</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>三角形</translation>
    </message>
    <message>
        <source>star</source>
        <translation>星形</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>纯色</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>渐变</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>云纹</translation>
    </message>
    <message>
        <source>two zones</source>
        <translation>两个区域</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>条纹</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: a colour, %2: a shape</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The %1 and the %2 touch or nearly do.</source>
        <translation>%1和%2相接或几乎相接。</translation>
    </message>
    <message>
        <source>The %1 moves at a slant; the built-in model knows right, left, up and down.</source>
        <translation>%1斜向移动；内置模型只认识右、左、上、下。</translation>
    </message>
    <message>
        <source>The path of the %1 is short.</source>
        <translation>%1的路径很短。</translation>
    </message>
    <message>
        <source>Two shapes have one colour.</source>
        <translation>有两个图形颜色相同。</translation>
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
    <name>sinkscope::app::TagControls</name>
    <message>
        <source>without tag</source>
        <translation>去除标签</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>Tokens in two dimensions, by the sink that caught them</source>
        <translation>token 的二维分布，按捕捉它们的汇聚点区分</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>How long later residuals keep the tag</source>
        <translation>后续残差保留标签多久</translation>
    </message>
    <message>
        <source>What the scatter shows</source>
        <translation>散点图显示的内容</translation>
    </message>
    <message>
        <source>Outputs of the head, or the residuals of a later layer</source>
        <translation>该头的输出，或后续层的残差</translation>
    </message>
    <message>
        <source>Sink whose tag is followed</source>
        <translation>要追踪其标签的汇聚点</translation>
    </message>
    <message>
        <source>Takes the part that comes from the sinks out of the outputs: what held the groups apart is gone when they fall together</source>
        <translation>从输出中去掉来自汇聚点的部分：若各组重合，则区分各组的因素已被去除</translation>
    </message>
    <message>
        <source>A sink catches a token that puts at least 0.5 of its attention on it instead of 0.2</source>
        <translation>将汇聚点捕捉 token 的条件由至少 0.2 的注意力改为至少 0.5</translation>
    </message>
    <message>
        <source>head outputs</source>
        <translation>头输出</translation>
    </message>
    <message>
        <source>residuals leaving L%1</source>
        <translation>离开 L%1 的残差</translation>
    </message>
    <message>
        <source>residuals entering L%1</source>
        <translation>进入 L%1 的残差</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TagPanel</name>
    <message>
        <source>cosine with the tag</source>
        <translation>与标签的余弦</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚无运行结果</translation>
    </message>
    <message>
        <source>Looking for the sinks of the head</source>
        <translation>正在查找该头的汇聚点</translation>
    </message>
    <message>
        <source>Projecting the residuals</source>
        <translation>正在投影残差</translation>
    </message>
    <message>
        <source>Following the tag through the layers</source>
        <translation>正在逐层追踪标签</translation>
    </message>
    <message>
        <source>Cancelled. Select the head again to compute it.</source>
        <translation>已取消。重新选择该头即可计算。</translation>
    </message>
    <message>
        <source>%1 · %2 of the variance</source>
        <translation>%1 · 方差的 %2</translation>
    </message>
    <message>
        <source>No token takes more than 0.2 of this head&apos;s attention on average: it has no sinks, so nothing is caught.</source>
        <translation>没有 token 平均获得该头超过 0.2 的注意力：该头没有汇聚点，因此未捕捉任何 token。</translation>
    </message>
    <message>
        <source>one sink catches %1 of %2 tokens; </source>
        <translation>1 个汇聚点捕捉 %2 个 token 中的 %1 个； </translation>
    </message>
    <message numerus="yes">
        <source>%n sinks catch %1 of %2 tokens; </source>
        <translation>
            <numerusform>%n 个汇聚点捕捉 %2 个 token 中的 %1 个； </numerusform>
        </translation>
    </message>
    <message>
        <source>the outputs do not vary.</source>
        <translation>输出没有变化。</translation>
    </message>
    <message>
        <source>its tag makes %1 of the variance of the outputs.</source>
        <translation>其标签占输出方差的 %1。</translation>
    </message>
    <message>
        <source>their tags make %1 of the variance of the outputs.</source>
        <translation>它们的标签占输出方差的 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows are no numbers and left out.</source>
        <translation>
            <numerusform>%n 行不是数值，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source> · caught from 0.5 on</source>
        <translation> · 0.5 起为捕捉</translation>
    </message>
    <message>
        <source> · caught from 0.2 on</source>
        <translation> · 0.2 起为捕捉</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>已捕捉</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>caught by no sink</source>
        <translation>未被任何汇聚点捕捉</translation>
    </message>
    <message>
        <source>caught by %1 with %2 of its attention</source>
        <translation>被 %1 捕捉，占其注意力的 %2</translation>
    </message>
    <message>
        <source>%1, strongest tags</source>
        <translation>%1，标签最强</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ThresholdPanel</name>
    <message>
        <source>Thresholds of VAR</source>
        <translation>VAR 的阈值</translation>
    </message>
    <message>
        <source>Ask a question to see the heads here.</source>
        <translation>提问后，此处显示注意力头。</translation>
    </message>
    <message>
        <source>The prompt has no vision tokens, so there is nothing for VAR to choose from.</source>
        <translation>提示词中没有视觉 token，因此 VAR 无可选择。</translation>
    </message>
    <message>
        <source>This run kept too little for the plot: φ and the rows of the prompt&apos;s last token. Run again with more capture.</source>
        <translation>此次运行保留的数据不足以绘图：需要 φ 和提示词最后一个 token 的行。请增加捕获内容后重新运行。</translation>
    </message>
    <message>
        <source>No layer has visual sinks at τ = %1: the largest φ of a vision token is %2.</source>
        <translation>τ = %1 时没有层存在视觉汇聚点：视觉 token 的最大 φ 为 %2。</translation>
    </message>
    <message>
        <source>No layer has visual sinks at τ = %1.</source>
        <translation>τ = %1 时没有层存在视觉汇聚点。</translation>
    </message>
    <message>
        <source>Lower τ to %1 and run</source>
        <translation>将 τ 降至 %1 并运行</translation>
    </message>
    <message>
        <source>%1 of %2 heads chosen · last prompt row · τ %3</source>
        <translation>已选 %2 个头中的 %1 个 · 提示词最后一行 · τ %3</translation>
    </message>
    <message>
        <source>would be edited</source>
        <translation>将被编辑</translation>
    </message>
    <message>
        <source>stays: too little attention on the video</source>
        <translation>保持不变：对视频的注意力过少</translation>
    </message>
    <message>
        <source>stays: too much of it on visual sinks</source>
        <translation>保持不变：其中落在视觉汇聚点上的过多</translation>
    </message>
    <message>
        <source>image mass %1: attention on the video</source>
        <translation>图像占比 %1：对视频的注意力</translation>
    </message>
    <message>
        <source>%1 of it on visual sinks</source>
        <translation>其中 %1 落在视觉汇聚点上</translation>
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
    <message>
        <source>◇&#xa0;tower artifact</source>
        <translation>◇&#xa0;视觉塔伪影</translation>
    </message>
    <message>
        <source>display only</source>
        <translation>仅影响显示</translation>
    </message>
    <message>
        <source>sink of layer %1: %2</source>
        <translation>层 %1 的汇聚点：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n vision tokens</source>
        <translation>
            <numerusform>%n 个视觉 token 中的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Patches whose output vector of the vision tower is far longer than the others (◇). They arise before the language model and are no sinks of it, though a token may be both.</source>
        <translation>视觉塔输出向量远长于其他图块的图块 (◇)。它们产生于语言模型之前，不是语言模型的汇聚点，但同一 token 可能兼为两者。</translation>
    </message>
    <message>
        <source>Threshold: norm ≥ %1, the larger of median + %2 · MAD and %3 · median (median %4, MAD %5)</source>
        <translation>阈值：范数 ≥ %1，取中位数 + %2 · MAD 与 %3 · 中位数中的较大者（中位数 %4，MAD %5）</translation>
    </message>
    <message>
        <source>Published for %1: norm ≥ %2 (%3)</source>
        <translation>%1 的公布值：范数 ≥ %2（%3）</translation>
    </message>
    <message>
        <source>%1 of %2 are sinks of the language model in some layer</source>
        <translation>%2 个中有 %1 个在某层为语言模型的汇聚点</translation>
    </message>
    <message>
        <source>vision tower: norm %1, artifact from %2 on: no</source>
        <translation>视觉塔：范数 %1，%2 起为伪影：否</translation>
    </message>
    <message>
        <source>vision tower: norm %1 ≥ %2: artifact</source>
        <translation>视觉塔：范数 %1 ≥ %2：伪影</translation>
    </message>
    <message numerus="yes">
        <source>also a sink of the language model in %n layers</source>
        <translation>
            <numerusform>在 %n 层中同时为语言模型的汇聚点</numerusform>
        </translation>
    </message>
    <message>
        <source>a sink of the language model in no layer</source>
        <translation>在任何层都不是语言模型的汇聚点</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>通道 %1</translation>
    </message>
    <message>
        <source>channels %1</source>
        <translation>通道 %1</translation>
    </message>
    <message>
        <source>sinks beyond the scale: %1 of the row</source>
        <translation>超出色标的汇聚点：占该行 %1</translation>
    </message>
    <message>
        <source>sinks removed: %1 of the row</source>
        <translation>已去除汇聚点：占该行 %1</translation>
    </message>
    <message>
        <source>rest scaled to 1</source>
        <translation>其余缩放至 1</translation>
    </message>
    <message>
        <source>square-root scale</source>
        <translation>平方根刻度</translation>
    </message>
    <message>
        <source>log scale, 3 decades</source>
        <translation>对数刻度，3 个数量级</translation>
    </message>
    <message>
        <source>percentile scale</source>
        <translation>百分位刻度</translation>
    </message>
    <message>
        <source>no visual sinks at %1</source>
        <translation>%1 时无视觉汇聚点</translation>
    </message>
    <message>
        <source>sink: %1</source>
        <translation>汇聚点：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n sinks in layer %1, </source>
        <translation>
            <numerusform>层 %1 有 %n 个汇聚点， </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them visual</source>
        <translation>
            <numerusform>其中视觉 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>rollout %1 (rank %2)</source>
        <translation>rollout %1（第 %2 名）</translation>
    </message>
    <message>
        <source>similarity %1 (rank %2)</source>
        <translation>相似度 %1（第 %2 名）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Threshold: norm ≥ %1, chosen by hand</source>
        <translation>阈值：范数 ≥ %1，手动选择</translation>
    </message>
    <message>
        <source>Threshold: norm ≥ %1, the published one</source>
        <translation>阈值：范数 ≥ %1，已发表的值</translation>
    </message>
    <message>
        <source>Nothing was published for this vision tower</source>
        <translation>此视觉塔没有已发表的阈值</translation>
    </message>
    <message>
        <source>sinks left out of the rollout: %1</source>
        <translation>rollout 中略去的汇聚点：%1</translation>
    </message>
    <message>
        <source>sinks beyond the scale: %1</source>
        <translation>超出色标的汇聚点：%1</translation>
    </message>
    <message>
        <source>sinks removed: %1</source>
        <translation>已移除的汇聚点：%1</translation>
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
    <message>
        <source>Compare with a c&amp;ontrol</source>
        <translation>与对照比较(&amp;O)</translation>
    </message>
    <message>
        <source>Is it the sinks? The same methods on equally many random tokens</source>
        <translation>是汇聚点的作用吗？将同样的方法用于等量的随机 token</translation>
    </message>
    <message>
        <source>Dra&amp;w a box on the frame</source>
        <translation>在帧上画框(&amp;W)</translation>
    </message>
    <message>
        <source>Drag a box to cut attention to it; Shift+Alt and dragging does the same</source>
        <translation>拖出一个框以切断对其的注意力；按住 Shift+Alt 拖动效果相同</translation>
    </message>
    <message>
        <source>&amp;Vision-tower artifacts</source>
        <translation>视觉塔伪影(&amp;V)</translation>
    </message>
    <message>
        <source>When removed: &amp;left out</source>
        <translation>去除时：直接略去(&amp;L)</translation>
    </message>
    <message>
        <source>When removed: the rest scaled to &amp;1</source>
        <translation>去除时：其余缩放至 1(&amp;1)</translation>
    </message>
    <message>
        <source>When removed: &amp;kept, but off the colour scale</source>
        <translation>去除时：保留，但不计入色标(&amp;K)</translation>
    </message>
    <message>
        <source>Sc&amp;ale</source>
        <translation>刻度(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Linear</source>
        <translation>线性(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Square root</source>
        <translation>平方根(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;ogarithmic</source>
        <translation>对数(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Percentile</source>
        <translation>百分位(&amp;P)</translation>
    </message>
    <message>
        <source>What counts as a sin&amp;k</source>
        <translation>汇聚点的定义(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Bring to the front</source>
        <translation>移到最前(&amp;B)</translation>
    </message>
    <message>
        <source>M&amp;ap on the frames</source>
        <translation>帧上的热力图(&amp;A)</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What each head does: sink, image-centred, recency, spread, dormant or mixed</source>
        <translation>每个头的作用：汇聚、图像中心、近邻、分散、休眠或混合</translation>
    </message>
    <message>
        <source>S&amp;cene maker…</source>
        <translation>场景编辑器(&amp;C)…</translation>
    </message>
    <message>
        <source>Draw shapes that move, and ask about them</source>
        <translation>绘制会移动的图形并就此提问</translation>
    </message>
    <message>
        <source>&amp;Threshold of artifacts</source>
        <translation>伪影阈值(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Robust: far above the median</source>
        <translation>稳健：远高于中位数(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Published for the tower, else robust</source>
        <translation>该塔已发表的值，否则用稳健规则(&amp;P)</translation>
    </message>
    <message>
        <source>A &amp;norm of your own…</source>
        <translation>自定范数(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>下一个面板(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>上一个面板(&amp;P)</translation>
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
    <message>
        <source>No answer: the window says why.</source>
        <translation>没有回答：原因见窗口。</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>回答：%1</translation>
    </message>
    <message>
        <source>Artifacts from norm</source>
        <translation>伪影起始范数</translation>
    </message>
    <message>
        <source>A positive number</source>
        <translation>正数</translation>
    </message>
    <message>
        <source>Type a positive number.</source>
        <translation>请输入正数。</translation>
    </message>
    <message>
        <source>Enter marks tokens whose output of the vision tower is %1 or longer</source>
        <translation>按回车标记视觉塔输出长度不小于 %1 的 token</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::WorkLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
    <name>sinkscope::widgets::ChannelEvidence</name>
    <message>
        <source>Sink channels</source>
        <translation>汇聚通道</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>添加通道</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the channels that the calibration proposes</source>
        <translation>恢复为校准建议的通道</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep these channels for this model</source>
        <translation>为此模型保存这些通道</translation>
    </message>
    <message>
        <source>Add a channel, 0 to %1</source>
        <translation>添加通道，0 至 %1</translation>
    </message>
    <message>
        <source>“%1” is not a channel; a whole number from 0 to %2 is.</source>
        <translation>“%1”不是通道；请输入 0 至 %2 的整数。</translation>
    </message>
    <message>
        <source>There is no channel %1: the model has %2, from 0 to %3.</source>
        <translation>没有通道 %1：此模型有 %2 个通道，从 0 至 %3。</translation>
    </message>
    <message>
        <source>Channel %1 is already chosen.</source>
        <translation>通道 %1 已选择。</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ChannelHeatMap</name>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>channel %1, median %2, %3</source>
        <translation>通道 %1，中位数 %2，%3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::EffectDelegate</name>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::EffectModel</name>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>%1 mean</source>
        <translation>%1 均值</translation>
    </message>
    <message>
        <source>%1 sd</source>
        <translation>%1 标准差</translation>
    </message>
    <message>
        <source>%1 n</source>
        <translation>%1 n</translation>
    </message>
    <message>
        <source>No value yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>mean ± standard deviation of %1 repeats
%2</source>
        <translation>%1 次重复的均值 ± 标准差
%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::EffectTable</name>
    <message>
        <source>Effect beside controls</source>
        <translation>效应与对照</translation>
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
    <name>sinkscope::widgets::FrameBars</name>
    <message>
        <source>Attention per frame</source>
        <translation>每帧注意力</translation>
    </message>
    <message>
        <source>frame %1, mass %2</source>
        <translation>帧 %1，占比 %2</translation>
    </message>
    <message>
        <source>frame %1: %2</source>
        <translation>帧 %1：%2</translation>
    </message>
    <message>
        <source>, without sinks %1</source>
        <translation>，去除汇聚点 %1</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>锚点</translation>
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
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
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
    <name>sinkscope::widgets::LayerTokenMap</name>
    <message>
        <source>Layers and tokens</source>
        <translation>层与 token</translation>
    </message>
    <message>
        <source>L%1 · token %2: %3</source>
        <translation>L%1 · token %2：%3</translation>
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
    <name>sinkscope::widgets::OptionBars</name>
    <message>
        <source>n/a</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Options of the question</source>
        <translation>问题的选项</translation>
    </message>
    <message>
        <source>%1: baseline %2</source>
        <translation>%1：基线 %2</translation>
    </message>
    <message>
        <source>, variant %1</source>
        <translation>，变体 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No flip: both choose %1</source>
        <translation>未翻转：两者均选 %1</translation>
    </message>
    <message>
        <source>Flip: %1 → %2</source>
        <translation>翻转：%1 → %2</translation>
    </message>
    <message>
        <source>margin %1 · entropy %2</source>
        <translation>领先幅度 %1 · 熵 %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>变体</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ProblemList</name>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题项</translation>
    </message>
    <message>
        <source>Nothing suspicious found.</source>
        <translation>未发现可疑之处。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ReleaseCurves</name>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Groups by layer</source>
        <translation>各层分组</translation>
    </message>
    <message>
        <source>%1 by layer</source>
        <translation>各层%1</translation>
    </message>
    <message>
        <source>L%1</source>
        <translation>L%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>无</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation> (%1 至 %2)</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ScatterPlot</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Tokens in two dimensions</source>
        <translation>二维 token 分布</translation>
    </message>
    <message>
        <source>not caught</source>
        <translation>未捕捉</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>component 1</source>
        <translation>主成分 1</translation>
    </message>
    <message>
        <source>component 2</source>
        <translation>主成分 2</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::SceneCanvas</name>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Nothing selected, shapes: %1</source>
        <translation>未选择，图形数：%1</translation>
    </message>
    <message>
        <source>%1 selected, %2 of %3</source>
        <translation>已选择%1，第 %2 个，共 %3 个</translation>
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
    <name>sinkscope::widgets::ThresholdPlot</name>
    <message>
        <source>Heads by visual-sink share and image mass</source>
        <translation>按视觉汇聚比例和图像占比分布的头</translation>
    </message>
    <message>
        <source>share of the image mass on sinks</source>
        <translation>图像占比中落在汇聚点上的比例</translation>
    </message>
    <message>
        <source>image mass</source>
        <translation>图像占比</translation>
    </message>
    <message>
        <source>%1, ρ %2, floor of the image mass %3</source>
        <translation>%1，ρ %2，图像占比下限 %3</translation>
    </message>
    <message>
        <source>%1 of %2 heads</source>
        <translation>%2 个头中的 %1 个</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 rows</source>
        <translation>%1 · %3 行中的 %2 行</translation>
    </message>
    <message>
        <source>ρ = %1: chosen heads have at most %2 of their image mass on sinks. Published: %3.</source>
        <translation>ρ = %1：所选头的图像占比中至多 %2 落在汇聚点上。论文公布值：%3。</translation>
    </message>
    <message>
        <source>Chosen heads have at least %1 of their attention on the image. Published: %2.</source>
        <translation>所选头的注意力至少有 %1 落在图像上。论文公布值：%2。</translation>
    </message>
    <message>
        <source>ρ %1</source>
        <translation>ρ %1</translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation>下限 %1</translation>
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
