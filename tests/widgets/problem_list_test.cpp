// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problem_icon.h"
#include "widgets/problem_list.h"
#include "widgets/theme.h"
#include "widgets/themed_label.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sinkscope::widgets;

class ProblemListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_list = std::make_unique<ProblemList>();
        m_list->resize(360, 220);
        m_list->setProblems(problems());
        m_list->show();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
    }

    void everyProblemHasARow()
    {
        const QList<QWidget*> rows = m_list->findChildren<QWidget*>(QStringLiteral("problemRow"));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0]->accessibleName(), QStringLiteral("Error: Rows do not sum to 1"));
        QCOMPARE(buttons().size(), 2);
        QCOMPARE(m_list->problemCount(), 3);
    }

    void buttonAsksForItsRemedy()
    {
        QSignalSpy asked(m_list.get(), &ProblemList::remedyRequested);
        QTest::mouseClick(buttons()[1], Qt::LeftButton);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("threshold"));
    }

    void tabAndSpaceReachEveryRemedy()
    {
        QSignalSpy asked(m_list.get(), &ProblemList::remedyRequested);
        buttons()[0]->setFocus();
        QTest::keyClick(buttons()[0], Qt::Key_Tab);
        QVERIFY(buttons()[1]->hasFocus());
        QTest::keyClick(buttons()[1], Qt::Key_Space);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("threshold"));
    }

    void focusedRemedyIsInSight()
    {
        const auto* scroll = m_list->findChild<QScrollArea*>();
        m_list->resize(360, 90);
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        buttons()[1]->setFocus();
        const QRect seen = scroll->viewport()->rect();
        const QPoint centre =
            buttons()[1]->mapTo(scroll->viewport(), buttons()[1]->rect().center());
        QVERIFY(seen.contains(centre));
    }

    void remedyMayReplaceTheList()
    {
        connect(m_list.get(), &ProblemList::remedyRequested, m_list.get(),
            [this] { m_list->setProblems({}); });
        QTest::mouseClick(buttons()[0], Qt::LeftButton);
        QTRY_COMPARE(m_list->problemCount(), 0);
        const auto* empty = m_list->findChild<ThemedLabel*>(QStringLiteral("problemListEmpty"));
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->text(), QStringLiteral("Nothing suspicious found."));
    }

    void sameListKeepsTheFocus()
    {
        buttons()[0]->setFocus();
        const QPushButton* before = buttons()[0];
        m_list->setProblems(problems());
        QCOMPARE(buttons()[0], before);
        QVERIFY(before->hasFocus());
    }

    void severitiesLookDifferent()
    {
        ProblemIcon error(ProblemSeverity::Error);
        ProblemIcon warning(ProblemSeverity::Warning);
        ProblemIcon notice(ProblemSeverity::Notice);
        const QImage picture = error.grab().toImage();
        QCOMPARE(picture.pixelColor(9, 4), coloursOf(Theme::Dark).error);
        QVERIFY(picture != warning.grab().toImage());
        QVERIFY(warning.grab().toImage() != notice.grab().toImage());
    }

private:
    static std::vector<ProblemItem> problems()
    {
        return { { QStringLiteral("sums"), ProblemSeverity::Error,
                     QStringLiteral("Rows do not sum to 1"),
                     QStringLiteral("Layer 4 leaves out 0.2 of the attention."),
                     QStringLiteral("Show the layer") },
            { QStringLiteral("hybrid"), ProblemSeverity::Notice,
                QStringLiteral("Some layers have no attention"),
                QStringLiteral("Layers 2, 6 and 10 are linear."), {} },
            { QStringLiteral("threshold"), ProblemSeverity::Warning,
                QStringLiteral("No visual sink passes the threshold"),
                QStringLiteral("The largest φ of a vision token is 14.2, the threshold is 20."),
                QStringLiteral("Set τ to 14") } };
    }

    QList<QPushButton*> buttons() const
    {
        return m_list->findChildren<QPushButton*>(QStringLiteral("remedy"));
    }

    std::unique_ptr<ProblemList> m_list;
};

QTEST_MAIN(ProblemListTest)
#include "problem_list_test.moc"
