// SPDX-License-Identifier: GPL-3.0-or-later
// Knock-outs from menus, roles of heads in the grid, and tokens that a budget dropped.
#include "app/science/cut_entries.h"

#include "analysis/token_set.h"
#include "app/science/evicted_tokens.h"
#include "app/science/role_bar.h"
#include "app/science/role_grid.h"
#include "window_desk.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <memory>

using namespace sinkscope;
using namespace sinkscope::app;
using namespace sinkscope::test;
using namespace Qt::StringLiterals;

namespace {

InterventionSpec textMethod(const std::string& id, const std::string& parameter)
{
    InterventionSpec spec;
    spec.id = id;
    spec.title = id;
    ParameterSpec text { .id = parameter, .label = parameter, .help = {} };
    text.type = ParameterType::Text;
    text.defaultValue = std::string("sinks");
    spec.parameters = { text };
    return spec;
}

QStringList titles(const QMenu& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions())
        if (!action->isSeparator())
            texts << action->text().remove(u'&');
    return texts;
}

} // namespace

class CutEntriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTokenSets();
    void headsJoinTheList();
    void tokenMenuCutsTokenSpanAndSinks();
    void boxOfTheCanvasBecomesATokenSet();
    void escapeGivesTheBoxUp();
    void rolesFillTheGridAndFilter();
    void rolesTable();
    void droppedTokensAreNamed();
};

void CutEntriesTest::writesTokenSets()
{
    QCOMPARE(tokenSetOf({ 3, 5, 6, 7, 9 }), std::string("3+5-7+9"));
    QCOMPARE(tokenSetOf({ 0 }), std::string("0"));
    QCOMPARE(boxSetOf(3, QRectF(0.2, 0.1, 0.4, 0.4)), std::string("box:3:20:10:60:50"));
    // Never empty, never outside.
    QCOMPARE(boxSetOf(0, QRectF(0.999, 0.999, 0.5, 0.5)), std::string("box:0:99:99:100:100"));
    for (const std::string& text : { tokenSetOf({ 3, 5, 6 }), boxSetOf(1, QRectF(0, 0, 1, 1)) })
        QVERIFY(!analysis::TokenSet(text).empty());
}

void CutEntriesTest::headsJoinTheList()
{
    QCOMPARE(withHead("", 12, 5), std::string("12.5"));
    QCOMPARE(withHead("12.5+3", 12, 7), std::string("12.5+3+12.7"));
    QCOMPARE(withHead("12.5+3", 12, 5), std::string("12.5+3"));
    QCOMPARE(withHead("12.5", 4, -1), std::string("12.5+4"));
}

void CutEntriesTest::tokenMenuCutsTokenSpanAndSinks()
{
    widgets::InterventionPanel methods;
    methods.setSpecs({ textMethod("knockout", "to"), textMethod("heads", "heads") });
    std::vector<MethodUse> chosen;
    const CutEntries cuts(methods, [&](const MethodUse& use) { chosen.push_back(use); });
    ArmView view;
    view.trace = traceOf(1);
    view.tokens = { 4, 5, 6 };
    view.sinks = { 4 };
    QMenu menu;
    cuts.addForToken(menu, view, 4);
    QCOMPARE(titles(menu).size(), 3);
    for (QAction* action : menu.actions())
        action->trigger();
    QCOMPARE(chosen.size(), std::size_t { 3 });
    QCOMPARE(std::get<std::string>(chosen[0].values.at("to")), std::string("4"));
    QCOMPARE(std::get<std::string>(chosen[1].values.at("to")), std::string("4-6"));
    QCOMPARE(std::get<std::string>(chosen[2].values.at("to")), std::string("sinks"));
    QMenu generated;
    cuts.addForToken(generated, view, view.trace->promptTokens());
    QVERIFY(generated.isEmpty());
    QMenu head;
    cuts.addForHead(head, 3, 2);
    head.actions().constFirst()->trigger();
    QCOMPARE(std::get<std::string>(chosen.back().values.at("heads")), std::string("3.2"));
}

