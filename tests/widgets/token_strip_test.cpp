// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"
#include "widgets/token_strip.h"
#include "widgets/token_strip_attention.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace sinkscope;
using namespace sinkscope::widgets;

namespace {

TokenChip textChip(const char* text, bool special = false)
{
    TokenChip chip;
    chip.text = QString::fromUtf8(text);
    chip.special = special;
    return chip;
}

/// [0] special, [1 … frames · perFrame] vision, then " red", "?"; answers of two tokens.
TokenStripModel smallModel(int frames = 2, int perFrame = 4)
{
    TokenStripModel model;
    model.prompt.push_back(textChip("<|start|>", true));
    for (int token = 0; token < frames * perFrame; ++token) {
        TokenChip chip;
        chip.frame = token / perFrame;
        chip.row = token % perFrame / 2;
        chip.column = token % 2;
        model.prompt.push_back(chip);
    }
    model.prompt.push_back(textChip(" red"));
    model.prompt.push_back(textChip("?"));
    model.baseline = { textChip("It"), textChip(" moves") };
    model.variant = { textChip("It"), textChip(" stays") };
    model.hasVariant = true;
    return model;
}

} // namespace

class TokenStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_strip = std::make_unique<TokenStrip>();
        m_strip->resize(700, 200);
        m_strip->setModel(smallModel());
        m_strip->show();
        QVERIFY(QTest::qWaitForWindowActive(m_strip.get()));
        m_view = m_strip->findChild<QAbstractScrollArea*>(QStringLiteral("tokenStripView"));
        QVERIFY(m_view);
    }

    void marksWhiteSpace()
    {
        QCOMPARE(visibleTokenText(QStringLiteral(" red\n")), QStringLiteral("␣red⏎"));
    }

    void rowEndsStayInTheirFrame()
    {
        auto layout = std::make_shared<Layout>();
        layout->cells.resize(4);
        layout->cells[2].firstFrame = layout->cells[3].firstFrame = 1;
        // Two rows of frame 0 with a newline after each, two cells of frame 1, a word.
        for (const int cell : { 0, -1, 1, -1, 2, 3 })
            layout->tokens.push_back({ 7, TokenKind::Vision, false, cell, "patch" });
        layout->tokens.push_back({ 8, TokenKind::Question, false, -1, "What" });
        Trace trace;
        trace.layout = layout;
        std::vector<int> frames;
        for (const TokenChip& chip : tokenStripModelOf(trace, nullptr).prompt)
            frames.push_back(chip.frame);
        QCOMPARE(frames, (std::vector<int> { 0, 0, 0, -1, 1, 1, -1 }));
    }

    void clickPicksToken()
    {
        QSignalSpy picked(m_strip.get(), &TokenStrip::picked);
        click(m_strip->chipRect(Arm::Variant, 12).center());
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0][0].value<Arm>(), Arm::Variant);
        QCOMPARE(picked[0][1].toInt(), 12);
        QCOMPARE(m_strip->current(), 12);
        QCOMPARE(m_strip->arm(), Arm::Variant);
    }

    void foldedBlockPicksFrame()
    {
        QSignalSpy framePicked(m_strip.get(), &TokenStrip::framePicked);
        QSignalSpy picked(m_strip.get(), &TokenStrip::picked);
        click(m_strip->chipRect(Arm::Baseline, 6).center());
        QCOMPARE(framePicked.size(), 1);
        QCOMPARE(framePicked[0][0].toInt(), 1);
        QCOMPARE(picked.size(), 0);
    }

    void arrowUnfoldsFrame()
    {
        const QRect block = m_strip->chipRect(Arm::Baseline, 1);
        QCOMPARE(m_strip->chipRect(Arm::Baseline, 2), block);
        click(block.topLeft() + QPoint(8, block.height() / 2));
        QVERIFY(m_strip->isFrameUnfolded(0));
        QVERIFY(!m_strip->isFrameUnfolded(1));
        QVERIFY(m_strip->chipRect(Arm::Baseline, 1) != m_strip->chipRect(Arm::Baseline, 2));
        QSignalSpy picked(m_strip.get(), &TokenStrip::picked);
        click(m_strip->chipRect(Arm::Baseline, 2).center());
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0][1].toInt(), 2);
    }

    void doubleClickUnfoldsFrame()
    {
        const QPoint centre = m_strip->chipRect(Arm::Baseline, 5).center();
        click(centre);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, centre);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, centre);
        QVERIFY(m_strip->isFrameUnfolded(1));
    }

    void hoverPreviewsAndLeaves()
    {
        QSignalSpy hovered(m_strip.get(), &TokenStrip::hovered);
        QSignalSpy frameHovered(m_strip.get(), &TokenStrip::frameHovered);
        QSignalSpy left(m_strip.get(), &TokenStrip::left);
        hover(m_strip->chipRect(Arm::Baseline, 9).center());
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0][1].toInt(), 9);
        QCOMPARE(m_strip->current(), -1);
        hover(m_strip->chipRect(Arm::Baseline, 1).center());
        QCOMPARE(frameHovered.size(), 1);
        hover(QPoint(690, 195));
        QCOMPARE(left.size(), 1);
    }

    void keysMoveThroughTokens()
    {
        m_strip->setCurrent(Arm::Baseline, 9);
        m_view->setFocus();
        QSignalSpy picked(m_strip.get(), &TokenStrip::picked);
        QSignalSpy framePicked(m_strip.get(), &TokenStrip::framePicked);
        QTest::keyClick(m_view, Qt::Key_Right);
        QCOMPARE(m_strip->current(), 10);
        QTest::keyClick(m_view, Qt::Key_Left);
        QTest::keyClick(m_view, Qt::Key_Left);
        QCOMPARE(framePicked.size(), 1);
        QCOMPARE(framePicked[0][0].toInt(), 1);
        QTest::keyClick(m_view, Qt::Key_Left);
        QCOMPARE(framePicked.size(), 2);
        QTest::keyClick(m_view, Qt::Key_Home);
        QCOMPARE(m_strip->current(), 0);
        QTest::keyClick(m_view, Qt::Key_Left);
        QCOMPARE(m_strip->current(), 0);
        QTest::keyClick(m_view, Qt::Key_End);
        QCOMPARE(m_strip->current(), 12);
        QTest::keyClick(m_view, Qt::Key_Down);
        QCOMPARE(m_strip->arm(), Arm::Variant);
        QCOMPARE(picked.size(), 5);
    }

    void programmaticSelectionIsSilent()
    {
        QSignalSpy picked(m_strip.get(), &TokenStrip::picked);
        m_strip->setCurrent(Arm::Variant, 11);
        QCOMPARE(picked.size(), 0);
        QCOMPARE(m_strip->current(), 11);
    }

    void attentionScalesAreSeparate()
    {
        std::vector<float> values(11, 0.0f);
        values[0] = 0.9f; // a sink
        values[1] = 0.02f;
        values[5] = 0.04f;
        values[9] = 0.1f;
        values[10] = std::nanf("");
        const TokenStripAttention attention(values, smallModel(), { true });
        QCOMPARE(attention.textLevel(9), 1.0);
        QCOMPARE(attention.textLevel(10), 0.0);
        QCOMPARE(attention.cellLevel(1), 0.5);
        QCOMPARE(attention.frameLevel(0), 0.5);
        QCOMPARE(attention.frameLevel(1), 1.0);
        QCOMPARE(attention.frameLevel(7), 0.0);
    }

    void sinkIsUnderlined()
    {
        const QColor sink = coloursOf(Theme::Dark).sink;
        const QRect chip = m_strip->chipRect(Arm::Baseline, 9);
        QVERIFY(!containsColour(chip, sink));
        m_strip->setSinks(Arm::Baseline, { 9 });
        QVERIFY(containsColour(chip, sink));
        m_strip->setCurrent(Arm::Variant, 11);
        QVERIFY(!containsColour(chip, sink));
    }

    void variantRowFollowsModel()
    {
        TokenStripModel model = smallModel();
        model.hasVariant = false;
        model.variant.clear();
        m_strip->setModel(model);
        QVERIFY(m_strip->chipRect(Arm::Variant, 12).isEmpty());
        QVERIFY(!m_strip->chipRect(Arm::Baseline, 12).isEmpty());
    }

    void wrapsInNarrowWindow()
    {
        const int before = m_strip->chipRect(Arm::Baseline, 10).top();
        m_strip->resize(230, 300);
        QVERIFY(m_strip->chipRect(Arm::Baseline, 10).top() > before);
    }

    void longPromptScrolls()
    {
        m_strip->setModel(smallModel(40, 196));
        m_strip->setAllUnfolded(true);
        const int last = m_strip->model().promptTokens() + 1;
        QVERIFY(m_strip->chipRect(Arm::Baseline, last).isEmpty());
        m_strip->ensureVisible(Arm::Baseline, last);
        QVERIFY(!m_strip->chipRect(Arm::Baseline, last).isEmpty());
    }

private:
    void click(const QPoint& point)
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, point);
    }

    void hover(const QPoint& point) { QTest::mouseMove(m_view->viewport(), point); }

    bool containsColour(const QRect& area, const QColor& colour)
    {
        const QImage image = m_strip->grab(area).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour) {
                    return true;
                }
            }
        }
        return false;
    }

    std::unique_ptr<TokenStrip> m_strip;
    QAbstractScrollArea* m_view = nullptr;
};

QTEST_MAIN(TokenStripTest)
#include "token_strip_test.moc"
