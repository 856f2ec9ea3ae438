<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>ColourMap</name>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Jet (paper look)</source>
        <translation>Jet(논문 스타일)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
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
        <translation>싱크 1개</translation>
    </message>
    <message>
        <source>%1 sinks</source>
        <translation>싱크 %1개</translation>
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
        <translation>&lt;p&gt;논문의 기본값 %1 · 범위 %2~%3&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>%1~%2 사이의 정수</translation>
    </message>
    <message>
        <source>A number from %1 to %2</source>
        <translation>%1~%2 사이의 수</translation>
    </message>
</context>
<context>
    <name>RunFigures</name>
    <message>
        <source>loading the model</source>
        <translation>모델 불러오는 중</translation>
    </message>
    <message>
        <source>reading the video</source>
        <translation>동영상 읽는 중</translation>
    </message>
    <message>
        <source>vision tower</source>
        <translation>비전 타워</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>altogether</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation>키와 값</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>트레이스</translation>
    </message>
    <message>
        <source>kept for later runs</source>
        <translation>다음 실행을 위해 보관</translation>
    </message>
    <message>
        <source>forecast for the run</source>
        <translation>이번 실행 예상</translation>
    </message>
    <message>
        <source>largest so far, whole program</source>
        <translation>프로그램 전체의 지금까지 최대</translation>
    </message>
    <message>
        <source>from an earlier run: %1</source>
        <translation>이전 실행에서 가져옴: %1</translation>
    </message>
