// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/effect_delegate.h"
#include "widgets/effect_table.h"
#include "widgets/progress_line.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>
#include <memory>

using namespace sinkscope::widgets;

class EffectTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_table = std::make_unique<EffectTable>();
        m_table->resize(560, 260);
        m_table->setTable(metrics(), rows());
        m_table->show();
        QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    }

    void summaryIsOfFiniteValues()
    {
        const EffectSummary summary = summaryOf({ 1, 3, std::nan(""), 5 });
        QCOMPARE(summary.count, 3);
        QCOMPARE(summary.mean, 3.0);
        QCOMPARE(summary.deviation, 2.0);
        QVERIFY(std::isnan(summaryOf({}).mean));
        QVERIFY(std::isnan(summaryOf({ 4 }).deviation));
        QCOMPARE(summaryText(summaryOf({ 1, 3, 5 })), QStringLiteral("3.00 ± 2.00"));
        QCOMPARE(summaryText(summaryOf({ 4 })), QStringLiteral("4.00"));
        QCOMPARE(summaryText(summaryOf({})), QStringLiteral("–"));
    }

    void modelKeepsItsPromises()
    {
        EffectModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(metrics(), rows());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.rangeOfColumn(1), (ValueRange { -2.4, 0.9 }));
        QCOMPARE(model.meanOf(EffectRowKind::Sinks, 1), -2.4);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(),
            QStringLiteral("log p of the best option minus the second"));
        model.setTable({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void copyGivesCsv()
    {
        m_table->setFocus();
        QTest::keyClick(m_table->view(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines =
            QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0],
            QStringLiteral("run,margin mean,margin sd,margin n,\"mass, image mean\",\"mass, image "
                           "sd\",\"mass, image n\""));
        QCOMPARE(lines[1], QStringLiteral("baseline,0.9,,1,0.4,,1"));
        QCOMPARE(lines[3], QStringLiteral("\"random \"\"A\"\"\",-0.1,0.2,3,0.42,0.02,3"));
        QCOMPARE(lines[4], QStringLiteral("matched,,,0,,,0"));
    }

    void namesAreWhole()
    {
        const QTableView* view = m_table->view();
        const int needed = view->fontMetrics().horizontalAdvance(QStringLiteral("with sinks"));
        QVERIFY2(view->columnWidth(0) >= needed + 20, qPrintable(QString::number(needed)));
    }

    void keysGoThroughCells()
    {
        m_table->setFocus();
        m_table->view()->setCurrentIndex(m_table->model().index(0, 0));
        QTest::keyClick(m_table->view(), Qt::Key_Down);
        QTest::keyClick(m_table->view(), Qt::Key_Right);
        QCOMPARE(m_table->view()->currentIndex(), m_table->model().index(1, 1));
        m_table->setTable(metrics(), rows());
        QCOMPARE(m_table->view()->currentIndex(), m_table->model().index(1, 1));
    }

    void effectAndBaselineHaveTheirColours()
    {
        const ThemeColours colours = coloursOf(Theme::Dark);
        QCOMPARE(dot(0, 0.9), colours.baseline);
        QCOMPARE(dot(1, -2.4), colours.variant);
        const QColor repeat = dot(2, -0.3);
        QVERIFY2(repeat.hslSaturation() < 40 && repeat.lightness() > 70, qPrintable(repeat.name()));
        QVERIFY(dot(2, 0.5).lightness() < 70);
    }

    void progressIsShownAndHidden()
    {
        const auto* line = m_table->findChild<ProgressLine*>();
        QVERIFY(!line->isVisible());
        m_table->setProgress(QStringLiteral("random tokens, 3 of 4"), 3, 4);
        QVERIFY(line->isVisible());
        QCOMPARE(line->share(), 0.75);
        m_table->setProgress({}, 0, 0);
        QVERIFY(!line->isVisible());
    }

    void emptyShowsItsMessage()
    {
        m_table->setTable({}, {});
        m_table->setMessage(QStringLiteral("Run the control to compare sinks with other tokens."));
        QVERIFY(!m_table->view()->isVisible());
        QVERIFY(hasInk(m_table->grab().toImage()));
        m_table->setMessage({});
        QVERIFY(!hasInk(m_table->grab().toImage()));
    }

private:
    static std::vector<EffectMetric> metrics()
    {
        return { { QStringLiteral("margin"),
                     QStringLiteral("log p of the best option minus the second") },
            { QStringLiteral("mass, image"), {} } };
    }

    static std::vector<EffectRow> rows()
    {
        return { { QStringLiteral("baseline"), EffectRowKind::Baseline, { { 0.9 }, { 0.4 } } },
            { QStringLiteral("with sinks"), EffectRowKind::Sinks, { { -2.4 }, { 0.6 } } },
            { QStringLiteral("random \"A\""), EffectRowKind::Control,
                { { -0.1, 0.1, -0.3 }, { 0.42, 0.44, 0.40 } } },
            { QStringLiteral("matched"), EffectRowKind::Control, {} } };
    }

    QColor dot(int row, double value)
    {
        const QTableView* view = m_table->view();
        const QModelIndex index = m_table->model().index(row, 1);
        const QRectF dots = EffectDelegate::dotRect(view->visualRect(index), view->font());
        const QPointF place(
            EffectDelegate::dotX(dots, m_table->model(), 1, value), dots.center().y());
        return view->viewport()->grab().toImage().pixelColor(place.toPoint());
    }

    static bool hasInk(const QImage& image)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) != image.pixel(0, 0))
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<EffectTable> m_table;
};

QTEST_MAIN(EffectTableTest)
#include "effect_table_test.moc"
