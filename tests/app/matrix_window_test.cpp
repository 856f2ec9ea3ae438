// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the attention matrix on a scripted engine and synthetic Traces.
#include "app/matrix_window.h"

#include "analysis/attention_row.h"
#include "app/window_tools.h"
#include "widgets/matrix_view.h"
#include "widgets/panel_frame.h"
#include "window_desk.h"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QToolButton>
#include <cmath>

using namespace sinkscope;
using namespace sinkscope::app;
using sinkscope::test::Desk;

class MatrixWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void showsTheSelectedHead();
    void followsLayerHeadAndArm();
    void clickSelectsTheToken();
    void hoverNamesBothTokens();
    void gridMenuOpensIt();
    void computesNothingWhileClosed();
    void savesPictureAndNumbers();
    void workerDropsWhatIsOutOfDate();
    void workerSaysWhatIsMissing();

private:
    MatrixWindow& matrix() { return *m_desk->window.findChild<MatrixWindow*>(); }
    widgets::MatrixView& view() { return matrix().view(); }
    void lock(int layer, int head);
    /// Whether the picture has the numbers of this row.
    bool showsRow(const TracePtr& trace, int layer, int head, int query);
    void open();
    /// Without the platform, which would ask which window lies on top.
    void hover(const widgets::MatrixView::Place& place)
    {
        const QPointF at = view().positionOf(place);
        QMouseEvent move(QEvent::MouseMove, at, view().mapToGlobal(at), Qt::NoButton, {}, {});
        QApplication::sendEvent(&view(), &move);
    }

    std::unique_ptr<Desk> m_desk;
};

void MatrixWindowTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->settle();
}

void MatrixWindowTest::open()
{
    QTest::keyClick(&m_desk->window, Qt::Key_M);
    QVERIFY(m_desk->window.findChild<MatrixWindow*>());
    QVERIFY(QTest::qWaitForWindowActive(&matrix()));
    QTRY_VERIFY(view().picture() && !matrix().isComputing());
}

void MatrixWindowTest::lock(int layer, int head)
{
    SelectionPart part;
    part.layer = layer;
    part.head = head;
    m_desk->workspace.view().lock(part);
    m_desk->window.presenter().refreshNow();
}

bool MatrixWindowTest::showsRow(const TracePtr& trace, int layer, int head, int query)
{
    const auto row = analysis::selectedRow(*trace, { layer, head, query });
    for (std::size_t key = 0; row && key < row->size(); ++key) {
        const double shown = view().valueAt({ query, static_cast<int>(key) });
        if (!(std::abs(shown - double { (*row)[key] }) < 1e-6))
            return false;
    }
    return row.has_value();
}

void MatrixWindowTest::showsTheSelectedHead()
{
    lock(2, 1);
    open();
    const TracePtr trace = m_desk->window.presenter().shown().trace;
    for (int query = 0; query < trace->tokenCount() - 1; ++query)
        QVERIFY(showsRow(trace, 2, 1, query));
    QVERIFY(matrix().frame().description().contains(QStringLiteral("L2·H1")));
    QVERIFY(std::isnan(view().valueAt({ 3, 4 })));
}

void MatrixWindowTest::followsLayerHeadAndArm()
{
    open();
    lock(4, 3);
    ArmScheduler& scheduler = m_desk->workspace.scheduler();
    const TracePtr variant = scheduler.trace(Arm::Variant);
    QTRY_VERIFY(showsRow(variant, 4, 3, 20));
    QVERIFY(matrix().frame().description().contains(QStringLiteral("variant")));
    ViewOptions options = m_desk->options();
    options.shownArm = Arm::Baseline;
    m_desk->workspace.view().setOptions(options);
    const TracePtr baseline = scheduler.trace(Arm::Baseline);
    QVERIFY(!showsRow(baseline, 4, 3, 20));
    QTRY_VERIFY(showsRow(baseline, 4, 3, 20));
    QVERIFY(matrix().frame().description().contains(QStringLiteral("baseline")));
    lock(4, meanOfHeads);
    QTRY_VERIFY(showsRow(baseline, 4, -1, 20));
    QVERIFY(matrix().frame().description().contains(QStringLiteral("mean of")));
}

void MatrixWindowTest::clickSelectsTheToken()
{
    open();
    const TracePtr trace = m_desk->window.presenter().shown().trace;
    const int question = trace->layout->tokensOf(TokenKind::Question).front();
    QTest::mouseClick(&view(), Qt::LeftButton, {}, view().positionOf({ question, 2 }).toPoint());
    QCOMPARE(m_desk->selection().token->position, question);
    m_desk->window.presenter().refreshNow();
    QCOMPARE(view().selected().query, question);
    // The row of an answer token chose the next one: that is the word whose row is shown.
    const int query = trace->promptTokens() + 1;
    QTest::mouseClick(&view(), Qt::LeftButton, {}, view().positionOf({ query, 2 }).toPoint());
    QCOMPARE(m_desk->selection().token->position, query + 1);
    m_desk->window.presenter().refreshNow();
    QCOMPARE(view().selected().query, query);
    QCOMPARE(m_desk->window.presenter().shown().query, query);
    const int patch = trace->layout->tokensOfFrame(1).front();
    QTest::mouseClick(&view(), Qt::LeftButton, {}, view().positionOf({ patch, 1 }).toPoint());
    QCOMPARE(m_desk->selection().key.value_or(-1), patch);
}

