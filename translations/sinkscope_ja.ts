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
    <message>
        <source>1 sink</source>
        <translation>シンク 1 個</translation>
    </message>
    <message>
        <source>%1 sinks</source>
        <translation>シンク %1 個</translation>
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
        <source>attention on tokens with φ ≥ τ in the layer; prompt: mean over queries 1…T−1</source>
        <translation>その層で φ ≥ τ のトークンへのアテンション。プロンプト: クエリ 1…T−1 の平均</translation>
    </message>
    <message>
        <source>Visual sink mass</source>
        <translation>視覚シンク割合</translation>
    </message>
    <message>
        <source>attention on vision tokens with φ ≥ τ in the layer; prompt: mean over the question&apos;s queries</source>
        <translation>その層で φ ≥ τ の視覚トークンへのアテンション。プロンプト: 質問のクエリの平均</translation>
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
        <source>number of prompt tokens with φ ≥ τ</source>
        <translation>φ ≥ τ のプロンプトトークン数</translation>
    </message>
    <message>
        <source>Visual sink tokens</source>
        <translation>視覚シンクトークン数</translation>
    </message>
    <message>
        <source>number of vision tokens with φ ≥ τ</source>
        <translation>φ ≥ τ の視覚トークン数</translation>
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
    <name>sinkscope::app::OverlaySection</name>
    <message>
        <source>Sink rule and overlay</source>
        <translation>シンク判定とオーバーレイ</translation>
    </message>
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
        <source>attention</source>
        <translation>アテンション</translation>
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
    <message>
        <source>1 frame</source>
        <translation>1 フレーム</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 フレーム</translation>
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
        <source>sink of layer %1: φ ≥ %2</source>
        <translation>層 %1 のシンク: φ ≥ %2</translation>
    </message>
    <message>
        <source>no visual sinks at φ ≥ %1</source>
        <translation>φ ≥ %1 の視覚シンクなし</translation>
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
    <message>
        <source>sink: φ ≥ %1</source>
        <translation>シンク: φ ≥ %1</translation>
    </message>
    <message>
        <source>%1, channel %2</source>
        <translation>%1、チャネル %2</translation>
    </message>
    <message>
        <source>%1, channels %2</source>
        <translation>%1、チャネル %2</translation>
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
    <message>
        <source>%1 frames</source>
        <translation>%1 フレーム</translation>
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
