// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/badge_row.h"

#include "widgets/theme.h"

#include <QLabel>
#include <QtTest>

using namespace sinkscope::widgets;

class BadgeRowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksDifferWithoutColour()
    {
        QStringList marks;
        for (const BadgeState state :
            { BadgeState::Unknown, BadgeState::Ok, BadgeState::Failed, BadgeState::Note })
            marks << markOf(state);
        marks.removeDuplicates();
        QCOMPARE(marks.size(), 4);
    }

    void showsTextAsItIs()
    {
        const BadgeRow row(
            { BadgeState::Ok, QStringLiteral("Files"), QStringLiteral("<b>5</b> files") });
        const auto labels = row.findChildren<QLabel*>();
        QCOMPARE(labels.at(2)->text(), QStringLiteral("<b>5</b> files"));
        QCOMPARE(labels.at(2)->textFormat(), Qt::PlainText);
        QVERIFY(row.accessibleName().contains(QStringLiteral("Files")));
    }

    void failureIsInTheColourOfErrors()
    {
        BadgeRow row({ BadgeState::Failed, QStringLiteral("Rows"), {} });
        for (const Theme theme : { Theme::Dark, Theme::Light }) {
            row.setPalette(paletteOf(theme));
            const auto* title = row.findChildren<QLabel*>().at(1);
            QCOMPARE(title->palette().color(QPalette::WindowText), coloursOf(theme).error);
        }
    }
};

QTEST_MAIN(BadgeRowTest)
#include "badge_row_test.moc"
