// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/arm_legend.h"
#include "widgets/panel_frame.h"
#include "widgets/switch_button.h"
#include "widgets/theme.h"
#include "widgets/themed_label.h"
#include "widgets/toned_line_edit.h"

#include <QApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace sinkscope::widgets;

class PanelFrameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void titleDescriptionAndContent()
    {
        PanelFrame frame(QStringLiteral("Tokens"));
        frame.setDescription(QStringLiteral("453 · 392 vision"));
        QCOMPARE(frame.title(), QStringLiteral("Tokens"));
        QCOMPARE(frame.accessibleName(), QStringLiteral("Tokens"));
        QPointer<QWidget> first = new QWidget;
        frame.setContent(first);
        frame.setContent(new QWidget);
        QVERIFY(first.isNull());
    }

    void longDescriptionDoesNotWidenPanel()
    {
        PanelFrame frame(QStringLiteral("Tokens"));
        const int before = frame.minimumSizeHint().width();
        frame.setDescription(QString(400, QLatin1Char('x')));
        QCOMPARE(frame.minimumSizeHint().width(), before);
    }

    void textFollowsTheme()
    {
        ThemedLabel label(FontRole::Label, TextTone::Error);
        label.setText(QStringLiteral("████"));
        label.resize(label.sizeHint());
        label.show();
        const QPoint middle = label.rect().center();
        QCOMPARE(label.grab().toImage().pixelColor(middle), coloursOf(Theme::Dark).error);
        applyTheme(*qApp, Theme::Light);
        QCOMPARE(label.grab().toImage().pixelColor(middle), coloursOf(Theme::Light).error);
    }

    void fieldTextFollowsTheme()
    {
        QWidget panel;
        TonedLineEdit field(&panel);
        field.setStyleSheet(QStringLiteral("QLineEdit { background: transparent; }"));
        field.setTone(TextTone::Dim);
        panel.show();
        QCOMPARE(field.palette().color(QPalette::Text), coloursOf(Theme::Dark).dimText);
        applyTheme(*qApp, Theme::Light);
        QCOMPARE(field.palette().color(QPalette::Text), coloursOf(Theme::Light).dimText);
        field.setTone(TextTone::Normal);
        QCOMPARE(field.palette().color(QPalette::Text), coloursOf(Theme::Light).text);
    }

    void switchTogglesByMouseAndKey()
    {
        SwitchButton button(QStringLiteral("VAR"));
        button.show();
        QSignalSpy toggled(&button, &QAbstractButton::toggled);
        QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(button.isChecked());
        QTest::keyClick(&button, Qt::Key_Space);
        QVERIFY(!button.isChecked());
        QCOMPARE(toggled.size(), 2);
        button.setChecked(true);
        const QColor on = coloursOf(Theme::Dark).variant;
        QTRY_COMPARE(button.grab().toImage().pixelColor(8, button.height() / 2), on);
    }

    void legendShrinksWithoutVariant()
    {
        ArmLegend legend;
        const int both = legend.sizeHint().width();
        legend.setVariantVisible(false);
        QVERIFY(legend.sizeHint().width() < both);
    }
};

QTEST_MAIN(PanelFrameTest)
#include "panel_frame_test.moc"
