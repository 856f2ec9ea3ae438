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
    <message numerus="yes">
        <source>%n sinks</source>
        <translation>
            <numerusform>싱크 %n개</numerusform>
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
    <name>TokenKindLook</name>
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
        <source>Visual sink mass</source>
        <translation>시각 싱크 비중</translation>
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
        <source>Visual sink tokens</source>
        <translation>시각 싱크 토큰 수</translation>
    </message>
    <message>
        <source>The prompt has no frames.</source>
        <translation>프롬프트에 프레임이 없습니다.</translation>
    </message>
    <message>
        <source>This row gives no attention to any frame.</source>
        <translation>이 행은 어느 프레임에도 어텐션을 두지 않습니다.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>nothing was captured of this head</source>
        <translation>이 헤드는 아무것도 캡처되지 않음</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>휴면</translation>
    </message>
    <message>
        <source>low row entropy and high column entropy: nearly every query looks at one token alone (arXiv 2410.13835)</source>
        <translation>행 엔트로피가 낮고 열 엔트로피가 높음: 거의 모든 쿼리가 토큰 하나에만 주목(arXiv 2410.13835)</translation>
    </message>
    <message>
        <source>Sink</source>
        <translation>싱크</translation>
    </message>
    <message>
        <source>most attention goes to the layer&apos;s sinks, mean over prompt queries 1…T−1</source>
        <translation>어텐션 대부분이 레이어의 싱크로 감, 프롬프트 쿼리 1…T−1의 평균</translation>
    </message>
    <message>
        <source>Image-centred</source>
        <translation>이미지 중심</translation>
    </message>
    <message>
        <source>the question looks at vision tokens that are no sinks, clearly more than even rows would, mean over its queries</source>
        <translation>질문이 싱크가 아닌 시각 토큰에 균일한 행보다 뚜렷이 더 주목함, 질문 쿼리의 평균</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>the last prompt row looks at the text among the last 16 tokens</source>
        <translation>프롬프트의 마지막 행이 마지막 16개 토큰 중 텍스트에 주목함</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>확산</translation>
    </message>
    <message>
        <source>high row entropy: rows look evenly at all they see, mean over prompt queries 1…T−1</source>
        <translation>행 엔트로피가 높음: 각 행이 보이는 모든 것에 고르게 주목함, 프롬프트 쿼리 1…T−1의 평균</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>혼합</translation>
    </message>
    <message>
        <source>none of the other roles</source>
        <translation>다른 어떤 역할도 아님</translation>
    </message>
    <message>
        <source>attention on the layer&apos;s sinks (φ ≥ τ, or by the chosen definition); prompt: mean over queries 1…T−1</source>
        <translation>레이어의 싱크(φ ≥ τ 또는 선택한 정의)에 대한 어텐션. 프롬프트: 쿼리 1…T−1의 평균</translation>
    </message>
    <message>
        <source>attention on vision tokens that are sinks of the layer (φ ≥ τ, or by the chosen definition); prompt: mean over the question&apos;s queries</source>
        <translation>레이어의 싱크(φ ≥ τ 또는 선택한 정의)인 시각 토큰에 대한 어텐션. 프롬프트: 질문 쿼리의 평균</translation>
    </message>
    <message>
        <source>number of prompt tokens that are sinks (φ ≥ τ, or by the chosen definition)</source>
        <translation>싱크(φ ≥ τ 또는 선택한 정의)인 프롬프트 토큰 수</translation>
    </message>
    <message>
        <source>number of vision tokens that are sinks (φ ≥ τ, or by the chosen definition)</source>
        <translation>싱크(φ ≥ τ 또는 선택한 정의)인 시각 토큰 수</translation>
    </message>
    <message>
        <source>Sink tokens by importance</source>
        <translation>중요도 기준 싱크 토큰 수</translation>
    </message>
    <message>
        <source>number of prompt tokens with α_k &gt; ε, α_k = mean over prompt queries i ≥ k and heads of A_ik (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_k &gt; ε인 프롬프트 토큰 수, α_k = 프롬프트 쿼리 i ≥ k와 헤드에 대한 A_ik의 평균(arXiv 2410.10781, ε = 0.3)</translation>
    </message>
    <message>
        <source>Residual norm</source>
        <translation>잔차 노름</translation>
    </message>
    <message>
        <source>L2 norm of the residual entering the layer</source>
        <translation>레이어로 들어가는 잔차의 L2 노름</translation>
    </message>
    <message>
        <source>Cosine to the primary sink</source>
        <translation>1차 싱크와의 코사인</translation>
    </message>
    <message>
        <source>cosine of the residual entering the layer with that of the primary sink at the same place (arXiv 2512.22213)</source>
        <translation>레이어로 들어가는 잔차와 같은 위치의 1차 싱크 잔차 사이의 코사인(arXiv 2512.22213)</translation>
    </message>
    <message>
        <source>MLP output norm</source>
        <translation>MLP 출력 노름</translation>
    </message>
    <message>
        <source>L2 norm of the MLP&apos;s down-projection output</source>
        <translation>MLP 하향 투영 출력의 L2 노름</translation>
    </message>
    <message>
        <source>Cosine of the MLP output</source>
        <translation>MLP 출력의 코사인</translation>
    </message>
    <message>
        <source>cosine of the MLP&apos;s down-projection output with the primary sink&apos;s residual leaving the layer (arXiv 2512.22213)</source>
        <translation>MLP 하향 투영 출력과 레이어를 나가는 1차 싱크 잔차 사이의 코사인(arXiv 2512.22213)</translation>
    </message>
    <message>
        <source>φ</source>
        <translation>φ</translation>
    </message>
    <message>
        <source>φ = max over sink dimensions of |h_d| / RMS(h), h the residual entering the layer</source>
        <translation>φ = 싱크 차원에 대한 |h_d| / RMS(h)의 최댓값, h는 레이어로 들어가는 잔차</translation>
    </message>
    <message>
        <source>Attention received</source>
        <translation>받는 어텐션</translation>
    </message>
    <message>
        <source>α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out, then mean over heads</source>
        <translation>α_k = 프롬프트 쿼리 i ≥ k에 대한 A_ik의 평균(쿼리 0 제외), 이어서 헤드 평균</translation>
    </message>
    <message>
        <source>This quantity was not captured in this run.</source>
        <translation>이 실행에서는 이 값이 캡처되지 않았습니다.</translation>
    </message>
    <message>
        <source>The question has no lettered options.</source>
        <translation>질문에 글자로 표시된 선택지가 없습니다.</translation>
    </message>
    <message>
        <source>No token has been generated yet.</source>
        <translation>아직 생성된 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>The probabilities of the option letters were not recorded.</source>
        <translation>선택지 글자의 확률이 기록되지 않았습니다.</translation>
    </message>
    <message>
        <source>One of the runs has no probabilities of the letters.</source>
        <translation>한쪽 실행에 글자의 확률이 없습니다.</translation>
    </message>
    <message>
        <source>The two runs were asked about different options.</source>
        <translation>두 실행의 선택지가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>The norms of the residuals were not captured.</source>
        <translation>잔차의 노름이 캡처되지 않았습니다.</translation>
    </message>
    <message>
        <source>The first tokens have no finite activations.</source>
        <translation>앞쪽 토큰에 유한한 활성값이 없습니다.</translation>
    </message>
    <message>
        <source>The threshold is above every φ</source>
        <translation>임계값이 모든 φ보다 높음</translation>
    </message>
    <message>
        <source>A sink owns the colour scale</source>
        <translation>싱크 하나가 색상 스케일을 독차지함</translation>
    </message>
    <message>
        <source>Activations are not finite</source>
        <translation>활성값이 유한하지 않음</translation>
    </message>
    <message>
        <source>No vision tokens</source>
        <translation>시각 토큰 없음</translation>
    </message>
    <message>
        <source>No first-token sink</source>
        <translation>첫 토큰 싱크 없음</translation>
    </message>
    <message>
        <source>The chosen definition has no data</source>
        <translation>선택한 정의의 데이터가 없음</translation>
    </message>
    <message>
        <source>No sinks by the chosen definition</source>
        <translation>선택한 정의로는 싱크 없음</translation>
    </message>
    <message>
        <source>A method touched nothing</source>
        <translation>아무것도 바꾸지 않은 기법이 있음</translation>
    </message>
    <message>
        <source>VAR finds no visual sinks</source>
        <translation>VAR이 시각 싱크를 찾지 못함</translation>
    </message>
    <message>
        <source>Attention received was not captured</source>
        <translation>받는 어텐션이 캡처되지 않음</translation>
    </message>
    <message>
        <source>φ was not captured</source>
        <translation>φ가 캡처되지 않음</translation>
    </message>
    <message>
        <source>Some layers have other attention</source>
        <translation>일부 레이어는 다른 종류의 어텐션을 사용함</translation>
    </message>
    <message>
        <source>Less was captured than asked for</source>
        <translation>요청보다 적게 캡처됨</translation>
    </message>
    <message>
        <source>Hide sinks</source>
        <translation>싱크 숨기기</translation>
    </message>
    <message>
        <source>Lower VAR&apos;s τ and run again</source>
        <translation>VAR의 τ를 낮추고 다시 실행</translation>
    </message>
    <message>
        <source>Lower the threshold</source>
        <translation>임계값 낮추기</translation>
    </message>
    <message>
        <source>Use another definition of sinks</source>
        <translation>다른 싱크 정의 사용</translation>
    </message>
    <message>
        <source>Run again with full capture</source>
        <translation>전체 캡처로 다시 실행</translation>
    </message>
    <message>
        <source>Let VAR drain text sinks too</source>
        <translation>VAR이 텍스트 싱크의 어텐션도 옮기게 하기</translation>
    </message>
    <message>
        <source>The attention received by tokens was not captured.</source>
        <translation>토큰이 받는 어텐션이 캡처되지 않았습니다.</translation>
    </message>
    <message>
        <source>Importance α (head mean)</source>
        <translation>중요도 α(헤드 평균)</translation>
    </message>
    <message>
        <source>α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out, then mean over heads; sink: α_k &gt; ε, judged where at least 8 queries see k (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_k = 프롬프트 쿼리 i ≥ k에 대한 A_ik의 평균(쿼리 0 제외), 이어서 헤드 평균. 싱크: α_k &gt; ε, k를 보는 쿼리가 8개 이상일 때 판정(arXiv 2410.10781, ε = 0.3)</translation>
    </message>
    <message>
        <source>Importance α (any head)</source>
        <translation>중요도 α(임의의 헤드)</translation>
    </message>
    <message>
        <source>max over heads of α_k = mean over prompt queries i ≥ k of A_ik, query 0 left out; sink: &gt; ε, judged where at least 8 queries see k (arXiv 2410.10781, ε = 0.3)</source>
        <translation>α_k = 프롬프트 쿼리 i ≥ k에 대한 A_ik의 평균(쿼리 0 제외)의 헤드 중 최댓값. 싱크: &gt; ε, k를 보는 쿼리가 8개 이상일 때 판정(arXiv 2410.10781, ε = 0.3)</translation>
    </message>
    <message>
        <source>attention on token 0, mean over prompt queries 1…T−1 and heads; sink: &gt; ε; only the first token is judged</source>
        <translation>토큰 0에 대한 어텐션, 프롬프트 쿼리 1…T−1과 헤드의 평균. 싱크: &gt; ε. 첫 토큰만 판정</translation>
    </message>
    <message>
        <source>Norm rule φ</source>
        <translation>노름 규칙 φ</translation>
    </message>
    <message>
        <source>φ = max over sink dimensions of |h_d| / RMS(h), h the residual entering the layer; sink: φ ≥ τ (arXiv 2503.03321, τ = 20)</source>
        <translation>φ = 싱크 차원에 대한 |h_d| / RMS(h)의 최댓값, h는 레이어로 들어가는 잔차. 싱크: φ ≥ τ(arXiv 2503.03321, τ = 20)</translation>
    </message>
    <message>
        <source>φ was not captured: the model has no sink dimensions.</source>
        <translation>φ가 캡처되지 않았습니다: 모델에 싱크 차원이 없습니다.</translation>
    </message>
    <message>
        <source>Massive activation</source>
        <translation>거대 활성</translation>
    </message>
    <message>
        <source>max over channels of |h| divided by max(100, 1000 · median |h| of the layer), h the residual entering the layer; sink: ≥ 1 (arXiv 2402.17762)</source>
        <translation>채널에 대한 |h|의 최댓값을 max(100, 1000 · 레이어의 |h| 중앙값)으로 나눈 값, h는 레이어로 들어가는 잔차. 싱크: ≥ 1(arXiv 2402.17762)</translation>
    </message>
    <message>
        <source>The median activation of the layer was not captured.</source>
        <translation>레이어의 활성 중앙값이 캡처되지 않았습니다.</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>배수</translation>
    </message>
    <message>
        <source>Boost over uniform</source>
        <translation>균일 대비 배율</translation>
    </message>
    <message>
        <source>attention received from prompt queries, mean over heads, divided by Σ 1/(i+1) over the queries i ≥ k, which evenly spread rows would give; sink: ≥ b, judged where at least 8 and a tenth of the queries see k</source>
        <translation>프롬프트 쿼리에서 받는 어텐션(헤드 평균)을 균일한 행이라면 나올 쿼리 i ≥ k의 Σ 1/(i+1)로 나눈 값. 싱크: ≥ b, k를 보는 쿼리가 8개 이상이고 10분의 1 이상일 때 판정</translation>
    </message>
    <message>
        <source>Cross-frame persistence</source>
        <translation>프레임 간 지속성</translation>
    </message>
    <message>
        <source>vision tokens: share of the frames in which the cell at this row and column has φ ≥ 20, or where φ was not captured at least 10 times the attention of uniform rows; sink: ≥ s</source>
        <translation>시각 토큰: 이 행과 열의 칸이 φ ≥ 20인 프레임의 비율. φ가 캡처되지 않았으면 균일한 행의 10배 이상 어텐션을 받는 프레임의 비율. 싱크: ≥ s</translation>
    </message>
    <message>
        <source>Persistence needs at least two frames of one grid.</source>
        <translation>지속성에는 같은 그리드의 프레임이 두 개 이상 필요합니다.</translation>
    </message>
    <message>
        <source>Small value norm</source>
        <translation>작은 value 노름</translation>
    </message>
    <message>
        <source>L2 norm of the token&apos;s value vectors divided by the layer&apos;s median; sinks carry little, so sink: ≤ v (arXiv 2410.10781)</source>
        <translation>토큰 value 벡터의 L2 노름을 레이어 중앙값으로 나눈 값. 싱크는 정보를 거의 담지 않으므로 싱크: ≤ v(arXiv 2410.10781)</translation>
    </message>
    <message>
        <source>The norms of the value vectors were not captured.</source>
        <translation>value 벡터의 노름이 캡처되지 않았습니다.</translation>
    </message>
    <message>
        <source>|cos| of the residual entering the layer with that of the primary sink; sink: &gt; c, judged in layers where the primary sink&apos;s norm stands out (arXiv 2512.22213, c = 0.9)</source>
        <translation>레이어로 들어가는 잔차와 1차 싱크 잔차의 |cos|. 싱크: &gt; c, 1차 싱크의 노름이 두드러지는 레이어에서 판정(arXiv 2512.22213, c = 0.9)</translation>
    </message>
    <message>
        <source>The cosines to the primary sink were not captured.</source>
        <translation>1차 싱크와의 코사인이 캡처되지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no finished prompt yet.</source>
        <translation>아직 처리가 끝난 프롬프트가 없습니다.</translation>
    </message>
    <message>
        <source>The model has no such layer.</source>
        <translation>모델에 그런 레이어가 없습니다.</translation>
    </message>
    <message>
        <source>No token of this layer can be judged by this definition.</source>
        <translation>이 정의로는 이 레이어의 토큰을 판정할 수 없습니다.</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>1차</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>2차</translation>
    </message>
    <message>
        <source>short-lived</source>
        <translation>단기</translation>
    </message>
    <message>
        <source>No layer has a primary sink: the first tokens are no longer than others.</source>
        <translation>1차 싱크가 있는 레이어가 없습니다: 앞쪽 토큰의 노름이 다른 토큰보다 크지 않습니다.</translation>
    </message>
    <message>
        <source>This run has no such answer token.</source>
        <translation>이 실행에는 그런 답변 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>The prompt has no vision tokens, so there is nothing to map.</source>
        <translation>프롬프트에 시각 토큰이 없어 나타낼 것이 없습니다.</translation>
    </message>
    <message>
        <source>This map needs the residuals of the last layer; run again with full capture. They must be numbers, and not all zero.</source>
        <translation>이 지도에는 마지막 레이어의 잔차가 필요합니다. 전체 기록으로 다시 실행하세요. 값은 숫자여야 하며 모두 0이어서는 안 됩니다.</translation>
    </message>
    <message>
        <source>max(0, cos(h_v, y) − g · mean of cos(h_v, c) over earlier rows c, weighted by max(0, cos(c, y))); h_v: last residual of the vision token, y: of the row that produced the word, g: least squares. After TAM (arXiv 2506.23270), with the row&apos;s residual in place of the word&apos;s output weights, and without its denoising filter.</source>
        <translation>max(0, cos(h_v, y) − g · 이전 행 c에 대한 cos(h_v, c)의 평균, 가중치는 max(0, cos(c, y))). h_v: 시각 토큰의 마지막 잔차, y: 단어를 만든 행의 마지막 잔차, g: 최소제곱. TAM(arXiv 2506.23270)을 따르되, 단어의 출력 가중치 대신 행의 잔차를 쓰고 잡음 제거 필터는 쓰지 않음.</translation>
    </message>
    <message>
        <source>This run has no such token.</source>
        <translation>이 실행에는 그런 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>Rollout needs the queries and keys of all tokens up to the selected one; run again with full capture, and select a token that already has a row.</source>
        <translation>롤아웃에는 선택한 토큰까지 모든 토큰의 쿼리와 키가 필요합니다. 전체 기록으로 다시 실행하고 이미 행이 있는 토큰을 고르세요.</translation>
    </message>
    <message>
        <source>This run has no such layer and head.</source>
        <translation>이 실행에는 그런 레이어와 헤드가 없습니다.</translation>
    </message>
    <message>
        <source>The attention that makes a sink must lie between 0.01 and 1.</source>
        <translation>싱크로 보는 어텐션은 0.01과 1 사이여야 합니다.</translation>
    </message>
    <message>
        <source>The value vectors of this run were not kept; capture them (full capture) to see tags.</source>
        <translation>이 실행은 값 벡터를 보관하지 않았습니다. 태그를 보려면 기록하세요(전체 기록).</translation>
    </message>
    <message>
        <source>The queries of the prompt were not kept.</source>
        <translation>프롬프트의 쿼리를 보관하지 않았습니다.</translation>
    </message>
    <message>
        <source>The largest φ of all layers is %1 (layer %2, token %3 “%4”), below the threshold of %5, so no token counts as a sink.</source>
        <translation>모든 레이어에서 가장 큰 φ는 %1(레이어 %2, 토큰 %3 “%4”)로 임계값 %5보다 낮아 싱크로 보는 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>The strongest cell is a sink: token %1 “%2” has %3 of the attention, the strongest other cell %4, so %5 % of the colour scale show nothing but sinks.</source>
        <translation>가장 강한 칸은 싱크입니다: 토큰 %1 “%2”의 어텐션은 %3, 그다음으로 강한 칸은 %4이므로 색 척도의 %5 %는 싱크만 나타냅니다.</translation>
    </message>
    <message>
        <source>The strongest token is a sink: token %1 “%2” has %3 of the attention, the strongest other token %4, so %5 % of the colour scale show nothing but sinks.</source>
        <translation>가장 강한 토큰은 싱크입니다: 토큰 %1 “%2”의 어텐션은 %3, 그다음으로 강한 토큰은 %4이므로 색 척도의 %5 %는 싱크만 나타냅니다.</translation>
    </message>
    <message>
        <source>%1 prompt tokens (from layer %2 on) and %3 generated tokens have activations that are not finite. They have no value in any panel, and what looks at them cannot be trusted. Another compute type may help.</source>
        <translation>프롬프트 토큰 %1개(레이어 %2부터)와 생성된 토큰 %3개의 활성값이 유한하지 않습니다. 어느 패널에서도 값이 없으며 이를 보는 것은 믿을 수 없습니다. 다른 계산 형식이 도움이 될 수 있습니다.</translation>
    </message>
    <message>
        <source>The prompt has %1 tokens and none shows a picture, so there are no visual sinks, no frames and nothing VAR could do.</source>
        <translation>프롬프트에는 토큰이 %1개 있고 그림을 나타내는 것이 없어 시각 싱크도 프레임도 없으며 VAR가 할 일도 없습니다.</translation>
    </message>
    <message>
        <source>No layer has a primary sink: the residual of token %1 “%2” is at most %3 times as long as the median token&apos;s, where sinks reach 3 and more.</source>
        <translation>1차 싱크가 있는 레이어가 없습니다: 토큰 %1 “%2”의 잔차는 중앙값 토큰의 기껏해야 %3배 길이인데, 싱크는 3배 이상에 이릅니다.</translation>
    </message>
    <message>
        <source> The prompt&apos;s first token is no control token: the token that usually opens a prompt of this model may be missing.</source>
        <translation> 프롬프트의 첫 토큰이 제어 토큰이 아닙니다. 이 모델의 프롬프트를 보통 여는 토큰이 빠졌을 수 있습니다.</translation>
    </message>
    <message>
        <source>By “%1” with %2 = %3 layer %4 has no sinks.</source>
        <translation>“%1”(%2 = %3) 기준으로 레이어 %4에는 싱크가 없습니다.</translation>
    </message>
    <message>
        <source>The method “%1” was on, but it found no sink to treat and no prompt row to edit: the answer is that of the model alone.</source>
        <translation>방법 “%1”이 켜져 있었지만 다룰 싱크도 고칠 프롬프트 행도 찾지 못했습니다. 답변은 모델만의 것입니다.</translation>
    </message>
    <message>
        <source> It reports: %1.</source>
        <translation> 보고: %1.</translation>
    </message>
    <message>
        <source>The largest φ of a vision token in the layers VAR works on is %1 (layer %2), below its τ of %3, so VAR changes nothing.</source>
        <translation>VAR가 작용하는 레이어에서 시각 토큰의 가장 큰 φ는 %1(레이어 %2)로 τ인 %3보다 낮아 VAR는 아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>The largest φ of a vision token in the layers VAR works on is %1 (layer %2), below its τ of %3, so only text sinks are drained.</source>
        <translation>VAR가 작용하는 레이어에서 시각 토큰의 가장 큰 φ는 %1(레이어 %2)로 τ인 %3보다 낮아 텍스트 싱크에서만 빼냅니다.</translation>
    </message>
    <message>
        <source>The run kept no sums of attention received, so importance, head figures of the prompt and frame shares of the prompt are not there.</source>
        <translation>이 실행은 받은 어텐션의 합을 보관하지 않아 중요도, 프롬프트의 헤드 수치, 프롬프트의 프레임 비율이 없습니다.</translation>
    </message>
    <message>
        <source>The run kept no φ, either because the model has no sink dimensions or because less was captured. Sinks by φ and VAR&apos;s threshold plot are not there.</source>
        <translation>이 실행은 φ를 보관하지 않았습니다. 모델에 싱크 차원이 없거나 기록을 줄였기 때문입니다. φ에 따른 싱크와 VAR의 임계값 그림이 없습니다.</translation>
    </message>
    <message>
        <source>The run says: %1.</source>
        <translation>실행의 알림: %1.</translation>
    </message>
    <message>
        <source>This run has no such layer.</source>
        <translation>이 실행에는 그런 레이어가 없습니다.</translation>
    </message>
    <message>
        <source>The residuals of this run were not kept; capture them (full capture) to see them.</source>
        <translation>이 실행은 잔차를 보관하지 않았습니다. 보려면 기록하세요(전체 기록).</translation>
    </message>
    <message>
        <source>The tag of this sink was not kept.</source>
        <translation>이 싱크의 태그를 보관하지 않았습니다.</translation>
    </message>
    <message>
        <source>The tag of this sink has no direction: it is zero or no number.</source>
        <translation>이 싱크의 태그에는 방향이 없습니다. 0이거나 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>The residuals of this run were not kept; capture them (full capture) to follow a tag through the layers.</source>
        <translation>이 실행은 잔차를 보관하지 않았습니다. 레이어를 따라 태그를 추적하려면 기록하세요(전체 기록).</translation>
    </message>
    <message>
        <source>The prompt has no vision tokens.</source>
        <translation>프롬프트에 시각 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>The prompt has not been run yet.</source>
        <translation>프롬프트를 아직 실행하지 않았습니다.</translation>
    </message>
    <message>
        <source>This run holds no norms of the vision tower; run it again.</source>
        <translation>이 실행에는 비전 타워의 노름이 없습니다. 다시 실행하세요.</translation>
    </message>
    <message>
        <source>No output of the vision tower is a finite number.</source>
        <translation>비전 타워의 출력 가운데 유한한 수가 없습니다.</translation>
    </message>
</context>
<context>
    <name>clips</name>
    <message>
        <source>A red circle rolls past a yellow star</source>
        <translation>빨간 원이 노란 별 옆을 굴러간다</translation>
    </message>
    <message>
        <source>Attention lands on the object: pick the word for the direction and step through the frames.</source>
        <translation>어텐션이 물체에 놓입니다. 방향을 뜻하는 단어를 고르고 프레임을 차례로 보세요.</translation>
    </message>
    <message>
        <source>Three shapes, three ways</source>
        <translation>세 도형, 세 가지 움직임</translation>
    </message>
    <message>
        <source>A method decides: knock out the sinks and the answer is gone, knock out random tokens and it stays.</source>
        <translation>방법이 결정합니다. 싱크를 제거하면 답이 사라지고, 무작위 토큰을 제거하면 그대로 남습니다.</translation>
    </message>
    <message>
        <source>First one, then the other</source>
        <translation>하나씩 차례로</translation>
    </message>
    <message>
        <source>Time matters: ask what moves first and see which frames the words of the answer look at.</source>
        <translation>시간이 중요합니다. 무엇이 먼저 움직이는지 묻고 답의 단어가 어떤 프레임을 보는지 확인하세요.</translation>
    </message>
    <message>
        <source>A purple triangle comes down</source>
        <translation>보라색 삼각형이 내려온다</translation>
    </message>
    <message>
        <source>A sink on background: by the rule “Importance α (any head)” layer 28 rings the empty corner of the first frame.</source>
        <translation>배경의 싱크: 규칙 ‘중요도 α(임의의 헤드)’로 보면 레이어 28에서 첫 프레임의 빈 모서리에 고리가 표시됩니다.</translation>
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
    <message>
        <source>strength</source>
        <translation>강도</translation>
    </message>
    <message>
        <source>How far the channels move to the target: 0 not at all, 1 all the way.</source>
        <translation>채널을 목표로 옮기는 정도: 0은 그대로, 1은 완전히 이동.</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>zero; mean: of the channel over the other prompt tokens; value: the number below.</source>
        <translation>zero: 0. mean: 다른 프롬프트 토큰에 대한 채널의 평균. value: 아래의 수.</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Tokens that are edited, as a set: sinks, first, all, positions, frame:3 …</source>
        <translation>편집할 토큰의 집합: sinks, first, all, 위치 번호, frame:3 …</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>What the target &quot;value&quot; stands for.</source>
        <translation>목표 &quot;value&quot;가 나타내는 수.</translation>
    </message>
    <message>
        <source>Sink channels</source>
        <translation>싱크 채널</translation>
    </message>
    <message>
        <source>Zeroes or fixes the massive activations that make a token a sink.</source>
        <translation>토큰을 싱크로 만드는 거대 활성을 0으로 만들거나 고정합니다.</translation>
    </message>
    <message>
        <source>none: the sink channels; random: equally many other channels of the same tokens.</source>
        <translation>none: 싱크 채널. random: 같은 토큰의 같은 수의 다른 채널.</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>헤드</translation>
    </message>
    <message>
        <source>layer.head such as 12.5, or a whole layer such as 12; joined by +, counted from 0.</source>
        <translation>12.5처럼 레이어.헤드, 또는 12처럼 레이어 전체. +로 이으며 0부터 셉니다.</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>계수</translation>
    </message>
    <message>
        <source>What the outputs are multiplied by: 0 removes the heads.</source>
        <translation>출력에 곱하는 값: 0이면 헤드를 제거.</translation>
    </message>
    <message>
        <source>edited rows</source>
        <translation>편집할 행</translation>
    </message>
    <message>
        <source>all: every token; after-vision: only tokens after the last vision token.</source>
        <translation>all: 모든 토큰. after-vision: 마지막 시각 토큰 뒤의 토큰만.</translation>
    </message>
    <message>
        <source>Head knock-out</source>
        <translation>헤드 녹아웃</translation>
    </message>
    <message>
        <source>Removes or scales the outputs of chosen heads.</source>
        <translation>선택한 헤드의 출력을 제거하거나 조절합니다.</translation>
    </message>
    <message>
        <source>none: the heads listed; random: equally many other heads of the same layers.</source>
        <translation>none: 나열한 헤드. random: 같은 레이어의 같은 수의 다른 헤드.</translation>
    </message>
    <message>
        <source>edges to</source>
        <translation>연결 대상</translation>
    </message>
    <message>
        <source>Keys that are cut off: sinks, visual-sinks, text-sinks, first, vision, frame:3, box:frame:left:top:right:bottom in percent, word:red, positions such as 12 or 5-9; joined by +.</source>
        <translation>끊을 키: sinks, visual-sinks, text-sinks, first, vision, frame:3, box:frame:left:top:right:bottom(퍼센트), word:red, 12 또는 5-9 같은 위치 번호. +로 잇습니다.</translation>
    </message>
    <message>
        <source>What the edges are multiplied by: 0 cuts them, 1 leaves them.</source>
        <translation>연결에 곱하는 값: 0이면 끊고, 1이면 그대로 둠.</translation>
    </message>
    <message>
        <source>edges from</source>
        <translation>연결 출발</translation>
    </message>
    <message>
        <source>Queries that lose the edges, as a set of tokens; all, or answer for generated tokens only.</source>
        <translation>연결을 잃는 쿼리(토큰의 집합). all, 또는 생성 토큰만이면 answer.</translation>
    </message>
    <message>
        <source>what is cut</source>
        <translation>끊는 방식</translation>
    </message>
    <message>
        <source>renormalise: before the softmax, other keys take the share; drop: after it, the share is lost.</source>
        <translation>renormalise: softmax 전, 다른 키가 그 몫을 가져감. drop: softmax 후, 그 몫은 사라짐.</translation>
    </message>
    <message>
        <source>Knock-out</source>
        <translation>녹아웃</translation>
    </message>
    <message>
        <source>Cuts or scales attention to chosen tokens: what are they worth?</source>
        <translation>선택한 토큰에 대한 어텐션을 끊거나 조절합니다: 그 토큰의 가치는?</translation>
    </message>
    <message>
        <source>sinks k</source>
        <translation>싱크 k</translation>
    </message>
    <message>
        <source>How many of the first tokens stay in the cache. With 0 only the window is left.</source>
        <translation>캐시에 남길 앞쪽 토큰 수. 0이면 윈도만 남습니다.</translation>
    </message>
    <message>
        <source>window</source>
        <translation>윈도</translation>
    </message>
    <message>
        <source>How many of the latest tokens stay in the cache; 0: all, so nothing is dropped.</source>
        <translation>캐시에 남길 최신 토큰 수. 0: 모두 남기고 아무것도 버리지 않음.</translation>
    </message>
    <message>
        <source>budgeted rows</source>
        <translation>예산 적용 행</translation>
    </message>
    <message>
        <source>answer: the cache is trimmed after the prompt; all: the prompt is streamed through the budget too.</source>
        <translation>answer: 프롬프트 뒤에 캐시를 줄임. all: 프롬프트도 예산 안에서 스트리밍 처리.</translation>
    </message>
    <message>
        <source>Sink budget</source>
        <translation>싱크 예산</translation>
    </message>
    <message>
        <source>Keeps only the first k tokens and a window of the latest in the cache (StreamingLLM).</source>
        <translation>앞쪽 토큰 k개와 최신 토큰의 윈도만 캐시에 남깁니다(StreamingLLM).</translation>
    </message>
    <message>
        <source>window only</source>
        <translation>윈도만</translation>
    </message>
    <message>
        <source>stand-ins</source>
        <translation>대체 대상</translation>
    </message>
    <message>
        <source>none: the tokens found; random: equally many others of the same sort; matched: for each the nearest other one of the same sort.</source>
        <translation>none: 찾은 토큰. random: 같은 수의 같은 종류 다른 토큰. matched: 각각 가장 가까운 같은 종류의 다른 토큰.</translation>
    </message>
    <message>
        <source>stand-in seed</source>
        <translation>대체 시드</translation>
    </message>
    <message>
        <source>Which random tokens stand in.</source>
        <translation>어떤 무작위 토큰으로 대체할지.</translation>
    </message>
    <message>
        <source>Layers before this one stay as they are.</source>
        <translation>이 레이어 이전의 레이어는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Layers after this one stay as they are; −1 is the last layer of the model.</source>
        <translation>이 레이어 이후의 레이어는 그대로 둡니다. −1은 모델의 마지막 레이어입니다.</translation>
    </message>
    <message>
        <source>%1 heads edited</source>
        <translation>헤드 %1개 수정</translation>
    </message>
    <message>
        <source>%1 of %2 heads edited</source>
        <translation>헤드 %2개 중 %1개 수정</translation>
    </message>
    <message>
        <source>no visual sinks at this τ, so nothing is drained</source>
        <translation>이 τ에서는 시각 싱크가 없어 아무것도 빼내지 않습니다</translation>
    </message>
    <message>
        <source>no visual sinks at this τ, text sinks alone are drained</source>
        <translation>이 τ에서는 시각 싱크가 없어 텍스트 싱크에서만 빼냅니다</translation>
    </message>
    <message>
        <source>%1 sink found</source>
        <translation>싱크 %1개 찾음</translation>
    </message>
    <message>
        <source>%1 sinks found</source>
        <translation>싱크 %1개 찾음</translation>
    </message>
    <message>
        <source>%1 rows turned</source>
        <translation>행 %1개 회전</translation>
    </message>
    <message>
        <source>token %1 relaxed in layer %2</source>
        <translation>토큰 %1: 레이어 %2에서 마스크 완화</translation>
    </message>
    <message>
        <source>no such token in these layers, so nothing is cut</source>
        <translation>이 레이어들에 그런 토큰이 없어 아무것도 끊지 않습니다</translation>
    </message>
    <message>
        <source>edges to up to %1 token in %2 layer</source>
        <translation>레이어 %2개에서 최대 토큰 %1개로 가는 간선</translation>
    </message>
    <message>
        <source>edges to up to %1 token in %2 layers</source>
        <translation>레이어 %2개에서 최대 토큰 %1개로 가는 간선</translation>
    </message>
    <message>
        <source>edges to up to %1 tokens in %2 layer</source>
        <translation>레이어 %2개에서 최대 토큰 %1개로 가는 간선</translation>
    </message>
    <message>
        <source>edges to up to %1 tokens in %2 layers</source>
        <translation>레이어 %2개에서 최대 토큰 %1개로 가는 간선</translation>
    </message>
    <message>
        <source>channel %1 in %2 layer</source>
        <translation>레이어 %2개의 채널 %1</translation>
    </message>
    <message>
        <source>channel %1 in %2 layers</source>
        <translation>레이어 %2개의 채널 %1</translation>
    </message>
    <message>
        <source>channels %1 in %2 layer</source>
        <translation>레이어 %2개의 채널 %1</translation>
    </message>
    <message>
        <source>channels %1 in %2 layers</source>
        <translation>레이어 %2개의 채널 %1</translation>
    </message>
    <message>
        <source>the cache needs %1 of %2 prompt tokens: %3 thousand numbers, %4 %</source>
        <translation>캐시는 프롬프트 토큰 %2개 중 %1개가 필요합니다: 수 %3천 개, %4 %</translation>
    </message>
</context>
<context>
    <name>science</name>
    <message>
        <source>Levels</source>
        <translation>레벨</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제점</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>대조</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ChannelsPanel</name>
    <message>
        <source>Ask a question to see the sink channels of the model here.</source>
        <translation>질문하면 모델의 싱크 채널이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>found by calibration</source>
        <translation>보정으로 찾음</translation>
    </message>
    <message>
        <source>saved for this model</source>
        <translation>이 모델용으로 저장됨</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>직접 지정</translation>
    </message>
    <message>
        <source>none · %1</source>
        <translation>없음 · %1</translation>
    </message>
    <message>
        <source>published</source>
        <translation>논문 수록</translation>
    </message>
    <message>
        <source>This run was given its channels, or calibration found none that stand out.</source>
        <translation>이 실행은 채널이 지정되었거나, 보정에서 두드러진 채널을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>published for %1: %2 (%3)</source>
        <translation>%1의 논문 값: %2(%3)</translation>
    </message>
    <message>
        <source>same sizes as %1: %2 (%3)</source>
        <translation>%1과(와) 같은 크기: %2(%3)</translation>
    </message>
    <message>
        <source>Nothing is kept for this model: the next runs calibrate.</source>
        <translation>이 모델용으로 저장된 것이 없습니다: 다음 실행부터 보정합니다.</translation>
    </message>
    <message>
        <source>Channels %1 are kept for this model.</source>
        <translation>이 모델용으로 채널 %1을(를) 저장했습니다.</translation>
    </message>
    <message>
        <source>channel %1, strongest at token %2</source>
        <translation>채널 %1, 토큰 %2에서 가장 강함</translation>
    </message>
    <message>
        <source>layer %1: |h| / RMS(h) = %2</source>
        <translation>레이어 %1: |h| / RMS(h) = %2</translation>
    </message>
    <message>
        <source>channel %1: chosen by hand, not measured</source>
        <translation>채널 %1: 직접 선택, 측정 안 됨</translation>
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
    <name>sinkscope::app::ControlPanel</name>
    <message>
        <source>Random runs</source>
        <translation>무작위 실행 횟수</translation>
    </message>
    <message>
        <source>How many draws of random tokens</source>
        <translation>무작위 토큰의 추출 횟수</translation>
    </message>
    <message>
        <source>Is it the sinks? The methods that are on (or VAR) run once on the sinks and a few times on equally many random tokens.</source>
        <translation>원인이 싱크일까요? 켜진 기법(또는 VAR)을 싱크에 한 번, 같은 수의 무작위 토큰에 여러 번 적용합니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Ends the study and keeps what is there (Esc)</source>
        <translation>비교를 끝내고 지금까지의 결과를 유지(Esc)</translation>
    </message>
    <message>
        <source>Runs the methods on the sinks, on random tokens and on the nearest tokens (Ctrl+R)</source>
        <translation>싱크, 무작위 토큰, 가장 가까운 토큰에 기법을 적용해 실행(Ctrl+R)</translation>
    </message>
    <message>
        <source>cancelled, %1 of %2 runs</source>
        <translation>취소됨, %1/%2회 실행</translation>
    </message>
    <message>
        <source>failed, %1 of %2 runs</source>
        <translation>실패, %1/%2회 실행</translation>
    </message>
    <message>
        <source>What the methods report: %1.</source>
        <translation>기법의 보고: %1.</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>베이스라인</translation>
    </message>
    <message>
        <source>on the sinks</source>
        <translation>싱크</translation>
    </message>
    <message>
        <source>random tokens, draw %1</source>
        <translation>무작위 토큰, 추출 %1회차</translation>
    </message>
    <message>
        <source>nearest tokens</source>
        <translation>가장 가까운 토큰</translation>
    </message>
    <message>
        <source>waits for the other runs</source>
        <translation>다른 실행을 기다리는 중</translation>
    </message>
    <message>
        <source>Δ log p</source>
        <translation>Δ log p</translation>
    </message>
    <message>
        <source>Δ margin</source>
        <translation>Δ 마진</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>Δ vision</source>
        <translation>Δ 시각</translation>
    </message>
    <message>
        <source>Δ sinks</source>
        <translation>Δ 싱크</translation>
    </message>
    <message>
        <source>random tokens</source>
        <translation>무작위 토큰</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ControlRunner</name>
    <message>
        <source>There is no question yet. Ask one, then compare its answer with that of random tokens.</source>
        <translation>아직 질문이 없습니다. 먼저 질문한 다음 그 답변을 무작위 토큰의 경우와 비교하세요.</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ControlSection</name>
    <message>
        <source>Random control</source>
        <translation>무작위 대조</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>The methods that are on (VAR when none is) on equally many random tokens (Ctrl+R)</source>
        <translation>켜진 기법(없으면 VAR)을 같은 수의 무작위 토큰에 적용(Ctrl+R)</translation>
    </message>
    <message>
        <source>run %1 of %2</source>
        <translation>실행 %1/%2</translation>
    </message>
    <message>
        <source>Is it the sinks? Tries the same on random tokens.</source>
        <translation>원인이 싱크일까요? 무작위 토큰에 똑같이 해 봅니다.</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ControlText</name>
    <message>
        <source>random tokens are still to come.</source>
        <translation>무작위 토큰의 결과는 아직 나오지 않았습니다.</translation>
    </message>
    <message>
        <source>on random tokens by %1 (1 run)</source>
        <translation>무작위 토큰에서는 %1(1회)</translation>
    </message>
    <message>
        <source>on random tokens by %1 ± %2 (%3 runs)</source>
        <translation>무작위 토큰에서는 %1 ± %2(%3회)</translation>
    </message>
    <message>
        <source>: at least as extreme in %1 of %2</source>
        <translation>: %2회 중 %1회가 같거나 더 극단적</translation>
    </message>
    <message>
        <source>The runs did not record the answer&apos;s log-probability.</source>
        <translation>실행에 답변의 로그 확률이 기록되지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 on the sinks changes nothing here; %2</source>
        <translation>싱크에 대한 %1은(는) 여기서 아무것도 바꾸지 않습니다. %2</translation>
    </message>
    <message>
        <source>%1 on the sinks moves the margin of the chosen option by %2; %3</source>
        <translation>싱크에 대한 %1(으)로 선택된 선택지의 마진이 %2 변합니다. %3</translation>
    </message>
    <message>
        <source>%1 on the sinks moves the answer&apos;s log-probability by %2; %3</source>
        <translation>싱크에 대한 %1(으)로 답변의 로그 확률이 %2 변합니다. %3</translation>
    </message>
    <message>
        <source>The answer changes</source>
        <translation>답변이 바뀝니다</translation>
    </message>
    <message>
        <source>The answer stays the same</source>
        <translation>답변이 그대로입니다</translation>
    </message>
    <message>
        <source>%1; with random tokens it changes in %2 of %3.</source>
        <translation>%1. 무작위 토큰에서는 %3회 중 %2회 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::CutEntries</name>
    <message>
        <source>Runs the variant with the method Knock-out</source>
        <translation>“녹아웃” 기법으로 변형을 실행</translation>
    </message>
    <message>
        <source>C&amp;ut attention to this token</source>
        <translation>이 토큰에 대한 어텐션 끊기(&amp;U)</translation>
    </message>
    <message>
        <source>Cut attention to the &amp;selected span (%1 tokens)</source>
        <translation>선택한 범위에 대한 어텐션 끊기(토큰 %1개)(&amp;S)</translation>
    </message>
    <message>
        <source>Cut attention to &amp;all sinks</source>
        <translation>모든 싱크에 대한 어텐션 끊기(&amp;A)</translation>
    </message>
    <message>
        <source>Cut attention to this &amp;frame</source>
        <translation>이 프레임에 대한 어텐션 끊기(&amp;F)</translation>
    </message>
    <message>
        <source>Cut attention to this &amp;box</source>
        <translation>이 상자에 대한 어텐션 끊기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Remove all heads of this layer</source>
        <translation>이 레이어의 모든 헤드 제거(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove this head</source>
        <translation>이 헤드 제거(&amp;R)</translation>
    </message>
    <message>
        <source>Adds to the list of the method that removes heads, and runs it</source>
        <translation>헤드를 제거하는 기법의 목록에 추가하고 실행</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::EvictedTokens</name>
    <message>
        <source>not in the cache any more: sink budget k = %1, window %2</source>
        <translation>캐시에 더 이상 없음: 싱크 예산 k = %1, 윈도 %2</translation>
    </message>
    <message>
        <source>cache: %1 of %2 tokens, %3 of %4</source>
        <translation>캐시: 토큰 %1/%2개, %3/%4</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::EvidenceMaps</name>
    <message>
        <source>attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>attention rollout</source>
        <translation>어텐션 롤아웃</translation>
    </message>
    <message>
        <source>hidden-state similarity (TAM-like)</source>
        <translation>은닉 상태 유사도(TAM 방식)</translation>
    </message>
    <message>
        <source>The row of the selected layer and head</source>
        <translation>선택한 레이어와 헤드의 행</translation>
    </message>
    <message>
        <source>Product over all layers of (mean attention of the heads + identity) / 2, the row of the selected token; with sinks removed their columns are left out</source>
        <translation>모든 레이어에 대한 (헤드 평균 어텐션 + 단위행렬) / 2의 곱에서 선택한 토큰의 행. 싱크를 제외하면 그 열을 뺌</translation>
    </message>
    <message>
        <source>This map is about a word of the answer.</source>
        <translation>이 히트맵은 답변의 단어에 대한 것입니다.</translation>
    </message>
    <message>
        <source>The map was cancelled.</source>
        <translation>히트맵이 취소되었습니다.</translation>
    </message>
    <message>
        <source>rollout</source>
        <translation>롤아웃</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>유사도</translation>
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
    <message>
        <source>&amp;Roles of heads (CSV)</source>
        <translation>헤드의 역할 (CSV)(&amp;R)</translation>
    </message>
    <message>
        <source>What each head does, with the figures and thresholds behind it</source>
        <translation>각 헤드의 역할과 그 근거가 되는 수치 및 임계값</translation>
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
    <message>
        <source>%1: %2; %3; layers, heads, tokens and frames count from 0</source>
        <translation>%1: %2; %3; 레이어, 헤드, 토큰, 프레임은 0부터 셈</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::FramesPanel</name>
    <message>
        <source>prompt average</source>
        <translation>프롬프트 평균</translation>
    </message>
    <message>
        <source>Attention per frame</source>
        <translation>프레임별 어텐션</translation>
    </message>
    <message>
        <source>Ask a question about a video to see its frames here.</source>
        <translation>동영상에 대해 질문하면 프레임이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>The mean over the question&apos;s tokens in this layer instead of the selected row.</source>
        <translation>선택한 행 대신 이 레이어에서 질문 토큰의 평균.</translation>
    </message>
    <message>
        <source>The row of this token was not captured.</source>
        <translation>이 토큰의 행은 캡처되지 않았습니다.</translation>
    </message>
    <message>
        <source>temporal collapse %1</source>
        <translation>시간적 붕괴 %1</translation>
    </message>
    <message>
        <source>, %1 without sinks</source>
        <translation>, 싱크 제외 시 %1</translation>
    </message>
    <message>
        <source>anchor frame %1 (%2)</source>
        <translation>앵커 프레임 %1(%2)</translation>
    </message>
    <message>
        <source>no anchor frame</source>
        <translation>앵커 프레임 없음</translation>
    </message>
    <message>
        <source>frame %1: %2 of the attention, %3 of that on the video</source>
        <translation>프레임 %1: 어텐션의 %2, 동영상 어텐션의 %3</translation>
    </message>
    <message>
        <source>without sinks %1, %2 of the rest</source>
        <translation>싱크 제외 %1, 나머지의 %2</translation>
    </message>
    <message>
        <source>anchor frame: more than half of the attention on the video</source>
        <translation>앵커 프레임: 동영상 어텐션의 절반 이상</translation>
    </message>
    <message>
        <source>temporal collapse: 1 − entropy over frames, 0 even, 1 one frame has all</source>
        <translation>시간적 붕괴: 1 − 프레임에 대한 엔트로피, 0은 균등, 1은 한 프레임에 모두 집중</translation>
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
    <message>
        <source>Arrows, Shift+arrows</source>
        <translation>화살표, Shift+화살표</translation>
    </message>
    <message>
        <source>Move the shape, the end of its path (scene maker)</source>
        <translation>도형, 경로 끝점 이동(장면 만들기)</translation>
    </message>
    <message>
        <source>+ − Delete</source>
        <translation>+ − Delete</translation>
    </message>
    <message>
        <source>Size of the shape, take it out (scene maker)</source>
        <translation>도형 크기, 빼기(장면 만들기)</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::LevelModel</name>
    <message>
        <source>primary</source>
        <translation>1차</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>2차</translation>
    </message>
    <message>
        <source>short</source>
        <translation>단기</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>싱크</translation>
    </message>
    <message>
        <source>The token, or where on the video it lies.</source>
        <translation>토큰 또는 동영상에서의 위치.</translation>
    </message>
    <message>
        <source>level</source>
        <translation>레벨</translation>
    </message>
    <message>
        <source>Primary: a sink in most layers. Short: in very few. Secondary: between them. arXiv 2512.22213; the bands are scaled for models with few layers.</source>
        <translation>1차: 대부분의 레이어에서 싱크. 단기: 극소수 레이어에서만. 2차: 그 사이. arXiv 2512.22213. 레이어가 적은 모델에서는 구간을 비례 조정합니다.</translation>
    </message>
    <message>
        <source>born</source>
        <translation>생성</translation>
    </message>
    <message>
        <source>First layer whose incoming residual points along the primary sink&apos;s, |cos| &gt; 0.9.</source>
        <translation>입력 잔차가 1차 싱크와 같은 방향인(|cos| &gt; 0.9) 첫 레이어.</translation>
    </message>
    <message>
        <source>end</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Last such layer.</source>
        <translation>그러한 마지막 레이어.</translation>
    </message>
    <message>
        <source>life</source>
        <translation>수명</translation>
    </message>
    <message>
        <source>Number of such layers; they need not follow each other.</source>
        <translation>그러한 레이어의 수. 이어져 있을 필요는 없습니다.</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>Largest L2 norm of the residual in these layers.</source>
        <translation>이 레이어들에서 잔차의 최대 L2 노름.</translation>
    </message>
    <message>
        <source>MLP cos</source>
        <translation>MLP cos</translation>
    </message>
    <message>
        <source>Cosine of the MLP output that wrote it, in the layer before its birth, with the direction of the primary sink.</source>
        <translation>생성 직전 레이어에서 이를 쓴 MLP 출력과 1차 싱크 방향의 코사인.</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>What the token stands for in the prompt.</source>
        <translation>프롬프트에서 토큰이 나타내는 것.</translation>
    </message>
    <message>
        <source>token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Position in the sequence, from 0.</source>
        <translation>시퀀스 안의 위치, 0부터.</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::LevelsPanel</name>
    <message>
        <source>Layers and tokens</source>
        <translation>레이어와 토큰</translation>
    </message>
    <message>
        <source>Quantity of the map</source>
        <translation>맵에 표시할 값</translation>
    </message>
    <message>
        <source>Sinks and their layers</source>
        <translation>싱크와 그 레이어</translation>
    </message>
    <message>
        <source>The last colour stands for the largest percent of the values.</source>
        <translation>마지막 색은 값의 상위 1%를 나타냅니다.</translation>
    </message>
    <message>
        <source>Ask a question to see layers and tokens here.</source>
        <translation>질문하면 레이어와 토큰이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Primary sink: token %1 in layers %2</source>
        <translation>1차 싱크: 토큰 %1, 레이어 %2에 있음</translation>
    </message>
    <message>
        <source>; gone in layers %1</source>
        <translation>, 레이어 %1에서는 사라짐</translation>
    </message>
    <message>
        <source>layer %1 · %2</source>
        <translation>레이어 %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>sink: born in layer %1, last in layer %2, %n layers</source>
        <translation>
            <numerusform>싱크: 레이어 %1에서 생성, 레이어 %2가 마지막, 레이어 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>α: attention on the sink, mean over the prompt&apos;s queries and the heads of the layer</source>
        <translation>α: 싱크에 대한 어텐션, 프롬프트의 쿼리와 레이어의 헤드에 걸친 평균</translation>
    </message>
    <message>
        <source>secondary sinks: %1</source>
        <translation>2차 싱크: %1</translation>
    </message>
    <message>
        <source>; its α does not fall in the middle</source>
        <translation>; 그 α는 중간에서 떨어지지 않음</translation>
    </message>
    <message>
        <source>; α %1 (L%2) → %3 (L%4) → %5 (L%6)</source>
        <translation>; α %1 (L%2) → %3 (L%4) → %5 (L%6)</translation>
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
    <name>sinkscope::app::OptionPages</name>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>선택지</translation>
    </message>
    <message>
        <source>The answers and what else the model might have said</source>
        <translation>답변과 모델이 말했을 수도 있는 다른 내용</translation>
    </message>
    <message>
        <source>How probable each option of the question is</source>
        <translation>질문의 각 선택지의 확률</translation>
    </message>
    <message>
        <source>no letter</source>
        <translation>글자 없음</translation>
    </message>
    <message>
        <source>The texts name %1 (baseline) and %2 (variant).</source>
        <translation>텍스트의 답은 %1(베이스라인)과 %2(변형)입니다.</translation>
    </message>
    <message>
        <source>The text names %1.</source>
        <translation>텍스트의 답은 %1입니다.</translation>
    </message>
    <message>
        <source>Letters hold %1 and %2 of the first token&apos;s probability.</source>
        <translation>첫 토큰 확률 중 글자의 비율은 %1와(과) %2입니다.</translation>
    </message>
    <message>
        <source>Letters hold %1 of the first token&apos;s probability.</source>
        <translation>첫 토큰 확률 중 글자의 비율은 %1입니다.</translation>
    </message>
    <message>
        <source>The lead of %1 changes by %2.</source>
        <translation>%1의 우위가 %2 변합니다.</translation>
    </message>
    <message>
        <source>The tokens of some options were not recorded.</source>
        <translation>일부 선택지의 토큰이 기록되지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::OverlaySection</name>
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
    <message>
        <source>Sinks and overlay</source>
        <translation>싱크와 오버레이</translation>
    </message>
    <message>
        <source>tower artifacts ◇</source>
        <translation>타워 아티팩트 ◇</translation>
    </message>
    <message>
        <source>What counts as a sink</source>
        <translation>싱크의 정의</translation>
    </message>
    <message>
        <source>sinks</source>
        <translation>싱크</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>임계값 %1</translation>
    </message>
    <message>
        <source>Threshold of the tower&apos;s artifacts</source>
        <translation>타워 아티팩트의 임계값</translation>
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
    <message>
        <source>Computing the map</source>
        <translation>히트맵 계산 중</translation>
    </message>
    <message>
        <source>Map: %1 ▾</source>
        <translation>히트맵: %1 ▾</translation>
    </message>
    <message>
        <source>computing the map …</source>
        <translation>히트맵 계산 중 …</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>looking for sinks …</source>
        <translation>싱크를 찾는 중 …</translation>
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
    <message>
        <source>Map on the frames</source>
        <translation>프레임 위의 히트맵</translation>
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
    <name>sinkscope::app::ProblemsPanel</name>
    <message>
        <source>Ask a question; what may mislead will be listed here.</source>
        <translation>질문하세요. 오해를 부를 수 있는 점이 여기에 나열됩니다.</translation>
    </message>
    <message>
        <source>Nothing suspicious found.</source>
        <translation>의심스러운 점이 없습니다.</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>문제점 %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제점</translation>
    </message>
    <message numerus="yes">
        <source>%n found in what is shown</source>
        <translation>
            <numerusform>표시 내용에서 %n개 발견</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RoleBar</name>
    <message>
        <source>Only %1 heads</source>
        <translation>%1 헤드만</translation>
    </message>
    <message>
        <source>A click shows these heads alone.</source>
        <translation>클릭하면 이 헤드만 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::RoleGrid</name>
    <message>
        <source>sink mass</source>
        <translation>싱크 비중</translation>
    </message>
    <message>
        <source>sink from %1</source>
        <translation>%1 이상이면 싱크</translation>
    </message>
    <message>
        <source>image mass</source>
        <translation>이미지 비중</translation>
    </message>
    <message>
        <source>image-centred from %1</source>
        <translation>%1 이상이면 이미지 중심</translation>
    </message>
    <message>
        <source>image odds</source>
        <translation>이미지 배율</translation>
    </message>
    <message>
        <source>and from %1</source>
        <translation>그리고 %1 이상</translation>
    </message>
    <message>
        <source>recency</source>
        <translation>최근 비중</translation>
    </message>
    <message>
        <source>recency from %1</source>
        <translation>%1 이상이면 최근</translation>
    </message>
    <message>
        <source>row entropy</source>
        <translation>행 엔트로피</translation>
    </message>
    <message>
        <source>spread from %1, dormant up to %2</source>
        <translation>%1 이상이면 확산, %2 이하이면 휴면</translation>
    </message>
    <message>
        <source>column entropy</source>
        <translation>열 엔트로피</translation>
    </message>
    <message>
        <source>dormant from %1</source>
        <translation>%1 이상이면 휴면</translation>
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
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>프레임 %n개</numerusform>
        </translation>
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
    <name>sinkscope::app::SceneMaker</name>
    <message>
        <source>Wrote %1</source>
        <translation>%1에 내보냄</translation>
    </message>
    <message>
        <source>Asked. The answer appears here and in the window.</source>
        <translation>질문했습니다. 답변은 여기와 창에 나타납니다.</translation>
    </message>
    <message>
        <source>Drag a shape to move it, the tip of its arrow to change its path; the wheel changes its size.</source>
        <translation>도형을 끌면 이동하고, 화살표 끝을 끌면 경로가 바뀌며, 휠로 크기를 바꿉니다.</translation>
    </message>
    <message>
        <source>Writing the clip</source>
        <translation>클립 쓰는 중</translation>
    </message>
    <message>
        <source>The question is empty. Type what you want to know.</source>
        <translation>질문이 비어 있습니다. 알고 싶은 것을 입력하세요.</translation>
    </message>
    <message>
        <source>Save clip</source>
        <translation>클립 저장</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>비디오 (*.mp4)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Questions that fit the scene, or your own; in English, which is what the built-in model speaks</source>
        <translation>장면에 맞는 질문 또는 직접 입력한 질문. 내장 모델이 아는 영어로</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>질문하기</translation>
    </message>
    <message>
        <source>Writes the clip, opens it in the window and asks (Ctrl+Enter)</source>
        <translation>클립을 쓰고 창에서 열어 질문합니다 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Save as mp4…</source>
        <translation>mp4로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Any model can be asked; shapes and colours are those of the built-in one.</source>
        <translation>어떤 모델에도 질문할 수 있습니다. 도형과 색은 내장 모델이 아는 것입니다.</translation>
    </message>
    <message>
        <source>Progress of the clip</source>
        <translation>클립 진행 상황</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Scene maker</source>
        <translation>장면 만들기</translation>
    </message>
    <message>
        <source>Add a shape to begin.</source>
        <translation>먼저 도형을 추가하세요.</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>도형</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>&amp;Add a shape</source>
        <translation>도형 추가(&amp;A)</translation>
    </message>
    <message>
        <source>Up to four, as the built-in model was trained on</source>
        <translation>내장 모델의 학습과 같이 네 개까지</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>배경</translation>
    </message>
    <message>
        <source>Frame, length</source>
        <translation>화면, 길이</translation>
    </message>
    <message>
        <source>&amp;New colours</source>
        <translation>새 색(&amp;N)</translation>
    </message>
    <message>
        <source>Other dull colours and another pattern</source>
        <translation>다른 흐린 색과 다른 무늬</translation>
    </message>
    <message>
        <source>Shape of the frame</source>
        <translation>화면 비율</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 초</translation>
    </message>
    <message>
        <source>Length of the clip</source>
        <translation>클립 길이</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <translation>실행 취소 (%1)</translation>
    </message>
    <message>
        <source>Redo (%1)</source>
        <translation>다시 실행 (%1)</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ScenePlayer</name>
    <message>
        <source>Play or stop (Space)</source>
        <translation>재생 또는 정지(스페이스)</translation>
    </message>
    <message>
        <source>Time in the clip</source>
        <translation>클립 안의 시각</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>%1 / %2 s</source>
        <translation>%1 / %2초</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::SceneRow</name>
    <message>
        <source>Shape</source>
        <translation>도형</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>The built-in model knows these seven colours</source>
        <translation>내장 모델은 이 일곱 가지 색을 압니다</translation>
    </message>
    <message>
        <source>Take this shape out</source>
        <translation>이 도형 빼기</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>움직임</translation>
    </message>
    <message>
        <source>stays still</source>
        <translation>가만히 있음</translation>
    </message>
    <message>
        <source>moves all the time</source>
        <translation>내내 움직임</translation>
    </message>
    <message>
        <source>moves first</source>
        <translation>먼저 움직임</translation>
    </message>
    <message>
        <source>moves second</source>
        <translation>나중에 움직임</translation>
    </message>
    <message>
        <source>own times</source>
        <translation>시각 직접 지정</translation>
    </message>
    <message>
        <source>When it begins to move</source>
        <translation>움직이기 시작하는 시각</translation>
    </message>
    <message>
        <source>When it stops</source>
        <translation>멈추는 시각</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds</extracomment>
        <translation> 초</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::SceneWords</name>
    <message>
        <source>circle</source>
        <translation>원</translation>
    </message>
    <message>
        <source>square</source>
        <translation>정사각형</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>삼각형</translation>
    </message>
    <message>
        <source>star</source>
        <translation>별</translation>
    </message>
    <message>
        <source>red</source>
        <translation>빨간색</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>주황색</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>노란색</translation>
    </message>
    <message>
        <source>green</source>
        <translation>초록색</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>파란색</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>보라색</translation>
    </message>
    <message>
        <source>white</source>
        <translation>흰색</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>단색</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>그라데이션</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>구름무늬</translation>
    </message>
    <message>
        <source>two zones</source>
        <translation>두 영역</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>줄무늬</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: a colour, %2: a shape</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The %1 and the %2 touch or nearly do.</source>
        <translation>%1, %2: 서로 닿거나 거의 닿습니다.</translation>
    </message>
    <message>
        <source>The %1 moves at a slant; the built-in model knows right, left, up and down.</source>
        <translation>%1: 비스듬히 움직입니다. 내장 모델은 오른쪽, 왼쪽, 위, 아래만 압니다.</translation>
    </message>
    <message>
        <source>The path of the %1 is short.</source>
        <translation>%1: 경로가 짧습니다.</translation>
    </message>
    <message>
        <source>Two shapes have one colour.</source>
        <translation>두 도형의 색이 같습니다.</translation>
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
    <name>sinkscope::app::TagControls</name>
    <message>
        <source>without tag</source>
        <translation>태그 제외</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>엄격</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>산점도</translation>
    </message>
    <message>
        <source>Tokens in two dimensions, by the sink that caught them</source>
        <translation>2차원의 토큰, 포착한 싱크별</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>방출</translation>
    </message>
    <message>
        <source>How long later residuals keep the tag</source>
        <translation>이후 잔차가 태그를 얼마나 오래 유지하는지</translation>
    </message>
    <message>
        <source>What the scatter shows</source>
        <translation>산점도의 표시 내용</translation>
    </message>
    <message>
        <source>Outputs of the head, or the residuals of a later layer</source>
        <translation>헤드의 출력 또는 이후 레이어의 잔차</translation>
    </message>
    <message>
        <source>Sink whose tag is followed</source>
        <translation>태그를 추적할 싱크</translation>
    </message>
    <message>
        <source>Takes the part that comes from the sinks out of the outputs: what held the groups apart is gone when they fall together</source>
        <translation>출력에서 싱크에서 온 부분을 뺍니다: 그룹이 겹치면 그룹을 나누던 요인이 사라진 것입니다</translation>
    </message>
    <message>
        <source>A sink catches a token that puts at least 0.5 of its attention on it instead of 0.2</source>
        <translation>싱크가 토큰을 포착하는 조건을 어텐션 0.2 이상에서 0.5 이상으로 바꿉니다</translation>
    </message>
    <message>
        <source>head outputs</source>
        <translation>헤드 출력</translation>
    </message>
    <message>
        <source>residuals leaving L%1</source>
        <translation>L%1에서 나가는 잔차</translation>
    </message>
    <message>
        <source>residuals entering L%1</source>
        <translation>L%1(으)로 들어가는 잔차</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::TagPanel</name>
    <message>
        <source>cosine with the tag</source>
        <translation>태그와의 코사인</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>아직 실행 결과 없음</translation>
    </message>
    <message>
        <source>Looking for the sinks of the head</source>
        <translation>헤드의 싱크 찾는 중</translation>
    </message>
    <message>
        <source>Projecting the residuals</source>
        <translation>잔차 투영 중</translation>
    </message>
    <message>
        <source>Following the tag through the layers</source>
        <translation>레이어를 따라 태그 추적 중</translation>
    </message>
    <message>
        <source>Cancelled. Select the head again to compute it.</source>
        <translation>취소되었습니다. 계산하려면 헤드를 다시 선택하세요.</translation>
    </message>
    <message>
        <source>%1 · %2 of the variance</source>
        <translation>%1 · 분산의 %2</translation>
    </message>
    <message>
        <source>No token takes more than 0.2 of this head&apos;s attention on average: it has no sinks, so nothing is caught.</source>
        <translation>이 헤드의 어텐션을 평균 0.2보다 많이 받는 토큰이 없습니다: 싱크가 없어 포착된 것이 없습니다.</translation>
    </message>
    <message>
        <source>one sink catches %1 of %2 tokens; </source>
        <translation>싱크 1개가 토큰 %2개 중 %1개를 포착, </translation>
    </message>
    <message numerus="yes">
        <source>%n sinks catch %1 of %2 tokens; </source>
        <translation>
            <numerusform>싱크 %n개가 토큰 %2개 중 %1개를 포착, </numerusform>
        </translation>
    </message>
    <message>
        <source>the outputs do not vary.</source>
        <translation>출력이 변하지 않습니다.</translation>
    </message>
    <message>
        <source>its tag makes %1 of the variance of the outputs.</source>
        <translation>그 태그가 출력 분산의 %1을(를) 차지합니다.</translation>
    </message>
    <message>
        <source>their tags make %1 of the variance of the outputs.</source>
        <translation>그 태그들이 출력 분산의 %1을(를) 차지합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows are no numbers and left out.</source>
        <translation>
            <numerusform>행 %n개는 숫자가 아니어서 제외했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source> · caught from 0.5 on</source>
        <translation> · 0.5 이상이면 포착</translation>
    </message>
    <message>
        <source> · caught from 0.2 on</source>
        <translation> · 0.2 이상이면 포착</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>포착됨</translation>
    </message>
    <message>
        <source>others</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>caught by no sink</source>
        <translation>어떤 싱크에도 포착되지 않음</translation>
    </message>
    <message>
        <source>caught by %1 with %2 of its attention</source>
        <translation>%1에 포착됨, 어텐션의 %2</translation>
    </message>
    <message>
        <source>%1, strongest tags</source>
        <translation>%1, 태그가 가장 강함</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::ThresholdPanel</name>
    <message>
        <source>Thresholds of VAR</source>
        <translation>VAR의 임계값</translation>
    </message>
    <message>
        <source>Ask a question to see the heads here.</source>
        <translation>질문하면 헤드가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>The prompt has no vision tokens, so there is nothing for VAR to choose from.</source>
        <translation>프롬프트에 시각 토큰이 없어 VAR이 고를 대상이 없습니다.</translation>
    </message>
    <message>
        <source>This run kept too little for the plot: φ and the rows of the prompt&apos;s last token. Run again with more capture.</source>
        <translation>이 실행에는 그래프에 필요한 기록이 부족합니다: φ와 프롬프트 마지막 토큰의 행이 필요합니다. 캡처를 늘려 다시 실행하세요.</translation>
    </message>
    <message>
        <source>No layer has visual sinks at τ = %1: the largest φ of a vision token is %2.</source>
        <translation>τ = %1에서 시각 싱크가 있는 레이어가 없습니다: 시각 토큰의 최대 φ는 %2입니다.</translation>
    </message>
    <message>
        <source>No layer has visual sinks at τ = %1.</source>
        <translation>τ = %1에서 시각 싱크가 있는 레이어가 없습니다.</translation>
    </message>
    <message>
        <source>Lower τ to %1 and run</source>
        <translation>τ를 %1(으)로 낮추고 실행</translation>
    </message>
    <message>
        <source>%1 of %2 heads chosen · last prompt row · τ %3</source>
        <translation>헤드 %2개 중 %1개 선택 · 프롬프트의 마지막 행 · τ %3</translation>
    </message>
    <message>
        <source>would be edited</source>
        <translation>편집 예정</translation>
    </message>
    <message>
        <source>stays: too little attention on the video</source>
        <translation>그대로: 동영상에 대한 어텐션이 너무 적음</translation>
    </message>
    <message>
        <source>stays: too much of it on visual sinks</source>
        <translation>그대로: 시각 싱크의 비율이 너무 큼</translation>
    </message>
    <message>
        <source>image mass %1: attention on the video</source>
        <translation>이미지 비중 %1: 동영상에 대한 어텐션</translation>
    </message>
    <message>
        <source>%1 of it on visual sinks</source>
        <translation>그중 %1이(가) 시각 싱크</translation>
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
    <message>
        <source>◇&#xa0;tower artifact</source>
        <translation>◇&#xa0;타워 아티팩트</translation>
    </message>
    <message>
        <source>display only</source>
        <translation>표시만 바뀜</translation>
    </message>
    <message>
        <source>sink of layer %1: %2</source>
        <translation>레이어 %1의 싱크: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n vision tokens</source>
        <translation>
            <numerusform>시각 토큰 %n개 중 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>Patches whose output vector of the vision tower is far longer than the others (◇). They arise before the language model and are no sinks of it, though a token may be both.</source>
        <translation>비전 타워의 출력 벡터가 다른 것보다 훨씬 긴 패치(◇). 언어 모델 이전에 생기며 그 싱크가 아니지만, 한 토큰이 둘 다일 수 있습니다.</translation>
    </message>
    <message>
        <source>Threshold: norm ≥ %1, the larger of median + %2 · MAD and %3 · median (median %4, MAD %5)</source>
        <translation>임계값: 노름 ≥ %1, 중앙값 + %2 · MAD와 %3 · 중앙값 중 큰 값(중앙값 %4, MAD %5)</translation>
    </message>
    <message>
        <source>Published for %1: norm ≥ %2 (%3)</source>
        <translation>%1의 논문 값: 노름 ≥ %2(%3)</translation>
    </message>
    <message>
        <source>%1 of %2 are sinks of the language model in some layer</source>
        <translation>%2개 중 %1개가 어느 레이어에서 언어 모델의 싱크</translation>
    </message>
    <message>
        <source>vision tower: norm %1, artifact from %2 on: no</source>
        <translation>비전 타워: 노름 %1, %2 이상이면 아티팩트: 아니요</translation>
    </message>
    <message>
        <source>vision tower: norm %1 ≥ %2: artifact</source>
        <translation>비전 타워: 노름 %1 ≥ %2: 아티팩트</translation>
    </message>
    <message numerus="yes">
        <source>also a sink of the language model in %n layers</source>
        <translation>
            <numerusform>레이어 %n개에서 언어 모델의 싱크이기도 함</numerusform>
        </translation>
    </message>
    <message>
        <source>a sink of the language model in no layer</source>
        <translation>어느 레이어에서도 언어 모델의 싱크가 아님</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>채널 %1</translation>
    </message>
    <message>
        <source>channels %1</source>
        <translation>채널 %1</translation>
    </message>
    <message>
        <source>sinks beyond the scale: %1 of the row</source>
        <translation>스케일 밖의 싱크: 행의 %1</translation>
    </message>
    <message>
        <source>sinks removed: %1 of the row</source>
        <translation>싱크 제외: 행의 %1</translation>
    </message>
    <message>
        <source>rest scaled to 1</source>
        <translation>나머지를 1로 정규화</translation>
    </message>
    <message>
        <source>square-root scale</source>
        <translation>제곱근 스케일</translation>
    </message>
    <message>
        <source>log scale, 3 decades</source>
        <translation>로그 스케일, 3자릿수</translation>
    </message>
    <message>
        <source>percentile scale</source>
        <translation>백분위 스케일</translation>
    </message>
    <message>
        <source>no visual sinks at %1</source>
        <translation>%1인 시각 싱크 없음</translation>
    </message>
    <message>
        <source>sink: %1</source>
        <translation>싱크: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sinks in layer %1, </source>
        <translation>
            <numerusform>레이어 %1에 싱크 %n개, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them visual</source>
        <translation>
            <numerusform>그중 시각 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>rollout %1 (rank %2)</source>
        <translation>롤아웃 %1(%2위)</translation>
    </message>
    <message>
        <source>similarity %1 (rank %2)</source>
        <translation>유사도 %1(%2위)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Threshold: norm ≥ %1, chosen by hand</source>
        <translation>임계값: 노름 ≥ %1, 직접 선택</translation>
    </message>
    <message>
        <source>Threshold: norm ≥ %1, the published one</source>
        <translation>임계값: 노름 ≥ %1, 발표된 값</translation>
    </message>
    <message>
        <source>Nothing was published for this vision tower</source>
        <translation>이 비전 타워에는 발표된 값이 없습니다</translation>
    </message>
    <message>
        <source>sinks left out of the rollout: %1</source>
        <translation>롤아웃에서 뺀 싱크: %1</translation>
    </message>
    <message>
        <source>sinks beyond the scale: %1</source>
        <translation>척도를 넘는 싱크: %1</translation>
    </message>
    <message>
        <source>sinks removed: %1</source>
        <translation>제거한 싱크: %1</translation>
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
    <message>
        <source>Compare with a c&amp;ontrol</source>
        <translation>대조와 비교(&amp;O)</translation>
    </message>
    <message>
        <source>Is it the sinks? The same methods on equally many random tokens</source>
        <translation>원인이 싱크일까요? 같은 기법을 같은 수의 무작위 토큰에 적용</translation>
    </message>
    <message>
        <source>Dra&amp;w a box on the frame</source>
        <translation>프레임에 상자 그리기(&amp;W)</translation>
    </message>
    <message>
        <source>Drag a box to cut attention to it; Shift+Alt and dragging does the same</source>
        <translation>끌어서 상자를 그리면 그곳에 대한 어텐션을 끊음. Shift+Alt를 누르고 끌어도 같음</translation>
    </message>
    <message>
        <source>&amp;Vision-tower artifacts</source>
        <translation>비전 타워 아티팩트(&amp;V)</translation>
    </message>
    <message>
        <source>When removed: &amp;left out</source>
        <translation>제외할 때: 그냥 빼기(&amp;L)</translation>
    </message>
    <message>
        <source>When removed: the rest scaled to &amp;1</source>
        <translation>제외할 때: 나머지를 1로 정규화(&amp;1)</translation>
    </message>
    <message>
        <source>When removed: &amp;kept, but off the colour scale</source>
        <translation>제외할 때: 남기되 색상 스케일에서 제외(&amp;K)</translation>
    </message>
    <message>
        <source>Sc&amp;ale</source>
        <translation>스케일(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Linear</source>
        <translation>선형(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Square root</source>
        <translation>제곱근(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;ogarithmic</source>
        <translation>로그(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Percentile</source>
        <translation>백분위(&amp;P)</translation>
    </message>
    <message>
        <source>What counts as a sin&amp;k</source>
        <translation>싱크의 정의(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Bring to the front</source>
        <translation>맨 앞으로 가져오기(&amp;B)</translation>
    </message>
    <message>
        <source>M&amp;ap on the frames</source>
        <translation>프레임 위의 히트맵(&amp;A)</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>What each head does: sink, image-centred, recency, spread, dormant or mixed</source>
        <translation>각 헤드의 역할: 싱크, 이미지 중심, 최근, 확산, 휴면 또는 혼합</translation>
    </message>
    <message>
        <source>S&amp;cene maker…</source>
        <translation>장면 만들기(&amp;C)…</translation>
    </message>
    <message>
        <source>Draw shapes that move, and ask about them</source>
        <translation>움직이는 도형을 그리고 질문합니다</translation>
    </message>
    <message>
        <source>&amp;Threshold of artifacts</source>
        <translation>아티팩트 임계값(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Robust: far above the median</source>
        <translation>견고: 중앙값보다 훨씬 큼(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Published for the tower, else robust</source>
        <translation>타워의 발표된 값, 없으면 견고 규칙(&amp;P)</translation>
    </message>
    <message>
        <source>A &amp;norm of your own…</source>
        <translation>직접 정한 노름(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>다음 패널(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>이전 패널(&amp;P)</translation>
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
    <message>
        <source>No answer: the window says why.</source>
        <translation>답변 없음: 이유는 창에 표시됩니다.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>답변: %1</translation>
    </message>
    <message>
        <source>Artifacts from norm</source>
        <translation>아티팩트 기준 노름</translation>
    </message>
    <message>
        <source>A positive number</source>
        <translation>양수</translation>
    </message>
    <message>
        <source>Type a positive number.</source>
        <translation>양수를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter marks tokens whose output of the vision tower is %1 or longer</source>
        <translation>Enter를 누르면 비전 타워 출력의 길이가 %1 이상인 토큰을 표시합니다</translation>
    </message>
</context>
<context>
    <name>sinkscope::app::WorkLine</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
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
    <name>sinkscope::widgets::ChannelEvidence</name>
    <message>
        <source>Sink channels</source>
        <translation>싱크 채널</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>채널 추가</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>재설정</translation>
    </message>
    <message>
        <source>Back to the channels that the calibration proposes</source>
        <translation>보정이 제안하는 채널로 되돌리기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Keep these channels for this model</source>
        <translation>이 모델용으로 이 채널들을 저장</translation>
    </message>
    <message>
        <source>Add a channel, 0 to %1</source>
        <translation>채널 추가, 0~%1</translation>
    </message>
    <message>
        <source>“%1” is not a channel; a whole number from 0 to %2 is.</source>
        <translation>“%1”은(는) 채널이 아닙니다. 0~%2 사이의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>There is no channel %1: the model has %2, from 0 to %3.</source>
        <translation>채널 %1이(가) 없습니다. 이 모델의 채널은 %2개(0~%3)입니다.</translation>
    </message>
    <message>
        <source>Channel %1 is already chosen.</source>
        <translation>채널 %1은(는) 이미 선택되었습니다.</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ChannelHeatMap</name>
    <message>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>channel %1, median %2, %3</source>
        <translation>채널 %1, 중앙값 %2, %3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>선택됨</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>선택 안 됨</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>largest %1</source>
        <translation>최대 %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>측정 안 됨</translation>
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
        <translation>실행</translation>
    </message>
    <message>
        <source>%1 mean</source>
        <translation>%1 평균</translation>
    </message>
    <message>
        <source>%1 sd</source>
        <translation>%1 표준편차</translation>
    </message>
    <message>
        <source>%1 n</source>
        <translation>%1 n</translation>
    </message>
    <message>
        <source>No value yet</source>
        <translation>아직 값 없음</translation>
    </message>
    <message>
        <source>mean ± standard deviation of %1 repeats
%2</source>
        <translation>반복 %1회의 평균 ± 표준편차
%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::EffectTable</name>
    <message>
        <source>Effect beside controls</source>
        <translation>효과와 대조군</translation>
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
    <name>sinkscope::widgets::FrameBars</name>
    <message>
        <source>Attention per frame</source>
        <translation>프레임별 어텐션</translation>
    </message>
    <message>
        <source>frame %1, mass %2</source>
        <translation>프레임 %1, 비중 %2</translation>
    </message>
    <message>
        <source>frame %1: %2</source>
        <translation>프레임 %1: %2</translation>
    </message>
    <message>
        <source>, without sinks %1</source>
        <translation>, 싱크 제외 %1</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>앵커</translation>
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
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>프레임 %n개</numerusform>
        </translation>
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
    <name>sinkscope::widgets::LayerTokenMap</name>
    <message>
        <source>Layers and tokens</source>
        <translation>레이어와 토큰</translation>
    </message>
    <message>
        <source>L%1 · token %2: %3</source>
        <translation>L%1 · 토큰 %2: %3</translation>
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
    <name>sinkscope::widgets::OptionBars</name>
    <message>
        <source>n/a</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Options of the question</source>
        <translation>질문의 선택지</translation>
    </message>
    <message>
        <source>%1: baseline %2</source>
        <translation>%1: 베이스라인 %2</translation>
    </message>
    <message>
        <source>, variant %1</source>
        <translation>, 변형 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>No flip: both choose %1</source>
        <translation>뒤집힘 없음: 둘 다 %1 선택</translation>
    </message>
    <message>
        <source>Flip: %1 → %2</source>
        <translation>뒤집힘: %1 → %2</translation>
    </message>
    <message>
        <source>margin %1 · entropy %2</source>
        <translation>마진 %1 · 엔트로피 %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>베이스라인</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>변형</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::ProblemList</name>
    <message>
        <source>Notice</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제점</translation>
    </message>
    <message>
        <source>Nothing suspicious found.</source>
        <translation>의심스러운 점이 없습니다.</translation>
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
        <translation>레이어</translation>
    </message>
    <message>
        <source>Groups by layer</source>
        <translation>레이어별 그룹</translation>
    </message>
    <message>
        <source>%1 by layer</source>
        <translation>레이어별 %1</translation>
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
        <translation>없음</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation> (%1~%2)</translation>
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
        <translation>2차원의 토큰</translation>
    </message>
    <message>
        <source>not caught</source>
        <translation>포착 안 됨</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>component 1</source>
        <translation>주성분 1</translation>
    </message>
    <message>
        <source>component 2</source>
        <translation>주성분 2</translation>
    </message>
</context>
<context>
    <name>sinkscope::widgets::SceneCanvas</name>
    <message>
        <source>Scene</source>
        <translation>장면</translation>
    </message>
    <message>
        <source>Nothing selected, shapes: %1</source>
        <translation>선택 없음, 도형: %1</translation>
    </message>
    <message>
        <source>%1 selected, %2 of %3</source>
        <translation>%1 선택됨, %3개 중 %2번째</translation>
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
    <name>sinkscope::widgets::ThresholdPlot</name>
    <message>
        <source>Heads by visual-sink share and image mass</source>
        <translation>시각 싱크 비율과 이미지 비중에 따른 헤드</translation>
    </message>
    <message>
        <source>share of the image mass on sinks</source>
        <translation>이미지 비중 중 싱크의 비율</translation>
    </message>
    <message>
        <source>image mass</source>
        <translation>이미지 비중</translation>
    </message>
    <message>
        <source>%1, ρ %2, floor of the image mass %3</source>
        <translation>%1, ρ %2, 이미지 비중의 하한 %3</translation>
    </message>
    <message>
        <source>%1 of %2 heads</source>
        <translation>헤드 %2개 중 %1개</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 rows</source>
        <translation>%1 · 행 %3개 중 %2개</translation>
    </message>
    <message>
        <source>ρ = %1: chosen heads have at most %2 of their image mass on sinks. Published: %3.</source>
        <translation>ρ = %1: 선택된 헤드는 이미지 비중 중 싱크가 %2 이하입니다. 논문 값: %3.</translation>
    </message>
    <message>
        <source>Chosen heads have at least %1 of their attention on the image. Published: %2.</source>
        <translation>선택된 헤드는 어텐션의 %1 이상이 이미지에 있습니다. 논문 값: %2.</translation>
    </message>
    <message>
        <source>ρ %1</source>
        <translation>ρ %1</translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation>하한 %1</translation>
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