void CutEntriesTest::boxOfTheCanvasBecomesATokenSet()
{
    Desk desk;
    desk.settle();
    widgets::FrameCanvas& canvas = desk.window.panels().frames->canvas(Arm::Baseline);
    QSignalSpy drawn(&canvas, &widgets::FrameCanvas::boxDrawn);
    QSignalSpy picked(&canvas, &widgets::FrameCanvas::picked);
    const QRectF frame = canvas.frameToWidget(QRectF(QPointF(), canvas.overlay().frameSize));
    const auto at = [&](double x, double y) {
        return QPointF(frame.left() + x * frame.width(), frame.top() + y * frame.height())
            .toPoint();
    };
    const Qt::KeyboardModifiers keys = Qt::ShiftModifier | Qt::AltModifier;
    const auto send = [&](QEvent::Type type, const QPoint& place, Qt::MouseButtons buttons) {
        QMouseEvent event(type, place, canvas.mapToGlobal(place), Qt::LeftButton, buttons, keys);
        QApplication::sendEvent(&canvas, &event);
    };
    send(QEvent::MouseButtonPress, at(0.25, 0.25), Qt::LeftButton);
    send(QEvent::MouseMove, at(0.75, 0.5), Qt::LeftButton);
    send(QEvent::MouseButtonRelease, at(0.75, 0.5), Qt::NoButton);
    QCOMPARE(drawn.count(), 1);
    QCOMPARE(picked.count(), 0);
    const QRectF part = drawn.at(0).at(0).toRectF();
    QVERIFY(std::abs(part.left() - 0.25) < 0.02 && std::abs(part.bottom() - 0.5) < 0.02);
    auto* menu = desk.window.findChild<QMenu*>(u"contextMenu"_s);
    if (menu)
        menu->close();
}

void CutEntriesTest::escapeGivesTheBoxUp()
{
    Desk desk;
    desk.settle();
    widgets::FrameCanvas& canvas = desk.window.panels().frames->canvas(Arm::Baseline);
    canvas.setBoxMode(true);
    QVERIFY(canvas.isBoxMode());
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Escape);
    QVERIFY(!canvas.isBoxMode());
}

void CutEntriesTest::rolesFillTheGridAndFilter()
{
    Desk desk;
    desk.settle();
    const Panels& panels = desk.window.panels();
    ViewOptions options = desk.options();
    options.headRoles = true;
    desk.workspace.view().setOptions(options);
    desk.window.presenter().refreshNow();
    const ArmView& shown = desk.window.presenter().shown();
    const auto rows = analysis::headRoleRows(
        analysis::headFigures(*shown.trace, analysis::usualSinks(*shown.trace, options.tau)));
    QVERIFY(!rows.empty());
    for (const analysis::HeadRoleRow& row : rows)
        QCOMPARE(panels.grid->categoryAt(row.figures.layer, row.figures.head),
            static_cast<int>(row.role));
    QVERIFY(panels.roles->isVisible());
    const QString tip = RoleGrid::toolTip(rows.front());
    QVERIFY2(tip.contains(u"sink from 0.5"_s), qPrintable(tip));
    for (auto* button : panels.roles->findChildren<QToolButton*>()) {
        if (button->isHidden())
            continue;
        button->click();
        break;
    }
    QVERIFY(desk.options().roleFilter >= 0);
    options.headRoles = false;
    desk.workspace.view().setOptions(options);
    desk.window.presenter().refreshNow();
    QCOMPARE(panels.grid->categoryAt(0, 0), -1);
    QVERIFY(!panels.roles->isVisible());
}

void CutEntriesTest::rolesTable()
{
    analysis::HeadRoleRow row;
    row.role = analysis::HeadRole::ImageCentred;
    row.figures.layer = 2;
    row.figures.head = 7;
    row.figures.sinkMass = std::nanf("");
    const QString text = QString::fromUtf8(rolesCsv({ row }));
    const QStringList lines = text.split(u'\n');
    QVERIFY(lines[0].contains(u"sink >= 0.5"_s));
    QVERIFY2(lines[1].startsWith(u"2,7,image_centred,,"_s), qPrintable(lines[1]));
    QCOMPARE(lines[0].count(u','), lines[1].count(u','));
}

void CutEntriesTest::droppedTokensAreNamed()
{
    auto trace = std::make_shared<Trace>(*traceOf(1));
    auto step = std::make_shared<StepRecord>(*trace->steps[1]);
    step->evicted = { 4, 9 };
    trace->steps[1] = step;
    auto prefill = std::make_shared<PrefillRecord>(*trace->prefill);
    MethodReport report;
    report.id = "streaming";
    report.values = { { "sinks", 4.0 }, { "window", 512.0 } };
    prefill->reports = { report };
    trace->prefill = prefill;
    ArmView view;
    view.trace = trace;
    QVERIFY(evictedNote(view, 5).isEmpty());
    view.step = 1;
    QCOMPARE(evictedOf(view), std::pair(4, 9));
    QVERIFY2(
        evictedNote(view, 8).contains(u"k = 4, window 512"_s), qPrintable(evictedNote(view, 8)));
    QVERIFY(evictedNote(view, 9).isEmpty());
    QVERIFY(evictedNote(view, 3).isEmpty());
    QVERIFY(cacheNote(*trace).contains(u"of"_s));
    QVERIFY(cacheNote(*traceOf(1)).isEmpty());
}

QTEST_MAIN(CutEntriesTest)
#include "cut_entries_test.moc"
