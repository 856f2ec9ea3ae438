<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ColourMap</name>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Jet (paper look)</source>
        <translation>Jet（論文風）</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
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
            <numerusform>シンク %n 個</numerusform>
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
        <translation>&lt;p&gt;公表された既定値 %1 · 範囲 %2～%3&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>%1～%2 の整数</translation>
    </message>
    <message>
        <source>A number from %1 to %2</source>
        <translation>%1～%2 の数値</translation>
    </message>
</context>
<context>
    <name>RunFigures</name>
    <message>
        <source>loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>reading the video</source>
        <translation>動画を読み込み中</translation>
    </message>
    <message>
        <source>vision tower</source>
        <translation>視覚タワー</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>altogether</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation>キーと値</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>kept for later runs</source>
        <translation>次の実行のために保持</translation>
    </message>
    <message>
        <source>forecast for the run</source>
        <translation>この実行の見込み</translation>
    </message>
    <message>
        <source>largest so far, whole program</source>
        <translation>プログラム全体のこれまでの最大</translation>
    </message>
    <message>
        <source>from an earlier run: %1</source>
        <translation>以前の実行から: %1</translation>
    </message>
</context>
<context>
    <name>TokenKindLook</name>
    <message>
        <source>system</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>視覚</translation>
    </message>
    <message>
        <source>question</source>
        <translation>質問</translation>
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
        <translation>%1 フレーム %2 · %3</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>newline</source>
        <translation>改行</translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>First-token mass</source>
        <translation>先頭トークン割合</translation>
    </message>
    <message>
        <source>attention on token 0; prompt: mean over queries 1…T−1</source>
        <translation>トークン 0 へのアテンション。プロンプト: クエリ 1…T−1 の平均</translation>
    </message>
    <message>
        <source>Sink mass</source>
        <translation>シンク割合</translation>
    </message>
    <message>
        <source>Visual sink mass</source>
        <translation>視覚シンク割合</translation>
    </message>
    <message>
        <source>Vision mass</source>
        <translation>視覚割合</translation>
    </message>
    <message>
        <source>attention on all vision tokens; prompt: mean over the question&apos;s queries</source>
        <translation>全視覚トークンへのアテンション。プロンプト: 質問のクエリの平均</translation>
    </message>
    <message>
        <source>Row entropy</source>
        <translation>行エントロピー</translation>
    </message>
    <message>
        <source>−Σ A ln A divided by ln(number of keys), 1 = uniform; prompt: mean over queries 1…T−1</source>
        <translation>−Σ A ln A を ln(キーの数) で割った値、1 = 一様。プロンプト: クエリ 1…T−1 の平均</translation>
    </message>
    <message>
        <source>mean over heads of: </source>
        <translation>ヘッド平均: </translation>
    </message>
    <message>
        <source>First-token sink rate</source>
        <translation>先頭トークンのシンク率</translation>
    </message>
    <message>
        <source>share of heads with α_0 &gt; ε, α_0 = mean attention on token 0 over prompt queries 1…T−1 (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_0 &gt; ε のヘッドの割合、α_0 = プロンプトのクエリ 1…T−1 からトークン 0 への平均アテンション（arXiv 2410.10781、ε = 0.3）</translation>
    </message>
    <message>
        <source>Largest φ</source>
        <translation>最大 φ</translation>
    </message>
    <message>
        <source>max over prompt tokens of φ (of an answer step: φ of its query); φ = max over sink dimensions of |h_d| / RMS(h)</source>
        <translation>プロンプトのトークンにおける φ の最大値（回答ステップではそのクエリの φ）。φ = シンク次元における |h_d| / RMS(h) の最大値</translation>
    </message>
    <message>
        <source>First-token norm</source>
        <translation>先頭トークンのノルム</translation>
    </message>
    <message>
        <source>L2 norm of token 0&apos;s residual entering the layer</source>
        <translation>層に入るトークン 0 の残差の L2 ノルム</translation>
    </message>
    <message>
        <source>Sink tokens</source>
        <translation>シンクトークン数</translation>
    </message>
    <message>
        <source>Visual sink tokens</source>
        <translation>視覚シンクトークン数</translation>
    </message>
    <message>
        <source>The prompt has no frames.</source>
        <translation>プロンプトにフレームがありません。</translation>
    </message>
    <message>
        <source>This row gives no attention to any frame.</source>
        <translation>この行はどのフレームにもアテンションを向けていません。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>nothing was captured of this head</source>
        <translation>このヘッドは何も記録されていません</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>low row entropy and high column entropy: nearly every query looks at one token alone (arXiv 2410.13835)</source>
        <translation>行エントロピーが低く列エントロピーが高い: ほぼすべてのクエリが 1 つのトークンだけに注目（arXiv 2410.13835）</translation>
    </message>
    <message>
        <source>Sink</source>
        <translation>シンク</translation>
    </message>
    <message>
        <source>most attention goes to the layer&apos;s sinks, mean over prompt queries 1…T−1</source>
        <translation>アテンションの大半が層のシンクに向かう、プロンプトのクエリ 1…T−1 の平均</translation>
    </message>
    <message>
        <source>Image-centred</source>
        <translation>画像中心</translation>
    </message>
    <message>
        <source>the question looks at vision tokens that are no sinks, clearly more than even rows would, mean over its queries</source>
        <translation>質問がシンクでない視覚トークンに、一様な行より明らかに強く注目する、そのクエリの平均</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>直近</translation>
    </message>
    <message>
        <source>the last prompt row looks at the text among the last 16 tokens</source>
        <translation>プロンプトの最終行が末尾 16 トークン内のテキストに注目する</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>拡散</translation>
    </message>
    <message>
        <source>high row entropy: rows look evenly at all they see, mean over prompt queries 1…T−1</source>
        <translation>行エントロピーが高い: 各行が見える範囲全体に均等に注目する、プロンプトのクエリ 1…T−1 の平均</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>none of the other roles</source>
        <translation>他のどの役割でもない</translation>
    </message>
    <message>
        <source>attention on the layer&apos;s sinks (φ ≥ τ, or by the chosen definition); prompt: mean over queries 1…T−1</source>
        <translation>層のシンク（φ ≥ τ、または選択した定義）へのアテンション。プロンプト: クエリ 1…T−1 の平均</translation>
    </message>
    <message>
        <source>attention on vision tokens that are sinks of the layer (φ ≥ τ, or by the chosen definition); prompt: mean over the question&apos;s queries</source>
        <translation>層のシンク（φ ≥ τ、または選択した定義）である視覚トークンへのアテンション。プロンプト: 質問のクエリの平均</translation>
    </message>
    <message>
        <source>number of prompt tokens that are sinks (φ ≥ τ, or by the chosen definition)</source>
        <translation>シンク（φ ≥ τ、または選択した定義）であるプロンプトトークン数</translation>
    </message>
    <message>
        <source>number of vision tokens that are sinks (φ ≥ τ, or by the chosen definition)</source>
        <translation>シンク（φ ≥ τ、または選択した定義）である視覚トークン数</translation>
    </message>
    <message>
        <source>Sink tokens by importance</source>
        <translation>重要度によるシンクトークン数</translation>
    </message>
    <message>
        <source>number of prompt tokens with α_k &gt; ε, α_k = mean over prompt queries i ≥ k and heads of A_ik (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_k &gt; ε のプロンプトトークン数、α_k = プロンプトのクエリ i ≥ k とヘッドにわたる A_ik の平均（arXiv 2410.10781、ε = 0.3）</translation>
    </message>
    <message>
        <source>Residual norm</source>
        <translation>残差のノルム</translation>
    </message>
    <message>
        <source>L2 norm of the residual entering the layer</source>
        <translation>層に入る残差の L2 ノルム</translation>
    </message>
    <message>
        <source>Cosine to the primary sink</source>
        <translation>一次シンクとの余弦</translation>
    </message>
    <message>
        <source>cosine of the residual entering the layer with that of the primary sink at the same place (arXiv 2512.22213)</source>
        <translation>層に入る残差と、同じ箇所における一次シンクの残差との余弦（arXiv 2512.22213）</translation>
    </message>
    <message>
        <source>MLP output norm</source>
        <translation>MLP 出力のノルム</translation>
    </message>
    <message>
        <source>L2 norm of the MLP&apos;s down-projection output</source>
        <translation>MLP の down-projection 出力の L2 ノルム</translation>
    </message>
    <message>
        <source>Cosine of the MLP output</source>
        <translation>MLP 出力の余弦</translation>
    </message>
    <message>
        <source>cosine of the MLP&apos;s down-projection output with the primary sink&apos;s residual leaving the layer (arXiv 2512.22213)</source>
        <translation>MLP の down-projection 出力と、層を出る一次シンクの残差との余弦（arXiv 2512.22213）</translation>
    </message>
    <message>
        <source>φ</source>
        <translation>φ</translation>
    </message>
    <message>
        <source>φ = max over sink dimensions of |h_d| / RMS(h), h the residual entering the layer</source>
        <translation>φ = シンク次元における |h_d| / RMS(h) の最大値、h は層に入る残差</translation>
    </message>
    <message>
        <source>Attention received</source>
        <translation>受けるアテンション</translation>
    </message>
    <message>
        <source>α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out, then mean over heads</source>
        <translation>α_k = プロンプトのクエリ i ≥ k にわたる A_ik の平均（クエリ 0 を除く）、さらにヘッドで平均</translation>
    </message>
    <message>
        <source>This quantity was not captured in this run.</source>
        <translation>この実行ではこの量は記録されていません。</translation>
    </message>
    <message>
        <source>The question has no lettered options.</source>
        <translation>質問に文字付きの選択肢がありません。</translation>
    </message>
    <message>
        <source>No token has been generated yet.</source>
        <translation>トークンはまだ生成されていません。</translation>
    </message>
    <message>
        <source>The probabilities of the option letters were not recorded.</source>
        <translation>選択肢の文字の確率は記録されていません。</translation>
    </message>
    <message>
        <source>One of the runs has no probabilities of the letters.</source>
        <translation>一方の実行に文字の確率がありません。</translation>
    </message>
    <message>
        <source>The two runs were asked about different options.</source>
        <translation>2 つの実行で選択肢が異なります。</translation>
    </message>
    <message>
        <source>The norms of the residuals were not captured.</source>
        <translation>残差のノルムは記録されていません。</translation>
    </message>
    <message>
        <source>The first tokens have no finite activations.</source>
        <translation>先頭付近のトークンに有限の活性値がありません。</translation>
    </message>
    <message>
        <source>The threshold is above every φ</source>
        <translation>しきい値がすべての φ を上回っています</translation>
    </message>
    <message>
        <source>A sink owns the colour scale</source>
        <translation>1 つのシンクがカラースケールを占有しています</translation>
    </message>
    <message>
        <source>Activations are not finite</source>
        <translation>活性値が有限ではありません</translation>
    </message>
    <message>
        <source>No vision tokens</source>
        <translation>視覚トークンがありません</translation>
    </message>
    <message>
        <source>No first-token sink</source>
        <translation>先頭トークンのシンクがありません</translation>
    </message>
    <message>
        <source>The chosen definition has no data</source>
        <translation>選択した定義のデータがありません</translation>
    </message>
    <message>
        <source>No sinks by the chosen definition</source>
        <translation>選択した定義ではシンクがありません</translation>
    </message>
    <message>
        <source>A method touched nothing</source>
        <translation>何も変更しなかった手法があります</translation>
    </message>
    <message>
        <source>VAR finds no visual sinks</source>
        <translation>VAR が視覚シンクを検出できません</translation>
    </message>
    <message>
        <source>Attention received was not captured</source>
        <translation>受けるアテンションは記録されていません</translation>
    </message>
    <message>
        <source>φ was not captured</source>
        <translation>φ は記録されていません</translation>
    </message>
    <message>
        <source>Some layers have other attention</source>
        <translation>一部の層は別種のアテンションです</translation>
    </message>
    <message>
        <source>Less was captured than asked for</source>
        <translation>記録された内容が要求より少なくなっています</translation>
    </message>
    <message>
        <source>Hide sinks</source>
        <translation>シンクを非表示</translation>
    </message>
    <message>
        <source>Lower VAR&apos;s τ and run again</source>
        <translation>VAR の τ を下げて再実行</translation>
    </message>
    <message>
        <source>Lower the threshold</source>
        <translation>しきい値を下げる</translation>
    </message>
    <message>
        <source>Use another definition of sinks</source>
        <translation>シンクの別の定義を使う</translation>
    </message>
    <message>
        <source>Run again with full capture</source>
        <translation>すべて記録して再実行</translation>
    </message>
    <message>
        <source>Let VAR drain text sinks too</source>
        <translation>VAR でテキストのシンクからも移す</translation>
    </message>
    <message>
        <source>The attention received by tokens was not captured.</source>
        <translation>トークンが受けるアテンションは記録されていません。</translation>
    </message>
    <message>
        <source>Importance α (head mean)</source>
        <translation>重要度 α（ヘッド平均）</translation>
    </message>
    <message>
        <source>α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out, then mean over heads; sink: α_k &gt; ε, judged where at least 8 queries see k (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_k = プロンプトのクエリ i ≥ k にわたる A_ik の平均（クエリ 0 を除く）、さらにヘッドで平均。シンク: α_k &gt; ε、k が 8 個以上のクエリから見える場合に判定（arXiv 2410.10781、ε = 0.3）</translation>
    </message>
    <message>
        <source>Importance α (any head)</source>
        <translation>重要度 α（いずれかのヘッド）</translation>
    </message>
    <message>
        <source>max over heads of α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out; sink: &gt; ε, judged where at least 8 queries see k (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_k = プロンプトのクエリ i ≥ k にわたる A_ik の平均（クエリ 0 を除く）のヘッド間の最大値。シンク: &gt; ε、k が 8 個以上のクエリから見える場合に判定（arXiv 2410.10781、ε = 0.3）</translation>
    </message>
    <message>
        <source>attention on token 0, mean over prompt queries 1…T−1 and heads; sink: &gt; ε; only the first token is judged</source>
        <translation>トークン 0 へのアテンション、プロンプトのクエリ 1…T−1 とヘッドの平均。シンク: &gt; ε。先頭トークンのみ判定</translation>
    </message>
    <message>
        <source>Norm rule φ</source>
        <translation>ノルム規則 φ</translation>
    </message>
    <message>
        <source>φ = max over sink dimensions of |h_d| / RMS(h), h the residual entering the layer; sink: φ ≥ τ (arXiv 2503.03321, τ = 20)</source>
        <translation>φ = シンク次元における |h_d| / RMS(h) の最大値、h は層に入る残差。シンク: φ ≥ τ（arXiv 2503.03321、τ = 20）</translation>
    </message>
    <message>
        <source>φ was not captured: the model has no sink dimensions.</source>
        <translation>φ は記録されていません: モデルにシンク次元がありません。</translation>
    </message>
    <message>
        <source>Massive activation</source>
        <translation>巨大活性</translation>
    </message>
    <message>
        <source>max over channels of |h| divided by max(100, 1000 · median |h| of the layer), h the residual entering the layer; sink: ≥ 1 (arXiv 2402.17762)</source>
        <translation>チャネルにおける |h| の最大値を max(100, 1000 · 層の |h| の中央値) で割った値、h は層に入る残差。シンク: ≥ 1（arXiv 2402.17762）</translation>
    </message>
    <message>
        <source>The median activation of the layer was not captured.</source>
        <translation>層の活性の中央値は記録されていません。</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Boost over uniform</source>
        <translation>一様に対する倍率</translation>
    </message>
    <message>
        <source>attention received from prompt queries, mean over heads, divided by Σ 1/(i+1) over the queries i ≥ k, which evenly spread rows would give; sink: ≥ b, judged where at least 8 and a tenth of the queries see k</source>
        <translation>プロンプトのクエリから受けるアテンション（ヘッド平均）を、一様な行なら得られるクエリ i ≥ k の Σ 1/(i+1) で割った値。シンク: ≥ b、k が 8 個以上かつ 1 割以上のクエリから見える場合に判定</translation>
    </message>
    <message>
        <source>Cross-frame persistence</source>
        <translation>フレーム間の持続性</translation>
    </message>
    <message>
        <source>vision tokens: share of the frames in which the cell at this row and column has φ ≥ 20, or where φ was not captured at least 10 times the attention of uniform rows; sink: ≥ s</source>
        <translation>視覚トークン: この行と列のセルが φ ≥ 20 となるフレームの割合。φ が記録されていない場合は一様な行の 10 倍以上のアテンションを受けるフレームの割合。シンク: ≥ s</translation>
    </message>
    <message>
        <source>Persistence needs at least two frames of one grid.</source>
        <translation>持続性には同じグリッドのフレームが 2 枚以上必要です。</translation>
    </message>
    <message>
        <source>Small value norm</source>
        <translation>小さい value ノルム</translation>
    </message>
    <message>
        <source>L2 norm of the token&apos;s value vectors divided by the layer&apos;s median; sinks carry little, so sink: ≤ v (arXiv 2410.10781)</source>
        <translation>トークンの value ベクトルの L2 ノルムを層の中央値で割った値。シンクはほとんど情報を運ばないため、シンク: ≤ v（arXiv 2410.10781）</translation>
    </message>
    <message>
        <source>The norms of the value vectors were not captured.</source>
        <translation>value ベクトルのノルムは記録されていません。</translation>
    </message>
    <message>
        <source>|cos| of the residual entering the layer with that of the primary sink; sink: &gt; c, judged in layers where the primary sink&apos;s norm stands out (arXiv 2512.22213, c = 0.9)</source>
        <translation>層に入る残差と一次シンクの残差との |cos|。シンク: &gt; c、一次シンクのノルムが突出する層で判定（arXiv 2512.22213、c = 0.9）</translation>
    </message>
    <message>
        <source>The cosines to the primary sink were not captured.</source>
        <translation>一次シンクとの余弦は記録されていません。</translation>
    </message>
    <message>
        <source>There is no finished prompt yet.</source>
        <translation>処理済みのプロンプトがまだありません。</translation>
    </message>
    <message>
        <source>The model has no such layer.</source>
        <translation>モデルにその層はありません。</translation>
    </message>
    <message>
        <source>No token of this layer can be judged by this definition.</source>
        <translation>この定義ではこの層のトークンを判定できません。</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>二次</translation>
    </message>
    <message>
        <source>short-lived</source>
        <translation>短期</translation>
    </message>
    <message>
        <source>No layer has a primary sink: the first tokens are no longer than others.</source>
        <translation>一次シンクのある層がありません: 先頭付近のトークンのノルムは他より大きくありません。</translation>
    </message>
    <message>
        <source>This run has no such answer token.</source>
        <translation>この実行にその回答トークンはありません。</translation>
    </message>
    <message>
        <source>The prompt has no vision tokens, so there is nothing to map.</source>
        <translation>プロンプトに視覚トークンがないため、写すものがありません。</translation>
    </message>
    <message>
        <source>This map needs the residuals of the last layer; run again with full capture. They must be numbers, and not all zero.</source>
        <translation>この図には最終層の残差が必要です。完全な記録で再実行してください。値は数であり、すべてゼロではない必要があります。</translation>
    </message>
    <message>
        <source>max(0, cos(h_v, y) − g · mean of cos(h_v, c) over earlier rows c, weighted by max(0, cos(c, y))); h_v: last residual of the vision token, y: of the row that produced the word, g: least squares. After TAM (arXiv 2506.23270), with the row&apos;s residual in place of the word&apos;s output weights, and without its denoising filter.</source>
        <translation>max(0, cos(h_v, y) − g · 前の行 c における cos(h_v, c) の平均、重みは max(0, cos(c, y)))。h_v: 視覚トークンの最終残差、y: 語を生成した行の最終残差、g: 最小二乗。TAM（arXiv 2506.23270）に基づき、語の出力重みの代わりに行の残差を使い、ノイズ除去フィルターは使いません。</translation>
    </message>
    <message>
        <source>This run has no such token.</source>
        <translation>この実行にそのトークンはありません。</translation>
    </message>
    <message>
        <source>Rollout needs the queries and keys of all tokens up to the selected one; run again with full capture, and select a token that already has a row.</source>
        <translation>ロールアウトには選択トークンまでのすべてのトークンのクエリとキーが必要です。完全な記録で再実行し、行のあるトークンを選んでください。</translation>
    </message>
    <message>
        <source>This run has no such layer and head.</source>
        <translation>この実行にその層とヘッドはありません。</translation>
    </message>
    <message>
        <source>The attention that makes a sink must lie between 0.01 and 1.</source>
        <translation>シンクとみなす注意は 0.01 から 1 の間でなければなりません。</translation>
    </message>
    <message>
        <source>The value vectors of this run were not kept; capture them (full capture) to see tags.</source>
        <translation>この実行では値ベクトルが保存されていません。タグを見るには記録してください（完全な記録）。</translation>
    </message>
    <message>
        <source>The queries of the prompt were not kept.</source>
        <translation>プロンプトのクエリは保存されていません。</translation>
    </message>
    <message>
        <source>The largest φ of all layers is %1 (layer %2, token %3 “%4”), below the threshold of %5, so no token counts as a sink.</source>
        <translation>全層で最大の φ は %1（層 %2、トークン %3「%4」）で、しきい値 %5 を下回るため、シンクとみなされるトークンはありません。</translation>
    </message>
    <message>
        <source>The strongest cell is a sink: token %1 “%2” has %3 of the attention, the strongest other cell %4, so %5 % of the colour scale show nothing but sinks.</source>
        <translation>最も強いセルはシンクです: トークン %1「%2」が注意の %3 を持ち、ほかで最も強いセルは %4 なので、色の尺度の %5 % はシンクしか表しません。</translation>
    </message>
    <message>
        <source>The strongest token is a sink: token %1 “%2” has %3 of the attention, the strongest other token %4, so %5 % of the colour scale show nothing but sinks.</source>
        <translation>最も強いトークンはシンクです: トークン %1「%2」が注意の %3 を持ち、ほかで最も強いトークンは %4 なので、色の尺度の %5 % はシンクしか表しません。</translation>
    </message>
    <message>
        <source>%1 prompt tokens (from layer %2 on) and %3 generated tokens have activations that are not finite. They have no value in any panel, and what looks at them cannot be trusted. Another compute type may help.</source>
        <translation>プロンプトの %1 トークン（層 %2 以降）と生成された %3 トークンの活性値が有限ではありません。どのパネルでも値を持たず、それらを見るものは信頼できません。別の計算型が役立つかもしれません。</translation>
    </message>
    <message>
        <source>The prompt has %1 tokens and none shows a picture, so there are no visual sinks, no frames and nothing VAR could do.</source>
        <translation>プロンプトには %1 トークンあり、画像を表すものがないため、視覚シンクもフレームもなく、VAR にできることはありません。</translation>
    </message>
    <message>
        <source>No layer has a primary sink: the residual of token %1 “%2” is at most %3 times as long as the median token&apos;s, where sinks reach 3 and more.</source>
        <translation>一次シンクのある層はありません: トークン %1「%2」の残差は中央値のトークンのたかだか %3 倍の長さですが、シンクは 3 倍以上に達します。</translation>
    </message>
    <message>
        <source> The prompt&apos;s first token is no control token: the token that usually opens a prompt of this model may be missing.</source>
        <translation> プロンプトの最初のトークンは制御トークンではありません。このモデルのプロンプトを通常始めるトークンが欠けているかもしれません。</translation>
    </message>
    <message>
        <source>By “%1” with %2 = %3 layer %4 has no sinks.</source>
        <translation>「%1」（%2 = %3）では、層 %4 にシンクはありません。</translation>
    </message>
    <message>
        <source>The method “%1” was on, but it found no sink to treat and no prompt row to edit: the answer is that of the model alone.</source>
        <translation>手法「%1」はオンでしたが、扱うシンクも編集するプロンプトの行も見つかりませんでした。回答はモデルだけのものです。</translation>
    </message>
    <message>
        <source> It reports: %1.</source>
        <translation> 報告: %1。</translation>
    </message>
    <message>
        <source>The largest φ of a vision token in the layers VAR works on is %1 (layer %2), below its τ of %3, so VAR changes nothing.</source>
        <translation>VAR が働く層での視覚トークンの最大の φ は %1（層 %2）で、その τ の %3 を下回るため、VAR は何も変えません。</translation>
    </message>
    <message>
        <source>The largest φ of a vision token in the layers VAR works on is %1 (layer %2), below its τ of %3, so only text sinks are drained.</source>
        <translation>VAR が働く層での視覚トークンの最大の φ は %1（層 %2）で、その τ の %3 を下回るため、テキストのシンクだけから引き抜かれます。</translation>
    </message>
    <message>
        <source>The run kept no sums of attention received, so importance, head figures of the prompt and frame shares of the prompt are not there.</source>
        <translation>この実行は受けた注意の合計を保存していないため、重要度、プロンプトのヘッドの値、プロンプトのフレームの割合はありません。</translation>
    </message>
    <message>
        <source>The run kept no φ, either because the model has no sink dimensions or because less was captured. Sinks by φ and VAR&apos;s threshold plot are not there.</source>
        <translation>この実行は φ を保存していません。モデルにシンク次元がないか、記録が少なかったためです。φ によるシンクと VAR のしきい値の図はありません。</translation>
    </message>
    <message>
        <source>The run says: %1.</source>
        <translation>実行からの知らせ: %1。</translation>
    </message>
    <message>
        <source>This run has no such layer.</source>
        <translation>この実行にその層はありません。</translation>
    </message>
    <message>
        <source>The residuals of this run were not kept; capture them (full capture) to see them.</source>
        <translation>この実行では残差が保存されていません。見るには記録してください（完全な記録）。</translation>
    </message>
    <message>
        <source>The tag of this sink was not kept.</source>
        <translation>このシンクのタグは保存されていません。</translation>
    </message>
    <message>
        <source>The tag of this sink has no direction: it is zero or no number.</source>
        <translation>このシンクのタグには方向がありません。ゼロか、数ではありません。</translation>
    </message>
    <message>
        <source>The residuals of this run were not kept; capture them (full capture) to follow a tag through the layers.</source>
        <translation>この実行では残差が保存されていません。タグを層ごとに追うには記録してください（完全な記録）。</translation>
    </message>
    <message>
        <source>The prompt has no vision tokens.</source>
        <translation>プロンプトに視覚トークンがありません。</translation>
    </message>
    <message>
        <source>The prompt has not been run yet.</source>
        <translation>プロンプトはまだ実行されていません。</translation>
    </message>
    <message>
        <source>This run holds no norms of the vision tower; run it again.</source>
        <translation>この実行には視覚タワーのノルムがありません。再実行してください。</translation>
    </message>
    <message>
        <source>No output of the vision tower is a finite number.</source>
        <translation>視覚タワーの出力に有限の数がありません。</translation>
    </message>
</context>
<context>
    <name>clips</name>
    <message>
        <source>A red circle rolls past a yellow star</source>
        <translation>赤い円が黄色い星のそばを転がる</translation>
    </message>
    <message>
        <source>Attention lands on the object: pick the word for the direction and step through the frames.</source>
        <translation>注意は物体に向かいます。方向を表す単語を選び、フレームを順に見てください。</translation>
    </message>
    <message>
        <source>Three shapes, three ways</source>
        <translation>三つの形、三つの動き</translation>
    </message>
    <message>
        <source>A method decides: knock out the sinks and the answer is gone, knock out random tokens and it stays.</source>
        <translation>手法で決まります。シンクを取り除くと回答は消え、ランダムなトークンを取り除いても残ります。</translation>
    </message>
    <message>
        <source>First one, then the other</source>
        <translation>順番に動く</translation>
    </message>
    <message>
        <source>Time matters: ask what moves first and see which frames the words of the answer look at.</source>
        <translation>時間が大切です。どれが先に動くかを尋ね、回答の単語がどのフレームを見るかを確かめてください。</translation>
    </message>
    <message>
        <source>A purple triangle comes down</source>
        <translation>紫の三角形が下りてくる</translation>
    </message>
    <message>
        <source>A sink on background: by the rule “Importance α (any head)” layer 28 rings the empty corner of the first frame.</source>
        <translation>背景のシンク: 規則「重要度 α（いずれかのヘッド）」では、層 28 で最初のフレームの何もない隅に輪が付きます。</translation>
    </message>
</context>
<context>
    <name>interventions</name>
    <message>
        <source>strength γ</source>
        <translation>強度 γ</translation>
    </message>
    <message>
        <source>How far head outputs turn toward the sink&apos;s value: the parallel part grows by 1 + γ·tanh(ReLU(cos)/temperature); the norm is kept.</source>
        <translation>ヘッド出力をシンクの value ベクトルへ回転させる度合い。平行成分は 1 + γ·tanh(ReLU(cos)/温度) 倍になり、ノルムは保たれます。</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Sharpness of the gate tanh(ReLU(cos)/temperature).</source>
        <translation>ゲート tanh(ReLU(cos)/温度) の鋭さ。</translation>
    </message>
    <message>
        <source>rotate head outputs</source>
        <translation>ヘッド出力を回転</translation>
    </message>
    <message>
        <source>Part A: turn head outputs toward the sink&apos;s value.</source>
        <translation>パート A: ヘッド出力をシンクの value ベクトルへ回転させます。</translation>
    </message>
    <message>
        <source>relax the sink&apos;s mask</source>
        <translation>シンクのマスクを緩和</translation>
    </message>
    <message>
        <source>Part B: let each sink see the whole prompt once, at layers that are multiples of ⌊L/7⌋.</source>
        <translation>パート B: ⌊L/7⌋ の倍数の層で、各シンクにプロンプト全体を一度だけ参照させます。</translation>
    </message>
    <message>
        <source>first layer</source>
        <translation>開始層</translation>
    </message>
    <message>
        <source>First layer that may be changed.</source>
        <translation>変更対象となる最初の層。</translation>
    </message>
    <message>
        <source>last layer</source>
        <translation>終了層</translation>
    </message>
    <message>
        <source>Last layer that may be changed, inclusive; negative counts from the end: −3 is the third from the end.</source>
        <translation>変更対象となる最後の層（この層を含む）。負の値は末尾から数えます。−3 は末尾から 3 番目です。</translation>
    </message>
    <message>
        <source>median factor</source>
        <translation>中央値の倍率</translation>
    </message>
    <message>
        <source>A sink has |h| ≥ max(minimum, factor · median |h|).</source>
        <translation>シンクは |h| ≥ max(最小値, 倍率 · median |h|) を満たします。</translation>
    </message>
    <message>
        <source>minimum |h|</source>
        <translation>最小 |h|</translation>
    </message>
    <message>
        <source>Lower bound of the sink test on the largest |h|.</source>
        <translation>最大 |h| に対するシンク判定の下限。</translation>
    </message>
    <message>
        <source>keep norms</source>
        <translation>ノルムを維持</translation>
    </message>
    <message>
        <source>Scale turned head outputs back to their old norm.</source>
        <translation>回転後のヘッド出力を元のノルムに戻します。</translation>
    </message>
    <message>
        <source>generated tokens</source>
        <translation>生成トークン</translation>
    </message>
    <message>
        <source>off: generated tokens are not turned; on: with the prompt&apos;s sink value; released: as the authors&apos; code does.</source>
        <translation>off: 生成トークンは回転させない。on: プロンプトのシンクの value ベクトルを使用。released: 著者のコードと同じ。</translation>
    </message>
    <message>
        <source>Turns head outputs toward the sink&apos;s value and lets the sink look past the causal mask once.</source>
        <translation>ヘッド出力をシンクの value ベクトルへ回転させ、シンクに一度だけ因果マスクの先を参照させます。</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>論文</translation>
    </message>
    <message>
        <source>threshold τ</source>
        <translation>しきい値 τ</translation>
    </message>
    <message>
        <source>A token is a sink of a layer when φ = max over D_sink of |x[d]|/RMS(x) ≥ τ.</source>
        <translation>φ =（D_sink における |x[d]|/RMS(x) の最大値）≥ τ のトークンを、その層のシンクとします。</translation>
    </message>
    <message>
        <source>non-sink ρ</source>
        <translation>非シンク ρ</translation>
    </message>
    <message>
        <source>A head is edited when at least this share of its attention on vision tokens is on non-sinks (r ≥ ρ, Eq. 3).</source>
        <translation>視覚トークンへのアテンションのうち、この割合以上が非シンクに向くヘッドを編集します（r ≥ ρ、式 3）。</translation>
    </message>
    <message>
        <source>moved p</source>
        <translation>移動割合 p</translation>
    </message>
    <message>
        <source>Share of the attention on all sinks that is moved to visual non-sinks (Ω = p · Σ sinks, Eq. 4).</source>
        <translation>全シンクへのアテンションのうち、視覚非シンクへ移す割合（Ω = p · Σ シンク、式 4）。</translation>
    </message>
    <message>
        <source>image mass</source>
        <translation>画像への割合</translation>
    </message>
    <message>
        <source>Rows with less attention on vision tokens than this stay untouched.</source>
        <translation>視覚トークンへのアテンションがこの値未満の行は変更しません。</translation>
    </message>
    <message>
        <source>sink channels</source>
        <translation>シンクチャネル</translation>
    </message>
    <message>
        <source>D_sink: &quot;auto&quot; finds the channels of this model; or numbers joined by +.</source>
        <translation>D_sink: &quot;auto&quot; はこのモデルのチャネルを自動検出します。番号を + でつないで指定することもできます。</translation>
    </message>
    <message>
        <source>Layers before this one are not edited (paper 0, released code 2).</source>
        <translation>この層より前の層は編集しません（論文 0、公開コード 2）。</translation>
    </message>
    <message>
        <source>skip last layer</source>
        <translation>最終層を除外</translation>
    </message>
    <message>
        <source>Leave the last layer as it is (paper yes, released code no).</source>
        <translation>最終層を変更しません（論文: はい、公開コード: いいえ）。</translation>
    </message>
    <message>
        <source>only with visual sinks</source>
        <translation>視覚シンクがある層のみ</translation>
    </message>
    <message>
        <source>On: layers without visual sinks stay untouched. Off: Eq. 4 as printed, text sinks alone are drained too.</source>
        <translation>オン: 視覚シンクのない層は変更しません。オフ: 論文の式 4 のとおり、テキストのシンクだけの層からも移します。</translation>
    </message>
    <message>
        <source>Moves attention from sink tokens to relevant patches in image-centred heads.</source>
        <translation>画像中心のヘッドで、シンクトークンから関連パッチへアテンションを移します。</translation>
    </message>
    <message>
        <source>released code</source>
        <translation>公開コード</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>How far the channels move to the target: 0 not at all, 1 all the way.</source>
        <translation>チャネルを目標へ移す度合い: 0 は移さない、1 は完全に移す。</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>zero; mean: of the channel over the other prompt tokens; value: the number below.</source>
        <translation>zero: ゼロ。mean: 他のプロンプトトークンにおけるチャネルの平均。value: 下の数値。</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Tokens that are edited, as a set: sinks, first, all, positions, frame:3 …</source>
        <translation>編集するトークンの集合: sinks、first、all、位置番号、frame:3 …</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>What the target &quot;value&quot; stands for.</source>
        <translation>目標 &quot;value&quot; が表す数値。</translation>
    </message>
    <message>
        <source>Sink channels</source>
        <translation>シンクチャネル</translation>
    </message>
    <message>
        <source>Zeroes or fixes the massive activations that make a token a sink.</source>
        <translation>トークンをシンクにする巨大活性をゼロにする、または固定します。</translation>
    </message>
    <message>
        <source>none: the sink channels; random: equally many other channels of the same tokens.</source>
        <translation>none: シンクチャネル。random: 同じトークンの同数の別チャネル。</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>ヘッド</translation>
    </message>
    <message>
        <source>layer.head such as 12.5, or a whole layer such as 12; joined by +, counted from 0.</source>
        <translation>12.5 のような「層.ヘッド」、または 12 のような層全体。+ でつなぎ、0 から数えます。</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>What the outputs are multiplied by: 0 removes the heads.</source>
        <translation>出力に掛ける係数: 0 でヘッドを除去。</translation>
    </message>
    <message>
        <source>edited rows</source>
        <translation>編集する行</translation>
    </message>
    <message>
        <source>all: every token; after-vision: only tokens after the last vision token.</source>
        <translation>all: すべてのトークン。after-vision: 最後の視覚トークンより後のトークンのみ。</translation>
    </message>
    <message>
        <source>Head knock-out</source>
        <translation>ヘッドのノックアウト</translation>
    </message>
    <message>
        <source>Removes or scales the outputs of chosen heads.</source>
        <translation>選択したヘッドの出力を除去または増減します。</translation>
    </message>
    <message>
        <source>none: the heads listed; random: equally many other heads of the same layers.</source>
        <translation>none: 列挙したヘッド。random: 同じ層の同数の別ヘッド。</translation>
    </message>
    <message>
        <source>edges to</source>
        <translation>エッジの終点</translation>
    </message>
    <message>
        <source>Keys that are cut off: sinks, visual-sinks, text-sinks, first, vision, frame:3, box:frame:left:top:right:bottom in percent, word:red, positions such as 12 or 5-9; joined by +.</source>
        <translation>切断するキー: sinks、visual-sinks、text-sinks、first、vision、frame:3、box:frame:left:top:right:bottom（パーセント）、word:red、12 や 5-9 のような位置番号。+ でつなぎます。</translation>
    </message>
    <message>
        <source>What the edges are multiplied by: 0 cuts them, 1 leaves them.</source>
        <translation>エッジに掛ける係数: 0 で切断、1 でそのまま。</translation>
    </message>
    <message>
        <source>edges from</source>
        <translation>エッジの始点</translation>
    </message>
    <message>
        <source>Queries that lose the edges, as a set of tokens; all, or answer for generated tokens only.</source>
        <translation>エッジを失うクエリ（トークンの集合）。all、または生成トークンのみの場合は answer。</translation>
    </message>
    <message>
        <source>what is cut</source>
        <translation>切断方法</translation>
    </message>
    <message>
        <source>renormalise: before the softmax, other keys take the share; drop: after it, the share is lost.</source>
        <translation>renormalise: softmax の前、他のキーがその分を受け取る。drop: softmax の後、その分は失われる。</translation>
    </message>
    <message>
        <source>Knock-out</source>
        <translation>ノックアウト</translation>
    </message>
    <message>
        <source>Cuts or scales attention to chosen tokens: what are they worth?</source>
        <translation>選択したトークンへのアテンションを切断または増減します: そのトークンの価値は？</translation>
    </message>
    <message>
        <source>sinks k</source>
        <translation>シンク k</translation>
    </message>
    <message>
        <source>How many of the first tokens stay in the cache. With 0 only the window is left.</source>
        <translation>キャッシュに残す先頭トークンの数。0 ではウィンドウのみ残ります。</translation>
    </message>
    <message>
        <source>window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>How many of the latest tokens stay in the cache; 0: all, so nothing is dropped.</source>
        <translation>キャッシュに残す最新トークンの数。0: すべて残し、何も破棄しない。</translation>
    </message>
    <message>
        <source>budgeted rows</source>
        <translation>予算を適用する行</translation>
    </message>
    <message>
        <source>answer: the cache is trimmed after the prompt; all: the prompt is streamed through the budget too.</source>
        <translation>answer: プロンプトの後でキャッシュを切り詰める。all: プロンプトも予算内で流して処理する。</translation>
    </message>
    <message>
        <source>Sink budget</source>
        <translation>シンク予算</translation>
    </message>
    <message>
        <source>Keeps only the first k tokens and a window of the latest in the cache (StreamingLLM).</source>
        <translation>先頭 k トークンと最新トークンのウィンドウだけをキャッシュに残します (StreamingLLM)。</translation>
    </message>
    <message>
        <source>window only</source>
        <translation>ウィンドウのみ</translation>
    </message>
    <message>
        <source>stand-ins</source>
        <translation>代替対象</translation>
    </message>
    <message>
        <source>none: the tokens found; random: equally many others of the same sort; matched: for each the nearest other one of the same sort.</source>
        <translation>none: 検出したトークン。random: 同数の同種の別トークン。matched: それぞれに最も近い同種の別トークン。</translation>
    </message>
    <message>
        <source>stand-in seed</source>
        <translation>代替シード</translation>
    </message>
    <message>
        <source>Which random tokens stand in.</source>
        <translation>どのランダムトークンで代替するか。</translation>
    </message>
    <message>
        <source>Layers before this one stay as they are.</source>
        <translation>この層より前の層は変更しません。</translation>
    </message>
    <message>
        <source>Layers after this one stay as they are; −1 is the last layer of the model.</source>
        <translation>この層より後の層は変更しません。−1 はモデルの最終層です。</translation>
    </message>
    <message>
        <source>%1 heads edited</source>
        <translation>%1 ヘッドを編集</translation>
    </message>
    <message>
        <source>%1 of %2 heads edited</source>
        <translation>%2 ヘッド中 %1 を編集</translation>
    </message>
    <message>
        <source>no visual sinks at this τ, so nothing is drained</source>
        <translation>この τ では視覚シンクがないため、何も引き抜かれません</translation>
    </message>
    <message>
        <source>no visual sinks at this τ, text sinks alone are drained</source>
        <translation>この τ では視覚シンクがなく、テキストのシンクだけから引き抜かれます</translation>
    </message>
    <message>
        <source>%1 sink found</source>
        <translation>シンクを %1 個検出</translation>
    </message>
    <message>
        <source>%1 sinks found</source>
        <translation>シンクを %1 個検出</translation>
    </message>
    <message>
        <source>%1 rows turned</source>
        <translation>%1 行を回転</translation>
    </message>
    <message>
        <source>token %1 relaxed in layer %2</source>
        <translation>トークン %1 は層 %2 でマスクを緩和</translation>
    </message>
    <message>
        <source>no such token in these layers, so nothing is cut</source>
        <translation>これらの層にそのトークンがないため、何も切られません</translation>
    </message>
    <message>
        <source>edges to up to %1 token in %2 layer</source>
        <translation>%2 層で最大 %1 トークンへの辺</translation>
    </message>
    <message>
        <source>edges to up to %1 token in %2 layers</source>
        <translation>%2 層で最大 %1 トークンへの辺</translation>
    </message>
    <message>
        <source>edges to up to %1 tokens in %2 layer</source>
        <translation>%2 層で最大 %1 トークンへの辺</translation>
    </message>
    <message>
        <source>edges to up to %1 tokens in %2 layers</source>
        <translation>%2 層で最大 %1 トークンへの辺</translation>
    </message>
    <message>
        <source>channel %1 in %2 layer</source>
        <translation>%2 層のチャネル %1</translation>
    </message>
    <message>
        <source>channel %1 in %2 layers</source>
        <translation>%2 層のチャネル %1</translation>
    </message>
    <message>
        <source>channels %1 in %2 layer</source>
        <translation>%2 層のチャネル %1</translation>
    </message>
    <message>
        <source>channels %1 in %2 layers</source>
        <translation>%2 層のチャネル %1</translation>
    </message>
    <message>
        <source>the cache needs %1 of %2 prompt tokens: %3 thousand numbers, %4 %</source>
        <translation>キャッシュはプロンプト %2 トークン中 %1 を必要とします: %3 千個の数、%4 %</translation>
    </message>
</context>
<context>
    <name>science</name>
    <message>
        <source>Levels</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題点</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>対照</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ChannelsPanel</name>
    <message>
        <source>Ask a question to see the sink channels of the model here.</source>
        <translation>質問すると、モデルのシンクチャネルがここに表示されます。</translation>
    </message>
    <message>
        <source>found by calibration</source>
        <translation>キャリブレーションで検出</translation>
    </message>
    <message>
        <source>saved for this model</source>
        <translation>このモデル用に保存済み</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>手動で指定</translation>
    </message>
    <message>
        <source>none · %1</source>
        <translation>なし · %1</translation>
    </message>
    <message>
        <source>published</source>
        <translation>公表済み</translation>
    </message>
    <message>
        <source>This run was given its channels, or calibration found none that stand out.</source>
        <translation>この実行ではチャネルが指定されたか、キャリブレーションで突出したチャネルが見つかりませんでした。</translation>
    </message>
    <message>
        <source>published for %1: %2 (%3)</source>
        <translation>%1 の公表値: %2（%3）</translation>
    </message>
    <message>
        <source>same sizes as %1: %2 (%3)</source>
        <translation>%1 と同じサイズ: %2（%3）</translation>
    </message>
    <message>
        <source>Nothing is kept for this model: the next runs calibrate.</source>
        <translation>このモデル用の保存はありません: 次の実行からキャリブレーションします。</translation>
    </message>
    <message>
        <source>Channels %1 are kept for this model.</source>
        <translation>このモデル用にチャネル %1 を保存しました。</translation>
    </message>
    <message>
        <source>channel %1, strongest at token %2</source>
        <translation>チャネル %1、トークン %2 で最大</translation>
    </message>
    <message>
        <source>layer %1: |h| / RMS(h) = %2</source>
        <translation>層 %1: |h| / RMS(h) = %2</translation>
    </message>
    <message>
        <source>channel %1: chosen by hand, not measured</source>
        <translation>チャネル %1: 手動で選択、未測定</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ContextMenus</name>
    <message>
        <source>No value here</source>
        <translation>ここに値はありません</translation>
    </message>
    <message>
        <source>Copy &amp;value (%1)</source>
        <translation>値をコピー (%1)(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Bookmark…</source>
        <translation>ブックマークに追加(&amp;B)…</translation>
    </message>
    <message>
        <source>Copy grid as &amp;CSV</source>
        <translation>グリッドを CSV でコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy frame as &amp;CSV</source>
        <translation>フレームを CSV でコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show which tokens look at it</source>
        <translation>ここに注目するトークンを表示(&amp;S)</translation>
    </message>
    <message>
        <source>Copy tokens as &amp;CSV</source>
        <translation>トークンを CSV でコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Attention &amp;matrix…</source>
        <translation>アテンション行列(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ControlPanel</name>
    <message>
        <source>Random runs</source>
        <translation>ランダム実行の回数</translation>
    </message>
    <message>
        <source>How many draws of random tokens</source>
        <translation>ランダムトークンの抽出回数</translation>
    </message>
    <message>
        <source>Is it the sinks? The methods that are on (or VAR) run once on the sinks and a few times on equally many random tokens.</source>
        <translation>原因はシンクか？有効な手法（または VAR）をシンクに 1 回、同数のランダムトークンに数回適用します。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Ends the study and keeps what is there (Esc)</source>
        <translation>検証を終了し、これまでの結果を残します (Esc)</translation>
    </message>
    <message>
        <source>Runs the methods on the sinks, on random tokens and on the nearest tokens (Ctrl+R)</source>
        <translation>シンク、ランダムトークン、最も近いトークンに手法を適用して実行 (Ctrl+R)</translation>
    </message>
    <message>
        <source>cancelled, %1 of %2 runs</source>
        <translation>キャンセル済み、%1/%2 回実行</translation>
    </message>
    <message>
        <source>failed, %1 of %2 runs</source>
        <translation>失敗、%1/%2 回実行</translation>
    </message>
    <message>
        <source>What the methods report: %1.</source>
        <translation>手法の報告: %1。</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>on the sinks</source>
        <translation>シンク</translation>
    </message>
    <message>
        <source>random tokens, draw %1</source>
        <translation>ランダムトークン、抽出 %1 回目</translation>
    </message>
    <message>
        <source>nearest tokens</source>
        <translation>最も近いトークン</translation>
    </message>
    <message>
        <source>waits for the other runs</source>
        <translation>他の実行を待機中</translation>
    </message>
    <message>
        <source>Δ log p</source>
        <translation>Δ log p</translation>
    </message>
    <message>
        <source>Δ margin</source>
        <translation>Δ マージン</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>Δ vision</source>
        <translation>Δ 視覚</translation>
    </message>
    <message>
        <source>Δ sinks</source>
        <translation>Δ シンク</translation>
    </message>
    <message>
        <source>random tokens</source>
        <translation>ランダムトークン</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ControlRunner</name>
    <message>
        <source>There is no question yet. Ask one, then compare its answer with that of random tokens.</source>
        <translation>質問がまだありません。先に質問し、その回答をランダムトークンの場合と比較してください。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ControlSection</name>
    <message>
        <source>Random control</source>
        <translation>ランダム対照</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>The methods that are on (VAR when none is) on equally many random tokens (Ctrl+R)</source>
        <translation>有効な手法（なければ VAR）を同数のランダムトークンに適用 (Ctrl+R)</translation>
    </message>
    <message>
        <source>run %1 of %2</source>
        <translation>実行 %1/%2</translation>
    </message>
    <message>
        <source>Is it the sinks? Tries the same on random tokens.</source>
        <translation>原因はシンクか？ランダムトークンで同じことを試します。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ControlText</name>
    <message>
        <source>random tokens are still to come.</source>
        <translation>ランダムトークンの結果はこれからです。</translation>
    </message>
    <message>
        <source>on random tokens by %1 (1 run)</source>
        <translation>ランダムトークンでは %1（1 回）</translation>
    </message>
    <message>
        <source>on random tokens by %1 ± %2 (%3 runs)</source>
        <translation>ランダムトークンでは %1 ± %2（%3 回）</translation>
    </message>
    <message>
        <source>: at least as extreme in %1 of %2</source>
        <translation>: %2 回中 %1 回が同等以上に極端</translation>
    </message>
    <message>
        <source>The runs did not record the answer&apos;s log-probability.</source>
        <translation>実行に回答の対数確率が記録されていません。</translation>
    </message>
    <message>
        <source>%1 on the sinks changes nothing here; %2</source>
        <translation>シンクへの %1 はここでは何も変えません。%2</translation>
    </message>
    <message>
        <source>%1 on the sinks moves the margin of the chosen option by %2; %3</source>
        <translation>シンクへの %1 により、選択された選択肢のマージンは %2 変化します。%3</translation>
    </message>
    <message>
        <source>%1 on the sinks moves the answer&apos;s log-probability by %2; %3</source>
        <translation>シンクへの %1 により、回答の対数確率は %2 変化します。%3</translation>
    </message>
    <message>
        <source>The answer changes</source>
        <translation>回答は変わります</translation>
    </message>
    <message>
        <source>The answer stays the same</source>
        <translation>回答は変わりません</translation>
    </message>
    <message>
        <source>%1; with random tokens it changes in %2 of %3.</source>
        <translation>%1。ランダムトークンでは %3 回中 %2 回変わります。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::CutEntries</name>
    <message>
        <source>Runs the variant with the method Knock-out</source>
        <translation>手法「ノックアウト」でバリアントを実行</translation>
    </message>
    <message>
        <source>C&amp;ut attention to this token</source>
        <translation>このトークンへのアテンションを切断(&amp;U)</translation>
    </message>
    <message>
        <source>Cut attention to the &amp;selected span (%1 tokens)</source>
        <translation>選択範囲へのアテンションを切断（%1 トークン）(&amp;S)</translation>
    </message>
    <message>
        <source>Cut attention to &amp;all sinks</source>
        <translation>すべてのシンクへのアテンションを切断(&amp;A)</translation>
    </message>
    <message>
        <source>Cut attention to this &amp;frame</source>
        <translation>このフレームへのアテンションを切断(&amp;F)</translation>
    </message>
    <message>
        <source>Cut attention to this &amp;box</source>
        <translation>このボックスへのアテンションを切断(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Remove all heads of this layer</source>
        <translation>この層の全ヘッドを除去(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove this head</source>
        <translation>このヘッドを除去(&amp;R)</translation>
    </message>
    <message>
        <source>Adds to the list of the method that removes heads, and runs it</source>
        <translation>ヘッドを除去する手法のリストに追加して実行</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::EvictedTokens</name>
    <message>
        <source>not in the cache any more: sink budget k = %1, window %2</source>
        <translation>キャッシュにもうありません: シンク予算 k = %1、ウィンドウ %2</translation>
    </message>
    <message>
        <source>cache: %1 of %2 tokens, %3 of %4</source>
        <translation>キャッシュ: %1/%2 トークン、%3/%4</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::EvidenceMaps</name>
    <message>
        <source>attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>attention rollout</source>
        <translation>アテンションロールアウト</translation>
    </message>
    <message>
        <source>hidden-state similarity (TAM-like)</source>
        <translation>隠れ状態の類似度（TAM 風）</translation>
    </message>
    <message>
        <source>The row of the selected layer and head</source>
        <translation>選択した層とヘッドの行</translation>
    </message>
    <message>
        <source>Product over all layers of (mean attention of the heads + identity) / 2, the row of the selected token; with sinks removed their columns are left out</source>
        <translation>全層にわたる（ヘッド平均のアテンション + 単位行列）/ 2 の積における選択トークンの行。シンク除外時はその列を省く</translation>
    </message>
    <message>
        <source>This map is about a word of the answer.</source>
        <translation>このヒートマップは回答の語が対象です。</translation>
    </message>
    <message>
        <source>The map was cancelled.</source>
        <translation>ヒートマップはキャンセルされました。</translation>
    </message>
    <message>
        <source>rollout</source>
        <translation>ロールアウト</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>類似度</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>&amp;Frame with map (PNG)</source>
        <translation>オーバーレイ付きフレーム (PNG)(&amp;F)</translation>
    </message>
    <message>
        <source>The picture with legend, and a line that says where every number comes from</source>
        <translation>凡例付きの画像と、各数値の出所を示す行</translation>
    </message>
    <message>
        <source>&amp;Whole window (PNG)</source>
        <translation>ウィンドウ全体 (PNG)(&amp;W)</translation>
    </message>
    <message>
        <source>All panels as they stand</source>
        <translation>現在の状態のままの全パネル</translation>
    </message>
    <message>
        <source>&amp;Layer curves (CSV)</source>
        <translation>層ごとの曲線 (CSV)(&amp;L)</translation>
    </message>
    <message>
        <source>All scores by layer, both arms; the columns carry their definitions</source>
        <translation>層ごとの全スコア、両条件。列に定義が付きます</translation>
    </message>
    <message>
        <source>&amp;Settings (JSON)</source>
        <translation>設定 (JSON)(&amp;S)</translation>
    </message>
    <message>
        <source>Model, frames, question, methods, selection and definitions</source>
        <translation>モデル、フレーム、質問、手法、選択、定義</translation>
    </message>
    <message>
        <source>%1 × the screen</source>
        <translation>%1 × 画面サイズ</translation>
    </message>
    <message>
        <source>Size of &amp;pictures</source>
        <translation>画像サイズ(&amp;P)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表 (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON ファイル (*.json)</translation>
    </message>
    <message>
        <source>&amp;Roles of heads (CSV)</source>
        <translation>ヘッドの役割 (CSV)(&amp;R)</translation>
    </message>
    <message>
        <source>What each head does, with the figures and thresholds behind it</source>
        <translation>各ヘッドの役割と、根拠となる数値としきい値</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::Exporter</name>
    <message>
        <source>Model: %1</source>
        <translation>モデル: %1</translation>
    </message>
    <message>
        <source>Video: %1; frames %2</source>
        <translation>動画: %1、フレーム %2</translation>
    </message>
    <message>
        <source>Question: %1 · %2</source>
        <translation>質問: %1 · %2</translation>
    </message>
    <message>
        <source>Methods: none (baseline)</source>
        <translation>手法: なし（ベースライン）</translation>
    </message>
    <message>
        <source>Methods: %1</source>
        <translation>手法: %1</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>表示内容: %1</translation>
    </message>
    <message>
        <source>Attention: softmax over keys of scale · q·k, after the methods&apos; edits; %1; layers, heads, tokens and frames count from 0</source>
        <translation>アテンション: キーに対する scale · q·k の softmax（手法による編集後）。%1。層、ヘッド、トークン、フレームは 0 から数えます</translation>
    </message>
    <message>
        <source>%1: %2; %3; layers, heads, tokens and frames count from 0</source>
        <translation>%1: %2; %3; 層・ヘッド・トークン・フレームは 0 から数える</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::FramesPanel</name>
    <message>
        <source>prompt average</source>
        <translation>プロンプト平均</translation>
    </message>
    <message>
        <source>Attention per frame</source>
        <translation>フレームごとのアテンション</translation>
    </message>
    <message>
        <source>Ask a question about a video to see its frames here.</source>
        <translation>動画について質問すると、フレームがここに表示されます。</translation>
    </message>
    <message>
        <source>The mean over the question&apos;s tokens in this layer instead of the selected row.</source>
        <translation>選択した行の代わりに、この層における質問のトークンの平均。</translation>
    </message>
    <message>
        <source>The row of this token was not captured.</source>
        <translation>このトークンの行は記録されていません。</translation>
    </message>
    <message>
        <source>temporal collapse %1</source>
        <translation>時間的崩壊 %1</translation>
    </message>
    <message>
        <source>, %1 without sinks</source>
        <translation>、シンク除外で %1</translation>
    </message>
    <message>
        <source>anchor frame %1 (%2)</source>
        <translation>アンカーフレーム %1（%2）</translation>
    </message>
    <message>
        <source>no anchor frame</source>
        <translation>アンカーフレームなし</translation>
    </message>
    <message>
        <source>frame %1: %2 of the attention, %3 of that on the video</source>
        <translation>フレーム %1: アテンションの %2、動画へのアテンションの %3</translation>
    </message>
    <message>
        <source>without sinks %1, %2 of the rest</source>
        <translation>シンク除外 %1、残りの %2</translation>
    </message>
    <message>
        <source>anchor frame: more than half of the attention on the video</source>
        <translation>アンカーフレーム: 動画へのアテンションの過半を占める</translation>
    </message>
    <message>
        <source>temporal collapse: 1 − entropy over frames, 0 even, 1 one frame has all</source>
        <translation>時間的崩壊: 1 − フレーム間のエントロピー、0 は均等、1 は 1 フレームに集中</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>ショートカットキー</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Hold B</source>
        <translation>B を長押し</translation>
    </message>
    <message>
        <source>Show the baseline while held</source>
        <translation>押している間はベースラインを表示</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Move in the focused panel</source>
        <translation>フォーカス中のパネル内を移動</translation>
    </message>
    <message>
        <source>0 – 9</source>
        <translation>0 – 9</translation>
    </message>
    <message>
        <source>Jump to a tenth of the video (frame view)</source>
        <translation>動画の 10 分割位置へ移動（フレーム表示）</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Zoom the frame; with Shift: opacity of the overlay</source>
        <translation>フレームの拡大縮小、Shift 併用でオーバーレイの不透明度</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Fit the frame (frame view)</source>
        <translation>フレーム全体を表示（フレーム表示）</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>On a slider: back to the published default</source>
        <translation>スライダー上: 公表された既定値に戻す</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+0</source>
        <translation>Ctrl+1 … Ctrl+0</translation>
    </message>
    <message>
        <source>Go to bookmark 1 … 10 of this question</source>
        <translation>この質問のブックマーク 1 … 10 へ移動</translation>
    </message>
    <message>
        <source>Click again</source>
        <translation>再クリック</translation>
    </message>
    <message>
        <source>Release the selected token or patch</source>
        <translation>選択中のトークンまたはパッチを解除</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+クリック</translation>
    </message>
    <message>
        <source>Add a token or patch to the selected ones, or take it out</source>
        <translation>トークンまたはパッチを選択に追加、または選択から除外</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+クリック</translation>
    </message>
    <message>
        <source>Select all tokens, or the rectangle of patches, up to here</source>
        <translation>ここまでの全トークン、または矩形範囲のパッチを選択</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右クリック</translation>
    </message>
    <message>
        <source>Copy value, copy as CSV, bookmark</source>
        <translation>値のコピー、CSV でコピー、ブックマーク</translation>
    </message>
    <message>
        <source>Arrows, Shift+arrows</source>
        <translation>矢印キー、Shift+矢印キー</translation>
    </message>
    <message>
        <source>Move the shape, the end of its path (scene maker)</source>
        <translation>図形、経路の終点を動かす（シーン作成）</translation>
    </message>
    <message>
        <source>+ − Delete</source>
        <translation>+ − Delete</translation>
    </message>
    <message>
        <source>Size of the shape, take it out (scene maker)</source>
        <translation>図形の大きさ、取り除く（シーン作成）</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::LevelModel</name>
    <message>
        <source>primary</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>二次</translation>
    </message>
    <message>
        <source>short</source>
        <translation>短期</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>シンク</translation>
    </message>
    <message>
        <source>The token, or where on the video it lies.</source>
        <translation>トークン、または動画上の位置。</translation>
    </message>
    <message>
        <source>level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Primary: a sink in most layers. Short: in very few. Secondary: between them. arXiv 2512.22213; the bands are scaled for models with few layers.</source>
        <translation>一次: 大半の層でシンク。短期: ごく少数の層のみ。二次: その中間。arXiv 2512.22213。層の少ないモデルでは区間を縮尺します。</translation>
    </message>
    <message>
        <source>born</source>
        <translation>出現</translation>
    </message>
    <message>
        <source>First layer whose incoming residual points along the primary sink&apos;s, |cos| &gt; 0.9.</source>
        <translation>入力残差が一次シンクと同じ方向を向く（|cos| &gt; 0.9）最初の層。</translation>
    </message>
    <message>
        <source>end</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Last such layer.</source>
        <translation>そのような最後の層。</translation>
    </message>
    <message>
        <source>life</source>
        <translation>寿命</translation>
    </message>
    <message>
        <source>Number of such layers; they need not follow each other.</source>
        <translation>そのような層の数。連続していなくてもかまいません。</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>ノルム</translation>
    </message>
    <message>
        <source>Largest L2 norm of the residual in these layers.</source>
        <translation>これらの層における残差の最大 L2 ノルム。</translation>
    </message>
    <message>
        <source>MLP cos</source>
        <translation>MLP cos</translation>
    </message>
    <message>
        <source>Cosine of the MLP output that wrote it, in the layer before its birth, with the direction of the primary sink.</source>
        <translation>出現の 1 つ前の層でそれを書き込んだ MLP 出力と、一次シンクの方向との余弦。</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What the token stands for in the prompt.</source>
        <translation>プロンプト内でトークンが表すもの。</translation>
    </message>
    <message>
        <source>token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Position in the sequence, from 0.</source>
        <translation>系列内の位置、0 から。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::LevelsPanel</name>
    <message>
        <source>Layers and tokens</source>
        <translation>層とトークン</translation>
    </message>
    <message>
        <source>Quantity of the map</source>
        <translation>マップに表示する量</translation>
    </message>
    <message>
        <source>Sinks and their layers</source>
        <translation>シンクとその層</translation>
    </message>
    <message>
        <source>The last colour stands for the largest percent of the values.</source>
        <translation>最後の色は値の上位 1% を表します。</translation>
    </message>
    <message>
        <source>Ask a question to see layers and tokens here.</source>
        <translation>質問すると、層とトークンがここに表示されます。</translation>
    </message>
    <message>
        <source>Primary sink: token %1 in layers %2</source>
        <translation>一次シンク: トークン %1、層 %2 に存在</translation>
    </message>
    <message>
        <source>; gone in layers %1</source>
        <translation>、層 %1 では消失</translation>
    </message>
    <message>
        <source>layer %1 · %2</source>
        <translation>層 %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>sink: born in layer %1, last in layer %2, %n layers</source>
        <translation>
            <numerusform>シンク: 層 %1 で出現、層 %2 が最後、全 %n 層</numerusform>
        </translation>
    </message>
    <message>
        <source>α: attention on the sink, mean over the prompt&apos;s queries and the heads of the layer</source>
        <translation>α: シンクへの注意、プロンプトのクエリと層のヘッドの平均</translation>
    </message>
    <message>
        <source>secondary sinks: %1</source>
        <translation>二次シンク: %1</translation>
    </message>
    <message>
        <source>; its α does not fall in the middle</source>
        <translation>、その α は中間で下がらない</translation>
    </message>
    <message>
        <source>; α %1 (L%2) → %3 (L%4) → %5 (L%6)</source>
        <translation>、α %1 (L%2) → %3 (L%4) → %5 (L%6)</translation>
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
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>動画または画像を開く</translation>
    </message>
    <message>
        <source>Videos and pictures (*.mp4 *.mkv *.webm *.avi *.mov *.m4v *.gif *.png *.jpg *.jpeg *.webp *.bmp);;All files (*)</source>
        <translation>動画と画像 (*.mp4 *.mkv *.webm *.avi *.mov *.m4v *.gif *.png *.jpg *.jpeg *.webp *.bmp);;すべてのファイル (*)</translation>
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
        <translation>アテンション行列</translation>
    </message>
    <message>
        <source>before methods</source>
        <translation>手法の適用前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Ask something first: the matrix of the run appears here.</source>
        <translation>先に質問してください。実行の行列がここに表示されます。</translation>
    </message>
    <message>
        <source>Rows as the softmax made them, before VAR moved attention or a mask was relaxed</source>
        <translation>VAR がアテンションを移す前、マスクが緩められる前の、softmax が作った行</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation>色の目盛り</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大値</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>What stands for the numbers that share a cell of a long sequence</source>
        <translation>長い系列で一つのセルにまとまる数値を何で表すか</translation>
    </message>
    <message>
        <source>Save as ▾</source>
        <translation>名前を付けて保存 ▾</translation>
    </message>
    <message>
        <source>Progress of the matrix</source>
        <translation>行列の進み具合</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG)…</source>
        <translation>画像 (PNG)(&amp;P)…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>&amp;Numbers (NPY)…</source>
        <translation>数値 (NPY)(&amp;N)…</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>数値を保存</translation>
    </message>
    <message>
        <source>NumPy files (*.npy)</source>
        <translation>NumPy ファイル (*.npy)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>%1 × %2 numbers per cell</source>
        <translation>1 セルに %1 × %2 個の数値</translation>
    </message>
    <message>
        <source>every token → tokens</source>
        <translation>すべてのトークン → トークン</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>the query does not see this key</source>
        <translation>このクエリからこのキーは見えません</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>まだ計算されていません</translation>
    </message>
    <message>
        <source>attention %1</source>
        <translation>アテンション %1</translation>
    </message>
    <message>
        <source>query: %1</source>
        <translation>クエリ: %1</translation>
    </message>
    <message>
        <source>, which chose %1</source>
        <translation>、%1 を選んだ</translation>
    </message>
    <message>
        <source>key: %1</source>
        <translation>キー: %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::MessageBar</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ModelMenu</name>
    <message>
        <source>Built-in</source>
        <translation>内蔵</translation>
    </message>
    <message>
        <source>&amp;Open model folder…</source>
        <translation>モデルフォルダーを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>モデルフォルダーを開く</translation>
    </message>
    <message>
        <source>&amp;Hugging Face cache</source>
        <translation>Hugging Face キャッシュ(&amp;H)</translation>
    </message>
    <message>
        <source>No models here</source>
        <translation>ここにモデルはありません</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::OptionPages</name>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>The answers and what else the model might have said</source>
        <translation>回答と、モデルが出しえた他の内容</translation>
    </message>
    <message>
        <source>How probable each option of the question is</source>
        <translation>質問の各選択肢の確率</translation>
    </message>
    <message>
        <source>no letter</source>
        <translation>文字なし</translation>
    </message>
    <message>
        <source>The texts name %1 (baseline) and %2 (variant).</source>
        <translation>テキストの回答は %1（ベースライン）と %2（バリアント）です。</translation>
    </message>
    <message>
        <source>The text names %1.</source>
        <translation>テキストの回答は %1 です。</translation>
    </message>
    <message>
        <source>Letters hold %1 and %2 of the first token&apos;s probability.</source>
        <translation>先頭トークンの確率のうち文字は %1 と %2 です。</translation>
    </message>
    <message>
        <source>Letters hold %1 of the first token&apos;s probability.</source>
        <translation>先頭トークンの確率のうち文字は %1 です。</translation>
    </message>
    <message>
        <source>The lead of %1 changes by %2.</source>
        <translation>%1 のリードは %2 変化します。</translation>
    </message>
    <message>
        <source>The tokens of some options were not recorded.</source>
        <translation>一部の選択肢のトークンは記録されていません。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::OverlaySection</name>
    <message>
        <source>rings</source>
        <translation>丸囲み</translation>
    </message>
    <message>
        <source>without sinks</source>
        <translation>シンク除外</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation>オーバーレイの不透明度</translation>
    </message>
    <message>
        <source>overlay</source>
        <translation>オーバーレイ</translation>
    </message>
    <message>
        <source>Sinks and overlay</source>
        <translation>シンクとオーバーレイ</translation>
    </message>
    <message>
        <source>tower artifacts ◇</source>
        <translation>タワーのアーティファクト ◇</translation>
    </message>
    <message>
        <source>What counts as a sink</source>
        <translation>シンクの定義</translation>
    </message>
    <message>
        <source>sinks</source>
        <translation>シンク</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>しきい値 %1</translation>
    </message>
    <message>
        <source>Threshold of the tower&apos;s artifacts</source>
        <translation>タワーのアーティファクトのしきい値</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::PanelPresenter</name>
    <message>
        <source>Baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Esc cancels</source>
        <translation>Esc でキャンセル</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>%1の変化</translation>
    </message>
    <message>
        <source>%1 by layer</source>
        <translation>層ごとの%1</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>層ごと</translation>
    </message>
    <message>
        <source>waiting for the baseline</source>
        <translation>ベースラインを待機中</translation>
    </message>
    <message>
        <source>Variant · %1</source>
        <translation>バリアント · %1</translation>
    </message>
    <message>
        <source>needs vision tokens in the prompt</source>
        <translation>プロンプトに視覚トークンが必要</translation>
    </message>
    <message>
        <source>%1 of %2 heads would be edited</source>
        <translation>%2 ヘッド中 %1 ヘッドを編集する見込み</translation>
    </message>
    <message>
        <source>: no head has visual sinks and enough image mass. Lower τ or image mass, or switch off “only with visual sinks”.</source>
        <translation>: 視覚シンクがあり画像への割合も十分なヘッドがありません。τ か画像への割合を下げるか、「視覚シンクがある層のみ」をオフにしてください。</translation>
    </message>
    <message>
        <source>attention on it</source>
        <translation>選択先へのアテンション</translation>
    </message>
    <message>
        <source>shows which tokens look at the patch, X turns round</source>
        <translation>パッチに注目するトークンを表示、X で方向を反転</translation>
    </message>
    <message>
        <source>hover previews, click locks, Ctrl and Shift add, X turns round</source>
        <translation>ホバーで確認、クリックで固定、Ctrl と Shift で追加、X で方向を反転</translation>
    </message>
    <message>
        <source>Computing the map</source>
        <translation>ヒートマップを計算中</translation>
    </message>
    <message>
        <source>Map: %1 ▾</source>
        <translation>ヒートマップ: %1 ▾</translation>
    </message>
    <message>
        <source>computing the map …</source>
        <translation>ヒートマップを計算中 …</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>looking for sinks …</source>
        <translation>シンクを探しています …</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::PanelText</name>
    <message>
        <source>Interventions</source>
        <translation>介入</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Layer × head</source>
        <translation>層 × ヘッド</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>層ごと</translation>
    </message>
    <message>
        <source>Choose the score</source>
        <translation>スコアを選択</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Map on the frames</source>
        <translation>フレーム上のヒートマップ</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::PlaceParser</name>
    <message>
        <source>There is no frame %1: this run has frames 0 to %2.</source>
        <translation>フレーム %1 はありません。この実行のフレームは 0～%2 です。</translation>
    </message>
    <message>
        <source>There is no layer %1: this model has layers 0 to %2.</source>
        <translation>層 %1 はありません。このモデルの層は 0～%2 です。</translation>
    </message>
    <message>
        <source>There is no head %1: this model has heads 0 to %2.</source>
        <translation>ヘッド %1 はありません。このモデルのヘッドは 0～%2 です。</translation>
    </message>
    <message>
        <source>There is no token %1: this run has tokens 0 to %2.</source>
        <translation>トークン %1 はありません。この実行のトークンは 0～%2 です。</translation>
    </message>
    <message>
        <source>There is no answer token %1: the answer has tokens 0 to %2.</source>
        <translation>回答トークン %1 はありません。回答のトークンは 0～%2 です。</translation>
    </message>
    <message>
        <source>There is no answer yet, so there is nowhere to go.</source>
        <translation>回答がまだないため、移動先がありません。</translation>
    </message>
    <message>
        <source>No frames were sampled yet.</source>
        <translation>フレームはまだサンプリングされていません。</translation>
    </message>
    <message>
        <source>“%1” is no place. Try frame 3, token 120, answer 2, L12H5 or 2.5s.</source>
        <translation>「%1」は有効な位置ではありません。frame 3、token 120、answer 2、L12H5、2.5s のように入力してください。</translation>
    </message>
    <message>
        <source>Type where to go: frame 3, token 120, answer 2, L12H5 or 2.5s.</source>
        <translation>移動先を入力してください: frame 3、token 120、answer 2、L12H5、2.5s など。</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>フレーム %1</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>トークン %1</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>層 %1</translation>
    </message>
    <message>
        <source>mean of heads</source>
        <translation>ヘッドの平均</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>ヘッド %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::Presentation</name>
    <message>
        <source>Space plays  ·  , . frames  ·  [ ] layers  ·  { } heads  ·  X direction  ·  H map  ·  S sinks  ·  hold B baseline  ·  F11 full screen  ·  F5 or Esc leaves</source>
        <translation>Space 再生  ·  , . フレーム  ·  [ ] 層  ·  { } ヘッド  ·  X 方向  ·  H オーバーレイ  ·  S シンク  ·  B 長押し ベースライン  ·  F11 全画面表示  ·  F5 または Esc 終了</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ProblemsPanel</name>
    <message>
        <source>Ask a question; what may mislead will be listed here.</source>
        <translation>質問してください。誤解を招きうる点がここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing suspicious found.</source>
        <translation>不審な点は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>問題点 %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題点</translation>
    </message>
    <message numerus="yes">
        <source>%n found in what is shown</source>
        <translation>
            <numerusform>表示内容に %n 件あり</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RoleBar</name>
    <message>
        <source>Only %1 heads</source>
        <translation>%1ヘッドのみ</translation>
    </message>
    <message>
        <source>A click shows these heads alone.</source>
        <translation>クリックするとこれらのヘッドだけを表示します。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RoleGrid</name>
    <message>
        <source>sink mass</source>
        <translation>シンク割合</translation>
    </message>
    <message>
        <source>sink from %1</source>
        <translation>%1 以上でシンク</translation>
    </message>
    <message>
        <source>image mass</source>
        <translation>画像への割合</translation>
    </message>
    <message>
        <source>image-centred from %1</source>
        <translation>%1 以上で画像中心</translation>
    </message>
    <message>
        <source>image odds</source>
        <translation>画像への倍率</translation>
    </message>
    <message>
        <source>and from %1</source>
        <translation>かつ %1 以上</translation>
    </message>
    <message>
        <source>recency</source>
        <translation>直近割合</translation>
    </message>
    <message>
        <source>recency from %1</source>
        <translation>%1 以上で直近</translation>
    </message>
    <message>
        <source>row entropy</source>
        <translation>行エントロピー</translation>
    </message>
    <message>
        <source>spread from %1, dormant up to %2</source>
        <translation>%1 以上で拡散、%2 以下で休眠</translation>
    </message>
    <message>
        <source>column entropy</source>
        <translation>列エントロピー</translation>
    </message>
    <message>
        <source>dormant from %1</source>
        <translation>%1 以上で休眠</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RunFileText</name>
    <message>
        <source>%1 belongs to another run and is not shown.</source>
        <translation>%1 は別の実行のものなので表示しません。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RunFiles</name>
    <message>
        <source>Another run is still being saved or opened. Try again in a moment.</source>
        <translation>別の実行結果を保存中または読み込み中です。しばらくしてからもう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RunSettings</name>
    <message>
        <source>Apply and run</source>
        <translation>適用して実行</translation>
    </message>
    <message>
        <source>evenly spread</source>
        <translation>等間隔</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>毎秒指定</translation>
    </message>
    <message>
        <source>as the model was trained</source>
        <translation>モデルの学習時と同じ</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>枚数</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>毎秒</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>0 (greedy)</source>
        <translation>0（貪欲法）</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>回答トークン数</translation>
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
        <translation>シード</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>全コア</translation>
    </message>
    <message>
        <source>Compute type</source>
        <translation>計算精度</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 フレーム/s</translation>
    </message>
    <message>
        <source>auto frames</source>
        <translation>自動フレーム数</translation>
    </message>
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>%n フレーム</numerusform>
        </translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>貪欲法</translation>
    </message>
    <message>
        <source>T %1</source>
        <translation>T %1</translation>
    </message>
    <message>
        <source>as fits the device</source>
        <translation>デバイスに合わせる</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>as the compute type</source>
        <translation>計算型と同じ</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Decoder weights</source>
        <translation>デコーダーの重み</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::SavedFramesText</name>
    <message>
        <source>The video %1 is not there any more, so the map lies on empty frames.</source>
        <translation>動画 %1 が見つからないため、オーバーレイは空のフレームに表示されます。</translation>
    </message>
    <message>
        <source>The video cannot be read, so the map lies on empty frames: %1</source>
        <translation>動画を読み込めないため、オーバーレイは空のフレームに表示されます: %1</translation>
    </message>
    <message>
        <source>The video %1 is another one than this run was about, so the map lies on empty frames.</source>
        <translation>動画 %1 はこの実行で使われた動画と異なるため、オーバーレイは空のフレームに表示されます。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::SceneMaker</name>
    <message>
        <source>Wrote %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>Asked. The answer appears here and in the window.</source>
        <translation>質問しました。回答はここと窓に表示されます。</translation>
    </message>
    <message>
        <source>Drag a shape to move it, the tip of its arrow to change its path; the wheel changes its size.</source>
        <translation>図形をドラッグすると移動、矢印の先をドラッグすると経路の変更、ホイールで大きさが変わります。</translation>
    </message>
    <message>
        <source>Writing the clip</source>
        <translation>クリップを書き込み中</translation>
    </message>
    <message>
        <source>The question is empty. Type what you want to know.</source>
        <translation>質問が空です。知りたいことを入力してください。</translation>
    </message>
    <message>
        <source>Save clip</source>
        <translation>クリップを保存</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>動画 (*.mp4)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Questions that fit the scene, or your own; in English, which is what the built-in model speaks</source>
        <translation>シーンに合う質問、または自由入力。内蔵モデルが話す英語で</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>質問する</translation>
    </message>
    <message>
        <source>Writes the clip, opens it in the window and asks (Ctrl+Enter)</source>
        <translation>クリップを書き込み、窓で開いて質問します (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Save as mp4…</source>
        <translation>mp4 として保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Any model can be asked; shapes and colours are those of the built-in one.</source>
        <translation>どのモデルにも質問できます。図形と色は内蔵モデルが知るものです。</translation>
    </message>
    <message>
        <source>Progress of the clip</source>
        <translation>クリップの進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Scene maker</source>
        <translation>シーン作成</translation>
    </message>
    <message>
        <source>Add a shape to begin.</source>
        <translation>まず図形を加えてください。</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>図形</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>&amp;Add a shape</source>
        <translation>図形を加える(&amp;A)</translation>
    </message>
    <message>
        <source>Up to four, as the built-in model was trained on</source>
        <translation>内蔵モデルの学習と同じく四つまで</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Frame, length</source>
        <translation>画面、長さ</translation>
    </message>
    <message>
        <source>&amp;New colours</source>
        <translation>新しい色(&amp;N)</translation>
    </message>
    <message>
        <source>Other dull colours and another pattern</source>
        <translation>別のくすんだ色と別の模様</translation>
    </message>
    <message>
        <source>Shape of the frame</source>
        <translation>画面の縦横比</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Length of the clip</source>
        <translation>クリップの長さ</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <translation>元に戻す (%1)</translation>
    </message>
    <message>
        <source>Redo (%1)</source>
        <translation>やり直す (%1)</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ScenePlayer</name>
    <message>
        <source>Play or stop (Space)</source>
        <translation>再生または停止 (Space)</translation>
    </message>
    <message>
        <source>Time in the clip</source>
        <translation>クリップ内の時刻</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
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
        <translation>図形</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>The built-in model knows these seven colours</source>
        <translation>内蔵モデルはこの七色を知っています</translation>
    </message>
    <message>
        <source>Take this shape out</source>
        <translation>この図形を取り除く</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>stays still</source>
        <translation>動かない</translation>
    </message>
    <message>
        <source>moves all the time</source>
        <translation>ずっと動く</translation>
    </message>
    <message>
        <source>moves first</source>
        <translation>先に動く</translation>
    </message>
    <message>
        <source>moves second</source>
        <translation>後から動く</translation>
    </message>
    <message>
        <source>own times</source>
        <translation>時刻を指定</translation>
    </message>
    <message>
        <source>When it begins to move</source>
        <translation>動き始める時刻</translation>
    </message>
    <message>
        <source>When it stops</source>
        <translation>止まる時刻</translation>
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
        <translation>円</translation>
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
        <translation>赤</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>無地</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>グラデーション</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>雲模様</translation>
    </message>
    <message>
        <source>two zones</source>
        <translation>二つの領域</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>縞模様</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: a colour, %2: a shape</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The %1 and the %2 touch or nearly do.</source>
        <translation>%1と%2が接しているか、ほぼ接しています。</translation>
    </message>
    <message>
        <source>The %1 moves at a slant; the built-in model knows right, left, up and down.</source>
        <translation>%1が斜めに動きます。内蔵モデルが知るのは右・左・上・下です。</translation>
    </message>
    <message>
        <source>The path of the %1 is short.</source>
        <translation>%1の経路が短いです。</translation>
    </message>
    <message>
        <source>Two shapes have one colour.</source>
        <translation>同じ色の図形が二つあります。</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::StatusLine</name>
    <message>
        <source>● sink token</source>
        <translation>● シンクトークン</translation>
    </message>
    <message>
        <source>trace %1</source>
        <translation>トレース %1</translation>
    </message>
    <message>
        <source>prefill %1 s</source>
        <translation>プリフィル %1 s</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>trace %1, thinned</source>
        <translation>トレース %1、間引き済み</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TagControls</name>
    <message>
        <source>without tag</source>
        <translation>タグ除外</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>厳格</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散布図</translation>
    </message>
    <message>
        <source>Tokens in two dimensions, by the sink that caught them</source>
        <translation>トークンの 2 次元表示、捕捉したシンク別</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解放</translation>
    </message>
    <message>
        <source>How long later residuals keep the tag</source>
        <translation>後続の残差がタグをどこまで保つか</translation>
    </message>
    <message>
        <source>What the scatter shows</source>
        <translation>散布図の表示内容</translation>
    </message>
    <message>
        <source>Outputs of the head, or the residuals of a later layer</source>
        <translation>ヘッドの出力、または後続の層の残差</translation>
    </message>
    <message>
        <source>Sink whose tag is followed</source>
        <translation>タグを追跡するシンク</translation>
    </message>
    <message>
        <source>Takes the part that comes from the sinks out of the outputs: what held the groups apart is gone when they fall together</source>
        <translation>出力からシンク由来の成分を取り除きます: グループが重なれば、分けていた要因が消えたことになります</translation>
    </message>
    <message>
        <source>A sink catches a token that puts at least 0.5 of its attention on it instead of 0.2</source>
        <translation>シンクがトークンを捕捉する条件を、アテンション 0.2 以上から 0.5 以上にします</translation>
    </message>
    <message>
        <source>head outputs</source>
        <translation>ヘッド出力</translation>
    </message>
    <message>
        <source>residuals leaving L%1</source>
        <translation>L%1 を出る残差</translation>
    </message>
    <message>
        <source>residuals entering L%1</source>
        <translation>L%1 に入る残差</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TagPanel</name>
    <message>
        <source>cosine with the tag</source>
        <translation>タグとの余弦</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>実行結果はまだありません</translation>
    </message>
    <message>
        <source>Looking for the sinks of the head</source>
        <translation>ヘッドのシンクを検索中</translation>
    </message>
    <message>
        <source>Projecting the residuals</source>
        <translation>残差を射影中</translation>
    </message>
    <message>
        <source>Following the tag through the layers</source>
        <translation>層ごとにタグを追跡中</translation>
    </message>
    <message>
        <source>Cancelled. Select the head again to compute it.</source>
        <translation>キャンセルしました。計算するにはヘッドを選び直してください。</translation>
    </message>
    <message>
        <source>%1 · %2 of the variance</source>
        <translation>%1 · 分散の %2</translation>
    </message>
    <message>
        <source>No token takes more than 0.2 of this head&apos;s attention on average: it has no sinks, so nothing is caught.</source>
        <translation>このヘッドのアテンションを平均 0.2 より多く受けるトークンがありません: シンクがないため、何も捕捉されません。</translation>
    </message>
    <message>
        <source>one sink catches %1 of %2 tokens; </source>
        <translation>1 個のシンクが %2 トークン中 %1 個を捕捉、 </translation>
    </message>
    <message numerus="yes">
        <source>%n sinks catch %1 of %2 tokens; </source>
        <translation>
            <numerusform>%n 個のシンクが %2 トークン中 %1 個を捕捉、 </numerusform>
        </translation>
    </message>
    <message>
        <source>the outputs do not vary.</source>
        <translation>出力にばらつきがありません。</translation>
    </message>
    <message>
        <source>its tag makes %1 of the variance of the outputs.</source>
        <translation>そのタグは出力の分散の %1 を占めます。</translation>
    </message>
    <message>
        <source>their tags make %1 of the variance of the outputs.</source>
        <translation>それらのタグは出力の分散の %1 を占めます。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows are no numbers and left out.</source>
        <translation>
            <numerusform>%n 行は数値でないため除外しました。</numerusform>
        </translation>
    </message>
    <message>
        <source> · caught from 0.5 on</source>
        <translation> · 0.5 以上で捕捉</translation>
    </message>
    <message>
        <source> · caught from 0.2 on</source>
        <translation> · 0.2 以上で捕捉</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>捕捉</translation>
    </message>
    <message>
        <source>others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>caught by no sink</source>
        <translation>どのシンクにも捕捉されていない</translation>
    </message>
    <message>
        <source>caught by %1 with %2 of its attention</source>
        <translation>%1 に捕捉、アテンションの %2</translation>
    </message>
    <message>
        <source>%1, strongest tags</source>
        <translation>%1、タグが最も強い</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ThresholdPanel</name>
    <message>
        <source>Thresholds of VAR</source>
        <translation>VAR のしきい値</translation>
    </message>
    <message>
        <source>Ask a question to see the heads here.</source>
        <translation>質問すると、ヘッドがここに表示されます。</translation>
    </message>
    <message>
        <source>The prompt has no vision tokens, so there is nothing for VAR to choose from.</source>
        <translation>プロンプトに視覚トークンがないため、VAR が選ぶ対象がありません。</translation>
    </message>
    <message>
        <source>This run kept too little for the plot: φ and the rows of the prompt&apos;s last token. Run again with more capture.</source>
        <translation>この実行の記録ではプロットに不足しています: φ とプロンプト最終トークンの行が必要です。記録を増やして再実行してください。</translation>
    </message>
    <message>
        <source>No layer has visual sinks at τ = %1: the largest φ of a vision token is %2.</source>
        <translation>τ = %1 では視覚シンクのある層がありません: 視覚トークンの最大 φ は %2 です。</translation>
    </message>
    <message>
        <source>No layer has visual sinks at τ = %1.</source>
        <translation>τ = %1 では視覚シンクのある層がありません。</translation>
    </message>
    <message>
        <source>Lower τ to %1 and run</source>
        <translation>τ を %1 に下げて実行</translation>
    </message>
    <message>
        <source>%1 of %2 heads chosen · last prompt row · τ %3</source>
        <translation>%2 ヘッド中 %1 ヘッドを選択 · プロンプトの最終行 · τ %3</translation>
    </message>
    <message>
        <source>would be edited</source>
        <translation>編集対象</translation>
    </message>
    <message>
        <source>stays: too little attention on the video</source>
        <translation>変更なし: 動画へのアテンションが少なすぎる</translation>
    </message>
    <message>
        <source>stays: too much of it on visual sinks</source>
        <translation>変更なし: 視覚シンクへの割合が多すぎる</translation>
    </message>
    <message>
        <source>image mass %1: attention on the video</source>
        <translation>画像への割合 %1: 動画へのアテンション</translation>
    </message>
    <message>
        <source>%1 of it on visual sinks</source>
        <translation>うち %1 が視覚シンク</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TopBar</name>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Open video</source>
        <translation>動画を開く</translation>
    </message>
    <message>
        <source>Ask something about the video</source>
        <translation>動画について質問</translation>
    </message>
    <message>
        <source>Frames, length of the answer, sampling</source>
        <translation>フレーム、回答の長さ、サンプリング</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>Show the untouched model (hold B)</source>
        <translation>介入なしのモデルを表示（B を長押し）</translation>
    </message>
    <message>
        <source>Show the model with the methods that are on</source>
        <translation>有効な手法を適用したモデルを表示</translation>
    </message>
    <message>
        <source>A|B</source>
        <translation>A|B</translation>
    </message>
    <message>
        <source>Show both side by side</source>
        <translation>両方を並べて表示</translation>
    </message>
    <message>
        <source>Both arms side by side</source>
        <translation>両条件を並べて表示</translation>
    </message>
    <message>
        <source>Model ▾  %1</source>
        <translation>モデル ▾  %1</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Variant: %1</source>
        <translation>バリアント: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Ask ⏎</source>
        <translation>質問 ⏎</translation>
    </message>
    <message>
        <source>Stop the run; the last results stay (Esc)</source>
        <translation>実行を停止、前回の結果は残ります (Esc)</translation>
    </message>
    <message>
        <source>Run the question (Enter)</source>
        <translation>質問を実行 (Enter)</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TrustBadges</name>
    <message>
        <source>Files complete</source>
        <translation>ファイルがそろっている</translation>
    </message>
    <message>
        <source>Names and shapes</source>
        <translation>名前と形状</translation>
    </message>
    <message>
        <source>Weights finite</source>
        <translation>重みがすべて有限値</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>トークナイザー</translation>
    </message>
    <message>
        <source>Model loads</source>
        <translation>モデルを読み込める</translation>
    </message>
    <message>
        <source>Video read</source>
        <translation>動画の読み込み</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>チャットテンプレート</translation>
    </message>
    <message>
        <source>Vision tokens fill the grid</source>
        <translation>視覚トークンがグリッドを満たす</translation>
    </message>
    <message>
        <source>Residuals finite</source>
        <translation>残差がすべて有限値</translation>
    </message>
    <message>
        <source>Attention rows sum to 1</source>
        <translation>アテンション各行の和が 1</translation>
    </message>
    <message>
        <source>Rows from Q and K equal the run&apos;s</source>
        <translation>Q と K から求めた行が実行時の行と一致</translation>
    </message>
    <message>
        <source>Captured run equals plain run</source>
        <translation>記録ありの実行が通常の実行と一致</translation>
    </message>
    <message>
        <source>Cached decoding equals recompute</source>
        <translation>キャッシュを使うデコードが再計算と一致</translation>
    </message>
    <message numerus="yes">
        <source>shown run: %n vision tokens</source>
        <translation>
            <numerusform>表示中の実行: 視覚トークン %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>shown run: largest deviation %1</source>
        <translation>表示中の実行: 最大偏差 %1</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>信頼性</translation>
    </message>
    <message>
        <source>A check failed: click to see which</source>
        <translation>失敗した検査があります: クリックで詳細を表示</translation>
    </message>
    <message>
        <source>What was checked about these numbers</source>
        <translation>これらの数値について検査した内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Check model and video</source>
        <translation>モデルと動画を検査</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ViewText</name>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>layer %1 · mean of %2 heads</source>
        <translation>層 %1 · %2 ヘッドの平均</translation>
    </message>
    <message>
        <source>L%1·mean</source>
        <translation>L%1·平均</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Frame %1 · %2 · %3 of %4</source>
        <translation>フレーム %1 · %2 · %3/%4</translation>
    </message>
    <message>
        <source>answer word %1 → video</source>
        <translation>回答の語%1 → 動画</translation>
    </message>
    <message>
        <source>vision token %1 → video</source>
        <translation>視覚トークン %1 → 動画</translation>
    </message>
    <message>
        <source>prompt word %1 → video</source>
        <translation>プロンプトの語%1 → 動画</translation>
    </message>
    <message>
        <source>this row was not captured</source>
        <translation>この行は記録されていません</translation>
    </message>
    <message>
        <source>%1 of the row on video</source>
        <translation>行の %1 が動画へ</translation>
    </message>
    <message>
        <source>frame %1 row %2 col %3</source>
        <translation>フレーム %1 行 %2 列 %3</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>先頭トークン</translation>
    </message>
    <message>
        <source>%1 (%2, sink)</source>
        <translation>%1（%2、シンク）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 looks at: %2</source>
        <translation>%1の注目先: %2</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>トークン %1</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>フレーム %1</translation>
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
        <translation>アテンション %1（%2 位）</translation>
    </message>
    <message>
        <source>visual sinks: born L%1, stay to the end</source>
        <translation>視覚シンク: L%1 で出現、最後まで存続</translation>
    </message>
    <message>
        <source>visual sinks: born L%1, gone L%2</source>
        <translation>視覚シンク: L%1 で出現、L%2 で消失</translation>
    </message>
    <message>
        <source>%1 tokens · %2 vision</source>
        <translation>%1 トークン · 視覚 %2</translation>
    </message>
    <message>
        <source>greedy · seed %1</source>
        <translation>貪欲法 · シード %1</translation>
    </message>
    <message>
        <source>temperature %1 · top-p %2 · seed %3</source>
        <translation>温度 %1 · top-p %2 · シード %3</translation>
    </message>
    <message>
        <source>system</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>視覚</translation>
    </message>
    <message>
        <source>question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>reading the video</source>
        <translation>動画を読み込み中</translation>
    </message>
    <message>
        <source>looking at the frames</source>
        <translation>フレームをエンコード中</translation>
    </message>
    <message>
        <source>reading the prompt</source>
        <translation>プロンプトを処理中</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>回答を生成中</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens look on average at: %1</source>
        <translation>
            <numerusform>%n トークンの平均の注目先: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>looks at it with %1 (rank %2)</source>
        <translation>選択先へのアテンション %1（%2 位）</translation>
    </message>
    <message>
        <source>token %1 %2</source>
        <translation>トークン %1 %2</translation>
    </message>
    <message>
        <source>no patch selected ← tokens</source>
        <translation>パッチ未選択 ← トークン</translation>
    </message>
    <message>
        <source>%1 ← tokens</source>
        <translation>%1 ← トークン</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n tokens %1 → video</source>
        <translation>
            <numerusform>%n トークンの平均 %1 → 動画</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more patches (sum)</source>
        <translation>
            <numerusform>%1 ほか %n パッチ（合計）</numerusform>
        </translation>
    </message>
    <message>
        <source>no patch selected</source>
        <translation>パッチ未選択</translation>
    </message>
    <message>
        <source>no rows were captured</source>
        <translation>行が記録されていません</translation>
    </message>
    <message>
        <source>from %1 of %2 later tokens</source>
        <translation>後続 %2 トークンのうち %1 個から</translation>
    </message>
    <message>
        <source>Click a patch of the video to see which tokens look at it.</source>
        <translation>動画のパッチをクリックすると、そこに注目するトークンが表示されます。</translation>
    </message>
    <message>
        <source>No rows of this run were captured, so nobody knows who looks at %1.</source>
        <translation>この実行では行が記録されていないため、%1に注目するトークンは分かりません。</translation>
    </message>
    <message>
        <source>No captured token comes after %1.</source>
        <translation>%1より後に記録されたトークンはありません。</translation>
    </message>
    <message>
        <source>%1 is looked at by: %2</source>
        <translation>%1に注目するトークン: %2</translation>
    </message>
    <message>
        <source>◇&#xa0;tower artifact</source>
        <translation>◇&#xa0;タワーのアーティファクト</translation>
    </message>
    <message>
        <source>display only</source>
        <translation>表示のみ</translation>
    </message>
    <message>
        <source>sink of layer %1: %2</source>
        <translation>層 %1 のシンク: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n vision tokens</source>
        <translation>
            <numerusform>視覚トークン %n 個中 %1 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Patches whose output vector of the vision tower is far longer than the others (◇). They arise before the language model and are no sinks of it, though a token may be both.</source>
        <translation>視覚タワーの出力ベクトルが他よりはるかに長いパッチ (◇)。言語モデルより前に生じ、そのシンクではありませんが、両方に該当するトークンもあります。</translation>
    </message>
    <message>
        <source>Threshold: norm ≥ %1, the larger of median + %2 · MAD and %3 · median (median %4, MAD %5)</source>
        <translation>しきい値: ノルム ≥ %1、中央値 + %2 · MAD と %3 · 中央値の大きい方（中央値 %4、MAD %5）</translation>
    </message>
    <message>
        <source>Published for %1: norm ≥ %2 (%3)</source>
        <translation>%1 の公表値: ノルム ≥ %2（%3）</translation>
    </message>
    <message>
        <source>%1 of %2 are sinks of the language model in some layer</source>
        <translation>%2 個中 %1 個がいずれかの層で言語モデルのシンク</translation>
    </message>
    <message>
        <source>vision tower: norm %1, artifact from %2 on: no</source>
        <translation>視覚タワー: ノルム %1、%2 以上でアーティファクト: いいえ</translation>
    </message>
    <message>
        <source>vision tower: norm %1 ≥ %2: artifact</source>
        <translation>視覚タワー: ノルム %1 ≥ %2: アーティファクト</translation>
    </message>
    <message numerus="yes">
        <source>also a sink of the language model in %n layers</source>
        <translation>
            <numerusform>%n 層で言語モデルのシンクでもある</numerusform>
        </translation>
    </message>
    <message>
        <source>a sink of the language model in no layer</source>
        <translation>どの層でも言語モデルのシンクではない</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>チャネル %1</translation>
    </message>
    <message>
        <source>channels %1</source>
        <translation>チャネル %1</translation>
    </message>
    <message>
        <source>sinks beyond the scale: %1 of the row</source>
        <translation>スケール外のシンク: 行の %1</translation>
    </message>
    <message>
        <source>sinks removed: %1 of the row</source>
        <translation>シンクを除外: 行の %1</translation>
    </message>
    <message>
        <source>rest scaled to 1</source>
        <translation>残りを 1 に正規化</translation>
    </message>
    <message>
        <source>square-root scale</source>
        <translation>平方根スケール</translation>
    </message>
    <message>
        <source>log scale, 3 decades</source>
        <translation>対数スケール、3 桁</translation>
    </message>
    <message>
        <source>percentile scale</source>
        <translation>パーセンタイルスケール</translation>
    </message>
    <message>
        <source>no visual sinks at %1</source>
        <translation>%1 の視覚シンクなし</translation>
    </message>
    <message>
        <source>sink: %1</source>
        <translation>シンク: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sinks in layer %1, </source>
        <translation>
            <numerusform>層 %1 にシンク %n 個、 </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them visual</source>
        <translation>
            <numerusform>うち視覚 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>rollout %1 (rank %2)</source>
        <translation>ロールアウト %1（%2 位）</translation>
    </message>
    <message>
        <source>similarity %1 (rank %2)</source>
        <translation>類似度 %1（%2 位）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Threshold: norm ≥ %1, chosen by hand</source>
        <translation>しきい値: ノルム ≥ %1、手動で選択</translation>
    </message>
    <message>
        <source>Threshold: norm ≥ %1, the published one</source>
        <translation>しきい値: ノルム ≥ %1、発表された値</translation>
    </message>
    <message>
        <source>Nothing was published for this vision tower</source>
        <translation>この視覚タワーには発表された値がありません</translation>
    </message>
    <message>
        <source>sinks left out of the rollout: %1</source>
        <translation>ロールアウトから除いたシンク: %1</translation>
    </message>
    <message>
        <source>sinks beyond the scale: %1</source>
        <translation>尺度を超えるシンク: %1</translation>
    </message>
    <message>
        <source>sinks removed: %1</source>
        <translation>取り除いたシンク: %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open video…</source>
        <translation>動画を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent videos</source>
        <translation>最近の動画(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Built-in clips</source>
        <translation>内蔵クリップ(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>一覧を消去(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>質問する(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit question</source>
        <translation>質問を編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Cancel, then clear selection</source>
        <translation>キャンセル、次に選択を解除(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>再生/一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;revious frame</source>
        <translation>前のフレーム(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next frame</source>
        <translation>次のフレーム(&amp;N)</translation>
    </message>
    <message>
        <source>One second &amp;back</source>
        <translation>1 秒戻る(&amp;B)</translation>
    </message>
    <message>
        <source>One second &amp;on</source>
        <translation>1 秒進む(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Layer up</source>
        <translation>上の層へ(&amp;L)</translation>
    </message>
    <message>
        <source>Layer &amp;down</source>
        <translation>下の層へ(&amp;D)</translation>
    </message>
    <message>
        <source>Head r&amp;ight</source>
        <translation>右のヘッドへ(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>ショートカットキー(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Sinkscope</source>
        <translation>Sinkscope について(&amp;A)</translation>
    </message>
    <message>
        <source>About Sinkscope</source>
        <translation>Sinkscope について</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sinkscope&lt;/b&gt;&lt;p&gt;Shows where a multimodal model looks in a video, marks attention sinks, and switches methods against them while you watch.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</source>
        <translation>&lt;b&gt;Sinkscope&lt;/b&gt;&lt;p&gt;マルチモーダルモデルが動画のどこに注目しているかを表示し、アテンションシンクを示し、その対策手法をその場で切り替えます。&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Baseline and variant side by side</source>
        <translation>ベースラインとバリアントを並べる(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>オーバーレイ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>平滑化(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Colour map</source>
        <translation>カラーマップ(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;inks</source>
        <translation>シンク(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Ringed</source>
        <translation>丸囲み(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Plain</source>
        <translation>強調なし(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;emoved</source>
        <translation>除外(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Next way</source>
        <translation>次の表示方法(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lock range</source>
        <translation>範囲を固定(&amp;L)</translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation>オーバーレイの不透明度</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>レイアウトを初期化(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全画面表示(&amp;F)</translation>
    </message>
    <message>
        <source>Change by the variant</source>
        <translation>バリアントによる変化</translation>
    </message>
    <message>
        <source>Head le&amp;ft</source>
        <translation>左のヘッドへ(&amp;F)</translation>
    </message>
    <message>
        <source>Open r&amp;un…</source>
        <translation>実行結果を開く(&amp;U)…</translation>
    </message>
    <message>
        <source>Show a saved run, without its model</source>
        <translation>保存した実行結果をモデルなしで表示</translation>
    </message>
    <message>
        <source>Recent ru&amp;ns</source>
        <translation>最近の実行結果(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save run…</source>
        <translation>実行結果を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep the answers and everything recorded about them, both arms</source>
        <translation>回答とその記録をすべて保存、両条件とも</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Pictures, curves as CSV, settings as JSON</source>
        <translation>画像、曲線 (CSV)、設定 (JSON)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>指定位置へ移動(&amp;G)…</translation>
    </message>
    <message>
        <source>Frame, token, layer, head or time</source>
        <translation>フレーム、トークン、層、ヘッド、時刻</translation>
    </message>
    <message>
        <source>Find &amp;token…</source>
        <translation>トークンを検索(&amp;T)…</translation>
    </message>
    <message>
        <source>Search the text of prompt and answers</source>
        <translation>プロンプトと回答のテキストを検索</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>ブックマーク(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Add bookmark…</source>
        <translation>ブックマークを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Keep what is selected, under a name</source>
        <translation>現在の選択に名前を付けて保存</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>none for this question yet</source>
        <translation>この質問のブックマークはまだありません</translation>
    </message>
    <message>
        <source>Which tokens look at the patc&amp;h</source>
        <translation>パッチに注目するトークン(&amp;H)</translation>
    </message>
    <message>
        <source>Turns the direction round: from token → image to image → token and back</source>
        <translation>方向を反転: トークン → 画像と画像 → トークンを切り替え</translation>
    </message>
    <message>
        <source>Presentatio&amp;n</source>
        <translation>プレゼンテーション(&amp;N)</translation>
    </message>
    <message>
        <source>Large text and legend, key hints, no side panels; Esc leaves</source>
        <translation>大きな文字と凡例、キーの案内、サイドパネルなし。Esc で終了</translation>
    </message>
    <message>
        <source>Attention &amp;matrix…</source>
        <translation>アテンション行列(&amp;M)…</translation>
    </message>
    <message>
        <source>Who looks at whom in the selected layer and head, all tokens at once</source>
        <translation>選択した層とヘッドで誰が誰を見ているか、全トークンを一度に</translation>
    </message>
    <message>
        <source>Compare with a c&amp;ontrol</source>
        <translation>対照と比較(&amp;O)</translation>
    </message>
    <message>
        <source>Is it the sinks? The same methods on equally many random tokens</source>
        <translation>原因はシンクか？同じ手法を同数のランダムトークンに適用</translation>
    </message>
    <message>
        <source>Dra&amp;w a box on the frame</source>
        <translation>フレームにボックスを描く(&amp;W)</translation>
    </message>
    <message>
        <source>Drag a box to cut attention to it; Shift+Alt and dragging does the same</source>
        <translation>ドラッグでボックスを描き、そこへのアテンションを切断。Shift+Alt を押しながらのドラッグも同じ</translation>
    </message>
    <message>
        <source>&amp;Vision-tower artifacts</source>
        <translation>視覚タワーのアーティファクト(&amp;V)</translation>
    </message>
    <message>
        <source>When removed: &amp;left out</source>
        <translation>除外時: そのまま省く(&amp;L)</translation>
    </message>
    <message>
        <source>When removed: the rest scaled to &amp;1</source>
        <translation>除外時: 残りを 1 に正規化(&amp;1)</translation>
    </message>
    <message>
        <source>When removed: &amp;kept, but off the colour scale</source>
        <translation>除外時: 残すがカラースケールの対象外(&amp;K)</translation>
    </message>
    <message>
        <source>Sc&amp;ale</source>
        <translation>スケール(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Linear</source>
        <translation>線形(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Square root</source>
        <translation>平方根(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;ogarithmic</source>
        <translation>対数(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Percentile</source>
        <translation>パーセンタイル(&amp;P)</translation>
    </message>
    <message>
        <source>What counts as a sin&amp;k</source>
        <translation>シンクの定義(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Bring to the front</source>
        <translation>前面に表示(&amp;B)</translation>
    </message>
    <message>
        <source>M&amp;ap on the frames</source>
        <translation>フレーム上のヒートマップ(&amp;A)</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>What each head does: sink, image-centred, recency, spread, dormant or mixed</source>
        <translation>各ヘッドの役割: シンク、画像中心、直近、拡散、休眠、混合</translation>
    </message>
    <message>
        <source>S&amp;cene maker…</source>
        <translation>シーン作成(&amp;C)…</translation>
    </message>
    <message>
        <source>Draw shapes that move, and ask about them</source>
        <translation>動く図形を描いて質問する</translation>
    </message>
    <message>
        <source>&amp;Threshold of artifacts</source>
        <translation>アーティファクトのしきい値(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Robust: far above the median</source>
        <translation>頑健: 中央値を大きく上回る(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Published for the tower, else robust</source>
        <translation>タワーの発表値、なければ頑健な規則(&amp;P)</translation>
    </message>
    <message>
        <source>A &amp;norm of your own…</source>
        <translation>ノルムを指定(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>次のパネル(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>前のパネル(&amp;P)</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::WindowTools</name>
    <message>
        <source>Go to</source>
        <translation>移動先</translation>
    </message>
    <message>
        <source>frame 3, token 120, answer 2, L12H5, 2.5s</source>
        <translation>frame 3, token 120, answer 2, L12H5, 2.5s</translation>
    </message>
    <message>
        <source>Enter goes to %1</source>
        <translation>Enter で移動: %1</translation>
    </message>
    <message>
        <source>There is nothing to bookmark yet. Ask something first.</source>
        <translation>ブックマークするものがまだありません。先に質問してください。</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>ブックマーク</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Type a name for what is selected.</source>
        <translation>現在の選択の名前を入力してください。</translation>
    </message>
    <message>
        <source>Enter keeps it; Ctrl+%1 comes back to it</source>
        <translation>Enter で保存、Ctrl+%1 でここに戻る</translation>
    </message>
    <message>
        <source>Enter keeps it in the menu Bookmarks</source>
        <translation>Enter で「ブックマーク」メニューに保存</translation>
    </message>
    <message>
        <source>Saved runs (*.safetensors);;All files (*)</source>
        <translation>保存した実行結果 (*.safetensors);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 を開きました</translation>
    </message>
    <message>
        <source>There is no run to save yet. Ask something first.</source>
        <translation>保存する実行結果がまだありません。先に質問してください。</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>実行結果を保存</translation>
    </message>
    <message>
        <source>A run can be saved when it has finished.</source>
        <translation>実行が完了してから保存できます。</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>実行結果を開く</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 を開いています</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Ask something first.</source>
        <translation>エクスポートするものがまだありません。先に質問してください。</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>No answer: the window says why.</source>
        <translation>回答なし: 理由は窓に表示されています。</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>回答: %1</translation>
    </message>
    <message>
        <source>Artifacts from norm</source>
        <translation>アーティファクトとみなすノルム</translation>
    </message>
    <message>
        <source>A positive number</source>
        <translation>正の数</translation>
    </message>
    <message>
        <source>Type a positive number.</source>
        <translation>正の数を入力してください。</translation>
    </message>
    <message>
        <source>Enter marks tokens whose output of the vision tower is %1 or longer</source>
        <translation>Enter で視覚タワーの出力の長さが %1 以上のトークンに印を付けます</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::WorkLine</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::Workspace</name>
    <message>
        <source>The question is empty. Type what you want to know about the video, then press Enter.</source>
        <translation>質問が空です。動画について知りたいことを入力し、Enter を押してください。</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::AlternativeBars</name>
    <message>
        <source>Alternatives</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::AnswerColumn</name>
    <message>
        <source>No answer yet</source>
        <translation>回答はまだありません</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>実行中…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>&amp;Copy answer</source>
        <translation>回答をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;message</source>
        <translation>メッセージをコピー(&amp;M)</translation>
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
        <translation>バリアント</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>ベースライン</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ChannelEvidence</name>
    <message>
        <source>Sink channels</source>
        <translation>シンクチャネル</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>チャネルを追加</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Back to the channels that the calibration proposes</source>
        <translation>キャリブレーションが提案するチャネルに戻す</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep these channels for this model</source>
        <translation>このモデル用にこれらのチャネルを保存</translation>
    </message>
    <message>
        <source>Add a channel, 0 to %1</source>
        <translation>チャネルを追加、0～%1</translation>
    </message>
    <message>
        <source>“%1” is not a channel; a whole number from 0 to %2 is.</source>
        <translation>「%1」はチャネルではありません。0～%2 の整数を入力してください。</translation>
    </message>
    <message>
        <source>There is no channel %1: the model has %2, from 0 to %3.</source>
        <translation>チャネル %1 はありません。このモデルのチャネルは %2 個（0～%3）です。</translation>
    </message>
    <message>
        <source>Channel %1 is already chosen.</source>
        <translation>チャネル %1 はすでに選択されています。</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ChannelHeatMap</name>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>channel %1, median %2, %3</source>
        <translation>チャネル %1、中央値 %2、%3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未選択</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
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
        <translation>実行</translation>
    </message>
    <message>
        <source>%1 mean</source>
        <translation>%1 平均</translation>
    </message>
    <message>
        <source>%1 sd</source>
        <translation>%1 標準偏差</translation>
    </message>
    <message>
        <source>%1 n</source>
        <translation>%1 n</translation>
    </message>
    <message>
        <source>No value yet</source>
        <translation>値はまだありません</translation>
    </message>
    <message>
        <source>mean ± standard deviation of %1 repeats
%2</source>
        <translation>%1 回の反復の平均 ± 標準偏差
%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::EffectTable</name>
    <message>
        <source>Effect beside controls</source>
        <translation>効果と対照</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::FindBar</name>
    <message>
        <source>Find a token</source>
        <translation>トークンを検索</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>前の一致 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>次の一致 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>一致なし</translation>
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
        <translation>フレームごとのアテンション</translation>
    </message>
    <message>
        <source>frame %1, mass %2</source>
        <translation>フレーム %1、割合 %2</translation>
    </message>
    <message>
        <source>frame %1: %2</source>
        <translation>フレーム %1: %2</translation>
    </message>
    <message>
        <source>, without sinks %1</source>
        <translation>、シンク除外 %1</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>アンカー</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::FrameCanvas</name>
    <message>
        <source>Drop a video here</source>
        <translation>ここに動画をドロップ</translation>
    </message>
    <message>
        <source>or open one with Ctrl+O</source>
        <translation>または Ctrl+O で開く</translation>
    </message>
    <message>
        <source>Video frame</source>
        <translation>動画フレーム</translation>
    </message>
    <message>
        <source>row %1, column %2, value %3</source>
        <translation>行 %1、列 %2、値 %3</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::FrameStrip</name>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>%n フレーム</numerusform>
        </translation>
    </message>
    <message>
        <source>frame %1 of %2, %3</source>
        <translation>フレーム %1/%2、%3</translation>
    </message>
    <message>
        <source>Frame %1 · %2</source>
        <translation>フレーム %1 · %2</translation>
    </message>
    <message>
        <source>baseline: %1 of the row</source>
        <translation>ベースライン: 行の %1</translation>
    </message>
    <message>
        <source>variant: %1 of the row</source>
        <translation>バリアント: 行の %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::HeadGrid</name>
    <message>
        <source>Layers and heads</source>
        <translation>層とヘッド</translation>
    </message>
    <message>
        <source>L%1 · mean of %2 heads</source>
        <translation>L%1 · %2 ヘッドの平均</translation>
    </message>
    <message>
        <source>L%1·H%2: %3</source>
        <translation>L%1·H%2: %3</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>利用不可</translation>
    </message>
    <message>
        <source>No values</source>
        <translation>値なし</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::InterventionPanel</name>
    <message>
        <source>Interventions</source>
        <translation>介入</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::LayerTokenMap</name>
    <message>
        <source>Layers and tokens</source>
        <translation>層とトークン</translation>
    </message>
    <message>
        <source>L%1 · token %2: %3</source>
        <translation>L%1 · トークン %2: %3</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::LegendBar</name>
    <message>
        <source>Colour scale</source>
        <translation>カラースケール</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1: %2～%3</translation>
    </message>
    <message>
        <source>, range locked</source>
        <translation>、範囲固定</translation>
    </message>
    <message>
        <source>The range is locked; it does not follow the values.</source>
        <translation>範囲は固定されており、値に追従しません。</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::MatrixView</name>
    <message>
        <source>Attention matrix</source>
        <translation>アテンション行列</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>key →</source>
        <translation>キー →</translation>
    </message>
    <message>
        <source>query ↓</source>
        <translation>クエリ ↓</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::MethodSection</name>
    <message>
        <source>▸ advanced</source>
        <translation>▸ 詳細</translation>
    </message>
    <message>
        <source>▾ advanced</source>
        <translation>▾ 詳細</translation>
    </message>
    <message>
        <source>Presets of %1</source>
        <translation>%1 のプリセット</translation>
    </message>
    <message>
        <source>&amp;Reset to defaults</source>
        <translation>既定値に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>preset: %1 ▾</source>
        <translation>プリセット: %1 ▾</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::OptionBars</name>
    <message>
        <source>n/a</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Options of the question</source>
        <translation>質問の選択肢</translation>
    </message>
    <message>
        <source>%1: baseline %2</source>
        <translation>%1: ベースライン %2</translation>
    </message>
    <message>
        <source>, variant %1</source>
        <translation>、バリアント %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No flip: both choose %1</source>
        <translation>反転なし: 両方とも %1 を選択</translation>
    </message>
    <message>
        <source>Flip: %1 → %2</source>
        <translation>反転: %1 → %2</translation>
    </message>
    <message>
        <source>margin %1 · entropy %2</source>
        <translation>マージン %1 · エントロピー %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>バリアント</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ProblemList</name>
    <message>
        <source>Notice</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題点</translation>
    </message>
    <message>
        <source>Nothing suspicious found.</source>
        <translation>不審な点は見つかりませんでした。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ReleaseCurves</name>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Groups by layer</source>
        <translation>層ごとのグループ</translation>
    </message>
    <message>
        <source>%1 by layer</source>
        <translation>層ごとの%1</translation>
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
        <translation>なし</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation> (%1～%2)</translation>
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
        <translation>トークンの 2 次元表示</translation>
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
        <translation>シーン</translation>
    </message>
    <message>
        <source>Nothing selected, shapes: %1</source>
        <translation>選択なし、図形数: %1</translation>
    </message>
    <message>
        <source>%1 selected, %2 of %3</source>
        <translation>%1を選択中、%3 個中 %2 個目</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::SinkCurves</name>
    <message>
        <source>Curves by layer</source>
        <translation>層ごとの曲線</translation>
    </message>
    <message>
        <source>%1 by layer</source>
        <translation>層ごとの%1</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>なし</translation>
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
        <translation>バリアント − ベースライン %1</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>ベースライン %1</translation>
    </message>
    <message>
        <source>variant %1</source>
        <translation>バリアント %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::TextEditor</name>
    <message>
        <source>A value is needed; “%1” came back.</source>
        <translation>値が必要なため「%1」に戻しました。</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ThresholdPlot</name>
    <message>
        <source>Heads by visual-sink share and image mass</source>
        <translation>視覚シンクの割合と画像への割合によるヘッド</translation>
    </message>
    <message>
        <source>share of the image mass on sinks</source>
        <translation>画像への割合のうちシンクの割合</translation>
    </message>
    <message>
        <source>image mass</source>
        <translation>画像への割合</translation>
    </message>
    <message>
        <source>%1, ρ %2, floor of the image mass %3</source>
        <translation>%1、ρ %2、画像への割合の下限 %3</translation>
    </message>
    <message>
        <source>%1 of %2 heads</source>
        <translation>%2 ヘッド中 %1 ヘッド</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 rows</source>
        <translation>%1 · %3 行中 %2 行</translation>
    </message>
    <message>
        <source>ρ = %1: chosen heads have at most %2 of their image mass on sinks. Published: %3.</source>
        <translation>ρ = %1: 選択されるヘッドは画像への割合のうちシンクが %2 以下です。公表値: %3。</translation>
    </message>
    <message>
        <source>Chosen heads have at least %1 of their attention on the image. Published: %2.</source>
        <translation>選択されるヘッドはアテンションの %1 以上が画像に向きます。公表値: %2。</translation>
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
        <translation>トークン</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::TokenStripView</name>
    <message>
        <source>&amp;Copy token text</source>
        <translation>トークンのテキストをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Unfold all frames</source>
        <translation>すべてのフレームを展開(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fold all frames</source>
        <translation>すべてのフレームを折りたたむ(&amp;F)</translation>
    </message>
    <message>
        <source>Frame %1: tokens %2–%3. Double-click to %4.</source>
        <translation>フレーム %1: トークン %2–%3。ダブルクリックで%4。</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>折りたたみ</translation>
    </message>
    <message>
        <source>unfold</source>
        <translation>展開</translation>
    </message>
</context>
</TS>
