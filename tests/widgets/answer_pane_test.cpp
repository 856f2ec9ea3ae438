// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answer_pane.h"
#include "widgets/theme.h"
#include "widgets/themed_label.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace sinkscope;
using namespace sinkscope::widgets;

namespace {

constexpr int promptTokens = 100;

AnswerModel answerOf(const QStringList& texts, AnswerState state = AnswerState::Done)
{
    AnswerModel model;
    model.state = state;
    for (const QString& text : texts) {
        model.tokens.push_back({ promptTokens + static_cast<int>(model.tokens.size()), text });
    }
    return model;
}

QString markedText(const QStringList& texts, const QStringList& others)
{
    const AnswerModel model = answerOf(texts);
    const std::vector<bool> marks = changedTokens(model, answerOf(others));
    QString result;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        result += marks[index] ? QStringLiteral("[%1]").arg(model.tokens[index].text)
                               : model.tokens[index].text;
    }
    return result;
}

} // namespace

class AnswerPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_pane = std::make_unique<AnswerPane>();
        m_pane->resize(440, 200);
        m_pane->setVariantVisible(true);
        m_pane->setAnswer(Arm::Baseline, answerOf({ "It", " moves", " right", "." }));
        m_pane->setAnswer(Arm::Variant, answerOf({ "It", " moves", " left", "." }));
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    void wordsAreCompared_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("others");
        QTest::addColumn<QString>("expected");
        using List = QStringList;
        QTest::newRow("one word") << List { "It", " moves", " right", "." }
                                  << List { "It", " moves", " left", "." } << "It moves[ right].";
        QTest::newRow("same") << List { "A", " b" } << List { "A b" } << "A b";
        QTest::newRow("inserted") << List { "a", " new", " cat" } << List { "a", " cat" }
                                  << "a[ new] cat";
        QTest::newRow("split word") << List { "red", "dish" } << List { "red" } << "[red][dish]";
        QTest::newRow("punctuation alone") << List { "yes", "!" } << List { "yes", "." } << "yes!";
        QTest::newRow("moved") << List { "b", " a", " c" } << List { "a", " b", " c" } << "[b] a c";
        QTest::newRow("against nothing") << List { "a" } << List {} << "[a]";
    }

    void wordsAreCompared()
    {
        QFETCH(QStringList, texts);
        QFETCH(QStringList, others);
        QFETCH(QString, expected);
        QCOMPARE(markedText(texts, others), expected);
    }

    void unreachedWordsAreNotChanged()
    {
        const AnswerModel whole = answerOf({ "It", " moves", " right" });
        const AnswerModel growing = answerOf({ "It" }, AnswerState::Running);
        QCOMPARE(changedTokens(whole, growing), (std::vector<bool> { false, false, false }));
    }

    void changedWordIsMarkedInBothArms()
    {
        QVERIFY(m_pane->isMarked(Arm::Baseline, promptTokens + 2));
        QVERIFY(m_pane->isMarked(Arm::Variant, promptTokens + 2));
        QVERIFY(!m_pane->isMarked(Arm::Variant, promptTokens + 1));
        m_pane->setVariantVisible(false);
        QVERIFY(!m_pane->isMarked(Arm::Baseline, promptTokens + 2));
    }

    void clickPicksToken()
    {
        QSignalSpy picked(m_pane.get(), &AnswerPane::picked);
        const QPoint centre = m_pane->tokenRect(Arm::Variant, promptTokens + 2).center();
        QWidget* text = m_pane->childAt(centre);
        QTest::mouseClick(text, Qt::LeftButton, {}, text->mapFrom(m_pane.get(), centre));
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0][0].value<Arm>(), Arm::Variant);
        QCOMPARE(picked[0][1].toInt(), promptTokens + 2);
    }

    void hoverPreviews()
    {
        QSignalSpy hovered(m_pane.get(), &AnswerPane::hovered);
        const QPoint centre = m_pane->tokenRect(Arm::Baseline, promptTokens + 1).center();
        QWidget* text = m_pane->childAt(centre);
        QTest::mouseMove(text, text->mapFrom(m_pane.get(), centre));
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0][1].toInt(), promptTokens + 1);
    }

    void specialTokensAreHidden()
    {
        AnswerModel model = answerOf({ "Yes", "<|end|>" });
        model.tokens[1].special = true;
        QCOMPARE(model.text(), QStringLiteral("Yes"));
        m_pane->setAnswer(Arm::Baseline, model);
        QVERIFY(m_pane->tokenRect(Arm::Baseline, promptTokens + 1).isEmpty());
    }

    void longAnswerWraps()
    {
        QStringList words;
        for (int index = 0; index < 30; ++index) {
            words += QStringLiteral(" word%1").arg(index);
        }
        m_pane->setAnswer(Arm::Baseline, answerOf(words));
        QTRY_VERIFY(m_pane->tokenRect(Arm::Baseline, promptTokens + 29).top()
            > m_pane->tokenRect(Arm::Baseline, promptTokens).bottom());
        QVERIFY(m_pane->tokenRect(Arm::Baseline, promptTokens + 29).right() < m_pane->width() / 2);
    }

    void statesAreTold()
    {
        auto* column = m_pane->findChild<QWidget*>(QStringLiteral("variantColumn"));
        auto* state = column->findChild<ThemedLabel*>(QStringLiteral("answerState"));
        QVERIFY(!state->isVisible());
        AnswerModel model = answerOf({}, AnswerState::Running);
        model.message = QStringLiteral("layer 3 of 30");
        m_pane->setAnswer(Arm::Variant, model);
        QCOMPARE(state->text(), QStringLiteral("layer 3 of 30"));
        model.state = AnswerState::Failed;
        model.message = QStringLiteral("Out of memory");
        m_pane->setAnswer(Arm::Variant, model);
        QCOMPARE(state->text(), QStringLiteral("Out of memory"));
        QCOMPARE(state->tone(), TextTone::Error);
        model.state = AnswerState::Cancelled;
        model.message.clear();
        m_pane->setAnswer(Arm::Variant, model);
        QVERIFY(!state->text().isEmpty());
        QCOMPARE(state->tone(), TextTone::Dim);
    }

    void modelOfTrace()
    {
        auto step = std::make_shared<StepRecord>();
        step->id = 7;
        step->text = " left";
        step->top = { { 7, " left", std::log(0.75) }, { 8, " right", std::log(0.25) } };
        Trace trace;
        auto layout = std::make_shared<Layout>();
        layout->tokens.resize(3);
        trace.layout = layout;
        trace.steps = { step };
        const AnswerModel model = answerModelOf(trace, 3);
        QCOMPARE(model.state, AnswerState::Running);
        QCOMPARE(model.tokens[0].token, 3);
        QCOMPARE(model.alternatives.size(), 2u);
        QCOMPARE(model.alternatives[0].probability, 0.75);
        QVERIFY(model.alternatives[0].chosen && !model.alternatives[1].chosen);
        QVERIFY(answerModelOf(trace, -1).alternatives.empty());
    }

private:
    std::unique_ptr<AnswerPane> m_pane;
};

QTEST_MAIN(AnswerPaneTest)
#include "answer_pane_test.moc"