</context>
<context>
    <name>TokenStrip</name>
    <message>
        <source>%1 frame %2 · %3</source>
        <translation>%1 프레임 %2 · %3</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>베이스라인</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>newline</source>
        <translation>줄바꿈</translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>First-token mass</source>
        <translation>첫 토큰 비중</translation>
    </message>
    <message>
        <source>attention on token 0; prompt: mean over queries 1…T−1</source>
        <translation>토큰 0에 대한 어텐션. 프롬프트: 쿼리 1…T−1의 평균</translation>
    </message>
    <message>
        <source>Sink mass</source>
        <translation>싱크 비중</translation>
    </message>
    <message>
        <source>attention on tokens with φ ≥ τ in the layer; prompt: mean over queries 1…T−1</source>
        <translation>해당 레이어에서 φ ≥ τ인 토큰에 대한 어텐션. 프롬프트: 쿼리 1…T−1의 평균</translation>
    </message>
    <message>
        <source>Visual sink mass</source>
        <translation>시각 싱크 비중</translation>
    </message>
    <message>
        <source>attention on vision tokens with φ ≥ τ in the layer; prompt: mean over the question&apos;s queries</source>
        <translation>해당 레이어에서 φ ≥ τ인 시각 토큰에 대한 어텐션. 프롬프트: 질문 쿼리의 평균</translation>
    </message>
    <message>
        <source>Vision mass</source>
        <translation>시각 비중</translation>
    </message>
    <message>
        <source>attention on all vision tokens; prompt: mean over the question&apos;s queries</source>
        <translation>모든 시각 토큰에 대한 어텐션. 프롬프트: 질문 쿼리의 평균</translation>
    </message>
    <message>
        <source>Row entropy</source>
        <translation>행 엔트로피</translation>
    </message>
    <message>
        <source>−Σ A ln A divided by ln(number of keys), 1 = uniform; prompt: mean over queries 1…T−1</source>
        <translation>−Σ A ln A를 ln(키 개수)로 나눈 값, 1 = 균일. 프롬프트: 쿼리 1…T−1의 평균</translation>
    </message>
    <message>
        <source>mean over heads of: </source>
        <translation>헤드 평균: </translation>
    </message>
    <message>
        <source>First-token sink rate</source>
        <translation>첫 토큰 싱크 비율</translation>
    </message>
    <message>
        <source>share of heads with α_0 &gt; ε, α_0 = mean attention on token 0 over prompt queries 1…T−1 (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_0 &gt; ε인 헤드의 비율, α_0 = 프롬프트 쿼리 1…T−1이 토큰 0에 두는 평균 어텐션(arXiv 2410.10781, ε = 0.3)</translation>
    </message>
    <message>
        <source>Largest φ</source>
        <translation>최대 φ</translation>
    </message>
    <message>
        <source>max over prompt tokens of φ (of an answer step: φ of its query); φ = max over sink dimensions of |h_d| / RMS(h)</source>
        <translation>프롬프트 토큰의 φ 중 최댓값(답변 단계에서는 해당 쿼리의 φ). φ = 싱크 차원에 대한 |h_d| / RMS(h)의 최댓값</translation>
    </message>
    <message>
        <source>First-token norm</source>
        <translation>첫 토큰 노름</translation>
    </message>
    <message>
        <source>L2 norm of token 0&apos;s residual entering the layer</source>
        <translation>레이어로 들어가는 토큰 0 잔차의 L2 노름</translation>
    </message>
    <message>
        <source>Sink tokens</source>
        <translation>싱크 토큰 수</translation>
    </message>
    <message>
        <source>number of prompt tokens with φ ≥ τ</source>
        <translation>φ ≥ τ인 프롬프트 토큰 수</translation>
    </message>
    <message>
        <source>Visual sink tokens</source>
        <translation>시각 싱크 토큰 수</translation>
    </message>
    <message>
        <source>number of vision tokens with φ ≥ τ</source>
        <translation>φ ≥ τ인 시각 토큰 수</translation>
    </message>
</context>
<context>
    <name>interventions</name>
    <message>
        <source>strength γ</source>
        <translation>강도 γ</translation>
    </message>
    <message>
        <source>How far head outputs turn toward the sink&apos;s value: the parallel part grows by 1 + γ·tanh(ReLU(cos)/temperature); the norm is kept.</source>
        <translation>헤드 출력을 싱크의 value 벡터 쪽으로 회전하는 정도. 평행 성분은 1 + γ·tanh(ReLU(cos)/온도)배가 되며 노름은 유지됩니다.</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>Sharpness of the gate tanh(ReLU(cos)/temperature).</source>
        <translation>게이트 tanh(ReLU(cos)/온도)의 날카로움.</translation>
    </message>
    <message>
        <source>rotate head outputs</source>
        <translation>헤드 출력 회전</translation>
    </message>
    <message>
        <source>Part A: turn head outputs toward the sink&apos;s value.</source>
        <translation>파트 A: 헤드 출력을 싱크의 value 벡터 쪽으로 회전합니다.</translation>
    </message>
    <message>
        <source>relax the sink&apos;s mask</source>
        <translation>싱크 마스크 완화</translation>
    </message>
    <message>
        <source>Part B: let each sink see the whole prompt once, at layers that are multiples of ⌊L/7⌋.</source>
        <translation>파트 B: ⌊L/7⌋의 배수인 레이어에서 각 싱크가 프롬프트 전체를 한 번 보게 합니다.</translation>
    </message>
    <message>
        <source>first layer</source>
        <translation>시작 레이어</translation>
    </message>
    <message>
        <source>First layer that may be changed.</source>
        <translation>변경할 수 있는 첫 레이어.</translation>
    </message>
    <message>
        <source>last layer</source>
        <translation>끝 레이어</translation>
    </message>
    <message>
        <source>Last layer that may be changed, inclusive; negative counts from the end: −3 is the third from the end.</source>
        <translation>변경할 수 있는 마지막 레이어(포함). 음수는 끝에서부터 셉니다. −3은 끝에서 세 번째입니다.</translation>
    </message>
    <message>
        <source>median factor</source>
        <translation>중앙값 배수</translation>
    </message>
    <message>
        <source>A sink has |h| ≥ max(minimum, factor · median |h|).</source>
        <translation>싱크는 |h| ≥ max(최솟값, 배수 · median |h|)를 만족합니다.</translation>
    </message>
    <message>
        <source>minimum |h|</source>
        <translation>최소 |h|</translation>
    </message>
    <message>
        <source>Lower bound of the sink test on the largest |h|.</source>
        <translation>최대 |h|에 대한 싱크 판정의 하한.</translation>
    </message>
    <message>
        <source>keep norms</source>
        <translation>노름 유지</translation>
    </message>
    <message>
        <source>Scale turned head outputs back to their old norm.</source>
        <translation>회전한 헤드 출력을 원래 노름으로 되돌립니다.</translation>
    </message>
    <message>
        <source>generated tokens</source>
        <translation>생성 토큰</translation>
    </message>
    <message>
        <source>off: generated tokens are not turned; on: with the prompt&apos;s sink value; released: as the authors&apos; code does.</source>
        <translation>off: 생성 토큰을 회전하지 않음. on: 프롬프트 싱크의 value 벡터 사용. released: 저자 코드와 동일.</translation>
    </message>
    <message>
        <source>Turns head outputs toward the sink&apos;s value and lets the sink look past the causal mask once.</source>
        <translation>헤드 출력을 싱크의 value 벡터 쪽으로 회전하고, 싱크가 인과 마스크 너머를 한 번 보게 합니다.</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>논문</translation>
    </message>
    <message>
        <source>threshold τ</source>
        <translation>임계값 τ</translation>
    </message>
    <message>
        <source>A token is a sink of a layer when φ = max over D_sink of |x[d]|/RMS(x) ≥ τ.</source>
        <translation>φ = (D_sink에 대한 |x[d]|/RMS(x)의 최댓값) ≥ τ인 토큰이 해당 레이어의 싱크입니다.</translation>
    </message>
    <message>
        <source>non-sink ρ</source>
        <translation>비싱크 ρ</translation>
    </message>
    <message>
        <source>A head is edited when at least this share of its attention on vision tokens is on non-sinks (r ≥ ρ, Eq. 3).</source>
        <translation>시각 토큰에 대한 어텐션 중 이 비율 이상이 비싱크에 있는 헤드를 편집합니다(r ≥ ρ, 식 3).</translation>
    </message>
    <message>
        <source>moved p</source>
        <translation>이동 비율 p</translation>
    </message>
    <message>
        <source>Share of the attention on all sinks that is moved to visual non-sinks (Ω = p · Σ sinks, Eq. 4).</source>
        <translation>모든 싱크의 어텐션 중 시각 비싱크로 옮기는 비율(Ω = p · Σ 싱크, 식 4).</translation>
    </message>
    <message>
        <source>image mass</source>
        <translation>이미지 비중</translation>
    </message>
    <message>
        <source>Rows with less attention on vision tokens than this stay untouched.</source>
        <translation>시각 토큰에 대한 어텐션이 이 값보다 작은 행은 변경하지 않습니다.</translation>
    </message>
    <message>
        <source>sink channels</source>
        <translation>싱크 채널</translation>
    </message>
    <message>
        <source>D_sink: &quot;auto&quot; finds the channels of this model; or numbers joined by +.</source>
        <translation>D_sink: &quot;auto&quot;는 이 모델의 채널을 자동으로 찾습니다. 또는 번호를 +로 이어 입력합니다.</translation>
    </message>
    <message>
        <source>Layers before this one are not edited (paper 0, released code 2).</source>
        <translation>이 레이어 이전의 레이어는 편집하지 않습니다(논문 0, 공개 코드 2).</translation>
    </message>
    <message>
        <source>skip last layer</source>
        <translation>마지막 레이어 제외</translation>
    </message>
    <message>
        <source>Leave the last layer as it is (paper yes, released code no).</source>
        <translation>마지막 레이어를 그대로 둡니다(논문: 예, 공개 코드: 아니요).</translation>
    </message>
    <message>
        <source>only with visual sinks</source>
        <translation>시각 싱크가 있을 때만</translation>
    </message>
    <message>
        <source>On: layers without visual sinks stay untouched. Off: Eq. 4 as printed, text sinks alone are drained too.</source>
        <translation>켬: 시각 싱크가 없는 레이어는 변경하지 않습니다. 끔: 논문의 식 4대로 텍스트 싱크만 있어도 어텐션을 옮깁니다.</translation>
    </message>
    <message>
        <source>Moves attention from sink tokens to relevant patches in image-centred heads.</source>
        <translation>이미지 중심 헤드에서 싱크 토큰의 어텐션을 관련 패치로 옮깁니다.</translation>
    </message>
    <message>
        <source>released code</source>
        <translation>공개 코드</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ContextMenus</name>
    <message>
        <source>No value here</source>
        <translation>여기에 값 없음</translation>
    </message>
    <message>
        <source>Copy &amp;value (%1)</source>
        <translation>값 복사 (%1)(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Bookmark…</source>
        <translation>북마크 추가(&amp;B)…</translation>
    </message>
    <message>
        <source>Copy grid as &amp;CSV</source>
        <translation>그리드를 CSV로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy frame as &amp;CSV</source>
        <translation>프레임을 CSV로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show which tokens look at it</source>
        <translation>여기에 주목하는 토큰 표시(&amp;S)</translation>
    </message>
    <message>
        <source>Copy tokens as &amp;CSV</source>
        <translation>토큰을 CSV로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Attention &amp;matrix…</source>
        <translation>어텐션 행렬(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>&amp;Frame with map (PNG)</source>
        <translation>오버레이가 있는 프레임 (PNG)(&amp;F)</translation>
    </message>
    <message>
        <source>The picture with legend, and a line that says where every number comes from</source>
        <translation>범례가 있는 이미지와 모든 수치의 출처를 밝히는 줄</translation>
    </message>
    <message>
        <source>&amp;Whole window (PNG)</source>
        <translation>창 전체 (PNG)(&amp;W)</translation>
    </message>
    <message>
        <source>All panels as they stand</source>
        <translation>현재 상태 그대로의 모든 패널</translation>
    </message>
    <message>
        <source>&amp;Layer curves (CSV)</source>
        <translation>레이어별 곡선 (CSV)(&amp;L)</translation>
    </message>
    <message>
        <source>All scores by layer, both arms; the columns carry their definitions</source>
        <translation>레이어별 모든 지표, 두 조건 모두. 열에 정의가 함께 들어감</translation>
    </message>
    <message>
        <source>&amp;Settings (JSON)</source>
        <translation>설정 (JSON)(&amp;S)</translation>
    </message>
    <message>
        <source>Model, frames, question, methods, selection and definitions</source>
        <translation>모델, 프레임, 질문, 기법, 선택, 정의</translation>
    </message>
    <message>
        <source>%1 × the screen</source>
        <translation>%1 × 화면 크기</translation>
    </message>
    <message>
        <source>Size of &amp;pictures</source>
        <translation>이미지 크기(&amp;P)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 이미지 (*.png)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 파일 (*.json)</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::Exporter</name>
    <message>
        <source>Model: %1</source>
        <translation>모델: %1</translation>
    </message>
    <message>
        <source>Video: %1; frames %2</source>
        <translation>동영상: %1, 프레임 %2</translation>
    </message>
    <message>
        <source>Question: %1 · %2</source>
        <translation>질문: %1 · %2</translation>
    </message>
    <message>
        <source>Methods: none (baseline)</source>
        <translation>기법: 없음(베이스라인)</translation>
    </message>
    <message>
        <source>Methods: %1</source>
        <translation>기법: %1</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>표시 내용: %1</translation>
    </message>
    <message>
        <source>Attention: softmax over keys of scale · q·k, after the methods&apos; edits; %1; layers, heads, tokens and frames count from 0</source>
        <translation>어텐션: 키에 대한 scale · q·k의 softmax(기법으로 편집한 후). %1. 레이어, 헤드, 토큰, 프레임은 0부터 셉니다</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Hold B</source>
        <translation>B 누르고 있기</translation>
    </message>
    <message>
        <source>Show the baseline while held</source>
        <translation>누르는 동안 베이스라인 표시</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>화살표 키</translation>
    </message>
    <message>
        <source>Move in the focused panel</source>
        <translation>포커스된 패널에서 이동</translation>
    </message>
    <message>
        <source>0 – 9</source>
        <translation>0 – 9</translation>
    </message>
    <message>
        <source>Jump to a tenth of the video (frame view)</source>
        <translation>동영상의 10등분 위치로 이동(프레임 보기)</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>휠</translation>
    </message>
    <message>
        <source>Zoom the frame; with Shift: opacity of the overlay</source>
        <translation>프레임 확대/축소, Shift와 함께: 오버레이 불투명도</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Fit the frame (frame view)</source>
        <translation>프레임 맞춤(프레임 보기)</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>두 번 클릭</translation>
    </message>
    <message>
        <source>On a slider: back to the published default</source>
        <translation>슬라이더에서: 논문의 기본값으로 되돌리기</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+0</source>
        <translation>Ctrl+1 … Ctrl+0</translation>
    </message>
    <message>
        <source>Go to bookmark 1 … 10 of this question</source>
        <translation>이 질문의 북마크 1 … 10(으)로 이동</translation>
    </message>
    <message>
        <source>Click again</source>
        <translation>다시 클릭</translation>
    </message>
    <message>
        <source>Release the selected token or patch</source>
        <translation>선택한 토큰 또는 패치 해제</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+클릭</translation>
    </message>
    <message>
        <source>Add a token or patch to the selected ones, or take it out</source>
        <translation>토큰 또는 패치를 선택에 추가하거나 제외</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+클릭</translation>
    </message>
    <message>
        <source>Select all tokens, or the rectangle of patches, up to here</source>
        <translation>여기까지의 모든 토큰 또는 사각형 범위의 패치 선택</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>오른쪽 클릭</translation>
    </message>
    <message>
        <source>Copy value, copy as CSV, bookmark</source>
        <translation>값 복사, CSV로 복사, 북마크</translation>
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
        <translation>모델(&amp;M)</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>동영상 또는 이미지 열기</translation>
    </message>
    <message>
        <source>Videos and pictures (*.mp4 *.mkv *.webm *.avi *.mov *.m4v *.gif *.png *.jpg *.jpeg *.webp *.bmp);;All files (*)</source>
        <translation>동영상 및 이미지 (*.mp4 *.mkv *.webm *.avi *.mov *.m4v *.gif *.png *.jpg *.jpeg *.webp *.bmp);;모든 파일 (*)</translation>
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
        <translation>어텐션 행렬</translation>
    </message>
    <message>
        <source>before methods</source>
        <translation>방법 적용 전</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Ask something first: the matrix of the run appears here.</source>
        <translation>먼저 질문하세요. 실행의 행렬이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Rows as the softmax made them, before VAR moved attention or a mask was relaxed</source>
        <translation>VAR가 어텐션을 옮기거나 마스크가 풀리기 전, softmax가 만든 행</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation>색의 눈금</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>What stands for the numbers that share a cell of a long sequence</source>
        <translation>긴 시퀀스에서 한 칸을 나누는 수들을 무엇으로 나타낼지</translation>
    </message>
    <message>
        <source>Save as ▾</source>
        <translation>다른 이름으로 저장 ▾</translation>
    </message>
    <message>
        <source>Progress of the matrix</source>
        <translation>행렬 진행률</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG)…</source>
        <translation>그림 (PNG)(&amp;P)…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 이미지 (*.png)</translation>
    </message>
    <message>
        <source>&amp;Numbers (NPY)…</source>
        <translation>수치 (NPY)(&amp;N)…</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>수치 저장</translation>
    </message>
    <message>
        <source>NumPy files (*.npy)</source>
        <translation>NumPy 파일 (*.npy)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1에 내보냄</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>%1 × %2 numbers per cell</source>
        <translation>칸마다 %1 × %2개의 수</translation>
    </message>
    <message>
        <source>every token → tokens</source>
        <translation>모든 토큰 → 토큰</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>베이스라인</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>the query does not see this key</source>
        <translation>이 쿼리는 이 키를 볼 수 없습니다</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>아직 계산되지 않았습니다</translation>
    </message>
    <message>
        <source>attention %1</source>
        <translation>어텐션 %1</translation>
    </message>
    <message>
        <source>query: %1</source>
        <translation>쿼리: %1</translation>
    </message>
    <message>
        <source>, which chose %1</source>
        <translation>, %1을(를) 고름</translation>
    </message>
    <message>
        <source>key: %1</source>
        <translation>키: %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::MessageBar</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ModelMenu</name>
    <message>
        <source>Built-in</source>
        <translation>내장</translation>
    </message>
    <message>
        <source>&amp;Open model folder…</source>
        <translation>모델 폴더 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>모델 폴더 열기</translation>
    </message>
    <message>
        <source>&amp;Hugging Face cache</source>
        <translation>Hugging Face 캐시(&amp;H)</translation>
    </message>
    <message>
        <source>No models here</source>
        <translation>여기에 모델 없음</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::OverlaySection</name>
    <message>
        <source>Sink rule and overlay</source>
        <translation>싱크 규칙과 오버레이</translation>
    </message>
    <message>
        <source>rings</source>
        <translation>고리</translation>
    </message>
    <message>
        <source>without sinks</source>
        <translation>싱크 제외</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>부드럽게</translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation>오버레이 불투명도</translation>
    </message>
    <message>
        <source>overlay</source>
        <translation>오버레이</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::PanelPresenter</name>
    <message>
        <source>Baseline</source>
        <translation>베이스라인</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>Esc cancels</source>
        <translation>Esc로 취소</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>베이스라인</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>%1 변화량</translation>
    </message>
    <message>
        <source>%1 by layer</source>
        <translation>레이어별 %1</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>레이어별</translation>
    </message>
    <message>
        <source>waiting for the baseline</source>
        <translation>베이스라인 대기 중</translation>
    </message>
    <message>
        <source>Variant · %1</source>
        <translation>변형 · %1</translation>
    </message>
    <message>
        <source>needs vision tokens in the prompt</source>
        <translation>프롬프트에 시각 토큰 필요</translation>
    </message>
    <message>
        <source>%1 of %2 heads would be edited</source>
        <translation>헤드 %2개 중 %1개 편집 예정</translation>
    </message>
    <message>
        <source>: no head has visual sinks and enough image mass. Lower τ or image mass, or switch off “only with visual sinks”.</source>
        <translation>: 시각 싱크가 있고 이미지 비중도 충분한 헤드가 없습니다. τ 또는 이미지 비중을 낮추거나 “시각 싱크가 있을 때만”을 끄세요.</translation>
    </message>
    <message>
        <source>attention on it</source>
        <translation>선택 대상에 대한 어텐션</translation>
    </message>
    <message>
        <source>shows which tokens look at the patch, X turns round</source>
        <translation>패치에 주목하는 토큰 표시, X로 방향 전환</translation>
    </message>
    <message>
        <source>hover previews, click locks, Ctrl and Shift add, X turns round</source>
        <translation>가리키면 미리 보기, 클릭하면 고정, Ctrl과 Shift로 추가, X로 방향 전환</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::PanelText</name>
    <message>
        <source>Interventions</source>
        <translation>개입</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>Layer × head</source>
        <translation>레이어 × 헤드</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>레이어별</translation>
    </message>
    <message>
        <source>Choose the score</source>
        <translation>지표 선택</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>답변</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::PlaceParser</name>
    <message>
        <source>There is no frame %1: this run has frames 0 to %2.</source>
        <translation>프레임 %1이(가) 없습니다. 이 실행의 프레임은 0~%2입니다.</translation>
    </message>
    <message>
        <source>There is no layer %1: this model has layers 0 to %2.</source>
        <translation>레이어 %1이(가) 없습니다. 이 모델의 레이어는 0~%2입니다.</translation>
    </message>
    <message>
        <source>There is no head %1: this model has heads 0 to %2.</source>
        <translation>헤드 %1이(가) 없습니다. 이 모델의 헤드는 0~%2입니다.</translation>
    </message>
    <message>
        <source>There is no token %1: this run has tokens 0 to %2.</source>
        <translation>토큰 %1이(가) 없습니다. 이 실행의 토큰은 0~%2입니다.</translation>
    </message>
    <message>
        <source>There is no answer token %1: the answer has tokens 0 to %2.</source>
        <translation>답변 토큰 %1이(가) 없습니다. 답변의 토큰은 0~%2입니다.</translation>
    </message>
    <message>
        <source>There is no answer yet, so there is nowhere to go.</source>
        <translation>아직 답변이 없어 이동할 곳이 없습니다.</translation>
    </message>
    <message>
        <source>No frames were sampled yet.</source>
        <translation>아직 샘플링된 프레임이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no place. Try frame 3, token 120, answer 2, L12H5 or 2.5s.</source>
        <translation>“%1”은(는) 올바른 위치가 아닙니다. frame 3, token 120, answer 2, L12H5 또는 2.5s처럼 입력하세요.</translation>
    </message>
    <message>
        <source>Type where to go: frame 3, token 120, answer 2, L12H5 or 2.5s.</source>
        <translation>이동할 곳을 입력하세요: frame 3, token 120, answer 2, L12H5 또는 2.5s.</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>프레임 %1</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>토큰 %1</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>레이어 %1</translation>
    </message>
    <message>
        <source>mean of heads</source>
        <translation>헤드 평균</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>헤드 %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::Presentation</name>
    <message>
        <source>Space plays  ·  , . frames  ·  [ ] layers  ·  { } heads  ·  X direction  ·  H map  ·  S sinks  ·  hold B baseline  ·  F11 full screen  ·  F5 or Esc leaves</source>
        <translation>Space 재생  ·  , . 프레임  ·  [ ] 레이어  ·  { } 헤드  ·  X 방향  ·  H 오버레이  ·  S 싱크  ·  B 누르고 있기 베이스라인  ·  F11 전체 화면  ·  F5 또는 Esc 나가기</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RunFileText</name>
    <message>
        <source>%1 belongs to another run and is not shown.</source>
        <translation>%1은(는) 다른 실행에 속하므로 표시하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RunFiles</name>
    <message>
        <source>Another run is still being saved or opened. Try again in a moment.</source>
        <translation>다른 실행 결과를 아직 저장하거나 여는 중입니다. 잠시 후 다시 시도하세요.</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RunSettings</name>
    <message>
        <source>Apply and run</source>
        <translation>적용 후 실행</translation>
    </message>
    <message>
        <source>evenly spread</source>
        <translation>균등 간격</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>초당 지정</translation>
    </message>
    <message>
        <source>as the model was trained</source>
        <translation>모델 학습 시와 동일</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>초당</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>0 (greedy)</source>
        <translation>0(그리디)</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>답변 토큰 수</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>모든 코어</translation>
    </message>
    <message>
        <source>Compute type</source>
        <translation>연산 정밀도</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>스레드 수</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1프레임/s</translation>
    </message>
    <message>
        <source>auto frames</source>
        <translation>프레임 수 자동</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>프레임 1개</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>프레임 %1개</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>그리디</translation>
    </message>
    <message>
        <source>T %1</source>
        <translation>T %1</translation>
    </message>
    <message>
        <source>as fits the device</source>
        <translation>장치에 맞춤</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>as the compute type</source>
        <translation>계산 형식과 같음</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Decoder weights</source>
        <translation>디코더 가중치</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::SavedFramesText</name>
    <message>
        <source>The video %1 is not there any more, so the map lies on empty frames.</source>
        <translation>동영상 %1이(가) 더 이상 없어 오버레이를 빈 프레임에 표시합니다.</translation>
    </message>
    <message>
        <source>The video cannot be read, so the map lies on empty frames: %1</source>
        <translation>동영상을 읽을 수 없어 오버레이를 빈 프레임에 표시합니다: %1</translation>
    </message>
    <message>
        <source>The video %1 is another one than this run was about, so the map lies on empty frames.</source>
        <translation>동영상 %1은(는) 이 실행에 쓰인 동영상과 달라 오버레이를 빈 프레임에 표시합니다.</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::StatusLine</name>
    <message>
        <source>● sink token</source>
        <translation>● 싱크 토큰</translation>
    </message>
    <message>
        <source>trace %1</source>
        <translation>트레이스 %1</translation>
    </message>
    <message>
        <source>prefill %1 s</source>
        <translation>프리필 %1 s</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>trace %1, thinned</source>
        <translation>트레이스 %1, 줄임</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TopBar</name>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Open video</source>
        <translation>동영상 열기</translation>
    </message>
    <message>
        <source>Ask something about the video</source>
        <translation>동영상에 대해 질문하세요</translation>
    </message>
    <message>
        <source>Frames, length of the answer, sampling</source>
        <translation>프레임, 답변 길이, 샘플링</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>베이스라인</translation>
    </message>
    <message>
        <source>Show the untouched model (hold B)</source>
        <translation>개입하지 않은 모델 표시(B 누르고 있기)</translation>
    </message>
    <message>
        <source>Show the model with the methods that are on</source>
        <translation>켜진 기법을 적용한 모델 표시</translation>
    </message>
    <message>
        <source>A|B</source>
        <translation>A|B</translation>
    </message>
    <message>
        <source>Show both side by side</source>
        <translation>둘을 나란히 표시</translation>
    </message>
    <message>
        <source>Both arms side by side</source>
        <translation>두 조건을 나란히 표시</translation>
    </message>
    <message>
        <source>Model ▾  %1</source>
        <translation>모델 ▾  %1</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>Variant: %1</source>
        <translation>변형: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Ask ⏎</source>
        <translation>질문 ⏎</translation>
    </message>
    <message>
        <source>Stop the run; the last results stay (Esc)</source>
        <translation>실행 중지, 마지막 결과는 유지됨(Esc)</translation>
    </message>
    <message>
        <source>Run the question (Enter)</source>
        <translation>질문 실행(Enter)</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TrustBadges</name>
    <message>
        <source>Files complete</source>
        <translation>파일이 모두 있음</translation>
    </message>
    <message>
        <source>Names and shapes</source>
        <translation>이름과 형상</translation>
    </message>
    <message>
        <source>Weights finite</source>
        <translation>가중치가 모두 유한값</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>토크나이저</translation>
    </message>
    <message>
        <source>Model loads</source>
        <translation>모델을 불러올 수 있음</translation>
    </message>
    <message>
        <source>Video read</source>
        <translation>동영상 읽기</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>채팅 템플릿</translation>
    </message>
    <message>
        <source>Vision tokens fill the grid</source>
        <translation>시각 토큰이 그리드를 채움</translation>
    </message>
    <message>
        <source>Residuals finite</source>
        <translation>잔차가 모두 유한값</translation>
    </message>
    <message>
        <source>Attention rows sum to 1</source>
        <translation>어텐션 각 행의 합이 1</translation>
    </message>
    <message>
        <source>Rows from Q and K equal the run&apos;s</source>
        <translation>Q와 K로 구한 행이 실행의 행과 일치</translation>
    </message>
    <message>
        <source>Captured run equals plain run</source>
        <translation>캡처한 실행이 일반 실행과 일치</translation>
    </message>
    <message>
        <source>Cached decoding equals recompute</source>
        <translation>캐시를 쓴 디코딩이 재계산과 일치</translation>
    </message>
    <message numerus="yes">
        <source>shown run: %n vision tokens</source>
        <translation>
            <numerusform>표시 중인 실행: 시각 토큰 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>shown run: largest deviation %1</source>
        <translation>표시 중인 실행: 최대 편차 %1</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>A check failed: click to see which</source>
        <translation>실패한 검사가 있음: 클릭하여 확인</translation>
    </message>
    <message>
        <source>What was checked about these numbers</source>
        <translation>이 수치에 대해 검사한 내용</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Check model and video</source>
        <translation>모델과 동영상 검사</translation>
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
        <translation>레이어 %1 · 헤드 %2개 평균</translation>
    </message>
    <message>
        <source>L%1·mean</source>
        <translation>L%1·평균</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>Frame %1 · %2 · %3 of %4</source>
        <translation>프레임 %1 · %2 · %3/%4</translation>
    </message>
    <message>
        <source>answer word %1 → video</source>
        <translation>답변 단어 %1 → 동영상</translation>
    </message>
    <message>
        <source>vision token %1 → video</source>
        <translation>시각 토큰 %1 → 동영상</translation>
    </message>
    <message>
        <source>prompt word %1 → video</source>
        <translation>프롬프트 단어 %1 → 동영상</translation>
    </message>
    <message>
        <source>this row was not captured</source>
        <translation>이 행은 캡처되지 않음</translation>
    </message>
    <message>
        <source>%1 of the row on video</source>
        <translation>행의 %1: 동영상</translation>
    </message>
    <message>
        <source>frame %1 row %2 col %3</source>
        <translation>프레임 %1 행 %2 열 %3</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>첫 토큰</translation>
    </message>
    <message>
        <source>%1 (%2, sink)</source>
        <translation>%1(%2, 싱크)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>%1 looks at: %2</source>
        <translation>%1의 주목 대상: %2</translation>
    </message>
    <message>
        <source>token %1</source>
        <translation>토큰 %1</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>프레임 %1</translation>
    </message>
    <message>
        <source>row %1 col %2</source>
        <translation>행 %1 열 %2</translation>
    </message>
    <message>
        <source>φ %1</source>
        <translation>φ %1</translation>
    </message>
    <message>
        <source>attention %1 (rank %2)</source>
        <translation>어텐션 %1(%2위)</translation>
    </message>
    <message>
        <source>sink of layer %1: φ ≥ %2</source>
        <translation>레이어 %1의 싱크: φ ≥ %2</translation>
    </message>
    <message>
        <source>no visual sinks at φ ≥ %1</source>
        <translation>φ ≥ %1인 시각 싱크 없음</translation>
    </message>
    <message>
        <source>visual sinks: born L%1, stay to the end</source>
        <translation>시각 싱크: L%1에서 생성, 끝까지 유지</translation>
    </message>
    <message>
        <source>visual sinks: born L%1, gone L%2</source>
        <translation>시각 싱크: L%1에서 생성, L%2에서 소멸</translation>
    </message>
    <message>
        <source>%1 tokens · %2 vision</source>
        <translation>토큰 %1개 · 시각 %2개</translation>
    </message>
    <message>
        <source>greedy · seed %1</source>
        <translation>그리디 · 시드 %1</translation>
    </message>
    <message>
        <source>temperature %1 · top-p %2 · seed %3</source>
        <translation>온도 %1 · top-p %2 · 시드 %3</translation>
    </message>
    <message>
        <source>system</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>모델 불러오는 중</translation>
    </message>
    <message>
        <source>reading the video</source>
        <translation>동영상 읽는 중</translation>
    </message>
    <message>
        <source>looking at the frames</source>
        <translation>프레임 인코딩 중</translation>
    </message>
    <message>
        <source>reading the prompt</source>
        <translation>프롬프트 처리 중</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>답변 생성 중</translation>
    </message>
    <message>
        <source>sink: φ ≥ %1</source>
        <translation>싱크: φ ≥ %1</translation>
    </message>
    <message>
        <source>%1, channel %2</source>
        <translation>%1, 채널 %2</translation>
    </message>
    <message>
        <source>%1, channels %2</source>
        <translation>%1, 채널 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens look on average at: %1</source>
        <translation>
            <numerusform>토큰 %n개의 평균 주목 대상: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>looks at it with %1 (rank %2)</source>
        <translation>선택 대상에 대한 어텐션 %1(%2위)</translation>
    </message>
    <message>
        <source>token %1 %2</source>
        <translation>토큰 %1 %2</translation>
    </message>
    <message>
        <source>no patch selected ← tokens</source>
        <translation>선택한 패치 없음 ← 토큰</translation>
    </message>
    <message>
        <source>%1 ← tokens</source>
        <translation>%1 ← 토큰</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n tokens %1 → video</source>
        <translation>
            <numerusform>토큰 %n개 평균 %1 → 동영상</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more patches (sum)</source>
        <translation>
            <numerusform>%1 외 패치 %n개(합계)</numerusform>
        </translation>
    </message>
    <message>
        <source>no patch selected</source>
        <translation>선택한 패치 없음</translation>
    </message>
    <message>
        <source>no rows were captured</source>
        <translation>캡처된 행 없음</translation>
    </message>
    <message>
        <source>from %1 of %2 later tokens</source>
        <translation>이후 토큰 %2개 중 %1개 기준</translation>
    </message>
    <message>
        <source>Click a patch of the video to see which tokens look at it.</source>
        <translation>동영상의 패치를 클릭하면 그곳에 주목하는 토큰이 표시됩니다.</translation>
    </message>
    <message>
        <source>No rows of this run were captured, so nobody knows who looks at %1.</source>
        <translation>이 실행에서는 캡처된 행이 없어 %1에 주목하는 토큰을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>No captured token comes after %1.</source>
        <translation>%1 뒤에 캡처된 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is looked at by: %2</source>
        <translation>%1에 주목하는 토큰: %2</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open video…</source>
        <translation>동영상 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent videos</source>
        <translation>최근 동영상(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Built-in clips</source>
        <translation>내장 클립(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>질문하기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit question</source>
        <translation>질문 편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Cancel, then clear selection</source>
        <translation>취소 후 선택 해제(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>설정(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>재생/일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;revious frame</source>
        <translation>이전 프레임(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next frame</source>
        <translation>다음 프레임(&amp;N)</translation>
    </message>
    <message>
        <source>One second &amp;back</source>
        <translation>1초 뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>One second &amp;on</source>
        <translation>1초 앞으로(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Layer up</source>
        <translation>위 레이어로(&amp;L)</translation>
    </message>
    <message>
        <source>Layer &amp;down</source>
        <translation>아래 레이어로(&amp;D)</translation>
    </message>
    <message>
        <source>Head r&amp;ight</source>
        <translation>오른쪽 헤드로(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Sinkscope</source>
        <translation>Sinkscope 정보(&amp;A)</translation>
    </message>
    <message>
        <source>About Sinkscope</source>
        <translation>Sinkscope 정보</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sinkscope&lt;/b&gt;&lt;p&gt;Shows where a multimodal model looks in a video, marks attention sinks, and switches methods against them while you watch.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</source>
        <translation>&lt;b&gt;Sinkscope&lt;/b&gt;&lt;p&gt;멀티모달 모델이 동영상의 어디에 주목하는지 보여 주고, 어텐션 싱크를 표시하며, 이를 다루는 기법을 보면서 바로 전환합니다.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Baseline and variant side by side</source>
        <translation>베이스라인과 변형 나란히 보기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>오버레이(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>부드럽게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Colour map</source>
        <translation>컬러맵(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;inks</source>
        <translation>싱크(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Ringed</source>
        <translation>고리로 표시(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Plain</source>
        <translation>표시 없음(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;emoved</source>
        <translation>제외(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Next way</source>
        <translation>다음 표시 방식(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lock range</source>
        <translation>범위 고정(&amp;L)</translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation>오버레이 불투명도</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>불투명도</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>시스템(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>패널(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>레이아웃 초기화(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>Change by the variant</source>
        <translation>변형에 따른 변화</translation>
    </message>
    <message>
        <source>Head le&amp;ft</source>
        <translation>왼쪽 헤드로(&amp;F)</translation>
    </message>
    <message>
        <source>Open r&amp;un…</source>
        <translation>실행 결과 열기(&amp;U)…</translation>
    </message>
    <message>
        <source>Show a saved run, without its model</source>
        <translation>저장한 실행 결과를 모델 없이 표시</translation>
    </message>
    <message>
        <source>Recent ru&amp;ns</source>
        <translation>최근 실행 결과(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save run…</source>
        <translation>실행 결과 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep the answers and everything recorded about them, both arms</source>
        <translation>답변과 그에 관한 모든 기록을 저장, 두 조건 모두</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Pictures, curves as CSV, settings as JSON</source>
        <translation>이미지, 곡선(CSV), 설정(JSON)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>위치로 이동(&amp;G)…</translation>
    </message>
    <message>
        <source>Frame, token, layer, head or time</source>
        <translation>프레임, 토큰, 레이어, 헤드 또는 시간</translation>
    </message>
    <message>
        <source>Find &amp;token…</source>
        <translation>토큰 찾기(&amp;T)…</translation>
    </message>
    <message>
        <source>Search the text of prompt and answers</source>
        <translation>프롬프트와 답변의 텍스트 검색</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>북마크(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Add bookmark…</source>
        <translation>북마크 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Keep what is selected, under a name</source>
        <translation>선택한 것을 이름을 붙여 저장</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>제거(&amp;R)</translation>
    </message>
    <message>
        <source>none for this question yet</source>
        <translation>이 질문의 북마크가 아직 없음</translation>
    </message>
    <message>
        <source>Which tokens look at the patc&amp;h</source>
        <translation>패치에 주목하는 토큰(&amp;H)</translation>
    </message>
    <message>
        <source>Turns the direction round: from token → image to image → token and back</source>
        <translation>방향 전환: 토큰 → 이미지와 이미지 → 토큰 사이를 오감</translation>
    </message>
    <message>
        <source>Presentatio&amp;n</source>
        <translation>프레젠테이션(&amp;N)</translation>
    </message>
    <message>
        <source>Large text and legend, key hints, no side panels; Esc leaves</source>
        <translation>큰 글자와 범례, 키 안내, 옆 패널 없음. Esc로 나가기</translation>
    </message>
    <message>
        <source>Attention &amp;matrix…</source>
        <translation>어텐션 행렬(&amp;M)…</translation>
    </message>
    <message>
        <source>Who looks at whom in the selected layer and head, all tokens at once</source>
        <translation>선택한 층과 헤드에서 누가 누구를 보는지, 모든 토큰을 한 번에</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::WindowTools</name>
    <message>
        <source>Go to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>frame 3, token 120, answer 2, L12H5, 2.5s</source>
        <translation>frame 3, token 120, answer 2, L12H5, 2.5s</translation>
    </message>
    <message>
        <source>Enter goes to %1</source>
        <translation>Enter로 이동: %1</translation>
    </message>
    <message>
        <source>There is nothing to bookmark yet. Ask something first.</source>
        <translation>아직 북마크할 것이 없습니다. 먼저 질문하세요.</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>북마크</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Type a name for what is selected.</source>
        <translation>선택한 것의 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Enter keeps it; Ctrl+%1 comes back to it</source>
        <translation>Enter로 저장, Ctrl+%1(으)로 여기로 돌아옴</translation>
    </message>
    <message>
        <source>Enter keeps it in the menu Bookmarks</source>
        <translation>Enter로 “북마크” 메뉴에 저장</translation>
    </message>
    <message>
        <source>Saved runs (*.safetensors);;All files (*)</source>
        <translation>저장한 실행 결과 (*.safetensors);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 저장됨</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 열림</translation>
    </message>
    <message>
        <source>There is no run to save yet. Ask something first.</source>
        <translation>아직 저장할 실행 결과가 없습니다. 먼저 질문하세요.</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>실행 결과 저장</translation>
    </message>
    <message>
        <source>A run can be saved when it has finished.</source>
        <translation>실행이 끝난 뒤에 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>실행 결과 열기</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 여는 중</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Ask something first.</source>
        <translation>아직 내보낼 것이 없습니다. 먼저 질문하세요.</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1에 내보냄</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::Workspace</name>
    <message>
        <source>The question is empty. Type what you want to know about the video, then press Enter.</source>
        <translation>질문이 비어 있습니다. 동영상에 대해 알고 싶은 것을 입력한 다음 Enter를 누르세요.</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::AlternativeBars</name>
    <message>
        <source>Alternatives</source>
        <translation>대안</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::AnswerColumn</name>
    <message>
        <source>No answer yet</source>
        <translation>아직 답변 없음</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>실행 중…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>&amp;Copy answer</source>
        <translation>답변 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;message</source>
        <translation>메시지 복사(&amp;M)</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::AnswerPane</name>
    <message>
        <source>Answers</source>
        <translation>답변</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ArmLegend</name>
    <message>
        <source>variant</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>베이스라인</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::FindBar</name>
    <message>
        <source>Find a token</source>
        <translation>토큰 찾기</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>이전 일치 항목(Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>다음 일치 항목(Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기(Esc)</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>일치 항목 없음</translation>
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
        <translation>여기에 동영상을 끌어다 놓으세요</translation>
    </message>
    <message>
        <source>or open one with Ctrl+O</source>
        <translation>또는 Ctrl+O로 열기</translation>
    </message>
    <message>
        <source>Video frame</source>
        <translation>동영상 프레임</translation>
    </message>
    <message>
        <source>row %1, column %2, value %3</source>
        <translation>행 %1, 열 %2, 값 %3</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::FrameStrip</name>
    <message>
        <source>Frames</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>프레임 %1개</translation>
    </message>
    <message>
        <source>frame %1 of %2, %3</source>
        <translation>프레임 %1/%2, %3</translation>
    </message>
    <message>
        <source>Frame %1 · %2</source>
        <translation>프레임 %1 · %2</translation>
    </message>
    <message>
        <source>baseline: %1 of the row</source>
        <translation>베이스라인: 행의 %1</translation>
    </message>
    <message>
        <source>variant: %1 of the row</source>
        <translation>변형: 행의 %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::HeadGrid</name>
    <message>
        <source>Layers and heads</source>
        <translation>레이어와 헤드</translation>
    </message>
    <message>
        <source>L%1 · mean of %2 heads</source>
        <translation>L%1 · 헤드 %2개 평균</translation>
    </message>
    <message>
        <source>L%1·H%2: %3</source>
        <translation>L%1·H%2: %3</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>사용할 수 없음</translation>
    </message>
    <message>
        <source>No values</source>
        <translation>값 없음</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::InterventionPanel</name>
    <message>
        <source>Interventions</source>
        <translation>개입</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::LegendBar</name>
    <message>
        <source>Colour scale</source>
        <translation>색상 스케일</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1: %2~%3</translation>
    </message>
    <message>
        <source>, range locked</source>
        <translation>, 범위 고정됨</translation>
    </message>
    <message>
        <source>The range is locked; it does not follow the values.</source>
        <translation>범위가 고정되어 값에 따라 바뀌지 않습니다.</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::MatrixView</name>
    <message>
        <source>Attention matrix</source>
        <translation>어텐션 행렬</translation>
    </message>
    <message>
        <source>system</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>key →</source>
        <translation>키 →</translation>
    </message>
    <message>
        <source>query ↓</source>
        <translation>쿼리 ↓</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::MethodSection</name>
    <message>
        <source>▸ advanced</source>
        <translation>▸ 고급</translation>
    </message>
    <message>
        <source>▾ advanced</source>
        <translation>▾ 고급</translation>
    </message>
    <message>
        <source>Presets of %1</source>
        <translation>%1 프리셋</translation>
    </message>
    <message>
        <source>&amp;Reset to defaults</source>
        <translation>기본값으로 재설정(&amp;R)</translation>
    </message>
    <message>
        <source>default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>사용자 지정</translation>
    </message>
    <message>
        <source>preset: %1 ▾</source>
        <translation>프리셋: %1 ▾</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::SinkCurves</name>
    <message>
        <source>Curves by layer</source>
        <translation>레이어별 곡선</translation>
    </message>
    <message>
        <source>%1 by layer</source>
        <translation>레이어별 %1</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>없음</translation>
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
        <translation>변형 − 베이스라인 %1</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>베이스라인 %1</translation>
    </message>
    <message>
        <source>variant %1</source>
        <translation>변형 %1</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::TextEditor</name>
    <message>
        <source>A value is needed; “%1” came back.</source>
        <translation>값이 필요하여 “%1”(으)로 되돌렸습니다.</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::TokenStrip</name>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::TokenStripView</name>
    <message>
        <source>&amp;Copy token text</source>
        <translation>토큰 텍스트 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Unfold all frames</source>
        <translation>모든 프레임 펼치기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fold all frames</source>
        <translation>모든 프레임 접기(&amp;F)</translation>
    </message>
    <message>
        <source>Frame %1: tokens %2–%3. Double-click to %4.</source>
        <translation>프레임 %1: 토큰 %2–%3. 두 번 클릭: %4.</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>접기</translation>
    </message>
    <message>
        <source>unfold</source>
        <translation>펼치기</translation>
    </message>
</context>
</TS>