void MatrixWindowTest::hoverNamesBothTokens()
{
    open();
    const TracePtr trace = m_desk->window.presenter().shown().trace;
    const int question = trace->layout->tokensOf(TokenKind::Question).front();
    hover({ question, 5 });
    const QString text = matrix().findChild<QLabel*>(QStringLiteral("matrixReadout"))->text();
    QVERIFY2(text.contains(QStringLiteral("“Which”")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("frame 0 row 0 col 1")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("attention")), qPrintable(text));
    hover({ 2, 9 });
    QVERIFY(matrix()
                .findChild<QLabel*>(QStringLiteral("matrixReadout"))
                ->text()
                .contains(QStringLiteral("does not see")));
}

void MatrixWindowTest::gridMenuOpensIt()
{
    Q_EMIT m_desk->window.panels().grid->contextRequested(3, 2, QPoint(10, 10));
    auto* menu = m_desk->window.findChild<QMenu*>(QStringLiteral("contextMenu"));
    QVERIFY(menu);
    for (QAction* action : menu->actions())
        if (QString(action->text()).remove(u'&').startsWith(QStringLiteral("Attention matrix")))
            action->trigger();
    menu->close();
    QTRY_VERIFY(m_desk->window.findChild<MatrixWindow*>());
    QCOMPARE(m_desk->selection().layer, 3);
    QCOMPARE(m_desk->selection().head, 2);
    QTRY_VERIFY(view().picture() && showsRow(m_desk->window.presenter().shown().trace, 3, 2, 10));
}

void MatrixWindowTest::computesNothingWhileClosed()
{
    open();
    matrix().close();
    const auto before = view().picture();
    lock(1, 0);
    QVERIFY(!matrix().isComputing());
    QCOMPARE(view().picture(), before);
    matrix().show();
    QTRY_VERIFY(showsRow(m_desk->window.presenter().shown().trace, 1, 0, 10));
}

void MatrixWindowTest::savesPictureAndNumbers()
{
    open();
    QSignalSpy noticed(&matrix(), &MatrixWindow::noticed);
    const QString picture = m_desk->folder.filePath(QStringLiteral("matrix.png"));
    matrix().savePicture(picture);
    const QImage image(picture);
    QVERIFY(image.width() > 600);
    QVERIFY(image.text(QStringLiteral("Provenance")).contains(QStringLiteral("0123456789abcdef")));
    const QString numbers = m_desk->folder.filePath(QStringLiteral("matrix.npy"));
    matrix().saveNumbers(numbers);
    QTRY_COMPARE(noticed.size(), 2);
    QFile file(numbers);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(6) == QByteArray("\x93NUMPY"));
    const int rows = m_desk->window.presenter().shown().trace->tokenCount() - 1;
    QVERIFY(file.size() > 4LL * rows * rows);
    matrix().saveNumbers(QStringLiteral("/nowhere/matrix.npy"));
    QTRY_COMPARE(noticed.size(), 3);
    QVERIFY(noticed.last().at(0).toString().contains(QStringLiteral("/nowhere/matrix.npy")));
}

void MatrixWindowTest::workerDropsWhatIsOutOfDate()
{
    test::TraceSizes sizes;
    sizes.gridRows = 24;
    sizes.gridColumns = 24;
    sizes.exactReductions = false;
    const auto trace = std::make_shared<const Trace>(test::buildTrace(sizes));
    MatrixWorker worker;
    std::vector<double> fractions;
    MatrixPicturePtr last;
    connect(
        &worker, &MatrixWorker::grew, this, [&](const MatrixPicturePtr& picture, double fraction) {
            fractions.push_back(fraction);
            last = picture;
        });
    QSignalSpy finished(&worker, &MatrixWorker::finished);
    for (int head = 0; head < 4; ++head)
        worker.show(trace, { 0, head, false, {} }, 64, analysis::Pooling::Max);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
    QCOMPARE(fractions.back(), 1.0);
    QCOMPARE(last->rows, 64);
    const auto row = analysis::attentionRow(*trace, 0, 3, 0);
    QVERIFY(row && last->at(0, 0) >= (*row)[0]);
    worker.show(trace, { 0, -1, false, {} }, 64, analysis::Pooling::Mean);
    QVERIFY(worker.isBusy());
    worker.cancel();
    QVERIFY(!worker.isBusy());
    QTest::qWait(50);
    QCOMPARE(finished.size(), 1);
}

void MatrixWindowTest::workerSaysWhatIsMissing()
{
    MatrixWorker worker;
    QSignalSpy failed(&worker, &MatrixWorker::failed);
    worker.show(test::traceOf(1), { 77, 0, false, {} }, 64, analysis::Pooling::Max);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(QStringLiteral("layer 77")));
    QVERIFY(!worker.isBusy());
}

QTEST_MAIN(MatrixWindowTest)
#include "matrix_window_test.moc"
