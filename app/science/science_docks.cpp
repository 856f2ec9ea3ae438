// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/science/science_docks.h"

#include "app/science/channels_panel.h"
#include "app/science/control_panel.h"
#include "app/science/frames_panel.h"
#include "app/science/levels_panel.h"
#include "app/science/problems_panel.h"
#include "app/science/tag_panel.h"
#include "app/science/threshold_panel.h"
#include "widgets/panel_frame.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QVBoxLayout>

namespace sinkscope::app {

namespace {

struct Entry {
    const char* id; ///< Of the dock, kept in saved layouts.
    const char* title; ///< Of tab and title bar.
    ScienceHome home;
    SciencePanel* (*make)(QWidget* parent);
};

template <typename PanelType> SciencePanel* make(QWidget* parent) { return new PanelType(parent); }

/// In the order of their tabs.
const std::vector<Entry>& entries()
{
    static const std::vector<Entry> all {
        { "levels", QT_TRANSLATE_NOOP("science", "Levels"), ScienceHome::Grid, &make<LevelsPanel> },
        { "channels", QT_TRANSLATE_NOOP("science", "Channels"), ScienceHome::Grid,
            &make<ChannelsPanel> },
        { "problems", QT_TRANSLATE_NOOP("science", "Problems"), ScienceHome::Grid,
            &make<ProblemsPanel> },
        { "thresholds", QT_TRANSLATE_NOOP("science", "Thresholds"), ScienceHome::Curves,
            &make<ThresholdPanel> },
        { "frames", QT_TRANSLATE_NOOP("science", "Frames"), ScienceHome::Curves,
            &make<FramesPanel> },
        { "control", QT_TRANSLATE_NOOP("science", "Control"), ScienceHome::Curves,
            make<ControlPanel> },
        { "tags", QT_TRANSLATE_NOOP("science", "Tags"), ScienceHome::Curves, make<TagPanel> },
    };
    return all;
}

} // namespace

MethodUse ScienceView::draft(const std::string& id) const
{
    for (const MethodUse& use : drafts) {
        if (use.id == id)
            return use;
    }
    return { id, {} };
}

QList<ScienceDock> makeScienceDocks(QMainWindow& window)
{
    QList<ScienceDock> docks;
    for (const Entry& entry : entries()) {
        const QString title = QCoreApplication::translate("science", entry.title);
        ScienceDock place { entry.home, new QDockWidget(title, &window),
            new widgets::PanelFrame(title, &window), entry.make(&window) };
        place.panel->setObjectName(QString::fromLatin1(entry.id));
        place.frame->setContent(place.panel);
        if (QWidget* control = place.panel->titleControl())
            place.frame->addControl(control);
        auto* bar = new QWidget;
        auto* layout = new QVBoxLayout(bar);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(place.frame->titleBar());
        place.dock->setObjectName(QString::fromLatin1(entry.id) + QStringLiteral("Dock"));
        place.dock->setTitleBarWidget(bar);
        place.dock->setWidget(place.frame);
        QObject::connect(
            place.panel, &SciencePanel::titled, place.dock, &QDockWidget::setWindowTitle);
        QObject::connect(place.panel, &SciencePanel::described, place.frame,
            &widgets::PanelFrame::setDescription);
        docks.append(place);
    }
    return docks;
}

} // namespace sinkscope::app
