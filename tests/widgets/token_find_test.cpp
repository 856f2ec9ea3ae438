// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/find_bar.h"
#include "widgets/themed_label.h"
#include "widgets/token_find.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sinkscope::widgets;

namespace {

TokenChip textChip(const char* text)
{
    TokenChip chip;
    chip.text = QString::fromUtf8(text);
    return chip;
}

/// "The cir", two vision tokens, "cle", then an answer "a cir|cle".
TokenStripModel brokenWords()
{
    TokenStripModel model;
    TokenChip vision;
    vision.frame = 0;
    vision.text = QStringLiteral("<image>");
    model.prompt = { textChip("The"), textChip(" cir"), vision, vision, textChip("cle") };
    model.baseline = { textChip("a"), textChip("␣Cir"), textChip("cle"), textChip("circle") };
    return model;
}

QString textOf(const FindBar& bar)
{
    return bar.findChild<ThemedLabel*>(QStringLiteral("findCount"))->text();
}

} // namespace

class TokenFindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesSpanTokensButNotVision()
    {
        const auto matches = findTokens(brokenWords(), QStringLiteral("circle"));
        const std::vector<TokenMatch> expected { { Arm::Baseline, true, 6, 7 },
            { Arm::Baseline, true, 8, 8 } };
        QVERIFY(matches == expected);
    }

    void whiteSpaceAndMarksAreTheSame()
    {
        QCOMPARE(findTokens(brokenWords(), QStringLiteral("a cir")).size(), std::size_t { 1 });
        QCOMPARE(findTokens(brokenWords(), QStringLiteral("the␣cir")).size(), std::size_t { 1 });
    }

    void variantCountsOnlyWhenShown()
    {
        TokenStripModel model = brokenWords();
        model.variant = { textChip("circle") };
        QCOMPARE(findTokens(model, QStringLiteral("circle")).size(), std::size_t { 2 });
        model.hasVariant = true;
        const auto matches = findTokens(model, QStringLiteral("circle"));
        QCOMPARE(matches.size(), std::size_t { 3 });
        QCOMPARE(matches.back().arm, Arm::Variant);
    }

    void nothingIsFoundForNothing()
    {
        QVERIFY(findTokens(brokenWords(), {}).empty());
        QVERIFY(findTokens(brokenWords(), QStringLiteral("image")).empty());
        QVERIFY(findTokens({}, QStringLiteral("a")).empty());
    }

    void barTellsWhatIsPressed()
    {
        FindBar bar;
        QVERIFY(bar.isHidden());
        bar.open();
        auto* line = bar.findChild<QLineEdit*>(QStringLiteral("findText"));
        QSignalSpy texts(&bar, &FindBar::textChanged);
        QSignalSpy next(&bar, &FindBar::nextRequested);
        QSignalSpy previous(&bar, &FindBar::previousRequested);
        QSignalSpy closed(&bar, &FindBar::closed);
        QTest::keyClicks(line, QStringLiteral("ab"));
        QCOMPARE(texts.size(), 2);
        QTest::keyClick(line, Qt::Key_Return);
        QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(next.size(), 1);
        QCOMPARE(previous.size(), 1);
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(bar.isHidden());
        QCOMPARE(bar.text(), QStringLiteral("ab"));
    }

    void barCounts()
    {
        FindBar bar;
        bar.open();
        bar.setCount(-1, 0);
        QVERIFY(textOf(bar).isEmpty());
        QTest::keyClicks(
            bar.findChild<QLineEdit*>(QStringLiteral("findText")), QStringLiteral("x"));
        bar.setCount(1, 5);
        QCOMPARE(textOf(bar), QStringLiteral("2 of 5"));
        bar.setCount(-1, 0);
        QCOMPARE(textOf(bar), QStringLiteral("no match"));
        QVERIFY(!bar.findChild<QToolButton*>(QStringLiteral("findPrevious"))->isEnabled());
    }
};

QTEST_MAIN(TokenFindTest)
#include "token_find_test.moc"
