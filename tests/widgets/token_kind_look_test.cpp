// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/token_kind_look.h"

#include <QTest>

using namespace sinkscope;
using namespace sinkscope::widgets;

class TokenKindLookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsJoinNeighbours()
    {
        const std::vector<TokenKind> kinds { TokenKind::System, TokenKind::Vision,
            TokenKind::Vision, TokenKind::Question };
        const std::vector<KindRun> all { { TokenKind::System, 0, 1 }, { TokenKind::Vision, 1, 3 },
            { TokenKind::Question, 3, 4 } };
        QCOMPARE(kindRuns(kinds, 0, 9), all);
        const std::vector<KindRun> part { { TokenKind::Vision, 2, 3 } };
        QCOMPARE(kindRuns(kinds, 2, 3), part);
        QVERIFY(kindRuns({}, 0, 4).empty());
    }

    void questionStandsOut()
    {
        QVERIFY(kindStrength(TokenKind::Question) > kindStrength(TokenKind::Vision));
        QVERIFY(kindStrength(TokenKind::Vision) > kindStrength(TokenKind::Template));
        QVERIFY(kindLabel(TokenKind::Template).isEmpty());
        QCOMPARE(kindLabel(TokenKind::Vision), QStringLiteral("vision"));
    }
};

QTEST_MAIN(TokenKindLookTest)
#include "token_kind_look_test.moc"
