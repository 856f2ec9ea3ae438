// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences with numbers in them are translated before the numbers are put in.
#include "app/analysis_text.h"

#include "analysis/problem_scan.h"
#include "support/trace_builder.h"

#include <QTranslator>
#include <QtTest>

using namespace sinkscope;
using namespace sinkscope::app;
using namespace Qt::StringLiterals;

namespace {

/// Marks what was asked for: "⟨…⟩".
class MarkingTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text.isEmpty() || text.front().isDigit() ? QString() : u"⟨%1⟩"_s.arg(text);
    }
};

} // namespace

class AnalysisTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCoreApplication::removeTranslator(&m_translator); }

    void reportsStayWhatTheyAreInEnglish()
    {
        for (const char* report : { "38 of 270 heads edited; no visual sinks at this τ, so nothing "
                                    "is drained",
                 "channels 507, 12 in 1 layer", "12 sinks found; 40 rows turned",
                 "the cache needs 516 of 2048 prompt tokens: 12 thousand numbers, 25 %",
                 "something else 3" })
            QCOMPARE(reportText(report), QString::fromUtf8(report));
    }

    void reportsAreTranslatedByClause()
    {
        QCoreApplication::installTranslator(&m_translator);
        QCOMPARE(
            reportText("38 of 270 heads edited; something else 3; channels 507, 12 in 1 layer"),
            u"⟨38 of 270 heads edited⟩; something else 3; ⟨channels 507, 12 in 1 layer⟩"_s);
        QCOMPARE(reportText("the cache needs 516 of 2048 prompt tokens: 12 thousand numbers, 25 %"),
            u"⟨the cache needs 516 of 2048 prompt tokens: 12 thousand numbers, 25 %⟩"_s);
    }

    void explanationsAreTranslatedByPart()
    {
        const Trace trace = test::buildTrace();
        analysis::ScanContext context;
        context.threshold = 9999;
        context.layer = 2;
        const auto problems = analysis::scanProblems(trace, context);
        QVERIFY(!problems.empty());
        for (const analysis::Problem& problem : problems) {
            QCOMPARE(analysisText(problem.parts), QString::fromStdString(problem.explanation));
            QVERIFY(!problem.explanation.empty());
        }
        QCoreApplication::installTranslator(&m_translator);
        for (const analysis::Problem& problem : problems) {
            const QString text = analysisText(problem.parts);
            QVERIFY2(text.startsWith(u'⟨') && text.endsWith(u'⟩'), qPrintable(text));
        }
    }

private:
    MarkingTranslator m_translator;
};

QTEST_MAIN(AnalysisTextTest)
#include "analysis_text_test.moc"
