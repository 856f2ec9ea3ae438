// SPDX-License-Identifier: GPL-3.0-or-later
// The verdicts of a multiple-choice question beside the answers.
#include "app/science/option_pages.h"

#include "support/trace_builder.h"
#include "widgets/answer_pane.h"
#include "widgets/option_bars.h"

#include <QAbstractButton>
#include <QtTest>
#include <cmath>

using namespace sinkscope;
using namespace sinkscope::app;
using namespace Qt::StringLiterals;

namespace {

/// The first token is A with probability `a` and B with `b`, and the text says the letter.
ArmView choiceView(double a, double b, const std::string& answer)
{
    auto trace = std::make_shared<Trace>(test::buildTrace());
    trace->info.options = { { "A", "left", { 11 } }, { "B", "right", { 12 } } };
    auto step = std::make_shared<StepRecord>(*trace->steps.front());
    step->top.clear();
    step->watched = { { 11, "A", std::log(a) }, { 12, "B", std::log(b) } };
    trace->steps.front() = step;
    trace->answer = answer;
    ArmView view;
    view.trace = trace;
    return view;
}

} // namespace

class OptionPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingWithoutOptions();
    void bothArmsWithTheFlip();
    void theNoteNamesLettersOfTheTexts();

private:
    static QAbstractButton* button(OptionPages& pages, const QString& text)
    {
        for (auto* each : pages.switcher()->findChildren<QAbstractButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
};

void OptionPagesTest::nothingWithoutOptions()
{
    auto* answers = new widgets::AnswerPane;
    OptionPages pages(answers);
    pages.show();
    ArmView plain;
    plain.trace = std::make_shared<Trace>(test::buildTrace());
    pages.showArms(plain, {});
    QVERIFY(!pages.hasOptions());
    QVERIFY(pages.switcher()->isHidden());
    QVERIFY(answers->isVisible());
    pages.showArms(choiceView(0.6, 0.2, "A"), {});
    QVERIFY(!pages.switcher()->isHidden());
    button(pages, u"Options"_s)->click();
    QVERIFY(!answers->isVisible());
    pages.showArms(plain, {});
    QVERIFY(answers->isVisible());
}

void OptionPagesTest::bothArmsWithTheFlip()
{
    OptionPages pages(new widgets::AnswerPane);
    pages.showArms(choiceView(0.6, 0.2, "A"), choiceView(0.1, 0.4, "B. right"));
    QVERIFY(pages.bars().flipText().contains(u"A"_s));
    QVERIFY(pages.bars().flipText().contains(u"B"_s));
    pages.showArms(choiceView(0.6, 0.2, "A"), choiceView(0.5, 0.4, "A"));
    QVERIFY(!pages.bars().flipText().contains(u"B"_s));
    pages.showArms(choiceView(0.6, 0.2, "A"), {});
    QVERIFY(pages.bars().flipText().isEmpty());
}

void OptionPagesTest::theNoteNamesLettersOfTheTexts()
{
    OptionPages pages(new widgets::AnswerPane);
    pages.showArms(choiceView(0.6, 0.2, "A"), choiceView(0.1, 0.4, "something else"));
    QVERIFY2(pages.note().contains(u"A (baseline)"_s), qPrintable(pages.note()));
    QVERIFY2(pages.note().contains(u"no letter (variant)"_s), qPrintable(pages.note()));
    QVERIFY2(pages.note().contains(u"80 %"_s), qPrintable(pages.note()));
}

QTEST_MAIN(OptionPagesTest)
#include "option_pages_test.moc"
