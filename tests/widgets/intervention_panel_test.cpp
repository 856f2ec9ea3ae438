// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flat_combo_box.h"
#include "widgets/intervention_panel.h"
#include "widgets/parameter_number.h"
#include "widgets/theme.h"
#include "widgets/themed_label.h"
#include "widgets/toned_line_edit.h"
#include "widgets/value_slider.h"

#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sinkscope;
using namespace sinkscope::widgets;

namespace {

ParameterSpec number(
    const char* id, double defaultValue, double minimum, double maximum, double step)
{
    ParameterSpec spec;
    spec.id = id;
    spec.label = id;
    spec.help = "Meaning & formula";
    spec.minimum = minimum;
    spec.maximum = maximum;
    spec.step = step;
    spec.defaultValue = defaultValue;
    return spec;
}

std::vector<InterventionSpec> specs()
{
    InterventionSpec first;
    first.id = "first";
    first.title = "First";
    first.summary = "What it does.";
    first.parameters = { number("gain", 3, 0, 10, 0.1), number("last", -3, -8, 8, 1) };
    first.parameters[1].type = ParameterType::Integer;
    ParameterSpec choice;
    choice.id = "mode";
    choice.type = ParameterType::Choice;
    choice.choices = { "off", "on" };
    choice.defaultValue = std::string("off");
    ParameterSpec flag;
    flag.id = "rescale";
    flag.type = ParameterType::Boolean;
    flag.defaultValue = true;
    ParameterSpec text;
    text.id = "dims";
    text.type = ParameterType::Text;
    text.defaultValue = std::string("auto");
    text.advanced = true;
    first.parameters.insert(first.parameters.end(), { choice, flag, text });
    first.presets = { { "soft", "soft", { { "gain", 1.0 } } } };

    InterventionSpec second;
    second.id = "second";
    second.title = "Second";
    second.summary = "Another.";
    second.parameters = { number("gain", 0.5, 0, 1, 0.01) };
    return { first, second };
}

} // namespace

class InterventionPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init()
    {
        m_panel = std::make_unique<InterventionPanel>();
        m_panel->setSpecs(specs());
        m_panel->resize(300, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void startsOffAtDefaults()
    {
        QVERIFY(m_panel->uses().empty());
        QVERIFY(m_panel->draft(QStringLiteral("first")).values == specs()[0].defaults());
    }

    void switchTurnsOn()
    {
        QSignalSpy changed(m_panel.get(), &InterventionPanel::usesChanged);
        QTest::mouseClick(child<QAbstractButton>("first", "switch"), Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        const auto uses = changed[0][0].value<std::vector<MethodUse>>();
        QCOMPARE(uses.size(), 1u);
        QCOMPARE(QString::fromStdString(uses[0].id), QStringLiteral("first"));
        QCOMPARE(real(uses[0].values, "gain"), 3.0);
        QTest::keyClick(child<QAbstractButton>("first", "switch"), Qt::Key_Space);
        QCOMPARE(changed.size(), 2);
        QVERIFY(m_panel->uses().empty());
    }

    void draggingReportsLive()
    {
        m_panel->setUses({ { "first", {} } });
        QSignalSpy changed(m_panel.get(), &InterventionPanel::usesChanged);
        ValueSlider* slider = editorChild<ValueSlider>("first", "gain", "slider");
        const int y = slider->height() / 2;
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(10, y));
        QTest::mouseMove(slider, QPoint(slider->width() / 2, y));
        QTest::mouseMove(slider, QPoint(slider->width() + 50, y));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() + 50, y));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(value("first", "gain"), 10.0);
    }

    void draftOfSwitchedOffMethodIsPreviewed()
    {
        QSignalSpy changed(m_panel.get(), &InterventionPanel::usesChanged);
        QSignalSpy dragged(m_panel.get(), &InterventionPanel::valueDragged);
        ValueSlider* slider = editorChild<ValueSlider>("second", "gain", "slider");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(dragged.size(), 1);
        const auto draft = dragged[0][0].value<MethodUse>();
        QCOMPARE(QString::fromStdString(draft.id), QStringLiteral("second"));
        QCOMPARE(real(draft.values, "gain"), 0.51);
    }

    void exactValueIsTyped()
    {
        TonedLineEdit* field = editorChild<TonedLineEdit>("first", "gain", "field");
        type(field, "3.14159");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(value("first", "gain"), 3.14159);
    }

    void wrongEntryIsShownAndGivenUp()
    {
        TonedLineEdit* field = editorChild<TonedLineEdit>("first", "gain", "field");
        type(field, "99");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->tone(), TextTone::Error);
        QCOMPARE(value("first", "gain"), 3.0);
        editorChild<ValueSlider>("second", "gain", "slider")->setFocus();
        QCOMPARE(field->text(), QStringLiteral("3.0"));
        QVERIFY(field->tone() != TextTone::Error);
    }

    void negativeIntegersWork()
    {
        TonedLineEdit* field = editorChild<TonedLineEdit>("first", "last", "field");
        QCOMPARE(field->text(), QStringLiteral("−3"));
        type(field, "-5");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(value("first", "last"), -5.0);
        type(field, "2.5");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(value("first", "last"), -5.0);
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(value("first", "last"), -4.0);
    }

    void flagsAndChoices()
    {
        QTest::mouseClick(editorChild<QCheckBox>("first", "rescale", "checkBox"), Qt::LeftButton,
            {}, QPoint(8, 8));
        QCOMPARE(flag(m_panel->draft(QStringLiteral("first")).values, "rescale"), false);
        auto* box = editorChild<FlatComboBox>("first", "mode", "comboBox");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(text(m_panel->draft(QStringLiteral("first")).values, "mode") == "on");
    }

    void advancedIsFolded()
    {
        auto* edit = editorChild<TonedLineEdit>("first", "dims", "lineEdit");
        QVERIFY(!edit->isVisible());
        QTest::mouseClick(child<QAbstractButton>("first", "advanced"), Qt::LeftButton);
        QVERIFY(edit->isVisible());
        type(edit, " ");
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(text(m_panel->draft(QStringLiteral("first")).values, "dims") == "auto");
        type(edit, "458+2570");
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(text(m_panel->draft(QStringLiteral("first")).values, "dims") == "458+2570");
    }

    void presetsAndReset()
    {
        auto* menu = child<QMenu>("first", "presetMenu");
        auto* button = child<QAbstractButton>("first", "preset");
        QVERIFY(button->text().contains(QStringLiteral("default")));
        menu->findChild<QAction*>(QStringLiteral("soft"))->trigger();
        QCOMPARE(value("first", "gain"), 1.0);
        QVERIFY(button->text().contains(QStringLiteral("soft")));
        menu->findChild<QAction*>(QStringLiteral("reset"))->trigger();
        QCOMPARE(value("first", "gain"), 3.0);
    }

    void noteReplacesSummary()
    {
        auto* note = child<ThemedLabel>("second", "note");
        QCOMPARE(note->text(), QStringLiteral("Another."));
        m_panel->setNote(
            QStringLiteral("second"), QStringLiteral("38 of 270 heads would be edited"));
        QCOMPARE(note->text(), QStringLiteral("38 of 270 heads would be edited"));
        m_panel->setUnavailable(QStringLiteral("second"), QStringLiteral("Needs vision tokens."));
        QCOMPARE(note->text(), QStringLiteral("Needs vision tokens."));
        QVERIFY(!child<QAbstractButton>("second", "switch")->isEnabled());
    }

    void setUsesIsSilentAndForgiving()
    {
        QSignalSpy changed(m_panel.get(), &InterventionPanel::usesChanged);
        m_panel->setUses(
            { { "second", { { "gain", std::string("x") }, { "other", 1.0 } } }, { "nobody", {} } });
        QCOMPARE(changed.size(), 0);
        QCOMPARE(m_panel->uses().size(), 1u);
        QCOMPARE(value("second", "gain"), 0.5);
        m_panel->setUses({});
        QVERIFY(m_panel->uses().empty());
    }

    void numbersReadAndWrite()
    {
        ParameterSpec spec = number("share", 0.5, 0, 1, 0.01);
        QCOMPARE(parameterNumberText(spec, 0.5), QStringLiteral("0.50"));
        QCOMPARE(parameterNumberText(spec, 0.1234), QStringLiteral("0.1234"));
        QCOMPARE(parseParameterNumber(spec, QStringLiteral(" 0,25 ")).value, std::optional(0.25));
        QVERIFY(!parseParameterNumber(spec, QStringLiteral("nan")).value);
        QVERIFY(!parseParameterNumber(spec, QString()).value);
        QVERIFY(parseParameterNumber(spec, QStringLiteral("7"))
                    .problem.contains(QStringLiteral("0.00")));
        spec.unit = "s";
        QCOMPARE(
            parseParameterNumber(spec, parameterNumberLabel(spec, 0.5)).value, std::optional(0.5));
    }

private:
    template <typename T> T* child(const char* method, const char* name)
    {
        auto* section = m_panel->findChild<QWidget*>(QString::fromLatin1(method));
        return section->findChild<T*>(QString::fromLatin1(name));
    }

    template <typename T>
    T* editorChild(const char* method, const char* parameter, const char* name)
    {
        return child<QWidget>(method, parameter)->template findChild<T*>(QString::fromLatin1(name));
    }

    double value(const char* method, const char* parameter)
    {
        return real(m_panel->draft(QString::fromLatin1(method)).values, parameter);
    }

    void type(QLineEdit* field, const char* text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QString::fromLatin1(text));
    }

    std::unique_ptr<InterventionPanel> m_panel;
};

QTEST_MAIN(InterventionPanelTest)
#include "intervention_panel_test.moc"
